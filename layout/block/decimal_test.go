package block_test

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestDecimalColumns: decimal points stand below each other, in whichever direction lines run.
func TestDecimalColumns(t *testing.T) {
	for _, c := range []struct {
		language, sign string
		cells          []string
	}{
		{"en", ".", []string{"12,345.5", "7.5", "1,234,567", "−0.25", "7.5%", "12%"}},
		{"de", ",", []string{"12.345,5", "7,5", "1.234.567", "−0,25"}},
		{"he", ".", []string{"12,345.5", "7.5", "1,234,567", "−0.25", "7.5%"}},
		{"ar", "٫", []string{"١٢٬٣٤٥٫٥", "٧٫٥", "١٬٢٣٤٬٥٦٧"}},
		{"fa", ".", []string{"12345.5", "7.5"}},
	} {
		at := points(t, c.language, c.sign, c.cells...)
		if len(at) != len(c.cells) {
			t.Errorf("%s: %d numbers of %d", c.language, len(at), len(c.cells))
			continue
		}
		for i := range at {
			if (at[i] - at[0]).Abs() > unit.Pt/16 {
				t.Errorf("%s: the point of %q is at %s, that of %q at %s", c.language, c.cells[i], at[i], c.cells[0], at[0])
			}
		}
	}
}

// points are where the decimal points of a table's second column are seen, from the left; what
// has none has it behind its last digit.
func points(t *testing.T, language, sign string, cells ...string) []unit.Length {
	t.Helper()
	table := content.Table{Padding: 4 * unit.Pt, Decimal: sign, Columns: []content.TableColumn{
		{Title: layouttest.Inlines("A")},
		{Title: layouttest.Inlines("B"), Align: content.CellDecimal},
	}}
	for _, c := range cells {
		value := content.Isolate{Inlines: layouttest.Inlines(c)}
		table.Rows = append(table.Rows, content.TableRow{Cells: [][]content.Inline{layouttest.Inlines("x"), {value}}})
	}
	var out []unit.Length
	for _, page := range layouttest.Typeset(t, layouttest.A4(t, 120, language, table)).Pages {
		for _, it := range page.Items {
			text, ok := it.(display.Text)
			if !ok || text.Place.Artifact != display.NotArtifact {
				continue
			}
			for _, w := range text.Words {
				word := strings.TrimSpace(w.Shaped.Text)
				if !strings.ContainsAny(word, "0123456789٠١٢٣٤٥٦٧٨٩") {
					continue
				}
				out = append(out, text.At.X+w.X+pointIn(w, word, sign, text.Size))
			}
		}
	}
	return out
}

// pointIn is how far the point of a word is from its start.
func pointIn(w display.Word, word, sign string, size unit.Length) unit.Length {
	last := strings.LastIndexAny(word, "0123456789٠١٢٣٤٥٦٧٨٩")
	letters := len([]rune(word[:last])) + 1
	if i := strings.Index(word, sign); i >= 0 && strings.Count(word, sign) == 1 {
		letters = len([]rune(word[:i]))
	}
	units := int64(0)
	for _, g := range w.Shaped.Glyphs {
		if int(g.Cluster) < letters {
			units += int64(g.Advance)
		}
	}
	return w.Shaped.Scale(units, size)
}
