package build

import (
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/reporttest"
	"annualreport/cmd/report/internal/translation"
	"annualreport/sections/edition"
)

// TestLanguagesAndEditions: each edition is made in each language, the report's own language first.
func TestLanguagesAndEditions(t *testing.T) {
	p := reporttest.Project(t, map[string]string{
		reporttest.ReportName: reporttest.With("[editions.print]"),
		reporttest.FrenchName: reporttest.French,
		"translations/de.po":  strings.ReplaceAll(reporttest.French, "En mer", "Auf See"),
	})
	expect(t, run(t, p, Request{}), []string{"lamp-en-screen.pdf", "lamp-en-print.pdf"}, nil)
	result := run(t, p, Request{Languages: []string{"fr", "en", "fr"}})
	expect(t, result, []string{"lamp-en-screen.pdf", "lamp-en-print.pdf", "lamp-fr-screen.pdf", "lamp-fr-print.pdf"}, nil)
	if says := heard(t, result, "lamp-fr-screen.pdf"); !strings.Contains(says, "Les lampes brûlent.") {
		t.Errorf("the translation says %q", says)
	}
	if says := heard(t, result, "lamp-en-screen.pdf"); !strings.Contains(says, "The lamps burn.") {
		t.Errorf("the original says %q", says)
	}
	expect(t, run(t, p, screenIn("all")), []string{"lamp-en-screen.pdf", "lamp-de-screen.pdf", "lamp-fr-screen.pdf"}, nil)
	expect(t, run(t, p, screenIn("fr")), []string{"lamp-fr-screen.pdf"}, nil)
	expect(t, run(t, p, screenIn("en-XA")), []string{"lamp-en-XA-screen.pdf"}, nil)
	if _, err := Run(p, screenIn("fr", "ru")); failure.KindOf(err) != failure.Usage || !strings.Contains(err.Error(), "it is in en, de, fr") {
		t.Errorf("for a language that there is not: %v", err)
	}
}

// TestFiles: a file is described by what it is; what is printed has a job ticket.
func TestFiles(t *testing.T) {
	p := reporttest.Project(t, nil)
	result := run(t, p, Request{Editions: []edition.Edition{edition.Screen(), edition.Print()}})
	if len(result.Files) != 2 {
		t.Fatalf("there are %q", namesOf(result))
	}
	screen, print := result.Files[0], result.Files[1]
	if screen.Edition != "screen" || screen.Language != "en" || screen.JobTicket != nil || !slices.Contains(screen.Standards, "PDF/UA-1") {
		t.Errorf("the file for screens is of %q, in %q, by %q, with the ticket %q", screen.Edition, screen.Language, screen.Standards, screen.JobTicket)
	}
	if print.Edition != "print" || print.Pages%4 != 0 || !slices.Equal(print.Standards, []string{"PDF/X-4"}) {
		t.Errorf("the file for a printer is of %q, has %d pages, by %q", print.Edition, print.Pages, print.Standards)
	}
	for _, line := range []string{"file:        lamp-en-print.pdf\n", "standard:    PDF/X-4\n", "marks:       for cutting", "pages:       4, a multiple of 4", "  page 1–4 "} {
		if !strings.Contains(string(print.JobTicket), line) {
			t.Errorf("the job ticket does not say %q:\n%s", line, print.JobTicket)
		}
	}
}

// TestCoversApart: covers on a sheet of their own are a file of their own, with a job ticket that names the spine.
func TestCoversApart(t *testing.T) {
	lines := "[editions.print]\ncovers = \"separate\""
	p := reporttest.Report(t, reporttest.With(lines))
	result := run(t, p, Request{Editions: []edition.Edition{edition.Print()}})
	if got := namesOf(result); !slices.Equal(got, []string{"lamp-en-print.pdf", "lamp-en-print-cover.pdf"}) {
		t.Fatalf("the files are %q; %v", got, result.Problems.Sorted())
	}
	for _, f := range result.Files {
		if !strings.HasPrefix(string(f.Data), "%PDF") || !slices.Equal(f.Standards, []string{"PDF/X-4"}) {
			t.Errorf("%s is %d bytes by %q", f.Name, len(f.Data), f.Standards)
		}
	}
	pages, cover := string(result.Files[0].JobTicket), string(result.Files[1].JobTicket)
	if !strings.Contains(pages, "covers:      in a file of their own\n") || strings.Contains(pages, "spine:") {
		t.Errorf("the ticket of the pages says\n%s", pages)
	}
	if !strings.Contains(cover, "spine:") || !strings.Contains(cover, "file:        lamp-en-print-cover.pdf\n") {
		t.Errorf("the ticket of the covers says\n%s", cover)
	}
}

