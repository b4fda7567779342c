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
	f.Width = max(f.Width, c.Doc.Sheet.Width()-f.X)
	n := &contentsNode{block: b, frame: f}
	nested := nesting{tree: f.Tree, parent: f.Parent}
	for i, e := range b.Entries {
		item := nested.item(e.Level)
		number := f.Under(item)
		number.Width = b.NumberWidth
		if e.Number != "" {
			number = number.Under(f.Tree.Add(item, display.Lbl))
		}
		reference := f.Tree.Add(item, display.Reference)
		title := f.Inset(b.NumberWidth).Under(reference)
		title.Width -= b.FolioWidth
		row := contentsRow{entry: e}
		if e.Number != "" {
			row.number = c.Enter(
				numberStyle(e.Level, f.Region.Styles), []content.Inline{content.Text{Value: e.Number}}, number,
				number.Parent,
			)
		}
		link := content.Link{Target: display.Target{Anchor: e.Anchor}, Inlines: e.Title, Plain: true}
		row.title = c.Enter(entryStyle(&b, i, f.Region.Styles), []content.Inline{link}, title, reference)
		// The title's script was looked at where it stands.
		row.title.Span, row.title.Scripts = e.Span, inline.ScriptCount{}
		element := row.title.Links[0].Element
		folio := f.Region.Styles.Style(folioRole(e.Level)).Text
		row.folio = galley.Folio{Anchor: e.Anchor, Style: folio, Run: f.Tree.AddRun(element), Element: element}
		n.rows = append(n.rows, row)
	}
	return n
}

// entryStyle is how the title of an entry looks. Each level of headings is set in more than the one above it;
// lines that go on are set in further. The headings of a section follow each other without space.
func entryStyle(b *content.Contents, i int, styles *content.StyleSheet) content.ParagraphStyle {
	level := b.Entries[i].Level
	if level <= 1 {
		return *styles.Style(role.ContentsEntry)
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

// numberStyle is how the number of an entry looks: below the first level it is set as the title.
func numberStyle(level int, styles *content.StyleSheet) content.ParagraphStyle {
	if level <= 1 {
		return *styles.Style(role.ContentsNumber)
	}
	return *styles.Style(role.ContentsHeading)
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
	entry         content.ContentsEntry
	number, title *inline.Paragraph
	folio         galley.Folio
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
		if row.entry.Level == 1 {
			s := &g.Strips[last]
			s.Items = append(
				s.Items, inline.Rule(g.Left(n.frame), s.Height+g.Grid/8, n.frame.Width, unit.Pt/3, &n.block.Rule),
			)
		}
		n.keep(g, i, mark, last)
	}
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
	level := n.rows[i].entry.Level
	ends := next+1 == len(n.rows) || n.rows[next+1].entry.Level < n.rows[next].entry.Level
	switch {
	case n.rows[next].entry.Level > level:
		g.Strips[last].Cost = galley.Never
	case ends && n.rows[next].entry.Level == level && level > 1:
		g.Strips[last].Cost = galley.Widow
	}
}
