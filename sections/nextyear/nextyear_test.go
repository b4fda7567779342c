package nextyear_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections"
	"annualreport/sections/nextyear"
	"annualreport/sections/source"
)

// shape is that of reports.
var shape = sync.OnceValue(sections.Schema)

// later is a report of the next year, and what is said of it.
func later(t *testing.T, text string, o nextyear.Options) (string, *nextyear.Plan) {
	t.Helper()
	problems := new(diag.List)
	file := source.NewFile("report.toml", text)
	plan := nextyear.Of(file, shape(), o, problems)
	if plan == nil {
		t.Fatalf("%q is not read: %v", text, problems.Sorted())
	}
	return source.Edited(text, plan.Edits()), plan
}

const head = "[report]\ntitle = \"Report\"\nsubtitle = \"2031\"\ndate = 2032-03-01\n"

// TestMoves holds what becomes of the lines of a report that are others in the next year.
func TestMoves(t *testing.T) {
	for _, test := range []struct{ rule, text, want string }{
		{"a date", "[report]\ndate = 2032-03-01 # of the assembly\n", "[report]\ndate = 2033-03-01 # of the assembly\n"},
		{"a date with a time", "[report]\ndate = 2032-03-01T10:00:00+01:00\n",
			"[report]\ndate = 2033-03-01T10:00:00+01:00\n"},
		{"a date with a local time", "report.date = 2032-03-01 10:00:00\n", "report.date = 2033-03-01 10:00:00\n"},
		{"the 29th of February", "[report]\ndate = 2032-02-29\n", "[report]\ndate = 2033-02-28\n"},
		{"a time, which is no date", "[report]\ndate = 07:32:00\n", "[report]\ndate = 07:32:00\n"},
		{"the last year that can be written", "[report]\ndate = 9999-12-31\n", "[report]\ndate = 9999-12-31\n"},
		{"an inline table", "report = { date = 2032-03-01, subtitle = '2031/32' }\n", "report = { date = 2033-03-01, subtitle = '2032/33' }\n"},
		{"two years", "[report]\nsubtitle = \"2030–2031\"\ndate = 2032-03-01\n", "[report]\nsubtitle = \"2031–2032\"\ndate = 2033-03-01\n"},
		{"an old year in the title", "[report]\ntitle = \"Since 1829: 2031\"\n", "[report]\ntitle = \"Since 1829: 2032\"\n"},
		{"Arabic digits", "[report]\nsubtitle = \"٢٠٣١\"\ndate = 2032-03-01\n", "[report]\nsubtitle = \"٢٠٣٢\"\ndate = 2033-03-01\n"},
		{"a year behind escapes", "[report]\ntitle = \"\\u00dcber \\\"2031\\\"\"\n", "[report]\ntitle = \"\\u00dcber \\\"2032\\\"\"\n"},
		{"lines of Windows and a mark", "\ufeff[report]\r\nsubtitle = \"2031\" # \u2028\r\n", "\ufeff[report]\r\nsubtitle = \"2032\" # \u2028\r\n"},
		{"a text over lines", "[report]\ntitle = \"\"\"\nReport\n2031\"\"\"\n", "[report]\ntitle = \"\"\"\nReport\n2032\"\"\"\n"},
	} {
		if got, _ := later(t, test.text, nextyear.Options{By: 1}); got != test.want {
			t.Errorf("%s:\n%q becomes\n%q, want\n%q", test.rule, test.text, got, test.want)
		}
	}
}

