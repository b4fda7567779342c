package lastyear_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// head is a report of a year without its sections.
func head(year int, more string) string {
	previous := ""
	if year == 2032 {
		previous = "previous = \"last-year/report.toml\"\n"
	}
	return fmt.Sprintf("[report]\ntitle = \"Report\"\nsubtitle = \"%d\"\ndate = %d-02-%d\nlanguage = \"en\"\n%s%s"+
		"[organisation]\nname = \"The Lighthouse Keepers of Nowhere\"\n[[section]]\nkind = \"narrative\"\n"+
		"title = \"Words of %d\"\ntext = \"Short %d.\"\n", year, year+1, year-2010, previous, more, year, year)
}

// lampTable is a table of lines of TOML.
func lampTable(columns string, rows ...string) string {
	return "[[section.table]]\nid = \"lamps\"\ncaption = \"Lamps\"\ncolumns = [" + columns + "]\nrows = [\n" +
		strings.Join(rows, ",\n") + "\n]\n"
}

// place is a place in a message.
var place = regexp.MustCompile(`(?m)^[\w./-]+:\d+:\d+: | \([\w./-]+:\d+:\d+\)`)

// toldOf is what is told of a table beside that of last year, without places.
func toldOf(t *testing.T, now, then string) string {
	t.Helper()
	return place.ReplaceAllString(foundBeside(t, head(2032, "")+now, head(2031, "")+then), "")
}

