package translation

import (
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"annualreport/cmd/report/internal/project"
	"annualreport/layout/diag"
	"annualreport/layout/parallel"
	"annualreport/sections"
	"annualreport/sections/catalogue"
	"annualreport/sections/source"
	"annualreport/sections/translate"
)

// Policy is which translations of a catalogue are used.
type Policy uint8

const (
	// Reviewed are those that somebody has looked at since the original was changed.
	Reviewed Policy = iota
	// Fuzzy are those that nobody has looked at, too.
	Fuzzy
	// LastComplete are those of the last time when the translation was complete, with the original of that time.
	LastComplete
)

// Version is the report in one language.
type Version struct {
	// Report is the report as it was read in this language.
	Report *sections.Report
	// Translation is what it was read with; nil in the language that the report is written in.
	Translation *translate.Translation
	// Problems are those of its files.
	Problems *diag.List
	// Files are the catalogues, and the reports of another day, that were read for it.
	Files []*source.File
}

// Language is the BCP 47 tag of the version.
func (v *Version) Language() string { return v.Report.Meta.Language.Tag }

// originalVersion is the version in the language that the report is written in.
func originalVersion(p *project.Project) *Version {
	return &Version{Report: p.Report, Problems: p.Problems}
}

// Versions reads a report in some languages, as choose names them, side by side.
func Versions(p *project.Project, tags []string, policy Policy) ([]*Version, error) {
	chosen, err := choose(p, tags)
	if err != nil {
		return nil, err
	}
	out := make([]*Version, len(chosen))
	err = parallel.EachWorker(len(chosen), func(_, i int) (err error) {
		out[i], err = readVersion(p, chosen[i], policy)
		return err
	})
	if len(out) > 0 && slices.Contains(tags, "all") {
		first := *out[0]
		first.Problems = new(diag.List)
		first.Problems.Append(out[0].Problems)
		tellStrays(p, true, first.Problems)
		out[0] = &first
	}
	return out, err
}

// readVersion reads a report in one language, with what is wrong in its catalogue. It is an error of the report if the
// last complete translation is asked for, and none was kept.
func readVersion(p *project.Project, tag string, policy Policy) (*Version, error) {
	if tag == p.Language() {
		return originalVersion(p), nil
	}
	out := &Version{Problems: new(diag.List)}
	o := originalOf(p)
	var c *catalogue.Catalogue
	if out.Translation = translate.Pseudo(tag, p.Language()); out.Translation == nil {
		var file *source.File
		var err error
		c, file, err = readCatalogue(p, tag, File(tag), out.Problems)
		if err != nil {
			return nil, err
		}
		if c == nil {
			return nil, fmt.Errorf("%s is gone", p.Path(File(tag)))
		}
		out.Files = append(out.Files, file)
		if policy == LastComplete && !complete(tag, c, messagesOf(p)) {
			var files []*source.File
			if c, o, files, err = lastComplete(p, tag, out.Problems); err != nil {
				return nil, err
			}
			out.Files = append(out.Files, files...)
		}
		out.Translation = lookupIn(c, tag, p.Language(), policy == Fuzzy)
		out.Translation.Frozen = o.since
	}
	out.Report = p.Report.In(o.name, o.text, out.Translation, out.Problems)
	if c != nil {
		c.Check(translate.WritingIn(p.Language(), tag), out.Translation.Addresses, out.Problems)
	}
	source.TellNamesLeftOut(out.Translation.LeftOut, out.Problems)
	return out, nil
}

// original is the report that a translation is of.
type original struct {
	name, text string
	// since is the day of the translation if it is not that of today; else it is zero.
	since time.Time
}

// originalOf is the report of today.
func originalOf(p *project.Project) original {
	return original{name: filepath.ToSlash(p.Name), text: p.Text}
}

// lookupIn finds the messages of a catalogue; fuzzy ones only if they are asked for.
func lookupIn(c *catalogue.Catalogue, tag, original string, fuzzy bool) *translate.Translation {
	known := make(map[catalogue.Key]source.Text, len(c.Entries))
	for i := range c.Entries {
		e := &c.Entries[i]
		switch {
		case e.Obsolete || e.Str.Value == "":
		case e.Done() || fuzzy:
			known[e.Key()] = e.Str
		default:
			known[e.Key()] = source.Text{} // somebody must look at it first
		}
	}
	repeats := c.Repeats()
	find := func(k catalogue.Key) source.Text {
		if s, found := known[k]; found {
			return s
		}
		return repeats[k.ID]
	}
	return &translate.Translation{
		Language: tag, Original: original,
		Lookup: func(k catalogue.Key) (string, bool) {
			s := find(k)
			return s.Value, s.Value != ""
		},
		Place: func(k catalogue.Key) diag.Span { return find(k).Span },
	}
}

// Lines gives the lines of files that were read for a report, and of those that were read beside it.
func Lines(r *sections.Report, beside []*source.File) diag.Lines {
	return func(name string, n int) (string, bool) {
		for _, f := range beside {
			if f.Name() == name {
				return f.Line(n)
			}
		}
		return r.Line(name, n)
	}
}

// FilesOf are the files of all versions.
func FilesOf(versions []*Version) []*source.File {
	var out []*source.File
	for _, v := range versions {
		out = append(out, v.Files...)
	}
	return out
}
