package block

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// collectContents collects the contents. The page numbers stand in a column of fixed width,
// so that the length of the contents does not depend on them and they can be
// filled in after pagination.
func collectContents(c *Collector, b content.Contents, f inline.Frame) galley.Node {
	f.Width = max(f.Width, f.Region.Sheet.Width()-f.X)
	n := &contentsNode{block: b, frame: f}
	nested := nesting{tree: f.Tree, parent: f.Parent}
	for i := range b.Entries {
		item := nested.item(depthOf(&b.Entries[i]))
		n.rows = append(n.rows, collectEntry(c, &b, i, f.Under(item)))
	}
	return n
}

// collectEntry collects an entry of the contents, by its place among them.
func collectEntry(c *Collector, b *content.Contents, i int, f inline.Frame) contentsRow {
	e := b.Entries[i]
	row := contentsRow{entry: e}
	if e.Label != "" {
		row.label = contentsLabel(c, &e, f.Inset(b.NumberWidth))
	}
	if e.Number != "" {
		number := f.Under(f.Tree.Add(f.Parent, display.Lbl))
		number.Width = b.NumberWidth
		row.number = c.Enter(
			numberStyle(&e, f.Region.Styles), []content.Inline{content.Text{Value: e.Number}}, number, number.Parent,
		)
	}
	reference := f.Tree.Add(f.Parent, display.Reference)
	title := f.Inset(b.NumberWidth).Under(reference)
	title.Width -= b.FolioWidth
	link := content.Link{Target: display.Target{Anchor: e.Anchor}, Inlines: e.Title, Plain: true}
	row.title = c.Enter(entryStyle(b, i, f.Region.Styles), []content.Inline{link}, title, reference)
	// The title's script was looked at where it stands.
	row.title.Span, row.title.Scripts = e.Span, inline.ScriptCount{}
	element := row.title.Links[0].Element
	folio := f.Region.Styles.Style(folioRole(e.Level)).Text
	row.folio = galley.Folio{Anchor: e.Anchor, Style: folio, Run: f.Tree.AddRun(element), Element: element}
	return row
}

// contentsLabel is the line above the title of an entry.
func contentsLabel(c *Collector, e *content.ContentsEntry, f inline.Frame) *inline.Paragraph {
	label := f.Tree.Add(f.Parent, display.Lbl)
	words := []content.Inline{content.Text{Value: e.Label}}
	out := c.Enter(*f.Region.Styles.Style(role.ContentsPartNumber), words, f.Under(label), label)
	out.Span = e.Span
	out.Heading = true
	return out
}

// depthOf is how deep an entry is nested, from 1 on.
func depthOf(e *content.ContentsEntry) int {
	if e.InPart {
		return e.Level + 1
	}
	return e.Level
}

// entryStyle is how the title of an entry looks. Each level of headings is set in more than the one above it;
// lines that go on are set in further. The headings of a section follow each other without space.
func entryStyle(b *content.Contents, i int, styles *content.StyleSheet) content.ParagraphStyle {
	level := b.Entries[i].Level
	if level <= 1 {
		return topStyle(&b.Entries[i], styles)
	}
	style := *styles.Style(role.ContentsHeading)
	if level > 2 {
		style = *styles.Style(role.ContentsSubheading)
	}
	style.Indent = unit.Length(level-2) * b.Step
	style.Hang = style.Indent + b.Step
	if i > 0 && b.Entries[i-1].Level > 1 {
		style.Before = 0
	}
	return style
}

// topStyle is how the title of a section or of a part of the report looks. Right below a label it has no space above.
func topStyle(e *content.ContentsEntry, styles *content.StyleSheet) content.ParagraphStyle {
	if e.InPart {
		return *styles.Style(role.ContentsSection)
	}
	style := *styles.Style(role.ContentsEntry)
	if e.Label != "" {
		style.Before = 0
	}
	return style
}

// numberStyle is how the number of an entry looks: below the first level it is set as the title.
func numberStyle(e *content.ContentsEntry, styles *content.StyleSheet) content.ParagraphStyle {
	switch {
	case e.Level > 1:
		return *styles.Style(role.ContentsHeading)
	case e.InPart:
		return *styles.Style(role.ContentsSectionNumber)
	}
	return *styles.Style(role.ContentsNumber)
}

