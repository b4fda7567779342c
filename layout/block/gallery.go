package block

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// highestLine is the part of a page, as 1/highestLine, that pictures side by side take at the most, so that their
// captions stay with them.
const highestLine = 2

// collectGallery collects objects side by side. To a reader they are a section with a caption of its own.
func collectGallery(c *Collector, b *content.Gallery, f inline.Frame) galley.Node {
	sheet := f.Region.Sheet
	if b.Wide && sheet.Columns <= 1 && f.Depth == 0 {
		f.Width = max(f.Width, sheet.Width()-f.X)
	}
	f = f.Of(b.Span)
	inner := f
	if isHeard(b) {
		element := f.Tree.Add(f.Parent, display.Sect)
		f.Tree.Anchor(b.Anchor, element)
		f.Tree.Source(element, b.Span)
		inner = f.Under(element)
	}
	style := &f.Region.Styles.Cards.Gallery
	n := &galleryNode{frame: f, anchor: b.Anchor, gap: style.RowGap}
	room := measures{
		width: f.Width, gap: style.Gap, highest: sheet.Height() / highestLine, rows: int(sheet.Height() / sheet.Grid),
	}
	for _, line := range galleryLines(b, room) {
		n.lines = append(n.lines, collectLine(c, b, &line, inner))
	}
	if len(b.Caption) > 0 {
		n.caption = collectAll(c, b.Caption, inner.Under(f.Tree.Add(inner.Parent, display.Caption)))
	}
	return n
}

// isHeard reports whether readers who do not see the gallery hear anything of it.
func isHeard(b *content.Gallery) bool {
	return len(b.Caption) > 0 || slices.ContainsFunc(b.Cells, func(cell []content.Block) bool {
		p, ok := cell[0].(content.Picture)
		return !ok || !p.Decorative || len(p.Caption) > 0 || len(cell) > 1
	})
}

// collectLine collects the objects of a line, from the side where lines begin.
func collectLine(c *Collector, b *content.Gallery, line *galleryLine, f inline.Frame) []galleryCell {
	out := make([]galleryCell, len(line.widths))
	x := f.X
	for i, width := range line.widths {
		blocks := slices.Clone(b.Cells[line.from+i])
		if p, ok := blocks[0].(content.Picture); ok {
			blocks[0] = inLine(p, width, line.height)
		}
		nodes := collectAll(c, blocks, f.Inner(x, width, f.Parent).Of(f.At))
		out[i] = galleryCell{at: x - f.X, object: nodes[0], below: append(takeWords(nodes[0]), nodes[1:]...)}
		x += width + f.Region.Styles.Cards.Gallery.Gap
	}
	return out
}

// inLine is a picture that is as large as its place in a line.
func inLine(p content.Picture, width, height unit.Length) content.Picture {
	p.Crop.W = int64(width)
	p.Crop.H = int64(height)
	p.Width = width
	p.Reach = content.ColumnWide
	p.Bare = true
	return p
}

// takeWords takes from an object what is said of it, which stands below the edge that all objects of the line share.
func takeWords(object galley.Node) []galley.Node {
	var words []galley.Node
	switch n := object.(type) {
	case *pictureNode:
		words, n.caption = n.caption, nil
	case *chartNode:
		words = slices.Concat(n.caption, n.notes)
		n.caption, n.notes = nil, nil
	case *tableNode:
		words = slices.Concat(n.caption, n.notes)
		n.caption, n.notes = nil, nil
	}
	return words
}

// galleryCell is an object of a gallery, and what stands below it.
type galleryCell struct {
	// at is the distance from the side where lines begin.
	at     unit.Length
	object galley.Node
	below  []galley.Node
}

// galleryNode is a gallery on its way to the galley.
type galleryNode struct {
	frame   inline.Frame
	lines   [][]galleryCell
	caption []galley.Node
	anchor  string
	// gap is the space between two lines.
	gap unit.Length
}

