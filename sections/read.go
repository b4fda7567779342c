package sections

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/lettering"
	"annualreport/layout/unit"
	"annualreport/sections/amount"
	"annualreport/sections/brand"
	"annualreport/sections/brand/designs"
	"annualreport/sections/catalogue"
	"annualreport/sections/check"
	"annualreport/sections/compose"
	"annualreport/sections/edition"
	"annualreport/sections/hyphenation"
	"annualreport/sections/imprint"
	"annualreport/sections/key"
	"annualreport/sections/kind"
	"annualreport/sections/language"
	"annualreport/sections/lastyear"
	"annualreport/sections/markup"
	"annualreport/sections/message"
	"annualreport/sections/nextyear"
	"annualreport/sections/object"
	"annualreport/sections/part"
	"annualreport/sections/picture"
	"annualreport/sections/printing"
	"annualreport/sections/proofreading"
	"annualreport/sections/schema"
	"annualreport/sections/source"
	"annualreport/sections/translate"
)

// Read reads a report from the text of its file. Pictures are looked up in files, the folder of the report, and so are
// fonts, unless the book has those of a folder. The report holds what could be read, and the list has the rest; of a
// text that is not TOML it is empty.
func Read(name, text string, files fs.FS, book *fonts.Book, problems *diag.List) *Report {
	file := source.NewFile(name, text)
	report := newReport(file, files, book, picture.NewShelf(files))
	report.hyphens = hyphenation.Read(report.folder, problems)
	report = read(report, nil, problems)
	comparePrevious(report, problems)
	return report
}

// comparePrevious reports what a report has of last year's, which it names, that is not this year's.
func comparePrevious(r *Report, problems *diag.List) {
	name := r.Meta.Previous
	if name.IsEmpty() {
		return
	}
	then := lastyear.Open(r.folder, name, problems)
	now := lastyear.Present(r.folder.Report)
	folder, err := fs.Sub(r.folder.FS, path.Dir(source.CleanName(name.Value)))
	if then == nil || now == nil || err != nil {
		return // what is wrong was reported
	}
	// What is wrong with last year's report, whose pictures are not here, is no fault of this one.
	old := read(newReport(then.File, folder, r.given, picture.NewShelf(folder)), nil, new(diag.List))
	own := r.Meta.Language.Tag
	others := lastyear.OtherLanguages(now, own)
	now.Languages = append([]string{own}, others...)
	now.Sections = append(now.Sections, r.Sections)
	then.Sections = append(then.Sections, old.Sections)
	for _, tag := range others {
		now.Sections = append(now.Sections, r.untranslated(tag).Sections)
		then.Sections = append(then.Sections, old.untranslated(tag).Sections)
	}
	lastyear.Compare(now, then, Schema(), r.Meta.Stays, problems)
}

// untranslated is the report in another language, with what stands in its editions alone and without a translation.
// What is wrong is reported where it is read for these.
func (r *Report) untranslated(tag string) *Report {
	none := &translate.Translation{
		Language: tag, Original: r.Meta.Language.Tag,
		Lookup: func(catalogue.Key) (string, bool) { return "", false },
		Place:  func(catalogue.Key) diag.Span { return diag.Span{} },
	}
	file := r.folder.Report
	return r.In(file.Name(), file.Text, none, new(diag.List))
}

// In reads a report in another language, from the text of its own file or of that of another day. What was read of its
// folder is shared: fonts, pictures and places in words.
func (r *Report) In(name, text string, tr *translate.Translation, problems *diag.List) *Report {
	file := source.NewFile(name, text)
	file.Translate = tr.Translator()
	report := newReport(file, r.folder.FS, r.given, r.pictures)
	report.hyphens = r.hyphens
	return read(report, tr, problems)
}

// read fills a report of which nothing is read yet.
func read(report *Report, tr *translate.Translation, problems *diag.List) *Report {
	report.folder.Report.IsList = listsOfTables()
	root := report.folder.Report.Parse(problems)
	if root == nil {
		return report
	}
	report.StandardParts = kind.DefaultParts()
	report.book = withFolder(report.given, report, problems)
	report.pictures.Letter(lettering.New(report.book))
	in := key.New(report.folder, report.pictures, tr, problems)
	file := report.folder.Report
	file.Editions = key.NewEditions(in, tr == nil && file.Translate != nil)
	table := reportTable(in, report)
	table.Decode(root, report)
	report.Sections = part.Divide(in, report.titles, report.Sections)
	report.away = in.Away
	tellNoSections(in, report)
	report.hyphens.CheckLanguage(report.Meta.Language, report.Meta.LanguageAt, problems)
	in.YearBefore = yearBefore(&report.Meta)
	tables := report.tables()
	kind.TakeValues(in, report.Sections, tables)
	kind.CheckEquals(in, report.Sections)
	report.Message.TakeValues(in, tables)
	objects, big := kind.Facts(report.Sections)
	check.Facts(objects, big, problems)
	compose.CheckAppendices(report.Sections, problems)
	check.Hidden(kind.HiddenNames(report.Sections), report.folder, problems)
	report.Print.Binding.CheckTogether(report.StandardParts.Cover.Show && report.StandardParts.BackCover.Show, problems)
	report.Meta.Slug = slugOf(report)
	report.Captions.Asked = in.AsksNumbers
	return report
}

