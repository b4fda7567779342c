package fonts

import (
	"fmt"
	"math"

	"github.com/go-text/typesetting/font"

	"annualreport/fonts/cff2"
)

// OutlineVerb is what a step of an outline does.
type OutlineVerb uint8

// The verbs, with the number of points that each uses.
const (
	OutlineMove  OutlineVerb = iota // 1
	OutlineLine                     // 1
	OutlineQuad                     // 2: the control point and the end
	OutlineCubic                    // 3: two control points and the end
)

// OutlineStep is a step of the outline of a glyph. Coordinates are in halves of font units, Y upwards. Each contour is
// closed.
type OutlineStep struct {
	Verb   OutlineVerb
	Points [3][2]int32
}

// Outlines has the outlines of the glyphs of a face. It must be used by one goroutine only.
type Outlines struct {
	face *font.Face
	// postscript draws the glyphs of a face with a CFF2 table; nil for others.
	postscript *cff2.Instance
	known      map[uint16][]OutlineStep
	broken     func(cause any) error
}

// Outlines opens a face for drawing.
func (f *Face) Outlines() (o *Outlines, err error) {
	defer f.recoverInto(&err)
	read, err := f.open()
	if err != nil {
		return nil, err
	}
	out := &Outlines{known: make(map[uint16][]OutlineStep), broken: f.Broken}
	if read.tables.has("CFF2") {
		out.postscript, err = f.postscriptOutlines(read)
		return out, err
	}
	parsed, err := read.whole()
	if err != nil {
		return nil, err
	}
	out.face = font.NewFace(parsed)
	out.face.SetCoords(f.coordinates(parsed))
	return out, nil
}

// postscriptOutlines opens the CFF2 table of a face. Subroutines of such a table are beyond the font library.
func (f *Face) postscriptOutlines(o *faceData) (*cff2.Instance, error) {
	parsed, err := o.font()
	if err != nil {
		return nil, err
	}
	read, err := cff2.Read(o.tables.bytes(o.file, "CFF2"), axisCount(o.tables.bytes(o.file, "fvar")))
	if err != nil {
		return nil, f.Broken(err)
	}
	var place []int
	for _, c := range f.coordinates(parsed) {
		place = append(place, int(c))
	}
	return read.At(place), nil
}

// Glyph is the outline of a glyph, empty for a space. It returns an error if the outline is broken.
func (o *Outlines) Glyph(id uint16) ([]OutlineStep, error) {
	if steps, ok := o.known[id]; ok {
		return steps, nil
	}
	steps, err := o.draw(id)
	if err != nil {
		return nil, o.broken(err)
	}
	o.known[id] = steps
	return steps, nil
}

// draw draws a glyph.
func (o *Outlines) draw(id uint16) ([]OutlineStep, error) {
	if o.postscript != nil {
		return postscriptSteps(o.postscript, id)
	}
	outline, ok := o.face.GlyphDataOutline(font.GID(id))
	if !ok {
		return nil, fmt.Errorf("the outline of glyph %d cannot be read", id)
	}
	var steps []OutlineStep
	for _, s := range outline.Segments {
		step := OutlineStep{Verb: OutlineVerb(s.Op)}
		for i, p := range s.Args {
			step.Points[i] = [2]int32{halves(p.X), halves(p.Y)}
		}
		steps = append(steps, step)
	}
	return steps, nil
}

// postscriptSteps are the steps of a glyph of a CFF2 table.
func postscriptSteps(instance *cff2.Instance, id uint16) ([]OutlineStep, error) {
	drawn, err := instance.Outline(int(id))
	if err != nil {
		return nil, err
	}
	steps := make([]OutlineStep, len(drawn))
	for i, s := range drawn {
		steps[i].Verb = postscriptVerbs[s.Verb]
		for k, p := range s.Points {
			steps[i].Points[k] = [2]int32{halvesOf(p.X), halvesOf(p.Y)}
		}
	}
	return steps, nil
}

// postscriptVerbs are the verbs of steps by those of outlines of CFF2 tables.
var postscriptVerbs = [...]OutlineVerb{cff2.Move: OutlineMove, cff2.Line: OutlineLine, cff2.Cubic: OutlineCubic}

// halves is a coordinate in halves of font units: TrueType has no finer ones.
func halves(v float32) int32 { return int32(math.Round(float64(v) * 2)) }

// halvesOf is a coordinate in halves of font units, of one in 1/65536.
func halvesOf(v int64) int32 {
	const half = 1 << 15
	return int32(min(max((v+half/2)>>15, math.MinInt32), math.MaxInt32))
}
