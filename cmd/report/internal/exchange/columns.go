package exchange

import (
	"errors"
	"strings"
)

// ErrNoTable says that a file has no table of translations.
var ErrNoTable = errors.New(
	"it has no table with the columns Place, Original and Translation; write these titles above the columns again",
)

// TwiceError says that two columns have the same title, so that nobody knows which of them is meant.
type TwiceError struct{ Title string }

// Error implements error.
func (e *TwiceError) Error() string {
	return "two columns are called " + e.Title + "; take the title of the one away that is not meant"
}

// cell is a cell of a file.
type cell struct {
	text string
	// made is what a spreadsheet has made of it; empty for a text.
	made string
}

// tableOf finds the columns by their titles, wherever somebody moved them, and the rows below.
func tableOf(rows [][]cell) (*Table, error) {
	var at map[string]int
	var out Table
	for n, row := range rows {
		if at == nil {
			var err error
			if at, err = columnsOf(row); err != nil {
				return nil, err
			}
			continue
		}
		field := func(column int) cell {
			if i := at[head[column]]; i < len(row) {
				return row[i]
			}
			return cell{}
		}
		translation := field(translationColumn)
		r := Row{
			Place: field(placeColumn).text, Original: field(originalColumn).text, Translation: translation.text,
			Made: translation.made,
		}
		if strings.TrimSpace(r.Translation) == "" {
			r.Translation = "" // spreadsheets do not keep a cell of spaces
		}
		if r != (Row{}) {
			r.Line = n + 1
			out.Rows = append(out.Rows, r)
		}
	}
	if at == nil {
		return nil, ErrNoTable
	}
	return &out, nil
}

// columnsOf are the columns of a row of titles by these; none if the row lacks one that is read. The error is a
// TwiceError.
func columnsOf(row []cell) (map[string]int, error) {
	at := make(map[string]int)
	twice := ""
	for i, title := range row {
		for _, known := range head {
			if !strings.EqualFold(strings.TrimSpace(title.text), known) {
				continue
			}
			if _, found := at[known]; found {
				twice = known
			}
			at[known] = i
		}
	}
	for _, needed := range [...]int{placeColumn, originalColumn, translationColumn} {
		if _, found := at[head[needed]]; !found {
			return nil, nil
		}
	}
	if twice == head[placeColumn] || twice == head[originalColumn] || twice == head[translationColumn] {
		return nil, &TwiceError{twice}
	}
	return at, nil
}

// textCells are cells of a row that has texts alone.
func textCells(texts []string) []cell {
	out := make([]cell, len(texts))
	for i, text := range texts {
		out[i].text = text
	}
	return out
}
