package layout

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// strip is a piece of the galley that is never divided: a line, a row of a
// table or some lines of it, a picture, or space.
type strip struct {
	height unit.Length
	// items are placed from the left end of the column and the strip's head.
	items []display.Item
	// notes are called in the strip, so that they belong on its page.
	notes   []int32
	anchors []string
	// cost is what a page break behind the strip costs; never forbids it.
	cost int64
	// line tells a line of a paragraph, and goesOn that the next strip is one of the same.
	line, goesOn bool
	// plain is the height that a blank strip would have without the space around floats.
	plain unit.Length
	// reserve is the height that a picture can do without; nil for all else.
	reserve *heightReserve
	// stretch is how far the strip may grow to fill its page.
	stretch unit.Length
	// blank is space, which vanishes at a page break.
	blank bool
	// folios are page numbers that are known only after pagination.
	folios []folio
	// header, if it is not nil, is set again above the strip where it begins a page.
	header []strip
	// wide tells that the strip reaches over the column for notes.
	wide bool
	// bleeds tells that the strip runs over the edges of its page.
	bleeds bool
	// title tells a line of a heading.
	title bool
	// foot begins what stands at the foot of its page.
	foot bool
	// float numbers the strips that may stand later together; 0 for what may not.
	float int32
	// section is the index of the section that the strip begins, or -1.
	section int
	// row tells which strips are pieces of one row; nil for others.
	row *content.TableRow
}

// galley is the strips of a flow, one below the other.
type galley struct {
	sheet *content.Sheet
	grid  unit.Length
	drop  unit.Length
	// mirror turns frames around, in documents from right to left.
	mirror bool
	// width is that of the column.
	width  unit.Length
	strips []strip
	// gap is space that waits for the next strip.
	gap, gapStretch unit.Length
	// plain is the part of it that is not there because of a float.
	plain  unit.Length
	floats int32
	// columns is how many of the galley stand side by side on a page, and across the pictures that
	// run over all of them.
	columns int
	across  []widePicture
	// offset is the height since the last grid line.
	offset unit.Length
}

func newGalley(doc *content.Document, width unit.Length) *galley {
	return &galley{sheet: &doc.Sheet, grid: doc.Sheet.Grid, drop: doc.Sheet.Drop(), mirror: doc.Info.RightToLeft, width: width}
}

// space asks for space before the next strip; of two such wishes the larger holds.
func (g *galley) space(height, stretch unit.Length) {
	g.around(height, stretch)
	g.plain = max(g.plain, height)
}

// around asks for space beside something that may stand elsewhere in the end.
func (g *galley) around(height, stretch unit.Length) {
	g.gap = max(g.gap, height)
	g.gapStretch = max(g.gapStretch, stretch)
}

// flush puts the space that was asked for on the galley, with what is needed to
// come back to the half grid.
func (g *galley) flush() {
	height := (g.offset + g.gap).RoundUp(g.grid/2) - g.offset
	if height > 0 && len(g.strips) > 0 {
		last := &g.strips[len(g.strips)-1]
		s := strip{height: height, stretch: g.gapStretch, plain: g.plain.RoundUp(g.grid / 2), blank: true, section: -1}
		if last.cost >= never {
			s.cost = never
		}
		g.strips = append(g.strips, s)
		g.offset += height
	}
	g.gap, g.gapStretch, g.plain = 0, 0, 0
}

// add puts a strip on the galley.
func (g *galley) add(s strip) {
	if g.gap > 0 {
		g.flush()
	}
	s.section = -1
	g.strips = append(g.strips, s)
	g.offset += s.height
}

// keptLines is how many lines stay above a signature.
const keptLines = 2

// keepLast keeps some of the last strips on the page of what follows.
func (g *galley) keepLast(lines int) {
	for i := len(g.strips) - 1; i >= 0 && lines > 0; i-- {
		g.strips[i].cost = never
		if !g.strips[i].blank {
			lines--
		}
	}
}

// align brings the galley back to the half grid behind a block of another leading.
func (g *galley) align() {
	if rest := g.offset % (g.grid / 2); rest != 0 && len(g.strips) > 0 {
		g.strips[len(g.strips)-1].height += g.grid/2 - rest
		g.offset += g.grid/2 - rest
	}
}

