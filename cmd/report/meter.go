package main

import (
	"fmt"
	"io"
	"os"
	"sync"
)

// meter tells on a terminal how many languages are set. Elsewhere it says nothing, so
// that what is kept of the output does not depend on who was first.
type meter struct {
	mu        sync.Mutex
	out       io.Writer
	done, all int
}

// newMeter tells progress on w, if that is a terminal.
func newMeter(w io.Writer, quiet bool) *meter {
	if quiet {
		return new(meter)
	}
	if file, ok := w.(*os.File); ok && isTerminal(file) {
		return &meter{out: w}
	}
	return new(meter)
}

// isTerminal tells whether somebody sits before a file.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// wipe goes back to the beginning of the line and clears it (ECMA-48, 8.3.41 EL).
const wipe = "\r\x1b[K"

// begin starts to count; a single language is not worth a word.
func (p *meter) begin(all int) {
	if p.all = all; all < 2 {
		p.out = nil
	}
}

// step says that a language is set.
func (p *meter) step(language string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.done++; p.out != nil {
		_, _ = fmt.Fprintf(p.out, "%s%d of %d: %s", wipe, p.done, p.all, language)
	}
}

// end leaves the line as it was.
func (p *meter) end() {
	if p.out != nil {
		_, _ = fmt.Fprint(p.out, wipe)
	}
}
