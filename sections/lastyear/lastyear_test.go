package lastyear_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/sections"
)

// old is a report of last year.
const old = `[report]
title = "Report"
subtitle = "2031"
date = 2032-03-01
language = "en"
slug = "lamp-2031"
[organisation]
name = "The Lighthouse Keepers of Nowhere"
[[section]]
kind = "narrative"
id = "sea"
title = "The sea in 2031"
lead = "In 2031 the sea was calm on most days, and every lamp that we have was lit at dusk."
text = """
## A heading

The keepers met in the spring, and they agreed that no lamp should be without oil again.

Short.
"""
[[section.table]]
id = "lamps"
caption = "Lamps"
columns = ["Coast", "2030", "2031", "Wind", "Since"]
rows = [["West", 1, 2, 31, 1901], ["East", 3, "4,000", 32, 1902], ["South", 4, 5, 33, 1903]]
[[section.chart]]
type = "line"
caption = "Oil"
labels = ["2030", "2031"]
series = [{ name = "Oil", values = [7, 8] }]
`

// renewed is a report of the next year in which everything is written anew.
var renewed = strings.NewReplacer(
	`subtitle = "2031"`, `subtitle = "2032"`, "2032-03-01", "2033-02-28\nprevious = \"last-year/report.toml\"",
	"lamp-2031", "lamp-2032",
	"The sea in 2031", "The sea in 2032",
	"In 2031 the sea was calm on most days, and every lamp that we have was lit at dusk.",
	"Storms, more than in 2031, put out two lamps in five.",
	"The keepers met in the spring, and they agreed that no lamp should be without oil again.", "Nobody met.",
	`"2030", "2031", "Wind"`, `"2031", "2032", "Wind"`,
	`["West", 1, 2, 31,`, `["West", 2, 9, 41,`, `["East", 3, "4,000", 32,`, `["East", 4000, 9, 32,`,
	`["South", 4, 5, 33,`, `["South", 5, "–", 43,`,
	`["2030", "2031"]`, `["2030", "2031", "2032"]`, `[7, 8]`, `[7, 8, 9]`,
).Replace(old)

// found are the problems of a report beside which last year's lies, a line each.
func found(t *testing.T, text string) string {
	t.Helper()
	return foundBeside(t, text, old)
}

// foundBeside are the problems of a report beside one of last year, a line each.
func foundBeside(t *testing.T, text, then string) string {
	t.Helper()
	var out strings.Builder
	for _, p := range problemsOf(text, then) {
		out.WriteString(p.Span.String() + ": " + p.Summary + "\n")
	}
	return out.String()
}

// hints are the cures of the problems of a report beside one of last year, a line each.
func hints(t *testing.T, text, then string) string {
	t.Helper()
	var out strings.Builder
	for _, p := range problemsOf(text, then) {
		out.WriteString(p.Hint + "\n")
	}
	return out.String()
}

// problemsOf are the problems of a report beside one of last year.
func problemsOf(text, then string) []diag.Problem {
	problems := new(diag.List)
	files := fstest.MapFS{"last-year/report.toml": {Data: []byte(then)}}
	sections.Read("report.toml", text, files, fonts.Embedded(), problems)
	return problems.Sorted()
}

func TestReportsThatAreWrittenAnewAreClean(t *testing.T) {
	if got := found(t, renewed); got != "" {
		t.Errorf("of a report that is written anew is told:\n%s", got)
	}
}

