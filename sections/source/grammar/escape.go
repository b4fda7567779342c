package grammar

import (
	"fmt"

	"annualreport/layout/pattern"
)

var (
	// isPath matches the name of a file as Windows writes it.
	isPath = pattern.Of(`^([A-Za-z]:|\.{1,2})?\\?[^\\/:*?"<>|\n]+(\\+[^\\/:*?"<>|\n]+)+\.\w{2,5}$`)
	// isEscape matches what a backslash may stand before. TOML v1.1.0, String.
	isEscape = pattern.Of(`^\\([btnfre"\\]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})`)
	// endsLine matches a backslash at the end of a line, which joins it with the next.
	endsLine = pattern.Of(`^\\[ \t]*\r?\n`)
)

// wrongEscapes is the fault of the backslashes of a text that mean nothing.
func wrongEscapes(text string, at int, lines bool) (f Fault, ok bool) {
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		if m := isEscape().FindString(text[i:]); m != "" {
			i += len(m) - 1
			continue
		}
		if lines && endsLine().MatchString(text[i:]) {
			continue
		}
		if len(f.Edits) == 0 {
			f.At, f.Length = at+i, min(2, len(text)-i)
			f.What = fmt.Sprintf("“%s” means nothing in a text; a backslash is written twice",
				text[i:i+1+runLength(text[i+1:], 1)])
			f.Sure = true
		}
		f.Edits = append(f.Edits, Edit{at + i, at + i, `\`})
	}
	if len(f.Edits) > 0 && isPath().MatchString(text) {
		f.What = "the folders of a file are written with “/”, since a backslash has a meaning of its own"
		f.Edits = nil
		for i := range len(text) {
			if text[i] == '\\' && (i == 0 || text[i-1] != '\\') {
				to := i + 1
				for to < len(text) && text[to] == '\\' {
					to++
				}
				f.Edits = append(f.Edits, Edit{at + i, at + to, "/"})
			}
		}
	}
	return f, len(f.Edits) > 0
}
