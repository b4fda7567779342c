package object

import (
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/sheet"
	"annualreport/sections/source"
)

// values is the file that a table or a chart takes its values from, and where in it they stand.
type values struct {
	// file is its name; sheet and area are those of a spreadsheet, empty for the first sheet and all of it.
	file, sheet, area source.Text
	// hidden takes what the spreadsheet hides, too, and markdown reads its words as Markdown.
	hidden, markdown bool
	// across means that the numbers of all columns are written with the same decimals, as those of a chart are.
	across bool
}

// valuesKeys are the keys of the file of a table or a chart.
func valuesKeys[T any](at func(*T) *values, doc, example string) []schema.Key[*T] {
	return []schema.Key[*T]{
		schema.Text("file", func(t *T) *source.Text { return &at(t).file }).Says("file").
			Called("csv", "xlsx", "path", "filename", "src").Doc(doc).Example(example),
		schema.Text("sheet", func(t *T) *source.Text { return &at(t).sheet }).
			Without("the first sheet").Doc("the sheet of a spreadsheet").Example(`"Members"`),
		schema.Text("range", func(t *T) *source.Text { return &at(t).area }).
			Without("all of the sheet").
			Doc("the cells of the sheet, titles first, or a name for them in the spreadsheet").
			Example(`"B3:E12"`),
		schema.Truth("hidden", func(t *T) *bool { return &at(t).hidden }).
			Doc("whether rows, columns and values are taken that the spreadsheet hides").Example("true"),
		schema.Truth("markdown", func(t *T) *bool { return &at(t).markdown }).
			Doc("whether the words of the file are Markdown, as those of the report are").Example("true"),
	}
}

// readData reads a file of values from the report's folder: CSV, or a spreadsheet; nil if it cannot be used, which it
// reports.
func readData(in *key.Reading, v *values) *dataFile {
	name, data, ok := fileBytes(in.Folder, v.file, in.Problems)
	if !ok {
		return nil
	}
	if sheet.Is(data) {
		return readSheet(in, v, data)
	}
	if err := sheet.OtherText(data); err != nil {
		(&sheetFile{values: v, in: in}).tellUnread(err)
		return nil
	}
	for _, key := range []source.Text{v.sheet, v.area} {
		if !key.IsEmpty() {
			in.Problems.Errorf(key.Span, "leave it out", "%q is CSV, which has neither sheets nor ranges", v.file.Value)
		}
	}
	file := source.NewFile(in.Folder.Path(name), string(data))
	in.Folder.Add(file)
	text, ok := file.Plain(in.Problems, source.CureOfCSV)
	if !ok {
		return nil
	}
	return readCSV(text, v.file, in.Problems)
}
