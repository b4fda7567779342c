package language

import (
	"testing"

	"annualreport/layout/locale"
)

// TestHouse: the rules of a language hold in all its regions, and not in another script.
func TestHouse(t *testing.T) {
	for _, c := range []struct {
		tag, short  string
		punctuation locale.Punctuation
	}{
		{"cs", "aikosuvz", locale.Close}, {"sk-SK", "aikosuvz", locale.Close}, {"pl-US", "aiouwz", locale.Close},
		{"fr-CA", "", locale.French}, {"fr", "", locale.French}, {"en", "", locale.Close}, {"de-AT", "", locale.Close},
	} {
		l, ok := Setting(c.tag)
		if !ok || l.ShortWords != c.short || l.Punctuation != c.punctuation {
			t.Errorf("%s: short words %q, punctuation %d", c.tag, l.ShortWords, l.Punctuation)
		}
	}
}
