package block

import (
	"maps"
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/parallel"
	"annualreport/layout/shape"
)

// Part is a part with its nodes.
type Part struct {
	Part content.Part
	// above opens a part of the report above the opener of its first section.
	above  []galley.Node
	opener []galley.Node
	body   []galley.Node
	foot   []galley.Node
	boxes  []boxNodes // of a plate
	// element is that of the part in the structure, below the root.
	element display.ElementID
	// branch is what collected the part, and placed is set if its strips depend on where on its page it begins.
	branch *Collector
	placed bool
}

// Collect collects all parts of a document, with the page numbers of the round before. Parts are collected side by
// side, so the number of the first note of each is found beforehand; where it turns out to be another, all are
// collected once more.
func Collect(doc *content.Document, words *shape.Table, numbers *inline.PageNumbers) (*Collector, []Part) {
	ranges := branchesOf(doc.Parts)
	for notes := countNotes(doc, ranges); ; {
		numbers.Restart()
		c := newCollector(doc, words, numbers)
		parts := collectParts(c, ranges, notes)
		called := c.notesCalled()
		if slices.Equal(called, notes) {
			c.joinBranches()
			return c, parts
		}
		notes = called
	}
}

// newCollector is the collector of a document.
func newCollector(doc *content.Document, words *shape.Table, numbers *inline.PageNumbers) *Collector {
	session := inline.NewSession(doc, inline.NewStyles(doc, words), numbers)
	return &Collector{Session: session, Unfit: make(map[display.ElementID]bool)}
}

// span is some parts of a document that follow each other.
type span struct{ from, to int }

// branchesOf divides the parts of a document among the branches of its structure, of which there are only so many. The
// division is the same on all machines.
func branchesOf(parts []content.Part) []span {
	each := (len(parts) + display.MostBranches - 1) / display.MostBranches
	out := []span{{0, min(each, len(parts))}} // one also of a document without parts
	for from := each; from < len(parts); from += each {
		out = append(out, span{from, min(from+each, len(parts))})
	}
	return out
}

// collectParts collects all parts on all cores; notes is how many each branch calls.
func collectParts(c *Collector, ranges []span, notes []int) []Part {
	before := make([]int, len(notes)+1)
	for i, n := range notes {
		before[i+1] = before[i] + n
	}
	digits := digitsOfNotes(c.Doc, before[len(notes)])
	styles := c.Styles.ForWorkers(parallel.Workers(len(ranges)))
	parts := make([]Part, len(c.Doc.Parts))
	c.branches = make([]*Collector, len(ranges))
	parallel.DoWorker(len(ranges), func(worker, i int) {
		branch := &Collector{
			Session: c.Branch(styles[worker], before[i]), Tree: inline.NewBranch(i), noteDigits: digits,
			groups: make(map[groupKey]*tableGroup), Unfit: make(map[display.ElementID]bool),
			parts: parts[ranges[i].from:ranges[i].to],
		}
		for k := range branch.parts {
			branch.placed = false
			branch.parts[k] = collectPart(branch, ranges[i].from+k)
			branch.parts[k].branch = branch
			branch.parts[k].placed = branch.placed
		}
		c.branches[i] = branch
	})
	c.Styles.Join(styles)
	return parts
}

// collectPart collects a part of the document, by its place there.
func collectPart(c *Collector, index int) Part {
	switch part := c.Doc.Parts[index].(type) {
	case *content.Plate:
		c.brief = false
		return collectPlate(c, part, index)
	case *content.Section:
		c.brief = true
		return collectSection(c, part, index)
	}
	return Part{}
}

// notesCalled is how many notes each branch calls.
func (c *Collector) notesCalled() []int {
	out := make([]int, len(c.branches))
	for i, b := range c.branches {
		out[i] = b.Notes.Len()
	}
	return out
}

// joinBranches brings together what is known of the whole document when its parts are collected: the elements, the
// notes, the charts, and which page numbers the text prints.
func (c *Collector) joinBranches() {
	trees := make([]*inline.Tree, len(c.branches))
	for i, b := range c.branches {
		trees[i] = b.Tree
		c.footnotes = append(c.footnotes, b.footnotes...)
		c.Charts = append(c.Charts, b.Charts...)
		c.Pages.Join(b.Pages)
	}
	c.Tree = inline.JoinTrees(trees)
	if parents := adopted(c.branches); parents != nil {
		c.Tree.Structure.Adopt(parents)
	}
}

// adopted maps the elements of sections in parts of the report to those that open these parts; it is nil where there
// are none.
func adopted(branches []*Collector) map[display.ElementID]display.ElementID {
	var out map[display.ElementID]display.ElementID
	opener := display.ElementID(0)
	for _, b := range branches {
		for i := range b.parts {
			part := &b.parts[i]
			switch {
			case opensPart(part.Part):
				opener = part.element
			case isInPart(part.Part):
				if out == nil {
					out = make(map[display.ElementID]display.ElementID)
				}
				out[part.element] = opener
			}
		}
	}
	return out
}

