package sections

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/hyphen"
	"annualreport/layout/unit"
	"annualreport/sections/edition"
)

// TestEndOfNumbers: the units of accounts, and of tables of numbers at the end of their lines,
// stand below each other in both directions.
func TestEndOfNumbers(t *testing.T) {
	const text = `[report]
title = "T"
date = 2031-01-01
language = %q
[organisation]
name = "Nobody"
[[section]]
kind = "finances"
title = "A"
[[section.statement]]
columns = ["B"]
rows = [{ label = "C", values = [1190] }, { label = "D", values = [402] }, { label = "E", values = [48] }, { label = "F", values = [-7] }]
[[section.table]]
columns = [{ title = "G" }, { title = "H", align = "right" }]
rows = [["I", 11190], ["J", 2402], ["K", 348], ["L", -37]]
`
	for _, language := range []string{"en", "ar", "he"} {
		ends := make(map[string]unit.Length)
		for _, w := range seenWords(t, fmt.Sprintf(text, language)) {
			ends[w.text] = w.end
		}
		for _, column := range [][]string{{"1,190", "402", "48"}, {"11,190", "2,402", "348"}} {
			for _, number := range column {
				if d := ends[number] - ends[column[0]]; ends[number] == 0 || d.Abs() > unit.Pt/4 {
					t.Errorf("%s: %s ends at %s, and %s at %s", language, number, ends[number], column[0], ends[column[0]])
				}
			}
		}
	}
}

// endedWord is a word, and where its right edge is.
type endedWord struct {
	text string
	end  unit.Length
}

// seenWords are the words of a report with their right edges.
func seenWords(t *testing.T, text string) []endedWord {
	t.Helper()
	doc := typesetScreen(t, text)
	var out []endedWord
	for _, page := range doc.Pages {
		for _, it := range page.Items {
			if line, ok := it.(display.Text); ok {
				for _, w := range line.Words {
					out = append(out, endedWord{w.Shaped.Text, line.At.X + w.X + w.Shaped.Scale(w.Shaped.Advance, line.Size)})
				}
			}
		}
	}
	return out
}

// typesetScreen sets the text of a report for screens.
func typesetScreen(t *testing.T, text string) *display.Document {
	t.Helper()
	hyphens := hyphen.NewLibrary()
	problems := new(diag.List)
	report := Read("report.toml", text, fstest.MapFS{}, fonts.Embedded(), problems)
	doc, _, err := Typeset(report.Compose(Setting{Edition: edition.Screen(), Hyphens: hyphens, Program: "report"}, problems))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// seenPages are the words of each page of a report.
func seenPages(t *testing.T, text string) []string {
	t.Helper()
	var out []string
	for _, page := range typesetScreen(t, text).Pages {
		var b strings.Builder
		for _, it := range page.Items {
			if line, ok := it.(display.Text); ok {
				for _, w := range line.Words {
					b.WriteString(w.Shaped.Text + " ")
				}
			}
		}
		out = append(out, b.String())
	}
	return out
}
