package kind

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/locale"
	"annualreport/sections/address"
	"annualreport/sections/bib"
	"annualreport/sections/cite"
	"annualreport/sections/compose"
	"annualreport/sections/csl"
	"annualreport/sections/key"
	"annualreport/sections/object"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// publications is a list of what the organisation published.
type publications struct {
	compose.Head
	entries []publication
	style   *cite.Style
	// csl is the style of a file; nil for a style of the program.
	csl   *csl.Style
	group grouping
	order ordering
	// abstracts sets what publications say about themselves below them.
	abstracts bool
	// notes prints the remarks that files have on their publications; those that are typed in the report are always.
	notes bool
	// styleName is the word for the style, or the name of its file.
	styleName source.Text
	// coded prints the addresses of all entries as QR codes too.
	coded bool
	// coverPlace is where covers stand, and covers are those of publications that are named by their key.
	coverPlace object.CoverPlace
	covers     []object.NamedCover
	// sources are the files that more entries are read from.
	sources []source.Text
}

// publication is one entry.
type publication struct {
	bib.Reference
	// kind is what the author calls its type.
	kind source.Text
	// translations are the tags of the languages that it is out in besides.
	translations []source.Text
	// set is the tag of the language that the entry is set in.
	set string
	// named is its key, in the file that it is of or in the report, whether or not links lead to it.
	named string
	// imported is an entry of a file; its note is no Markdown.
	imported bool
	// cited are the words of the entry by the style of a file.
	cited []csl.Run
	// wrong are the variables that a file has wrong, which are not printed.
	wrong []bib.Variable
	// coded prints the address as a QR code too.
	coded bool
	// authors, editors and translators are their names as they are written.
	authors, editors, translators []source.Text
	// texts are what the report has for variables; year and date are when it was published.
	texts map[bib.Variable]*source.Text
	year  int
	date  source.Text
	where source.Where
	cover object.Cover
}

// textOf is a key for a variable of publications.
func textOf(name string, v bib.Variable) *schema.Field[*publication, source.Text] {
	return schema.Text(name, func(p *publication) *source.Text {
		if p.texts == nil {
			p.texts = make(map[bib.Variable]*source.Text)
		}
		if p.texts[v] == nil {
			p.texts[v] = new(source.Text)
		}
		return p.texts[v]
	})
}

// grouping is what entries stand under, and ordering how they follow each other.
type (
	grouping string
	ordering string
)

// The words for groups and orders.
const (
	byYear    grouping = "year"
	byType    grouping = "type"
	ungrouped grouping = "none"

	asTyped   ordering = "file"
	orderYear ordering = "year"
	orderName ordering = "title"
)

// publicationsKind is a list of publications.
func publicationsKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *publications) { finishPublications(in, s) }
	return kindOf(in, "publications", "What the organisation published", check,
		schema.Text("style", func(s *publications) *source.Text { return &s.styleName }).
			Says(strings.Join(quotedWords(cite.StyleNames()), ", ")+" or file").
			Without("`"+strconv.Quote(cite.StyleNames()[0])+"`").
			Doc("how entries are written: by a word, or by a style of CSL (`.csl`)").Example(`"vancouver"`),
		key.Choice("group", func(s *publications) *grouping { return &s.group }, byYear, byType, ungrouped).
			Doc("what entries stand under").Example(`"type"`),
		key.Choice("order", func(s *publications) *ordering { return &s.order }, orderName, orderYear, asTyped).
			Doc("how entries follow each other").Example(`"year"`),
		schema.Truth("abstracts", func(s *publications) *bool { return &s.abstracts }).
			Doc("whether what publications say about themselves stands below them").Example("true"),
		schema.Truth("notes", func(s *publications) *bool { return &s.notes }).
			Doc("whether the notes that files of `source` have are printed").Example("true"),
		schema.Truth("qr", func(s *publications) *bool { return &s.coded }).
			Doc("whether in print a QR code of the address stands beside each entry").Example("true"),
		schema.List("publication", publicationTable(in), func(s *publications) *[]publication { return &s.entries }),
		key.Choice("covers", func(s *publications) *object.CoverPlace { return &s.coverPlace },
			object.CoversBeside, object.CoversInRow).
			Doc("where covers stand: each beside its entry, or in a row above all entries").Example(`"row"`),
		schema.List("cover", schema.ByLanguage(object.NamedCoverTable(in)),
			func(s *publications) *[]object.NamedCover { return &s.covers }),
		sourceKey(),
	)
}

