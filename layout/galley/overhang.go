package galley

import "annualreport/layout/unit"

// overhang is the last text in the margin column, as seen from the last strip.
type overhang struct {
	// isSet is unset where no text stands in the margin, or one that ends far above.
	isSet bool
	// height is how far the text reaches below the last strip: lines of text go on beside it, on the same page. It is
	// negative where the text ends above.
	height unit.Length
	// cost is that of a break behind the last strip, as if nothing stood beside it.
	cost int64
	// kept is the height of the strips that stay on one page because of it.
	kept unit.Length
}

// mostKept is the part of a page, as 1/mostKept, that texts in the margin keep together at the most: where more of them
// stand one below the other, the text waits for them.
const mostKept = 3

// forgotten is how far above, in lines, a text in the margin ends that is too far away to touch the next one.
const forgotten = 6

// ColumnNode is a block that may stand beside a text in the margin column: nothing of it leaves the text column.
type ColumnNode interface {
	Node
	// InColumn reports whether it does so.
	InColumn() bool
}

// staysInColumn reports whether a block may stand beside a text in the margin column.
func staysInColumn(n Node) bool {
	c, ok := n.(ColumnNode)
	return ok && c.InColumn()
}

// Overhang keeps strips, from the first on, together until they are as high as a text in the margin column beside them.
// If all of them are not as high, lines of the blocks below stand beside the rest of that text.
func (g *Galley) Overhang(first int, height unit.Length) {
	beside := Total(g.Strips[first:])
	last := len(g.Strips) - 1
	if !g.overhangs() {
		g.hanging = overhang{cost: g.Strips[last].Cost}
	}
	g.hanging.isSet = true
	g.hanging.height = height - beside
	if height <= beside {
		g.hanging.kept = 0
		g.Reserve(first, height)
		return
	}
	g.hanging.kept += height
	for i := first; i <= last; i++ {
		g.Strips[i].Cost = max(g.Strips[i].Cost, Never)
	}
}

// overhangs reports whether a text in the margin reaches below the last strip.
func (g *Galley) overhangs() bool { return g.hanging.isSet && g.hanging.height > 0 }

// MarginFoot is how far the last text in the margin column reaches below the last strip, negative if it ends above;
// false where none is near.
func (g *Galley) MarginFoot() (unit.Length, bool) { return g.hanging.height, g.hanging.isSet }

// WaitForMargin makes room for a text in the margin column of a height beside what follows: where it could stand below
// those above it only if too much of the page stayed together, what follows waits for these.
func (g *Galley) WaitForMargin(height unit.Length) {
	if g.hanging.kept+height > g.Sheet.Height()/mostKept {
		g.EndOverhang()
	}
}

// standBeside lets the strip that was added last stand beside a text in the margin.
func (g *Galley) standBeside() {
	s := &g.Strips[len(g.Strips)-1]
	h := &g.hanging
	h.height -= s.Height
	switch {
	case h.height > 0:
		h.cost = s.Cost
		s.Cost = max(s.Cost, Never)
	case h.height < -forgotten*g.Grid:
		*h = overhang{}
	default:
		h.kept = 0
	}
}

// EndOverhang makes the last strip as high as the text beside it, for what follows needs the margin column, too.
func (g *Galley) EndOverhang() {
	rest, overhangs := g.hanging, g.overhangs()
	g.hanging = overhang{}
	if !overhangs {
		return
	}
	last := &g.Strips[len(g.Strips)-1]
	last.Cost = rest.cost
	rest.height = rest.height.RoundUp(g.Grid / 2)
	if last.Blank {
		last.Cost = Never
		g.Strips = append(g.Strips, Strip{Height: rest.height})
	} else {
		last.Height += rest.height
	}
	g.Offset += rest.height
}

// openerPlace is where the opener of a section stands, with the lines of its text that stay below it.
type openerPlace struct {
	isSet bool
	// from is the first strip of the opener, and body the first below it.
	from, body int
	// waiting puts texts on the margin column, one after the other, that have no room beside these lines.
	waiting []func(*Galley)
}

// Opened tells that strips, from one on, are the opener of a section: it stays together with some lines of what comes
// next, so that texts in the margin beside these must have room on the same page.
func (g *Galley) Opened(from int) {
	if from < len(g.Strips) {
		g.opener = openerPlace{isSet: true, from: from, body: len(g.Strips)}
	}
}

// openedLines is how many lines of the grid stay with an opener, and with a text in the margin beside them.
const openedLines = 4

// isKeptWithOpener reports whether a strip stays on the page of the opener above it.
func (g *Galley) isKeptWithOpener(at int) bool {
	o := &g.opener
	return o.isSet && at >= o.body && Total(g.Strips[o.body:at]) < openedLines*g.Grid
}

// HasRoomBeside reports whether a text in the margin column of a height fits the page on which a strip beside it must
// stand.
func (g *Galley) HasRoomBeside(at int, height unit.Length) bool {
	return !g.isKeptWithOpener(at) || leastOf(g.Strips[g.opener.from:at])+height <= g.Sheet.Height()
}

// Wait lets a text in the margin column stand beside what may be on the next page. It calls a function when that place
// is reached.
func (g *Galley) Wait(place func(*Galley)) { g.opener.waiting = append(g.opener.waiting, place) }

// BuildBelow puts the text of a section on the galley, below its opener.
func BuildBelow(g *Galley, nodes []Node) {
	for i := range nodes {
		if g.mayPlaceWaiting() {
			g.PlaceWaiting()
		}
		BuildAll(g, nodes[i:i+1])
	}
	g.EndOverhang()
}

// PlaceWaiting puts the texts on the galley that wait for room in the margin column.
func (g *Galley) PlaceWaiting() {
	waiting := g.opener.waiting
	g.opener = openerPlace{}
	for _, place := range waiting {
		place(g)
	}
}

// mayPlaceWaiting reports whether texts wait for the margin column, and a page may end here.
func (g *Galley) mayPlaceWaiting() bool {
	last := len(g.Strips) - 1
	return len(g.opener.waiting) > 0 && !g.isKeptWithOpener(last) && g.Strips[last].Cost < Never
}
