package sections

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/display"
)

// outline writes blocks as lines of text, for tests that read what a section says: each block with its role in the
// structure, its names and its marks, what it holds set in below it. Of looks it says nothing.
type outline struct {
	strings.Builder
	depth int
}

// line writes one line.
func (o *outline) line(format string, args ...any) {
	o.WriteString(strings.Repeat("  ", o.depth))
	o.WriteString(strings.TrimRight(fmt.Sprintf(format, args...), " "))
	o.WriteByte('\n')
}

// within writes blocks one step further in.
func (o *outline) within(blocks []content.Block) {
	o.depth++
	for _, b := range blocks {
		o.block(b)
	}
	o.depth--
}

// under writes blocks below a line that names them, if there are any.
func (o *outline) under(name string, blocks []content.Block) {
	if len(blocks) == 0 {
		return
	}
	o.line("%s", name)
	o.within(blocks)
}

// mark is a word behind a space for what is set.
func mark(set bool, word string) string {
	if !set {
		return ""
	}
	return " " + word
}

// named is the name that links lead here by, as #name.
func named(anchor string) string {
	if anchor == "" {
		return ""
	}
	return " #" + anchor
}

// part writes a section or a plate.
func (o *outline) part(p content.Part) {
	switch p := p.(type) {
	case *content.Section:
		o.line("section%s “%s”%s", named(p.Anchor), p.Title, mark(p.Ground != nil, "on a ground")+mark(p.Wide, "wide")+
			mark(p.InPart, "in a part")+mark(p.Landscape, "on landscape pages")+mark(p.EndColumns > 0, fmt.Sprintf("in %d columns", p.EndColumns))+
			mark(p.Tab > 0, fmt.Sprint("tab ", p.Tab)))
		o.under("opener of a part", p.PartOpener)
		if p.Headpiece != nil {
			o.line("headpiece%s", mark(p.Headpiece.Plaque != nil, "with a plaque"))
			o.within([]content.Block{p.Headpiece.Picture})
		}
		o.under("opener", p.Opener)
		o.within(p.Blocks)
		o.under("foot", p.Foot)
	case *content.Plate:
		o.line("plate%s “%s”, %d items of art%s", named(p.Anchor), p.Title, len(p.Art), mark(p.Opens, "opens a part"))
		for _, box := range p.Boxes {
			o.under("box"+mark(box.FromFoot, "from its foot"), box.Blocks)
		}
	}
}

// block writes one block.
func (o *outline) block(b content.Block) { content.Visit(b, o) }

// Paragraph implements content.Visitor.
func (o *outline) Paragraph(b content.Paragraph) { o.paragraph("", b) }

// Heading implements content.Visitor.
func (o *outline) Heading(b content.Heading) {
	o.paragraph("label ", b.Label)
	o.paragraph("", b.Title)
}

// DropCap implements content.Visitor.
func (o *outline) DropCap(b content.DropCap) {
	o.paragraph(fmt.Sprintf("initial of %d lines, ", b.Lines), b.Paragraph)
}

// Quotation implements content.Visitor.
func (o *outline) Quotation(b content.Quotation) {
	o.line("quotation%s", named(b.Anchor))
	o.within(b.Blocks)
}

// Panel implements content.Visitor.
func (o *outline) Panel(b content.Panel) {
	o.line("panel%s%s", named(b.Anchor), mark(b.Ground != nil, "on a ground"))
	if b.Sign != nil {
		o.under("sign", []content.Block{b.Sign})
	}
	o.within(b.Blocks)
	if b.Beside != nil {
		o.under("beside", []content.Block{*b.Beside})
	}
}

// Landscape implements content.Visitor.
func (o *outline) Landscape(b content.Landscape) {
	o.line("on landscape pages")
	o.within(b.Blocks)
}

// Margin implements content.Visitor.
func (o *outline) Margin(b content.Margin) {
	o.line("margin")
	o.within(b.Blocks)
	o.under("beside", b.Beside)
}

// Terms implements content.Visitor.
func (o *outline) Terms(b content.Terms) {
	o.line("terms%s", mark(b.Line != nil, "joined"))
	for _, item := range b.Items {
		o.depth++
		o.line("term%s %s", named(item.Anchor), inlineText(item.Label))
		o.within(item.Blocks)
		o.depth--
	}
}

