package bib

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// bibText is a variable with the fields of BibLaTeX that it is read from, the one that it is written as first.
type bibText struct {
	variable Variable
	fields   []string
}

// bibTexts are the variables that are one field each, whatever the type of an entry is.
var bibTexts = sync.OnceValue(func() []bibText {
	return []bibText{
		{TitleShort, []string{"shorttitle"}}, {ContainerShort, []string{"shortjournal"}}, {Series, []string{"series"}},
		{Volume, []string{"volume"}}, {Volumes, []string{"volumes"}}, {PageCount, []string{"pagetotal"}},
		{ChapterNumber, []string{"chapter"}}, {Part, []string{"part"}}, {Edition, []string{"edition"}},
		{Version, []string{"version"}}, {Place, []string{"address", "location"}}, {Event, []string{"eventtitle"}},
		{EventPlace, []string{"venue"}}, {CallNumber, []string{"library"}}, {Status, []string{"pubstate"}},
		{Authority, []string{"authority", "holder"}}, {OriginalTitle, []string{"origtitle"}},
		{OriginalPublish, []string{"origpublisher"}}, {OriginalPlace, []string{"origlocation"}}, {ISBN,
			[]string{"isbn"}},
		{ISSN, []string{"issn"}}, {PMID, []string{"pmid"}}, {PMCID, []string{"pmcid"}}, {Keyword, []string{"keywords"}},
		{Annote, []string{"annotation", "annote"}}, {Abstract, []string{"abstract"}}, {Genre, []string{"type"}},
		{Language, []string{"langid", "language", "hyphenation"}},
	}
})

// variableFields are the fields that bear the name of a variable, for what BibLaTeX has no field of its own.
var variableFields = sync.OnceValue(func() map[string]Variable {
	out := make(map[string]Variable)
	for _, v := range standard() {
		out[strings.ToLower(string(v))] = v
	}
	for _, other := range []string{
		"title", "volume", "issue", "number", "section", "edition", "version", "publisher", "url", "doi",
		"isbn", "issn",
		"pmid", "pmcid", "note", "annote", "abstract", "language", "authority", "source", "references", "status",
	} {
		delete(out, other) // of another meaning, or read above
	}
	return out
})

// bibFields turns the fields of one entry into a publication.
type bibFields struct {
	*bibEntry
	out      Reference
	problems *diag.List
	// unprinted are the variables of which nothing is told, since nobody reads them; quiet is set while one is read.
	unprinted []Variable
	quiet     bool
}

// reference turns the fields of an entry into a publication.
func (e *bibEntry) reference(unprinted []Variable, problems *diag.List) Reference {
	f := bibFields{bibEntry: e, problems: problems, unprinted: unprinted, out: Reference{Key: e.key}}
	f.out.Type = bibType(e.kind, strings.ToLower(f.plain("entrysubtype").Value))
	f.titles()
	for _, t := range bibTexts() {
		f.set(t.variable, t.fields...)
	}
	f.otherVariables()
	f.genre()
	f.publisher()
	f.numbers()
	f.pages()
	f.notes()
	f.addresses()
	f.people()
	f.dates()
	f.language()
	return f.out
}

// marked is the first of some fields that an entry has, as text with its looks.
func (f *bibFields) marked(names ...string) (source.Text, []Mark) {
	for _, n := range names {
		v, ok := f.fields[n]
		if !ok || strings.TrimSpace(v.value) == "" {
			continue
		}
		if v.undefined != "" && !f.quiet {
			f.problems.Warnf(v.span, "write it in braces, or define it: @string{"+v.undefined+" = {…}}",
				"no @string defines %s, which is printed as it stands", v.undefined)
		}
		value := unescaped(v.value)
		tags := leftTag()
		if longFields(n) {
			value = withoutBreaks(value)
			tags = anyTag()
		}
		text, marks := readTeX(value, f.unknownCommand(v.span))
		text, marks = withTags(text, marks, tags)
		return source.Text{Value: text, Span: v.span}, marks
	}
	return source.Text{}, nil
}

