package amount

import (
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// members is a table of the test.
type members struct{ numerals *Numerals }

func (m members) Name() source.Text { return source.Text{Value: "members"} }

func (m members) Cells() *Cells {
	texts := func(line string) []source.Text {
		var out []source.Text
		for cell := range strings.SplitSeq(line, "|") {
			out = append(out, source.Text{Value: cell})
		}
		return out
	}
	return &Cells{Columns: texts("Region|Kind|2030|2031|Change"), Numerals: m.numerals,
		Rows: [][]source.Text{texts("North West|new|7|12|x"), texts("South|old|8|9|12 %"), texts("East|a|b|c|d")}}
}

// TestCellNamed: a value names a cell by the words of its row and its column, or by its row alone, of which the last
// number is meant. What is not there is reported with what is.
func TestCellNamed(t *testing.T) {
	for _, c := range []struct{ name, value, told string }{
		{"12 lamps", "12 lamps", ""},
		{"{members.north-west.2030}", "7", ""},
		{"{members.north-west.kind}", "new", ""},
		{"{members.north-west}", "12", ""},
		{"{members.south}", "12 %", "{members.south} takes the last number of its row, \"12 %\", of the column “Change”"},
		{"{member.south}", "–", "{member.south} names no table"},
		{"{members.west}", "–", "{members.west}: the table has no row \"west\""},
		{"{members.south.2029}", "–", "{members.south.2029}: the table has no column \"2029\""},
		{"{members.east}", "–", "{members.east}: no cell of the row is a number"},
	} {
		problems := new(diag.List)
		tables := []Holder{members{NewNumerals(number.Context{}, problems)}}
		got, _ := CellNamed(tables, source.Text{Value: c.name}, nil, problems)
		var told []string
		for _, p := range problems.Sorted() {
			told = append(told, p.Summary)
		}
		if got.Value != c.value || strings.Join(told, "; ") != c.told {
			t.Errorf("%s is %q, want %q; told is %q, want %q", c.name, got.Value, c.value, told, c.told)
		}
	}
}

// twins is a table whose rows and columns have names more than once.
type twins struct{ numerals *Numerals }

func (twins) Name() source.Text { return source.Text{Value: "twins"} }

func (m twins) Cells() *Cells {
	rows := [][]string{
		{"Total", "10", "20", "1"}, {"Total", "10", "25", "2"},
		{"North", "7", "9", "3"}, {"North", "7.0", "9", "3"},
		{"Harbor", "", "", ""}, {"Harbor", "4", "5", "6"},
		{"South", "–", "8", "8"}, {"South", "3", "8 €", "8"},
	}
	out := &Cells{Numerals: m.numerals}
	for _, title := range []string{"Region", "2030", "2031", "2031"} {
		out.Columns = append(out.Columns, source.Text{Value: title})
	}
	for _, row := range rows {
		var cells []source.Text
		for _, words := range row {
			cells = append(cells, source.Text{Value: words})
		}
		out.Rows = append(out.Rows, cells)
	}
	return out
}

// TestNameOfSeveralCells: a name means one cell. Where several rows or columns have it, and say different things, it is
// refused; the same number in each of them is no matter, and empty cells of a heading are none.
func TestNameOfSeveralCells(t *testing.T) {
	for _, c := range []struct{ name, value, told string }{
		{"{twins.total.2030}", "10", ""},
		{"{twins.total}", "–", `{twins.total} means several cells, which say "1" and "2": several rows are “Total”`},
		{"{twins.north.2030}", "7", ""},
		{"{twins.north.2031}", "–", `{twins.north.2031} means several cells, which say "9" and "3": several columns are “2031”`},
		{"{twins.harbor.2030}", "4", ""},
		{"{twins.harbor}", "6", ""},
		{"{twins.south.2030}", "–", `{twins.south.2030} means several cells, which say "–" and "3": several rows are “South”`},
		{"{twins.south.2031}", "–", `{twins.south.2031} means several cells, which say "8" and "8 €": several rows are “South”`},
	} {
		problems := new(diag.List)
		tables := []Holder{twins{NewNumerals(number.Context{}, problems)}}
		got, _ := CellNamed(tables, source.Text{Value: c.name}, nil, problems)
		told := ""
		for _, p := range problems.Sorted() {
			told += p.Summary
		}
		if got.Value != c.value || told != c.told {
			t.Errorf("%s is %q, want %q; told is %q, want %q", c.name, got.Value, c.value, told, c.told)
		}
	}
}

// TestCellSaid: an empty cell, which leaves a hole in a sentence, is an error at its name. A dash and a cell with a value
// are said.
func TestCellSaid(t *testing.T) {
	const empty = "{holes.north.2030}: the cell is empty"
	for _, c := range []struct{ name, value, told string }{
		{"{holes.north.2030}", "–", empty},
		{"{holes.north.2031}", "7", ""},
		{"{holes.south.2030}", "–", ""},
		{"", "", ""},
	} {
		problems := new(diag.List)
		tables := []Holder{holes{NewNumerals(number.Context{}, problems)}}
		got, numerals := CellSaid(tables, source.Text{Value: c.name}, nil, problems)
		told := ""
		for _, p := range problems.Sorted() {
			told += p.Summary
		}
		if got.Value != c.value || told != c.told || told != "" && numerals != nil {
			t.Errorf("%s is %q, want %q; told is %q, want %q", c.name, got.Value, c.value, told, c.told)
		}
	}
}

// holes is a table with an empty cell.
type holes struct{ numerals *Numerals }

func (holes) Name() source.Text { return source.Text{Value: "holes"} }

func (h holes) Cells() *Cells {
	row := func(words ...string) []source.Text {
		out := make([]source.Text, len(words))
		for i, w := range words {
			out[i].Value = w
		}
		return out
	}
	return &Cells{Numerals: h.numerals, Columns: row("Region", "2030", "2031"),
		Rows: [][]source.Text{row("North", " ", "7"), row("South", "–", "8")}}
}

// TestBlankAmounts: signs for nothing are no numbers and no faults; a text that is none is reported.
func TestBlankAmounts(t *testing.T) {
	for text, want := range map[string]struct {
		known bool
		told  int
	}{"": {}, "–": {}, "-": {}, "—": {}, "nan": {}, "12.5": {known: true}, "many": {told: 1}} {
		problems := new(diag.List)
		got := NewNumerals(number.Context{}, problems).Amount(source.Text{Value: text})
		if got.Known != want.known || problems.Len() != want.told || got.Text.Value != text {
			t.Errorf("%q: %+v, %v", text, got, problems.Sorted())
		}
	}
}

// TestYears: whole numbers of the years that reports speak of may be years, amounts of money and fractions are none.
func TestYears(t *testing.T) {
	for text, want := range map[string]bool{
		"1799": false, "1800": true, "2031": true, "2199": true, "2200": false, "2031.0": false, "2031 €": false,
	} {
		v, ok := number.Read(text).Certain()
		if !ok || IsYear(v) != want {
			t.Errorf("%s is a year: %v, want %v (%v)", text, IsYear(v), want, ok)
		}
	}
}

// TestOtherYearsAreNotAdvised: a year or number in the place of another one is no slip of the pen, and what the table
// has is listed; a slip in a word is told.
func TestOtherYearsAreNotAdvised(t *testing.T) {
	for name, want := range map[string]string{
		"{members.south.2032}": "it has ",
		"{members.south.knd}":  "did you mean kind?",
	} {
		problems := new(diag.List)
		tables := []Holder{members{NewNumerals(number.Context{}, problems)}}
		CellNamed(tables, source.Text{Value: name}, nil, problems)
		if got := problems.Sorted()[0].Hint; !strings.HasPrefix(got, want) {
			t.Errorf("%s: advised is %q, want %q", name, got, want)
		}
	}
}
