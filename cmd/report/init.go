package main

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/starter"
	"annualreport/cmd/report/internal/transaction"
	"annualreport/layout/color"
	"annualreport/sections"
	"annualreport/sections/brand/designs"
	"annualreport/sections/language"
	"annualreport/sections/nextyear"
	"annualreport/sections/schema"
)

// initCommand is "report init", which makes the folder of a new report.
func initCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "init", Usage: "begin a report: a folder with one that can be built at once", ArgsUsage: "[FOLDER]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Writes report.toml, the schema of its keys for editors, and folders for pictures, fonts and\n" +
			"translations into FOLDER (the working directory if none is named). On a terminal it asks for what\n" +
			"no flag says. Nothing that is there is written over.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "organisation", Usage: "the `NAME` of who reports"},
			&cli.StringFlag{Name: "language", Aliases: []string{"l"}, Usage: "the `TAG` of the report's language (en)"},
			&cli.StringFlag{Name: "kind", Usage: "the `KIND`: " + strings.Join(starter.Kinds(), ", ") + " (full)"},
			&cli.StringFlag{Name: "design", Usage: "the `DESIGN`: " + strings.Join(designs.Names(), ", ") +
				" (" + designs.Names()[0] + ")"},
			&cli.StringFlag{Name: "color", Usage: "the `COLOR` of titles and the cover, such as #123f5a"},
			&cli.StringFlag{Name: "logo", Usage: "the sign of the organisation, which is copied: a picture in `FILE`"},
			&cli.IntFlag{Name: "year", Usage: "the `YEAR` that is reported on (last year)"},
			&cli.StringFlag{Name: "from", Usage: "begin with last year's report in `FILE`, as report next-year does"},
			&cli.BoolFlag{Name: "yes", Aliases: []string{"y"}, Usage: "ask nothing"},
			quietFlag(),
		},
		Action: func(c *cli.Context) error {
			if c.Args().Len() > 1 {
				return usagef("init takes one folder; %q is one too many", c.Args().Get(1))
			}
			if c.IsSet("from") {
				return initFrom(c, s)
			}
			return beginReport(c, s)
		},
	}
}

// initFrom makes the folder of the report of the next year.
func initFrom(c *cli.Context, s streams) error {
	for _, name := range []string{"organisation", "language", "kind", "design", "color", "logo", "year"} {
		if c.IsSet(name) {
			return usagef("--from takes all from last year's report, so --%s says nothing; leave it out", name)
		}
	}
	if !c.Args().Present() {
		return usagef("name the folder of the new report, as in: report init --from 2031/report.toml 2032")
	}
	src, err := sourceNamed(c, c.String("from"))
	if err != nil {
		return err
	}
	if src.isStream {
		return usagef("--from takes a file: its folder has what belongs to the report")
	}
	return makeNextYear(src, c.Args().First(), nextyear.Options{By: 1}, styleOf(c), s)
}

// beginReport makes the folder of a report, and says what to do next.
func beginReport(c *cli.Context, s streams) error {
	folder := c.Args().First()
	name := filepath.Join(folder, starter.ReportFile)
	if _, err := os.Lstat(name); err == nil {
		return usagef("there is a report already: %s; name another folder, or begin the next year with: "+
			"report init --from %s FOLDER", filepath.ToSlash(name), filepath.ToSlash(name))
	}
	start, err := startOf(c, s)
	if err != nil {
		return err
	}
	changes, kept, err := start.changes(folder)
	if err != nil {
		return err
	}
	if err := sweep(s, []string{folder}); err != nil {
		return err
	}
	if err := change(s, changes); err != nil {
		return err
	}
	if c.Bool("quiet") {
		return nil
	}
	return say(s.out, "%s", start.account(changes, kept, folder))
}

// start is a report that is to be begun, and its sign.
type start struct {
	report starter.Report
	// logo is the file of the sign; nil for none.
	logo []byte
	// hasTexts is whether there are texts in its language.
	hasTexts bool
}

// startOf reads the flags, and asks for what they do not say.
func startOf(c *cli.Context, s streams) (start, error) {
	out := start{report: starter.Report{Year: c.Int("year")}}
	answers := interviewOf(c, s)
	for _, q := range []struct {
		question question
		set      func(string) error
	}{
		{question{"organisation", "Who reports?", ""}, out.setOrganisation},
		{question{"language", "In which language (its tag, such as en, fr, ar)?", "en"}, out.setLanguage},
		{question{"kind", "Which kind: " + strings.Join(starter.Kinds(), ", ") + "?", starter.Kinds()[0]}, out.setKind},
		{question{"design", "Which design: " + strings.Join(designs.Names(), ", ") + "?", designs.Names()[0]},
			out.setDesign},
		{question{"color", "Your color, such as #123f5a (none for that of the program)?", ""}, out.setColor},
		{question{"logo", "The file of your sign (none if you have none here)?", ""},
			func(name string) error { return out.setLogo(name, s) }},
	} {
		if err := answers.answer(q.question, q.set); err != nil {
			return start{}, err
		}
	}
	now := time.Now()
	const firstYear, lastYear = 1000, 9999
	switch r := &out.report; {
	case !c.IsSet("year"):
		r.Year, r.Day = now.Year()-1, now
	case r.Year < firstYear || r.Year > lastYear:
		return start{}, usagef("--year takes a year of four digits")
	default:
		r.Day = time.Date(r.Year+1, time.March, 1, 0, 0, 0, 0, time.UTC)
	}
	return out, nil
}

