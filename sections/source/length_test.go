package source

import (
	"strings"
	"testing"

	"annualreport/layout/diag"
)

// TestTellLong: short texts are warned of when they are paragraphs, by their characters, and refused when they cannot
// be set; running text has any length.
func TestTellLong(t *testing.T) {
	for _, c := range []struct {
		role   Role
		length int
		want   string
	}{
		{Heading, 300, ""}, {Heading, 301, "warning: a title of 301 characters is a paragraph; 300 are enough"},
		{Heading, 10_000, "warning: a title of 10000 characters is a paragraph; 300 are enough"},
		{Heading, 10_001, "error: a title of 10001 characters cannot be set; it may have 10000, and 300 are enough"},
		{Label, 301, "warning: a label of 301 characters is a paragraph; 300 are enough"},
		{Caption, 2000, ""}, {Caption, 2001, "warning: a caption of 2001 characters is a paragraph; 2000 are enough"},
		{Paragraph, 1_000_000, ""}, {NoRole, 1_000_000, ""}, {TableCell, 1_000_000, ""},
	} {
		problems := new(diag.List)
		c.role.Shortened(Text{Value: strings.Repeat("ü", c.length)}, problems)
		said := ""
		for _, p := range problems.Sorted() {
			said += p.Severity.String() + ": " + p.Summary
		}
		if said != c.want {
			t.Errorf("%v of %d: %q, want %q", c.role, c.length, said, c.want)
		}
	}
	problems := new(diag.List)
	if TellLong("heading", strings.Repeat("x", MostShort+1), diag.Span{}, problems) || !TellLong("heading", strings.Repeat("x", MostShort), diag.Span{}, problems) {
		t.Error("the limit of what can be set is another")
	}
	translated := Text{Value: strings.Repeat("x", 400)}.Translated("short")
	ShortName(translated, problems)
	if problems.Len() != 3 {
		t.Error("it is not the original that is measured")
	}
}

// TestShortened: a text that cannot be set keeps its beginning, in whole characters; one that is told to be long, and one
// of another role, keeps all.
func TestShortened(t *testing.T) {
	for _, c := range []struct {
		role Role
		text string
		want int
	}{
		{Heading, strings.Repeat("x", MostShort+1), enoughForTitle}, {Caption, strings.Repeat("水", MostShort+1), enoughForTitle},
		{Label, "x" + strings.Repeat("水", MostShort+1), enoughForTitle - 2}, {Heading, strings.Repeat("x", MostShort), MostShort},
		{Label, "x", 1}, {Paragraph, strings.Repeat("x", MostShort+1), MostShort + 1},
	} {
		got := c.role.Shortened(Text{Value: c.text}, new(diag.List)).Value
		if len(got) != c.want || !strings.HasPrefix(c.text, got) {
			t.Errorf("%v of %d bytes: %d bytes, want %d", c.role, len(c.text), len(got), c.want)
		}
	}
}
