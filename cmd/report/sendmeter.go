package main

import (
	"fmt"
	"io"
	"time"
)

// sendMeter tells on a terminal how many messages are sent, and how long the rest will take.
type sendMeter struct {
	*meter
	now   func() time.Time
	start time.Time
}

func newSendMeter(w io.Writer, quiet bool, now func() time.Time) *sendMeter {
	return &sendMeter{meter: newMeter(w, quiet), now: now, start: now()}
}

// step says how far it is.
func (m *sendMeter) step(done, all int) {
	if m.out == nil {
		return
	}
	left := ""
	if done > 0 {
		left = ", " + lasting(m.now().Sub(m.start)*time.Duration(all-done)/time.Duration(done)) + " left"
	}
	_, _ = fmt.Fprintf(m.out, "%s%d of %d sent%s", wipe, done, all, left)
}

// lasting is a time as people say it.
func lasting(d time.Duration) string {
	switch {
	case d < time.Minute:
		return "less than a minute"
	case d < 2*time.Hour:
		return "about " + count(int((d+time.Minute/2)/time.Minute), "minute")
	}
	return "about " + count(int((d+time.Hour/2)/time.Hour), "hour")
}
