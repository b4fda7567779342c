package odt

import (
	"cmp"
	"strconv"
	"strings"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// runReader reads the letters of a paragraph.
type runReader struct {
	*reader
	// plain is set in headings, whose letters are strong by their style.
	plain bool
	// font is that of the letters.
	font    string
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
			if own.hidden && strings.TrimSpace(c.Words()) != "" {
				t.out.Losses.Add(manuscript.LossOfHidden)
				continue
			}
			t.tellLook(own, c.Words(), link)
			outer := t.font
			t.font = cmp.Or(own.font, outer)
			t.within(c, marks&^own.cleared|own.marks, link)
			t.font = outer
		case "a":
			to := c.Attribute("href")
			if strings.HasPrefix(to, "#") {
				t.out.Losses.Add(manuscript.LossOfPlaces)
				to = link
			}
			t.within(c, marks, to)
		default:
			t.other(c, marks, link)
		}
	}
}

// tellLook tells what a report does not keep of the look of words.
func (t *runReader) tellLook(of style, words, link string) {
	if strings.TrimSpace(words) == "" {
		return
	}
	if of.struck {
		t.out.Losses.Add(manuscript.LossOfStruck)
	}
	if t.plain {
		return
	}
	if of.underlined && link == "" {
		t.out.Losses.Add(manuscript.LossOfUnderline)
	}
	switch {
	case of.transform == "", of.transform == "none":
	case of.transform == "uppercase" && strings.ToUpper(words) == words:
	default:
		t.out.Losses.AddOne(manuscript.LossOfCapitals, strings.TrimSpace(words))
	}
}

// other reads what is in a paragraph beside letters, spans and links.
func (t *runReader) other(c *xmltree.Node, marks manuscript.Marks, link string) {
	switch c.Name {
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
	case "annotation-end", "bookmark", "soft-page-break", "change", "change-start", "change-end", "tracked-changes",
		"script":
	case "frame":
		t.hang(c, marks, link)
	case "ruby-text":
		t.out.Losses.Add(manuscript.LossOfReadings)
	case "hidden-text", "conditional-text", "hidden-paragraph":
		t.conditional(c, marks, link)
	default:
		if isShape[c.Name] {
			t.hanging = append(t.hanging, t.shape(c)...)
			return
		}
		if isCounted[c.Name] {
			t.counted(c)
		}
		t.within(c, marks, link)
	}
}

// isCounted says which fields are counted by the program (OpenDocument 1.3, part 3, 7.3 and 7.7).
var isCounted = map[string]bool{
	"page-number": true, "page-count": true, "date": true, "time": true, "print-date": true, "print-time": true,
	"modification-date": true, "modification-time": true, "bookmark-ref": true, "reference-ref": true,
	"sequence-ref": true, "note-ref": true,
}

// hang reads a frame in a paragraph: a formula stands among its words, and all else hangs on it.
func (t *runReader) hang(frame *xmltree.Node, marks manuscript.Marks, link string) {
	words, ok := formulaOf(t.archive, frame)
	if !ok {
		t.hanging = append(t.hanging, t.frame(frame)...)
		return
	}
	t.out.Losses.Add(manuscript.LossOfFormulas)
	t.text(words, marks, link)
}

// conditional reads words that are hidden under a condition: those that are not seen are left out.
func (t *runReader) conditional(n *xmltree.Node, marks manuscript.Marks, link string) {
	switch {
	case n.Name == "hidden-text" && n.Attribute("is-hidden") != "false":
		t.out.Losses.Add(manuscript.LossOfHidden)
	case n.Name != "hidden-paragraph":
		t.within(n, marks, link)
	}
}

// counted counts a field whose result is another one on other pages or days, but the numbers of figures, which stand.
func (t *runReader) counted(n *xmltree.Node) {
	format := n.Attribute("reference-format")
	if strings.HasSuffix(n.Name, "-ref") && format != "page" && format != "" {
		return
	}
	if n.Attribute("fixed") != "true" {
		t.out.Losses.Add(manuscript.LossOfFields)
	}
}

// text adds letters. White space of the file is one space (ISO/IEC 26300-1, 6.1.2).
func (t *runReader) text(text string, marks manuscript.Marks, link string) {
	if t.plain {
		marks &^= manuscript.Strong | manuscript.Emphasis | manuscript.SmallCaps
	}
	text = manuscript.Signs(text, t.font, &t.out.Losses)
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
