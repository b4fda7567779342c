package catalogue

import (
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// TestUnfinished: copies of the original and translations without words are to be looked at; names, numbers
// and what waits for a translator anyway are not.
func TestUnfinished(t *testing.T) {
	for _, c := range []struct {
		id, str string
		look    bool
	}{
		{"A **strong** word.", "A **strong** word.", true},
		{"euro", "€", false},
		{"The *book* is out.", " The *book* is out.\n", true},
		{"数字", "数字", false}, // shorter than words that names are seldom made with
		{"Thank you", "...", true},
		{"Thank you", "\u00a0", true},
		{"Thank you", " ", true},
		{"Thank you", "Merci", false},
		{"Radio Nova", "Radio Nova", false},
		{"Union of Cloud Shepherds", "Union of Cloud Shepherds", false},
		{"[report](https://owl.example/report)", "[report](https://owl.example/report)", true},
		{"Nova{owl.report}", "Nova{owl.report}", false},
		{"1,234", "1,234", false},
		{"Thank you", "", false},
		{"5 owls", "hiboux", true}, // a lost number is reported by Check
	} {
		e := Entry{ID: source.Text{Value: c.id}, Str: source.Text{Value: c.str}}
		one := Catalogue{Entries: []Entry{e}}
		if look := one.CheckAll(Writing{}, new(diag.List)) == 1; look != c.look {
			t.Errorf("%q as %q: to look at %v, want %v", c.str, c.id, look, c.look)
		}
		one.Entries[0].setFuzzy()
		problems := new(diag.List)
		if checkUnfinished(&one.Entries[0], problems); problems.Len() > 0 {
			t.Errorf("%q as %q is fuzzy, and told as unfinished", c.str, c.id)
		}
	}
}

// TestTranslationShowsNothing: a translation that shows nothing is told once, by a build and by the status; one space,
// which leaves the text out, is not told by a build.
func TestTranslationShowsNothing(t *testing.T) {
	for _, c := range []struct {
		str  string
		want int
	}{
		{" ", 0}, {"   ", 1}, {"\u00a0", 1}, {"&nbsp;", 1}, {"<!-- todo -->", 1}, {"\u200b", 1}, {"\n\n", 1}, {"&#8203; ", 1},
		{"<!-- a\nb -->\u00a0", 1}, {"\ufe0f", 1}, {"\u00ad", 1}, {"\u3164", 1}, {"<!-- a -->Merci", 0}, {"Merci", 0},
	} {
		one := Catalogue{Entries: []Entry{{ID: source.Text{Value: "Thank you"}, Str: source.Text{Value: c.str}}}}
		build := new(diag.List)
		one.Check(Writing{}, nil, build)
		if build.Len() != c.want {
			t.Errorf("%q: a build tells %v, want %d", c.str, build.Sorted(), c.want)
		}
		status := new(diag.List)
		if one.CheckAll(Writing{}, status); c.want == 1 && status.Len() != 1 {
			t.Errorf("%q: the status tells %v, want it once", c.str, status.Sorted())
		}
	}
}

// TestLeftOut: a space in the place of a block leaves it out, and is nothing to look at; of other texts it is.
func TestLeftOut(t *testing.T) {
	old, _ := read("msgid \"A film\"\nmsgstr \" \"\n\nmsgid \"A song\"\nmsgstr \"\u00a0\"\n\nmsgid \"A title\"\nmsgstr \" \"\n")
	c := Merge(old, []Message{{ID: "A film", Block: true}, {ID: "A song", Block: true}, {ID: "A title"}})
	problems := new(diag.List)
	if toLookAt := c.CheckAll(Writing{}, problems); toLookAt != 2 || len(c.Entries) != 3 {
		t.Errorf("%d to look at: %v", toLookAt, problems.Sorted())
	}
}
