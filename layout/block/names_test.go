package block_test

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestNamesInColumns: names stand in as many columns as have room for them, in their order along the lines; a few that are
// longer take several columns, and no name is divided that a line has room for.
func TestNamesInColumns(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Long ", 8))
	for _, c := range []struct {
		names []string
		want  string
	}{
		{[]string{"A One"}, "1"},
		{[]string{"A One", "B Two", "C Three", "D Four", "E Five"}, "4 1"},
		{[]string{"A One", "B Two", "C Three", long, "E Five", "F Six"}, "3 2 1"},
		{[]string{long, "B Two", "C Three", "D Four", "E Five"}, "2 3"},
		{[]string{long, long, "C Three"}, "1 1 1"},
		{[]string{long + " and " + long}, "1 1"},
	} {
		block := content.Names{Columns: 4}
		for _, n := range c.names {
			block.Names = append(block.Names, layouttest.Label(n))
		}
		for _, language := range []string{"en", "ar"} {
			out := layouttest.Typeset(t, layouttest.A4(t, 100, language, block))
			if got := linesOf(out); got != c.want {
				t.Errorf("in %s, lines of %q have %s texts, want %s", language, c.names, got, c.want)
			}
		}
	}
}

// linesOf is how many texts stand on each line.
func linesOf(out *display.Document) string {
	lines := make(map[unit.Length]int)
	var order []unit.Length
	for i := range out.Pages {
		for _, text := range layouttest.Texts(&out.Pages[i]) {
			if lines[text.At.Y] == 0 {
				order = append(order, text.At.Y)
			}
			lines[text.At.Y]++
		}
	}
	var counts []string
	for _, y := range order {
		counts = append(counts, fmt.Sprint(lines[y]))
	}
	return strings.Join(counts, " ")
}
