package proofreading

import (
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// headingLine matches a heading in Markdown.
var headingLine = pattern.Of(`(?m)^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*(?:\{[^}]*\})?$`)

// twinHeadings tells of titles of sections that are alike, and of headings that are within one text: readers find their
// way by them, in the contents and by ear.
func twinHeadings(t *texts, problems *diag.List) {
	tellTwins(t.titles, "the title “%s” stands twice, first in %s", problems)
	for i := range t.passages {
		p := &t.passages[i]
		if p.role != source.Markdown && p.role != source.Paragraph {
			continue
		}
		var headings []word
		for _, m := range headingLine().FindAllStringSubmatchIndex(p.plain, -1) {
			headings = append(headings, word{p.plain[m[2]:m[3]], p.at(m[2], m[3]-m[2]), p.from + m[2]})
		}
		tellTwins(headings, "the heading “%s” stands twice in this text, first in %s", problems)
	}
}

// tellTwins tells of words that stand twice in a list.
func tellTwins(list []word, format string, problems *diag.List) {
	first := make(map[string]diag.Span)
	for _, one := range list {
		key := strings.ToLower(strings.Join(strings.Fields(one.text), " "))
		if at, again := first[key]; again {
			problems.Warnf(one.at, "give each its own words", format, one.text, at.LineFrom(one.at))
			continue
		}
		first[key] = one.at
	}
}
