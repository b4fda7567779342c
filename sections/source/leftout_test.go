package source

import (
	"testing"

	"annualreport/layout/diag"
)

// TestLeavesOut: a translation of words leaves them out if it says nothing: spaces, dashes and signs between words.
func TestLeavesOut(t *testing.T) {
	for _, c := range []struct {
		original, translation string
		want                  bool
	}{
		{"West", " ", true}, {"West", "-", true}, {"West", "—", true}, {"West", "−", true}, {"West", "·", true},
		{"West", "\u00a0", true}, {"West", "\u200b", true}, {"West", "(.)", true},
		{"West", "O", false}, {"West", "西", false}, {"eleven", "11", false}, {"euro", "€", false}, {"percent", "%", false},
		{"and", "&", false}, {"number", "#", false}, {"and so on", "…", false},
		{"yes", "✓", false}, {"12", "-", false}, {"–", "-", false},
	} {
		if got := LeavesOut(c.original, c.translation); got != c.want {
			t.Errorf("%q for %q leaves it out: %v", c.translation, c.original, got)
		}
	}
}

// TestNamesLeftOut: of several names those are reported that a translation leaves out, by the words of the original.
func TestNamesLeftOut(t *testing.T) {
	problems := new(diag.List)
	west := Text{Value: "West"}
	TellNamesLeftOut([]Text{west, {Value: "-"}, west.Translated("Ouest"), west.Translated("-"), {}}, problems)
	got := problems.Sorted()
	if len(got) != 1 || got[0].Summary != "the translation leaves out the name “West”" || got[0].Hint == "" {
		t.Errorf("told: %+v", got)
	}
}