// TestObjects holds what becomes of the values of a section.
func TestObjects(t *testing.T) {
	for _, test := range []struct{ rule, text, want string }{
		{"a big number", `kind = "figures"
number = [{ value = "15+", label = "x" }, { label = "y", value = 7 }]`, `kind = "figures"
number = [{ value = "", label = "x" }, { label = "y", value = "" }]`},
		{"a big number of a table", `kind = "figures"
number = [{ value = "{m.all.keepers-2031}", label = "x" }, { value = "{n.all.keepers-2031}", label = "y" }]
[[section.table]]
id = "m"
columns = ["", "Keepers 2031"]
rows = [["All", 5]]`, `kind = "figures"
number = [{ value = "{m.all.keepers-2032}", label = "x" }, { value = "{n.all.keepers-2031}", label = "y" }]
[[section.table]]
id = "m"
columns = ["", "Keepers 2032"]
rows = [["All", ""]]`},
		{"accounts, the later year first", `kind = "finances"
[[section.statement]]
columns = ["2031", '2030', { title = "Change", kind = "change", of = ["2031", "2030"] }]
rows = [
  { label = "A", values = [1_200, 1100.50] }, # as signed
  { label = "B", kind = "heading" },
  { label = "C", values = [1, 2, "3 %"] },
]`, `kind = "finances"
[[section.statement]]
columns = ["2032", '2031', { title = "Change", kind = "change", of = ["2032", "2031"] }]
rows = [
  { label = "A", values = ["", 1_200] }, # as signed
  { label = "B", kind = "heading" },
  { label = "C", values = ["", 1, ""] },
]`},
		{"accounts, the later year last, with a budget", `kind = "finances"
[[section.statement]]
columns = ["2029", "2030", "2031", "Budget 2031", "Budget 2032"]
rows = [{ label = "A", values = [1, 2, 3, 4, 5] }]`, `kind = "finances"
[[section.statement]]
columns = ["2030", "2031", "2032", "Budget 2032", "Budget 2033"]
rows = [{ label = "A", values = [2, 3, "", 5, ""] }]`},
		{"accounts with values that are none", `kind = "finances"
[[section.statement]]
columns = ["2031", "2030", "2029"]
rows = [{ label = "A", values = [[1], 2, 3] }, { label = "B", values = [1, [2], 3] }]`, `kind = "finances"
[[section.statement]]
columns = ["2032", "2031", "2030"]
rows = [{ label = "A", values = [[1], 2, 2] }, { label = "B", values = ["", [2], 3] }]`},
		{"accounts with columns of the same title", `kind = "finances"
[[section.statement]]
columns = ["2031", "2030", "2031", "2030"]
rows = [{ label = "A", values = [1, 2, 3, 4] }]`, `kind = "finances"
[[section.statement]]
columns = ["2032", "2031", "2032", "2031"]
rows = [{ label = "A", values = ["", 1, "", 3] }]`},
		{"accounts of another calendar, which is not told", `kind = "finances"
[[section.statement]]
columns = ["๒๕๗๔", "๒๕๗๓"]
rows = [{ label = "A", values = [1, 2] }]`, `kind = "finances"
[[section.statement]]
columns = ["๒๕๗๔", "๒๕๗๓"]
rows = [{ label = "A", values = [1, 2] }]`},
		{"accounts without years", `kind = "finances"
[[section.statement]]
columns = ["Income", "Costs", { title = "Left", of = ["Income", "-Costs"] }]
rows = [{ label = "A", values = [3, "–", 3] }]`, `kind = "finances"
[[section.statement]]
columns = ["Income", "Costs", { title = "Left", of = ["Income", "-Costs"] }]
rows = [{ label = "A", values = ["", "", ""] }]`},
		{"accounts with years in words", `kind = "finances"
[[section.statement]]
columns = ["This year", "Previous year"]
rows = [{ label = "A", values = [3, 2] }]`, `kind = "finances"
[[section.statement]]
columns = ["This year", "Previous year"]
rows = [{ label = "A", values = ["", 3] }]`},
		{"a budget beside the year before", `kind = "finances"
[[section.statement]]
columns = ["Budget", "Previous year"]
rows = [{ label = "A", values = [3, 2] }]`, `kind = "finances"
[[section.statement]]
columns = ["Budget", "Previous year"]
rows = [{ label = "A", values = ["", ""] }]`},
		{"a change to the year before, which is not that year", `kind = "narrative"
[[section.table]]
columns = ["Lamp", "Lit", "Change to previous year"]
rows = [["A", 3, "+1 %"]]`, `kind = "narrative"
[[section.table]]
columns = ["Lamp", "Lit", "Change to previous year"]
rows = [["A", "", ""]]`},
		{"the year before beside the year of the report", `kind = "narrative"
[[section.table]]
columns = ["Lamp 2031", "2031", "Previous year", "Budget 2032"]
rows = [["A", 3, 2, 5], ["B", "12 km", "n/a", 6]]`, `kind = "narrative"
[[section.table]]
columns = ["Lamp 2032", "2032", "Previous year", "Budget 2033"]
rows = [["A", "", 3, ""], ["B", "", "12 km", ""]]`},
		{"the year before beside a plan and results", `kind = "narrative"
[[section.table]]
columns = ["Lamp", "Budget", "Actual", "Previous year"]
rows = [["A", 3, 2, 1]]`, `kind = "narrative"
[[section.table]]
columns = ["Lamp", "Budget", "Actual", "Previous year"]
rows = [["A", "", "", 2]]`},
		{"the year before beside its change", `kind = "narrative"
[[section.table]]
columns = ["Lamp", "2031", "Previous year", "Change to previous year"]
rows = [["A", 3, 2, 1]]
[[section.table]]
columns = ["Lamp", "Lit", "Lit in the previous year", "Previous year"]
rows = [["A", 3, 2, 1]]`, `kind = "narrative"
[[section.table]]
columns = ["Lamp", "2032", "Previous year", "Change to previous year"]
rows = [["A", "", 3, ""]]
[[section.table]]
columns = ["Lamp", "Lit", "Lit in the previous year", "Previous year"]
rows = [["A", "", "", 3]]`},
		{"a title above all columns", `kind = "narrative"
[[section.table]]
heads = [[{ text = "Lamps 2031", span = 4 }], [{ text = "Year 2031" }, { text = "Lit {h.all.2031}", span = 3 }]]
columns = ["Lamp", "2031", "2030", "Change"]
rows = [["A", 3, 2, 1]]
[[section.table]]
heads = [["", { text = "2031", span = 2 }]]
columns = ["Lamp", "Lit", "Said"]
rows = [["A", 3, "so"]]`, `kind = "narrative"
[[section.table]]
heads = [[{ text = "Lamps 2032", span = 4 }], [{ text = "Year 2032" }, { text = "Lit {h.all.2031}", span = 3 }]]
columns = ["Lamp", "2032", "2031", "Change"]
rows = [["A", "", 3, ""]]
[[section.table]]
heads = [["", { text = "2032", span = 2 }]]
columns = ["Lamp", "Lit", "Said"]
rows = [["A", "", ""]]`},
		{"titles in bold and links", `kind = "narrative"
[[section.table]]
columns = ["Lamp", "**2031**", "*2030*", "[2029](https://x.example/2031)"]
rows = [["A", 3, 2, 1]]`, `kind = "narrative"
[[section.table]]
columns = ["Lamp", "**2032**", "*2031*", "[2029](https://x.example/2031)"]
rows = [["A", "", 3, 1]]`},
		{"a remark beside the year before", `kind = "narrative"
[[section.table]]
columns = ["Lamp", "Last year", "Remark"]
rows = [["A", 3, "in the tower of the old town"]]`, `kind = "narrative"
[[section.table]]
columns = ["Lamp", "Last year", "Remark"]
rows = [["A", "", "in the tower of the old town"]]`},
		{"the year before and a remark", `kind = "narrative"
[[section.table]]
columns = ["Lamp", "Now", "Last year", "Remark"]
rows = [["A", 4, 3, "in the tower of the old town"]]`, `kind = "narrative"
[[section.table]]
columns = ["Lamp", "Now", "Last year", "Remark"]
rows = [["A", "", 4, "in the tower of the old town"]]`},
		{"words for the year before within others", `kind = "narrative"
[[section.table]]
columns = ["Lamp", "Region-1", "Region-2"]
rows = [["A", 3, 2]]`, `kind = "narrative"
[[section.table]]
columns = ["Lamp", "Region-1", "Region-2"]
rows = [["A", "", ""]]`},
		{"a number beside a cell over columns", `kind = "narrative"
[[section.table]]
columns = ["Lamp", "2031", "2030", "2029"]
rows = [["Oil", 11, 22, 33], ["Gas", 5, { text = "not counted", span = 2 }], ["Wax", { text = "none at all", span = 3 }]]`, `kind = "narrative"
[[section.table]]
columns = ["Lamp", "2032", "2031", "2030"]
rows = [["Oil", "", 11, 22], ["Gas", "", 5, { text = "not counted", span = 1 }], ["Wax", { text = "none at all", span = 3 }]]`},
		{"cells over columns of which none moves", `kind = "narrative"
[[section.table]]
columns = ["Lamp", "Beds", "Rooms", "Said"]
rows = [["Oil", 11, 22, "a"], ["Gas", { text = "5", span = 2 }, "b"], ["Wax", 3, { text = "lost", span = 2 }]]`, `kind = "narrative"
[[section.table]]
columns = ["Lamp", "Beds", "Rooms", "Said"]
rows = [["Oil", "", "", "a"], ["Gas", { text = "", span = 2 }, "b"], ["Wax", "", { text = "lost", span = 2 }]]`},
		{"a number over columns that come to be beside each other", `kind = "narrative"
[[section.table]]
columns = ["Lamp", "2028", "2029", "2030", "2031"]
rows = [["Oil", 8, 9, 10, 11], ["Gas", 1, { text = "5", span = 2 }, 6]]`, `kind = "narrative"
[[section.table]]
columns = ["Lamp", "2029", "2030", "2031", "2032"]
rows = [["Oil", 9, 10, 11, ""], ["Gas", { text = "5", span = 2 }, 6, ""]]`},
		{"a number over columns", `kind = "narrative"
[[section.table]]
columns = ["Lamp", "2031", "2030"]
rows = [["Oil", 11, 22], ["Gas", { text = "5", span = 2 }]]`, `kind = "narrative"
[[section.table]]
columns = ["Lamp", "2031", "2030"]
rows = [["Oil", 11, 22], ["Gas", { text = "5", span = 2 }]]`},
		{"a table with groups", `kind = "narrative"
[[section.table]]
heads = [["", { text = "Keepers", span = 2 }, "Herds"]]
columns = ["Region", { title = "2030" }, { title = "2031" }, "2031"]
rows = [["A", 1, 2, 3], [{ text = "B", span = 4 }], ["C", { text = "4" }, "–", 6]]`, `kind = "narrative"
[[section.table]]
heads = [["", { text = "Keepers", span = 2 }, "Herds"]]
columns = ["Region", { title = "2031" }, { title = "2032" }, "2032"]
rows = [["A", 2, "", ""], [{ text = "B", span = 4 }], ["C", { text = "–" }, "", ""]]`},
		{"a table with years in its groups", `kind = "narrative"
[[section.table]]
heads = [["", { text = "2031", span = 2 }, { text = "2030", span = 2 }]]
columns = ["Region", "In", "Out", "In", "Out"]
rows = [["A", 1, 2, 3, 4]]`, `kind = "narrative"
[[section.table]]
heads = [["", { text = "2032", span = 2 }, { text = "2031", span = 2 }]]
columns = ["Region", "In", "Out", "In", "Out"]
rows = [["A", "", "", 1, 2]]`},
		{"a table of words and of years", `kind = "narrative"
[[section.table]]
columns = ["House", "Since", "Beds", "Said of it"]
rows = [["A", 1998, 12, "3 of them are in the tower"], ["B", 2011, "", "none"]]`, `kind = "narrative"
[[section.table]]
columns = ["House", "Since", "Beds", "Said of it"]
rows = [["A", 1998, "", "3 of them are in the tower"], ["B", 2011, "", "none"]]`},
		{"a table whose rows are years", `kind = "narrative"
[[section.table]]
totals = 1
columns = ["Year", "Lamps", "Oil"]
rows = [
  ["2030", 1, 2],
  ["2031", 3, "4 l"],
  ["Both", 4, 6],
]`, `kind = "narrative"
[[section.table]]
totals = 1
columns = ["Year", "Lamps", "Oil"]
rows = [
  ["2030", 1, 2],
  ["2031", 3, "4 l"],
  ["2032", "", ""],
  ["Both", "", ""],
]`},
		{"a table with words of years", `kind = "narrative"
[[section.table]]
columns = ["Coast", "2031", "2030"]
rows = [["A", "words of this year, and many", "words of last year, and many"]]`, `kind = "narrative"
[[section.table]]
columns = ["Coast", "2032", "2031"]
rows = [["A", "", "words of this year, and many"]]`},
		{"a table with years in words, and words in its cells", `kind = "narrative"
[[section.table]]
columns = ["Coast", "Previous year", "This year"]
rows = [["A", "words of last year, and many", "words of this year, and many"], ["B", "–", ""]]`, `kind = "narrative"
[[section.table]]
columns = ["Coast", "Previous year", "This year"]
rows = [["A", "words of this year, and many", ""], ["B", "", ""]]`},
		{"sums whose cells are of all forms", `kind = "narrative"
[[section.table]]
totals = 2
columns = ["Year", "Lamps", "Oil"]
rows = [[2030, 1, "{a.b.2030}"], [2031, { text = "3" }, { decimals = 1 }], [2, { text = "3" }, "words"], [{ span = 2 }, { span = 1 }, 5]]`, `kind = "narrative"
[[section.table]]
totals = 2
columns = ["Year", "Lamps", "Oil"]
rows = [[2030, 1, "{a.b.2030}"], [2031, { text = "3" }, { decimals = 1 }], [2032, { text = "" }, { decimals = 1 }], [2, { text = "" }, "words"], [{ span = 2 }, { span = 1 }, ""]]`},
		{"a table whose latest year stands first", `kind = "narrative"
[[section.table]]
columns = ["Year", "Lamps"]
rows = [[2031, 3], [2030, 1]]`, `kind = "narrative"
[[section.table]]
columns = ["Year", "Lamps"]
rows = [[2032, ""], [2031, 3], [2030, 1]]`},
		{"a chart of a series of years", `kind = "narrative"
[[section.chart]]
type = "line"
caption = "Lamps, 2029–2031"
labels = [
  '2029',
  '2031',
]
series = [{ name = "a", values = [1, 2] }, { name = "b", values = [3,4,] }]`, `kind = "narrative"
[[section.chart]]
type = "line"
caption = "Lamps, 2029–2032"
labels = [
  '2029',
  '2031',
  '2032',
]
series = [{ name = "a", values = [1, 2, ""] }, { name = "b", values = [3,4,"",] }]`},
		{"a chart whose series are years", `kind = "narrative"
[[section.chart]]
type = "line"
labels = ["Jan", "Feb"]
series = [{ name = "2030", values = [1, 2] }, { name = "2031", values = [3, "4"] }]`, `kind = "narrative"
[[section.chart]]
type = "line"
labels = ["Jan", "Feb"]
series = [{ name = "2031", values = [3, "4"] }, { name = "2032", values = ["", ""] }]`},
		{"a chart whose series of years have values of their own number", `kind = "narrative"
[[section.chart]]
type = "line"
labels = ["Jan", "Feb"]
series = [{ name = "2030", values = [1, 2] }, { name = "2031", values = [3] }]`, `kind = "narrative"
[[section.chart]]
type = "line"
labels = ["Jan", "Feb"]
series = [{ name = "2031", values = [3] }, { name = "2032", values = [""] }]`},
		{"a chart whose earlier series has fewer values, or none", `kind = "narrative"
[[section.chart]]
type = "line"
labels = ["Jan", "Feb"]
series = [{ name = "2029" }, { name = "2030", values = [1] }, { name = "2031", values = [ 3, 4 ] }]`, `kind = "narrative"
[[section.chart]]
type = "line"
labels = ["Jan", "Feb"]
series = [{ name = "2030" }, { name = "2031", values = [ 3, 4 ] }, { name = "2032", values = [ "", "" ] }]`},
		{"a chart whose later series has no values", `kind = "narrative"
[[section.chart]]
type = "line"
labels = ["Jan"]
series = [{ name = "2030", values = [1] }, { name = "2031", values = [] }]`, `kind = "narrative"
[[section.chart]]
type = "line"
labels = ["Jan"]
series = [{ name = "2031", values = [""] }, { name = "2032", values = [] }]`},
		{"a table of numbers and remarks", `kind = "narrative"
[[section.table]]
columns = ["House", "Beds", "Rooms"]
rows = [["A", 12, 3], ["B", "none of them so far", "none"]]`, `kind = "narrative"
[[section.table]]
columns = ["House", "Beds", "Rooms"]
rows = [["A", 12, ""], ["B", "none of them so far", ""]]`},
		{"a chart of long ago", `kind = "narrative"
[[section.chart]]
type = "line"
labels = ["1901", "1902"]
series = [{ name = "a", values = [1, 2] }]`, `kind = "narrative"
[[section.chart]]
type = "line"
labels = ["1901", "1902"]
series = [{ name = "a", values = [1, 2] }]`},
		{"texts", `kind = "narrative"
title = "In 2031"
lead = "It was 2031."
text = "2031"`, `kind = "narrative"
title = "In 2031"
lead = "It was 2031."
text = "2031"`},
	} {
		old := head + "[[section]]\n" + test.text + "\n"
		want := strings.NewReplacer("2031", "2032", "2032", "2033").Replace(head) + "[[section]]\n" + test.want + "\n"
		if got, _ := later(t, old, nextyear.Options{By: 1}); got != want {
			t.Errorf("%s: it becomes\n%s\nwant\n%s", test.rule, got, want)
		}
	}
}

