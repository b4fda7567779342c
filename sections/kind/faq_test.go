package kind_test

import (
	"slices"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/sections"
)

// TestMessagesOfQuestions gives translators each question and each piece of its answer.
func TestMessagesOfQuestions(t *testing.T) {
	const text = "[report]\ntitle = \"T\"\ndate = 2031-01-01\nlanguage = \"en\"\n[organisation]\nname = \"Nobody\"\n" +
		"[[section]]\nkind = \"faq\"\nid = \"faq\"\ntitle = \"One\"\n[[section.question]]\nid = \"lamps\"\n" +
		"question = \"Who lights them?\"\nanswer = \"\"\"\nWhoever wakes:\n\n- Ada,\n- or Ed.\n\"\"\"\n"
	var got []string
	for _, m := range sections.Messages("report.toml", text, fstest.MapFS{}, fonts.Embedded()) {
		got = append(got, m.Context+": "+m.ID+" ("+m.Notes[0]+")")
	}
	for _, want := range []string{
		"faq/lamps.question: Who lights them? (heading)",
		"faq/lamps.answer: Whoever wakes: (paragraph)",
		"faq/lamps.answer: Ada, (bullet)",
		"faq/lamps.answer: or Ed. (bullet)",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no message %q among %q", want, got)
		}
	}
}
