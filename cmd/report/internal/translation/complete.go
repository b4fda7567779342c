package translation

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"time"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/transaction"
	"annualreport/layout/diag"
	"annualreport/sections"
	"annualreport/sections/catalogue"
	"annualreport/sections/language"
	"annualreport/sections/source"
)

// sourceFile is the report as the catalogues were last brought up to date with it.
const sourceFile = folder + "/source.toml"

// completeFile is the name of a file that is kept for a translation that is no longer complete: the report of the time
// when it was complete (.toml), and its catalogue (.po).
func completeFile(tag, ext string) string { return path.Join(folder, whole, tag+ext) }

// into are the messages that are translated into a language: some stand in the editions of others alone.
func into(tag string, messages []catalogue.Message) []catalogue.Message {
	var out []catalogue.Message
	for _, m := range messages {
		isMeant := func(named string) bool { return language.Covers(named, tag) }
		if len(m.Languages) == 0 || slices.ContainsFunc(m.Languages, isMeant) {
			out = append(out, m)
		}
	}
	return out
}

// complete reports whether all messages of a language have their translation.
func complete(tag string, c *catalogue.Catalogue, messages []catalogue.Message) bool {
	n := progressOf(catalogue.Merge(c, into(tag, messages)))
	return n.Done == n.All
}

// keepComplete keeps the translations that were complete for the earlier report, which the catalogues are for, and are
// not complete for the present report. The files kept for translations that are complete again are removed.
func keepComplete(p *project.Project, now []catalogue.Message) ([]transaction.Change, error) {
	text, err := fs.ReadFile(p.FS(), sourceFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var out []transaction.Change
	then := sections.Messages(sourceFile, string(text), p.FS(), p.Book)
	tags := withCatalogue(p.FS())
	if err := fewLanguages(tags); err != nil {
		return nil, err
	}
	for _, tag := range tags {
		unread := new(diag.List) // what is wrong is reported where the catalogue is asked for
		c, _, err := readCatalogue(p, tag, File(tag), unread)
		switch {
		case err != nil:
			return nil, err
		case unread.HasErrors():
		case complete(tag, c, now):
			out = append(out, p.Removed(completeFile(tag, ".toml")), p.Removed(completeFile(tag, ".po")))
		case complete(tag, c, then):
			kept, err := keep(p, tag, text)
			if err != nil {
				return nil, err
			}
			out = append(out, kept...)
		}
	}
	return out, nil
}

// keep keeps a translation with the report that it is of.
func keep(p *project.Project, tag string, text []byte) ([]transaction.Change, error) {
	data, err := fs.ReadFile(p.FS(), File(tag))
	if err != nil {
		return nil, err
	}
	return append(p.Written(completeFile(tag, ".toml"), text), p.Written(completeFile(tag, ".po"), data)...), nil
}

// lastComplete reads the files kept for a translation when it was last complete: its catalogue, and the report of that
// time, with the day of the last work of a translator. The files are those that were read.
func lastComplete(
	p *project.Project, tag string, problems *diag.List,
) (*catalogue.Catalogue, original, []*source.File, error) {
	name := completeFile(tag, ".toml")
	text, err := fs.ReadFile(p.FS(), name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, original{}, nil, err
	}
	c, file, readErr := readCatalogue(p, tag, completeFile(tag, ".po"), problems)
	if readErr != nil {
		return nil, original{}, nil, readErr
	}
	if err != nil || c == nil {
		return nil, original{}, nil, failure.Reportf("the translation into %s is not whole, "+
			"and none is kept of a time when it was; build without --frozen", tag)
	}
	o := original{p.Path(name), string(text), revised(c)}
	return c, o, []*source.File{source.NewFile(o.name, o.text), file}, nil
}

// revised is when a translator last worked on a catalogue (GNU gettext manual, "Header Entry"), or else when its texts
// were last brought up to date.
func revised(c *catalogue.Catalogue) time.Time {
	for _, field := range []string{"PO-Revision-Date", "POT-Creation-Date"} {
		for _, layout := range []string{"2006-01-02 15:04-0700", "2006-01-02"} {
			if t, err := time.Parse(layout, c.Field(field)); err == nil {
				return t
			}
		}
	}
	return time.Time{}
}
