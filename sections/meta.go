package sections

import (
	"time"

	"annualreport/layout/diag"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// metaTable is [report].
func metaTable(in *reading) schema.Table[Meta] {
	return schema.Table[Meta]{
		Name: "report",
		Doc:  "What the report is called, of which day it is, and in which language it is written",
		Keys: []schema.Key[Meta]{
			schema.Text("title", func(m *Meta) *Text { return &m.Title }).Needed().For(source.Heading).Check(noNotes).
				Doc("the title of the report").Example(`"Annual Report"`),
			schema.Text("subtitle", func(m *Meta) *Text { return &m.Subtitle }).For(source.Heading).Check(noNotes).
				Doc("what stands below the title, such as the year").Example(`"2031"`),
			schema.Text("summary", func(m *Meta) *Text { return &m.Summary }).For(source.Plain).Check(noNotes).
				Doc("a sentence on the year, for the announcement and for catalogs").
				Example(`"One sentence on the year."`),
			schema.Date("date", func(m *Meta) *time.Time { return &m.Date }).
				NeededAs("the day of publication", "date = 2017-05-31").
				Doc("the day of publication").Example("2032-03-01"),
			schema.Text("language", func(m *Meta) *Text { return &m.tag }).NeededAs("", "language = \"en\"").
				Says("BCP 47 tag").
				Check(func(tag Text, _ *diag.List) { in.author = originalLanguage(tag) }).
				Doc("the language of the report").Example(`"en"`),
			schema.As("numbers", func(m *Meta) *number.Notation { return &m.notation }, readExample).
				Check(func(n number.Notation, _ *diag.List) { in.notation = n }).
				Doc("an example of how numbers in quotes are written in the whole report").Example(`"1,234.5"`),
			schema.Truth("attach", func(*Meta) *bool { return &in.report.Attach }).
				Doc("whether the screen edition carries this file and the figures of its tables as CSV").
				Example("true"),
			schema.As("slug", func(m *Meta) *string { return &m.Slug }, readSlug).Says("name").
				Without("made from the organisation and the subtitle").
				Doc("begins the names of files").Example(`"lighthouses-2031"`),
		},
		Check: func(m *Meta) { finishMeta(in, m) },
	}
}

// finishMeta finds the language that the report is read in.
func finishMeta(in *reading, m *Meta) {
	tag := m.tag
	if in.translation != nil {
		tag.Value = in.translation.Language
		m.Translated = in.translation.Frozen
	}
	m.Language = languageOf(tag, in.problems)
	m.languageAt = tag.Span
}

// readSlug reads the name of files.
func readSlug(t Text, problems *diag.List) (string, bool) {
	if markup.Slug(t.Value) != t.Value {
		problems.Errorf(t.Span, "use small letters, figures and hyphens, such as \""+markup.Slug(t.Value)+"\"", "`slug` cannot be a file name")
	}
	return t.Value, true
}

// originalLanguage is the language of the original; English stands in for one that is not known,
// which is reported elsewhere.
func originalLanguage(tag Text) *language.Language {
	if l, err := language.For(tag.Value); err == nil && !tag.IsEmpty() {
		return l
	}
	l, _ := language.For("en")
	return l
}

// languageOf finds a language by its tag; English stands in for one that is not known.
func languageOf(tag Text, problems *diag.List) *language.Language {
	english, _ := language.For("en")
	if tag.IsEmpty() {
		return english
	}
	l, err := language.For(tag.Value)
	if err != nil {
		problems.Errorf(tag.Span, "write a BCP 47 tag, such as \"en\", \"fr\" or \"pt-BR\"", "the language %q is not known", tag.Value)
		return english
	}
	if !l.Translated {
		problems.Warnf(tag.Span, "titles such as “Contents” will be in English", "the program has no words of its own in %q", tag.Value)
	}
	if !l.Dates.AreNamed() {
		problems.Warnf(tag.Span, "dates will be in figures, such as 2032-03", "the program does not know the names of months in %q", tag.Value)
	}
	return l
}

// organisationTable is [organisation].
func organisationTable(in *reading) schema.Table[Organisation] {
	return schema.Table[Organisation]{
		Name: "organisation",
		Doc:  "Who reports",
		Keys: []schema.Key[Organisation]{
			schema.Text("name", func(o *Organisation) *Text { return &o.Name }).Needed().For(source.Plain).
				Check(noNotes).
				Doc("the name of the organisation").Example(`"The Lighthouse Keepers of Nowhere"`),
			schema.Text("short", func(o *Organisation) *Text { return &o.Short }).Check(noNotes).
				Doc("its short name").Example(`"LKN"`),
			websiteKey(func(o *Organisation) *Text { return &o.Website }),
			mailKey(func(o *Organisation) *Text { return &o.Email }),
			schema.Text("address", func(o *Organisation) *Text { return &o.Address }).For(source.Plain).Check(noNotes).
				Doc("where it is found; lines stay lines").Example(`"1 Rock, The Sea"`),
			pictureKey(in, "logo", func(o *Organisation) **picture { return &o.Logo }).
				ValueAt(func(o *Organisation) *diag.Span { return &o.logoAt }).
				Doc("the sign of the organisation: JPEG, PNG or SVG"),
			pictureKey(in, "logo_on_dark", func(o *Organisation) **picture { return &o.LogoOnDark }).
				ValueAt(func(o *Organisation) *diag.Span { return &o.darkLogoAt }).
				Doc("the sign for covers whose `primary` is dark; a sign that is not seen there is told"),
		},
	}
}
