package translate

import (
	"slices"
	"strings"
	"testing"
)

// TestMarks: marks of original and translation are compared as they are set, and what would be printed is told with its
// cure.
func TestMarks(t *testing.T) {
	for _, c := range []struct {
		id, str string
		want    []string
	}{
		{"A **strong** word", "Un mot **fort**", nil}, {"A *book*", "Un _livre_", nil}, {"**a *b* c** and __d__ __e_f__", "__a *b* c__ et **d** **e_f**", nil},
		{"A **strong** word", "Un mot ** fort **", []string{"0 of 1 bold words are left in the translation"}},
		{"A *book*", "Un livre", []string{"0 of 1 emphasized words are left in the translation"}},
		{"A book", "Un *livre*", []string{"emphasized words: the translation has 1, the original 0"}},
		{"A `key`", "Une clé", []string{"0 of 1 code words are left in the translation"}},
		{"A *book*", `Un \*livre\*`, []string{"0 of 1 emphasized words are left in the translation", `the translation has \*, which prints the sign itself`}},
		{"In figures", "# En chiffres", []string{"the translation begins with #, which the original does not"}},
		{`2 \* 3`, `2 \* 3`, nil}, {"# a", "# b", nil}, {"#1 of all", "#1 de tous", nil},
	} {
		if got := checked(t, "en", escaped(c.id), "fr", escaped(c.str)); !slices.Equal(got, c.want) {
			t.Errorf("%q for %q tells %q, want %q", c.str, c.id, got, c.want)
		}
	}
}

// escaped is a text as it stands between quotation marks.
func escaped(text string) string { return strings.ReplaceAll(text, `\`, `\\`) }
