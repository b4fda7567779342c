package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/project"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/sections/compose"
)

// planted is a section in which a fault was planted.
type planted struct {
	compose.Head
	blocks func() []content.Block
}

func (s *planted) Common() *compose.Head                    { return &s.Head }
func (s *planted) Blocks(*compose.Composer) []content.Block { return s.blocks() }

// TestFaultsOfStages plants a fault in a section that only a later stage meets, on goroutines of its own: the command
// ends with 3 and one sentence, has written nothing, and leaves the trace where it was asked for.
func TestFaultsOfStages(t *testing.T) {
	picture := func(p *display.Picture) func() []content.Block {
		return func() []content.Block { return []content.Block{content.Picture{Image: p, Alt: "a lamp"}} }
	}
	for stage, blocks := range map[string]func() []content.Block{
		"composing":  func() []content.Block { panic("planted") },
		"collecting": func() []content.Block { return []content.Block{nil} },
		"building":   picture(nil),
		"painting":   picture(&display.Picture{Name: "a.svg", Width: 9, Height: 9, Drawing: &display.Drawing{Marks: []display.Mark{nil}}}),
	} {
		out := filepath.Join(t.TempDir(), "out")
		trace := filepath.Join(t.TempDir(), "trace.txt")
		t.Setenv(traceVariable, trace)
		code, said := faulty(t, func(p *project.Project, _ *build.Request) {
			p.Report.Sections = append(p.Report.Sections, &planted{blocks: blocks})
		}, out)
		first, second, _ := strings.Cut(strings.Replace(said, "wall_test.go", "wall.go", 1), "\n")
		if code != exitMachine || !oneSentence.MatchString(first+"\n") || second != "report: the trace of the fault is in "+trace+"\n" {
			t.Errorf("%s: exit %d, said:\n%s", stage, code, said)
		}
		if _, err := os.Stat(out); err == nil {
			t.Errorf("%s: something was written", stage)
		}
		if data, err := os.ReadFile(trace); err != nil || !bytes.Contains(data, []byte("goroutine")) {
			t.Errorf("%s: the trace is %q, %v", stage, data, err)
		}
	}
}

// TestFaultOfMailing: a fault while messages are sent ends the command with 3, and the journal says of nobody that he
// has the message.
func TestFaultOfMailing(t *testing.T) {
	var said bytes.Buffer
	name := filepath.Join(t.TempDir(), "owl.journal")
	journal, err := mail.OpenJournal(mail.Head{Slug: "owl"}, nil, name)
	if err != nil {
		t.Fatal(err)
	}
	m := mail.Mailing{Journal: journal, Letters: map[string]*mail.Letter{"en": nil}}
	people := []mail.Person{{Address: "ana@wren.example", Language: "en"}}
	code := end(streams{err: &said}, func() error {
		_, err := m.Run(t.Context(), people)
		return err
	})
	if code != exitMachine || !oneSentence.MatchString(said.String()) {
		t.Errorf("exit %d, said:\n%s", code, said.String())
	}
	if err := journal.Close(); err != nil {
		t.Fatal(err)
	}
	if past, err := mail.ReadPast(name); err != nil || past.Knows("ana@wren.example") {
		t.Errorf("the journal is %+v, %v", past, err)
	}
}
