package sheet

import (
	"encoding/xml"
	"strings"
)

// Look is how a part of the words of a cell looks.
type Look uint8

// The looks.
const (
	Strong Look = 1 << iota
	Emphasis
	Raised
	Lowered
	// Struck words have a line through them.
	Struck
	// whole words have none, whatever their cell has.
	whole
)

// with is the look of words within others.
func (l Look) with(inner Look) Look {
	if inner&(Struck|whole) != 0 {
		l &^= Struck | whole
	}
	return l | inner
}

// Run is a part of the words of a cell that looks alike, and leads to one place.
type Run struct {
	Text string
	Look Look
	// Link is where the words lead, empty for most.
	Link string
}

// richWords are the words of a cell, part by part.
type richWords struct {
	runs []Run
	// open are the words of the last part while it grows; nil when it has them.
	open []byte
	// likeCell means that the looks of the cell are those of some of the words.
	likeCell bool
}

// add adds a part.
func (w *richWords) add(r Run) {
	w.likeCell = w.likeCell || r.Look&whole == 0 && strings.TrimSpace(r.Text) != ""
	r.Look &^= whole
	n := len(w.runs)
	switch {
	case r.Text == "":
	case n > 0 && w.runs[n-1].Look == r.Look && w.runs[n-1].Link == r.Link:
		if w.open == nil {
			w.open = []byte(w.runs[n-1].Text)
		}
		w.open = append(w.open, r.Text...)
	default:
		w.end()
		w.runs = append(w.runs, r)
	}
}

// end gives the last part its words.
func (w *richWords) end() {
	if w.open != nil {
		w.runs[len(w.runs)-1].Text = string(w.open)
		w.open = nil
	}
}

// text is the words alone.
func (w *richWords) text() string {
	w.end()
	if len(w.runs) == 1 {
		return w.runs[0].Text
	}
	var b strings.Builder
	for _, r := range w.runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// parts are the parts, or nothing if these are plain words: those that are all strong or all emphasized are a matter of
// the sheet's looks.
func (w *richWords) parts() []Run {
	w.end()
	if len(w.runs) == 1 && w.runs[0].Link == "" && w.runs[0].Look&^(Strong|Emphasis) == 0 {
		return nil
	}
	return w.runs
}

// richText reads the words of a string that the reader stands in (ISO/IEC 29500-1, 18.4); how they are said (rPh) is
// left out.
func richText(t *tokens) (richWords, error) {
	var out richWords
	var look Look
	var element func(e xml.StartElement) error
	element = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "t":
			words, err := t.text()
			out.add(Run{Text: unescaped(words), Look: look})
			return err
		case "rPr": // which takes the place of the font of the cell
			look = whole
			return t.each(func(property xml.StartElement) error {
				look = look.with(lookOf(property))
				return t.skip()
			})
		case "r":
			look = 0
			err := t.each(element)
			look = 0
			return err
		}
		return t.skip()
	}
	err := t.each(element)
	return out, err
}

// lookOf is what a property of letters does (18.4.7).
func lookOf(property xml.StartElement) Look {
	value := attribute(property, "val")
	isOn := value == "" || isTrue(value)
	switch name := property.Name.Local; {
	case name == "b" && isOn:
		return Strong
	case name == "i" && isOn:
		return Emphasis
	case name == "strike" && isOn:
		return Struck
	case name == "vertAlign" && value == "superscript":
		return Raised
	case name == "vertAlign" && value == "subscript":
		return Lowered
	}
	return 0
}

// linked are parts of words that lead to one place.
func linked(runs []Run, text, link string) []Run {
	if len(runs) == 0 {
		return []Run{{Text: text, Link: link}}
	}
	out := make([]Run, len(runs))
	for i, r := range runs {
		r.Link = link
		out[i] = r
	}
	return out
}
