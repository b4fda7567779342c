package cos

import (
	"strings"
	"testing"
)

// TestOperators: a content stream is read operator by operator, over what is no operand, pictures
// within it and comments.
func TestOperators(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"operands", "1 0 0 rg /F1 10 Tf", "1 0 0 rg|/F1 10 Tf"},
		{"no operands", "q Q", "q|Q"},
		{"words that are operands", "true false null d0", "true false null d0"},
		{"an operator that begins as one of these", "truex nullify", "truex|nullify"},
		{"a word that is an operand at the end of an array", "[true]TJ", "[true] TJ"},
		{"a bracket that closes nothing", "1 ] w", "1 w"},
		{"a comment", "1 % 2 w\n w", "1 w"},
		{"a comment up to a return", "1 % 2 w\r w", "1 w"},
		{"signs and points", "-1 +2 .5 re", "-1 +2 .5 re"},
		{"octal digits in a string", "(\\101\\0012\\18\\477) Tj", "<41013201383f> Tj"},
		{"a picture", "BI /W 1 ID \x00EI\xffxEI EI Q", "BI|/W 1 EI|Q"},
		{"a picture up to the end", "BI ID abc EI", "BI|EI"},
		{"a picture that does not end", "BI ID abc", "BI|EI"},
		{"what cannot be read ends it", "q (open Q", "q"},
	} {
		var got []string
		Operators([]byte(c.content), func(operator string, operands []Object) bool {
			var b []byte
			for _, o := range operands {
				b = append(Append(b, o), ' ')
			}
			got = append(got, string(b)+operator)
			return true
		})
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	n := 0
	Operators([]byte("q q q"), func(string, []Object) bool { n++; return n < 2 })
	if n != 2 {
		t.Errorf("it went on after %d operators", n)
	}
}
