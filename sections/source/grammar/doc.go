// Package grammar finds what is wrong with a text as TOML. The library that reads reports ends at the first fault, and
// speaks as a parser does. The people who write reports leave quotes out, paste those of word processors, write colons
// and dates as they are used to: this package reads on behind each fault, says all of them in plain words, and knows
// for most what the author meant.
//
// It is asked only about texts that the library refuses. TOML v1.0.0 and v1.1.0 (toml.io) say what is right.
package grammar

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Fault is one thing that is wrong with a text as TOML.
type Fault struct {
	// At and Length are where it stands, in bytes of the text.
	At, Length int
	// What says what is wrong, in a sentence without a full stop.
	What string
	// Cure says what to do where Edits do not show it; it may be empty.
	Cure string
	// Edits mend the fault. They are empty where only the author knows what was meant.
	Edits []Edit
	// Sure is whether Edits say what the author surely meant. Others are proposals.
	Sure bool
}

// Edit puts Text in the place of the bytes from From up to To.
type Edit struct {
	From, To int
	Text     string
}

// Lists tells whether tables of a name, such as "section.picture", are a list of tables, each with a header in double
// brackets. Without it, names that stand twice are not surely mended.
type Lists func(name string) bool

// Faults are what is wrong with a text, in its order. A text that is TOML has none, and one that is not may have none,
// either: values that are no date, and keys that contradict each other, are told by the library. So is a text
// that is not in UTF-8.
func Faults(text string, lists Lists) []Fault {
	if !utf8.ValidString(text) {
		return nil
	}
	if lists == nil {
		lists = func(string) bool { return false }
	}
	r := &reader{text: text, names: newNames(lists)}
	r.statements()
	slices.SortStableFunc(r.faults, func(a, b Fault) int { return cmp.Compare(a.At, b.At) })
	return r.faults
}

// Mended is a text with the edits of faults. Of edits that overlap the first is made.
func Mended(text string, faults []Fault) string {
	return edited(text, editsOf(faults))
}

// editsOf are the edits of faults.
func editsOf(faults []Fault) []Edit {
	var out []Edit
	for _, f := range faults {
		out = append(out, f.Edits...)
	}
	return out
}

// edited is a text with edits; of those that overlap, with the first.
func edited(text string, edits []Edit) string {
	var b strings.Builder
	at := 0
	for _, e := range inOrder(edits) {
		if e.From < at {
			continue
		}
		b.WriteString(text[at:e.From])
		b.WriteString(e.Text)
		at = e.To
	}
	return b.String() + text[at:]
}

// inOrder are edits in the order of their places, each once.
func inOrder(edits []Edit) []Edit {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b Edit) int {
		return cmp.Or(cmp.Compare(a.From, b.From),
			cmp.Compare(a.To, b.To))
	})
	return slices.Compact(edits)
}

// Origin is the byte of a text that a byte of it became when it was mended.
func Origin(faults []Fault, mended int) int {
	at, out := 0, 0 // as far as is read, in the text and in what became of it
	for _, e := range inOrder(editsOf(faults)) {
		if e.From < at {
			continue
		}
		kept := e.From - at
		if mended < out+kept+len(e.Text) {
			return min(at+mended-out, e.From)
		}
		at, out = e.To, out+kept+len(e.Text)
	}
	return at + mended - out
}

// Sure are the faults whose edits say what the author surely meant.
func Sure(faults []Fault) []Fault {
	return slices.DeleteFunc(slices.Clone(faults), func(f Fault) bool { return !f.Sure })
}

// Corrected is the line of a fault without it and without the other faults of the line; ok is false if the fault has no
// edits in its line, or its line becomes several.
func Corrected(text string, fault Fault, all []Fault) (line string, ok bool) {
	from := strings.LastIndexByte(text[:fault.At], '\n') + 1
	to := len(text)
	if i := strings.IndexByte(text[fault.At:], '\n'); i >= 0 {
		to = fault.At + i
	}
	within := func(e Edit) bool { return e.From >= from && e.To <= to }
	if !slices.ContainsFunc(fault.Edits, within) {
		return "", false
	}
	var edits []Edit
	for _, f := range all {
		for _, e := range f.Edits {
			if within(e) {
				edits = append(edits, Edit{e.From - from, e.To - from, e.Text})
			}
		}
	}
	line = strings.TrimSpace(edited(text[from:to], edits))
	return line, line != "" && !strings.Contains(line, "\n")
}