// yearBefore is the year before that of a report, by its titles and its day.
func yearBefore(m *imprint.Meta) string {
	return nextyear.YearBefore([]string{m.Subtitle.Original(), m.Title.Original()}, m.Date)
}

// tables are those whose cells texts can name, and the names of those that stand in other editions.
func (r *Report) tables() []amount.Holder {
	out := kind.Tables(r.Sections)
	for _, name := range slices.Sorted(maps.Keys(r.away)) {
		out = append(out, amount.Away{ID: name, Languages: r.away[name]})
	}
	return out
}

// newReport is a report of which nothing is read yet.
func newReport(file *source.File, files fs.FS, book *fonts.Book, pictures *picture.Shelf) *Report {
	report := &Report{folder: &source.Folder{FS: files, Report: file}, given: book, pictures: pictures}
	report.Brand.Design = designs.Default() // for a file that cannot be read
	report.Meta.Language, _ = language.For("en")
	report.Print = printing.Usual()
	report.numbers = sync.OnceValue(func() *compose.Numbers {
		return compose.CountCaptions(report.unnumbered(edition.Screen()), report.Sections)
	})
	report.Asked = []edition.Edition{edition.Screen()}
	return report
}

// Schema is the shape of a report: all tables and keys that it may have.
func Schema() schema.Shape {
	report := newReport(source.NewFile("", ""), nil, fonts.Embedded(), picture.NewShelf(nil))
	report.book = report.given
	table := reportTable(key.New(report.folder, report.pictures, nil, new(diag.List)), report)
	return table.Shape()
}

// listsOfTables gives what tells whether tables of a name, such as section.picture, are those of a list. The schema is
// made when it is first asked for: only files that are no TOML ask.
func listsOfTables() func(name string) bool {
	shape := sync.OnceValue(Schema)
	return func(name string) bool {
		s := shape()
		return s.IsList(strings.Split(name, "."))
	}
}

// Proofread tells what a proofreader would ask about the report: warnings alone, which may be wrong.
func (r *Report) Proofread(problems *diag.List) {
	objects, big := kind.Facts(r.Sections)
	proof := proofreading.Report{
		File: r.folder.Report, Shape: Schema(), Language: r.Meta.Language,
		Facts: append(slices.Concat(objects...), big...), Hidden: kind.HiddenNames(r.Sections),
	}
	for _, f := range r.folder.Others {
		if strings.HasSuffix(f.Name(), ".md") {
			proof.Others = append(proof.Others, f)
		}
	}
	proof.Read(problems)
}

// Mend is the text of a report's file without the faults of grammar that are surely meant otherwise, and the lines that
// were mended; none if the file is sound, or if only its author knows what was meant.
func Mend(name, text string) (mended string, repairs []source.Repair) {
	return source.Mend(name, text, listsOfTables())
}

// reportTable is the file of a report.
func reportTable(in *key.Reading, report *Report) schema.Table[*Report] {
	grid := func() unit.Length { return report.Brand.Grid() }
	return schema.Table[*Report]{
		Name: "file",
		Doc:  "An annual report",
		Keys: append([]schema.Key[*Report]{
			schema.Part("report", imprint.ReportTable(in), func(r *Report) *imprint.Meta { return &r.Meta }).Expected(),
			schema.Part(
				"organisation", imprint.OrganisationTable(in),
				func(r *Report) *imprint.Organisation { return &r.Organisation },
			).Expected(),
			schema.Part("links", imprint.LinksTable(in), func(r *Report) *imprint.Links { return &r.Links }),
			schema.Part(
				"captions", object.CaptionsTable(), func(r *Report) *compose.CaptionStyle { return &r.Captions },
			),
			schema.Part(
				"brand", brandTable(in, report), func(r *Report) *brand.Brand { return &r.Brand },
			),
			schema.Part(
				"page", printing.PageTable(grid, in.Problems), func(r *Report) *printing.Page { return &r.Page },
			),
			schema.Part("editions", editionsTable(in, report), func(r *Report) *Report { return r }),
			schema.Part("email", message.Table(in), func(r *Report) *message.Options { return &r.Message }),
			schema.Each("part", schema.ByLanguage(part.Table(in)),
				func(r *Report, t *part.Title) { r.titles = append(r.titles, t) }),
		}, sectionKeys(in, report)...),
		At: func(r *Report) *source.Where { return &r.where },
		Check: func(r *Report) {
			checkTables(r.where, in.Problems)
			checkCoverPicture(r, in.Problems)
		},
	}
}

