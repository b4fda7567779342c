package sections

import (
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/catalogue"
	"annualreport/sections/edition"
	"annualreport/sections/kind"
	"annualreport/sections/language"
	"annualreport/sections/number"
	"annualreport/sections/object"
	"annualreport/sections/translate"
)

// counted is a report with numbers of all kinds in all places that print them.
const counted = `
[report]
title = "T"
date = 2031-01-01
language = "en"
[organisation]
name = "Nobody at All"
[[section]]
kind = "finances"
title = "The money"
currency = "EUR"
[[section.statement]]
id = "accounts"
columns = ["2031", "2030"]
rows = [
  { label = "Dues", values = [374.5, "1,250"] },
  { label = "Gifts", values = ["(12.25)", -7] },
  { label = "All", values = [362.25, 1243], kind = "total" },
]
[[section]]
kind = "figures"
title = "Figures"
[[section.number]]
value = 1234567.5
label = "clouds"
[[section.number]]
value = "{accounts.dues.2030}"
label = "dues"
[[section]]
kind = "narrative"
title = "One"
[[section.table]]
id = "table"
columns = [{ title = "A" }, { title = "B" }, { title = "C" }]
rows = [["North", 7.5, -1234], ["South", 12.25, 0.125], ["West", 1e6, 0x10]]
[[section.table]]
id = "file"
file = "semicolons.csv"
[[section.chart]]
id = "chart"
type = "bar"
unit = "%"
labels = ["a", "b", "c"]
series = [{ name = "one", values = [7.5, "12.5", "{table.west.b}"] }, { name = "two", values = [0.004, "", "1,250"] }]
[[section.chart]]
id = "drawn"
type = "line"
file = "semicolons.csv"
table = true
`

// countedValues are its values, in their order.
const countedValues = "374.50 1250.00 -12.25 -7.00 362.25 1243.00 1234567.5 1250.00 7.5 -1234 12.25 0.125 1000000 16 1234.5 7 " +
	"7.5 12.5 1000000 0.004 ? 1250 1234.5 7"

func countedFiles() fstest.MapFS {
	return fstest.MapFS{"semicolons.csv": {Data: []byte("Country;Groups\nKenya;1.234,5\nNepal;7\n")}}
}

// chartValues are the values of a chart, one series after the other, “?” for those that are not known.
func chartValues(chart object.DataHolder) []string {
	var out []string
	rows := chart.Data()
	for series := range rows[0][1:] {
		for _, row := range rows[1:] {
			value := row[series+1]
			if value == "" {
				value = "?"
			}
			out = append(out, value)
		}
	}
	return out
}

// composedObject is the first object of a report, composed for screens.
func composedObject(r *Report) content.Block {
	h := r.Sections[0].Common()
	return h.Objects[0].Compose(r.composer(edition.Screen()).Over(h, new(diag.List)))[0]
}

// numbersOf are the numbers of a report, in the order of its file.
func numbersOf(r *Report) string {
	var out []string
	add := func(v number.Value, known bool) {
		if known {
			out = append(out, v.Decimal.String())
		} else {
			out = append(out, "?")
		}
	}
	for _, s := range r.Sections {
		for _, o := range s.Common().Objects {
			switch o := o.(type) {
			case amount.Holder:
				for _, row := range o.Cells().Rows {
					for _, cell := range row[1:] {
						add(cell.Number())
					}
				}
			case object.DataHolder:
				out = append(out, chartValues(o)...)
			}
		}
		if f, ok := s.(kind.NumberBearer); ok {
			for _, n := range f.BigNumbers() {
				add(n.Value.Number())
			}
		}
	}
	return strings.Join(out, " ")
}

// TestValuesOfAllLanguages: a report has the same values in all languages of CLDR that it is translated
// into, whatever signs they write numbers with.
func TestValuesOfAllLanguages(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	for _, tag := range language.Tags() {
		problems := new(diag.List)
		tr := &translate.Translation{Language: tag, Original: "en", Lookup: func(catalogue.Key) (string, bool) { return "", false }}
		r := Read("report.toml", counted, countedFiles(), fonts.Embedded(), new(diag.List)).
			In("report.toml", counted, tr, problems)
		if problems.HasErrors() {
			t.Fatalf("%s: %v", tag, problems.Sorted())
		}
		if got := numbersOf(r); got != countedValues {
			t.Fatalf("%s: values are\n%s, want\n%s", tag, got, countedValues)
		}
	}
}