// left is the left end of a frame in its column.
func (g *galley) left(f frame) unit.Length {
	if g.mirror {
		return g.width - f.x - f.width
	}
	return f.x
}

// place puts items, whose places count from the left end of a frame and from a
// baseline, on a strip at a depth from its head.
func (g *galley) place(s *strip, items []display.Item, f frame, y unit.Length) {
	s.items = append(s.items, moved(items, unit.Point{X: g.left(f), Y: y})...)
}

// moved returns items moved by the coordinates of a point.
func moved(items []display.Item, by unit.Point) []display.Item {
	out := make([]display.Item, len(items))
	for i, it := range items {
		out[i] = it.Moved(by)
	}
	return out
}

// captioned builds what stands above a table or a chart and stays with it, and returns
// where its strips begin.
func captioned(g *galley, caption []node) int {
	g.around(g.grid, g.grid/2)
	mark := len(g.strips)
	buildAll(g, caption)
	for i := mark; i < len(g.strips); i++ {
		g.strips[i].cost = never
	}
	return mark
}

// rule is a horizontal line as a filled rectangle, in the coordinates of a frame.
func rule(x, y, width, thickness unit.Length, ink color.Ink) display.Item {
	return display.Path{Segments: display.RectPath(unit.Rect{X: x, Y: y - thickness/2, W: width, H: thickness}),
		Fill: &ink, Place: display.Place{Artifact: display.Decoration}}
}

// sub is an empty galley of the same document, for a cell or a margin note.
func (g *galley) sub() *galley { return g.ofWidth(g.width) }

// ofWidth is an empty galley of the same document and of another width.
func (g *galley) ofWidth(width unit.Length) *galley {
	return &galley{sheet: g.sheet, grid: g.grid, drop: g.drop, mirror: g.mirror, width: width}
}

// total is the height of strips.
func total(strips []strip) unit.Length {
	var h unit.Length
	for i := range strips {
		h += strips[i].height
	}
	return h
}

// flatten puts all items of strips into one list, from the head of the first,
// and gathers their notes and anchors.
func flatten(strips []strip) strip {
	out := strip{section: -1}
	for i := range strips {
		s := &strips[i]
		out.items = append(out.items, moved(s.items, unit.Point{Y: out.height})...)
		out.notes = append(out.notes, s.notes...)
		out.anchors = append(out.anchors, s.anchors...)
		out.wide = out.wide || s.wide
		for _, f := range s.folios {
			f.at.Y += out.height
			out.folios = append(out.folios, f)
		}
		out.height += s.height
	}
	return out
}

// keepWhole makes breaks dear in a table from one strip on, if it fits a page. Then it may
// also stand a little later than where it is mentioned.
func (g *galley) keepWhole(from int) {
	if from >= len(g.strips) || total(g.strips[from:]) > g.sheet.Height() {
		return
	}
	more := int64(dividedTable)
	if g.sheet.Columns > 1 {
		more = dividedInColumns
	}
	for i := from; i < len(g.strips)-1; i++ {
		if s := &g.strips[i]; s.cost < never {
			s.cost += more
		}
	}
	g.float(from)
}

// reserve keeps the strips from one on together until they are as high as a
// label beside them, and makes the last one higher if they all are not.
func (g *galley) reserve(first int, height unit.Length) {
	for i := first; i < len(g.strips); i++ {
		height -= g.strips[i].height
		if height <= 0 {
			return
		}
		if i+1 < len(g.strips) && g.strips[i].cost < never {
			g.strips[i].cost = never
		}
	}
	height = height.RoundUp(g.grid / 2)
	g.strips[len(g.strips)-1].height += height
	g.offset += height
}

// float marks the strips of a table, a picture or a chart, from one on, as what may stand
// a little later than where it is mentioned.
func (g *galley) float(from int) {
	g.floats++
	for i := from; i < len(g.strips); i++ {
		if len(g.strips[i].notes) > 0 {
			return // its notes belong where the text calls them
		}
	}
	for i := from; i < len(g.strips); i++ {
		g.strips[i].float = g.floats
	}
}

// blank is a strip of space.
func blank(height unit.Length) strip { return strip{height: height, blank: true, section: -1} }

// withoutBlanks drops the space at the end of strips.
func withoutBlanks(strips []strip) []strip {
	for len(strips) > 0 && strips[len(strips)-1].blank {
		strips = strips[:len(strips)-1]
	}
	return strips
}
