package main

import (
	"cmp"
	"errors"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/signals"
	"annualreport/cmd/report/internal/transaction"
	"annualreport/layout/parallel"
	"annualreport/sections/infile"
	"annualreport/sections/source"
)

// The exit codes.
const (
	exitDone     = 0
	exitProblems = 1
	exitUsage    = 2
	exitMachine  = 3
)

// streams are what the program reads answers from and writes to, and what may end it.
type streams struct {
	in       io.Reader
	out, err io.Writer
	// signals are those that end the program; nil where it is called by tests.
	signals *signals.Watch
	// machine is what files are read from and written to.
	machine machine
}

// machine is the file system as the program sees it. The zero value is that of the machine; tests plant faults in it.
type machine struct {
	files infile.Machine
	// disk is what files are written to; nil for the disk of the machine.
	disk transaction.Disk
}

// session is how a run changes files.
func (m machine) session(stopped func() bool) transaction.Session {
	out := transaction.OnDisk(stopped)
	if m.disk != nil {
		out.Disk = m.disk
	}
	return out
}

// errReported ends the program with exitProblems. What is wrong was printed before.
var errReported = errors.New("the report has problems")

// usagef makes the error of a wrong call.
func usagef(format string, args ...any) error { return failure.Usagef(format, args...) }

// run runs the program and returns its exit code.
func run(args []string, s streams) int {
	return end(s, func() error {
		app := newApp(s)
		arranged, notes := arrange(args, app.Commands)
		for _, note := range notes {
			_ = say(s.err, "report: %s\n", note)
		}
		return app.Run(arranged)
	})
}

// end calls what a command does, says how it failed, if it did, and returns the exit code. A panic is a fault of the
// program, which is reported in a sentence.
func end(s streams, do func() error) int {
	err := parallel.Guard(do)
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errReported):
		return exitProblems
	}
	_ = say(s.err, "report: %s\n", err)
	tellTrace(s, err)
	switch failure.KindOf(err) {
	case failure.Usage:
		return exitUsage
	case failure.Report:
		return exitProblems
	default:
		return exitMachine
	}
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
		Description: "A fault of the program's own ends it with 3. If the variable " + traceVariable +
			" names a file, the\ntrace of the fault is written into it, for those who mend it.",
		Writer: s.out, ErrWriter: s.err,
		// The library adds it only where no command is called help.
		Flags:           []cli.Flag{cli.HelpFlag},
		HideHelpCommand: true,
		ExitErrHandler:  func(*cli.Context, error) {},
		OnUsageError:    usageError,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return unknownCommand(c.Args().First(), commands)
			}
			return cli.ShowAppHelp(c)
		},
		Commands: commands,
	}
}

// commandTable lists the commands, with examples behind what is said of each.
func commandTable(s streams) []*cli.Command {
	commands := []*cli.Command{
		buildCommand(s),
		checkCommand(s),
		emailCommand(s),
		fontsCommand(s),
		handoverCommand(s),
		helpCommand(s),
		importCommand(s),
		initCommand(s),
		nextYearCommand(s),
		pagesCommand(s),
		publicationsCommand(s),
		readCommand(s),
		schemaCommand(s),
		translateCommand(s),
		versionCommand(s),
	}
	addExamples("report", commands)
	return commands
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

// usageError refuses a flag that is not known or has no value.
func usageError(c *cli.Context, err error, _ bool) error {
	call, flags := "report", c.App.Flags
	if c.Command != nil && c.Command.Name != "" {
		call, flags = cmp.Or(c.Command.HelpName, call), c.Command.Flags
	}
	name, unknown := strings.CutPrefix(err.Error(), "flag provided but not defined: -")
	if !unknown {
		return usagef("%s; see %s --help", err, call)
	}
	if near := source.Nearest(name, flagNames(flags)); near != "" {
		return usagef("there is no flag --%s; did you mean --%s? See %s --help", name, near, call)
	}
	return usagef("there is no flag --%s; see %s --help", name, call)
}
