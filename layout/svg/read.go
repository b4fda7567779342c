package svg

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Is reports whether a file is SVG, by its first element.
func Is(data []byte) bool {
	d := decoder(data[:min(len(data), 4096)])
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

// Read reads a drawing as paths with their inks, and its size; data is the whole file in UTF-8, whatever it declares.
// Where there are problems the drawing is nil. Reading ends at the first problem of the file.
func Read(data []byte) (drawing *display.Drawing, problems []Problem) {
	defer func() {
		if r := recover(); r != nil { // the parser trusts its input
			drawing = nil
			problems = []Problem{{Fault: fmt.Sprintf("the drawing is broken: %v", r)}}
		}
	}()
	drawing, problem := read(data)
	if problem != nil {
		return nil, []Problem{*problem}
	}
	return drawing, nil
}

// decoder reads XML in UTF-8. The encoding that it declares may be the one that it had before.
func decoder(data []byte) *xml.Decoder {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	return d
}

// The longer side of a drawing, in points of the parser's canvas, at which its curves
// become lines: fine enough that no press shows them.
const canvas = 2400

// read reads a drawing. The parser knows shapes, paths, strokes, groups, references and styles; what it does not know
// is a problem.
func read(data []byte) (*display.Drawing, *Problem) {
	plain, problem := plainSVG(data)
	if problem != nil {
		return nil, problem
	}
	icon, err := oksvg.ReadIconStream(bytes.NewReader(plain), oksvg.StrictErrorMode)
	if err != nil {
		return nil, &Problem{Fault: err.Error()}
	}
	box := icon.ViewBox
	if problem := checkSize(box.W, box.H); problem != nil {
		return nil, problem
	}
	scale := canvas / max(box.W, box.H)
	lines := drawer{
		scale:  scale,
		round:  roundEnds(plain),
		matrix: rasterx.Identity.Scale(scale, scale).Translate(-box.X, -box.Y),
	}
	for i := range icon.SVGPaths {
		lines.path(icon.SVGPaths[i])
	}
	if lines.problem != nil {
		return nil, lines.problem
	}
	if len(lines.paths) == 0 {
		return nil, &Problem{Fault: "the drawing shows nothing"}
	}
	size := unit.Size{W: unit.Points(box.W * scale), H: unit.Points(box.H * scale)}
	return &display.Drawing{Size: size, Paths: lines.paths}, nil
}

// mostUnits is how wide and high a drawing is at the most, in its own units: the parser counts 64ths of
// them in 32 bits.
const mostUnits = 1e7

// leastUnits is how wide or high it is at the least, so that these 64ths are not seen in its curves.
const leastUnits = 4

// checkSize says what is wrong with the width and the height of a drawing, in its own units; nil if nothing is.
func checkSize(w, h float64) *Problem {
	longer := max(w, h)
	switch {
	case !(w > 0 && h > 0) || w/h > 1000 || h/w > 1000:
		return &Problem{Fault: "the drawing has no size", Cure: "give <svg> a viewBox"}
	case longer > mostUnits:
		fault := fmt.Sprintf("the drawing is %.3g units wide, and none can be over 10 million", longer)
		return &Problem{Fault: fault, Cure: "scale it down"}
	case longer < leastUnits:
		fault := fmt.Sprintf(
			"the longer side of the drawing is %.3g in its own units, which makes its curves coarse", longer,
		)
		return &Problem{Fault: fault, Cure: "enlarge it to 100 or more"}
	}
	return nil
}

// roundEnds reports whether the lines of a drawing have round ends.
func roundEnds(svg []byte) bool {
	return bytes.Contains(svg, []byte(`stroke-linecap="round"`)) || bytes.Contains(svg, []byte("stroke-linecap:round"))
}