// entities are characters of HTML that databases left in titles and abstracts when they wrote them for TeX. Those whose
// ampersand is escaped alone are meant as they stand.
var entities = strings.NewReplacer(
	`{\&}amp$\mathsemicolon$`, `\&`, `{\&}amp;`, `\&`, `\&amp;`, `\&amp;`, "&amp;", `\&`,
	`{\&}lt$\mathsemicolon$`, `\textless{}`, `{\&}lt;`, `\textless{}`, `\&lt;`, `\&lt;`, "&lt;", `\textless{}`,
	`{\&}gt$\mathsemicolon$`, `\textgreater{}`, `{\&}gt;`, `\textgreater{}`, `\&gt;`, `\&gt;`, "&gt;", `\textgreater{}`,
	`{\&}nbsp$\mathsemicolon$`, "~", `{\&}nbsp;`, "~", `\&nbsp;`, `\&nbsp;`, "&nbsp;", "~",
)

// plain is the first of some fields that an entry has, without looks.
func (f *bibFields) plain(names ...string) source.Text {
	t, _ := f.marked(names...)
	return t
}

// set gives a variable the first of some fields.
func (f *bibFields) set(v Variable, names ...string) {
	f.quiet = slices.Contains(f.unprinted, v)
	t, marks := f.marked(names...)
	f.quiet = false
	f.out.setMarked(v, t, marks)
}

// unknownCommand reports commands of TeX in a field that the program does not know, each once.
func (f *bibFields) unknownCommand(at diag.Span) func(command string) {
	quiet := f.quiet
	said := make(map[string]bool)
	return func(command string) {
		if quiet || said[command] {
			return
		}
		said[command] = true
		const hint = "write the words or the sign itself; to mean no command, write \\textbackslash{}"
		if strings.HasSuffix(command, "}") {
			f.problems.Warnf(at, hint,
				"the command %s of TeX is not known: what stands in its braces is printed", command)
			return
		}
		f.problems.Warnf(at, hint, "the command %s of TeX is not known, and is printed as it stands", command)
	}
}

// title is a title with its subtitle and what else is added to it.
func (f *bibFields) title(v Variable, name, sub, addon string) {
	t, marks := f.marked(name)
	f.append(&t, &marks, sub, ": ")
	f.append(&t, &marks, addon, ". ")
	f.out.setMarked(v, t, marks)
}

// append adds a field behind a text, with signs between the two unless the text ends in some.
func (f *bibFields) append(t *source.Text, marks *[]Mark, name, between string) {
	more, moreMarks := f.marked(name)
	if more.IsEmpty() {
		return
	}
	if t.IsEmpty() {
		*t, *marks = more, moreMarks
		return
	}
	if strings.ContainsAny(t.Value[len(t.Value)-1:], "?!.:") {
		between = " "
	}
	t.Value += between
	for _, m := range moreMarks {
		*marks = append(*marks, Mark{m.From + len(t.Value), m.To + len(t.Value), m.Look})
	}
	t.Value += more.Value
}

// titles are that of the publication, that of what it stands in, and that of the volume.
func (f *bibFields) titles() {
	isPart := f.out.Type.IsPart()
	_, isVolume := f.fields["maintitle"]
	switch {
	case f.out.Type == Periodical && f.out.Type == bibType(f.kind, "") && f.fields["issuetitle"].value != "":
		f.title(Title, "issuetitle", "issuesubtitle", "")
		f.title(Container, "title", "subtitle", "titleaddon")
	case isVolume && !isPart:
		f.title(Title, "maintitle", "mainsubtitle", "maintitleaddon")
		f.title(VolumeTitle, "title", "subtitle", "titleaddon")
	default:
		f.title(Title, "title", "subtitle", "titleaddon")
	}
	switch {
	case f.out.Has(Container):
	case isVolume && isPart:
		f.title(Container, "maintitle", "mainsubtitle", "maintitleaddon")
		f.title(VolumeTitle, "booktitle", "booksubtitle", "booktitleaddon")
	default:
		for _, name := range []string{"journal", "journaltitle", "book", "booktitle"} {
			f.fallback(Container, name)
		}
	}
	if f.kind == "suppperiodical" || f.kind == "article" {
		f.fallback(VolumeTitle, "issuetitle")
	}
}

// fallback gives a variable a title, unless it has one.
func (f *bibFields) fallback(v Variable, name string) {
	if f.out.Has(v) || f.fields[name].value == "" {
		return
	}
	stem := strings.TrimSuffix(name, "title")
	f.title(v, name, stem+"subtitle", stem+"titleaddon") // journalsubtitle, booksubtitle
}

