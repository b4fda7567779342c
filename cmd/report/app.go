package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/layout/parallel"
)

// The exit codes.
const (
	exitDone     = 0
	exitProblems = 1
	exitUsage    = 2
	exitMachine  = 3
)

// streams are what the program reads answers from and writes to.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// exitError ends the program with a code. Its message, if any, has not been
// shown yet.
type exitError struct {
	code    int
	message string
}

// Error implements error.
func (e exitError) Error() string { return e.message }

// usagef makes the error of a wrong call.
func usagef(format string, args ...any) error {
	return exitError{exitUsage, fmt.Sprintf(format, args...)}
}

// run runs the program and returns its exit code.
func run(args []string, s streams) int {
	return end(s, func() error { return newApp(s).Run(reorder(args)) })
}

// end calls what a command does, tells how it failed, if it did, and returns the exit code. A
// panic is a fault of the program, which is told in a sentence.
func end(s streams, do func() error) int {
	err := parallel.Guard(do)
	if err == nil {
		return exitDone
	}
	var exit exitError
	if !errors.As(err, &exit) {
		exit = exitError{exitMachine, err.Error()}
	}
	if exit.message != "" {
		fmt.Fprintf(s.err, "report: %s\n", exit.message)
	}
	return exit.code
}

// newApp is the table of commands.
func newApp(s streams) *cli.App {
	cli.VersionFlag = &cli.BoolFlag{Name: "version", Usage: "print the version"}
	return &cli.App{
		Name:      "report",
		Usage:     "set an annual report as PDF from one TOML file",
		UsageText: "report build [REPORT]\nreport check [REPORT]\nreport email [REPORT]\nreport email send --to LIST [REPORT]\nreport fonts [REPORT]\nreport pages [REPORT]\nreport publications [REPORT]\nreport read [REPORT|FILE.pdf]\nreport schema\nreport translate update [LANGUAGE…]\nreport translate status [REPORT]",
		Version:   version(),
		Writer:    s.out, ErrWriter: s.err,
		HideHelpCommand: true,
		ExitErrHandler:  func(*cli.Context, error) {},
		OnUsageError:    usageError,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return usagef("there is no command %q; commands are build, check, email, fonts, pages, publications, read, schema, translate and version", c.Args().First())
			}
			return cli.ShowAppHelp(c)
		},
		Commands: []*cli.Command{buildCommand(s), checkCommand(s), emailCommand(s), fontsCommand(s), pagesCommand(s), publicationsCommand(s), readCommand(s), schemaCommand(s), translateCommand(s), versionCommand(s)},
	}
}

// usageError tells of a flag that is not known or has no value.
func usageError(_ *cli.Context, err error, _ bool) error {
	return usagef("%s; see report --help", strings.ReplaceAll(err.Error(), "flag provided but not defined: -", "there is no flag -"))
}

// reorder puts flags before the file name, as the library needs them: authors
// write them on either side. Behind "--" everything is a name.
func reorder(args []string) []string {
	if len(args) < 3 || strings.HasPrefix(args[1], "-") {
		return args
	}
	first := 2
	if args[1] == "translate" && !strings.HasPrefix(args[2], "-") || args[1] == "email" && args[2] == "send" {
		first = 3 // the command below it
	}
	out := slices.Clone(args[:first])
	var names []string
	for i := first; i < len(args); i++ {
		a := args[i]
		if a == "--" {
			names = append(names, args[i+1:]...)
			break
		}
		if !strings.HasPrefix(a, "-") || a == "-" {
			names = append(names, a)
			continue
		}
		out = append(out, a)
		if takesValue(a) && i+1 < len(args) {
			i++
			out = append(out, args[i])
		}
	}
	if len(names) == 0 {
		return out
	}
	return append(append(out, "--"), names...)
}

// takesValue tells a flag whose value is the next argument.
func takesValue(flag string) bool {
	switch strings.TrimLeft(flag, "-") {
	case "edition", "language", "output", "e", "l", "o", "ppi", "page", "across", "format", "f", "report", "r", "gate", "to", "server", "user", "password-file", "rate", "patience", "from", "resend", "settled":
		return true
	}
	return false
}
