package cite

import (
	"strings"

	"annualreport/sections/language"
)

// apa is the style of the American Psychological Association (Publication Manual, 7th edition, 2020, chapters 9
// and 10). Of a chapter it names the book and the pages, but neither the book's editors nor the words “In” and
// “pp.”, which are English.
func apa() Style {
	journal := Sentence{
		{Field: Container, Slope: Italic}, {Field: Volume, Before: ", ", Slope: Italic},
		{Field: Issue, Before: "(", After: ")"},
		{Field: Pages, Before: ", "},
	}
	author := Sentence{{Field: Responsible}}
	year := Sentence{{Field: Year, Before: "(", After: ")"}}
	title := Sentence{{Field: Title, Slope: ItalicAlone}} // 9.19: what stands alone is in italics
	return Style{
		Name: "apa", PublisherOnce: true, Undated: true, // 9.29; 9.17
		Names: Names{
			Form: func(family, given, comma string) string {
				return family + comma + "\u00a0" + hyphened(given)
			}, // 9.8
			Most: 20, Few: 19, Join: ampersand, Cut: ellipsis, // 9.8
		},
		Sentences: []Sentence{author, year, title, journal, {{Field: Publisher}}},
		Anonymous: []Sentence{title, year, journal, {{Field: Publisher}}}, // 9.12
	}
}

// hyphened are initials with points; those of a name with a hyphen keep it: J.-M.
func hyphened(given string) string {
	var out []string
	for _, word := range strings.FieldsFunc(given, func(r rune) bool { return r == ' ' || r == '\u00a0' }) {
		var parts []string
		for _, part := range strings.Split(word, "-") {
			parts = append(parts, initials(part, ".\u00a0")+".")
		}
		out = append(out, strings.Join(parts, "-"))
	}
	return strings.Join(out, "\u00a0")
}

// ampersand joins names by commas, with the sign & before the last.
func ampersand(l *language.Language, names []string) string {
	last := len(names) - 1
	if last < 1 {
		return commas(l, names)
	}
	return commas(l, names[:last]) + l.Lists.Comma + "&\u00a0" + names[last]
}

// ellipsis leaves out the names between the first ones and the last.
func ellipsis(l *language.Language, names []string, last string) string {
	return strings.Join([]string{commas(l, names) + l.Lists.Comma + "…", last}, " ")
}
