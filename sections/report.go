package sections

import (
	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/sections/bib"
	"annualreport/sections/brand"
	"annualreport/sections/compose"
	"annualreport/sections/edition"
	"annualreport/sections/hyphenation"
	"annualreport/sections/imprint"
	"annualreport/sections/kind"
	"annualreport/sections/language"
	"annualreport/sections/message"
	"annualreport/sections/part"
	"annualreport/sections/picture"
	"annualreport/sections/printing"
	"annualreport/sections/source"
)

// Text is a string of the report with its place in the file.
type Text = source.Text

// Report is an annual report as its author wrote it.
type Report struct {
	Meta         imprint.Meta
	Organisation imprint.Organisation
	Links        imprint.Links
	Captions     compose.CaptionStyle
	Brand        brand.Brand
	Page         printing.Page
	Print        printing.Options
	Email        EmailOptions
	Message      message.Options
	// Asked are the editions that the report asks for: that for screens, and
	// those that it has wishes for.
	Asked []edition.Edition
	kind.Parts
	// titles are the titles of parts, which stand among the sections when the whole file is read.
	titles []*part.Title

	// numbers are the numbers of its captions, which are found when somebody asks for them first.
	numbers func() *compose.Numbers

	// folder is the file of the report and what it names beside it, and pictures are read from there.
	folder   *source.Folder
	pictures *picture.Shelf
	// away are the names of what stands in the editions of other languages alone, with these.
	away map[string]string
	// hyphens are the places in words that the author gives; nil for none.
	hyphens *hyphenation.Lists
	// where is the place of the file, and editionsAt that of [editions].
	where, editionsAt source.Where
	// given is the families that the report was read with, and book those that it can use, its own among them.
	given, book *fonts.Book
}

// Families are the families of letters that the report can use.
func (r *Report) Families() []*fonts.Family { return r.book.Families() }

// Line gives a line of one of the report's files, for messages.
func (r *Report) Line(file string, n int) (string, bool) {
	for _, f := range r.folder.Files() {
		if f.Name() == file {
			return f.Line(n)
		}
	}
	return "", false
}

// Place is where a table of the report begins; if it has none, where the report begins.
func (r *Report) Place(table string) diag.Span {
	if !r.where.Known() {
		return diag.In(r.folder.Report.Name())
	}
	return r.where.Key(table)
}

// Coverage is what is known of the language of the report, and what stands in for the rest.
func (r *Report) Coverage() language.Coverage { return r.hyphens.Coverage(r.Meta.Language) }

// Publications lists the publications of the report, for those who keep them elsewhere. Each has a name.
func (r *Report) Publications() []bib.Reference { return kind.Bibliography(r.Sections) }
