package preflight

import (
	"bytes"
	"image"
	stdcolor "image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/color/icc"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// fill is a filled rectangle in millimeters.
func fill(x, y, w, h float64, ink color.Ink) display.Item {
	return display.Path{Fill: &ink, Place: display.Content(1), Segments: display.RectPath(unit.Rect{
		X: unit.Millimeters(x), Y: unit.Millimeters(y), W: unit.Millimeters(w), H: unit.Millimeters(h)})}
}

// photo is a picture of a number of pixels, at a width in millimeters.
func photo(pixels int, x, y, w float64) display.Item {
	return display.Image{Picture: &display.Picture{Name: "p.jpg", Width: pixels, Height: pixels}, Place: display.Content(1),
		Rect: unit.Rect{X: unit.Millimeters(x), Y: unit.Millimeters(y), W: unit.Millimeters(w), H: unit.Millimeters(w)}}
}

// inked is a picture of a file, and painted one of a single color of a screen.
func inked(t *testing.T, name string) display.Item {
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return withData(name, data)
}

func painted(t *testing.T, name string, c stdcolor.Color) display.Item {
	img := image.NewNRGBA(image.Rect(0, 0, 300, 300))
	draw.Draw(img, img.Bounds(), image.NewUniform(c), image.Point{}, draw.Src)
	var data bytes.Buffer
	if err := png.Encode(&data, img); err != nil {
		t.Fatal(err)
	}
	return withData(name, data.Bytes())
}

// clippedTo is a picture of which a rectangle in millimeters is seen.
func clippedTo(it display.Item, x, y, w, h float64) display.Item {
	im := it.(display.Image)
	im.Clip = unit.Rect{X: unit.Millimeters(x), Y: unit.Millimeters(y), W: unit.Millimeters(w), H: unit.Millimeters(h)}
	return im
}

func withData(name string, data []byte) display.Item {
	im := photo(1000, 20, 30, 100).(display.Image)
	im.Picture.Name, im.Picture.Data = name, data
	return im
}

func TestCheck(t *testing.T) {
	heavy := color.Ink{Screen: color.RGB{R: 40}, Process: color.CMYK{C: 100, M: 100, Y: 80, K: 60}, HasProcess: true}
	chosen := diag.Span{File: "report.toml", Line: 7, Column: 3}
	profile, err := icc.Coated()
	if err != nil {
		t.Fatal(err)
	}
	press, err := color.NewPress(profile)
	if err != nil {
		t.Fatal(err)
	}
	limits := Usual()
	limits.Ink = 250
	for _, c := range []struct {
		name  string
		items []display.Item
		want  string // empty for nothing
	}{
		{"fine", []display.Item{photo(1000, 20, 20, 100)}, ""},
		{"coarse", []display.Item{photo(800, 20, 30, 100)}, "report.toml:3: warning: p.jpg is 203 ppi here, and print needs 225 (page 7, 20 mm from the left and 30 mm from the top)"},
		{"too coarse", []display.Item{photo(360, 20, 30, 100)}, "report.toml:3: error: p.jpg is 91 ppi here"},
		{"hairline", []display.Item{fill(20, 20, 100, 0.035, color.Black())}, "report.toml:3: warning: a rule of 0.1 pt may not print; presses need 0.25"},
		{"ink", []display.Item{fill(20, 20, 100, 10, heavy)}, "report.toml:7: error: this color is printed with 340 % of ink, and the press takes 250 %"},
		{"reach", []display.Item{photo(2000, 0, 30, 210)}, "report.toml:3: warning: p.jpg ends where the page is cut, and does not run 3 mm over it"},
		{"runs over", []display.Item{photo(2000, -3, -3, 216)}, ""},
		{"seen to the edge", []display.Item{clippedTo(photo(2000, -3, -3, 216), 0, 20, 105, 100)}, "report.toml:3: warning: p.jpg ends where the page is cut"},
		{"a ground at the edge", []display.Item{fill(100, 20, 110, 50, heavy.Tint(10))}, "report.toml:3: warning: a ground ends where the page is cut, and does not run 3 mm over it (page 7, 100 mm"},
		{"a ground short of the bleed", []display.Item{fill(-2, 20, 50, 50, heavy.Tint(10))}, "report.toml:3: warning: a ground ends where the page is cut"},
		{"a ground over the edge", []display.Item{fill(-3, -3, 216, 303, heavy.Tint(10))}, ""},
		{"a ground off the edge", []display.Item{fill(10, 10, 190, 277, heavy.Tint(10))}, ""},
		{"left in RGB", []display.Item{painted(t, "rgb.png", stdcolor.NRGBA{R: 255, A: 255})}, "report.toml:3: error: rgb.png stays in RGB, and the printer asks for pictures in inks (page 7, 20 mm"},
		{"heavy inks", []display.Item{inked(t, "heavy.jpg")}, "report.toml:3: error: heavy.jpg takes up to 341 % of ink, and on 50 % of it more than the 250 % that"},
		{"light inks", []display.Item{inked(t, "light.jpg")}, ""},
		{"dark", []display.Item{painted(t, "dark.png", stdcolor.NRGBA{A: 255})}, "report.toml:3: warning: dark.png takes up to 291 % of ink, and on 100 % of it more than the 250 % that"},
		{"dark but clear", []display.Item{painted(t, "clear.png", stdcolor.NRGBA{})}, ""},
		{"covered", []display.Item{photo(100, 20, 30, 100), fill(0, 0, 210, 297, color.White())}, ""},
		{"cut off", []display.Item{photo(100, 230, 30, 100), fill(20, 300, 100, 10, heavy)}, ""},
	} {
		limits.NoRGB = c.name == "left in RGB" || c.name == "light inks"
		doc := &display.Document{Structure: display.NewStructure(), Sources: map[display.ElementID]diag.Span{}}
		element := doc.Structure.Add(0, display.Figure)
		doc.Sources[element] = diag.Span{File: "report.toml", Line: 3}
		doc.Pages = []display.Page{{Label: "7", Bleed: unit.Millimeters(3), Size: unit.Size{W: unit.Millimeters(210), H: unit.Millimeters(297)}, Items: c.items}}
		var got []string
		for _, p := range Check(doc, press, limits, map[color.Ink]diag.Span{heavy: chosen}).Sorted() {
			if p.Span.Column == 0 || p.Span == chosen {
				file, line := p.Span.File, p.Span.Line
				got = append(got, file+":"+string(rune('0'+line))+": "+p.Severity.String()+": "+p.Summary)
			}
		}
		switch {
		case c.want == "" && len(got) > 0:
			t.Errorf("%s: told %q", c.name, got)
		case c.want != "" && (len(got) == 0 || !strings.HasPrefix(got[len(got)-1], c.want)):
			t.Errorf("%s: told %q, want %q", c.name, got, c.want)
		}
	}
}

// TestNoBleed: pages without a bleed are told of once, where the report asks for none, if
// anything on them comes to the edge.
func TestNoBleed(t *testing.T) {
	profile, err := icc.Coated()
	if err != nil {
		t.Fatal(err)
	}
	press, err := color.NewPress(profile)
	if err != nil {
		t.Fatal(err)
	}
	limits := Usual()
	limits.BleedAt = diag.Span{File: "report.toml", Line: 9}
	for _, c := range []struct {
		name string
		item display.Item
		want int
	}{
		{"a ground", fill(0, 0, 210, 297, color.Of(color.RGB{R: 200, G: 220, B: 255})), 1},
		{"a picture", photo(2000, 110, 50, 100), 1},
		{"nothing at the edge", fill(20, 20, 20, 20, color.Black()), 0},
	} {
		page := display.Page{Label: "7", Size: unit.Size{W: unit.Millimeters(210), H: unit.Millimeters(297)}, Items: []display.Item{c.item}}
		doc := &display.Document{Structure: display.NewStructure(), Pages: []display.Page{page, page}}
		doc.Structure.Add(0, display.Figure)
		got := Check(doc, press, limits, nil).Sorted()
		if len(got) != c.want || c.want == 1 && got[0].Span != limits.BleedAt {
			t.Errorf("%s: told %v", c.name, got)
		}
	}
}
