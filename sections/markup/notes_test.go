package markup

import (
	"slices"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/sections/source"
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

// TestNotes: a text gives its notes to others by their names, whether it calls them or not; one without words is none.
func TestNotes(t *testing.T) {
	text, s := inFile(t, "One.[^a]\n\n[^a]: A *b*.\n[^b]: Never called.\n[^c]:\n")
	parser := NewParser("en", english)
	notes := parser.Notes(text, s)
	for name, want := range map[string]string{"a": "P A <em b>.", "b": "P Never called.", "c": "", "d": ""} {
		note, ok := notes.Note(name)
		var b strings.Builder
		show(&b, note.Blocks, "")
		if got := strings.TrimSpace(b.String()); got != want || ok != (want != "") {
			t.Errorf("the note %s is %q, %t", name, got, ok)
		}
	}
	own, _ := parser.Blocks(text, s)[0].(content.Paragraph)
	called, _ := own.Inlines[1].(content.Note)
	if note, _ := notes.Note("a"); note.Name != called.Name {
		t.Errorf("the text calls it %q, and others %q", called.Name, note.Name)
	}
	if _, ok := parser.Notes(source.Text{Value: "One."}, s).Note("a"); ok {
		t.Error("a text without notes has one")
	}
}
