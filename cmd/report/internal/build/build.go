// Package build makes the editions of a report in its languages: a Request says which, and a Result has the files and
// all problems.
package build

import (
	"annualreport/cmd/report/internal/message"
	"annualreport/cmd/report/internal/output"
	"annualreport/cmd/report/internal/phrase"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/parallel"
	"annualreport/sections"
	"annualreport/sections/edition"
	"annualreport/sections/language"
	"annualreport/sections/source"
)

// Request says what is to be made of a report.
type Request struct {
	// Editions are those to make; none means those that the report asks for.
	Editions []edition.Edition
	// Languages are BCP 47 tags, or "all"; none means the language in which the report is written.
	Languages []string
	// Policy is which translations are used.
	Policy translation.Policy
	// Purpose is what becomes of the editions.
	Purpose Purpose
	// Complete is set if a translation that lacks messages is an error.
	Complete bool
	// Progress is called while languages are typeset; it may be nil.
	Progress Progress
}

// Purpose is what editions are made for.
type Purpose int

// The purposes of editions: to be written, or to find what is wrong with them. For the second, pictures are read and
// not made ready, and there are no files but of an edition that must keep to the budget of a message.
const (
	ToWrite Purpose = iota
	ToCheck
)

// Progress shows how many languages are typeset. Step is called by several goroutines.
type Progress interface {
	// Begin says how many there are.
	Begin(languages int)
	// Step says that a language is set.
	Step(language string)
	// End says that all are.
	End()
}

// Result is what was made of a report.
type Result struct {
	// Files are those to write: languages in their order, and of each its editions. A language with errors has none,
	// nor has an edition that is withheld.
	Files []File
	// Problems are all that was found, those of withheld editions among them.
	Problems *diag.List
	// Withheld are the names of the editions that were not made because they have errors of their own, once for each
	// language.
	Withheld []string
	// Translations are the languages that were typeset beside that of the report.
	Translations []Translation
	// Languages are what is known of each language that was asked for, in their order.
	Languages []language.Coverage
	// Beside are the files that were read beside those of the report, for the lines that messages show.
	Beside []*source.File
}

// Outputs are the files alone.
func (r *Result) Outputs() []output.File {
	out := make([]output.File, len(r.Files))
	for i := range r.Files {
		out[i] = r.Files[i].File
	}
	return out
}

// File is a file that is to be written.
type File struct {
	output.File
	// Report is the report in the language of the file.
	Report *sections.Report
	// Document is the pages of an edition that is sent, as they were written; nil for others.
	Document *display.Document
	// Message is the message with the edition, if it had to be made to know its size; otherwise nil.
	Message *message.Message
}

// Translation is the result for a language.
type Translation struct {
	// Language is its BCP 47 tag.
	Language string
	// Done and Missing count the messages that have a translation and those that have none.
	Done, Missing int
	// Tally counts the pages and what is wrong on them.
	Tally Tally
}

// Tally counts, of the edition that has most of each, pages, lines that are too long for their column, and characters
// that no font has.
type Tally struct{ Pages, Overfull, Lacking int }

// with is the tally with an edition more.
func (t Tally) with(pages *display.Document) Tally {
	return Tally{
		Pages:    max(t.Pages, len(pages.Pages)),
		Overfull: max(t.Overfull, pages.Overfull),
		Lacking:  max(t.Lacking, pages.Lacking),
	}
}

// Run makes the editions of a report in all languages that are asked for, the languages side by side. What is wrong
// with the report is in the result; an error means that the request cannot be met, or that the machine failed.
func Run(p *project.Project, r Request) (*Result, error) {
	versions, err := translation.Versions(p, r.Languages, r.Policy)
	if err != nil {
		return nil, err
	}
	progress := r.Progress
	if progress == nil {
		progress = silence{}
	}
	outcomes := make([]*outcome, len(versions))
	errs := make([]error, len(versions))
	progress.Begin(len(versions))
	parallel.Do(len(versions), func(i int) {
		outcomes[i], errs[i] = makeVersion(p, versions[i], r)
		progress.Step(versions[i].Language())
	})
	progress.End()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return gather(p, versions, outcomes), nil
}

// silence is a Progress that shows nothing.
type silence struct{}

// Begin implements Progress.
func (silence) Begin(int) {}

// Step implements Progress.
func (silence) Step(string) {}

// End implements Progress.
func (silence) End() {}

// outcome is the result for one language.
type outcome struct {
	files []File
	// problems are those of the report; with an error no edition is made.
	problems *diag.List
	// ofEditions are those of single editions; with an error only that edition is not made.
	ofEditions *diag.List
	// ofPages are those that were found on pages.
	ofPages []pagesProblems
	// ofPrint are those of single editions that were found on their pages.
	ofPrint  []pagesProblems
	withheld []string
	tally    Tally
}

// newOutcome is the result of a language of which nothing is made yet.
func newOutcome() *outcome { return &outcome{problems: new(diag.List), ofEditions: new(diag.List)} }

// makeVersion makes the editions in one language. It has no files if the report has errors in this language.
func makeVersion(p *project.Project, v *translation.Version, r Request) (*outcome, error) {
	o := newOutcome()
	o.problems.Append(v.Problems)
	if r.Complete {
		checkComplete(p, v, o.problems)
	}
	v.Report.CheckMessage(o.problems)
	checkLogo(v.Report, o.problems)
	editions := r.Editions
	if editions == nil {
		editions = p.Report.Asked
	}
	j := newJob(p, v.Report, editions, o)
	for _, e := range editions {
		files, err := j.make(e, r.Purpose)
		if err != nil {
			return nil, err
		}
		o.files = append(o.files, files...)
	}
	if o.hasErrors() {
		o.files = nil
	}
	return o, nil
}

// checkComplete reports a translation that lacks messages as an error.
func checkComplete(p *project.Project, v *translation.Version, problems *diag.List) {
	tr := v.Translation
	if tr == nil || tr.Missing == 0 {
		return
	}
	at := diag.At(p.Path(translation.File(tr.Language)), 1, 1)
	problems.Errorf(at, "translate the rest, or build without --complete",
		"the translation into %s lacks %s of %d", tr.Language, phrase.Count(tr.Missing, "message"), tr.Done+tr.Missing)
}

// gather makes one result of the outcomes of all languages. The report is always read in its own language, and its
// problems there are reported even if that language is not requested.
func gather(p *project.Project, versions []*translation.Version, outcomes []*outcome) *Result {
	out := &Result{Problems: new(diag.List), Beside: translation.FilesOf(versions)}
	if versions[0].Translation != nil {
		out.Problems.Append(p.Problems)
	}
	for _, v := range versions {
		out.Languages = append(out.Languages, v.Report.Coverage())
	}
	for _, o := range outcomes {
		out.Problems.Append(o.problems)
		out.Withheld = append(out.Withheld, o.withheld...)
		out.Files = append(out.Files, o.files...)
	}
	out.Problems.Append(nameEditions(versions, outcomes))
	for i, o := range outcomes {
		out.Problems.Append(o.ofEditions)
		tr := versions[i].Translation
		if tr == nil || o.hasErrors() && tr.Done == 0 {
			continue // of a catalogue that was not read nothing was counted
		}
		out.Translations = append(out.Translations, Translation{tr.Language, tr.Done, tr.Missing, o.tally})
	}
	return out
}
