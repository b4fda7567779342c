package translation

import (
	"fmt"
	"slices"
	"strings"

	"annualreport/cmd/report/internal/exchange"
	"annualreport/cmd/report/internal/project"
	"annualreport/layout/diag"
	"annualreport/layout/locale"
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
