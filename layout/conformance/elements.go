package conformance

import (
	"slices"
	"strings"

	"annualreport/layout/display"
)

// checkNote sees that a note has a name of its own and a label (ISO 14289-1, 7.9).
func (c *checker) checkNote(id display.ElementID, kids []display.ElementID) {
	name := c.tree.At(id).Attributes().ID
	if c.ids == nil {
		c.ids = make(map[string]bool)
	}
	switch {
	case name == "":
		c.violate(Notes, id, "a note has no ID")
	case c.ids[name]:
		c.violate(Names, id, "the ID %q is given twice", name)
	}
	c.ids[name] = true
	if len(kids) == 0 || c.tree.At(kids[0]).Role != display.Lbl {
		c.violate(Notes, id, "a note does not begin with its mark")
	}
}

// checkTable sees that a table has rows of equal length, and headers that say what they head.
func (c *checker) checkTable(id display.ElementID, kids []display.ElementID) {
	rows := c.rows(kids)
	if len(rows) == 0 {
		c.violate(Rows, id, "a table has no rows")
		return
	}
	width := 0
	var reach []int // how many more rows each column is taken by cells from above
	for i, row := range rows {
		n := c.cells(row, &reach)
		if i == 0 {
			width = n
		}
		switch {
		case n == 0:
			c.violate(Rows, row, "a row of a table has no cells")
		case n != width:
			c.violate(Rows, row, "a row of a table has %d cells, the first one has %d", n, width)
		}
	}
	if slices.ContainsFunc(reach, func(left int) bool { return left > 0 }) {
		c.violate(Rows, rows[len(rows)-1], "a cell reaches below the last row of its table")
	}
	c.checkHead(kids)
}

// checkHead sees that the head of a table is its first part, and has a body below it.
func (c *checker) checkHead(kids []display.ElementID) {
	for i, k := range kids {
		if c.tree.At(k).Role != display.THead {
			continue
		}
		if i == len(kids)-1 || c.tree.At(kids[i+1]).Role != display.TBody {
			c.violate(Rows, k, "a table has a head and no body")
		}
		if i > 0 && c.tree.At(kids[i-1]).Role != display.Caption {
			c.violate(Rows, k, "the head of a table is not its first part")
		}
	}
}

// rows are the rows of a table, and of its parts.
func (c *checker) rows(kids []display.ElementID) []display.ElementID {
	var out []display.ElementID
	for _, k := range kids {
		switch c.tree.At(k).Role {
		case display.TR:
			out = append(out, k)
		case display.THead, display.TBody:
			out = append(out, c.rows(c.children(k))...)
		}
	}
	return out
}

// cells is how many columns the cells of a row take, with those that reach down from rows above; it sees that headers
// have a scope, and that what a cell names as its headers are some.
func (c *checker) cells(row display.ElementID, reach *[]int) int {
	kids := c.children(row)
	if len(kids) == 0 {
		return 0
	}
	below := make([]int, 0, len(*reach))
	carry := func() {
		for len(below) < len(*reach) && (*reach)[len(below)] > 0 {
			below = append(below, (*reach)[len(below)]-1)
		}
	}
	for _, k := range kids {
		a := c.tree.At(k).Attributes()
		carry()
		for range max(a.ColSpan, 1) {
			below = append(below, max(a.RowSpan, 1)-1)
		}
		for _, head := range a.Heads {
			if c.tree.At(head).Role != display.TH {
				c.violate(Rows, k, "a cell names a header that is none")
			}
		}
		if c.tree.At(k).Role == display.TH && a.Scope != "Row" && a.Scope != "Column" {
			c.violate(Rows, k, "a header of a table does not say what it heads")
		}
	}
	carry()
	*reach = below
	return len(below)
}

// checkItem sees that an item of a list has a body, behind its label if it has one.
func (c *checker) checkItem(id display.ElementID, kids []display.ElementID) {
	if len(kids) == 0 || c.tree.At(kids[len(kids)-1]).Role != display.LBody {
		c.violate(Lists, id, "an item of a list says nothing")
	}
	if len(kids) > 2 || len(kids) == 2 && c.tree.At(kids[0]).Role != display.Lbl {
		c.violate(Lists, id, "an item of a list is more than a label and what it labels")
	}
}