// TestThePreviousReportIsNamed holds where the key stands that names last year's report.
func TestThePreviousReportIsNamed(t *testing.T) {
	for _, test := range []struct{ rule, text, want string }{
		{"a line of its own", "[report]\n  date     = 2032-03-01 # a day\nlanguage = \"en\"\n",
			"[report]\n  date     = 2033-03-01 # a day\n  previous = \"last.toml\"\nlanguage = \"en\"\n"},
		{"lines of Windows", "[report]\r\n\"date\" = 2032-03-01\r\n[x]\r\n",
			"[report]\r\n\"date\" = 2033-03-01\r\nprevious = \"last.toml\"\r\n[x]\r\n"},
		{"the end of the file", "[report]\ndate=2032-03-01", "[report]\ndate=2033-03-01\nprevious = \"last.toml\""},
		{"a key with dots", "report.date = 2032-03-01\n", "report.date = 2033-03-01\nreport.previous = \"last.toml\"\n"},
		{"a table in one line", "report = { date = 2032-03-01 }\n",
			"report = { date = 2033-03-01, previous = \"last.toml\" }\n"},
		{"a key that is there", "[report]\ndate = 2032-03-01\nprevious = 'old.toml' # see there\n",
			"[report]\ndate = 2033-03-01\nprevious = \"last.toml\" # see there\n"},
		{"a report without a date", "[report]\ntitle = \"A\"\n", "[report]\ntitle = \"A\"\n"},
	} {
		got, _ := later(t, test.text, nextyear.Options{By: 1, Previous: "last.toml"})
		if got != test.want {
			t.Errorf("%s:\n%q becomes\n%q, want\n%q", test.rule, test.text, got, test.want)
		}
		if again := source.ValuesOf(source.NewFile("report.toml", got), new(diag.List)); again == nil {
			t.Errorf("%s: the new report is no TOML", test.rule)
		}
	}
}

