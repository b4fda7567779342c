package fence

import (
	"strings"

	"annualreport/layout/pattern"
)

// Program finds program text between lines of ``` or ~~~ (CommonMark 0.31, 4.5). Its zero value stands before a text.
type Program struct {
	// open are the signs that the program text began with; empty outside of it.
	open string
}

// Holds reports whether the next line of a text, without its end, is one of program text, or begins or ends it.
func (p *Program) Holds(line string) bool {
	mark := programMark(line)
	if mark == "" {
		return p.open != ""
	}
	before := p.open
	p.open = programAfter(p.open, mark, line)
	return before != "" || p.open != ""
}

// programLine begins or ends program text (CommonMark 0.31, 4.5).
var programLine = pattern.Of("^ {0,3}(```+|~~~+)")

// programMark is the signs that a line begins with that may begin or end program text.
func programMark(line string) string {
	if m := programLine().FindStringSubmatch(line); m != nil {
		return m[1]
	}
	return ""
}

// programAfter are the signs that close the program text behind a line; empty outside of it.
func programAfter(open, mark, line string) string {
	switch {
	case open == "" && mark[0] == '`' && strings.Contains(strings.TrimLeft(line, " ")[len(mark):], "`"):
		return "" // program text within a line
	case open == "":
		return mark
	case strings.HasPrefix(mark, open) && strings.TrimSpace(line) == mark:
		return ""
	}
	return open
}