// TestTables holds what is told of tables whose last year's column, or rows, are not where they were.
func TestTables(t *testing.T) {
	then := lampTable(`"Coast", "2030", "2031"`, `["West coast", 1, 1250]`, `["East coast", 3, 4100.5]`, `["South", 4, 55]`)
	for _, test := range []struct{ rule, now, want string }{
		{"as it should be", lampTable(`"Coast", "2031", "2032"`,
			`["West coast", 1250, 9]`, `["East coast", 4100.5, 9]`, `["South", 55, 8]`), ""},
		{"in another writing", lampTable(`"Coast", "2031", "2032"`,
			`["West coast", "1,250", 9]`, `["East coast", "4,100.50", 9]`, `["South", "55.0", 8]`), ""},
		{"rows and columns in another order", lampTable(`"Coast", "2032", "2031"`,
			`["South", 8, 55]`, `["West coast", 9, 1250]`, `["East coast", 9, 4100.5]`), ""},
		{"with a unit at the values", lampTable(`"Coast", "2031", "2032"`,
			`["West coast", "€ 1,250", "€ 9"]`, `["East coast", "€ 4,100.50", "€ 9"]`, `["South", "€ 55", "€ 8"]`), ""},
		{"rounded to units", lampTable(`"Coast", "2031", "2032"`,
			`["West coast", 1250, 9]`, `["East coast", 4101, 9]`, `["South", 55, 8]`), ""},
		{"other capitals and dashes", lampTable(`"Coast", "2031", "2032"`,
			`["WEST coast", 1250, 9]`, `["East  coast:", 4100.5, 9]`, `["South", 55, 8]`), ""},
		{"a slip", lampTable(`"Coast", "2031", "2032"`,
			`["West coast", 1520, 9]`, `["East coast", 4100.5, 9]`, `["South", 55, 8]`),
			"“West coast” of “2031” is “1520”, and was “1250” in last year's report\n"},
		{"a slip within the rounding of another column", lampTable(`"Coast", "2031", "2032"`,
			`["West coast", 1250, 9]`, `["East coast", 4100.4, 9]`, `["South", 55, 8]`),
			"“East coast” of “2031” is “4100.4”, and was “4100.5” in last year's report\n"},
		{"a column with a unit in its title", lampTable(`"Coast", "2031 (€)", "2032 (€)"`,
			`["West coast", 1250, 9]`, `["East coast", 4100.5, 9]`, `["South", 55, 8]`), ""},
		{"a column with a unit in its title, that waits", lampTable(`"Coast", "2031 (€)", "2032 (€)"`,
			`["West coast", 1250, ""]`, `["East coast", 4100.5, 9]`, `["South", 55, 8]`), "“2032 (€)” waits for a value\n"},
		{"a restated column", lampTable(`"Coast", "2031 (restated)", "2032"`,
			`["West coast", 1260, 9]`, `["East coast", 4090, 9]`, `["South", 55, 8]`),
			"2 values of “2031 (restated)” are not what “2031” was in last year's report: “West coast” is “1260” and was " +
				"“1250”, “East coast” is “4090” and was “4100.5”\n"},
		{"a restated column, of which nothing is another", lampTable(`"Coast", "2031 (restated)", "2032"`,
			`["West coast", 1250, 9]`, `["East coast", 4100.5, 9]`, `["South", 55, 8]`), ""},
		{"in thousands", lampTable(`"Coast", "2031", "2032"`,
			`["West coast", 1.25, 9]`, `["East coast", 4.10, 9]`, `["South", 0.06, 8]`),
			"the values of “2031” are those of last year's report, but counted otherwise: times 0.001\n"},
		{"in cents, with a slip", lampTable(`"Coast", "2031", "2032"`,
			`["West coast", 125000, 9]`, `["East coast", 410050, 9]`, `["South", 5600, 8]`),
			"the values of “2031” are those of last year's report, but counted otherwise: times 100\n" +
				"“South” of “2031” is “5600”, and was “55” in last year's report\n"},
		{"a row with another name", lampTable(`"Coast", "2031", "2032"`,
			`["Occident", 1250, 9]`, `["East coast", 4100.5, 9]`, `["South", 55, 8]`), ""},
		{"a row with nearly the same name and another value", lampTable(`"Coast", "2031", "2032"`,
			`["West coasts", 1251, 9]`, `["East coast", 4100.5, 9]`, `["South", 55, 8]`),
			"“West coasts” of “2031” is “1251”, and was “1250” in last year's report as “West coast”\n"},
		{"a row that is gone", lampTable(`"Coast", "2031", "2032"`, `["East coast", 4100.5, 9]`, `["South", 55, 8]`),
			"last year's report had values of last year for “West coast”, which is no row any more\n"},
		{"a row that was not there", lampTable(`"Coast", "2031", "2032"`,
			`["West coast", 1250, 9]`, `["East coast", 4100.5, 9]`, `["South", 55, 8]`, `["Isles", 7, 8]`),
			"last year's report had no row “Isles”, which has values of last year\n"},
		{"a row that was not there, and had nothing", lampTable(`"Coast", "2031", "2032"`,
			`["West coast", 1250, 9]`, `["East coast", 4100.5, 9]`, `["South", 55, 8]`, `["Isles", "–", 8]`), ""},
		{"a row for another", lampTable(`"Coast", "2031", "2032"`,
			`["West coast", 1250, 9]`, `["East coast", 4100.5, 9]`, `["North", 56, 8]`),
			"last year's report had values of last year for “South”, which is no row any more, and none for “North”\n"},
		{"no column of last year", lampTable(`"Coast", "2032"`,
			`["West coast", 9]`, `["East coast", 9]`, `["South", 8]`),
			"there is no “2031” beside “2032”, as “2030” was beside “2031” in last year's report\n"},
		{"a column that nobody can know", lampTable(`"Coast", "2030 to 2031", "2031", "2032"`,
			`["West coast", 8, 1250, 9]`, `["East coast", 7, 4100.5, 9]`, `["South", 6, 55, 8]`),
			"last year's report has no column “2030 to 2031” in this table of “lamps”, and nothing is compared with it\n"},
		{"an older year is added", lampTable(`"Coast", "2029", "2030", "2031", "2032"`,
			`["West coast", 8, 1, 1250, 9]`, `["East coast", 7, 3, 4100.5, 9]`, `["South", 6, 4, 55, 8]`), ""},
		{"another id", strings.Replace(lampTable(`"Coast", "2031", "2032"`,
			`["West coast", 1250, 9]`, `["East coast", 4100.5, 9]`, `["South", 56, 8]`), `"lamps"`, `"lights"`, 1),
			"“South” of “2031” is “56”, and was “55” in last year's report\n"},
		{"another id and other rows", strings.Replace(lampTable(`"Coast", "2031", "2032"`,
			`["Occident", 1250, 9]`, `["Orient", 4100.5, 9]`, `["Isles", 56, 8]`), `"lamps"`, `"lights"`, 1),
			"“2031” is compared with nothing: no table of last year's report is called so or has half of these rows\n"},
		{"values of last year that are gone", lampTable(`"Coast", "2031", "2032"`,
			`["West coast", "", 9]`, `["East coast", "", 9]`, `["South", 56, 8]`),
			"“2031” waits for 2 values, which last year's report has\n" +
				"“South” of “2031” is “56”, and was “55” in last year's report\n"},
		{"many values", lampTable(`"Coast", "2031", "2032"`,
			`["West coast", 1, 9]`, `["East coast", 2, 9]`, `["South", 3, 8]`, `["A", 1, 1]`, `["B", 1, 1]`, `["C", 1, 1]`),
			"“East coast” of “2031” is “2”, and was “4100.5” in last year's report\n" +
				"“South” of “2031” is “3”, and was “55” in last year's report\n" +
				"“West coast” of “2031” is “1”, and was “1250” in last year's report\n" +
				"last year's report had no row “A”, “B”, “C”, which has values of last year\n"},
	} {
		got := strings.SplitAfter(toldOf(t, test.now, then), "\n")
		slices.Sort(got)
		want := strings.SplitAfter(test.want, "\n")
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: told is\n%swant\n%s", test.rule, strings.Join(got, ""), test.want)
		}
	}
}