func TestOtherCalendarsMoveIfTheyAreTold(t *testing.T) {
	const text = "[report]\nsubtitle = \"พ.ศ. 2574\"\ndate = 2032-03-01\n"
	for year, want := range map[int]string{0: "2574", 2574: "2575"} {
		got, _ := later(t, text, nextyear.Options{By: 1, Year: year})
		if !strings.Contains(got, want) {
			t.Errorf("with --year %d the report is\n%s\nwant %s", year, got, want)
		}
	}
}

// TestDatesAreTold: the author reads how much later the date is.
func TestDatesAreTold(t *testing.T) {
	for by, want := range map[int]string{1: "1 year later", 3: "3 years later"} {
		_, plan := later(t, "[report]\ndate = 2032-03-01\n", nextyear.Options{By: by})
		if says := plan.Changes[0].Says; len(plan.Changes) != 1 || !strings.Contains(says, "was 2032-03-01 and is "+want) {
			t.Errorf("it says %s", says)
		}
	}
}

func TestTwoYearsLater(t *testing.T) {
	text := head + "[[section]]\nkind = \"finances\"\n[[section.statement]]\ncolumns = [\"2031\", \"2029\"]\n" +
		"rows = [{ label = \"A\", values = [1, 2] }]\n"
	got, _ := later(t, text, nextyear.Options{By: 2})
	for _, want := range []string{`"2033", "2031"`, `["", 1]`, "2034-03-01"} {
		if !strings.Contains(got, want) {
			t.Errorf("the report has no %s:\n%s", want, got)
		}
	}
}