// publicationTable is [[section.publication]].
func publicationTable(in *key.Reading) schema.Table[*publication] {
	covers := schema.Within(func(p *publication) *object.Cover { return &p.cover }, object.CoverKeys(in))
	return schema.Table[*publication]{
		Name: "publication",
		Doc:  "a publication",
		Keys: append([]schema.Key[*publication]{
			schema.Text("type", func(p *publication) *source.Text { return &p.kind }).For(source.Plain).Verbatim().
				Shared().
				Doc("what it is").Example(`"Atlas"`),
			schema.Texts("translations", func(p *publication) *[]source.Text { return &p.translations }).
				Says("BCP 47 tag").
				Doc("the languages that it is out in besides").Example(`["en", "ru"]`),
			schema.Truth("qr", func(p *publication) *bool { return &p.coded }).Without("that of the section").
				Doc("whether in print a QR code of the address stands beside it").Example("true"),
			key.ID(in, func(p *publication) *source.Text { return &p.Key }),
			textOf("title", bib.Title).Verbatim().Needed().For(source.Beside).Doc("its title").
				Example(`"A Chart of Lights"`),
			textOf("publisher", bib.Publisher).Verbatim().Doc("who published it").Example(`"LKN"`),
			textOf("place", bib.Place).Verbatim().Doc("where its publisher is").Example(`"Nowhere"`),
			textOf("edition", bib.Edition).Verbatim().Doc("which edition it is, in words").Example(`"Second edition"`),
			textOf("container", bib.Container).Verbatim().Doc("what an article or a chapter is part of").
				Example(`"A Journal of Lights"`),
			textOf("series", bib.Series).Verbatim().Doc("the series that it appeared in").
				Example(`"Lights of the World"`),
			textOf("volume", bib.Volume).Verbatim().Doc("the volume of the container").Example(`"12"`),
			textOf("issue", bib.Issue).Verbatim().Doc("the issue of the volume").Example(`"3"`),
			textOf("pages", bib.Pages).Verbatim().
				Doc("where it stands in the container: pages, or the number of an article").
				Example(`"45–67"`),
			textOf("event", bib.Event).Verbatim().Doc("the conference that it was read at").
				Example(`"Congress of Lights"`),
			textOf("url", bib.URL).Says("address").Doc("where it is found").
				Example(`"https://lighthouse.example/lights"`),
			textOf("doi", bib.DOI).Says("DOI").Doc("its DOI").Example(`"10.5555/12345678"`),
			textOf("isbn", bib.ISBN).Says("ISBN").Doc("its ISBN; of several all, with spaces between them").
				Example(`"978-3-16-148410-0"`),
			textOf("issn", bib.ISSN).Says("ISSN").Doc("the ISSN of its journal").Example(`"2049-3630"`),
			textOf("language", bib.Language).Says("BCP 47 tag").
				Without("that of the report").Doc("the language of its title").Example(`"fr"`),
			textOf("note", bib.Note).For(source.Paragraph).Doc("a remark").Example(`"Second printing."`),
			textOf("abstract", bib.Abstract).For(source.Paragraph).
				Doc("what it says about itself, printed with `abstracts`").Example(`"What the lights are for."`),
			schema.Texts("authors", func(p *publication) *[]source.Text { return &p.authors }).Verbatim().
				Doc("who wrote it: `\"Family, Given\"` is a person, a name without a comma an organisation").
				Example(`["Nobody, Ada"]`),
			schema.Texts("editors", func(p *publication) *[]source.Text { return &p.editors }).Verbatim().
				Doc("who edited it, in the same way").Example(`["Nobody, Ed"]`),
			schema.Texts("translators", func(p *publication) *[]source.Text { return &p.translators }).Verbatim().
				Doc("who translated it, in the same way").Example(`["Nobody, Tran"]`),
			schema.Whole("year", firstYear, lastYear, func(p *publication) *int { return &p.year }).
				Doc("when it was published").Example("2031"),
			schema.Text("date", func(p *publication) *source.Text { return &p.date }).Says("date").For(source.Plain).
				Doc("when it was published, more exactly than its year: a day, a month, a range, or words").
				Example(`"2031-05"`),
		}, covers...),
		At:    func(p *publication) *source.Where { return &p.where },
		Check: func(p *publication) { finishPublication(in, p) },
	}
}

