package fence

import (
	"slices"

	"annualreport/sections/source"
)

// form is a kind of fence.
type form struct {
	name string
	// list is the list of the section in which the object could stand as a table.
	list string
	// kept are the attributes that a fence of a manuscript keeps; nil where a manuscript has no such fence.
	kept []string
	// isMedium is set for films and sounds, which stand in rows, too.
	isMedium bool
}

// forms are the kinds of fences, in the order in which messages list them.
var forms = []form{
	{name: "facts", list: "box", kept: []string{"title"}},
	{name: "links", list: "box", kept: []string{"title"}},
	{name: "recommendation", list: "box", kept: []string{"title"}},
	{name: "call", list: "box"},
	{name: plainBox, list: "box", kept: []string{"title"}},
	{name: "quote", list: "quote", kept: []string{"by", "role"}},
	{name: "note", list: "note", kept: []string{"title"}},
	{name: "row", list: "row", kept: []string{}},
	{name: "film", list: "film", isMedium: true},
	{name: "sound", list: "sound", isMedium: true},
}

// plainBox is the name of the fence that makes a box of no kind of its own.
const plainBox = "box"

// formOf is the form of a name; false if no fence is called so.
func formOf(name string) (form, bool) {
	i := slices.IndexFunc(forms, func(f form) bool { return f.name == name })
	if i < 0 {
		return form{}, false
	}
	return forms[i], true
}

// names are those of fences.
func names() []string {
	var out []string
	for _, f := range forms {
		out = append(out, f.name)
	}
	return out
}

// pictures is the list of the pictures that stand in rows.
const pictures = "picture"

// lists are all lists of objects that fences are put into.
func lists() []string {
	out := []string{pictures}
	for _, f := range forms {
		if !slices.Contains(out, f.list) {
			out = append(out, f.list)
		}
	}
	return out
}

// listOf is the list in which what a fence makes could stand as a table; that of boxes where the fence has no name that
// is known.
func listOf(name words) string {
	if name.text == pictures {
		return pictures
	}
	if f, ok := formOf(name.text); ok {
		return f.list
	}
	return "box"
}

// tellClass reports the class of a picture in a row, which has none.
func (r *reader) tellClass(p *page, f *fence) {
	if class := f.name; class.text != "" {
		r.problems.Errorf(p.span(source.Range{From: class.at.From - len("."), To: class.at.To}), "leave it out",
			"a picture in a row has no class %q", class.text)
	}
}
