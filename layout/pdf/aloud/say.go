package aloud

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Line is one line of what is said. Depth counts the lists, tables and
// quotations around it.
type Line struct {
	Depth int
	Text  string
	// Page means that the line is the label of a page, which comes in between.
	Page bool
}

// Read says the whole document: headings with their levels, the sizes of lists
// and tables, cells with their heads, what pictures show, where links lead,
// changes of language, and the labels of pages as they come.
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

// reader says one element after another.
type reader struct {
	d        *Document
	lines    []Line
	depth    int
	page     int
	language string
	// pending is the text of the line that is being said, and lead what goes
	// before it: the mark of a list's item, or what a block is.
	pending strings.Builder
	lead    string
}

// line says a line of its own.
func (r *reader) line(format string, args ...any) {
	r.flush()
	text := fmt.Sprintf(format, args...)
	if r.lead != "" {
		text = r.lead + " " + text
		r.lead = ""
	}
	r.lines = append(r.lines, Line{Depth: r.depth, Text: text})
}

// flush ends the line that is being said.
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

// turn says the label of a page when the text comes to it.
func (r *reader) turn(page int) {
	if page < 0 || page == r.page {
		return
	}
	r.page = page
	r.flush()
	r.lines = append(r.lines, Line{Text: "page " + orNone(r.d.Labels[page], "without a label"), Page: true})
}

// orNone is a text, or what is said where there is none.
func orNone(text, none string) string {
	if text == "" {
		return none
	}
	return text
}

// languageName is the English name of a language with its tag.
func languageName(tag string) string {
	if tag == "" {
		return "not said"
	}
	t, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	if name := display.English.Tags().Name(t); name != "" {
		return fmt.Sprintf("%s (%s)", name, tag)
	}
	return tag
}

// inline says an element inside of a line.
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

// linked says a link: its words, its description where that differs, and
// where it leads.
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
	if says := strings.TrimSpace(first.says); !strings.Contains(words, says) {
		out += "; " + says
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
