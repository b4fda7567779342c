package sections

import (
	"annualreport/sections/language"
	"slices"
	"strings"
	"unicode"

	"annualreport/layout/diag"
)

// The words of `consent`: of people who can be known in a picture, whether they agreed to
// its use, or why that is not asked of them.
const (
	consentGiven     = "given"
	consentNotNeeded = "not needed"
)

// checkConsentWord reports a `consent` that is none. Where nobody is to be seen, nothing need be said.
func checkConsentWord(c Text, problems *diag.List) {
	if c.IsEmpty() {
		return
	}
	word, why, _ := strings.Cut(c.Value, ":")
	switch word = strings.TrimSpace(word); {
	case word == consentGiven:
	case word == consentNotNeeded && strings.TrimSpace(why) != "":
	case word == consentNotNeeded:
		problems.Errorf(c.Span, "say why: consent = \"not needed: a crowd seen from afar\"", "`consent` does not say why it is not needed")
	default:
		problems.Errorf(c.Span, "write \"given\", or \"not needed: \" and why; else leave the picture out", "people in this picture have not agreed to it: `consent` is %q", c.Value)
	}
}

// checkConsent warns of a picture that seems to show people, and does not say that they agreed.
func checkConsent(l *language.Language, f *figure, problems *diag.List) {
	people := strings.Fields(l.Heard.People)
	for _, word := range strings.FieldsFunc(strings.ToLower(f.alt.Value), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsMark(c) }) {
		if slices.Contains(people, word) {
			problems.Warnf(spanOr(f.alt.Span, f.where.Span()), "add consent = \"given\", or \"not needed: \" and why", "the picture shows people (“%s”), and does not say that they agreed", word)
			return
		}
	}
}

// spanOr is the first of two places that is known.
func spanOr(a, b diag.Span) diag.Span {
	if a.IsZero() {
		return b
	}
	return a
}
