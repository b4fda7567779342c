package page_test

import (
	"flag"
	"fmt"
	"slices"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/locale"
	"annualreport/layout/unit"
)

var update = flag.Bool("update", false, "accept the goldens")

// TestRules sets a small document for each rule of pages.
func TestRules(t *testing.T) {
	var rules []layouttest.Rule
	for _, list := range [][]layouttest.Rule{breakRules(), noteRules(), floatRules(), columnRules(), sectionRules(),
		sheetRules(), landscapeRules(), furnitureRules(), tabRules()} {
		rules = append(rules, list...)
	}
	layouttest.Check(t, *update, rules)
}

// document is a document of some blocks on pages of so many lines.
func document(lines int, blocks ...content.Block) func(*testing.T) *content.Document {
	return func(t *testing.T) *content.Document { return layouttest.Document(t, "en", lines, blocks...) }
}

// changed is a document that something was changed in.
func changed(make func(*testing.T) *content.Document, change func(*content.Document)) func(*testing.T) *content.Document {
	return func(t *testing.T) *content.Document {
		doc := make(t)
		change(doc)
		return doc
	}
}

func ragged(text string) content.Paragraph { return layouttest.Paragraph(role.Body, text) }

// after are some short lines, with blocks behind them.
func after(lines int, blocks ...content.Block) []content.Block {
	return append(layouttest.Lines(lines), blocks...)
}

func breakRules() []layouttest.Rule {
	signature := layouttest.Paragraph(role.Signature, "Ada Drip")
	list := content.List{Marks: role.Bullet, Hang: 16 * unit.Pt, Mark: func(int) string { return "•" }}
	for i := range 4 {
		list.Items = append(list.Items, content.ListItem{Blocks: []content.Block{ragged(fmt.Sprintf("Item %d", i+1))}})
	}
	return []layouttest.Rule{
		{Name: "no_first_line_alone_at_the_foot", Document: document(6, after(5, ragged(layouttest.Words(16)))...)},
		{Name: "no_last_line_alone_at_the_head", Document: document(6, after(4, ragged(layouttest.Words(18)))...)},
		{Name: "paragraph_of_four_lines_is_divided_by_two",
			Document: document(6, after(4, ragged(layouttest.Words(24)))...)},
		{Name: "heading_moves_with_its_text",
			Document: document(8, after(6, layouttest.Heading("Heading"), ragged(layouttest.Words(14)))...)},
		{Name: "headings_below_each_other_move_together",
			Document: document(10, after(6, layouttest.Heading("One"), layouttest.Heading("Two"),
				ragged(layouttest.Words(14)))...)},
		{Name: "signature_takes_two_lines_with_it",
			Document: document(6, after(3, ragged(layouttest.Words(22)), signature)...)},
		{Name: "space_at_the_head_of_a_page_goes",
			Document: document(4, after(4, layouttest.Heading("Heading"), ragged("Text."))...)},
		{Name: "spaces_that_may_grow_fill_the_page", Document: document(8, stretched()...)},
		{Name: "list_goes_on_over_pages", Document: document(4, after(2, list)...)},
	}
}

// stretched are paragraphs with spaces that may grow, of which three fill a page but for a line and a half.
func stretched() []content.Block {
	var out []content.Block
	for range 6 {
		out = append(out, layouttest.Paragraph(role.PersonText, layouttest.Words(14)))
	}
	return out
}

func noteRules() []layouttest.Rule {
	called := func(words int, note content.Note) content.Paragraph {
		p := ragged(layouttest.Words(words))
		p.Inlines = append(p.Inlines, note)
		return p
	}
	short, long := layouttest.Note("a", "A note of one line."), layouttest.Note("b", layouttest.Words(60))
	return []layouttest.Rule{
		{Name: "note_begins_on_the_page_of_its_call",
			Document: document(8, after(5, called(12, short), ragged("Below."))...)},
		{Name: "note_goes_on_on_the_next_page",
			Document: document(8, after(3, called(5, long), ragged(layouttest.Words(50)))...)},
		{Name: "notes_stand_in_the_order_of_their_calls",
			Document: document(10, called(5, short), called(5, layouttest.Note("c", "Another.")), ragged("Below."))},
		{Name: "line_that_calls_a_note_without_room_moves", Document: document(6, after(6, called(5, short))...)},
		{Name: "note_begins_at_the_right_in_arabic", Document: func(t *testing.T) *content.Document {
			doc := layouttest.Document(t, "ar", 8, called(5, short), ragged("Below."))
			doc.Sheet.Columns, doc.Sheet.Gutter = 2, 20*unit.Pt
			return doc
		}},
		{Name: "notes_stand_below_their_columns",
			Document: columns(2, called(12, short), ragged(layouttest.Words(60)))},
	}
}

