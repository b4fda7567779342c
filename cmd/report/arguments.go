package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// arrange puts flags before the names of files, as the library needs them: users write flags before or behind names.
// Behind "--" everything is a name. Flags with an old name get the present one, and the notes say so.
func arrange(args []string, commands []*cli.Command) (arranged, notes []string) {
	command, first := commandOf(args, commands)
	if command == nil {
		return args, nil
	}
	arranged = slices.Clone(args[:first])
	var names []string
	for i := first; i < len(args); i++ {
		argument := args[i]
		if argument == "--" {
			names = append(names, args[i+1:]...)
			break
		}
		if !isFlag(argument) {
			names = append(names, argument)
			continue
		}
		if current := currentName(argument, command); current != argument {
			notes = append(notes, fmt.Sprintf("--%s is now called --%s", flagName(argument), flagName(current)))
			argument = current
		}
		arranged = append(arranged, argument)
		if takesNext(argument, command) && i+1 < len(args) {
			i++
			arranged = append(arranged, args[i])
		}
	}
	if len(names) == 0 {
		return arranged, notes
	}
	arranged = append(arranged, "--")
	return append(arranged, names...), notes
}

// commandOf finds the command that arguments name, or the command below it, and where its own arguments begin. It is
// nil if the first argument names none.
func commandOf(args []string, commands []*cli.Command) (command *cli.Command, first int) {
	for first = 1; first < len(args); first++ {
		i := slices.IndexFunc(commands, func(c *cli.Command) bool { return c.HasName(args[first]) })
		if i < 0 {
			break
		}
		command = commands[i]
		commands = command.Subcommands
	}
	return command, first
}

// isFlag reports whether an argument is a flag; a single hyphen is a name.
func isFlag(argument string) bool {
	return strings.HasPrefix(argument, "-") && argument != "-"
}

// flagName is the name of a flag as it was written, without hyphens and value.
func flagName(argument string) string {
	name, _, _ := strings.Cut(strings.TrimLeft(argument, "-"), "=")
	return name
}

// flagNamed finds a flag of a command; nil if it has none of the name.
func flagNamed(name string, command *cli.Command) cli.Flag {
	for _, flag := range command.Flags {
		if slices.Contains(flag.Names(), name) {
			return flag
		}
	}
	return nil
}

// takesNext reports whether the value of a flag is the next argument.
func takesNext(argument string, command *cli.Command) bool {
	flag, ok := flagNamed(flagName(argument), command).(cli.DocGenerationFlag)
	return ok && flag.TakesValue() && !strings.Contains(argument, "=")
}

// currentName is an argument with the name that its flag has today.
func currentName(argument string, command *cli.Command) string {
	name := flagName(argument)
	current := map[string]string{"gate": "provider", "patience": "retry-after", "settled": "mark-sent"}[name]
	if current == "" || flagNamed(name, command) != nil || flagNamed(current, command) == nil {
		return argument
	}
	return strings.Replace(argument, name, current, 1)
}
