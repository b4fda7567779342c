package object_test

import "testing"

// TestShares: percentages below which a sum says 100 % are that together, within what rounding does; others may be
// anything.
func TestShares(t *testing.T) {
	for _, c := range []struct{ name, rows, told string }{
		{"all of it", `a "57.4%"; b "42.6%"; all "100%" total`, ""},
		{"rounded", `a "33.3%"; b "33.3%"; c "33.3%"; all "100.0%" total`, ""},
		{"too little", `a "57.4%"; b "40.6%"; all "100.0%" total`, "“all” says 100.0%, but the shares of “a” + “b” make 98.0%"},
		{"half a percent too little", `a "33.3%"; b "33.3%"; c "32.9%"; all "100.0%" total`,
			"“all” says 100.0%, but the shares of “a” + “b” + “c” make 99.5%"},
		{"one", `a "90%"; all "100%" total`, "“all” says 100%, but the share of “a” is 90%"},
		{"subtotals", `a "20%"; b "30%"; one "60%" subtotal; c "40%"; all "100%" total`, "“one” says 60%, but the shares of “a” + “b” make 50%"},
		{"rates", `a "12%"; b "9%"; all "11%" total`, ""},
		{"a rate of 100", `a "100%"; b "12%"`, ""},
		{"beside amounts", `a 60; b "60%"; c 40; all 100 total`, ""},
		{"no sum", `a "12%"; b "9%"; all "100%" total apart`, ""},
	} {
		if got := toldOf("EUR", c.rows); got != c.told {
			t.Errorf("%s: told %q, want %q", c.name, got, c.told)
		}
	}
}
