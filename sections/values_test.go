package sections

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/announcement"
	"annualreport/sections/catalogue"
	"annualreport/sections/translate"
)

// valuesReport has values in all places that have any.
const valuesReport = `[report]
title = "T"
date = 2031-01-01
language = %q
[organisation]
name = "Nobody"
website = "https://nobody.example"
email = "post@nobody.example"
[[section]]
kind = "narrative"
title = "א"
text = "אב −7%% גד, ב +12.5%%. %s"
[[section.table]]
caption = "אב −8%%"
columns = [{ title = "א" }, { title = "ב", align = "decimal" }, { title = "ג −9%%" }]
rows = [["ד", "−3.25%%", "14:30"], ["ה", "−$ 7.5", "+44 30 7946"]]
[[section]]
kind = "figures"
title = "ב"
number = [{ value = "−5%%", label = "א" }, { value = "-6", label = "ב −4%%" }]
[[section]]
kind = "contact"
title = "ג"
contact = [{ name = "א", phone = "+44 20 7946 0000", website = "owls.example/a?b=1", email = "a@owls.example" }]
`

// seenLines are the lines of a document as they are seen, from left to right.
func seenLines(t *testing.T, text string) []string {
	t.Helper()
	doc := typesetScreen(t, text)
	var out []string
	for _, page := range doc.Pages {
		lines := make(map[unit.Length][]seenWord)
		for _, it := range page.Items {
			if text, ok := it.(display.Text); ok {
				for _, w := range text.Words {
					lines[text.At.Y] = append(lines[text.At.Y], seenWord{text.At.X + w.X, w.Shaped.Text})
				}
			}
		}
		for _, line := range lines {
			slices.SortStableFunc(line, func(a, b seenWord) int { return int(a.x - b.x) })
			var b strings.Builder
			for _, w := range line {
				b.WriteString(strings.ReplaceAll(w.text, "\u00a0", " "))
			}
			out = append(out, b.String())
		}
	}
	return out
}

type seenWord struct {
	x    unit.Length
	text string
}

// TestValuesFromRightToLeft: wherever a value enters a text that runs from right to left, it is
// seen as it is written.
func TestValuesFromRightToLeft(t *testing.T) {
	for _, language := range []string{"ar", "fa", "he", "ur"} {
		lines := seenLines(t, fmt.Sprintf(valuesReport, language, "`+1 2`"))
		for _, value := range []string{"−7%", "+12.5%", "+1 2", "−8%", "−9%", "−3.25%", "14:30", "−$ 7.5", "+44 30 7946", "−5%", "-6", "−4%", "+44 20 7946 0000",
			"owls.example/a?b=1", "a@owls.example", "nobody.example", "post@nobody.example"} {
			if !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, value) }) {
				t.Errorf("%s: %q is not seen in %q", language, value, lines)
			}
		}
	}
}

// TestNoteMarks: the mark of a note stands behind a number and its full stop, and is no part of them: marks in digits for
// which no face has small raised forms are lifted.
func TestNoteMarks(t *testing.T) {
	const text = "[report]\ntitle = \"T\"\ndate = 2031-01-01\nlanguage = %q\n[organisation]\nname = \"Nobody\"\n" +
		"[[section]]\nkind = \"narrative\"\ntitle = \"ג\"\ntext = \"אב 2030.[^1]\\n\\n[^1]: גד\"\n"
	for language, want := range map[string]string{"he": "1.2030 אב", "ar": "1.2030 אב"} {
		lines := seenLines(t, fmt.Sprintf(text, language))
		if !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, want) }) {
			t.Errorf("%s: %q is not seen in %q", language, want, lines)
		}
	}
	for language, mark := range map[string]string{"fa": "۱", "bn": "১", "ne": "१", "my": "၁"} {
		lines := seenLines(t, fmt.Sprintf(text, language))
		if !slices.Contains(lines, mark) || slices.ContainsFunc(lines, func(line string) bool {
			return strings.Contains(line, "2030.") && strings.Contains(line, mark)
		}) {
			t.Errorf("%s: %q is not lifted in %q", language, mark, lines)
		}
	}
}

