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
// as a whole, but for stretches of plain words with spaces between them, which keep what is around them apart.
type opportunities struct {
	// before has for each rune of what was looked at whether a line may end before it.
	before []bool
	// starts are the first runes of the atoms, and of what follows the last; -1 for what was not looked at.
	starts []int
	// text is what is looked at.
	text []rune
}

// opportunitiesOf finds the places where lines of a paragraph may end, or nil if its words and spaces are enough. They
// are valid until those of the next paragraph are found.
func opportunitiesOf(t *itemizer, p *Paragraph) *opportunities {
	if !needsWhole(p) {
		return nil
	}
	o := &t.legal
	o.before = o.before[:0]
	o.starts = o.starts[:0]
	for range len(p.atoms) + 1 {
		o.starts = append(o.starts, -1)
	}
	for i := 0; i < len(p.atoms); {
		if simple(p, i) {
			i++
			continue
		}
		end := stretchEnd(p, i)
		t.look(p, max(i-1, 0), end)
		i = end
	}
	return o
}

// simple reports whether an atom is a plain word, or a space between such words.
func simple(p *Paragraph, i int) bool {
	if p.atoms[i].kind == spaceAtom {
		return plainAt(p, i-1) && plainAt(p, i+1)
	}
	return plainAt(p, i)
}

// plainAt reports whether an atom is a plain word that touches no other.
func plainAt(p *Paragraph, i int) bool {
	if i < 0 || i >= len(p.atoms) {
		return false
	}
	a := &p.atoms[i]
	return a.kind == wordAtom && a.word.Plain &&
		(i == 0 || p.atoms[i-1].kind == spaceAtom) &&
		(i == len(p.atoms)-1 || p.atoms[i+1].kind == spaceAtom)
}

// stretchEnd is the end of a stretch that must be looked at, from an atom in it that is not simple. The stretch ends
// with a plain word behind which atoms are simple.
func stretchEnd(p *Paragraph, i int) int {
	for i < len(p.atoms) && (!simple(p, i) || i+1 < len(p.atoms) && !simple(p, i+1)) {
		i++
	}
	return min(i+1, len(p.atoms))
}

// look has the segmenter find the places where a line may end within some atoms, and before the first of them.
func (t *itemizer) look(p *Paragraph, from, to int) {
	o := &t.legal
	base := len(o.before)
	o.text = o.text[:0]
	for i := from; i < to; i++ {
		o.starts[i] = base + len(o.text)
		o.text = p.atoms[i].appendTo(o.text)
	}
	o.starts[to] = base + len(o.text)
	o.before = append(o.before, make([]bool, len(o.text)+1)...)
	o.before[base] = from > 0
	t.segmenter.Init(o.text)
	for it := t.segmenter.LineIterator(); it.Next(); {
		l := it.Line()
		o.before[base+l.Offset+len(l.Text)] = true
	}
}

// appendTo adds the characters of an atom to a text.
func (a *atom) appendTo(text []rune) []rune {
	switch a.kind {
	case spaceAtom:
		return append(text, ' ')
	case tieAtom:
		return append(text, '\u00a0')
	case lineEndAtom:
		return append(text, '\u2028')
	}
	for _, r := range a.word.Text {
		text = append(text, r)
	}
	return text
}

// needsWhole reports whether a paragraph must be looked at as a whole, see opportunities.
func needsWhole(p *Paragraph) bool {
	for i := 1; i < len(p.atoms); i++ {
		a := &p.atoms[i-1]
		b := &p.atoms[i]
		switch {
		case a.kind == wordAtom && b.kind == wordAtom:
			return true
		case a.kind == spaceAtom && b.kind == wordAtom && !b.word.Plain && closes(firstRune(b.word)):
			return true
		case a.kind == wordAtom && b.kind == spaceAtom && !a.word.Plain && opens(lastBase(a.word)):
			return true
		}
	}
	return false
}

// atSpace reports whether a line may end at the space that is atom i.
func (o *opportunities) atSpace(i int) bool {
	return o == nil || o.starts[i+1] < 0 || o.before[o.starts[i+1]]
}

// breaksOf lists the places where a line may end inside of the word that is
// atom i.
func (t *itemizer) breaksOf(p *Paragraph, i int, legal *opportunities) []shape.Break {
	w := p.atoms[i].word
	if p.Anywhere && p.atoms[i].note < 0 { // the mark of a note stays whole
		return betweenLetters(t.shaper, w)
	}
	if legal == nil || w.Plain || legal.starts[i] < 0 {
		return w.Breaks
	}
	return t.shaper.BreaksAmong(w, func(offset int) bool { return legal.before[legal.starts[i]+offset] })
}

// seam adds the break between two words that touch, if there is one.
func (t *itemizer) seam(p *Paragraph, i int, legal *opportunities) {
	if legal == nil || i+1 >= len(p.atoms) || p.atoms[i+1].kind != wordAtom || !legal.atSpace(i) {
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
