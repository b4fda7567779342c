package main

import (
	"bytes"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/layout/conformance"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/image"
	"annualreport/layout/parallel"
	"annualreport/layout/pdf"
	"annualreport/sections"
	"annualreport/sections/edition"
)

// editionFlags choose what is made.
func editionFlags() []cli.Flag {
	return append([]cli.Flag{
		&cli.StringSliceFlag{Name: "edition", Aliases: []string{"e"}, Usage: "make only these `EDITIONS`, with commas between them"},
		languageFlag(), jsonFlag(), allFlag(),
	}, settingFlags()...)
}

// jsonFlag has programs told.
func jsonFlag() cli.Flag { return &cli.BoolFlag{Name: "json", Usage: "say everything as JSON"} }

// allFlag has every problem told.
func allFlag() cli.Flag {
	return &cli.BoolFlag{Name: "all", Usage: "tell every problem, not only the first twenty of a kind"}
}

// settingFlags are those of all commands that set a report.
func settingFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "portable", Usage: "use no fonts but those of the program and of the report"},
		&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "say nothing but problems"},
	}
}

// translationFlags choose what of translations is set.
func translationFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "complete", Usage: "refuse translations that are not whole"},
		&cli.BoolFlag{Name: "frozen", Usage: "set translations that are not whole as they were when they last were, with the original of that time"},
		&cli.BoolFlag{Name: "fuzzy", Usage: "print translations that nobody has looked at since the original was changed"},
	}
}

// languageFlag chooses among the languages that the report is in.
func languageFlag() cli.Flag {
	return &cli.StringSliceFlag{Name: "language", Aliases: []string{"l"}, Usage: "make only these `LANGUAGES`, with commas between them"}
}

// buildCommand sets a report.
func buildCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "build", Usage: "set the report and write its editions", ArgsUsage: "[REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Reads REPORT (report.toml if none is named) and writes SLUG-LANGUAGE-EDITION.pdf\n" +
			"for each edition and language. Nothing is written if the report has errors; what only\n" +
			"a press cannot print holds back the edition for the printer alone.",
		Flags: append(append(editionFlags(), translationFlags()...),
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Value: "build", Usage: "write into the folder `DIR`"}),
		Action: func(c *cli.Context) error { return build(c, s) },
	}
}

// made is an edition in memory.
type made struct {
	result result
	data   []byte
	// sheet goes with a printer's file; it is nil for others.
	sheet []byte
	// pages are those of a file that is sent, of is the report that it is of, and about the message
	// that carries it, if that was made already.
	pages *display.Document
	of    *loaded
	about *announcing
}

// build reads, sets and writes.
func build(c *cli.Context, s streams) error {
	l, err := load(c)
	if err != nil {
		return err
	}
	defer l.close()
	return l.build(c, newReporter(c, s))
}

// build sets the report and writes its editions.
func (l *loaded) build(c *cli.Context, out *reporter) error {
	files, err := l.makeAll(c, newMeter(out.err, out.quiet))
	if err != nil {
		return err
	}
	var outputs []output
	var results []result
	for _, f := range files {
		f.result.File = filepath.Join(c.String("output"), f.result.File)
		outputs = append(outputs, output{f.result.File, f.data})
		if f.sheet != nil {
			f.result.Sheet = strings.TrimSuffix(f.result.File, ".pdf") + ".txt"
			outputs = append(outputs, output{f.result.Sheet, f.sheet})
		}
		f.result.File, f.result.Sheet = filepath.ToSlash(f.result.File), filepath.ToSlash(f.result.Sheet)
		results = append(results, f.result)
	}
	if err := writeWhole(outputs...); err != nil {
		return exitError{exitMachine, err.Error()}
	}
	return out.finish(l, results)
}

// makeAll sets all editions in all languages that are asked for, the languages side by
// side. A language with errors has no files.
func (l *loaded) makeAll(c *cli.Context, meter *meter) ([]made, error) {
	each, err := l.each(c)
	if err != nil {
		return nil, err
	}
	files, errs := make([][]made, len(each)), make([]error, len(each))
	meter.begin(len(each))
	parallel.Do(len(each), func(i int) {
		files[i], errs[i] = each[i].makeEditions(c)
		meter.step(each[i].report.Meta.Language.Tag)
	})
	meter.end()
	var out []made
	for i, one := range each {
		if errs[i] != nil {
			return nil, exitError{exitMachine, errs[i].Error()}
		}
		if one != l {
			l.problems.Append(one.problems)
			l.unprinted = append(l.unprinted, one.unprinted...)
			l.languagesSet = append(l.languagesSet, one)
		}
		l.held.Append(one.heldBack())
		out = append(out, files[i]...)
	}
	l.problems.Append(l.held)
	return out, nil
}

