package sheet

import (
	"strings"

	"annualreport/layout/pattern"
)

// sylk is how files in SYLK begin: a record of the program, and one of a format, a size or a cell. Titles such as
// ID;PLZ are none.
var sylk = pattern.Of(`^ID;P[^\r\n]*\r?\n(?:[PBFCO];|NN;)`)

// Is reports whether data begins as a file of spreadsheets or of another office program does.
func Is(data []byte) bool {
	return strings.HasPrefix(head(data), "PK\x03\x04") || isOld(data)
}

// headSize is how much of a file says what it is.
const headSize = 2048

// head is the beginning of a file.
func head(data []byte) string { return string(data[:min(len(data), headSize)]) }

// isOld reports whether data is a file of compound documents, as programs wrote them before 2007.
func isOld(data []byte) bool {
	return strings.HasPrefix(head(data), "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

// oldKind is what a compound document is, by the name of a stream that it has: a workbook that a password protects has
// one, too.
func oldKind(data []byte) string {
	kinds := []struct{ stream, what string }{
		{"EncryptedPackage", "protected by a password"},
		{"Workbook", "an Excel file of before 2007 (.xls)"},
		{"WordDocument", "a Word document of before 2007 (.doc)"},
		{"PowerPoint Document", "a presentation"},
	}
	for _, k := range kinds {
		if strings.Contains(string(data), strings.Join(strings.Split(k.stream, ""), "\x00")) {
			return k.what
		}
	}
	return "an Excel file of before 2007 (.xls), or another document of that time"
}

// OtherText is what a file of text is that is no CSV, as a FormatError; nil for CSV.
func OtherText(data []byte) error {
	start := strings.ToLower(strings.TrimLeft(strings.TrimPrefix(head(data), "\ufeff"), " \t\r\n"))
	kinds := []struct{ begins, has, what string }{
		{"{\\rtf", "", "a text in RTF"},
		{"%pdf", "", "a PDF file"},
		{"{", "doc_id", "a link to a file of Google Sheets, which is on the web: download it there as XLSX"},
		{"{", "docs.google.com", "a link to a file of Google Sheets, which is on the web: download it there as XLSX"},
		{"<", "urn:schemas-microsoft-com:office:spreadsheet", "an Excel file in XML of 2003"},
		{"<", "urn:oasis:names:tc:opendocument", "a flat file of OpenDocument (.fods)"},
		{"<", "<html", "a web page, whatever its name says"},
		{"<", "<table", "a web page, whatever its name says"},
	}
	if sylk().Match(data[:min(len(data), headSize)]) {
		return &FormatError{"a file in SYLK (.slk)"}
	}
	for _, k := range kinds {
		if strings.HasPrefix(start, k.begins) && strings.Contains(start, k.has) {
			return &FormatError{k.what}
		}
	}
	return nil
}