// checkFigure sees that a figure says what it shows.
func (c *checker) checkFigure(id display.ElementID) {
	a := c.tree.At(id).Attributes()
	c.checkText(id, a.Alt)
	if strings.TrimSpace(a.Alt) == "" {
		c.violate(Figures, id, "a picture does not say what it shows")
	}
	if a.Box.W <= 0 || a.Box.H <= 0 {
		c.violate(Figures, id, "a picture does not say where it stands")
	}
	if first, last := c.content.drawnOn(c.tree, id); first != last {
		c.violate(Figures, id, "a picture stands on several pages")
	}
}

// checkLink sees that a link can be pressed, says where it leads, and leads there.
func (c *checker) checkLink(id display.ElementID) {
	links := c.content.links[id]
	if len(links) == 0 {
		c.violate(Links, id, "a link cannot be pressed")
	}
	for _, l := range links {
		c.checkText(id, l.Contents)
		if strings.TrimSpace(l.Contents) == "" {
			c.violate(Links, id, "a link does not say where it leads")
		}
		if _, ok := c.doc.Anchors[l.Target.Anchor]; !ok && l.Target.URL == "" {
			c.violate(Links, id, "the link “%s” leads nowhere", l.Contents)
		}
		if l.Rect.W <= 0 || l.Rect.H <= 0 {
			c.violate(Links, id, "the link “%s” has no extent", l.Contents)
		}
	}
}

// checkCaption sees that a caption is the first or the last of what it stands with.
func (c *checker) checkCaption(id display.ElementID) {
	around := c.children(c.tree.At(id).Parent)
	if i := slices.Index(around, id); i != 0 && i != len(around)-1 {
		c.violate(Nesting, id, "a caption stands in the middle of what it belongs to")
	}
}

// checkList sees that a list says how its items are marked (ISO 32000-1, table 347).
func (c *checker) checkList(id display.ElementID) {
	if c.tree.At(id).Attributes().Numbering == "" {
		c.violate(Lists, id, "a list does not say how its items are marked")
	}
}

// checkEmpty sees that an element has something to say.
func (c *checker) checkEmpty(id display.ElementID, kids []display.ElementID) {
	role := c.tree.At(id).Role
	if id == 0 || len(kids) > 0 || role == display.TD || role == display.TH {
		return
	}
	for k := range c.tree.Children(id) {
		if c.content.of(k).spoken || c.content.of(k).drawn {
			return
		}
	}
	c.violate(Empty, id, "%s is empty", role)
}

// checkText reports signs that no text beside the pages may have: U+0000 and other controls,
// which nobody can see or hear, and what is no character.
func (c *checker) checkText(id display.ElementID, text string) {
	for _, r := range text {
		if isForbidden(r) {
			c.violate(Characters, id, "a text has the sign U+%04X", r)
			return
		}
	}
}

// checkWord is checkText for a word on a page, in which PDF/A forbids the byte order mark, too.
func (c *checker) checkWord(id display.ElementID, word string) {
	if isPrintable(word) {
		return
	}
	c.checkText(id, word)
	if strings.ContainsRune(word, 0xFEFF) {
		c.violate(Characters, id, "a word has the sign U+FEFF")
	}
}

// isPrintable reports whether a word has nothing but letters, signs and spaces of ASCII, as most words have.
func isPrintable(word string) bool {
	for i := range len(word) {
		if word[i]-' ' >= 0x7F-' ' {
			return false
		}
	}
	return true
}

// isForbidden reports whether a sign is such a one. Tabs and line ends are spaces.
func isForbidden(r rune) bool {
	switch r {
	case '\t', '\n', '\r':
		return false
	case 0xFFFE, 0xFFFF:
		return true
	}
	return r < ' ' || r >= 0x7F && r <= 0x9F
}
