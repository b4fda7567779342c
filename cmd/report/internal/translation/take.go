package translation

import (
	"fmt"
	"strings"

	"annualreport/cmd/report/internal/exchange"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/transaction"
	"annualreport/layout/diag"
	"annualreport/sections/catalogue"
	"annualreport/sections/language"
	"annualreport/sections/source"
)

// Import is what became of a table that was filled in.
type Import struct {
	// Taken is how many translations are new or changed.
	Taken int
	// Status is how far the translation is then, and Changes the changes of files that do it.
	Status  Status
	Changes []transaction.Change
	// Files are those that were read.
	Files []*source.File
}

// longestSample is how many letters of a text are shown that the report does not have.
const longestSample = 40

// Take brings the translations of a table into the catalogue of a language. A row without a translation leaves that as
// it is; one that cannot be taken is reported, with what is not taken. The name is that of the file with the table.
// Nothing is written: that is left to the caller.
func Take(p *project.Project, tag, name string, table *exchange.Table, problems *diag.List) (*Import, error) {
	c, files, err := present(p, tag, messagesOf(p), problems)
	out := &Import{Files: files}
	if c == nil {
		return out, err
	}
	if _, known := language.Spelled(table.Language); known && !language.Same(table.Language, tag) {
		problems.Errorf(diag.In(name), "bring it in with: report translate import "+table.Language+" "+name+
			"; if it is in "+tag+", write that into its title, or the name of its sheet",
			"the table is that of the translation into %s", table.Language)
		return out, nil
	}
	for _, other := range table.Others {
		problems.Warnf(diag.In(name), "if it is the one that is meant, delete the others",
			"the sheet “%s” has a table of translations, too: nothing of it is taken", other)
	}
	t := importer{finder: newFinder(c), name: name, problems: problems, first: make(map[*catalogue.Entry]exchange.Row)}
	for _, row := range table.Rows {
		t.row(row)
	}
	out.Taken = t.taken
	out.Changes, err = written(p, File(tag), c)
	out.Status = Status{Language: tag, Progress: progressOf(c)}
	return out, err
}

// importer goes through the rows of a table.
type importer struct {
	finder   finder
	name     string
	problems *diag.List
	// first is the row that each translation was taken from.
	first map[*catalogue.Entry]exchange.Row
	taken int
}

// row takes a row.
func (t *importer) row(row exchange.Row) {
	if row.Translation == "" && row.Made == "" {
		return
	}
	e := t.finder.find(row)
	if e == nil {
		at := ""
		if row.Place != "" {
			at = " at " + row.Place
		}
		t.tell(row, "export the table anew, and copy the translation into it",
			fmt.Sprintf("the report has no text “%s”%s", catalogue.Shortened(row.Original, longestSample), at))
		return
	}
	first, twice := t.first[e]
	if twice && plain(first.Translation) != plain(row.Translation) {
		t.tell(row, "leave the one out that is not meant, and import the table again",
			fmt.Sprintf("its text stands in row %d, too, with another translation", first.Line))
	}
	if twice {
		return
	}
	t.first[e] = row
	switch {
	case row.Translation != "" && plain(row.Translation) == plain(e.Str.Value):
	case row.Made != "":
		t.tell(row, "give the cell the format of a text, and write the translation again",
			"the spreadsheet has made "+row.Made+" of the translation")
	default:
		e.Translate(row.Translation)
		t.taken++
	}
}

// tell reports a row whose translation is not taken.
func (t *importer) tell(row exchange.Row, cure, what string) {
	t.problems.Warnf(diag.In(t.name), cure, "row %d: %s: its translation is not taken", row.Line, what)
}

// finder finds the message of a row.
type finder struct {
	exact map[catalogue.Key]*catalogue.Entry
	// folded are those by their place and what is left of their words if signs that programs change are the same, and
	// words those by these words alone; nil where there are several.
	folded map[catalogue.Key]*catalogue.Entry
	words  map[string]*catalogue.Entry
}

// newFinder is a finder for the messages of a catalogue.
func newFinder(c *catalogue.Catalogue) finder {
	f := finder{
		exact:  make(map[catalogue.Key]*catalogue.Entry),
		folded: make(map[catalogue.Key]*catalogue.Entry),
		words:  make(map[string]*catalogue.Entry),
	}
	for i := range c.Entries {
		e := &c.Entries[i]
		if e.Obsolete {
			continue
		}
		f.exact[catalogue.Key{Context: e.Context, ID: plain(e.ID.Value)}] = e
		words := folded(e.ID.Value)
		key := catalogue.Key{Context: e.Context, ID: words}
		if _, several := f.folded[key]; several {
			f.folded[key] = nil
		} else {
			f.folded[key] = e
		}
		if _, several := f.words[words]; several {
			f.words[words] = nil
		} else {
			f.words[words] = e
		}
	}
	return f
}

// find is the message of a row: that of its place and original, whatever a word processor has made of its signs. Where
// the place was lost the original is enough, if there is one such text. It is nil if there is none.
func (f *finder) find(row exchange.Row) *catalogue.Entry {
	place := strings.TrimSpace(row.Place)
	if e := f.exact[catalogue.Key{Context: place, ID: plain(row.Original)}]; e != nil {
		return e
	}
	words := folded(row.Original)
	if e := f.folded[catalogue.Key{Context: place, ID: words}]; e != nil || place != "" {
		return e
	}
	return f.words[words]
}

// plain is a text as it is compared: programs of others change the ends of lines, and lose spaces at both ends.
func plain(text string) string {
	return strings.TrimSpace(source.Running(strings.ReplaceAll(text, "\r\n", "\n")))
}

// folded is a text with those signs the same that word processors change while somebody writes, and with single spaces.
func folded(text string) string {
	return strings.Join(strings.Fields(typographicSigns.Replace(source.Running(text))), " ")
}

// typographicSigns makes the signs of typewriters of those that word processors put in their place.
var typographicSigns = strings.NewReplacer(
	"“", `"`, "”", `"`, "„", `"`, "‘", "'", "’", "'", "‚", "'", "–", "-", "—", "-", "--", "-", "…", "...",
	"\u00a0", " ", "\u202f", " ", "\u200b", "", "\u00ad", "", "\ufeff", "",
)
