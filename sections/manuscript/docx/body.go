package docx

import (
	"cmp"
	"strconv"
	"strings"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// blocks reads the paragraphs and tables within a node.
func (r *reader) blocks(n *xmltree.Node) []manuscript.Block {
	var out []manuscript.Block
	for _, c := range n.Elements() {
		switch c.Name {
		case "p":
			out = append(out, r.paragraph(c)...)
		case "tbl":
			out = append(out, r.unjoined()...)
			out = append(out, r.table(c))
		case "sdt":
			out = append(out, r.blocks(c.Child("sdtContent"))...)
		case "customXml", "smartTag":
			out = append(out, r.blocks(c)...)
		case "ins", "moveTo":
			r.out.Losses.Add(manuscript.LossOfInserted)
			out = append(out, r.blocks(c)...)
		case "del", "moveFrom":
			r.out.Losses.Add(manuscript.LossOfDeleted)
		case "AlternateContent":
			out = append(out, r.blocks(chosen(c))...)
		case "oMathPara", "oMath":
			r.out.Losses.Add(manuscript.LossOfFormulas)
			out = append(out, manuscript.Paragraph{Runs: []manuscript.Run{{Text: formula(c)}}})
		case "altChunk", "subDoc":
			r.out.Losses.Add(lossOfFiles)
		}
	}
	return append(out, r.unjoined()...)
}

// unjoined is what waits to be joined with the next paragraph, where there is none.
func (r *reader) unjoined() []manuscript.Block {
	runs := r.initial
	r.initial = nil
	if strings.TrimSpace(words(runs)) == "" && !calls(runs) {
		return nil
	}
	return []manuscript.Block{manuscript.Paragraph{Runs: runs}}
}

// chosen is what is read of a thing that a file has in several forms (ISO/IEC 29500-3): the form with a picture, or
// else the first.
func chosen(n *xmltree.Node) *xmltree.Node {
	choice := n.Child("Choice")
	fallback := n.Child("Fallback")
	isDrawn := choice.Has("blip") || choice.Has("txbxContent")
	if choice == nil || !isDrawn && fallback.Has("imagedata") {
		return fallback
	}
	return choice
}

// paragraph reads a paragraph: one block, and those that hang on it, such as pictures.
func (r *reader) paragraph(n *xmltree.Node) []manuscript.Block {
	properties := n.Child("pPr")
	id := properties.Child("pStyle").Attribute("val")
	if r.styles.isContents(id) {
		r.out.Losses.Add(lossOfContents)
		return nil
	}
	level, isTitle := r.styles.heading(id)
	if own := outlineLevel(properties); own > 0 {
		level = own
	}
	text := runReader{reader: r, plain: level > 0 || isTitle, base: r.styles.marks(id)}
	text.base.raise = "" // the whole paragraph stands on one line, wherever that is
	text.isInitial = isInitial(properties)
	text.runs = r.initial
	r.initial = nil
	text.within(n, "")
	runs := text.runs
	var out []manuscript.Block
	switch {
	case text.isInitial:
		r.initial = runs
	case isJoined(properties):
		r.out.Losses.Add(manuscript.LossOfDeleted)
		r.initial = runs
	case strings.TrimSpace(words(runs)) == "" && !calls(runs):
		r.counted(properties, id)
	case isTitle && r.out.Title == "":
		r.out.Title = strings.TrimSpace(words(runs))
	case isTitle:
		out = append(out, manuscript.Paragraph{Runs: runs})
	case level > 0:
		r.counted(properties, id)
		out = append(out, manuscript.Heading{Level: level, Runs: runs})
	default:
		out = append(out, r.bodyParagraph(properties, id, runs))
	}
	return append(out, text.hanging...)
}

// isInitial reports whether a paragraph is the large letter of the next one.
func isInitial(properties *xmltree.Node) bool {
	drop := properties.Child("framePr").Attribute("dropCap")
	return drop == "drop" || drop == "margin"
}

// isJoined reports whether somebody deleted the end of a paragraph, and nobody accepted that yet: the next paragraph
// goes on in it.
func isJoined(properties *xmltree.Node) bool {
	end := properties.Child("rPr")
	return end.Child("del") != nil || end.Child("moveFrom") != nil
}

// counted counts a paragraph that is no item in a report, but has a number in Word: a heading, or an empty one.
func (r *reader) counted(properties *xmltree.Node, id string) {
	list, level := r.listOf(properties, id)
	r.numbering.item(list, level)
}

// listOf is the list that a paragraph is an item of, by itself or by its style, and how deep; empty for none.
func (r *reader) listOf(properties *xmltree.Node, id string) (list string, level int) {
	list = properties.Child("numPr", "numId").Attribute("val")
	depth := properties.Child("numPr", "ilvl").Attribute("val")
	if list == "" {
		ofStyle := ""
		list, ofStyle = r.styles.list(id)
		if level, ok := r.numbering.depthOfStyle(list, id); ok && depth == "" {
			return list, level
		}
		depth = cmp.Or(depth, ofStyle)
	}
	level, err := strconv.Atoi(depth)
	if err != nil {
		level = 0
	}
	return list, level
}

// bodyParagraph is a paragraph of the text, or an item of a list.
func (r *reader) bodyParagraph(properties *xmltree.Node, id string, runs []manuscript.Run) manuscript.Block {
	list, level := r.listOf(properties, id)
	named := properties.Child("numPr", "numId") != nil
	indent := indentOf(properties).over(r.styles.indent(id, r.numbering.indent(list, level), named))
	if item, ok := r.numbering.item(list, level); ok {
		if item.Ordered && !r.numbering.isDecimal(list, level) {
			r.out.Losses.Add(manuscript.LossOfLetters)
		} else if item.Ordered && r.numbering.isWorded(list, level) {
			r.out.Losses.Add(manuscript.LossOfCounted)
		}
		item.Indent = indent.mark()
		item.Runs = runs
		if !item.Ordered {
			item.Runs = manuscript.WithBullet(r.numbering.level(list, level).bullet, runs, &r.out.Losses)
		}
		return item
	}
	if rest, ok := manuscript.TypedBullet(runs); ok {
		return manuscript.TypedItem(rest, indent.mark())
	}
	if r.styles.isContinued(id) || r.numbering.isBlank(list, level) {
		return manuscript.Item{Continued: true, Runs: runs}
	}
	return manuscript.Paragraph{Kind: r.styles.kind(id), Runs: runs}
}

// drawing reads what is drawn in a paragraph: pictures, and the text of boxes.
func (r *reader) drawing(n *xmltree.Node) []manuscript.Block {
	var out []manuscript.Block
	pictures := n.All("pic", "Fallback")
	if len(pictures) < 2 {
		pictures = []*xmltree.Node{n}
	}
	for _, picture := range pictures {
		if f, ok := figure(r, picture); ok {
			out = append(out, f)
		}
	}
	for _, box := range n.All("txbxContent", "Fallback") {
		r.out.Losses.Add(manuscript.LossOfBoxes)
		out = append(out, r.blocks(box)...)
	}
	if len(out) == 0 {
		switch {
		case n.Name == "object":
			r.out.Losses.Add(manuscript.LossOfObjects)
		case n.Find("blip") == nil && n.Find("imagedata") == nil:
			r.out.Losses.Add(manuscript.LossOfDrawings)
		}
	}
	return out
}

// words are the words of runs.
func words(runs []manuscript.Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// calls reports whether runs call a note.
func calls(runs []manuscript.Run) bool {
	for _, r := range runs {
		if r.Note > 0 {
			return true
		}
	}
	return false
}
