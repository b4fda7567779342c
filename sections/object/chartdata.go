package object

import (
	"slices"
	"strings"

	"annualreport/layout/content"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// valuesTable sets the values below the chart, for those who hear the report or count: with all the decimals
// that they were written with.
func valuesTable(ch *Chart, c *compose.Composer) content.Block {
	out := markup.NewTable(c.Styles)
	out.Span = ch.place.Span
	out.Decimal = c.Language.Numbers.DecimalSign()
	first := ch.unit
	if first.IsEmpty() || ch.sign != "" && !ch.head.IsEmpty() {
		first = ch.head
	}
	out.Columns = []content.TableColumn{{Title: c.Inlines(first)}}
	styles := make([]columnStyle, len(ch.series))
	for i, s := range ch.series {
		title := s.name
		if title.IsEmpty() {
			title = ch.caption
		}
		out.Columns = append(out.Columns, content.TableColumn{
			Title: content.Unlinked(c.Inlines(title)), Align: content.CellDecimal,
		})
		styles[i] = styleOf(s.exact)
		styles[i].decimals = ch.coined(styles[i].decimals)
	}
	for i, label := range ch.labels {
		cells := [][]content.Inline{c.Cell(label)}
		for k, s := range ch.series {
			text := unknownValue
			if a := s.exact[i]; a.Known {
				text = c.Numeral(ch.withUnit(a.Value.Decimal), styles[k].of(a.Value))
			}
			cells = append(cells, compose.PlainInlines(text))
		}
		out.Rows = append(out.Rows, content.TableRow{Cells: cells})
	}
	return out
}

// Data implements DataHolder: a row for each label, a column for each series, with what is counted in its title.
func (ch *Chart) Data() [][]string {
	unit := markup.Words(ch.unit)
	if ch.unit.IsEmpty() {
		unit = ch.sign
	}
	head := []string{markup.Words(ch.head)}
	for _, s := range ch.series {
		head = append(head, withUnit(markup.Words(s.name), unit))
	}
	rows := [][]string{head}
	for i, label := range ch.labels {
		row := []string{markup.Words(label)}
		for _, s := range ch.series {
			text := ""
			if i < len(s.exact) && s.exact[i].Known {
				text = s.exact[i].Value.Decimal.String()
			}
			row = append(row, text)
		}
		rows = append(rows, row)
	}
	return rows
}

// HasValues reports whether a value of the chart is known.
func (ch *Chart) HasValues() bool {
	for _, s := range ch.series {
		if slices.ContainsFunc(s.exact, func(a amount.Amount) bool { return a.Known }) {
			return true
		}
	}
	return false
}

// Grid is the values as they are written: a row for each label, a column for each series.
func (ch *Chart) Grid() *amount.Cells {
	out := &amount.Cells{Columns: []source.Text{ch.head}, Numerals: ch.numerals}
	for _, s := range ch.series {
		out.Columns = append(out.Columns, s.name)
	}
	for i, label := range ch.labels {
		row := []source.Text{label}
		for _, s := range ch.series {
			row = append(row, s.typed[i])
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// Described implements DataHolder.
func (ch *Chart) Described() string { return ch.caption.Value }

// Facts implements kind.FactHolder: the values of a chart of one series.
func (ch *Chart) Facts() []amount.Fact {
	if len(ch.series) != 1 || ch.atlas.present {
		return nil
	}
	var out []amount.Fact
	measure := strings.TrimSpace(markup.OriginalWords(ch.series[0].name) + " " + markup.OriginalWords(ch.unit))
	for i, label := range ch.labels {
		out = append(out, amount.Fact{
			Label: label, Numerals: ch.numerals, Text: ch.series[0].typed[i], Measure: measure,
		})
	}
	return out
}
