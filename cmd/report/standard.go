package main

import (
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/phrase"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/terminal"
)

// standardOutput is the name of a folder or file by which the standard output is meant.
const standardOutput = "-"

// outputFile is the file that --output names; empty for the standard output.
func outputFile(c *cli.Context) string {
	if name := c.String("output"); name != standardOutput {
		return name
	}
	return ""
}

// finishStream writes the one file that was made to the standard output. What is said of it goes to the standard error.
func finishStream(s streams, how style, p *project.Project, r *build.Result) error {
	files := r.Outputs()
	beside := s
	beside.out = s.err
	switch {
	case how.json:
		return usagef("--json and --output - both write to the standard output; choose one")
	case len(files) == 0:
		return finish(beside, how, p, accountOf(r, nil))
	case len(files) > 1:
		return usagef("--output - writes one file, and this makes %s (%s and others); "+
			"choose by --edition and --language", phrase.Count(len(files), "file"), files[0].Name)
	case isForPrograms(files[0].Name) && terminal.Is(s.out):
		return usagef("the standard output is a terminal, and %s is no text; lead it into a file: --output - > FILE",
			files[0].Name)
	}
	if err := p.CheckUnchanged(); err != nil {
		return err
	}
	if err := give(s.out, files[0].Data); err != nil {
		return err
	}
	a := accountOf(r, files)
	if ticket := files[0].TicketName(); ticket != "" {
		a.withheld = append(a.withheld, ticket+" (name a folder to have it)")
	}
	return finish(beside, how, p, a)
}

// isForPrograms reports whether a file of the name is none that a terminal can show.
func isForPrograms(name string) bool {
	return strings.HasSuffix(name, ".pdf") || strings.HasSuffix(name, ".png")
}
