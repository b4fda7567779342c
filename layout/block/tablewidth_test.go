package block_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/finding"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestTablesFit: whatever columns ask for, and whatever the pages are, either every word can
// be read, or one message says that the columns do not fit.
func TestTablesFit(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	failed, squeezed := 0, 0
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 11))
		language := []string{"en", "de", "ar"}[r.IntN(3)]
		table, said := randomWideTable(r, layouttest.ProseWords(t, language))
		table.Span = diag.At("report.toml", 5, 1)
		doc := layouttest.A4(t, 120, language, table)
		randomSheet(r, doc)
		out, found, err := layout.Typeset(doc)
		if err != nil {
			t.Fatal(err)
		}
		name := fmt.Sprintf("table %d (%s, %d columns on %s)", seed, language, len(table.Columns), doc.Sheet.Measure())
		wide := false
		for _, f := range found {
			switch f.(type) {
			case finding.WideTable:
				wide = true
			case finding.ReducedTable, finding.NarrowColumn:
				squeezed++
			default:
				t.Errorf("%s: %+v", name, f)
			}
		}
		if wide {
			failed++
			continue
		}
		if got := layouttest.Spoken(out); got != said {
			t.Errorf("%s: text differs %s", name, layouttest.FirstDifference(got, said))
		}
		layouttest.CheckInside(t, name, doc, out)
	}
	if failed == 0 || squeezed == 0 {
		t.Errorf("%d tables failed, %d were squeezed: the test has no teeth", failed, squeezed)
	}
}

// TestTableMessages: what does not fit is reported once, at the table.
func TestTableMessages(t *testing.T) {
	at, room := finding.At(diag.At("report.toml", 5, 1)), unit.Millimeters(120)
	for _, c := range []struct {
		columns int
		letters int
		want    finding.Finding
	}{
		{3, 3, nil},
		{12, 7, finding.ReducedTable{At: at, Columns: 12, Room: room, Before: 8 * unit.Pt, After: 32 * unit.Pt / 5}},
		{14, 6, finding.ReducedTable{
			At: at, Columns: 14, Room: room, Before: 8 * unit.Pt, After: 32 * unit.Pt / 5, Turned: finding.WholeLandscapeFit,
		}},
		{24, 6, finding.WideTable{At: at, Columns: 24, Fit: 15, Room: room, Turned: finding.WholeLandscapeFit}},
		{30, 6, finding.WideTable{At: at, Columns: 30, Fit: 15, Room: room, Turned: finding.ReducedLandscapeFit}},
		{40, 6, finding.WideTable{At: at, Columns: 40, Fit: 15, Room: room}},
		{40, 5, finding.WideTable{At: at, Columns: 40, Fit: 17, Room: room}},
		{2, 200, finding.WideTable{At: at, Columns: 2, Fit: 0, Room: room, LongWord: 1}},
	} {
		row := make([]int, c.columns)
		table, _ := tallTable([]string{"x"}, row)
		for i := range table.Columns {
			table.Columns[i].Title = []content.Inline{content.Text{Value: strings.Repeat("8", c.letters)}}
		}
		table.Span = diag.Span(at)
		table.MayTurn = c.letters%2 == 0 // of an author who can
		_, found, err := layout.Typeset(layouttest.A4(t, 120, "en", table))
		if err != nil {
			t.Fatal(err)
		}
		if c.want == nil && len(found) == 0 {
			continue
		}
		if len(found) != 1 || found[0] != c.want {
			t.Errorf("%d columns: %+v, want %+v", c.columns, found, c.want)
		}
	}
}
