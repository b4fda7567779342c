package compose

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/language"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// namedCell is the cell that a sentence names, with the format that it asks for.
type namedCell struct {
	name, format string
	at           diag.Span
	text         source.Text
}

// formattedCell is the number of a cell in the format that a sentence asks for.
func formattedCell(c *Composer, cell namedCell, numerals *amount.Numerals) []content.Inline {
	format, ok := amount.ReadFormat(cell.format)
	if !ok {
		c.Problems.Errorf(cell.at,
			"write 0, 0.0, 0.00 … for the decimals, and % behind them for a share: {members.share:0.0%}",
			"%s: numbers cannot be written as %q", cell.name, cell.format)
		return PlainInlines("–")
	}
	v, err := numerals.Read(cell.text)
	if err != nil {
		c.Problems.Errorf(cell.at, "leave out :"+cell.format, "%s: %q is no number, and has no format",
			cell.name, cell.text.Original())
		return PlainInlines("–")
	}
	out, decimals, ok := format.Apply(v)
	if !ok {
		c.Problems.Errorf(cell.at, "leave out the %", "%s: %q is no share of something",
			cell.name, cell.text.Original())
		return PlainInlines("–")
	}
	if v.Unit == "" && out.Unit != "" && v.Abs().Cmp(number.Int(1)) > 0 {
		c.Problems.Warnf(cell.at, "if the cell is percent already, write it there with its sign: \"12.5 %\"",
			"%s writes %q as %s", cell.name, cell.text.Original(),
			c.Numeral(out, language.Style{Decimals: decimals}))
	}
	return PlainInlines(c.Numeral(out, language.Style{Decimals: decimals}))
}