// opensPart reports whether a part of the document opens a part of the report.
func opensPart(part content.Part) bool {
	switch part := part.(type) {
	case *content.Plate:
		return part.Opens
	case *content.Section:
		return len(part.PartOpener) > 0
	}
	return false
}

// isInPart reports whether a part of the document is a section in a part of the report.
func isInPart(part content.Part) bool {
	s, ok := part.(*content.Section)
	return ok && s.InPart
}

// collectSection collects a section.
func collectSection(c *Collector, part *content.Section, index int) Part {
	sheet := part.SheetOf(&c.Doc.Sheet)
	look := regionOf(c.Doc, index, part.Styles)
	look.Sheet = sheet
	look.Columns, look.NoteWidth = part.Columns(sheet), sheet.Measure()
	if part.InPart {
		look.Lower = 1
	}
	f := inline.Frame{
		Width: part.Measure(sheet), Tree: c.Tree, Language: c.Doc.Language, At: part.Span, Region: &look,
	}
	own := *part // without its blocks, which are nodes from now on
	own.Opener = nil
	own.Headpiece, own.Divider = part.Headpiece, part.Divider // its page is its own
	own.Blocks = nil
	own.Foot = nil
	nodes := Part{Part: &own}
	head := f
	if part.OpensPages(sheet) {
		head.Width = sheet.Width()
	}
	if len(part.PartOpener) > 0 {
		nodes.element = c.Tree.Add(0, display.Part)
		nodes.above = collectPartOpener(c, part, head.Under(nodes.element))
	}
	element := c.Tree.Add(nodes.element, display.Sect)
	if nodes.element == 0 {
		nodes.element = element
	}
	c.Tree.Source(element, part.Span)
	nodes.opener = collectOpener(c, part, head.Under(element))
	nodes.body = collectAll(c, part.Blocks, f.Under(element))
	nodes.foot = collectAll(c, part.Foot, f.Under(element))
	if n := len(nodes.body); n > 0 && part.Ground != nil && len(nodes.foot) == 0 {
		if cards, ok := nodes.body[n-1].(*cardsNode); ok {
			cards.endsPage = true
		}
	}
	return nodes
}

// collectOpener collects what a section begins with.
func collectOpener(c *Collector, part *content.Section, f inline.Frame) []galley.Node {
	if part.Headpiece != nil {
		return []galley.Node{collectHeadpiece(c, part.Headpiece, part.Opener, f)}
	}
	if part.Divider != nil {
		return []galley.Node{collectDivider(c, part.Divider, part.Opener, f)}
	}
	return collectAll(c, part.Opener, f)
}

// collectPartOpener collects what opens a part of the report above its first section. Its headings are those of the
// part, and its notes are not those of the section.
func collectPartOpener(c *Collector, part *content.Section, f inline.Frame) []galley.Node {
	region := *f.Region
	region.Lower = 0
	region.Index += len(c.Doc.Parts)
	f.Region = &region
	return collectAll(c, part.PartOpener, f)
}

// regionOf is the region of a part with its own style sheet; nil is that of the document.
func regionOf(doc *content.Document, index int, styles *content.StyleSheet) inline.Region {
	if styles == nil {
		styles = doc.Styles
	}
	return inline.Region{Index: index, Sheet: &doc.Sheet, Columns: 1, Styles: styles}
}

// Prepare shapes all words, and fixes the widths that depend on them. From then on the document has all paragraphs.
func Prepare(c *Collector) error {
	if c.Styles.Err != nil {
		return c.Styles.Err
	}
	words := c.Styles.Words
	if err := words.Shape(); err != nil {
		return err
	}
	err := words.EachParallel(len(c.branches), func(_ int, shaper *shape.Shaper, i int) error {
		return prepareBranch(c.branches[i], shaper)
	})
	sessions := make([]*inline.Session, len(c.branches))
	for i, b := range c.branches {
		sessions[i] = b.Session
		maps.Copy(c.Unfit, b.Unfit)
	}
	c.Join(sessions)
	return err
}

// prepareBranch prepares the nodes of the parts of a branch, and of the notes that they call.
func prepareBranch(c *Collector, shaper *shape.Shaper) error {
	s := inline.NewSetter(c.Doc, shaper)
	c.setter = s
	for _, p := range c.parts {
		galley.PrepareAll(s, p.above)
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
		if n.isBeside {
			continue
		}
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
func (c *Collector) Failed() error {
	for _, b := range c.branches {
		if b.setter.Failed != nil {
			return b.setter.Failed
		}
	}
	return nil
}
