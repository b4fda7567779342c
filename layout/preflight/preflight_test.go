package preflight

import (
	"bytes"
	"fmt"
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
	"annualreport/layout/finding"
	"annualreport/layout/shape"
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

// toned is a picture that is printed from an ink to the paper.
func toned(it display.Item, dark color.Ink) display.Item {
	im := it.(display.Image)
	im.Picture = im.Picture.Graded(display.Grade{Tones: display.Tones{Dark: dark, Light: color.White()}})
	return im
}

// ground makes a picture the ground of a cover, which the report names in line 7.
func ground(it display.Item) display.Item {
	im := it.(display.Image)
	im.Span = diag.At("report.toml", 7, 1)
	im.Place = display.Place{Artifact: display.Background}
	return im
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
	im.Picture.Name = name
	im.Picture.Data = data
	im.Picture.Format = map[string]string{".jpg": "JPEG", ".png": "PNG", ".tif": "TIFF"}[filepath.Ext(name)]
	return im
}

// brief is a finding with its facts on one line, in millimeters and rounded.
func brief(f finding.Finding) string {
	at := func(s Spot) string {
		return fmt.Sprintf("at %s %.0f %.0f", s.Page, s.X.Millimeters(), s.Y.Millimeters())
	}
	line := fmt.Sprintf("%d: ", f.Place().Position().Line)
	switch f := f.(type) {
	case CoarsePicture:
		return line + fmt.Sprintf("coarse %s %.0f of %.0f refused %v, %.0f wide %s%s", f.Name, f.Resolution, f.Fine, f.Refused, f.Width.Millimeters(), at(f.Spot), map[bool]string{true: ", a ground"}[f.Fills])
	case Hairline:
		return line + fmt.Sprintf("hairline %s of %s %s", f.Thickness, f.Needed, at(f.Spot))
	case HeavyInk:
		return line + fmt.Sprintf("heavy %s chosen %v %.0f of %.0f %s", f.Screen, f.Chosen, f.Total, f.Limit, at(f.Spot))
	case ShortOfBleed:
		return line + fmt.Sprintf("short %q %.0f %s", f.Name, f.Bleed.Millimeters(), at(f.Spot))
	case NoBleed:
		return line + "no bleed " + at(f.Spot)
	case ScreenPicture:
		return line + fmt.Sprintf("screen %s %s", f.Name, at(f.Spot))
	case HeavyPicture:
		return line + fmt.Sprintf("heavy %s %.0f of %.0f on %.2f process %v %s", f.Name, f.Most, f.Limit, f.Heavy, f.Process, at(f.Spot))
	case NearEdge:
		return line + fmt.Sprintf("edge %.1f of %.0f %s", f.Distance.Millimeters(), f.Safe.Millimeters(), at(f.Spot))
	case SmallText:
		return line + fmt.Sprintf("small %s in %d %s", f.Size, f.Inks, at(f.Spot))
	case ReversedText:
		return line + fmt.Sprintf("reversed %s %s", f.Size, at(f.Spot))
	}
	return fmt.Sprintf("%T", f)
}

// text is a word of a size and an ink, its baseline at a height and 20 mm wide.
func text(x, y float64, size unit.Length, ink color.Ink) display.Item {
	at := unit.Point{X: unit.Millimeters(x), Y: unit.Millimeters(y)}
	word := &shape.Word{Advance: int64(unit.Millimeters(20) * 1000 / size), UnitsPerEm: 1000}
	return display.Text{At: at, Size: size, Expansion: display.Natural, Ink: &ink, Place: display.Content(1), Words: []display.Word{{Shaped: word}}}
}

// coatedPress is a press that takes coated paper.
func coatedPress(t *testing.T) *color.Press {
	t.Helper()
	profile, err := icc.Coated()
	if err != nil {
		t.Fatal(err)
	}
	press, err := color.NewPress(profile)
	if err != nil {
		t.Fatal(err)
	}
	return press
}

// TestCheck: what is on line 3 of the report is found with what is wrong and where it is seen.
func TestCheck(t *testing.T) {
	heavy := color.Ink{Screen: color.RGB{R: 40}, Process: color.CMYK{C: 100, M: 100, Y: 80, K: 60}, HasProcess: true}
	free := color.Ink{Screen: color.RGB{R: 41}, Process: heavy.Process, HasProcess: true}
	plate := color.Ink{Process: heavy.Process, HasProcess: true, Spot: "PANTONE 300 C"}
	three := color.Ink{Process: color.CMYK{C: 20, M: 20, Y: 20}, HasProcess: true}
	two := color.Ink{Process: color.CMYK{C: 20, M: 20}, HasProcess: true}
	frame := func(line unit.Length, ink color.Ink) display.Item {
		p := fill(20, 20, 100, 10, ink).(display.Path)
		p.Fill, p.Stroke, p.Line = nil, &ink, line
		return p
	}
	chosen := diag.At("report.toml", 7, 3)
	press := coatedPress(t)
	limits := Usual()
	limits.Ink = 250
	for _, c := range []struct {
		name  string
		items []display.Item
		want  string // empty for nothing
	}{
		{"fine", []display.Item{photo(1000, 20, 20, 100)}, ""},
		{"coarse", []display.Item{photo(800, 20, 30, 100)}, "3: coarse p.jpg 203 of 225 refused false, 100 wide at 7 20 30"},
		{"coarse, over an edge, where nobody chooses its size", []display.Item{photo(800, -5, 30, 100)}, "3: coarse p.jpg 203 of 225 refused false, 100 wide at 7 0 30, a ground"},
		{"as coarse as may be", []display.Item{photo(591, 20, 30, 100)}, "3: coarse p.jpg 150 of 225 refused false, 100 wide at 7 20 30"},
		{"too coarse on a cover, whose line is that of its file", []display.Item{ground(photo(360, 20, 30, 100))}, "7: coarse p.jpg 91 of 225 refused true, 100 wide at 7 20 30, a ground"},
		{"decoration alone has the line", []display.Item{ground(photo(3600, 20, 30, 100)), photo(360, 20, 30, 100)}, "3: coarse p.jpg 91 of 225 refused true, 100 wide at 7 20 30"},
		{"too much ink in the dark places of a duotone", []display.Item{toned(photo(1000, 20, 20, 100), plate)},
			"3: heavy #000000 chosen false 340 of 250 at 7 20 20"},
		{"a duotone", []display.Item{toned(photo(1000, 20, 20, 100), three)}, ""},
		{"too coarse", []display.Item{photo(360, 20, 30, 100)}, "3: coarse p.jpg 91 of 225 refused true, 100 wide at 7 20 30"},
		{"hairline", []display.Item{fill(20, 20, 100, 0.035, color.Black())}, "3: hairline 0.1 of 0.25 at 7 20 20"},
		{"a thin frame", []display.Item{frame(unit.Pt/8, color.Black())}, "3: hairline 0.13 of 0.25 at 7 20 20"},
		{"a frame as thin as may be", []display.Item{frame(unit.Pt/4, color.Black())}, ""},
		{"a heavy frame", []display.Item{frame(unit.Pt, free)}, "3: heavy #290000 chosen false 340 of 250 at 7 20 20"},
		{"ink that its author chose", []display.Item{fill(20, 20, 100, 10, heavy)}, "7: heavy #280000 chosen true 340 of 250 at 7 20 20"},
		{"ink", []display.Item{fill(20, 20, 100, 10, free), fill(20, 40, 100, 10, free)}, "3: heavy #290000 chosen false 340 of 250 at 7 20 20"},
		{"ink on a plate of its own", []display.Item{fill(20, 20, 100, 10, plate)}, ""},
		{"reach", []display.Item{photo(2000, 0, 30, 210)}, "3: short \"p.jpg\" 3 at 7 0 30"},
		{"runs over", []display.Item{photo(2000, -3, -3, 216)}, ""},
		{"seen to the edge", []display.Item{clippedTo(photo(2000, -3, -3, 216), 0, 20, 105, 100)}, "3: short \"p.jpg\" 3 at 7 0 20"},
		{"a ground at the right edge", []display.Item{fill(100, 20, 110, 50, heavy.Tint(10))}, "3: short \"\" 3 at 7 100 20"},
		{"a ground at the foot", []display.Item{fill(100, 247, 50, 50, heavy.Tint(10))}, "3: short \"\" 3 at 7 100 247"},
		{"a ground at the head", []display.Item{fill(100, 0, 50, 50, heavy.Tint(10))}, "3: short \"\" 3 at 7 100 0"},
		{"a ground short of the bleed", []display.Item{fill(-2, 20, 50, 50, heavy.Tint(10))}, "3: short \"\" 3 at 7 0 20"},
		{"white at the edge", []display.Item{fill(0, 20, 50, 50, color.White())}, ""},
		{"a ground over the edge", []display.Item{fill(-3, -3, 216, 303, heavy.Tint(10))}, ""},
		{"a ground off the edge", []display.Item{fill(10, 10, 190, 277, heavy.Tint(10))}, ""},
		{"left in RGB", []display.Item{painted(t, "rgb.png", stdcolor.NRGBA{R: 255, A: 255})}, "3: screen rgb.png at 7 20 30"},
		{"heavy inks", []display.Item{inked(t, "heavy.jpg")}, "3: heavy heavy.jpg 341 of 250 on 0.50 process true at 7 20 30"},
		{"heavy inks without loss", []display.Item{inked(t, "heavy.tif")}, "3: heavy heavy.tif 360 of 250 on 0.14 process true at 7 115 122"},
		{"light inks", []display.Item{inked(t, "light.jpg")}, ""},
		{"dark", []display.Item{painted(t, "dark.png", stdcolor.NRGBA{A: 255})}, "3: heavy dark.png 291 of 250 on 1.00 process false at 7 20 30"},
		{"dark but clear", []display.Item{painted(t, "clear.png", stdcolor.NRGBA{})}, ""},
		{"covered", []display.Item{photo(100, 20, 30, 100), fill(0, 0, 210, 297, color.White())}, ""},
		{"covered in part", []display.Item{photo(360, 20, 30, 100), fill(0, 31, 210, 297, color.White())}, "3: coarse p.jpg 91 of 225 refused true, 100 wide at 7 20 30"},
		{"cut off", []display.Item{photo(100, 230, 30, 100), fill(20, 300, 100, 10, heavy)}, ""},
		{"text near the edge", []display.Item{text(2, 50, 10*unit.Pt, color.Black())}, "3: edge 2.0 of 5 at 7 2 47"},
		{"text near the foot", []display.Item{text(50, 295, 10*unit.Pt, color.Black())}, "3: edge 1.1 of 5 at 7 50 292"},
		{"text that hangs a little", []display.Item{text(4.8, 50, 10*unit.Pt, color.Black())}, ""},
		{"small text in three inks", []display.Item{text(50, 50, 8*unit.Pt, three)}, "3: small 8 in 3 at 7 50 48"},
		{"text in three inks", []display.Item{text(50, 50, 9*unit.Pt, three)}, ""},
		{"small text in two inks", []display.Item{text(50, 50, 8*unit.Pt, two)}, ""},
		{"small white text", []display.Item{text(50, 50, 6*unit.Pt, color.White())}, "3: reversed 6 at 7 50 48"},
		{"white text", []display.Item{text(50, 50, 7*unit.Pt, color.White())}, ""},
		{"heavy text", []display.Item{text(50, 50, 20*unit.Pt, free)}, "3: heavy #290000 chosen false 340 of 250 at 7 50 45"},
	} {
		limits.NoRGB = c.name == "left in RGB" || strings.HasSuffix(c.name, "inks") || strings.HasSuffix(c.name, "without loss")
		doc := &display.Document{Structure: display.NewStructure(), Sources: map[display.ElementID]diag.Span{}}
		element := doc.Structure.Add(0, display.Figure)
		doc.Sources[element] = diag.At("report.toml", 3, 1)
		doc.Pages = []display.Page{{Label: "7", Bleed: unit.Millimeters(3), Size: unit.Size{W: unit.Millimeters(210), H: unit.Millimeters(297)}, Items: c.items}}
		var got []string
		for _, f := range Check(doc, press, limits, map[color.Ink]diag.Span{heavy: chosen}) {
			got = append(got, brief(f))
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s: found %q, want %q", c.name, got, c.want)
		}
	}
}

// TestNoBleed: pages without a bleed are told of once, where the report asks for none, if
// anything on them comes to the edge.
func TestNoBleed(t *testing.T) {
	press := coatedPress(t)
	limits := Usual()
	limits.BleedAt = diag.At("report.toml", 9, 1)
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
		got := Check(doc, press, limits, nil)
		if len(got) != c.want || c.want == 1 && got[0].Place() != limits.BleedAt {
			t.Errorf("%s: found %v", c.name, got)
		}
	}
}
