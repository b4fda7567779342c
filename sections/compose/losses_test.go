package compose

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/diag"
)

// TestLosses: for the first references that lead nowhere a like name is looked for, and all are reported.
func TestLosses(t *testing.T) {
	d := newDirectory(nil)
	d.given["a-section"] = true
	problems := new(diag.List)
	for i := range 2 * mostLosses {
		d.lost(reference{anchor: fmt.Sprintf("a-sektion%d", i%10)}, problems)
	}
	near := 0
	for _, p := range problems.Sorted() { // those that say the same are one
		if strings.Contains(p.Hint, "#a-section?") {
			near++
		}
	}
	if near != 10 || problems.Len() != 2*mostLosses || d.losses != 2*mostLosses {
		t.Errorf("%d hints, %d problems, %d losses", near, problems.Len(), d.losses)
	}
	last := new(diag.List)
	d.lost(reference{anchor: "a-sektion"}, last)
	if got := last.Sorted(); len(got) != 1 || strings.Contains(got[0].Hint, "mean") {
		t.Errorf("%v", got)
	}
}
