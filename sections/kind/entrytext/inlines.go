// Package entrytext has the inlines of an entry in a list of publications: whose language they are in, in which script,
// and how a file of publications wants them to look.
package entrytext

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/locale"
)

// Inlines are the inlines of an entry: those in its language, and those in the report's.
type Inlines struct {
	// Language is that of the entry; Foreign is set if it is in another script than the report.
	Language locale.Language
	Foreign  bool
	done     []content.Inline
	// own are the last inlines in the language of the entry.
	own []content.Inline
}

// OfEntry adds inlines in the language of the entry.
func (n *Inlines) OfEntry(inlines ...content.Inline) { n.own = appendInlines(n.own, inlines) }

// OfReport adds inlines in the language of the report.
func (n *Inlines) OfReport(inlines ...content.Inline) {
	if n.Foreign {
		n.done, n.own = n.All(), nil
		n.done = appendInlines(n.done, inlines)
		return
	}
	n.own = appendInlines(n.own, inlines)
}

// All are the inlines of the entry.
func (n *Inlines) All() []content.Inline {
	if !n.Foreign || len(n.own) == 0 {
		return append(n.done, n.own...)
	}
	return append(n.done, content.InLanguage{Language: n.Language, Inlines: n.own})
}

// appendInlines adds inlines; texts of one place become one, so that their letters are shaped together, and neighboring
// links of one place to one address become one link, so that a reader meets it once.
func appendInlines(out, inlines []content.Inline) []content.Inline {
	for _, in := range inlines {
		last := len(out) - 1
		if next, ok := in.(content.Link); ok && last >= 0 {
			if before, ok := out[last].(content.Link); ok && before.Target == next.Target && before.Span == next.Span {
				before.Inlines = append(slices.Clip(before.Inlines), next.Inlines...)
				out[last] = before
				continue
			}
		}
		if next, ok := in.(content.Text); ok && last >= 0 {
			if before, ok := out[last].(content.Text); ok && before.Span == next.Span {
				before.Value += next.Value
				out[last] = before
				continue
			}
		}
		out = append(out, in)
	}
	return out
}
