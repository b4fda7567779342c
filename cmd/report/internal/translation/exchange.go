package translation

import (
	"fmt"
	"slices"
	"strings"

	"annualreport/cmd/report/internal/exchange"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/transaction"
	"annualreport/layout/diag"
	"annualreport/layout/locale"
	"annualreport/sections/catalogue"
	"annualreport/sections/language"
	"annualreport/sections/source"
)

// Export is the table of the translation into a language; nil if its catalogue cannot be read. The problems are those
// of the catalogue, and the files those that were read.
func Export(p *project.Project, tag string, problems *diag.List) (*exchange.Table, []*source.File, error) {
	c, files, err := present(p, tag, messagesOf(p), problems)
	if c == nil {
		return nil, files, err
	}
	setting, _ := language.Setting(tag)
	out := &exchange.Table{
		Title:    fmt.Sprintf("%s: %s", p.Report.Meta.Slug, tag),
		Language: tag, RightToLeft: setting.Direction == locale.RightToLeft,
	}
	for i := range c.Entries {
		e := &c.Entries[i]
		if e.Obsolete {
			continue
		}
		row := exchange.Row{
			Place: e.Context, Note: strings.Join(append(slices.Clone(e.Extracted), e.Notes...), "\n"),
			Original: e.ID.Value, Translation: e.Str.Value,
		}
		switch {
		case e.Holds():
		case e.Str.Value == "":
			row.State = exchange.StateMissing
		case e.Fuzzy():
			row.State = exchange.StateFuzzy
		}
		out.Rows = append(out.Rows, row)
	}
	return out, files, nil
}

// Import is what became of a table that was filled in.
type Import struct {
	// Taken is how many translations are new or changed.
	Taken int
	// Status is how far the translation is then, and Changes the changes of files that do it.
	Status  Status
	Changes []transaction.Change
	// Files are those that were read.
	Files []*source.File
}

// longestSample is how many letters of a text are shown that the report does not have.
const longestSample = 40

// Take brings the translations of a table into the catalogue of a language. A row without a translation leaves that as
// it is; one whose original the report does not have is reported, and nothing of it is taken. The name is that of the
// file with the table. Nothing is written: that is left to the caller.
func Take(p *project.Project, tag, name string, table *exchange.Table, problems *diag.List) (*Import, error) {
	c, files, err := present(p, tag, messagesOf(p), problems)
	out := &Import{Files: files}
	if c == nil {
		return out, err
	}
	known := make(map[catalogue.Key]*catalogue.Entry, len(c.Entries))
	for i := range c.Entries {
		if e := &c.Entries[i]; !e.Obsolete {
			known[catalogue.Key{Context: e.Context, ID: plain(e.ID.Value)}] = e
		}
	}
	for i, row := range table.Rows {
		e := known[catalogue.Key{Context: strings.TrimSpace(row.Place), ID: plain(row.Original)}]
		switch {
		case row.Translation == "":
		case e == nil:
			problems.Warnf(diag.In(name), "export the table anew, and copy the translation into it",
				"row %d: the report has no text “%s” at %s: its translation is not taken",
				i+1, catalogue.Shortened(row.Original, longestSample), row.Place)
		case plain(row.Translation) != plain(e.Str.Value):
			e.Translate(row.Translation)
			out.Taken++
		}
	}
	out.Changes, err = written(p, File(tag), c)
	out.Status = Status{Language: tag, Progress: progressOf(c)}
	return out, err
}

// plain is a text as it is compared: programs of others change the ends of lines, and lose spaces at both ends.
func plain(text string) string {
	return strings.TrimSpace(source.Running(strings.ReplaceAll(text, "\r\n", "\n")))
}
