package galley

import "annualreport/layout/unit"

// AsOne makes one thing of the strips from one on, but for the space above them: no float comes to stand between them.
// It returns the first of them.
func AsOne(g *Galley, from int) int {
	for from < len(g.Strips) && g.Strips[from].Blank {
		from++
	}
	for i := from; i < len(g.Strips)-1; i++ {
		g.Strips[i].Within = true
	}
	return from
}

// Keep forbids page breaks behind each of some strips.
func Keep(strips []Strip) {
	for i := range strips {
		strips[i].Cost = Never
	}
}

// KeepTable makes one thing of a table, which begins with strip from, and raises the cost of breaks in it if it fits a
// page. Such a table is also a float.
func KeepTable(g *Galley, from int) {
	if KeepWhole(g, from) {
		g.Float(from)
	}
}

// KeepWhole makes one thing of the strips from one on, and raises the cost of breaks in it if it fits a page. It
// reports whether it does.
func KeepWhole(g *Galley, from int) bool {
	from = AsOne(g, from)
	if from == len(g.Strips) || Total(g.Strips[from:]) > g.Sheet.Height() {
		return false
	}
	raise(g, from, DividedThing)
	return true
}

// KeepTogether makes one thing of a panel, which begins with strip from, and raises the cost of breaks in it: one of at
// most a third of a page is divided only where nothing else is possible, a higher one rather than that much of a page
// stays empty.
func KeepTogether(g *Galley, from int) {
	from = AsOne(g, from)
	if Total(g.Strips[from:]) > g.Sheet.Height()/3 {
		raise(g, from, dividedPanel)
	} else {
		raise(g, from, DividedThing)
	}
}

// raise raises the cost of breaks between the strips from one on.
func raise(g *Galley, from int, more int64) {
	for i := from; i < len(g.Strips)-1; i++ {
		if s := &g.Strips[i]; s.Cost < DividedThing {
			s.Cost += more
		}
	}
}

// LetGo allows a break above each thing, from a strip on, that fits a page, but not together with the titles that must
// stand above it, also when all pictures are as low as they can be.
func LetGo(g *Galley, from int) {
	height := g.Sheet.Height()
	above := unit.Length(0) // what stays with the next strip
	last := -1              // the last strip of it
	for i := from; i < len(g.Strips); i++ {
		if last < 0 && g.Strips[i].Blank {
			continue
		}
		if end := thingEnd(g, i); last >= 0 && end > i+1 && !g.Strips[i].Blank {
			thing := leastOf(g.Strips[i:end])
			if thing <= height && above+thing > height {
				g.Strips[last].Cost = OpenerAlone
				above = 0
			}
		}
		s := &g.Strips[i]
		above += s.Height - s.Gives().All()
		switch {
		case s.Blank:
		case s.Cost < OpenerAlone:
			above = 0
			last = -1
		default:
			last = i
		}
	}
}

// thingEnd is the end of the thing that begins with a strip and may not be divided; the next strip if none begins.
func thingEnd(g *Galley, i int) int {
	end := i
	if i > 0 && g.Strips[i-1].Within {
		return i + 1
	}
	for ; g.Strips[end].Within; end++ {
		if !g.Strips[end].Blank && g.Strips[end].Cost < DividedThing {
			return i + 1
		}
	}
	return end + 1
}

// leastOf is the height of strips whose pictures are as low as they can be.
func leastOf(strips []Strip) unit.Length {
	height := Total(strips)
	for i := range strips {
		height -= strips[i].Gives().All()
	}
	return height
}
