package layout

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// boxNodes is a box of a plate with its nodes, and what belongs to it.
type boxNodes struct {
	box        content.Box
	nodes      []node
	paragraphs []*paragraph
	// from and to are its first element and the one behind its last.
	from, to display.ElementID
}

// collectPlate collects the texts of a plate.
func collectPlate(c *collector, part *content.Plate, index int) partNodes {
	nodes := partNodes{part: part}
	element := c.tree.add(0, display.Part)
	c.tree.source(element, part.Span)
	c.tree.anchor(part.Anchor, element)
	if part.Title != "" {
		c.tree.bookmark(display.Bookmark{Title: part.Title, Level: 1, Anchor: part.Anchor})
	}
	for _, box := range part.Boxes {
		look := regionOf(c.doc, index, part.Notes, part.Links)
		look.noteWidth = box.Rect.W
		f := frame{width: box.Rect.W, tree: c.tree, parent: element, language: c.doc.Info.Language, depth: 1, at: part.Span, region: &look}
		b := boxNodes{box: box, from: c.tree.next()}
		first := len(c.paragraphs)
		b.nodes = collectAll(c, box.Blocks, f)
		b.paragraphs, b.to = c.paragraphs[first:len(c.paragraphs):len(c.paragraphs)], c.tree.next()
		nodes.boxes = append(nodes.boxes, b)
	}
	return nodes
}

// boxStrips are the strips of a box of a plate, with the notes that it calls.
func boxStrips(c *collector, b *boxNodes) []strip {
	g := newGalley(c.doc, b.box.Rect.W)
	buildAll(g, b.nodes)
	return withNotes(c, g.strips)
}

// plateSizes are the parts of their size, in thousandths, that the letters of a text without
// enough room are set in, as long as they are not smaller than leastOnPlate.
var plateSizes = []int64{950, 900, 850, 800, 750, 700}

// leastOnPlate is the size of the smallest letters that are made smaller.
const leastOnPlate = 13 * unit.Pt / 2

// unseen is how far a text may run out of its place on a plate.
const unseen = unit.Pt

// fitPlates makes texts of plates smaller that are longer than their places.
func fitPlates(c *collector, parts []partNodes) error {
	s := newSetter(c.session)
	for i := range parts {
		for k := range parts[i].boxes {
			box := &parts[i].boxes[k]
			fits, err := fitBox(c, s, box)
			if err != nil {
				return err
			}
			if !fits {
				tooLong(c, parts[i].part.(*content.Plate), box)
			}
		}
	}
	return nil
}

// fitBox makes the text of one box smaller, until it has its place, and reports whether it has one; a
// text that never has stays as it was.
func fitBox(c *collector, s *setter, b *boxNodes) (fits bool, err error) {
	if inPlace(c, b) {
		return true, nil
	}
	before := make([]paragraph, len(b.paragraphs))
	for i, p := range b.paragraphs {
		before[i] = *p
	}
	for _, size := range plateSizes {
		for i, p := range b.paragraphs {
			if err := setAgain(s, p, before[i], size); err != nil {
				return false, err
			}
		}
		buildNotes(c)
		if inPlace(c, b) {
			return true, nil
		}
	}
	for i, p := range b.paragraphs {
		*p = before[i]
	}
	buildNotes(c)
	return false, nil
}

// inPlace reports whether a text does not run out of its place.
func inPlace(c *collector, b *boxNodes) bool {
	return total(boxStrips(c, b)) <= b.box.Rect.H+unseen
}

// tooLong tells of a text that has no room even in the smallest letters; its words are not told
// of one by one.
func tooLong(c *collector, plate *content.Plate, b *boxNodes) {
	by := total(boxStrips(c, b)) - b.box.Rect.H
	c.problems.Errorf(plate.Span, "shorten the text", "a text on the cover is %.0f mm too long for its place, and in smaller letters, too", by.Millimeters())
	for id := b.from; id < b.to; id++ {
		c.unfit[id] = true
	}
}

// setAgain breaks a paragraph again as it was, with its letters and spaces in a part of their size
// in thousandths.
func setAgain(s *setter, p *paragraph, before paragraph, part int64) error {
	*p = before
	p.overfull, p.missing, p.divided = nil, nil, false
	p.styles = slices.Clone(before.styles)
	for i := range p.styles {
		p.styles[i].text.Size = smaller(p.styles[i].text.Size, part)
	}
	style := &p.style
	was := style.Text.Size
	style.Text.Size = smaller(was, part)
	for _, space := range []*unit.Length{&style.Leading, &style.Before, &style.After} {
		*space = space.MulDiv(int64(style.Text.Size), int64(was))
	}
	return s.set(p)
}

// smaller is a part of a size in thousandths, or what can still be read.
func smaller(size unit.Length, part int64) unit.Length {
	return max(size.MulDiv(part, 1000), min(size, leastOnPlate))
}

// withNotes adds to the strips of a box the notes that they call, below them.
func withNotes(c *collector, strips []strip) []strip {
	half := c.doc.Sheet.Grid / 2
	flow := newNoteFlow(strips, setNotes(c), noteGap*half)
	if len(flow.lines) == 0 {
		return strips
	}
	first := c.footnotes[flow.lines[0].note].set
	var x unit.Length
	if c.doc.Info.RightToLeft {
		x = first.width - noteRule
	}
	strips = append(strips, strip{height: flow.gap, section: -1,
		items: []display.Item{rule(x, flow.gap-half*2/3, noteRule, unit.Pt/2, first.style.Rule)}})
	return append(strips, flow.between(0, int32(len(flow.lines)))...)
}
