package block_test

import (
	"flag"
	"fmt"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

var update = flag.Bool("update", false, "accept the goldens")

// TestRules sets a small document for each rule of blocks.
func TestRules(t *testing.T) {
	var rules []layouttest.Rule
	for _, list := range [][]layouttest.Rule{textRules(), listRules(), panelRules(), besideRules(), tableRules(), cardRules(),
		pictureRules(), galleryRules(), headpieceRules(), dividerRules(), contentsRules()} {
		rules = append(rules, list...)
	}
	layouttest.Check(t, *update, rules)
}

// document is a document of some blocks in English, on pages of so many lines.
func document(lines int, blocks ...content.Block) func(*testing.T) *content.Document {
	return in("en", lines, blocks...)
}

// in is the same in a language.
func in(tag string, lines int, blocks ...content.Block) func(*testing.T) *content.Document {
	return func(t *testing.T) *content.Document { return layouttest.Document(t, tag, lines, blocks...) }
}

// red is the ink of rules and signs.
func red() color.Ink { return color.Of(color.RGB{R: 200}) }

// ragged is a paragraph of running text.
func ragged(text string) content.Paragraph { return layouttest.Paragraph(role.Body, text) }

func textRules() []layouttest.Rule {
	loose := func(text string) content.Paragraph {
		p := ragged(text)
		p.Before, p.After = content.Exactly(layouttest.Leading/2), content.Exactly(layouttest.Leading)
		return p
	}
	label := layouttest.Paragraph(role.SectionNumber, "7")
	title := layouttest.Heading("In figures")
	title.Anchor, title.Bookmark = "figures", 2
	return []layouttest.Rule{
		{Name: "larger_space_holds_between_paragraphs", Document: document(12,
			loose("Above."), loose("Between."), ragged("Below."))},
		{Name: "first_line_is_indented_or_the_others_hang", Document: document(12,
			layouttest.Paragraph(role.Annotation, layouttest.Words(8)), layouttest.Paragraph(role.Publication, layouttest.Words(8)))},
		{Name: "title_below_its_label_is_one_heading", Show: layouttest.Structure, Document: document(12,
			content.Heading{Label: label, Title: title}, ragged("Text."))},
		{Name: "drop_cap_beside_three_lines", Document: document(12, dropCap("H"), ragged("Next."))},
		{Name: "drop_cap_with_tail_beside_four_lines", Document: document(12, dropCap("Q"), ragged("Next."))},
		{Name: "drop_cap_needs_three_lines", Document: document(12, content.DropCap{
			Paragraph: ragged("Quite short."), Lines: 3})},
	}
}

// dropCap is a paragraph that begins with a large letter of three lines.
func dropCap(letter string) content.DropCap {
	return content.DropCap{Paragraph: ragged(letter + "uiet " + layouttest.Words(24)), Lines: 3}
}

// list is a list of items in which each may have blocks of its own.
func list(numbering content.Numbering, start int, items ...[]content.Block) content.List {
	l := content.List{Numbering: numbering, Start: start, Marks: role.Bullet, Hang: 16 * unit.Pt}
	l.Mark = func(n int) string {
		if numbering == content.Decimal {
			return fmt.Sprintf("%d.", n)
		}
		return "•"
	}
	if numbering == content.Decimal {
		l.Marks = role.Number
	}
	for _, blocks := range items {
		l.Items = append(l.Items, content.ListItem{Blocks: blocks})
	}
	return l
}

// wideMarks is a list whose marks are wider than the room that it asks for, around another one.
func wideMarks(item []content.Block) content.List {
	inner := list(content.Bullets, 1, item)
	inner.Mark = func(int) string { return "W." }
	outer := list(content.Bullets, 1, []content.Block{ragged("Outer."), inner})
	outer.Mark = inner.Mark
	return outer
}

func listRules() []layouttest.Rule {
	one := func(text string) []content.Block { return []content.Block{ragged(text)} }
	nested := list(content.Bullets, 1, one("Inner."), one("Inner, too."))
	outer := list(content.Bullets, 1, []content.Block{ragged(layouttest.Words(7)), nested}, one("Last."))
	return []layouttest.Rule{
		{Name: "marks_of_outer_list_hang_in_margin", Show: layouttest.Structure, Document: document(12, outer)},
		{Name: "marks_hang_at_the_right_in_arabic", Document: in("ar", 12,
			list(content.Bullets, 1, one("مصباح"), one("ميناء")))},
		{Name: "signs_stand_in_place_of_marks", Show: layouttest.Structure, Document: document(12, ragged("Above."),
			signed(one("Short."), one("Longer. "+layouttest.Words(9)), one("Without.")), ragged("Below."))},
		{Name: "signs_stand_at_the_right_in_arabic", Document: in("ar", 12, signed(one("مصباح"), one("ميناء")))},
		{Name: "wide_marks_widen_their_room", Document: document(12, wideMarks(one("Nested.")))},
		{Name: "numbers_end_below_each_other", Document: document(12,
			list(content.Decimal, 9, one("Nine."), one("Ten."), one("Eleven.")))},
		{Name: "quotation_is_set_in_beside_its_rule", Show: layouttest.Structure,
			Document: document(12, ragged("Above."), quotation("Below it. "+layouttest.Words(9)), ragged("Below."))},
		{Name: "rule_of_quotation_at_the_right_in_arabic", Document: in("ar", 12, quotation("مصباح ميناء"))},
		{Name: "rule_of_quotation_on_both_pages",
			Document: document(4, ragged("Above."), quotation(layouttest.Words(26)))},
	}
}

// signed is a list whose items have squares for signs, but for the third.
func signed(items ...[]content.Block) content.List {
	out := content.List{SignSide: 2 * layouttest.Leading}
	for i, blocks := range items {
		item := content.ListItem{Blocks: blocks}
		if i < 2 {
			item.Sign = square()
		}
		out.Items = append(out.Items, item)
	}
	return out
}

// quotation is a text beside a rule.
func quotation(text string) content.Quotation {
	return content.Quotation{Blocks: []content.Block{ragged(text)}, Inset: 15 * unit.Pt, Rule: red(),
		Line: 2 * unit.Pt, Anchor: "said"}
}

func besideRules() []layouttest.Rule {
	margin := content.Margin{Blocks: []content.Block{ragged(layouttest.Words(9))},
		Beside: []content.Block{layouttest.Paragraph(role.Aside, "Beside the text")}}
	withMargin := func(t *testing.T) *content.Document {
		doc := layouttest.Document(t, "en", 12, margin, ragged("Below."))
		doc.Sheet.Margin, doc.Sheet.MarginGap = 50*unit.Pt, 10*unit.Pt
		return doc
	}
	long := margin
	long.Beside = []content.Block{layouttest.Paragraph(role.Aside, layouttest.Words(24))}
	highBeside := func(t *testing.T) *content.Document {
		doc := layouttest.Document(t, "en", 6, long, ragged("Below."))
		doc.Sheet.Margin, doc.Sheet.MarginGap = 50*unit.Pt, 10*unit.Pt
		return doc
	}
	belowOpener := func(opener, first int) func(t *testing.T) *content.Document {
		return func(t *testing.T) *content.Document {
			body := content.Margin{Blocks: layouttest.Lines(first),
				Beside: []content.Block{layouttest.Paragraph(role.Aside, layouttest.Words(10))}}
			doc := layouttest.Document(t, "en", 15, append([]content.Block{body}, layouttest.Lines(8)...)...)
			doc.Sheet.Margin, doc.Sheet.MarginGap = 50*unit.Pt, 10*unit.Pt
			doc.Parts[0].(*content.Section).Opener = layouttest.Lines(opener)
			return doc
		}
	}
	ink := red()
	terms := content.Terms{Label: role.Acronym, Gap: 10 * unit.Pt, Items: []content.Term{
		{Label: layouttest.Inlines("1031"),
			Blocks: []content.Block{ragged("The lamp is lit for the first time in a winter.")}},
		{Label: layouttest.Inlines("March 1032"), Blocks: []content.Block{ragged("It goes out.")}}}}
	joined := terms
	joined.Line, joined.Ground = &ink, color.White()
	return []layouttest.Rule{
		{Name: "text_beside_stands_on_the_first_baseline", Document: withMargin},
		{Name: "high_text_beside_goes_on_below_its_body", Document: highBeside},
		{Name: "text_beside_what_stays_with_an_opener_has_room", Document: belowOpener(9, 1)},
		{Name: "text_beside_without_room_below_an_opener_stands_on_the_next_page", Document: belowOpener(11, 1)},
		{Name: "text_beside_without_room_waits_for_the_end_of_its_body", Document: belowOpener(11, 5)},
		{Name: "text_beside_follows_where_there_is_no_margin", Document: document(12, margin, ragged("Below."))},
		{Name: "terms_stand_beside_their_labels", Show: layouttest.Structure, Document: document(12, terms)},
		{Name: "rule_joins_the_dots_of_a_timeline", Document: document(12, joined)},
		{Name: "contents_have_number_title_and_page", Show: layouttest.Structure,
			Document: document(12, contents(), chapter())},
		{Name: "contents_have_sections_below_the_title_of_their_part", Show: layouttest.Structure,
			Document: document(18, contentsOfParts(), chapter())},
		{Name: "page_of_an_entry_stands_below_the_space_above_it", Document: spacedContents("en")},
		{Name: "pages_of_entries_stand_at_the_left_in_arabic", Document: spacedContents("ar")},
	}
}

// contents are two entries of the first level, the first with one below it.
func contents() content.Contents {
	entry := func(number, title string, level int) content.ContentsEntry {
		return content.ContentsEntry{Number: number, Title: layouttest.Inlines(title), Anchor: "test", Level: level}
	}
	return content.Contents{NumberWidth: 24 * unit.Pt, FolioWidth: 24 * unit.Pt, Rule: red(),
		Rules: content.RulesBelow, Line: unit.Pt / 3,
		Entries: []content.ContentsEntry{
			entry("1", "The year of the lamp and of those who kept it", 1), entry("", "Oil", 2), entry("2", "Figures", 1)}}
}

// contentsOfParts are a part with two sections, the first with a heading, and a section behind the part.
func contentsOfParts() content.Contents {
	entry := func(number, title string, level int) content.ContentsEntry {
		return content.ContentsEntry{
			Number: number, Title: layouttest.Inlines(title), Anchor: "test", Level: level, InPart: true,
		}
	}
	part, outside := entry("", "Light", 1), entry("3", "Thanks", 1)
	part.Label, part.InPart, outside.InPart = layouttest.Inlines("Part I"), false, false
	return content.Contents{NumberWidth: 24 * unit.Pt, FolioWidth: 24 * unit.Pt, Rule: red(),
		Rules: content.RulesBelow, Line: unit.Pt / 3,
		Entries: []content.ContentsEntry{part, entry("1", "Lamps", 1), entry("", "Oil", 2), entry("2", "Ships", 1), outside}}
}

// chapter is the heading that the entries of contents lead to.
func chapter() content.Paragraph {
	out := layouttest.Heading("Figures")
	out.Anchor = "test"
	return out
}

// spacedContents is contents whose entries have space above them.
func spacedContents(tag string) func(*testing.T) *content.Document {
	return func(t *testing.T) *content.Document {
		doc := layouttest.Document(t, tag, 12, ragged("Above."), contents(), chapter())
		doc.Styles.Style(role.ContentsEntry).Before = layouttest.Leading
		return doc
	}
}

// table is a table with columns of some alignments; cells are separated by |.
func table(align []content.CellAlign, rows ...string) content.Table {
	out := content.Table{Padding: 4 * unit.Pt, Decimal: ".", Rule: red()}
	for i, a := range align {
		out.Columns = append(out.Columns, content.TableColumn{Title: layouttest.Inlines(fmt.Sprint("Title ", i+1)),
			Align: a})
	}
	for _, row := range rows {
		var r content.TableRow
		for _, text := range strings.Split(row, "|") {
			r.Cells = append(r.Cells, layouttest.Inlines(text))
		}
		out.Rows = append(out.Rows, r)
	}
	return out
}

// cellsOf are cells of texts.
func cellsOf(texts ...string) [][]content.Inline {
	var out [][]content.Inline
	for _, text := range texts {
		out = append(out, layouttest.Inlines(text))
	}
	return out
}

// grouped is a table with a line of titles of groups, of which one is over two columns.
func grouped() content.Table {
	out := table([]content.CellAlign{content.CellStart, content.CellEnd, content.CellEnd}, "a|1|2")
	out.Heads = []content.TableRow{{Cells: cellsOf("", "Both"), Spans: []int{1, 2}}}
	return out
}

// overRows is a table whose first cell takes two rows and has more lines than these, and whose last cells are one.
func overRows() content.Table {
	out := table([]content.CellAlign{content.CellStart, content.CellStart, content.CellEnd}, "", "", "c|d|3")
	out.Rows[0] = content.TableRow{
		Cells: cellsOf(layouttest.Words(9), "b", "1"), Spans: []int{1, 1, 1}, Downs: []int{2, 1, 3},
	}
	out.Rows[1] = content.TableRow{Cells: cellsOf("bb"), Spans: []int{1}, Downs: []int{1}}
	out.Rows[2] = content.TableRow{Cells: cellsOf("c", "d"), Spans: []int{1, 1}, Downs: []int{1, 1}}
	out.Columns[0].Width, out.Columns[1].Width, out.Columns[2].Width = 400, 300, 300
	return out
}

// hyphenated is a page with a table whose titles may be hyphenated.
func hyphenated(b content.Table) func(*testing.T) *content.Document {
	return func(t *testing.T) *content.Document {
		doc := layouttest.Document(t, "en", 16, b)
		style := *doc.Styles.Style(role.TableHead)
		style.Hyphenate = true
		return layouttest.Styled(doc, role.TableHead, style)
	}
}

// titled is a table of one row with titles, of which the first stands above text.
func titled(row string, titles ...string) content.Table {
	align := slices.Repeat([]content.CellAlign{content.CellEnd}, len(titles))
	align[0] = content.CellStart
	out := table(align, row)
	for i, title := range titles {
		out.Columns[i].Title = layouttest.Inlines(title)
	}
	return out
}

// timesOfDay is a timetable with a cell over two columns, a cell over three rows, of which its text needs two, an empty
// cell over two rows, and an empty one.
func timesOfDay() content.Table {
	start := content.CellStart
	out := table([]content.CellAlign{start, start, start}, "8|", "9", "10|c", "11|d|")
	out.Rows[0] = content.TableRow{Cells: cellsOf("8", "Both"), Spans: []int{1, 2}}
	out.Rows[1] = content.TableRow{
		Cells: cellsOf("9", layouttest.Words(6), ""), Spans: []int{1, 1, 1}, Downs: []int{1, 3, 2},
	}
	out.Rows[2].Cells = cellsOf("10")
	out.Rows[3].Cells = cellsOf("11", "d")
	out.Timetable = &content.Timetable{Ground: red()}
	return out
}

// groupsOfRows is a table whose first column has cells of two and of three rows, which need two pages.
func groupsOfRows() content.Table {
	out := table([]content.CellAlign{content.CellStart, content.CellEnd}, "a|1", "2", "b|3", "4", "5")
	out.Rows[0].Downs, out.Rows[2].Downs = []int{2, 1}, []int{3, 1}
	return out
}

// withHeading is a table of rows below a heading, and a total that is not below it.
func withHeading() content.Table {
	out := table([]content.CellAlign{content.CellStart, content.CellEnd}, "Lamps", "a|1", "b|2", "all|3")
	out.Rows[0].Heading, out.Rows[0].Spans = true, []int{2}
	out.Rows[3].Total = true
	return out
}

func tableRules() []layouttest.Rule {
	start, end, center, decimal := content.CellStart, content.CellEnd, content.CellCenter, content.CellDecimal
	shares := table([]content.CellAlign{start, start}, "a|b")
	shares.Columns[0].Width, shares.Columns[1].Width = 750, 250
	alike := func(text string) content.Table {
		one := table([]content.CellAlign{start, start, end}, text)
		one.Alike = "sums"
		return one
	}
	return []layouttest.Rule{
		{Name: "columns_are_as_wide_as_their_texts_ask", Document: document(16,
			table([]content.CellAlign{start, center, end}, "Oil|a|7", layouttest.Words(12)+"|bb|77"))},
		{Name: "table_has_titles_rows_and_cells", Show: layouttest.Structure, Document: document(16, full())},
		{Name: "titles_of_groups_of_columns", Show: layouttest.Structure, Document: document(16, grouped())},
		{Name: "cells_over_rows", Show: layouttest.Structure, Document: document(20, overRows())},
		{Name: "cells_over_rows_right_to_left", Document: in("ar", 20, overRows())},
		{Name: "words_of_titles_stay_whole", Document: hyphenated(titled("lamp and "+layouttest.Words(9)+"|7|12",
			"What was bought", "Budget of", "Actual of"))},
		{Name: "columns_come_nearer_before_words_of_titles_are_divided", Document: hyphenated(
			titled("a|1|2|3|4", "Region", "September", "October", "November", "December"))},
		{Name: "timetable_has_lines_and_grounds", Show: layouttest.Structure, Document: document(30, timesOfDay())},
		{Name: "timetable_right_to_left", Document: in("ar", 30, timesOfDay())},
		{Name: "ground_of_a_timetable_goes_on", Document: document(4, timesOfDay())},
		{Name: "rows_of_a_cell_stay_together", Document: document(5, groupsOfRows())},
		{Name: "heading_heads_rows_to_the_total", Show: layouttest.Structure, Document: document(20, withHeading())},
		{Name: "decimal_column",
			Document: document(16, table([]content.CellAlign{start, decimal}, "Oil|1.5", "Rope|12.25", "Ships|100",
				"Cats|n/a"))},
		{Name: "decimal_column_right_to_left",
			Document: in("ar", 16, table([]content.CellAlign{start, decimal}, "زيت|1.5", "حبل|12.25"))},
		{Name: "words_behind_decimals", Document: document(16,
			table([]content.CellAlign{start, decimal}, "Oil|1.5 tons", "Rope|about 12.25 yards"))},
		{Name: "words_behind_decimals_right_to_left",
			Document: in("ar", 16, table([]content.CellAlign{start, decimal}, "زيت|1.5 كغ", "حبل|نحو 12.25 مترا"))},
		{Name: "widths_are_shares_of_the_table", Document: document(16, shares)},
		{Name: "alike_tables_have_the_same_columns",
			Document: document(20, alike("Oil|bought|7"), alike("All that was bought|oil|12,000"))},
		{Name: "alike_tables_of_unlike_columns_stand_below_the_last",
			Document: document(30, alike("Oil|bought|7"), wideTable("All|a|1|2"), narrowTable("All that was bought|12,000"))},
		{Name: "rows_are_set_in", Document: document(9, setIn("Oil|7", "of which bought on the coast|5"))},
		{Name: "rows_are_set_in_right_to_left", Document: in("ar", 9, setIn("زيت|7", "زيت من الساحل|5"))},
		{Name: "row_divided_under_repeated_head",
			Document: document(7, continued(table([]content.CellAlign{start, start}, "a|b",
				layouttest.Words(40)+"|"+layouttest.Words(12))))},
		{Name: "table_without_room_divides_words_and_is_told", Finds: 1, Document: document(16, tight())},
		{Name: "numbers_without_room_become_smaller", Finds: 1, Document: document(16,
			table([]content.CellAlign{start, end, end, end},
				"Sum|1,234,567,890.123|1,234,567,890.123|1,234,567,890.123"))},
		{Name: "note_of_a_cell_stands_at_the_foot", Show: layouttest.Structure, Document: document(16, noted())},
		{Name: "words_stand_above_a_table_that_goes_on", Document: document(20, continued(long()))},
		{Name: "heading_row_stays_with_the_row_below", Document: document(7, ragged("Above."), headed())},
	}
}

// wideTable is alike the tables of sums, with one more column of numbers.
func wideTable(text string) content.Table {
	out := table([]content.CellAlign{content.CellStart, content.CellStart, content.CellEnd, content.CellEnd}, text)
	out.Alike = "sums"
	return out
}

// narrowTable is alike the tables of sums, with the last of their columns.
func narrowTable(text string) content.Table {
	out := table([]content.CellAlign{content.CellStart, content.CellEnd}, text)
	out.Alike = "sums"
	return out
}

// setIn is a table whose rows are set in, each by one step more.
func setIn(rows ...string) content.Table {
	out := table([]content.CellAlign{content.CellStart, content.CellEnd}, rows...)
	for i := range out.Rows {
		out.Rows[i].Indent = i
	}
	return out
}

// full is a table with a caption, a note, a cell over two columns, a subtotal and a total.
func full() content.Table {
	out := table([]content.CellAlign{content.CellStart, content.CellEnd}, "Oil|7", "Rope|5", "Both|12", "In all")
	out.Rows[2].Subtotal, out.Rows[3].Total, out.Rows[3].Spans = true, true, []int{2}
	out.Caption = []content.Block{layouttest.Paragraph(role.Caption, "What was bought")}
	out.Notes = []content.Block{layouttest.Paragraph(role.TableNote, "In barrels.")}
	out.Anchor = "bought"
	return out
}

// continued gives a table the words above its later parts.
func continued(t content.Table) content.Table {
	again := layouttest.Paragraph(role.CaptionAgain, "Continued")
	t.Continued = &again
	return t
}

// tight is a table whose words have no room in letters of their size.
func tight() content.Table {
	start := content.CellStart
	return table([]content.CellAlign{start, start, start, start},
		"Incomprehensibility|Characterization|Counterrevolution|Internationalism", "a|b|c|d")
}

// noted is a table that calls a note.
func noted() content.Table {
	out := table([]content.CellAlign{content.CellStart, content.CellEnd}, "Oil|7")
	out.Rows[0].Cells[1] = append(out.Rows[0].Cells[1], layouttest.Note("a", "In barrels."))
	return out
}

// long is a table of one more row than a page has room for.
func long() content.Table {
	var rows []string
	for i := range 20 {
		rows = append(rows, fmt.Sprintf("Row %d|%d", i+1, 7*i))
	}
	return table([]content.CellAlign{content.CellStart, content.CellEnd}, rows...)
}

// headed is a table higher than a page with a heading row that would be the last of the first one.
func headed() content.Table {
	out := table([]content.CellAlign{content.CellStart, content.CellEnd}, "a|1", "b|2", "More", "d|4", "e|5", "f|6",
		"g|7")
	out.Rows[2].Heading, out.Rows[2].Spans = true, []int{2}
	return out
}

func cardRules() []layouttest.Rule {
	number := func(value, label string) content.BigNumber {
		return content.BigNumber{Value: layouttest.Label(value), Counted: layouttest.Label(label), Span: 6}
	}
	numbers := content.BigNumbers{Cards: []content.BigNumber{
		number("15", "lamps"), number("1,234,567", "steps up to the lamp"), number("7", "cats")}}
	numbers.Cards[2].Note = layouttest.Label("All gray.")
	high := content.Persons{Columns: 2, Cards: []content.Person{
		{Name: layouttest.Label("Ada"), Text: []content.Block{ragged(layouttest.Words(30))}},
		{Name: layouttest.Label("Ed"), Text: []content.Block{layouttest.Paragraph(role.Aside, layouttest.Words(30))}}}}
	return []layouttest.Rule{
		{Name: "cards_stand_in_rows_below_rules", Document: document(16, numbers, ragged("Below."))},
		{Name: "first_card_stands_at_the_right_in_arabic", Document: in("ar", 16, numbers)},
		{Name: "icons_stand_above_numbers_of_one_line", Document: document(16, iconed(numbers))},
		{Name: "rows_are_spread_evenly_over_pages", Document: spread},
		{Name: "cards_higher_than_a_page_go_on", Document: document(8, high)},
		{Name: "persons_without_a_portrait_have_its_room", Document: document(16, keepers())},
		{Name: "addresses_have_a_name_and_lines", Document: document(16, houses())},
		{Name: "partners_without_a_sign_begin_where_signs_do", Document: document(16, friends())},
		{Name: "names_stand_in_columns", Document: document(16, content.Names{Columns: 3, Names: []content.Label{
			layouttest.Label("Ada"), layouttest.Label("Ed"), layouttest.Label("Ida"), layouttest.Label("Al")}})},
		{Name: "title_shrinks_to_its_longest_word",
			Document: document(16, layouttest.Paragraph(role.Title, "An incomprehensible title"))},
	}
}

// iconed is big numbers of which the first has an icon.
func iconed(numbers content.BigNumbers) content.BigNumbers {
	numbers.Cards = slices.Clone(numbers.Cards[:2])
	numbers.Cards[0].Icon = square()
	numbers.IconSide = 2 * layouttest.Leading
	return numbers
}

// square is a decorative drawing two lines high.
func square() content.Drawing {
	ink := red()
	side := unit.Size{W: 2 * layouttest.Leading, H: 2 * layouttest.Leading}
	return content.Drawing{Size: side, Decorative: true,
		Paths: []display.Path{{Box: unit.Rect{W: side.W, H: side.H}, Fill: &ink}}}
}

// keepers are two persons, of whom one has a portrait, a role and a text.
func keepers() content.Persons {
	portrait := layouttest.Picture("JPEG", 300, 150)
	portrait.Alt = "Ada"
	return content.Persons{Columns: 2, Cards: []content.Person{
		{Portrait: &portrait, Name: layouttest.Label("Ada"), Role: layouttest.Label("Keeper"),
			Text: []content.Block{ragged("On the rock.")}},
		{Name: layouttest.Label("Ed")}}}
}

// houses are an address with all its lines, and one that is a name alone.
func houses() content.Addresses {
	return content.Addresses{Columns: 2, Cards: []content.Address{
		{Name: layouttest.Label("North"), Role: layouttest.Label("Oil"),
			House: []content.Label{layouttest.Label("1 Rock"), layouttest.Label("The Sea")},
			Phone: layouttest.Label("+00 1"), Mail: layouttest.Label("a@b.example"),
			Website: layouttest.Label("b.example")},
		{Name: layouttest.Label("South")}}}
}

// friends are two organisations, of which one has a sign and a place on the web.
func friends() content.Partners {
	ink := red()
	edged := layouttest.Picture("PNG", 300, 150)
	edged.Edge = &ink
	sign := layouttest.Picture("PNG", 100, 400)
	sign.Alt = "The Coast"
	return content.Partners{Columns: 2, Cards: []content.Partner{
		{Sign: &sign, Name: layouttest.Label("The Coast"), Website: layouttest.Label("coast.example")},
		{Name: layouttest.Label("The Sea")}}}
}

// spread is a section on its own pages with cards whose rows may come nearer to each other.
func spread(t *testing.T) *content.Document {
	numbers := content.BigNumbers{}
	for i := range 6 {
		row := content.BigNumber{Value: layouttest.Label(fmt.Sprint("Row ", i+1)), Counted: layouttest.Label("Below."), Span: 12}
		numbers.Cards = append(numbers.Cards, row)
	}
	doc := layouttest.Document(t, "en", 9, numbers)
	for _, r := range []role.Role{role.BigNumber, role.NumberLabel} {
		*doc.Styles.Style(r) = layouttest.Ragged()
	}
	doc.Styles.Cards.Numbers = content.CardStyle{RowGap: 28 * unit.Pt, LeastGap: 7 * unit.Pt}
	doc.Parts[0].(*content.Section).OwnPages = true
	return doc
}

func pictureRules() []layouttest.Rule {
	captioned := layouttest.Picture("JPEG", 300, 150)
	captioned.Caption = []content.Block{layouttest.Paragraph(role.Caption, "The lamp. "+layouttest.Words(8))}
	captioned.Anchor = "lamp"
	still := captioned
	still.Film = &content.FilmSign{Disc: color.White(), Mark: red()}
	title := layouttest.Paragraph(role.Caption, "")
	title.Inlines = []content.Inline{content.Link{Target: display.Target{URL: "https://lamp.example"}, Contents: "The lamp, a film",
		Inlines: []content.Inline{content.Text{Value: "The lamp"}}}}
	still.Caption = []content.Block{title}
	cropped := layouttest.Picture("JPEG", 300, 150)
	cropped.Crop, cropped.Width = content.Crop{W: 1, H: 1, FocusX: 900, FocusY: 500, Focused: true}, 60*unit.Pt
	ink := red()
	edged := layouttest.Picture("PNG", 300, 150)
	edged.Edge = &ink
	sign := layouttest.Picture("PNG", 100, 400)
	sign.Room, sign.Bare, sign.Decorative, sign.Alt = unit.Size{W: 80 * unit.Pt, H: 40 * unit.Pt}, true, true, ""
	size := unit.Size{W: 50 * unit.Pt, H: 20 * unit.Pt}
	drawing := content.Drawing{Size: size, Alt: "A box.",
		Paths: []display.Path{{Segments: display.RectPath(unit.Rect{W: size.W, H: size.H}), Fill: &ink}}}
	tall := layouttest.Picture("PNG", 100, 400)
	tall.Caption = captioned.Caption
	wide := captioned
	wide.Reach = content.PageWide
	bleed := layouttest.Picture("JPEG", 300, 100)
	bleed.Reach = content.BleedWide
	onMargin := func(t *testing.T) *content.Document {
		doc := layouttest.Document(t, "en", 20, ragged("Above."), wide, ragged("Between."), bleed)
		doc.Sheet.Margin, doc.Sheet.MarginGap, doc.Sheet.Bleed = 50*unit.Pt, 10*unit.Pt, 9*unit.Pt
		return doc
	}
	return []layouttest.Rule{
		{Name: "picture_fills_its_column_above_its_caption", Show: layouttest.Structure,
			Document: document(16, ragged("Above."), captioned, ragged("Below."))},
		{Name: "still_of_a_film_leads_where_its_title_does", Show: layouttest.Structure, Document: document(16, still)},
		{Name: "picture_is_cropped_around_its_focus", Document: document(12, cropped)},
		{Name: "fine_edge_lies_within_its_picture", Document: document(12, edged)},
		{Name: "picture_fits_into_its_room", Document: document(12, sign, ragged("Below."))},
		{Name: "tall_picture_leaves_room_for_its_caption", Document: document(10, tall)},
		{Name: "wide_pictures_reach_the_margin_or_the_edge", Document: onMargin},
		{Name: "drawing_begins_where_lines_do", Document: in("he", 12, drawing)},
		{Name: "box_of_a_plate_ends_at_its_foot", Document: plate},
		{Name: "text_of_a_plate_becomes_smaller", Document: fullPlate},
		{Name: "notes_of_a_plate_begin_at_the_right_in_arabic", Document: func(t *testing.T) *content.Document {
			doc := fullPlate(t)
			doc.Language, doc.Info.RightToLeft = layouttest.Language(t, "ar"), true
			return doc
		}},
	}
}

// plate is a cover with a ground, a text at its head and one that ends at its foot.
func plate(t *testing.T) *content.Document {
	ground := color.Of(color.RGB{B: 90})
	doc := layouttest.Document(t, "en", 12, ragged("Text."))
	box := func(y unit.Length, text string, fromFoot bool) content.Box {
		return content.Box{Rect: unit.Rect{X: 30 * unit.Pt, Y: y, W: 150 * unit.Pt, H: 42 * unit.Pt},
			FromFoot: fromFoot, Blocks: []content.Block{ragged(text)}}
	}
	cover := &content.Plate{Ground: &ground, Title: "Cover", Anchor: "cover", Boxes: []content.Box{box(20*unit.Pt,
		"Head", false), box(140*unit.Pt, "Foot", true)}}
	doc.Parts = append([]content.Part{cover}, doc.Parts...)
	return doc
}

// fullPlate is a cover with more text than its box has room for, and a note.
func fullPlate(t *testing.T) *content.Document {
	doc := plate(t)
	cover := doc.Parts[0].(*content.Plate)
	said := ragged(layouttest.Words(19))
	said.Inlines = append(said.Inlines, layouttest.Note("a", "Of oil."))
	cover.Boxes = []content.Box{{Rect: unit.Rect{X: 30 * unit.Pt, Y: 20 * unit.Pt, W: 180 * unit.Pt, H: 56 * unit.Pt},
		Blocks: []content.Block{said}}}
	return doc
}
