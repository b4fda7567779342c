package translation

import (
	"strings"

	"annualreport/cmd/report/internal/project"
	"annualreport/layout/diag"
	"annualreport/sections/catalogue"
	"annualreport/sections/language"
	"annualreport/sections/source"
	"annualreport/sections/translate"
)

// Progress counts the messages of a catalogue, and the words that are left to do.
type Progress struct{ All, Done, Fuzzy, Missing, Words int }

// Status is how far the translation into a language is.
type Status struct {
	Language string
	// Coverage is what is known of the language; nil for one that is not.
	Coverage *language.Coverage
	// Unreadable is set if nothing of the catalogue could be read; then there is no progress.
	Unreadable bool
	Progress   Progress
	// ToLookAt counts the translations that somebody must look at.
	ToLookAt int
	// Retired counts the translations that were kept though the report has their texts no longer.
	Retired int
}

// progressOf counts the messages of a catalogue.
func progressOf(c *catalogue.Catalogue) Progress {
	var n Progress
	for i := range c.Entries {
		e := &c.Entries[i]
		if e.Obsolete || e.Holds() {
			continue
		}
		n.All++
		switch {
		case e.Done():
			n.Done++
			continue
		case e.Fuzzy() && e.Str.Value != "":
			n.Fuzzy++
		default:
			n.Missing++
		}
		n.Words += len(strings.Fields(e.ID.Value))
	}
	return n
}

// StatusOf says how far the translations of a report are. The problems are those of the catalogues, what somebody must
// look at among them; the files are the catalogues.
func StatusOf(p *project.Project, problems *diag.List) ([]Status, []*source.File, error) {
	messages := messagesOf(p)
	var out []Status
	var files []*source.File
	tags := withCatalogue(p.FS())
	if err := fewLanguages(tags); err != nil {
		return nil, nil, err
	}
	glossary, err := glossaryOf(p, problems)
	if err != nil {
		return nil, nil, err
	}
	files = glossary.files(files)
	tellStrays(p, false, problems)
	for _, tag := range tags {
		faults := new(diag.List)
		old, file, err := readCatalogue(p, tag, File(tag), faults)
		if err != nil {
			return nil, nil, err
		}
		files = append(files, file)
		problems.Append(faults)
		if faults.HasErrors() && len(old.Entries) == 0 {
			out = append(out, Status{Language: tag, Coverage: coverageOf(tag), Unreadable: true})
			continue
		}
		out = append(out, statusOf(p, tag, old, into(tag, messages), glossary.in(tag), problems))
	}
	return out, files, nil
}

// statusOf says how far a catalogue is for the messages of today, and reports what somebody must look at in it.
func statusOf(
	p *project.Project, tag string, read *catalogue.Catalogue, messages []catalogue.Message, terms []catalogue.Term,
	problems *diag.List,
) Status {
	toLookAt := catalogue.CheckUnknown(read, messages, problems)
	merged := catalogue.Merge(read, messages)
	toLookAt += merged.CheckAll(translate.WritingIn(p.Language(), tag), problems)
	toLookAt += catalogue.CheckTerms(merged, terms, problems)
	return Status{Language: tag, Coverage: coverageOf(tag), Progress: progressOf(merged), ToLookAt: toLookAt}
}

// coverageOf is what is known of a language, nil if nothing is.
func coverageOf(tag string) *language.Coverage {
	l, err := language.For(tag)
	if err != nil {
		return nil
	}
	c := l.Coverage()
	return &c
}
