package object

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/key"
	"annualreport/sections/source"
)

// dataFile is a CSV file (RFC 4180): a row of titles and rows of values, all of one width, each
// cell with its place.
type dataFile struct {
	rows [][]source.Text
	// separator is what divides the fields: the numbers of those that have semicolons are
	// written in either way.
	separator rune
	// marked are the words of the cells that are in Markdown already, and unmarked says that it was reported that one
	// has to do without.
	marked   map[place]string
	unmarked bool
}

// readCSV reads a CSV file; nil if it cannot be used, which it reports. Fields are divided by commas, semicolons, tabs
// or bars, whichever its lines have or the first one names.
func readCSV(file source.PlainText, name source.Text, problems *diag.List) *dataFile {
	separator := source.Separator(file.String())
	rows, ok := records(file, separator, problems)
	if !ok {
		return nil
	}
	out := &dataFile{rows: withoutBlanks(rows), separator: separator}
	if cellsOf(out.rows) > mostCells {
		tellManyCells("file", name.Span, problems)
		return nil
	}
	out.tellFormulas(problems)
	if !out.hasValues(name, problems) || out.hasManyLetters(name, problems) {
		return nil
	}
	for _, row := range out.rows {
		if len(row) != len(out.rows[0]) {
			problems.Errorf(row[0].Span, cureOfFields(out.rows[0], row),
				"this line has %d fields, but the first has %d", len(row), len(out.rows[0]))
			return nil
		}
	}
	tellRemarks(out.rows, name, problems)
	return out
}

// hasValues reports whether a file has titles and values, and tells of one that has not.
func (f *dataFile) hasValues(name source.Text, problems *diag.List) bool {
	if len(f.rows) > 0 && len(f.rows[0]) == 1 && strings.HasPrefix(f.rows[0][0].Value, remarkSign) {
		problems.Errorf(f.rows[0][0].Span, "delete the lines above the titles of the columns",
			"the file %q begins with a remark, and not with the titles of its columns", name.Value)
		return false
	}
	if len(f.rows) < 2 || len(f.rows[0]) < 2 {
		problems.Errorf(name.Span, "give it a first line of titles, and a line of values below",
			"the file %q has no values", name.Value)
		return false
	}
	return true
}

// mostWordBytes is how many bytes the words of a file can have. With as many cells as a table can have they take 800 MB
// of memory until the pages are painted.
const mostWordBytes = 12_000_000

// hasManyLetters reports whether the words of a file are more than a report can show, and tells of one where they are.
func (f *dataFile) hasManyLetters(name source.Text, problems *diag.List) bool {
	letters := 0
	for _, row := range f.rows {
		for _, cell := range row {
			letters += len(cell.Value)
		}
	}
	if letters > mostWordBytes {
		tellManyLetters(name, problems)
	}
	return letters > mostWordBytes
}

// tellManyLetters reports a file whose words are more than a report can show.
func tellManyLetters(name source.Text, problems *diag.List) {
	problems.Errorf(name.Span, "show a part of the rows, or shorter words",
		"the cells of %q have more than 12 MB of words, which are the most that can be shown", name.Value)
}

// fileBytes reads a file of values; false if there is none, which it reports. The name is that in the folder.
func fileBytes(folder *source.Folder, name source.Text, problems *diag.List) (clean string, data []byte, ok bool) {
	data, ok = source.ReadBeside(folder, "file", name, problems)
	return source.CleanName(name.Value), data, ok
}

// records are the lines of a CSV file, without the one that names its separator; false if it is none.
func records(file source.PlainText, separator rune, problems *diag.List) ([][]source.Text, bool) {
	text := file.String()
	_, from, named := source.NamedSeparator(text)
	plain := plainTexts(text[from:], separator)
	reader := csv.NewReader(strings.NewReader(plain))
	reader.TrimLeadingSpace = plain != text[from:]
	reader.Comma = separator
	reader.FieldsPerRecord = -1 // reported with the place
	reader.ReuseRecord = true
	above := 0
	if named {
		above = 1
	}
	var out [][]source.Text
	for filled := 0; ; {
		if filled > mostCells {
			return out, true // too many, whatever comes
		}
		record, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return out, true
		}
		if parse := new(csv.ParseError); errors.As(err, &parse) {
			line, column := parse.Line, parse.Column
			if errors.Is(parse.Err, csv.ErrQuote) {
				line, column = parse.StartLine, 1
			}
			problems.Errorf(file.At(line+above, column, 1),
				"write a quotation mark in a field twice, and put the field in quotation marks",
				"the file is no CSV: %s", quoteFault(parse.Err))
			return nil, false
		}
		if record = withinColumns(record); len(record) > mostColumns {
			line, column := reader.FieldPos(mostColumns)
			tellManyColumns(file.At(line+above, column, 1), problems)
			return nil, false
		}
		row := make([]source.Text, len(record))
		for i, field := range record {
			line, column := reader.FieldPos(i)
			if field != "" {
				filled++
			}
			at := file.At(line+above, column, max(len(field), 1))
			row[i] = source.TurnedBack(source.Text{Value: textOfFormula(strings.TrimSpace(field)), Span: at}, problems)
		}
		out = append(out, row)
	}
}

