package object

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/sections/accounts"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
)

// Compose implements compose.Object.
func (s *Statement) Compose(c *compose.Composer) []content.Block {
	captioned := &compose.CaptionBearer{
		ID: s.id.Value, Caption: s.title, Series: compose.Tables, Numbering: s.numbering, Span: s.where.Span(),
	}
	t := markup.NewTable(c.Styles)
	t.Anchor = captioned.Anchor(c)
	t.Alike = "statements"
	if s.negatives == negativesBrackets {
		t.Decimal = c.Language.Numbers.DecimalSign()
	}
	t.Span = s.where.Span()
	t.Caption = captioned.Paragraphs(c)
	t.Continued = captioned.Continued(c)
	first := content.TableColumn{}
	if !s.Currency.IsEmpty() {
		first.Title = c.Inlines(s.Currency)
	}
	t.Columns = append(t.Columns, first)
	quiet := earlierYears(s)
	for i, col := range s.columns {
		align := c.EndOfNumbers()
		if s.negatives == negativesBrackets { // brackets hang out behind the digits
			align = content.CellDecimal
		}
		if col.kind == columnNote {
			align = content.CellCenter
		}
		t.Columns = append(t.Columns, content.TableColumn{
			Title: c.Inlines(col.title), Align: align, Quiet: quiet[i] && c.Brand.Design.Page.QuietYears,
		})
	}
	addAccountBars(c, s, &t, quiet)
	t.Heads = s.groups.compose(c, 1)
	depths := s.depths()
	for i := range s.rows {
		row := s.composeRow(c, &s.rows[i], len(t.Columns))
		row.Indent = depths[i]
		t.Rows = append(t.Rows, row)
	}
	t.Notes = append(c.Remark(s.notes), c.Remark(s.source)...)
	t.MayTurn = mayTurn(c, s.landscape)
	return turned(c, s.landscape, &s.where, []content.Block{t})
}

// composeRow composes a row. A heading without values and notes stands over all columns.
func (s *Statement) composeRow(c *compose.Composer, row *account, columns int) content.TableRow {
	out := content.TableRow{
		Cells:    [][]content.Inline{c.Cell(row.label)},
		Total:    row.kind == rowTotal || row.kind == rowResult || row.kind == rowClosing,
		Subtotal: row.kind == rowSubtotal, Heading: row.kind == rowHeading,
	}
	if row.isBare {
		out.Cells[0] = nil
		out.Heard = []string{row.label.Value}
	}
	isEmpty := row.note.IsEmpty()
	for _, cell := range row.cells {
		isEmpty = isEmpty && cell.Text.IsEmpty()
	}
	if row.kind == rowHeading && isEmpty {
		out.Spans = []int{columns}
		return out
	}
	for i, cell := range row.cells {
		switch col := &s.columns[i]; {
		case col.kind == columnNote:
			out.Cells = append(out.Cells, c.Cell(row.note))
		case col.isDerived():
			enterCell(&out, s.writeDerived(c, row, i))
		default:
			enterCell(&out, writeAmount(c, cell, s))
		}
	}
	return out
}

// depths are how far the labels of the rows are set in, in steps. Rows have the depth of their level, if any row says
// its level; parts are one step deeper.
func (s *Statement) depths() []int {
	levels := false
	for i := range s.rows {
		levels = levels || s.rows[i].level > 0
	}
	out := make([]int, len(s.rows))
	below := 0
	for i := range s.rows {
		row := &s.rows[i]
		depth := 0
		switch {
		case !levels:
		case row.level > 0:
			depth = row.level - 1
		case row.kind == rowSubtotal:
			depth = max(below-1, 0)
		case row.kind == rowItem, row.kind == rowDeduction, row.kind == rowPart:
			depth = below
		}
		if row.kind == rowHeading {
			below = max(row.level, 1)
		} else if row.kind == rowTotal || row.kind == rowResult || row.kind == rowClosing {
			below = 0
		}
		if row.kind == rowPart {
			depth++
		}
		out[i] = depth
	}
	return out
}

// style is how an amount is written: shares keep their decimals.
func (s *Statement) style(v number.Value) language.Style {
	if number.ShareOf(v.Unit) != "" {
		return language.Style{Decimals: v.Decimals()}
	}
	return language.Style{Decimals: s.decimals}
}

// writeAmount writes a value in the language of the report.
func writeAmount(c *compose.Composer, a amount.Amount, s *Statement) numeral {
	switch {
	case !a.Known && a.Text.IsEmpty():
		return numeral{}
	case !a.Known:
		return numeral{shown: "–"}
	}
	return s.negatives.numeral(c, a.Value, s.style(a.Value))
}

// writeDerived writes what is computed for a row: as its author wrote it, where that is known, and a dash where a
// change or a share says nothing.
func (s *Statement) writeDerived(c *compose.Composer, row *account, column int) numeral {
	if cell := row.cells[column]; cell.Known {
		v := cell.Value
		if s.columns[column].kind != columnDifference {
			v.Unit = number.Percent
			return s.negatives.numeral(c, v, language.Style{Decimals: v.Decimals()})
		}
		return s.negatives.numeral(c, v, s.style(v))
	}
	of := s.columns[column].of
	if v, ok := derivedValue(s, row, column); ok {
		return s.negatives.numeral(c, v, s.style(v))
	}
	areKnown := !slices.ContainsFunc(of, func(t accounts.Term) bool { return !row.cells[t.Index].Known })
	if areKnown && s.columns[column].kind != columnDifference {
		return numeral{shown: "–"}
	}
	return numeral{}
}
