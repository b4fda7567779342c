package markup

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
)

// numberMark is what stands for the number of what a link leads to, in the words of the link.
const numberMark = "{number}"

// referenceWords are the words of a link to a place of the report: its own, with the number of what it leads to in the
// place of {number}, or the label of that where it has none.
func referenceWords(w *walker, inlines []content.Inline, anchor string, at diag.Span) []content.Inline {
	words := content.PlainText(inlines)
	isEmpty := strings.TrimSpace(words) == ""
	if w.Cite == nil || !isEmpty && !strings.Contains(words, numberMark) {
		w.checkWords(words, w.tag, at)
		return inlines
	}
	label, ok := w.Cite(anchor)
	switch {
	case isEmpty && label.Words != nil:
		return label.Words
	case isEmpty && ok:
		w.checkWords(words, w.tag, at)
	case isEmpty:
		cure := "write words, as in [the lamps](#" + anchor + "), or numbered = true for the object that it leads to"
		w.Problems.Errorf(at, cure,
			"a link has no words, and what it leads to has no number")
	case label.Number != "":
		out := withNumber(inlines, label.Number)
		if strings.Contains(content.PlainText(out), numberMark) {
			w.Problems.Errorf(at, "write {number} in one piece, with the signs around it: **{number}**",
				"{number} is in several pieces, so that the number of #%s cannot be set", anchor)
		}
		return out
	default:
		w.Problems.Errorf(at, "write numbered = true for what it leads to, or leave out {number}",
			"the link says {number}, and what it leads to, #%s, has none", anchor)
	}
	return inlines
}

// withNumber are inlines with a number in the place of its mark.
func withNumber(inlines []content.Inline, number string) []content.Inline {
	var out []content.Inline
	for _, in := range inlines {
		switch in := in.(type) {
		case content.Text:
			out = append(out, numbered(in, number)...)
		case content.InEmphasis:
			in.Inlines = withNumber(in.Inlines, number)
			out = append(out, in)
		case content.InLanguage:
			in.Inlines = withNumber(in.Inlines, number)
			out = append(out, in)
		default:
			out = append(out, in)
		}
	}
	return out
}

// numbered is a text with a number in the place of each mark.
func numbered(t content.Text, number string) []content.Inline {
	var out []content.Inline
	for i, piece := range strings.Split(t.Value, numberMark) {
		if i > 0 {
			out = append(out, content.Isolate{Inlines: []content.Inline{content.Text{Value: number, Span: t.Span}}})
		}
		if piece != "" {
			out = append(out, content.Text{Value: piece, Span: t.Span})
		}
	}
	return out
}