// TestCompare holds what is told of a report in which one thing is still as it was.
func TestCompare(t *testing.T) {
	for _, test := range []struct{ rule, new, old, want string }{
		{"the date", "2033-02-28", "2033-03-01",
			"report.toml:4:8: the date is that of last year's report, 2032-03-01, moved to the new year\n"},
		{"the same date", "2033-02-28", "2032-03-01", "report.toml:4:8: the date is that of last year's report\n"},
		{"a date that stays", "2033-02-28", "2033-03-01\nstays = [\"date\"]", ""},
		{"the slug", "lamp-2032", "lamp-2031", "report.toml:7:8: files would be called as those of last year's report\n"},
		{"a title", "The sea in 2032", "The sea in 2031",
			"report.toml:13:21: \"2031\" still stands here, as in last year's report\n"},
		{"a text", "Storms, more than in 2031, put out two lamps in five.",
			"In 2031 the sea was calm on most days, and every lamp that we have was lit at dusk.",
			"report.toml:14:8: the text is that of last year, word for word, and it names 2031 in 14:12\n"},
		{"a paragraph", "Nobody met.",
			"The keepers met in the spring, and they agreed that no lamp should be without oil again.",
			"report.toml:18:1: the text is that of last year, word for word\n"},
		{"a sentence that is nearly the same", "Storms, more than in 2031, put out two lamps in five.",
			"In 2031 the sea was rough on most days, and every lamp that we have was lit at dusk.",
			"report.toml:14:12: \"2031\" still stands here, as in last year's report\n"},
		{"a value of last year", `["West", 2, 9, 41,`, `["West", 3, 9, 41,`,
			"report.toml:26:18: “West” of “2031” is “3”, and was “2” in last year's report (last-year/report.toml:25:21)\n"},
		{"a value of last year that is gone", `["East", 4000, 9, 32,`, `["East", "", 9, 32,`,
			"report.toml:26:44: “East” of “2031” is empty, and was “4,000” in last year's report " +
				"(last-year/report.toml:25:47)\n"},
		{"values that are not written", `9, 41, 1901], ["East", 4000, 9,`, `"", 41, 1901], ["East", 4000, "",`,
			"report.toml:26:21: “2032” waits for 2 values\n"},
		{"values that are all as they were", `9, 41, 1901], ["East", 4000, 9, 32, 1902], ["South", 5, "–", 43,`,
			`9, 31, 1901], ["East", 4000, 9, 32, 1902], ["South", 5, "–", 33,`,
			"report.toml:26:24: all values of “Wind” are those of last year\n"},
		{"a value of last year in a chart", "[7, 8, 9]", "[7, 9, 9]",
			"report.toml:31:40: “2031” of “Oil” is “9”, and was “8” in last year's report (last-year/report.toml:30:40)\n"},
		{"a year that a chart does not have", `["2030", "2031", "2032"]`, `["2030", "2031", "2033"]`,
			"report.toml:31:20: there is “2031”, as in last year's report, and no “2032”\n"},
		{"a column that is not there", `"2031", "2032", "Wind"`, `"2031", "Thirst", "Wind"`,
			"report.toml:25:12: there is “2031”, as in last year's report, and no “2032”\n"},
		{"a value of the new year in a chart", "[7, 8, 9]", `[7, 8, ""]`,
			"report.toml:31:43: “2032” waits for a value of “Oil”\n"},
	} {
		text := strings.Replace(renewed, test.new, test.old, 1)
		if text == renewed {
			t.Errorf("%s: %q is not in the report", test.rule, test.new)
		}
		if got := found(t, text); got != test.want {
			t.Errorf("%s: told is\n%swant\n%s", test.rule, got, test.want)
		}
	}
}

func TestWhatStaysIsNotTold(t *testing.T) {
	stale := strings.NewReplacer(
		"Nobody met.", "The keepers met in the spring, and they agreed that no lamp should be without oil again.",
		`["West", 2, 9, 41,`, `["West", 3, 9, 41,`,
	).Replace(renewed)
	for _, test := range []struct{ stays, want string }{
		{`"The keepers met", "West"`, ""},
		{`"sea", "lamps"`, ""},
		{`"The keepers met", "lamps", "Nobody"`,
			"report.toml:6:38: nothing that is as in last year's report is called \"Nobody\" or begins so\n"},
	} {
		text := strings.Replace(stale, "language =", "stays = ["+test.stays+"]\nlanguage =", 1)
		if got := found(t, text); got != test.want {
			t.Errorf("with stays = [%s] is told\n%swant\n%s", test.stays, got, test.want)
		}
	}
}

// TestTablesWithoutColumnsAreNotCompared: that a table has none is told where it is read, in whichever report.
func TestTablesWithoutColumnsAreNotCompared(t *testing.T) {
	const bare = "[[section.table]]\nid = \"lamps\"\ncaption = \"Lamps\"\ncolumns = []\nrows = [[]]\n"
	from := strings.Index(renewed, "[[section.table]]")
	to := strings.Index(renewed, "[[section.chart]]")
	got := found(t, renewed[:from]+bare+renewed[to:])
	if got == "" || strings.Contains(got, "last year") {
		t.Errorf("of a table without columns is told\n%s", got)
	}
}

