package content

import (
	"testing"
	"unicode/utf8"
)

// TestFirstLetters: the first letters of inlines are the first letters of their text, in the same emphasis and the same
// languages.
func TestFirstLetters(t *testing.T) {
	text := func(s string) []Inline { return []Inline{Text{Value: s}} }
	inlines := []Inline{
		Text{Value: "Ä lamp "}, InEmphasis{Emphasis: Strong, Inlines: append(text("is"), InLanguage{Inlines: text(" ünlit")})},
		LineEnd{}, Isolate{Inlines: text("17")}, Link{Inlines: text(" nights")}, Note{Name: "a"}, Text{Value: "."},
	}
	all := []rune(PlainText(inlines))
	for n := range len(all) + 3 {
		got := FirstLetters(inlines, n)
		if want := string(all[:min(n, len(all))]); PlainText(got) != want {
			t.Errorf("%d letters are %q, want %q", n, PlainText(got), want)
		}
		if n > 7 {
			if bold, ok := got[1].(InEmphasis); !ok || bold.Emphasis != Strong {
				t.Errorf("%d letters have no emphasis: %v", n, got)
			}
		}
	}
	if utf8.RuneCountInString(PlainText(inlines)) != len(all) {
		t.Error("the inlines were changed")
	}
}
