package layout

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// collectContents collects the contents. The page numbers stand in a column of fixed width,
// so that the length of the contents does not depend on them and they can be
// filled in after pagination.
func collectContents(c *collector, b content.Contents, f frame) node {
	f.width = max(f.width, c.doc.Sheet.Width()-f.x)
	n := &contentsNode{block: b, frame: f}
	nested := nesting{tree: f.tree, parent: f.parent}
	for _, e := range b.Entries {
		item := nested.item(e.Level)
		number := f.under(item)
		number.width = b.NumberWidth
		if e.Number != "" {
			number = number.under(f.tree.add(item, display.Lbl))
		}
		reference := f.tree.add(item, display.Reference)
		title := f.inset(b.NumberWidth).under(reference)
		title.width -= b.FolioWidth
		row := contentsRow{entry: e}
		if e.Number != "" {
			row.number = c.enter(e.Numbers, []content.Inline{content.Text{Value: e.Number}}, number, number.parent)
		}
		row.title = c.enter(e.Style, []content.Inline{content.Link{Target: display.Target{Anchor: e.Anchor}, Inlines: e.Title, Plain: true}}, title, reference)
		// The title's script was looked at where it stands.
		row.title.span, row.title.scripts = e.Span, scriptCount{}
		link := row.title.links[0].element
		row.folio = folio{anchor: e.Anchor, style: e.Folio, run: f.tree.addRun(link), element: link}
		n.rows = append(n.rows, row)
	}
	return n
}

// nesting puts entries below each other by their levels: those of a deeper level
// are a list of their own in the entry before them (ISO 32000-1, table 333).
type nesting struct {
	tree   *tree
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
		n.open = append(n.open, openList{level: level, toc: n.tree.add(parent, display.TOC)})
	}
	list := &n.open[len(n.open)-1]
	list.item = n.tree.add(list.toc, display.TOCI)
	return list.item
}

type contentsNode struct {
	block content.Contents
	frame frame
	rows  []contentsRow
}

type contentsRow struct {
	entry         content.ContentsEntry
	number, title *paragraph
	folio         folio
}

func (n *contentsNode) prepare(*setter) {}

// build implements node: the number and the page stand on the title's first
// baseline.
func (n *contentsNode) build(g *galley) {
	for i, row := range n.rows {
		body := &beside{body: []node{&paragraphNode{row.title}}, label: group(nil)}
		if row.number != nil {
			body.label = &paragraphNode{row.number}
		}
		mark := len(g.strips)
		body.build(g)
		g.align()
		if mark == len(g.strips) {
			continue
		}
		first, last := mark, len(g.strips)-1
		for g.strips[first].blank {
			first++
		}
		f := row.folio
		f.at = unit.Point{X: g.left(n.frame) + n.frame.width, Y: g.strips[first].height - g.drop}
		f.alignEnd = true
		if g.mirror {
			f.at.X, f.alignEnd = g.left(n.frame), false
		}
		g.strips[first].folios = append(g.strips[first].folios, f)
		if row.entry.Level == 1 {
			s := &g.strips[last]
			s.items = append(s.items, rule(g.left(n.frame), s.height+g.grid/8, n.frame.width, unit.Pt/3, n.block.Rule))
		}
		n.keep(g, i, mark, last)
	}
}

// keep holds the lines of an entry together, and an entry with the first of those below it; the last of
// several does not stand alone on the next page.
func (n *contentsNode) keep(g *galley, i, from, last int) {
	for k := from; k < last; k++ {
		g.strips[k].cost = never
	}
	next := i + 1
	if next == len(n.rows) {
		return
	}
	level := n.rows[i].entry.Level
	ends := next+1 == len(n.rows) || n.rows[next+1].entry.Level < n.rows[next].entry.Level
	switch {
	case n.rows[next].entry.Level > level:
		g.strips[last].cost = never
	case ends && n.rows[next].entry.Level == level && level > 1:
		g.strips[last].cost = widow
	}
}
