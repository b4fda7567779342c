package block

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/shape"
)

// Part is a part with its nodes.
type Part struct {
	Part   content.Part
	opener []galley.Node
	body   []galley.Node
	foot   []galley.Node
	boxes  []boxNodes // of a plate
}

// Collect collects all parts of a document, with the page numbers of the round before; once more if the
// notes turn out to be so many that their marks need more room.
func Collect(doc *content.Document, words *shape.Table, numbers *inline.PageNumbers) (*Collector, []Part) {
	for digits := leastNoteDigits; ; {
		numbers.Restart()
		c := &Collector{
			Session: inline.NewSession(doc, words, numbers), Tree: inline.NewTree(), noteDigits: digits,
			groups: make(map[groupKey]*tableGroup), Unfit: make(map[display.ElementID]bool),
		}
		parts := collectParts(c)
		if digits = digitsOfNotes(c); digits <= c.noteDigits {
			return c, parts
		}
	}
}

// collectParts collects all parts in the order of the document.
func collectParts(c *Collector) []Part {
	out := make([]Part, 0, len(c.Doc.Parts))
	for i, part := range c.Doc.Parts {
		switch part := part.(type) {
		case *content.Plate:
			c.brief = false
			out = append(out, collectPlate(c, part, i))
		case *content.Section:
			c.brief = true
			out = append(out, collectSection(c, part, i))
		}
	}
	return out
}

// collectSection collects a section.
func collectSection(c *Collector, part *content.Section, index int) Part {
	sheet := &c.Doc.Sheet
	look := regionOf(c.Doc, index, part.Styles)
	look.Columns, look.NoteWidth = part.Columns(sheet), sheet.Measure()
	element := c.Tree.Add(0, display.Sect)
	c.Tree.Source(element, part.Span)
	f := inline.Frame{
		Width: part.Measure(sheet), Tree: c.Tree, Parent: element, Language: c.Doc.Language,
		At: part.Span, Region: &look,
	}
	head := f
	if part.Columns(sheet) > 1 {
		head.Width = sheet.Width()
	}
	own := *part // without its blocks, which are nodes from now on
	own.Opener = nil
	own.Blocks = nil
	own.Foot = nil
	nodes := Part{Part: &own}
	nodes.opener = collectAll(c, part.Opener, head)
	nodes.body = collectAll(c, part.Blocks, f)
	nodes.foot = collectAll(c, part.Foot, f)
	return nodes
}

// regionOf is the region of a part with its own style sheet; nil is that of the document.
func regionOf(doc *content.Document, index int, styles *content.StyleSheet) inline.Region {
	if styles == nil {
		styles = doc.Styles
	}
	return inline.Region{Index: index, Columns: 1, Styles: styles}
}

// Prepare shapes all words, and fixes the widths that depend on them.
func Prepare(c *Collector, parts []Part) error {
	if c.Styles.Err != nil {
		return c.Styles.Err
	}
	if err := c.Styles.Words.Shape(); err != nil {
		return err
	}
	s := inline.NewSetter(c.Session)
	c.setter = s
	for _, p := range parts {
		galley.PrepareAll(s, p.opener)
		galley.PrepareAll(s, p.body)
		galley.PrepareAll(s, p.foot)
		for _, box := range p.boxes {
			galley.PrepareAll(s, box.nodes)
		}
	}
	for _, n := range c.footnotes {
		galley.PrepareAll(s, n.nodes)
	}
	return s.Failed
}

// buildNotes makes the strips of all footnotes.
func buildNotes(c *Collector) {
	for _, n := range c.footnotes {
		g := galley.NewGalley(c.Doc, n.set.Width)
		galley.BuildAll(g, n.nodes)
		n.set.Strips = g.Strips
		if len(g.Strips) > 0 {
			g.Strips[0].Anchors = append(g.Strips[0].Anchors, inline.NoteAnchor(n.Number))
		}
	}
}

// SetNotes are the footnotes of a document by their numbers from 0, ready for the feet of pages.
func SetNotes(c *Collector) []*galley.Note {
	out := make([]*galley.Note, len(c.footnotes))
	for i, n := range c.footnotes {
		out[i] = n.set
	}
	return out
}

// Failed is the first error of blocks that set their own words while they were built.
func (c *Collector) Failed() error { return c.setter.Failed }
