package check

import (
	"regexp"
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// namePattern finds a name in whatever letters, and with whatever between its words: in a text with its marks and
// its escapes (TOML v1.0.0, String), in an address, in the name of a file.
func namePattern(name string) *regexp.Regexp {
	words := strings.Fields(name)
	for i, w := range words {
		words[i] = regexp.QuoteMeta(w)
	}
	const between = `(?:[\s\pZ\-_.+*~]|%20|\\[btnfr]|\\u00a0)*`
	return regexp.MustCompile(`(?i)(^|[^\pL\pN]|\\[btnfr])(` + strings.Join(words, between) + `)($|[^\pL\pN])`)
}

// mostNames is how many names are looked for: each takes a walk through all texts.
const mostNames = 2000

// Hidden looks for hidden names in all that the report says: its texts, the names of its
// files, and the files that it reads.
func Hidden(names []source.Text, folder *source.Folder, problems *diag.List) {
	if len(names) == 0 {
		return
	}
	if len(names) > mostNames {
		problems.Errorf(names[mostNames].Span, "divide the report", "more than %d names must not appear", mostNames)
		return
	}
	comments := folder.Report.Comments() // nobody reads them but those who write the report
	for _, name := range names {
		if name.IsEmpty() {
			continue
		}
		pattern := namePattern(name.Value)
		for _, f := range folder.Files() {
			for _, at := range pattern.FindAllStringSubmatchIndex(f.Text, -1) {
				span := f.Span(at[4], at[5]-at[4])
				if isListed(names, span) || f == folder.Report && isWithin(at[4], comments) {
					continue
				}
				problems.Errorf(span, "use the pseudonym", "the story of %s hides this name", name.Span.LineFrom(span))
			}
		}
	}
}

// isListed reports whether a place is in the lists of hidden names themselves.
func isListed(names []source.Text, span diag.Span) bool {
	for _, name := range names {
		if name.Span.Contains(span) {
			return true
		}
	}
	return false
}

// isWithin reports whether a byte is in one of some stretches.
func isWithin(at int, stretches [][2]int) bool {
	return slices.ContainsFunc(stretches, func(s [2]int) bool { return at >= s[0] && at < s[1] })
}

// WithoutNames is a text without hidden names, for those to whom the source is given.
func WithoutNames(names []source.Text, text string) string {
	for _, name := range names {
		if !name.IsEmpty() {
			text = namePattern(name.Value).ReplaceAllString(text, "${1}…${3}")
		}
	}
	return text
}