func TestFilesOfValuesAreTold(t *testing.T) {
	_, plan := later(t, head+"slug = \"lamp\"\n[[section]]\nkind = \"finances\"\n[[section.statement]]\nfile = \"a.csv\"\n",
		nextyear.Options{By: 1})
	var said []string
	for _, n := range plan.Kept {
		said = append(said, n.Says)
	}
	if len(said) != 2 || !strings.Contains(said[0], "slug") || !strings.Contains(said[1], "a.csv") {
		t.Errorf("what stays is told as %q", said)
	}
}

// TestFilesThatCannotBeRead: of a file that is not there nobody says that it is copied.
func TestFilesThatCannotBeRead(t *testing.T) {
	_, plan := later(t, head+"[[section]]\nkind = \"narrative\"\n[[section.table]]\nfile = \"gone.csv\"\n",
		nextyear.Options{By: 1, Read: func(string) (string, bool) { return "", false }})
	want := `"gone.csv" cannot be read, and is not in the new folder: put it there`
	if len(plan.Kept) != 1 || plan.Kept[0].Says != want {
		t.Errorf("told is %v", plan.Kept)
	}
}

// TestFilesOfValues holds what becomes of CSV files; "" is for those that stay.
func TestFilesOfValues(t *testing.T) {
	const statement = "kind = \"finances\"\n[[section.statement]]\n"
	for _, test := range []struct{ rule, object, csv, want string }{
		{"accounts", statement, "kind,label,note,2031,2030\n,A,3,1,2\r\ntotal,B,,\"\",4\n", ""},
		{"accounts without quotation marks", statement, "\ufeffkind;label;note;2031;2030\r\n;A;3;1;2\r\ntotal;B;;;4",
			"\ufeffkind;label;note;2032;2031\r\n;A;3;;1\r\ntotal;B;;;"},
		{"a budget and words", statement, "label,2031,Budget 2031,Said,People\nA,1,2,x,5\n",
			"label,2032,Budget 2032,Said,People\nA,,,x,\n"},
		{"titles of the report itself", statement + "columns = [\"2031\"]\n", "label,2031\nA,1\n", ""},
		{"titles above those of the file",
			"kind = \"narrative\"\n[[section.table]]\nheads = [[\"\", { text = \"2031\", span = 2 }]]\n",
			"Coast,2030,2031\nWest,1,2\n", ""},
		{"lines of other lengths", statement, "label,2031,2030\nA,1\n", ""},
		{"no years", statement, "label,In,Out\nA,1,2\n", ""},
		{"a table", "kind = \"narrative\"\n[[section.table]]\n", "Coast\t2030\t2031\nWest\t1,5\t2,5\n",
			"Coast\t2031\t2032\nWest\t2,5\t\n"},
		{"a year in the title of the labels", statement, "Accounts 2031,2031,2030\nA,3,1\n", "Accounts 2032,2032,2031\nA,,3\n"},
		{"blank lines", statement, "\nlabel,2031,2030\n\nA,1,2\n \nB,3,4\n\n", "\nlabel,2032,2031\n\nA,,1\n \nB,,3\n\n"},
		{"titles alone", statement, "label,2031,2030\n", ""},
		{"one column", statement, "2031\n5\n", ""},
		{"no UTF-8", statement, "label,2031\n\xe9,1\n", ""},
	} {
		text := head + "[[section]]\n" + test.object + "file = \"./a.csv\"\n"
		read := func(name string) (string, bool) { return test.csv, name == "a.csv" }
		_, plan := later(t, text, nextyear.Options{By: 1, Read: read})
		got := ""
		if edits := plan.Files["a.csv"]; len(edits) > 0 {
			got = source.Edited(test.csv, edits)
		}
		if got != test.want {
			t.Errorf("%s: %q becomes %q, want %q", test.rule, test.csv, got, test.want)
		}
		if said := filesSaid(plan); (said == "") != (test.want == "") || said != "" && !strings.Contains(said, ", in a.csv: “2032” is empty") &&
			!strings.Contains(said, ", in a.csv: “2031” has no") && !strings.Contains(said, ", in a.csv: “2031” keeps its values, “2032” is empty") {
			t.Errorf("%s: it says %q", test.rule, said)
		}
		if isKept := len(plan.Kept) == 1; isKept != (test.want == "") {
			t.Errorf("%s: what stays is %v", test.rule, plan.Kept)
		}
	}
}

