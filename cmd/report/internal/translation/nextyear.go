package translation

import (
	"bytes"
	"io/fs"
	"path/filepath"
	"slices"

	"annualreport/cmd/report/internal/project"
	"annualreport/layout/diag"
	"annualreport/sections"
	"annualreport/sections/catalogue"
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// NextYear is the report of the next year, for whose texts the catalogues of a report are made.
type NextYear struct {
	// Text is its file, and Files the folder with what it names.
	Text  string
	Files fs.FS
	// Moved are the texts of the report in which nothing but years is another, with what they are in the next year, and
	// By is how many years later they are.
	Moved map[string]string
	By    int
	// Named is a text with the names of cells as they are in the next year, and Years are the years of a text that may
	// move: those of bases and in the names of cells are none.
	Named func(text string) string
	Years func(text string) []years.Year
}

// NextCatalogue is a catalogue for the report of the next year.
type NextCatalogue struct {
	// File is its name in the folder of the report, and Data what is in it.
	File string
	Data []byte
	// Status is how far the translation is.
	Status Status
}

// Carry makes the catalogues of the report of the next year out of those of a report: translations stay with their
// texts, years move in them as in the texts, and where more is another they are fuzzy. Of a catalogue that cannot be
// read the problems are reported, and there is none. The files are those that were read.
func Carry(p *project.Project, next NextYear, problems *diag.List) ([]NextCatalogue, []*source.File, error) {
	name := filepath.ToSlash(p.Name)
	messages := sections.Messages(name, next.Text, next.Files, p.Book)
	report := sections.Read(name, next.Text, next.Files, p.Book, new(diag.List))
	var out []NextCatalogue
	var files []*source.File
	tags := withCatalogue(p.FS())
	if err := fewLanguages(tags); err != nil {
		return nil, nil, err
	}
	for _, tag := range tags {
		c, file, err := readCatalogue(p, tag, File(tag), problems)
		if err != nil {
			return nil, files, err
		}
		files = append(files, file)
		merged := next.carried(c, messages)
		setHeader(merged, report, p.Program, tag)
		var data bytes.Buffer
		if err := merged.Write(&data); err != nil {
			return nil, files, err
		}
		out = append(out, NextCatalogue{File(tag), data.Bytes(), Status{Language: tag, Progress: progressOf(merged)}})
	}
	return out, files, nil
}

// carried is the catalogue for the messages of the next year. Of the moved entries none is left over: what has no
// message any longer says what another one of the same words says.
func (n *NextYear) carried(c *catalogue.Catalogue, messages []catalogue.Message) *catalogue.Catalogue {
	stays := make(map[catalogue.Key]bool)
	words := make(map[string]bool)
	for _, m := range messages {
		stays[catalogue.Key{Context: m.Context, ID: m.ID}] = true
		words[m.ID] = true
	}
	moved := n.moved(c, stays)
	out := catalogue.Merge(moved, messages)
	wasThere := make(map[catalogue.Key]bool)
	for i := range c.Entries {
		wasThere[c.Entries[i].Key()] = true
	}
	out.Entries = slices.DeleteFunc(out.Entries, func(e catalogue.Entry) bool {
		return e.Obsolete && words[e.ID.Value] && !wasThere[e.Key()]
	})
	return out
}

// moved is a catalogue in which the texts whose years moved are those of the next year. Their translations move with
// them if they name the same years; else they are left for Merge, which makes them fuzzy. A text that also stays where
// it is, with the same words, keeps its entry, and the moved one stands behind all.
func (n *NextYear) moved(c *catalogue.Catalogue, stays map[catalogue.Key]bool) *catalogue.Catalogue {
	out := *c
	out.Entries = slices.Clone(c.Entries)
	for i := range c.Entries {
		e := c.Entries[i]
		later, ok := n.later(&e)
		switch {
		case !ok:
		case stays[e.Key()]:
			out.Entries = append(out.Entries, later)
		default:
			out.Entries[i] = later
		}
	}
	return &out
}

// later is an entry as it is in the next year; false if its text stays, or its translation does not name the same
// years.
func (n *NextYear) later(e *catalogue.Entry) (catalogue.Entry, bool) {
	out := *e
	named := n.Named(e.ID.Value)
	later, ok := n.Moved[e.ID.Value]
	if !ok {
		later = named
	}
	if later == e.ID.Value || e.Obsolete {
		return out, false
	}
	gone := movedYears(named, later)
	str := n.Named(e.Str.Value)
	moved, ok := n.withoutYears(str, gone)
	if e.Str.Value != "" && !ok {
		return out, false
	}
	out.ID.Value = later
	out.Str.Value = moved
	return out, true
}

// withoutYears is a translation whose years are later, where these are all and none but those that moved in its
// original; false if they are not. What could be an amount is a year where the translation has no other.
func (n *NextYear) withoutYears(str string, gone []int) (string, bool) {
	stays := func(y years.Year) bool { return !slices.Contains(gone, y.Value) }
	for _, found := range [][]years.Year{n.Years(str), years.Shaped(str)} {
		moved := years.MoveThese(str, n.By, slices.DeleteFunc(found, stays))
		if slices.Equal(movedYears(str, moved), gone) {
			return moved, true
		}
	}
	return "", false
}

// movedYears are the years of a text that are others in it later, in their order of time.
func movedYears(text, later string) []int {
	var out []int
	after := years.Shaped(later)
	for i, y := range years.Shaped(text) {
		if i < len(after) && after[i].Value != y.Value {
			out = append(out, y.Value)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
