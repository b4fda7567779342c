package main

import (
	"github.com/urfave/cli/v2"
)

// checkCommand tells what is wrong with a report.
func checkCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "check", Usage: "tell what is wrong with the report, and write nothing", ArgsUsage: "[REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Flags: editionFlags(),
		Action: func(c *cli.Context) error {
			out := newReporter(c, s)
			l, err := load(c)
			if err != nil {
				return err
			}
			defer l.close()
			if _, err := l.makeAll(c, newMeter(s.err, out.quiet)); err != nil {
				return err
			}
			return out.finish(l, nil)
		},
	}
}
