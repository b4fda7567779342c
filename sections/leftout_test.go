package sections

import (
	"slices"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/sections/picture"
	"annualreport/sections/source"
)

// TestTextsLeftOut: captions, descriptions of pictures, what a box needs and what the person is who signs a letter cannot
// be left out by a translation, which is told at the place of the translation alone; a paragraph can.
func TestTextsLeftOut(t *testing.T) {
	const text = `[report]
title = "T"
date = 2031-01-01
language = "en"
[organisation]
name = "Nobody at All"
[[section]]
kind = "narrative"
title = "One"
text = "A paragraph."
[[section.box]]
kind = "recommendation"
title = "Box"
text = "Words."
response_title = "Response"
response = "Accepted."
[[section.table]]
caption = "Lamps"
columns = ["A", "B"]
rows = [["West", 1]]
[[section.chart]]
type = "bar"
labels = ["West"]
series = [{ name = "2031", values = [4] }]
alt = "Four lamps in the west"
[[section]]
kind = "letter"
title = "Two"
text = "Dear all."
signed = { name = "Ada Nobody", role = "Keeper" }
`
	for words, want := range map[string]string{
		"Box": "the translation of `title` has no words", "Response": "the translation of `response_title` has no words",
		"Accepted.": "the translation of `response` has no words", "Lamps": "the translation of `caption` has no words",
		"Four lamps in the west": "the translation of `alt` has no words", "A paragraph.": "",
		"Keeper": "the translation of `role` has no words",
	} {
		file := source.NewFile("report.toml", text)
		file.Translate = func(_ source.Place, t source.Text) source.Text {
			if t.Value == words {
				t = t.Translated(" ")
				t.Span = diag.At("translations/de.po", 7, 1)
			}
			return t
		}
		problems := new(diag.List)
		read(newReport(file, fstest.MapFS{}, fonts.Embedded(), picture.NewShelf(fstest.MapFS{})), nil, problems)
		var got []string
		for _, p := range problems.Sorted() {
			if p.Severity == diag.Error {
				got = append(got, p.Span.File()+": "+p.Summary)
			}
		}
		if want != "" && !slices.Equal(got, []string{"translations/de.po: " + want}) || want == "" && len(got) > 0 {
			t.Errorf("%q left out: told is %q", words, got)
		}
	}
}
