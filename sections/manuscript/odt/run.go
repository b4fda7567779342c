package odt

import (
	"strconv"
	"strings"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// runReader reads the letters of a paragraph.
type runReader struct {
	*reader
	// plain is set in headings, whose letters are strong by their style.
	plain   bool
	runs    []manuscript.Run
	hanging []manuscript.Block
	// called says that a note is called.
	called bool
}

// within reads what is within a node, in letters with marks; link is where it leads.
func (t *runReader) within(n *xmltree.Node, marks manuscript.Marks, link string) {
	for _, c := range n.Children {
		switch c.Name {
		case "":
			t.text(c.Text, marks, link)
		case "span":
			own := t.style(c.Attribute("style-name"))
			if own.struck {
				t.out.Losses.Add(manuscript.LossOfStruck)
			}
			if own.underlined && link == "" && !t.plain {
				t.out.Losses.Add(manuscript.LossOfUnderline)
			}
			t.within(c, marks&^own.cleared|own.marks, link)
		case "a":
			to := c.Attribute("href")
			if strings.HasPrefix(to, "#") {
				to = link
			}
			t.within(c, marks, to)
		case "s":
			count, err := strconv.Atoi(c.Attribute("c"))
			if err != nil {
				count = 1
			}
			t.text(strings.Repeat(" ", min(max(count, 1), 100)), marks, link)
		case "tab":
			t.text("\t", marks, link)
		case "line-break":
			t.runs = append(t.runs, manuscript.Run{Break: true})
		case "note":
			t.note(c)
		case "annotation":
			t.out.Losses.Add(manuscript.LossOfComments)
		case "annotation-end", "bookmark", "soft-page-break", "change", "change-start", "change-end", "tracked-changes":
		case "frame":
			t.hanging = append(t.hanging, t.frame(c)...)
		case "ruby-text":
			t.out.Losses.Add(manuscript.LossOfReadings)
		default:
			if isShape[c.Name] {
				t.hanging = append(t.hanging, t.shape(c)...)
				continue
			}
			t.within(c, marks, link)
		}
	}
}

// text adds letters. White space of the file is one space (ISO/IEC 26300-1, 6.1.2).
func (t *runReader) text(text string, marks manuscript.Marks, link string) {
	if t.plain {
		marks &^= manuscript.Strong | manuscript.Emphasis | manuscript.SmallCaps
	}
	t.runs = append(t.runs, manuscript.Run{Text: text, Marks: marks, Link: link})
}

// words are the words of the paragraph.
func (t *runReader) words() string {
	var b strings.Builder
	for _, r := range t.runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// note reads a footnote or an endnote.
func (t *runReader) note(n *xmltree.Node) {
	t.out.Notes = append(t.out.Notes, nil)
	number := len(t.out.Notes)
	t.called = true
	t.runs = append(t.runs, manuscript.Run{Note: number})
	var blocks []manuscript.Block
	for _, b := range t.blocks(n.Child("note-body")) {
		switch b := b.(type) {
		case manuscript.Paragraph, manuscript.Item:
			blocks = append(blocks, b)
		default:
			for _, runs := range manuscript.Plain(b, &t.out.Losses) {
				blocks = append(blocks, manuscript.Paragraph{Runs: runs})
			}
		}
	}
	t.out.Notes[number-1] = blocks
}
