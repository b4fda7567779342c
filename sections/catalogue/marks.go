package catalogue

import (
	"fmt"
	"strings"

	"annualreport/layout/pattern"
)

// Emphases are how many parts of a text are strong, emphasized, and set as code.
type Emphases struct{ Strong, Emphasis, Code int }

// escapedMark finds signs of emphasis that a backslash makes words.
var escapedMark = pattern.Of(`\\[*_]`)

// headingMark finds the sign that makes a heading of a text.
var headingMark = pattern.Of(`^\s*#{1,6}\s`)

// otherMarks lists what stands out in one of two texts and not in the other, and signs of marks that would be printed.
func otherMarks(id, str string, w Writing) []difference {
	var out []difference
	if w.Emphases != nil {
		original, translation := w.Emphases(id), w.Emphases(str)
		out = append(out, otherCount("bold", original.Strong, translation.Strong)...)
		out = append(out, otherCount("emphasized", original.Emphasis, translation.Emphasis)...)
		out = append(out, otherCount("code", original.Code, translation.Code)...)
	}
	if mark := escapedMark().FindString(str); mark != "" && !escapedMark().MatchString(id) {
		out = append(out, difference{
			what: "the translation has " + mark + ", which prints the sign itself", part: mark,
			cure: "write " + mark[1:] + "words" + mark[1:] + " without the backslashes",
		})
	}
	if mark := headingMark().FindString(str); mark != "" && !headingMark().MatchString(id) {
		out = append(out, difference{
			what: "the translation begins with " + strings.TrimSpace(mark) + ", which the original does not",
			cure: "leave the sign out: the program knows that it is a heading", part: strings.TrimSpace(mark),
		})
	}
	return out
}

// otherCount reports words of a kind that a translation lacks or adds.
func otherCount(kind string, original, translation int) []difference {
	switch {
	case translation < original:
		return []difference{{
			what: fmt.Sprintf("%d of %d %s words are left in the translation", translation, original, kind),
		}}
	case translation > original:
		return []difference{{
			what: fmt.Sprintf("%s words: the translation has %d, the original %d", kind, translation, original),
		}}
	}
	return nil
}
