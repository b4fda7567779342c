package main

import (
	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/diag"
)

// translateCheckCommand is "report translate check", which tells what is wrong with translations.
func translateCheckCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "check", Usage: "tell what is wrong with translations", ArgsUsage: "[LANGUAGE…]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Tells what translations have lost or added, and what cannot be set, with the lines of their\n" +
			"catalogues. It needs no pictures and no fonts.",
		Flags: []cli.Flag{reportFlag(), &cli.BoolFlag{Name: "fix",
			Usage: "mend marks that are surely meant otherwise, such as ** words ** with spaces"}},
		Action: func(c *cli.Context) error {
			src, err := sourceOfFlag(c)
			if err != nil {
				return err
			}
			return checkTranslations(src, split(c.Args().Slice()), c.Bool("fix"), s)
		},
	}
}

// checkTranslations prints what is wrong with the translations into some languages, or into all.
func checkTranslations(src reportSource, tags []string, fix bool, s streams) error {
	p, err := src.open(s)
	if err != nil {
		return err
	}
	defer p.Close()
	if p.Problems.HasErrors() && len(p.Report.Sections) == 0 {
		return finish(s, style{}, p, account{problems: p.Problems}) // its texts were not read
	}
	check, err := translation.CheckAll(p, tags, fix)
	if err != nil {
		return err
	}
	if err := writeChanges(s, p, check.Changes); err != nil {
		return err
	}
	for _, r := range check.Repairs {
		err := say(s.out, "%s: mended\n  - %s\n  + %s\n", r.At, diag.Visible(r.Was), diag.Visible(r.Is))
		if err != nil {
			return err
		}
	}
	if err := show(s.out, statusTable(check.Catalogues)); err != nil {
		return err
	}
	return finish(s, style{}, p, account{problems: check.Problems, beside: check.Files})
}
