package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/failure"
	"annualreport/layout/pdf/aloud"
)

// readCommand is "report read".
func readCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "read", Usage: "print what a screen reader will say", ArgsUsage: "[REPORT|FILE.pdf]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Reads the structure of FILE.pdf, or of the screen edition of REPORT (report.toml if none\n" +
			"is named), in its order: headings, lists, tables, what pictures show, links, languages.",
		Flags: []cli.Flag{languageFlag()},
		Action: func(c *cli.Context) error {
			if c.Args().Len() > 1 {
				return usagef("one file at a time; %q is one too many", c.Args().Get(1))
			}
			if name := c.Args().First(); strings.HasSuffix(strings.ToLower(name), ".pdf") {
				return readFileAloud(name, s)
			}
			src, err := sourceOf(c)
			if err != nil {
				return err
			}
			return readReportAloud(src, languagesOf(c), s)
		},
	}
}

// readFileAloud prints a PDF file as a screen reader reads it.
func readFileAloud(name string, s streams) error {
	data, err := s.machine.files.Read(name)
	if err != nil {
		return failure.OfFile(name, err)
	}
	return readAloud(s.out, name, data)
}

// readReportAloud prints the screen edition of a report as a screen reader reads it, one language after the other.
func readReportAloud(src reportSource, languages []string, s streams) error {
	p, err := src.open(s)
	if err != nil {
		return err
	}
	defer p.Close()
	result, err := build.Screen(p, languages)
	if err != nil {
		return err
	}
	if err := finish(s, style{}, p, accountOf(result, nil)); err != nil {
		return err
	}
	for _, file := range result.Files {
		if err := readAloud(s.out, file.Name, file.Data); err != nil {
			return err
		}
	}
	return nil
}

// readAloud prints the structure of a PDF as a screen reader reads it.
func readAloud(w io.Writer, name string, data []byte) error {
	d, err := aloud.Open(data)
	if err != nil {
		return failure.Reportf("%s: %w", name, err)
	}
	var out strings.Builder
	for _, l := range d.Read() {
		fmt.Fprintf(&out, "%s%s\n", strings.Repeat("  ", l.Depth), l.Text)
	}
	return show(w, out.String())
}
