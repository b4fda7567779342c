package markup

import (
	"slices"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// TestValues: the names of cells in a sentence are asked for, each once and at its place; other braces, and
// those in code or behind a backslash, stay. Where no values are known the names stay, too.
func TestValues(t *testing.T) {
	const markdown = "A {members.north} and {t-1.été.2031}, {alone} {a.b.c.d} { a.b } `{a.b}` \\{a.b} *{x.y}*"
	s := &Context{Problems: new(diag.List), Refer: func(anchor string, _ diag.Span) string { return anchor }}
	text := source.Text{Value: markdown, Span: diag.At("f", 1, 1)}
	parser := NewParser("en", english)
	want := "A {members.north} and {t-1.été.2031}, {alone} {a.b.c.d} { a.b } {a.b} {a.b} {x.y}"
	if got := content.PlainText(parser.Inlines(text, s)); got != want {
		t.Errorf("without values %q, want %q", got, want)
	}
	var asked []string
	s.Value = func(name string, _ diag.Span) []content.Inline {
		asked = append(asked, name)
		return []content.Inline{content.Text{Value: "7"}}
	}
	want = "A 7 and 7, {alone} {a.b.c.d} { a.b } {a.b} {a.b} 7"
	if got := content.PlainText(parser.Inlines(text, s)); got != want {
		t.Errorf("with values %q, want %q", got, want)
	}
	if names := []string{"{members.north}", "{t-1.été.2031}", "{x.y}"}; !slices.Equal(asked, names) {
		t.Errorf("%q are asked for, want %q", asked, names)
	}
}

// TestNamesHaveTheirPlace: a name in braces alone is the place of what stands around it.
func TestNamesHaveTheirPlace(t *testing.T) {
	s := &Context{Problems: new(diag.List)}
	NewParser("en", english).Inlines(source.Text{Value: "a ~{b}~", Span: diag.At("f", 1, 1)}, s)
	if s.Problems.Len() != 1 {
		t.Errorf("of a name that single signs strike out is told: %+v", s.Problems.Sorted())
	}
}
