package markup

import (
	"strings"
	"testing"

	"annualreport/sections/literal"
	"annualreport/sections/source"
)

// TestPlainWords: words are plain where Markdown reads them as they stand.
func TestPlainWords(t *testing.T) {
	r := NewPlainReader()
	for words, want := range map[string]bool{
		"none": true, "A & B": true, "5 * 3": true, "snake_case": true, "1. May": true, "a < b": true, "~500": true,
		"2*3*4 m": false, "~5 000~": false, "[a](b)": false, "[^1]": false, "{a.b}": false, "&amp;": false, `\*`: false,
		"`x`": false, "H~2~O": false, "**a**": false,
	} {
		if r.IsPlain(words) != want {
			t.Errorf("%q: %v", words, !want)
		}
	}
}

// FuzzLiteral: words that are written for Markdown are read as they stand.
func FuzzLiteral(f *testing.F) {
	for _, words := range []string{"2*3*4 m", "1. a_b_", "• a*b*", "&amp; [x]: y", "a | b `c", "- - *", "https://a.example/x_y*z", "<b>"} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		words = strings.Join(strings.Fields(strings.ToValidUTF8(words, "")), " ")
		if strings.ContainsAny(words, "\"'.-\x00") || len(source.Controls(words)) > 0 || NewPlainReader().IsPlain(words) {
			return
		}
		if got := Words(source.Text{Value: literal.Short(words)}); got != words {
			t.Errorf("%q is read as %q", words, got)
		}
	})
}
