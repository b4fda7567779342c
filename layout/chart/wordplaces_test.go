package chart_test

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"annualreport/layout/chart"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestColumnValues: values of groups of columns stand at them only where they have room.
func TestColumnValues(t *testing.T) {
	shared := layouttest.A4(t, 100, "en")
	valued := 0
	for measure := 40.0; measure <= 200; measure += 4 {
		labels := []string{"A", "B", "C", "D"}
		c := testChart(chart.Columns{}, labels,
			[]float64{101, 150, 180, 99}, []float64{102, 151, 20, 99}, []float64{103, 149, 181, 100})
		d := drawChart(t, shared, c, chartPage{measure, 297, "en"})
		for _, fault := range d.faults() {
			t.Errorf("in %v mm: %s", measure, fault)
		}
		if slices.ContainsFunc(boxesOf(d.pages[0]), func(b box) bool { return b.text == "181" }) {
			valued++
		}
	}
	if valued == 0 || valued > 30 {
		t.Errorf("in %d widths of 41 values stand at columns", valued)
	}
}

// TestLineNames: names at the ends of lines stand one below the other inside of the height of the
// stage, in the order of the lines, wherever these end; of more lines than have room they are above.
func TestLineNames(t *testing.T) {
	shared := layouttest.A4(t, 100, "en")
	for _, ends := range [][]float64{
		{0, 0, 0, 0}, {9, 9, 9, 9}, {5, 5, 5, 5, 5}, {0, 9, 0, 9}, {1, 2, 3, 4}, {0, 0.1, 8.9, 9},
		{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1},
	} {
		c := testChart(chart.Lines{}, []string{"2030", "2031"})
		for k, end := range ends {
			c.Series = append(c.Series, content.Series{
				Name:   layouttest.Inlines(fmt.Sprintf("Name %d", k)),
				Values: []float64{float64(k % 10), end},
				Ink:    chartInk(k),
			})
		}
		d := drawChart(t, shared, c, chartPage{120, 297, "en"})
		for _, fault := range d.faults() {
			t.Errorf("ends %v: %s", ends, fault)
		}
		top, foot := unit.Length(1<<40), unit.Length(0)
		for _, it := range d.pages[0] {
			if p, ok := it.(display.Path); ok && p.Fill != nil && p.Fill.Screen == testRule.Screen {
				top, foot = min(top, p.Extent().Y), max(foot, p.Extent().Y)
			}
		}
		right, last := 0, unit.Length(0)
		for _, b := range boxesOf(d.pages[0]) {
			if !strings.HasPrefix(b.text, "Name") || b.Y < top-10*unit.Pt {
				continue
			}
			right++
			if middle := b.Y + b.H/2; middle < top-8*unit.Pt || middle > foot+8*unit.Pt || middle <= last {
				t.Errorf("ends %v: %q stands at %v, and the stage from %v to %v", ends, b.text, middle, top, foot)
			} else {
				last = middle
			}
		}
		if want := len(ends) < 12; want != (right == len(ends)) {
			t.Errorf("ends %v: %d names at the lines", ends, right)
		}
	}
}

// TestTickLabels: the values at an axis are those of their heights, and no two are alike.
func TestTickLabels(t *testing.T) {
	shared := layouttest.A4(t, 100, "en")
	for _, values := range [][]float64{
		{0, 97}, {-13, 42}, {0.004, 0.012}, {1e6, 1e6 + 3}, {2.5e9, 3.1e9}, {7, 7}, {0, 0}, {-1e-4, 2e-4},
		{1e15, 1e15 + 1},
	} {
		c := testChart(chart.Lines{}, []string{"A", "B"}, values)
		d := drawChart(t, shared, c, chartPage{150, 297, "en"})
		if d.kind != (chart.Lines{}) {
			t.Errorf("%v: %T", values, d.kind)
			continue
		}
		var heights, ticks []float64
		seen := make(map[string]bool)
		left := boxesOf(d.pages[0])[0] // the first tick; all end at one place
		for _, b := range boxesOf(d.pages[0]) {
			v, err := strconv.ParseFloat(b.text, 64)
			if err != nil || (b.X+b.W-left.X-left.W).Abs() > unit.Pt {
				continue
			}
			if seen[b.text] {
				t.Errorf("%v: two ticks %s", values, b.text)
			}
			seen[b.text] = true
			heights, ticks = append(heights, b.Y.Points()), append(ticks, v)
		}
		for i := 2; i < len(ticks); i++ {
			byHeight := (heights[i] - heights[0]) / (heights[1] - heights[0])
			byValue := (ticks[i] - ticks[0]) / (ticks[1] - ticks[0])
			if math.Abs(byHeight-byValue) > 0.01 {
				t.Errorf("%v: tick %v stands where %v would be", values, ticks[i], byHeight)
			}
		}
		if len(ticks) < 2 || len(ticks) > 14 {
			t.Errorf("%v: %d ticks", values, len(ticks))
		}
	}
}
