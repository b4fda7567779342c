package image

import (
	"bytes"
	"fmt"
	"image/png"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// mixedDrawing is a drawing for a press: white paper, a blue square, and a white one that is mixed with both.
func mixedDrawing(t *testing.T, body string, options Options) []display.Mark {
	t.Helper()
	p, _, err := Read("a.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">`+body+`</svg>`))
	if err != nil {
		t.Fatal(err)
	}
	before := len(bitmaps(p.Drawing.Marks))
	doc, found := new(Store).Prepare(onPage(p, 72*unit.Pt), options)
	if found.HasErrors() {
		t.Fatal(found)
	}
	if len(bitmaps(p.Drawing.Marks)) != before {
		t.Error("the drawing itself has changed")
	}
	return doc.Pages[0].Items[0].(display.Image).Picture.Drawing.Marks
}

// TestMixturesOfInks: on a press, what is mixed by a mode that does not suit inks becomes pixels, which are mixed as
// screens do; modes that suit inks, and all modes on screens, leave outlines as they are.
func TestMixturesOfInks(t *testing.T) {
	const below = `<rect width="24" height="24" fill="#fff"/><rect width="12" height="24" fill="#0055aa"/>`
	for _, c := range []struct {
		mode string
		inks bool
		want int
	}{
		{"difference", true, 1}, {"exclusion", true, 1}, {"screen", true, 1}, {"overlay", true, 1}, {"lighten", true, 1},
		{"color-dodge", true, 1}, {"color-burn", true, 1}, {"hard-light", true, 1}, {"soft-light", true, 1},
		{"hue", true, 1}, {"saturation", true, 1}, {"color", true, 1}, {"luminosity", true, 1},
		{"multiply", true, 0}, {"darken", true, 0}, {"normal", true, 0}, {"difference", false, 0},
	} {
		top := fmt.Sprintf(`<rect width="24" height="24" fill="#fff" style="mix-blend-mode:%s"/>`, c.mode)
		marks := mixedDrawing(t, below+top, Options{Resolution: 100, Inks: c.inks})
		list := bitmaps(marks)
		if len(list) != c.want {
			t.Errorf("%s, %t: %d pictures, want %d", c.mode, c.inks, len(list), c.want)
		}
		if c.mode != "difference" || len(list) != 1 {
			continue
		}
		img, err := png.Decode(bytes.NewReader(list[0].Picture.Data))
		if err != nil {
			t.Fatal(err)
		}
		for x, want := range map[int][3]uint32{20: {0xff, 0xaa, 0x55}, 80: {}} {
			r, g, b, _ := img.At(x, 50).RGBA()
			if got := [3]uint32{r >> 8, g >> 8, b >> 8}; got != want {
				t.Errorf("at %d there is %v, want %v", x, got, want)
			}
		}
	}
}

// TestMixturesEverywhere: of a drawing the part alone becomes pixels that is mixed as light: in groups and in what is
// repeated, with what lies below it, and cut off where the drawing ends.
func TestMixturesEverywhere(t *testing.T) {
	const mixed = `<rect x="2" y="2" width="4" height="4" fill="red" style="mix-blend-mode:screen"/>`
	const ground = `<rect x="1" y="1" width="6" height="6"/>`
	const afar = `<rect x="18" y="18" width="2" height="2"/>`
	for name, c := range map[string]struct {
		body            string
		shapes, bitmaps int
	}{
		"with what is below":   {ground + mixed, 0, 1},
		"beside others":        {afar + ground + mixed + afar, 2, 1},
		"in an isolated group": {ground + `<g style="isolation:isolate">` + ground + mixed + `</g>` + afar, 2, 1},
		"in a pattern": {`<pattern id="p" width="12" height="12" patternUnits="userSpaceOnUse">` + ground + mixed +
			`</pattern><rect width="24" height="24" fill="url(#p)"/>`, 0, 1},
		"out of sight": {`<rect x="90" y="2" width="4" height="4" style="mix-blend-mode:screen"/>` + afar, 2, 0},
	} {
		marks := mixedDrawing(t, c.body, Options{Resolution: 100, Inks: true})
		shapes := 0
		(&display.Drawing{Marks: marks}).EachShape(func(display.Shape) { shapes++ })
		if got := len(bitmaps(marks)); got != c.bitmaps || shapes != c.shapes {
			t.Errorf("%s: %d pictures and %d shapes, want %d and %d", name, got, shapes, c.bitmaps, c.shapes)
		}
	}
	far := mixedDrawing(t, ground+`<rect x="2" y="2" width="900" height="4" fill="red" style="mix-blend-mode:screen"/>`,
		Options{Resolution: 100, Inks: true})
	if w := bitmaps(far)[0].Picture.Width; w > 100 {
		t.Errorf("%d pixels of a drawing of 100 are painted", w)
	}
}
