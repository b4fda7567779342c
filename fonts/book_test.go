package fonts

import (
	"testing"

	"github.com/go-text/typesetting/language"
)

// TestFallbacks: families made for a script come first, then those of the design, then those for all
// scripts, and those for other scripts last.
func TestFallbacks(t *testing.T) {
	book := Embedded()
	display, _ := book.Family(SerifDisplay)
	designed := book.Designed(display)
	for _, c := range []struct {
		script language.Script
		want   []string
	}{
		{language.Common, []string{SerifDisplay, Sans, SerifText}},
		{language.Greek, []string{SerifDisplay, Sans, SerifText}},
		{language.Arabic, []string{"Noto Naskh Arabic", SerifDisplay, Sans}},
	} {
		got := designed.Fallbacks(c.script, Simplified)
		for i, name := range c.want {
			if got[i].Name != name {
				t.Errorf("%s: fallback %d is %s, want %s", c.script, i, got[i].Name, name)
			}
		}
	}
	if len(book.own) > 0 {
		t.Error("the book was changed")
	}
}
