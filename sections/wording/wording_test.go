package wording

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/finding"
	"annualreport/layout/unit"
	"annualreport/layout/visible"
)

var place = finding.At{File: "report.toml", Line: 5, Column: 1}

// worded is findings with their words: severity, summary and hint.
var worded = []struct {
	finding finding.Finding
	want    string
}{
	{finding.LongLine{At: place, By: unit.Millimeters(2.5), Opening: "A word"},
		"warning: a line is 2.5 mm too long for its column: “A word” = a long word may need a soft hyphen (U+00AD) or a shorter form"},
	{finding.BadBytes{At: place, Opening: "A\uFFFD"},
		"error: the text has bytes that are no letters (not UTF-8): “A\uFFFD” = write the text anew"},
	{finding.ManyMarks{At: place, Most: 30, Opening: "a"},
		"error: a letter has more than 30 marks: “a” = delete the marks above and below the letter, which most editors show as one"},
	{finding.NoGlyphs{At: place, Characters: []rune{'ኢ', '\u0301'}, Scripts: []string{"Ethi", "Ethi", "Zinh"}, Opening: "In ኢ"},
		"error: no font has the characters ኢ U+0301 in “In ኢ” = put a family that has them into the folder fonts beside the report, such as Noto Sans Ethiopic"},
	{finding.NoGlyphs{At: place, Characters: []rune{0xE000}, Scripts: []string{"Zzzz"}, Opening: "x"},
		"error: no font has the characters U+E000 in “x” = put a family that has them into the folder fonts beside the report"},
	{finding.OtherScript{At: place, Language: "en", Opening: "слова"},
		"warning: this text is not written in the script of its language, \"en\": “слова” = say what it is in, as in [слова]{lang=ru}; or is `language` right?"},
	{finding.ForeignWord{At: place, Word: "слова"},
		"warning: “слова” is not in the script of the text around it = say what it is in, as in [слова]{lang=ru}"},
	{finding.NoEmphasis{At: place, Family: "Zebra", Missing: content.Strong | content.Italic},
		"warning: Zebra has no bold and no italic: **…** and *…* look like the text around them = choose a family that has it, put its other faces into the folder fonts beside the report, or say it in another way"},
	{finding.NoEmphasis{At: place, Family: "Zebra", Missing: content.SmallCaps},
		"warning: Zebra has no small capitals: […]{.smallcaps} looks like the text around it = choose a family that has it, put its other faces into the folder fonts beside the report, or say it in another way"},
	{finding.MachineFamily{At: place, Family: "Zebra", Letters: []rune("ꦲꦤ")},
		"warning: ꦲ ꦤ is set in the family \"Zebra\" of this machine: others would not get the same pages = put its files into the folder fonts beside the report"},
	{finding.MachineFamily{At: place, Family: "Antelope", Letters: []rune("abcdefghijklmnop")},
		"warning: a b c d e f g h i j k l … is set in the family \"Antelope\" of this machine: others would not get the same pages = put its files into the folder fonts beside the report"},
	{finding.DeepList{At: place},
		"warning: there is no room to set this list in, and its items stand below those of the list around it = write it with fewer lists around it"},
	{finding.LongPlate{At: place, By: unit.Millimeters(12)},
		"error: a text on the cover is 12 mm too long for its place, and in smaller letters, too = shorten the text"},
	{finding.WideTable{At: place, Columns: 40, Fit: 17, Room: unit.Millimeters(120)},
		"error: 40 columns do not fit 120 mm, 17 do = make two tables of it, or exchange its rows and its columns"},
	{finding.ReducedTable{At: place, Columns: 12, Room: unit.Millimeters(120), Before: 8 * unit.Pt, After: 32 * unit.Pt / 5},
		"warning: 12 columns do not fit 120 mm in letters of 8 points; they are set in 6.4 points = make two tables of it, or exchange its rows and its columns"},
	{finding.NarrowColumn{At: place, Asked: 10, Set: 14},
		"warning: 10 % of the table are too narrow for a word of this column; it is set in 14 % = give it more, or its longest word a soft hyphen (U+00AD)"},
	{finding.ChartNote{At: place, Words: "North"},
		"error: “North” calls a note, which has no place in a chart = call it in the caption of the chart"},
	{finding.ChartAsBars{At: place},
		"warning: the words of this chart do not fit, so that it is set as bars = use type = \"bar\""},
	{finding.ChartAsBars{At: place, Also: finding.ChartLongValues{At: place}},
		"warning: the words of this chart do not fit, so that it is set as bars; the values of this chart are too long to stand in it = count in a larger unit and name it in `unit`, or set them below with `table = true`"},
	{finding.ChartLabels{At: place, Every: 3},
		"warning: the labels of this chart do not fit side by side: one of 3 is set = use type = \"bar\", or give the chart more width"},
	{finding.ChartLongValues{At: place},
		"warning: the values of this chart are too long to stand in it = count in a larger unit and name it in `unit`, or set them below with `table = true`"},
	{finding.ChartLostValues{At: place, Count: 2},
		"warning: parts of this chart are too small for their values: 2 values are not set = set them below with `table = true`, or use type = \"bar\""},
	{visible.Finding{Fault: visible.Outside, Page: "7", Word: "one", Count: 1, Span: diag.Span(place)},
		"error: a word stands outside of page 7: “one” = shorten the text, or give it more room; soft hyphens (U+00AD) divide long words"},
	{visible.Finding{Fault: visible.Overlap, Page: "7", Word: "one", Other: "two", Count: 2, Span: diag.Span(place)},
		"error: 2 words lie over others on page 7: “one” over “two” = shorten the text, or give it more room"},
	{visible.Finding{Fault: visible.Hidden, Page: "7", Word: strings.Repeat("x", 50), Count: 1, Span: diag.Span(place)},
		"error: a word is hidden on page 7: “" + strings.Repeat("x", 40) + "…” is below what is painted later = shorten the text, or give it more room"},
}

