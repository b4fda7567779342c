package sections

import (
	"regexp"
	"slices"
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// story is the account of a person, who may not want to be known.
type story struct {
	narrative
	pseudonym bool
	// hidden are the names that must not appear anywhere.
	hidden []Text
}

// storyKind is the account of a person.
func storyKind(in *reading) schema.Kind[Report] {
	check := func(s *story) { checkPseudonym(s, in.problems) }
	return kindOf(in, "story", "The account of a person, who may not want to be known", check,
		dropCap(func(s *story) *bool { return &s.initial }),
		schema.Truth("pseudonym", func(s *story) *bool { return &s.pseudonym }).
			Doc("whether the person is called by another name").Example("true"),
		schema.Texts("names", func(s *story) *[]Text { return &s.hidden }).
			Doc("the names behind the pseudonym: they must not appear anywhere, and are looked for in all texts, addresses, data and names of files").
			Example(`["Ada Nobody"]`),
	)
}

// checkPseudonym reports names without a pseudonym, and a pseudonym whose names are not known.
func checkPseudonym(s *story, problems *diag.List) {
	switch {
	case s.pseudonym && len(s.hidden) == 0:
		problems.Errorf(s.where.Key("pseudonym"), "add names = [\"…\"]: they are looked for in the whole report, and printed nowhere",
			"the names that the pseudonym stands for are not known")
	case !s.pseudonym && s.where.Has("names"):
		problems.Errorf(s.where.Key("names"), "add pseudonym = true", "`names` are those behind a pseudonym, and the story has none")
	}
}

// hiddenNames lists the names that no edition may say.
func hiddenNames(r *Report) []Text {
	var out []Text
	for _, s := range r.Sections {
		if one, ok := s.(*story); ok {
			out = append(out, one.hidden...)
		}
	}
	return out
}

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

// checkHidden looks for hidden names in all that the report says: its texts, the names of its
// files, and the files that it reads.
func checkHidden(report *Report, problems *diag.List) {
	names := hiddenNames(report)
	if len(names) == 0 {
		return
	}
	comments := report.file.Comments() // nobody reads them but those who write the report
	for _, name := range names {
		if name.IsEmpty() {
			continue
		}
		pattern := namePattern(name.Value)
		for _, f := range append([]*source.File{report.file}, report.others...) {
			for _, at := range pattern.FindAllStringSubmatchIndex(f.Text, -1) {
				span := f.Span(at[4], at[5]-at[4])
				if isListed(report, span) || f == report.file && isWithin(at[4], comments) {
					continue
				}
				problems.Errorf(span, "use the pseudonym", "the story of %s hides this name", name.Span.LineFrom(span))
			}
		}
	}
}

// isListed reports whether a place is in the lists of hidden names themselves.
func isListed(report *Report, span diag.Span) bool {
	for _, name := range hiddenNames(report) {
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

// withoutNames is a text without hidden names, for those to whom the source is given.
func withoutNames(r *Report, text string) string {
	for _, name := range hiddenNames(r) {
		if !name.IsEmpty() {
			text = namePattern(name.Value).ReplaceAllString(text, "${1}…${3}")
		}
	}
	return text
}

// blocks implements Section.
func (s *story) blocks(c *composer) []content.Block { return s.narrative.blocks(c) }
