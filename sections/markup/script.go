package markup

import (
	"strings"

	extast "github.com/yuin/goldmark/extension/ast"

	"annualreport/layout/content"
)

// lowered are the signs that Unicode has below the line, in the order of their ordinary ones.
const (
	ordinary = "0123456789+-=()"
	lowered  = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"
)

// struck sets words that are struck out. Between single signs, as in H~2~O, digits are lowered, as other programs of
// Markdown do; words are struck out, and the author is told.
func struck(w *walker, out []content.Inline, n *extast.Strikethrough) []content.Inline {
	at, length, ok := extent(n)
	single := ok && at >= 1 && w.bytes[at-1] == '~' && (at < 2 || w.bytes[at-2] != '~')
	if single {
		words := string(w.bytes[at : at+length])
		if n.ChildCount() == 1 && strings.Trim(words, ordinary) == "" {
			return w.append(out, loweredSigns(words), at)
		}
		w.Problems.Warnf(w.text.At(at-1, length+2),
			"write ~~"+words+"~~ to strike words out, and the sign itself for a lowered one, as in H₂O",
			"words between single signs are struck out")
	}
	return append(out, content.InEmphasis{Emphasis: content.Struck, Inlines: w.inlines(n)})
}

// loweredSigns are signs below the line.
func loweredSigns(words string) string {
	low := []rune(lowered)
	var b strings.Builder
	for _, r := range words {
		b.WriteRune(low[strings.IndexRune(ordinary, r)])
	}
	return b.String()
}
