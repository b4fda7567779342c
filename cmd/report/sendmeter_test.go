package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// TestSendMeter: the estimate goes by what was sent so far.
func TestSendMeter(t *testing.T) {
	var out bytes.Buffer
	now := time.Date(2031, 3, 1, 12, 0, 0, 0, time.UTC)
	m := &sendMeter{meter: &meter{out: &out}, now: func() time.Time { return now }, start: now}
	m.step(0, 963)
	now = now.Add(2 * time.Minute)
	m.step(120, 963)
	m.step(962, 963)
	m.end()
	got := strings.Split(out.String(), wipe)
	want := []string{"", "0 of 963 sent", "120 of 963 sent, about 14 minutes left", "962 of 963 sent, less than a minute left", ""}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("it says %q, want %q", got, want)
	}
	if got := lasting(5 * time.Hour); got != "about 5 hours" {
		t.Errorf("five hours are %q", got)
	}
}
