package block_test

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// captioned is a picture with a caption.
func captioned(w, h int, words string) content.Picture {
	out := layouttest.Picture("PNG", w, h)
	out.Caption = []content.Block{layouttest.Paragraph(role.Caption, words)}
	return out
}

// gallery is objects side by side, with a caption.
func gallery(columns int, objects ...content.Block) content.Gallery {
	out := content.Gallery{Columns: columns, Anchor: "row",
		Caption: []content.Block{layouttest.Paragraph(role.Caption, "All.")}}
	for _, o := range objects {
		out.Cells = append(out.Cells, []content.Block{o})
	}
	return out
}

func galleryRules() []layouttest.Rule {
	both := gallery(0, captioned(300, 150, "First."), captioned(150, 150, "Second, "+layouttest.Words(6)))
	unseen := layouttest.Picture("PNG", 20, 20)
	unseen.Alt = ""
	unseen.Decorative = true
	blank := gallery(0, unseen, unseen)
	blank.Caption = nil
	long := table([]content.CellAlign{content.CellStart, content.CellEnd}, strings.Fields(strings.Repeat("a|1 ", 12))...)
	long.Caption = []content.Block{layouttest.Paragraph(role.Caption, "Rows.")}
	wide := func(t *testing.T) *content.Document {
		g := gallery(0, captioned(300, 150, "First."), captioned(300, 150, "Second."))
		g.Wide = true
		doc := layouttest.Document(t, "en", 12, g)
		doc.Sheet.Margin, doc.Sheet.MarginGap = 50*unit.Pt, 10*unit.Pt
		return doc
	}
	return []layouttest.Rule{
		{Name: "captions_of_a_gallery_begin_below_one_edge", Show: layouttest.Structure,
			Document: document(16, ragged("Above."), both, ragged("Below."))},
		{Name: "gallery_begins_at_the_right_in_arabic", Document: in("ar", 16, both)},
		{Name: "gallery_runs_over_the_margin", Document: wide},
		{Name: "gallery_is_divided_between_its_lines", Document: document(12,
			gallery(1, captioned(400, 200, "First."), captioned(400, 200, "Second."), captioned(400, 100, "Third.")))},
		{Name: "decoration_in_a_gallery_is_not_heard", Show: layouttest.Structure, Document: document(8, blank)},
		{Name: "line_higher_than_a_page_is_set_in_turn", Document: document(9,
			gallery(0, captioned(100, 100, "First."), long))},
	}
}
