package markdown

import (
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/manuscript"
)

// scriptWords are words in one line above or below the line, with tags within them, but no brackets.
const scriptWords = `((?:[^<>\[\]\\\n]|<[^<>\n]*>)+?)`

// script is an element of HTML whose words stand above or below the line.
var script = pattern.Of(`(?i)<sup(?:\s[^<>]*)?>` + scriptWords + `</sup\s*>` +
	`|<sub(?:\s[^<>]*)?>` + scriptWords + `</sub\s*>`)

// offLine writes such words in the way of a report: without their tags, 10<sup>6</sup> would be another number. What
// cannot be lowered keeps its tags, which are told.
func offLine(match, _ []string) string {
	raised, lowered := match[1], match[2]
	if raised != "" {
		return "[" + raised + "]{.sup}"
	}
	if low, ok := manuscript.Lowered(strings.TrimSpace(lowered)); ok {
		return low
	}
	return match[0]
}
