package sections

import (
	"io/fs"
	"time"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/brand"
	"annualreport/sections/edition"
	"annualreport/sections/language"
	"annualreport/sections/number"
	"annualreport/sections/printing"
	"annualreport/sections/source"
)

// Text is a string of the report with its place in the file.
type Text = source.Text

// Report is an annual report as its author wrote it.
type Report struct {
	Meta         Meta
	Organisation Organisation
	Brand        brand.Brand
	Page         printing.Page
	Print        printing.Options
	Email        EmailOptions
	Message      Message
	// Asked are the editions that the report asks for: that for screens, and
	// those that it has wishes for.
	Asked []edition.Edition
	// Attach adds the report's source and figures to the editions that may
	// carry files.
	Attach   bool
	Sections []Section
	// StandardParts are the parts that every report has: the cover, the contents
	// and the back cover, as the author changed them.
	StandardParts StandardParts

	// file is the source, others what it names of its kind, and files what
	// pictures are read from.
	file *source.File
	// where is the place of the file, and editionsAt that of [editions].
	where, editionsAt source.Where
	others            []*source.File
	files             fs.FS
	shelf             *pictureShelf
	// book is the families that the report can use, its own among them.
	book *fonts.Book
}

// Families are the families of letters that the report can use.
func (r *Report) Families() []*fonts.Family { return r.book.Families() }

// Meta describes the report as a whole.
type Meta struct {
	Title, Subtitle, Summary Text
	Date                     time.Time
	// Language is that of the original.
	Language *language.Language
	// languageAt is where the report names it: the place of the words that the program adds.
	languageAt diag.Span
	// tag is how the report names it, and notation how numbers are written in the original.
	tag      Text
	notation number.Notation
	// Slug begins the names of output files.
	Slug string
	// Translated is the day of a translation that lacks later changes; zero for others.
	Translated time.Time
}

// Organisation is who reports.
type Organisation struct {
	Name, Short, Website, Email, Address Text
	// Logo is on light grounds and LogoOnDark on dark ones; both may be nil.
	Logo, LogoOnDark *picture
	// logoAt and darkLogoAt are where the report names them.
	logoAt, darkLogoAt diag.Span
}

// StandardParts holds the parts that are made without being named.
type StandardParts struct {
	Cover, Contents, BackCover standardPart
}

// standardPart is a part that the author may change or leave out.
type standardPart struct {
	show  bool
	title Text
	text  Text
	// depth is how many levels of headings the contents list.
	depth int
	where source.Where
}

// Section is a section of a report of one of the kinds.
type Section interface {
	// common returns what every section has.
	common() *head
	// blocks composes what the section says below its title.
	blocks(c *composer) []content.Block
}

// head is what every section has.
type head struct {
	ID    string
	Title Text
	// Lead is the paragraph that opens the section.
	Lead Text
	// Text is its running text, in Markdown.
	Text Text
	// Numbered sections have their number above the title.
	Numbered bool
	Objects  []object
	where    source.Where
}

// Span is where the section begins.
func (h *head) Span() diag.Span { return h.where.Span() }

func (h *head) common() *head { return h }

// object is something that a text can place by its name: a table, a picture, a
// quotation.
type object interface {
	// name is what {name} in a text says; it may be empty.
	name() Text
	compose(c *composer) []content.Block
}

// Line gives a line of one of the report's files, for messages.
func (r *Report) Line(file string, n int) (string, bool) {
	for _, f := range append([]*source.File{r.file}, r.others...) {
		if f.Name() == file {
			return f.Line(n)
		}
	}
	return "", false
}

// Place is where a table of the report begins; if it has none, where the report begins.
func (r *Report) Place(table string) diag.Span {
	if !r.where.Known() {
		return diag.In(r.file.Name())
	}
	return r.where.Key(table)
}
