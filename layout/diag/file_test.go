package diag

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestColumns: columns of long lines are counted from the last place that is known, and are the same.
func TestColumns(t *testing.T) {
	text := strings.Repeat("aé日😀", 3*runeStep) + "\n" + strings.Repeat("ü", 5*runeStep) + "x"
	f := NewFile("f", text)
	start := 0
	for n := range strings.SplitSeq(text, "\n") {
		for at := 0; at <= len(n); at += 1 + at%977 {
			if !utf8.RuneStart((n + "x")[at]) {
				continue
			}
			if got, want := f.Span(start+at, 0).Position().Column, utf8.RuneCountInString(n[:at])+1; got != want {
				t.Fatalf("byte %d is in column %d, want %d", start+at, got, want)
			}
		}
		start += len(n) + 1
	}
}

// TestPositions: a place is counted as editors count, ends with its line, and is never behind the text.
func TestPositions(t *testing.T) {
	f := NewFile("f", "one\r\nzw€i\n\ndrei")
	for _, c := range []struct {
		at, length int
		want       Position
	}{
		{0, 3, Position{"f", 1, 1, 3}},
		{5, 6, Position{"f", 2, 1, 4}},
		{7, 3, Position{"f", 2, 3, 1}},
		{10, 9, Position{"f", 2, 4, 1}},
		{12, 1, Position{"f", 3, 1, 0}},
		{13, 99, Position{"f", 4, 1, 4}},
		{99, 1, Position{"f", 4, 5, 0}},
		{-1, 1, Position{"f", 1, 1, 1}},
	} {
		if got := f.Span(c.at, c.length).Position(); got != c.want {
			t.Errorf("bytes %d+%d: got %+v, want %+v", c.at, c.length, got, c.want)
		}
	}
	if got := f.At(2, 3, 1).Position(); got != (Position{"f", 2, 3, 1}) {
		t.Errorf("line 2, byte 3 is at %+v", got)
	}
	if got := f.At(9, 3, 1).Position(); got != (Position{"f", 9, 3, 0}) {
		t.Errorf("a line that the file does not have is at %+v", got)
	}
	if line, ok := f.Line(1); line != "one" || !ok {
		t.Errorf("line 1 is %q, %v", line, ok)
	}
}

// TestNoPlace: what has no line is no place, but it may have a file.
func TestNoPlace(t *testing.T) {
	for _, c := range []struct {
		span Span
		zero bool
		text string
	}{
		{Span{}, true, ""},
		{In("fonts/a.ttf"), true, "fonts/a.ttf"},
		{At("a.csv", 2, 4), false, "a.csv:2:4"},
		{NewFile("empty", "").Span(0, 0), false, "empty:1:1"},
	} {
		if got := c.span.String(); got != c.text || c.span.IsZero() != c.zero {
			t.Errorf("got %q, zero %v; want %q, %v", got, c.span.IsZero(), c.text, c.zero)
		}
	}
}

// TestSortedOnce: the same problem of two readings of one file stands once, in the order of the file.
func TestSortedOnce(t *testing.T) {
	var list List
	for range 2 {
		f := NewFile("r.toml", "a\nbb\n")
		list.Errorf(f.Span(3, 1), "", "second")
		list.Errorf(f.Span(0, 1), "", "first")
	}
	if got := list.Sorted(); len(got) != 2 || got[0].Summary != "first" || got[1].Summary != "second" {
		t.Errorf("got %+v", got)
	}
}
