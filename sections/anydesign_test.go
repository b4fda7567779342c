package sections

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/hyphen"
	"annualreport/sections/edition"
)

// writeDesign writes a design of chance: some roles, some keys of each, with values up to the largest that may be said.
func writeDesign(r *rand.Rand) string {
	roles := strings.Fields("body lead quotation pull_quotation note title section_number heading subheading bullet acronym " +
		"explanation date event publication big_number number_label person_name person_text caption table_head table_cell " +
		"table_total chart_label chart_value contents_entry contents_heading running_head folio listed_name")
	keys := []func() string{
		func() string { return fmt.Sprintf("size = %d", 4+r.IntN([]int{12, 40, 200}[r.IntN(3)])) },
		func() string { return fmt.Sprintf("leading = %.2f", 0.5+r.Float64()*[]float64{1, 4, 19}[r.IntN(3)]) },
		func() string { return fmt.Sprintf("before = %.1f\nafter = %.1f", r.Float64()*20, r.Float64()*3) },
		func() string { return fmt.Sprintf("indent = %.1f\nhang = %.1f", r.Float64()*20, r.Float64()*4) },
		func() string { return fmt.Sprintf("tracking = %d\nrise = %d", r.IntN(600)-100, r.IntN(40)-20) },
		func() string { return "align = \"" + []string{"start", "justified", "center", "end"}[r.IntN(4)] + "\"" },
		func() string { return "hyphenate = " + fmt.Sprint(r.IntN(2) == 0) },
		func() string {
			return "ink = \"" + []string{"accent", "reversed", "second", "heading"}[r.IntN(4)] + "\""
		},
		func() string { return "family = \"" + []string{"text", "titles", "labels"}[r.IntN(3)] + "\"" },
	}
	var out strings.Builder
	fmt.Fprintf(&out, "leading = %d\n", 8+r.IntN(32))
	fmt.Fprintf(&out, "[opener]\nextent = %q\nground = %q\nnumeral = %d\ncut = %d\nleast = %.1f\nin_parts = %v\n",
		[]string{"none", "head", "page"}[r.IntN(3)], []string{"accent", "tint", "white", "second"}[r.IntN(4)], r.IntN(900),
		r.IntN(60), r.Float64(), r.IntN(2) == 0)
	for _, i := range r.Perm(len(roles))[:1+r.IntN(6)] {
		fmt.Fprintf(&out, "[text.%s]\n", roles[i])
		for _, k := range r.Perm(len(keys))[:1+r.IntN(3)] {
			fmt.Fprintln(&out, keys[k]())
		}
	}
	return out.String()
}

// TestAnyDesign: a report is set in any design, and no word is lost without a message.
func TestAnyDesign(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	hyphens := hyphen.NewLibrary()
	for seed := range uint64(40) {
		a := writeReport(seed)
		design := writeDesign(rand.New(rand.NewPCG(seed, 7)))
		files := fstest.MapFS{
			"upright.png": {Data: fileData(t, []byte("pixels 300x600"))}, "house.toml": {Data: []byte(design)},
		}
		problems := new(diag.List)
		text := strings.Replace(a.text.String(), "[page]", "[brand]\ndesign = \"house.toml\"\n[page]", 1)
		report := Read("report.toml", text, files, fonts.Embedded(), problems)
		doc, found, err := Typeset(report.Compose(Setting{Edition: edition.Screen(), Hyphens: hyphens, Program: "test"}, problems))
		if err != nil {
			t.Fatalf("design %d: %v\n%s", seed, err, design)
		}
		problems.Append(found)
		for _, p := range problems.Sorted() {
			if strings.Contains(p.Text(report.Line), "house.toml") {
				t.Errorf("design %d: %s\n%s", seed, p.Text(report.Line), design)
			}
		}
		if !problems.HasErrors() {
			checkWords(t, fmt.Sprintf("design %d", seed), a.words, doc)
		}
	}
}
