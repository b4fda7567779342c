package main

import (
	"fmt"
	"io"
	"strings"

	"annualreport/layout/diag"
)

// rewrittenNumber is a number or date of the report, with how languages write it.
type rewrittenNumber struct {
	at       diag.Span
	original string
	lines    []string
}

// listNumbers prints the numbers and dates of the report that stand alone, each with its place and
// as the languages of the catalogues write it.
func (l *loaded) listNumbers(out io.Writer, tags []string) error {
	var list []*rewrittenNumber
	known := make(map[rewrittenKey]*rewrittenNumber)
	for _, tag := range tags {
		in, err := l.in(tag, looked)
		if err != nil {
			return err
		}
		for _, one := range in.translation.Rewritten {
			key := rewrittenKey{one.At, one.Original}
			if known[key] == nil {
				known[key] = &rewrittenNumber{at: one.At, original: one.Original}
				list = append(list, known[key])
			}
			line := tag + "  " + one.Translation
			if one.Doubtful {
				line += "  (left: it may be no number; write it in " + catalogueFile(tag) + ")"
			}
			known[key].lines = append(known[key].lines, line)
		}
	}
	for _, n := range list {
		if _, err := fmt.Fprintf(out, "\n%s: %s\n  %s\n", n.at, n.original, strings.Join(n.lines, "\n  ")); err != nil {
			return exitError{exitMachine, err.Error()}
		}
	}
	return nil
}

// rewrittenKey tells numbers apart by their places.
type rewrittenKey struct {
	at       diag.Span
	original string
}
