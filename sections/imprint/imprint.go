package imprint

import (
	"time"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/sections/key"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Meta describes the report as a whole.
type Meta struct {
	// Title and Subtitle stand on the cover; Summary is a sentence for the announcement and for catalogs.
	Title, Subtitle, Summary source.Text
	// Date is the day, or the first day of the month, that the report is of.
	Date time.Time
	// Language is that of the original.
	Language *language.Language
	// LanguageAt is where the report names it: the place of the words that the program adds.
	LanguageAt diag.Span
	// tag is how the report names it, and notation how numbers are written in the original.
	tag      source.Text
	notation number.Notation
	// Slug begins the names of output files.
	Slug string
	// Attach adds the report's source and figures to the editions that may carry files.
	Attach bool
	// Previous is the file of last year's report, which this one is compared with, and Stays are the ids and first
	// words of what is meant to be as it was.
	Previous source.Text
	Stays    []source.Text
	// Translated is the day of a translation that lacks later changes; zero for others.
	Translated time.Time
}

// Organisation is who reports.
type Organisation struct {
	// Name is the full name, and Short what it is called in running text. The others are where it is found.
	Name, Short, Website, Email, Address source.Text
	// Logo is on light grounds and LogoOnDark on dark ones; both may be nil.
	Logo, LogoOnDark *display.Picture
	// LogoAt and DarkLogoAt are where the report names them.
	LogoAt, DarkLogoAt diag.Span
}

// Called is what the organisation is called for short.
func (o *Organisation) Called() source.Text {
	if !o.Short.IsEmpty() {
		return o.Short
	}
	return o.Name
}

// ReportTable is [report].
func ReportTable(in *key.Reading) schema.Table[*Meta] {
	return schema.Table[*Meta]{
		Name: "report",
		Doc:  "What the report is called, of which day it is, and in which language it is written",
		Keys: []schema.Key[*Meta]{
			schema.Text("title", func(m *Meta) *source.Text { return &m.Title }).Needed().For(source.Heading).
				Check(key.NoNotes).
				Doc("the title of the report").Example(`"Annual Report"`),
			schema.Text("subtitle", func(m *Meta) *source.Text { return &m.Subtitle }).For(source.Heading).
				Check(key.NoNotes).
				Doc("what stands below the title, such as the year").Example(`"2031"`),
			schema.Text("summary", func(m *Meta) *source.Text { return &m.Summary }).For(source.Plain).
				Check(key.NoNotes).
				Doc("a sentence on the year, for the announcement and for catalogs").
				Example(`"One sentence on the year."`),
			schema.Date("date", func(m *Meta) *time.Time { return &m.Date }).
				NeededAs("the day of publication", "date = 2017-05-31").
				Doc("the day of publication").Example("2032-03-01"),
			schema.Text("language", func(m *Meta) *source.Text { return &m.tag }).NeededAs("", "language = \"en\"").
				Says("BCP 47 tag").
				Check(func(tag source.Text, _ *diag.List) { in.Author = originalLanguage(tag) }).
				Doc("the language of the report").Example(`"en"`),
			schema.As("numbers", func(m *Meta) *number.Notation { return &m.notation }, key.ReadNotation).
				Check(func(n number.Notation, _ *diag.List) { in.Notation = n }).
				Doc("an example of how numbers in quotes are written in the whole report").Example(`"1,234.5"`),
			schema.Truth("attach", func(m *Meta) *bool { return &m.Attach }).
				Doc("whether the screen edition carries this file and the figures of its tables as CSV").
				Example("true"),
			schema.As("slug", func(m *Meta) *string { return &m.Slug }, readSlug).Says("name").
				Without("made from the organisation and the subtitle").
				Doc("begins the names of files").Example(`"lighthouses-2031"`),
			schema.Text("previous", func(m *Meta) *source.Text { return &m.Previous }).Says("file").
				Doc("last year's report, which this one is compared with: a file in a folder of its own"),
			schema.Texts("stays", func(m *Meta) *[]source.Text { return &m.Stays }).
				Doc("the ids and first words of what is meant to be as it was last year").Example(`["people", "date"]`),
		},
		Check: func(m *Meta) { finishMeta(in, m) },
	}
}

// finishMeta finds the language that the report is read in.
func finishMeta(in *key.Reading, m *Meta) {
	tag := m.tag
	if in.Translation != nil {
		tag.Value = in.Translation.Language
		m.Translated = in.Translation.Frozen
	}
	m.Language = languageOf(tag, in.Problems)
	in.Language = m.Language
	m.LanguageAt = tag.Span
}

// readSlug reads the name of files.
func readSlug(t source.Text, problems *diag.List) (string, bool) {
	if markup.Slug(t.Value) != t.Value {
		problems.Errorf(t.Span, "use small letters, figures and hyphens, such as \""+markup.Slug(t.Value)+"\"",
			"`slug` cannot be a file name")
	}
	return t.Value, true
}

// originalLanguage is the language of the original; English stands in for one that is not known,
// which is reported elsewhere.
func originalLanguage(tag source.Text) *language.Language {
	if l, err := language.For(tag.Value); err == nil && !tag.IsEmpty() {
		return l
	}
	l, _ := language.For("en")
	return l
}

// languageOf finds a language by its tag; English stands in for one that is not known.
func languageOf(tag source.Text, problems *diag.List) *language.Language {
	english, _ := language.For("en")
	if tag.IsEmpty() {
		return english
	}
	l, err := language.For(tag.Value)
	if err != nil {
		problems.Errorf(tag.Span, "write a BCP 47 tag, such as \"en\", \"fr\" or \"pt-BR\"",
			"the language %q is not known", tag.Value)
		return english
	}
	if !l.Translated {
		problems.Warnf(tag.Span, "titles such as “Contents” will be in English",
			"the program has no words of its own in %q", tag.Value)
	}
	if !l.Dates.AreNamed() {
		problems.Warnf(tag.Span, "dates will be in figures, such as 2032-03",
			"the program does not know the names of months in %q", tag.Value)
	}
	return l
}

// OrganisationTable is [organisation].
func OrganisationTable(in *key.Reading) schema.Table[*Organisation] {
	return schema.Table[*Organisation]{
		Name: "organisation",
		Doc:  "Who reports",
		Keys: []schema.Key[*Organisation]{
			schema.Text("name", func(o *Organisation) *source.Text { return &o.Name }).Needed().For(source.Plain).
				Check(key.NoNotes).Check(source.ShortName).
				Doc("the name of the organisation").Example(`"The Lighthouse Keepers of Nowhere"`),
			schema.Text("short", func(o *Organisation) *source.Text { return &o.Short }).Check(key.NoNotes).
				Check(source.ShortName).
				Doc("its short name").Example(`"LKN"`),
			key.Website(func(o *Organisation) *source.Text { return &o.Website }),
			key.Mail(func(o *Organisation) *source.Text { return &o.Email }),
			schema.Text("address", func(o *Organisation) *source.Text { return &o.Address }).For(source.Plain).
				Check(key.NoNotes).
				Doc("where it is found; lines stay lines").Example(`"1 Rock, The Sea"`),
			key.Picture(in, "logo", func(o *Organisation) **display.Picture { return &o.Logo }).
				ValueAt(func(o *Organisation) *diag.Span { return &o.LogoAt }).
				Doc("the sign of the organisation: SVG, PNG, JPEG or another picture"),
			key.Picture(in, "logo_on_dark", func(o *Organisation) **display.Picture { return &o.LogoOnDark }).
				ValueAt(func(o *Organisation) *diag.Span { return &o.DarkLogoAt }).
				Doc("the sign for covers whose `primary` is dark; a sign that is not seen there is told"),
		},
	}
}
