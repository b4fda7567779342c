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

// target is the definition of where a link leads.
var target = pattern.Of(`^ {0,3}\[[^\]\[]+\]:[ \t]*<?([^\s<>]+)>?`)

// Target is where the links of a name lead; false if the name is none, or that of a note.
func (d *Definitions) Target(name string) (to string, ok bool) {
	name = strings.ToLower(strings.Join(strings.Fields(name), " "))
	i := slices.Index(d.names, name)
	if i < 0 || strings.HasPrefix(name, "^") {
		return "", false
	}
	found := target().FindStringSubmatch(d.texts[i])
	if found == nil {
		return "", false
	}
	return found[1], true
}

// Mend changes the texts of all notes, and takes out the targets that a function does not keep.
func (d *Definitions) Mend(note func(text string) string, keep func(target string) bool) {
	var out Definitions
	for i, name := range d.names {
		text := d.texts[i]
		if strings.HasPrefix(name, "^") {
			text = note(text)
		} else if to, ok := d.Target(name); ok && !keep(to) {
			continue
		}
		out.Add(name, text)
	}
	*d = out
}
