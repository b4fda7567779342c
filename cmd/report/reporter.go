package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/layout/diag"
)

// reporter tells what was made and what is wrong.
type reporter struct {
	streams
	quiet, json bool
	// all asks for every problem, however many there are of a kind.
	all bool
}

func newReporter(c *cli.Context, s streams) *reporter {
	return &reporter{streams: s, quiet: c.Bool("quiet"), json: c.Bool("json"), all: c.Bool("all")}
}

// result is a file that was written.
type result struct {
	File     string `json:"file"`
	Edition  string `json:"edition"`
	Language string `json:"language"`
	Pages    int    `json:"pages"`
	Bytes    int    `json:"bytes"`
	// Standards are those that the file keeps to, Attached is the number of
	// files that it carries.
	Standards []string `json:"standards"`
	Attached  int      `json:"attached"`
	// Message is what became of an edition that keeps to a budget.
	Message *carried `json:"message,omitempty"`
	// Passes are the services that take a message.
	Passes []string `json:"passes,omitempty"`
	// Sheet is what goes with a printer's file.
	Sheet string `json:"sheet,omitempty"`
	// data is what is in the file, until it is written.
	data []byte
}

// writeResults writes the files of a command, all of them or none.
func writeResults(results []result) error {
	var files []output
	for _, r := range results {
		files = append(files, output{filepath.FromSlash(r.File), r.data})
	}
	if err := writeWhole(files...); err != nil {
		return exitError{exitMachine, err.Error()}
	}
	return nil
}

// problem is a diag.Problem as JSON.
type problem struct {
	Severity string `json:"severity"`
	File     string `json:"file,omitempty"`
	Line     int    `json:"line,omitempty"`
	Column   int    `json:"column,omitempty"`
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
}

// finish tells everything and returns the error that ends the program.
func (r *reporter) finish(l *loaded, results []result) error {
	for _, family := range l.book.Machine().Named() {
		l.problems.Warnf(l.report.Place("brand"), "put its files into the folder fonts beside the report", "letters are set in the family %q of this machine: others would not get the same pages", family)
	}
	// What is wrong in the original is wrong in each language.
	problems := slices.Compact(l.problems.Sorted())
	var err error
	if r.json {
		err = r.asJSON(problems, results)
	} else {
		err = r.asText(l, problems, results)
	}
	if err != nil {
		return exitError{exitMachine, err.Error()}
	}
	if l.problems.HasErrors() {
		return exitError{code: exitProblems}
	}
	return nil
}

// text writes problems: all of them if that is asked for, else a few of each kind.
func (r *reporter) text(problems []diag.Problem, lines diag.Lines) string {
	if !r.all {
		return diag.Few(problems, lines, "report check --all tells all")
	}
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.Text(lines))
	}
	return b.String()
}

func (r *reporter) asText(l *loaded, problems []diag.Problem, results []result) error {
	if _, err := fmt.Fprint(r.err, r.text(problems, l.line)); err != nil {
		return err
	}
	if len(problems) > 0 {
		if _, err := fmt.Fprintf(r.err, "%s\n", summary(problems)); err != nil {
			return err
		}
	}
	if len(results) > 0 && len(l.unprinted) > 0 {
		if _, err := fmt.Fprintf(r.err, "not written: %s\n", strings.Join(l.unprinted, ", ")); err != nil {
			return err
		}
	}
	if r.quiet {
		return nil
	}
	for _, f := range results {
		if _, err := fmt.Fprintf(r.out, "%s  %s\n", f.File, f.words()); err != nil {
			return err
		}
	}
	return r.translations(l)
}

// words say what a file is like.
func (f *result) words() string {
	words := size(f.Bytes)
	if f.Pages > 0 {
		words = count(f.Pages, "page") + ", " + words
	}
	switch {
	case strings.HasSuffix(f.File, ".eml"):
		with := "with a link to the report"
		if f.Attached > 0 {
			with = "with the report"
		}
		return words + ", " + with + "; " + passing(f.Passes)
	case f.Message != nil:
		m := f.Message
		return fmt.Sprintf("%s; %s of %s in a message, pictures at %d pixels an inch and quality %d", words, size(m.Bytes), size(m.Budget), m.Resolution, m.Quality)
	case f.Attached > 0:
		// Said, because a file with attachments keeps to another part of PDF/A.
		return fmt.Sprintf("%s, %s with %s attached", words, f.Standards[len(f.Standards)-1], count(f.Attached, "file"))
	}
	return words
}

// translations prints what became of the languages that were set beside the report's own.
func (r *reporter) translations(l *loaded) error {
	rows := [][]string{{"language", "pages", "translated", "in " + l.report.Meta.Language.Tag, "long lines", "lacking letters"}}
	for _, one := range l.languagesSet {
		tr := one.translation
		n := &one.tally
		if one.problems.HasErrors() && tr.Done == 0 {
			continue // its catalogue was not read, and nothing counted
		}
		rows = append(rows, []string{tr.Language, fmt.Sprint(n.pages), fmt.Sprintf("%d of %d", tr.Done, tr.Done+tr.Missing), fmt.Sprint(tr.Missing),
			fmt.Sprint(n.overfull), fmt.Sprint(n.lacking)})
	}
	if len(rows) == 1 {
		return nil
	}
	_, err := fmt.Fprint(r.out, columns(rows))
	return err
}

// size gives a number of bytes as people read it.
func size(bytes int) string {
	const kilo = 1000
	switch {
	case bytes < kilo:
		return fmt.Sprintf("%d B", bytes)
	case bytes < kilo*kilo:
		return fmt.Sprintf("%d KB", (bytes+kilo/2)/kilo)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/(kilo*kilo))
}

func (r *reporter) asJSON(problems []diag.Problem, results []result) error {
	out := struct {
		Files    []result  `json:"files"`
		Problems []problem `json:"problems"`
	}{Files: results, Problems: []problem{}}
	if out.Files == nil {
		out.Files = []result{}
	}
	for _, p := range problems {
		out.Problems = append(out.Problems, problem{p.Severity.String(), p.Span.File, p.Span.Line, p.Span.Column, p.Summary, p.Hint})
	}
	e := json.NewEncoder(r.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

// columns writes rows with their cells below each other, the first of them at the left and the
// others at the right.
func columns(rows [][]string) string {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], len(cell))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			if i == 0 {
				fmt.Fprintf(&b, "%-*s", widths[i], cell)
			} else {
				fmt.Fprintf(&b, "  %*s", widths[i], cell)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}
