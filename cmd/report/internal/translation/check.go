package translation

import (
	"slices"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/transaction"
	"annualreport/layout/diag"
	"annualreport/sections"
	"annualreport/sections/catalogue"
	"annualreport/sections/edition"
	"annualreport/sections/source"
	"annualreport/sections/translate"
)

// Check is what somebody must look at in catalogues.
type Check struct {
	// Catalogues are those that were looked at, and Files their files.
	Catalogues []Status
	Files      []*source.File
	// Problems are those of the catalogues alone: a translator can do nothing about others.
	Problems *diag.List
	// Repairs are the marks of translations that were mended, and Changes the changes of files that do it.
	Repairs []Repair
	Changes []transaction.Change
}

// Repair is a translation whose marks were mended.
type Repair struct {
	At      diag.Span
	Was, Is string
}

// CheckAll finds what somebody must look at in the catalogues of some languages, or of all that have one if none is
// named: what cannot be read, what translations have lost or added, and what is wrong with the texts that the report
// would have. No page is set, so that neither pictures nor letters are needed. If it is to fix, marks that are surely
// meant otherwise are mended first. Nothing is written: that is left to the caller.
func CheckAll(p *project.Project, tags []string, fix bool) (*Check, error) {
	known := withCatalogue(p.FS())
	for _, tag := range tags {
		if !slices.Contains(known, tag) {
			return nil, failure.Usagef(
				"there is no translation into %q; begin it with: report translate update %s", tag, tag,
			)
		}
	}
	if len(tags) == 0 {
		tags = known
	}
	if err := fewLanguages(tags); err != nil {
		return nil, err
	}
	out := &Check{Problems: new(diag.List)}
	glossary, err := glossaryOf(p, out.Problems)
	if err != nil {
		return nil, err
	}
	out.Files = glossary.files(nil)
	tellStrays(p, false, out.Problems)
	messages := messagesOf(p)
	for _, tag := range tags {
		if err := out.add(p, tag, messages, glossary.in(tag), fix); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// add finds what somebody must look at in the catalogue of a language.
func (c *Check) add(
	p *project.Project, tag string, messages []catalogue.Message, terms []catalogue.Term, fix bool,
) error {
	problems := new(diag.List)
	read, file, err := readCatalogue(p, tag, File(tag), problems)
	if err != nil {
		return err
	}
	c.Files = append(c.Files, file)
	defer func() { c.Problems.Append(problems.In(file.Name())) }()
	if problems.HasErrors() {
		c.Catalogues = append(c.Catalogues, Status{Language: tag, Unreadable: len(read.Entries) == 0})
		return nil
	}
	if fix {
		if err := c.repair(p, tag, read); err != nil {
			return err
		}
	}
	c.Catalogues = append(c.Catalogues, statusOf(p, tag, read, into(tag, messages), terms, problems))
	checkTexts(p, tag, read, problems)
	return nil
}

// repair mends marks of a catalogue.
func (c *Check) repair(p *project.Project, tag string, read *catalogue.Catalogue) error {
	repairs := catalogue.Mend(read, translate.WritingIn(p.Language(), tag))
	if len(repairs) == 0 {
		return nil
	}
	for _, r := range repairs {
		c.Repairs = append(c.Repairs, Repair{At: r.Entry.Str.Span, Was: r.Was, Is: r.Is})
	}
	changes, err := written(p, File(tag), read)
	c.Changes = append(c.Changes, changes...)
	return err
}

// checkTexts finds what is wrong with the texts of the report in a language: what the reader of the report and the
// composer of its sections tell.
func checkTexts(p *project.Project, tag string, c *catalogue.Catalogue, problems *diag.List) {
	tr := lookupIn(c, tag, p.Language(), false)
	o := originalOf(p)
	report := p.Report.In(o.name, o.text, tr, problems)
	source.TellNamesLeftOut(tr.LeftOut, problems)
	report.Compose(sections.Setting{Edition: edition.Screen()}, problems)
}