// TestFewWordsOfManyOtherValues: where most values of a column are others, one message says so.
func TestFewWordsOfManyOtherValues(t *testing.T) {
	var now, then []string
	for i := range 40 {
		now = append(now, fmt.Sprintf(`["Coast number %d", %d, 9]`, i, 1000+i*i))
		then = append(then, fmt.Sprintf(`["Coast number %d", %d, 9]`, i, 2000+i*7))
	}
	got := toldOf(t, lampTable(`"Coast", "2031", "2032"`, now...), lampTable(`"Coast", "2031", "2030"`, then...))
	want := "40 values of “2031” are not what “2031” was in last year's report: “Coast number 0” is “1000” and was " +
		"“2000”, “Coast number 1” is “1001” and was “2007”, “Coast number 2” is “1004” and was “2014”, and 37 more\n"
	if got != want {
		t.Errorf("told is\n%s", got)
	}
}

// TestColumnsOfWordsAreCompared: “Previous year” says what the year of last year's report was.
func TestColumnsOfWordsAreCompared(t *testing.T) {
	then := lampTable(`"Coast", "This year", "Previous year"`, `["West", 5, 4]`, `["East", 7, 6]`)
	now := lampTable(`"Coast", "This year", "Previous year"`, `["West", 9, 5]`, `["East", 8, 6]`)
	want := "“East” of “Previous year” is “6”, and was “7” in last year's report\n"
	if got := toldOf(t, now, then); got != want {
		t.Errorf("told is\n%swant\n%s", got, want)
	}
}

// TestBusinessYears: a column of the year in which last year's business year ends is last year's.
func TestBusinessYears(t *testing.T) {
	business := func(text, year string) string {
		return strings.Replace(text, "subtitle = \"203", "subtitle = \""+year+"\" #", 1)
	}
	for _, titles := range [][3]string{{"2031", "2032", "2033"}, {"2030/31", "2031/32", "2032/33"}} {
		then := lampTable(quoted([]string{"Coast", titles[0], titles[1]}), `["West", 1, 5]`, `["East", 2, 6]`)
		now := lampTable(quoted([]string{"Coast", titles[1], titles[2]}), `["West", 5, ""]`, `["East", 7, 8]`)
		got := place.ReplaceAllString(foundBeside(t, business(head(2032, ""), "2032/33")+now,
			business(head(2031, ""), "2031/32")+then), "")
		want := "“" + titles[2] + "” waits for a value\n“East” of “" + titles[1] + "” is “7”, and was “6” in last year's report\n"
		if got != want {
			t.Errorf("of %v is told\n%swant\n%s", titles, got, want)
		}
	}
}

