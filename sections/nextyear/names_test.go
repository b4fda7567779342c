package nextyear_test

import (
	"strings"
	"testing"

	"annualreport/sections/nextyear"
)

// named is a report whose table “m” moves, “g” grows and “w” stays, with a text.
func named(text string) string {
	return head + `[[section]]
kind = "narrative"
text = '''
` + text + `
'''
[[section.table]]
id = "m"
columns = ["Coast", "2029", "2030", "2031", "Beds"]
rows = [["West", 1, 2, 3, "–"], ["All", 4, 5, 6, 7]]
[[section.table]]
id = "g"
columns = ["Year", "Lamps"]
rows = [["1998", 1], ["2030", 2], ["2031", 3]]
[[section.table]]
id = "w"
columns = ["Coast", "1901"]
rows = [["West", 1]]
[[section.table]]
id = "f"
file = "a.csv"
[[section.table]]
id = "x"
file = "a.xlsx"
`
}

// TestNamesOfCells: the name of a cell moves with its column or its row, wherever a text has it, also where it names no
// column and took the last number of its row; in program text and behind a backslash it is none. Names of what stays
// stay.
func TestNamesOfCells(t *testing.T) {
	read := func(name string) (string, bool) { return "Coast;2030 €;2031 €\nAll;1;2\n", name == "a.csv" }
	for _, test := range []struct{ text, want string }{
		{"All are {m.all.2031}.", "All are {m.all.2032}."},
		{"{m.all.2029} {m.all.2031:0.0}", "{m.all.2030} {m.all.2032:0.0}"},
		{"{m.west} {m.all} {m.west:0}", "{m.west.2032} {m.all} {m.west.2032:0}"},
		{"{m.all.beds} {m.all.1998} {n.all.2031}", "{m.all.beds} {m.all.1998} {n.all.2031}"},
		{"{g.2031.lamps} {g.2030} {g.1998.lamps}", "{g.2032.lamps} {g.2031} {g.1998.lamps}"},
		{"{w.west.1901} {x.all.2031}", "{w.west.1901} {x.all.2031}"},
		{"{f.all.2031} {f.all}", "{f.all.2032} {f.all.2032}"},
		{"`{m.all.2031}` ``a`{m.all.2031}`` \\{m.all.2031} {m.all.2031}", "`{m.all.2031}` ``a`{m.all.2031}`` \\{m.all.2031} {m.all.2032}"},
		{"a ` tick {m.all.2031}", "a ` tick {m.all.2032}"},
		{"```\n{m.all.2031}\n```\n::: box On {m.all.2031}\n{m.all.2031}\n:::", "```\n{m.all.2031}\n```\n::: box On {m.all.2032}\n{m.all.2032}\n:::"},
		{"{m.all.2031 } { m.all.2031} {m}", "{m.all.2031 } { m.all.2031} {m}"},
	} {
		got, plan := later(t, named(test.text), nextyear.Options{By: 1, Read: read})
		if !strings.Contains(got, "'''\n"+test.want+"\n'''") {
			t.Errorf("%q: want %q, got\n%s", test.text, test.want, got)
		}
		if again := plan.Named(test.text); again != test.want {
			t.Errorf("in a translation %q becomes %q, want %q", test.text, again, test.want)
		}
		isTold := strings.Contains(saidAll(plan), "look at the words around it")
		if isTold != (test.text != test.want) {
			t.Errorf("%q: told is %q", test.text, saidAll(plan))
		}
	}
}

// saidAll is all that is said of a plan.
func saidAll(plan *nextyear.Plan) string {
	var out []string
	for _, c := range plan.Changes {
		out = append(out, c.Says)
	}
	for _, k := range plan.Kept {
		out = append(out, "stays: "+k.Says)
	}
	return strings.Join(out, "\n")
}

// TestNamesInObjects: names in captions, in cells of columns that stay and in values that wait move; those in values that
// move along stay, since they say the same.
func TestNamesInObjects(t *testing.T) {
	const objects = `[[section.table]]
caption = "On {m.all.2031} in 2031"
columns = ["Coast", "2031", "2030"]
rows = [["a", "{m.all.2031}", "{m.all.2030}"], ["b", "some {m.all.2031}", ""]]
[[section.table]]
columns = ["Coast", "Beds", "Said"]
rows = [["a", "{m.all.2031}", "as {m.all.2031}"], ["b", "{x.all.2031}", "so"]]
[[section.chart]]
type = "bar"
labels = ["2030", "2031"]
series = [{ values = ["{m.all.2030}", "{m.all.2031}"] }]
`
	const want = `[[section.table]]
caption = "On {m.all.2032} in 2032"
columns = ["Coast", "2032", "2031"]
rows = [["a", "{m.all.2032}", "{m.all.2031}"], ["b", "", "some {m.all.2031}"]]
[[section.table]]
columns = ["Coast", "Beds", "Said"]
rows = [["a", "{m.all.2032}", "as {m.all.2032}"], ["b", "{x.all.2031}", "so"]]
[[section.chart]]
type = "bar"
labels = ["2030", "2031", "2032"]
series = [{ values = ["{m.all.2030}", "{m.all.2031}", "{m.all.2032}"] }]
`
	got, plan := later(t, named("")+objects, nextyear.Options{By: 1})
	if !strings.HasSuffix(got, want) {
		t.Errorf("it becomes\n%s", got)
	}
	if moved := plan.Moved["On {m.all.2031} in 2031"]; moved != "On {m.all.2032} in 2032" {
		t.Errorf("the caption for translators is %q", moved)
	}
}

// TestEscapedNamesAreTold: a name that TOML writes with escapes stays, and is told.
func TestEscapedNamesAreTold(t *testing.T) {
	text := strings.ReplaceAll(named(`\u007bm.all.2031}`), "'''", `"""`)
	got, plan := later(t, text, nextyear.Options{By: 1})
	if !strings.Contains(got, `\u007bm.all.2031}`) || !strings.Contains(saidAll(plan), "{m.all.2031} is written with escapes, and stays") {
		t.Errorf("told is %s in\n%s", saidAll(plan), got)
	}
}

// TestEscapedYearsAreTold: a year that TOML writes with escapes stays, and is told with what to write.
func TestEscapedYearsAreTold(t *testing.T) {
	text := head + "[[section]]\nkind = \"narrative\"\n[[section.table]]\ncolumns = [\"Coast\", \"\\u0032031\", \"2030\"]\nrows = [[\"a\", 1, 2]]\n"
	_, plan := later(t, text, nextyear.Options{By: 1})
	if len(plan.Kept) != 1 || plan.Kept[0].Says != "2031 is written with escapes, and stays: write 2032" {
		t.Errorf("told is %v", plan.Kept)
	}
}

// TestUndated: texts that differ in the years of names alone are the same without these.
func TestUndated(t *testing.T) {
	for text, want := range map[string]string{
		"2031: {m.all.2031}, {m.x-٢٠٣١}": "2031: {m.all.0000}, {m.x-٠٠٠٠}", "`{m.all.2031}` 2031": "`{m.all.2031}` 2031", "{2031}": "{2031}",
	} {
		if got := nextyear.Undated(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