// finishPublications adds the publications of files.
func finishPublications(in *key.Reading, s *publications) {
	for i := range s.entries {
		if p := &s.entries[i]; !p.where.Has("qr") {
			p.coded = s.coded
		}
	}
	s.entries = s.entries[:room(in, len(s.entries), func(i int) diag.Span { return s.entries[i].where.Span() })]
	s.findStyle(in)
	before := in.Problems.Len()
	for _, file := range s.sources {
		s.merge(in, file)
	}
	checkTwice(s.entries, in.Problems)
	s.takeCovers(in.Problems.Len() == before, in.Problems)
	s.tellGuesses(in.Problems)
	if len(s.entries) == 0 && in.Problems.Len() == before {
		in.Problems.Errorf(s.Span(), "add [[section.publication]] with title = \"…\", or source = \"library.bib\"",
			"the section has no publications")
	}
}

// takeCovers gives publications the covers that name them. complete is set if all files were read.
func (s *publications) takeCovers(complete bool, problems *diag.List) {
	places := make(map[string]int)
	for i := range s.entries {
		e := &s.entries[i]
		for _, name := range []string{e.named, bareDOI(e)} {
			if _, taken := places[name]; name != "" && !taken {
				places[name] = i
			}
		}
	}
	for i := range s.covers {
		c := &s.covers[i]
		place, known := places[c.Of.Value]
		if !known {
			place, known = places[strings.ToLower(address.BareDOI(c.Of.Value))]
		}
		switch {
		case c.Of.IsEmpty(): // told
		case known && !s.entries[place].cover.IsEmpty():
			problems.Errorf(c.Of.Span, "leave one of the two covers out", "%q has a cover already", c.Of.Value)
		case known:
			s.entries[place].cover = c.Cover
		case complete:
			problems.Errorf(c.Of.Span, "write the key that an entry has in its file, as in @book{KEY, …}, or its DOI",
				"there is no publication %q in the list", c.Of.Value)
		}
	}
	if complete && s.coverPlace == object.CoversInRow && !s.hasCovers() {
		problems.Errorf(s.Where.Value("covers"), "add cover = \"FILE\" to a publication, or leave `covers` out",
			"no publication has a cover that could stand in the row")
	}
}

// hasCovers reports whether some publication has a cover.
func (s *publications) hasCovers() bool {
	for i := range s.entries {
		if !s.entries[i].cover.IsEmpty() {
			return true
		}
	}
	return false
}

// tellGuesses reports that the style of a file writes years that are guesses as if they were known.
func (s *publications) tellGuesses(problems *diag.List) {
	if s.csl == nil || s.csl.ShowsGuesses() {
		return
	}
	guessed := slices.DeleteFunc(slices.Clone(s.entries), func(p publication) bool { return !p.Date(bib.Issued).Circa })
	if len(guessed) == 0 {
		return
	}
	others := ""
	if more := len(guessed) - 1; more > 0 {
		others = ", and others: " + strconv.Itoa(more)
	}
	problems.Warnf(guessed[0].title().Span, "write the date in words, such as [c. 2031], or take another style",
		"the style %s does not show that the year of “%s” is a guess%s",
		s.csl.Title(), guessed[0].title().Value, others)
}

