package sections

import (
	"io/fs"
	"path"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/unit"
	"annualreport/sections/brand"
	"annualreport/sections/edition"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/printing"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Read reads a report from the text of its file. Pictures are looked up in
// files, the folder of the report. The report holds what could be read, and the
// list tells the rest; of a text that is not TOML it is empty.
func Read(name, text string, files fs.FS, book *fonts.Book, problems *diag.List) *Report {
	return read(source.NewFile(name, text), files, book, nil, problems)
}

// ReadIn reads a report in another language.
func ReadIn(name, text string, files fs.FS, book *fonts.Book, tr *Translation, problems *diag.List) *Report {
	file := source.NewFile(name, text)
	file.Translate = tr.text
	tr.from, _ = language.For(tr.Original) // what is no language is reported where the report names it
	tr.to, _ = language.For(tr.Language)
	return read(file, files, book, tr, problems)
}

func read(file *source.File, files fs.FS, book *fonts.Book, tr *Translation, problems *diag.List) *Report {
	report := newReport(file, files)
	root := file.Parse(problems)
	if root == nil {
		return report
	}
	report.StandardParts = defaultParts()
	report.book = withFolder(book, report, problems)
	in := newReading(report, report.book, tr, problems)
	table := reportTable(in)
	table.Decode(root, report)
	takeValues(in)
	agree(report, problems)
	checkHidden(report, problems)
	report.Print.Binding.CheckTogether(report.StandardParts.Cover.show && report.StandardParts.BackCover.show, problems)
	report.Meta.Slug = slugOf(report)
	return report
}

// newReport is a report of which nothing is read yet.
func newReport(file *source.File, files fs.FS) *Report {
	report := &Report{file: file, files: files, shelf: &pictureShelf{files: files, known: make(map[string]shelfEntry)}}
	report.Meta.Language, _ = language.For("en")
	report.Print = printing.Usual()
	report.Asked = []edition.Edition{edition.Screen()}
	return report
}

// Schema is the shape of a report: all tables and keys that it may have.
func Schema() schema.Shape {
	table := reportTable(newReading(newReport(source.NewFile("", ""), nil), fonts.Embedded(), nil, new(diag.List)))
	return table.Shape()
}

// reportTable is the file of a report.
func reportTable(in *reading) schema.Table[Report] {
	grid := func() unit.Length { return in.report.Brand.Style.Grid }
	return schema.Table[Report]{
		Name: "file",
		Doc:  "An annual report",
		Keys: []schema.Key[Report]{
			schema.Part("report", metaTable(in), func(r *Report) *Meta { return &r.Meta }).Expected(),
			schema.Part("organisation", organisationTable(in), func(r *Report) *Organisation { return &r.Organisation }).Expected(),
			schema.Part("brand", brand.Table(in.book, in.problems), func(r *Report) *brand.Brand { return &r.Brand }),
			schema.Part("page", printing.PageTable(grid, in.problems), func(r *Report) *printing.Page { return &r.Page }),
			schema.Part("editions", editionsTable(in), func(r *Report) *Report { return r }),
			schema.Part("email", messageTable(in), func(r *Report) *Message { return &r.Message }),
			schema.Kinds("section", "kind", sectionShape(in), kinds(in)).Expected(),
		},
		At: func(r *Report) *source.Where { return &r.where },
		Check: func(r *Report) {
			checkTables(r.where, in.problems)
			checkCoverPicture(r, in.problems)
		},
	}
}

// checkTables reports tables that a report must have.
func checkTables(where source.Where, problems *diag.List) {
	if !where.Has("report") {
		problems.Errorf(where.Span(), "begin the file with [report] and a line title = \"…\"", "the file has no table [report]")
	}
	if !where.Has("organisation") {
		problems.Errorf(where.Span(), "add [organisation] with a line name = \"…\"", "the file has no table [organisation]")
	}
	if !where.Has("section") {
		problems.Errorf(where.Span(), "add [[section]] with a line kind = \"narrative\"", "the report has no section")
	}
}

// withFolder is the families with those of the folder beside the report.
func withFolder(book *fonts.Book, report *Report, problems *diag.List) *fonts.Book {
	folder, err := fs.Sub(report.files, "fonts")
	if err != nil {
		return book
	}
	families, faults := fonts.FromFolder(folder)
	for _, f := range faults {
		at := diag.In(path.Join(path.Dir(report.file.Name()), "fonts", f.File))
		problems.Errorf(at, "take the font from its maker again, or leave it out", "the font cannot be used: %v", f.Err)
	}
	if len(families) == 0 {
		return book
	}
	return book.With(families)
}

// slugOf is the name that output files begin with: that of the author, or one made from the organisation
// and the subtitle.
func slugOf(r *Report) string {
	if r.Meta.Slug != "" {
		return r.Meta.Slug
	}
	called := r.Organisation.Name.Original()
	if short := r.Organisation.Short; !short.IsEmpty() {
		called = short.Original()
	}
	return markup.Slug(markup.Words(Text{Value: called}) + " " + markup.Words(Text{Value: r.Meta.Subtitle.Original()}))
}
