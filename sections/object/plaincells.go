package object

import (
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/literal"
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// writePlain writes the words of a file so that Markdown reads just these: a cell of a spreadsheet is plain text. Signs
// that somebody may have meant as Markdown are told.
func (f *dataFile) writePlain(v *values, problems *diag.List) {
	if v.markdown {
		return
	}
	reader := markup.NewPlainReader()
	reported := false
	for k, row := range f.rows {
		for i, cell := range row {
			_, isNumber := cell.Number()
			_, isMarked := f.marked[place{k, i}]
			if isNumber || isMarked || cell.IsTranslated() {
				continue
			}
			words := oneLine(cell.Value)
			if reader.IsPlain(words) {
				row[i].Value = words
				continue
			}
			if sign := meantSign().FindString(words); sign != "" && !reported {
				reported = true
				problems.Warnf(cell.Span, "leave the signs out, or write markdown = true if the file is in Markdown",
					"“%s” of %q is plain text, and is printed with its signs", words, v.file.Value)
			}
			row[i] = source.Text{Value: literal.Short(words), Span: cell.Span}
		}
	}
}

// meantSign is a sign that hardly stands in plain text: of strong words, links, notes, classes and values.
var meantSign = pattern.Of(
	`\*\*[^*]+\*\*|\]\([^)]*\)|\[\^[^\]]+\]|\]\{[^}]*\}|` + source.CellName + `|` + source.LikeName,
)

// oneLine is words with single spaces between them, and without line ends.
func oneLine(words string) string {
	isSpace := func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }
	if !strings.ContainsAny(words, "\t\n\r") && !strings.Contains(words, "  ") {
		return words
	}
	return strings.Join(strings.FieldsFunc(words, isSpace), " ")
}
