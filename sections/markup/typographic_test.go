package markup

import (
	"slices"
	"testing"
)

// TestTypographic: straight marks of a paragraph in stretches are those of its language; all else stays.
func TestTypographic(t *testing.T) {
	english, german := [4]string{"“", "”", "‘", "’"}, [4]string{"„", "“", "‚", "‘"}
	for _, c := range []struct {
		tag           string
		quotes        [4]string
		written, want []string
	}{
		{"en-GB", english, []string{"O'Neill's ", "\"fog", "\" and ", "the 'sea'"}, []string{"O’Neill’s ", "“fog", "” and ", "the ‘sea’"}},
		{"de", german, []string{"\"Nebel\" ist's"}, []string{"„Nebel“ ist’s"}},
		{"en", english, []string{"Fog – no mark", ""}, []string{"Fog – no mark", ""}},
		{"en", english, nil, nil},
	} {
		if got := Typographic(c.written, c.tag, c.quotes); !slices.Equal(got, c.want) {
			t.Errorf("%q in %s: %q, want %q", c.written, c.tag, got, c.want)
		}
	}
}
