package layout

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
)

// partNodes is a part with its nodes.
type partNodes struct {
	part   content.Part
	opener []node
	body   []node
	foot   []node
	boxes  []boxNodes // of a plate
}

// collect collects all parts; once more if the notes turn out to be so many that their
// marks need more room.
func collect(start func() (*session, *tree)) (*collector, []partNodes) {
	for digits := leastNoteDigits; ; {
		s, t := start()
		c := &collector{session: s, tree: t, noteDigits: digits,
			groups: make(map[groupKey]*tableGroup), unfit: make(map[display.ElementID]bool)}
		parts := collectParts(c)
		if digits = digitsOfNotes(c); digits <= c.noteDigits {
			return c, parts
		}
	}
}

// collectParts collects all parts in the order of the document.
func collectParts(c *collector) []partNodes {
	out := make([]partNodes, 0, len(c.doc.Parts))
	for i, part := range c.doc.Parts {
		switch part := part.(type) {
		case *content.Plate:
			out = append(out, collectPlate(c, part, i))
		case *content.Section:
			out = append(out, collectSection(c, part, i))
		}
	}
	return out
}

// collectSection collects a section.
func collectSection(c *collector, part *content.Section, index int) partNodes {
	sheet := &c.doc.Sheet
	look := regionOf(c.doc, index, part.Notes, part.Links)
	look.columns, look.noteWidth = part.Columns(sheet), sheet.Measure()
	element := c.tree.add(0, display.Sect)
	c.tree.source(element, part.Span)
	f := frame{width: part.Measure(sheet), tree: c.tree, parent: element, language: c.doc.Info.Language, at: part.Span, region: &look}
	head := f
	if part.Columns(sheet) > 1 {
		head.width = sheet.Width()
	}
	nodes := partNodes{part: part}
	nodes.opener = collectAll(c, part.Opener, head)
	nodes.body = collectAll(c, part.Blocks, f)
	nodes.foot = collectAll(c, part.Foot, f)
	return nodes
}

// regionOf is the region of a part with its own looks of notes and links; nil is as in the whole document.
func regionOf(doc *content.Document, index int, notes *content.NoteStyle, links *content.LinkStyle) region {
	r := region{index: index, columns: 1, notes: notes, links: links}
	if notes == nil {
		r.notes = &doc.Notes
	}
	if links == nil {
		r.links = &doc.Links
	}
	return r
}

// prepare fixes the widths that depend on shaped words.
func prepare(c *collector, parts []partNodes) error {
	s := newSetter(c.session)
	for _, p := range parts {
		prepareAll(s, p.opener)
		prepareAll(s, p.body)
		prepareAll(s, p.foot)
		for _, box := range p.boxes {
			prepareAll(s, box.nodes)
		}
	}
	for _, n := range c.footnotes {
		prepareAll(s, n.nodes)
	}
	return s.failed
}

// buildNotes makes the strips of all footnotes.
func buildNotes(c *collector) {
	for _, n := range c.footnotes {
		g := newGalley(c.doc, n.set.width)
		buildAll(g, n.nodes)
		n.set.strips = g.strips
		if len(g.strips) > 0 {
			g.strips[0].anchors = append(g.strips[0].anchors, noteAnchor(n.number))
		}
	}
}

// setNotes are the footnotes of a document by their numbers from 0, ready for the feet of pages.
func setNotes(c *collector) []*pageNote {
	out := make([]*pageNote, len(c.footnotes))
	for i, n := range c.footnotes {
		out[i] = n.set
	}
	return out
}
