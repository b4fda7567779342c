//go:build unix

package signals

import (
	"os"
	"os/signal"
	"syscall"
	"time"
)

// ending are the signals that end the program.
var ending = []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP}

// shellBase is what shells add to the number of a signal (POSIX, Shell Command Language, 2.8.2).
const shellBase = 128

// endBy ends the process by a signal, with what the system does without a handler.
func endBy(s os.Signal) {
	number, ok := s.(syscall.Signal)
	if !ok {
		os.Exit(shellBase)
	}
	signal.Reset(number)
	_ = syscall.Kill(syscall.Getpid(), number)
	time.Sleep(time.Second) // it is on its way; the first process of a container does not get it
	os.Exit(shellBase + int(number))
}

// ignoreSizeLimit makes a write beyond the limit for files (ulimit -f) an error, which is told, and not a crash.
func ignoreSizeLimit() { signal.Ignore(syscall.SIGXFSZ) }

// isIgnored reports whether the parent of the process has it ignore a signal.
func isIgnored(s os.Signal) bool { return signal.Ignored(s) }
