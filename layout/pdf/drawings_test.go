package pdf

import (
	"strings"
	"testing"

	"annualreport/layout/blend"
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/unit"
)

// drawn is a drawing of 100 by 50 with marks.
func drawn(marks ...display.Mark) *display.Picture {
	return &display.Picture{Name: "d.svg", Format: "SVG", Width: 100, Height: 50, Drawing: &display.Drawing{
		Size: unit.Size{W: 100 * pt, H: 50 * pt}, Marks: marks,
	}}
}

// shown is a drawing at a place of a page.
func shown(p *display.Picture) display.Image {
	return display.Image{Rect: rect(10, 20, 40, 20), Picture: p, Place: decoration}
}

// block is a rectangle of a drawing with a paint.
func block(p display.Paint) display.Shape {
	return display.Shape{Segments: display.RectPath(rect(10, 10, 20, 20)), Fill: p}
}

// plain is an ink as a paint.
func plain(ink color.Ink, o display.Opacity) display.Solid {
	return display.Solid{Ink: ink, Opacity: o}
}

// fade is a gradient along X over the drawing, from one ink to another.
func fade(from, to color.Ink, spread display.Spread) *display.Gradient {
	return &display.Gradient{
		Frame:  display.Frame{X: unit.Point{X: 50 * pt}, Y: unit.Point{Y: 50 * pt}},
		Stops:  []display.Stop{{Ink: from, Opacity: display.Opaque}, {Offset: display.FarStop, Ink: to, Opacity: display.Opaque}},
		Spread: spread,
	}
}

// TestDrawingOnce: a drawing stands in a file once, however often it is shown, and each time in its place; a page of
// drawings alone is compressed as one without pictures is.
func TestDrawingOnce(t *testing.T) {
	p := drawn(block(plain(red, display.Opaque)))
	file := screen(t, document([]display.Item{shown(p), shown(p)}, []display.Item{shown(p)}))
	if forms := file.streams("Subtype", "/Form"); len(forms) != 1 {
		t.Errorf("%d forms, want 1", len(forms))
	}
	const want = "q | 40 0 0 20 10 160 cm | /D1 Do | Q"
	if got := painting(file); got != want+" | "+want {
		t.Errorf("painted with %s", got)
	}
	form := file.at(file.pages[0], "Resources", "XObject", "D1")
	file.is("[0.01 0 0 -0.02 0 1]", form, "Matrix")
	file.is("[0 0 100 50]", form, "BBox")
	if got := string(file.stream(form)); got != "1 0 0 rg\n10 10 m 30 10 l 30 30 l 10 30 l h f\n" {
		t.Errorf("the form is %q", got)
	}
	file.is("", file.pages[0], "Group")
}

// TestDrawingLines: lines have their ends, corners and dashes; what is filled and stroked with opaque inks is painted at
// once, and by its rule.
func TestDrawingLines(t *testing.T) {
	shape := block(plain(red, display.Opaque))
	shape.EvenOdd = true
	shape.Stroke = &display.Stroke{Paint: plain(blue, display.Opaque), Width: 2 * pt, Cap: display.SquareCap, MiterLimit: 4000,
		Dashes: []unit.Length{3 * pt, pt}, Offset: pt}
	file := screen(t, document([]display.Item{shown(drawn(shape))}))
	form := file.at(file.pages[0], "Resources", "XObject", "D1")
	const want = "1 0 0 rg\n0 0 1 RG\n2 w 2 J 0 j 4 M [3 1 ] 1 d\n10 10 m 30 10 l 30 30 l 10 30 l h B*\n"
	if got := string(file.stream(form)); got != want {
		t.Errorf("the form is %q, want %q", got, want)
	}
}

