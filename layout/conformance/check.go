package conformance

import (
	"fmt"
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/display"
)

// Violation is a place in the structure that breaks a rule.
type Violation struct {
	Rule Rule
	// What is wrong, in one line without a full stop.
	What string
	// Span is the place in the report that the element comes from; it may be zero.
	Span diag.Span
}

// Rule is one rule, with the clause that asks for it.
type Rule struct{ Name, Clause string }

// The rules.
var (
	Nesting    = Rule{"nesting", "ISO 32000-1, 14.8.4"}
	Notes      = Rule{"notes", "PDF/UA-1, 7.9"}
	Rows       = Rule{"rows", "PDF/UA-1, 7.5"}
	Lists      = Rule{"lists", "PDF/UA-1, 7.6"}
	Headings   = Rule{"headings", "PDF/UA-1, 7.4.2"}
	Figures    = Rule{"figures", "PDF/UA-1, 7.3"}
	Links      = Rule{"links", "PDF/UA-1, 7.18.5"}
	Empty      = Rule{"empty", "PDF/UA-1, 7.1"}
	Order      = Rule{"order", "PDF/UA-1, 7.2"}
	Title      = Rule{"title", "PDF/UA-1, 7.1"}
	Language   = Rule{"language", "PDF/UA-1, 7.2"}
	Characters = Rule{"characters", "PDF/A-2, 6.2.11.7.2"}
	Names      = Rule{"names", "ISO 32000-1, 14.7.2"}
)

// Check judges a document. Violations are in the order of the structure.
func Check(doc *display.Document) []Violation {
	c := checker{doc: doc, tree: doc.Structure, content: read(doc)}
	c.checkInfo()
	c.checkItems()
	c.element(0)
	c.checkHeadings()
	c.checkBookmarks()
	return c.found
}

// Problems words violations for the author, who is not to blame for them.
func Problems(found []Violation) *diag.List {
	out := new(diag.List)
	for _, v := range found {
		out.Errorf(v.Span,
			"this is a fault of the program: please report it; until it is mended, write this place in another way",
			"the file would not keep to %s: %s", v.Rule.Clause, v.What)
	}
	return out
}

// checker walks through the structure once.
type checker struct {
	doc     *display.Document
	tree    *display.Structure
	content *content
	// headings are the headings in their order, and ids the names that were given.
	headings []display.ElementID
	ids      map[string]bool
	// within are the roles of the elements around the one that is looked at.
	within []display.Role
	found  []Violation
}

// violate notes that an element breaks a rule.
func (c *checker) violate(r Rule, id display.ElementID, format string, args ...any) {
	c.found = append(c.found, Violation{r, fmt.Sprintf(format, args...), c.source(id)})
}

// source is the place of the report that an element comes from, or of the next thing around
// it, or within it, that has one.
func (c *checker) source(id display.ElementID) diag.Span {
	if !c.exists(id) {
		return diag.Span{}
	}
	for at := id; at > 0; at = c.tree.At(at).Parent {
		if span, ok := c.doc.Sources[at]; ok {
			return span
		}
	}
	return c.sourceWithin(id)
}

// sourceWithin is that of the first element below another that has one.
func (c *checker) sourceWithin(id display.ElementID) diag.Span {
	for child := range c.tree.Children(id) {
		if span, ok := c.doc.Sources[child]; ok {
			return span
		}
		if span := c.sourceWithin(child); !span.IsZero() {
			return span
		}
	}
	return diag.Span{}
}

// element checks an element and those below it.
func (c *checker) element(id display.ElementID) {
	e := c.tree.At(id)
	kids := c.children(id)
	c.checkNesting(id, kids)
	switch e.Role {
	case display.H1, display.H2, display.H3, display.H4, display.H5, display.H6:
		c.headings = append(c.headings, id)
	case display.Note:
		c.checkNote(id, kids)
	case display.Table:
		c.checkTable(id, kids)
	case display.L:
		c.checkList(id)
	case display.LI:
		c.checkItem(id, kids)
	case display.Figure:
		c.checkFigure(id)
	case display.LinkRole:
		c.checkLink(id)
	case display.Caption:
		c.checkCaption(id)
	}
	c.checkEmpty(id, kids)
	c.checkOrder(id, kids)
	c.within = append(c.within, e.Role)
	for _, k := range kids {
		if c.tree.At(k).Parent != id {
			c.violate(Nesting, k, "an element is heard in another place than it belongs to")
		}
		c.element(k)
	}
	c.within = c.within[:len(c.within)-1]
}

// children are the elements below another that the file has: those with content, and the
// cells of tables. Stretches of text are none.
func (c *checker) children(id display.ElementID) []display.ElementID {
	var out []display.ElementID
	for k := range c.tree.Children(id) {
		if c.tree.At(k).Role != display.Run && c.content.of(k).written {
			out = append(out, k)
		}
	}
	return out
}

// is reports whether an element around has a role.
func (c *checker) is(role display.Role) bool {
	for _, r := range c.within {
		if r == role {
			return true
		}
	}
	return false
}

// checkInfo sees that the document has a title and a language, and that no text that is
// heard or shown beside the pages has signs that none may have.
func (c *checker) checkInfo() {
	info := &c.doc.Info
	if strings.TrimSpace(info.Title) == "" {
		c.violate(Title, -1, "the file has no title")
	}
	if info.Language == "" {
		c.violate(Language, -1, "the file has no language")
	}
	for _, text := range []string{info.Title, info.Author, info.Subject, info.Keywords, info.Language, info.Program} {
		c.checkText(-1, text)
	}
	for _, b := range c.doc.Outline {
		c.checkText(c.doc.Anchors[b.Anchor].Element, b.Title)
		if strings.TrimSpace(b.Title) == "" {
			c.violate(Title, c.doc.Anchors[b.Anchor].Element, "a bookmark has no words")
		}
		if _, ok := c.doc.Anchors[b.Anchor]; !ok {
			c.violate(Links, -1, "the bookmark “%s” leads nowhere", b.Title)
		}
	}
	for _, a := range c.doc.Attachments {
		c.checkText(-1, a.Name)
		c.checkText(-1, a.Description)
	}
}
