package check

import (
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// summaries are what a list tells, in the order of the report.
func summaries(problems *diag.List) string {
	var out []string
	for _, p := range problems.Sorted() {
		out = append(out, p.Summary)
	}
	return strings.Join(out, "; ")
}

// TestFacts: two numbers of a thing are compared if they count the same of it in different objects, or if one is a big
// number; names that are short mean something else in each place.
func TestFacts(t *testing.T) {
	type fact struct{ label, text, measure string }
	list := func(facts ...fact) []amount.Fact {
		var out []amount.Fact
		for _, f := range facts {
			out = append(out, amount.Fact{Label: source.Text{Value: f.label}, Text: source.Text{Value: f.text},
				Measure: f.measure, Numerals: amount.NewNumerals(number.Context{}, new(diag.List))})
		}
		return out
	}
	lit := list(fact{"Lighthouses", "12", "lit"})
	for _, c := range []struct {
		name    string
		objects [][]amount.Fact
		big     []amount.Fact
		told    bool
	}{
		{"one measure", [][]amount.Fact{lit, list(fact{"Lighthouses", "13", "lit"})}, nil, true},
		{"another measure", [][]amount.Fact{lit, list(fact{"Lighthouses", "13", "dark"})}, nil, false},
		{"no measure", [][]amount.Fact{list(fact{"Lighthouses", "12", ""}), list(fact{"Lighthouses", "13", ""})}, nil, false},
		{"one object", [][]amount.Fact{append(list(fact{"Lighthouses", "13", "lit"}), lit...)}, nil, false},
		{"a big number", [][]amount.Fact{lit}, list(fact{"lighthouses", "13", ""}), true},
		{"two big numbers", nil, list(fact{"Lighthouses", "12", ""}, fact{"Lighthouses", "13", ""}), true},
		{"alike once", [][]amount.Fact{lit, list(fact{"Lighthouses", "13", "dark"})},
			list(fact{"Lighthouses", "13", ""}), false},
		{"another unit", [][]amount.Fact{lit}, list(fact{"Lighthouses", "13 %", ""}), false},
		{"other decimals", [][]amount.Fact{lit}, list(fact{"Lighthouses", "12.0", ""}), false},
		{"a short name", [][]amount.Fact{list(fact{"Total", "12", "lit"})}, list(fact{"Total", "13", ""}), false},
		{"no number", [][]amount.Fact{list(fact{"Lighthouses", "many", "lit"})}, list(fact{"Lighthouses", "13", ""}), false},
	} {
		problems := new(diag.List)
		Facts(c.objects, c.big, problems)
		if got := summaries(problems); (got != "") != c.told {
			t.Errorf("%s: told is %q, a warning is wanted: %v", c.name, got, c.told)
		}
	}
}

// TestAlternative: descriptions that only name the file, the caption or that it is a picture say nothing.
func TestAlternative(t *testing.T) {
	heard := []string{"picture", "photo of"}
	for _, c := range []struct{ alt, caption, file, told string }{
		{"A keeper trims a lamp", "The last lamp", "a/keeper.jpg", ""},
		{"", "The last lamp", "a/keeper.jpg", ""},
		{"keeper.jpg", "", "a/keeper.jpg", "the alternative text is the name of a file"},
		{"Keeper", "", "a/keeper.jpg", "the alternative text is the name of a file"},
		{"IMG_0042.PNG", "", "a/keeper.jpg", "the alternative text is the name of a file"},
		{"A lamp in a.png", "", "a/keeper.jpg", ""},
		{"The last lamp.", "the *last* lamp", "a/keeper.jpg", "the alternative text is the caption again"},
		{"Picture", "", "a/keeper.jpg", "the alternative text only says “picture”"},
		{"Photo of a lamp", "", "a/keeper.jpg", "the alternative text begins with “photo of”"},
		{"Picturesque rocks", "", "a/keeper.jpg", ""},
	} {
		problems := new(diag.List)
		Alternative{Alt: c.alt, Caption: c.caption, File: c.file}.Check(heard, problems)
		if got := summaries(problems); got != c.told {
			t.Errorf("%q: told is %q, want %q", c.alt, got, c.told)
		}
	}
}

// TestAlternatives: two pictures may not have one description, one picture may twice.
func TestAlternatives(t *testing.T) {
	for _, c := range []struct {
		first, second Alternative
		told          int
	}{
		{Alternative{Alt: "A lamp", File: "a.png"}, Alternative{Alt: "A lamp", File: "a.png"}, 0},
		{Alternative{Alt: "A lamp", File: "a.png"}, Alternative{Alt: "a lamp.", File: "b.png"}, 1},
		{Alternative{Alt: "A lamp", File: "a.png"}, Alternative{Alt: "A rock", File: "b.png"}, 0},
		{Alternative{File: "a.png"}, Alternative{File: "b.png"}, 0},
	} {
		problems := new(diag.List)
		Alternatives([]Alternative{c.first, c.second}, problems)
		if problems.Len() != c.told {
			t.Errorf("%+v and %+v: %v", c.first, c.second, problems.Sorted())
		}
	}
}

// TestConsent: a picture whose description has a word for people needs their consent, which is given or explained.
func TestConsent(t *testing.T) {
	for alt, told := range map[string]bool{
		"Two women at sea": true, "A Womanly rock": false, "Rocks, women, boats": true, "": false,
	} {
		problems := new(diag.List)
		Consent(source.Text{Value: alt}, diag.Span{}, "women men", problems)
		if problems.Len() > 0 != told {
			t.Errorf("%q: %v", alt, problems.Sorted())
		}
	}
	for word, told := range map[string]bool{
		"": false, "given": false, "not needed: a crowd": false, "not needed": true, "not needed: ": true, "asked": true,
	} {
		problems := new(diag.List)
		ConsentWord(source.Text{Value: word}, problems)
		if problems.HasErrors() != told {
			t.Errorf("consent = %q: %v", word, problems.Sorted())
		}
	}
}

// TestHidden: a hidden name is found in other letters, with other signs between its words and in other files, but not in
// the list of such names, in comments, or within longer words.
func TestHidden(t *testing.T) {
	const list = "names = [\"Ada Lamp\"]\n"
	name := func(f *source.File) source.Text { return source.Text{Value: "Ada Lamp", Span: f.Span(9, 8)} }
	for text, found := range map[string]int{
		"": 0, "a = \"ada lamp\"": 1, "a = \"ADA  LAMP, Ada-Lamp\"": 2, "a = \"x/ada_lamp.jpg\"": 1, "a = \"ada%20lamp\"": 1,
		"a = \"Ada Lampe\"": 0, "a = \"Wada Lamp\"": 0, "# Ada Lamp": 0, "a = \"# Ada Lamp\"": 1,
	} {
		report := source.NewFile("report.toml", list+text)
		folder := &source.Folder{Report: report}
		folder.Add(source.NewFile("a.csv", text))
		want := found + strings.Count(strings.ToLower(text), "# ada lamp") // a file of values has no comments
		if found > 0 {
			want = 2 * found
		}
		problems := new(diag.List)
		Hidden([]source.Text{name(report)}, folder, problems)
		if problems.Len() != want {
			t.Errorf("%q: %d problems, want %d: %v", text, problems.Len(), want, problems.Sorted())
		}
		if left := WithoutNames([]source.Text{name(report)}, list+text); found > 0 && strings.Contains(left, "Ada Lamp") {
			t.Errorf("%q becomes %q", text, left)
		}
	}
}

// TestNamesInNames: of names that begin within one another nothing is left, wherever they end.
func TestNamesInNames(t *testing.T) {
	names := []source.Text{{Value: "Ana Maria"}, {Value: "Maria Keller"}, {Value: "Maria"}, {Value: "Ana Maria Keller Wick"}}
	for text, want := range map[string]string{
		"Then Ana Maria Keller came.": "Then … came.", "Ana Maria and Maria Keller": "… and …",
		"Maria, Ana Maria Keller Wick": "…, …", "Ana Keller": "Ana Keller",
	} {
		if got := WithoutNames(names, text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
