package lastyear_test

import (
	"strings"
	"testing"
)

// members is a table of what is counted, with two years.
func members(columns string, members, lamps, rowing string) string {
	return "[[section.table]]\nid = \"counts\"\ncaption = \"Counts\"\ncolumns = [\"What\", " + columns + "]\nrows = [[\"Members\", " +
		members + "], [\"Lamps\", " + lamps + "], [\"Rowing\", " + rowing + "]]\n"
}

// TestFiguresThatStillStand: a figure of last year's that is another one now is told where it still stands: in sentences
// that are last year's, or nearly so, of the thing that it counts, or where no other thing has so long a number.
func TestFiguresThatStillStand(t *testing.T) {
	table := members(`"2031", "2032"`, "212, 230", "1250, 1300", `"34.5 %", "40 %"`)
	then := members(`"2030", "2031"`, "200, 212", "1100, 1250", `"30 %", "34.5 %"`)
	stands := func(figure, name, now string) string {
		return "\"" + figure + "\" still stands here: that was “" + name + "” in last year's report, and is “" + now + "” now\n"
	}
	for _, test := range []struct{ rule, then, now, want string }{
		{"as it was", "We have 212 members.", "We have 212 members.", stands("212", "Members", "230")},
		{"nearly as it was", "We have 212 members in all.", "We have 212 members in total.", stands("212", "Members", "230")},
		{"beside a year that moved", "In 2031 we had 212 members.", "In 2032 we had 212 members.",
			stands("212", "Members", "230")},
		{"in another writing", "All 1,250 lamps burned.", "All 1,250 lamps burned.", stands("1,250", "Lamps", "1300")},
		{"with a unit", "Of us 34.5 % row.", "Of us 34.5 % row.", stands("34.5", "Rowing", "40 %")},
		{"without its name", "We are 212 now.", "We are 212 now.", stands("212", "Members", "230")},
		{"written anew", "We have 212 members.", "There were 212 members once, and many have come since then.", ""},
		{"compared with this year's", "We have 212 members.", "We have 212 members, or 230.", ""},
		{"this year's", "We have 212 members.", "We have 230 members.", ""},
		{"of the year before", "After 200 we have 212 members.", "After 212 we have 230 members.", ""},
		{"as part of a number", "We have 1,212 members and 2.12 boats.", "We have 1,212 members and 2.12 boats.", ""},
		{"as part of an address", "See https://lamp.example/212 for members.", "See https://lamp.example/212 for members.", ""},
		{"in two sentences", "We have 212 members. All 212 of them row.", "We have 212 members. All 212 of them row.",
			"\"212\" still stands here, and in 16:34: that was “Members” in last year's report, and is “230” now\n"},
	} {
		text := func(s string) string { return words(s, "") }
		if got := toldOf(t, text(test.now)+table, text(test.then)+then); got != test.want {
			t.Errorf("%s: told is\n%swant\n%s", test.rule, got, test.want)
		}
	}
	// What waits is told, too, and what stays is not.
	waiting := members(`"2031", "2032"`, `212, ""`, "1250, 1300", `"34.5 %", "40 %"`)
	want := "“2032” waits for a value\n\"212\" still stands here: that was “Members” in last year's report, and waits for this year's value\n"
	if got := sortedLines(toldOf(t, words("We have 212 members.", "")+waiting, words("We have 212 members.", "")+then)); got != sortedLines(want) {
		t.Errorf("told is\n%s", got)
	}
	for _, now := range []string{"We have 212 members in all.", "We have 212 members in total."} {
		got := foundBeside(t, head(2032, "stays = [\"We have 212 members\"]\n")+words(now, "")+table,
			head(2031, "")+words("We have 212 members in all.", "")+then)
		if got != "" {
			t.Errorf("of %q, which stays, is told\n%s", now, got)
		}
	}
	if got := hints(t, head(2032, "")+words("We have 212 members.", "")+table, head(2031, "")+words("We have 212 members.", "")+then); !strings.Contains(got, "{counts.members.2032}") {
		t.Errorf("advised is\n%s", got)
	}
}

