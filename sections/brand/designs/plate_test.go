package designs

import (
	"fmt"
	"testing"

	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// TestBleeding: an area is mirrored where lines begin at the right, and goes on over the edges that it touches, over no
// other.
func TestBleeding(t *testing.T) {
	page := unit.Size{W: 200 * unit.Pt, H: 400 * unit.Pt}
	const bleed = 9 * unit.Pt
	part := func(percent int64) int64 { return percent * areaUnit / 100 }
	for _, c := range []struct {
		area     Area
		mirrored bool
		want     unit.Rect // in points
	}{
		{Area{0, 0, areaUnit, areaUnit}, false, unit.Rect{X: -9, Y: -9, W: 218, H: 418}},
		{Area{0, part(45), areaUnit, part(25)}, false, unit.Rect{X: -9, Y: 180, W: 218, H: 100}},
		{Area{0, part(50), part(15), part(50)}, false, unit.Rect{X: -9, Y: 200, W: 39, H: 209}},
		{Area{0, part(50), part(15), part(50)}, true, unit.Rect{X: 170, Y: 200, W: 39, H: 209}},
		{Area{part(10), part(10), part(20), part(30)}, false, unit.Rect{X: 20, Y: 40, W: 40, H: 120}},
	} {
		want := unit.Rect{X: c.want.X * unit.Pt, Y: c.want.Y * unit.Pt, W: c.want.W * unit.Pt, H: c.want.H * unit.Pt}
		if got := Bleeding(c.area.On(page, c.mirrored), page, bleed); got != want {
			t.Errorf("%+v, mirrored %v: %v, want %v", c.area, c.mirrored, got, want)
		}
	}
}

// TestCoversHaveRoom: on the covers of each design of the program no text stands in a picture, in a pattern that is not
// below the whole cover, or in the place of another text.
func TestCoversHaveRoom(t *testing.T) {
	for _, name := range Names() {
		d := Read(nil, source.Text{Value: name}, new(diag.List))
		for shows := range Cover(Covers) {
			checkRoom(t, fmt.Sprintf("%s, cover %d", name, shows), d.Front(shows))
		}
		if d.Back.Foot.IsEmpty() || d.Text(role.CoverTitle).Size == 0 {
			t.Errorf("%s: the addresses have no place, or the title no size", name)
		}
	}
}

// checkRoom holds that the texts of a front cover have places of their own, a hundredth of the page apart.
func checkRoom(t *testing.T, name string, front *Plate) {
	const little = areaUnit / 100
	if front.Head.IsEmpty() || front.Foot.IsEmpty() || front.Sender.IsEmpty() {
		t.Errorf("%s: a text has no place: %+v", name, front)
	}
	if front.Sender.overlaps(front.Head) || front.Sender.overlaps(front.Foot) {
		t.Errorf("%s: the sender stands in the place of another text", name)
	}
	arts := map[Cover][]Area{PatternCover: {front.PatternArea}, PictureCover: {front.Picture}, WindowCover: {front.Picture}}
	for _, art := range arts[front.Cover] {
		foot := front.Foot
		foot.Y, foot.H = foot.Y+foot.H-3*little, 3*little // what stands there ends there
		if art.W*art.H < areaUnit*areaUnit*3/4 && (art.overlaps(foot) || art.overlaps(front.Sender)) {
			t.Errorf("%s: a text stands in the picture", name)
		}
	}
}
