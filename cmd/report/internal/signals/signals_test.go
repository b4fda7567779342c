package signals

import (
	"context"
	"errors"
	"os"
	"testing"
	"time"
)

// watched is a watch that tells by which signals it would have ended the process.
func watched() (*Watch, <-chan os.Signal) {
	ended := make(chan os.Signal, 4)
	return &Watch{end: func(s os.Signal) { ended <- s }}, ended
}

// TestEnd: without work a signal ends the process.
func TestEnd(t *testing.T) {
	w, ended := watched()
	w.take(os.Interrupt)
	if s := <-ended; s != os.Interrupt {
		t.Errorf("it ends by %v", s)
	}
}

// TestHold: a signal waits until the work is done, which can ask for it; the work does not go on behind it.
func TestHold(t *testing.T) {
	w, ended := watched()
	returned := make(chan bool, 1)
	asked := make(chan bool, 2)
	go func() {
		_ = w.Hold(func(stopped func() bool) error {
			asked <- stopped()
			w.take(os.Interrupt)
			asked <- stopped()
			select {
			case <-ended:
				t.Error("it ended in the middle of the work")
			case <-time.After(20 * time.Millisecond):
			}
			return nil
		})
		returned <- true
	}()
	if before, after := <-asked, <-asked; before || !after {
		t.Errorf("asked before: %v, and behind: %v", before, after)
	}
	if s := <-ended; s != os.Interrupt {
		t.Errorf("it ends by %v", s)
	}
	select {
	case <-returned:
		t.Error("the program goes on")
	case <-time.After(20 * time.Millisecond):
	}
}

// TestSecond: a second signal ends the process though something is at work.
func TestSecond(t *testing.T) {
	w, ended := watched()
	go func() {
		_ = w.Hold(func(func() bool) error {
			w.take(os.Interrupt)
			w.take(os.Kill)
			select {}
		})
	}()
	if s := <-ended; s != os.Kill {
		t.Errorf("it ends by %v", s)
	}
}

// TestContext: a signal ends the context and not the process, which ends by it when it asks for that.
func TestContext(t *testing.T) {
	w, ended := watched()
	ctx, stop := w.Context(context.Background())
	w.take(os.Interrupt)
	<-ctx.Done()
	if err := w.Hold(func(func() bool) error { return errors.ErrUnsupported }); !errors.Is(err, errors.ErrUnsupported) {
		t.Errorf("work behind it: %v", err)
	}
	stop()
	if len(ended) > 0 {
		t.Error("it ended the process")
	}
	w.End()
	if s := <-ended; s != os.Interrupt {
		t.Errorf("it ends by %v", s)
	}
}

// TestNobodyWatches: without a watch work is done, contexts end when they are stopped, and the end is none.
func TestNobodyWatches(t *testing.T) {
	var w *Watch
	if err := w.Hold(func(stopped func() bool) error {
		if stopped() {
			t.Error("it is stopped")
		}
		return errors.ErrUnsupported
	}); !errors.Is(err, errors.ErrUnsupported) {
		t.Errorf("%v", err)
	}
	ctx, stop := w.Context(context.Background())
	stop()
	<-ctx.Done()
	w.End()
}
