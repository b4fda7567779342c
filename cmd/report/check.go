package main

import (
	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/terminal"
)

// checkCommand is "report check", which reports what is wrong with a report.
func checkCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "check", Usage: "tell what is wrong with the report, and write nothing", ArgsUsage: "[REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Flags: append(editionFlags(), &cli.BoolFlag{Name: "fix",
			Usage: "mend what is surely wrong with the grammar of the file, such as quotes of word " +
				"processors; a copy is kept"}),
		Action: func(c *cli.Context) error {
			o, err := buildOptionsOf(c)
			if err != nil {
				return err
			}
			if c.Bool("fix") {
				if err := fixReport(o.source, s); err != nil {
					return err
				}
			}
			return checkReport(o, s)
		},
	}
}

// checkReport sets the editions of a report as "report build" does, and finds what is wrong with them.
func checkReport(o buildOptions, s streams) error {
	p, err := o.source.open(s)
	if err != nil {
		return err
	}
	defer p.Close()
	o.request.Purpose = build.ToCheck
	o.request.Progress = terminal.NewMeter(s.err, o.style.quiet)
	result, err := build.Run(p, o.request)
	if err != nil {
		return err
	}
	a := accountOf(result, nil)
	a.languages = result.Languages
	return finish(s, o.style, p, a)
}