// TestDrawingGradients: gradients are shadings in their frames; for a press the way between two colors goes over the inks
// of the colors between, and a gradient that repeats is written as often as the drawing shows it.
func TestDrawingGradients(t *testing.T) {
	file := screen(t, document([]display.Item{shown(drawn(block(fade(red, blue, display.Pad))))}))
	form := file.at(file.pages[0], "Resources", "XObject", "D1")
	pattern := file.at(form, "Resources", "Pattern", "P1")
	file.is("[50 0 0 50 0 0]", pattern, "Matrix")
	file.is("2", pattern, "Shading", "ShadingType")
	file.is("[0 0 1 0]", pattern, "Shading", "Coords")
	file.is("/DeviceRGB", pattern, "Shading", "ColorSpace")
	file.is("[1 0 0]", pattern, "Shading", "Function", "C0")
	file.is("[0 0 1]", pattern, "Shading", "Function", "C1")
	if got := string(file.stream(form)); !strings.HasPrefix(got, "/Pattern cs /P1 scn\n") {
		t.Errorf("the form is %q", got)
	}
	file = printed(t, document([]display.Item{shown(drawn(block(fade(red, blue, display.Pad))))}), Print{})
	form = file.at(file.pages[0], "Resources", "XObject", "D1")
	shading := file.at(form, "Resources", "Pattern", "P1", "Shading")
	file.is("/DeviceCMYK", shading, "ColorSpace")
	if n := len(file.Array(file.at(shading, "Function", "Functions"))); n != 8 {
		t.Errorf("%d steps for a press, want 8", n)
	}
	press := coatedPress(t)
	middle := press.Colorant(color.Of(red.Screen.Mix(blue.Screen, 4, 8))).Process
	if got, want := file.text(shading, "Function", "Functions", 4, "C0"), file.text(shares(middle)); got != want {
		t.Errorf("the inks in the middle are %s, want %s", got, want)
	}
	file = screen(t, document([]display.Item{shown(drawn(block(fade(red, blue, display.Reflect))))}))
	shading = file.at(file.pages[0], "Resources", "XObject", "D1", "Resources", "Pattern", "P1", "Shading")
	file.is("[0 0 2 0]", shading, "Coords")
	file.is("[0 0 1]", shading, "Function", "Functions", 1, "C0")
	radial := fade(red, blue, display.Pad)
	radial.Kind = display.Radial
	radial.Focus.X = pt / 2
	file = screen(t, document([]display.Item{shown(drawn(block(radial)))}))
	shading = file.at(file.pages[0], "Resources", "XObject", "D1", "Resources", "Pattern", "P1", "Shading")
	file.is("3", shading, "ShadingType")
	file.is("[0.5 0 0 0 0 1]", shading, "Coords")
}

// TestHardStops: stops at the same place change the color at once, at the ends of a gradient too.
func TestHardStops(t *testing.T) {
	g := fade(red, red, display.Pad)
	g.Stops = []display.Stop{
		{Ink: red, Opacity: display.Opaque}, {Ink: black, Opacity: display.Opaque},
		{Offset: display.FarStop / 2, Ink: black, Opacity: display.Opaque}, {Offset: display.FarStop / 2, Ink: blue, Opacity: display.Opaque},
		{Offset: display.FarStop, Ink: blue, Opacity: display.Opaque},
	}
	file := screen(t, document([]display.Item{shown(drawn(block(g)))}))
	function := file.at(file.pages[0], "Resources", "XObject", "D1", "Resources", "Pattern", "P1", "Shading", "Function")
	file.is("[0.000015 0.5]", function, "Bounds")
	file.is("[1 0 0]", function, "Functions", 0, "C0")
	file.is("[0 0 0]", function, "Functions", 1, "C0")
	file.is("[0 0 1]", function, "Functions", 2, "C0")
}

// TestDrawingTransparency: opacity, groups and masks are written as PDF has them, and the page mixes in its color space;
// a mask is written in gray, by the light of its colors.
func TestDrawingTransparency(t *testing.T) {
	faint := block(plain(red, 500))
	file := screen(t, document([]display.Item{shown(drawn(faint))}))
	form := file.at(file.pages[0], "Resources", "XObject", "D1")
	file.is("0.5", form, "Resources", "ExtGState", "G1", "ca")
	file.is("/DeviceRGB", file.pages[0], "Group", "CS")

	group := display.Group{Marks: []display.Mark{block(plain(red, display.Opaque)), faint}, Opacity: 250,
		Mask: &display.Mask{Marks: []display.Mark{block(plain(red, display.Opaque))}}}
	file = screen(t, document([]display.Item{shown(drawn(group))}))
	form = file.at(file.pages[0], "Resources", "XObject", "D1")
	mask := file.at(form, "Resources", "ExtGState", "G1", "SMask")
	file.is("/Luminosity", mask, "S")
	file.is("/DeviceGray", mask, "G", "Group", "CS")
	if got := string(file.stream(mask, "G")); !strings.HasPrefix(got, "0.213 g\n") {
		t.Errorf("the mask is %q", got)
	}
	file.is("0.25", form, "Resources", "ExtGState", "G2", "ca")
	file.is("/Transparency", form, "Resources", "XObject", "X1", "Group", "S")

	file = printed(t, document([]display.Item{shown(drawn(group))}), Print{})
	form = file.at(file.pages[0], "Resources", "XObject", "D1")
	file.is("/DeviceCMYK", form, "Resources", "XObject", "X1", "Group", "CS")
	file.is("/DeviceCMYK", file.pages[0], "Group", "CS")
}

