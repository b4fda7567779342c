package nextyear_test

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/sections/nextyear"
)

// TestSaid holds what authors read of what became of each object: in the order of the file, with its line and what has
// which values now; and what stays and why.
func TestSaid(t *testing.T) {
	for _, test := range []struct{ rule, text, want string }{
		{"titles", `kind = "narrative"
[[section.table]]
caption = "Lamps 2031"
columns = ["Coast", "2031"]
rows = [["A", 1]]`,
			"2: table “Lamps 2031”: “2032” is empty\n" +
				"3: `caption` was \"Lamps 2031\" and is \"Lamps 2032\""},
		{"columns that have values, keep them, and wait for them", `kind = "finances"
[[section.statement]]
title = "Accounts 2031"
columns = ["2031", "2030", "Budget 2031", "Notes"]
rows = [{ label = "A", values = [1, 2, 3, 4] }]`,
			"2: statement “Accounts 2031”: “2032” is empty, “2031” keeps its values, “Budget 2032” is empty, “Notes” is emptied\n" +
				"3: `title` was \"Accounts 2031\" and is \"Accounts 2032\""},
		{"many columns", `kind = "narrative"
[[section.table]]
id = "many"
columns = ["", "2031", "2030", "2029", "2028", "2027", "2026", "2025", "2024"]
rows = [["A", 1, 2, 3, 4, 5, 6, 7, 8]]`,
			"2: table “many”: “2032” is empty, “2031” keeps its values, “2030” keeps its values, “2029” keeps its values, “2028” keeps its values, “2027” keeps its values, and 2 more"},
		{"six columns", `kind = "narrative"
[[section.table]]
columns = ["", "2031", "2030", "2029", "2028", "2027", "2026"]
rows = [["A", 1, 2, 3, 4, 5, 6]]`,
			"2: table in line 7: “2032” is empty, “2031” keeps its values, “2030” keeps its values, “2029” keeps its values, “2028” keeps its values, “2027” keeps its values"},
		{"columns of no name", `kind = "narrative"
[[section.table]]
columns = ["", "2031", " ", "Sum"]
rows = [["A", 1, 2, 3]]`,
			"2: table in line 7: “2032” is empty, “Sum” is emptied"},
		{"words for years", `kind = "finances"
[[section.statement]]
columns = ["Prior Year", "Current"]
rows = [{ label = "A", values = [1, 2] }]
[[section.statement]]
columns = ["Prior year", "Last year"]
rows = [{ label = "A", values = [1, 2] }]
[[section.statement]]
columns = ["Vorjahr 2030", "2031"]
rows = [{ label = "A", values = [1, 2] }]
[[section.statement]]
columns = ["Prior year", "x", "y"]
rows = [{ label = "A", values = [1, 2, 3] }]`,
			"2: statement in line 7: “Prior Year” has what “Current” had, “Current” is emptied\n" +
				"5: statement in line 10: “Prior year” is emptied, “Last year” is emptied\n" +
				"8: statement in line 13: “Vorjahr 2031” is empty, “2032” is empty\n" +
				"11: statement in line 16: “Prior year” is emptied, “x” is emptied, “y” is emptied"},
		{"words for years, the later one first", `kind = "finances"
[[section.statement]]
columns = ["Current", "Prior year"]
rows = [{ label = "A", values = [1, 2] }]`,
			"2: statement in line 7: “Current” is emptied, “Prior year” has what “Current” had"},
		{"years of another calendar", `kind = "finances"
[[section.statement]]
title = "A"
columns = ["2574", "2573"]
rows = [{ label = "A", values = [1, 2] }]
[[section.table]]
caption = "B"
columns = ["", "2574"]
rows = [["A", 1]]
[[section.chart]]
type = "line"
caption = "C"
labels = ["x", "y"]
series = [{ name = "2574", values = [1, 2] }]`,
			"2 stays: statement “A” names years far from that of the report, and stays: if they are of another calendar, say by --year which one the report is of; else bring it to the new year by hand\n" +
				"6 stays: table “B” names years far from that of the report, and stays: if they are of another calendar, say by --year which one the report is of; else bring it to the new year by hand\n" +
				"10 stays: chart “C” names years far from that of the report, and stays: if they are of another calendar, say by --year which one the report is of; else bring it to the new year by hand"},
		{"cells over rows", `kind = "narrative"
[[section.table]]
caption = "B"
columns = ["", "2031", "2030"]
rows = [[{ text = "A", rows = 2 }, 1, 2], [1, 2]]
[[section.table]]
columns = ["", "2031", "2030"]
rows = [[{ text = "A", span = 2 }, { text = "1", rows = 2 }], ["a", 1]]`,
			"2 stays: table “B” has values beside cells over several rows or columns: move them by hand\n" +
				"6 stays: table in line 11 has values beside cells over several rows or columns: move them by hand"},
		{"charts", `kind = "narrative"
[[section.chart]]
type = "line"
caption = "Lamps 2031"
labels = ["x", "y"]
series = [{ name = "a", values = [1, 2] }, { name = "b", values = [3, 4] }]
[[section.chart]]
type = "bar"
id = "c2"
labels = ["x", "y"]
series = [{ values = [1, 2] }]
[[section.chart]]
type = "line"
caption = "Lamps 2030–2031"
labels = ["2031", "2030"]
series = [{ name = "a", values = [1, 2] }, { name = "b", values = [3] }]
[[section.chart]]
type = "line"
labels = ["2020", "2021"]
series = [{ name = "a", values = [1, 2] }]
[[section.chart]]
type = "line"
labels = ["2030", "x"]
series = [{ name = "a", values = [1, 2] }]
[[section.chart]]
type = "line"
labels = ["2031"]
series = [{ name = "a", values = [1] }]`,
			"2: chart “Lamps 2031”: “a” is emptied, “b” is emptied\n" +
				"4: `caption` was \"Lamps 2031\" and is \"Lamps 2032\"\n" +
				"7: chart “c2”: its values are emptied\n" +
				"12: chart “Lamps 2030–2031”: \"2032\" is added, without values\n" +
				"14: `caption` was \"Lamps 2030–2031\" and is \"Lamps 2030–2032\"\n" +
				"21: chart in line 26: “2031” is empty, “x” is emptied\n" +
				"25: chart in line 30: “2032” is empty\n" +
				"17 stays: chart in line 22 names years far from that of the report, and stays: if they are of another calendar, say by --year which one the report is of; else bring it to the new year by hand"},
		{"big numbers", `kind = "figures"
number = [{ value = "", label = "x" }, { label = "y" }, { value = 5, label = "z" }, { value = "{m.all.2031}", label = "v" },
  { value = "{n.all.2031}", label = "Lamps in 2031", note = "2030: 4" }]
[[section.table]]
id = "m"
columns = ["", "2031"]
rows = [["All", 5]]`,
			"2: “z” was 5 and is empty\n" +
				"2: “v” is taken from the new year of its table\n" +
				"3: `label` was \"Lamps in 2031\" and is \"Lamps in 2032\"\n" +
				"4: table “m”: “2032” is empty\n" +
				"3 stays: “Lamps in 2031” is taken from {n.all.2031}, whose table stays: look whether it is of the new year\n" +
				"3 stays: the remark “2030: 4” stays: write what holds in the new year"},
		{"rows of years", `kind = "narrative"
[[section.table]]
columns = ["Year", "Lamps"]
rows = [["2031", 1], ["2029", 2], ["2030", 3]]
[[section.table]]
caption = "Years"
totals = 9
columns = ["Year", "Lamps"]
rows = [["2030", 1], ["2031", 2]]
[[section.table]]
caption = "Years"
columns = ["Year", "Lamps", "Words"]
rows = [["2030", 1, "a"], [{ text = "2031" }, { text = "2" }, { rows = 1 }]]
[[section.table]]
caption = "Years"
columns = ["Year", "Lamps"]
rows = [["2030", 1], [{ span = 2 }], []]`,
			"5: table “Years”: “Lamps” is emptied\n" +
				"14: table “Years”: “Lamps” is emptied\n" +
				"2 stays: table in line 7 has years in its rows that do not follow each other: add the new one by hand\n" +
				"9 stays: the name of a row has a year, and stays: “2030” and 1 more; write the new one if it is that of the report\n" +
				"10 stays: table “Years” has values beside cells over several rows or columns: move them by hand\n" +
				"17 stays: the name of a row has a year, and stays: “2030”; write the new one if it is that of the report"},
	} {
		const begin = 5 // lines of the head, and that of the section
		_, plan := later(t, head+"[[section]]\n"+test.text+"\n", nextyear.Options{By: 1})
		var said []string
		for _, c := range plan.Changes {
			if line := c.At.Position().Line - begin; line > 0 {
				said = append(said, fmt.Sprintf("%d: %s", line, c.Says))
			}
		}
		for _, k := range plan.Kept {
			said = append(said, fmt.Sprintf("%d stays: %s", k.At.Position().Line-begin, k.Says))
		}
		if got := strings.Join(said, "\n"); got != test.want {
			t.Errorf("%s: it says\n%s\nwant\n%s", test.rule, got, test.want)
		}
	}
}

