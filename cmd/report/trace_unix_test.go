//go:build unix

package main

import (
	"os"
	"os/exec"
	"runtime/debug"
	"syscall"
	"testing"
)

// TestCrash: a stack without end ends the process by a signal, and not with the exit code of wrong use.
func TestCrash(t *testing.T) {
	const variable = "REPORT_TEST_CRASH"
	if os.Getenv(variable) != "" {
		prepareCrash()
		debug.SetMaxStack(1 << 20)
		t.Log(endless(0))
		return
	}
	c := exec.Command(os.Args[0], "-test.run", "^TestCrash$")
	c.Env = append(os.Environ(), variable+"=1")
	err := c.Run()
	status, ok := c.ProcessState.Sys().(syscall.WaitStatus)
	if !ok || !status.Signaled() || status.Signal() != syscall.SIGABRT || status.CoreDump() {
		t.Errorf("it ends by %v", err)
	}
}

// endless calls itself.
//
//lint:ignore SA5007 the test needs a stack without end
func endless(n int) int { return endless(n+1) + 1 }
