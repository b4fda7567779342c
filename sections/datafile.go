package sections

import (
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"

	"annualreport/layout"
	"annualreport/sections/source"
)

// records are the rows of a CSV file (RFC 4180), each cell with its place.
type records [][]Text

// csvFile reads a file of values from the report's folder; nil if it cannot be used,
// which it tells. Fields are divided by commas, semicolons or tabs, whichever the first line has.
func (r *reader) csvFile(name Text) records {
	clean := path.Clean(strings.ReplaceAll(name.Value, "\\", "/"))
	if !fs.ValidPath(clean) {
		r.problems.Errorf(name.Span, "put it into the folder of the report and name it from there", "the file %q lies outside of the report's folder", name.Value)
		return nil
	}
	data, err := fs.ReadFile(r.report.files, clean)
	if err != nil {
		hint := "put it into the folder of the report"
		if near := nearestFile(r.report.files, clean); near != "" {
			hint = "did you mean \"" + near + "\"?"
		}
		r.problems.Errorf(name.Span, hint, "there is no file %q", name.Value)
		return nil
	}
	file := source.NewFile(path.Join(path.Dir(r.report.file.Name), clean), string(data))
	text := file.Text
	r.report.others = append(r.report.others, file)
	if !file.IsText(r.problems, "save it as “CSV UTF-8”") {
		return nil
	}
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comma = source.Separator(text)
	reader.FieldsPerRecord = -1 // told with the place
	var out records
	for {
		record, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if parse := new(csv.ParseError); errors.As(err, &parse) {
			r.problems.Errorf(file.At(parse.Line, parse.Column, 1), "write a quotation mark in a field twice, and put the field in quotation marks", "the file is no CSV: %v", parse.Err)
			return nil
		}
		row := make([]Text, len(record))
		for i, field := range record {
			line, column := reader.FieldPos(i)
			row[i] = Text{Value: strings.TrimSpace(field), Span: file.At(line, column, max(len(field), 1))}
		}
		out = append(out, row)
	}
	if len(out) < 2 || len(out[0]) < 2 {
		r.problems.Errorf(name.Span, "give it a first line of titles, and a line of values below", "the file %q has no values", name.Value)
		return nil
	}
	for _, row := range out {
		if len(row) != len(out[0]) {
			r.problems.Errorf(row[0].Span, "", "this line has %d fields, but the first has %d", len(row), len(out[0]))
			return nil
		}
	}
	return out
}

// translate puts the fields of a file into the language of the report, as texts of a place in
// it.
func (r *reader) translate(rows records, at source.Place) {
	if r.report.file.Translate == nil {
		return
	}
	for _, row := range rows {
		for i := range row {
			if row[i].Value != "" {
				row[i] = r.report.file.Translate(at, row[i])
			}
		}
	}
}

// fileTable fills a table from a file: its first line is the titles, unless the table has
// its own. Columns of numbers stand at the right.
func (r *reader) fileTable(d *dataTable, name Text, at source.Place) {
	rows := r.csvFile(name)
	if rows == nil {
		return
	}
	r.translate(rows, at)
	if len(d.columns) == 0 {
		for i, title := range rows[0] {
			col := dataColumn{title: title}
			if r.numeric(rows[1:], i) {
				col.align = layout.CellDecimal
			}
			d.columns = append(d.columns, col)
		}
	}
	for _, row := range rows[1:] {
		spans := make([]int, len(row))
		for i := range spans {
			spans[i] = 1
		}
		d.rows = append(d.rows, dataRow{cells: row, spans: spans})
	}
}

// numeric tells whether a column holds numbers, and nothing else but blanks.
func (r *reader) numeric(rows records, column int) bool {
	numbers := 0
	for _, row := range rows {
		if isBlank(row[column]) {
			continue
		}
		if _, ok := parsed(r.report.Meta.Language, row[column].Value); !ok {
			return false
		}
		numbers++
	}
	return numbers > 0
}
