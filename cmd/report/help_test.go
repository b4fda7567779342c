package main

import (
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
)

// TestExamples: each command has an example, and each example is a call that its command takes.
func TestExamples(t *testing.T) {
	all := callExamples()
	s := streams{out: io.Discard, err: io.Discard}
	known := make(map[string]bool)
	var walk func(above string, commands []*cli.Command)
	walk = func(above string, commands []*cli.Command) {
		for _, c := range commands {
			name := above + " " + c.Name
			if known[name] = true; len(all[name]) == 0 && len(c.Subcommands) == 0 {
				t.Errorf("%s has no example", name)
			}
			walk(name, c.Subcommands)
		}
	}
	walk("report", commandTable(s))
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if !known[name] {
			t.Errorf("there is no command %s", name)
		}
		for _, e := range all[name] {
			if !strings.HasPrefix(e[0]+" ", name+" ") || e[1] == "" {
				t.Errorf("%s: %q says %q", name, e[0], e[1])
			}
			if called := calledBy(t, e[0], s); called != name {
				t.Errorf("%q calls %q, want %q", e[0], called, name)
			}
		}
	}
}

// calledBy is the whole name of the command that takes a call, with all of its flags.
func calledBy(t *testing.T, call string, s streams) (name string) {
	t.Helper()
	app := newApp(s)
	var disarm func(above string, commands []*cli.Command)
	disarm = func(above string, commands []*cli.Command) {
		for _, c := range commands {
			own := above + " " + c.Name
			c.Action = func(*cli.Context) error { name = own; return nil }
			disarm(own, c.Subcommands)
		}
	}
	disarm("report", app.Commands)
	arranged, notes := arrange(strings.Fields(call), app.Commands)
	if err := app.Run(arranged); err != nil || len(notes) > 0 {
		t.Errorf("%q: %v, %q", call, err, notes)
	}
	return name
}
