package grammar

import "strings"

// Hunk is lines of a text that edits change, as they stood and as they are.
type Hunk struct {
	// At is the byte where the first of the lines begins.
	At int
	// Was and Is are the lines, without the end of the last.
	Was, Is string
}

// Hunks are the lines that the edits of faults change. Lines that one edit joins or that follow each other without a
// line between them that stays are one hunk.
func Hunks(text string, faults []Fault) []Hunk {
	edits := inOrder(editsOf(faults))
	var out []Hunk
	for i := 0; i < len(edits); {
		from := strings.LastIndexByte(text[:edits[i].From], '\n') + 1
		to := endOfLine(text, edits[i].To)
		own := i
		for i < len(edits) && edits[i].From <= to {
			to = max(to, endOfLine(text, edits[i].To))
			i++
		}
		moved := make([]Edit, 0, i-own)
		for _, e := range edits[own:i] {
			moved = append(moved, Edit{e.From - from, e.To - from, e.Text})
		}
		out = append(out, Hunk{from, text[from:to], edited(text[from:to], moved)})
	}
	return out
}

// endOfLine is the byte behind the last of a line.
func endOfLine(text string, at int) int {
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(text)
}
