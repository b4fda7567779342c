package source

import (
	"strings"
	"testing"
)

// TestTags: letters that nobody sees are found but in the emoji of flags, which are spelled with them.
func TestTags(t *testing.T) {
	const scotland = "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F"
	for text, want := range map[string]int{
		"a" + scotland + "b": 0, "a\U000E0041b": 1, scotland + "x\U000E0041\U000E007F": 2,
		scotland + strings.Repeat("\U000E0041", 4): 3,
		strings.Repeat("\U000E0041", 100):          mostControls,
	} {
		if got := Controls(text); len(got) != want {
			t.Errorf("Controls(%+q) = %v, want %d", text, got, want)
		}
	}
}
