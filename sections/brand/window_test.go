package brand

import (
	"testing"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/brand/designs"
)

// TestApertures: a picture fills what is seen of it and a little more, which the mat around the shape hides; the shape is
// within its area, as large as that lets it be, on pages of all proportions and in both directions.
func TestApertures(t *testing.T) {
	family, _ := fonts.Embedded().Family("Inter")
	b := &Brand{Design: designs.Default(), Titles: family, Text: family, Labels: family}
	area := designs.Area{X: 9360, Y: 23400, W: 28080, H: 14040} // 20, 50, 60, 30
	for _, size := range []unit.Size{
		{W: unit.Millimeters(210), H: unit.Millimeters(297)}, {W: unit.Millimeters(297), H: unit.Millimeters(100)},
	} {
		for _, mirrored := range []bool{false, true} {
			on := Canvas{Size: size, Bleed: 9 * unit.Pt, Mirrored: mirrored}
			within := area.On(size, mirrored)
			for _, window := range []designs.Window{designs.Circle, designs.Arch, designs.Year} {
				plate := &designs.Plate{Cover: designs.WindowCover, Picture: area, Window: window}
				o := NewAperture(b, plate, "2031", on)
				if o.Seen.Within(within) != o.Seen && o.Seen.W > within.W+unit.Pt/100 {
					t.Errorf("window %d: seen at %v, of %v", window, o.Seen, within)
				}
				if fills := o.Seen.H*100 >= within.H*99 || o.Seen.W*100 >= within.W*99; !fills {
					t.Errorf("window %d: %v is small in %v", window, o.Seen, within)
				}
				mat := o.Mat(color.White())[0].(display.Path)
				if behind := o.Behind(); behind.Within(mat.Extent()) != behind || o.Seen.Within(behind) != o.Seen || !mat.EvenOdd {
					t.Errorf("window %d: the mat is %v, the picture %v", window, mat.Extent(), behind)
				}
			}
		}
	}
	on := Canvas{Size: unit.Size{W: 300 * unit.Pt, H: 400 * unit.Pt}, Bleed: 9 * unit.Pt}
	foot := designs.Area{X: 9360, Y: 23400, W: 28080, H: 23400}
	arch := &designs.Plate{Cover: designs.WindowCover, Picture: foot, Window: designs.Arch}
	if o := NewAperture(b, arch, "2031", on); o.Seen.Y+o.Seen.H != 409*unit.Pt {
		t.Errorf("an arch at the foot of the page ends at %v", o.Seen.Y+o.Seen.H)
	}
	for _, plain := range []*designs.Plate{
		{Cover: designs.WindowCover, Picture: foot}, {Cover: designs.PictureCover, Picture: foot, Window: designs.Arch},
		{Cover: designs.WindowCover, Picture: foot, Window: designs.Year},
	} {
		if o := NewAperture(b, plain, "२०३१", on); o.Mat(color.White()) != nil || o.Seen != on.Area(foot) {
			t.Errorf("%+v is seen at %v", plain, o.Seen)
		}
	}
}