// TestDrawingClips: clips alone need no transparency.
func TestDrawingClips(t *testing.T) {
	group := display.Group{Marks: []display.Mark{block(plain(red, display.Opaque))}, Opacity: display.Opaque,
		Clips: []display.Clip{{Segments: display.RectPath(rect(0, 0, 5, 5)), EvenOdd: true}}}
	file := screen(t, document([]display.Item{shown(drawn(group))}))
	form := file.at(file.pages[0], "Resources", "XObject", "D1")
	const want = "q 0 0 m 5 0 l 5 5 l 0 5 l h W* n\n1 0 0 rg\n10 10 m 30 10 l 30 30 l 10 30 l h f\nQ\n"
	if got := string(file.stream(form)); got != want {
		t.Errorf("the form is %q", got)
	}
	file.is("", file.pages[0], "Group")
}

// TestDrawingRepetition: marks that are repeated are written once, and shown at each place.
func TestDrawingRepetition(t *testing.T) {
	many := display.Repetition{Marks: []display.Mark{block(plain(red, display.Opaque))}, By: []unit.Point{{}, {X: 30 * pt}}}
	file := screen(t, document([]display.Item{shown(drawn(many))}))
	form := file.at(file.pages[0], "Resources", "XObject", "D1")
	if got := string(file.stream(form)); got != "q 1 0 0 1 0 0 cm /X1 Do Q\nq 1 0 0 1 30 0 cm /X1 Do Q\n" {
		t.Errorf("the form is %q", got)
	}
}

// TestDrawingInks: black in a drawing is printed on top of other inks where it is opaque, and other inks knock out.
func TestDrawingInks(t *testing.T) {
	marks := []display.Mark{block(plain(red, display.Opaque)), block(plain(black, display.Opaque)), block(plain(black, 900))}
	file := printed(t, document([]display.Item{shown(drawn(marks...))}), Print{})
	form := file.at(file.pages[0], "Resources", "XObject", "D1")
	var states []string
	cos.Operators(file.stream(form), func(operator string, operands []cos.Object) bool {
		if operator == "gs" {
			name, _ := operands[0].(cos.Name)
			states = append(states, file.text(form, "Resources", "ExtGState", string(name), "op"))
		}
		return true
	})
	if got := strings.Join(states, " "); got != "false true  false" {
		t.Errorf("overprint is %q", got)
	}
}

// TestFlattenedDrawing: for printers of before transparency a drawing that is transparent is painted on its ground; an
// opaque one stays a drawing.
func TestFlattenedDrawing(t *testing.T) {
	ground := filled(blue, rect(0, 0, 100, 200))
	file := printed(t, document([]display.Item{ground, shown(drawn(block(plain(red, 500))))}), Print{Standard: X1a})
	if forms := file.streams("Subtype", "/Form"); len(forms) != 0 {
		t.Errorf("%d forms, want none", len(forms))
	}
	images := file.streams("Subtype", "/Image")
	if len(images) != 1 {
		t.Fatalf("%d pictures, want 1", len(images))
	}
	want := coatedPress(t).Cube("").Convert(nil, []byte{0, 0, 255})
	if got := file.stream(images[0])[:4]; string(got) != string(want) {
		t.Errorf("beside the shape it is %v, want the ground %v", got, want)
	}
	file = printed(t, document([]display.Item{shown(drawn(block(plain(red, display.Opaque))))}), Print{Standard: X1a})
	if forms := file.streams("Subtype", "/Form"); len(forms) != 1 {
		t.Errorf("%d forms, want 1", len(forms))
	}
}

// TestMixedDrawing: groups that are mixed have their mode, and the drawing around them is a group of its own, so that they
// are not mixed with the page.
func TestMixedDrawing(t *testing.T) {
	mixed := display.Group{Marks: []display.Mark{block(plain(blue, display.Opaque))}, Opacity: display.Opaque, Blend: blend.ColorBurn}
	below := block(plain(red, display.Opaque))
	file := screen(t, document([]display.Item{shown(drawn(below, mixed))}))
	form := file.at(file.pages[0], "Resources", "XObject", "D1")
	if got := string(file.stream(form)); !strings.HasPrefix(got, "q /X1 Do") {
		t.Errorf("the form is %q", got)
	}
	whole := file.at(form, "Resources", "XObject", "X1")
	file.is("true", whole, "Group", "I")
	file.is("/ColorBurn", whole, "Resources", "ExtGState", "G1", "BM")
	if got := string(file.stream(whole)); !strings.HasSuffix(got, "q /G1 gs\n/X1 Do\nQ\n") {
		t.Errorf("the group is %q", got)
	}
	clipped := display.Group{Marks: []display.Mark{below, mixed}, Opacity: display.Opaque, Clips: []display.Clip{{Segments: below.Segments}}}
	file = screen(t, document([]display.Item{shown(drawn(clipped))}))
	form = file.at(file.pages[0], "Resources", "XObject", "D1")
	file.is("true", file.at(form, "Resources", "XObject", "X1"), "Group", "I")
}