// folioRole is the role of the page number of an entry of a level.
func folioRole(level int) role.Role {
	if level <= 1 {
		return role.ContentsFolio
	}
	return role.ContentsHeadingFolio
}

// nesting puts entries below each other by their levels: those of a deeper level
// are a list of their own in the entry before them (ISO 32000-1, table 333).
type nesting struct {
	tree   *inline.Tree
	parent display.ElementID
	open   []openList
}

// openList is a list that entries of its level go to, and the last of them.
type openList struct {
	level     int
	toc, item display.ElementID
}

// item makes the element of an entry.
func (n *nesting) item(level int) display.ElementID {
	for len(n.open) > 1 && n.open[len(n.open)-1].level > level {
		n.open = n.open[:len(n.open)-1]
	}
	if last := len(n.open) - 1; last < 0 || n.open[last].level < level {
		parent := n.parent
		if last >= 0 {
			parent = n.open[last].item
		}
		n.open = append(n.open, openList{level: level, toc: n.tree.Add(parent, display.TOC)})
	}
	list := &n.open[len(n.open)-1]
	list.item = n.tree.Add(list.toc, display.TOCI)
	return list.item
}

type contentsNode struct {
	block content.Contents
	frame inline.Frame
	rows  []contentsRow
}

type contentsRow struct {
	entry content.ContentsEntry
	// label and number are nil where the entry has none.
	label, number, title *inline.Paragraph
	folio                galley.Folio
}

// Prepare implements galley.Node.
func (n *contentsNode) Prepare(*inline.Setter) {}

// Build implements galley.Node: the number and the page stand on the title's first
// baseline.
func (n *contentsNode) Build(g *galley.Galley) {
	for i, row := range n.rows {
		body := &beside{body: []galley.Node{&paragraphNode{row.title}}, label: group(nil)}
		if row.number != nil {
			body.label = &paragraphNode{row.number}
		}
		g.Space(n.partSpace(i, g.Grid/2), 0)
		from := len(g.Strips)
		if row.label != nil {
			(&paragraphNode{row.label}).Build(g)
			g.Flush()
		}
		mark := len(g.Strips)
		body.Build(g)
		g.Align()
		if mark == len(g.Strips) {
			continue
		}
		first, last := mark, len(g.Strips)-1
		for g.Strips[first].Blank {
			first++
		}
		f := row.folio
		f.At = unit.Point{X: g.Left(n.frame) + n.frame.Width, Y: g.Strips[first].Height - g.Drop}
		f.AlignEnd = true
		if g.Mirror {
			f.At.X, f.AlignEnd = g.Left(n.frame), false
		}
		g.Strips[first].Folios = append(g.Strips[first].Folios, f)
		if depthOf(&row.entry) == 1 {
			s := &g.Strips[last]
			s.Items = append(
				s.Items, inline.Rule(g.Left(n.frame), s.Height+g.Grid/8, n.frame.Width, unit.Pt/3, &n.block.Rule),
			)
		}
		n.keep(g, i, from, last)
	}
}

// partSpace is the least space above an entry where a part of the report begins or ends above it: half a line below the
// rule under the title of a part, and below its last section as much as above the number of a part.
func (n *contentsNode) partSpace(i int, half unit.Length) unit.Length {
	if i == 0 || n.rows[i-1].entry.InPart == n.rows[i].entry.InPart {
		return 0
	}
	if n.rows[i].entry.InPart {
		return half
	}
	return n.frame.Region.Styles.Style(role.ContentsPartNumber).Before
}

// keep holds the lines of an entry together, and an entry with the first of those below it; the last of
// several does not stand alone on the next page.
func (n *contentsNode) keep(g *galley.Galley, i, from, last int) {
	for k := from; k < last; k++ {
		g.Strips[k].Cost = galley.Never
	}
	next := i + 1
	if next == len(n.rows) {
		return
	}
	depth := func(i int) int { return depthOf(&n.rows[i].entry) }
	ends := next+1 == len(n.rows) || depth(next+1) < depth(next)
	switch {
	case depth(next) > depth(i):
		g.Strips[last].Cost = galley.Never
	case ends && depth(next) == depth(i) && depth(i) > 1:
		g.Strips[last].Cost = galley.Widow
	}
}
