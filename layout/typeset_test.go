package layout_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/layouttest"
)

// TestNothingIsLost: the words on the pages are those that went in, in their order.
func TestNothingIsLost(t *testing.T) {
	for _, language := range []string{"en", "de", "ru", "ar", "hi", "th"} {
		texts := layouttest.Prose(t, language)
		out := layouttest.Typeset(t, layouttest.A4(t, 120, language, layouttest.Paragraphs(role.Body, texts...)...))
		var b strings.Builder
		for i := range out.Pages {
			for _, text := range layouttest.Texts(&out.Pages[i]) {
				b.WriteString(layouttest.Spelled(text))
			}
		}
		strip := strings.NewReplacer("\u00ad", "", " ", "", "\n", "")
		got, want := strip.Replace(b.String()), strip.Replace(strings.Join(texts, ""))
		if got != want {
			t.Errorf("%s: text differs %s", language, layouttest.FirstDifference(got, want))
		}
	}
}

// BenchmarkTypeset sets tens of pages of dense text.
func BenchmarkTypeset(b *testing.B) {
	texts := layouttest.Prose(b, "en")
	var all []string
	for range 10 {
		all = append(all, texts...)
	}
	doc := layouttest.A4(b, 120, "en", layouttest.Paragraphs(role.Body, all...)...)
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := layout.Typeset(doc); err != nil {
			b.Fatal(err)
		}
	}
}

// TestDocumentIsKept: whoever hands over a document can set it again: it has its parts, its blocks and its cells, and
// its pages are the same.
func TestDocumentIsKept(t *testing.T) {
	cell := func(text string) []content.Inline { return []content.Inline{content.Text{Value: text}} }
	doc := layouttest.Document(t, "en", 20,
		layouttest.Paragraph(role.Body, "Some words above a table."),
		content.Table{
			Columns: []content.TableColumn{{Title: cell("Place")}, {Title: cell("Members"), Align: content.CellDecimal}},
			Rows: []content.TableRow{
				{Cells: [][]content.Inline{cell("North"), cell("12.5")}},
				{Cells: [][]content.Inline{cell("South, and what lies beyond it"), cell("7")}},
			},
		})
	before := doc.Parts[0].(*content.Section).Blocks
	first := layouttest.Typeset(t, doc)
	if len(doc.Parts) != 1 || !reflect.DeepEqual(doc.Parts[0].(*content.Section).Blocks, before) {
		t.Fatal("the document has lost its blocks")
	}
	if row := before[1].(content.Table).Rows[0]; len(row.Cells) != 2 {
		t.Fatalf("the first row has %d cells left", len(row.Cells))
	}
	var one, other strings.Builder
	if err := errors.Join(layouttest.Dump(&one, first), layouttest.Dump(&other, layouttest.Typeset(t, doc))); err != nil {
		t.Fatal(err)
	}
	if one.String() != other.String() {
		t.Error("set again, the pages are others")
	}
}
