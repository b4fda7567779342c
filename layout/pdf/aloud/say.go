package aloud

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"annualreport/layout/displayname"
)

// Line is one line of what is read. Depth is how many lists, tables and quotations are around it.
type Line struct {
	Depth int
	Text  string
	// Page is set for the label of a page, which is read when the text comes to that page.
	Page bool
}

// Read reads the whole document: headings with their levels, the sizes of lists and tables, cells with their heads, the
// alternative texts of pictures, the targets of links, changes of language, and the labels of pages.
func (d *Document) Read() []Line {
	r := reader{d: d, page: -1, language: d.Language}
	r.line("document: %s", orNone(d.Title, "without a title"))
	r.line("language: %s", languageName(d.Language))
	r.line("pages: %d", len(d.Labels))
	r.block(d.root)
	r.flush()
	return r.lines
}

// Text is all the text of the tree in its order, and nothing else.
func (d *Document) Text() string {
	var b strings.Builder
	d.text(&b, d.root)
	return b.String()
}

// text writes the text of an element and of all below it.
func (d *Document) text(b *strings.Builder, e *element) {
	for _, k := range e.kids {
		switch {
		case k.element != nil:
			d.text(b, k.element)
			if isBlock(k.element.role) {
				b.WriteByte('\n')
			}
		case k.link == nil:
			b.WriteString(joinLines(k.lines, d.spaced))
		}
	}
}

// reader reads one element after another.
type reader struct {
	d        *Document
	lines    []Line
	depth    int
	page     int
	language string
	// pending is the text of the line that is being read, and lead what is read before it: the mark of an item of a
	// list, or the kind of a block.
	pending strings.Builder
	lead    string
}

// line reads a line of its own.
func (r *reader) line(format string, args ...any) {
	r.flush()
	text := fmt.Sprintf(format, args...)
	if r.lead != "" {
		text = r.lead + " " + text
		r.lead = ""
	}
	r.lines = append(r.lines, Line{Depth: r.depth, Text: text})
}

// flush ends the line that is being read.
func (r *reader) flush() {
	text := strings.Join(strings.Fields(r.pending.String()), " ")
	r.pending.Reset()
	if text == "" {
		return
	}
	if r.lead != "" {
		text = r.lead + " " + text
		r.lead = ""
	}
	r.lines = append(r.lines, Line{Depth: r.depth, Text: text})
}

// turn reads the label of a page, counted from 0, if the text comes to it for the first time.
func (r *reader) turn(page int) {
	if page < 0 || page == r.page {
		return
	}
	r.page = page
	r.flush()
	r.lines = append(r.lines, Line{Text: "page " + orNone(r.d.Labels[page], "without a label"), Page: true})
}

// orNone is a text, or what is read where there is none.
func orNone(text, none string) string {
	if text == "" {
		return none
	}
	return text
}

// languageName is the English name of a language with its tag, or the tag alone if there is no name.
func languageName(tag string) string {
	if tag == "" {
		return "not said"
	}
	t, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	if name := displayname.English(t); name != "" {
		return fmt.Sprintf("%s (%s)", name, tag)
	}
	return tag
}

// inline is how an element is read within a line.
func (r *reader) inline(e *element) string {
	if e.alt != "" && (e.role == "Figure" || e.role == "Formula") {
		return "[graphic: " + e.alt + "]"
	}
	text := r.inner(e)
	switch e.role {
	case "Link", "Annot":
		text = r.linked(e, text)
	case "Note", "FENote":
		text = "[note: " + text + "]"
	case "Quote":
		text = "[quote: " + text + "]"
	case "Lbl":
		text += " "
	case "Figure", "Formula":
		text = "[graphic without an alternative: " + text + "]"
	}
	if e.expansion != "" {
		text += " [short for " + e.expansion + "]"
	}
	if e.language != "" && e.language != r.language {
		text = "[in " + languageName(e.language) + ": " + text + "]"
	}
	return text
}

// inner is the text of an element and of all below it.
func (r *reader) inner(e *element) string {
	if e.actual != "" {
		return e.actual
	}
	saved := r.language
	if e.language != "" {
		r.language = e.language
	}
	var b strings.Builder
	for _, k := range e.kids {
		switch {
		case k.element != nil && isBlock(k.element.role):
			b.WriteString(" " + r.inline(k.element) + " ")
		case k.element != nil:
			b.WriteString(r.inline(k.element))
		case k.link == nil:
			b.WriteString(joinLines(k.lines, r.d.spaced))
		}
	}
	r.language = saved
	return b.String()
}

// linked is how a link is read: its words, its description where that differs, and its target.
func (r *reader) linked(e *element, text string) string {
	var first *link
	for _, k := range e.kids {
		if k.link != nil {
			first = k.link
			break
		}
	}
	words := strings.TrimSpace(text)
	if first == nil {
		return "[link that leads nowhere: " + words + "]"
	}
	out := "[link: " + words
	if description := strings.TrimSpace(first.contents); !strings.Contains(words, description) {
		out += "; " + description
	}
	switch {
	case first.address != "" && first.address != words:
		out += "; to " + first.address
	case first.page >= 0:
		out += "; to page " + r.d.Labels[first.page]
	}
	trailing := text[len(strings.TrimRight(text, " ")):]
	return out + "]" + trailing
}
