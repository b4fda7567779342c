package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/hyphen"
	"annualreport/layout/parallel"
	"annualreport/sections"
	"annualreport/sections/edition"
	"annualreport/sections/source"
)

// defaultReport is the file that is read when none is named.
const defaultReport = "report.toml"

// loaded is a report that was read, with what it is set with.
type loaded struct {
	report   *sections.Report
	setting  sections.Setting
	problems *diag.List
	// held are problems of one edition, which do not hold back the others.
	held *diag.List
	// unprinted are those editions.
	unprinted []string
	// editions are those that were asked for.
	editions []edition.Edition
	// root is the folder of the report, name and text are its file, and book the families
	// that the program has.
	root *os.Root
	name string
	text string
	book *fonts.Book
	// catalogues are the translations that were read, for messages; translation is that
	// into the language of the report, nil for its own.
	catalogues  []*source.File
	translation *sections.Translation
	// languagesSet are the languages that were set beside the report's own.
	languagesSet []*loaded
	// tally is what the pages in this language came to.
	tally tally
}

// tally counts, of the edition that has most of each, pages, lines that are too long for
// their column, and characters that no font has.
type tally struct{ pages, overfull, lacking int }

// add takes an edition into account.
func (t *tally) add(pages *display.Document) {
	t.pages = max(t.pages, len(pages.Pages))
	t.overfull = max(t.overfull, pages.Overfull)
	t.lacking = max(t.lacking, pages.Lacking)
}

// close lets go of the report's folder.
func (l *loaded) close() { _ = l.root.Close() }

// load reads the report that the arguments name.
func load(c *cli.Context) (*loaded, error) {
	if c.Args().Len() > 1 {
		return nil, usagef("one report at a time; %q is one too many", c.Args().Get(1))
	}
	name := c.Args().First()
	if name == "" {
		name = defaultReport
	}
	return loadFile(c, name)
}

// loadFile reads a report.
func loadFile(c *cli.Context, name string) (*loaded, error) {
	chosen, err := editions(c.StringSlice("edition"))
	if err != nil {
		return nil, err
	}
	book := fonts.Embedded()
	if !c.Bool("portable") {
		book = book.On(fonts.NewMachine())
	}
	parallel.Begin(func() struct{} { book.Preload(); return struct{}{} })
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usagef("there is no file %s", name)
	}
	if err != nil {
		return nil, exitError{exitMachine, err.Error()}
	}
	// The folder is opened as a root that no name can lead out of.
	root, err := os.OpenRoot(filepath.Dir(name))
	if err != nil {
		return nil, exitError{exitMachine, err.Error()}
	}
	hyphens, err := hyphen.NewLibrary()
	if err != nil {
		_ = root.Close()
		return nil, exitError{exitMachine, err.Error()}
	}
	l := &loaded{problems: new(diag.List), held: new(diag.List), root: root, name: name, text: string(text), book: book}
	l.setting = sections.Setting{Hyphens: hyphens, Program: "report " + release}
	l.report = sections.Read(filepath.ToSlash(name), string(text), root.FS(), book, l.problems)
	if l.editions = chosen; chosen == nil {
		l.editions = l.report.Asked
	}
	return l, nil
}

// editions reads the list of --edition; all are made if it is empty.
func editions(names []string) ([]edition.Edition, error) {
	if len(names) == 0 {
		return nil, nil // those that the report asks for
	}
	var out []edition.Edition
	for _, name := range split(names) {
		e, ok := edition.Named(name)
		if !ok {
			return nil, usagef("there is no edition %q; editions are %s", name, strings.Join(edition.Names(), ", "))
		}
		if !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	return out, nil
}

// split takes lists apart that are written with commas.
func split(lists []string) []string {
	var out []string
	for _, l := range lists {
		for _, s := range strings.Split(l, ",") {
			if s = strings.TrimSpace(s); s != "" {
				out = append(out, s)
			}
		}
	}
	return out
}

// line gives a line of one of the files that were read, for messages.
func (l *loaded) line(file string, n int) (string, bool) {
	for _, f := range l.catalogues {
		if f.Name == file {
			return f.Line(n)
		}
	}
	return l.report.Line(file, n)
}

// summary counts problems in words.
func summary(problems []diag.Problem) string {
	errs := 0
	for _, p := range problems {
		if p.Severity == diag.Error {
			errs++
		}
	}
	return fmt.Sprintf("%s, %s", count(errs, "error"), count(len(problems)-errs, "warning"))
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
