package odt

import (
	"cmp"
	"strconv"
	"strings"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// listKey is a level of a style of lists, from 0.
type listKey struct {
	style string
	level int
}

// style is what a style of paragraphs or letters says.
type style struct {
	parent  string
	isTitle bool
	kind    manuscript.ParagraphKind
	// struck and underlined are whether a line runs through or below the letters, hidden whether nobody sees them.
	struck, underlined, hidden bool
	// indent is how far its paragraphs are set in, in twentieths of a point.
	indent int
	// transform is how the letters are shown, such as "uppercase"; empty for as they are.
	transform string
	// clip is what is cut off of a picture in a frame of the style, and mirror along which axis it is mirrored.
	clip, mirror string
	// font is that of its letters, empty for that of the style that it is based on.
	font string
	// marks are those that the style sets, and cleared those that it takes away.
	marks, cleared manuscript.Marks
}

// readStyles reads a group of styles.
func (r *reader) readStyles(group *xmltree.Node) {
	for _, n := range group.Elements() {
		switch n.Name {
		case "style":
			r.styles[n.Attribute("name")] = r.styleOf(n)
		case "font-face":
			r.fonts[n.Attribute("name")] = strings.Trim(n.Attribute("font-family"), `'"`)
		case "list-style":
			for _, level := range n.Elements() {
				r.readLevel(n.Attribute("name"), level)
			}
		}
	}
}

// level is how the items of a level of a list are counted.
type level struct {
	// format is "1", "a", "I" or the like, empty for items that are not counted.
	format string
	// blank levels show nothing before their items.
	blank bool
	// worded levels show more before their items than a number: “Article 1”, “1.1”.
	worded bool
	// bullet is the sign before items that are not counted.
	bullet string
	// start is the number of the first item.
	start int
	// mark is how far from the margin the marks of its items stand, in twentieths of a point.
	mark int
}

// readLevel reads a level of a style of lists.
func (r *reader) readLevel(style string, n *xmltree.Node) {
	depth, err := strconv.Atoi(n.Attribute("level"))
	if err != nil {
		return
	}
	l := level{start: 1, mark: markOf(n)}
	around := n.Attribute("num-prefix") + n.Attribute("num-suffix")
	font := r.fontOf(n.Child("text-properties"))
	l.bullet = manuscript.Signs(cmp.Or(n.Attribute("bullet-char"), around), font, new(manuscript.Losses))
	if n.Name == "list-level-style-number" {
		l.format = n.Attribute("num-format")
		l.blank = l.format == "" && strings.TrimSpace(around) == ""
		shown, err := strconv.Atoi(n.Attribute("display-levels"))
		l.worded = err == nil && shown > 1 || strings.Trim(around, ".()[]-–: \t") != ""
	}
	if start, err := strconv.Atoi(n.Attribute("start-value")); err == nil {
		l.start = start
	}
	r.levels[listKey{style, depth - 1}] = l
}

// fontOf is the font that properties of letters name, itself or by a declaration (OpenDocument 1.3, part 3, 20.284).
func (r *reader) fontOf(text *xmltree.Node) string {
	name := text.Attribute("font-name")
	return cmp.Or(r.fonts[name], name, strings.Trim(text.Attribute("font-family"), `'"`))
}

// styleOf reads a style.
func (r *reader) styleOf(n *xmltree.Node) style {
	name := strings.ToLower(n.Attribute("name"))
	out := style{parent: n.Attribute("parent-style-name"), isTitle: name == "title"}
	switch {
	case name == "quotations" || name == "quote":
		out.kind = manuscript.Quotation
	case name == "caption" || strings.EqualFold(out.parent, "caption"):
		out.kind = manuscript.Caption
	}
	out.indent = twentieths(n.Child("paragraph-properties").Attribute("margin-left"))
	text := n.Child("text-properties")
	set := func(mark manuscript.Marks, value string, is bool) {
		switch {
		case value == "":
		case is:
			out.marks |= mark
		default:
			out.cleared |= mark
		}
	}
	out.font = r.fontOf(text)
	weight := text.Attribute("font-weight")
	set(manuscript.Strong, weight, weight == "bold" || len(weight) == 3 && weight >= "600")
	slant := text.Attribute("font-style")
	set(manuscript.Emphasis, slant, slant == "italic" || slant == "oblique")
	variant := text.Attribute("font-variant")
	set(manuscript.SmallCaps, variant, variant == "small-caps")
	out.hidden = text.Attribute("display") == "none"
	out.struck = isLine(text.Attribute("text-line-through-style"))
	out.underlined = isLine(text.Attribute("text-underline-style"))
	out.transform = text.Attribute("text-transform")
	graphic := n.Child("graphic-properties")
	out.clip = graphic.Attribute("clip")
	out.mirror = graphic.Attribute("mirror")
	position := strings.Fields(text.Attribute("text-position"))
	if len(position) > 0 {
		set(manuscript.Superscript, position[0], position[0] == "super" || isNumber(position[0], 1))
		set(manuscript.Subscript, position[0], position[0] == "sub" || isNumber(position[0], -1))
	}
	return out
}

// isLine reports whether the style of a line draws one.
func isLine(style string) bool { return style != "" && style != "none" }

// isNumber reports whether a text is a percentage of a sign.
func isNumber(text string, sign float64) bool {
	v, err := strconv.ParseFloat(strings.TrimSuffix(text, "%"), 64)
	return err == nil && v*sign > 0
}

// style is a style with what those that it is based on say.
func (r *reader) style(name string) style {
	var chain []style
	for range 20 { // styles may be based on each other in a circle
		s, ok := r.styles[name]
		if !ok {
			s = style{isTitle: strings.EqualFold(name, "title")} // a style that all programs know
		}
		chain = append(chain, s)
		name = s.parent
	}
	var out style
	for i := len(chain) - 1; i >= 0; i-- {
		s := chain[i]
		out.marks = out.marks&^s.cleared | s.marks
		out.isTitle = out.isTitle || s.isTitle
		out.struck = out.struck || s.struck
		out.underlined = out.underlined || s.underlined
		out.hidden = out.hidden || s.hidden
		out.font = cmp.Or(s.font, out.font)
		out.transform = cmp.Or(s.transform, out.transform)
		out.clip = cmp.Or(s.clip, out.clip)
		out.mirror = cmp.Or(s.mirror, out.mirror)
		out.indent = cmp.Or(s.indent, out.indent)
		if s.kind != manuscript.Body {
			out.kind = s.kind
		}
	}
	return out
}
