package object

import (
	"annualreport/sections/check"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// alt is what a picture shows: `alt = "A keeper trims a lamp"`.
func alt[T any](at func(*T) *source.Text) *schema.Field[*T, source.Text] {
	return schema.Text("alt", at).For(source.Alternative).
		Called("description", "alternative", "alt_text").Check(key.NoNotes)
}

// consent is whether people in a picture agreed to it: `consent = "given"`.
func consent[T any](at func(*T) *source.Text) *schema.Field[*T, source.Text] {
	return schema.Text("consent", at).Check(check.ConsentWord).
		Doc("of people who can be known: `given`, or `not needed:` and why").
		Example(`"not needed: a crowd seen from afar"`)
}

// checkConsent warns of a picture that shows people, by the words of its description, in a table that does not say
// that they agreed. What is missing is told of the original alone.
func checkConsent(in *key.Reading, alt source.Text, where *source.Where) {
	if in.Translation != nil || where.Has("consent") {
		return
	}
	at := alt.Span
	if at.IsZero() {
		at = where.Span()
	}
	check.Consent(alt, at, in.Language.Heard.People, in.Problems)
}
