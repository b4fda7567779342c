package shape

import (
	"strings"
	"testing"
)

// TestSyllables: words are divided between syllables, never within one.
func TestSyllables(t *testing.T) {
	for _, c := range []struct{ word, want string }{
		{"ສະຫະປະຊາຊາດ", "ສະ|ຫະ|ປະ|ຊາ|ຊາດ"},
		{"ເສລີພາບ", "ເສ|ລີ|ພາບ"},
		{"សេចក្ដី", "សេ|ច|ក្ដី"},
		{"មនុស្ស", "ម|នុ|ស្ស"},
		{"မြန်မာ", "မြန်|မာ"},
		{"တက္ကသိုလ်", "တက္က|သိုလ်"},
		{"letters", "letters"},
	} {
		runes := []rune(c.word)
		var parts []string
		from := 0
		for i := 1; i < len(runes); i++ {
			if beginsSyllable(runes, i) {
				parts = append(parts, string(runes[from:i]))
				from = i
			}
		}
		parts = append(parts, string(runes[from:]))
		if got := strings.Join(parts, "|"); got != c.want {
			t.Errorf("%s is divided %s, want %s", c.word, got, c.want)
		}
	}
}
