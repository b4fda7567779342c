package source

import (
	"strings"
	"testing"
)

// TestSeparator: fields are divided by what lines have alike, in files of all countries and programs.
func TestSeparator(t *testing.T) {
	for _, c := range []struct {
		text string
		want rune
	}{
		{"a,b\n1,2\n", ','},
		{"Coast;Lamps\nWest;12,5\nEast;0,5\n", ';'},
		{"Coast, planned;Lamps, lit\nWest;12\nEast;5\n", ';'},
		{"\"Coast; planned\",Lamps\nWest,12\n", ','},
		{"Coast|Lamps\nWest|1,5\n", '|'},
		{"Coast\tLamps\nWest\t1,234\nEast\t12\n", '\t'},
		{"sep=|\nCoast|Lamps\n", '|'},
		{"Coast;\"Lamps\nlit, not lit\"\nWest;12\n", ';'},
		{"\n\nCoast;Lamps\nWest;1\n", ';'},
		{"Coast;Width of 5\", 6\"\nWest;1\n", ';'},
		{"a;\"b \"\"c\"\";d\";e\n1;2;3\n", ';'},
		{"words\n", ','},
		{"", ','},
		{"a,b;c\n1,2;3\n", ','},
	} {
		if got := Separator(c.text); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestCarriageReturns: lines that end with a carriage return alone are lines; where both signs stand, the file keeps them.
func TestCarriageReturns(t *testing.T) {
	for text, want := range map[string]string{"a,b\r1,2\r": "a,b\n1,2\n", "a\r\nb": "a\r\nb", "a\rb\n": "a\rb\n"} {
		if got := NewFile("a", text).Text; got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// FuzzSeparator: whatever the text is, a separator is found.
func FuzzSeparator(f *testing.F) {
	f.Add("a;\"b\nc\";d\r\n1;2;3")
	f.Fuzz(func(t *testing.T, text string) {
		if Separator(text) == 0 && text != "" {
			if named, _, ok := NamedSeparator(text); !ok || named != 0 {
				t.Errorf("%q has no separator", text)
			}
		}
	})
}

// TestCloseSeparators: the sign that most lines have alike counts more than one that the first has more of; what is quoted
// within a line does not count; and of a long file the beginning decides.
func TestCloseSeparators(t *testing.T) {
	for text, want := range map[string]rune{
		"a,b;c;d\n1,2\n":                                ',',
		"x;a,\"b;c;d\"\n1;2,\"3;4;5\"\n":                ',',
		"x,\"a\";\"b\",c;d\n1,2;\"3,4\";5\n":            ';',
		"\"a\"\"b;c\",d\n\"e;f\",g\n":                   ',',
		strings.Repeat("a;b,c\n", compared) + "x;y\n":   ',',
		strings.Repeat("a;b,c\n", compared-1) + "x;y\n": ';',
	} {
		if got := Separator(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
