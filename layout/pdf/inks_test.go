package pdf

import (
	"strings"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/display"
)

// TestPrintedInks: what a press prints an ink with: the author's process values, a plate of its
// own, black alone over what is below, and a black of all plates behind a page.
func TestPrintedInks(t *testing.T) {
	const box = "10 140 30 40 re | f"
	r := rect(10, 20, 30, 40)
	process := color.Ink{Screen: color.RGB{R: 122, G: 31, B: 43}, Process: color.CMYK{C: 20, M: 100, Y: 70, K: 30.5}, HasProcess: true}
	other := spot
	other.Spot = "PANTONE 300 C"
	ground := filled(black, r)
	ground.Place = display.Place{Artifact: display.Background}
	clipped := filled(black, r)
	clipped.Clip = rect(0, 0, 5, 5)
	outline := func(ink color.Ink) display.Path {
		return display.Path{Segments: display.RectPath(r), Stroke: &ink, Line: pt, Place: decoration}
	}
	for _, c := range []struct {
		name  string
		items []display.Item
		want  string
	}{
		{"process inks", []display.Item{filled(process, r)}, "0.2 1 0.7 0.305 k | " + box},
		{"a spot ink", []display.Item{filled(spot, r)}, "/S1 cs | 1 scn | " + box},
		{"two spot inks", []display.Item{filled(spot, r), filled(other, r), filled(spot, r)}, "/S1 cs | 1 scn | " + box + " | /S2 cs | 1 scn | " + box + " | /S1 cs | 1 scn | " + box},
		{"black over what is below, and color that is not", []display.Item{filled(black, r), filled(process, r)}, "/Over gs | 0 0 0 1 k | " + box + " | /Out gs | 0.2 1 0.7 0.305 k | " + box},
		{"a black ground", []display.Item{ground}, "0.6 0.4 0.4 1 k | " + box},
		{"black in front of a black ground", []display.Item{ground, filled(black, r)}, "0.6 0.4 0.4 1 k | " + box + " | /Over gs | 0 0 0 1 k | " + box},
		{"a clip takes overprint back", []display.Item{clipped, filled(process, r)}, "q | 0 195 5 5 re | W | n | /Over gs | 0 0 0 1 k | " + box + " | Q | 0.2 1 0.7 0.305 k | " + box},
		{"overprint before a clip", []display.Item{filled(black, r), clipped, filled(black, r)}, "/Over gs | 0 0 0 1 k | " + box + " | q | 0 195 5 5 re | W | n | " + box + " | Q | 0 0 0 1 k | " + box},
		{"a frame of process inks", []display.Item{outline(process)}, "0.2 1 0.7 0.305 K | 1 w | 1 j | 0 J | 10 140 30 40 re | S"},
		{"a frame of a spot ink", []display.Item{outline(spot)}, "/S1 CS | 1 SCN | 1 w | 1 j | 0 J | 10 140 30 40 re | S"},
		{"a black frame", []display.Item{outline(black)}, "/Over gs | 0 0 0 1 K | 1 w | 1 j | 0 J | 10 140 30 40 re | S"},
	} {
		got := painting(printed(t, document(c.items), Print{}))
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestSpotInkSpace: a spot ink has a color space with its name, and process inks that stand in
// for it where there is no such plate (ISO 32000-1, 8.6.6.4).
func TestSpotInkSpace(t *testing.T) {
	file := printed(t, document([]display.Item{filled(spot, rect(1, 1, 1, 1))}), Print{})
	resources := file.at(file.pages[0], "Resources")
	space := file.at(resources, "ColorSpace", "S1")
	file.is("/Separation", space, 0)
	file.is("/PANTONE#201675#20C", space, 1)
	file.is("/DeviceCMYK", space, 2)
	file.is("2", space, 3, "FunctionType")
	file.is("[0 1]", space, 3, "Domain")
	file.is("1", space, 3, "N")
	file.is("[0 0 0 0]", space, 3, "C0")
	file.is("[0 0.7 0.9 0.125]", space, 3, "C1")
	for name, on := range map[string]string{"Over": "true", "Out": "false"} {
		file.is("/ExtGState", resources, "ExtGState", name, "Type")
		file.is(on, resources, "ExtGState", name, "OP")
		file.is(on, resources, "ExtGState", name, "op")
		file.is("1", resources, "ExtGState", name, "OPM")
	}
}

// TestStatesOfPictures: the states that fpdf needs for pictures stay beside those of overprint.
func TestStatesOfPictures(t *testing.T) {
	image := display.Image{Rect: rect(0, 0, 8, 6), Picture: smallPicture(t), Place: decoration}
	file := printed(t, document([]display.Item{image, filled(black, rect(1, 1, 1, 1))}), Print{})
	if got := file.keys(file.pages[0], "Resources", "ExtGState"); !strings.Contains(got, "Over") || !strings.Contains(got, "Out") {
		t.Errorf("the states are %q", got)
	}
}

// TestScreenInks: a file for screens has the colors of screens alone.
func TestScreenInks(t *testing.T) {
	file := screen(t, document([]display.Item{filled(spot, rect(1, 1, 1, 1))}))
	if got := painting(file); got != "0.651 0.294 0.11 rg | 1 198 1 1 re | f" {
		t.Errorf("a spot ink is painted with %s", got)
	}
	if got := file.keys(file.pages[0], "Resources", "ColorSpace"); got != "" {
		t.Errorf("there are spaces %s", got)
	}
	file.is("", file.pages[0], "Resources", "ExtGState")
}

// TestNoSpots: a press without plates of its own prints spot inks in process inks.
func TestNoSpots(t *testing.T) {
	press := coatedPress(t)
	press.NoSpots = true
	file := printed(t, document([]display.Item{filled(spot, rect(1, 1, 1, 1))}), Print{Press: press})
	if got := painting(file); got != "0 0.7 0.9 0.125 k | 1 198 1 1 re | f" {
		t.Errorf("a spot ink is painted with %s", got)
	}
	if got := file.keys(file.pages[0], "Resources", "ColorSpace"); got != "" {
		t.Errorf("there are spaces %s", got)
	}
}
