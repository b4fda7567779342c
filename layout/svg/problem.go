package svg

import (
	"fmt"
	"slices"

	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
)

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

// findings are what is found in a file while it is read.
type findings struct {
	problems []Problem
	notes    []display.Remark
}

// mostFound is how many problems and notes of a drawing are kept: an author reads no more.
const mostFound = 8

// refuse enters that an element cannot be drawn, each fault once.
func (f *findings) refuse(n *dom.Node, cure, format string, args ...any) {
	p := Problem{Line: n.Line, Fault: fmt.Sprintf(format, args...), Cure: cure}
	same := func(q Problem) bool { return q.Fault == p.Fault }
	if len(f.problems) < mostFound && !slices.ContainsFunc(f.problems, same) {
		f.problems = append(f.problems, p)
	}
}

// note enters something that the author of a drawing should know, each fact once.
func (f *findings) note(n *dom.Node, cure, format string, args ...any) {
	one := display.Remark{Line: n.Line, Fact: fmt.Sprintf(format, args...), Cure: cure}
	same := func(other display.Remark) bool { return other.Fact == one.Fact }
	if len(f.notes) < mostFound && !slices.ContainsFunc(f.notes, same) {
		f.notes = append(f.notes, one)
	}
}

// The cures of what is not drawn.
const (
	flatten   = "apply it in the drawing program before you export, or use a PNG file"
	toPaths   = "turn it into paths"
	exportNew = "export it as SVG anew"
	takeOut   = "delete it from the file if the drawing is as it should be"
	simplify  = "simplify it, or use a PNG file"
)