// each is the report in each of the languages that are asked for.
func (l *loaded) each(c *cli.Context) ([]*loaded, error) {
	if c.Bool("frozen") && c.Bool("fuzzy") {
		return nil, usagef("--frozen and --fuzzy are two ways to set what is not whole: choose one")
	}
	tags, err := l.languages(c)
	if err != nil {
		return nil, err
	}
	which := looked
	switch {
	case c.Bool("frozen"):
		which = frozen
	case c.Bool("fuzzy"):
		which = all
	}
	out := make([]*loaded, len(tags))
	for i, tag := range tags {
		if out[i] = l; tag != l.report.Meta.Language.Tag {
			if out[i], err = l.in(tag, which); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// heldBack are the problems that hold back an edition, but for those that l has itself.
func (l *loaded) heldBack() *diag.List {
	if l.translation == nil {
		return new(diag.List)
	}
	return l.held
}

// makeEditions sets the editions of one language.
func (l *loaded) makeEditions(c *cli.Context) ([]made, error) {
	if tr := l.translation; c.Bool("complete") && tr != nil && tr.Missing > 0 {
		l.problems.Errorf(diag.Span{File: l.beside(catalogueFile(tr.Language)), Line: 1, Column: 1}, "translate the rest, or build without --complete", "the translation into %s lacks %s of %d", tr.Language, count(tr.Missing, "message"), tr.Done+tr.Missing)
	}
	l.report.CheckMessage(l.problems)
	if err := checkLogo(l.report, l.problems); err != nil {
		return nil, err
	}
	var files []made
	for _, e := range l.editions {
		some, err := l.make(e)
		if err != nil {
			return nil, err
		}
		files = append(files, some...)
	}
	if l.problems.HasErrors() {
		return nil, nil
	}
	return files, nil
}

// make sets one edition: one file, or two where covers are printed apart. There is none
// if the report has errors, or what this edition alone asks for cannot be met.
func (l *loaded) make(e edition.Edition) ([]made, error) {
	setting := l.setting
	setting.Edition = e
	doc := l.report.Compose(setting, l.problems)
	// A report with errors is set all the same, for what only that can tell:
	// characters that no face has, lines that do not fit.
	pages, problems, err := sections.Typeset(doc)
	if err != nil {
		return nil, err
	}
	l.problems.Append(problems)
	l.tally.add(pages)
	var print *pdf.Print
	if e.Printed {
		if print, err = forPrint(l.report.Print); err != nil {
			return nil, err
		}
		faults := printable(&l.report.Print, print, pages, l.report.Brand.Sources)
		l.held.Append(faults)
		if faults.HasErrors() {
			l.unprinted = append(l.unprinted, e.Name)
			return nil, nil
		}
	}
	if !e.Printed && !l.problems.HasErrors() {
		l.problems.Append(conformance.Problems(conformance.Check(pages)))
	}
	if l.problems.HasErrors() {
		return nil, nil
	}
	if e.Compact {
		return l.fit(e, pages)
	}
	pages, problems = image.Prepare(pages, image.Options{Resolution: e.Resolution, Quality: e.Quality})
	l.problems.Append(problems)
	if l.problems.HasErrors() {
		return nil, nil
	}
	return l.files(e, pages, print)
}

// files writes the pages of an edition and their covers, as far as there are any: of
// a report on a single folded sheet, covers are all there is.
func (l *loaded) files(e edition.Edition, pages *display.Document, print *pdf.Print) ([]made, error) {
	var out []made
	if len(pages.Pages) > 0 {
		file, err := l.write(e, e.Name, pages, nil, print)
		if err != nil {
			return nil, err
		}
		out = append(out, file)
	}
	if wrap := pages.Wrap; wrap != nil {
		cover, err := l.write(e, e.Name+"-cover", &wrap.Document, wrap, print)
		if err != nil {
			return nil, err
		}
		out = append(out, cover)
	}
	return out, nil
}

// write paints pages into a file of an edition. The wrap is that of the covers, if
// the pages are its own.
func (l *loaded) write(e edition.Edition, name string, pages *display.Document, wrap *display.Wrap, print *pdf.Print) (made, error) {
	var data bytes.Buffer
	standards, err := paint(&data, pages, print)
	if err != nil {
		return made{}, err
	}
	language := l.report.Meta.Language.Tag
	out := made{
		result: result{File: l.named("-" + name + ".pdf"), Edition: e.Name, Language: language,
			Pages: len(pages.Pages), Bytes: data.Len(), Standards: standards, Attached: len(pages.Attachments)},
		data: data.Bytes(), of: l,
	}
	if print != nil {
		out.sheet = handOver(l.report, out.result.File, out.data, pages, wrap, print)
	}
	return out, nil
}
