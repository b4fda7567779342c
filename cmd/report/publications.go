package main

import (
	"bytes"

	"github.com/urfave/cli/v2"

	"annualreport/sections/library"
)

// publicationsCommand writes the list of publications for other programs.
func publicationsCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "publications", Usage: "write the list of publications for other programs", ArgsUsage: "[REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Reads REPORT (report.toml if none is named) and prints its publications, those that\n" +
			"it imports among them, as CSL-JSON or BibTeX.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "json", Usage: "print as `FORMAT`: json or bib"},
		},
		Action: func(c *cli.Context) error { return writePublications(c, s) },
	}
}

// writePublications prints the list, or what is wrong with the report.
func writePublications(c *cli.Context, s streams) error {
	write := library.WriteCSL
	switch format := c.String("format"); format {
	case "json":
	case "bib":
		write = library.WriteBibTeX
	default:
		return usagef("there is no format %q; formats are json and bib", format)
	}
	l, err := load(c)
	if err != nil {
		return err
	}
	defer l.close()
	if err := newReporter(c, s).finish(l, nil); err != nil {
		return err
	}
	var out bytes.Buffer
	if err := write(&out, l.report.Publications()); err != nil {
		return exitError{exitMachine, err.Error()}
	}
	if _, err := s.out.Write(out.Bytes()); err != nil {
		return exitError{exitMachine, err.Error()}
	}
	return nil
}
