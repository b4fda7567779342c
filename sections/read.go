package sections

import (
	"io/fs"
	"path"
	"strings"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/sections/brand"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
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
	tr.from, _ = language.For(tr.Original) // what is no language is told where the report names it
	tr.to, _ = language.For(tr.Language)
	return read(file, files, book, tr, problems)
}

func read(file *source.File, files fs.FS, book *fonts.Book, tr *Translation, problems *diag.List) *Report {
	report := &Report{file: file, files: files, shelf: &pictureShelf{files: files, known: make(map[string]shelved)}}
	report.Meta.Language, _ = language.For("en")
	root := file.Parse(problems)
	if root == nil {
		return report
	}
	report.book, report.root = book, root
	r := &reader{report: report, book: book, problems: problems, ids: make(map[string]diag.Span), numbers: make(map[string]int), translation: tr, author: report.Meta.Language}
	r.root(root)
	return report
}

// Line gives a line of one of the report's files, for messages.
func (r *Report) Line(file string, n int) (string, bool) {
	for _, f := range append([]*source.File{r.file}, r.others...) {
		if f.Name == file {
			return f.Line(n)
		}
	}
	return "", false
}

// Place is where a table of the report begins; if it has none, where the report begins.
func (r *Report) Place(table string) diag.Span {
	if r.root == nil {
		return diag.Span{File: r.file.Name}
	}
	return r.root.KeySpan(table)
}

// reader reads a report.
type reader struct {
	report   *Report
	book     *fonts.Book
	problems *diag.List
	// ids are the names of sections and objects, with their places.
	ids map[string]diag.Span
	// numbers counts the further names that were made of a name.
	numbers map[string]int
	// translation is into which language the report is read; nil for its own.
	translation *Translation
	// author is the language of the original, in which numbers are read, and notation how its
	// author says that they are written; not known if that is not said.
	author   *language.Language
	notation number.Notation
}

// root reads the whole file.
func (r *reader) root(t *source.Table) {
	r.meta(t)
	r.organisation(t)
	r.fonts()
	r.report.Brand = brand.Read(t.Table("brand"), r.book, r.problems)
	r.coverPicture()
	r.report.Page = r.page(t.Table("page"))
	r.editions(t)
	r.message(t.Table("email"))
	r.sections(t)
	r.values()
	r.agree()
	r.checkHidden()
	r.bindable(&r.report.Print.Binding)
	r.slug()
	t.Finish()
}

// fonts adds the families of the folder beside the report.
func (r *reader) fonts() {
	folder, err := fs.Sub(r.report.files, "fonts")
	if err != nil {
		return
	}
	families, faults := fonts.FromFolder(folder)
	for _, f := range faults {
		r.problems.Errorf(diag.Span{File: path.Join(path.Dir(r.report.file.Name), "fonts", f.File)}, "take the font from its maker again, or leave it out", "the font cannot be used: %v", f.Err)
	}
	if len(families) > 0 {
		r.book = r.book.With(families)
		r.report.book = r.book
	}
}

func (r *reader) meta(root *source.Table) {
	m := &r.report.Meta
	t := root.Table("report")
	if t == nil {
		if !root.Has("report") {
			r.problems.Errorf(root.Span(), "begin the file with [report] and a line title = \"…\"", "the file has no table [report]")
		}
		return
	}
	m.Title, m.Subtitle, m.Summary = t.Need("title"), t.Text("subtitle"), t.Text("summary")
	r.noNotes(m.Title, m.Subtitle, m.Summary)
	if date, ok := t.Date("date"); ok {
		m.Date = date
	} else if !t.Has("date") {
		r.problems.Errorf(t.Span(), "add a line: date = 2017-05-31", "[report] has no `date`, the day of publication")
	}
	tag := t.Text("language")
	r.author = originalLanguage(tag)
	r.notation = r.example(t)
	if !t.Has("language") {
		r.problems.Errorf(t.Span(), "add a line: language = \"en\"", "[report] has no `language`")
	}
	if r.translation != nil {
		tag.Value = r.translation.Language
		m.Translated = r.translation.Frozen
	}
	m.Language, m.languageAt = r.language(tag), tag.Span
	r.report.Attach = t.Bool("attach", false)
	m.Slug = t.Text("slug").Value
	if m.Slug != "" && markup.Slug(m.Slug) != m.Slug {
		r.problems.Errorf(t.ValueSpan("slug"), "use small letters, figures and hyphens, such as \""+markup.Slug(m.Slug)+"\"", "`slug` cannot be a file name")
	}
	t.Finish()
}

// originalLanguage is the language of the original; English stands in for one that is not known,
// which is told elsewhere.
func originalLanguage(tag Text) *language.Language {
	if l, err := language.For(tag.Value); err == nil && !tag.IsEmpty() {
		return l
	}
	l, _ := language.For("en")
	return l
}

