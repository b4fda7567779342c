package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/phrase"
	"annualreport/cmd/report/internal/translation"
	"annualreport/cmd/report/internal/yearfolder"
	"annualreport/sections/nextyear"
)

// nextYearCommand is "report next-year", which makes the folder of the report of the next year.
func nextYearCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "next-year", Usage: "make the folder of the report of the next year", ArgsUsage: "FOLDER",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Writes the report, the files that it names and its translations into FOLDER, which must\n" +
			"not be there yet. Years in titles and columns and the date move; columns of accounts and\n" +
			"tables move to the right, and the values of the new year are empty. Texts, comments and all\n" +
			"else stay as they are written. Journals, lists of people, finished files and all that the\n" +
			"report does not name are left and listed.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "report", Aliases: []string{"r"},
				Usage: "begin with the report in `FILE`, or in a folder (report.toml if none is named)"},
			&cli.IntFlag{Name: "by", Value: 1, Usage: "make the report of so many `YEARS` later"},
			&cli.IntFlag{Name: "year",
				Usage: "the `YEAR` of the report as its titles write it, where they count years by another calendar"},
			quietFlag(),
		},
		Action: func(c *cli.Context) error {
			if c.Args().Len() != 1 || c.Args().First() == "" {
				return usagef("next-year takes one folder, as in: report next-year ../2032")
			}
			o := nextyear.Options{By: c.Int("by"), Year: c.Int("year")}
			const most, lastYear = 20, 9999
			if o.By < 1 || o.By > most {
				return usagef("--by takes a number of years from 1 to %d", most)
			}
			if o.Year < 0 || o.Year > lastYear {
				return usagef("--year takes a year of four digits")
			}
			src, err := sourceOfFlag(c)
			if err != nil {
				return err
			}
			return makeNextYear(src, c.Args().First(), o, styleOf(c), s)
		},
	}
}

// makeNextYear makes the folder of the report of the next year, and says what became of the report.
func makeNextYear(src reportSource, folder string, o nextyear.Options, how style, s streams) error {
	p, err := src.open(s)
	if err != nil {
		return err
	}
	defer p.Close()
	// A run that was killed may have left something beside the folder, and in one without files a part of them.
	remains := yearfolder.Remains(folder)
	if err := sweep(s, append(remains, folder)); err != nil {
		return err
	}
	result, err := yearfolder.Make(p, folder, o)
	if err != nil && len(remains) > 0 && len(yearfolder.Remains(folder)) == 0 {
		return fmt.Errorf("%w; an earlier run was cut short, and has all of its files there now", err)
	}
	if err != nil {
		return err
	}
	if result.Problems.HasErrors() {
		return finish(s, how, p, account{problems: result.Problems, beside: result.Files})
	}
	if err := writeChanges(s, p, result.Changes); err != nil {
		return err
	}
	if how.quiet {
		return nil
	}
	said := nextYearAccount(result, filepath.ToSlash(filepath.Dir(p.Name)))
	if p.Problems.HasErrors() {
		said += "Last year's report has errors, and so has this one: `report check` tells them.\n"
	}
	return say(s.out, "%s", said)
}

// nextYearAccount says what became of a report.
func nextYearAccount(r *yearfolder.Result, old string) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s\n", r.Report)
	for _, c := range r.Plan.Changes {
		fmt.Fprintf(&out, "  %s: %s\n", linePlace(c.Note), c.Says)
	}
	if len(r.Plan.Kept) > 0 {
		fmt.Fprint(&out, "Stays as it is:\n")
	}
	for _, n := range r.Plan.Kept {
		fmt.Fprintf(&out, "  %s: %s\n", linePlace(n), n.Says)
	}
	for _, c := range r.Catalogues {
		fmt.Fprintf(&out, "%s  %d translated, %d fuzzy, %d missing\n",
			translation.File(c.Language), c.Progress.Done, c.Progress.Fuzzy, c.Progress.Missing)
	}
	if len(r.Copied) > 0 {
		fmt.Fprintf(&out, "Copied: %s\n", strings.Join(r.Copied, ", "))
	}
	if len(r.Left) > 0 {
		names := make([]string, len(r.Left))
		for i, l := range r.Left {
			names[i] = l.Name
			if l.Files > 0 {
				names[i] += " (" + phrase.Count(l.Files, "file") + ")"
			}
		}
		fmt.Fprintf(&out, "Left in %s: %s\n", old, strings.Join(names, ", "))
	}
	fmt.Fprint(&out, "Texts are those of last year. `report check` names what waits for the new one.\n")
	return out.String()
}

// linePlace is the file and the line of a note.
func linePlace(n nextyear.Note) string {
	at := n.At.Position()
	return fmt.Sprintf("%s:%d", at.File, at.Line)
}
