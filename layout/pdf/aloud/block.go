package aloud

import (
	"fmt"
	"slices"
	"strings"
)

// blocks are the structure types that begin a line of their own.
var blocks = strings.Fields(`
	Document DocumentFragment Part Art Aside Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private Title
	P H H1 H2 H3 H4 H5 H6 L LI LBody Table TR TH TD THead TBody TFoot Note FENote BibEntry Figure Formula Form
	StructTreeRoot`)

// isBlock reports whether elements of a type begin a line of their own.
func isBlock(role string) bool { return slices.Contains(blocks, role) }

// block reads an element that begins a line.
func (r *reader) block(e *element) {
	saved := r.language
	if e.language != "" && e.language != r.language {
		r.language = e.language
		if isBlock(e.role) {
			r.flush()
			r.announce("(in " + languageName(e.language) + ")")
		}
	}
	switch role := e.role; {
	case role == "Private" || role == "Artifact":
	case role == "L":
		r.list(e, "list", "item")
	case role == "TOC":
		r.list(e, "contents", "entry")
	case role == "LI" || role == "TOCI":
		r.item(e, "item:")
	case role == "Table":
		r.table(e)
	case role == "Figure" || role == "Formula":
		r.figure(e)
	case role == "BlockQuote":
		r.enclosed(e, "quotation", "end of quotation")
	case role == "Note" || role == "FENote":
		r.enclosed(e, "note", "end of note")
	default:
		r.paragraph(e)
	}
	r.language = saved
}

// paragraph reads text, a heading with its level, or the parts of a group.
func (r *reader) paragraph(e *element) {
	r.turn(firstPage(e))
	own := isBlock(e.role)
	if own {
		r.flush()
		r.announce(announcement(e.role))
	}
	if e.actual != "" {
		r.pending.WriteString(e.actual)
	} else {
		r.kids(e)
	}
	if own {
		r.flush()
	}
}

// announce puts words before the next line that is read.
func (r *reader) announce(words string) {
	if r.lead != "" && words != "" {
		words = r.lead + " " + words
	}
	if words != "" {
		r.lead = words
	}
}

// announcement is what is read before a block of a type, such as the level of a heading.
func announcement(role string) string {
	switch role {
	case "H1", "H2", "H3", "H4", "H5", "H6":
		return "heading level " + role[1:] + ":"
	case "H":
		return "heading:"
	case "Title":
		return "title:"
	case "Caption":
		return "caption:"
	case "BibEntry":
		return "bibliography entry:"
	}
	return ""
}

// kids reads the parts of an element: blocks as lines of their own, everything else within the line.
func (r *reader) kids(e *element) {
	for _, k := range e.kids {
		switch {
		case k.element != nil && isBlock(k.element.role):
			r.flush()
			r.block(k.element)
		case k.element != nil:
			r.turnAtStart(firstPage(k.element))
			r.pending.WriteString(r.inline(k.element))
		case k.link == nil:
			r.turnAtStart(k.page)
			r.pending.WriteString(joinLines(k.lines, r.d.spaced))
		}
	}
}

// turnAtStart reads the label of a page, unless that would interrupt a line.
func (r *reader) turnAtStart(page int) {
	if r.pending.Len() == 0 {
		r.turn(page)
	}
}

// firstPage is the page of the first text of an element, -1 if it has none.
func firstPage(e *element) int {
	for _, k := range e.kids {
		if k.element != nil {
			if p := firstPage(k.element); p >= 0 {
				return p
			}
		} else if k.page >= 0 {
			return k.page
		}
	}
	return -1
}

// list reads a list with the number of its items; what names the list, one an item.
func (r *reader) list(e *element, what, one string) {
	r.turn(firstPage(e))
	n := 0
	for _, k := range e.kids {
		if k.element != nil && (k.element.role == "LI" || k.element.role == "TOCI") {
			n++
		}
	}
	r.line("%s, %s", what, count(n, one))
	r.depth++
	for _, k := range e.kids {
		if k.element != nil {
			r.block(k.element)
		}
	}
	r.flush()
	r.depth--
	r.line("end of %s", what)
}

// count is a number with its noun, which is plural unless the number is 1.
func count(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case strings.HasSuffix(noun, "y"):
		return fmt.Sprintf("%d %sies", n, strings.TrimSuffix(noun, "y"))
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// item reads an item behind its label, or behind a mark if it has no label.
func (r *reader) item(e *element, mark string) {
	r.flush()
	if label := r.labelOf(e); label != "" {
		mark = label
	}
	r.turn(firstPage(e))
	r.announce(mark)
	before := len(r.lines)
	r.afterLabel(e)
	// What follows the item's first line belongs to it.
	for i := before + 1; i < len(r.lines); i++ {
		if !r.lines[i].Page {
			r.lines[i].Depth++
		}
	}
}

// enclosed reads a block between words that say what it is and where it ends.
func (r *reader) enclosed(e *element, begin, end string) {
	r.turn(firstPage(e))
	r.line("%s", begin)
	r.depth++
	r.announce(r.labelOf(e))
	r.afterLabel(e)
	r.depth--
	r.line("%s", end)
}

// labelOf is the label of an element, empty if it has none.
func (r *reader) labelOf(e *element) string {
	for _, k := range e.kids {
		if k.element != nil && k.element.role == "Lbl" {
			return strings.TrimSpace(r.inner(k.element))
		}
	}
	return ""
}

// afterLabel reads the parts of an element except its label.
func (r *reader) afterLabel(e *element) {
	isLabel := func(k kid) bool { return k.element != nil && k.element.role == "Lbl" }
	rest := slices.DeleteFunc(slices.Clone(e.kids), isLabel)
	r.kids(&element{kids: rest})
	r.flush()
	r.lead = ""
}

// figure reads the alternative text of a picture, and its caption.
func (r *reader) figure(e *element) {
	r.turn(firstPage(e))
	if e.alt == "" {
		r.line("graphic without an alternative")
	} else {
		r.line("graphic: %s", e.alt)
	}
	r.depth++
	for _, k := range e.kids {
		if k.element != nil {
			r.block(k.element)
		}
	}
	r.flush()
	r.depth--
}
