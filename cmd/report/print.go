package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/announce"
	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/output"
	"annualreport/cmd/report/internal/phrase"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/terminal"
	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/diag"
	"annualreport/sections/language"
	"annualreport/sections/source"
)

// style is how a command prints its results.
type style struct {
	// quiet prints only problems; json prints everything as JSON, for programs.
	quiet, json bool
	// all prints every problem, however many there are of a kind.
	all bool
}

// styleOf reads --quiet, --json and --all, as far as the command has them.
func styleOf(c *cli.Context) style {
	return style{quiet: c.Bool("quiet"), json: c.Bool("json"), all: c.Bool("all")}
}

// account is what a command prints at its end.
type account struct {
	// problems are those of the report; beside are further files that were read, whose lines problems show.
	problems *diag.List
	beside   []*source.File
	// files are those that were written.
	files []output.File
	// withheld are the names of editions that were not made, and translations the languages that were typeset.
	withheld     []string
	translations []build.Translation
	// languages are what is known of the languages of the report, where the command tells that.
	languages []language.Coverage
}

// accountOf is the account of what was built, and of the files that were written of it.
func accountOf(r *build.Result, files []output.File) account {
	return account{
		problems: r.Problems, beside: r.Beside, files: files, withheld: r.Withheld, translations: r.Translations,
	}
}

// finishFiles writes the files that were made into a folder, all or none of them, and prints everything.
func finishFiles(s streams, how style, p *project.Project, folder string, r *build.Result) error {
	if folder == standardOutput {
		return finishStream(s, how, p, r)
	}
	files := output.Into(folder, r.Outputs())
	if err := writeFiles(s, p, folder, files); err != nil {
		return err
	}
	return finish(s, how, p, accountOf(r, files))
}

// finish prints everything, and returns the error that ends the program.
func finish(s streams, how style, p *project.Project, a account) error {
	found := new(diag.List)
	found.Append(a.problems)
	p.CheckFonts(found)
	// What is wrong in the original is wrong in each language.
	problems := slices.Compact(found.Sorted())
	var err error
	if how.json {
		err = printJSON(s, problems, a)
	} else {
		err = printText(s, how, p, problems, a)
	}
	if err != nil {
		return err
	}
	if found.HasErrors() {
		return errReported
	}
	return nil
}

// problemText writes problems: all of them if that is asked for, else a few of each kind.
func problemText(problems []diag.Problem, lines diag.Lines, all bool) string {
	if !all {
		return diag.Few(problems, lines, "report check --all tells all")
	}
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.Text(lines))
	}
	return b.String()
}

// printText prints everything for people: problems to the standard error, the files to the standard output.
func printText(s streams, how style, p *project.Project, problems []diag.Problem, a account) error {
	said := problemText(problems, translation.Lines(p.Report, a.beside), how.all)
	if len(problems) > 0 {
		said += summary(problems) + "\n"
	}
	if len(a.files) > 0 && len(a.withheld) > 0 {
		said += "not written: " + strings.Join(a.withheld, ", ") + "\n"
	}
	if err := say(s.err, "%s", said); err != nil {
		return err
	}
	if how.quiet {
		return nil
	}
	var results strings.Builder
	for i := range a.files {
		f := &a.files[i]
		fmt.Fprintf(&results, "%s  %s\n", filepath.ToSlash(f.Name), fileWords(f))
	}
	if len(a.translations) > 0 {
		results.WriteString(translationTable(p.Language(), a.translations))
	}
	results.WriteString(coverageLines(a.languages))
	return say(s.out, "%s", results.String())
}

// summary counts problems in words.
func summary(problems []diag.Problem) string {
	errs := 0
	for _, p := range problems {
		if p.Severity == diag.Error {
			errs++
		}
	}
	return phrase.Count(errs, "error") + ", " + phrase.Count(len(problems)-errs, "warning")
}

// fileWords describe a file.
func fileWords(f *output.File) string {
	words := phrase.Size(len(f.Data))
	if f.Pages > 0 {
		words = phrase.Count(f.Pages, "page") + ", " + words
	}
	switch {
	case strings.HasSuffix(f.Name, ".eml"):
		with := "with a link to the report"
		if f.Attached > 0 {
			with = "with the report"
		}
		return words + ", " + with + "; " + announce.Passing(f.Providers)
	case f.MessageSize != nil:
		m := f.MessageSize
		return fmt.Sprintf("%s; %s of %s in a message, pictures at %d pixels an inch and quality %d",
			words, phrase.Size(m.Bytes), phrase.Size(m.Budget), m.Resolution, m.Quality)
	case f.Attached > 0:
		// Printed since a file with attachments conforms to another part of PDF/A.
		standard := f.Standards[len(f.Standards)-1]
		return fmt.Sprintf("%s, %s with %s attached", words, standard, phrase.Count(f.Attached, "file"))
	}
	return words
}

