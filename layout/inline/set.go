package inline

import (
	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// Setter breaks paragraphs into lines. It belongs to one goroutine.
type Setter struct {
	Doc        *content.Document
	itemizer   *itemizer
	compositor compositor
	breaker    linebreak.Breaker
	// fallbacks are what fallbackFaces found.
	fallbacks map[*fonts.Face]bool
	// Failed is the first error of a block that sets its own words.
	Failed error
}

// NewSetter is a setter for texts of a document, whose words are shaped. The shaper belongs to the same goroutine.
func NewSetter(doc *content.Document, shaper *shape.Shaper) *Setter {
	items := &itemizer{shaper: shaper, hyphens: doc.Hyphens}
	return &Setter{Doc: doc, itemizer: items, compositor: compositor{itemizer: items, linkRule: doc.Links.Line}}
}

// Use gives the setter another shaper: that of the goroutine which it belongs to from now on.
func (s *Setter) Use(shaper *shape.Shaper) { s.itemizer.shaper = shaper }

// Fail keeps the first error.
func (s *Setter) Fail(err error) {
	if s.Failed == nil {
		s.Failed = err
	}
}

// itemRef is the part of a paragraph that an item of linebreak stands for: an atom, from one byte to another.
type itemRef struct {
	atom     int32
	from, to int32
	// ending is how the word goes on, if a line ends here.
	ending shape.Ending
	// hang is how far the line that ends here reaches into the margin.
	hang unit.Length
}

// Set breaks a paragraph and places the words of its lines.
func (s *Setter) Set(p *Paragraph) error {
	if len(p.atoms) == 0 {
		return nil
	}
	s.itemizer.err = nil
	s.itemizer.toItems(p)
	params := linebreak.Params{
		Measures: p.Measures, Hyphenate: !p.Whole, Start: s.itemizer.start,
		ShortLast: p.Style.Text.Size * shortLastEms / 2,
		LongStub:  p.Style.Text.Size * longStubEms,
		Emergency: p.Style.Text.Size * emergencyEms / 2,
	}
	if p.Style.Align != content.Justified {
		params.RightStretch = p.Style.Text.Size * raggedEms
		if !p.Style.Hyphenate {
			params.RightStretch = p.Style.Text.Size * loneRaggedEms
			params.ShortLast = max(params.ShortLast, p.Measures[len(p.Measures)-1]/loneShortLast)
		}
	}
	lines := balanced(s, p, params, s.breakItems(p, params))
	p.Lines = make([]Line, 0, len(lines))
	for i, l := range lines {
		if over := l.Overfull(); over > OverfullTolerance {
			p.Overfull = append(p.Overfull, overfullLine{over, s.itemizer.refs[l.From].atom})
		}
		p.Lines = append(p.Lines, s.compositor.line(p, i, l))
	}
	for _, a := range p.atoms {
		if a.word != nil {
			p.Missing = append(p.Missing, a.word.Missing...)
		}
	}
	makeRoom(p, s.Doc.Sheet.Grid, s.Doc.Sheet.Drop())
	return s.itemizer.err
}

// How short a line may be and how far it may stretch, in ems or half ems of its text.
const (
	// shortLastEms: a last line below 2.5 em looks lost.
	shortLastEms = 5
	// longStubEms: the rest of a word below 7 em is not enough for a last line.
	longStubEms = 7
	// emergencyEms: 2.5 em of stretch where nothing else fits.
	emergencyEms = 5
	// raggedEms: by how much ragged lines may differ before a hyphen is better.
	raggedEms = 2
	// loneRaggedEms: the same for titles and leads, which are never hyphenated.
	loneRaggedEms = 8
	// loneShortLast: their last line is at least a third of the measure.
	loneShortLast = 3
)

// OverfullTolerance is by how much a line may be too wide without being reported: a fifth of a point, which nobody
// sees.
const OverfullTolerance = unit.Pt / 5