// TestFiguresOfSeveralThings: a number that is also one of this year's is told only where its name stands beside it, and
// a round one or a short one as well.
func TestFiguresOfSeveralThings(t *testing.T) {
	then := members(`"2030", "2031"`, "200, 212", "1100, 12", `3, 500`)
	now := members(`"2031", "2032"`, "212, 230", "12, 212", `500, 600`)
	for text, want := range map[string]bool{
		"We have 212 boats.": false, "We have 212 members.": true, "We have 12 members.": false, "We have 12 lamps.": true,
		"We have 500 boats.": false, "All 500 were rowing.": true,
	} {
		got := toldOf(t, words(text, "")+now, words(text, "")+then)
		if strings.Contains(got, "still stands here") != want {
			t.Errorf("of %q is told %q", text, got)
		}
	}
}

// TestDaysAreNoFigures: the number of a day beside its month is none, whatever rows are called.
func TestDaysAreNoFigures(t *testing.T) {
	table := func(columns, values string) string {
		return "[[section.table]]\ncaption = \"Rain\"\ncolumns = [\"Month\", " + columns + "]\nrows = [[\"February\", " + values +
			"], [\"March\", 1, 1]]\n"
	}
	for text, want := range map[string]bool{
		"We met on 12 February.": false, "We met on February 12.": false, "We met on the 12th of February.": false,
		"February had 12 days of rain.": true,
	} {
		got := toldOf(t, words(text, "")+table(`"2031", "2032"`, "12, 14"), words(text, "")+table(`"2030", "2031"`, "9, 12"))
		if strings.Contains(got, "\"12\" still stands here") != want {
			t.Errorf("of %q is told %q", text, got)
		}
	}
}

// TestFiguresOfTablesOfYears: where the rows are years, the figure is that of last year's row, and its column names it.
func TestFiguresOfTablesOfYears(t *testing.T) {
	table := func(rows string) string {
		return "[[section.chart]]\ntype = \"line\"\ncaption = \"Counts\"\n" + rows + "\n"
	}
	then := table(`labels = ["2030", "2031"]` + "\n" + `series = [{ name = "Members", values = [200, 212] }]`)
	now := table(`labels = ["2030", "2031", "2032"]` + "\n" + `series = [{ name = "Members", values = [200, 212, 230] }]`)
	got := toldOf(t, words("We have 212 members.", "")+now, words("We have 212 members.", "")+then)
	if want := "\"212\" still stands here: that was “Members” in last year's report, and is “230” now\n"; got != want {
		t.Errorf("told is\n%s", got)
	}
}

// TestBigNumbers: those that say what a table said last year are told, and so are all of them if none is another.
func TestBigNumbers(t *testing.T) {
	numbers := func(lines ...string) string {
		out := "[[section]]\nkind = \"figures\"\ntitle = \"Counted\"\n"
		for _, line := range lines {
			out += "[[section.number]]\n" + line + "\n"
		}
		return out
	}
	table := members(`"2031", "2032"`, "212, 230", "1250, 1300", "3, 4")
	then := members(`"2030", "2031"`, "200, 212", "1100, 1250", "2, 3")
	old := numbers("value = 212\nlabel = \"members\"", "value = 7\nlabel = \"boats\"", "value = \"4.5 t\"\nlabel = \"oil in 2031\"")
	for _, test := range []struct{ rule, now, want string }{
		{"new ones", numbers("value = 230\nlabel = \"members\"", "value = 7\nlabel = \"boats\""), ""},
		{"one that a table says otherwise", numbers("value = 212\nlabel = \"members\"", "value = 8\nlabel = \"boats\""),
			"“members” is still \"212\": that was “Members” in last year's report, and is “230” now\n"},
		{"all of them", strings.NewReplacer("212", "230", "2031", "2032").Replace(old) + "[[section.number]]\nvalue = 5\nlabel = \"cats\"\n", ""},
		{"none that is another", strings.Replace(old, "2031", "2032", 1),
			"“members” is still \"212\": that was “Members” in last year's report, and is “230” now\n" +
				"all big numbers are those of last year's report (3)\n"},
	} {
		if got := sortedLines(toldOf(t, table+test.now, then+old)); got != sortedLines(test.want) {
			t.Errorf("%s: told is\n%swant\n%s", test.rule, got, test.want)
		}
	}
	text := words("We have 7 boats.", "")
	got := toldOf(t, text+numbers("value = 8\nlabel = \"boats\""), text+old)
	if want := "\"7\" still stands here: that was “boats” in last year's report, and is “8” now\n"; got != want {
		t.Errorf("told is\n%s", got)
	}
}

