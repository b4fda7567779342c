package compose

import (
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// tellStray reports a name in braces that is printed as it is: nothing stands in its place where it is written.
func tellStray(c *Composer, s markup.StrayName) {
	found := new(diag.List)
	defer func() { c.Problems.AppendAbout("{"+s.Name+"}", found) }()
	const number = "number"
	escape := "write \\{" + s.Name + "} to print it"
	switch {
	case s.Name == number:
		found.Warnf(s.At, "write it in the words of a link to what has the number, as in [figure {number}](#id); "+
			escape, "{number} stands outside of such a link, and is printed as it is")
	case strings.HasPrefix(s.Name, "."):
		found.Warnf(s.At, "put it right behind words in brackets, as in [words]{.smallcaps}; "+escape,
			"{%s} stands behind no words in brackets, and is printed as it is", s.Name)
	case strings.Contains(s.Name, "."):
		found.Warnf(s.At, "name the value itself, as {table.row.column}; "+escape,
			"{%s} names no value here, and is printed as it is", s.Name)
	case s.Short || !c.hasObjects:
		found.Warnf(s.At, placeOf(c, s.Name)+"; "+escape,
			"{%s} is printed as it is: no object can stand in this text", s.Name)
	case c.known(s.Name):
		found.Warnf(s.At, "write {"+s.Name+"} with an empty line before and after it; "+escape,
			"{%s} is no paragraph of its own, and is printed as it is", s.Name)
	default:
		found.Warnf(s.At, elsewhere(c, s.Name)+" Or "+escape,
			"{%s} is the name of nothing that could stand here, and is printed as it is", s.Name)
	}
}

// placeOf is where the object of a name can stand, for an author who wrote the name where none can.
func placeOf(c *Composer, name string) string {
	if section, ok := c.holders[name]; ok {
		return "place it in the running text of its section, #" + section + ", in a paragraph of its own"
	}
	return "objects stand in the running text of their section; a value is written {table.row.column}"
}

// elsewhere is what an author can do about the name of no object of the section.
func elsewhere(c *Composer, name string) string {
	if section, ok := c.holders[name]; ok {
		return "move the object to this section, or write a link to it, [words](#" + name + "): it is one of the " +
			"section #" + section + "."
	}
	if near := source.Nearest(name, objectNames(c)); near != "" {
		return "did you mean {" + near + "}, in a paragraph of its own?"
	}
	return "an object of the section is named by its id, in a paragraph of its own, and a value as {table.row.column}."
}

// tellUnplaced reports a name in a paragraph of its own that is that of no object of the section.
func tellUnplaced(c *Composer, name string, at diag.Span) {
	found := new(diag.List)
	defer func() { c.Problems.AppendAbout("{"+name+"}", found) }()
	cure := "give a [[section.table]] or another object id = \"" + name + "\""
	list := c.head.Where.ListOf(name)
	near := source.Nearest(name, objectNames(c))
	_, isElsewhere := c.holders[name]
	switch {
	case name == "number":
		cure = "write it in the words of a link to what has the number, as in [figure {number}](#id)"
	case list != "":
		cure = "what has the id stands in the list `" + list + "`, which has a place of its own: write a link to it, " +
			"[words](#" + name + ")"
	case isElsewhere:
		cure = elsewhere(c, name)
	case !c.hasObjects:
		found.Errorf(at, "leave it out, or place it in the text of a section; \\{"+name+"} prints the name",
			"the text places {%s}, but no object can stand here", name)
		return
	case near != "":
		cure = "did you mean {" + near + "}? or " + cure
	}
	found.Errorf(at, cure, "the text places {%s}, but the section has no such object", name)
}

// objectNames are the ids of the objects of the section.
func objectNames(c *Composer) []string {
	var out []string
	for _, o := range c.head.Objects {
		if name := o.Name().Value; name != "" {
			out = append(out, name)
		}
	}
	return out
}

// isAbsent reports whether a name is that of an object of the section, or of its text, that stands in other editions
// alone: its place stays empty in this one.
func isAbsent(c *Composer, name string) bool {
	if c.Away[name] == "" || c.known(name) {
		return false
	}
	return strings.HasPrefix(name, source.MarkPrefix) || slices.Contains(c.ObjectLists, c.head.Where.ListOf(name))
}
