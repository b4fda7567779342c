package block

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// initialsNode is the initials of a person on the blank that stands for a portrait. They belong to no element: readers
// hear the name below.
type initialsNode struct {
	blank   galley.Node
	letters *inline.Paragraph
	frame   inline.Frame
	side    unit.Length
}

// collectInitials collects the initials of a person on a blank.
func collectInitials(c *Collector, p *content.Person, blank galley.Node, f inline.Frame) *initialsNode {
	style := *f.Region.Styles.Style(role.PersonInitials)
	style.Align, style.Indent, style.Hang, style.Fit = content.Center, 0, 0, true
	side := f.Region.Styles.Cards.Persons.Portrait
	room := inline.Frame{Width: side, Language: f.Language, Region: f.Region, At: p.Name.Span}
	letters := c.Enter(style, []content.Inline{content.Text{Value: p.Initials, Span: p.Name.Span}}, room, 0)
	letters.Scripts = inline.ScriptCount{} // a name keeps its own script
	return &initialsNode{blank: blank, letters: letters, frame: f, side: side}
}

// Prepare implements galley.Node.
func (n *initialsNode) Prepare(s *inline.Setter) { n.blank.Prepare(s) }

// heightOfCapitals is how high capitals are, in hundredths of the size of their letters.
const heightOfCapitals = 66

// Build implements galley.Node: the letters stand in the middle of the blank.
func (n *initialsNode) Build(g *galley.Galley) {
	first := len(g.Strips)
	n.blank.Build(g)
	if first == len(g.Strips) || len(n.letters.Lines) != 1 {
		return
	}
	at := unit.Point{X: g.Left(n.frame)}
	if g.Mirror {
		at.X += n.frame.Width - n.side
	}
	at.Y = n.side/2 + n.letters.Styles[0].Text.Size.MulDiv(heightOfCapitals, 200)
	for _, it := range galley.Moved(n.letters.Lines[0].Items, at) {
		if t, ok := it.(display.Text); ok {
			t.Place = display.Place{Artifact: display.Decoration}
			it = t
		}
		g.Strips[first].Items = append(g.Strips[first].Items, it)
	}
	if g.Once {
		n.letters.Lines = nil
	}
}
