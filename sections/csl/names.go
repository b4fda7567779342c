package csl

import (
	"slices"
	"strconv"
	"strings"

	"annualreport/sections/bib"
)

// nameCounts are how many names a key of sorting writes.
type nameCounts struct{ least, first, last string }

// namesElement writes the people of some parts; if there are none, what stands for them.
func (c *renderer) namesElement(n *node) output {
	shape := n
	if c.names != nil && len(n.children) == 0 {
		shape = c.names // in a substitute it is written like the names that it stands for
		c.shaped = true
	}
	out := c.people(n, shape)
	if out.filled {
		return out
	}
	substitute := n.child("substitute")
	if substitute == nil {
		return output{called: true}
	}
	before := c.names
	c.substitutes++
	defer func() {
		c.names = before
		c.substitutes--
	}()
	for _, child := range substitute.children {
		c.names, c.shaped = nil, false
		if child.name == "names" || child.name == "choose" {
			c.names = n
		}
		if out := c.element(child); !out.isEmpty() {
			areNames := child.name == "names" || c.shaped
			for i := range out.pieces {
				out.pieces[i].isName = out.pieces[i].isName || !areNames
			}
			if !areNames {
				out.pieces = affixed(formatted(out.pieces, n), n)
			}
			out.called, out.filled = true, true
			return out
		}
	}
	return output{called: true}
}

// people writes the names of the parts that an element names.
func (c *renderer) people(n, shape *node) output {
	var outputs []output
	roles := n.list("variable")
	both := c.areSame(roles)
	for i, role := range roles {
		if slices.Contains(c.written, role) || both && i > 0 {
			continue
		}
		list := c.r.Creators(bib.Role(role))
		if len(list) == 0 {
			continue
		}
		word := role
		if both {
			word = "editortranslator"
		}
		outputs = append(outputs, c.credit(list, word, bib.Variable(role), shape))
		if c.substitutes > 0 {
			c.written = append(c.written, role)
		}
	}
	delimiter := shape.get("delimiter")
	if delimiter == "" {
		delimiter = c.option("names-delimiter")
	}
	if shape.child("name").get("form") == "count" && len(outputs) > 0 {
		return c.total(roles)
	}
	out := joined(outputs, delimiter)
	out.called, out.filled = true, len(outputs) > 0
	if n == shape || n.get("prefix")+n.get("suffix") != "" {
		out.pieces = affixed(formatted(out.pieces, n), n)
	} else {
		out.pieces = affixed(formatted(out.pieces, shape), shape)
	}
	return out
}

// total writes how many names there are.
func (c *renderer) total(roles []string) output {
	sum := 0
	for _, role := range roles {
		sum += len(c.r.Creators(bib.Role(role)))
	}
	return output{called: true, filled: true, pieces: []piece{{text: strconv.Itoa(sum)}}}
}

// areSame reports whether the same people edited and translated, who are named once then.
func (c *renderer) areSame(roles []string) bool {
	if len(roles) != 2 || !slices.Contains(roles, "editor") || !slices.Contains(roles, "translator") {
		return false
	}
	_, known := c.locale.find("editortranslator", "")
	editors := c.r.Creators(bib.Editor)
	return known && len(editors) > 0 && slices.Equal(editors, c.r.Creators(bib.Translator))
}

// credit writes the names of one part, with the word for it before or behind them.
func (c *renderer) credit(list []bib.Name, word string, v bib.Variable, shape *node) output {
	var out output
	name := shape.child("name")
	if name == nil {
		name = &node{name: "name"}
	}
	written := c.nameList(list, v, name, shape)
	for i := range written {
		written[i].isName = true
	}
	done := false
	for _, child := range shape.children {
		switch child.name {
		case "name":
			out.pieces = append(out.pieces, affixed(written, name)...)
			done = true
		case "label":
			if c.sorting {
				continue
			}
			if !done && shape.child("name") == nil {
				out.pieces = append(out.pieces, written...)
				done = true
			}
			text := words(c.locale.word(word, child.get("form"), c.pluralLabel(child, list)))
			out.pieces = append(out.pieces, c.finish(text.pieces, child)...)
		}
	}
	if !done {
		out.pieces = append(out.pieces, written...)
	}
	return out
}

// pluralLabel reports whether the word for a part is that of several people.
func (c *renderer) pluralLabel(label *node, list []bib.Name) bool {
	switch label.get("plural") {
	case "always":
		return true
	case "never":
		return false
	}
	return len(list) > 1
}

// option is an attribute of the bibliography, or of the style, which names take where they say nothing.
func (c *renderer) option(name string) string {
	if v, ok := c.area.attr[name]; ok {
		return v
	}
	return c.style.root.get(name)
}

// nameOption is an attribute of a name, or the one that it takes from around.
func (c *renderer) nameOption(n *node, name, inherited string) string {
	if v, ok := n.attr[name]; ok {
		return v
	}
	return c.option(inherited)
}

