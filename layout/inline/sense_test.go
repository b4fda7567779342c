package inline_test

import (
	"slices"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/layouttest"
)

// TestLinesEndAtSense: lines of titles and leads end with a sentence or at a comma where they can, and not with an
// article, a preposition or the first word of a sentence; they are as alike as that allows, and no more than they must
// be.
func TestLinesEndAtSense(t *testing.T) {
	for _, c := range []struct {
		language, text string
		want           []string
	}{
		{"en", "A story from the Lake Villages. The name is not her own.",
			[]string{"A story from the Lake Villages.", "The name is not her own."}},
		{"en", "Where they went, what they brought, and who walked with them.",
			[]string{"Where they went, what they brought,", "and who walked with them."}},
		{"en", "Everything that was ever asked of the keepers of the high wells",
			[]string{"Everything that was ever asked", "of the keepers of the high wells"}},
		{"de", "Was in diesem Jahr geschah, und wer von der Insel her kam",
			[]string{"Was in diesem Jahr geschah,", "und wer von der Insel her kam"}},
		{"en", "One line alone.", []string{"One line alone."}},
	} {
		style := layouttest.BodyStyle()
		style.Align, style.Hyphenate, style.BySense = content.Start, false, true
		doc := layouttest.A4(t, 70, c.language, layouttest.Paragraph(role.Body, c.text))
		doc = layouttest.Styled(doc, role.Body, style)
		if got := linesOf(layouttest.Typeset(t, doc)); !slices.Equal(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
