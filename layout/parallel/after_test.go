package parallel

import (
	"testing"
	"time"
)

// TestAfter: a function is called once its time has come, and never when that was stopped before; a panic in it is an
// error.
func TestAfter(t *testing.T) {
	called := false
	if err := After(time.Hour, func() { called = true })(); err != nil || called {
		t.Errorf("before its time: %v, called %v", err, called)
	}
	begun := make(chan struct{})
	stop := After(0, func() {
		close(begun)
		called = true
	})
	<-begun
	if err := stop(); err != nil || !called {
		t.Errorf("after its time: %v, called %v", err, called)
	}
	begun = make(chan struct{})
	stop = After(0, func() {
		close(begun)
		panic("a fault")
	})
	<-begun
	if err := stop(); err == nil {
		t.Error("a panic is lost")
	}
}
