package preflight

import (
	"strings"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// TestPlates: a page needs the plates of what is seen on it, and none of the marks around it.
func TestPlates(t *testing.T) {
	press := coatedPress(t)
	size := unit.Size{W: unit.Millimeters(210), H: unit.Millimeters(297)}
	process := func(c color.CMYK) color.Ink { return color.Ink{Process: c, HasProcess: true} }
	cyan, yellow := process(color.CMYK{C: 50}), process(color.CMYK{Y: 20})
	spot := color.Ink{Process: color.CMYK{M: 70}, HasProcess: true, Spot: "PANTONE 1675 C"}
	framed := func(ink color.Ink) display.Item {
		p := fill(20, 20, 100, 10, ink).(display.Path)
		p.Fill, p.Stroke = nil, &ink
		return p
	}
	ground := fill(0, 0, 210, 297, color.Black()).(display.Path)
	ground.Place = display.Place{Artifact: display.Background}
	for _, c := range []struct {
		name  string
		items []display.Item
		want  string
	}{
		{"nothing", nil, ""},
		{"black text", []display.Item{text(50, 50, 10*unit.Pt, color.Black())}, "K"},
		{"a rectangle and a frame", []display.Item{fill(20, 20, 10, 10, yellow), framed(cyan)}, "C Y"},
		{"a spot ink, twice", []display.Item{fill(20, 20, 10, 10, spot), framed(spot), text(50, 50, 10*unit.Pt, color.Black())}, "K PANTONE 1675 C"},
		{"a picture", []display.Item{photo(1000, 20, 20, 100)}, "C M Y K"},
		{"a black page", []display.Item{ground}, "C M Y K"},
		{"crosses", []display.Item{fill(20, 20, 10, 10, color.Registration())}, ""},
		{"beside the page", []display.Item{fill(-20, 20, 10, 10, cyan)}, ""},
	} {
		if got := strings.Join(Plates(&display.Page{Size: size, Items: c.items}, press), " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