// TestCoversAlone: a report of nothing but covers has a file of these alone.
func TestCoversAlone(t *testing.T) {
	text, _, _ := strings.Cut(reporttest.With("[editions.print]\ncovers = \"separate\"\nmultiple = 1"), "[[section]]")
	p := reporttest.Report(t, text+"[[section]]\nkind = \"contents\"\nshow = false\n")
	result := run(t, p, Request{Editions: []edition.Edition{edition.Print()}})
	if got := namesOf(result); !slices.Equal(got, []string{"lamp-en-print-cover.pdf"}) {
		t.Errorf("the files are %q; %v", got, result.Problems.Sorted())
	}
}

// TestPrintAlone: what a press cannot print is an error in each language, and holds back the edition for the printer alone.
func TestPrintAlone(t *testing.T) {
	tooMuch := "[brand]\nprimary = { screen = \"#3a1f4a\", print = [90, 90, 80, 80] }"
	p := reporttest.Translated(t, reporttest.With(tooMuch), reporttest.French)
	r := Request{Editions: []edition.Edition{edition.Print(), edition.Screen(), edition.Email()}, Languages: []string{"all"}}
	result := run(t, p, r)
	expect(t, result, []string{"lamp-en-screen.pdf", "lamp-en-email.pdf", "lamp-fr-screen.pdf", "lamp-fr-email.pdf"},
		[]string{"this color is printed with 340 % of ink"})
	if !slices.Equal(result.Withheld, []string{"print", "print"}) {
		t.Errorf("withheld are %q", result.Withheld)
	}
}

// TestErrorsOfOneLanguage: what is wrong in one language holds back that language alone.
func TestErrorsOfOneLanguage(t *testing.T) {
	strange := strings.Replace(reporttest.French, "brûlent", "br\ue123lent", 1)
	p := reporttest.Translated(t, reporttest.Lamp, strange)
	result := run(t, p, screenIn("all"))
	expect(t, result, []string{"lamp-en-screen.pdf"}, []string{"no font has the character"})
	if len(result.Translations) != 1 || result.Translations[0].Tally.Lacking != 1 {
		t.Errorf("of the translations it says %+v", result.Translations)
	}
	at := result.Problems.Sorted()[0].Span
	if line, ok := translation.Lines(p.Report, result.Beside)(at.File(), at.Position().Line); !ok || !strings.Contains(line, "br\ue123lent") {
		t.Errorf("it is told at %s, where the line is %q", at, line)
	}
}

// TestErrorsOfTheReport: a report with errors has no files in any language, and is told of once.
func TestErrorsOfTheReport(t *testing.T) {
	p := reporttest.Translated(t, reporttest.Lamp+"lamps = 3\n", reporttest.French)
	expect(t, run(t, p, screenIn("all")), nil, []string{"unknown key `lamps`"})
	expect(t, run(t, p, screenIn("fr")), nil, []string{"unknown key `lamps`"})
}

// TestComplete: a translation that lacks messages is set and counted, and refused where it must be complete.
func TestComplete(t *testing.T) {
	partly := reporttest.French[:strings.Index(reporttest.French, "msgctxt \"sea.text\"")]
	p := reporttest.Translated(t, reporttest.Lamp, partly)
	result := run(t, p, screenIn("fr"))
	expect(t, result, []string{"lamp-fr-screen.pdf"}, nil)
	if tr := result.Translations; len(tr) != 1 || tr[0].Language != "fr" || tr[0].Done != 3 || tr[0].Missing != 1 || tr[0].Tally.Pages < 3 {
		t.Errorf("of the translation it says %+v", tr)
	}
	r := screenIn("all")
	r.Complete = true
	result = run(t, p, r)
	expect(t, result, []string{"lamp-en-screen.pdf"}, []string{"the translation into fr lacks 1 message of 4"})
	if file := result.Problems.Sorted()[0].Span.File(); filepath.Base(file) != "fr.po" {
		t.Errorf("it is told in %s", file)
	}
}