// findStyle finds the style that a list names; lists that name none have the first. A file says the order of its
// entries itself, and knows no groups, unless the report does.
func (s *publications) findStyle(in *key.Reading) {
	names := cite.StyleNames()
	s.style = cite.Find(names[0])
	name := s.styleName
	if name.IsEmpty() {
		return
	}
	if own := cite.Find(name.Value); own != nil {
		s.style = own
		return
	}
	if !strings.EqualFold(path.Ext(name.Value), ".csl") {
		in.Problems.Errorf(name.Span, "write "+strings.Join(quotedWords(names), ", ")+", or the name of a "+
			"file that ends in .csl",
			"`style` cannot be %q", name.Value)
		return
	}
	data, ok := source.ReadBeside(in.Folder, "file", name, in.Problems)
	if !ok {
		return
	}
	file := source.NewXML(in.Folder.Path(source.CleanName(name.Value)), string(data))
	in.Folder.Add(file)
	s.csl = csl.Parse(file, in.Problems)
}

// quotedWords are words in quotation marks.
func quotedWords(words []string) []string {
	var out []string
	for _, w := range words {
		out = append(out, strconv.Quote(w))
	}
	return out
}

// The years that a publication can be of.
const firstYear, lastYear = 1000, 2999

// finishPublication reads the names of a publication, and checks it.
func finishPublication(in *key.Reading, p *publication) {
	p.Type = bib.Other
	for v, t := range p.texts {
		p.Set(v, *t)
	}
	for role, names := range map[bib.Role][]source.Text{
		bib.Author: p.authors, bib.Editor: p.editors, bib.Translator: p.translators,
	} {
		p.SetCreators(role, nameList(names))
	}
	p.setDate(in.Problems)
	checkPublication(p, in.Problems)
	p.cover.Check(in.Problems, &p.where)
	if in.Translation != nil && !p.Has(bib.Language) {
		p.Set(bib.Language, source.Text{Value: in.Translation.Original}) // titles stay in the report's own
	}
	p.named = p.Key.Value
	p.set = languageOfEntry(in, p)
}

// setDate takes the date of a typed publication, and reports a year that contradicts it.
func (p *publication) setDate(problems *diag.List) {
	date := bib.ReadDate(p.date.Value)
	switch {
	case date.IsEmpty():
		date.From.Year = p.year
	case p.year != 0 && date.From.Year != 0 && date.From.Year != p.year:
		problems.Errorf(p.date.Span, "leave `year` out: it is in the date",
			"the date %q is not in the year %d", p.date.Value, p.year)
	case date.From.Year == 0 && date.From.Month == 0:
		date.From.Year = p.year
	}
	p.SetDate(bib.Issued, date)
}

// EntryNames implements compose.NameBearer.
func (s *publications) EntryNames() []string {
	var out []string
	for i := range s.entries {
		out = append(out, s.entries[i].Key.Value)
	}
	return out
}

// nameList reads names: "Family, Given" is a person, one without a comma an organisation.
func nameList(texts []source.Text) []bib.Name {
	var out []bib.Name
	for _, t := range texts {
		if family, given, person := strings.Cut(t.Value, ","); person {
			out = append(out, bib.Name{Family: strings.TrimSpace(family), Given: strings.TrimSpace(given)})
		} else if !t.IsEmpty() {
			out = append(out, bib.Name{Literal: t.Value})
		}
	}
	return out
}

// languageOfEntry is the language that an entry is set in: its own, or that of the report or of its original, whichever
// its title can be of.
func languageOfEntry(in *key.Reading, p *publication) string {
	likely := []locale.Language{in.Language.Language}
	if in.Translation != nil {
		likely = append(likely, in.Author.Language)
	}
	ref := p.Clone()
	if own := p.printed(bib.Language); own.IsEmpty() && p.Has(bib.Language) {
		ref.Set(bib.Language, own)
	}
	return cite.Language(&ref, likely...)
}

// References implements publisher.
func (s *publications) References() []bib.Reference {
	out := make([]bib.Reference, len(s.entries))
	for i := range s.entries {
		out[i] = s.entries[i].Clone()
	}
	return out
}