func floatRules() []layouttest.Rule {
	photograph, diagram := layouttest.Picture("JPEG", 200, 76), layouttest.Picture("PNG", 200, 76)
	captioned := diagram
	captioned.Caption = []content.Block{layouttest.Paragraph(role.Caption, "A caption.")}
	noted := diagram
	caption := layouttest.Paragraph(role.Caption, "A caption.")
	caption.Inlines = append(caption.Inlines, layouttest.Note("a", "Of oil."))
	noted.Caption = []content.Block{caption}
	footed := ragged("It calls a note.")
	footed.Inlines = append(footed.Inlines, layouttest.Note("a", "Of oil."))
	called, high := ragged(layouttest.Words(5)), layouttest.Picture("PNG", 200, 130)
	called.Inlines = append(called.Inlines, layouttest.Note("a", layouttest.Words(120)))
	called.After = content.Exactly(layouttest.Leading) // none of which goes up with the text
	return []layouttest.Rule{
		{Name: "picture_without_room_waits_while_text_goes_up",
			Document: document(10, after(5, captioned, ragged(layouttest.Words(40)))...)},
		{Name: "caption_stays_with_picture", Document: document(10, after(3, captioned, ragged("Below."))...)},
		{Name: "photograph_gives_a_little_of_its_height", Document: document(10, after(4, photograph)...)},
		{Name: "diagram_becomes_smaller_instead", Document: document(10, after(4, diagram)...)},
		{Name: "picture_stands_on_the_page_of_its_note", Document: document(10, after(5, noted,
			ragged(layouttest.Words(40)))...)},
		{Name: "text_goes_up_above_the_rest_of_a_note", Document: document(12, slices.Concat(after(3, called), []content.Block{high},
			layouttest.Lines(12))...)},
		{Name: "photograph_gives_a_little_to_a_note", Document: document(13, after(3, photograph, footed)...)},
		{Name: "two_pictures_wait_in_their_order", Document: document(12, after(8, diagram,
			ragged(layouttest.Words(20)), photograph, ragged(layouttest.Words(40)))...)},
		{Name: "wide_pictures_take_the_heads_of_pages", Document: func(t *testing.T) *content.Document {
			wide := captioned
			wide.Reach = content.PageWide
			return columns(2, ragged(layouttest.Words(6)), wide, wide)(t)
		}},
		{Name: "wide_picture_stands_over_two_columns", Document: func(t *testing.T) *content.Document {
			wide := captioned
			wide.Reach = content.PageWide
			return columns(2, ragged(layouttest.Words(20)), wide, ragged(layouttest.Words(20)))(t)
		}},
	}
}

// columns is a document in columns with 20 points between them, on pages of twelve lines.
func columns(n int, blocks ...content.Block) func(*testing.T) *content.Document {
	return changed(document(12, blocks...), func(doc *content.Document) {
		doc.Sheet.Columns, doc.Sheet.Gutter = n, 20*unit.Pt
	})
}

