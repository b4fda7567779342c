package pdf

import (
	stdcolor "image/color"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// TestFlattened: a picture that can be seen through is painted on what lies under its middle,
// for printers of before transparency (ISO 15930-4); others are printed as they are.
func TestFlattened(t *testing.T) {
	press := coatedPress(t)
	clear := painted(t, "PNG", stdcolor.NRGBA{})
	opaque := painted(t, "PNG", stdcolor.NRGBA{R: 1, G: 2, B: 3, A: 255})
	frame := display.Path{Segments: display.RectPath(rect(0, 0, 100, 200)), Stroke: &blue, Line: pt, Place: decoration}
	show := func(p *display.Picture) display.Image {
		return display.Image{Rect: rect(10, 20, 40, 40), Picture: p, Place: decoration}
	}
	for _, c := range []struct {
		name  string
		items []display.Item // the picture is the last
		want  color.RGB
	}{
		{"on paper", []display.Item{show(clear)}, color.RGB{R: 255, G: 255, B: 255}},
		{"on a ground", []display.Item{filled(red, rect(0, 0, 100, 200)), show(clear)}, color.RGB{R: 255}},
		{"on the upper one of two", []display.Item{filled(red, rect(0, 0, 100, 200)), filled(blue, rect(10, 20, 40, 40)), show(clear)}, color.RGB{B: 255}},
		{"its middle at the corner of a ground", []display.Item{filled(red, rect(30, 40, 5, 5)), show(clear)}, color.RGB{R: 255}},
		{"its middle at the other corner", []display.Item{filled(red, rect(20, 30, 10, 10)), show(clear)}, color.RGB{R: 255}},
		{"beside a ground", []display.Item{filled(red, rect(31, 41, 50, 50)), show(clear)}, color.RGB{R: 255, G: 255, B: 255}},
		{"below a ground", []display.Item{filled(red, rect(0, 0, 100, 39)), show(clear)}, color.RGB{R: 255, G: 255, B: 255}},
		{"over a circle, which is not looked for", []display.Item{display.Path{Segments: display.CirclePath(unit.Point{X: 30 * pt, Y: 40 * pt}, 90*pt), Fill: &red, Place: decoration}, show(clear)}, color.RGB{R: 255, G: 255, B: 255}},
		{"in a frame", []display.Item{frame, show(clear)}, color.RGB{R: 255, G: 255, B: 255}},
		{"not to be seen through", []display.Item{filled(red, rect(0, 0, 100, 200)), show(opaque)}, color.RGB{R: 1, G: 2, B: 3}},
	} {
		file := printed(t, document(nil, c.items), Print{Standard: X1a, Press: press})
		s := file.only() // and no mask beside it
		file.is("", s, "SMask")
		file.is("", file.pages[1], "Group")
		want := press.Cube("").Convert(nil, []byte{c.want.R, c.want.G, c.want.B})
		if got := file.stream(s)[:4]; string(got) != string(want) {
			t.Errorf("%s: the first pixel is %v, want %v", c.name, got, want)
		}
	}
	doc := document([]display.Item{show(clear)})
	printed(t, doc, Print{Standard: X1a})
	if doc.Pages[0].Items[0].(display.Image).Picture != clear {
		t.Error("the document itself was changed")
	}
}

// TestFlattenedOnce: a picture on two grounds is made twice, and on one ground once; photographs
// of cameras, which hide all, stay as they are.
func TestFlattenedOnce(t *testing.T) {
	clear := painted(t, "PNG", stdcolor.NRGBA{})
	show := display.Image{Rect: rect(10, 20, 40, 40), Picture: clear, Place: decoration}
	ground := filled(red, rect(0, 0, 100, 200))
	flat, err := flattened(document([]display.Item{show}, []display.Item{show}, []display.Item{ground, show}), nil)
	if err != nil {
		t.Fatal(err)
	}
	last := func(page int) *display.Picture {
		items := flat.Pages[page].Items
		return items[len(items)-1].(display.Image).Picture
	}
	if last(0) == clear || last(0) != last(1) || last(0) == last(2) {
		t.Error("pictures are not made once for each ground")
	}
	photograph := painted(t, "JPEG", stdcolor.NRGBA{R: 255, A: 255})
	flat, err = flattened(placed(photograph), nil)
	if err != nil || last(0) != photograph {
		t.Errorf("a photograph was changed: %v", err)
	}
	if _, err := flattened(placed(&display.Picture{Name: "broken.png", Format: "PNG", Data: []byte("x")}), nil); err == nil {
		t.Error("a broken picture is no error")
	}
}