// setOrganisation sets who reports.
func (b *start) setOrganisation(name string) error {
	b.report.Organisation = name
	return nil
}

// setLanguage sets the language of the report, and of its texts.
func (b *start) setLanguage(tag string) error {
	l, err := language.For(tag)
	if err != nil {
		return usagef("there is no language %q; a language is named by its tag, such as en, pt-BR or zh-Hant", tag)
	}
	if usual, ok := language.Spelled(tag); ok {
		tag = usual
	}
	b.report.Language = tag
	b.report.TextsIn, b.hasTexts = starter.TextsFor(l.Base)
	return nil
}

// setKind sets which texts the report has.
func (b *start) setKind(kind string) error {
	if !slices.Contains(starter.Kinds(), kind) {
		return usagef("there is no kind %q; kinds are %s", kind, strings.Join(starter.Kinds(), ", "))
	}
	b.report.Kind = kind
	return nil
}

// setDesign sets how pages look.
func (b *start) setDesign(name string) error {
	if !slices.Contains(designs.Names(), name) {
		return usagef("there is no design %q; designs are %s", name, strings.Join(designs.Names(), ", "))
	}
	b.report.Design = name
	return nil
}

// setColor sets the primary color.
func (b *start) setColor(value string) error {
	if value == "" {
		return nil
	}
	if _, err := color.ParseRGB(value); err != nil {
		return usagef("%q is no color; write one as #123f5a, red, green and blue from 00 to ff", value)
	}
	b.report.Color = value
	return nil
}

// setLogo reads the sign of the organisation.
func (b *start) setLogo(name string, s streams) error {
	if name == "" {
		return nil
	}
	ending := strings.ToLower(filepath.Ext(name))
	pictures := []string{".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".tif", ".tiff", ".bmp"}
	if !slices.Contains(pictures, ending) {
		return usagef("%s is no picture that is read; a sign is an SVG, PNG, JPEG, WebP, GIF, TIFF or BMP file", name)
	}
	data, err := s.machine.files.Read(name)
	if err != nil {
		return failure.OfFile(name, err)
	}
	b.logo, b.report.Logo = data, path.Join("pictures", "logo"+ending)
	return nil
}

// changes are those that write the files of the folder, and the names of those that are there already and stay.
func (b *start) changes(folder string) (changes []transaction.Change, kept []string, err error) {
	table, err := schema.JSONSchema(sections.Schema())
	if err != nil {
		return nil, nil, err
	}
	files := append(b.report.Files(), starter.File{Name: starter.SchemaFile, Data: table})
	if b.logo != nil {
		files = append(files, starter.File{Name: b.report.Logo, Data: b.logo})
	}
	for _, f := range files {
		name := filepath.Join(folder, filepath.FromSlash(f.Name))
		if _, err := os.Lstat(name); err != nil {
			changes = append(changes, transaction.Create(name, f.Data))
			continue
		}
		if f.Name == b.report.Logo {
			return nil, nil, usagef("%s is there already, and would be written over; move it, or leave --logo out",
				filepath.ToSlash(name))
		}
		kept = append(kept, f.Name)
	}
	return changes, kept, nil
}

// account says what was written, and what to do next.
func (b *start) account(changes []transaction.Change, kept []string, folder string) string {
	var out strings.Builder
	for _, c := range changes {
		out.WriteString(filepath.ToSlash(c.Name()) + "\n")
	}
	if len(kept) > 0 {
		out.WriteString("Was there, and stays: " + strings.Join(kept, ", ") + "\n")
	}
	if !b.hasTexts {
		out.WriteString("There are no texts in " + b.report.Language + " to begin with, but in " +
			strings.Join(starter.Languages(), ", ") + "; they are in English, for you to replace.\n")
	}
	name := filepath.ToSlash(filepath.Join(folder, starter.ReportFile))
	out.WriteString("Write your report into " + name + ", and set it with: report build")
	if folder != "" && filepath.Clean(folder) != "." {
		out.WriteString(" " + filepath.ToSlash(folder))
	}
	return out.String() + "\n"
}
