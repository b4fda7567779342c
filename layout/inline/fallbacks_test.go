package inline

import (
	"fmt"
	"slices"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/finding"
	"annualreport/layout/shape"
)

// TestFallbacks: letters that fonts of the machine set are found by family, each once, where the first stands.
func TestFallbacks(t *testing.T) {
	serif, _ := fonts.Embedded().Family(fonts.SerifText)
	own := serif.Faces[0]
	one, other := &fonts.Face{Family: "Zebra"}, &fonts.Face{Family: "Antelope"}
	line := func(n int, words ...*shape.Word) *Paragraph {
		p := &Paragraph{Span: diag.At("r.toml", n, 1)}
		for _, w := range words {
			p.atoms = append(p.atoms, atom{word: w}, atom{kind: spaceAtom})
		}
		return p
	}
	found := new(finding.List)
	findFallbacks([]*Paragraph{
		line(1, &shape.Word{Face: own, Text: "plain"}),
		line(2, &shape.Word{Face: own, Text: "plain"}, &shape.Word{Face: one, Text: "ꦲꦲꦤ"}),
		line(3, &shape.Word{Face: other, Text: "abcdefghijklmnop"}, &shape.Word{Face: one, Text: "ꦤꦕ"}),
	}, map[*fonts.Face]bool{one: true, other: true}, found)
	var reported []string
	for _, f := range found.All() {
		m := f.(finding.MachineFamily)
		reported = append(reported, fmt.Sprintf("%s %s %s", m.Place(), m.Family, string(m.Letters)))
	}
	slices.Sort(reported)
	want := []string{
		"r.toml:2:1 Zebra ꦲꦤꦕ",
		"r.toml:3:1 Antelope abcdefghijklmnop",
	}
	if !slices.Equal(reported, want) {
		t.Errorf("%q, want %q", reported, want)
	}
}
