package catalogue

import (
	"cmp"
	"slices"
	"strings"

	"annualreport/layout/diag"
)

// CheckTerms reports translations that alter what a glossary says, and originals that are translated in two ways, and
// counts these translations. The terms are those of the language of the catalogue.
func CheckTerms(c *Catalogue, terms []Term, problems *diag.List) (toLookAt int) {
	longest := slices.Clone(terms)
	slices.SortStableFunc(longest, func(a, b Term) int {
		// What holds for the language comes before what holds for all.
		return cmp.Or(len(b.Words)-len(a.Words), len(b.Language)-len(a.Language))
	})
	for i := range c.Entries {
		e := &c.Entries[i]
		if !e.Done() || e.Str.Value == leftOut {
			continue
		}
		before := problems.Len()
		checkTerms(e, longest, problems)
		if problems.Len() > before {
			toLookAt++
		}
	}
	return toLookAt + checkTwins(c, problems)
}

// checkTerms reports terms of a text that its translation alters. Words of a longer term are none of a shorter one.
func checkTerms(e *Entry, longest []Term, problems *diag.List) {
	original := compared(prose(e.ID.Value))
	translation := compared(e.Str.Value)
	for i := range longest {
		t := &longest[i]
		without, found := phraseOf(t.Words).cutFrom(original)
		if !found {
			continue
		}
		original = without
		if t.isIn(translation) {
			continue
		}
		says := "leave it as it is"
		what := "the translation lacks “" + t.Words + "”, which stays in all languages"
		if len(t.Translations) > 0 {
			says = "write it"
			what = "the translation of “" + t.Words + "” is not “" + strings.Join(t.Translations, "” or “") + "”"
		}
		problems.Warnf(e.Str.Span, says+", or change "+t.At.LineFrom(e.Str.Span), "%s", what)
	}
}

// isIn reports whether a translation has what stands for the term.
func (t *Term) isIn(translation string) bool {
	if len(t.Translations) == 0 {
		return strings.Contains(translation, compared(t.Words))
	}
	return slices.ContainsFunc(t.Translations, func(one string) bool {
		at, _ := phraseOf(one).in(translation, 0)
		return at >= 0
	})
}

// checkTwins reports an original that has another translation elsewhere, once for each translation.
func checkTwins(c *Catalogue, problems *diag.List) (toLookAt int) {
	first := make(map[string]*Entry)
	for i := range c.Entries {
		e := &c.Entries[i]
		if !e.Done() || e.Str.Value == leftOut || !hasLetters(e.ID.Value) {
			continue
		}
		one := first[e.ID.Value]
		if one == nil {
			first[e.ID.Value] = e
			continue
		}
		if one.Str.Value != e.Str.Value {
			problems.Warnf(e.Str.Span, "if both mean the same, write the same",
				"“%s” is “%s” here, and “%s” in line %d", shortened(e.ID.Value), shortened(e.Str.Value),
				shortened(one.Str.Value), one.Str.Span.Position().Line)
			toLookAt++
		}
	}
	return toLookAt
}