// TestRowsOfOneNameAreToldApart: of rows of one name each is compared with its own, wherever they stand.
func TestRowsOfOneNameAreToldApart(t *testing.T) {
	then := lampTable(`"Coast", "2031"`, `["West", 5]`, `["Others", 1]`, `["East", 7]`, `["Others", 2]`)
	for _, test := range []struct{ now, want string }{
		{lampTable(`"Coast", "2031", "2032"`, `["West", 5, 9]`, `["Others", 1, 9]`, `["East", 7, 8]`, `["Others", 2, 9]`), ""},
		{lampTable(`"Coast", "2031", "2032"`, `["East", 7, 8]`, `["Others", 2, 9]`, `["West", 5, 9]`, `["Others", 1, 9]`), ""},
		{lampTable(`"Coast", "2031", "2032"`, `["West", 5, 9]`, `["Others", 2, 9]`, `["East", 7, 8]`, `["Others", 1, 9]`),
			"“Others” of “2031” is “2”, and was “1” in last year's report\n" +
				"“Others” of “2031” is “1”, and was “2” in last year's report\n"},
		{lampTable(`"Coast", "2031", "2032"`, `["West", 5, 9]`, `["East", 7, 8]`, `["Others", 2, 9]`),
			"last year's report had values of last year for “Others”, which is no row any more\n"},
	} {
		if got := toldOf(t, test.now, then); got != test.want {
			t.Errorf("of\n%s is told\n%swant\n%s", test.now, got, test.want)
		}
	}
}

// TestCellsOverColumns: a cell over columns of past years is compared in each of them and told once; one that has the new
// year among its columns is not compared with what was said of others.
func TestCellsOverColumns(t *testing.T) {
	then := lampTable(`"Coast", "2029", "2030", "2031"`, `["West", 1, { text = "5", span = 2 }]`, `["East", 2, 3, 4]`,
		`[{ text = "The isles", span = 4 }]`, `["South", { text = "", span = 2 }, 7]`)
	for _, test := range []struct{ rule, west, south, want string }{
		{"the same", `{ text = "5", span = 2 }, 9`, `"", 7, 9`, ""},
		{"another", `{ text = "6", span = 2 }, 9`, `"", 7, 9`,
			"“West” of “2030” is “6”, and was “5” in last year's report\n"},
		{"narrower", `4, 5, 9`, `"", 7, 9`, "“West” of “2030” is “4”, and was “5” in last year's report\n"},
		{"with the new year", `5, { text = "8", span = 2 }`, `"", 7, 9`, ""},
		{"that waits", `5, { text = "", span = 2 }`, `"", 7, 9`, "“2032” waits for a value\n"},
		{"wider", `{ text = "5", span = 2 }, 9`, `{ text = "7", span = 2 }, 9`,
			"“South” of “2030” is “7”, and was not known in last year's report\n"},
	} {
		now := lampTable(`"Coast", "2030", "2031", "2032"`, `["West", `+test.west+`]`, `["East", 3, 4, 9]`,
			`[{ text = "The isles", span = 4 }]`, `["South", `+test.south+`]`)
		if got := toldOf(t, now, then); got != test.want {
			t.Errorf("%s: told is\n%swant\n%s", test.rule, got, test.want)
		}
	}
}

