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
	now = now.Add(time.Minute)
	m.Step(1, 3)
	m.End()
	got := strings.Split(out.String(), wipe)
	want := []string{"", "0 of 963 sent", "120 of 963 sent, about 14 minutes left", "962 of 963 sent, less than a minute left", "1 of 3 sent, about 6 minutes left", ""}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("it says %q, want %q", got, want)
	}
}

// TestDuration: a time is rounded to minutes, and from two hours on to hours.
func TestDuration(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "less than a minute", time.Minute - 1: "less than a minute", time.Minute: "about 1 minute",
		89 * time.Second: "about 1 minute", 90 * time.Second: "about 2 minutes",
		2*time.Hour - time.Minute: "about 119 minutes", 2 * time.Hour: "about 2 hours",
		150*time.Minute - 1: "about 2 hours", 150 * time.Minute: "about 3 hours",
	} {
		if got := duration(d); got != want {
			t.Errorf("%v is %q, want %q", d, got, want)
		}
	}
}

// TestNullDevice: a device takes questions and meters, as a terminal does, unless the command is to be quiet.
func TestNullDevice(t *testing.T) {
	device, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer device.Close()
	if NewMeter(device, true).line.out != nil || NewSendMeter(device, true, time.Now).line.out != nil {
		t.Error("a command that is to be quiet has a meter")
	}
	if NewMeter(device, false).line.out == nil || NewSendMeter(device, false, time.Now).line.out == nil {
		t.Error("a device has no meter")
	}
	var out bytes.Buffer
	if answer, ok := Ask(device, &out, "Send it?"); !ok || answer != "" || out.String() != "Send it?" {
		t.Errorf("it says %q and hears %q, %t", out.String(), answer, ok)
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
	rows := [][]string{{"in", "pages", "of"}, {"fr", "12", "7"}, {"en-GB", "1", "1000"}}
	want := "in     pages    of\nfr        12     7\nen-GB      1  1000\n"
	if got := Table(rows); got != want {
		t.Errorf("the table is\n%s", got)
	}
}