// brandTable is [brand]: the look, and the point of the picture on the cover that stays in sight.
func brandTable(in *key.Reading, report *Report) schema.Table[*brand.Brand] {
	table := brand.Table(report.book, report.folder, in.Problems)
	table.Keys = append(table.Keys, key.Focus(func(b *brand.Brand) *content.Crop { return &b.Focus }).
		Doc("the point of the picture on the cover that stays in sight, in percent from the left and from the top"))
	return table
}

// sectionKeys are the keys that hold the sections of a report.
func sectionKeys(in *key.Reading, report *Report) []schema.Key[*Report] {
	keys := []schema.Key[*kind.Parts]{kind.Sections(in, &report.Organisation)}
	return schema.Within(func(r *Report) *kind.Parts { return &r.Parts }, keys)
}

// checkTables reports tables that a report must have.
func checkTables(where source.Where, problems *diag.List) {
	if !where.Has("report") {
		problems.Errorf(where.Span(), "begin the file with [report] and a line title = \"…\"",
			"the file has no table [report]")
	}
	if !where.Has("organisation") {
		problems.Errorf(where.Span(), "add [organisation] with a line name = \"…\"",
			"the file has no table [organisation]")
	}
	if !where.Has("section") {
		problems.Errorf(where.Span(), "add [[section]] with a line kind = \"narrative\"", "the report has no section")
	}
}

// tellNoSections reports an edition without sections: all of them stand in those of other languages alone.
func tellNoSections(in *key.Reading, r *Report) {
	if len(r.Sections) > 0 || !in.LeavesOut || !r.where.Has("section") {
		return
	}
	in.Problems.Warnf(r.where.Key("section"),
		"name the language in the `languages` of a section, or leave it out of what you ask for",
		"the edition in %q has no section: all stand in those of other languages alone", in.Language.Tag)
}

// FontFolder is the folder beside a report in which its own fonts lie.
const FontFolder = "fonts"

// withFolder is the families with those of the folder beside the report, whose faults it reports.
func withFolder(book *fonts.Book, report *Report, problems *diag.List) *fonts.Book {
	folder, err := fs.Sub(report.folder, FontFolder)
	if err != nil {
		return book
	}
	book = book.Beside(new(fonts.FolderReader), fonts.Folder{FS: folder, Place: FontFolder})
	families, faults := book.OfFolder()
	for _, f := range faults {
		at := diag.In(report.folder.Path(f.File))
		if f.IsWarning {
			problems.Warnf(at, f.Cure, "%v", f.Err)
		} else {
			problems.Errorf(at, f.Cure, "%v", f.Err)
		}
	}
	checkLicences(report, families, problems)
	return book
}

// checkLicences warns of fonts of the folder that say of themselves that they may not be embedded.
func checkLicences(report *Report, families []*fonts.Family, problems *diag.List) {
	warned := make(map[string]bool)
	for _, family := range families {
		for _, face := range family.Faces {
			says := fonts.Refusal(face)
			if says == "" || warned[face.File()] {
				continue
			}
			warned[face.File()] = true
			problems.Warnf(diag.In(report.folder.Path(face.File())),
				"ask its maker for a licence to embed it, or choose another family",
				"the font %s says of itself %s (OS/2 fsType)", face, says)
		}
	}
}

// slugOf is the name that output files begin with: that of the author, or one made from the organisation
// and the subtitle.
func slugOf(r *Report) string {
	if r.Meta.Slug != "" {
		return r.Meta.Slug
	}
	called := r.Organisation.Name
	if short := r.Organisation.Short; !short.IsEmpty() {
		called = short
	}
	return markup.Slug(markup.OriginalWords(called) + " " + markup.OriginalWords(r.Meta.Subtitle))
}

// Messages reads the texts of a report that are to be translated, in their order, with
// notes for the translator.
func Messages(name, text string, files fs.FS, book *fonts.Book) []catalogue.Message {
	file := source.NewFile(name, text)
	collector := translate.NewCollector()
	file.Translate = collector.Text
	report := read(newReport(file, files, book, picture.NewShelf(files)), nil, new(diag.List))
	return collector.Messages(report.Meta.Language)
}

// checkCoverPicture reports a picture on the cover that cannot be used.
func checkCoverPicture(report *Report, problems *diag.List) {
	if look := &report.Brand; look.Shows.HasPicture() {
		report.pictures.Load(look.Picture.Value, look.Picture.Span, problems)
	} else if look.Focus.Focused {
		problems.Warnf(look.FocusAt(), "name a picture with `picture`, or leave `focus` out",
			"a cover without a picture has none that `focus` could keep in sight")
	}
}