// TestWords: each finding is told at its place, with what is wrong and what to do.
func TestWords(t *testing.T) {
	for _, c := range worded {
		problems := Problems([]finding.Finding{c.finding}).Sorted()
		if len(problems) != 1 || problems[0].Span != diag.Span(place) {
			t.Errorf("%+v: %+v", c.finding, problems)
			continue
		}
		if got := problems[0].Severity.String() + ": " + problems[0].Summary + " = " + problems[0].Hint; got != c.want {
			t.Errorf("%T is told as\n%s, want\n%s", c.finding, got, c.want)
		}
	}
}

// TestEveryFinding: each kind of finding that layout knows has words, and a row in the table of this test.
func TestEveryFinding(t *testing.T) {
	tested := make(map[string]bool)
	for _, c := range worded {
		tested[reflect.TypeOf(c.finding).Name()] = true
	}
	kinds := findingTypes(t)
	for _, name := range kinds {
		if !tested[name] {
			t.Errorf("nothing tests the words of finding.%s", name)
		}
	}
	if len(kinds) < 15 {
		t.Errorf("only %d kinds of findings: %v", len(kinds), slices.Collect(maps.Keys(tested)))
	}
}

// findingTypes lists the structs of package finding that have a place.
func findingTypes(t *testing.T) []string {
	t.Helper()
	var names []string
	paths, err := filepath.Glob(filepath.Join("..", "..", "layout", "finding", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, data, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.TypeSpec); ok && hasPlace(spec) {
				names = append(names, spec.Name.Name)
			}
			return true
		})
	}
	return names
}

// hasPlace reports whether a type is a struct with an embedded finding.At.
func hasPlace(spec *ast.TypeSpec) bool {
	s, ok := spec.Type.(*ast.StructType)
	if !ok {
		return false
	}
	return slices.ContainsFunc(s.Fields.List, func(f *ast.Field) bool {
		id, ok := f.Type.(*ast.Ident)
		return ok && len(f.Names) == 0 && id.Name == "At"
	})
}
