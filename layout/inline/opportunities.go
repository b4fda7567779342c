package inline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
)

// opportunities are the places where a line of a paragraph may end by UAX #14.
//
// The places inside of a word are found when it is shaped, and a line may end at any space. For nearly all paragraphs
// this is all there is to know, and they have nil here. It is not enough where an opening or closing sign stands next
// to a space, and where two words touch that differ in face, style or direction: there the paragraph must be looked at
// as a whole.
type opportunities struct {
	// before has for each rune of the paragraph whether a line may end before it.
	before []bool
	// starts are the first runes of the atoms, and of what follows the last.
	starts []int
}

// opportunitiesOf finds the places where lines of a paragraph may end, or nil if its words and spaces are enough.
func opportunitiesOf(t *itemizer, p *Paragraph) *opportunities {
	if !needsWhole(p) {
		return nil
	}
	var text []rune
	o := &opportunities{starts: make([]int, 0, len(p.atoms)+1)}
	for i := range p.atoms {
		o.starts = append(o.starts, len(text))
		switch a := &p.atoms[i]; a.kind {
		case wordAtom:
			text = append(text, []rune(a.word.Text)...)
		case spaceAtom:
			text = append(text, ' ')
		case tieAtom:
			text = append(text, '\u00a0')
		case lineEndAtom:
			text = append(text, '\u2028')
		}
	}
	o.starts = append(o.starts, len(text))
	o.before = make([]bool, len(text)+1)
	t.segmenter.Init(text)
	for it := t.segmenter.LineIterator(); it.Next(); {
		l := it.Line()
		o.before[l.Offset+len(l.Text)] = true
	}
	return o
}

// needsWhole reports whether a paragraph must be looked at as a whole, see opportunities.
func needsWhole(p *Paragraph) bool {
	for i := 1; i < len(p.atoms); i++ {
		a := &p.atoms[i-1]
		b := &p.atoms[i]
		switch {
		case a.kind == wordAtom && b.kind == wordAtom:
			return true
		case a.kind == spaceAtom && b.kind == wordAtom && closes(firstRune(b.word)):
			return true
		case a.kind == wordAtom && b.kind == spaceAtom && opens(lastBase(a.word)):
			return true
		}
	}
	return false
}

// atSpace reports whether a line may end at the space that is atom i.
func (o *opportunities) atSpace(i int) bool { return o == nil || o.before[o.starts[i+1]] }

// breaksOf lists the places where a line may end inside of the word that is
// atom i.
func (t *itemizer) breaksOf(p *Paragraph, i int, legal *opportunities) []shape.Break {
	w := p.atoms[i].word
	if p.Anywhere && p.atoms[i].note < 0 { // the mark of a note stays whole
		return betweenLetters(t.shaper, w)
	}
	if legal == nil {
		return w.Breaks
	}
	return t.shaper.BreaksAmong(w, func(offset int) bool { return legal.before[legal.starts[i]+offset] })
}

// seam adds the break between two words that touch, if there is one.
func (t *itemizer) seam(p *Paragraph, i int, legal *opportunities) {
	if legal == nil || i+1 >= len(p.atoms) || p.atoms[i+1].kind != wordAtom || !legal.before[legal.starts[i+1]] {
		return
	}
	a := &p.atoms[i]
	next := &p.atoms[i+1]
	size := p.Styles[a.style].Text.Size
	ref := itemRef{atom: int32(i), from: int32(len(a.word.Text)), to: int32(len(a.word.Text))}
	if a.word.Spaceless() || next.word.Spaceless() {
		it := linebreak.Item{Kind: linebreak.Glue}
		if justified(p) {
			it.Stretch = size / ideographStretch
			it.Shrink = size / ideographShrink
		}
		t.add(it, ref)
		return
	}
	ref.hang = hangAfter(p, i)
	t.add(linebreak.Item{Kind: linebreak.Penalty, Cost: afterCharacterCost, Pre: -ref.hang}, ref)
}

// closes reports whether a sign may forbid a break at the space before it (the classes CL, CP, EX, IS, SY, QU, NS, WJ
// and GL of UAX #14). It reports more signs than these, since the segmenter decides in the end.
func closes(r rune) bool {
	if r < utf8.RuneSelf {
		return strings.ContainsRune(`.,:;/!?)]}"'%`, r)
	}
	// Some letters of Japanese may not begin a line.
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) || r >= 0x3000 && r <= 0x30FF
}

// opens reports whether a sign may forbid a break at the space behind it (the class OP of UAX #14), and as closes
// reports more signs than these.
func opens(r rune) bool {
	if r < utf8.RuneSelf {
		return strings.ContainsRune(`([{"'`, r)
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '–' && r != '—' && r != '…'
}

// lastBase is the last character of a word that is no mark.
func lastBase(w *shape.Word) rune {
	r := lastRune(w)
	for text := w.Text; unicode.IsMark(r) && text != ""; {
		r, _ = utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-utf8.RuneLen(r)]
	}
	return r
}

// betweenLetters are the places between the letters of a word, for a word that is wider than the measure and has no
// other place to end a line. Marks stay with their letter, and letters at a zero width joiner stay together.
func betweenLetters(s *shape.Shaper, w *shape.Word) []shape.Break {
	runes := []rune(w.Text)
	return s.BreaksAmong(w, func(i int) bool {
		return i > 0 && i < len(runes) && !unicode.IsMark(runes[i]) && runes[i-1] != '\u200d' && runes[i] != '\u200d'
	})
}
