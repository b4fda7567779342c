package chart_test

import (
	"testing"

	"annualreport/layout"
	"annualreport/layout/chart"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestValuesOfLine: the values of a line stand above its peaks and below its valleys, where the line does not run
// through them, and right at their marks.
func TestValuesOfLine(t *testing.T) {
	c := values(chart.Lines{}, []float64{11, 97, 12, 98, 13})
	c.Labels = append(c.Labels, layouttest.Inlines("Haze"), layouttest.Inlines("Rain"))
	out, _, err := layout.Typeset(layouttest.Document(t, "en", 40, c))
	if err != nil {
		t.Fatal(err)
	}
	var marks []unit.Rect
	places := make(map[string]display.Text)
	for _, item := range out.Pages[0].Items {
		switch item := item.(type) {
		case display.Path:
			if box := item.Extent(); item.Fill != nil && box.W == 5*unit.Pt {
				marks = append(marks, box)
			}
		case display.Text:
			places[spelled(item)] = item
		}
	}
	if len(marks) != 5 {
		t.Fatalf("the line has %d marks", len(marks))
	}
	for i, v := range c.Series[0].Values[1:4] {
		word, set := places[number(v)]
		if !set {
			t.Errorf("%g is not set", v)
			continue
		}
		mark, box := marks[i+1], word.Extent()
		if middle := box.X + box.W/2; (middle - mark.X - mark.W/2).Abs() > unit.Pt {
			t.Errorf("%g stands at %s, its mark at %s", v, middle, mark.X+mark.W/2)
		}
		above, far := mark.Y-word.At.Y, word.At.Y-mark.Y-mark.H
		if v > 50 && (above < 0 || above > 10*unit.Pt) || v < 50 && (far < 5*unit.Pt || far > 15*unit.Pt) {
			t.Errorf("%g stands %s above its mark", v, above)
		}
	}
}

// TestWordsOfCharts: no word of a chart is divided as long as it may be drawn in another form, also where the text
// around it is.
func TestWordsOfCharts(t *testing.T) {
	c := values(chart.Columns{}, []float64{3, 4, 5})
	c.Labels[1] = layouttest.Inlines("Incomprehensibilities")
	doc := layouttest.Document(t, "en", 40, c)
	doc.Styles.Style(role.ChartLabel).Hyphenate = true
	_, found, err := layout.Typeset(doc)
	if err != nil || !becomesBars(found) {
		t.Errorf("found %+v, %v", found, err)
	}
}

// TestHighestColumn: columns with their values above them need no axis: the highest has the whole height of the plot,
// whatever its value is.
func TestHighestColumn(t *testing.T) {
	heights := make(map[float64]unit.Length)
	for _, most := range []float64{20, 17, 1.03} {
		out, _, err := layout.Typeset(layouttest.Document(t, "en", 40, values(chart.Columns{}, []float64{most / 2, most, most / 4})))
		if err != nil {
			t.Fatal(err)
		}
		for _, item := range out.Pages[0].Items {
			if path, is := item.(display.Path); is && path.Fill != nil {
				heights[most] = max(heights[most], path.Extent().H)
			}
		}
	}
	if heights[20] < 100*unit.Pt || heights[17] != heights[20] || heights[1.03] != heights[20] {
		t.Errorf("the highest columns are %v high", heights)
	}
}
