package object

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/markup"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// groupTitle is the title of a group of columns that is a table of its own.
type groupTitle struct {
	text source.Text
	span int
}

// groupLines are lines of titles above those of columns, as they are written.
type groupLines [][]schema.CellOr[groupTitle]

// headsKey is `heads` of a table or a statement, over columns that are called in some way.
func headsKey[T any](doc string, at func(*T) *groupLines) schema.Key[*T] {
	return schema.Rows("heads", source.TableCell, groupTitleTable(),
		func(t *T) *[][]schema.CellOr[groupTitle] { return (*[][]schema.CellOr[groupTitle])(at(t)) }).
		Doc(doc).Example(`[["", { text = "Members", span = 2 }]]`).
		Called("groups", "column_groups", "header_groups")
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

// check reports lines of titles that do not fit the columns of a table or a statement, which stand at a place.
func (g groupLines) check(columns int, called string, heads diag.Span, problems *diag.List) {
	for k, line := range g {
		width := 0
		at := heads
		isBlank := true
		for i, one := range groupsIn(line) {
			width += one.span
			source.TellNamesLeftOut([]source.Text{one.text}, problems)
			isBlank = isBlank && amount.IsBlank(one.text) && !one.text.IsLeftOut()
			if i == 0 && !one.text.Span.IsZero() {
				at = one.text.Span
			}
		}
		if width != columns {
			problems.Errorf(at, "give each column a title above it, \"\" for none, and titles of several a `span`",
				"line %d of `heads` is over %d columns, but %s %d", k+1, width, called, columns)
		} else if isBlank {
			problems.Errorf(at, "leave it out, or write a title of several columns into it",
				"line %d of `heads` says nothing", k+1)
		}
	}
}

// nameDates writes titles that are days or months in figures as the language has them.
func (g groupLines) nameDates(in *key.Reading) {
	for _, line := range g {
		for i := range line {
			if of := line[i].Table; of != nil {
				in.NameDate(&of.text)
			} else {
				in.NameDate(&line[i].Text)
			}
		}
	}
}

// above are the titles above a column that say something.
func (g groupLines) above(column int) []source.Text {
	var out []source.Text
	for _, line := range g {
		at := 0
		for _, one := range groupsIn(line) {
			if at <= column && column < at+one.span && !amount.IsBlank(one.text) {
				out = append(out, one.text)
			}
			at += one.span
		}
	}
	return out
}

// nameOf is the title of a column with those of its groups before it: by it values are taken from its cells.
func (g groupLines) nameOf(column int, title source.Text) source.Text {
	groups := g.above(column)
	if len(groups) == 0 {
		return title
	}
	return source.Text{Value: joinedTitle(append(groups, title), source.Text.Original), Span: title.Span}
}

// wordsOf is the title of a column with those of its groups before it, as readers see them in one line.
func (g groupLines) wordsOf(column int, title source.Text) string {
	return joinedTitle(append(g.above(column), title), markup.Words)
}

// joinedTitle is the words of titles in one line.
func joinedTitle(titles []source.Text, words func(source.Text) string) string {
	parts := make([]string, len(titles))
	for i, t := range titles {
		parts[i] = words(t)
	}
	return strings.TrimSpace(strings.Join(parts, " "))
}

// compose composes the lines of titles of groups, behind some columns that have none.
func (g groupLines) compose(c *compose.Composer, behind int) []content.TableRow {
	var out []content.TableRow
	for _, line := range g {
		var row content.TableRow
		for range behind {
			row.Cells, row.Spans = append(row.Cells, nil), append(row.Spans, 1)
		}
		for _, one := range groupsIn(line) {
			row.Cells = append(row.Cells, c.Inlines(one.text))
			row.Spans = append(row.Spans, one.span)
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
