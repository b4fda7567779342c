package sections

import (
	"bytes"
	"encoding/csv"
	"math/rand/v2"
	"strings"
	"testing"

	"annualreport/layout/texttest"
)

// TestQuoting: whatever cells have, a reader of CSV finds them again in their rows, as they are but for two things that
// are said: ends of lines are line feeds, and what a spreadsheet would take for a formula has an apostrophe before it.
func TestQuoting(t *testing.T) {
	texts := texttest.Texts(2000)
	r := rand.New(rand.NewPCG(3, 4))
	var rows [][]string
	for range 400 {
		row := make([]string, 1+r.IntN(5))
		for i := range row {
			row[i] = texts[r.IntN(len(texts))]
		}
		rows = append(rows, row)
	}
	holdRows(t, rows)
}

// FuzzQuoting holds the same for any cells, of which one stands beside, below and behind others.
func FuzzQuoting(f *testing.F) {
	for _, text := range texttest.Texts(0) {
		f.Add(text, text)
	}
	f.Fuzz(func(t *testing.T, a, b string) { holdRows(t, [][]string{{a}, {b, a, "c"}, {a + b, b}}) })
}

// holdRows holds that a reader of CSV finds the cells of rows again.
func holdRows(t *testing.T, rows [][]string) {
	t.Helper()
	in := csv.NewReader(bytes.NewReader(asCSV(rows)))
	in.FieldsPerRecord = -1
	got, err := in.ReadAll()
	if err != nil || len(got) != len(rows) {
		t.Fatalf("%d rows of %d are read, %v", len(got), len(rows), err)
	}
	for i, row := range rows {
		if len(got[i]) != len(row) {
			t.Fatalf("%q is read as %q", row, got[i])
		}
		for k, cell := range row {
			want := strings.ReplaceAll(cell, "\r", "")
			is := got[i][k]
			if is != want && is != "'"+want {
				t.Fatalf("%q is read as %q", cell, is)
			}
			isFormula := strings.TrimLeft(is, "\t\r\n =+-@＝＋－＠") != is && strings.TrimLeft(is, " ") == is
			if isFormula && !isSignedNumber(is) {
				t.Fatalf("%q is read as %q", cell, is)
			}
		}
	}
}
