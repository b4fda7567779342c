package inline

import (
	"slices"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/shape"
)

// TestFallbacks: letters that fonts of the machine set are told by family, each once, where the first stands;
// of many the first are named.
func TestFallbacks(t *testing.T) {
	serif, _ := fonts.Embedded().Family(fonts.SerifText)
	own := serif.Faces[0]
	one, other := &fonts.Face{Family: "Zebra"}, &fonts.Face{Family: "Antelope"}
	line := func(n int, words ...*shape.Word) *Paragraph {
		p := &Paragraph{Span: diag.Span{File: "r.toml", Line: n, Column: 1}}
		for _, w := range words {
			p.atoms = append(p.atoms, atom{word: w}, atom{kind: spaceAtom})
		}
		return p
	}
	problems := new(diag.List)
	tellFallbacks([]*Paragraph{
		line(1, &shape.Word{Face: own, Text: "plain"}),
		line(2, &shape.Word{Face: own, Text: "plain"}, &shape.Word{Face: one, Text: "ꦲꦲꦤ"}),
		line(3, &shape.Word{Face: other, Text: "abcdefghijklmnop"}, &shape.Word{Face: one, Text: "ꦤꦕ"}),
	}, map[*fonts.Face]bool{one: true, other: true}, problems)
	var reported []string
	for _, p := range problems.Sorted() {
		reported = append(reported, p.Span.String()+" "+p.Summary)
	}
	want := []string{
		"r.toml:2:1 ꦲ ꦤ ꦕ is set in the family \"Zebra\" of this machine: others would not get the same pages",
		"r.toml:3:1 a b c d e f g h i j k l … is set in the family \"Antelope\" of this machine: others would not get the same pages",
	}
	if !slices.Equal(reported, want) {
		t.Errorf("%q, want %q", reported, want)
	}
}
