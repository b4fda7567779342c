package source

import (
	"strings"
	"testing"

	"annualreport/layout/diag"
)

// TestOpenDirections: a sign of direction needs its end in the same paragraph; those that have theirs are left alone.
func TestOpenDirections(t *testing.T) {
	for text, open := range map[string]int{
		"a\u202Eb\u202C": 0, "a\u2067b\u2069c": 0, "a\u202Ab\u202Bc\u202C\u202C": 0, "a\u202Eb\nc\u202C": 0, "a\u202Cb\u2069": 0, "a\u200Fb": 0,
		"\u202Aa\u2066b\u2069c\u202C": 0, "\u2066a\u202Ab\u202Cc\u2069": 0, "\u202Aa\u2066b\u202Cc\u2069": 0,
		"a\u202Eb": 1, "a\u2066b\u202C": 1, "a\u202Ab\u202Bc\u202C": 1, "a\u202Eb\n\nc\u202C": 1, "\u202E": 1, "\u2068a\u2068b": 2,
	} {
		if got := Controls(text); len(got) != open {
			t.Errorf("%q: %v, want %d", text, got, open)
		}
	}
	problems := new(diag.List)
	file := NewFile("a.csv", "x,a\u202Eb\n")
	file.Plain(problems, "")
	if told := problems.Sorted(); len(told) != 1 || !strings.Contains(told[0].Summary, "the sign of direction without an end U+202E") ||
		told[0].Hint != "write its end, U+202C, behind the words that it turns, or delete it" {
		t.Errorf("it tells %+v", told)
	}
}