// Contents implements content.Visitor.
func (o *outline) Contents(b content.Contents) {
	if b.Tiles != nil {
		o.line("contents on tiles %v", b.Tiles.Spans)
	} else {
		o.line("contents")
	}
	for _, e := range b.Entries {
		o.line("  %d %s %s → #%s%s", e.Level, e.Number, inlineText(e.Title), e.Anchor, mark(e.InPart, "in a part")+
			mark(len(e.Label) > 0, "below “"+inlineText(e.Label)+"”")+mark(len(e.Lead) > 0, "saying “"+inlineText(e.Lead)+"”"))
	}
}

// Drawing implements content.Visitor.
func (o *outline) Drawing(b content.Drawing) {
	o.line("drawing of %d paths %q%s", len(b.Paths), b.Alt, mark(b.Decorative, "decorative"))
}

// paragraph writes a paragraph or a heading.
func (o *outline) paragraph(before string, p content.Paragraph) {
	tag := p.Tag.String()
	if p.Tag == display.Run {
		tag = "text"
	}
	marks := named(p.Anchor)
	if p.Bookmark > 0 {
		marks += fmt.Sprintf(" bookmark %d %q", p.Bookmark, p.Title)
	}
	if p.Language.Tag != "" {
		marks += " in " + p.Language.Tag
	}
	o.line("%s%s%s%s: %s", before, tag, marks, mark(p.Names, "names"), inlineText(p.Inlines))
}

// List implements content.Visitor: it writes a list with the mark of each item.
func (o *outline) List(l content.List) {
	o.line("list %s", l.Numbering)
	for i, item := range l.Items {
		o.depth++
		if item.Sign != nil {
			o.under("sign", []content.Block{item.Sign})
		}
		o.under("item "+l.Mark(l.Start+i), item.Blocks)
		o.depth--
	}
}

// Picture implements content.Visitor: it writes a picture with its description.
func (o *outline) Picture(p content.Picture) {
	reach := []string{"column", "page", "bleed"}[p.Reach]
	marks := mark(p.Decorative, "decorative") + mark(p.Round > 0, "round") + mark(p.Bare, "bare")
	marks += mark(p.KeepPrevious, "with what stands above") + mark(p.Width > 0, "of a width")
	marks += mark(p.Room.W > 0, "in a room") + mark(p.Crop.W > 0, fmt.Sprintf("cut to %d:%d", p.Crop.W, p.Crop.H))
	marks += mark(p.Film != nil, "of a film") + mark(p.Edge != nil, "with an edge")
	marks += mark(p.Crop.Focused, fmt.Sprintf("around %d, %d", p.Crop.FocusX, p.Crop.FocusY))
	o.line("picture%s %s, %s%s, %q", named(p.Anchor), p.Image.Name, reach, marks, p.Alt)
	o.depth++
	o.under("caption", p.Caption)
	o.depth--
}

// Gallery implements content.Visitor.
func (o *outline) Gallery(b content.Gallery) {
	o.line("gallery%s of %d columns%s", named(b.Anchor), b.Columns, mark(b.Wide, "wide"))
	for i, cell := range b.Cells {
		o.depth++
		o.under(fmt.Sprintf("object %d", i+1), cell)
		o.depth--
	}
	o.depth++
	o.under("caption", b.Caption)
	o.depth--
}

// Table implements content.Visitor: it writes a table, a line for each row.
func (o *outline) Table(t content.Table) {
	o.line("table%s decimal %q%s", named(t.Anchor), t.Decimal,
		mark(t.Alike != "", "alike: "+t.Alike)+mark(t.Timetable != nil, "timetable"))
	o.depth++
	defer func() { o.depth-- }()
	o.under("caption", t.Caption)
	if t.Continued != nil {
		o.paragraph("continued ", *t.Continued)
	}
	for _, c := range t.Columns {
		align := []string{"start", "end", "center", "decimal"}[c.Align]
		o.line("column %s %d: %s%s", align, c.Width, inlineText(c.Title), looksOfColumn(&c))
	}
	for _, row := range slices.Concat(t.Heads, t.Rows) {
		cells := make([]string, len(row.Cells))
		for i, cell := range row.Cells {
			cells[i] = inlineText(cell)
			if span := row.Span(i, len(t.Columns)); span > 1 {
				cells[i] += fmt.Sprintf(" (over %d)", span)
			}
			if down := row.Down(i, len(t.Rows)); down > 1 {
				cells[i] += fmt.Sprintf(" (%d rows)", down)
			}
		}
		kind := mark(row.Total, "total") + mark(row.Subtotal, "subtotal") + mark(row.Heading, "heading")
		kind += mark(row.Indent > 0, fmt.Sprintf("set in %d", row.Indent))
		o.line("row%s: %s", kind, strings.Join(cells, " | "))
	}
	o.under("notes", t.Notes)
}

