package pdf

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/color/icc"
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// The tests of this package are small documents: one rule, one document, and what was written
// read back.

const pt = unit.Pt

// The inks of the tests.
var (
	red   = color.Of(color.RGB{R: 255})
	blue  = color.Of(color.RGB{B: 255})
	black = color.Black()
	spot  = color.Ink{Screen: color.RGB{R: 166, G: 75, B: 28}, Spot: "PANTONE 1675 C", Process: color.CMYK{M: 70, Y: 90, K: 12.5}, HasProcess: true}
)

// decoration is the place of what is no content.
var decoration = display.Place{Artifact: display.Decoration}

// rect is a rectangle in points.
func rect(x, y, w, h unit.Length) unit.Rect {
	return unit.Rect{X: x * pt, Y: y * pt, W: w * pt, H: h * pt}
}

// filled is a rectangle of an ink.
func filled(ink color.Ink, r unit.Rect) display.Path {
	return display.Path{Segments: display.RectPath(r), Fill: &ink, Place: decoration}
}

// document is pages of 100 by 200 pt, one for each list of items.
func document(pages ...[]display.Item) *display.Document {
	doc := &display.Document{Structure: display.NewStructure(), Anchors: make(map[string]display.Anchor)}
	doc.Info = display.Info{Title: "A Small Report", Language: "en", Program: "report 1", Date: time.Date(2031, 3, 14, 15, 9, 26, 0, time.UTC)}
	for _, items := range pages {
		doc.Pages = append(doc.Pages, display.Page{Size: unit.Size{W: 100 * pt, H: 200 * pt}, Items: items})
	}
	return doc
}

// opened is a file that was written and read back.
type opened struct {
	*cos.File
	t       *testing.T
	data    []byte
	catalog *cos.Dict
	pages   []*cos.Dict
}

// screen writes a document for screens and opens the file.
func screen(t *testing.T, doc *display.Document) *opened {
	t.Helper()
	var data bytes.Buffer
	if err := Write(&data, doc, nil); err != nil {
		t.Fatal(err)
	}
	return open(t, data.Bytes())
}

// printed writes a document for a printer and opens the file.
func printed(t *testing.T, doc *display.Document, print Print) *opened {
	t.Helper()
	if print.Press == nil {
		print.Press = coatedPress(t)
	}
	if print.Condition == "" {
		print.Condition = "FOGRA39"
	}
	var data bytes.Buffer
	if err := WritePrint(&data, doc, print, nil); err != nil {
		t.Fatal(err)
	}
	return open(t, data.Bytes())
}

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

func open(t *testing.T, data []byte) *opened {
	t.Helper()
	file, err := cos.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	o := &opened{File: file, t: t, data: data, catalog: file.Dict(file.Trailer.Get("Root"))}
	for _, k := range file.Array(file.Dict(o.catalog.Get("Pages")).Get("Kids")) {
		o.pages = append(o.pages, file.Dict(k))
	}
	return o
}

// at follows keys from an object: of dictionaries by their names, of arrays by their places.
func (o *opened) at(from cos.Object, path ...any) cos.Object {
	for _, step := range path {
		switch step := step.(type) {
		case string:
			d := o.Dict(from)
			if d == nil {
				return nil
			}
			from = d.Get(cos.Name(step))
		case int:
			a := o.Array(from)
			if step >= len(a) {
				return nil
			}
			from = a[step]
		}
	}
	return o.Resolve(from)
}

// text writes what is found at a path, as it stands in the file; empty if there is nothing.
func (o *opened) text(from cos.Object, path ...any) string {
	found := o.at(from, path...)
	if found == nil {
		return ""
	}
	return string(cos.Append(nil, found))
}

// is holds that what is found at a path is written so; empty for nothing at all.
func (o *opened) is(want string, from cos.Object, path ...any) {
	o.t.Helper()
	if got := o.text(from, path...); got != want {
		o.t.Errorf("%v is %q, want %q", path, got, want)
	}
}

// keys lists the keys of a dictionary.
func (o *opened) keys(from cos.Object, path ...any) string {
	d := o.Dict(o.at(from, path...))
	if d == nil {
		return ""
	}
	var keys []string
	for _, k := range d.Keys() {
		keys = append(keys, string(k))
	}
	return strings.Join(keys, " ")
}

// stream is the data of a stream without its filters.
func (o *opened) stream(from cos.Object, path ...any) []byte {
	o.t.Helper()
	s, ok := o.at(from, path...).(*cos.Stream)
	if !ok {
		o.t.Fatalf("%v is no stream", path)
	}
	data, err := s.Decode()
	if err != nil {
		o.t.Fatal(err)
	}
	return data
}

// operators writes the operators of a page in a row, each behind its operands.
func (o *opened) operators(page int) string {
	o.t.Helper()
	var all []string
	cos.Operators(o.stream(o.pages[page], "Contents"), func(operator string, operands []cos.Object) bool {
		var b []byte
		for _, operand := range operands {
			b = append(cos.Append(b, operand), ' ')
		}
		all = append(all, string(b)+operator)
		return true
	})
	return strings.Join(all, " | ")
}

// painting is what items are painted with, without the marks of their places.
func painting(o *opened) string {
	var out []string
	for op := range strings.SplitSeq(o.operators(0), " | ") {
		if !strings.HasSuffix(op, "BDC") && op != "EMC" && op != "" {
			out = append(out, op)
		}
	}
	return strings.Join(out, " | ")
}

// streams lists the streams of the file whose dictionaries have a value at a key.
func (o *opened) streams(key cos.Name, value string) []*cos.Stream {
	var out []*cos.Stream
	for n := 1; n <= len(o.Objects); n++ {
		if s, ok := o.Objects[n].(*cos.Stream); ok && o.text(s.Dict.Get(key)) == value {
			out = append(out, s)
		}
	}
	return out
}

// serif is the face of the tests' texts.
var serif = faceOf(fonts.SerifText, fonts.Upright)

func faceOf(family string, slant fonts.Slant) *fonts.Face {
	f, _ := fonts.Embedded().Family(family)
	return f.Face(fonts.Regular, slant)
}

// word is a word whose letters stand side by side in their natural widths.
func word(t *testing.T, face *fonts.Face, text string) *shape.Word {
	t.Helper()
	advances, err := face.Advances()
	if err != nil {
		t.Fatal(err)
	}
	w := &shape.Word{Text: text, Face: face, FaceUnits: 1000, UnitsPerEm: 1000}
	for i, r := range []rune(text) {
		id, ok := face.Nominal(r)
		if !ok {
			t.Fatalf("the face has no %q", r)
		}
		w.Glyphs = append(w.Glyphs, shape.Glyph{ID: id, Cluster: uint16(i), Advance: int32(advances[id])})
		w.Advance += int64(advances[id])
	}
	return w
}

// line is a text of 10 pt at a place on the page, its words at given places.
func line(y unit.Length, place display.Place, words ...display.Word) display.Text {
	return display.Text{At: unit.Point{X: 20 * pt, Y: y * pt}, Face: serif, Size: 10 * pt, Expansion: display.Natural,
		Ink: &black, Words: words, Place: place}
}

// number writes thousandths of an em as a TJ array has them.
func number(n int64) string { return string(cos.AppendThousandths(nil, n*1000)) }
