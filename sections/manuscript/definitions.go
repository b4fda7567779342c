package manuscript

import (
	"strings"

	"annualreport/layout/pattern"
)

// Definitions are the notes and the targets of links that a text in Markdown uses by their names: "^1" for a note.
type Definitions struct {
	names []string
	texts []string
	// places are the first of each name, called says which definitions a section has.
	places map[string]int
	called map[int]bool
}

// lossOfUncalled are notes that no text calls.
var lossOfUncalled = Loss{"notes that nothing calls",
	"they are left out: call each by its name in brackets, as [^1], or delete it"}

// Add adds a definition as it is written in Markdown.
func (d *Definitions) Add(name, text string) {
	if d.places == nil {
		d.places = make(map[string]int)
		d.called = make(map[int]bool)
	}
	name = strings.ToLower(name)
	if _, isThere := d.places[name]; !isThere {
		d.places[name] = len(d.names)
	}
	d.names = append(d.names, name)
	d.texts = append(d.texts, text)
}

// place is the place of a name, however it is spaced and whatever its capitals; -1 if it is none.
func (d *Definitions) place(name string) int {
	if i, ok := d.places[strings.ToLower(strings.Join(strings.Fields(name), " "))]; ok {
		return i
	}
	return -1
}

// HasNote reports whether there is a note of a name, such as "1", in these letters.
func (d *Definitions) HasNote(name string) bool {
	i := d.place("^" + name)
	return i >= 0 && strings.HasPrefix(strings.TrimLeft(d.texts[i], " "), "[^"+name+"]:")
}

// addUncalled adds the notes that no section has to the losses.
func (d *Definitions) addUncalled(losses *Losses) {
	for i, name := range d.names {
		if strings.HasPrefix(name, "^") && !d.called[i] {
			losses.AddOne(lossOfUncalled, d.texts[i])
		}
	}
}

// calls are names in brackets.
var calls = pattern.Of(`\[(\^?[^\]\[]+)\]`)

// calledBy are the definitions of the names that a text has in brackets, those that other definitions call among them.
func (d *Definitions) calledBy(text string) []string {
	if len(d.names) == 0 {
		return nil
	}
	var out []string
	taken := make(map[int]bool)
	for pending := []string{text}; len(pending) > 0; pending = pending[1:] {
		for _, call := range calls().FindAllStringSubmatch(pending[0], -1) {
			i := d.place(call[1])
			if i >= 0 && !taken[i] {
				taken[i] = true
				d.called[i] = true
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
	i := d.place(name)
	if i < 0 || strings.HasPrefix(d.names[i], "^") {
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
