package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"
	"golang.org/x/text/language"

	"annualreport/layout/diag"
	"annualreport/sections"
	"annualreport/sections/catalogue"
	"annualreport/sections/source"
)

// translationFolder is where catalogues lie, beside the report.
const translationFolder = "translations"

// translateCommand keeps the catalogues of translators.
func translateCommand(s streams) *cli.Command {
	commands := []*cli.Command{translateUpdateCommand(s), translateStatusCommand(s)}
	return &cli.Command{
		Name: "translate", Usage: "keep the catalogues of translators up to date", HideHelpCommand: true, OnUsageError: usageError,
		Subcommands: commands,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return usagef("there is no command %q; commands of translate are %s", c.Args().First(), commandNames(commands))
			}
			return cli.ShowSubcommandHelp(c)
		},
	}
}

// reportFlag names the report where the arguments name something else.
func reportFlag() cli.Flag {
	return &cli.StringFlag{Name: "report", Aliases: []string{"r"}, Value: defaultReport, Usage: "translate the report in `FILE`"}
}

// translateUpdateCommand brings catalogues up to date.
func translateUpdateCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "update", Usage: "bring the texts of the report into the catalogues", ArgsUsage: "[LANGUAGE…]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Writes translations/LANGUAGE.po beside the report, for the languages named or for all that\n" +
			"there are. Translations are kept; those of texts that were changed are marked as fuzzy.",
		Flags:  []cli.Flag{reportFlag(), &cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "say nothing but problems"}},
		Action: func(c *cli.Context) error { return updateTranslations(c, s) },
	}
}

// translateStatusCommand says how far translations are.
func translateStatusCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "status", Usage: "tell how far translations are", ArgsUsage: "[REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Flags:  []cli.Flag{reportFlag(), &cli.BoolFlag{Name: "numbers", Usage: "list the numbers and dates that are written as each language has them"}},
		Action: func(c *cli.Context) error { return translationStatus(c, s) },
	}
}

// catalogueFile is the name of a language's catalogue in the folder of the report.
func catalogueFile(tag string) string { return path.Join(translationFolder, tag+".po") }

// catalogues lists the languages that have a catalogue.
func catalogues(files fs.FS) []string {
	entries, err := fs.ReadDir(files, translationFolder)
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range entries {
		if tag, ok := strings.CutSuffix(e.Name(), ".po"); ok {
			out = append(out, tag)
		}
	}
	return out
}

// readCatalogue reads a catalogue; nil if there is none.
func (l *loaded) readCatalogue(name string, problems *diag.List) (*catalogue.Catalogue, error) {
	data, err := fs.ReadFile(l.root.FS(), name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, exitError{exitMachine, err.Error()}
	}
	file := catalogue.Open(l.beside(name), string(data))
	l.catalogues = append(l.catalogues, file)
	return catalogue.Read(file, problems), nil
}

// beside is the name of a file in the folder of the report, as seen from here.
func (l *loaded) beside(name string) string {
	return filepath.ToSlash(filepath.Join(filepath.Dir(l.name), filepath.FromSlash(name)))
}

// loadNamed reads the report that --report names.
func loadNamed(c *cli.Context) (*loaded, error) { return loadFile(c, c.String("report")) }

// updateTranslations writes the catalogues anew.
func updateTranslations(c *cli.Context, s streams) error {
	l, err := loadNamed(c)
	if err != nil {
		return err
	}
	defer l.close()
	out := newReporter(c, s)
	if l.problems.HasErrors() {
		return out.finish(l, nil)
	}
	tags, err := l.languagesToUpdate(split(c.Args().Slice()))
	if err != nil {
		return err
	}
	messages := l.messages()
	if err := l.keepWhole(messages); err != nil {
		return err
	}
	for _, tag := range tags {
		merged, err := l.updateCatalogue(tag, messages)
		if err != nil {
			return err
		}
		if merged != nil && !out.quiet {
			n := progressOf(merged)
			fmt.Fprintf(s.out, "%s  %s, %d translated, %d fuzzy, %d missing\n", catalogueFile(tag), count(n.all, "message"), n.done, n.fuzzy, n.missing)
		}
	}
	if !l.problems.HasErrors() {
		if err := l.writeBeside(sourceFile, []byte(l.text)); err != nil {
			return err
		}
	}
	return out.finish(l, nil)
}

// languagesToUpdate are the languages that were named, or all that have a catalogue.
func (l *loaded) languagesToUpdate(named []string) ([]string, error) {
	if len(named) == 0 {
		if named = catalogues(l.root.FS()); len(named) == 0 {
			return nil, usagef("name the languages to translate into, as in: report translate update fr ar")
		}
	}
	return named, nil
}

// updateCatalogue brings the messages of the report into the catalogue of a language, and writes
// it. It is nil once a catalogue could not be read: nothing of that one may be lost.
func (l *loaded) updateCatalogue(tag string, messages []catalogue.Message) (*catalogue.Catalogue, error) {
	if t, err := language.Parse(tag); err != nil || t.String() == l.report.Meta.Language.Tag {
		if strings.HasSuffix(tag, ".toml") {
			return nil, usagef("%q is no language; name the report with --report %s", tag, tag)
		}
		return nil, usagef("%q is no language to translate into; write a BCP 47 tag, such as fr or pt-BR", tag)
	}
	old, err := l.readCatalogue(catalogueFile(tag), l.problems)
	if err != nil || l.problems.HasErrors() {
		return nil, err
	}
	if old == nil {
		old = &catalogue.Catalogue{Comments: []string{"Translation of the report of " + l.report.Plain(l.report.Organisation.Name) + "."}}
	}
	merged := catalogue.Merge(old, messages)
	l.header(merged, tag)
	return merged, l.writeCatalogue(tag, merged)
}

