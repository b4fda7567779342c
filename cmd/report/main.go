// Command report sets an organisation's annual report as PDF from one TOML file.
//
//	report build report.toml
//
// reads report.toml and writes its editions into the folder build.
//
// All commands print in the same way: results go to the standard output, one line for each file; problems of the report
// go to the standard error, each with its place, the line and what to do. The exit code is 0 when all is done, 1 when
// the report has problems, 2 when the program was called wrongly, and 3 when the machine or the program failed.
package main

import (
	"os"

	_ "annualreport/cmd/report/internal/hugepages" // asks for the heap, before it is used
	"annualreport/cmd/report/internal/signals"
)

func main() {
	prepareCrash()
	prepareHeap()
	watch := signals.Begin()
	code := run(os.Args, streams{in: os.Stdin, out: os.Stdout, err: os.Stderr, signals: watch})
	watch.End()
	os.Exit(code)
}
