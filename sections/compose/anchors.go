package compose

import (
	"strconv"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// reference is a link to a place of the report, from one of its sections.
type reference struct {
	anchor string
	span   diag.Span
}

// namedHeading is a heading that can be referred to.
type namedHeading struct {
	// wanted is its words with hyphens, name the same with a number where another heading of
	// the section has them.
	wanted, name string
}

// anchorNames is the names of a section's headings.
type anchorNames struct {
	list []namedHeading
	// taken are the names in use, and last the number that a name was given last.
	taken map[string]bool
	last  map[string]int
}

// add makes a name that no other heading of the section has.
func (a *anchorNames) add(wanted string) string {
	if a.taken == nil {
		a.taken = make(map[string]bool)
		a.last = make(map[string]int)
	}
	name := wanted
	for n := max(a.last[wanted], 1) + 1; a.taken[name]; n++ {
		name = wanted + "-" + strconv.Itoa(n)
		a.last[wanted] = n
	}
	a.taken[name] = true
	a.list = append(a.list, namedHeading{wanted, name})
	return name
}

// refer notes a reference. The name that it returns is known of this section alone, since
// two sections may have headings of the same words; resolve says what it leads to.
func (c *Composer) refer(anchor string, at diag.Span) string {
	c.refers = append(c.refers, reference{anchor, at})
	return scoped(c.head, anchor)
}

// scoped is the name of an anchor as one section refers to it. No id has the sign in it.
func scoped(h *Head, anchor string) string { return h.ID + "#" + anchor }

// EntryHeading is the title of an entry of a section as a heading of the second level, which is in the contents. Its
// anchor is the id of the entry, or its words where it has none.
func (c *Composer) EntryHeading(id, title source.Text, as role.Role) content.Paragraph {
	words := c.Inlines(title)
	anchor := c.EntryAnchor(id, title)
	c.addHeading(markup.Heading{Level: 2, Title: words, Anchor: anchor, Span: title.Span})
	return content.Paragraph{
		Role: as, Tag: display.H2, Inlines: words, Anchor: anchor, Bookmark: 2, Span: title.Span,
	}
}

// EntryText composes the text of an entry, whose title is a heading of the second level: what has a title in it, as a
// box, stands one level lower.
func (c *Composer) EntryText(t source.Text) []content.Block {
	return c.Below(func() []content.Block { return c.Text(t) })
}

// Below composes what stands below a heading of the second level.
func (c *Composer) Below(compose func() []content.Block) []content.Block {
	around := c.level
	c.level = around + 1
	blocks := compose()
	c.level = around
	return blocks
}

// EntryAnchor is the name that links to an entry of a section lead to: its id, or else its words with hyphens.
func (c *Composer) EntryAnchor(id, title source.Text) string {
	wanted := id.Value
	if wanted == "" {
		wanted = markup.Slug(markup.OriginalWords(title))
	}
	return c.Anchor(wanted, title.Span)
}

// Anchor makes the name of a heading unique within its section, and with the section's name
// before it in the whole report.
func (c *Composer) Anchor(wanted string, _ diag.Span) string {
	return c.fullAnchor(c.anchors.add(wanted))
}

func (c *Composer) fullAnchor(name string) string {
	if c.head.ID == "" {
		return name
	}
	return c.head.ID + "." + name
}
