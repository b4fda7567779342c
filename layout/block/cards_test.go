package block

import (
	"slices"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// TestCardRoles: each text of a card has a role of its own, in the order in which it is read; what is not said takes
// no place.
func TestCardRoles(t *testing.T) {
	label := content.Label{Inlines: []content.Inline{content.Text{Value: "words"}}}
	person := content.Person{Name: label, Role: label, Text: []content.Block{content.Paragraph{Role: role.PersonText}}}
	address := content.Address{Name: label, Role: label, House: []content.Label{label, label}, Website: label}
	for _, c := range []struct {
		card card
		want []role.Role
	}{
		{personCard(&person, new(content.PersonStyle), false), []role.Role{role.PersonName, role.PersonRole, role.PersonText}},
		{personCard(&content.Person{Name: label}, new(content.PersonStyle), false), []role.Role{role.PersonName}},
		{numberCard(&content.BigNumber{Value: label, Counted: label, Note: label}),
			[]role.Role{role.BigNumber, role.NumberLabel, role.NumberNote}},
		{numberCard(&content.BigNumber{Value: label, Counted: label}), []role.Role{role.BigNumber, role.NumberLabel}},
		{addressCard(&address),
			[]role.Role{role.AddressName, role.AddressLine, role.AddressLine, role.AddressLine, role.AddressLine}},
		{partnerCard(&content.Partner{Name: label, Website: label}, new(content.StyleSheet), unit.Size{}, 0),
			[]role.Role{role.PartnerName, role.PartnerSite}},
	} {
		var got []role.Role
		for _, b := range c.card {
			got = append(got, b.(content.Paragraph).Role)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("the roles are %v, want %v", got, c.want)
		}
	}
}

// TestSignSizes: signs of all shapes look about as large: their areas are within a third of each other where their room
// lets them, longer ones have a little more, all keep their shape, and none leaves its room.
func TestSignSizes(t *testing.T) {
	room, side := unit.Size{W: 100 * unit.Pt, H: 60 * unit.Pt}, 40*unit.Pt
	before := int64(0)
	for ratio := 1; ratio <= 5; ratio++ {
		wide := signSize(&content.Picture{Image: &display.Picture{Width: 100 * ratio, Height: 100}}, side, room)
		area := int64(wide.W/unit.Pt) * int64(wide.H/unit.Pt)
		if area < 1500 || area > 2000 || area < before-100 {
			t.Errorf("a sign of 1 : %d has %v × %v", ratio, wide.W, wide.H)
		}
		before = area
	}
	for _, shape := range []unit.Size{{W: 1, H: 1}, {W: 4000, H: 1}, {W: 1, H: 4000}, {W: 7, H: 3}, {W: 2, H: 5}} {
		image := display.Picture{Width: int(shape.W), Height: int(shape.H)}
		size := signSize(&content.Picture{Image: &image}, side, room)
		if size.W > room.W || size.H > room.H || size.W < 0 || size.H < 0 {
			t.Errorf("a sign of %d × %d has %v × %v", shape.W, shape.H, size.W, size.H)
		}
		if wanted := size.W.MulDiv(int64(shape.H), int64(shape.W)); (wanted - size.H).Abs() > unit.Pt/4 {
			t.Errorf("a sign of %d × %d lost its shape: %v × %v", shape.W, shape.H, size.W, size.H)
		}
	}
}
