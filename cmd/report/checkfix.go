package main

import (
	"fmt"
	"os"
	"strings"

	"annualreport/cmd/report/internal/phrase"
	"annualreport/cmd/report/internal/transaction"
	"annualreport/layout/diag"
	"annualreport/sections"
)

// fixReport mends what is surely wrong with the grammar of a report's file, keeps a copy of it as it was, and shows
// what was changed. A file that is sound, or that nobody but its author can mend, stays as it is.
func fixReport(source reportSource, s streams) error {
	if source.isStream {
		return usagef("--fix mends a file, and the report comes from the standard input; name its file")
	}
	p, err := source.open(s)
	if err != nil {
		return err
	}
	defer p.Close()
	mended, repairs := sections.Mend(p.Name, p.Text)
	if len(repairs) == 0 {
		return nil
	}
	copied, err := freeName(p.Name)
	if err != nil {
		return err
	}
	changes := []transaction.Change{
		transaction.Create(copied, []byte(p.Text)), transaction.Write(p.Name, []byte(mended)),
	}
	if err := writeChanges(s, p, changes); err != nil {
		return err
	}
	for _, r := range repairs {
		text := strings.TrimSuffix(signed(r.Was, "  - ")+signed(r.Is, "  + "), "\n")
		if err := say(s.out, "%s:%d: mended\n%s\n", p.Name, r.At.Position().Line, text); err != nil {
			return err
		}
	}
	return say(s.out, "mended %s of %s; the file as it was is kept as %s\n", phrase.Count(len(repairs),
		"place"), p.Name, copied)
}

// signed puts a sign before each line.
func signed(text, sign string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString(sign + diag.Visible(strings.TrimRight(line, "\r\n")) + "\n")
	}
	return b.String()
}

// mostCopies is how many copies of a report's file are kept beside it.
const mostCopies = 100

// freeName is the name of a copy of a file that no file has yet.
func freeName(name string) (string, error) {
	for i := range mostCopies {
		copied := name + ".bak"
		if i > 0 {
			copied = fmt.Sprintf("%s.%d.bak", name, i+1)
		}
		if _, err := os.Lstat(copied); os.IsNotExist(err) {
			return copied, nil
		}
	}
	return "", usagef("there are %d copies of %s already (%s.bak and others); delete some of them", mostCopies,
		name, name)
}
