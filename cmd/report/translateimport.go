package main

import (
	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/exchange"
	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/phrase"
	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/diag"
)

// translateImportCommand is "report translate import", which brings a table back into a catalogue.
func translateImportCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "import", Usage: "bring a table that was filled in into its catalogue", ArgsUsage: "LANGUAGE FILE",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Takes the translations of a table that report translate export has written (.xlsx, .ods,\n" +
			".html, .csv). A cell that was left empty changes nothing. What is wrong is told as by\n" +
			"report translate check.",
		Flags: []cli.Flag{reportFlag()},
		Action: func(c *cli.Context) error {
			const wanted = 2
			if c.Args().Len() != wanted {
				return usagef("name the language and the file, as in: report translate import fr fr.xlsx")
			}
			src, err := sourceOfFlag(c)
			if err != nil {
				return err
			}
			return importTranslation(src, c.Args().Get(0), c.Args().Get(1), s)
		},
	}
}

// importTranslation brings the table of a file into the catalogue of a language.
func importTranslation(src reportSource, tag, name string, s streams) error {
	format, err := formatOf(name)
	if err != nil {
		return err
	}
	data, err := s.machine.files.Read(name)
	if err != nil {
		return failure.OfFile(name, err)
	}
	table, err := exchange.Read(data, format)
	if err != nil {
		return failure.Reportf("%s cannot be read: %w", name, err)
	}
	p, err := src.open(s)
	if err != nil {
		return err
	}
	defer p.Close()
	if p.Problems.HasErrors() {
		return finish(s, style{}, p, account{problems: p.Problems})
	}
	problems := new(diag.List)
	taken, err := translation.Take(p, tag, name, table, problems)
	if err != nil {
		return err
	}
	if problems.HasErrors() {
		return finish(s, style{}, p, account{problems: problems, beside: taken.Files})
	}
	if err := writeChanges(s, p, taken.Changes); err != nil {
		return err
	}
	n := taken.Status.Progress
	if err := say(s.out, "%s  %s taken; %d of %d translated, %d fuzzy, %d missing\n", translation.File(tag),
		phrase.Count(taken.Taken, "translation"), n.Done, n.All, n.Fuzzy, n.Missing); err != nil {
		return err
	}
	check, err := translation.CheckAll(p, []string{tag}, false)
	if err != nil {
		return err
	}
	problems.Append(check.Problems)
	return finish(s, style{}, p, account{problems: problems, beside: append(taken.Files, check.Files...)})
}
