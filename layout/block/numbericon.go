package block

import (
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// numberUnderIcon is a big number with an icon in the blank above it, which is made higher where it lacks room. A
// number without one beside others with one has the same room, so that all stand on one line.
type numberUnderIcon struct {
	number galley.Node
	// icon is nil where there is none.
	icon galley.Node
	side unit.Length
}

// paragraphOf is the paragraph that a node is, that stands below an icon, or that is letters in the place of a
// portrait; nil for all others.
func paragraphOf(n galley.Node) *inline.Paragraph {
	switch n := n.(type) {
	case *paragraphNode:
		return n.p
	case *numberUnderIcon:
		return paragraphOf(n.number)
	case *initialsNode:
		return n.letters
	}
	return nil
}

// Prepare implements galley.Node.
func (n *numberUnderIcon) Prepare(s *inline.Setter) {
	n.number.Prepare(s)
	if n.icon != nil {
		n.icon.Prepare(s)
	}
}

// heightOfDigits is how high digits are, in hundredths of the size of their letters.
const heightOfDigits = 70

// Build implements galley.Node. The icon hangs a little below the rule of its card, and as much above the digits.
func (n *numberUnderIcon) Build(g *galley.Galley) {
	first := len(g.Strips)
	gap := g.Grid * 3 / 4
	if p := paragraphOf(n.number); p != nil {
		white := p.Style.Leading - g.Drop - p.Styles[0].Text.Size.MulDiv(heightOfDigits, 100)
		if more := n.side + 2*gap - white; more > 0 {
			g.Add(galley.Strip{Height: more.RoundUp(g.Grid / 2), Cost: galley.Never})
		}
	}
	n.number.Build(g)
	if n.icon == nil || first == len(g.Strips) {
		return
	}
	sub := g.Sub()
	n.icon.Build(sub)
	items := galley.Moved(galley.Flatten(sub.Strips).Items, unit.Point{Y: gap})
	g.Strips[first].Items = append(items, g.Strips[first].Items...)
}
