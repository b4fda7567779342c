package chart_test

import (
	"fmt"
	"math"

	"annualreport/layout/chart"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// partBoxes are the rectangles of each part of a whole, without those of the list of parts, and how many are empty.
func (d *drawnChart) partBoxes() (boxes [][]unit.Rect, empty int) {
	boxes = make([][]unit.Rect, len(d.chart.Labels))
	size := layouttest.A4Styles().Style(role.ChartLabel).Text.Size
	for _, items := range d.pages {
		for _, it := range items {
			p, ok := it.(display.Path)
			switch {
			case !ok:
			case p.Fill != nil && isSeries(p):
				if e := p.Extent(); e.W != size || e.H != size {
					boxes[p.Fill.Screen.R] = append(boxes[p.Fill.Screen.R], e)
				}
			case p.Stroke != nil && p.Clip == (unit.Rect{}) && (len(p.Segments) == 5 || len(p.Segments) == len(display.CirclePath(unit.Point{}, 1))):
				empty++
			}
		}
	}
	return boxes, empty
}

// areas compares the cells of a waffle, or the lengths along a strip, with the values.
func (d *drawnChart) areas() []string {
	total := 0.0
	for _, v := range d.chart.Series[0].Values {
		total += numberOf(v)
	}
	total = max(total, d.chart.Whole)
	boxes, empty := d.partBoxes()
	all := empty
	var out []string
	for i, v := range d.chart.Series[0].Values {
		share := numberOf(v) / total
		if d.kind == (chart.Waffle{}) {
			all += len(boxes[i])
			if cells := float64(len(boxes[i])); math.Abs(cells-100*share) >= 1+1e-9 {
				out = append(out, fmt.Sprintf("a share of %v has %v cells", share, cells))
			}
			continue
		}
		length := unit.Length(0)
		for _, b := range boxes[i] {
			length += b.W
		}
		if want := unit.Points(d.frame.W.Points() * share); (length - want).Abs() > unit.Pt/20 {
			out = append(out, fmt.Sprintf("a share of %v is %v long, not %v", share, length, want))
		}
	}
	if d.kind == (chart.Waffle{}) && all != 100 {
		out = append(out, fmt.Sprintf("a waffle has %d cells", all))
	}
	return out
}