// TestNumbersOfTOMLInAllLanguages: numbers of TOML are what they are in reports of all languages, and what
// is printed of them is read as them.
func TestNumbersOfTOMLInAllLanguages(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	const report = `
[report]
title = "T"
date = 2031-01-01
language = "LANGUAGE"
[organisation]
name = "N"
[[section]]
kind = "narrative"
title = "O"
[[section.table]]
columns = [{ title = "A" }, { title = "B" }]
rows = [["a", 7.5], ["b", -12345.25], ["c", 1000]]
[[section.chart]]
type = "bar"
labels = ["a", "b", "c"]
series = [{ name = "one", values = [7.5, -12345.25, 1000] }]
`
	for _, tag := range language.Tags() {
		problems := new(diag.List)
		r := Read("report.toml", strings.Replace(report, "LANGUAGE", tag, 1), fstest.MapFS{}, fonts.Embedded(), problems)
		if problems.HasErrors() {
			t.Fatalf("%s: %v", tag, problems.Sorted())
		}
		if got, want := numbersOf(r), "7.5 -12345.25 1000 7.5 -12345.25 1000"; got != want {
			t.Fatalf("%s: values are %s, want %s", tag, got, want)
		}
		table, ok := composedObject(r).(content.Table)
		if !ok {
			t.Fatal("the table is not there")
		}
		for i, want := range []string{"7.50", "-12345.25", "1000.00"} {
			printed := content.PlainText(table.Rows[i].Cells[1])
			if got, ok := r.Meta.Language.Numbers.Notation().Value(printed); !ok || got.String() != want {
				t.Fatalf("%s: %s is printed %q, which is read as %s", tag, want, printed, got)
			}
		}
	}
}

// reportOf is a report of one object in a language, and its problems.
func reportOf(tag, object string, files fstest.MapFS) (*Report, string) {
	problems := new(diag.List)
	text := "[report]\ntitle = \"T\"\ndate = 2031-01-01\nlanguage = \"" + tag +
		"\"\n[organisation]\nname = \"N\"\n[[section]]\nkind = \"narrative\"\ntitle = \"O\"\n" + object
	r := Read("report.toml", text, files, fonts.Embedded(), problems)
	var told []string
	for _, p := range problems.Sorted() {
		told = append(told, p.Summary)
	}
	return r, strings.Join(told, "; ")
}

