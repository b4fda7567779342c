package translation

import (
	"bytes"
	"slices"
	"strings"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/transaction"
	"annualreport/layout/diag"
	"annualreport/sections/catalogue"
	"annualreport/sections/source"
	"annualreport/sections/translate"
)

// Update is what became of the catalogues that were to be brought up to date.
type Update struct {
	// Catalogues are those that are brought up to date, in the order in which they were asked for; none if one of them
	// cannot be read.
	Catalogues []Status
	// Changes are the changes of files that do it, which belong together.
	Changes []transaction.Change
	// Problems are those of the catalogues.
	Problems *diag.List
	// Files are the catalogues that were read.
	Files []*source.File
}

// UpdateAll brings the texts of a report into the catalogues of some languages, or of all that have one if none is
// named. The report must be without errors. Nothing is written: that is left to the caller.
func UpdateAll(p *project.Project, tags []string) (*Update, error) {
	out := &Update{Problems: new(diag.List)}
	if len(tags) == 0 {
		if tags = withCatalogue(p.FS()); len(tags) == 0 {
			return out, failure.Usagef("name the languages to translate into, as in: report translate update fr ar")
		}
	}
	if err := fewLanguages(tags); err != nil {
		return out, err
	}
	tellStrays(p, false, out.Problems)
	messages := messagesOf(p)
	changes, err := keepComplete(p, messages)
	if err != nil {
		return out, err
	}
	out.Changes = changes
	for i, tag := range tags {
		if slices.Contains(tags[:i], tag) {
			continue
		}
		if err := out.add(p, tag, messages); err != nil {
			return out, err
		}
	}
	if out.Problems.HasErrors() {
		out.Catalogues = nil
		out.Changes = nil
		return out, nil
	}
	template, err := templateChanges(p, messages)
	if err != nil {
		return out, err
	}
	out.Changes = append(out.Changes, template...)
	out.Changes = append(out.Changes, p.Written(sourceFile, []byte(p.Text))...)
	return out, nil
}

// add brings the texts of a report into the catalogue of one language.
func (u *Update) add(p *project.Project, tag string, messages []catalogue.Message) error {
	merged, files, err := present(p, tag, messages, u.Problems)
	u.Files = append(u.Files, files...)
	if merged == nil {
		return err
	}
	written, err := written(p, File(tag), merged)
	if err != nil {
		return err
	}
	u.Changes = append(u.Changes, written...)
	u.Catalogues = append(u.Catalogues, Status{
		Language: tag, Progress: progressOf(merged), Retired: merged.Retired,
	})
	return nil
}

// present is the catalogue of a language for the messages of today, or a new one, with the file that it was read from;
// nil if it cannot be read, which is reported: nothing of such a catalogue may be lost.
func present(
	p *project.Project, tag string, messages []catalogue.Message, problems *diag.List,
) (*catalogue.Catalogue, []*source.File, error) {
	if err := checkTarget(p, tag); err != nil {
		return nil, nil, err
	}
	old, file, err := readCatalogue(p, tag, File(tag), problems)
	var files []*source.File
	if file != nil {
		files = append(files, file)
	}
	if err != nil || problems.HasErrors() {
		return nil, files, err
	}
	merged := catalogue.Merge(begun(old, p, tag), into(tag, messages))
	setHeader(merged, p.Report, p.Program, tag)
	return merged, files, nil
}

// checkTarget refuses what is no language, and the language that the report is written in.
func checkTarget(p *project.Project, tag string) error {
	if translate.IsPossible(p.Language(), tag) {
		return nil
	}
	if strings.HasSuffix(tag, ".toml") {
		return failure.Usagef("%q is no language; name the report with --report %s", tag, tag)
	}
	return failure.Usagef("%q is no language to translate into; write a BCP 47 tag, such as fr or pt-BR", tag)
}

// written are the changes that write a catalogue.
func written(p *project.Project, file string, c *catalogue.Catalogue) ([]transaction.Change, error) {
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		return nil, err
	}
	return p.Written(file, b.Bytes()), nil
}
