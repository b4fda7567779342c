package object

import (
	"strings"

	"annualreport/sections/amount"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// plainColumn is a column for programs that reckon with it.
type plainColumn struct {
	// title has the unit of the values behind it, where all have the same one.
	title string
	// cells are the numbers without groups, with a point and a hyphen; words as they are.
	cells []string
}

// plainColumnOf writes the cells of a column for programs. That texts are numbers is known where the column counts
// something, by the same rule as for files: codes and names stay as they are written. In it a dash is an empty cell.
func plainColumnOf(title string, cells []source.Text, numerals *amount.Numerals, isAsked bool) plainColumn {
	counts := tallyOf(cells).counts(isAsked, numerals.IsOwn())
	values := make([]*number.Value, len(cells))
	for i, t := range cells {
		v, ok := t.Number()
		if !ok && counts && !amount.IsBlank(t) {
			read, err := numerals.Read(t)
			v, ok = read, err == nil
		}
		if ok {
			values[i] = &v
		}
	}
	unit, isCommon := commonUnit(values)
	out := plainColumn{title: withUnit(title, unit), cells: make([]string, len(cells))}
	for i, t := range cells {
		switch v := values[i]; {
		case v != nil && isCommon:
			out.cells[i] = v.Decimal.String()
		case v != nil:
			out.cells[i] = v.String()
		case !counts || !amount.IsBlank(t):
			out.cells[i] = markup.Words(t)
		}
	}
	return out
}

// commonUnit is the unit that all values have; of money it may stand at some of them, as at the first and at the sum.
// It is false if there are several.
func commonUnit(values []*number.Value) (string, bool) {
	unit, isBare := "", false
	for _, v := range values {
		switch {
		case v == nil:
		case v.Unit == "":
			isBare = true
		case unit == "":
			unit = v.Unit
		case v.Unit != unit:
			return "", false
		}
	}
	if unit != "" && isBare && !number.IsCurrency(unit) {
		return "", false
	}
	return unit, true
}

// withUnit is the title of a column with the unit of its values, unless it names it already.
func withUnit(title, unit string) string {
	unit = strings.TrimSpace(unit)
	switch {
	case unit == "" || strings.Contains(title, unit):
		return title
	case strings.TrimSpace(title) == "":
		return unit
	}
	return title + " (" + unit + ")"
}

// joined are columns side by side, as rows below their titles.
func joined(columns []plainColumn) [][]string {
	if len(columns) == 0 {
		return [][]string{{}}
	}
	out := make([][]string, len(columns[0].cells)+1)
	for _, c := range columns {
		out[0] = append(out[0], c.title)
		for i, cell := range c.cells {
			out[i+1] = append(out[i+1], cell)
		}
	}
	return out
}
