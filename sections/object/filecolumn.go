package object

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/sections/amount"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// numberColumn is a column of a file that holds numbers.
type numberColumn struct {
	index int
	// hasWords means that not all of its cells are numbers and blanks.
	hasWords bool
}

// readColumns reads the numbers of the columns that hold some; words among them stay words. All of these columns
// show the notation of the file.
func readColumns(d *Table, rows [][]source.Text) {
	columns := numberColumns(d, rows[0], rows[1:])
	for _, col := range columns {
		d.numerals.Learn(columnOf(rows[1:], col.index))
	}
	for _, col := range columns {
		for _, row := range rows[1:] {
			cell := &row[col.index]
			if col.hasWords && !isNumber(*cell) {
				d.numerals.CheckWords(*cell)
				continue
			}
			if a := d.numerals.Amount(*cell); a.Known {
				*cell = cell.AsNumber(a.Value)
			}
		}
	}
	checkWordColumns(d, rows, columns)
}

// checkWordColumns warns of numbers in columns of words, as “2.500” among remarks: they are set as they stand, and mean
// another number in the language of the report. Codes and names are none.
func checkWordColumns(d *Table, rows [][]source.Text, numbers []numberColumn) {
	for i := 1; i < len(rows[0]); i++ {
		isNumbers := slices.ContainsFunc(numbers, func(c numberColumn) bool { return c.index == i })
		cells := columnOf(rows[1:], i)
		if tally := tallyOf(cells); isNumbers || tally.numbers == 0 || tally.areNames || tally.hasCodes {
			continue
		}
		for _, cell := range cells {
			if _, ok := cell.Number(); !ok && isNumber(cell) && d.numerals.CheckAlone(cell) {
				break
			}
		}
	}
}

// numberColumns finds the columns whose numbers count something. The first column is none: it names the rows.
func numberColumns(d *Table, titles []source.Text, rows [][]source.Text) []numberColumn {
	var out []numberColumn
	for i := 1; i < len(titles); i++ {
		asked := namesMoney(titles[i])
		if i < len(d.columns) {
			asked = d.columns[i].align == content.CellDecimal || namesMoney(d.columns[i].title)
		}
		if cells := tallyOf(columnOf(rows, i)); cells.counts(asked, d.numerals.IsOwn()) {
			out = append(out, numberColumn{index: i, hasWords: cells.words > 0})
		}
	}
	return out
}

// namesMoney reports whether a title has the sign or the code of a currency, as “Amount (EUR)”: what stands below it is
// no year and no code.
func namesMoney(title source.Text) bool {
	return slices.ContainsFunc(strings.FieldsFunc(title.Original(), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.Is(unicode.Sc, r)
	}), func(word string) bool { return number.IsCurrency(word) && !unicode.IsLower(rune(word[len(word)-1])) })
}

// columnOf is a column of rows of one width.
func columnOf(rows [][]source.Text, i int) []source.Text {
	out := make([]source.Text, len(rows))
	for k, row := range rows {
		out[k] = row[i]
	}
	return out
}

// columnTally is what the cells of a column are. Blanks are not counted.
type columnTally struct {
	numbers, words int
	// hasCodes means that some of the words are codes, as 007 or 1.2.3.
	hasCodes bool
	// areNames means that the numbers may be names, such as years and postcodes: whole numbers of one length.
	areNames bool
}

// fewestDigits is how many digits years and codes have at least.
const fewestDigits = 4

// tallyOf counts what the cells of a column are.
func tallyOf(cells []source.Text) columnTally {
	out := columnTally{areNames: true}
	length := 0
	for _, t := range cells {
		switch {
		case amount.IsBlank(t):
		case !isNumber(t):
			out.words++
			out.hasCodes = out.hasCodes || isCode(t.Value)
		default:
			out.numbers++
			n := utf8.RuneCountInString(t.Value)
			isName := n >= fewestDigits && strings.Trim(t.Value, "0123456789") == ""
			out.areNames = out.areNames && isName && (length == 0 || length == n)
			length = n
		}
	}
	return out
}

// counts reports whether the numbers of a column count something. They do where the author asks for it by the column,
// and in a column that holds no names and no codes, and more numbers than words. Where the author named the notation
// of the table, there may be fewer numbers.
func (c columnTally) counts(asked, named bool) bool {
	switch {
	case c.numbers == 0:
		return false
	case asked:
		return true
	}
	return !c.areNames && !c.hasCodes && (named || c.numbers > c.words)
}

// areNumbers reports whether the column holds numbers, and nothing else but blanks.
func (c columnTally) areNumbers() bool { return c.numbers > 0 && c.words == 0 }

// isNumber reports whether a cell is a number, or has the shape of one.
func isNumber(t source.Text) bool {
	_, ok := t.Number()
	return ok || number.Read(t.Value).IsNumber()
}

// isCode reports whether a text that is no number is a single word with digits, as 007, 1.2.3, 24.12.2031 or 4712a.
// Numbers with signs around or between them are none, as <0.5, 2,500* or 12–15.
func isCode(text string) bool {
	if strings.ContainsFunc(text, unicode.IsSpace) || !strings.ContainsFunc(text, unicode.IsDigit) {
		return false
	}
	parts := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(".,'’", r)
	})
	return slices.ContainsFunc(parts, func(part string) bool { return !number.Read(part).IsNumber() })
}
