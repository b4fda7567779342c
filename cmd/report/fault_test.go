package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/terminal"
	"annualreport/sections/edition"
)

// oneSentence is all that is said of a fault of the program.
var oneSentence = regexp.MustCompile(`^report: a fault of the program's own, at [a-z/]+\.go:[0-9]+ \([^\n]+\); please report it with the file that shows it\n$`)

// TestFaults breaks what each stage needs, so that it panics in the command's goroutine or in another: the command
// ends with 3 and one sentence, and has written nothing.
func TestFaults(t *testing.T) {
	for stage, plant := range map[string]func(*project.Project, *build.Request){
		"languages": func(p *project.Project, _ *build.Request) { p.Problems = nil },
		"compose":   func(p *project.Project, _ *build.Request) { p.Report.Sections = append(p.Report.Sections, nil) },
		"typeset":   func(p *project.Project, _ *build.Request) { p.Hyphens = nil },
		"progress":  func(_ *project.Project, r *build.Request) { r.Progress = (*terminal.Meter)(nil) },
		"report":    func(p *project.Project, _ *build.Request) { p.Report = nil },
	} {
		out := filepath.Join(t.TempDir(), "out")
		code, said := faulty(t, plant, out)
		if code != exitMachine || !oneSentence.MatchString(said) {
			t.Errorf("%s: exit %d, said:\n%s", stage, code, said)
		}
		if _, err := os.Stat(out); err == nil {
			t.Errorf("%s: something was written", stage)
		}
	}
}

// TestTrace: the trace of a fault is written into the file that the environment names, for nobody else to read.
func TestTrace(t *testing.T) {
	name := filepath.Join(t.TempDir(), "trace.txt")
	for _, c := range []struct{ file, said string }{
		{name, "report: the trace of the fault is in " + name + "\n"},
		{filepath.Join(name, "below"), "report: the trace was not written: "},
	} {
		t.Setenv(traceVariable, c.file)
		var said bytes.Buffer
		if code := end(streams{err: &said}, func() error { panic("planted") }); code != exitMachine {
			t.Errorf("exit %d", code)
		}
		if !strings.Contains(said.String(), "(planted)") || !strings.Contains(said.String(), c.said) {
			t.Errorf("it says %s", said.String())
		}
	}
	data, err := os.ReadFile(name)
	if err != nil || !strings.Contains(string(data), "TestTrace") {
		t.Errorf("the trace is %s, %v", data, err)
	}
}

// faulty builds a report in which a fault was planted; it returns the exit code and what was said.
func faulty(t *testing.T, plant func(*project.Project, *build.Request), folder string) (int, string) {
	t.Helper()
	var said bytes.Buffer
	s := streams{in: strings.NewReader(""), out: io.Discard, err: &said}
	p, err := project.Open(filepath.Join("..", "..", defaultReport), project.Options{Portable: true})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	o := buildOptions{folder: folder, request: build.Request{
		Editions: []edition.Edition{edition.Screen(), edition.Print()},
		Progress: terminal.NewMeter(io.Discard, true),
	}}
	plant(p, &o.request)
	return end(s, func() error { return buildProject(p, o, s) }), said.String()
}
