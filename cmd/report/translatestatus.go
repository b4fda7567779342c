package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/terminal"
	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/diag"
	"annualreport/sections/language"
)

// translateStatusCommand is "report translate status", which prints how far translations are.
func translateStatusCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "status", Usage: "tell how far translations are", ArgsUsage: "[REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Flags: []cli.Flag{reportFlag(), &cli.BoolFlag{Name: "numbers",
			Usage: "list the numbers and dates that are written as each language has them"}},
		Action: func(c *cli.Context) error {
			src, err := statusSourceOf(c)
			if err != nil {
				return err
			}
			return translationStatus(src, c.Bool("numbers"), s)
		},
	}
}

// statusSourceOf is the report that the arguments name, or --report.
func statusSourceOf(c *cli.Context) (reportSource, error) {
	if !c.Args().Present() {
		return sourceOfFlag(c)
	}
	if c.IsSet("report") {
		return reportSource{}, usagef("name the report once: %q, or %q behind --report",
			c.Args().First(), c.String("report"))
	}
	return sourceOf(c)
}

// translationStatus prints a table of the languages, and the numbers that were rewritten if that is asked for.
func translationStatus(src reportSource, numbers bool, s streams) error {
	p, err := src.open(s)
	if err != nil {
		return err
	}
	defer p.Close()
	problems := new(diag.List)
	problems.Append(p.Problems)
	if problems.HasErrors() {
		return finish(s, style{}, p, account{problems: problems}) // not all of its texts were read
	}
	list, files, err := translation.StatusOf(p, problems)
	if err != nil {
		return err
	}
	said := statusTable(list)
	if numbers {
		rewritten, err := translation.Numbers(p)
		if err != nil {
			return err
		}
		said += numberList(rewritten)
	}
	if err := show(s.out, said); err != nil {
		return err
	}
	return finish(s, style{}, p, account{problems: problems, beside: files})
}

// statusTable lists how far the translation into each language is. A language whose catalogue cannot be read has no
// numbers.
func statusTable(list []translation.Status) string {
	if len(list) == 0 {
		return "there are no translations; begin one with: report translate update fr\n"
	}
	rows := [][]string{{"language", "done", "fuzzy", "missing", "words left", "to look at"}}
	for _, one := range list {
		n := one.Progress
		row := []string{
			one.Language, fmt.Sprintf("%d of %d", n.Done, n.All), fmt.Sprint(n.Fuzzy),
			fmt.Sprint(n.Missing), fmt.Sprint(n.Words),
			fmt.Sprint(one.ToLookAt),
		}
		if one.Unreadable {
			row = []string{one.Language, "cannot be read", "", "", "", ""}
		}
		rows = append(rows, row)
	}
	var coverage []language.Coverage
	for _, one := range list {
		if one.Coverage != nil {
			coverage = append(coverage, *one.Coverage)
		}
	}
	return terminal.Table(rows) + coverageLines(coverage)
}

// numberList lists numbers and dates of the report, each with its place and as the languages write it.
func numberList(list []*translation.Number) string {
	var b strings.Builder
	for _, n := range list {
		fmt.Fprintf(&b, "\n%s: %s\n", n.At, n.Original)
		for _, form := range n.Forms {
			fmt.Fprintf(&b, "  %s  %s", form.Language, form.Text)
			if form.Doubtful {
				b.WriteString("  (left: it may be no number; write it in " + translation.File(form.Language) + ")")
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}