// Prepare implements galley.Node.
func (n *galleryNode) Prepare(s *inline.Setter) {
	for _, line := range n.lines {
		for _, cell := range line {
			cell.object.Prepare(s)
			galley.PrepareAll(s, cell.below)
		}
	}
	galley.PrepareAll(s, n.caption)
}

// Build implements galley.Node. A line is one strip, which no page divides.
func (n *galleryNode) Build(g *galley.Galley) {
	g.Around(g.Grid, g.Grid/2)
	g.Flush()
	mark := len(g.Strips)
	caption := g.Sub()
	galley.BuildAll(caption, n.caption)
	room := g.Sheet.Height() - galley.Total(caption.Strips) - g.Grid
	for i, line := range n.lines {
		if i > 0 {
			g.Space(n.gap, 0)
		}
		buildLine(g, line, room)
	}
	if mark == len(g.Strips) {
		return
	}
	if len(n.caption) > 0 {
		last := len(g.Strips) - 1
		galley.BuildAll(g, n.caption)
		galley.Keep(g.Strips[last : len(g.Strips)-1])
	}
	galley.NameFirst(g.Strips[mark:], n.anchor)
	wide := n.frame.X+n.frame.Width > g.Width
	for i := mark; i < len(g.Strips); i++ {
		g.Strips[i].Wide = wide
	}
	g.Align()
	galley.KeepTable(g, mark)
	g.Around(g.Grid, g.Grid/2)
}

// buildLine puts the objects of a line side by side, with what is said of them below the lowest edge. Where that is
// higher than a page has room for, they stand one below the other.
func buildLine(g *galley.Galley, line []galleryCell, room unit.Length) {
	objects := make([][]galley.Strip, len(line))
	edge := unit.Length(0)
	for i, cell := range line {
		sub := g.Sub()
		cell.object.Build(sub)
		objects[i] = galley.WithoutBlanks(sub.Strips)
		edge = max(edge, galley.Total(objects[i]))
	}
	cells := make([][]galley.Strip, len(line))
	height := unit.Length(0)
	for i, cell := range line {
		below := galley.Strip{Height: edge - galley.Total(objects[i])}
		cells[i] = slices.Concat(objects[i], []galley.Strip{below}, wordsBelow(g, cell.below, edge))
		height = max(height, galley.Total(cells[i]))
	}
	if height <= room {
		g.Add(sideBySide(cells, 0, height.RoundUp(g.Grid/2)))
		return
	}
	for i, cell := range line {
		if i > 0 {
			g.Space(g.Grid, 0)
		}
		addInTurn(g, cell.at, objects[i], wordsBelow(g, cell.below, galley.Total(objects[i])))
	}
}

// wordsBelow are the strips of what stands below an edge, which is so far below the head of its line.
func wordsBelow(g *galley.Galley, nodes []galley.Node, edge unit.Length) []galley.Strip {
	sub := g.Sub()
	sub.Add(galley.Strip{}) // so that what follows keeps its space
	sub.Offset = edge
	galley.BuildAll(sub, nodes)
	return galley.WithoutBlanks(sub.Strips)
}

// addInTurn puts an object and what is said of it on the galley, at the side where lines begin; they may be divided as
// they are alone.
func addInTurn(g *galley.Galley, at unit.Length, object, words []galley.Strip) {
	if !g.Mirror {
		at = -at
	}
	for i, s := range movedAside(slices.Concat(object, words), at) {
		s.Float = 0
		if i >= len(object)-1 && i < len(object)+len(words)-1 {
			s.Cost = galley.Never
		}
		g.Add(s)
	}
	g.Align()
}

// movedAside is strips with all that stands on them, and above them on further pages, moved to the right.
func movedAside(strips []galley.Strip, by unit.Length) []galley.Strip {
	out := slices.Clone(strips)
	for i := range out {
		s := &out[i]
		s.Items = galley.Moved(s.Items, unit.Point{X: by})
		s.Folios = slices.Clone(s.Folios)
		for k := range s.Folios {
			s.Folios[k].At.X += by
		}
		if s.Header != nil {
			s.Header = movedAside(s.Header, by)
		}
	}
	return out
}