// translationTable lists the languages that were typeset beside that of the report.
func translationTable(own string, list []build.Translation) string {
	rows := [][]string{{"language", "pages", "translated", "in " + own, "long lines", "lacking letters"}}
	for _, tr := range list {
		rows = append(rows, []string{
			tr.Language, fmt.Sprint(tr.Tally.Pages), fmt.Sprintf("%d of %d", tr.Done, tr.Done+tr.Missing),
			fmt.Sprint(tr.Missing), fmt.Sprint(tr.Tally.Overfull), fmt.Sprint(tr.Tally.Lacking),
		})
	}
	return terminal.Table(rows)
}

// coverageLines say what stands in for what is not known of languages, a line for each that lacks something.
func coverageLines(list []language.Coverage) string {
	var b strings.Builder
	for _, c := range list {
		if !c.IsWhole() {
			b.WriteString(c.String() + "\n")
		}
	}
	return b.String()
}

// jsonFile is a file that was written, as JSON.
type jsonFile struct {
	File      string       `json:"file"`
	Edition   string       `json:"edition"`
	Language  string       `json:"language"`
	Pages     int          `json:"pages"`
	Bytes     int          `json:"bytes"`
	Standards []string     `json:"standards"`
	Attached  int          `json:"attached"`
	Message   *jsonMessage `json:"message,omitempty"`
	Passes    []string     `json:"passes,omitempty"`
	Sheet     string       `json:"sheet,omitempty"`
}

// jsonMessage is the size of the message with an edition, as JSON.
type jsonMessage struct {
	Bytes      int `json:"bytes"`
	Budget     int `json:"budget"`
	Resolution int `json:"resolution"`
	Quality    int `json:"quality"`
}

// jsonProblem is a problem as JSON.
type jsonProblem struct {
	Severity string `json:"severity"`
	File     string `json:"file,omitempty"`
	Line     int    `json:"line,omitempty"`
	Column   int    `json:"column,omitempty"`
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
}

// jsonAccount is everything that a command prints for programs.
type jsonAccount struct {
	Files    []jsonFile    `json:"files"`
	Problems []jsonProblem `json:"problems"`
	// Languages are those of "report check".
	Languages []jsonLanguage `json:"languages,omitempty"`
}

// jsonLanguage is what is known of a language, as JSON: the language of the program's words, how dates are written, and
// whether words are divided.
type jsonLanguage struct {
	Language    string `json:"language"`
	Name        string `json:"name"`
	Words       string `json:"words"`
	Dates       string `json:"dates"`
	Hyphenation string `json:"hyphenation"`
}

// printJSON prints everything for programs.
func printJSON(s streams, problems []diag.Problem, a account) error {
	out := jsonAccount{Files: []jsonFile{}, Problems: []jsonProblem{}}
	for i := range a.files {
		out.Files = append(out.Files, jsonFileOf(&a.files[i]))
	}
	for _, c := range a.languages {
		out.Languages = append(out.Languages, jsonLanguage{
			Language: c.Tag, Name: c.Name, Words: c.Words, Dates: string(c.Dates), Hyphenation: string(c.Hyphenation),
		})
	}
	for _, p := range problems {
		out.Problems = append(out.Problems, jsonProblem{
			p.Severity.String(), p.Span.File(), p.Span.Position().Line, p.Span.Position().Column, p.Summary, p.Hint,
		})
	}
	var data bytes.Buffer
	e := json.NewEncoder(&data)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(out); err != nil {
		return err
	}
	return give(s.out, escapedJSON(data.Bytes()))
}

// jsonFileOf is a file as JSON.
func jsonFileOf(f *output.File) jsonFile {
	out := jsonFile{
		File: filepath.ToSlash(f.Name), Edition: f.Edition, Language: f.Language, Pages: f.Pages, Bytes: len(f.Data),
		Standards: f.Standards, Attached: f.Attached, Passes: f.Providers, Sheet: filepath.ToSlash(f.TicketName()),
	}
	if m := f.MessageSize; m != nil {
		out.Message = &jsonMessage{m.Bytes, m.Budget, m.Resolution, m.Quality}
	}
	return out
}
