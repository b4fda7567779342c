package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
)

// eachCommand calls f for every command, with the words that call it.
func eachCommand(commands []*cli.Command, before []string, f func(words []string, c *cli.Command)) {
	for _, c := range commands {
		words := append(slices.Clone(before), c.Name)
		f(words, c)
		eachCommand(c.Subcommands, words, f)
	}
}

// TestFlagsWithValues: whatever the command, a flag with a value takes the next argument and a flag without one does not, by
// each of its names, so that no flag takes the name of the report.
func TestFlagsWithValues(t *testing.T) {
	commands := commandTable(streams{})
	looked := 0
	eachCommand(commands, []string{"report"}, func(words []string, c *cli.Command) {
		for _, flag := range c.Flags {
			value := flag.(cli.DocGenerationFlag).TakesValue()
			for _, name := range flag.Names() {
				looked++
				args := append(slices.Clone(words), "year.toml", "--"+name)
				want := append(slices.Clone(words), "--"+name)
				if value {
					args, want = append(args, "5"), append(want, "5")
				}
				args, want = append(args, "more"), append(want, "--", "year.toml", "more")
				if got, _ := arrange(args, commands); !slices.Equal(got, want) {
					t.Errorf("%q becomes %q, want %q", args, got, want)
				}
				args = append(slices.Clone(words), "year.toml", "--"+name+"=5", "more")
				want = append(slices.Clone(words), "--"+name+"=5", "--", "year.toml", "more")
				if got, _ := arrange(args, commands); !slices.Equal(got, want) {
					t.Errorf("%q becomes %q, want %q", args, got, want)
				}
			}
		}
	})
	if looked < 40 {
		t.Errorf("only %d flags were looked at", looked)
	}
}

// TestArrange: flags come before names, wherever they were written.
func TestArrange(t *testing.T) {
	for line, want := range map[string]string{
		"report":                               "report",
		"report --version":                     "report --version",
		"report build":                         "report build",
		"report build a.toml -q":               "report build -q -- a.toml",
		"report build -o out a.toml":           "report build -o out -- a.toml",
		"report build a.toml -o":               "report build -o -- a.toml",
		"report build -- -q":                   "report build -- -q",
		"report build a.toml -q -- -o":         "report build -q -- a.toml -o",
		"report read -":                        "report read -- -",
		"report check --nothing a.toml":        "report check --nothing -- a.toml",
		"report fonts -o a.toml":               "report fonts -o -- a.toml",
		"report email send a.toml --to b.csv":  "report email send --to b.csv -- a.toml",
		"report email a.toml --format json":    "report email --format json -- a.toml",
		"report translate update fr -r a.toml": "report translate update -r a.toml -- fr",
		"report translate fr -r a.toml":        "report translate -r -- fr a.toml",
		"report buidl a.toml -q":               "report buidl a.toml -q",
	} {
		got, notes := arrange(strings.Fields(line), commandTable(streams{}))
		if strings.Join(got, " ") != want || notes != nil {
			t.Errorf("%s becomes %q with the notes %q", line, got, notes)
		}
	}
}

// TestFormerNames: flags may be written by the name that they had before, which is reported; where a command has no such flag
// it is not known.
func TestFormerNames(t *testing.T) {
	for line, want := range map[string]string{
		"report email --gate gmail a.toml":            "report email --provider gmail -- a.toml|--gate is now called --provider",
		"report email a.toml -gate=gmail":             "report email -provider=gmail -- a.toml|--gate is now called --provider",
		"report email send --patience 2m --settled a": "report email send --retry-after 2m --mark-sent a|--patience is now called --retry-after|--settled is now called --mark-sent",
		"report build --gate a.toml":                  "report build --gate -- a.toml",
		"report email --provider gate a.toml":         "report email --provider gate -- a.toml",
	} {
		got, notes := arrange(strings.Fields(line), commandTable(streams{}))
		if said := strings.Join(append([]string{strings.Join(got, " ")}, notes...), "|"); said != want {
			t.Errorf("%s becomes %q, want %q", line, said, want)
		}
	}
	var out, said bytes.Buffer
	if code := run([]string{"report", "email", "--help"}, streams{out: &out, err: &said}); code != exitDone {
		t.Errorf("exit %d: %s", code, said.String())
	}
	if strings.Contains(out.String(), "--gate") || !strings.Contains(out.String(), "--provider SERVICE") {
		t.Errorf("the help is\n%s", out.String())
	}
}

// TestCommandTable: the help and what is said of a wrong command name the same commands.
func TestCommandTable(t *testing.T) {
	var out, said bytes.Buffer
	s := streams{out: &out, err: &said}
	if code := run([]string{"report", "papyrus"}, s); code != exitUsage {
		t.Errorf("exit %d", code)
	}
	if code := run([]string{"report", "--help"}, s); code != exitDone {
		t.Errorf("exit %d", code)
	}
	eachCommand(commandTable(s), []string{"report"}, func(words []string, c *cli.Command) {
		if len(words) == 2 && !strings.Contains(said.String(), c.Name) {
			t.Errorf("of a wrong command it is said\n%s", said.String())
		}
		if c.ArgsUsage != "" && !strings.Contains(out.String(), strings.Join(words, " ")+" "+c.ArgsUsage) {
			t.Errorf("%v is not in the help:\n%s", words, out.String())
		}
	})
}

// TestUsageLines: what is called is listed, with those below it; what only holds others is not.
func TestUsageLines(t *testing.T) {
	commands := []*cli.Command{
		{Name: "a"}, {Name: "b", ArgsUsage: "FILE", Subcommands: []*cli.Command{{Name: "c"}, {Name: "d", ArgsUsage: "[E]"}}},
		{Name: "f", Subcommands: []*cli.Command{{Name: "g"}}},
	}
	if got := strings.Join(usageLines("r", commands), "|"); got != "r a|r b FILE|r b c|r b d [E]|r f g" {
		t.Errorf("it says %s", got)
	}
	if got := commandNames(commands); got != "a, b and f" {
		t.Errorf("the commands are %s", got)
	}
}
