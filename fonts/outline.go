package fonts

import (
	"fmt"
	"math"
	"strings"

	"github.com/go-text/typesetting/font"
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
	face  *font.Face
	known map[uint16][]OutlineStep
}

// Outlines opens a face for drawing.
func (f *Face) Outlines() (o *Outlines, err error) {
	defer f.recoverInto(&err)
	loader, err := f.loader(strings.NewReader(f.data))
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", f.Family, err)
	}
	parsed, err := font.NewFont(loader)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", f.Family, err)
	}
	face := font.NewFace(parsed)
	face.SetCoords(f.coordinates(parsed))
	return &Outlines{face: face, known: make(map[uint16][]OutlineStep)}, nil
}

// Glyph is the outline of a glyph, empty for a space.
func (o *Outlines) Glyph(id uint16) []OutlineStep {
	if steps, ok := o.known[id]; ok {
		return steps
	}
	var steps []OutlineStep
	if outline, ok := o.face.GlyphDataOutline(font.GID(id)); ok {
		for _, s := range outline.Segments {
			step := OutlineStep{Verb: OutlineVerb(s.Op)}
			for i, p := range s.Args {
				step.Points[i] = [2]int32{halves(p.X), halves(p.Y)}
			}
			steps = append(steps, step)
		}
	}
	o.known[id] = steps
	return steps
}

// halves is a coordinate in halves of font units: TrueType has no finer ones.
func halves(v float32) int32 { return int32(math.Round(float64(v) * 2)) }
