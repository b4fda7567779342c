package csl

import (
	"strings"
	"unicode"

	"annualreport/sections/bib"
)

// label is the short name of a publication that styles like DIN 1505-2 put into brackets: letters of the family names
// of its authors, or else of its title, and two figures of its year. One name gives four letters, two give two each, of
// three the first gives two and the others one, and of more each gives one, up to four.
func label(r *bib.Reference) string {
	if r.Has(bib.CitationLabel) {
		return r.Value(bib.CitationLabel)
	}
	names := r.Creators(bib.Author)
	if len(names) == 0 {
		names = r.Creators(bib.Editor)
	}
	var words []string
	for _, n := range names {
		if n.Literal != bib.Others {
			words = append(words, n.Family+n.Literal)
		}
	}
	if len(words) == 0 {
		words = []string{r.Value(r.CitedBy())}
	}
	lengths := [][]int{{4}, {2, 2}, {2, 1, 1}, {1, 1, 1, 1}}[min(len(words), 4)-1]
	var b strings.Builder
	for i, length := range lengths {
		b.WriteString(firstLetters(words[i], length))
	}
	if r.Year() >= firstYearOfLabel {
		b.WriteString(writeYear(nil, r.Year(), "short"))
	}
	return b.String()
}

// firstYearOfLabel is the first year of which a label has the last two figures.
const firstYearOfLabel = 1000

// firstLetters are some letters that a word begins with, the first as a capital.
func firstLetters(word string, most int) string {
	var out []rune
	for _, r := range word {
		switch {
		case unicode.IsLetter(r):
		case len(out) > 0 && r == ' ':
			return string(out)
		default:
			continue
		}
		if len(out) == 0 {
			r = unicode.ToUpper(r)
		}
		if out = append(out, r); len(out) == most {
			break
		}
	}
	return string(out)
}

// isLabeled reports whether a style writes labels, which have the letter then that tells equal ones apart.
func (s *Style) isLabeled() bool { return calls(s.root, "citation-label") }
