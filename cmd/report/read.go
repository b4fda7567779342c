package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/layout/pdf/aloud"
	"annualreport/sections/edition"
)

// readCommand is "report read".
func readCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "read", Usage: "print what a screen reader will say", ArgsUsage: "[REPORT|FILE.pdf]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Reads the structure of FILE.pdf, or of the screen edition of REPORT (report.toml if none\n" +
			"is named), in its order: headings, lists, tables, what pictures show, links, languages.",
		Flags:  []cli.Flag{languageFlag()},
		Action: func(c *cli.Context) error { return read(c, s) },
	}
}

// read prints a file aloud, or a report's screen edition.
func read(c *cli.Context, s streams) error {
	name := c.Args().First()
	if c.Args().Len() > 1 {
		return usagef("one file at a time; %q is one too many", c.Args().Get(1))
	}
	if strings.HasSuffix(strings.ToLower(name), ".pdf") {
		data, err := os.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) {
			return usagef("there is no file %s", name)
		}
		if err != nil {
			return exitError{exitMachine, err.Error()}
		}
		return readAloud(s.out, name, data)
	}
	l, err := load(c)
	if err != nil {
		return err
	}
	defer l.close()
	files, err := l.make(edition.Screen())
	if err != nil {
		return exitError{exitMachine, err.Error()}
	}
	if err := newReporter(c, s).finish(l, nil); err != nil {
		return err
	}
	return readAloud(s.out, files[0].result.File, files[0].data)
}

// readAloud prints what the structure of a PDF says.
func readAloud(w io.Writer, name string, data []byte) error {
	d, err := aloud.Open(data)
	if err != nil {
		return exitError{exitProblems, fmt.Sprintf("%s: %s", name, err)}
	}
	var out bytes.Buffer
	for _, l := range d.Read() {
		fmt.Fprintf(&out, "%s%s\n", strings.Repeat("  ", l.Depth), l.Text)
	}
	if _, err := w.Write(out.Bytes()); err != nil {
		return exitError{exitMachine, err.Error()}
	}
	return nil
}
