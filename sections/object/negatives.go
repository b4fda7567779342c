package object

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/language"
	"annualreport/sections/number"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// negatives is how the numbers below nothing are printed in a table or a statement.
type negatives string

// How numbers below nothing are printed: with a minus; in brackets, as accountants write them.
const (
	negativesMinus    negatives = "minus"
	negativesBrackets negatives = "brackets"
)

// negativesKey is `negatives`.
func negativesKey[T any](at func(*T) *negatives) schema.Key[*T] {
	return key.Choice("negatives", at, negativesMinus, negativesBrackets).
		Doc("how numbers below nothing are printed: −1,234 or (1,234), which is read out as −1,234").
		Example(`"brackets"`)
}

// numeral is a number as it is printed, and as it is heard where that is otherwise.
type numeral struct{ shown, heard string }

// numeral writes a number in the language of the edition.
func (n negatives) numeral(c *compose.Composer, v number.Value, style language.Style) numeral {
	out := numeral{shown: c.Numeral(v, style)}
	if n != negativesBrackets {
		return out
	}
	style.Brackets = true
	if inBrackets := c.Numeral(v, style); inBrackets != out.shown {
		out = numeral{inBrackets, out.shown}
	}
	return out
}

// enterCell adds a cell to a row.
func enterCell(row *content.TableRow, n numeral) {
	row.Cells = append(row.Cells, compose.PlainInlines(n.shown))
	if n.heard == "" {
		return
	}
	for len(row.Heard) < len(row.Cells) {
		row.Heard = append(row.Heard, "")
	}
	row.Heard[len(row.Cells)-1] = n.heard
}

// isInBrackets reports whether a text is a number in brackets and nothing else.
func isInBrackets(t source.Text) bool {
	text := strings.TrimSpace(t.Value)
	if _, ok := t.Number(); ok || !strings.HasPrefix(text, "(") || !strings.HasSuffix(text, ")") {
		return false
	}
	return number.Read(text).IsNumber()
}

// readBrackets reads numbers in brackets among the numbers of a table whose numbers below nothing stand in brackets. In
// other tables they are words, which is told in columns that have nothing but numbers besides.
func readBrackets(d *Table, problems *diag.List) {
	for i := range d.columns {
		if !isNumbersAndBrackets(d.column(i)) {
			continue
		}
		for k := range d.rows {
			row := &d.rows[k]
			at := row.index(i)
			if at < 0 || !isInBrackets(row.cells[at]) {
				continue
			}
			cell := &row.cells[at]
			if d.negatives != negativesBrackets {
				problems.Warnf(cell.Span, "write the number with a minus and without quotes; "+
					"negatives = \"brackets\" in the table prints it in brackets",
					"%q among numbers is taken for words, and no part of a sum", cell.Original())
			} else if a := d.numerals.Amount(*cell); a.Known {
				*cell = cell.AsNumber(a.Value)
			}
		}
	}
}

// isNumbersAndBrackets reports whether cells are numbers, some of them texts in brackets, and nothing else but blanks.
func isNumbersAndBrackets(cells []source.Text) bool {
	inBrackets, numbers := 0, 0
	for _, t := range cells {
		_, isNumber := t.Number()
		switch {
		case isInBrackets(t):
			inBrackets++
		case isNumber:
			numbers++
		case !amount.IsBlank(t):
			return false
		}
	}
	return inBrackets > 0 && numbers > 0
}
