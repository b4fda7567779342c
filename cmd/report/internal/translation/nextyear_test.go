package translation

import (
	"slices"
	"strings"
	"testing"

	"annualreport/sections/catalogue"
	"annualreport/sections/source"
	"annualreport/sections/years"
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
	next := NextYear{By: 1, Named: strings.NewReplacer("{m.all.2031}", "{m.all.2032}").Replace, Years: years.In, Moved: map[string]string{
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

// TestNamesOfCellsMoveInCatalogues: where a text names a cell, the name moves in it and in its translation, and nothing is
// fuzzy. An amount that stands for a year in a title moves with it; a translation that names another year is left.
func TestNamesOfCellsMoveInCatalogues(t *testing.T) {
	next := NextYear{
		By: 1, Named: strings.NewReplacer("{m.all.2031}", "{m.all.2032}").Replace, Years: years.In,
		Moved: map[string]string{"In 2031: {m.all.2031}": "In 2032: {m.all.2032}", "2031 €": "2032 €", "Sum 2031": "Sum 2032"},
	}
	for _, test := range []struct{ id, str, wantID, wantStr string }{
		{"All are {m.all.2031} now.", "Es sind {m.all.2031}.", "All are {m.all.2032} now.", "Es sind {m.all.2032}."},
		{"In 2031: {m.all.2031}", "٢٠٣١: {m.all.2031}", "In 2032: {m.all.2032}", "٢٠٣٢: {m.all.2032}"},
		{"In 2031: {m.all.2031}", "", "In 2032: {m.all.2032}", ""},
		{"2031 €", "2031 €", "2032 €", "2032 €"},
		{"2031 €", "€ 2031", "2032 €", "€ 2032"},
		{"Sum 2031", "ยอดรวม 2574", "", ""},
		{"Sum 2031", "Summe", "", ""},
		{"No year", "Kein Jahr", "", ""},
	} {
		e := catalogue.Entry{ID: source.Text{Value: test.id}, Str: source.Text{Value: test.str}}
		got, ok := next.later(&e)
		if ok != (test.wantID != "") || ok && (got.ID.Value != test.wantID || got.Str.Value != test.wantStr) {
			t.Errorf("%q, %q becomes %q, %q (%v)", test.id, test.str, got.ID.Value, got.Str.Value, ok)
		}
	}
}