// TestLastYearOfNumbers: what a big number says of the year before is what last year's report said, of the number that
// has its id or else its label alone; what is rounded, of another year or of another thing is not compared.
func TestLastYearOfNumbers(t *testing.T) {
	numbers := func(lines ...string) string {
		return "[[section]]\nkind = \"figures\"\ntitle = \"Counted\"\n[[section.number]]\n" +
			strings.Join(lines, "\n[[section.number]]\n") + "\n"
	}
	then := numbers("value = 212\nlabel = \"members\"", "value = \"1,250.4 t\"\nlabel = \"oil in 2031\"\nid = \"oil\"",
		"value = 3\nlabel = \"boats\"", "value = 4\nlabel = \"boats\"", "value = \"many\"\nlabel = \"gulls\"")
	differs := func(label, now, then string) string {
		return "`last_year` of “" + label + "” is " + now + ", and last year's report said " + then + "\n"
	}
	for _, test := range []struct{ rule, now, want string }{
		{"the same", "value = 230\nlabel = \"members\"\nlast_year = 212", ""},
		{"another one", "value = 230\nlabel = \"members\"\nlast_year = 210", differs("members", "210", "212")},
		{"by its id", "value = 9\nlabel = \"fuel\"\nid = \"oil\"\nlast_year = 1251", differs("fuel", "1251", "1,250.4 t")},
		{"rounded", "value = 9\nlabel = \"oil in 2032\"\nlast_year = \"1,250 t\"", ""},
		{"of another unit", "value = 9\nlabel = \"oil\"\nid = \"oil\"\nlast_year = \"1,290 kg\"", ""},
		{"of the same words", "value = 9\nlabel = \"oil\"\nid = \"oil\"\nlast_year = \"1,251.4 t\"",
			differs("oil", "1,251.4 t", "1,250.4 t")},
		{"of another year", "value = 230\nlabel = \"members\"\nlast_year = 190\nlast_year_label = \"2025\"", ""},
		{"of that year in words", "value = 230\nlabel = \"members\"\nlast_year = 190\nlast_year_label = \"Before\"",
			differs("members", "190", "212")},
		{"one of two", "value = 230\nlabel = \"boats\"\nlast_year = 7", ""},
		{"words", "value = 230\nlabel = \"gulls\"\nlast_year = 7", ""},
		{"of another thing", "value = 230\nlabel = \"cats\"\nlast_year = 7", ""},
	} {
		if got := toldOf(t, numbers(test.now), then); got != test.want {
			t.Errorf("%s: told is\n%swant\n%s", test.rule, got, test.want)
		}
	}
	now := numbers("value = 230\nlabel = \"members here\"\nlast_year = 210")
	stays := foundBeside(t, head(2032, "stays = [\"members here\"]\n")+now, head(2031, "")+strings.Replace(then, "members", "members here", 1))
	if stays != "" {
		t.Errorf("of one that stays is told\n%s", stays)
	}
}
