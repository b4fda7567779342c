package markup

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"annualreport/layout/content"
	"annualreport/layout/diag"
)

// numberMark is what stands for the number of what a link leads to, in the words of the link.
const numberMark = "{number}"

// referenceWords are the words of a link to a place of the report: its own, with the number of what it leads to in the
// place of {number}, or the label of that where it has none.
func referenceWords(w *walker, n *ast.Link, anchor string, at diag.Span) []content.Inline {
	w.anchor = anchor
	inlines := w.inlines(n)
	w.anchor = ""
	words := content.PlainText(inlines)
	if w.Cite == nil || strings.TrimSpace(words) != "" {
		checkWhole(w, n, words, at)
		if !saysNumber(n) {
			w.checkWords(words, w.tag, at)
		}
		return inlines
	}
	label, ok := w.Cite(anchor)
	switch {
	case label.Words != nil:
		return w.within(w.Own, label.Words)
	case ok:
		w.checkWords(words, w.tag, at)
	default:
		w.Problems.Errorf(at, "write words, as in [the lamps](#"+anchor+"), or numbered = true for the object that "+
			"it leads to", "a link has no words, and what it leads to has no number")
	}
	return inlines
}

// saysNumber reports whether {number} is among the words of a node.
func saysNumber(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if b, ok := c.(*bracedName); ok && b.name == numberMark || saysNumber(c) {
			return true
		}
	}
	return false
}

// checkWhole reports a {number} in the words of a link that emphasis takes apart.
func checkWhole(w *walker, n *ast.Link, words string, at diag.Span) {
	from, _, ok := extent(n)
	if !strings.Contains(words, numberMark) || !ok || bytes.Contains(w.bytes[from:endOfBlock(n)], []byte(numberMark)) {
		return
	}
	w.Problems.Errorf(at, "write {number} in one piece, with the signs around it: **{number}**",
		"{number} is in several pieces, so that the number of %s cannot be set", n.Destination)
}

// numberOf appends the number of what the link leads to whose words are made; the mark itself, which is told, if that
// has none.
func numberOf(w *walker, out []content.Inline, at diag.Span) []content.Inline {
	label, _ := w.Cite(w.anchor)
	if label.Number == "" {
		w.Problems.Errorf(at, "write numbered = true for what it leads to, or leave out {number}",
			"the link says {number}, and what it leads to, #%s, has none", w.anchor)
		return append(out, content.Text{Value: numberMark, Span: at})
	}
	return append(out, content.Isolate{Inlines: []content.Inline{content.Text{Value: label.Number, Span: at}}})
}
