package translation

import (
	"slices"

	"annualreport/cmd/report/internal/project"
	"annualreport/sections"
	"annualreport/sections/catalogue"
	"annualreport/sections/translate"
)

// guideFor is what a translator into a language must know who has nothing but the catalogue. It stands above its
// header.
func guideFor(language string) []string {
	return []string{
		"Words between ** **, * * and [ ] are translated; the marks, (#names) and (addresses) stay as they are.",
		"Numbers and dates keep their values, and are written as your language writes them.",
		"What has \"max-length\" has room for about so many letters. [^1] is the mark of a footnote, and stays.",
		"A text that is left empty is printed in the original language; a single space leaves a paragraph out.",
		"See your pages with: report build -l " + language + "; what is wrong with: report translate check " + language,
	}
}

// begun is a catalogue, or a new one where there is none, with what its translator must know.
func begun(c *catalogue.Catalogue, p *project.Project, language string) *catalogue.Catalogue {
	if c == nil {
		name := p.Report.Plain(p.Report.Organisation.Name)
		c = &catalogue.Catalogue{Comments: []string{"Translation of the report of " + name + "."}}
	}
	for _, line := range guideFor(language) {
		if !slices.Contains(c.Comments, line) {
			c.Comments = append(c.Comments, line)
		}
	}
	return c
}

// setHeader says in the catalogue what it is. What a translator wrote there stays.
func setHeader(c *catalogue.Catalogue, r *sections.Report, program, tag string) {
	setOrigin(c, r)
	for _, f := range []catalogue.Field{
		{Name: "Plural-Forms", Value: translate.Plurals(tag)},
		{Name: "PO-Revision-Date", Value: c.Field(creationDate)},
		{Name: "Last-Translator", Value: "FULL NAME <EMAIL@ADDRESS>"},
		{Name: "Language-Team", Value: tag},
	} {
		if c.Field(f.Name) == "" {
			c.SetField(f.Name, f.Value)
		}
	}
	if translate.OtherLanguage(c, tag) == "" { // another one is reported, and stays
		c.SetField("Language", underscored(tag))
	}
	setFormat(c, program)
}

// creationDate is the field with the day of the original, so that the same report gives the same catalogue.
const creationDate = "POT-Creation-Date"

// setOrigin says what report a catalogue is of.
func setOrigin(c *catalogue.Catalogue, r *sections.Report) {
	c.SetField("Project-Id-Version", r.Meta.Slug)
	c.SetField("Report-Msgid-Bugs-To", contact(r))
	c.SetField(creationDate, r.Meta.Date.Format("2006-01-02 15:04-0700"))
}

// setFormat says how a catalogue is written, and by which program.
func setFormat(c *catalogue.Catalogue, program string) {
	c.SetField("MIME-Version", "1.0")
	c.SetField("Content-Type", "text/plain; charset=UTF-8")
	c.SetField("Content-Transfer-Encoding", "8bit")
	c.SetField("X-Generator", program)
}

// contact is where translators write to: the organisation's address for mail, or its website.
func contact(r *sections.Report) string {
	if address := r.Organisation.Email.Value; address != "" {
		return address
	}
	return r.Organisation.Website.Value
}
