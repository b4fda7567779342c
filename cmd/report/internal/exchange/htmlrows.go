package exchange

import (
	"bytes"
	"strconv"
	"strings"

	markup "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// readHTML reads the rows of the first table of a page that has the columns. Word processors save pages in their own
// encodings, which they name.
func readHTML(data []byte) (*Table, error) {
	text, err := charset.NewReader(bytes.NewReader(data), "text/html")
	if err != nil {
		return nil, err
	}
	page, err := markup.Parse(text)
	if err != nil {
		return nil, err
	}
	fault := ErrNoTable
	for table := range page.Descendants() {
		if table.DataAtom != atom.Table {
			continue
		}
		switch out, err := tableOf(rowsOfTable(table)); {
		case err == nil:
			out.Language = languageOfPage(page)
			return out, nil
		case fault == ErrNoTable:
			fault = err
		}
	}
	return nil, fault
}

// languageOfPage is the language that the title of a page names.
func languageOfPage(page *markup.Node) string {
	for n := range page.Descendants() {
		if n.DataAtom == atom.Title {
			title := strings.TrimSpace(textOf(n))
			if i := strings.LastIndex(title, titleSign); i >= 0 {
				return title[i+len(titleSign):]
			}
		}
	}
	return ""
}

// rowsOfTable are the cells of a table as texts, each in its column: cells that somebody merged take those of others.
func rowsOfTable(table *markup.Node) [][]cell {
	var out [][]cell
	taken := make(map[int]int) // by cells of rows above: how many rows more, by column
	for row := range table.Descendants() {
		if row.DataAtom != atom.Tr {
			continue
		}
		var cells []cell
		skip := func() {
			for taken[len(cells)] > 0 {
				taken[len(cells)]--
				cells = append(cells, cell{})
			}
		}
		for n := range row.ChildNodes() {
			if n.DataAtom != atom.Td && n.DataAtom != atom.Th {
				continue
			}
			skip()
			width, height := spanOf(n, "colspan"), spanOf(n, "rowspan")
			for i := range width {
				text := ""
				if i == 0 {
					text = textOf(n)
				}
				if height > 1 {
					taken[len(cells)] = height - 1
				}
				cells = append(cells, cell{text: text})
			}
		}
		skip()
		out = append(out, cells)
	}
	return out
}

// spanOf is how many columns or rows a cell takes: a hundred at the most.
func spanOf(n *markup.Node, name string) int {
	for _, a := range n.Attr {
		if a.Key == name {
			if span, err := strconv.Atoi(strings.TrimSpace(a.Val)); err == nil {
				return min(max(span, 1), mostColumns)
			}
		}
	}
	return 1
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
