package object

import (
	"annualreport/layout/content"
	"annualreport/sections/compose"
	"annualreport/sections/schema"
)

// timetableKey is the key of a table whose rows are times of a day.
func timetableKey() schema.Key[*Table] {
	return schema.Truth("timetable", func(d *Table) *bool { return &d.timetable }).
		Called("grid", "schedule", "rules", "lines", "borders").
		Doc("whether it is a timetable: with lines between its columns, its first column as heads of the rows, " +
			"and a ground below cells that take several columns or rows").
		Example("true")
}

// alignTimes lets all cells of a timetable begin at the beginning of their column, also numbers, unless the author said
// where they stand.
func alignTimes(d *Table) {
	if !d.timetable {
		return
	}
	for i := range d.columns {
		if !d.columns[i].aligned {
			d.columns[i].align = content.CellStart
		}
	}
}

// timetableOf is how a timetable looks; nil for other tables.
func timetableOf(c *compose.Composer, d *Table) *content.Timetable {
	if !d.timetable {
		return nil
	}
	return &content.Timetable{Ground: c.Brand.PanelGround(c.Ground)}
}
