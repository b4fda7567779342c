package catalogue

import (
	"maps"
	"slices"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// Catalogue is the messages of one language.
type Catalogue struct {
	// Comments stand above the header, Fields are what the header says, in its order.
	Comments []string
	Fields   []Field
	Entries  []Entry
	// Retired counts the translations that Merge has made obsolete.
	Retired int
	// found is the header as it stood in the file.
	found fileText
}

// Field is a line of the header. One without a name is a line that has none.
type Field struct{ Name, Value string }

// line is the field as it stands in a header.
func (f Field) line() string {
	if f.Name == "" {
		return f.Value
	}
	return f.Name + ": " + f.Value
}

// Entry is one message with its translation.
type Entry struct {
	// Notes are the translators' own, Extracted those of the report for them, References
	// the places of the message, and Flags what is said of it: "fuzzy".
	Notes, Extracted, References, Flags []string
	// PreviousContext and Previous are what a fuzzy translation was made of.
	PreviousContext, Previous string
	// Context distinguishes messages of the same words.
	Context string
	ID, Str source.Text
	// Obsolete messages are no longer in the report.
	Obsolete bool
	// Block is that of its message: a translation may leave it out. It is not known of a catalogue that was not merged.
	Block bool
	// Address is that of its message: without a translation nothing is missing. Nor is it known before.
	Address bool
	// Span is the place of the entry, for messages.
	Span diag.Span
	// found are its texts as they stood in the file.
	found texts
}

// fuzzyFlag marks a translation that somebody must look at.
const fuzzyFlag = "fuzzy"

// Fuzzy reports whether somebody must look at the translation.
func (e *Entry) Fuzzy() bool { return slices.Contains(e.Flags, fuzzyFlag) }

// setFuzzy marks the translation as one that somebody must look at.
func (e *Entry) setFuzzy() {
	if !e.Fuzzy() {
		e.Flags = append([]string{fuzzyFlag}, e.Flags...)
	}
}

// Translate gives the message a translation that somebody has written for it as it is today.
func (e *Entry) Translate(words string) {
	e.Str = source.Text{Value: words, Span: e.Str.Span}
	e.unsetFuzzy()
}

// unsetFuzzy takes the mark away that somebody must look at the translation, with what that was made of.
func (e *Entry) unsetFuzzy() {
	e.Flags = slices.DeleteFunc(slices.Clone(e.Flags), func(f string) bool { return f == fuzzyFlag })
	e.Previous = ""
	e.PreviousContext = ""
}

// Holds reports whether the original holds in the other language, so that no translation is missing.
func (e *Entry) Holds() bool { return e.Address && e.Str.Value == "" }

// Done reports whether the translation can be printed.
func (e *Entry) Done() bool { return !e.Obsolete && !e.Fuzzy() && e.Str.Value != "" }

// Key is what a message is found by.
type Key struct{ Context, ID string }

// Key is that of the entry.
func (e *Entry) Key() Key { return Key{e.Context, e.ID.Value} }

// Field is the value of a line of the header, empty if it has none of the name.
func (c *Catalogue) Field(name string) string {
	for _, f := range c.Fields {
		if f.Name == name {
			return f.Value
		}
	}
	return ""
}

// SetField sets a line of the header, a new one at its end.
func (c *Catalogue) SetField(name, value string) {
	for i := range c.Fields {
		if c.Fields[i].Name == name {
			c.Fields[i].Value = value
			return
		}
	}
	c.Fields = append(c.Fields, Field{name, value})
}

// Repeats are the translations, by their originals, that all places which have one have in common: other places of the
// same words need none. One that somebody must look at is not among them, nor is a space, which leaves out the words of
// its own place alone.
func (c *Catalogue) Repeats() map[string]source.Text {
	out := make(map[string]source.Text)
	several := make(map[string]bool)
	for i := range c.Entries {
		e := &c.Entries[i]
		if !e.Done() {
			continue
		}
		one, found := out[e.ID.Value]
		several[e.ID.Value] = several[e.ID.Value] || found && one.Value != e.Str.Value
		out[e.ID.Value] = e.Str
	}
	maps.DeleteFunc(out, func(id string, t source.Text) bool { return several[id] || t.IsEmpty() })
	return out
}
