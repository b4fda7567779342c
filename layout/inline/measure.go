package inline

import (
	"slices"

	"annualreport/layout/linebreak"
	"annualreport/layout/unit"
)

// Extent returns the width of the longest word of a paragraph, and the width of the whole paragraph on one line.
func Extent(s *Setter, p *Paragraph) (longest, whole unit.Length) {
	var word unit.Length
	for i := range p.atoms {
		a := &p.atoms[i]
		size := p.Styles[a.style].Text.Size
		if a.kind != wordAtom {
			space := s.itemizer.glue(p, i).Width
			whole += space
			if a.kind == tieAtom {
				word += space
			} else {
				longest = max(longest, word)
				word = 0
			}
			continue
		}
		w := WordWidth(a.word, size)
		whole += w
		word += w
	}
	// One unit more, so that rounding does not break a line that fits.
	return max(longest, word) + 1, whole + 1
}

// Undivided is the width of the widest piece of a paragraph within which no line may end.
func Undivided(s *Setter, p *Paragraph) unit.Length {
	if len(p.atoms) == 0 {
		return 0
	}
	s.itemizer.toItems(p)
	var widest, piece unit.Length
	for i := range s.itemizer.items {
		it := &s.itemizer.items[i]
		switch {
		case it.Kind != linebreak.Box && it.Cost < linebreak.Never:
			widest = max(widest, piece+it.Pre)
			piece = it.Post
		case it.Kind != linebreak.Penalty:
			piece += it.Width
		}
	}
	return max(widest, piece) + 1
}

// How far a text may shrink, in thousandths of its size.
const (
	// SmallestFit is the limit for a text that is to fit one line.
	SmallestFit = 500
	// SmallestWord is the limit for a text whose longest word is to fit, as titles need it in languages of long words.
	SmallestWord = 350
)

// Rounding is by how many thousandths a factor is made smaller, so that what was made to fit still fits after rounding.
const Rounding = 2

// FitWords makes a paragraph smaller if its longest word does not fit its measure, down to SmallestWord.
func FitWords(s *Setter, p *Paragraph) {
	if longest, measure := LongestWord(s, p), p.Measures[0]; longest > measure {
		Shrink(s, p, max(int64(measure.MulDiv(1000, int64(longest)))-Rounding, SmallestWord))
	}
}

// LongestWord is the width of the longest word of a paragraph. Words with no-break spaces between them are one; those
// in languages without spaces, which may end anywhere, do not count.
func LongestWord(s *Setter, p *Paragraph) unit.Length {
	longest := unit.Length(0)
	width := unit.Length(0)
	for i := range p.atoms {
		a := &p.atoms[i]
		if a.kind == tieAtom {
			width += s.itemizer.glue(p, i).Width
			continue
		}
		if a.kind != wordAtom || a.word.Spaceless() {
			width = 0
			continue
		}
		width += WordWidth(a.word, p.Styles[a.style].Text.Size) // a word may be in several faces
		longest = max(longest, width)
	}
	return longest
}

// Shrink multiplies the sizes and the leading of a paragraph by a factor in thousandths. The leading is rounded up to
// half lines of the grid.
func Shrink(s *Setter, p *Paragraph, factor int64) {
	p.Styles = slices.Clone(p.Styles)
	for i := range p.Styles {
		t := &p.Styles[i].Text
		t.Size = t.Size.MulDiv(factor, 1000)
	}
	style := *p.Style
	style.Leading = style.Leading.MulDiv(factor, 1000).RoundUp(s.Doc.Sheet.Grid / 2)
	p.Style = &style
}

// OpeningSpace is the width of the space with which a paragraph begins, 0 if it begins with a word. Behind a drop cap
// that space stands in the gap, so that the lines beside the letter begin below each other.
func OpeningSpace(s *Setter, p *Paragraph) unit.Length {
	if len(p.atoms) == 0 || p.atoms[0].word != nil {
		return 0
	}
	return s.itemizer.glue(p, 0).Width
}

// Depth is how far the letters of a paragraph of one line reach below the baseline, such as the tail of Q.
func Depth(s *Setter, p *Paragraph) unit.Length {
	var deepest unit.Length
	for i := range p.atoms {
		w := p.atoms[i].word
		if w == nil {
			continue
		}
		outlines, err := w.Face.Outlines()
		if err != nil {
			s.itemizer.err = err
			continue
		}
		for _, g := range w.Glyphs {
			steps, err := outlines.Glyph(g.ID)
			if err != nil {
				s.itemizer.err = err
			}
			low := int64(0)
			for _, step := range steps {
				for _, point := range step.Points {
					low = min(low, int64(point[1]))
				}
			}
			deepest = max(deepest, w.Scale(-low, p.Styles[p.atoms[i].style].Text.Size)/2) // points are halves
		}
	}
	return deepest
}
