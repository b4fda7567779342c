package aloud

import (
	"fmt"
	"strings"
)

// cell is a cell of a table in its place, counted from 0.
type cell struct {
	element     *element
	row, column int
}

// table reads a table with its size, row by row, each cell behind the heads of its column and its row, as a screen
// reader does.
func (r *reader) table(e *element) {
	r.turn(firstPage(e))
	rows, captions := rowsOf(e)
	cells, columns := placeCells(rows)
	r.line("table, %s, %s", count(len(rows), "row"), count(columns, "column"))
	r.depth++
	for _, c := range captions {
		r.block(c)
	}
	heads := headsOf(cells)
	next := 0
	for row := range rows {
		var texts []string
		for ; next < len(cells) && cells[next].row == row; next++ {
			texts = append(texts, r.cell(cells[next], heads))
		}
		r.turn(firstPage(rows[row]))
		r.line("row %d: %s", row+1, strings.Join(texts, "; "))
	}
	r.depth--
	r.line("end of table")
}

// rowsOf lists the rows of a table, including those in groups, and its captions.
func rowsOf(e *element) (rows, captions []*element) {
	for _, k := range e.kids {
		if k.element == nil {
			continue
		}
		switch k.element.role {
		case "TR":
			rows = append(rows, k.element)
		case "THead", "TBody", "TFoot":
			inner, _ := rowsOf(k.element)
			rows = append(rows, inner...)
		case "Caption":
			captions = append(captions, k.element)
		}
	}
	return rows, captions
}

// widestTable is how many columns one cell may span, so that a broken file cannot make a table without end.
const widestTable = 1000

// placeCells gives each cell its row and column, past the places of cells that reach down from rows above. It also
// returns the number of columns.
func placeCells(rows []*element) (cells []cell, columns int) {
	taken := make(map[[2]int]bool)
	for row, tr := range rows {
		column := 0
		for _, k := range tr.kids {
			if k.element == nil || k.element.role != "TD" && k.element.role != "TH" {
				continue
			}
			for taken[[2]int{row, column}] {
				column++
			}
			cells = append(cells, cell{k.element, row, column})
			down := min(max(k.element.rowSpan, 1), len(rows)-row)
			across := min(max(k.element.columnSpan, 1), widestTable)
			for i := range down {
				for j := range across {
					taken[[2]int{row + i, column + j}] = true
				}
			}
			column += across
			columns = max(columns, column)
		}
	}
	return cells, columns
}

// tableHeads are the head cells of columns and rows, by their numbers, and all that have names, by these.
type tableHeads struct {
	columns, rows map[int]*element
	named         map[string]cell
}

// headsOf finds the heads by their scope. A head without a scope is that of its column in the first row, and that of
// its row elsewhere.
func headsOf(cells []cell) tableHeads {
	h := tableHeads{make(map[int]*element), make(map[int]*element), make(map[string]cell)}
	for _, c := range cells {
		if c.element.role != "TH" {
			continue
		}
		if c.element.id != "" {
			h.named[c.element.id] = c
		}
		scope := c.element.scope
		if scope == "Column" || scope == "Both" || scope == "" && c.row == 0 {
			h.columns[c.column] = c.element
		}
		if scope == "Row" || scope == "Both" || scope == "" && c.row > 0 {
			h.rows[c.row] = c.element
		}
	}
	return h
}

// cell is how a cell is read, behind its heads.
func (r *reader) cell(c cell, h tableHeads) string {
	text := r.words(c.element)
	if text == "" {
		text = "empty"
	}
	if c.element.role == "TH" {
		if c.element.scope == "Column" || c.element.scope == "" && c.row == 0 {
			return "column head " + strings.Join(append(r.named(c, h), text), ", ")
		}
		return "row head " + text
	}
	heads := r.named(c, h)
	if head := h.columns[c.column]; head != nil && len(c.element.headers) == 0 {
		if words := r.headWords(head); words != "" {
			heads = []string{words}
		}
	}
	if len(heads) == 0 {
		return text
	}
	return fmt.Sprintf("%s: %s", strings.Join(heads, ", "), text)
}

// named are the words of the heads that a cell names, but for that of its row, which is read before.
func (r *reader) named(c cell, h tableHeads) []string {
	var out []string
	for _, name := range c.element.headers {
		if head, ok := h.named[name]; ok && head.row != c.row {
			if words := r.headWords(head.element); words != "" {
				out = append(out, words)
			}
		}
	}
	return out
}

// headWords are the words of a head as they are read before a cell: without its notes and the calls of these, and
// without the targets of its links, which are read once, with the head itself.
func (r *reader) headWords(e *element) string { return r.words(withoutCalls(e)) }

// withoutCalls is an element without notes, calls of notes and links; the words of links stay.
func withoutCalls(e *element) *element {
	out := *e
	out.kids = nil
	if e.role == "Link" || e.role == "Annot" {
		out.role = "Span"
	}
	for _, k := range e.kids {
		if k.element == nil {
			out.kids = append(out.kids, k)
			continue
		}
		switch k.element.role {
		case "Reference", "Note", "FENote":
		default:
			k.element = withoutCalls(k.element)
			out.kids = append(out.kids, k)
		}
	}
	return &out
}

// words are the text of an element in one line.
func (r *reader) words(e *element) string { return strings.Join(strings.Fields(r.inner(e)), " ") }