// TestOtherFilesStay: files of values that are no CSV stay, and so do all where none can be read.
func TestOtherFilesStay(t *testing.T) {
	read := func(string) (string, bool) { return "label,2031\nA,1\n", true }
	for _, name := range []string{"a.xlsx", "a.txt", "csv", "A.CSV"} {
		_, plan := later(t, head+"[[section]]\nkind = \"finances\"\n[[section.statement]]\nfile = '"+name+"'\n",
			nextyear.Options{By: 1, Read: read})
		if moves := len(plan.Files) == 1; moves != (name == "A.CSV") || moves == (len(plan.Kept) == 1) {
			t.Errorf("%s moves: %v, stays: %v", name, moves, plan.Kept)
		}
	}
}

// filesSaid is what is said of the file of values.
func filesSaid(plan *nextyear.Plan) string {
	for _, c := range plan.Changes {
		if strings.Contains(c.Says, "a.csv") {
			return c.Says
		}
	}
	return ""
}

// TestPlacesOfNotes: what changes and what stays is underlined as long as it is written.
func TestPlacesOfNotes(t *testing.T) {
	_, plan := later(t, "[report]\nsubtitle = \"Since 1829\"\ndate = 2032-03-01\n", nextyear.Options{By: 1})
	change, kept := plan.Changes[0].At.Position(), plan.Kept[0].At.Position()
	if change.Line != 3 || change.Column != 8 || change.Length != len("2032-03-01") {
		t.Errorf("the change is at %+v", change)
	}
	if kept.Line != 2 || kept.Column != 12 || kept.Length != len(`"Since 1829"`) {
		t.Errorf("what stays is at %+v", kept)
	}
}

