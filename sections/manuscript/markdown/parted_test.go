package markdown

import "testing"

// TestParted: a picture stands alone where its line has an empty one, or the end of the text, on each side.
func TestParted(t *testing.T) {
	for _, c := range []struct {
		before, behind string
		want           bool
	}{
		{"", "", true}, {"\n", "\n", true}, {"a\n\n", "\n\nb", true}, {"a\n\n \t", " \t\n\nb", true}, {"", "\n\nb", true}, {"a\n\n", "", true}, {"a\n", "", false}, {"", "\nb", false}, {"a", "", false}, {"", "b", false}, {"a\n\n", "\nb", false}, {"a\n", "\n\nb", false}, {"a ", "\n\n", false},
	} {
		if got := isParted(c.before, c.behind); got != c.want {
			t.Errorf("%q and %q: %t", c.before, c.behind, got)
		}
	}
}
