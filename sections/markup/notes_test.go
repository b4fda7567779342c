package markup

import (
	"slices"
	"testing"
)

// TestCheckNotes: notes that are never called and second ones of one name are reported, and what only
// looks like a note, in code, is none.
func TestCheckNotes(t *testing.T) {
	for _, c := range []struct {
		markdown string
		told     []string
	}{
		{"a[^n] b\n\n[^n]: c\n", nil},
		{"a b\n\n[^n]: c\n", []string{"the footnote [^n] is never called"}},
		{"a `[^n]` b\n\n[^n]: c\n", []string{"the footnote [^n] is never called"}},
		{"a\n\n    [^n]\n\n[^n]: c\n", []string{"the footnote [^n] is never called"}},
		{"a[^n] b\n\n[^n]: c\n\n[^n]: d\n", []string{"there are two footnotes [^n]"}},
		{"a[^n] b\n\n```\n[^n]: d\n```\n\n[^n]: c\n", nil},
		{"a[^n] b\n\n[^n]: c[^m]\n\n[^m]: d\n", nil},
	} {
		_, problems := parsed(t, c.markdown)
		var told []string
		for _, p := range problems.Sorted() {
			told = append(told, p.Summary)
		}
		if !slices.Equal(told, c.told) {
			t.Errorf("%q tells %q, want %q", c.markdown, told, c.told)
		}
	}
}
