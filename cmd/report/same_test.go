package main

import (
	"bytes"
	"path/filepath"
	"runtime"
	"testing"

	"annualreport/layout/pdf"
)

// TestSameBytes sets reports with one core and with several, and compares the
// files.
func TestSameBytes(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	for _, name := range []string{filepath.Join("..", "..", defaultReport), filepath.Join("testdata", "examples", "kinds", defaultReport),
		filepath.Join("testdata", "examples", "arabic", defaultReport), filepath.Join("testdata", "examples", "hindi", defaultReport)} {
		var first []byte
		for _, cores := range []int{1, 2, 7, 1, 3} {
			before := runtime.GOMAXPROCS(cores)
			var file bytes.Buffer
			err := pdf.Write(&file, set(t, name), nil)
			runtime.GOMAXPROCS(before)
			if err != nil {
				t.Fatal(err)
			}
			if first == nil {
				first = file.Bytes()
			}
			if !bytes.Equal(first, file.Bytes()) {
				t.Fatalf("%s: with %d cores the file is another", name, cores)
			}
		}
	}
}
