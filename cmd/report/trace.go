package main

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"

	"annualreport/layout/parallel"
)

// traceVariable is the variable of the environment that names the file for the trace of a fault of the program.
const traceVariable = "REPORT_TRACE"

// traceMode is the mode of that file: a trace has the paths of the machine that the program was built on.
const traceMode = 0o600

// tellTrace writes the trace of a fault into the file that the environment names, if it names one.
func tellTrace(s streams, err error) {
	fault := new(parallel.Fault)
	name := os.Getenv(traceVariable)
	if name == "" || !errors.As(err, &fault) {
		return
	}
	text := fmt.Sprintf("report %s: %s\n\n%s", version(), fault.Cause, fault.Trace)
	if err := os.WriteFile(name, []byte(text), traceMode); err != nil {
		_ = say(s.err, "report: the trace was not written: %s\n", err)
		return
	}
	_ = say(s.err, "report: the trace of the fault is in %s\n", name)
}

// prepareCrash makes what nothing can recover (no memory left, a stack without end, a map that two goroutines write)
// end the program by a signal (SIGABRT, 134 in shells) where the system has signals. Otherwise Go would end it with 2,
// which means that the program was called wrongly.
func prepareCrash() {
	debug.SetTraceback("crash")
	forbidCoreFiles()
}
