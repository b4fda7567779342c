package diag

import (
	"fmt"
	"strings"
	"unicode"
)

// Lines returns the text of a line of a file, counted from 1, without its
// line ending, and whether there is such a line.
type Lines func(file string, line int) (string, bool)

// maxExcerpt is how many characters of a source line a message shows; a
// paragraph may be one line of thousands.
const maxExcerpt = 100

// Text gives a problem as people read it: the place, what is wrong, the line
// with a caret under the fault, and what to do.
//
//	report.toml:41:7: error: unknown key `titel`
//	   41 | titel = "Highlights"
//	      | ^^^^^
//	      = did you mean `title`?
func (p Problem) Text(lines Lines) string {
	var b strings.Builder
	if where := p.Span.String(); where != "" {
		b.WriteString(where + ": ")
	}
	fmt.Fprintf(&b, "%s: %s\n", p.Severity, p.Summary)
	gutter := strings.Repeat(" ", 6)
	if lines != nil && !p.Span.IsZero() {
		if line, ok := lines(p.Span.File, p.Span.Line); ok {
			text, caret := excerpt(line, p.Span)
			fmt.Fprintf(&b, "%5d | %s\n%s| %s\n", p.Span.Line, text, gutter, caret)
		}
	}
	if p.Hint != "" {
		fmt.Fprintf(&b, "%s= %s\n", gutter, p.Hint)
	}
	return b.String()
}

// excerpt cuts a window around the span out of a long line and draws the caret
// under it. Tabs and control characters become spaces, so that the caret stands
// where the fault is.
func excerpt(line string, at Span) (text, caret string) {
	runes := []rune(line)
	for i, r := range runes {
		if unicode.IsControl(r) {
			runes[i] = ' '
		}
	}
	col := min(max(at.Column-1, 0), len(runes))
	start := 0
	if col > maxExcerpt*2/3 {
		start = col - maxExcerpt/3
	}
	end := min(start+maxExcerpt, len(runes))
	shown := string(runes[start:end])
	indent := col - start
	if start > 0 {
		shown = "…" + shown
		indent++
	}
	if end < len(runes) {
		shown += "…"
	}
	carets := max(1, min(at.Length, end-col))
	return strings.TrimRight(shown, " "), strings.Repeat(" ", indent) + strings.Repeat("^", carets)
}
