package terminal

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"annualreport/cmd/report/internal/phrase"
	"annualreport/layout/diag"
)

// wipe goes back to the beginning of the line and clears it (ECMA-48, 8.3.41 EL).
const wipe = "\r\x1b[K"

// line is a line of a terminal that is overwritten again and again. If the output is not a terminal it writes nothing,
// so that a file with the output does not depend on time.
type line struct{ out io.Writer }

// newLine is the line of a writer, if that is a terminal and the command is not quiet.
func newLine(w io.Writer, quiet bool) line {
	file, ok := w.(*os.File)
	if quiet || !ok || !isTerminal(file) {
		return line{}
	}
	return line{w}
}

// write writes a text over the one before.
func (l line) write(format string, args ...any) {
	if l.out != nil {
		_, _ = fmt.Fprintf(l.out, wipe+format, args...)
	}
}

// Meter shows how many languages are set. It may be used by several goroutines.
type Meter struct {
	mu        sync.Mutex
	line      line
	done, all int
}

// NewMeter shows progress on w, if that is a terminal.
func NewMeter(w io.Writer, quiet bool) *Meter {
	return &Meter{line: newLine(w, quiet)}
}

// Begin starts to count. For a single language nothing is shown.
func (m *Meter) Begin(all int) {
	if m.all = all; all < 2 {
		m.line = line{}
	}
}

// Step says that a language is set.
func (m *Meter) Step(language string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.done++
	m.line.write("%d of %d: %s", m.done, m.all, diag.Visible(language))
}

// End clears the line.
func (m *Meter) End() { m.line.write("") }

// SendMeter shows how many messages are sent, and how long the rest will take.
type SendMeter struct {
	line  line
	now   func() time.Time
	start time.Time
}

// NewSendMeter shows progress on w, if that is a terminal.
func NewSendMeter(w io.Writer, quiet bool, now func() time.Time) *SendMeter {
	return &SendMeter{newLine(w, quiet), now, now()}
}

// Step says how many messages are sent of all.
func (m *SendMeter) Step(done, all int) {
	left := ""
	if done > 0 {
		left = ", " + duration(m.now().Sub(m.start)*time.Duration(all-done)/time.Duration(done)) + " left"
	}
	m.line.write("%d of %d sent%s", done, all, left)
}

// End clears the line.
func (m *SendMeter) End() { m.line.write("") }

// duration is a time as people say it.
func duration(d time.Duration) string {
	switch {
	case d < time.Minute:
		return "less than a minute"
	case d < 2*time.Hour:
		return "about " + phrase.Count(int((d+time.Minute/2)/time.Minute), "minute")
	}
	return "about " + phrase.Count(int((d+time.Hour/2)/time.Hour), "hour")
}
