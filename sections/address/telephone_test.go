package address

import (
	"strings"
	"testing"
)

// TestKeepTelephones: no line ends inside of a number with the code of a country; other numbers stay as they are. In the
// texts a low line stands for a space that no line ends at.
func TestKeepTelephones(t *testing.T) {
	for text, want := range map[string]string{
		"call +44 20 7946 0000 now":         "call +44_20_7946_0000 now",
		"call (+44 (0)20 7946-0000).":       "call (+44_(0)20_7946-0000).",
		"+1 (202) 555-0100 or +49 30 12345": "+1_(202)_555-0100 or +49_30_12345",
		"+٤٤ ٢٠ ٧٩٤٦ ٠٠٠٠":                  "+٤٤_٢٠_٧٩٤٦_٠٠٠٠",
		"call 020 7946 0000":                "call 020 7946 0000",
		"+12 in 2031":                       "+12 in 2031",
		"+12 2031":                          "+12 2031",
		"a+1 200 300 400":                   "a+1 200 300 400",
		"+1 200 300 400b":                   "+1 200 300 400b",
		"+1 200 300 400 500 600 700":        "+1 200 300 400 500 600 700",
		"+44 20, 7946 0000":                 "+44 20, 7946 0000",
		"+44":                               "+44",
		"":                                  "",
	} {
		if got := strings.ReplaceAll(KeepTelephones(text), "\u00a0", "_"); got != want {
			t.Errorf("%q is kept as %q, want %q", text, got, want)
		}
	}
	for words, want := range map[string]string{"020 7946 0000": "020_7946_0000", "our office 24": "our office 24", "٠٢٠ ٧٩٤٦": "٠٢٠_٧٩٤٦"} {
		if got := strings.ReplaceAll(KeepTelephone(words), "\u00a0", "_"); got != want {
			t.Errorf("%q is kept as %q, want %q", words, got, want)
		}
	}
}
