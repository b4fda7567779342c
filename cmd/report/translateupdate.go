package main

import (
	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/phrase"
	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/diag"
)

// translateUpdateCommand is "report translate update", which brings catalogues up to date.
func translateUpdateCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "update", Usage: "bring the texts of the report into the catalogues", ArgsUsage: "[LANGUAGE…]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Writes translations/LANGUAGE.po beside the report, for the languages named or for all that\n" +
			"there are. Translations are kept; those of texts that were changed are marked as fuzzy.",
		Flags: []cli.Flag{reportFlag(), quietFlag()},
		Action: func(c *cli.Context) error {
			src, err := sourceOfFlag(c)
			if err != nil {
				return err
			}
			return updateTranslations(src, split(c.Args().Slice()), styleOf(c), s)
		},
	}
}

// updateTranslations writes the catalogues of some languages again, or of all languages.
func updateTranslations(src reportSource, tags []string, how style, s streams) error {
	if err := sweep(s, translation.Folders(src.name)); err != nil {
		return err
	}
	p, err := src.open(s)
	if err != nil {
		return err
	}
	defer p.Close()
	if p.Problems.HasErrors() {
		return finish(s, how, p, account{problems: p.Problems})
	}
	update, err := translation.UpdateAll(p, tags)
	if err != nil {
		return err
	}
	if err := writeChanges(s, p, update.Changes); err != nil {
		return err
	}
	if !how.quiet {
		for _, one := range update.Catalogues {
			n := one.Progress
			err := say(s.out, "%s  %s, %d translated, %d fuzzy, %d missing\n",
				translation.File(one.Language), phrase.Count(n.All, "message"), n.Done, n.Fuzzy, n.Missing)
			if err != nil {
				return err
			}
			if one.Retired > 0 {
				err := say(s.out, "  kept at its end: %s of texts that the report no longer has\n",
					phrase.Count(one.Retired, "translation"))
				if err != nil {
					return err
				}
			}
		}
	}
	problems := new(diag.List)
	problems.Append(p.Problems)
	problems.Append(update.Problems)
	return finish(s, how, p, account{problems: problems, beside: update.Files})
}
