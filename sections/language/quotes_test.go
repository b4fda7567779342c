package language

import "testing"

// TestQuotes: marks within quotations differ from those around them, but where a language has one pair for both, and are
// those that printers use.
func TestQuotes(t *testing.T) {
	for tag, want := range map[string][4]string{
		"de": {"„", "“", "‚", "‘"}, "de-CH": {"«", "»", "‹", "›"}, "de-LI": {"«", "»", "‹", "›"}, "de-AT": {"„", "“", "‚", "‘"},
		"fr": {"«\u00a0", "\u00a0»", "«\u00a0", "\u00a0»"}, "fr-CA": {"«\u00a0", "\u00a0»", "“", "”"}, "nl": {"‘", "’", "“", "”"},
		"nl-BE": {"‘", "’", "“", "”"}, "bg": {"„", "“", "’", "’"}, "lt": {"„", "“", "‚", "‘"}, "hy": {"«", "»", "„", "“"},
		"sq": {"„", "“", "‘", "’"}, "en": {"“", "”", "‘", "’"}, "zh-TW": {"「", "」", "『", "』"},
	} {
		if got := speaking(t, tag).Quotes; got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
	same := 0
	for _, tag := range spoken(t) {
		if q := speaking(t, tag).Quotes; q[0] == q[2] && q[1] == q[3] {
			same++
			t.Logf("%s has %q around and within", tag, q)
		}
	}
	if same > 1 { // French
		t.Errorf("%d languages have the same marks around and within quotations", same)
	}
}
