package block

import (
	"slices"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
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
		{partnerCard(&content.Partner{Name: label, Website: label}, new(content.StyleSheet), false),
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