// TestOnlyTheSentenceOfAYearIsAsked: a year is told by its own sentence, not by another one with the same year.
func TestOnlyTheSentenceOfAYearIsAsked(t *testing.T) {
	const rough = "In 2031 the sea was rough on most days, and every lamp that we have was lit at dusk."
	text := strings.Replace(renewed, "put out two lamps in five.", "put out two lamps in five. "+rough, 1)
	want := "report.toml:14:66: \"2031\" still stands here, as in last year's report\n"
	if got := found(t, text); got != want {
		t.Errorf("told is\n%swant\n%s", got, want)
	}
}

// TestStaysOfASectionEndBehindIt: what stands behind the sections is not meant by the id of the last one.
func TestStaysOfASectionEndBehindIt(t *testing.T) {
	const mail = "[email]\nopening = \"We have news for everybody who has kept a lamp with us, and thank all of them.\"\n"
	now := strings.Replace(renewed, "language =", "stays = [\"sea\"]\nlanguage =", 1)
	got := foundBeside(t, now+mail, old+mail)
	if !strings.Contains(got, "word for word") {
		t.Errorf("told is\n%s", got)
	}
}

// TestTheBeginningThatIsAdvisedIsEnough: the words by which a message names a text are taken.
func TestTheBeginningThatIsAdvisedIsEnough(t *testing.T) {
	const words = "We counterdemonstrationalizationists met in the spring, and agreed that no lamp should be without oil."
	now := strings.Replace(renewed, "Nobody met.", words, 1)
	then := strings.Replace(old, "Short.", words, 1)
	const stays = "stays = [\"We counterdemonstrationalizationists\"]\nlanguage ="
	if got := foundBeside(t, strings.Replace(now, "language =", stays, 1), then); got != "" {
		t.Errorf("told is\n%s", got)
	}
	if got := hints(t, now, then); !strings.Contains(got, "stays = [\"We counterdemonstrationalizationists\"]") {
		t.Errorf("advised is\n%s", got)
	}
}

func TestAReportIsNotItsOwnLastYear(t *testing.T) {
	got := found(t, strings.Replace(renewed, "last-year/report.toml", "./report.toml", 1))
	if want := "report.toml:5:12: the report names itself as that of last year\n"; got != want {
		t.Errorf("told is %q, want %q", got, want)
	}
}

func TestLastYearsReportMustBeThere(t *testing.T) {
	got := found(t, strings.Replace(renewed, "last-year/report.toml", "none.toml", 1))
	if want := "report.toml:5:12: there is no file \"none.toml\"\n"; got != want {
		t.Errorf("told is %q, want %q", got, want)
	}
}

// TestNamesOfCellsAreNoWordsOfTheirOwn: a text in which nothing but the years of names of cells is another is last year's,
// and these years are none that still stand there.
func TestNamesOfCellsAreNoWordsOfTheirOwn(t *testing.T) {
	const sentence = "The keepers of the west lit {lamps.west.2031} lamps, and nobody counted those of the sea."
	then := strings.Replace(old, "Short.", sentence, 1)
	got := foundBeside(t, strings.Replace(renewed, "Short.", strings.Replace(sentence, "2031", "2032", 1), 1), then)
	if !strings.Contains(got, "of last year, word for word") || strings.Contains(got, "2032") || strings.Contains(got, "still stands") {
		t.Errorf("told is %q", got)
	}
	short := func(year string) string { return "All {lamps.west." + year + "}." }
	got = foundBeside(t, strings.Replace(renewed, "Short.", short("2032"), 1), strings.Replace(old, "Short.", short("2031"), 1))
	if got != "" {
		t.Errorf("told is %q", got)
	}
}

// TestAimsStay: values of a year that lies ahead of both reports are the same in both, and are not told; those of the year
// of the report that are all as they were, are.
func TestAimsStay(t *testing.T) {
	for title, want := range map[string]bool{"Target 2040": false, "Budget": true, "2031 €": false} {
		add := strings.NewReplacer(`"Wind", "Since"]`, `"Wind", "Since", "`+title+`"]`, `1901]`, `1901, 5]`, `1902]`, `1902, 6]`, `1903]`, `1903, 7]`)
		got := foundBeside(t, add.Replace(renewed), add.Replace(old))
		if told := strings.Contains(got, "all values of “"+title+"” are those of last year"); told != want {
			t.Errorf("%s: told is %q", title, got)
		}
	}
}
