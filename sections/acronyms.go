package sections

import (
	"slices"

	"golang.org/x/text/collate"
	textlanguage "golang.org/x/text/language"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// acronyms is short forms with what they stand for, in the order of the alphabet.
type acronyms struct {
	head
	entries []acronym
}

// acronym is one short form.
type acronym struct{ short, long Text }

// readAcronyms reads [[section.acronym]].
func readAcronyms(r *reader, t *source.Table, h head) Section {
	s := &acronyms{head: h}
	seen := make(map[string]diag.Span)
	for _, a := range t.Tables("acronym") {
		one := acronym{short: a.Need("short"), long: a.Need("long")}
		a.Finish()
		if first, twice := seen[one.short.Value]; twice {
			r.problems.Errorf(one.short.Span, "leave one of the two out", "%q is explained twice, first in line %d", one.short.Value, first.Line)
		}
		seen[one.short.Value] = one.short.Span
		s.entries = append(s.entries, one)
	}
	if len(s.entries) == 0 {
		r.problems.Errorf(t.Span(), "add [[section.acronym]] with short = \"…\" and long = \"…\"", "the section has no acronyms")
	}
	return s
}

// collator compares texts as the report's language does.
func (r *Report) collator() *collate.Collator {
	tag, err := textlanguage.Parse(r.Meta.Language.Collation)
	if err != nil {
		tag = textlanguage.Und
	}
	return collate.New(tag, collate.Loose)
}

// termGap is the space between a short form and what it stands for.
const termGap = 10 * unit.Pt

// blocks implements Section.
func (s *acronyms) blocks(c *composer) []content.Block {
	entries := slices.Clone(s.entries)
	by := c.report.collator()
	slices.SortStableFunc(entries, func(a, b acronym) int { return by.CompareString(a.short.Value, b.short.Value) })
	label := c.styles.TableHead
	label.Leading = c.styles.Body.Leading
	out := content.Terms{Label: label, Gap: termGap}
	style := c.styles.Body
	style.Before, style.Align = 0, content.Start
	for _, a := range entries {
		out.Items = append(out.Items, content.Term{Label: c.inlines(a.short), Blocks: []content.Block{
			content.Paragraph{Style: style, Role: display.P, Inlines: c.inlines(a.long), Span: a.long.Span}}})
	}
	return append(c.text(s.Text), out)
}
