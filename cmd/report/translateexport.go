package main

import (
	"bytes"
	"cmp"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/exchange"
	"annualreport/cmd/report/internal/output"
	"annualreport/cmd/report/internal/phrase"
	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/diag"
)

// translateExportCommand is "report translate export", which writes a table for who has no program for catalogues.
func translateExportCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "export", Usage: "write a table to translate in, for spreadsheets or word processors",
		ArgsUsage:       "LANGUAGE",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Writes the texts of the report and their translations as a table, LANGUAGE.xlsx, or into the\n" +
			"file that --output names: .xlsx for spreadsheets, .html for word processors. Bring it back with\n" +
			"report translate import.",
		Flags: []cli.Flag{reportFlag(), &cli.StringFlag{Name: "output", Aliases: []string{"o"},
			Usage: "write the table into `FILE`"}},
		Action: func(c *cli.Context) error {
			if c.Args().Len() != 1 {
				return usagef("name the language to translate into, as in: report translate export fr")
			}
			tag := c.Args().First()
			src, err := sourceOfFlag(c)
			if err != nil {
				return err
			}
			return exportTranslation(src, tag, cmp.Or(outputFile(c), tag+".xlsx"), s)
		},
	}
}

// exportTranslation writes the table of a translation. A file that is there already is not written over.
func exportTranslation(src reportSource, tag, name string, s streams) error {
	format, err := formatOf(name)
	if err != nil {
		return err
	}
	if !exchange.IsWritten(name) {
		return usagef("%s: a table is written as .xlsx or .html", name)
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
	table, files, err := translation.Export(p, tag, problems)
	if err != nil {
		return err
	}
	if table == nil {
		return finish(s, style{}, p, account{problems: problems, beside: files})
	}
	var data bytes.Buffer
	if err := table.Write(&data, format); err != nil {
		return err
	}
	if err := writeNew(s, []output.File{{Name: name, Data: data.Bytes()}}); err != nil {
		return err
	}
	if err := say(s.out, "%s  %s\n", name, phrase.Count(len(table.Rows), "text")); err != nil {
		return err
	}
	return finish(s, style{}, p, account{problems: problems, beside: files})
}

// formatOf is the format of a table by the name of its file.
func formatOf(name string) (exchange.Format, error) {
	if name == standardInput {
		return 0, usagef("name a file: the table is a spreadsheet")
	}
	format, ok := exchange.FormatOf(name)
	if !ok {
		return 0, usagef("%s: tables to translate in are .xlsx, .ods, .html or .csv", name)
	}
	return format, nil
}
