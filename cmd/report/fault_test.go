package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
)

// oneSentence is all that is said of a fault of the program.
var oneSentence = regexp.MustCompile(`^report: a fault of the program's own, at [a-z/]+\.go:[0-9]+ \([^\n]+\); please report it with the file that shows it\n$`)

// TestFaults breaks what each stage needs, so that it panics in the command's goroutine or in another: the command
// ends with 3 and one sentence, and has written nothing.
func TestFaults(t *testing.T) {
	for stage, plant := range map[string]func(*loaded){
		"languages": func(l *loaded) { l.problems = nil },
		"compose":   func(l *loaded) { l.report.Sections = append(l.report.Sections, nil) },
		"typeset":   func(l *loaded) { l.setting.Hyphens = nil },
		"preflight": func(l *loaded) { l.held = nil },
		"report":    func(l *loaded) { l.report = nil },
	} {
		out := filepath.Join(t.TempDir(), "out")
		code, said := faulty(t, plant, "report", "--edition", "screen,print", "--output", out, filepath.Join("..", "..", "report.toml"))
		if code != exitMachine || !oneSentence.MatchString(said) {
			t.Errorf("%s: exit %d, said:\n%s", stage, code, said)
		}
		if _, err := os.Stat(out); err == nil {
			t.Errorf("%s: something was written", stage)
		}
	}
}

// faulty builds a report in which a fault was planted; it returns the exit code and what was said.
func faulty(t *testing.T, plant func(*loaded), args ...string) (int, string) {
	t.Helper()
	var said bytes.Buffer
	s := streams{strings.NewReader(""), io.Discard, &said}
	app := &cli.App{Flags: buildCommand(s).Flags, ExitErrHandler: func(*cli.Context, error) {}, Action: func(c *cli.Context) error {
		l, err := load(c)
		if err != nil {
			return err
		}
		defer l.close()
		plant(l)
		return l.build(c, newReporter(c, s))
	}}
	return end(s, func() error { return app.Run(args) }), said.String()
}

// TestWhole holds that files are written all or none: the last of these cannot be.
func TestWhole(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "taken"), 0o755); err != nil {
		t.Fatal(err)
	}
	blocked := filepath.Join(dir, "plain")
	if err := os.WriteFile(blocked, []byte("a file"), 0o644); err != nil {
		t.Fatal(err)
	}
	err := writeWhole(output{filepath.Join(dir, "a.pdf"), []byte("a")}, output{filepath.Join(blocked, "b.pdf"), []byte("b")})
	if err == nil {
		t.Fatal("a file was written below a file")
	}
	names, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		if n.Name() != "taken" && n.Name() != "plain" {
			t.Errorf("%s was left behind", n.Name())
		}
	}
}
