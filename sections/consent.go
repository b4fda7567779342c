package sections

import (
	"slices"
	"strings"
	"unicode"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// The words of `consent`: of people who can be known in a picture, whether they agreed to
// its use, or why that is not asked of them.
const (
	consentGiven     = "given"
	consentNotNeeded = "not needed"
)

// consent reads whether the people in a picture agreed to its use. Where nobody is to
// be seen, nothing need be said.
func (r *reader) consent(t *source.Table) {
	c := t.Text("consent")
	if c.IsEmpty() {
		return
	}
	word, why, _ := strings.Cut(c.Value, ":")
	switch word = strings.TrimSpace(word); {
	case word == consentGiven:
	case word == consentNotNeeded && strings.TrimSpace(why) != "":
	case word == consentNotNeeded:
		r.problems.Errorf(c.Span, "say why: consent = \"not needed: a crowd seen from afar\"", "`consent` does not say why it is not needed")
	default:
		r.problems.Errorf(c.Span, "write \"given\", or \"not needed: \" and why; else leave the picture out", "people in this picture have not agreed to it: `consent` is %q", c.Value)
	}
}

// checkConsent warns of a picture that seems to show people, and does not say that they agreed.
func (r *reader) checkConsent(t *source.Table, alt Text) {
	people := strings.Fields(r.report.Meta.Language.Heard.People)
	if t.Has("consent") || r.translation != nil || len(people) == 0 {
		return // what is missing is told of the original
	}
	for _, word := range strings.FieldsFunc(strings.ToLower(alt.Value), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsMark(c) }) {
		if slices.Contains(people, word) {
			r.problems.Warnf(spanOr(alt.Span, t.Span()), "add consent = \"given\", or \"not needed: \" and why", "the picture shows people (“%s”), and does not say that they agreed", word)
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