// Chart implements content.Visitor: it writes a chart with its values.
func (o *outline) Chart(c content.Chart) {
	marks := mark(c.Hatched, "hatched") + mark(c.Tabled, "tabled") + mark(c.Sequence, "sequence")
	o.line("chart%s %T%s: %s", named(c.Anchor), c.Kind, marks, c.Alt)
	o.depth++
	defer func() { o.depth-- }()
	o.under("caption", c.Caption)
	if c.Continued != "" {
		o.line("continued: %s", c.Continued)
	}
	o.line("unit: %s", inlineText(c.Unit))
	o.line("labels: %s", joined(c.Labels))
	if c.Short != nil {
		o.line("short: %s", joined(c.Short))
	}
	for _, s := range c.Series {
		values := make([]string, len(s.Values))
		for i, v := range s.Values {
			if values[i] = c.Format(v); math.IsNaN(v) {
				values[i] = "unknown"
			}
		}
		axis := c.Tick(s.Values[0], 0) + ", " + c.Tick(s.Values[0], 2)
		o.line("series %s: %s; axis %s", inlineText(s.Name), strings.Join(values, " | "), axis)
	}
	o.under("notes", c.Notes)
}

// joined is several texts in a row.
func joined(texts [][]content.Inline) string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = inlineText(t)
	}
	return strings.Join(out, " | ")
}

// emphases are the signs around words that stand out.
var emphases = []struct {
	emphasis content.Emphasis
	sign     string
}{
	{content.Italic, "*"}, {content.Strong, "**"}, {content.SmallCaps, "^^"}, {content.Struck, "~~"},
	{content.Fraction, "½"}, {content.Superior, "^"}, {content.Tabular, "tab:"}, {content.Lining, "lin:"},
	{content.OldStyle, "old:"}, {content.Code, "`"}, {content.Kept, "="},
}

// inlineText is a text with signs for what it holds.
func inlineText(inlines []content.Inline) string {
	var out strings.Builder
	for _, in := range inlines {
		switch in := in.(type) {
		case content.Text:
			out.WriteString(in.Value)
		case content.InEmphasis:
			sign := ""
			for _, e := range emphases {
				if in.Emphasis&e.emphasis != 0 {
					sign += e.sign
				}
			}
			fmt.Fprintf(&out, "%s%s%s", sign, inlineText(in.Inlines), sign)
		case content.InStyle:
			fmt.Fprintf(&out, "{%s}", inlineText(in.Inlines))
		case content.InLanguage:
			fmt.Fprintf(&out, "<%s %s>", in.Language.Tag, inlineText(in.Inlines))
		case content.Isolate:
			fmt.Fprintf(&out, "‹%s›", inlineText(in.Inlines))
		case content.Link:
			marks := mark(in.Contents != "", "says "+in.Contents) + mark(in.Plain, "plain")
			fmt.Fprintf(&out, "[%s](%s%s%s)", inlineText(in.Inlines), in.Target.URL, named(in.Target.Anchor), marks)
		case content.Note:
			var note outline
			for _, b := range in.Blocks {
				note.block(b)
			}
			fmt.Fprintf(&out, "[^%s: %s]", in.Name, strings.ReplaceAll(strings.TrimSpace(note.String()), "\n", " / "))
		case content.LineEnd:
			out.WriteString("⏎")
		case content.PageOf:
			fmt.Fprintf(&out, "page of #%s", in.Anchor)
		}
	}
	return out.String()
}

// looksOfColumn are the looks that a column has of its own.
func looksOfColumn(c *content.TableColumn) string {
	out := ""
	if c.Quiet {
		out = " quiet"
	}
	if c.Bars != nil {
		out += fmt.Sprint(" bars from ", c.Bars.Zero, " to ", c.Bars.Ends)
	}
	return out
}
