package layout_test

import (
	"strings"
	"testing"

	"annualreport/layout/content/role"
	"annualreport/layout/layouttest"
	"annualreport/layout/shape"
)

// TestLongWords: a word of any length is shaped in pieces that a glyph can count the letters of, whose
// letters are all there.
func TestLongWords(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	for name, text := range map[string]string{
		"letters":   strings.Repeat("a", 70_000),
		"marks":     "a" + strings.Repeat("\u0301", 35_000),
		"ideograms": strings.Repeat("日本語", 8_000),
		"joining":   strings.Repeat("ب", 35_000),
		"bytes":     strings.Repeat("\xff", 66_000),
		"nothing":   strings.Repeat("\u00ad", 5_000),
	} {
		table := shape.NewTable(layouttest.A4(t, 120, "en").Book)
		body := layouttest.BodyText()
		style := shape.Style{Family: body.Family, Weight: body.Weight, Language: layouttest.Language(t, "en")}
		got := 0
		for _, w := range table.Intern(table.StyleID(style), 0, false, strings.ToValidUTF8(text, "\ufffd")) {
			if got += len(w.Text); len(w.Text) > 1<<15 {
				t.Errorf("%s: a piece of %d bytes", name, len(w.Text))
			}
		}
		if got != len(strings.ToValidUTF8(text, "\ufffd")) {
			t.Errorf("%s: %d bytes of %d", name, got, len(text))
		}
		out := layouttest.Typeset(t, layouttest.A4(t, 120, "en", layouttest.Paragraph(role.Body, text)))
		if len(out.Pages) == 0 {
			t.Errorf("%s: no page", name)
		}
	}
}