// messages are the texts of the report.
func (l *loaded) messages() []catalogue.Message {
	return sections.Messages(filepath.ToSlash(l.name), l.text, l.root.FS(), l.book)
}

// header says in the catalogue what it is. What a translator wrote there stays.
func (l *loaded) header(c *catalogue.Catalogue, tag string) {
	m := &l.report.Meta
	date := m.Date.Format("2006-01-02 15:04-0700")
	contact := l.report.Organisation.Email.Value
	if contact == "" {
		contact = l.report.Organisation.Website.Value
	}
	c.SetField("Project-Id-Version", m.Slug)
	c.SetField("Report-Msgid-Bugs-To", contact)
	c.SetField("POT-Creation-Date", date)
	for _, f := range []catalogue.Field{{Name: "Plural-Forms", Value: sections.Plurals(tag)}, {Name: "PO-Revision-Date", Value: date}, {Name: "Last-Translator", Value: "FULL NAME <EMAIL@ADDRESS>"}, {Name: "Language-Team", Value: tag}} {
		if c.Field(f.Name) == "" {
			c.SetField(f.Name, f.Value)
		}
	}
	c.SetField("Language", strings.ReplaceAll(tag, "-", "_"))
	c.SetField("MIME-Version", "1.0")
	c.SetField("Content-Type", "text/plain; charset=UTF-8")
	c.SetField("Content-Transfer-Encoding", "8bit")
	c.SetField("X-Generator", l.setting.Program)
}

// writeCatalogue writes the catalogue of a language whole.
func (l *loaded) writeCatalogue(tag string, c *catalogue.Catalogue) error {
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		return exitError{exitMachine, err.Error()}
	}
	return l.writeBeside(catalogueFile(tag), b.Bytes())
}

// writeBeside writes a file in the folder of the report, if it is not the same already.
func (l *loaded) writeBeside(name string, data []byte) error {
	name = filepath.FromSlash(l.beside(name))
	if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, data) {
		return nil
	}
	if err := writeWhole(output{name, data}); err != nil {
		return exitError{exitMachine, err.Error()}
	}
	return nil
}

// taken says which of a catalogue's translations are set.
type taken uint8

const (
	// looked are those that somebody has looked at since the original was changed.
	looked taken = iota
	// all are fuzzy ones, too.
	all
	// frozen are those of the last time when the translation was whole, with the original of
	// that time.
	frozen
)

// in is the report in another language, with what is wrong in its catalogue.
func (l *loaded) in(tag string, which taken) (*loaded, error) {
	out := *l
	out.problems, out.held, out.unprinted, out.tally = new(diag.List), new(diag.List), nil, tally{}
	tr := sections.Pseudo(tag, l.report.Meta.Language.Tag)
	name := l.name
	if tr == nil {
		c, err := out.readCatalogue(catalogueFile(tag), out.problems)
		if err != nil {
			return nil, err
		}
		var since time.Time
		if which == frozen && !whole(c, l.messages()) {
			if c, since, err = out.thaw(tag); err != nil {
				return nil, err
			}
			name = out.beside(wholeFile(tag, ".toml"))
		}
		c.Check(sections.WritingIn(l.report.Meta.Language.Tag, tag), out.problems)
		tr = translationOf(c, tag, l.report.Meta.Language.Tag, which == all)
		tr.Frozen = since
	}
	l.catalogues = out.catalogues // for messages, which the report itself gives
	out.translation = tr
	out.report = sections.ReadIn(filepath.ToSlash(name), out.text, l.root.FS(), l.book, tr, out.problems)
	return &out, nil
}

// translationOf finds the messages of a catalogue; fuzzy ones only if they are asked for.
func translationOf(c *catalogue.Catalogue, tag, original string, fuzzy bool) *sections.Translation {
	known := make(map[catalogue.Key]source.Text, len(c.Entries))
	for i := range c.Entries {
		e := &c.Entries[i]
		if e.Done() || fuzzy && !e.Obsolete && e.Str.Value != "" {
			known[e.Key()] = e.Str
		}
	}
	return &sections.Translation{Language: tag, Original: original, Lookup: func(k catalogue.Key) (string, bool) {
		s, ok := known[k]
		return s.Value, ok
	}, Place: func(k catalogue.Key) diag.Span { return known[k].Span }}
}

// languages reads --language: the report's own if none are named, all that there are for "all".
func (l *loaded) languages(c *cli.Context) ([]string, error) {
	own := l.report.Meta.Language.Tag
	known := append([]string{own}, catalogues(l.root.FS())...)
	var out []string
	for _, tag := range split(c.StringSlice("language")) {
		switch {
		case tag == "all":
			out = append(out, known...)
		case slices.Contains(known, tag) || sections.Pseudo(tag, own) != nil:
			out = append(out, tag)
		default:
			return nil, usagef("the report is not written in %q, and has no translation into it; it is in %s", tag, strings.Join(known, ", "))
		}
	}
	if len(out) == 0 {
		return []string{own}, nil
	}
	slices.Sort(out)
	out = slices.Compact(out)
	if i := slices.Index(out, own); i > 0 { // the original comes first
		out = slices.Insert(slices.Delete(out, i, i+1), 0, own)
	}
	return out, nil
}
