package block_test

import (
	"fmt"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// contentsRules are rules of how entries of contents stand.
func contentsRules() []layouttest.Rule {
	lead := contents()
	lead.Entries[0].Lead = layouttest.Inlines("What the keepers saw from the gallery, night by night.")
	lead.Rules = content.RulesAbove
	dotted := contents()
	dotted.Rules, dotted.Leaders, dotted.Inset = content.NoRules, true, 20*unit.Pt
	return []layouttest.Rule{
		{Name: "leads_stand_below_the_titles_of_sections", Show: layouttest.Structure,
			Document: document(14, lead, chapter())},
		{Name: "dots_lead_to_pages", Document: document(12, dotted, chapter())},
		{Name: "dots_lead_to_pages_in_arabic", Document: in("ar", 12, dotted, chapter())},
		{Name: "entries_are_spread_over_their_page", Document: spreadContents(12*layouttest.Leading, contents())},
		{Name: "entries_are_spread_no_farther_than_they_may", Document: spreadContents(layouttest.Leading, contents())},
		{Name: "tiles_of_contents_have_number_title_and_page", Show: layouttest.Structure,
			Document: spreadContents(12*layouttest.Leading, tiledContents(content.RowParts*2/3, content.RowParts/3))},
		{Name: "tiles_of_contents_begin_at_the_right_in_arabic",
			Document: in("ar", 24, tiledContents(content.RowParts*2/3, content.RowParts/3), chapter())},
		{Name: "sections_stand_on_the_tile_of_their_part", Show: layouttest.Structure, Document: in("en", 30,
			onTilesOf(contentsOfParts(), content.RowParts, content.RowParts), chapter())},
	}
}

// spreadContents is contents that may stand so much farther from each other on their page, above a line that is kept
// free.
func spreadContents(by unit.Length, list content.Contents) func(*testing.T) *content.Document {
	list.Spread, list.Reserve = by, layouttest.Leading
	return func(t *testing.T) *content.Document {
		doc := layouttest.Document(t, "en", 24, ragged("Above."), list, chapter())
		doc.Parts[0].(*content.Section).OwnPages = true
		return doc
	}
}

// tiledContents are contents on two tiles that take so many parts of a row each.
func tiledContents(spans ...int) content.Contents {
	list := contents()
	list.Entries = append(list.Entries[:1:1], list.Entries[2])
	return onTilesOf(list, spans...)
}

// onTilesOf puts contents on tiles.
func onTilesOf(list content.Contents, spans ...int) content.Contents {
	tile := &content.Tile{Ground: color.Of(color.RGB{R: 200, G: 220, B: 240}), Styles: layouttest.Styles()}
	list.Tiles = &content.ContentsTiles{
		CardStyle: content.CardStyle{Gap: 6 * unit.Pt, RowGap: 7 * unit.Pt, Padding: 7 * unit.Pt}, Spans: spans,
	}
	for range spans {
		list.Tiles.Grounds = append(list.Tiles.Grounds, tile)
	}
	return list
}

// TestContentsTiles: tiles stand in rows within their page, however many there are: no row is torn, none lies on
// another, and all rows of a page but the last are spread down to its foot.
func TestContentsTiles(t *testing.T) {
	for count := 1; count <= 40; count++ {
		list := content.Contents{Spread: 100 * layouttest.Leading}
		var spans []int
		for i := range count {
			list.Entries = append(list.Entries, content.ContentsEntry{
				Number: fmt.Sprint(i + 1), Title: layouttest.Inlines("Section " + fmt.Sprint(i)), Anchor: "test", Level: 1,
			})
			spans = append(spans, content.RowParts/2)
		}
		list = onTilesOf(list, spans...)
		doc := layouttest.Document(t, "en", 40, list, chapter())
		number := doc.Styles.Style(role.SmallNumber)
		number.Leading = 3 * layouttest.Leading
		out := layouttest.Typeset(t, doc)
		layouttest.CheckInside(t, fmt.Sprint(count, " tiles"), doc, out)
		tiles := 0
		for _, page := range out.Pages {
			var above, row unit.Rect
			for _, it := range page.Items {
				at, ok := it.(display.Path)
				if !ok || at.Box.H < 2*layouttest.Leading {
					continue
				}
				tiles++
				if at.Box.Y != row.Y {
					above, row = row, at.Box
				}
				if above.H > 0 && at.Box.Y < above.Y+above.H {
					t.Errorf("%d tiles: a row begins at %v, above the foot %v of the row before", count, at.Box.Y, above.Y+above.H)
				}
				if at.Box.H != row.H {
					t.Errorf("%d tiles: tiles of a row are %v and %v high", count, at.Box.H, row.H)
				}
			}
		}
		if tiles != count {
			t.Errorf("%d tiles are %d pieces", count, tiles)
		}
	}
}
