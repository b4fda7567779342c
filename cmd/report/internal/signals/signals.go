// Package signals ends the program when the system or its user asks for that, and lets work that must not be left half
// done come to its end before.
package signals

import (
	"context"
	"os"
	"os/signal"
	"sync"

	"annualreport/layout/parallel"
)

// Watch is a process that ends by a signal (interrupt, terminate, hang up) as others do, so that whoever started it
// sees by which; but not while it holds back. A nil Watch holds nothing back.
type Watch struct {
	// end ends the process by a signal.
	end func(os.Signal)
	// work is locked for reading while something is at work that must come to its end.
	work sync.RWMutex
	lock sync.Mutex
	// first is the first signal that came; nil if none did.
	first os.Signal
	// taken is called instead of an end; nil for an end.
	taken func()
}

// Begin watches the signals of this process. Those that its parent ignores (nohup) stay ignored. A second signal ends
// the process at once.
func Begin() *Watch {
	w := &Watch{end: endBy}
	incoming := make(chan os.Signal, 4)
	for _, s := range ending {
		if !isIgnored(s) {
			signal.Notify(incoming, s)
		}
	}
	ignoreSizeLimit()
	parallel.Beside(func() {
		for s := range incoming {
			w.take(s)
		}
	})
	return w
}

// take does what a signal asks for.
func (w *Watch) take(s os.Signal) {
	w.lock.Lock()
	isFirst := w.first == nil
	taken := w.taken
	if isFirst {
		w.first = s
	}
	w.lock.Unlock()
	switch {
	case !isFirst:
		w.end(s)
	case taken != nil:
		taken()
	default:
		parallel.Beside(func() {
			w.work.Lock() // when nothing is at work any more
			w.end(s)
		})
	}
}

// asked reports whether a signal has come.
func (w *Watch) asked() bool {
	w.lock.Lock()
	defer w.lock.Unlock()
	return w.first != nil
}

// Hold does work that no signal may end in its middle. The work can ask whether one has come, and end early; Hold does
// not return then, since the process ends.
func (w *Watch) Hold(work func(stopped func() bool) error) error {
	if w == nil {
		return work(func() bool { return false })
	}
	w.work.RLock()
	err := work(w.asked)
	w.work.RUnlock()
	if w.asked() && !w.isTaken() {
		select {} // the process ends
	}
	return err
}

// isTaken reports whether signals end a context, and not the process.
func (w *Watch) isTaken() bool {
	w.lock.Lock()
	defer w.lock.Unlock()
	return w.taken != nil
}

// Context is a context that a signal ends, instead of the process, until stop is called.
func (w *Watch) Context(parent context.Context) (ctx context.Context, stop func()) {
	ctx, cancel := context.WithCancel(parent)
	if w == nil {
		return ctx, cancel
	}
	w.lock.Lock()
	w.taken = cancel
	w.lock.Unlock()
	return ctx, func() {
		w.lock.Lock()
		w.taken = nil
		w.lock.Unlock()
		cancel()
	}
}

// End ends the process by the signal that ended a context, if one did: whoever started the program sees by which.
func (w *Watch) End() {
	if w != nil && w.asked() {
		w.end(w.first)
	}
}
