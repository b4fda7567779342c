package sections

import (
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// acknowledgements is thanks: a text, and names in groups.
type acknowledgements struct {
	head
	groups []thanked
}

// thanked is some names under a title, which may be empty.
type thanked struct {
	title Text
	names []Text
}

// readAcknowledgements reads `names`, and [[section.group]] with a title and names.
func readAcknowledgements(r *reader, t *source.Table, h head) Section {
	s := &acknowledgements{head: h}
	if names := t.Texts("names"); len(names) > 0 {
		s.groups = append(s.groups, thanked{names: names})
	}
	for _, g := range t.Tables("group") {
		one := thanked{title: g.Need("title"), names: g.Texts("names")}
		if len(one.names) == 0 {
			r.problems.Errorf(g.Span(), "add names = [\"…\", \"…\"]", "the group has no names")
		}
		g.Finish()
		s.groups = append(s.groups, one)
	}
	if len(s.groups) == 0 && h.Text.IsEmpty() {
		r.problems.Errorf(t.Span(), "add names = [\"…\", \"…\"], or a text", "the section thanks nobody")
	}
	return s
}

// blocks implements Section: names stand in columns, so that none is divided.
func (s *acknowledgements) blocks(c *composer) []content.Block {
	out := c.text(s.Text)
	for _, g := range s.groups {
		if !g.title.IsEmpty() {
			out = append(out, c.groupHeading(g.title.Value))
		}
		out = append(out, c.names(g.names))
	}
	return out
}

// The columns of names: the most side by side, and the space between them.
const (
	namesAcross = 4
	namesGap    = 12 * unit.Pt
)

// names sets names in as many columns as have room for the longest, or for two where one
// is longer than half a line.
func (c *composer) names(names []Text) content.Block {
	style := c.styles.Body
	style.Align, style.Hyphenate, style.Before, style.Hang = content.Start, false, 0, style.Text.Size
	width := c.sheet.Width()
	if c.sheet.Columns > 1 {
		width = c.sheet.Measure()
	}
	longest := unit.Length(0)
	for _, n := range names {
		const letter = 52 // of a letter's width on average, in hundredths of the size
		longest = max(longest, style.Text.Size.MulDiv(int64(utf8.RuneCountInString(n.Value)*letter), 100))
	}
	columns := min(int((width+namesGap)/(longest+namesGap)), namesAcross, len(names))
	if columns < 2 && width > narrowest {
		columns = 2
	}
	grid := content.Grid{Columns: max(columns, 1), Gap: namesGap, Wide: true}
	for _, n := range names {
		grid.Cells = append(grid.Cells, content.Cell{Blocks: []content.Block{
			content.Paragraph{Style: style, Role: display.P, Inlines: c.inlines(n), Names: true, Span: n.Span}}})
	}
	return grid
}
