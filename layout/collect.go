package layout

import (
	"github.com/go-text/typesetting/language"
	"strings"

	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/hyphen"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// collector turns blocks into nodes in the order of reading: it cuts text into
// words, interns them, and makes the elements of the structure. It runs in one
// goroutine, so that words and elements are numbered the same each time.
type collector struct {
	doc       *Document
	table     *shape.Table
	structure *display.Structure
	problems  *diag.List

	paragraphs []*paragraph
	// charts set their words themselves, since their form depends on what fits.
	charts     []*chartNode
	notes      []*note
	noteNumber map[string]int
	section    int // for telling notes of the same name apart
	// pending are notes called in the block that is being collected; their
	// elements follow it.
	pending []int
	// noting is set while a note is collected: notes that it calls follow it.
	noting bool
	// noteWidth is the width of the notes of the part that is being collected, noteStyle
	// and links how notes and links look there.
	noteWidth unit.Length
	noteStyle *NoteStyle
	links     *LinkStyle
	// noteDigits is the number of digits that the marks of notes have room for.
	noteDigits int

	outline []display.Bookmark
	// anchors are the elements that names lead to.
	anchors map[string]display.ElementID
	// sources are the places in the report that elements come from.
	sources map[display.ElementID]diag.Span
	// told are the characters that no font has and that were told, by the place of their text.
	told map[message]bool
	// pages is what is known of page numbers from the round before.
	pages map[string]string
	// asked are the anchors whose page numbers the text prints.
	asked []string

	// unfit are tables that are too wide for their page, as was told.
	unfit map[display.ElementID]bool
	// groups are tables that share the widths of their columns.
	groups map[groupKey]*tableGroup

	// lacks is what was asked of families that they do not have.
	lacks     lacks
	styles    map[styleKey]style
	scriptsOf map[string][]language.Script
	err       error
}

// styleKey is what decides about a style's words, but for the size.
type styleKey struct {
	text      TextStyle
	language  string
	hyphenate bool
}

// style is a text style that the table of words knows.
type style struct {
	id    uint32
	shape shape.Style
}

// frame is where a block is set: X from the side where lines begin, the width,
// the parent in the structure and the language.
type frame struct {
	x, width unit.Length
	parent   display.ElementID
	language string
	depth    int // of nested lists
	// at is where the part of the document that the frame is in stands in the report.
	at diag.Span
}

// of is the frame of a part that stands at a place of the report; if that is not known, at that of what is around it.
func (f frame) of(at diag.Span) frame {
	if !at.IsZero() {
		f.at = at
	}
	return f
}

// detached gives what is collected next a structure of its own, which is thrown away: it belongs to no element of the
// document. The function that it returns goes back to the document's.
func (c *collector) detached() (back func()) {
	structure, sources := c.structure, c.sources
	c.structure, c.sources = display.NewStructure(), nil
	return func() { c.structure, c.sources = structure, sources }
}

// sourced tells whether it is known where an element comes from, or what in its section it is a part of, such as
// a table.
func (c *collector) sourced(element display.ElementID) bool {
	for id := element; id > 0; {
		e := c.structure.At(id)
		if _, known := c.sources[id]; known || e.Role == display.Sect || e.Role == display.Part {
			return known
		}
		id = e.Parent
	}
	return true
}

// source enters where an element comes from, if that is known.
func (c *collector) source(element display.ElementID, at diag.Span) {
	if c.sources != nil && !at.IsZero() {
		c.sources[element] = at
	}
}

// under returns the frame with another parent.
func (f frame) under(parent display.ElementID) frame { f.parent = parent; return f }

// inset returns the frame made narrower by d where lines begin.
func (f frame) inset(d unit.Length) frame { f.x += d; f.width -= d; return f }

// node is a block on its way to the galley.
type node interface {
	// prepare fixes widths that depend on shaped words.
	prepare(s *setter)
	// build puts the block's strips on the galley, once lines are broken.
	build(g *galley)
}

// collectAll collects blocks one after another. Footnotes called in a block
// follow it in the structure, so that a reader hears them where they are called.
func (c *collector) collectAll(blocks []Block, f frame) []node {
	nodes := make([]node, 0, len(blocks))
	for _, b := range blocks {
		nodes = append(nodes, b.collect(c, f))
		c.collectNotes(f)
	}
	return nodes
}

// style interns a text style.
func (c *collector) style(text TextStyle, language string, hyphenate bool) style {
	key := styleKey{text, language, hyphenate}
	key.text.Size, key.text.Rise, key.text.Ink = 0, 0, color.Ink{}
	if s, ok := c.styles[key]; ok {
		return s
	}
	var patterns *hyphen.Patterns
	// Thai has no spaces: its lines end where its patterns say, in titles too.
	if hyphenate || strings.HasPrefix(strings.ToLower(language), "th") {
		var err error
		if patterns, err = c.doc.Hyphens.For(language); err != nil && c.err == nil {
			c.err = err
		}
	}
	features := text.Features
	if text.Tracking != 0 {
		features |= shape.NoLigatures
	}
	sh := shape.Style{Family: text.Family, Weight: text.Weight, Slant: text.Slant, Features: features,
		Tracking: text.Tracking, Language: language, Hyphenation: patterns}
	s := style{c.table.StyleID(sh), sh}
	c.styles[key] = s
	return s
}

// prepareAll prepares nodes one after another.
func prepareAll(s *setter, nodes []node) {
	for _, n := range nodes {
		n.prepare(s)
	}
}

// buildAll puts nodes on the galley one after another.
func buildAll(g *galley, nodes []node) {
	for _, n := range nodes {
		n.build(g)
	}
}
