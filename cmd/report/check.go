package main

import (
	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/terminal"
	"annualreport/layout/diag"
)

// checkCommand is "report check", which reports what is wrong with a report.
func checkCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "check", Usage: "tell what is wrong with the report, and write nothing", ArgsUsage: "[REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Flags: append(editionFlags(), &cli.BoolFlag{Name: "fix",
			Usage: "mend what is surely wrong with the grammar of the file, such as quotes of word " +
				"processors; a copy is kept"},
			&cli.BoolFlag{Name: "thorough",
				Usage: "read the texts as a proofreader does, too: placeholders, doubled words, open brackets, days " +
					"that no calendar has …"}),
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
			return checkReport(o, c.Bool("thorough"), s)
		},
	}
}

// checkReport sets the editions of a report as "report build" does, and finds what is wrong with them. If it
// is thorough,
// it reads the texts as a proofreader does, too.
func checkReport(o buildOptions, thorough bool, s streams) error {
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
	if thorough {
		a.problems = new(diag.List)
		a.problems.Append(result.Problems)
		p.Report.Proofread(a.problems)
	}
	return finish(s, o.style, p, a)
}
