package object

import (
	"annualreport/layout/content"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Words that people use for the columns of a table, for its rows and for the title of a column.
var (
	columnsCalled = []string{"column", "cols", "head", "header", "headers", "headings", "titles", "fields"}
	rowsCalled    = []string{"row", "data", "cells", "values", "body"}
	titlesCalled  = []string{"name", "header", "heading", "label", "text"}
)

// alignments are the words for where cells stand.
var alignments = []schema.Word[alignment]{
	{Name: "left", Means: alignment{content.CellStart, true}},
	{Name: "right", Means: alignment{content.CellEnd, true}},
	{Name: "center", Means: alignment{content.CellCenter, true}},
	{Name: "decimal", Means: alignment{content.CellDecimal, true}},
}

// tableSchema is [[section.table]].
func tableSchema(in *key.Reading) schema.Table[*Table] {
	return schema.Table[*Table]{
		Name: "table",
		Doc:  "rows and columns",
		Keys: append([]schema.Key[*Table]{
			key.ID(in, func(d *Table) *source.Text { return &d.id }),
			schema.Text("caption", func(d *Table) *source.Text { return &d.caption }).For(source.Caption).
				Called("title", "heading", "name").
				Doc("what stands above it").Example(`"Members by region"`),
			numbered(in, func(d *Table) *compose.Numbering { return &d.numbering }),
			schema.Text("notes", func(d *Table) *source.Text { return &d.notes }).For(source.Caption).
				Called("note", "footnote", "footnotes", "remark").
				Doc("a remark below it").Example(`"As of December."`),
			schema.Text("source", func(d *Table) *source.Text { return &d.source }).For(source.Caption).
				Doc("where the values are from").Example(`"Our register"`),
			key.Numbers(in, func(d *Table) **amount.Numerals { return &d.numerals }),
			schema.ListOrTexts("columns", "title", columnTable(), func(d *Table) *[]dataColumn { return &d.columns }).
				Doc("the columns from left to right; a text is a column of that title").
				Example(`["Region", "Members"]`).Called(columnsCalled...),
			headsKey("lines of titles above those of the columns, each of a group of columns",
				func(d *Table) *groupLines { return &d.groups }),
			schema.Rows(
				"rows", source.TableCell, tabledCellTable(),
				func(d *Table) *[][]schema.CellOr[typedCell] { return &d.typed },
			).
				Doc("the rows, each a list of cells").Example(`[["North", 12], ["South", 7.5]]`).
				Called(rowsCalled...),
			schema.Count("totals", func(d *Table) *int { return &d.totals }).Usually(0).Called("total", "sum", "sums").
				Doc("how many of the last rows are sums").Example("0"),
			schema.Truth("rounded", func(d *Table) *bool { return &d.rounded }).
				Doc("whether whole numbers may differ from their sums by what rounding does").Example("true"),
			negativesKey(func(d *Table) *negatives { return &d.negatives }),
			landscape(func(d *Table) *bool { return &d.landscape }),
			schema.TruthAs("bars", func(d *Table) *barChoice { return &d.bars }, barChoiceOf).
				Without("`false`").
				Doc("whether bars stand before the numbers of all columns of numbers").Example("true"),
			timetableKey(),
		}, valuesKeys(
			func(d *Table) *values { return &d.values },
			"a CSV file or a spreadsheet (XLSX, ODS) of the values; "+
				"its first line is the titles, unless there are `columns`",
			`"members.csv"`,
		)...),
		At:    func(d *Table) *source.Where { return &d.where },
		Check: func(d *Table) { finishTable(in, d) },
	}
}

// columnTable is one of `columns`.
func columnTable() schema.Table[*dataColumn] {
	refusal := schema.Refusal{
		What: "cells cannot be aligned %q", Cure: "write \"left\", \"right\", \"center\" or \"decimal\"",
	}
	return schema.Table[*dataColumn]{
		Name: "column",
		Doc:  "the columns from left to right",
		Keys: []schema.Key[*dataColumn]{
			schema.Text("title", func(c *dataColumn) *source.Text { return &c.title }).For(source.TableCell).
				Called(titlesCalled...).
				Doc("what stands at its head").Example(`"Members"`),
			schema.Whole("width", 1, 100, func(c *dataColumn) *int { return &c.width }).Says("percent").
				Without("as its cells need it").Doc("its width").Example("30"),
			schema.Not("sums", func(c *dataColumn) *bool { return &c.rates }).
				Doc("whether its totals are sums, and not means or rates").Example("false"),
			schema.Truth("bars", func(c *dataColumn) *bool { return &c.bars }).
				Doc("whether bars stand before its numbers").Example("true"),
			schema.WordsOr("align", alignments, refusal, func(c *dataColumn) *alignment { return &c.alignment }).
				Usually(alignment{}).Without("`left`; columns of numbers `decimal`").Doc("where its cells stand").
				Example(`"decimal"`),
		},
		At: func(c *dataColumn) *source.Where { return &c.where },
		Check: func(c *dataColumn) {
			const thousandths = 10 // of a percent
			c.width *= thousandths
			c.at = c.where.Key("width")
		},
	}
}

// typedCell is a cell that is a table of its own.
type typedCell struct {
	text source.Text
	span int
	down int
	// apart is no part of a sum and none itself.
	apart bool
}

// tabledCellTable is a cell that is a table: { text = "…", span = 2, sums = false }.
func tabledCellTable() schema.Table[*typedCell] {
	return schema.Table[*typedCell]{
		Name: "cell",
		Doc:  "a cell that takes several columns or rows, or is no part of a sum",
		Keys: []schema.Key[*typedCell]{
			schema.Cell("text", func(c *typedCell) *source.Text { return &c.text }).For(source.TableCell).
				Doc("what it says").Example(`"none"`),
			spanKey(func(c *typedCell) *int { return &c.span }),
			schema.Whole("rows", 1, 1000, func(c *typedCell) *int { return &c.down }).Usually(1).
				Called("rowspan", "down").
				Doc("how many rows it takes; those below have no cell for it").Example("2"),
			schema.Not("sums", func(c *typedCell) *bool { return &c.apart }).
				Doc("whether it is a part of the sum, or the sum itself").Example("false"),
		},
	}
}