// otherVariables are fields that bear the name of a variable of CSL.
func (f *bibFields) otherVariables() {
	named := variableFields()
	for _, name := range slices.Sorted(maps.Keys(f.fields)) {
		v, ok := named[name]
		if bare, isOurs := strings.CutPrefix(name, "csl-"); isOurs {
			v, ok = Variable(bare), isVariable(Variable(bare))
		}
		if ok && !f.out.Has(v) {
			f.set(v, name)
		}
	}
}

// genre is what a publication is more exactly.
func (f *bibFields) genre() {
	genre := f.out.Text(Genre)
	if words, known := genres[strings.ToLower(genre.Value)]; known {
		genre.Value = words
		f.out.Set(Genre, genre)
	}
	if words, known := genres[f.kind]; known && genre.IsEmpty() && f.out.Type == Thesis {
		f.out.Set(Genre, source.Text{Value: words, Span: f.key.Span})
	}
}

// publisher is all who published it, each once. An address that stands for one is the address of the publication.
func (f *bibFields) publisher() {
	var names []string
	last := ""
	for _, field := range []string{"school", "institution", "organization", "howpublished", "publisher"} {
		if to, ok := addressOf(f.fields[field].value); ok {
			if f.fields["url"].value == "" {
				f.out.Set(URL, source.Text{Value: to, Span: f.fields[field].span})
			}
			continue
		}
		if name := strings.Join(f.listOf(field), "; "); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
			last = field
		}
	}
	if f.set(Publisher, last); len(names) > 1 || len(f.listOf(last)) > 1 {
		f.out.Set(Publisher, source.Text{Value: strings.Join(names, "; "), Span: f.fields[last].span})
	}
	for v, field := range map[Variable]string{Place: "address", OriginalPlace: "origlocation"} {
		if f.fields[field].value == "" && v == Place {
			field = "location"
		}
		if list := f.listOf(field); len(list) > 1 {
			t := f.out.Text(v)
			t.Value = strings.Join(list, "; ")
			f.out.Set(v, t)
		}
	}
}

// listOf is a field that is a list with "and" between its parts.
func (f *bibFields) listOf(field string) []string {
	var out []string
	for _, one := range splitNames(f.fields[field].value) {
		if words := plainTeX(one, f.unknownCommand(f.fields[field].span)); words != "" {
			out = append(out, words)
		}
	}
	return out
}

// numbers are the issue of a journal, the volume of a series, or the number of a report.
func (f *bibFields) numbers() {
	switch {
	case f.out.Type.IsArticle() || f.out.Type == Preprint || f.out.Type == Periodical:
		t, marks := f.marked("number")
		f.append(&t, &marks, "issue", ", ")
		f.out.setMarked(Issue, t, marks)
	case isSeriesKind(f.out.Type):
		f.set(SeriesNumber, "number")
		f.set(Issue, "issue")
	default:
		f.set(Number, "number")
		f.set(Issue, "issue")
	}
}

// pages are those in the container, or how many a volume has.
func (f *bibFields) pages() {
	pages := f.plain("pages")
	number, marks := f.marked("eid", "articleno", "article-number")
	if pages.IsEmpty() {
		pages, number = number, source.Text{}
	}
	pages.Value = pageRange(pages.Value)
	if f.out.Type.isVolume() && !f.out.Has(Container) && isCount(pages.Value) {
		f.out.Set(PageCount, source.Text{Value: countOf(pages.Value), Span: pages.Span})
		return
	}
	f.out.Set(Pages, pages)
	if !number.IsEmpty() {
		f.out.setMarked(Number, number, marks)
	}
}

// notes are the remarks, one behind the other. A remark that is an address is the address of the publication.
func (f *bibFields) notes() {
	if to, ok := addressOf(f.fields["note"].value); ok && !f.out.Has(URL) && f.fields["url"].value == "" {
		f.out.Set(URL, source.Text{Value: to, Span: f.fields["note"].span})
		delete(f.fields, "note")
	}
	f.quiet = slices.Contains(f.unprinted, Note)
	t, marks := f.marked("note")
	f.append(&t, &marks, "addendum", ". ")
	f.quiet = false
	f.out.setMarked(Note, t, marks)
}

// language is a BCP 47 tag.
func (f *bibFields) language() {
	t := f.out.Text(Language)
	t.Value = LanguageTag(t.Value)
	f.out.Set(Language, t)
}
