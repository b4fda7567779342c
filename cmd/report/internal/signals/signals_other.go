//go:build !unix

package signals

import "os"

// ending are the signals that end the program.
var ending = []os.Signal{os.Interrupt}

// interrupted is the exit code of a program that was interrupted, in shells.
const interrupted = 130

// endBy ends the process.
func endBy(os.Signal) { os.Exit(interrupted) }

// ignoreSizeLimit does nothing: this system has no signal for it.
func ignoreSizeLimit() {}

// isIgnored reports nothing: no process of this system has another one ignore a signal, and Go's library ends the
// program when it is asked under js.
func isIgnored(os.Signal) bool { return false }
