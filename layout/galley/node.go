package galley

import "annualreport/layout/inline"

// Node is a block on its way to the galley.
type Node interface {
	// Prepare computes widths that depend on shaped words. It runs before lines are broken.
	Prepare(s *inline.Setter)
	// Build puts the strips of the block on the galley. It runs when lines are broken.
	Build(g *Galley)
}

// PrepareAll prepares nodes one after another.
func PrepareAll(s *inline.Setter, nodes []Node) {
	for _, n := range nodes {
		n.Prepare(s)
	}
}

// BuildAll puts nodes on the galley one after another.
func BuildAll(g *Galley, nodes []Node) {
	for _, n := range nodes {
		if g.overhangs() && !staysInColumn(n) {
			g.EndOverhang()
		}
		n.Build(g)
	}
}
