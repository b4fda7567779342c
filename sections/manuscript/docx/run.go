package docx

import (
	"strings"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// runReader reads the letters of a paragraph.
type runReader struct {
	*reader
	// plain is set in headings, whose letters are strong by their style.
	plain bool
	// isInitial is set in the large letter of the next paragraph, which Word lowers into its lines.
	isInitial bool
	// base are the marks of the paragraph's style.
	base runMarks
	runs []manuscript.Run
	// hanging are the pictures and boxes that hang on the paragraph.
	hanging []manuscript.Block
	// fields are the open fields, the outer one first.
	fields []field
}

// within reads what is within a node; link is where it leads.
func (t *runReader) within(n *xmltree.Node, link string) {
	for _, c := range n.Elements() {
		switch c.Name {
		case "r":
			t.run(c, link)
		case "hyperlink":
			t.within(c, t.target(c, link))
		case "fldSimple":
			t.simpleField(c, link)
		case "ins", "moveTo":
			t.out.Losses.Add(manuscript.LossOfInserted)
			t.within(c, link)
		case "del", "moveFrom":
			t.out.Losses.Add(manuscript.LossOfDeleted)
		case "sdt":
			from := t.length()
			t.within(c.Child("sdtContent"), link)
			if box := c.Child("sdtPr", "checkbox"); box != nil && t.length() == from {
				t.text(boxSign(box), runMarks{}, link)
			}
		case "smartTag", "customXml", "dir", "bdo":
			t.within(c, link)
		case "oMath", "oMathPara":
			t.out.Losses.Add(manuscript.LossOfFormulas)
			t.add(manuscript.Run{Text: formula(c), Link: link})
		case "AlternateContent":
			t.within(chosen(c), link)
		}
	}
}

// target is where a link leads. Places within the file are no targets in a report.
func (t *runReader) target(n *xmltree.Node, outer string) string {
	if to, ok := t.links[n.Attribute("id")]; ok && to.outside {
		return withPlace(to.name, strings.ReplaceAll(n.Attribute("anchor"), " ", "%20"))
	}
	if n.Attribute("anchor") != "" {
		t.out.Losses.Add(manuscript.LossOfPlaces)
	}
	return outer
}

// run reads a run.
func (t *runReader) run(n *xmltree.Node, link string) {
	properties := n.Child("rPr")
	marks := t.base.with(t.styles.marks(properties.Child("rStyle").Attribute("val"))).with(marksOf(properties))
	if t.isInitial {
		marks.raise = ""
	}
	if marks.hidden == on {
		t.hidden(n)
		return
	}
	link = t.fieldLink(link)
	for _, c := range n.Elements() {
		switch c.Name {
		case "t", "delText":
			t.text(c.Words(), marks, link)
		case "tab", "ptab":
			t.text("\t", marks, link)
		case "noBreakHyphen":
			t.text("\u2011", marks, link)
		case "softHyphen":
			t.text("\u00ad", marks, link)
		case "sym":
			t.text(t.symbol(c), marks, link)
		case "br", "cr":
			t.add(manuscript.Run{Break: true}) // also where a page ends: its last word is not one with the next
		case "fldChar":
			t.text(picked(c), marks, link)
			t.fieldChar(c.Attribute("fldCharType"), link)
			link = t.fieldLink(link)
		case "instrText":
			if k := len(t.fields); k > 0 {
				t.fields[k-1].instruction = append(t.fields[k-1].instruction, c.Words()...)
			}
		default:
			t.other(c, link)
		}
	}
}

// other reads what is in a run beside letters.
func (t *runReader) other(n *xmltree.Node, link string) {
	switch n.Name {
	case "footnoteReference", "endnoteReference":
		t.add(manuscript.Run{Note: t.note(strings.TrimSuffix(n.Name, "Reference"), n.Attribute("id"))})
	case "commentReference":
		t.out.Losses.Add(manuscript.LossOfComments)
	case "drawing", "pict", "object":
		t.hanging = append(t.hanging, t.drawing(n)...)
	case "ruby":
		t.out.Losses.Add(manuscript.LossOfReadings)
		t.within(n.Child("rubyBase"), link)
	case "AlternateContent":
		for _, c := range chosen(n).Elements() {
			t.other(c, link)
		}
	}
}

// text adds letters, unless they are the instruction of a field.
func (t *runReader) text(text string, m runMarks, link string) {
	if text == "" {
		return
	}
	for i := range t.fields {
		if !t.fields[i].inResult {
			return
		}
	}
	if strings.TrimSpace(text) != "" {
		if m.struck == on {
			t.out.Losses.Add(manuscript.LossOfStruck)
		}
		if m.underlined == on && link == "" && !t.plain {
			t.out.Losses.Add(manuscript.LossOfUnderline)
		}
		if m.capitals == on && !t.plain && strings.ToUpper(text) != text {
			t.out.Losses.AddOne(manuscript.LossOfCapitals, strings.TrimSpace(text))
		}
	}
	marks := m.marks()
	if t.plain {
		marks &^= manuscript.Strong | manuscript.Emphasis | manuscript.SmallCaps
	}
	t.add(manuscript.Run{Text: m.fonts.signs(text, &t.out.Losses), Marks: marks, Link: link})
}

// length is how many runs and things that hang on it the paragraph has.
func (t *runReader) length() int { return len(t.runs) + len(t.hanging) }

// add adds a run.
func (t *runReader) add(r manuscript.Run) { t.runs = append(t.runs, r) }