// TestYearOf: a report is of the latest year that its subtitle names, or else its title or its slug, which is not later
// than its date and at most three years before it; or else of the year before its date.
func TestYearOf(t *testing.T) {
	for text, want := range map[string]int{
		"date = 2032-03-01": 2031, "subtitle = '2031'": 2031, "title = 'x'": 0,
		"date = 2032-03-01\ntitle = '2030'": 2030, "date = 2032-03-01\ntitle = '2032'": 2032, "date = 2032-03-01\ntitle = '2029'": 2029,
		"date = 2032-03-01\ntitle = '2028'": 2031, "date = 2032-03-01\ntitle = '2033'": 2031,
		"date = 2032-03-01\ntitle = 'Plan 2030–2033'": 2030, "date = 2032-03-01\nsubtitle = '2030'\ntitle = '2031'": 2030,
		"date = 2032-03-01\nsubtitle = 'Since 1829'\nslug = 'lamp-2030'": 2030, "subtitle = '2030–2031'\ntitle = '2040'": 2031,
	} {
		root := source.ValuesOf(source.NewFile("f", "[report]\n"+text+"\n"), new(diag.List))
		if got := nextyear.YearOf(root); got != want {
			t.Errorf("%q is of %d, want %d", text, got, want)
		}
	}
}

