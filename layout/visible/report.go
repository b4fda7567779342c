package visible

import (
	"fmt"

	"annualreport/layout/diag"
)

// Problems words findings for the author, as errors: what cannot be read must not go out.
func Problems(findings []Finding) *diag.List {
	out := new(diag.List)
	for _, f := range findings {
		out.Errorf(f.Span, f.hint(), "%s", f.String())
	}
	return out
}

// String says what is wrong.
func (f Finding) String() string {
	where := "page " + f.Page
	switch f.Fault {
	case Outside:
		return fmt.Sprintf("%s outside of %s: “%s”", f.words("stands", "stand"), where, brief(f.Word))
	case Overlap:
		return fmt.Sprintf("%s over others on %s: “%s” over “%s”", f.words("lies", "lie"), where, brief(f.Word), brief(f.Other))
	default:
		return fmt.Sprintf("%s hidden on %s: “%s” is below what is painted later", f.words("is", "are"), where, brief(f.Word))
	}
}

// longest is how many letters of a word a message shows.
const longest = 40

// brief is the beginning of a long word.
func brief(word string) string {
	if letters := []rune(word); len(letters) > longest {
		return string(letters[:longest]) + "…"
	}
	return word
}

// words counts the words of a finding, with a verb.
func (f Finding) words(one, more string) string {
	if f.Count == 1 {
		return "a word " + one
	}
	return fmt.Sprintf("%d words %s", f.Count, more)
}

// hint is what to do.
func (f Finding) hint() string {
	if f.Fault == Outside {
		return "shorten the text, or give it more room; soft hyphens (U+00AD) divide long words"
	}
	return "shorten the text, or give it more room"
}
