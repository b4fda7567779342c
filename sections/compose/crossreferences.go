package compose

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// target is a place that a reference may mean: the name that it has on the pages, and one
// that means no other place.
type target struct{ anchor, named string }

// directory is all that can be referred to.
type directory struct {
	// given are the names of sections, objects and publications: each is of one thing.
	given map[string]bool
	// own are the headings that a section has under a name, by its scoped name; every those of
	// all sections, and named those by the name of their section and their own.
	own, every, named map[string][]target
	// names lists all names, in their order; it is made for the first reference that leads nowhere.
	names []string
	// losses is how many references led nowhere so far.
	losses int
}

// newDirectory lists what can be referred to.
func newDirectory(parts []Result) *directory {
	d := &directory{
		given: make(map[string]bool), own: make(map[string][]target), every: make(map[string][]target),
		named: make(map[string][]target),
	}
	for _, p := range parts {
		for _, name := range namesOf(p) {
			d.given[name] = true
		}
		c := p.composer
		for _, a := range c.anchors.list {
			t := target{c.fullAnchor(a.name), a.name}
			if c.head.ID != "" {
				t.named = c.head.ID + "-" + a.name
				d.named[t.named] = append(d.named[t.named], t)
			}
			d.enter(c.head, a.name, t)
			if a.wanted != a.name {
				d.enter(c.head, a.wanted, t)
			}
		}
	}
	return d
}

// enter enters a heading under one of its names.
func (d *directory) enter(h *Head, name string, t target) {
	d.every[name] = append(d.every[name], t)
	d.own[scoped(h, name)] = append(d.own[scoped(h, name)], t)
}

// Resolve finds what each reference of the report means, by the names that refer returned,
// and reports those that mean nothing or several things.
func Resolve(parts []Result, problems *diag.List) map[string]string {
	d := newDirectory(parts)
	out := make(map[string]string)
	for _, p := range parts {
		for _, ref := range p.composer.refers {
			if found := d.find(p.composer.head, ref, p.composer.Away, problems); found != "" {
				out[scoped(p.composer.head, ref.anchor)] = found
			}
		}
	}
	return out
}

// namesOf lists the names of a section, of its objects and of its publications.
func namesOf(p Result) []string {
	h := p.composer.head
	names := []string{h.ID}
	for _, o := range h.Objects {
		names = append(names, o.Name().Value)
	}
	if bearer, ok := p.Source.(NameBearer); ok {
		names = append(names, bearer.EntryNames()...)
	}
	return slices.DeleteFunc(names, func(name string) bool { return name == "" })
}

// FreeName is a name for a part that is made without being named: the wanted one, or, where a section, an object or a
// publication has that as its id, the same with a number.
func FreeName(parts []Result, wanted string) string {
	var names anchorNames
	for _, p := range parts {
		for _, name := range namesOf(p) {
			names.add(name)
		}
	}
	return names.add(wanted)
}

// find is the anchor that a reference of a section means: what has the name as its id, then
// a heading of the section itself, then one of another. It is empty if there is none.
func (d *directory) find(
	from *Head, ref reference, away map[string]string, problems *diag.List) string {
	own := d.own[scoped(from, ref.anchor)]
	if d.given[ref.anchor] {
		if len(own) > 0 {
			d.ambiguous(ref, append([]target{{anchor: ref.anchor}}, own...), problems)
		}
		return ref.anchor
	}
	for _, found := range [][]target{own, d.every[ref.anchor], d.named[ref.anchor]} {
		if len(found) > 1 {
			d.ambiguous(ref, found, problems)
		}
		if len(found) > 0 {
			return found[0].anchor
		}
	}
	if languages := away[ref.anchor]; languages != "" {
		problems.Errorf(ref.span, "lead to what all editions have, or name the same `languages` for the text",
			"the cross-reference #%s leads to what stands in other editions alone: %s", ref.anchor, languages)
		return ""
	}
	d.lost(ref, problems)
	return ""
}

// ambiguous reports a reference that may mean several things, and how each is named. It
// leads to the first.
func (d *directory) ambiguous(ref reference, targets []target, problems *diag.List) {
	const rename = "give a heading a name of its own: ## Words {#name}"
	const mostListed = 20
	var names []string
	for _, t := range targets[:min(len(targets), mostListed)] {
		if t.named != "" && d.means(t.named) {
			names = append(names, "#"+t.named)
		}
	}
	cure := "write " + strings.Join(names, " or ")
	first := "#" + targets[0].named
	if targets[0].named == "" {
		cure += " for the heading; if you do not mean it, " + rename
		first = "what has it as its id"
	}
	if len(names) < len(targets)-1 || targets[0].named != "" && len(names) < len(targets) {
		cure = rename
	}
	problems.Warnf(ref.span, cure, "several things are called #%s; the link leads to %s", ref.anchor, first)
}

// means reports whether a name with its section before it means one heading and nothing else.
func (d *directory) means(named string) bool {
	return len(d.named[named]) == 1 && !d.given[named] && len(d.every[named]) == 0
}

// mostLosses is for how many references that lead nowhere a like name is looked for.
const mostLosses = 200

// lost reports a reference that leads nowhere.
func (d *directory) lost(ref reference, problems *diag.List) {
	if d.names == nil {
		d.names = slices.Concat(
			slices.Collect(maps.Keys(d.given)), slices.Collect(maps.Keys(d.every)), slices.Collect(maps.Keys(d.named)),
		)
		slices.Sort(d.names)
	}
	hint := "name the `id` of a section, or a heading's words with hyphens"
	if path.Ext(ref.span.File()) == ".po" {
		hint = "names in links are the same in all languages: write the one that the original has"
	}
	if d.losses++; d.losses <= mostLosses {
		if near := source.Nearest(ref.anchor, d.names); near != "" {
			hint = fmt.Sprintf("did you mean #%s?", near)
		}
	}
	found := new(diag.List)
	found.Errorf(ref.span, hint, "the cross-reference #%s leads nowhere", ref.anchor)
	problems.AppendAbout("#"+ref.anchor, found)
}