// TestCaptionsMoveWithTheirValues: what stays as it is keeps its caption, also one with the year of the report.
func TestCaptionsMoveWithTheirValues(t *testing.T) {
	for _, object := range []string{
		"[[section.table]]\ncaption = \"In 2031\"\ncolumns = [\"\", \"1901\"]\nrows = [[\"A\", 1]]",
		"[[section.table]]\ncaption = \"In 2031\"\nfile = \"a.csv\"",
		"[[section.statement]]\ntitle = \"In 2031\"\ncolumns = [\"1901\"]\nrows = [{ label = \"A\", values = [1] }]",
		"[[section.chart]]\ntype = \"line\"\ncaption = \"In 2031\"\nlabels = [\"1901\", \"1902\"]\n" +
			"series = [{ name = \"a\", values = [1, 2] }]",
	} {
		kind := "narrative"
		if strings.Contains(object, "statement") {
			kind = "finances"
		}
		text := "[[section]]\nkind = \"" + kind + "\"\n" + object + "\n"
		got, plan := later(t, head+text, nextyear.Options{By: 1})
		if !strings.HasSuffix(got, text) || len(plan.Kept) != 1 {
			t.Errorf("%s\nbecomes\n%s\nkept is %v", object, got, plan.Kept)
		}
	}
}

// TestTimelinesAreTold: events stay; those of the year of the report are told, and a history is not.
func TestTimelinesAreTold(t *testing.T) {
	const told = "timeline “At sea” stays with 2 events: write what happened in the new year"
	for dates, want := range map[string]string{
		`2031-05-04|"June 2031"`: told, `"2031-05"|"Spring"`: told, `"Q1 2031"|"1998"`: "", `"1998"|"2031"`: "",
		`"1998"|"1999"`: "", `"Spring"|"Summer"`: "", `2031-05-04|2032-01-05`: told,
	} {
		text := head + "[[section]]\nkind = \"timeline\"\ntitle = \"At sea\"\n"
		for date := range strings.SplitSeq(dates, "|") {
			text += "[[section.event]]\ndate = " + date + "\ntitle = \"Light\"\n"
		}
		got, plan := later(t, text, nextyear.Options{By: 1})
		said := ""
		for _, k := range plan.Kept {
			said += k.Says
		}
		if said != want || !strings.Contains(got, "date = "+strings.Split(dates, "|")[0]+"\n") {
			t.Errorf("of %s is told %q in\n%s", dates, said, got)
		}
	}
}
