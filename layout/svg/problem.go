package svg

import "fmt"

// Problem is what in a drawing cannot be drawn, in the words of those who draw.
type Problem struct {
	// Line is the line of the file, from 1; 0 if it is the whole drawing.
	Line int
	// Fault says what is wrong.
	Fault string
	// Cure says what can be done; empty if nobody knows.
	Cure string
}

// Error implements error: the line, what is wrong, and the cure.
func (p Problem) Error() string {
	out := p.Fault
	if p.Line > 0 {
		out = fmt.Sprintf("line %d: %s", p.Line, out)
	}
	if p.Cure != "" {
		out += ": " + p.Cure
	}
	return out
}
