package image

import (
	"bytes"
	"image/png"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// glowing is a drawing with a filter: a red square in the middle, blurred.
const glowing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><filter id="f"><feGaussianBlur stdDeviation="1"/></filter>` +
	`<g opacity=".5"><rect x="8" y="8" width="8" height="8" fill="red" filter="url(#f)"/><path d="M1 1H5V5z"/></g></svg>`

// bitmaps are the pictures in marks.
func bitmaps(marks []display.Mark) []display.Bitmap {
	var out []display.Bitmap
	for _, m := range marks {
		switch m := m.(type) {
		case display.Group:
			out = append(out, bitmaps(m.Marks)...)
			if m.Mask != nil {
				out = append(out, bitmaps(m.Mask.Marks)...)
			}
		case display.Repetition:
			out = append(out, bitmaps(m.Marks)...)
		case display.Bitmap:
			out = append(out, m)
		}
	}
	return out
}

// onPage is a page with pictures of a width each.
func onPage(p *display.Picture, widths ...unit.Length) *display.Document {
	var page display.Page
	for _, w := range widths {
		page.Items = append(page.Items, display.Image{Rect: unit.Rect{W: w, H: w}, Picture: p})
	}
	return &display.Document{Pages: []display.Page{page}}
}

// TestFiltersBecomePixels: the filters of a drawing become pictures, as fine as its largest size on a page asks for, and
// the drawing that was read stays as it is.
func TestFiltersBecomePixels(t *testing.T) {
	for _, c := range []struct {
		body   string
		widths []unit.Length
		ppi    int
		want   int // of 9.6 units of 24
	}{
		{glowing, []unit.Length{72 * unit.Pt}, 300, 120},
		{glowing, []unit.Length{36 * unit.Pt, 144 * unit.Pt, 72 * unit.Pt}, 150, 120},
		{glowing, []unit.Length{72 * unit.Pt}, 72, 29},
	} {
		p, _, err := Read("a.svg", []byte(c.body))
		if err != nil {
			t.Fatal(err)
		}
		doc, found := new(Store).Prepare(onPage(p, c.widths...), Options{Resolution: c.ppi})
		if found.HasErrors() {
			t.Fatal(found)
		}
		first := doc.Pages[0].Items[0].(display.Image).Picture
		for _, it := range doc.Pages[0].Items {
			if it.(display.Image).Picture != first {
				t.Error("the uses of one file have several pictures")
			}
		}
		list := bitmaps(first.Drawing.Marks)
		if len(list) != 1 {
			t.Fatalf("there are %d pictures", len(list))
		}
		img, err := png.Decode(bytes.NewReader(list[0].Picture.Data))
		if err != nil {
			t.Fatal(err)
		}
		if w := img.Bounds().Dx(); w != c.want || w != list[0].Picture.Width {
			t.Errorf("%v at %d: %d pixels wide, want %d", c.widths, c.ppi, w, c.want)
		}
		if len(bitmaps(p.Drawing.Marks)) != 0 {
			t.Error("the drawing itself has changed")
		}
	}
}

// fineness is that of a drawing that is used in a great width.
func fineness(d *display.Drawing, options Options) float64 {
	use := drawingUse{drawing: d, work: filterWork(d.Marks), width: 7200 * unit.Pt}
	return use.fineness(options)
}

// TestFilterWork: where filters would take too long, their pixels are larger.
func TestFilterWork(t *testing.T) {
	p, _, err := Read("a.svg", []byte(glowing))
	if err != nil {
		t.Fatal(err)
	}
	if got := fineness(p.Drawing, Options{Resolution: 3000}); got != finest {
		t.Errorf("%g", got)
	}
	d := *p.Drawing
	one := d.Marks
	for range 200 {
		d.Marks = append(d.Marks, one...)
	}
	if work := filterWork(d.Marks); work < 200*900*900 {
		t.Fatalf("%g", work)
	}
	fine := fineness(&d, Options{Resolution: 300})
	if got := fine * fine * filterWork(d.Marks); got > mostFilterWork*1.001 || got < mostFilterWork*0.999 {
		t.Errorf("%g pixels", got)
	}
}

// TestFiltersEverywhere: filters in masks, patterns and groups become pictures, too.
func TestFiltersEverywhere(t *testing.T) {
	const square = `<rect width="4" height="4" fill="#fff" filter="url(#f)"/>`
	p, _, err := Read("a.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><filter id="f"><feOffset dx="1"/></filter>`+
		`<mask id="m"><g>`+square+`</g></mask><pattern id="p" width="6" height="6" patternUnits="userSpaceOnUse">`+square+`</pattern>`+
		`<rect width="9" height="9" mask="url(#m)"/><rect width="9" height="9" fill="url(#p)"/><g opacity=".5">`+square+`</g></svg>`))
	if err != nil {
		t.Fatal(err)
	}
	doc, _ := new(Store).Prepare(onPage(p, 72*unit.Pt), Options{Resolution: 100})
	marks := doc.Pages[0].Items[0].(display.Image).Picture.Drawing.Marks
	if got := len(bitmaps(marks)); got != 3 || filterWork(marks) != 0 {
		t.Errorf("%d pictures", got)
	}
}