// TestTwinsInAnotherOrder: tables of the same rows and columns are told apart by their captions, or else by what they
// said, in whichever order they stand.
func TestTwinsInAnotherOrder(t *testing.T) {
	table := func(caption, columns, west, east string) string {
		return "[[section.table]]\ncaption = \"" + caption + "\"\ncolumns = [\"Coast\", " + columns + "]\nrows = [[\"West\", " +
			west + "], [\"East\", " + east + "]]\n"
	}
	const then, now = `"2030", "2031"`, `"2031", "2032"`
	for _, captions := range [][2]string{{"North in 2031", "South in 2031"}, {"", ""}, {"Lamps", "Lamps"}} {
		moved := strings.NewReplacer("2031", "2032")
		old := table(captions[0], then, "1, 12", "3, 14") + table(captions[1], then, "5, 22", "7, 24")
		north := table(moved.Replace(captions[0]), now, "12, 43", "14, 44")
		south := table(moved.Replace(captions[1]), now, "22, 33", "25, 34")
		want := "“East” of “2031” is “25”, and was “24” in last year's report\n"
		for _, text := range []string{north + south, south + north} {
			if got := toldOf(t, text, old); got != want {
				t.Errorf("of %q is told\n%s", captions, got)
			}
		}
	}
	// A caption says more than values do: here all of them are wrong.
	old := table("North", then, "1, 12", "3, 14") + table("South", then, "5, 22", "7, 24")
	got := toldOf(t, table("South", now, "12, 43", "14, 44")+table("North", now, "12, 43", "14, 44"), old)
	want := "“West” of “2031” is “12”, and was “22” in last year's report\n" +
		"“East” of “2031” is “14”, and was “24” in last year's report\n"
	if got != want {
		t.Errorf("told is\n%s", got)
	}
}

// fund is a statement of what a fund had, got and has.
func fund(title, columns string, rows ...string) string {
	out := "[[section]]\nkind = \"finances\"\ntitle = \"Money\"\n[[section.statement]]\ntitle = \"" + title + "\"\ncolumns = [" +
		columns + "]\nrows = [\n"
	for i, values := range rows {
		kinds := []string{`At the beginning", kind = "opening"`, `Gifts"`, `At the end", kind = "closing"`}
		out += "{ label = \"" + kinds[i%len(kinds)] + ", values = [" + values + "] },\n"
	}
	return out + "]\n"
}

// TestBalances: what a fund has at the beginning of the year is what it had at the end of last year's report.
func TestBalances(t *testing.T) {
	is := func(of, now, before, then string) string {
		return "“At the beginning” of “" + of + "” is “" + now + "”, and “At the end” of “" + before + "” was “" + then +
			"” in last year's report\n"
	}
	for _, test := range []struct{ rule, now, then, want string }{
		{"right", fund("A", `"2032"`, "150", "9", "159"), fund("A", `"2031"`, "100", "50", "150"), ""},
		{"another", fund("A", `"2032"`, "151", "9", "160"), fund("A", `"2031"`, "100", "50", "150"),
			is("2032", "151", "2031", "150")},
		{"that waits", fund("A", `"2032"`, `""`, `9`, `""`), fund("A", `"2031"`, "100", "50", "150"),
			"“2032” waits for 2 values\n"},
		{"with last year beside it", fund("A", `"2032", "2031"`, "149, 100", "9, 50", "158, 150"),
			fund("A", `"2031", "2030"`, "100, 90", "50, 10", "150, 100"), is("2032", "149", "2031", "150")},
		{"columns of funds", fund("A", `"Sea", "Land"`, "150, 29", "9, 9", "159, 38"),
			fund("A", `"Sea", "Land"`, "100, 10", "50, 20", "150, 30"), is("Land", "29", "Land", "30")},
		{"rounded", fund("A", `"2032"`, "150", "9", "159"), fund("A", `"2031"`, "100.20", "50.20", "150.40"), ""},
		{"two funds in one", fund("A", `"2032"`, "150", "9", "159", "31", "2", "33"),
			fund("A", `"2031"`, "100", "50", "150", "10", "20", "30"), is("2032", "31", "2031", "30")},
		{"two statements, the other way round", fund("B", `"2032"`, "30", "7", "37") + fund("A", `"2032"`, "150", "9", "159"),
			fund("A", `"2031"`, "100", "50", "150") + fund("B", `"2031"`, "10", "20", "30"), ""},
	} {
		if got := toldOf(t, test.now, test.then); got != test.want {
			t.Errorf("%s: told is\n%swant\n%s", test.rule, got, test.want)
		}
	}
}

