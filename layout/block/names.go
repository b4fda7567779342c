package block

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// collectNames collects names in columns. To a reader they are a list.
func collectNames(c *Collector, b content.Names, f inline.Frame) galley.Node {
	f.Width = cardsWidth(f)
	list := f.Tree.Add(f.Parent, display.L)
	f.Tree.Attributes(list).Numbering = "None"
	n := &namesNode{frame: f, most: max(b.Columns, 1), style: f.Region.Styles.Cards.Names}
	for _, name := range b.Names {
		body := f.Tree.Add(f.Tree.Add(list, display.LI), display.LBody)
		p := collectParagraph(c, content.Paragraph{
			Role: role.ListedName, Tag: display.P, Inlines: name.Inlines, Names: true, Span: name.Span,
		}, f.Under(body))
		if paragraphOf(p) != nil { // it has words
			n.names = append(n.names, listedName{node: p})
		}
	}
	return n
}

// listedName is a name with its place in the rows.
type listedName struct {
	node galley.Node
	// column is the first that it stands in, and across how many it takes.
	column, across int
}

// namesNode is names in columns, in the order in which they are read: along the lines.
type namesNode struct {
	frame inline.Frame
	// most is how many columns there are at the most.
	most  int
	style content.CardStyle
	names []listedName
}

// longNames is the part of the names, as 1/longNames, that may take more than one column each. Of severalNames one may.
const (
	longNames    = 8
	severalNames = 4
)

// Prepare implements galley.Node. There are as many columns as have room for the names; a few that are longer than a
// column take some of them, so that no name is divided that a line has room for.
func (n *namesNode) Prepare(s *inline.Setter) {
	widths := make([]unit.Length, len(n.names))
	for i := range n.names {
		n.names[i].node.Prepare(s)
		_, widths[i] = inline.Extent(s, paragraphOf(n.names[i].node))
	}
	columns := max(min(n.most, len(n.names)), 1)
	for ; columns > 1; columns-- {
		long := 0
		for _, w := range widths {
			if n.across(w, columns) > 1 {
				long++
			}
		}
		if long <= len(n.names)/longNames || long == 1 && len(n.names) >= severalNames {
			break
		}
	}
	column := 0
	for i := range n.names {
		name := &n.names[i]
		name.across = n.across(widths[i], columns)
		if column+name.across > columns {
			column = 0
		}
		name.column = column
		column += name.across
		p := paragraphOf(name.node)
		width := n.width(columns)
		p.Frame.X = n.frame.X + unit.Length(name.column)*(width+n.style.Gap)
		p.Frame.Width = unit.Length(name.across)*(width+n.style.Gap) - n.style.Gap
		p.Measures = []unit.Length{p.Frame.Width - p.Style.Indent, p.Frame.Width - p.Style.Hang}
	}
}

// width is how wide each of some columns is.
func (n *namesNode) width(columns int) unit.Length {
	return (n.frame.Width - unit.Length(columns-1)*n.style.Gap) / unit.Length(columns)
}

// across is how many of some columns a name takes.
func (n *namesNode) across(width unit.Length, columns int) int {
	one := n.width(columns)
	for across := 1; across < columns; across++ {
		if width <= unit.Length(across)*(one+n.style.Gap)-n.style.Gap {
			return across
		}
	}
	return columns
}

// Build implements galley.Node: the names of a line are one strip.
func (n *namesNode) Build(g *galley.Galley) {
	for from := 0; from < len(n.names); {
		to := from + 1
		for to < len(n.names) && n.names[to].column > 0 {
			to++
		}
		var cells [][]galley.Strip
		for _, name := range n.names[from:to] {
			sub := g.Sub()
			name.node.Build(sub)
			cells = append(cells, sub.Strips)
		}
		if from > 0 {
			g.Space(n.style.RowGap, 0)
		}
		for _, s := range divided(cells, g) {
			s.Wide = n.frame.X+n.frame.Width > g.Width
			g.Add(s)
		}
		from = to
	}
	g.Space(n.style.RowGap, 0)
}
