package translation

import (
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/transaction"
	"annualreport/sections/catalogue"
)

// templateFile is the catalogue without a language from which programs of translators begin one (GNU gettext manual,
// "Making the PO template file"). Weblate needs it to add a language.
const templateFile = folder + "/report.pot"

// templateChanges are the changes that write the template. It has the texts that stand in the editions of all
// languages: others come into the catalogues that they are for when these are brought up to date.
func templateChanges(p *project.Project, messages []catalogue.Message) ([]transaction.Change, error) {
	var all []catalogue.Message
	for _, m := range messages {
		if len(m.Languages) == 0 {
			all = append(all, m)
		}
	}
	c := catalogue.Merge(begun(nil, p, "LANGUAGE"), all)
	setOrigin(c, p.Report)
	for _, f := range []catalogue.Field{
		{Name: "PO-Revision-Date", Value: "YEAR-MO-DA HO:MI+ZONE"},
		{Name: "Last-Translator", Value: "FULL NAME <EMAIL@ADDRESS>"},
		{Name: "Language-Team", Value: "LANGUAGE"},
		{Name: "Language", Value: ""},
	} {
		c.SetField(f.Name, f.Value)
	}
	setFormat(c, p.Program)
	return written(p, templateFile, c)
}
