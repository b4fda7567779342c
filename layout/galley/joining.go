package galley

// Below is an empty galley that goes on below this one, behind space, and can be built beside it: Join puts its strips
// on this one. It has room for so many.
func (g *Galley) Below(strips int) *Galley {
	return &Galley{
		Sheet: g.Sheet, Grid: g.Grid, Drop: g.Drop, Mirror: g.Mirror, Width: g.Width, Columns: g.Columns, Once: g.Once,
		Lines: g.Lines,
		below: true, Strips: make([]Strip, 0, strips),
	}
}

// Join puts the strips of a galley that goes on below this one on it, as if they had been put there one by one. The
// last strip of this one is space, or there is none.
func (g *Galley) Join(next *Galley) {
	if len(g.Strips) == 0 {
		next.dropSpace()
	}
	next.inherit(g)
	g.KeepLast(next.kept)
	at := len(g.Strips)
	for i := range next.Strips {
		if s := &next.Strips[i]; s.Float > 0 {
			s.Float += g.floats
		}
	}
	for _, wide := range next.Across {
		wide.At += at
		g.Across = append(g.Across, wide)
	}
	g.Strips = append(g.Strips, next.Strips...)
	for _, l := range next.Landscapes {
		g.AddLandscape(l)
	}
	g.floats += next.floats
	g.gap = next.gap
	g.gapStretch = next.gapStretch
	g.plain = next.plain
	g.Offset += next.Offset
}

// dropSpace drops the space that the galley begins with: there is none at the head of a page.
func (g *Galley) dropSpace() {
	n := 0
	for n < len(g.Strips) && g.Strips[n].Blank {
		n++
	}
	g.Strips = g.Strips[n:]
	for i := range g.Across {
		g.Across[i].At = max(g.Across[i].At-n, 0)
	}
}

// inherit forbids a break in the space that the galley begins with, if none is possible above it.
func (g *Galley) inherit(above *Galley) {
	last := len(above.Strips) - 1
	if last < 0 || above.Strips[last].Cost < Never {
		return
	}
	for i := 0; i < len(g.Strips) && g.Strips[i].Blank; i++ {
		g.Strips[i].Cost = max(g.Strips[i].Cost, Never)
	}
}
