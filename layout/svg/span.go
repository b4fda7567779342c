package svg

import (
	"strings"
	"unicode/utf8"

	"annualreport/layout/affine"
	"annualreport/layout/bidi"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/value"
)

// span is a stretch of text with one style.
type span struct {
	node  *dom.Node
	scene scene
	text  string
	// letters is the text while it is collected.
	letters []byte
	// language is the tag of its language, empty if it is not said.
	language string
	// at is its place, where it has one along X or Y, and by is how far it is moved from there.
	at         affine.Point
	hasX, hasY bool
	by         affine.Point
}

// spansOf cuts a <text> into spans. A letter with a place of its own begins one.
func spansOf(r *reader, n *dom.Node, s scene) []span {
	c := spanner{reader: r}
	c.element(n, s, languageOf(n), nil)
	for i := range c.out {
		c.out[i].text = string(c.out[i].letters)
		c.out[i].letters = nil
	}
	if len(c.out) > 0 && !keepsSpaces(r, n) {
		last := &c.out[len(c.out)-1]
		last.text = strings.TrimRight(last.text, " ")
	}
	checkOrder(r, n, c.out)
	checkJoins(r, n, c.out)
	return c.out
}

// checkOrder refuses a line that runs from right to left and has several spans: their letters would neither join nor
// stand in their order.
func checkOrder(r *reader, n *dom.Node, spans []span) {
	backward := false
	several := false
	for i := range spans {
		backward = backward || bidi.Backward(spans[i].text)
		several = several || i > 0 && !spans[i].hasX && spans[i].text != ""
	}
	if backward && several {
		r.refuse(n, toPaths, "text from right to left is not set in several pieces on one line")
	}
}

// spanner collects the spans of a text.
type spanner struct {
	reader *reader
	out    []span
	// spaced is set behind a space, where another one is left out.
	spaced bool
	begun  bool
}

// positions are the places of the letters of an element.
type positions struct {
	x, y, dx, dy []float64
	// next is the number of the next letter.
	next int
}

// refused are the attributes and elements of text that is set along something, with why it is not.
var refused = map[string]string{
	"textPath": "text along a path is not set", "tref": "text that stands elsewhere (<tref>) is not set",
	"altGlyph": "glyphs by number (<altGlyph>) are not set",
}

// element adds the spans of an element.
func (c *spanner) element(n *dom.Node, s scene, language string, around []*positions) {
	r := c.reader
	checkText(r, n)
	own := &positions{
		x: r.lengths(n, &s, "x", value.Horizontal), y: r.lengths(n, &s, "y", value.Vertical),
		dx: r.lengths(n, &s, "dx", value.Horizontal), dy: r.lengths(n, &s, "dy", value.Vertical),
	}
	places := append(around[:len(around):len(around)], own)
	for _, child := range n.Children {
		switch {
		case child.Name == "":
			c.characters(n, s, language, child.Text, places)
		case refused[child.Name] != "":
			r.refuse(child, toPaths, "%s", refused[child.Name])
		case child.Name == "tspan" || child.Name == "a":
			if !r.visit(child) || r.property(child, "display") == "none" {
				continue
			}
			noteUnkept(r, child)
			inner := r.styled(child, s)
			tag := language
			if own := languageOf(child); own != "" {
				tag = own
			}
			c.element(child, inner, tag, places)
		}
	}
}

// checkText refuses what of text is not set.
func checkText(r *reader, n *dom.Node) {
	if mode := r.property(n, "writing-mode"); strings.HasPrefix(mode, "tb") || strings.HasPrefix(mode, "vertical") {
		r.refuse(n, toPaths, "text that runs downward is not set")
	}
	if n.Attribute("rotate") != "" && strings.Trim(n.Attribute("rotate"), "0 ,") != "" {
		r.refuse(n, toPaths, "letters that are turned one by one are not set")
	}
	if shift := r.property(n, "baseline-shift"); shift != "" && shift != "baseline" && shift != "0" {
		r.refuse(n, toPaths, "text that is raised or lowered (baseline-shift) is not set")
	}
	if !baselines[r.property(n, "dominant-baseline")] || !baselines[r.property(n, "alignment-baseline")] {
		r.note(n, toPaths, "the baseline of its text is not kept: it stands on the usual one")
	}
	if n.Attribute("textLength") != "" {
		r.note(n, toPaths, "the textLength of its text is not kept: it is as long as its letters")
	}
}

// baselines are the lines of letters by which text can be placed.
var baselines = map[string]bool{
	"": true, "auto": true, "baseline": true, "alphabetic": true, "middle": true, "central": true, "hanging": true,
	"text-before-edge": true, "text-top": true, "before-edge": true, "text-after-edge": true, "text-bottom": true,
	"after-edge": true, "ideographic": true,
}

// languageOf is the language of an element, empty if it does not say.
func languageOf(n *dom.Node) string { return n.Attribute("lang") }

// keepsSpaces reports whether the spaces of a text are kept as they are.
func keepsSpaces(r *reader, n *dom.Node) bool {
	if space := r.property(n, "white-space"); space != "" {
		return strings.HasPrefix(space, "pre")
	}
	for up := n; up != nil; up = up.Parent {
		if space := up.Attribute("space"); space != "" {
			return space == "preserve"
		}
	}
	return false
}

// characters adds the letters of a stretch of text.
func (c *spanner) characters(n *dom.Node, s scene, language, text string, places []*positions) {
	kept := keepsSpaces(c.reader, n)
	if s.style.font.spacing != 0 && strings.ContainsFunc(text, isJoining) {
		c.reader.note(n, toPaths, "the letter-spacing of its text is not kept: its letters join (CSS Text 3, 9.2)")
		s.style.font.spacing = 0
	}
	apart := s.style.font.spacing
	if !c.reader.sets(n, len(text)) {
		return
	}
	open := false
	before := rune(0)
	for _, letter := range text {
		if letter == '\n' || letter == '\t' || letter == '\r' {
			letter = ' '
		}
		if letter == ' ' && !kept && (c.spaced || !c.begun) {
			continue
		}
		c.spaced = letter == ' '
		c.begun = true
		one := span{node: n, scene: s, language: language}
		fresh := one.place(places)
		clinging := open && clings(before, letter)
		before = letter
		if clinging {
			c.put(letter)
			continue
		}
		if apart != 0 && open {
			one.by.X += apart
			fresh = true
		}
		if fresh || !open {
			c.out = append(c.out, one)
			open = true
		}
		c.put(letter)
	}
	if apart != 0 && open {
		c.out = append(c.out, span{node: n, scene: s, language: language, by: affine.Point{X: apart}})
	}
}

// put adds a letter to the last span.
func (c *spanner) put(letter rune) {
	last := &c.out[len(c.out)-1]
	last.letters = utf8.AppendRune(last.letters, letter)
}

// place takes the next place of a letter, of the nearest element that gives one, and reports whether there is any.
func (p *span) place(places []*positions) bool {
	fresh := false
	take := func(list []float64, i int) (v float64, ok bool) {
		if i < len(list) {
			return list[i], true
		}
		return 0, false
	}
	for _, at := range places {
		if v, ok := take(at.x, at.next); ok {
			p.at.X = v
			p.hasX = true
		}
		if v, ok := take(at.y, at.next); ok {
			p.at.Y = v
			p.hasY = true
		}
		if v, ok := take(at.dx, at.next); ok {
			p.by.X = v
			fresh = fresh || v != 0
		}
		if v, ok := take(at.dy, at.next); ok {
			p.by.Y = v
			fresh = fresh || v != 0
		}
		at.next++
	}
	return fresh || p.hasX || p.hasY
}
