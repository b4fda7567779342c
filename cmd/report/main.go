// Command report sets an organisation's annual report as PDF from one TOML file.
//
//	report build report.toml
//
// reads report.toml and writes its editions into the folder build.
//
// What it says, it says in one voice: results go to the standard output, a
// line a file; problems of the report to the standard error, each with its place, the
// line and what to do. It ends with 0 when all is done, 1 when the report has
// problems, 2 when it was called wrongly, and 3 when the machine failed.
package main

import "os"

func main() {
	prepareHeap()
	os.Exit(run(os.Args, streams{os.Stdin, os.Stdout, os.Stderr}))
}
