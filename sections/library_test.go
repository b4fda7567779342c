package sections

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
)

// TestLibraryIsLinear: a library of four times as many publications takes about four times the memory to read and to
// look through for those that are there twice, and not sixteen times.
func TestLibraryIsLinear(t *testing.T) {
	const report = "[report]\ntitle = \"T\"\ndate = 2031-01-01\nlanguage = \"en\"\n[organisation]\nname = \"Nobody\"\n" +
		"[[section]]\nkind = \"publications\"\ntitle = \"P\"\nsource = \"library.bib\"\n"
	allocated := func(n int) uint64 {
		var library strings.Builder
		for i := range n {
			fmt.Fprintf(&library, "@article{k%d, title={On lamps %d}, author={Fam%d, Giv}, year={%d}, doi={10.5555/x%d}}\n",
				i, i, i, 1990+i%40, i)
		}
		files := fstest.MapFS{"library.bib": {Data: []byte(library.String())}}
		var before, after runtime.MemStats
		problems := new(diag.List)
		runtime.ReadMemStats(&before)
		Read("report.toml", report, files, fonts.Embedded(), problems)
		runtime.ReadMemStats(&after)
		if problems.HasErrors() {
			t.Fatal(problems.Sorted()[0])
		}
		return after.TotalAlloc - before.TotalAlloc
	}
	allocated(100) // what is read once a process
	few, many := allocated(500), allocated(2000)
	if many > 6*few {
		t.Errorf("500 publications take %d KB, 2,000 take %d KB", few>>10, many>>10)
	}
}
