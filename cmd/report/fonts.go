package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/fonts"
	"annualreport/sections"
	"annualreport/sections/edition"
)

// fontsCommand lists the families that a report can use, and what it lacks.
func fontsCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "fonts", Usage: "list the families of letters, and what the report lacks", ArgsUsage: "[REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Lists the families of the program and of the folder fonts beside REPORT (report.toml if none\n" +
			"is named), their faces and the scripts that they are made for, and the families of the machine that the\n" +
			"report borrows. Characters that no font has are told.",
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "portable", Usage: "use no fonts but those of the program and of the report"},
			languageFlag(),
		},
		Action: func(c *cli.Context) error { return listFonts(c, s) },
	}
}

// listFonts sets the report, to know what it uses, and prints the families.
func listFonts(c *cli.Context, s streams) error {
	l, err := load(c)
	if err != nil {
		return err
	}
	defer l.close()
	each, err := l.each(c)
	if err != nil {
		return err
	}
	for _, one := range each {
		setting := one.setting
		setting.Edition = edition.Screen()
		_, problems, err := sections.Typeset(one.report.Compose(setting, one.problems))
		if err != nil {
			return exitError{exitMachine, err.Error()}
		}
		l.problems.Append(problems)
	}
	rows := [][2]string{}
	for _, f := range l.report.Families() {
		rows = append(rows, familyRow(f))
	}
	for _, name := range l.book.Machine().Used() {
		if f, err := l.book.Machine().Family(name); err == nil && f != nil {
			row := familyRow(f)
			row[1] += "; of this machine"
			rows = append(rows, row)
		}
	}
	width := 0
	for _, r := range rows {
		width = max(width, len(r[0]))
	}
	for _, r := range rows {
		if _, err := fmt.Fprintf(s.out, "%-*s  %s\n", width, r[0], r[1]); err != nil {
			return exitError{exitMachine, err.Error()}
		}
	}
	return newReporter(c, s).finish(l, nil)
}

// familyRow is a family with its faces and scripts.
func familyRow(f *fonts.Family) [2]string {
	var faces []string
	for _, face := range f.Faces {
		name := fmt.Sprint(face.Weight)
		if face.Slant == fonts.Italic {
			name += " italic"
		}
		if !slices.Contains(faces, name) {
			faces = append(faces, name)
		}
	}
	return [2]string{f.Name, strings.Join(faces, ", ") + "; " + strings.Join(f.Scripts(), " ")}
}
