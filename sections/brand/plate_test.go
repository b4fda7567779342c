package brand

import (
	"reflect"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/brand/designs"
)

// TestPatterns: the pattern of each family stays in its area and the bleed at the edges that this touches, is the same
// for the same text, and another for another one.
func TestPatterns(t *testing.T) {
	b := &Brand{Primary: defaultPrimary, Accent: defaultAccent, Second: defaultSecond}
	const bleed = 9 * unit.Pt
	for _, size := range []unit.Size{
		{W: unit.Millimeters(210), H: unit.Millimeters(297)}, {W: unit.Millimeters(297), H: unit.Millimeters(100)},
	} {
		for _, mirrored := range []bool{false, true} {
			on := Canvas{Size: size, Bleed: bleed, Mirrored: mirrored}
			for _, family := range []designs.Pattern{designs.Rings, designs.Weave, designs.Strata} {
				plate := *designs.Default().Front(designs.PatternCover)
				plate.Pattern, plate.PatternGround = family, designs.OnTint
				plate.PatternArea = designs.Area{X: 7020, Y: 26676, W: 39780, H: 20124}
				items := Pattern(b, &plate, "Nobody\n2031", on)
				if len(items) < 5 {
					t.Errorf("family %d has %d items", family, len(items))
				}
				seen := on.Area(plate.PatternArea)
				for _, it := range items {
					if p := it.(display.Path); p.Clip != seen || p.Place.Artifact != display.Background {
						t.Errorf("family %d: clipped at %v, want %v; %v", family, p.Clip, seen, p.Place)
					}
				}
				if !reflect.DeepEqual(items, Pattern(b, &plate, "Nobody\n2031", on)) {
					t.Errorf("family %d: one text has two patterns", family)
				}
				if reflect.DeepEqual(items, Pattern(b, &plate, "Nobody\n2032", on)) {
					t.Errorf("family %d: two years have one pattern", family)
				}
			}
		}
	}
	plate := *designs.Default().Front(designs.PatternCover)
	plate.Pattern = designs.NoPattern
	if items := Pattern(b, &plate, "Nobody", Canvas{Size: unit.Size{W: 99 * unit.Pt, H: 99 * unit.Pt}}); items != nil {
		t.Errorf("a cover without a pattern has %d items", len(items))
	}
}

// TestShapes: shapes are painted in the colors that they name, over the edges of the page that they touch.
func TestShapes(t *testing.T) {
	b := &Brand{Primary: defaultPrimary, Accent: defaultAccent, Second: defaultSecond}
	half := designs.Area{W: 23400, H: 46800}
	plate := &designs.Plate{Shapes: []designs.Shape{
		{Area: half, Ink: designs.OnPrimary}, {Area: half, Ink: designs.OnAccent}, {Area: half, Ink: designs.OnSecond},
		{Area: half, Ink: designs.OnPaper}, {Area: half, Ink: designs.OnTint}, {Area: half, Ink: designs.OnWhite},
	}}
	on := Canvas{Size: unit.Size{W: 100 * unit.Pt, H: 200 * unit.Pt}, Bleed: 9 * unit.Pt}
	want := display.RectPath(unit.Rect{X: -9 * unit.Pt, Y: -9 * unit.Pt, W: 59 * unit.Pt, H: 218 * unit.Pt})
	inks := []color.Ink{
		defaultPrimary, defaultAccent, defaultSecond, b.Paper(), b.PanelGround(color.White()), color.White(),
	}
	got := Shapes(b, plate, false, on)
	if len(got) != len(inks) {
		t.Fatalf("%d shapes", len(got))
	}
	for i, it := range got {
		if p := it.(display.Path); !reflect.DeepEqual(p.Segments, want) || *p.Fill != inks[i] {
			t.Errorf("shape %d is %v in %v", i, p.Segments, *p.Fill)
		}
	}
}

// TestShrinkInto: a title is as large as its design says where it has room, and smaller where it has not.
func TestShrinkInto(t *testing.T) {
	size := func(letters int, w, h unit.Length) unit.Length {
		style := content.ParagraphStyle{Text: content.TextStyle{Size: 72 * unit.Pt}, Leading: 72 * unit.Pt}
		shrinkInto(&style, letters, unit.Size{W: w * unit.Pt, H: h * unit.Pt})
		return style.Text.Size
	}
	if got := size(10, 460, 380); got != 72*unit.Pt {
		t.Errorf("a short title is %v", got)
	}
	if a, b := size(60, 460, 160), size(60, 460, 90); a >= 72*unit.Pt || b >= a || b < 28*unit.Pt {
		t.Errorf("long titles are %v and %v", a, b)
	}
}

// TestSmallPlates: texts of covers become smaller with the page, but not smaller than what can be printed white, unless
// their design asks for it.
func TestSmallPlates(t *testing.T) {
	family, _ := fonts.Embedded().Family(fonts.SerifText)
	b := &Brand{Text: family, Titles: family, Labels: family, Style: Style{Density: normalDensity}, Design: designs.Default()}
	for _, c := range []struct{ size, width, want unit.Length }{
		{9, 210, 9}, {9, 105, 7}, {22, 105, 11}, {6, 105, 6}, {6, 210, 6},
	} {
		page := unit.Size{W: unit.Millimeters(float64(c.width)), H: unit.Millimeters(297)}
		if got := plate(designs.Text{Size: c.size * unit.Pt}, paletteOn(b, b.Primary), page).Text.Size; got != c.want*unit.Pt {
			t.Errorf("%d pt on a page of %d mm are %v, want %d pt", c.size, c.width, got.Points(), c.want)
		}
	}
}
