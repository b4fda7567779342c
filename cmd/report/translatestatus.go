package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/layout/diag"
	"annualreport/sections"
	"annualreport/sections/catalogue"
)

// progress counts the messages of a catalogue, and the words that are left to do.
type progress struct{ all, done, fuzzy, missing, words int }

func progressOf(c *catalogue.Catalogue) progress {
	var n progress
	for i := range c.Entries {
		e := &c.Entries[i]
		if e.Obsolete {
			continue
		}
		n.all++
		switch {
		case e.Done():
			n.done++
			continue
		case e.Fuzzy() && e.Str.Value != "":
			n.fuzzy++
		default:
			n.missing++
		}
		n.words += len(strings.Fields(e.ID.Value))
	}
	return n
}

// translationStatus prints a table of the languages.
func translationStatus(c *cli.Context, s streams) error {
	if c.Args().Present() && c.IsSet("report") {
		return usagef("name the report once: %q, or %q behind --report", c.Args().First(), c.String("report"))
	}
	read := loadNamed
	if c.Args().Present() {
		read = load
	}
	l, err := read(c)
	if err != nil {
		return err
	}
	defer l.close()
	out := newReporter(c, s)
	if l.problems.HasErrors() {
		return out.finish(l, nil) // not all of its texts were read
	}
	rows, err := statusRows(l)
	if err != nil {
		return err
	}
	said := columns(rows)
	if len(rows) == 1 {
		said = "there are no translations; begin one with: report translate update fr\n"
	}
	if _, err := fmt.Fprint(s.out, said); err != nil {
		return exitError{exitMachine, err.Error()}
	}
	if c.Bool("numbers") {
		if err := l.listNumbers(s.out, catalogues(l.root.FS())); err != nil {
			return err
		}
	}
	return out.finish(l, nil)
}

// statusRows are the rows of the table, with its head. What is wrong with a catalogue is told, as is what
// somebody must look at; one of which nothing was read has no numbers.
func statusRows(l *loaded) ([][]string, error) {
	messages := l.messages()
	rows := [][]string{{"language", "done", "fuzzy", "missing", "words left", "to look at"}}
	for _, tag := range catalogues(l.root.FS()) {
		faults := new(diag.List)
		old, err := l.readCatalogue(catalogueFile(tag), faults)
		if err != nil {
			return nil, err
		}
		l.problems.Append(faults)
		if faults.HasErrors() && len(old.Entries) == 0 {
			rows = append(rows, []string{tag, "cannot be read", "", "", "", ""})
			continue
		}
		merged, writing := catalogue.Merge(old, messages), sections.WritingIn(l.report.Meta.Language.Tag, tag)
		merged.Check(writing, l.problems)
		merged.CheckUnfinished(l.problems)
		n := progressOf(merged)
		rows = append(rows, []string{tag, fmt.Sprintf("%d of %d", n.done, n.all),
			fmt.Sprint(n.fuzzy), fmt.Sprint(n.missing), fmt.Sprint(n.words), fmt.Sprint(merged.ToLookAt(writing))})
	}
	return rows, nil
}
