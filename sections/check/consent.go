package check

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

// ConsentWord reports a `consent` that is none. Where nobody is to be seen, nothing need be said.
func ConsentWord(c source.Text, problems *diag.List) {
	if c.IsEmpty() {
		return
	}
	word, why, _ := strings.Cut(c.Value, ":")
	switch word = strings.TrimSpace(word); {
	case word == consentGiven:
	case word == consentNotNeeded && strings.TrimSpace(why) != "":
	case word == consentNotNeeded:
		problems.Errorf(c.Span, "say why: consent = \"not needed: a crowd seen from afar\"",
			"`consent` does not say why it is not needed")
	default:
		problems.Errorf(c.Span, "write \"given\", or \"not needed: \" and why; else leave the picture out",
			"people in this picture have not agreed to it: `consent` is %q", c.Value)
	}
}

// Consent warns, at a place, of a picture that seems to show people, and does not say that they agreed: its
// alternative text has one of the words for people that are heard.
func Consent(alt source.Text, at diag.Span, heard string, problems *diag.List) {
	people := strings.Fields(heard)
	between := func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsMark(c) }
	for _, word := range strings.FieldsFunc(strings.ToLower(alt.Value), between) {
		if slices.Contains(people, word) {
			problems.Warnf(at, "add consent = \"given\", or \"not needed: \" and why",
				"the picture shows people (“%s”), and does not say that they agreed", word)
			return
		}
	}
}