// TestLabelsOfCharts: values of charts have equal decimals, small ones their first digits, and units stand
// where the language has them.
func TestLabelsOfCharts(t *testing.T) {
	for _, c := range []struct{ tag, unit, values, labels, alt string }{
		{"en", "", "12, -31, 14.5, 108", "12.0 −31.0 14.5 108.0", "a 12; b −31; c 14.5; d 108."},
		{"en", "", "0.004, 0.012, 0.0005, 0", "0.004 0.012 0.0005 0", "a 0.004; b 0.012; c 0.0005; d 0."},
		{"en", "", "0.004, 1234.5, 7, 2", "0.004 1,234.5 7.0 2.0", "a 0.004; b 1,234.5; c 7; d 2."},
		{"en", "", "33.333333333333336, 0.25, 1, 14.5", "33.33 0.25 1.00 14.50", "a 33.333333; b 0.25; c 1; d 14.5."},
		{"en", "", "281, 371.75, 44.75, 1", "281.0 371.8 44.8 1.0", "a 281; b 371.75; c 44.75; d 1."},
		{"de", "%", "7.5, 12.25, 30, 1", "7,50 % 12,25 % 30,00 % 1,00 %", "a 7,5 %; b 12,25 %; c 30 %; d 1 %."},
		{"tr", "%", "7.5, 12, 30, 1", "%7,5 %12,0 %30,0 %1,0", "a %7,5; b %12; c %30; d %1."},
		{"en", "€", "7, 12, -30, 1", "€7 €12 −€30 €1", "a €7; b €12; c −€30; d €1."},
		{"de", "", "\"€ 3.5m\", \"2 Mio. €\", \"900 k€\", \"(5 €)\"", "3.500.000 € 2.000.000 € 900.000 € −5 €", "a 3.500.000 €; b 2.000.000 €; c 900.000 €; d −5 €."},
		{"en", "€", "1234.5, -7, 0.25, 1", "€1,234.50 −€7.00 €0.25 €1.00", "a €1,234.50; b −€7; c €0.25; d €1."},
		{"en", "", "\"CHF 12.–\", \"CHF 7.50\", \"CHF 1’200.–\", \"CHF 3.–\"", "CHF 12.00 CHF 7.50 CHF 1,200.00 CHF 3.00", "a CHF 12; b CHF 7.50; c CHF 1,200; d CHF 3."},
		{"en", "km", "7, 12, 30, 1", "7 km 12 km 30 km 1 km", "a 7 km; b 12 km; c 30 km; d 1 km."},
		{"en", "", "1e300, 1.2345678901234567890e19, 0, 1", "1 × 10³⁰⁰ 12,345,678,901,234,567,890 0 1", "a 1 × 10³⁰⁰; b 12,345,678,901,234,567,890; c 0; d 1."},
	} {
		r, told := reportOf(c.tag, "[[section.chart]]\ntype = \"bar\"\nunit = \""+c.unit+"\"\nlabels = [\"a\", \"b\", \"c\", \"d\"]\nseries = [{ values = ["+c.values+"] }]\n", fstest.MapFS{})
		if told != "" {
			t.Errorf("%s: %s", c.values, told)
			continue
		}
		chart, ok := composedObject(r).(content.Chart)
		if !ok {
			t.Fatal("the chart is not there")
		}
		var labels []string
		for _, v := range chart.Series[0].Values {
			labels = append(labels, chart.Format(v))
		}
		plain := func(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }
		if got := plain(strings.Join(labels, " ")); got != c.labels {
			t.Errorf("%s: labels of %s are %q, want %q", c.tag, c.values, got, c.labels)
		}
		if got := plain(chart.Alt); got != c.alt {
			t.Errorf("%s: the alternative of %s is %q, want %q", c.tag, c.values, got, c.alt)
		}
	}
}

// TestNotations: one notation is written in a file; what neither it nor the language settles is reported.
func TestNotations(t *testing.T) {
	const head = "[[section.chart]]\ntype = \"bar\"\nfile = \"d.csv\"\n"
	for _, c := range []struct{ tag, lines, file, values, told string }{
		{"en", "", "C;G\na;1.234,5\nb;7,5\n", "1234.5 7.5", ""},
		{"en", "", "C;G\na;1.234,5\nb;1.234\n", "1234.5 1234", ""},
		{"en", "", "C;G\na;1.234\n", "?", "\"1.234\" may be 1234, or 1.234 with 3 decimals"},
		{"de", "", "C;G\na;1.234\n", "?", "\"1.234\" may be 1234, or 1.234 with 3 decimals"},
		{"en", "", "C;G\na;7,5\nb;7.5\n", "7.5 7.5", "\"7.5\" has another sign before decimals than \"7,5\" in line 2"},
		{"en", "numbers = \"1.234,5\"", "C;G\na;1.234\nb;12,500\n", "1234 12.500", ""},
		{"en", "numbers = \"1.234,5\"", "C;G\na;1.5\n", "?", "\"1.5\" is not written as `numbers` says"},
		{"en", "numbers = \"de\"", "C;G\na;1\n", "1", "\"de\" does not show how numbers are written"},
		{"en", "", "C,G\na,1.234\nb,\"12,500\"\n", "1.234 12500", ""},
		{"en", "", "sep=|\nC|G\na|12\n", "12", ""},
		{"en", "", "C,G,,\na,12,,\nb,7,,\n,,,\n", "12 7", ""},
		{"en", "", "C;G\na;12 %\nb;7 km\n", "12 ?", "\"7 km\" is no number"},
		{"en", "", "C;G\na;12 %\nb;7\n", "12 7", "\"7\" is not of the unit of the values before it"},
		{"en", "unit = \"$\"", "C;G\na;€ 12\n", "12", ""},
		{"en", "unit = \"lamps\"", "C;G\na;€ 12\n", "12", "\"€ 12\" is in €, and the chart in lamps"},
	} {
		r, told := reportOf(c.tag, head+c.lines+"\n", fstest.MapFS{"d.csv": {Data: []byte(c.file)}})
		chart, ok := r.Sections[0].Common().Objects[0].(object.DataHolder)
		if !ok {
			t.Fatal("the chart is not there")
		}
		values := chartValues(chart)
		if got := strings.Join(values, " "); got != c.values || !strings.HasPrefix(told, c.told) || c.told == "" && told != "" {
			t.Errorf("%s %s %q: values are %s, want %s; told is %q, want %q", c.tag, c.lines, c.file, got, c.values, told, c.told)
		}
	}
}

