package manuscript

import (
	"slices"
	"strings"

	"annualreport/layout/pattern"
)

// Definitions are the notes and the targets of links that a text in Markdown uses by their names: "^1" for a note.
type Definitions struct {
	names []string
	texts []string
}

// Add adds a definition as it is written in Markdown.
func (d *Definitions) Add(name, text string) {
	d.names = append(d.names, strings.ToLower(name))
	d.texts = append(d.texts, text)
}

// calls are names in brackets.
var calls = pattern.Of(`\[(\^?[^\]\[]+)\]`)

// calledBy are the definitions of the names that a text has in brackets, those that other definitions call among them.
func (d *Definitions) calledBy(text string) []string {
	if len(d.names) == 0 {
		return nil
	}
	var out []string
	taken := make([]bool, len(d.names))
	for pending := []string{text}; len(pending) > 0; pending = pending[1:] {
		for _, call := range calls().FindAllStringSubmatch(pending[0], -1) {
			i := slices.Index(d.names, strings.ToLower(strings.Join(strings.Fields(call[1]), " ")))
			if i >= 0 && !taken[i] {
				taken[i] = true
				out = append(out, d.texts[i])
				pending = append(pending, d.texts[i])
			}
		}
	}
	return out
}
