package diag

import (
	"fmt"
	"strings"
	"unicode/utf8"
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
	at := p.Span.Position()
	if where := at.String(); where != "" {
		b.WriteString(visible(where) + ": ")
	}
	fmt.Fprintf(&b, "%s: %s\n", p.Severity, visible(p.Summary))
	gutter := strings.Repeat(" ", 6)
	if lines != nil && at.Line != 0 {
		if line, ok := lines(at.File, at.Line); ok {
			text, caret := excerpt(line, at)
			fmt.Fprintf(&b, "%5d | %s\n%s| %s\n", at.Line, text, gutter, caret)
		}
	}
	if p.Hint != "" {
		fmt.Fprintf(&b, "%s= %s\n", gutter, visible(p.Hint))
	}
	return b.String()
}

// excerpt cuts a window around the span out of a long line and draws the caret
// under it, in columns of a terminal. What cannot be seen stands as its number. Some terminals turn a line with
// letters from right to left, others do not; there the words stand behind the caret, too.
func excerpt(line string, at Position) (text, caret string) {
	line, before := window(strings.TrimRight(line, " "), at.Column-1)
	all := glyphs(line)
	if before == 0 {
		indented(all)
	}
	col := min(max(at.Column-1-before, 0), len(all))
	start := 0
	if col+before > maxExcerpt*2/3 {
		start = max(0, col-maxExcerpt/3)
	}
	end := min(start+maxExcerpt, len(all))
	to := max(col, min(end, col+at.Length))
	shown := join(all[start:end])
	indent := width(all[start:col])
	if start > 0 {
		shown = "…" + shown
		indent++
	}
	if end < len(all) {
		shown += "…"
	}
	caret = strings.Repeat(" ", indent) + strings.Repeat("^", max(1, width(all[col:to])))
	if words := join(all[col:to]); words != "" && turns(shown) {
		caret += " “" + words + "”"
	}
	return shown, caret
}

// window is the part of a line that is looked at for the excerpt around a column, counted from 0, and how many
// characters stand before it: a line may have megabytes.
func window(line string, col int) (part string, before int) {
	const enough = 4 * maxExcerpt
	if len(line) <= enough {
		return line, 0
	}
	first := max(0, min(col, utf8.RuneCountInString(line))-enough/2)
	from := offset(line, first)
	return line[from : from+offset(line[from:], enough)], first
}

// offset is the byte at which the n-th character of a text begins, or the end of the text.
func offset(text string, n int) int {
	for i := range text {
		if n == 0 {
			return i
		}
		n--
	}
	return len(text)
}

// indented shows the tabs at the beginning of a line as spaces.
func indented(line []glyph) {
	for i := range line {
		switch line[i].text {
		case "<U+0009>":
			line[i] = glyph{" ", 1}
		case " ":
		default:
			return
		}
	}
}

// join is the text of some glyphs, width the columns that they take.
func join(glyphs []glyph) string {
	var b strings.Builder
	for _, g := range glyphs {
		b.WriteString(g.text)
	}
	return b.String()
}

func width(glyphs []glyph) int {
	sum := 0
	for _, g := range glyphs {
		sum += g.columns
	}
	return sum
}
