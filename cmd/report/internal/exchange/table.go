// Package exchange writes and reads tables of translations for people who have no program for catalogues: as a
// spreadsheet (XLSX), and as a page of HTML, which word processors open and save.
//
//	Table  rows of texts               table.go
//	       found in cells              columns.go
//	       as XLSX, written and read   xlsx.go
//	       as HTML, written and read   html.go, htmlrows.go
//	       as CSV, read                csv.go
package exchange

import (
	"io"
	"path"
	"strings"
)

// Table is what translators fill in.
type Table struct {
	// Title names it, and Language is the BCP 47 tag of the translation; it is empty of a table that was read and does
	// not say it. RightToLeft is set if its lines run so.
	Title, Language string
	RightToLeft     bool
	Rows            []Row
	// Others are the sheets of the file that was read which have such a table, too, of which nothing was read.
	Others []string
}

// Row is one message with its translation.
type Row struct {
	// Place is the context of the message, Note what a translator must know of it.
	Place, Note           string
	Original, Translation string
	// State says what is left to do: StateMissing, StateFuzzy, or nothing.
	State string
	// Line is the row of a table that was read, from 1, as spreadsheets count.
	Line int
	// Made is what a spreadsheet has made of the translation, as "a number"; empty for a text.
	Made string
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

// Of the titles of tables and sheets, what stands before the language.
const (
	titleSign  = ": "
	sheetTitle = "Translation "
)

// Format is how a table is written.
type Format uint8

const (
	// XLSX is a spreadsheet (ECMA-376, ISO/IEC 29500).
	XLSX Format = iota
	// HTML is a page with a table.
	HTML
	// CSV is lines of fields (RFC 4180), as spreadsheets write them. It is only read.
	CSV
)

// FormatOf is the format of a file by the ending of its name; false if it is none of them.
func FormatOf(name string) (Format, bool) {
	switch strings.ToLower(path.Ext(name)) {
	case ".xlsx", ".xlsm", ".ods":
		return XLSX, true
	case ".html", ".htm", ".xhtml":
		return HTML, true
	case ".csv", ".tsv":
		return CSV, true
	}
	return 0, false
}

// IsWritten reports whether tables are written into files with the ending of a name: spreadsheets are read in more
// forms than they are written in.
func IsWritten(name string) bool {
	format, ok := FormatOf(name)
	return ok && (format == HTML || strings.EqualFold(path.Ext(name), ".xlsx"))
}

// Write writes a table as XLSX or HTML.
func (t *Table) Write(w io.Writer, f Format) error {
	if f == HTML {
		return t.writeHTML(w)
	}
	return t.writeXLSX(w)
}

// Read reads the places, originals and translations of a table. The error is ErrNoTable or a TwiceError if there is
// none.
func Read(data []byte, f Format) (*Table, error) {
	switch f {
	case HTML:
		return readHTML(data)
	case CSV:
		return readCSV(data)
	}
	return readXLSX(data)
}
