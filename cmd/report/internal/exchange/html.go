package exchange

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"strings"

	markup "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// htmlLook is how the page looks.
const htmlLook = `body { font: 16px/1.5 sans-serif; margin: 2em } table { border-collapse: collapse; width: 100% }
td, th { border: 1px solid #999; padding: .4em .6em; text-align: start; vertical-align: top; white-space: pre-wrap }
th, td { background: #eee } td.translation { background: #fff8e1; width: 35% } td.original { width: 35% }`

// writeHTML writes a page.
func (t *Table) writeHTML(w io.Writer) error {
	var b strings.Builder
	direction := "ltr"
	if t.RightToLeft {
		direction = "rtl"
	}
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"+
		"<title>%s</title>\n<style>%s</style>\n"+
		"</head>\n<body>\n<h1>%[1]s</h1>\n<table>\n<thead><tr>", html.EscapeString(t.Title), htmlLook)
	for _, title := range head {
		fmt.Fprintf(&b, "<th scope=\"col\">%s</th>", title)
	}
	b.WriteString("</tr></thead>\n<tbody>\n")
	for i := range t.Rows {
		b.WriteString("<tr>")
		for column, text := range t.Rows[i].fields(i) {
			switch column {
			case originalColumn:
				b.WriteString(`<td class="original">`)
			case translationColumn:
				fmt.Fprintf(&b, `<td class="translation" lang="%s" dir="%s">`, html.EscapeString(t.Language), direction)
			default:
				b.WriteString("<td>")
			}
			b.WriteString(html.EscapeString(text) + "</td>")
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</tbody>\n</table>\n</body>\n</html>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// readHTML reads the rows of the first table of a page that has the columns. Word processors save pages in their own
// encodings, which they name.
func readHTML(data []byte) ([][]string, error) {
	text, err := charset.NewReader(bytes.NewReader(data), "text/html")
	if err != nil {
		return nil, err
	}
	page, err := markup.Parse(text)
	if err != nil {
		return nil, err
	}
	for table := range page.Descendants() {
		if table.DataAtom != atom.Table {
			continue
		}
		rows := rowsOfTable(table)
		if _, err := tableOf(rows); err == nil {
			return rows, nil
		}
	}
	return nil, ErrNoTable
}

// rowsOfTable are the cells of a table as texts.
func rowsOfTable(table *markup.Node) [][]string {
	var out [][]string
	for row := range table.Descendants() {
		if row.DataAtom != atom.Tr {
			continue
		}
		var cells []string
		for cell := range row.ChildNodes() {
			if cell.DataAtom == atom.Td || cell.DataAtom == atom.Th {
				cells = append(cells, textOf(cell))
			}
		}
		out = append(out, cells)
	}
	return out
}

// textOf is the text of a cell. Word processors make paragraphs and line ends of its lines, and break long lines
// where a space is.
func textOf(cell *markup.Node) string {
	var b strings.Builder
	formatted := false // by a word processor
	for n := range cell.Descendants() {
		switch {
		case n.DataAtom == atom.P || n.DataAtom == atom.Div:
			formatted = true
			if b.Len() > 0 {
				b.WriteByte(0)
			}
		case n.DataAtom == atom.Br:
			b.WriteByte(0)
		case n.Type == markup.TextNode:
			b.WriteString(n.Data)
		}
	}
	text := strings.ReplaceAll(b.String(), "\r\n", "\n")
	if formatted {
		lines := strings.Split(text, "\x00")
		for i, line := range lines {
			lines[i] = strings.Trim(asciiFields.Replace(line), " ")
		}
		return strings.Join(lines, "\n")
	}
	return strings.ReplaceAll(text, "\x00", "\n")
}

// asciiFields makes spaces of the line ends and tabs of a source.
var asciiFields = strings.NewReplacer("\n", " ", "\t", " ", "\r", " ")
