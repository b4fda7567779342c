package conformance

import (
	"slices"

	"annualreport/layout/display"
	"annualreport/layout/parallel"
)

// The roles by what they may hold (ISO 32000-1, 14.8.4.2 to 14.8.4.4).
var (
	inline = []display.Role{
		display.Span, display.Quote, display.LinkRole, display.Reference, display.Note, display.BibEntry,
	}
	blocks = []display.Role{
		display.H1, display.H2, display.H3, display.H4, display.H5, display.H6, display.P, display.L, display.TOC,
		display.Table, display.Figure, display.BlockQuote,
	}
	mixed = slices.Concat(blocks, inline)
)

// holds is what each role may hold beside text of its own.
var holds = map[display.Role][]display.Role{
	display.Root:       append([]display.Role{display.Part, display.Sect}, mixed...),
	display.Part:       append([]display.Role{display.Sect}, mixed...),
	display.Sect:       append([]display.Role{display.Sect, display.Caption}, mixed...),
	display.H1:         inline,
	display.H2:         inline,
	display.H3:         inline,
	display.H4:         inline,
	display.H5:         inline,
	display.H6:         inline,
	display.P:          inline,
	display.L:          {display.LI, display.Caption},
	display.LI:         {display.Lbl, display.LBody},
	display.Lbl:        inline,
	display.LBody:      append([]display.Role{display.Sect}, mixed...),
	display.TOC:        {display.TOCI, display.TOC, display.Caption},
	display.TOCI:       {display.Lbl, display.Reference, display.P, display.TOC},
	display.LinkRole:   {display.Span, display.Quote, display.Reference},
	display.Reference:  {display.LinkRole, display.Span},
	display.Note:       append([]display.Role{display.Lbl}, mixed...),
	display.Table:      {display.Caption, display.THead, display.TBody, display.TR},
	display.THead:      {display.TR},
	display.TBody:      {display.TR},
	display.TR:         {display.TH, display.TD},
	display.TH:         mixed,
	display.TD:         mixed,
	display.Caption:    mixed,
	display.Figure:     {display.Caption, display.Span, display.P},
	display.BlockQuote: append([]display.Role{display.Sect}, mixed...),
	display.Quote:      inline,
	display.BibEntry:   inline,
	display.Span:       inline,
}

// silent are the roles that have no text of their own.
var silent = []display.Role{
	display.Root, display.Part, display.Sect, display.L, display.LI, display.TOC, display.TOCI,
	display.Table, display.THead, display.TBody, display.TR,
}

// checkNesting sees that an element holds what its role may hold.
func (c *checker) checkNesting(id display.ElementID, kids []display.ElementID) {
	e := c.tree.At(id)
	for _, k := range kids {
		if role := c.tree.At(k).Role; !slices.Contains(holds[e.Role], role) {
			c.violate(Nesting, k, "%s lies in %s", role, e.Role)
		}
	}
	switch e.Role {
	case display.Note:
		if c.is(display.Note) {
			c.violate(Notes, id, "a note lies in a note")
		}
	case display.LinkRole:
		if c.is(display.LinkRole) {
			c.violate(Links, id, "a link lies in a link")
		}
	}
}

// checkItems sees that each item on a page belongs to a stretch of text in the tree, and has
// no signs that no text may have.
func (c *checker) checkItems() {
	pages := make([]checker, len(c.doc.Pages))
	parallel.Do(len(pages), func(page int) {
		pages[page] = checker{doc: c.doc, tree: c.tree}
		pages[page].checkPage(c.doc.Pages[page].Items)
	})
	for i := range pages {
		c.found = append(c.found, pages[i].found...)
	}
}

// checkPage checks the items of a page.
func (c *checker) checkPage(items []display.Item) {
	for _, it := range items {
		switch it := it.(type) {
		case display.Text:
			c.checkPlace(it.Place)
			for _, w := range it.Words {
				c.checkWord(it.Place.Element, w.Shaped.Text)
			}
		case display.Path:
			c.checkPlace(it.Place)
		case display.Image:
			c.checkPlace(it.Place)
		case display.Link:
			if !c.exists(it.Element) || c.tree.At(it.Element).Role != display.LinkRole {
				c.violate(Links, -1, "the link “%s” belongs to no element", it.Contents)
			}
		}
	}
}

// exists reports whether there is an element of a number.
func (c *checker) exists(id display.ElementID) bool {
	return c.tree.Has(id)
}

// checkPlace sees that content belongs to a stretch of an element that may have text.
func (c *checker) checkPlace(p display.Place) {
	if p.Artifact != display.NotArtifact {
		return
	}
	if !c.exists(p.Element) || c.tree.At(p.Element).Role != display.Run {
		c.violate(Nesting, p.Element, "what stands on a page is in no element")
		return
	}
	if owner := c.tree.At(p.Element).Parent; slices.Contains(silent, c.tree.At(owner).Role) {
		c.violate(Nesting, owner, "%s has text of its own", c.tree.At(owner).Role)
	}
}
