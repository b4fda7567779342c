package galley

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// Strip is a piece of the galley that is never divided: a line, a row of a
// table or some lines of it, a picture, or space.
type Strip struct {
	Height unit.Length
	// Items are placed from the left end of the column and from the head of the strip.
	Items []display.Item
	// Notes are the notes that the strip calls, by their numbers from 0; they belong on its page.
	Notes []int32
	// Anchors are the anchors that stand at the head of the strip.
	Anchors []string
	// Cost is the cost of a page break behind the strip; Never forbids it.
	Cost int64
	// Plain is the height of a blank strip without the space that only a float beside it needs.
	Plain unit.Length
	// Reserve is by how much a picture can become less high; nil for all other strips.
	Reserve *HeightReserve
	// Stretch is how far the strip may grow to fill its page.
	Stretch unit.Length
	// Folios are page numbers that are known only after pagination.
	Folios []Folio
	// Header, if it is not nil, is set again above the strip when the strip begins a page, such as the head of a table.
	Header []Strip
	// Line is set for a line of a paragraph, and GoesOn if the next strip is a line of the same paragraph.
	Line, GoesOn bool
	// Blank is space, which vanishes at a page break.
	Blank bool
	// Wide is set if the strip also takes the column for notes in the margin.
	Wide bool
	// Bleeds is set if the strip runs over the edges of its page.
	Bleeds bool
	// Lowered draws what reaches over the head of the page that it begins, with another height of the strip, where
	// something stands above it; nil for all other strips.
	Lowered func(height unit.Length) []display.Item
	// LowerBy is by how much the strip is less high where Lowered draws it. It does not give way then.
	LowerBy unit.Length
	// Covers is what of the margins of its page the strip covers, so that nothing else can stand there.
	Covers Coverage
	// OnGrid is set for a line that stands on a line of the baseline grid of its page. Others may stand on half a line.
	OnGrid bool
	// Title is set for a line of a heading.
	Title bool
	// Foot is set for the first strip of what stands at the foot of its page.
	Foot bool
	// Float is the number of the float that the strip is a part of; 0 for none. A float is a table or a picture that
	// may stand a little later than where the text mentions it.
	Float int32
	// Within is set where what stands behind the strip is a part of the same thing: a page may end between them, but no
	// float comes to stand there.
	Within bool
	// Begins is the section that begins with the strip; nil for all others.
	Begins *content.Section
	// Panel is what the strip stands on; nil for nothing.
	Panel *Panel
	// EndsPanel is set for the last strip of a panel.
	EndsPanel bool
	// Row is the row of a table that the strip is a piece of; nil for others.
	Row *content.TableRow
	// Landscapes stand on landscape pages of their own behind the page of the strip.
	Landscapes []Landscape
}

// Coverage is what of the margins of a page is covered.
type Coverage uint8

// What strips cover.
const (
	// CoversNothing leaves the margins to running heads and folios.
	CoversNothing Coverage = iota
	// CoversHead is a ground over the head margin.
	CoversHead
	// CoversPage is a ground over all of the page.
	CoversPage
)

// HeadBelow is where the strip begins in a column that is filled down to y: a line that stands on the grid begins on a
// line of it, at the next multiple of grid.
func (s *Strip) HeadBelow(y, grid unit.Length) unit.Length {
	if s.OnGrid {
		return y.RoundUp(grid)
	}
	return y
}

// Lower makes the strip as high as it is where something stands above it on its page.
func (s *Strip) Lower() {
	if s.LowerBy > 0 {
		s.Height -= s.LowerBy
		s.Reserve = nil
		s.Covers = CoversNothing
	}
}

