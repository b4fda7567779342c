package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/project"
	"annualreport/fonts"
)

// fontsCommand is "report fonts", which lists the families that a report can use, and the characters that none has.
func fontsCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "fonts", Usage: "list the families of letters, and what the report lacks", ArgsUsage: "[REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Lists the families of the program and of the folder fonts beside REPORT (report.toml if none\n" +
			"is named), their faces and the scripts that they are made for, and the families of the machine " +
			"that the\nreport borrows. Characters that no font has are told.",
		Flags: []cli.Flag{portableFlag(), fontsFlag(), languageFlag()},
		Action: func(c *cli.Context) error {
			src, err := sourceOf(c)
			if err != nil {
				return err
			}
			return listFonts(src, languagesOf(c), s)
		},
	}
}

// listFonts typesets a report in some languages, so that it is known which families are used, and prints the families.
func listFonts(src reportSource, languages []string, s streams) error {
	p, err := src.open(s)
	if err != nil {
		return err
	}
	defer p.Close()
	result, err := build.CheckLetters(p, languages)
	if err != nil {
		return err
	}
	if err := say(s.out, "%s", familyTable(p)); err != nil {
		return err
	}
	return finish(s, style{}, p, accountOf(result, nil))
}

// familyTable lists the families of the program and of the report, and those of the machine that the report uses.
func familyTable(p *project.Project) string {
	var names, words []string
	families := p.Report.Families()
	for _, f := range families {
		if slices.Contains(names, f.Name) {
			continue // a further alphabet of the same family
		}
		names = append(names, f.Name)
		words = append(words, familyWords(alphabetsOf(f, families)))
	}
	machine := p.Book.Machine()
	for _, name := range machine.Used() {
		if f, err := machine.Family(name); err == nil && f != nil {
			names = append(names, f.Name)
			words = append(words, familyWords([]*fonts.Family{f})+"; of this machine")
		}
	}
	width := 0
	for _, name := range names {
		width = max(width, len(name))
	}
	var b strings.Builder
	for i, name := range names {
		fmt.Fprintf(&b, "%-*s  %s\n", width, name, words[i])
	}
	return b.String()
}

// alphabetsOf are the families that have the name of one: itself, and those of further alphabets.
func alphabetsOf(f *fonts.Family, all []*fonts.Family) []*fonts.Family {
	var out []*fonts.Family
	for _, other := range all {
		if strings.EqualFold(other.Name, f.Name) && other.Faces[0].BuiltIn() == f.Faces[0].BuiltIn() {
			out = append(out, other)
		}
	}
	return out
}

// familyWords are the faces and the scripts of a family, which has a part for each alphabet.
func familyWords(alphabets []*fonts.Family) string {
	f := alphabets[0]
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
	words := strings.Join(faces, ", ") + "; " + strings.Join(fonts.Scripts(alphabets...), " ")
	if axes := f.Axes(); len(axes) > 0 {
		words += "; variable: " + fonts.AxisWords(axes)
		if styles := fonts.Styles(f); len(styles) > 0 {
			words += "; styles: " + fonts.StyleWords(styles)
		}
	}
	return words
}
