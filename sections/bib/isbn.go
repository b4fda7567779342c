package bib

import (
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// isbnForm finds numbers that may be ISBNs, with what stands in brackets behind them.
var isbnForm = pattern.Of(`(?i)(?:97[89][-– \x{a0}]?)?(?:[0-9][-– \x{a0}]?){9}[0-9X]`)

// isbnSigns are the words and signs between the ISBNs of one field.
var isbnSigns = pattern.Of(`(?i)^(?:\s|[,;:/.]|isbn(?:-1[03])?|\([^)]*\)|and|pbk|hbk|print|ebook|e-?isbn)*$`)

// ISBNs are the ISBNs of a text, none if one of them is wrong or if it says anything else.
func ISBNs(text string) []string {
	var out []string
	for _, one := range isbnForm().FindAllString(text, -1) {
		if !isISBN(one) {
			return nil
		}
		out = append(out, one)
	}
	if !isbnSigns().MatchString(isbnForm().ReplaceAllString(text, "")) {
		return nil
	}
	return out
}

// issnForm finds numbers that may be ISSNs.
var issnForm = pattern.Of(`\b[0-9]{4}-?[0-9]{3}[0-9Xx]\b`)

// issnSigns are the words and signs between the ISSNs of one field.
var issnSigns = pattern.Of(`(?i)^(?:\s|[,;:/.]|e?-?issn|\((?:electronic|print|linking|online|web)\))*$`)

// issnsOf are the ISSNs of a text, none if it says anything else or if the check digit of one is wrong (ISO 3297).
func issnsOf(text string) []string {
	found := issnForm().FindAllString(text, -1)
	if len(found) == 0 || !issnSigns().MatchString(issnForm().ReplaceAllString(text, "")) {
		return nil
	}
	for _, one := range found {
		sum := 0
		for i, figure := range strings.ToUpper(strings.ReplaceAll(one, "-", "")) {
			value := int(figure - '0')
			if figure == 'X' {
				value = 10
			}
			sum += (8 - i) * value
		}
		if sum%11 != 0 {
			return nil
		}
	}
	return found
}

// sortNumbers takes ISSNs from the field of the ISBN, where PubMed's lists and Mendeley have them.
func sortNumbers(r *Reference) {
	isbn := r.Text(ISBN)
	found := issnsOf(isbn.Value)
	if len(found) == 0 {
		return
	}
	r.Set(ISBN, source.Text{})
	issn := r.Text(ISSN)
	for _, one := range found {
		if !strings.Contains(strings.ReplaceAll(issn.Value, "-", ""), strings.ReplaceAll(one, "-", "")) {
			issn.Value = strings.TrimSpace(issn.Value + " " + one)
		}
	}
	if issn.Span.File() == "" {
		issn.Span = isbn.Span
	}
	r.Set(ISSN, issn)
}

// isbnSpaces are what stands between the figures of an ISBN.
var isbnSpaces = strings.NewReplacer("-", "", " ", "", "\u00a0", "", "–", "")

// isISBN checks the last digit of an ISBN of ten or thirteen (ISO 2108).
func isISBN(s string) bool {
	s = isbnSpaces.Replace(strings.ToUpper(s))
	s = strings.TrimPrefix(s, "ISBN")
	sum := 0
	for i := range len(s) {
		d := int(s[i] - '0')
		if s[i] == 'X' && len(s) == 10 && i == 9 {
			d = 10
		} else if s[i] < '0' || s[i] > '9' {
			return false
		}
		switch {
		case len(s) == 10:
			sum += (10 - i) * d
		case i%2 == 0:
			sum += d
		default:
			sum += 3 * d
		}
	}
	return len(s) == 10 && sum%11 == 0 || len(s) == 13 && sum%10 == 0
}
