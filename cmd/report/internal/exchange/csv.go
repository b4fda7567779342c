package exchange

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// readCSV reads lines of fields, in the encoding and with the separator that the program has written which saved them.
func readCSV(data []byte) (*Table, error) {
	problems := new(diag.List)
	file, ok := source.NewFile("", string(data)).Plain(problems, source.CureOfCSV)
	if !ok || problems.HasErrors() {
		return nil, errors.New(problems.Sorted()[0].Summary + "; " + source.CureOfCSV)
	}
	text := file.String()
	_, length, _ := source.NamedSeparator(text)
	r := csv.NewReader(strings.NewReader(text[length:]))
	r.Comma = source.Separator(text)
	r.FieldsPerRecord = -1
	var rows [][]cell
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return tableOf(rows)
		}
		if parse := new(csv.ParseError); errors.As(err, &parse) {
			return nil, fmt.Errorf("its line %d is no CSV: a quotation mark in a field is written twice, "+
				"and the field stands in quotation marks", parse.StartLine)
		}
		rows = append(rows, textCells(fields))
	}
}
