package printing

import (
	"strings"
	"testing"

	"annualreport/layout/color/icc"
	"annualreport/layout/diag"
)

// TestPapers: a paper is reported where its surface is known, and another than that of the condition of
// printing, which its name says or else its profile.
func TestPapers(t *testing.T) {
	for _, c := range []struct{ condition, description, paper, told string }{
		{"FOGRA51", "", "Uncoated recycled, 120 g", "the paper is uncoated, and colors are converted by a profile of coated paper, FOGRA51"},
		{"FOGRA52", "", "Bilderdruck matt 135 g", "the paper is coated, and colors are converted by a profile of uncoated paper, FOGRA52"},
		{"FOGRA51", "", "Bilderdruck matt 135 g", ""},
		{"FOGRA51", "", "Offsetpapier 120 g", "uncoated"},
		{"FOGRA51", "", "Non couché blanc", "uncoated"},
		{"FOGRA51", "", "Moonlight 100 g", ""},
		{"House profile", "Uncoated FOGRA52 (ISO 12647-2)", "Gloss 135 g", "the paper is coated"},
		{"House profile", "Lamp 4", "Gloss 135 g", ""},
		{"FOGRA51", "Uncoated", "Gloss 135 g", ""},
	} {
		o := &Options{Condition: c.condition}
		o.Binding.Paper = Paper{Name: c.paper, At: diag.At("printer.toml", 4, 1)}
		if c.description != "" {
			o.Profile = &icc.Profile{Description: c.description}
		}
		problems := new(diag.List)
		o.checkPapers(problems)
		told := ""
		for _, p := range problems.Sorted() {
			told += p.Span.String() + " " + p.Summary
		}
		if (told == "") != (c.told == "") || !strings.Contains(told, c.told) || told != "" && !strings.HasPrefix(told, "printer.toml:4:1 ") {
			t.Errorf("%s on %s: %q, want %q", c.condition, c.paper, told, c.told)
		}
	}
}