// Galley is the strips of a flow, one below the other.
type Galley struct {
	Sheet *content.Sheet
	// Grid is a line of the baseline grid, and Drop how far below its baseline a line ends.
	Grid unit.Length
	Drop unit.Length
	// Mirror is set in documents from right to left, where frames are measured from the right.
	Mirror bool
	// Once is set where no block is built again, so that it may drop what is on the galley.
	Once bool
	// Width is that of the column.
	Width  unit.Length
	Strips []Strip
	// gap is the space that was asked for before the next strip, gapStretch how far it may grow.
	gap, gapStretch unit.Length
	// plain is the part of gap that is not there because of a float.
	plain unit.Length
	// Lines is set for the flow of a page whose running text stands on lines of the grid.
	Lines bool
	// floats is the number of the last float.
	floats int32
	// below is set where the galley goes on below another one, which is built beside it; see Below. The last kept lines
	// of that one stay on the page of this one.
	below bool
	kept  int
	// Columns is how many columns stand side by side on a page.
	Columns int
	// Across are the pictures that run over all columns.
	Across []WidePicture
	// Landscapes wait for the first strip; see AddLandscape.
	Landscapes []Landscape
	// OwnPages is set where nothing else stands on the pages.
	OwnPages bool
	// Offset is the height since the last grid line.
	Offset unit.Length
	// hanging is the last text in the margin column.
	hanging overhang
	// opener is that of the section whose text comes next.
	opener openerPlace
}

// NewGalley is an empty galley of a width, on the grid of a document.
func NewGalley(doc *content.Document, width unit.Length) *Galley {
	return &Galley{
		Sheet: &doc.Sheet, Grid: doc.Sheet.Grid, Drop: doc.Sheet.Drop(), Mirror: doc.Info.RightToLeft,
		Width: width,
	}
}

// Space asks for space before the next strip. Of several such calls the largest space counts.
func (g *Galley) Space(height, stretch unit.Length) {
	g.Around(height, stretch)
	g.plain = max(g.plain, height)
}

// Around asks for space before or behind a float. The space goes if the float stands elsewhere in the end.
func (g *Galley) Around(height, stretch unit.Length) {
	g.gap = max(g.gap, height)
	g.gapStretch = max(g.gapStretch, stretch)
}

// Flush puts the space that was asked for on the galley, rounded up so that the next strip begins on a half line of the
// grid.
func (g *Galley) Flush() {
	height := (g.Offset + g.gap).RoundUp(g.Grid/2) - g.Offset
	if height > 0 && (g.below || len(g.Strips) > 0) {
		s := Strip{
			Height: height, Stretch: g.gapStretch.RoundUp(g.Step()), Plain: g.plain.RoundUp(g.Grid / 2), Blank: true,
		}
		if g.keepsAbove() {
			s.Cost = Never
		}
		g.Strips = append(g.Strips, s)
		g.Offset += height
		if g.hanging.isSet {
			g.standBeside()
		}
	}
	g.gap = 0
	g.gapStretch = 0
	g.plain = 0
}

// Step is by what heights change that fill a page: lines of the grid where text stands on them, and half lines
// elsewhere.
func (g *Galley) Step() unit.Length { return StepOf(g.Grid, g.Lines) }

// StepOf is Step on a grid, where text stands on its lines or not.
func StepOf(grid unit.Length, onLines bool) unit.Length {
	if onLines {
		return grid
	}
	return grid / 2
}

// keepsAbove reports whether no page may end behind the last strip, as far as this galley knows.
func (g *Galley) keepsAbove() bool {
	last := len(g.Strips) - 1
	if last < 0 {
		return g.kept > 0
	}
	return g.Strips[last].Cost >= Never
}

// Add puts a strip on the galley, behind the space that was asked for.
func (g *Galley) Add(s Strip) {
	if g.gap > 0 {
		g.Flush()
	}
	if g.Landscapes != nil && !s.Blank {
		g.giveLandscapes(&s)
	}
	g.Strips = append(g.Strips, s)
	g.Offset += s.Height
	if g.hanging.isSet {
		g.standBeside()
	}
}

// KeptLines is how many lines of text stay on the page of a signature below them.
const KeptLines = 2

// KeepLast keeps the last strips, a number of lines of them, on the page of what follows. What is higher than a line,
// such as a row of cards, stands for as many.
func (g *Galley) KeepLast(lines int) {
	for i := len(g.Strips) - 1; i >= 0 && lines > 0; i-- {
		g.Strips[i].Cost = Never
		if !g.Strips[i].Blank {
			lines -= max(int(g.Strips[i].Height/g.Grid), 1)
		}
	}
	if g.below {
		g.kept = max(g.kept, lines)
	}
}

