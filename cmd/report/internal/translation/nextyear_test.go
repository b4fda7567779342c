package translation

import (
	"slices"
	"testing"

	"annualreport/sections/catalogue"
	"annualreport/sections/source"
)

// balances is a catalogue of the same words in several places.
func balances() *catalogue.Catalogue {
	entry := func(context, id, str string) catalogue.Entry {
		return catalogue.Entry{Context: context, ID: source.Text{Value: id}, Str: source.Text{Value: str}}
	}
	return &catalogue.Catalogue{Entries: []catalogue.Entry{
		entry("report.subtitle", "Balance 2031", "Bilanz 2031"),
		entry("balance.title", "Balance 2031", "Bilanz 2031"),
		entry("plan/plan-2031.title", "Plan 2031", "Vorhaben 2031"),
		entry("plan/plan-2030.title", "Plan 2030", "Vorhaben 2030"),
		entry("file.rows", "Sum 2031", "Summe 2031"),
		entry("file.rows", "Sum 2030", "Summe 2030"),
	}}
}

// TestCarried: of two texts of the same words the one that moves takes its translation with it, and the one that stays
// keeps its own. Nothing is fuzzy, and what moved is not left over.
func TestCarried(t *testing.T) {
	next := NextYear{By: 1, Moved: map[string]string{
		"Balance 2031": "Balance 2032", "Plan 2031": "Plan 2032", "Plan 2030": "Plan 2031",
		"Sum 2031": "Sum 2032", "Sum 2030": "Sum 2031",
	}}
	got := next.carried(balances(), []catalogue.Message{
		{Context: "report.subtitle", ID: "Balance 2032"},
		{Context: "balance.title", ID: "Balance 2031"},
		{Context: "plan/plan-2032.title", ID: "Plan 2032"},
		{Context: "plan/plan-2031.title", ID: "Plan 2031"},
		{Context: "file.rows", ID: "Sum 2032"},
		{Context: "file.rows", ID: "Sum 2031"},
	})
	want := []string{
		"Bilanz 2032", "Bilanz 2031", "Vorhaben 2032", "Vorhaben 2031", "Summe 2032", "Summe 2031",
	}
	var texts []string
	for i := range got.Entries {
		e := &got.Entries[i]
		if e.Fuzzy() {
			t.Errorf("%q of %s is fuzzy", e.Str.Value, e.Context)
		}
		if !e.Obsolete {
			texts = append(texts, e.Str.Value)
		} else if e.Context != "file.rows" {
			t.Errorf("%q of %s is left over", e.Str.Value, e.Context)
		}
	}
	if !slices.Equal(texts, want) {
		t.Errorf("the translations are %q, want %q", texts, want)
	}
}
