package terminal

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestSendMeter: the estimate goes by what was sent so far.
func TestSendMeter(t *testing.T) {
	var out bytes.Buffer
	now := time.Date(2031, 3, 1, 12, 0, 0, 0, time.UTC)
	m := &SendMeter{line: line{&out}, now: func() time.Time { return now }, start: now}
	m.Step(0, 963)
	now = now.Add(2 * time.Minute)
	m.Step(120, 963)
	m.Step(962, 963)
	m.End()
	got := strings.Split(out.String(), wipe)
	want := []string{"", "0 of 963 sent", "120 of 963 sent, about 14 minutes left", "962 of 963 sent, less than a minute left", ""}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("it says %q, want %q", got, want)
	}
	if got := duration(5 * time.Hour); got != "about 5 hours" {
		t.Errorf("five hours are %q", got)
	}
}

// TestMeter: several languages are counted, a single one is not worth a word.
func TestMeter(t *testing.T) {
	for all, want := range map[int]string{
		1: "",
		2: wipe + "1 of 2: ar" + wipe + "2 of 2: fr" + wipe,
	} {
		var out bytes.Buffer
		m := &Meter{line: line{&out}}
		m.Begin(all)
		for _, tag := range []string{"ar", "fr"}[:all] {
			m.Step(tag)
		}
		m.End()
		if out.String() != want {
			t.Errorf("of %d it says %q, want %q", all, out.String(), want)
		}
	}
}

// TestNoTerminal: what is no terminal gets neither meters nor questions.
func TestNoTerminal(t *testing.T) {
	var out bytes.Buffer
	m := NewMeter(&out, false)
	m.Begin(3)
	m.Step("fr")
	m.End()
	NewSendMeter(&out, false, time.Now).Step(1, 2)
	file, err := os.Create(filepath.Join(t.TempDir(), "answers"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if _, ok := Ask(file, &out, "Send it?"); ok {
		t.Error("a file was asked")
	}
	NewSendMeter(file, false, time.Now).Step(1, 2)
	if info, err := file.Stat(); err != nil || info.Size() > 0 {
		t.Errorf("a file has a meter: %v", err)
	}
	if _, ok := Ask(strings.NewReader("yes\n"), &out, "Send it?"); ok || out.Len() > 0 {
		t.Errorf("it says %q", out.String())
	}
}

// TestTable: numbers stand below each other at the right.
func TestTable(t *testing.T) {
	if got, want := Table([][]string{{"language", "pages"}, {"fr", "12"}}), "language  pages\nfr           12\n"; got != want {
		t.Errorf("the table is\n%s", got)
	}
}
