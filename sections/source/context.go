package source

import (
	"strings"
	"unicode"
)

// within gives the table its place below another: by its id, or by the words that it
// begins with, so that it keeps its translations wherever it is moved to.
func (t *Table) within(parent *Table, key string) *Table {
	own := key
	for _, name := range []string{"id", "title", "label", "name", "short", "term", "caption", "file", "text"} {
		if v, ok := t.values[name].(string); ok && v != "" {
			own = shortName(v)
			break
		}
	}
	return t.below(parent, own)
}

// below gives the table its place below another by a name of its own.
func (t *Table) below(parent *Table, name string) *Table {
	t.context = name
	t.own = parent.own
	t.languages = parent.languages
	if parent.context != "" {
		t.context = parent.context + "/" + name
	}
	return t
}

// shortName is the first words of a text, small and with hyphens.
func shortName(text string) string {
	const most = 40
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(text) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			if b.Len() > most {
				break
			}
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}
