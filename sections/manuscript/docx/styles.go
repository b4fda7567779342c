package docx

import (
	"strconv"
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// style is what a style of paragraphs or letters says.
type style struct {
	// name is that of the style in English, in small letters: Word translates names only on the screen.
	name, base string
	// level is that of a heading, from 1; 0 for other styles.
	level int
	marks runMarks
	// list and depth are the list that paragraphs of the style are items of.
	list, depth string
	// indent is how far paragraphs of the style are set in.
	indent indent
}

// styles are the styles of a file by their names within it.
type styles map[string]style

// readStyles reads the styles.
func readStyles(a *xmltree.Archive, part string) (styles, error) {
	tree, err := a.Tree(part)
	if err != nil {
		return nil, err
	}
	out := make(styles)
	for _, n := range tree.Child("styles").Elements() {
		if n.Name != "style" {
			continue
		}
		paragraph := n.Child("pPr")
		out[n.Attribute("styleId")] = style{
			name: strings.ToLower(n.Child("name").Attribute("val")), base: n.Child("basedOn").Attribute("val"),
			level: outlineLevel(paragraph), marks: marksOf(n.Child("rPr")),
			list:  paragraph.Child("numPr", "numId").Attribute("val"),
			depth: paragraph.Child("numPr", "ilvl").Attribute("val"), indent: indentOf(paragraph),
		}
	}
	return out, nil
}

// outlineLevel is the level of a heading that paragraph properties give, 0 for none.
func outlineLevel(properties *xmltree.Node) int {
	level, err := strconv.Atoi(properties.Child("outlineLvl").Attribute("val"))
	if err != nil || level < 0 || level > 8 {
		return 0
	}
	return level + 1
}

// numberBehind is the number that the identifier of a usual style ends with, as that of Heading1.
var numberBehind = pattern.Of(`([a-z])([1-9])$`)

// usual is a style that the file names and does not have, by its identifier: those of Word are its English names.
func usual(id string) style {
	return style{name: numberBehind().ReplaceAllString(strings.ToLower(id), "$1 $2")}
}

// chain is a style with those that it is based on, itself first.
func (s styles) chain(id string) []style {
	if _, ok := s[id]; !ok && id != "" {
		return []style{usual(id)}
	}
	var out []style
	for range 20 { // styles may be based on each other in a circle
		found, ok := s[id]
		if !ok {
			break
		}
		out = append(out, found)
		id = found.base
	}
	return out
}

// heading is the level of a paragraph of a style that is a heading, 0 for others. isTitle is set for the style of the
// title of the whole.
func (s styles) heading(id string) (level int, isTitle bool) {
	for i, st := range s.chain(id) {
		if st.name == "title" {
			return 0, true
		}
		if i == 0 && st.name == "heading" { // of Pages; in LibreOffice only others are based on it
			return 1, false
		}
		if rest, ok := strings.CutPrefix(st.name, "heading "); ok {
			if level, err := strconv.Atoi(rest); err == nil && level >= 1 && level <= 9 {
				return level, false
			}
		}
		if st.level > 0 {
			return st.level, false
		}
	}
	return 0, false
}

// kind is what a paragraph of a style is.
func (s styles) kind(id string) manuscript.ParagraphKind {
	for _, st := range s.chain(id) {
		switch st.name {
		case "quote", "intense quote", "block text":
			return manuscript.Quotation
		case "caption":
			return manuscript.Caption
		}
	}
	return manuscript.Body
}

// isContents reports whether a paragraph of a style is a line of a list of contents or figures.
func (s styles) isContents(id string) bool {
	for _, st := range s.chain(id) {
		if strings.HasPrefix(st.name, "toc ") || st.name == "table of figures" {
			return true
		}
	}
	return false
}

// list is the list that paragraphs of a style are items of, and how deep; empty for none.
func (s styles) list(id string) (list, depth string) {
	for _, st := range s.chain(id) {
		if st.list != "" {
			return st.list, st.depth
		}
	}
	return "", ""
}

// indent is how far paragraphs of a style are set in that are items of a list. What a style says that names the list
// stands over what the list says, and that over the styles behind it.
func (s styles) indent(id string, ofList indent, named bool) indent {
	var out indent
	for _, st := range s.chain(id) {
		if named {
			out = out.over(ofList)
		}
		out = out.over(st.indent)
		named = named || st.list != ""
	}
	return out.over(ofList)
}

// isContinued reports whether a paragraph of a style goes on with the item of a list before it.
func (s styles) isContinued(id string) bool {
	for _, st := range s.chain(id) {
		if strings.HasPrefix(st.name, "list continue") {
			return true
		}
	}
	return false
}

// marks are those of a style of letters.
func (s styles) marks(id string) runMarks {
	var out runMarks
	chain := s.chain(id)
	for i := len(chain) - 1; i >= 0; i-- {
		out = out.with(chain[i].marks)
	}
	return out
}

// toggle is a property that a style or a run turns on or off, or leaves as it is.
type toggle uint8

// The values of a toggle.
const (
	unsaid toggle = iota
	off
	on
)

// runMarks are the properties of letters that are looked at.
type runMarks struct {
	strong, emphasis, smallCaps, capitals, struck, underlined, hidden toggle
	// position is "superscript", "subscript", "baseline" or empty.
	position string
	// raise is by how many half points the letters stand above the line, below it if it is less than zero; as it is
	// written, empty where nothing is said.
	raise string
	fonts runFonts
}

// with are marks with others that stand nearer to the letters.
func (m runMarks) with(near runMarks) runMarks {
	set := func(into *toggle, v toggle) {
		if v != unsaid {
			*into = v
		}
	}
	set(&m.strong, near.strong)
	set(&m.emphasis, near.emphasis)
	set(&m.smallCaps, near.smallCaps)
	set(&m.capitals, near.capitals)
	set(&m.struck, near.struck)
	set(&m.underlined, near.underlined)
	set(&m.hidden, near.hidden)
	m.fonts = m.fonts.with(near.fonts)
	if near.position != "" {
		m.position = near.position
	}
	if near.raise != "" {
		m.raise = near.raise
	}
	return m
}

// marksOf reads the properties of letters (ISO/IEC 29500-1, 17.3.2).
func marksOf(properties *xmltree.Node) runMarks {
	underlined := toggleOf(properties, "u")
	if properties.Child("u").Attribute("val") == "none" {
		underlined = off
	}
	struck := toggleOf(properties, "strike")
	if toggleOf(properties, "dstrike") == on {
		struck = on
	}
	return runMarks{
		strong: toggleOf(properties, "b"), emphasis: toggleOf(properties, "i"),
		smallCaps: toggleOf(properties, "smallCaps"), capitals: toggleOf(properties, "caps"),
		struck: struck, underlined: underlined,
		hidden: toggleOf(properties, "vanish"), position: properties.Child("vertAlign").Attribute("val"),
		raise: properties.Child("position").Attribute("val"),
		fonts: fontsOf(properties),
	}
}

// leastRaise is by how many half points letters are raised or lowered at the least that stand no longer on the line.
const leastRaise = 4

// isSuperscript reports whether letters stand above the line: by their kind, or raised by a measure (ISO/IEC 29500-1,
// 17.3.2.24 and 17.3.2.42).
func (m runMarks) isSuperscript() bool {
	return m.position == "superscript" || m.position != "subscript" && halfPoints(m.raise) >= leastRaise
}

// isSubscript reports whether letters stand below the line.
func (m runMarks) isSubscript() bool {
	return m.position == "subscript" || m.position != "superscript" && halfPoints(m.raise) <= -leastRaise
}

// halfPoints is a measure in half points, which a newer file may write with a unit, as 3pt (17.18.42); 0 where nothing
// is said.
func halfPoints(measure string) int {
	number, inPoints := strings.CutSuffix(measure, "pt")
	value, err := strconv.ParseFloat(number, 64)
	if err != nil {
		return 0
	}
	if inPoints {
		value = float64(value * 2)
	}
	return int(max(min(value, 1000), -1000))
}

// toggleOf reads a property that is on if it is there without a value.
func toggleOf(properties *xmltree.Node, name string) toggle {
	n := properties.Child(name)
	if n == nil {
		return unsaid
	}
	switch n.Attribute("val") {
	case "0", "false", "off", "none":
		return off
	}
	return on
}

// marks are the marks of a manuscript.
func (m runMarks) marks() manuscript.Marks {
	var out manuscript.Marks
	for _, c := range []struct {
		is   bool
		mark manuscript.Marks
	}{
		{m.strong == on, manuscript.Strong}, {m.emphasis == on, manuscript.Emphasis},
		{m.smallCaps == on, manuscript.SmallCaps}, {m.isSuperscript(), manuscript.Superscript},
		{m.isSubscript(), manuscript.Subscript},
	} {
		if c.is {
			out |= c.mark
		}
	}
	return out
}
