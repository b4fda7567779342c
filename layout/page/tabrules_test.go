package page_test

import (
	"fmt"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// tabbed is a document of some sections with tabs, on pages with a broad margin: each has pages of its own.
func tabbed(tag string, sections int, titled bool, blocks ...content.Block) func(*testing.T) *content.Document {
	return func(t *testing.T) *content.Document {
		doc := layouttest.Document(t, tag, 30)
		doc.Sheet.Outer, doc.Sheet.Size.W = 50*unit.Pt, doc.Sheet.Size.W+30*unit.Pt
		doc.Parts = nil
		for i := 1; i <= sections; i++ {
			s := layouttest.Section(fmt.Sprint("Lamp ", i), append(blocks[:len(blocks):len(blocks)], ragged("Light."))...)
			s.OwnPages, s.Tab = true, i
			doc.Parts = append(doc.Parts, s)
			doc.Furniture.Tabs.Numbers = append(doc.Furniture.Tabs.Numbers, fmt.Sprint(i))
			if titled {
				doc.Furniture.Tabs.Titles = append(doc.Furniture.Tabs.Titles, s.Title)
			}
		}
		style := layouttest.Letters()
		style.Size, style.Weight = 7*unit.Pt, fonts.Bold
		doc.Styles.Tabs = content.TabStyle{
			Ground: color.Of(color.RGB{R: 220, G: 220, B: 220}), Current: color.Of(color.RGB{R: 200}),
			Words: style, CurrentWords: style,
		}
		return doc
	}
}

func tabRules() []layouttest.Rule {
	facing := func(d *content.Document) { d.Sheet.Facing = true }
	long := func(d *content.Document) {
		d.Furniture.Tabs.Titles[1] = "The lamp that nobody had lit for a winter and a half"
	}
	bleeding := layouttest.Picture("png", 600, 300)
	bleeding.Reach = content.BleedWide
	return []layouttest.Rule{
		{Name: "tab_of_the_section_stands_out_at_the_fore_edge", Show: layouttest.Furniture,
			Document: changed(tabbed("en", 2, false), facing)},
		{Name: "titles_read_downward_on_tabs", Show: layouttest.Furniture, Document: tabbed("en", 2, true)},
		{Name: "tabs_stand_at_the_left_in_arabic", Show: layouttest.Furniture, Document: tabbed("ar", 2, true)},
		{Name: "numbers_stand_for_titles_that_are_too_long", Show: layouttest.Furniture,
			Document: changed(tabbed("en", 2, true), long)},
		{Name: "tab_of_the_section_alone_lies_on_a_picture", Show: layouttest.Furniture,
			Document: tabbed("en", 2, false, bleeding)},
	}
}

// TestTabs: however many sections there are, each page has the tab of its section, within the page and below that of the
// section before or at the head again, and no tab lies on text.
func TestTabs(t *testing.T) {
	for _, titled := range []bool{false, true} {
		for sections := 1; sections <= 40; sections += 3 {
			doc := tabbed("en", sections, titled)(t)
			red := doc.Styles.Tabs.Current.Screen
			foot := unit.Length(0)
			for i, page := range layouttest.Typeset(t, doc).Pages {
				current := 0
				for _, it := range page.Items {
					tab, ok := it.(display.Path)
					if !ok || tab.Fill == nil {
						continue
					}
					at := tab.Extent()
					if at.Y < 0 || at.Y+at.H > page.Size.H || at.X < page.Size.W-doc.Sheet.Outer {
						t.Errorf("%d sections: a tab of page %d stands at %v", sections, i+1, at)
					}
					if tab.Fill.Screen != red {
						continue
					}
					current++
					if at.Y < foot && at.Y != doc.Sheet.Top {
						t.Errorf("%d sections: the tab of page %d stands at %v, above %v", sections, i+1, at.Y, foot)
					}
					foot = at.Y + at.H
				}
				if current != 1 {
					t.Errorf("%d sections: page %d has %d tabs of its own", sections, i+1, current)
				}
			}
		}
	}
}
