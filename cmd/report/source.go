package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/terminal"
)

// defaultReport is the file that is read when none is named.
const defaultReport = "report.toml"

// standardInput is the name by which the standard input is meant, and inputName the file that messages call it.
const (
	standardInput = "-"
	inputName     = "stdin.toml"
)

// reportSource is which report a command reads, and how.
type reportSource struct {
	name    string
	options project.Options
	// isStream is whether the report comes from the standard input.
	isStream bool
	// above is the folder in which a report was found that nobody named: one of those above the working directory.
	// Empty if it was named, or lies there.
	above string
	// quiet is --quiet.
	quiet bool
}

// open reads the report. It must be closed.
func (r reportSource) open(s streams) (*project.Project, error) {
	options := r.options
	options.Machine = s.machine.files
	said := ""
	switch {
	case r.isStream:
		options.Input = s.in
		if terminal.IsInput(s.in) {
			said = "report: reads the report from the keyboard; end it with Ctrl-D (Ctrl-Z and Return on Windows)\n"
		}
	case r.above != "" && !r.quiet:
		said = "report: reads " + filepath.ToSlash(r.name) + "\n"
	}
	if err := say(s.err, "%s", said); err != nil {
		return nil, err
	}
	return project.Open(r.name, options)
}

// output is the folder that --output names. Without that flag it lies in the working directory, or beside a report that
// was found above it.
func (r reportSource) output(c *cli.Context) string {
	folder := c.String("output")
	if c.IsSet("output") {
		return folder
	}
	return filepath.Join(r.above, folder)
}

// sourceOf is the report that the arguments name.
func sourceOf(c *cli.Context) (reportSource, error) {
	if c.Args().Len() > 1 {
		return reportSource{}, usagef("one report at a time; %q is one too many", c.Args().Get(1))
	}
	return sourceNamed(c, c.Args().First())
}

// sourceOfFlag is the report that --report names, where the arguments name something else.
func sourceOfFlag(c *cli.Context) (reportSource, error) {
	name := c.String("report")
	if name == standardInput {
		return reportSource{}, usagef("--report takes a file: what this command writes stands beside it")
	}
	return sourceNamed(c, name)
}

// sourceNamed is the report in a file or a folder, from the standard input (-), or, without a name, the one of the
// working directory or of the nearest folder above it.
func sourceNamed(c *cli.Context, name string) (reportSource, error) {
	out := reportSource{quiet: c.Bool("quiet"), options: project.Options{
		Portable: c.Bool("portable"), Fonts: c.String("fonts"), Program: "report " + release, Cache: cacheOf(c),
	}}
	var err error
	switch {
	case name == standardInput:
		out.name, out.isStream = inputName, true
	case name == "":
		out.above, err = nearestReport()
		out.name = filepath.Join(out.above, defaultReport)
	default:
		out.name, err = reportIn(name)
	}
	return out, err
}

// reportIn is the file of the report that a name means: itself, or that of a folder.
func reportIn(name string) (string, error) {
	if info, err := os.Stat(name); err != nil || !info.IsDir() {
		return name, nil
	}
	file := filepath.Join(name, defaultReport)
	if isFile(file) {
		return file, nil
	}
	others, _ := filepath.Glob(filepath.Join(escapedGlob(name), "*.toml"))
	if len(others) > 0 {
		return "", usagef("there is no %s in the folder %s; name the file of the report, such as %s",
			defaultReport, name, filepath.ToSlash(others[0]))
	}
	return "", usagef("there is no %s in the folder %s; begin one with: report init %s", defaultReport, name, name)
}

// escapedGlob is a name as a pattern that stands for itself.
func escapedGlob(name string) string {
	if os.PathSeparator == '\\' {
		return strings.ReplaceAll(name, "[", "[[]")
	}
	return strings.NewReplacer("\\", "\\\\", "[", "\\[", "*", "\\*", "?", "\\?").Replace(name)
}

// isFile reports whether something that is no folder has a name.
func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && !info.IsDir()
}

// nearestReport is the folder of the report that is meant where none is named: the nearest above the working directory,
// as "../..", and empty for the working directory.
func nearestReport() (string, error) {
	folder := ""
	for {
		if isFile(filepath.Join(folder, defaultReport)) {
			return folder, nil
		}
		here, err := os.Stat(filepath.Join(folder, "."))
		if err != nil {
			break
		}
		above, err := os.Stat(filepath.Join(folder, ".."))
		if err != nil || os.SameFile(here, above) {
			break // the root
		}
		folder = filepath.Join(folder, "..")
	}
	return "", usagef("there is no file %s here, nor in a folder above; name the file of a report, "+
		"or begin one with: report init", defaultReport)
}
