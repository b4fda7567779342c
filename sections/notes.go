package sections

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/sections/markup"
)

// textNotes is what is known of the notes that the text of a section has.
type textNotes struct {
	// unused are those that the text itself does not call, called those that leads,
	// bullets, captions, cells and quotations of the section do.
	unused []unusedNote
	called map[string]bool
	// own are the notes themselves; nil until one is called.
	own *markup.Notes
}

// unusedNote is a note that its own text does not call.
type unusedNote struct {
	name string
	at   diag.Span
}

// note returns a note of the section's text, for the other texts of the section.
func (c *composer) note(name string, at diag.Span) (content.Note, bool) {
	if c.notes.own == nil {
		c.notes.called = make(map[string]bool)
		c.notes.own = c.parser.Notes(c.head.Text, c.context(role.Body))
	}
	if note, ok := c.notes.own.Note(name); ok {
		c.notes.called[name] = true
		return note, true
	}
	line := "[^" + name + "]: The note."
	cure := "add to the `text` of the section, behind an empty line: " + line
	if c.inText(at) {
		cure = "add a line: " + line
	}
	c.problems.Errorf(at, cure, "the footnote [^%s] has no text", name)
	return content.Note{}, false
}

// inText reports whether a place is in the text of the section.
func (c *composer) inText(at diag.Span) bool {
	text := c.head.Text
	if text.IsEmpty() || at.File() != text.Span.File() {
		return false
	}
	line, first := at.Position().Line, text.Span.Position().Line
	return line >= first && line <= first+strings.Count(text.Value, "\n")+1
}

// unusedNote hears of a note that its text does not call; another text may.
func (c *composer) unusedNote(name string, at diag.Span) {
	c.notes.unused = append(c.notes.unused, unusedNote{name, at})
}

// tellUnused tells, at the end of a section, of notes that nothing calls.
func (c *composer) tellUnused() {
	for _, n := range c.notes.unused {
		if !c.notes.called[n.name] {
			markup.TellUnused(c.problems, n.name, n.at)
		}
	}
}

// refuseNote tells of a note where none can stand.
func (c *composer) refuseNote(at diag.Span) {
	c.problems.Errorf(at, c.noNotes, "no footnote can stand here")
}

// The cures for notes where none can stand: in names and titles, in the words of a chart, and in
// a message.
const (
	cureOfName    = "call the footnote in the text of a section"
	cureOfChart   = "call the footnote in the caption of the chart"
	cureOfMessage = "say it in the text itself"
)

// withoutNotes is the composer of texts that have no place for notes, with what to do about one.
func (c *composer) withoutNotes(cure string) *composer {
	out := *c
	out.noNotes = cure
	return &out
}
