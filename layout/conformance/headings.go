package conformance

import "annualreport/layout/display"

// checkHeadings sees that the first heading is of the first level, and that none is deeper
// than the one before by more than one.
func (c *checker) checkHeadings() {
	level := 0
	for _, id := range c.headings {
		n := c.tree.At(id).Role.Level()
		switch {
		case n > level+1 && level == 0:
			c.violate(Headings, id, "the first heading is of level %d", n)
		case n > level+1:
			c.violate(Headings, id, "a heading of level %d follows one of level %d", n, level)
		}
		level = n
	}
}

// checkBookmarks sees that the bookmarks are the headings, in their order and of their levels.
func (c *checker) checkBookmarks() {
	if len(c.doc.Outline) != len(c.headings) {
		c.violate(Headings, -1, "there are %d bookmarks of %d headings", len(c.doc.Outline), len(c.headings))
		return
	}
	for i, b := range c.doc.Outline {
		id := c.headings[i]
		if anchor, ok := c.doc.Anchors[b.Anchor]; ok && anchor.Element != id {
			c.violate(Headings, id, "the bookmark “%s” leads to another element than its heading", b.Title)
		} else if level := c.tree.At(id).Role.Level(); b.Level != level {
			c.violate(
				Headings, id, "the bookmark “%s” is of level %d, its heading of level %d", b.Title, b.Level, level,
			)
		}
	}
}

// checkOrder sees that a heading does not begin on an earlier page than what is read before
// it, and nothing on an earlier page than the heading above it. Notes stand at the foot;
// tables and pictures, with the remarks below them, may stand later than what is read after
// them; and what stands in the margin is read behind the text beside it.
func (c *checker) checkOrder(id display.ElementID, kids []display.ElementID) {
	page := int32(0)
	heading := int32(0)
	float := int32(0)
	before := id
	for _, k := range kids {
		role := c.tree.At(k).Role
		first := c.content.of(k).first
		isHeading := role.Level() > 0
		switch {
		case role == display.Note || first == 0:
			continue
		case role == display.Table || role == display.Figure:
			float = c.content.of(k).last
			continue
		case first == float && !isHeading:
			continue
		case first < heading || isHeading && first < page:
			c.violate(Order, k, "%s on page %d is read behind %s on page %d", role, first, c.tree.At(before).Role, page)
		}
		if isHeading {
			heading = first
		}
		page = max(page, first)
		float = 0
		before = k
	}
}
