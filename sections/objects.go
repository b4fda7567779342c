package sections

import (
	"fmt"
	"slices"
	"strings"

	"annualreport/layout"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// objects reads the tables, charts, quotations and pictures of a section, in
// this order: each kind is a list of its own in TOML.
func (r *reader) objects(t *source.Table) []object {
	var out []object
	for _, o := range t.Tables("table") {
		out = append(out, r.table(o))
	}
	for _, o := range t.Tables("chart") {
		out = append(out, r.chart(o))
	}
	for _, o := range t.Tables("quote") {
		out = append(out, r.quote(o))
	}
	for _, o := range t.Tables("picture") {
		out = append(out, r.figure(o))
	}
	return out
}

// objectID reads the name of an object, which it need not have.
func (r *reader) objectID(t *source.Table) Text {
	if t.Has("id") {
		r.id(t, "")
	}
	return t.Text("id")
}

// dataTable is a table of an author.
type dataTable struct {
	id, caption, notes, source Text
	columns                    []dataColumn
	rows                       [][]Text
}

type dataColumn struct {
	title Text
	align layout.CellAlign
	width int
}

// alignments are the words for where cells stand.
var alignments = map[string]layout.CellAlign{
	"left": layout.CellStart, "right": layout.CellEnd, "center": layout.CellCenter, "decimal": layout.CellDecimal,
}

// table reads [[section.table]].
func (r *reader) table(t *source.Table) object {
	d := &dataTable{id: r.objectID(t), caption: t.Text("caption"), notes: t.Text("notes"), source: t.Text("source")}
	for _, c := range t.Tables("columns") {
		col := dataColumn{title: c.Text("title"), width: c.Int("width", 1, 100, 0) * 10}
		if align := c.Text("align"); !align.IsEmpty() {
			a, ok := alignments[align.Value]
			if !ok {
				r.problems.Errorf(align.Span, "write \"left\", \"right\", \"center\" or \"decimal\"", "cells cannot be aligned %q", align.Value)
			}
			col.align = a
		}
		c.Finish()
		d.columns = append(d.columns, col)
	}
	d.rows = t.Rows("rows")
	if len(d.columns) == 0 {
		r.problems.Errorf(t.Span(), "add columns = [{ title = \"…\" }, …]", "the table has no columns")
	}
	if len(d.columns) > 0 && !slices.ContainsFunc(d.columns, func(c dataColumn) bool { return !c.title.IsEmpty() }) {
		r.problems.Errorf(t.KeySpan("columns"), "give each column a title = \"…\"", "the table has no header")
	}
	for i, row := range d.rows {
		if len(row) != len(d.columns) && len(d.columns) > 0 {
			at := t.KeySpan("rows")
			if len(row) > 0 {
				at = row[0].Span
			}
			r.problems.Errorf(at, "", "row %d has %d cells, but the table has %d columns", i+1, len(row), len(d.columns))
		}
	}
	t.Finish()
	return d
}

func (d *dataTable) name() Text { return d.id }

// compose implements object.
func (d *dataTable) compose(c *composer) []layout.Block {
	out := markup.NewTable(c.styles)
	out.Anchor = d.id.Value
	out.Caption = c.caption(d.caption)
	for _, col := range d.columns {
		out.Columns = append(out.Columns, layout.TableColumn{Title: c.inlines(col.title), Align: col.align, Width: col.width})
	}
	for _, row := range d.rows {
		cells := make([][]layout.Inline, len(row))
		for i, cell := range row {
			cells[i] = c.cell(cell)
		}
		out.Rows = append(out.Rows, layout.TableRow{Cells: cells})
	}
	out.Notes = append(c.remark(d.notes), c.remark(d.source)...)
	return []layout.Block{out}
}

// chart is figures that are set as a table of their values.
type chart struct {
	id, caption, unit, source Text
	labels                    []Text
	series                    []series
}

type series struct {
	name   Text
	values []float64
}

// chartTypes are the types that an author can name.
var chartTypes = []string{"bar", "column", "stacked", "line", "donut"}

// chart reads [[section.chart]].
func (r *reader) chart(t *source.Table) object {
	ch := &chart{id: r.objectID(t), caption: t.Text("caption"), unit: t.Text("unit"), source: t.Text("source"), labels: t.Texts("labels")}
	kind := t.Need("type")
	if known := strings.Join(chartTypes, ", "); !kind.IsEmpty() && source.Nearest(kind.Value, chartTypes) != kind.Value {
		r.problems.Errorf(kind.Span, "types are "+known, "unknown type of chart %q", kind.Value)
	}
	t.Text("alt")
	for _, s := range t.Tables("series") {
		one := series{name: s.Text("name"), values: s.Numbers("values")}
		if len(one.values) != len(ch.labels) {
			r.problems.Errorf(s.Span(), "", "a series has %d values, but the chart has %d labels", len(one.values), len(ch.labels))
		}
		s.Finish()
		ch.series = append(ch.series, one)
	}
	if len(ch.series) == 0 || len(ch.labels) == 0 {
		r.problems.Errorf(t.Span(), "add labels = [\"…\"] and series = [{ name = \"…\", values = […] }]", "the chart has no values")
	}
	t.Finish()
	return ch
}

func (ch *chart) name() Text { return ch.id }

// compose implements object. With one series the values stand behind bars of
// their length; with several, each is a column of a table.
func (ch *chart) compose(c *composer) []layout.Block {
	if len(ch.series) == 1 {
		return []layout.Block{ch.bars(c)}
	}
	out := markup.NewTable(c.styles)
	out.Anchor = ch.id.Value
	out.Caption = c.caption(ch.caption)
	out.Columns = []layout.TableColumn{{Title: c.inlines(ch.unit)}}
	for _, s := range ch.series {
		out.Columns = append(out.Columns, layout.TableColumn{Title: c.inlines(s.name), Align: layout.CellDecimal})
	}
	for i, label := range ch.labels {
		cells := [][]layout.Inline{c.cell(label)}
		for _, s := range ch.series {
			if i < len(s.values) {
				cells = append(cells, plainInlines(fmt.Sprint(s.values[i])))
			}
		}
		out.Rows = append(out.Rows, layout.TableRow{Cells: cells})
	}
	out.Notes = c.remark(ch.source)
	return []layout.Block{out}
}

// bars sets one series as labelled bars.
func (ch *chart) bars(c *composer) layout.Block {
	out := layout.Bars{Anchor: ch.id.Value, Caption: c.caption(ch.caption), Ink: c.report.Brand.Primary, Negative: c.report.Brand.Accent,
		Label: c.styles.TableCell, Notes: c.remark(ch.source)}
	for i, label := range ch.labels {
		if i < len(ch.series[0].values) {
			v := ch.series[0].values[i]
			value := fmt.Sprint(v)
			if !ch.unit.IsEmpty() {
				value += "\u00a0" + ch.unit.Value
			}
			out.Bars = append(out.Bars, layout.Bar{Label: c.cell(label), Value: plainInlines(value), Size: v})
		}
	}
	return out
}

// quote is a quotation of somebody.
type quote struct{ text, by, role Text }

// quote reads [[section.quote]].
func (r *reader) quote(t *source.Table) object {
	q := &quoteObject{id: r.objectID(t), quote: quote{t.Need("text"), t.Text("by"), t.Text("role")}}
	if portrait := t.Text("portrait"); !portrait.IsEmpty() {
		q.portrait = r.picture(portrait)
	}
	t.Finish()
	return q
}

type quoteObject struct {
	quote
	id       Text
	portrait *picture
}

func (q *quoteObject) name() Text { return q.id }

// compose implements object.
func (q *quoteObject) compose(c *composer) []layout.Block {
	blocks := c.textIn(q.text, c.styles.Quote)
	var by []string
	for _, t := range []Text{q.by, q.role} {
		if !t.IsEmpty() {
			by = append(by, t.Value)
		}
	}
	if len(by) > 0 {
		blocks = append(blocks, layout.Paragraph{Style: c.styles.Remark, Role: display.P, Inlines: plainInlines("— " + strings.Join(by, ", ")), Span: q.by.Span})
	}
	out := layout.Quotation{Blocks: blocks, Inset: c.styles.Body.Text.Size * 3 / 2, Rule: c.styles.Accent, Line: unit.Pt * 3 / 2}
	if q.portrait == nil {
		return []layout.Block{out}
	}
	return []layout.Block{layout.Margin{Blocks: []layout.Block{out},
		Beside: []layout.Block{layout.Picture{Image: q.portrait.image, Decorative: true, Width: unit.Millimeters(24), Bare: true}}}}
}

// figure is a picture with a caption.
type figure struct {
	id, alt, caption, credit Text
	decorative               bool
	picture                  *picture
	reach                    layout.Reach
	crop                     layout.Crop
}

// widths are the words for how wide a picture is set, in the order of layout.Reach.
var widths = []string{"column", "page", "bleed"}

// figure reads [[section.picture]].
func (r *reader) figure(t *source.Table) object {
	f := &figure{id: r.objectID(t), alt: t.Text("alt"), caption: t.Text("caption"), credit: t.Text("credit"), decorative: t.Bool("decorative", false)}
	if file := t.Need("file"); !file.IsEmpty() {
		f.picture = r.picture(file)
	}
	if f.alt.IsEmpty() && !f.decorative {
		r.problems.Errorf(t.Span(), "add alt = \"what the picture shows\", or decorative = true", "the picture has no `alt`")
	}
	if f.decorative && !f.alt.IsEmpty() {
		r.problems.Warnf(f.alt.Span, "leave out one of the two", "a decorative picture is passed over by readers, and its `alt` with it")
	}
	if width := t.Text("width"); !width.IsEmpty() {
		if i := slices.Index(widths, width.Value); i >= 0 {
			f.reach = layout.Reach(i)
		} else {
			r.problems.Errorf(width.Span, "widths are "+strings.Join(widths, ", "), "unknown width %q", width.Value)
		}
	}
	f.crop = r.crop(t)
	r.consent(t)
	r.checkConsent(t, f.alt)
	t.Finish()
	return f
}

func (f *figure) name() Text { return f.id }

// compose implements object.
func (f *figure) compose(c *composer) []layout.Block {
	if f.picture == nil {
		return nil
	}
	c.alternative(alternative{alt: f.alt.Value, caption: f.caption.Value, file: f.picture.image.Name, at: f.alt.Span})
	return []layout.Block{layout.Picture{Image: f.picture.image, Alt: f.alt.Value, Decorative: f.decorative, Reach: f.reach, Crop: f.crop,
		Anchor: f.id.Value, Caption: append(c.caption(f.caption), c.remark(f.credit)...), Span: f.alt.Span}}
}
