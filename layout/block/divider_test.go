package block_test

import (
	"testing"

	"annualreport/layout"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// dividerRules are the rules of grounds that sections begin on.
func dividerRules() []layouttest.Rule {
	return []layouttest.Rule{
		{Name: "divider_has_a_page_of_its_own", Document: onDivider("en", content.WholePage, 4)},
		{Name: "divider_has_the_head_of_a_page_in_arabic", Document: onDivider("ar", 40, 4)},
		{Name: "divider_is_less_high_where_a_little_would_be_left", Document: onDivider("en", 50, 11)},
		{Name: "divider_is_a_band_below_a_short_section", Document: belowShort("en")},
		{Name: "divider_is_a_band_below_a_short_section_in_arabic", Document: belowShort("ar")},
	}
}

// onDivider is a document whose second section, of some lines, begins on a ground that takes a share of a page of twenty
// lines.
func onDivider(tag string, share, lines int) func(*testing.T) *content.Document {
	return func(t *testing.T) *content.Document {
		doc := layouttest.Document(t, tag, 20, ragged("Before."))
		doc.Parts[0].(*content.Section).OwnPages = true // or the second one would begin on its page
		s := layouttest.Section("Divided", layouttest.Lines(lines)...)
		heading := layouttest.Heading("Title")
		heading.Anchor = "divided"
		s.Opener = []content.Block{heading, layouttest.Paragraph(role.Lead, "A lead.")}
		red := color.Of(color.RGB{R: 200})
		s.Divider = &content.Divider{Ground: color.Of(color.RGB{B: 90}), Styles: doc.Styles, Share: share,
			Art: []display.Item{display.Path{Segments: display.RectPath(corner(doc)), Fill: &red,
				Clip: unit.Rect{W: doc.Sheet.Size.W, H: doc.Sheet.Size.H}, Place: display.Place{Artifact: display.Background},
			}}}
		after := layouttest.Section("After", ragged("After."))
		after.OwnPages = true
		doc.Parts = append(doc.Parts, s, after)
		return doc
	}
}

// belowShort is the same, with a ground at the head of pages, behind a section that leaves most of its page empty.
func belowShort(tag string) func(*testing.T) *content.Document {
	return func(t *testing.T) *content.Document {
		doc := onDivider(tag, 40, 4)(t)
		doc.Parts[0].(*content.Section).OwnPages = false
		return doc
	}
}

// corner is a square at the upper right corner of a page, half of which is cut off.
func corner(doc *content.Document) unit.Rect {
	return unit.Rect{X: doc.Sheet.Size.W - 20*unit.Pt, W: 40 * unit.Pt, H: 40 * unit.Pt}
}

// TestArtOnVersos: what the edges of a page cut off a divider is at the outer edge on pages that face each other, with a
// column for notes and without one, and where text is in columns.
func TestArtOnVersos(t *testing.T) {
	for _, c := range []struct {
		facing bool
		margin unit.Length
		cols   int
		before int // pages
		want   unit.Length
	}{
		{false, 0, 1, 1, -20}, {true, 0, 1, 1, 20}, {true, 0, 1, 2, -20}, {true, 40, 1, 1, 20}, {true, 40, 1, 2, -20},
		{true, 0, 2, 1, 20},
	} {
		doc := onDivider("en", content.WholePage, 4)(t)
		sheet := &doc.Sheet
		sheet.Facing, sheet.Margin, sheet.Columns, sheet.Gutter = c.facing, c.margin*unit.Pt, c.cols, 10*unit.Pt
		for range c.before - 1 {
			first := layouttest.Section("First", ragged("First."))
			first.OwnPages = true
			doc.Parts = append([]content.Part{first}, doc.Parts...)
		}
		out, _, err := layout.Typeset(doc)
		if err != nil {
			t.Fatal(err)
		}
		want := sheet.Size.W - 20*unit.Pt
		if c.want > 0 {
			want = -20 * unit.Pt
		}
		if got := artOf(&out.Pages[c.before]); len(got) != 1 || got[0].X != want {
			t.Errorf("%+v: the art is at %v, want %v", c, got, want)
		}
	}
}

// artOf is where the paths of a page are that are clipped.
func artOf(page *display.Page) []unit.Rect {
	var out []unit.Rect
	for _, it := range page.Items {
		if path, ok := it.(display.Path); ok && path.Clip != (unit.Rect{}) {
			path.Clip = unit.Rect{}
			out = append(out, path.Extent())
		}
	}
	return out
}
