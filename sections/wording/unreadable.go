package wording

import (
	"fmt"

	"annualreport/layout/visible"
)

// unreadable says why words cannot be read.
func unreadable(f visible.Finding) string {
	where := "page " + f.Page
	switch f.Fault {
	case visible.Outside:
		return fmt.Sprintf("%s outside of %s: “%s”", countedWords(f, "stands", "stand"), where, brief(f.Word))
	case visible.Overlap:
		return fmt.Sprintf(
			"%s over others on %s: “%s” over “%s”", countedWords(f, "lies", "lie"), where, brief(f.Word),
			brief(f.Other),
		)
	default:
		return fmt.Sprintf(
			"%s hidden on %s: “%s” is below what is painted later", countedWords(f, "is", "are"), where, brief(f.Word),
		)
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

// countedWords counts the words of a finding, with a verb.
func countedWords(f visible.Finding, one, more string) string {
	if f.Count == 1 {
		return "a word " + one
	}
	return fmt.Sprintf("%d words %s", f.Count, more)
}

// unreadableHint is what to do for words that cannot be read.
func unreadableHint(f visible.Finding) string {
	if f.Fault == visible.Outside {
		return "shorten the text, or give it more room; soft hyphens (U+00AD) divide long words"
	}
	return "shorten the text, or give it more room"
}
