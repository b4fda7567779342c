package sections

import (
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/hyphen"
	"annualreport/sections/edition"
)

// composedReport reads and composes a report for screens; it may have no errors.
func composedReport(t *testing.T, text string) *content.Document {
	t.Helper()
	hyphens := hyphen.NewLibrary()
	problems := new(diag.List)
	report := Read("report.toml", text, fstest.MapFS{}, fonts.Embedded(), problems)
	doc := report.Compose(Setting{Edition: edition.Screen(), Hyphens: hyphens, Program: "test"}, problems)
	if problems.HasErrors() {
		t.Fatal(problems.Sorted())
	}
	return doc
}

const plainReport = `
[report]
title = "Our *best* year, 'truly' [ours](https://keepers.example) &amp; \\*"
subtitle = "**2031**"
summary = "What ` + "`we`" + ` did --- *and* how."
date = 2032-03-01
language = "de"
[organisation]
name = "The *Keepers* of\nNowhere"
website = "https://keepers.example"
[[section]]
kind = "narrative"
title = "A *fine* [Titel]{lang=de}"
text = """
## A **strong** "word"

Text.

## Left out {.unlisted}

## Also left out {#name .unlisted}
"""
[[section]]
kind = "contents"
depth = 3
title = "*Inhalt*"
`

// TestPlainTitles: metadata, bookmarks and running heads hold plain words.
func TestPlainTitles(t *testing.T) {
	doc := composedReport(t, plainReport)
	if want := "The Keepers of Nowhere Our best year, ‚truly‘ ours & * 2031"; doc.Info.Title != want {
		t.Errorf("title %q, want %q", doc.Info.Title, want)
	}
	if want := "What we did — and how."; doc.Info.Subject != want {
		t.Errorf("subject %q, want %q", doc.Info.Subject, want)
	}
	for what, got := range map[string]string{"author": doc.Info.Author, "running head": doc.Furniture.Name} {
		if want := "The Keepers of Nowhere"; got != want {
			t.Errorf("%s %q, want %q", what, got, want)
		}
	}
	out, _, err := Typeset(doc)
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, b := range out.Outline {
		titles = append(titles, b.Title)
	}
	want := "Inhalt|A fine Titel|A strong „word“|Left out|Also left out"
	if got := strings.Join(titles, "|"); !strings.HasSuffix(got, want) {
		t.Errorf("bookmarks %q, want %q", got, want)
	}
}

// TestContentsLevels: headings that are unlisted are not in the contents, and each level has a look of
// its own.
func TestContentsLevels(t *testing.T) {
	doc := composedReport(t, strings.Replace(plainReport, "Text.", "### Deeper\n\nText.", 1))
	var list content.Contents
	var styles *content.StyleSheet
	for _, part := range doc.Parts {
		if s, ok := part.(*content.Section); ok && s.OwnPages {
			list, styles = s.Blocks[0].(content.Contents), s.Styles
		}
	}
	var got []string
	for _, e := range list.Entries {
		got = append(got, content.PlainText(e.Title))
	}
	if want := "A fine Titel|A strong „word“|Deeper"; strings.Join(got, "|") != want {
		t.Fatalf("entries %q, want %q", got, want)
	}
	first, second, third := styles.Style(role.ContentsEntry), styles.Style(role.ContentsHeading), styles.Style(role.ContentsSubheading)
	if third.Text == second.Text {
		t.Error("the third level looks like the second")
	}
	if first.Text.Size <= second.Text.Size {
		t.Error("the first level is no larger than the second")
	}
}
