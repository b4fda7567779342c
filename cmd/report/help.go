package main

import (
	"slices"

	"github.com/urfave/cli/v2"

	"annualreport/sections/source"
)

// helpCommand is "report help", which explains the program or one of its commands.
func helpCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "help", Usage: "explain a command, or list all", ArgsUsage: "[COMMAND…]",
		HideHelpCommand: true, OnUsageError: usageError,
		Action: func(c *cli.Context) error { return explain(c.Args().Slice(), s) },
	}
}

// explain explains a command that is named with those above it, such as translate update; without names, the program.
func explain(names []string, s streams) error {
	app := newApp(s)
	commands := app.Commands
	for _, name := range names {
		i := slices.IndexFunc(commands, func(c *cli.Command) bool { return c.HasName(name) })
		if i < 0 {
			return unknownCommand(name, commands)
		}
		commands = commands[i].Subcommands
	}
	return app.Run(append(append([]string{app.Name}, names...), "--help"))
}

// unknownCommand is the error of a command that is none of some.
func unknownCommand(name string, commands []*cli.Command) error {
	if len(commands) == 0 {
		return usagef("%q is too much: there are no commands below this one", name)
	}
	names := make([]string, len(commands))
	for i, c := range commands {
		names[i] = c.Name
	}
	if near := source.Nearest(name, names); near != "" {
		return usagef("there is no command %q; did you mean %s?", name, near)
	}
	return usagef("there is no command %q; commands are %s", name, commandNames(commands))
}

// flagNames are the long names of flags.
func flagNames(flags []cli.Flag) []string {
	out := []string{"help"}
	for _, f := range flags {
		out = append(out, f.Names()[0])
	}
	return out
}