// Align makes the last strip higher, so that what follows begins on a half line of the grid. A block with another
// leading needs that.
func (g *Galley) Align() {
	if rest := g.Offset % (g.Grid / 2); rest != 0 && len(g.Strips) > 0 {
		g.Strips[len(g.Strips)-1].Height += g.Grid/2 - rest
		g.Offset += g.Grid/2 - rest
	}
}

// Left is the distance of a frame from the left end of its column.
func (g *Galley) Left(f inline.Frame) unit.Length {
	if g.Mirror {
		return g.Width - f.X - f.Width
	}
	return f.X
}

// Place puts items on a strip. Their places are measured from the left end of a frame and from a baseline, which is y
// below the head of the strip. Where no block is built again, a strip without items takes these themselves.
func (g *Galley) Place(s *Strip, items []display.Item, f inline.Frame, y unit.Length) {
	by := unit.Point{X: g.Left(f), Y: y}
	if g.Once && len(s.Items) == 0 {
		s.Items = AppendMoved(items[:0], items, by)
		return
	}
	s.Items = AppendMoved(s.Items, items, by)
}

// Moved returns items, moved to the right by the X of a point and down by its Y.
func Moved(items []display.Item, by unit.Point) []display.Item {
	return AppendMoved(make([]display.Item, 0, len(items)), items, by)
}

// AppendMoved adds items to others, moved to the right by the X of a point and down by its Y.
func AppendMoved(to, items []display.Item, by unit.Point) []display.Item {
	to = slices.Grow(to, len(items))
	for _, it := range items {
		to = append(to, it.Moved(by))
	}
	return to
}

// Captioned builds the caption above a table or a chart, which stays on the page of what it belongs to. It returns the
// index of the first strip of the caption.
func Captioned(g *Galley, caption []Node) int {
	g.Around(g.Grid, g.Grid/2)
	mark := len(g.Strips)
	BuildAll(g, caption)
	Keep(g.Strips[mark:])
	return mark
}

// NameFirst gives a name to the first of some strips that is not blank, since space is left out at the head of a page.
// Without a name it does nothing.
func NameFirst(strips []Strip, name string) {
	for i := range strips {
		if s := &strips[i]; name != "" && !s.Blank {
			s.Anchors = append(s.Anchors, name)
			return
		}
	}
}

// Sub is an empty galley of the same document, for a cell or a margin note.
func (g *Galley) Sub() *Galley { return g.OfWidth(g.Width) }

// OfWidth is an empty galley of the same document with another width.
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

// Flatten is one strip with all items, notes, anchors and folios of some strips, measured from the head of the first.
func Flatten(strips []Strip) Strip {
	var out Strip
	for i := range strips {
		s := &strips[i]
		out.Items = append(out.Items, Moved(s.Items, unit.Point{Y: out.Height})...)
		out.Notes = append(out.Notes, s.Notes...)
		out.Anchors = append(out.Anchors, s.Anchors...)
		out.Landscapes = append(out.Landscapes, s.Landscapes...)
		out.Wide = out.Wide || s.Wide
		for _, f := range s.Folios {
			f.At.Y += out.Height
			out.Folios = append(out.Folios, f)
		}
		out.Height += s.Height
	}
	return out
}

// Reserve keeps strips, from the first on, together until they are as high as a label beside them. If all of them are
// not as high, the last one becomes higher.
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

// Float marks the strips from one on as a float: a table, a picture or a chart that may stand a little later than where
// the text mentions it. What calls notes is not a float.
func (g *Galley) Float(from int) {
	for from < len(g.Strips) && g.Strips[from].Blank {
		from++ // the space above it
	}
	g.floats++
	for i := from; i < len(g.Strips); i++ {
		if len(g.Strips[i].Notes) > 0 {
			return // the notes belong on the page where the text calls them
		}
	}
	for i := from; i < len(g.Strips); i++ {
		g.Strips[i].Float = g.floats
	}
}

// Blank is a strip of space of a height.
func Blank(height unit.Length) Strip { return Strip{Height: height, Blank: true} }

// WithoutBlanks is strips without the space at their end.
func WithoutBlanks(strips []Strip) []Strip {
	for len(strips) > 0 && strips[len(strips)-1].Blank {
		strips = strips[:len(strips)-1]
	}
	return strips
}
