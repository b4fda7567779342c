package layout

import (
	"slices"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// plateRange is what belongs to a plate, or to one of its boxes: paragraphs, by their places in
// the list of all, and elements.
type plateRange struct {
	paragraphs [2]int
	elements   [2]display.ElementID
}

// begin is a range from what is collected next on.
func (c *collector) begin() plateRange {
	return plateRange{[2]int{len(c.paragraphs), 0}, [2]display.ElementID{display.ElementID(len(c.structure.Elements)), 0}}
}

// end is a range up to what was collected last.
func (c *collector) end(r plateRange) plateRange {
	r.paragraphs[1], r.elements[1] = len(c.paragraphs), display.ElementID(len(c.structure.Elements))
	return r
}

// collectPlate collects the texts of a plate.
func (c *collector) collectPlate(part *Plate) partNodes {
	nodes := partNodes{part: part}
	element := c.structure.Add(0, display.Part)
	c.source(element, part.Span)
	if part.Anchor != "" {
		c.anchors[part.Anchor] = element
	}
	if part.Title != "" {
		c.outline = append(c.outline, display.Bookmark{Title: part.Title, Level: 1, Anchor: part.Anchor})
	}
	c.look(part.Notes, part.Links)
	for _, box := range part.Boxes {
		c.noteWidth = box.Rect.W
		f := frame{width: box.Rect.W, parent: element, language: c.doc.Info.Language, depth: 1, at: part.Span}
		r := c.begin()
		nodes.boxes = append(nodes.boxes, c.collectAll(box.Blocks, f))
		nodes.ranges = append(nodes.ranges, c.end(r))
	}
	return nodes
}

// boxStrips are the strips of a box of a plate, with the notes that it calls.
func (c *collector) boxStrips(nodes []node, box Box) []strip {
	g := newGalley(c.doc, box.Rect.W)
	buildAll(g, nodes)
	return c.withNotes(g.strips)
}

// plateSizes are the parts of their size, in thousandths, that the letters of a text without
// enough room are set in, as long as they are not smaller than leastOnPlate.
var plateSizes = []int64{950, 900, 850, 800, 750, 700}

// leastOnPlate is the size of the smallest letters that are made smaller.
const leastOnPlate = 13 * unit.Pt / 2

// unseen is how far a text may run out of its place on a plate.
const unseen = unit.Pt

// fitPlates makes texts of plates smaller that are longer than their places.
func (c *collector) fitPlates(parts []partNodes) error {
	s := &setter{doc: c.doc, shaper: c.table.Shaper()}
	for i := range parts {
		plate, ok := parts[i].part.(*Plate)
		if !ok {
			continue
		}
		for k, box := range plate.Boxes {
			if err := c.fitBox(s, &parts[i], k, box); err != nil {
				return err
			}
		}
	}
	return nil
}

// fitBox makes the text of one box smaller, until it has its place; a text that never has stays
// as it was, and is told of.
func (c *collector) fitBox(s *setter, part *partNodes, k int, box Box) error {
	fits := func() bool { return total(c.boxStrips(part.boxes[k], box)) <= box.Rect.H+unseen }
	if fits() {
		return nil
	}
	paragraphs := c.paragraphs[part.ranges[k].paragraphs[0]:part.ranges[k].paragraphs[1]]
	before := make([]paragraph, len(paragraphs))
	for i, p := range paragraphs {
		before[i] = *p
	}
	for _, size := range plateSizes {
		for i, p := range paragraphs {
			if err := s.reset(p, before[i], size); err != nil {
				return err
			}
		}
		c.buildNotes()
		if fits() {
			return nil
		}
	}
	for i, p := range paragraphs {
		*p = before[i]
	}
	c.buildNotes()
	return nil
}

// reset breaks a paragraph again as it was, with its letters and spaces in a part of their size
// in thousandths.
func (s *setter) reset(p *paragraph, before paragraph, part int64) error {
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

// plate composes a page of its own.
func (a *assembler) plate(n *partNodes, last bool) {
	plate := n.part.(*Plate)
	if last {
		a.pad(1)
	}
	page := a.page(&Section{Title: plate.Title, Ground: plate.Ground})
	a.rest = 0
	a.bare[len(a.bare)-1] = true
	page.Items = append(page.Items, plate.Art...)
	for i, box := range plate.Boxes {
		strips := a.c.boxStrips(n.boxes[i], box)
		height := total(strips)
		if height > box.Rect.H+unseen {
			a.tooLong(plate, n.ranges[i], height-box.Rect.H)
		}
		at := unit.Point{X: box.Rect.X, Y: box.Rect.Y}
		if box.FromFoot {
			at.Y += box.Rect.H - height
		}
		a.place(page, strips, at)
	}
	if plate.Anchor != "" {
		a.out.Anchors[plate.Anchor] = display.Anchor{Page: len(a.out.Pages) - 1, Element: a.c.anchors[plate.Anchor]}
	}
}

// tooLong tells of a text that has no room even in the smallest letters; its words are not told
// of one by one.
func (a *assembler) tooLong(plate *Plate, r plateRange, by unit.Length) {
	a.c.problems.Errorf(plate.Span, "shorten the text", "a text on the cover is %.0f mm too long for its place, and in smaller letters, too", by.Millimeters())
	for id := r.elements[0]; id < r.elements[1]; id++ {
		a.c.unfit[id] = true
	}
}
