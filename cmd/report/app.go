package main

import (
	"errors"
	"fmt"
	"io"
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
	return end(s, func() error {
		app := newApp(s)
		arranged, notes := arrange(args, app.Commands)
		for _, note := range notes {
			fmt.Fprintf(s.err, "report: %s\n", note)
		}
		return app.Run(arranged)
	})
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

// newApp makes the program.
func newApp(s streams) *cli.App {
	cli.VersionFlag = &cli.BoolFlag{Name: "version", Usage: "print the version"}
	commands := commandTable(s)
	return &cli.App{
		Name:      "report",
		Usage:     "set an annual report as PDF from one TOML file",
		UsageText: strings.Join(usageLines("report", commands), "\n"),
		Version:   version(),
		Writer:    s.out, ErrWriter: s.err,
		HideHelpCommand: true,
		ExitErrHandler:  func(*cli.Context, error) {},
		OnUsageError:    usageError,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return usagef("there is no command %q; commands are %s", c.Args().First(), commandNames(commands))
			}
			return cli.ShowAppHelp(c)
		},
		Commands: commands,
	}
}

// commandTable lists the commands.
func commandTable(s streams) []*cli.Command {
	return []*cli.Command{
		buildCommand(s),
		checkCommand(s),
		emailCommand(s),
		fontsCommand(s),
		pagesCommand(s),
		publicationsCommand(s),
		readCommand(s),
		schemaCommand(s),
		translateCommand(s),
		versionCommand(s),
	}
}

// commandNames lists commands as a sentence names them.
func commandNames(commands []*cli.Command) string {
	names := make([]string, len(commands))
	for i, c := range commands {
		names[i] = c.Name
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// usageLines says how commands, and those below them, are called.
func usageLines(before string, commands []*cli.Command) []string {
	var out []string
	for _, c := range commands {
		call := before + " " + c.Name
		if c.ArgsUsage != "" || len(c.Subcommands) == 0 {
			out = append(out, strings.TrimSpace(call+" "+c.ArgsUsage))
		}
		out = append(out, usageLines(call, c.Subcommands)...)
	}
	return out
}

// usageError tells of a flag that is not known or has no value.
func usageError(_ *cli.Context, err error, _ bool) error {
	return usagef("%s; see report --help", strings.ReplaceAll(err.Error(), "flag provided but not defined: -", "there is no flag -"))
}
