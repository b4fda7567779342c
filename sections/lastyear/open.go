package lastyear

import (
	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/kind"
	"annualreport/sections/object"
	"annualreport/sections/source"
)

// Open opens the report that a report names as that of last year, among whose files it is from then on; nil if it is
// not there, or is no TOML, which is reported.
func Open(folder *source.Folder, name source.Text, problems *diag.List) *Report {
	path := folder.Path(source.CleanName(name.Value))
	if path == folder.Report.Name() {
		problems.Errorf(name.Span, "name the file of last year's report",
			"the report names itself as that of last year")
		return nil
	}
	data, ok := source.ReadBeside(folder, "file", name, problems)
	if !ok {
		return nil
	}
	file := source.NewFile(path, string(data))
	folder.Add(file)
	return reportOf(file, problems)
}

// reportOf is a report of which the sections are not known yet; nil if its file is no TOML.
func reportOf(file *source.File, problems *diag.List) *Report {
	root := source.ValuesOf(file, problems)
	if root == nil {
		return nil
	}
	return &Report{File: file, Root: root}
}

// Present is the report that is compared with last year's; nil if its file is no TOML.
func Present(file *source.File) *Report { return reportOf(file, new(diag.List)) }

// tablesOf are the tables, statements and charts of sections. That a chart has no value is reported elsewhere.
func tablesOf(sections []compose.Section) []amount.Holder {
	out := kind.Tables(sections)
	for _, ch := range kind.Charts(sections) {
		if ch.HasValues() {
			out = append(out, chartCells{ch})
		}
	}
	return out
}

// chartCells is a chart as a table.
type chartCells struct{ *object.Chart }

// Cells implements amount.Holder.
func (c chartCells) Cells() *amount.Cells { return c.Grid() }