// TestNamesInLists: names whose letters run against those of the language stand in the order of their list.
func TestNamesInLists(t *testing.T) {
	const text = "[report]\ntitle = \"T\"\ndate = 2031-01-01\nlanguage = %q\n[organisation]\nname = \"Nobody\"\n" +
		"[[section]]\nkind = \"publications\"\ntitle = \"P\"\n" +
		"[[section.publication]]\ntitle = %q\nauthors = %s\nyear = 2029\n"
	for _, c := range []struct{ language, title, authors, want string }{
		{"fa", "روغن", `["Gull, Tom", "Tern, Eve", "Owl, Ida"]`, "Ida Owl و ،Eve Tern ،\u200fTom Gull .روغن"},
		{"he", "שמן", `["Gull, Tom", "Tern, Eve"]`, "Eve Ternו- Tom Gull .שמן"},
		{"en", "Oil", `["פרס, דנה", "לוי, רות"]`, "Oil. פרס דנה and לוי רות."},
		{"yo", "Epo", `["Gull, Tom", "Tern, Eve"]`, "Epo. Tom Gull àti Eve Tern."},
		{"th", "น้ำมัน", `["Gull, Tom", "Tern, Eve"]`, "Tom Gull และ Eve Tern"},
	} {
		lines := seenLines(t, fmt.Sprintf(text, c.language, c.title, c.authors))
		if !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, c.want) }) {
			t.Errorf("%s: %q is not seen in %q", c.language, c.want, lines)
		}
	}
}

// TestForeignValues: figures among words from left to right keep the order of these words.
func TestForeignValues(t *testing.T) {
	const text = "[report]\ntitle = \"T\"\ndate = 2031-01-01\nlanguage = \"ar\"\n[organisation]\nname = \"Nobody\"\n[[section]]\nkind = \"figures\"\ntitle = \"ג\"\nnumber = [{ value = %q, label = \"א\" }]\n"
	for _, value := range []string{"€ 4.2 million", "12 boats", "5 of 7 (est.)"} {
		lines := seenLines(t, fmt.Sprintf(text, value))
		if !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, value) }) {
			t.Errorf("%q is not seen in %q", value, lines)
		}
	}
}

// TestTelephones: numbers are dialed from left to right in digits of all scripts; words in them
// follow the text.
func TestTelephones(t *testing.T) {
	const text = "[report]\ntitle = \"T\"\ndate = 2031-01-01\nlanguage = \"ar\"\n[organisation]\nname = \"Nobody\"\n[[section]]\nkind = \"contact\"\ntitle = \"ג\"\ncontact = [{ name = \"א\", phone = %q }]\n"
	for phone, want := range map[string]string{"٠٢ ٧٩٤٦ ٠٠٠٠": "٠٢ ٧٩٤٦ ٠٠٠٠", "+44 20 אב 12": "12 אב +44 20"} {
		lines := seenLines(t, fmt.Sprintf(text, phone))
		if !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, want) }) {
			t.Errorf("%q is not seen in %q", want, lines)
		}
	}
}

// TestValuesOfMessages: signs of values stand before marks that programs for mail know.
func TestValuesOfMessages(t *testing.T) {
	report := Read("report.toml", fmt.Sprintf(valuesReport, "he", ""), fstest.MapFS{}, fonts.Embedded(), new(diag.List))
	a := report.Announcement()
	if got := a.Numbers.List[0].Value; got != "\u200e−5%\u200e" {
		t.Errorf("the value is %q", got)
	}
}

// sentenceReport names values in sentences of all places.
const sentenceReport = `[report]
title = "T"
date = 2031-01-01
language = %q
[organisation]
name = "Nobody"
[[section]]
kind = "narrative"
title = "A"
lead = "Lead {members.north}."
text = "We had {members.north} there, {members.south.kind} here; %s and \\{members.east} stay."
[[section.table]]
id = "members"
caption = "Of {members.south}"
columns = [{ title = "Region" }, { title = "Kind" }, { title = "Members", align = "decimal" }]
rows = [["North", "x", 1234.5], ["South", "*new*", -7]]
`

// TestValuesInSentences: a cell that a sentence names is its value, in the digits of the language
// and in translations too; braces of code and behind a backslash stay.
func TestValuesInSentences(t *testing.T) {
	for language, want := range map[string][]string{
		"en": {"Lead 1,234.5.", "We had 1,234.5 there, new here; {members.west} and {members.east} stay.", "Of −7"},
		"de": {"Lead 1.234,5.", "We had 1.234,5 there"}, "fa": {"۱٬۲۳۴٫۵"},
	} {
		lines := seenLines(t, fmt.Sprintf(sentenceReport, language, "`{members.west}`"))
		for _, w := range want {
			if !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, w) }) {
				t.Errorf("%s: %q is not seen in %q", language, w, lines)
			}
		}
	}
	text := fmt.Sprintf(sentenceReport, "en", "x")
	problems := new(diag.List)
	tr := &translate.Translation{Language: "fr", Original: "en", Lookup: func(k catalogue.Key) (string, bool) { return "Oui " + k.ID, true }}
	report := Read("report.toml", text, fstest.MapFS{}, fonts.Embedded(), new(diag.List)).
		In("report.toml", text, tr, problems)
	if got := announcement.Plain(report.Announcement().Opening); got != "Oui Lead 1\u202f234,5." || problems.HasErrors() {
		t.Errorf("the lead in French is %q (%v)", got, problems.Sorted())
	}
}
