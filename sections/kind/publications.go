package kind

import (
	"strings"

	"annualreport/layout/locale"
	"annualreport/sections/bib"
	"annualreport/sections/cite"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// publications is a list of what the organisation published.
type publications struct {
	compose.Head
	entries []publication
	style   *cite.Style
	group   grouping
	order   ordering
	// abstracts sets what publications say about themselves below them.
	abstracts bool
	// styleName is the word for the style.
	styleName string
	// coded prints the addresses of all entries as QR codes too.
	coded bool
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
	// imported is an entry of a file; its note is no Markdown.
	imported bool
	// coded prints the address as a QR code too.
	coded bool
	// authors and editors are their names as they are written.
	authors, editors []source.Text
	where            source.Where
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
func publicationsKind(in *key.Reading) schema.Kind[Parts] {
	check := func(s *publications) { finishPublications(in, s) }
	return kindOf(in, "publications", "What the organisation published", check,
		key.Choice("style", func(s *publications) *string { return &s.styleName }, cite.StyleNames()...).
			Doc("how entries are written").Example(`"vancouver"`),
		key.Choice("group", func(s *publications) *grouping { return &s.group }, byYear, byType, ungrouped).
			Doc("what entries stand under").Example(`"type"`),
		key.Choice("order", func(s *publications) *ordering { return &s.order }, orderName, orderYear, asTyped).
			Doc("how entries follow each other").Example(`"year"`),
		schema.Truth("abstracts", func(s *publications) *bool { return &s.abstracts }).
			Doc("whether what publications say about themselves stands below them").Example("true"),
		schema.Truth("qr", func(s *publications) *bool { return &s.coded }).
			Doc("whether in print a QR code of the address stands beside each entry").Example("true"),
		schema.List("publication", publicationTable(in), func(s *publications) *[]publication { return &s.entries }),
		sourceKey(),
	)
}

// publicationTable is [[section.publication]].
func publicationTable(in *key.Reading) schema.Table[publication] {
	return schema.Table[publication]{
		Name: "publication",
		Doc:  "a publication",
		Keys: []schema.Key[publication]{
			schema.Text("type", func(p *publication) *source.Text { return &p.kind }).For(source.Plain).Shared().
				Doc("what it is").Example(`"Atlas"`),
			schema.Texts("translations", func(p *publication) *[]source.Text { return &p.translations }).
				Says("BCP 47 tag").
				Doc("the languages that it is out in besides").Example(`["en", "ru"]`),
			schema.Truth("qr", func(p *publication) *bool { return &p.coded }).Without("that of the section").
				Doc("whether in print a QR code of the address stands beside it").Example("true"),
			key.ID(in, func(p *publication) *source.Text { return &p.Key }),
			schema.Text("title", func(p *publication) *source.Text { return &p.Title }).Needed().For(source.Beside).
				Doc("its title").Example(`"A Chart of Lights"`),
			schema.Text("publisher", func(p *publication) *source.Text { return &p.Publisher }).Doc("who published it").
				Example(`"LKN"`),
			schema.Text("container", func(p *publication) *source.Text { return &p.Container }).
				Doc("what an article or a chapter is part of").Example(`"A Journal of Lights"`),
			schema.Text(
				"volume", func(p *publication) *source.Text { return &p.Volume },
			).Doc("the volume of the container").Example(`"12"`),
			schema.Text(
				"issue", func(p *publication) *source.Text { return &p.Issue },
			).Doc("the issue of the volume").Example(`"3"`),
			schema.Text("pages", func(p *publication) *source.Text { return &p.Pages }).
				Doc("where it stands in the container: pages, or the number of an article").Example(`"45–67"`),
			schema.Text("url", func(p *publication) *source.Text { return &p.URL }).Says("address").
				Doc("where it is found").Example(`"https://lighthouse.example/lights"`),
			schema.Text("doi", func(p *publication) *source.Text { return &p.DOI }).Says("DOI").Doc("its DOI").
				Example(`"10.5555/12345678"`),
			schema.Text("isbn", func(p *publication) *source.Text { return &p.ISBN }).Says("ISBN").Doc("its ISBN").
				Example(`"978-3-16-148410-0"`),
			schema.Text("language", func(p *publication) *source.Text { return &p.Language }).Says("BCP 47 tag").
				Without("that of the report").Doc("the language of its title").Example(`"fr"`),
			schema.Text("note", func(p *publication) *source.Text { return &p.Note }).For(source.Paragraph).
				Doc("a remark").Example(`"Second printing."`),
			schema.Text("abstract", func(p *publication) *source.Text { return &p.Abstract }).For(source.Paragraph).
				Doc("what it says about itself, printed with `abstracts`").Example(`"What the lights are for."`),
			schema.Texts("authors", func(p *publication) *[]source.Text { return &p.authors }).
				Doc("who wrote it: `\"Family, Given\"` is a person, a name without a comma an organisation").
				Example(`["Nobody, Ada"]`),
			schema.Texts("editors", func(p *publication) *[]source.Text { return &p.editors }).
				Doc("who edited it, in the same way").Example(`["Nobody, Ed"]`),
			schema.Whole("year", firstYear, lastYear, func(p *publication) *int { return &p.Year }).
				Doc("when it was published").Example("2031"),
		},
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
	s.style = cite.Find(s.styleName)
	before := in.Problems.Len()
	for _, file := range s.sources {
		s.merge(in, file)
	}
	checkTwice(s.entries, in.Problems)
	if len(s.entries) == 0 && in.Problems.Len() == before {
		in.Problems.Errorf(s.Span(), "add [[section.publication]] with title = \"…\", or source = \"library.bib\"",
			"the section has no publications")
	}
}

// The years that a publication can be of.
const firstYear, lastYear = 1000, 2999

// finishPublication reads the names of a publication, and checks it.
func finishPublication(in *key.Reading, p *publication) {
	p.Type = bib.Other
	p.Authors = nameList(p.authors)
	p.Editors = nameList(p.editors)
	checkPublication(p, in.Problems)
	if in.Translation != nil && p.Language.IsEmpty() {
		p.Language.Value = in.Translation.Original // titles stay in the report's own
	}
	p.set = languageOfEntry(in, p)
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
	return cite.Language(&p.Reference, likely...)
}

// References implements publisher.
func (s *publications) References() []bib.Reference {
	out := make([]bib.Reference, len(s.entries))
	for i := range s.entries {
		out[i] = s.entries[i].Reference
	}
	return out
}
