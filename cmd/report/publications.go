package main

import (
	"bytes"
	"io"

	"github.com/urfave/cli/v2"

	"annualreport/sections/bib"
)

// publicationsCommand writes the list of publications for other programs.
func publicationsCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "publications", Usage: "write the list of publications for other programs", ArgsUsage: "[REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Reads REPORT (report.toml if none is named) and prints its publications, those that\n" +
			"it imports among them, as CSL-JSON, BibTeX or RIS.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "json",
				Usage: "print as `FORMAT`: json, bib or ris"},
		},
		Action: func(c *cli.Context) error {
			write, err := publicationsWriter(c.String("format"))
			if err != nil {
				return err
			}
			src, err := sourceOf(c)
			if err != nil {
				return err
			}
			return writePublications(src, write, s)
		},
	}
}

// publicationsWriter is what writes a list in a format.
func publicationsWriter(format string) (func(io.Writer, []bib.Reference) error, error) {
	switch format {
	case "json":
		return bib.WriteCSL, nil
	case "bib":
		return bib.WriteBibTeX, nil
	case "ris":
		return bib.WriteRIS, nil
	}
	return nil, usagef("there is no format %q; formats are json, bib and ris", format)
}

// writePublications prints the list, or what is wrong with the report.
func writePublications(src reportSource, write func(io.Writer, []bib.Reference) error, s streams) error {
	p, err := src.open(s)
	if err != nil {
		return err
	}
	defer p.Close()
	if err := finish(s, style{}, p, account{problems: p.Problems}); err != nil {
		return err
	}
	var out bytes.Buffer
	if err := write(&out, p.Report.Publications()); err != nil {
		return err
	}
	return give(s.out, out.Bytes())
}
