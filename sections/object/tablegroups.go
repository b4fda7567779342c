package object

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// groupTitle is the title of a group of columns that is a table of its own.
type groupTitle struct {
	text source.Text
	span int
}

// groupTitleTable is { text = "…", span = 2 }.
func groupTitleTable() schema.Table[*groupTitle] {
	return schema.Table[*groupTitle]{
		Name: "head",
		Doc:  "a title of several columns",
		Keys: []schema.Key[*groupTitle]{
			schema.Cell("text", func(g *groupTitle) *source.Text { return &g.text }).For(source.TableCell).
				Doc("what it says").Example(`"Members"`),
			spanKey(func(g *groupTitle) *int { return &g.span }),
		},
	}
}

// spanKey is how many columns a cell takes: `span = 2`.
func spanKey[T any](at func(*T) *int) schema.Key[*T] {
	return schema.Whole("span", 1, 100, at).Usually(1).Called("colspan", "columns").
		Doc("how many columns it takes").Example("2")
}

// groupsIn is a line of titles of groups. Numbers among them are years: they have no groups of digits.
func groupsIn(line []schema.CellOr[groupTitle]) []groupTitle {
	out := make([]groupTitle, len(line))
	for i, one := range line {
		out[i] = groupTitle{one.Text, 1}
		if one.Table != nil {
			out[i] = *one.Table
		}
		if v, ok := out[i].text.Number(); ok {
			v.Plain = true
			out[i].text = out[i].text.AsNumber(v)
		}
	}
	return out
}

// checkGroups reports lines of titles that do not fit the columns.
func checkGroups(d *Table, problems *diag.List) {
	for k, line := range d.groups {
		width := 0
		at := d.where.Key("heads")
		isBlank := true
		for i, g := range groupsIn(line) {
			width += g.span
			source.TellNamesLeftOut([]source.Text{g.text}, problems)
			isBlank = isBlank && amount.IsBlank(g.text) && !g.text.IsLeftOut()
			if i == 0 && !g.text.Span.IsZero() {
				at = g.text.Span
			}
		}
		if width != len(d.columns) {
			problems.Errorf(at, "give each column a title above it, \"\" for none, and titles of several a `span`",
				"line %d of `heads` is over %d columns, but the table has %d", k+1, width, len(d.columns))
		} else if isBlank {
			problems.Errorf(at, "leave it out, or write a title of several columns into it",
				"line %d of `heads` says nothing", k+1)
		}
	}
}

// groupsOf are the titles of groups above a column that say something.
func groupsOf(d *Table, column int) []source.Text {
	var out []source.Text
	for _, line := range d.groups {
		at := 0
		for _, g := range groupsIn(line) {
			if at <= column && column < at+g.span && !amount.IsBlank(g.text) {
				out = append(out, g.text)
			}
			at += g.span
		}
	}
	return out
}

// columnName is the title of a column with those of its groups before it: by it values are taken from its cells.
func columnName(d *Table, column int) source.Text {
	title := d.columns[column].title
	groups := groupsOf(d, column)
	if len(groups) == 0 {
		return title
	}
	return source.Text{Value: joinedTitle(append(groups, title), source.Text.Original), Span: title.Span}
}

// joinedTitle is the words of titles in one line.
func joinedTitle(titles []source.Text, words func(source.Text) string) string {
	parts := make([]string, len(titles))
	for i, t := range titles {
		parts[i] = words(t)
	}
	return strings.TrimSpace(strings.Join(parts, " "))
}

// composeGroups composes the lines of titles of groups.
func composeGroups(c *compose.Composer, d *Table) []content.TableRow {
	var out []content.TableRow
	for _, line := range d.groups {
		var row content.TableRow
		for _, g := range groupsIn(line) {
			row.Cells = append(row.Cells, c.Inlines(g.text))
			row.Spans = append(row.Spans, g.span)
		}
		out = append(out, row)
	}
	return out
}

// isHeading reports whether a row heads those below it: it is one text over all columns, and rows follow that are
// none.
func isHeading(d *Table, row int) bool {
	return isText(d, row) && row+1 < len(d.rows) && !isText(d, row+1) && !d.rows[row+1].total
}

// isText reports whether a row is one text over all of several columns, and no total.
func isText(d *Table, row int) bool {
	r := &d.rows[row]
	if len(r.cells) != 1 || len(d.columns) < 2 || r.spans[0] != len(d.columns) || r.total {
		return false
	}
	_, isNumber := r.cells[0].Number()
	return !isNumber && !amount.IsBlank(r.cells[0])
}
