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

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/finding"
	"annualreport/layout/preflight"
	"annualreport/layout/unit"
	"annualreport/layout/visible"
)

var place = finding.At(diag.At("report.toml", 5, 1))

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
	{finding.LongLine{At: place, By: unit.Millimeters(2.5), Opening: "A word", Added: "Tables"},
		"warning: a line is 2.5 mm too long for its column: “A word” = the program adds the word “Tables”: give its column or its page more room"},
	{finding.NoGlyphs{At: place, Characters: []rune{0xE000}, Scripts: []string{"Zzzz"}, Opening: "x", Added: "T"},
		"error: no font has the characters U+E000 in “T”, a word of the program = put a family that has them into the folder fonts beside the report"},
	{finding.NoGlyphs{At: place, Characters: []rune{0xE000}, Scripts: []string{"Zzzz"}, Opening: "x"},
		"error: no font has the characters U+E000 in “x” = put a family that has them into the folder fonts beside the report"},
	{finding.NoGlyphs{At: place, Characters: []rune("：🌟"), Scripts: []string{"Zyyy", "Zyyy"}, Opening: "x"},
		"error: no font has the characters ： 🌟 in “x” = put a family that has them into the folder fonts beside the report, such as Noto Sans CJK, Noto Emoji"},
	{finding.OtherScript{At: place, Language: "en", Opening: "слова", Word: "слова", Script: "Cyrl"},
		"warning: this text is not written in the script of its language, \"en\": “слова” = say what it is in, as in [слова]{lang=ru}; or is `language` right?"},
	{finding.ForeignWord{At: place, Word: "слова", Script: "Cyrl"},
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
	{finding.LongPlate{At: place, By: unit.Millimeters(12), OfPart: true},
		"error: a text on the page of this part is 12 mm too long for its place, and in smaller letters, too = " +
			"shorten the text, or set the title above the first section of the part: page = false"},
	{finding.LongPlate{At: place, By: unit.Millimeters(12)},
		"error: a text on the cover is 12 mm too long for its place, and in smaller letters, too = shorten the text"},
	{finding.LongOpener{At: place},
		"warning: the title does not fit on the picture, and stands below it = shorten the title or the lead, have a higher picture, or write title = \"under\""},
	{finding.WideTable{At: place, Columns: 40, Fit: 17, Room: unit.Millimeters(120)},
		"error: 40 columns do not fit 120 mm, 17 do = make two tables of it, or exchange its rows and its columns"},
	{finding.WideTable{At: place, Columns: 20, Fit: 17, Room: unit.Millimeters(120), Turned: finding.WholeLandscapeFit},
		"error: 20 columns do not fit 120 mm, 17 do = add landscape = true: they fit a landscape page"},
	{finding.WideTable{At: place, Columns: 30, Fit: 17, Room: unit.Millimeters(120), Turned: finding.ReducedLandscapeFit},
		"error: 30 columns do not fit 120 mm, 17 do = add landscape = true: they fit a landscape page in smaller letters; or make two tables of it, or exchange its rows and its columns"},
	{finding.WideTable{At: place, Columns: 2, Room: unit.Millimeters(160), LongWord: 2},
		"error: a word in column 2 of the table is longer than the 160 mm that the whole table has = shorten the word, or write a soft hyphen (U+00AD) where it may be divided"},
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
	{finding.ChartLostSums{At: place},
		"warning: the sums of this chart are too wide for their place: they are not set = count in a larger unit and name it in `unit`, or give the chart more width"},
	{finding.ChartLostValues{At: place, Count: 2},
		"warning: parts of this chart are too small for their values: 2 values are not set = set them below with `table = true`, or use type = \"bar\""},
	{visible.Finding{Fault: visible.Outside, Page: "7", Word: "one", Count: 1, Span: diag.Span(place)},
		"error: a word stands outside of page 7: “one” = shorten the text, or give it more room; soft hyphens (U+00AD) divide long words"},
	{visible.Finding{Fault: visible.Overlap, Page: "7", Word: "one", Other: "two", Count: 2, Span: diag.Span(place)},
		"error: 2 words lie over others on page 7: “one” over “two” = shorten the text, or give it more room"},
	{visible.Finding{Fault: visible.Hidden, Page: "7", Word: strings.Repeat("x", 50), Count: 1, Span: diag.Span(place)},
		"error: a word is hidden on page 7: “" + strings.Repeat("x", 40) + "…” is below what is painted later = shorten the text, or give it more room"},
}

