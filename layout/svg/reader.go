package svg

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"annualreport/layout/display"
	"annualreport/layout/filter"
	"annualreport/layout/svg/css"
	"annualreport/layout/svg/dom"
)

// Bounds of drawings. Maps and engravings of real reports are far below them.
const (
	// mostVisits is how many elements are drawn, counting those that <use>, patterns and markers draw again.
	mostVisits = 300_000
	// mostPoints is how many points all outlines have together.
	mostPoints = 2_000_000
	// mostText is how many bytes of text are set, counting text that is set again.
	mostText = 60_000
	// deepest is how deep references may lead from one element to the next.
	deepest = 64
	// mostMatches is how many rules are tried on elements.
	mostMatches = 50_000_000
)

// reader is a file that is being read: its tree, its rules, what is found, and what may still be drawn.
type reader struct {
	findings
	// letters sets text; nil where no text can be set.
	letters Letters
	// embedded reads pictures of pixels; nil where none can be shown.
	embedded Pictures
	doc      *dom.Document
	sheet    css.Sheet
	known    map[*dom.Node]map[string]string
	// pictures are those of pixels, by their addresses, and pictureBytes how many bytes they have.
	pictures     map[string]*display.Picture
	pictureBytes int
	// path is the elements that are being drawn through references, so that none draws itself.
	path []*dom.Node
	// visits and points are how many were drawn. full is set when there were too many.
	visits, points int
	full           bool
	// text is how many bytes of text were set.
	text int
	// curves are those of the filters, by their elements.
	curves map[*dom.Node]*filter.Curve
	// work is how many square points the steps of filters have.
	work float64
}

// newReader reads the style sheets of a document.
func newReader(doc *dom.Document, letters Letters) *reader {
	r := &reader{letters: letters, doc: doc, known: make(map[*dom.Node]map[string]string)}
	addSheets(r, doc.Root)
	for _, name := range r.sheet.Unread {
		r.note(doc.Root, "write the rules into the file", "the rule %s of its style sheet is not read", name)
	}
	if r.sheet.Rules()*doc.Count > mostMatches {
		r.full = true
		r.refuse(doc.Root, simplify, "it has %d rules for %d elements, which is too much", r.sheet.Rules(), doc.Count)
	}
	return r
}

// addSheets reads the style sheets below an element.
func addSheets(r *reader, n *dom.Node) {
	for _, c := range n.Elements() {
		if c.Name == "style" {
			kind := strings.TrimSpace(c.Attribute("type"))
			if kind == "" || kind == "text/css" {
				r.sheet.Add(c.Words())
			}
			continue
		}
		addSheets(r, c)
	}
}

// property is the value of a property that an element does not inherit; empty if it has none.
func (r *reader) property(n *dom.Node, name string) string {
	value := r.properties(n)[name]
	switch {
	case value == "inherit" && n.Parent != nil:
		return r.property(n.Parent, name)
	case value != "inherit" && isWide(value):
		return ""
	}
	return value
}

// properties are the values of the properties of an element.
func (r *reader) properties(n *dom.Node) map[string]string {
	if known, ok := r.known[n]; ok {
		return known
	}
	found := r.sheet.Properties(n)
	r.known[n] = found
	if r.sheet.IsExhausted() && !r.full {
		r.full = true
		r.refuse(n, simplify, "the selectors of its style sheets take more than %d steps", css.MostSteps)
	}
	for _, name := range slices.Sorted(maps.Keys(found)) {
		if strings.Contains(found[name], "(") {
			found[name] = substituted(r, n, found[name])
		}
	}
	return found
}

// geometry is the value of an attribute of a shape, which rules may set too (SVG 2, 7.2).
func (r *reader) geometry(n *dom.Node, name string) string {
	if value, ok := r.properties(n)[name]; ok && value != "auto" {
		return value
	}
	return n.Attribute(name)
}

// visit counts an element that is drawn, and reports whether there is room for it.
func (r *reader) visit(n *dom.Node) bool {
	r.visits++
	if r.visits > mostVisits && !r.full {
		r.full = true
		r.refuse(n, simplify, "it draws more than %d elements, counting repetitions", mostVisits)
	}
	return !r.full
}

// draws counts the points of an outline, and reports whether there is room for them.
func (r *reader) draws(n *dom.Node, points int) bool {
	r.points += points
	if r.points > mostPoints && !r.full {
		r.full = true
		r.refuse(n, simplify, "its outlines have more than %d points", mostPoints)
	}
	return !r.full
}

// sets counts text that is set, and reports whether there is room for it.
func (r *reader) sets(n *dom.Node, bytes int) bool {
	r.text += bytes
	if r.text > mostText && !r.full {
		r.full = true
		r.refuse(n, "put the text into the report, and not into the drawing", "it has more than %d bytes of text",
			mostText)
	}
	return !r.full
}

// enter follows a reference from one element to another, and reports whether it leads somewhere new. leave ends it.
func (r *reader) enter(from, to *dom.Node) bool {
	if slices.Contains(r.path, to) || isWithin(from, to) {
		r.note(from, "", "the element <%s> refers to itself, and is not drawn there", from.Name)
		return false
	}
	if len(r.path) >= deepest {
		r.refuse(from, simplify, "its references are more than %d deep", deepest)
		return false
	}
	r.path = append(r.path, to)
	return true
}

// isWithin reports whether an element stands in another one.
func isWithin(n, other *dom.Node) bool {
	for up := n.Parent; up != nil; up = up.Parent {
		if up == other {
			return true
		}
	}
	return false
}

// leave ends a reference.
func (r *reader) leave() { r.path = r.path[:len(r.path)-1] }

// target is the element that an address such as "#a" means; nil if there is none in the file.
func (r *reader) target(address string) *dom.Node {
	id, ok := strings.CutPrefix(strings.TrimSpace(address), "#")
	if !ok {
		return nil
	}
	if n := r.doc.ByID[id]; n != nil {
		return n
	}
	if plain, err := url.PathUnescape(id); err == nil {
		return r.doc.ByID[plain]
	}
	return nil
}

// linked is the address in url(#a) or url("#a"), and what stands behind it; ok is false for another value.
func linked(value string) (address, rest string, ok bool) {
	value = strings.TrimSpace(value)
	if len(value) < 4 || !strings.EqualFold(value[:4], "url(") {
		return "", "", false
	}
	inner, rest, ok := strings.Cut(value[4:], ")")
	return strings.Trim(strings.TrimSpace(inner), `"'`), strings.TrimSpace(rest), ok
}

// described is how an element is named in messages.
func described(n *dom.Node) string {
	if id := n.Attribute("id"); id != "" {
		return fmt.Sprintf("<%s id=%q>", n.Name, id)
	}
	return fmt.Sprintf("<%s>", n.Name)
}