func columnRules() []layouttest.Rule {
	high := content.Picture{
		Image: &display.Picture{Name: "a.png", Width: 60, Height: 60}, Width: 60 * unit.Pt, Bare: true, Alt: "A lamp",
	}
	return []layouttest.Rule{
		{Name: "columns_fill_from_the_first", Document: columns(2, layouttest.Lines(26)...)},
		{Name: "last_columns_are_even", Document: columns(2, layouttest.Lines(7)...)},
		{Name: "three_columns_are_even", Document: columns(3, layouttest.Lines(9)...)},
		{Name: "opener_stands_over_all_columns",
			Document: changed(columns(2, layouttest.Lines(6)...), func(doc *content.Document) {
				doc.Parts[0].(*content.Section).Opener = []content.Block{layouttest.Heading("A title over both of the columns")}
			})},
		{Name: "columns_too_high_for_the_room_below_the_opener_begin_on_the_next_page",
			Document: changed(columns(2, high, ragged("Below.")), func(doc *content.Document) {
				doc.Parts[0].(*content.Section).Opener = layouttest.Lines(9)
			})},
		{Name: "wide_section_has_one_column",
			Document: changed(columns(2, ragged(layouttest.Words(12))), func(doc *content.Document) {
				doc.Parts[0].(*content.Section).Wide = true
			})},
		{Name: "first_column_is_the_right_one_in_arabic", Document: func(t *testing.T) *content.Document {
			doc := layouttest.Document(t, "ar", 12, layouttest.Lines(4)...)
			doc.Sheet.Columns, doc.Sheet.Gutter = 2, 20*unit.Pt
			return doc
		}},
	}
}

// two is a document of two sections.
func two(first, second *content.Section) func(*testing.T) *content.Document {
	return changed(document(10), func(doc *content.Document) { doc.Parts = []content.Part{first, second} })
}

// inColumns is a document of some parts in two columns, on pages of twelve lines.
func inColumns(parts ...content.Part) func(*testing.T) *content.Document {
	return changed(columns(2), func(doc *content.Document) { doc.Parts = parts })
}

func sectionRules() []layouttest.Rule {
	opened := func(title string, lines int) *content.Section {
		s := layouttest.Section(title, layouttest.Lines(lines)...)
		s.Opener = []content.Block{layouttest.Heading(title)}
		return s
	}
	apart := opened("Second", 2)
	apart.OwnPages = true
	ground := color.Of(color.RGB{G: 60})
	colored := opened("Second", 2)
	colored.Ground = &ground
	foot := opened("First", 2)
	foot.Foot = []content.Block{ragged("At the foot.")}
	wide := opened("Wide", 2)
	wide.Wide = true
	called := ragged("It calls a note.")
	called.Inlines = append(called.Inlines, layouttest.Note("a", "Of oil."))
	noted := layouttest.Section("Noted", called, ragged("Below."))
	return []layouttest.Rule{
		{Name: "short_sections_share_a_page", Show: layouttest.Furniture,
			Document: two(opened("First", 2), opened("Second", 2))},
		{Name: "title_of_a_part_begins_a_page_above_its_first_section", Show: layouttest.Structure | layouttest.Furniture,
			Document: two(opened("First", 2), inPart("Second", "Part"))},
		{Name: "title_of_a_part_stands_above_all_columns", Document: inColumns(opened("First", 2), inPart("Second", "Part"))},
		{Name: "opener_of_columns_that_is_higher_than_a_page_goes_on", Document: inColumns(tallOpener("Second"))},
		{Name: "sections_behind_the_page_of_a_part_are_below_it_in_the_structure", Show: layouttest.Structure,
			Document: parted(titlePage(), inPart("First", ""), inPart("Second", ""), opened("Outside", 1), titlePage(), inPart("Third", ""))},
		{Name: "page_of_a_part_is_a_recto_where_sections_begin_on_one", Show: layouttest.PageSizes,
			Document: changed(parted(titlePage(), inPart("First", ""), titlePage(), inPart("Second", "")),
				func(doc *content.Document) { doc.Sheet.Facing, doc.Sheet.Rectos = true, true })},
		{Name: "section_on_its_own_pages_begins_a_page", Show: layouttest.Furniture,
			Document: two(opened("First", 2), apart)},
		{Name: "section_with_ground_fills_its_pages", Show: layouttest.Furniture,
			Document: two(opened("First", 2), colored)},
		{Name: "section_that_would_begin_low_begins_a_page", Document: two(opened("First", 6), opened("Second", 9))},
		{Name: "short_sections_share_columns", Document: changed(two(opened("First", 4), opened("Second", 4)),
			func(doc *content.Document) {
				doc.Sheet.Columns, doc.Sheet.Gutter = 2, 20*unit.Pt
			})},
		{Name: "no_section_follows_one_with_its_own_pages", Document: inColumns(opened("First", 2), apart, opened("Third", 2))},
		{Name: "no_section_follows_on_the_page_before_a_plate", Document: inColumns(opened("First", 2),
			&content.Plate{}, opened("Second", 2))},
		{Name: "no_section_follows_below_notes", Document: inColumns(opened("First", 2), noted, opened("Third", 2))},
		{Name: "section_on_a_ground_shares_no_columns", Document: inColumns(opened("First", 2), colored)},
		{Name: "section_in_one_column_shares_none", Document: inColumns(opened("First", 2), wide)},
		{Name: "sections_in_columns_begin_on_rectos", Show: layouttest.PageSizes, Document: changed(inColumns(opened("First", 2),
			opened("Second", 2)), func(doc *content.Document) { doc.Sheet.Facing, doc.Sheet.Rectos = true, true })},
		{Name: "opener_without_text_has_a_page", Document: inColumns(opened("First", 0))},
		{Name: "three_sections_share_columns", Document: inColumns(opened("First", 3), opened("Second", 2), opened("Third", 2))},
		{Name: "foot_of_a_section_stands_at_the_foot", Document: two(foot, apart)},
		{Name: "sections_begin_on_rectos", Show: layouttest.Furniture | layouttest.PageSizes,
			Document: changed(two(opened("First", 2), opened("Second", 2)), func(doc *content.Document) {
				doc.Sheet.Facing, doc.Sheet.Rectos = true, true
			})},
	}
}