// spot is a place on a page.
var spot = preflight.Spot{At: place, Page: "7", X: unit.Millimeters(20), Y: unit.Millimeters(30)}

// pressed is what a press or a binder finds, with its words.
var pressed = []struct {
	finding finding.Finding
	want    string
}{
	{preflight.NearEdge{Spot: spot, Distance: unit.Millimeters(2), Safe: unit.Millimeters(5)},
		"warning: text stands 2.0 mm from the edge that is cut (page 7, 20 mm from the left and 30 mm from the top) = leave 5 mm, or what the knife shifts by shows"},
	{preflight.SmallText{Spot: spot, Size: 8 * unit.Pt, Inks: 3},
		"warning: text of 8 pt is printed in 3 inks, and is blurred if one of them shifts (page 7, 20 mm from the left and 30 mm from the top) = set it larger, or in black or one ink"},
	{preflight.ReversedText{Spot: spot, Size: 6 * unit.Pt},
		"warning: white text of 6 pt fills up with ink (page 7, 20 mm from the left and 30 mm from the top) = set it larger"},
	{preflight.Hairline{Spot: spot, Thickness: unit.Pt / 10, Needed: unit.Pt / 4},
		"warning: a rule of 0.1 pt may not print; presses need 0.25 (page 7, 20 mm from the left and 30 mm from the top) = make it thicker"},
	{preflight.HeavyInk{Spot: spot, Chosen: true, Total: 340, Limit: 250},
		"error: this color is printed with 340 % of ink, and the press takes 250 % (page 7, 20 mm from the left and 30 mm from the top) = lower the values of its print = […]"},
	{preflight.HeavyInk{Spot: spot, Screen: color.RGB{R: 40}, Total: 340, Limit: 250},
		"error: the color #280000 is printed with 340 % of ink, and the press takes 250 % (page 7, 20 mm from the left and 30 mm from the top) = choose a lighter color"},
	{preflight.CoarsePicture{Spot: spot, Name: "p.jpg", Resolution: 203.2, Fine: 225, Width: unit.Millimeters(100)},
		"warning: p.jpg is 203 ppi here, and print needs 225 (page 7, 20 mm from the left and 30 mm from the top) = use it at most 90 mm wide, or have a file of 886 pixels"},
	{preflight.CoarsePicture{Spot: spot, Name: "p.jpg", Resolution: 91, Fine: 225, Refused: true, Width: unit.Millimeters(100)},
		"error: p.jpg is 91 ppi here, and print needs 225 (page 7, 20 mm from the left and 30 mm from the top) = use it at most 40 mm wide, or have a file of 886 pixels"},
	{preflight.CoarsePicture{Spot: spot, Name: "p.jpg", Resolution: 91, Fine: 225, Width: unit.Millimeters(100), Fills: true},
		"warning: p.jpg is 91 ppi here, and print needs 225 (page 7, 20 mm from the left and 30 mm from the top) = have a file of 886 pixels in its width"},
	{preflight.ScreenPicture{Spot: spot, Name: "p.jpg"},
		"error: p.jpg stays in RGB, and the printer asks for pictures in inks (page 7, 20 mm from the left and 30 mm from the top) = leave out images = \"rgb\", and it is converted"},
	{preflight.HeavyPicture{Spot: spot, Name: "p.jpg", Most: 341, Heavy: 0.5, Limit: 300, Process: true},
		"error: p.jpg takes up to 341 % of ink, and on 50 % of it more than the 300 % that the press takes (page 7, 20 mm from the left and 30 mm from the top) = convert it again, with the profile of this press, or use it in RGB"},
	{preflight.HeavyPicture{Spot: spot, Name: "p.jpg", Most: 310, Heavy: 0.005, Limit: 300},
		"warning: p.jpg takes up to 310 % of ink, and on less than 1 % of it more than the 300 % that the press takes (page 7, 20 mm from the left and 30 mm from the top) = name a profile of this press with `profile`, which keeps to its limit"},
	{preflight.ShortOfBleed{Spot: spot, Name: "p.jpg", Bleed: unit.Millimeters(3)},
		"warning: p.jpg ends where the page is cut, and does not run 3 mm over it (page 7, 20 mm from the left and 30 mm from the top) = keep it off the edge, with wider [page.margins]"},
	{preflight.ShortOfBleed{Spot: spot, Bleed: unit.Millimeters(3)},
		"warning: a ground ends where the page is cut, and does not run 3 mm over it (page 7, 20 mm from the left and 30 mm from the top) = keep it off the edge, with wider [page.margins]"},
	{preflight.NoBleed{Spot: spot},
		"warning: grounds and pictures end where the page is cut, and a knife that shifts leaves a white line beside them (page 7, 20 mm from the left and 30 mm from the top) = ask for bleed = 3, unless the printer wants none"},
	{preflight.UnfoldedPages{At: place, Pages: 18, Multiple: 4},
		"error: the report has 18 pages, and with the binding \"saddle-stitch\" they must be a multiple of 4 = leave `multiple` out, and blank pages are added"},
	{preflight.FewPages{At: place, Pages: 2, Least: 4},
		"warning: the report has 2 pages, and the binding \"saddle-stitch\" needs 4 at least = add pages, or lower `least_pages`"},
	{preflight.FewPages{At: place, Binding: preflight.Perfect, Pages: 28, Least: 32},
		"warning: the report has 28 pages, and the binding \"perfect\" needs 32 at least = staple it: binding = \"saddle-stitch\""},
	{preflight.ManyPages{At: place, Pages: 68, Most: 64},
		"warning: the report has 68 pages, and the binding \"saddle-stitch\" holds 64 at most = have it glued: binding = \"perfect\""},
	{preflight.ManyPages{At: place, Binding: preflight.Perfect, Pages: 900, Most: 800},
		"warning: the report has 900 pages, and the binding \"perfect\" holds 800 at most = leave pages out, or raise `most_pages`"},
	{preflight.NarrowSpine{At: place, Width: unit.Millimeters(4), Needed: unit.Millimeters(5)},
		"warning: the spine is 4.0 mm wide and stays blank: its text needs 5.0 mm = leave it so, with spine_text = 0; or ask for thicker paper"},
}

