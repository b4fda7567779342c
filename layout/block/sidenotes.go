package block

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// sideNotes is a block of running text with the notes that it calls beside it in the margin column, each on the line of
// its call, or below the note above it.
type sideNotes struct {
	body  galley.Node
	notes []*noteNode
}

// besideNote is the margin column for the notes of a block; false where they stand at the foot of the page: where the
// style sheet has them there, where no such column is beside the block, or where something else stands in it.
func besideNote(c *Collector, b content.Block, f inline.Frame) (inline.Frame, bool) {
	if !f.Region.Styles.NotesBeside || c.beside || f.Depth > 0 || f.Region.Around != nil || !isProse(b) {
		return f, false
	}
	return marginBeside(f)
}

// withNotesOf collects the notes that a block called. Short ones stand beside it where they may, and come back as a
// part of its node.
func withNotesOf(c *Collector, b content.Block, node galley.Node, f inline.Frame) galley.Node {
	margin, ok := besideNote(c, b, f)
	if !ok {
		collectNotes(c, f)
		return node
	}
	before := len(c.footnotes)
	c.margin = &margin
	collectNotes(c, f)
	c.margin = nil
	var beside []*noteNode
	for _, n := range c.footnotes[before:] {
		if n.isBeside {
			beside = append(beside, n)
		}
	}
	if len(beside) == 0 {
		return node
	}
	return &sideNotes{body: node, notes: beside}
}

// InColumn implements galley.ColumnNode.
func (n *sideNotes) InColumn() bool { return staysBeside(n.body) }

// staysBeside reports whether a block leaves the margin column free.
func staysBeside(n galley.Node) bool {
	c, ok := n.(galley.ColumnNode)
	return ok && c.InColumn()
}

// Prepare implements galley.Node. The notes are prepared with all others.
func (n *sideNotes) Prepare(s *inline.Setter) { n.body.Prepare(s) }

// Build implements galley.Node.
func (n *sideNotes) Build(g *galley.Galley) {
	labels := make([]galley.Strip, len(n.notes))
	height := unit.Length(0)
	for i, note := range n.notes {
		sub := g.Sub()
		galley.BuildAll(sub, note.nodes)
		if len(sub.Strips) > 0 {
			sub.Strips[0].Anchors = append(sub.Strips[0].Anchors, inline.NoteAnchor(note.Number))
		}
		labels[i] = galley.Flatten(galley.WithoutBlanks(sub.Strips))
		height += labels[i].Height
	}
	g.WaitForMargin(height)
	mark := len(g.Strips)
	free, _ := g.MarginFoot() // from the head of the block on
	galley.BuildAll(g, []galley.Node{n.body})
	if free > 0 {
		free += g.Grid / 2
	}
	for i, note := range n.notes {
		free = n.place(g, mark, note, labels[i], free) + g.Grid/2
	}
}

// place puts a note on the line that calls it, among the strips from one on, but below a height that is counted from
// the first of them. It returns where the note ends.
func (n *sideNotes) place(
	g *galley.Galley, mark int, note *noteNode, label galley.Strip, free unit.Length,
) (end unit.Length) {
	at := lineOfCall(g.Strips[mark:], int32(note.Number-1)) + mark
	s := &g.Strips[at]
	y := galley.Total(g.Strips[mark:at])
	first := label.Height
	if len(note.nodes) > 0 {
		first = note.leading
	}
	top := max(y+s.Height-first, free)
	s.Items = append(s.Items, galley.Moved(label.Items, unit.Point{Y: top - y})...)
	takeCalls(s, &label)
	g.Overhang(at, top+label.Height-y)
	return top + label.Height
}

// lineOfCall is the strip that calls a note, which it then calls no longer; the last one with content if none does.
func lineOfCall(strips []galley.Strip, note int32) int {
	last := 0
	for i := range strips {
		s := &strips[i]
		if k := slices.Index(s.Notes, note); k >= 0 {
			s.Notes = slices.Delete(slices.Clone(s.Notes), k, k+1)
			return i
		}
		if !s.Blank {
			last = i
		}
	}
	return last
}
