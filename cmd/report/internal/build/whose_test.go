package build

import (
	"slices"
	"testing"

	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/diag"
	"annualreport/sections"
	"annualreport/sections/edition"
	"annualreport/sections/imprint"
	"annualreport/sections/language"
)

// TestNameEditions holds that what is found on pages names the languages and editions that it is of, unless it is of all
// that were made; in a catalogue the language is known, and problems that say the same are one.
func TestNameEditions(t *testing.T) {
	versions := make([]*translation.Version, 3)
	outcomes := make([]*outcome, len(versions))
	for i, tag := range []string{"en", "de", "fr"} {
		l, _ := language.For(tag)
		versions[i] = &translation.Version{Report: &sections.Report{Meta: imprint.Meta{Language: l}}}
		screen, print, checked := new(diag.List), new(diag.List), new(diag.List)
		in := func(list *diag.List, file, words string) { list.Warnf(diag.At(file, 4, 1), "mend it", "%s", words) }
		in(screen, "report.toml", "everywhere")
		in(print, "report.toml", "everywhere")
		in(print, "report.toml", "on paper")
		if tag != "en" {
			in(screen, "report.toml", "abroad")
			in(print, "report.toml", "abroad")
			in(checked, "report.toml", "coarse")
		}
		if tag == "de" {
			in(screen, "report.toml", "one page")
			in(screen, "translations/de.po", "one word")
			in(print, "translations/de.po", "one word")
		}
		outcomes[i] = newOutcome()
		outcomes[i].found(screen, edition.Screen(), edition.Email())
		outcomes[i].found(print, edition.Print())
		outcomes[i].ofPrint = []pagesProblems{{[]string{"screen", "email", "print"}, checked}}
	}
	var got []string
	for _, p := range nameEditions(versions, outcomes).Sorted() {
		got = append(got, p.Summary)
	}
	want := []string{"abroad (in de, fr)", "coarse (in de, fr)", "everywhere", "on paper (print)",
		"one page (in de: screen, email)", "one word"}
	if !slices.Equal(got, want) {
		t.Errorf("problems are %q, want %q", got, want)
	}
}
