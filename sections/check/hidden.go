package check

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// namePattern is the expression of a name, and of what stands behind it, with whatever between its words: in a text
// with its marks and its escapes (TOML v1.0.0, String), in an address, in the name of a file.
func namePattern(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		words[i] = regexp.QuoteMeta(w)
	}
	const between = `(?:[\s\pZ\-_.+*~]|%20|\\[btnfr]|\\u00a0)*`
	return `(` + strings.Join(words, between) + `)($|[^\pL\pN])`
}

// mostNames is how many names are looked for.
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
	sought := soughtNames(names)
	for _, f := range folder.Files() {
		index := newWordIndex(f.Text)
		for i, name := range names {
			for _, at := range index.find(sought[i]) {
				span := f.Span(at[0], at[1]-at[0])
				if isListed(names, span) || f == folder.Report && isWithin(at[0], comments) {
					continue
				}
				problems.Errorf(span, "use the pseudonym",
					"the story of %s hides this name", name.Span.LineFrom(span))
			}
			if index.tries > mostTries {
				problems.Errorf(name.Span, "write whole names, and leave out words that are no names",
					"hidden names begin with words that stand too often in %s to be looked for", f.Name())
				return
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
	index := newWordIndex(text)
	var found [][2]int
	for _, name := range soughtNames(names) {
		found = append(found, index.find(name)...)
	}
	slices.SortFunc(found, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(b[1], a[1])) })
	var out strings.Builder
	from := 0
	for _, at := range found {
		if at[0] >= from {
			out.WriteString(text[from:at[0]] + "…")
		}
		from = max(from, at[1]) // a name may begin within another one
	}
	return out.String() + text[from:]
}
