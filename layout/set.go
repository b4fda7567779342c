package layout

import (
	"github.com/go-text/typesetting/segmenter"

	"annualreport/layout/content"
	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// setter breaks paragraphs. It belongs to one goroutine.
type setter struct {
	doc     *content.Document
	shaper  *shape.Shaper
	breaker linebreak.Breaker
	// segmenter must not be used again inside of its own iteration.
	segmenter segmenter.Segmenter
	items     []linebreak.Item
	refs      []itemRef
	placed    []placed
	start     unit.Length // of the first line; see linebreak.Params
	err       error
	failed    error // the first error of a block that sets its own words
}

// newSetter is a setter for the texts of a session, whose words are shaped.
func newSetter(s *session) *setter {
	return &setter{doc: s.doc, shaper: s.styles.words.Shaper()}
}

// fail keeps the first error.
func (s *setter) fail(err error) {
	if s.failed == nil {
		s.failed = err
	}
}

// itemRef tells which part of the paragraph an item of the breaker stands for:
// an atom from one byte to another, and its kind of break.
type itemRef struct {
	atom     int32
	from, to int32
	// ending is how the word goes on, if a line ends here.
	ending shape.Ending
	// hang is how far the line that ends here reaches into the margin.
	hang unit.Length
}

// set breaks a paragraph and places the words of its lines.
func (s *setter) set(p *paragraph) error {
	if len(p.atoms) == 0 {
		return nil
	}
	s.err = nil
	s.toItems(p)
	params := linebreak.Params{
		Measures: p.measures, Hyphenate: true, Start: s.start,
		ShortLast: p.style.Text.Size * shortLastEms / 2,
		LongStub:  p.style.Text.Size * longStubEms,
		Emergency: p.style.Text.Size * emergencyEms / 2,
	}
	if p.style.Align != content.Justified {
		params.RightStretch = p.style.Text.Size * raggedEms
		if !p.style.Hyphenate {
			params.RightStretch = p.style.Text.Size * loneRaggedEms
			params.ShortLast = max(params.ShortLast, p.measures[len(p.measures)-1]/loneShortLast)
		}
	}
	lines := s.broken(p, params)
	p.lines = make([]line, 0, len(lines))
	for i, l := range lines {
		if over := l.Overfull(); over > overfullTolerance {
			p.overfull = append(p.overfull, overfullLine{over, s.refs[l.From].atom})
		}
		p.lines = append(p.lines, s.line(p, i, l))
	}
	for _, a := range p.atoms {
		if a.word != nil {
			p.missing = append(p.missing, a.word.Missing...)
		}
	}
	p.makeRoom(s.doc.Sheet.Grid, s.doc.Sheet.Drop())
	return s.err
}

// What a line may be short of or stretched by, in half ems or ems of its text.
const (
	// shortLastEms: a last line below 2.5 em looks lost.
	shortLastEms = 5
	// longStubEms: the rest of a word below 7 em is not enough for a last line.
	longStubEms = 7
	// emergencyEms: 2.5 em of stretch where nothing else fits.
	emergencyEms = 5
	// raggedEms: how uneven ragged lines may be before a hyphen pays.
	raggedEms = 2
	// loneRaggedEms: the same for titles and leads, which are never hyphenated.
	loneRaggedEms = 8
	// loneShortLast: their last line is at least a third of the measure.
	loneShortLast = 3
)

// overfullTolerance is what nobody sees: a fifth of a point.
const overfullTolerance = unit.Pt / 5
