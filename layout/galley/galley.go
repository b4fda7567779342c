package galley

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// Strip is a piece of the galley that is never divided: a line, a row of a
// table or some lines of it, a picture, or space.
type Strip struct {
	Height unit.Length
	// Items are placed from the left end of the column and the strip's head.
	Items []display.Item
	// Notes are called in the strip, so that they belong on its page.
	Notes   []int32
	Anchors []string
	// Cost is what a page break behind the strip costs; never forbids it.
	Cost int64
	// Line is set for a line of a paragraph, and GoesOn if the next strip is one of the same.
	Line, GoesOn bool
	// Plain is the height that a blank strip would have without the space around floats.
	Plain unit.Length
	// Reserve is the height that a picture can do without; nil for all else.
	Reserve *HeightReserve
	// Stretch is how far the strip may grow to fill its page.
	Stretch unit.Length
	// Blank is space, which vanishes at a page break.
	Blank bool
	// Folios are page numbers that are known only after pagination.
	Folios []Folio
	// Header, if it is not nil, is set again above the strip where it begins a page.
	Header []Strip
	// Wide is set if the strip reaches over the column for notes.
	Wide bool
	// Bleeds is set if the strip runs over the edges of its page.
	Bleeds bool
	// Title is set for a line of a heading.
	Title bool
	// Foot begins what stands at the foot of its page.
	Foot bool
	// Float numbers the strips that may stand later together; 0 for what may not.
	Float int32
	// Begins is the section that begins with the strip; nil for all others.
	Begins *content.Section
	// Row is the row of a table that the strip is a piece of; nil for others.
	Row *content.TableRow
}

// Galley is the strips of a flow, one below the other.
type Galley struct {
	Sheet *content.Sheet
	Grid  unit.Length
	Drop  unit.Length
	// Mirror turns frames around, in documents from right to left.
	Mirror bool
	// Width is that of the column.
	Width  unit.Length
	Strips []Strip
	// gap is space that waits for the next strip.
	gap, gapStretch unit.Length
	// plain is the part of it that is not there because of a float.
	plain  unit.Length
	floats int32
	// Columns is how many of the galley stand side by side on a page, and across the pictures that
	// run over all of them.
	Columns int
	Across  []WidePicture
	// Offset is the height since the last grid line.
	Offset unit.Length
}

// NewGalley is an empty galley of a width, on the grid of a document.
func NewGalley(doc *content.Document, width unit.Length) *Galley {
	return &Galley{
		Sheet: &doc.Sheet, Grid: doc.Sheet.Grid, Drop: doc.Sheet.Drop(), Mirror: doc.Info.RightToLeft,
		Width: width,
	}
}

// Space asks for space before the next strip; of two such wishes the larger holds.
func (g *Galley) Space(height, stretch unit.Length) {
	g.Around(height, stretch)
	g.plain = max(g.plain, height)
}

// Around asks for space beside something that may stand elsewhere in the end.
func (g *Galley) Around(height, stretch unit.Length) {
	g.gap = max(g.gap, height)
	g.gapStretch = max(g.gapStretch, stretch)
}

// Flush puts the space that was asked for on the galley, with what is needed to
// come back to the half grid.
func (g *Galley) Flush() {
	height := (g.Offset + g.gap).RoundUp(g.Grid/2) - g.Offset
	if height > 0 && len(g.Strips) > 0 {
		last := &g.Strips[len(g.Strips)-1]
		s := Strip{Height: height, Stretch: g.gapStretch, Plain: g.plain.RoundUp(g.Grid / 2), Blank: true}
		if last.Cost >= Never {
			s.Cost = Never
		}
		g.Strips = append(g.Strips, s)
		g.Offset += height
	}
	g.gap = 0
	g.gapStretch = 0
	g.plain = 0
}

// Add puts a strip on the galley.
func (g *Galley) Add(s Strip) {
	if g.gap > 0 {
		g.Flush()
	}
	g.Strips = append(g.Strips, s)
	g.Offset += s.Height
}

// KeptLines is how many lines stay above a signature.
const KeptLines = 2

// KeepLast keeps some of the last strips on the page of what follows.
func (g *Galley) KeepLast(lines int) {
	for i := len(g.Strips) - 1; i >= 0 && lines > 0; i-- {
		g.Strips[i].Cost = Never
		if !g.Strips[i].Blank {
			lines--
		}
	}
}

