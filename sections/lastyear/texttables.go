package lastyear

import (
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// textGridsOf are the tables that stand in the running texts of sections, in a language. Those with names of cells in
// them say what other tables say, and are compared there.
func textGridsOf(c *comparison, sections []compose.Section, tag string) []*grid {
	var out []*grid
	l, _ := language.For(tag)
	for _, s := range sections {
		head := s.Common()
		for _, lines := range tableLines(head.Text.Value) {
			if len(lines) == 0 || head.Where.Has("id") && c.stays.has(head.ID) {
				continue
			}
			context := number.Context{Language: l.Numbers.Notation()}
			cells := &amount.Cells{Numerals: amount.NewNumerals(context, new(diag.List))}
			cells.Columns = cellsIn(head.Text, lines[0])
			for _, line := range lines[1:] {
				row := cellsIn(head.Text, line)
				if len(row) == len(cells.Columns) {
					cells.Numerals.Learn(row[1:])
					cells.Rows = append(cells.Rows, row)
				}
			}
			if len(cells.Columns) > 1 && len(cells.Rows) > 0 {
				out = append(out, gridOf("", cells))
			}
		}
	}
	return out
}

// textLine is a line of a text, with the byte at which it begins.
type textLine struct {
	at    int
	words string
}

// tableLines are the lines of the tables of a text, without those below the titles of the columns: the places of cells
// say which lines these are. A table with names of cells has none.
func tableLines(text string) [][]textLine {
	var out [][]textLine
	end := -1 // of the line before, with its line end
	for _, p := range markup.Pieces(text) {
		if p.Kind != markup.CellPiece {
			continue
		}
		begin := strings.LastIndexByte(text[:p.At], '\n') + 1
		words, _, _ := strings.Cut(text[begin:], "\n")
		isNew := end < 0 || begin > end && !isRuleLine(text[end:begin])
		if isNew {
			out = append(out, nil)
		}
		if begin >= end {
			out[len(out)-1] = append(out[len(out)-1], textLine{begin, words})
			end = begin + len(words) + len("\n")
		}
	}
	for i, lines := range out {
		for _, line := range lines {
			if strings.Contains(line.words, "{") {
				out[i] = nil
			}
		}
	}
	return out
}

// isRuleLine reports whether the only line between two others is that below the titles of columns: | --- | :-: |.
func isRuleLine(between string) bool {
	return strings.Count(between, "\n") == 1 && strings.Contains(between, "-") &&
		strings.Trim(between, " \t\r\n>|:-") == ""
}

// cellsIn are the cells of a line of a table. A bar behind a backslash parts none.
func cellsIn(text source.Text, line textLine) []source.Text {
	words := strings.TrimRight(line.words, " \t\r")
	from := len(words) - len(strings.TrimLeft(words, " \t>"))
	if strings.HasPrefix(words[from:], "|") {
		from++
	}
	if strings.HasSuffix(words, "|") && !strings.HasSuffix(words, `\|`) {
		words = words[:len(words)-1]
	}
	var out []source.Text
	for at := from; at <= len(words); at++ {
		if at < len(words) && (words[at] != '|' || words[max(at-1, 0)] == '\\') {
			continue
		}
		cell := words[min(from, at):at]
		inner := strings.TrimSpace(cell)
		place := line.at + from + strings.Index(cell, inner)
		out = append(out, source.Text{Value: inner, Span: text.At(place, len(inner))})
		from = at + 1
	}
	return out
}