// nameList writes a list of names, cut short where it is long.
func (c *renderer) nameList(list []bib.Name, v bib.Variable, n, shape *node) []piece {
	list, more := withoutOthers(list)
	shown, useLast := c.shown(list, n)
	var outputs []output
	for i, name := range list[:shown] {
		outputs = append(outputs, output{pieces: c.person(name, n, i == 0, v)})
	}
	delimiter := c.nameOption(n, "delimiter", "name-delimiter")
	if _, said := n.attr["delimiter"]; !said && delimiter == "" {
		delimiter = ", "
	}
	switch {
	case c.sorting:
		if useLast {
			outputs = append(outputs, output{pieces: c.name(list[len(list)-1], n, false, v)})
		}
		return joined(outputs, " ").pieces
	case shown == len(list) && !more:
		return c.withAnd(outputs, list, n, delimiter)
	case shown == 0:
		return nil
	}
	out := joined(outputs, delimiter).pieces
	if useLast && !more {
		last := c.person(list[len(list)-1], n, false, v)
		return append(append(out, piece{text: delimiter + "… "}), last...)
	}
	return append(out, c.etAl(shape, n, list[:shown], delimiter)...)
}

// person writes the name of one person; its pieces have one number.
func (c *renderer) person(name bib.Name, n *node, first bool, v bib.Variable) []piece {
	c.persons++
	out := c.name(name, n, first, v)
	for i := range out {
		out[i].person = c.persons
	}
	return out
}

// withoutOthers takes the name that stands for others from a list.
func withoutOthers(list []bib.Name) ([]bib.Name, bool) {
	out := slices.DeleteFunc(slices.Clone(list), func(n bib.Name) bool { return n.Literal == bib.Others })
	return out, len(out) < len(list)
}

// shown is how many names of a list are written, and whether the last is written too.
func (c *renderer) shown(list []bib.Name, n *node) (int, bool) {
	least := number(c.nameOption(n, "et-al-min", "et-al-min"))
	first := number(c.nameOption(n, "et-al-use-first", "et-al-use-first"))
	last := c.nameOption(n, "et-al-use-last", "et-al-use-last")
	if c.counts.least != "" {
		least = number(c.counts.least)
	}
	if c.counts.first != "" {
		first = number(c.counts.first)
	}
	if c.counts.last != "" {
		last = c.counts.last
	}
	isNone := first == 0 && c.nameOption(n, "et-al-use-first", "et-al-use-first") != "0"
	if least == 0 || isNone || len(list) < least || first >= len(list) {
		return len(list), false
	}
	return first, last == "true" && len(list) >= first+2
}

// number is a number in figures, 0 for none.
func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return n
}

// withAnd joins names, with the word or the sign before the last.
func (c *renderer) withAnd(outputs []output, list []bib.Name, n *node, delimiter string) []piece {
	and := c.nameOption(n, "and", "and")
	last := len(outputs) - 1
	if and == "" || last < 1 {
		return joined(outputs, delimiter).pieces
	}
	word := "&"
	if and == "text" {
		word = c.locale.word("and", "", false)
	}
	out := joined(outputs[:last], delimiter).pieces
	if c.precedes(c.nameOption(n, "delimiter-precedes-last", "delimiter-precedes-last"), n, list[:last]) {
		out = append(out, piece{text: strings.TrimRight(delimiter, " ") + " "})
	} else {
		out = append(out, piece{text: " "})
	}
	out = append(out, piece{text: word + " "})
	return append(out, outputs[last].pieces...)
}

// precedes reports whether the delimiter stands behind some names, before a word.
func (c *renderer) precedes(rule string, n *node, names []bib.Name) bool {
	switch rule {
	case "always":
		return true
	case "never":
		return false
	case "after-inverted-name":
		order := c.nameOption(n, "name-as-sort-order", "name-as-sort-order")
		inverted := order == "all" || order == "first" && len(names) == 1
		return inverted && names[len(names)-1].Literal == ""
	}
	return len(names) > 1
}

// etAl writes the words for others.
func (c *renderer) etAl(shape, n *node, names []bib.Name, delimiter string) []piece {
	element := shape.child("et-al")
	name := element.get("term")
	if name == "" {
		name = "et-al"
	}
	word := c.locale.word(name, "", false)
	if word == "" {
		return nil
	}
	pieces := []piece{{text: word}}
	if element != nil {
		pieces = formatted(pieces, element)
	}
	before := " "
	if c.precedes(c.nameOption(n, "delimiter-precedes-et-al", "delimiter-precedes-et-al"), n, names) {
		before = delimiter
	} else if bib.IsEastAsian(word) {
		before = "" // 等
	}
	return append([]piece{{text: before}}, pieces...)
}
