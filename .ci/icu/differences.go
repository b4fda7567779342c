package main

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

// differencesFile says where the program and ICU differ, and why: locales, kinds, what ICU writes, and the reason, with
// tabs between them.
//
//go:embed differences.tsv
var differencesFile string

// difference is a line of differences.tsv.
type difference struct {
	// locales are those that it is about; * for all.
	locales []string
	// kinds are what it is about; * for all.
	kinds []string
	// ours is what the program writes where ICU has theirs; both are empty for any difference.
	ours, theirs string
	line         string
	used         bool
}

// differences are the lines of the file, with what was found of them.
type differences struct {
	list   []*difference
	count  int
	failed bool
}

// readDifferences reads the file.
func readDifferences(name, text string) (*differences, error) {
	out := new(differences)
	for i, line := range strings.Split(strings.TrimSpace(text), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) != 5 || columns[4] == "" {
			return nil, fmt.Errorf("%s:%d: write locales, kinds, our signs, ICU's and the reason, with tabs between",
				name, i+1)
		}
		for j := range columns {
			columns[j] = strings.NewReplacer("~", "\u00a0", "NNBSP", "\u202f").Replace(columns[j])
		}
		out.list = append(out.list, &difference{
			locales: strings.Fields(columns[0]), kinds: strings.Fields(columns[1]),
			ours: columns[2], theirs: columns[3], line: line,
		})
	}
	return out, nil
}

// explain reports whether a line explains what ICU writes otherwise.
func (d *differences) explain(c question, theirs string) bool {
	for _, one := range d.list {
		if one.covers(c, theirs) {
			one.used = true
			d.count++
			return true
		}
	}
	return false
}

// covers reports whether a line is about a value.
func (d *difference) covers(c question, theirs string) bool {
	about := func(list []string, name string) bool {
		return slices.Contains(list, name) || slices.Contains(list, "*")
	}
	if !about(d.locales, c.Locale) || !about(d.kinds, c.Kind) {
		return false
	}
	if d.ours == "" && d.theirs == "" {
		return true
	}
	alike := func(text string) string { return strings.ReplaceAll(text, d.ours, d.theirs) }
	return alike(printed(c.Text)) == alike(theirs)
}

// unused are the lines that explained nothing.
func (d *differences) unused() []string {
	var out []string
	for _, one := range d.list {
		if !one.used {
			out = append(out, one.line)
		}
	}
	return out
}