// tableOf is the printed cells of the first table of a report in English, row by row.
func tableOf(t *testing.T, lines string, files fstest.MapFS) []string {
	t.Helper()
	r, told := reportOf("en", "[[section.table]]\n"+lines, files)
	if told != "" {
		t.Errorf("%s: %s", lines, told)
	}
	table, ok := composedObject(r).(content.Table)
	if !ok {
		t.Fatal("the table is not there")
	}
	var out []string
	for _, row := range table.Rows {
		var cells []string
		for _, cell := range row.Cells {
			cells = append(cells, content.PlainText(cell))
		}
		out = append(out, strings.Join(cells, " | "))
	}
	return out
}

// TestCellsOfTables: numbers of TOML and of files are written by the language, with equal decimals; years and codes
// have no groups, and texts stay.
func TestCellsOfTables(t *testing.T) {
	files := fstest.MapFS{"d.csv": {Data: []byte("C;Code;Year;Sum;Note\na;00123;1987;1.234,50;3.10\nb;00456;2003;-7;b\n")}, "e.csv": {Data: []byte("C,G\na,1500\nb,2300\n")},
		"f.csv": {Data: []byte("C,Sum (EUR),Since,All,Open\na,1500,1987-,12,-\nb,2000,2003–,7,\n")}, "g.csv": {Data: []byte("C;Betrag\na;12'000.–\nb;1'234.50\n")}}
	for _, c := range []struct {
		lines string
		want  []string
	}{
		{`columns = [{ title = "A" }, { title = "B" }, { title = "C" }]` + "\n" + `rows = [["a", 1234567, 2031], ["b", -5, 1999], ["c", 12.5, ""]]`,
			[]string{"a | 1,234,567.0 | 2031", "b | −5.0 | 1999", "c | 12.5 | "}},
		{`columns = [{ title = "A" }, { title = "B" }]` + "\n" + `rows = [[2031, "1234567"], [2032, "-5.5"], [12, nan]]`,
			[]string{"2,031 | 1234567", "2,032 | -5.5", "12 | –"}},
		{`columns = [{ title = "A" }, { title = "B" }]` + "\n" + `rows = [["a", 1e-9], ["b", 1200]]`, []string{"a | 0.000000001", "b | 1,200"}},
		{`file = "f.csv"`, []string{"a | 1,500 | 1987- | 12 | -", "b | 2,000 | 2003– | 7 | "}},
		{`file = "g.csv"`, []string{"a | 12,000.00", "b | 1,234.50"}},
		{`columns = [{ title = "A" }, { title = "EUR" }, { title = "C" }]` + "\n" + `rows = [["a", 1900, 1], ["b", 2100, "-"]]`, []string{"a | 1,900 | 1", "b | 2,100 | –"}},
		{`file = "e.csv"`, []string{"a | 1500", "b | 2300"}},
		{`columns = [{ title = "A" }, { title = "B", align = "decimal" }]` + "\n" + `file = "e.csv"`, []string{"a | 1,500", "b | 2,300"}},
		{`file = "d.csv"`, []string{"a | 00123 | 1987 | 1,234.50 | 3.10", "b | 00456 | 2003 | −7.00 | b"}},
	} {
		if got := tableOf(t, c.lines, files); strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: cells are\n%s\nwant\n%s", c.lines, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}