// mostColumns is how many columns the values of a file may have: more than any page has room for.
const mostColumns = 1000

// withinColumns is a line without the blank fields behind mostColumns: spreadsheets may write one for each column that
// they have.
func withinColumns(record []string) []string {
	last := len(record)
	for last > mostColumns && strings.TrimSpace(record[last-1]) == "" {
		last--
	}
	return record[:last]
}

// tellManyColumns reports values with more columns than mostColumns.
func tellManyColumns(at diag.Span, problems *diag.List) {
	problems.Errorf(at, "show a part of the columns, or exchange rows and columns",
		"the file has more than 1,000 columns, which are the most that are read")
}

// quoteFault is what is wrong with quotation marks, in words.
func quoteFault(err error) string {
	if errors.Is(err, csv.ErrBareQuote) {
		return "a quotation mark stands within a field that does not begin with one"
	}
	return "a field that begins with a quotation mark does not end with one"
}

// withoutBlanks leaves out rows and columns that hold nothing, which spreadsheets write where a cell was
// touched once, and blank fields behind the last column.
func withoutBlanks(rows [][]source.Text) [][]source.Text {
	var filled []bool
	for _, row := range rows {
		filled = append(filled, make([]bool, max(0, len(row)-len(filled)))...)
		for i, cell := range row {
			filled[i] = filled[i] || !cell.IsEmpty()
		}
	}
	out := rows[:0]
	for _, row := range rows {
		kept := row[:0]
		empty := true
		for i, cell := range row {
			empty = empty && cell.IsEmpty()
			if filled[i] {
				kept = append(kept, cell)
			}
		}
		if !empty {
			out = append(out, kept)
		}
	}
	return out
}

// translateFields puts fields of a file into the language of the report, as texts of a place in it. Numbers
// stay: they are written by the language when they are set. So do days, times and truths of spreadsheets, which are
// written in both languages already.
func translateFields(folder *source.Folder, cells []source.Text, at source.Place) {
	if folder.Report.Translate == nil || at.Own {
		return
	}
	for i, cell := range cells {
		if _, ok := cell.Number(); !ok && cell.Value != "" && !cell.IsTranslated() {
			cells[i] = folder.Report.Translate(at, cell)
		}
	}
}

// tellTwins warns of titles that several columns of a file have: readers could not tell the columns apart.
func (f *dataFile) tellTwins(v *values, problems *diag.List) {
	seen := make(map[string]int)
	for i, title := range f.rows[0] {
		words := title.Original()
		before, isTwin := seen[words]
		seen[words] = i
		if isTwin && !title.IsEmpty() {
			problems.Warnf(title.Span, "give each column a title of its own in the file, or write columns = […]",
				"the columns %d and %d of %q have the same title, “%s”", before+1, i+1, v.file.Value, words)
		}
	}
}

// fileTable fills a table from its file: its first line is the titles, unless the table has
// its own. Columns of numbers are numbers from here on.
func fileTable(in *key.Reading, d *Table) {
	file := readData(in, &d.values)
	if file == nil {
		return
	}
	d.numerals.OfFile(file.separator)
	readColumns(d, file.rows)
	file.writePlain(&d.values, in.Problems)
	for _, row := range file.rows {
		translateFields(in.Folder, row, d.where.Place("rows", source.TableCell))
	}
	if len(d.columns) == 0 {
		file.tellTwins(&d.values, in.Problems)
		for i, title := range file.rows[0] {
			col := dataColumn{title: title}
			switch cells := columnOf(file.rows[1:], i); {
			case i > 0 && areAllNumbers(cells):
				col.align = content.CellDecimal
				col.aligned = true
			case areCodes(cells):
				col.align = content.CellEnd
				col.aligned = true
			}
			d.columns = append(d.columns, col)
		}
	}
	spans := slices.Repeat([]int{1}, len(file.rows[0])) // of all rows, none of which changes them
	d.rows = make([]dataRow, len(file.rows)-1)
	for i, row := range file.rows[1:] {
		d.rows[i] = dataRow{cells: row, spans: spans}
	}
}

// mostCells is how many cells a table can have, titles among them. All of them are in memory until the pages are
// painted: so many take half a gigabyte, on some 2,000 pages.
const mostCells = 450_000

// cellsOf is how many cells some rows have.
func cellsOf(rows [][]source.Text) int {
	cells := 0
	for _, row := range rows {
		cells += len(row)
	}
	return cells
}

// tellManyCells reports a file or a table with more cells than mostCells.
func tellManyCells(what string, at diag.Span, problems *diag.List) {
	problems.Errorf(at, "show a part of the rows, or their sums",
		"the %s has more than 450,000 cells, which are the most that can be shown", what)
}