// Align brings the galley back to the half grid behind a block of another leading.
func (g *Galley) Align() {
	if rest := g.Offset % (g.Grid / 2); rest != 0 && len(g.Strips) > 0 {
		g.Strips[len(g.Strips)-1].Height += g.Grid/2 - rest
		g.Offset += g.Grid/2 - rest
	}
}

// Left is the left end of a frame in its column.
func (g *Galley) Left(f inline.Frame) unit.Length {
	if g.Mirror {
		return g.Width - f.X - f.Width
	}
	return f.X
}

// Place puts items, whose places count from the left end of a frame and from a
// baseline, on a strip at a depth from its head.
func (g *Galley) Place(s *Strip, items []display.Item, f inline.Frame, y unit.Length) {
	s.Items = append(s.Items, Moved(items, unit.Point{X: g.Left(f), Y: y})...)
}

// Moved returns items moved by the coordinates of a point.
func Moved(items []display.Item, by unit.Point) []display.Item {
	out := make([]display.Item, len(items))
	for i, it := range items {
		out[i] = it.Moved(by)
	}
	return out
}

// Captioned builds what stands above a table or a chart and stays with it, and returns
// where its strips begin.
func Captioned(g *Galley, caption []Node) int {
	g.Around(g.Grid, g.Grid/2)
	mark := len(g.Strips)
	BuildAll(g, caption)
	for i := mark; i < len(g.Strips); i++ {
		g.Strips[i].Cost = Never
	}
	return mark
}

// Sub is an empty galley of the same document, for a cell or a margin note.
func (g *Galley) Sub() *Galley { return g.OfWidth(g.Width) }

// OfWidth is an empty galley of the same document and of another width.
func (g *Galley) OfWidth(width unit.Length) *Galley {
	return &Galley{Sheet: g.Sheet, Grid: g.Grid, Drop: g.Drop, Mirror: g.Mirror, Width: width}
}

// Total is the height of strips.
func Total(strips []Strip) unit.Length {
	var h unit.Length
	for i := range strips {
		h += strips[i].Height
	}
	return h
}

// Flatten puts all items of strips into one list, from the head of the first,
// and gathers their notes and anchors.
func Flatten(strips []Strip) Strip {
	var out Strip
	for i := range strips {
		s := &strips[i]
		out.Items = append(out.Items, Moved(s.Items, unit.Point{Y: out.Height})...)
		out.Notes = append(out.Notes, s.Notes...)
		out.Anchors = append(out.Anchors, s.Anchors...)
		out.Wide = out.Wide || s.Wide
		for _, f := range s.Folios {
			f.At.Y += out.Height
			out.Folios = append(out.Folios, f)
		}
		out.Height += s.Height
	}
	return out
}

// KeepWhole makes breaks dear in a table from one strip on, if it fits a page. Then it may
// also stand a little later than where it is mentioned.
func (g *Galley) KeepWhole(from int) {
	if from >= len(g.Strips) || Total(g.Strips[from:]) > g.Sheet.Height() {
		return
	}
	more := int64(dividedTable)
	if g.Sheet.Columns > 1 {
		more = DividedInColumns
	}
	for i := from; i < len(g.Strips)-1; i++ {
		if s := &g.Strips[i]; s.Cost < Never {
			s.Cost += more
		}
	}
	g.Float(from)
}

// Reserve keeps the strips from one on together until they are as high as a
// label beside them, and makes the last one higher if they all are not.
func (g *Galley) Reserve(first int, height unit.Length) {
	for i := first; i < len(g.Strips); i++ {
		height -= g.Strips[i].Height
		if height <= 0 {
			return
		}
		if i+1 < len(g.Strips) && g.Strips[i].Cost < Never {
			g.Strips[i].Cost = Never
		}
	}
	height = height.RoundUp(g.Grid / 2)
	g.Strips[len(g.Strips)-1].Height += height
	g.Offset += height
}

// Float marks the strips of a table, a picture or a chart, from one on, as what may stand
// a little later than where it is mentioned.
func (g *Galley) Float(from int) {
	g.floats++
	for i := from; i < len(g.Strips); i++ {
		if len(g.Strips[i].Notes) > 0 {
			return // its notes belong where the text calls them
		}
	}
	for i := from; i < len(g.Strips); i++ {
		g.Strips[i].Float = g.floats
	}
}

// Blank is a strip of space.
func Blank(height unit.Length) Strip { return Strip{Height: height, Blank: true} }

// WithoutBlanks drops the space at the end of strips.
func WithoutBlanks(strips []Strip) []Strip {
	for len(strips) > 0 && strips[len(strips)-1].Blank {
		strips = strips[:len(strips)-1]
	}
	return strips
}
