package svg

import (
	"encoding/xml"
	"errors"

	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
)

// Is reports whether a file is SVG, by its first element.
func Is(data []byte) bool {
	d := dom.NewDecoder(data[:min(len(data), mostProlog)])
	d.Strict = false
	for {
		t, err := d.RawToken()
		if err != nil {
			return false
		}
		if e, ok := t.(xml.StartElement); ok {
			return e.Name.Local == "svg"
		}
	}
}

// mostProlog is how far the first element is looked for: Illustrator writes long document types before it.
const mostProlog = 64 << 10

// Read reads a drawing without pictures as marks with their inks, as ReadWith does.
func Read(data []byte, letters Letters) (drawing *display.Drawing, problems []Problem) {
	return ReadWith(data, letters, nil)
}

// ReadWith reads a drawing as marks with their inks, and its size; data is the whole file in UTF-8, whatever it
// declares. Its text is set by letters, and its pictures are read by embedded; without them text and pictures are
// problems. Where there are problems the drawing is nil.
func ReadWith(data []byte, letters Letters, embedded Pictures) (drawing *display.Drawing, problems []Problem) {
	doc, err := dom.Parse(data)
	if fault := (*dom.Fault)(nil); errors.As(err, &fault) {
		return nil, []Problem{{Line: fault.Line, Fault: fault.What, Cure: fault.Cure}}
	}
	r := newReader(doc, letters)
	r.embedded = embedded
	drawing = drawRoot(r, doc.Root)
	if len(r.problems) > 0 {
		return nil, r.problems
	}
	if len(drawing.Marks) == 0 {
		return nil, []Problem{{Fault: "the drawing shows nothing"}}
	}
	drawing.Remarks = r.notes
	return drawing, nil
}