// TestWords: each finding is reported at its place, with what is wrong and what to do.
func TestWords(t *testing.T) {
	for _, c := range append(slices.Clone(worded), pressed...) {
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

// TestEveryFinding: each kind of finding that layout and preflight know has words, and a row in the table of this test.
func TestEveryFinding(t *testing.T) {
	tested := make(map[string]bool)
	for _, c := range append(slices.Clone(worded), pressed...) {
		tested[reflect.TypeOf(c.finding).Name()] = true
	}
	kinds := findingTypes(t)
	for _, name := range kinds {
		if !tested[name] {
			t.Errorf("nothing tests the words of %s", name)
		}
	}
	if len(kinds) < 28 {
		t.Errorf("only %d kinds of findings: %v", len(kinds), slices.Collect(maps.Keys(tested)))
	}
}

// findingTypes lists the structs of the packages of findings that have a place.
func findingTypes(t *testing.T) []string {
	t.Helper()
	var names []string
	paths, err := filepath.Glob(filepath.Join("..", "..", "layout", "finding", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	paths = append(paths, filepath.Join("..", "..", "layout", "preflight", "finding.go"))
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

// hasPlace reports whether a type is a finding: a struct with an embedded place, but for the
// place on a page, which others embed.
func hasPlace(spec *ast.TypeSpec) bool {
	s, ok := spec.Type.(*ast.StructType)
	if !ok || spec.Name.Name == "Spot" {
		return false
	}
	return slices.ContainsFunc(s.Fields.List, func(f *ast.Field) bool {
		if len(f.Names) > 0 {
			return false
		}
		switch e := f.Type.(type) {
		case *ast.Ident:
			return e.Name == "At" || e.Name == "Spot"
		case *ast.SelectorExpr:
			return e.Sel.Name == "At"
		}
		return false
	})
}
