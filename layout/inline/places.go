package inline

import (
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/unit"
)

// overfullLine is a line that does not fit: by how much it is too wide, and its first atom.
type overfullLine struct {
	by   unit.Length
	atom int32
}

// enterSpan enters the place of a text in the paragraph and returns its number, -1 if it is not known.
func (p *Paragraph) enterSpan(at diag.Span) int32 {
	if at.IsZero() {
		return -1
	}
	if n := len(p.places); n > 0 && p.places[n-1] == at {
		return int32(n - 1)
	}
	p.places = append(p.places, at)
	return int32(len(p.places) - 1)
}

// place is where the text of an atom stands in the report.
func (p *Paragraph) place(atom int32) diag.Span {
	if i := p.atoms[atom].place; i >= 0 {
		return p.places[i]
	}
	return p.at()
}

// addedPlace is the place of words that are none of the author's.
const addedPlace = -2

// added is the word that begins with an atom, if it is none of the author's; else it is empty.
func (p *Paragraph) added(atom int32) string {
	var b strings.Builder
	for i := range p.atoms[atom:] { // the faces of a word may be several
		a := &p.atoms[int(atom)+i]
		if a.word == nil || a.place != addedPlace {
			break
		}
		b.WriteString(a.word.Text)
	}
	return cutShort(b.String())
}

// at is where the paragraph stands in the report; if that is not known, where its first text or what it is a part of
// stands.
func (p *Paragraph) at() diag.Span {
	switch {
	case !p.Span.IsZero():
		return p.Span
	case len(p.places) > 0:
		return p.places[0]
	}
	return p.Frame.At
}

// absence is characters that no font has, with the place of their text.
type absence struct {
	at    diag.Span
	runes []rune
	// atom is the first that has one of them.
	atom int32
}

// lacking lists the characters of the paragraph that no font has by the places of their texts, in order.
func (p *Paragraph) lacking() []absence {
	var out []absence
	for i := range p.atoms {
		w := p.atoms[i].word
		if w == nil || len(w.Missing) == 0 {
			continue
		}
		at := p.place(int32(i))
		k := slices.IndexFunc(out, func(m absence) bool { return m.at == at })
		if k < 0 {
			k = len(out)
			out = append(out, absence{at: at, atom: int32(i)})
		}
		out[k].runes = append(out[k].runes, w.Missing...)
	}
	return out
}
