package proofreading

import (
	"regexp"
	"strings"
	"unicode"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
)

// shortForm matches a word of capitals, as short forms are.
var shortForm = pattern.Of(`\b\p{Lu}[\p{Lu}\d]*(?:[&/-]?\p{Lu}[\p{Lu}\d]*)+\b`)

// roman matches Roman numbers.
var roman = pattern.Of(`^[IVXLCDM]+$`)

// wellKnown are short forms that need no explanation.
var wellKnown = map[string]bool{
	"UN": true, "EU": true, "UK": true, "US": true, "USA": true, "PDF": true, "TV": true, "ID": true, "OK": true,
	"CEO": true, "CV": true, "DNA": true, "AIDS": true, "HIV": true, "HIV/AIDS": true, "QR": true, "SMS": true,
	"URL":  true,
	"ISBN": true, "ISSN": true, "DOI": true, "ORCID": true, "USB": true, "CO2": true, "EUR": true, "USD": true,
	"CHF": true,
	"GBP": true, "DVD": true, "CD": true, "FAQ": true, "NB": true, "PS": true, "AM": true, "PM": true,
	"BC": true, "AD": true,
	"CC": true, "BY": true, "SA": true, "A4": true, "A5": true, "3D": true,
}

// leastUses is how often a short form is used that readers should find explained.
const leastUses = 2

// shortForms tells of short forms that texts use and the list of the report does not explain, and of those in the list
// that no text uses. A report without a list is not asked for one.
func shortForms(t *texts, problems *diag.List) {
	if len(t.listed) == 0 {
		return
	}
	listed := make(map[string]bool)
	for _, one := range t.listed {
		listed[one.text] = true
	}
	uses := make(map[string][]diag.Span)
	explained := make(map[string]bool)
	for i := range t.passages {
		p := &t.passages[i]
		if !isProse(p.role) || isShouted(p.plain) {
			continue
		}
		for _, m := range shortForm().FindAllStringIndex(p.plain, -1) {
			form := p.plain[m[0]:m[1]]
			if m[0] > 0 && p.plain[m[0]-1] == '(' || strings.HasPrefix(p.plain[m[1]:], " (") {
				explained[form] = true
			}
			uses[form] = append(uses[form], p.at(m[0], m[1]-m[0]))
		}
	}
	for form, places := range uses {
		if len(places) >= leastUses && !listed[form] && !explained[form] && !wellKnown[form] &&
			!roman().MatchString(form) {
			problems.Warnf(places[0], "add it to the list of short forms, or explain it where it stands first",
				"nothing explains “%s”, which the report uses %d times", form, len(places))
		}
	}
	unused(t, problems)
}

// isShouted reports whether a text has no small letters.
func isShouted(text string) bool { return strings.IndexFunc(text, unicode.IsLower) < 0 }

// unused tells of short forms that are explained and that no text uses.
func unused(t *texts, problems *diag.List) {
	for _, one := range t.listed {
		whole := regexp.MustCompile(`(?:^|[^\pL\pN])` + regexp.QuoteMeta(one.text) + `(?:$|s\b|[^\pL\pN])`)
		found := false
		for i := range t.passages {
			p := &t.passages[i]
			if p.from == one.from || p.from == one.from+1 {
				continue // the list itself
			}
			if found = whole.MatchString(p.raw); found {
				break
			}
		}
		if !found {
			problems.Warnf(one.at, "leave it out, or use it", "“%s” is explained, and no text uses it", one.text)
		}
	}
}