// anyTable is a table of the year after another one, with faults of chance.
type anyTable struct {
	columns []string
	rows    [][]string
}

// permuted is the table with its rows and the columns behind the first in an order of chance.
func (a anyTable) permuted(random *rand.Rand) anyTable {
	order := append([]int{0}, random.Perm(len(a.columns)-1)...)
	for i := range order[1:] {
		order[i+1]++
	}
	take := func(cells []string) []string {
		out := make([]string, len(cells))
		for i, k := range order {
			out[i] = cells[k]
		}
		return out
	}
	out := anyTable{columns: take(a.columns)}
	for _, i := range random.Perm(len(a.rows)) {
		out.rows = append(out.rows, take(a.rows[i]))
	}
	return out
}

// text is the table as TOML.
func (a anyTable) text() string {
	rows := make([]string, len(a.rows))
	for i, row := range a.rows {
		rows[i] = "[" + quoted(row) + "]"
	}
	return lampTable(quoted(a.columns), rows...)
}

// quoted are texts as a list of TOML has them.
func quoted(texts []string) string {
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = fmt.Sprintf("%q", text)
	}
	return strings.Join(out, ", ")
}

// TestOrderDoesNotMatter: for any order of rows and columns the same is told, and of a table without faults nothing.
func TestOrderDoesNotMatter(t *testing.T) {
	letters := "abcdefghijklmnopqrstuvwxyz"
	for seed := range uint64(40) {
		random := rand.New(rand.NewPCG(seed, 7))
		then := anyTable{columns: []string{"Coast", "2030", "2031"}}
		now := anyTable{columns: []string{"Coast", "2030", "2031", "2032"}}
		hasFault := false
		for range 3 + random.IntN(8) {
			var name strings.Builder
			for range 9 {
				name.WriteByte(letters[random.IntN(len(letters))])
			}
			a, b := 100+random.IntN(900000), 100+random.IntN(900000)
			then.rows = append(then.rows, []string{name.String(), fmt.Sprint(a), fmt.Sprint(b)})
			row := []string{name.String(), fmt.Sprint(a), grouped(b), fmt.Sprint(1000000 + random.IntN(100000))}
			switch random.IntN(14) {
			case 0:
				row[2] = fmt.Sprint(b + 1)
				hasFault = true
			case 1:
				row[0] = strings.ToUpper(row[0])
			case 2:
				row[1] = ""
				hasFault = true
			case 3:
				row[3] = ""
				hasFault = true
			}
			now.rows = append(now.rows, row)
		}
		first := sortedLines(toldOf(t, now.text(), then.text()))
		if hasFault == (first == "") {
			t.Fatalf("seed %d: of\n%sbeside\n%sis told\n%s", seed, now.text(), then.text(), first)
		}
		for range 3 {
			other := now.permuted(random)
			if got := sortedLines(toldOf(t, other.text(), then.permuted(random).text())); got != first {
				t.Fatalf("seed %d: of\n%sbeside\n%sis told\n%snot\n%s", seed, other.text(), then.text(), got, first)
			}
		}
	}
}

// grouped is a number with groups of three digits.
func grouped(n int) string {
	s := fmt.Sprint(n)
	if len(s) > 3 {
		return s[:len(s)-3] + "," + s[len(s)-3:]
	}
	return s
}

// sortedLines are lines in the order of the alphabet.
func sortedLines(text string) string {
	lines := strings.SplitAfter(text, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "")
}
