// Package exchange writes and reads tables of translations for people who have no program for catalogues: as a
// spreadsheet (XLSX), and as a page of HTML, which word processors open and save.
//
//	Table  rows of texts               table.go
//	       as XLSX, written and read   xlsx.go
//	       as HTML, written and read   html.go
package exchange

import (
	"errors"
	"io"
	"path"
	"strings"
)

// Table is what translators fill in.
type Table struct {
	// Title names it, and Language is the BCP 47 tag of the translation; RightToLeft is set if its lines run so.
	Title, Language string
	RightToLeft     bool
	Rows            []Row
}

// Row is one message with its translation.
type Row struct {
	// Place is the context of the message, Note what a translator must know of it.
	Place, Note           string
	Original, Translation string
	// State says what is left to do: StateMissing, StateFuzzy, or nothing.
	State string
}

// The states of a row.
const (
	StateMissing = "to translate"
	StateFuzzy   = "to look at"
)

// head are the titles of the columns. They are those by which a file is read.
var head = [...]string{"Number", "Place", "What it is", "Original", "Translation", "State"}

// The columns that are read.
const (
	placeColumn       = 1
	originalColumn    = 3
	translationColumn = 4
)

// ErrNoTable says that a file has no table of translations.
var ErrNoTable = errors.New("it has no table with the columns Place, Original and Translation")

// Format is how a table is written.
type Format uint8

const (
	// XLSX is a spreadsheet (ECMA-376, ISO/IEC 29500).
	XLSX Format = iota
	// HTML is a page with a table.
	HTML
)

// FormatOf is the format of a file by the ending of its name; false if it is none of them.
func FormatOf(name string) (Format, bool) {
	switch strings.ToLower(path.Ext(name)) {
	case ".xlsx", ".xlsm", ".ods":
		return XLSX, true
	case ".html", ".htm", ".xhtml":
		return HTML, true
	}
	return 0, false
}

// IsWritten reports whether tables are written into files with the ending of a name: spreadsheets are read in more
// forms than they are written in.
func IsWritten(name string) bool {
	format, ok := FormatOf(name)
	return ok && (format == HTML || strings.EqualFold(path.Ext(name), ".xlsx"))
}

// Write writes a table.
func (t *Table) Write(w io.Writer, f Format) error {
	if f == HTML {
		return t.writeHTML(w)
	}
	return t.writeXLSX(w)
}

// Read reads the places, originals and translations of a table. The error is ErrNoTable if there is none.
func Read(data []byte, f Format) (*Table, error) {
	read := readXLSX
	if f == HTML {
		read = readHTML
	}
	rows, err := read(data)
	if err != nil {
		return nil, err
	}
	return tableOf(rows)
}

// tableOf finds the columns by their titles, wherever somebody moved them, and the rows below.
func tableOf(rows [][]string) (*Table, error) {
	at := map[string]int{}
	var out Table
	for _, row := range rows {
		if len(at) == 0 {
			at = columnsOf(row)
			continue
		}
		field := func(column int) string {
			if i := at[head[column]]; i < len(row) {
				return row[i]
			}
			return ""
		}
		r := Row{Place: field(placeColumn), Original: field(originalColumn), Translation: field(translationColumn)}
		if strings.TrimSpace(r.Translation) == "" {
			r.Translation = "" // spreadsheets do not keep a cell of spaces
		}
		if r != (Row{}) {
			out.Rows = append(out.Rows, r)
		}
	}
	if len(at) == 0 {
		return nil, ErrNoTable
	}
	return &out, nil
}

// columnsOf are the columns of a row of titles by these; none if the row lacks one that is read.
func columnsOf(row []string) map[string]int {
	at := make(map[string]int)
	for i, title := range row {
		for _, known := range head {
			if strings.EqualFold(strings.TrimSpace(title), known) {
				at[known] = i
			}
		}
	}
	for _, needed := range [...]int{placeColumn, originalColumn, translationColumn} {
		if _, found := at[head[needed]]; !found {
			return nil
		}
	}
	return at
}