func sheetRules() []layouttest.Rule {
	beside := content.Margin{Blocks: []content.Block{ragged(layouttest.Words(3))},
		Beside: []content.Block{layouttest.Paragraph(role.Aside, "Beside")}}
	facing := changed(document(5, after(5, ragged("Verso."), beside)...), func(doc *content.Document) {
		doc.Sheet.Facing, doc.Sheet.Margin, doc.Sheet.MarginGap, doc.Sheet.Outer = true, 50*unit.Pt, 10*unit.Pt,
			40*unit.Pt
	})
	return []layouttest.Rule{
		{Name: "verso_mirrors_margin", Show: layouttest.Furniture, Document: facing},
		{Name: "wide_blocks_of_a_verso_begin_at_its_edge", Document: wideVerso},
		{Name: "running_head_too_long_ends_in_an_ellipsis", Show: layouttest.Furniture,
			Document: changed(document(4, ragged("Text.")), func(doc *content.Document) {
				doc.Parts[0].(*content.Section).Title = layouttest.Words(20)
			})},
		{Name: "folio_stands_at_the_left_in_arabic", Show: layouttest.Furniture,
			Document: func(t *testing.T) *content.Document {
				return layouttest.Document(t, "ar", 4, ragged("نص"))
			}},
		{Name: "blank_pages_go_before_the_back_cover", Show: layouttest.PageSizes,
			Document: changed(covered(), func(doc *content.Document) { doc.Sheet.Multiple = 4 })},
		{Name: "marks_stand_around_the_bleed", Show: layouttest.PageSizes | layouttest.Furniture,
			Document: changed(document(4, ragged("Text.")), func(doc *content.Document) {
				doc.Sheet.Bleed, doc.Sheet.Marks, doc.Sheet.Slug = 9*unit.Pt, true, "A report"
			})},
		{Name: "marks_of_a_sheet_without_words_name_its_page", Show: layouttest.PageSizes | layouttest.Furniture,
			Document: changed(document(4, ragged("Text.")), func(doc *content.Document) {
				doc.Sheet.Bleed, doc.Sheet.Marks = 9*unit.Pt, true
			})},
		{Name: "covers_begin_at_the_other_side_in_arabic", Show: layouttest.PageSizes | layouttest.Furniture,
			Document: changed(covered(), func(doc *content.Document) {
				wrapped(doc)
				doc.Language, doc.Info.RightToLeft, doc.Sheet.Wrap.Inside = locale.Language{Tag: "ar", Script: "Arab",
					Direction: locale.RightToLeft}, true, true
				doc.Sheet.Multiple = 4
			})},
		{Name: "covers_have_marks_where_they_are_folded", Show: layouttest.PageSizes, Document: changed(covered(),
			func(doc *content.Document) {
				wrapped(doc)
				doc.Sheet.Marks = true
			})},
		{Name: "covers_are_one_sheet_around_a_spine", Show: layouttest.PageSizes | layouttest.Furniture,
			Document: changed(covered(), wrapped)},
	}
}