// language finds a language by its tag; English stands in for one that is not known.
func (r *reader) language(tag Text) *language.Language {
	if tag.IsEmpty() {
		l, _ := language.For("en")
		return l
	}
	l, err := language.For(tag.Value)
	if err != nil {
		r.problems.Errorf(tag.Span, "write a BCP 47 tag, such as \"en\", \"fr\" or \"pt-BR\"", "the language %q is not known", tag.Value)
		l, _ = language.For("en")
		return l
	}
	if !l.Translated {
		r.problems.Warnf(tag.Span, "titles such as “Contents” will be in English", "the program has no words of its own in %q", tag.Value)
	}
	if !l.Dates.AreNamed() {
		r.problems.Warnf(tag.Span, "dates will be in figures, such as 2032-03", "the program does not know the names of months in %q", tag.Value)
	}
	return l
}

func (r *reader) organisation(root *source.Table) {
	o := &r.report.Organisation
	t := root.Table("organisation")
	if t == nil {
		if !root.Has("organisation") {
			r.problems.Errorf(root.Span(), "add [organisation] with a line name = \"…\"", "the file has no table [organisation]")
		}
		return
	}
	o.Name, o.Short, o.Website = t.Need("name"), t.Text("short"), r.website(t, "website")
	o.Email, o.Address = r.mail(t, "email"), t.Text("address")
	r.noNotes(o.Name, o.Short, o.Address)
	if logo := t.Text("logo"); !logo.IsEmpty() {
		o.Logo, o.logoAt = r.picture(logo), logo.Span
	}
	if logo := t.Text("logo_on_dark"); !logo.IsEmpty() {
		o.LogoOnDark, o.darkLogoAt = r.picture(logo), logo.Span
	}
	t.Finish()
}

// slug makes the name of output files from the organisation and the subtitle.
func (r *reader) slug() {
	m := &r.report.Meta
	if m.Slug == "" {
		called := r.report.Organisation.Name.Original()
		if short := r.report.Organisation.Short; !short.IsEmpty() {
			called = short.Original()
		}
		m.Slug = markup.Slug(markup.Words(Text{Value: called}) + " " + markup.Words(Text{Value: m.Subtitle.Original()}))
	}
}

func (r *reader) sections(root *source.Table) {
	r.report.Furnished = defaultFurnished()
	if !root.Has("section") {
		r.problems.Errorf(root.Span(), "add [[section]] with a line kind = \"narrative\"", "the report has no section")
	}
	for _, t := range root.Tables("section") {
		if s := r.section(t); s != nil {
			r.report.Sections = append(r.report.Sections, s)
		}
		t.Finish()
	}
}

// section reads one section, nil if its kind is not known or makes itself.
func (r *reader) section(t *source.Table) Section {
	name := t.Need("kind")
	if r.furnished(name.Value, t) {
		return nil
	}
	for _, k := range kinds() {
		if k.name == name.Value {
			return k.read(r, t, r.head(t, k.name))
		}
	}
	if !name.IsEmpty() {
		hint := "kinds are " + strings.Join(kindNames(), ", ")
		if near := source.Nearest(name.Value, kindNames()); near != "" {
			hint = "did you mean \"" + near + "\"?"
		}
		r.problems.Errorf(name.Span, hint, "unknown kind %q", name.Value)
	}
	// Nothing is known of the keys of a kind that is not known.
	t.AllowAll()
	return nil
}

// head reads what every section has.
func (r *reader) head(t *source.Table, kind string) head {
	h := head{Kind: kind, Title: t.Need("title"), Lead: t.Text("lead"), Text: t.Text("text"), Span: t.Span(),
		Numbered: t.Bool("numbered", true)}
	h.ID = r.id(t, markup.Slug(markup.Words(Text{Value: h.Title.Original()})))
	h.Objects = r.objects(t)
	return h
}

// id reads the name of a section or object and sees that it is unique; where
// the author gave none, it is made unique.
func (r *reader) id(t *source.Table, otherwise string) string {
	id := t.Text("id")
	if id.IsEmpty() {
		return r.unique(otherwise, t.Span())
	}
	if strings.ContainsAny(id.Value, " \t\n{}#()") {
		r.problems.Errorf(id.Span, "use letters, figures and hyphens", "the id %q cannot be linked to", id.Value)
	}
	if first, taken := r.ids[id.Value]; taken {
		r.problems.Errorf(id.Span, "choose another", "the id %q is used twice, first in line %d", id.Value, first.Line)
	} else {
		r.ids[id.Value] = id.Span
	}
	return id.Value
}

// unique makes a name that no other has.
func (r *reader) unique(wanted string, at diag.Span) string {
	name := wanted
	for i := r.numbers[wanted] + 2; ; i++ {
		if _, taken := r.ids[name]; !taken {
			r.ids[name] = at
			return name
		}
		name = numbered(wanted, i)
		r.numbers[wanted] = i - 1
	}
}