// TestOnlyListedPlacesChange holds for whole reports that whatever is read of the new one is as it was, but for the
// places that are listed.
func TestOnlyListedPlacesChange(t *testing.T) {
	for name, text := range reports(t) {
		after, plan := later(t, text, nextyear.Options{By: 1})
		old := source.NewFile(name, text)
		before, now := source.ValuesOf(old, new(diag.List)), source.ValuesOf(source.NewFile(name, after), new(diag.List))
		if now == nil {
			t.Errorf("%s: the new report is no TOML", name)
			continue
		}
		edits := plan.Edits()
		isListed := func(v *source.Value) bool {
			return slices.ContainsFunc(edits, func(e source.Edit) bool { return v.From <= e.From && e.To <= v.To })
		}
		compare(before, now, func(v *source.Value) {
			if !isListed(v) {
				t.Errorf("%s: %s is another, and is not listed", name, old.Span(v.From, 1))
			}
		})
		if undone := source.Edited(after, reverse(edits, old.Text)); undone != text {
			t.Errorf("%s: other bytes than those that are listed have changed", name)
		}
	}
}

// reverse are the edits that take edits of a text back.
func reverse(edits []source.Edit, text string) []source.Edit {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b source.Edit) int { return a.From - b.From })
	moved := 0
	out := make([]source.Edit, len(edits))
	for i, e := range edits {
		from := e.From + moved
		out[i] = source.Edit{From: from, To: from + len(e.Text), Text: text[e.From:e.To]}
		moved += len(e.Text) - (e.To - e.From)
	}
	return out
}

// compare calls differs for each value that is another in a second report.
func compare(a, b *source.Value, differs func(*source.Value)) {
	switch {
	case b == nil || a.IsList != b.IsList || (a.Keys == nil) != (b.Keys == nil) || len(a.Keys) != len(b.Keys) ||
		len(a.Items) != len(b.Items):
		differs(a)
	case a.Data != b.Data:
		differs(a)
	default:
		for name, v := range a.Keys {
			compare(v, b.Keys[name], differs)
		}
		for i, v := range a.Items {
			compare(v, b.Items[i], differs)
		}
	}
}

// TestWhatIsNotSureIsTold holds the notes on values that stay, or are emptied, though they are of a year.
func TestWhatIsNotSureIsTold(t *testing.T) {
	for _, test := range []struct{ rule, text, want string }{
		{"a number over columns of which one goes", `kind = "narrative"
[[section.table]]
id = "oil"
columns = ["Lamp", "2031", "2030", "2029"]
rows = [["Gas", 5, { text = "6", span = 2 }]]`,
			"table “oil” has values beside cells over several rows or columns: move them by hand"},
		{"a budget beside the year before", `kind = "finances"
[[section.statement]]
columns = ["Budget", "Previous year"]
rows = [{ label = "A", values = [3, 2] }]`,
			"“Previous year” has no column of results beside it, and is emptied: write its values by hand"},
	} {
		_, plan := later(t, head+"[[section]]\n"+test.text+"\n", nextyear.Options{By: 1})
		if len(plan.Kept) != 1 || plan.Kept[0].Says != test.want {
			t.Errorf("%s: told is %v, want %q", test.rule, plan.Kept, test.want)
		}
	}
}