// covered is a document between two covers.
func covered() func(*testing.T) *content.Document {
	ground := color.Of(color.RGB{B: 90})
	cover := func(text string) *content.Plate {
		box := content.Box{Rect: unit.Rect{X: 30 * unit.Pt, Y: 20 * unit.Pt, W: 150 * unit.Pt, H: 42 * unit.Pt},
			Blocks: []content.Block{ragged(text)}}
		return &content.Plate{Ground: &ground, Boxes: []content.Box{box}}
	}
	return changed(document(12, ragged("Text.")), func(doc *content.Document) {
		doc.Parts = []content.Part{cover("Front"), doc.Parts[0], cover("Back")}
	})
}

// wrapped prints the covers on a sheet of their own, with a title on the spine.
func wrapped(doc *content.Document) {
	doc.Sheet.Facing, doc.Sheet.Bleed = true, 9*unit.Pt
	doc.Sheet.Wrap = &content.Wrap{Spine: func(int) unit.Length { return 20 * unit.Pt }, Back: content.Spine{
		Ground: color.Of(color.RGB{R: 90}), Name: "Keepers", Title: "Lamps", NameStyle: layouttest.Letters(),
		TitleStyle: layouttest.Letters(), Least: 5 * unit.Pt}}
}

// wideVerso is a recto and a verso with a picture and names that reach over the margin beside the text.
func wideVerso(t *testing.T) *content.Document {
	wide := layouttest.Picture("PNG", 200, 40)
	wide.Reach = content.PageWide
	names := content.Names{Columns: 2, Names: []content.Label{layouttest.Label("One"), layouttest.Label("Two")}}
	doc := layouttest.Document(t, "en", 8, wide, names)
	verso := layouttest.Section("Verso", wide, names)
	verso.OwnPages = true
	doc.Parts = append(doc.Parts, verso)
	doc.Sheet.Facing, doc.Sheet.Margin, doc.Sheet.MarginGap, doc.Sheet.Outer = true, 50*unit.Pt, 10*unit.Pt, 40*unit.Pt
	return doc
}

// inPart is a section in a part, with the title of the part above it if that is not empty. Its text has a heading.
func inPart(title, part string) *content.Section {
	heading := layouttest.Paragraph(role.Title, title)
	heading.Tag, heading.Bookmark, heading.Anchor = display.H1, 1, title
	s := layouttest.Section(title, append(layouttest.Lines(1), layouttest.Heading("Within"))...)
	s.Anchor = ""
	s.Opener = []content.Block{heading}
	s.InPart = true
	if part != "" {
		s.PartOpener = []content.Block{partTitle(part)}
	}
	return s
}

// partTitle is the title of a part.
func partTitle(title string) content.Paragraph {
	out := layouttest.Paragraph(role.PartTitle, title)
	out.Tag, out.Bookmark, out.Anchor = display.H1, 1, title
	return out
}

// titlePage is the page of the title of a part.
func titlePage() *content.Plate {
	room := unit.Rect{X: layouttest.Edge, Y: layouttest.Edge, W: layouttest.Measure, H: 4 * layouttest.Leading}
	return &content.Plate{Opens: true, Boxes: []content.Box{{Rect: room, Blocks: []content.Block{partTitle("Part")}}}}
}

// parted is a document of some parts on pages of eight lines.
func parted(parts ...content.Part) func(*testing.T) *content.Document {
	return func(t *testing.T) *content.Document {
		doc := layouttest.Document(t, "en", 8)
		doc.Parts = parts
		return doc
	}
}

// tallOpener is a section in a part whose title stands above it with a text that is higher than a page.
func tallOpener(title string) *content.Section {
	out := inPart(title, "Part")
	out.PartOpener = append(out.PartOpener, ragged(layouttest.Words(80)))
	return out
}