// TestPolicies: fuzzy translations are set where they are asked for, and the last complete one with the report of its time.
func TestPolicies(t *testing.T) {
	p := reporttest.Translated(t, reporttest.Lamp, reporttest.French)
	folder := filepath.Dir(p.Name)
	update := func() {
		t.Helper()
		out, err := translation.UpdateAll(reporttest.Open(t, folder), []string{"fr"})
		if err != nil {
			t.Fatal(err)
		}
		reporttest.Change(t, out.Changes)
	}
	says := func(policy translation.Policy) string {
		t.Helper()
		r := screenIn("fr")
		r.Policy = policy
		return heard(t, run(t, reporttest.Open(t, folder), r), "lamp-fr-screen.pdf")
	}
	update()
	reporttest.Write(t, folder, map[string]string{reporttest.ReportName: strings.ReplaceAll(reporttest.Lamp, "lamps burn.", "lamps burn all night.")})
	if _, err := Run(reporttest.Open(t, folder), Request{Languages: []string{"fr"}, Policy: translation.LastComplete}); failure.KindOf(err) != failure.Report {
		t.Errorf("before any was kept: %v", err)
	}
	update()
	if got := says(translation.Reviewed); !strings.Contains(got, "The lamps burn all night.") || !strings.Contains(got, "En mer") {
		t.Errorf("reviewed: %s", got)
	}
	if got := says(translation.Fuzzy); !strings.Contains(got, "Les lampes brûlent.") || strings.Contains(got, "4 févr. 2031") {
		t.Errorf("fuzzy: %s", got)
	}
	if got := says(translation.LastComplete); !strings.Contains(got, "Les lampes brûlent.") || !strings.Contains(got, "4 févr. 2031") {
		t.Errorf("last complete: %s", got)
	}
}

// record is a progress that is looked at.
type record struct {
	mu    sync.Mutex
	begun int
	steps []string
	ended bool
}

func (r *record) Begin(n int) { r.begun = n }
func (r *record) Step(tag string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.steps = append(r.steps, tag)
}
func (r *record) End() { r.ended = true }

// TestProgress: each language is a step.
func TestProgress(t *testing.T) {
	seen := new(record)
	r := screenIn("all", "en-XA")
	r.Progress = seen
	run(t, reporttest.Translated(t, reporttest.Lamp, reporttest.French), r)
	slices.Sort(seen.steps)
	if seen.begun != 3 || !slices.Equal(seen.steps, []string{"en", "en-XA", "fr"}) || !seen.ended {
		t.Errorf("of the progress it was told %d, %q, %t", seen.begun, seen.steps, seen.ended)
	}
}

// TestMessageIsChecked: the words of the message are looked at although no message is made.
func TestMessageIsChecked(t *testing.T) {
	words := "[email]\nopening = \"<b>Lamps\""
	p := reporttest.Report(t, reporttest.With(words))
	expect(t, run(t, p, screenIn()), nil, []string{"HTML cannot be set"})
}

// TestScreen: the edition for screens is made in the languages that are asked for, and what is wrong is reported: of the report
// in every case, of a translation where it is set.
func TestScreen(t *testing.T) {
	lost := strings.Replace(reporttest.French, "msgid \"The lamps burn.\"\nmsgstr \"Les", "msgid \"The lamps burn.\"\nmsgstr \"12 Les", 1)
	p := reporttest.Translated(t, reporttest.Lamp, lost)
	for tag, want := range map[string]int{"en": 0, "fr": 1} {
		result, err := Screen(p, []string{tag})
		if err != nil {
			t.Fatal(err)
		}
		letters, err := CheckLetters(p, []string{tag})
		if err != nil {
			t.Fatal(err)
		}
		if got := namesOf(result); !slices.Equal(got, []string{"lamp-" + tag + "-screen.pdf"}) || result.Problems.Len() != letters.Problems.Len() {
			t.Errorf("%s: the files are %q; %v, %v", tag, got, result.Problems.Sorted(), letters.Problems.Sorted())
		}
		if result.Translations != nil {
			t.Errorf("%s: it counts translations, %+v", tag, result.Translations)
		}
		if (result.Problems.Len() > 0) != (want > 0) {
			t.Errorf("%s: %v", tag, result.Problems.Sorted())
		}
	}
	p = reporttest.Report(t, reporttest.Lamp+"lamps = 3\n")
	result, err := CheckLetters(p, nil)
	if err != nil || !result.Problems.HasErrors() {
		t.Errorf("a key that is not known: %v", err)
	}
}
