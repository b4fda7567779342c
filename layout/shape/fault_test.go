package shape

import (
	"errors"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/parallel"
)

// TestFaultOfWord: a panic while words are shaped, on other goroutines than the caller's, is an
// error of Shape.
func TestFaultOfWord(t *testing.T) {
	table := NewTable(fonts.Embedded())
	for range 5 * chunk {
		table.pending = append(table.pending, &Word{Text: "a"}) // without a face
		if len(table.pending) == chunk {
			table.start()
		}
	}
	var fault *parallel.Fault
	if err := table.Shape(); !errors.As(err, &fault) || !strings.HasPrefix(fault.Place, "layout/shape/") && !strings.HasPrefix(fault.Place, "fonts/") {
		t.Fatalf("%v", err)
	}
}
