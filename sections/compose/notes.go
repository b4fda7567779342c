package compose

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
func (c *Composer) note(name string, at diag.Span) (content.Note, bool) {
	if c.notes.own == nil {
		c.notes.called = make(map[string]bool)
		c.notes.own = c.parser.Notes(c.head.Text, c.markupContext(role.Body))
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
	c.Problems.Errorf(at, cure, "the footnote [^%s] has no text", name)
	return content.Note{}, false
}

// inText reports whether a place is in the text of the section.
func (c *Composer) inText(at diag.Span) bool {
	text := c.head.Text
	if text.IsEmpty() || at.File() != text.Span.File() {
		return false
	}
	line, first := at.Position().Line, text.Span.Position().Line
	return line >= first && line <= first+strings.Count(text.Value, "\n")+1
}

// unusedNote hears of a note that its text does not call; another text may.
func (c *Composer) unusedNote(name string, at diag.Span) {
	c.notes.unused = append(c.notes.unused, unusedNote{name, at})
}

// TellUnused tells, at the end of a section, of notes that nothing calls.
func (c *Composer) TellUnused() {
	for _, n := range c.notes.unused {
		if !c.notes.called[n.name] {
			markup.TellUnused(c.Problems, n.name, n.at)
		}
	}
}

// refuseNote tells of a note where none can stand.
func (c *Composer) refuseNote(at diag.Span) {
	c.Problems.Errorf(at, c.noNotes, "no footnote can stand here")
}

// WithoutNotes is the composer of texts that have no place for notes, with what to do about one.
func (c *Composer) WithoutNotes(cure string) *Composer {
	out := *c
	out.noNotes = cure
	return &out
}
