package source

import (
	"annualreport/layout/diag"
	"annualreport/layout/pattern"
)

// Patterns of names in braces, {lamps} or {table.row.column}.
const (
	// Name is a name by which a text places an object, and each part of the name of a cell: letters with their marks,
	// figures, hyphens.
	Name = `[\pL\pM\pN_-]+`
	// CellName is the name of a cell in its braces: its table, its row and its column, with a point between them, and
	// how its number is written behind a colon.
	CellName = `\{` + Name + `(?:\.` + Name + `){1,2}(?::[^\s{}:]{0,20})?\}`
	// LikeName is what looks like a name in its braces, whether there can be one such or not.
	LikeName = `\{[\pL\pM\pN_.:%-]*[\pL\pN][\pL\pM\pN_.:%-]*\}`
)

// braces are a name in braces, and escapedBraces one behind a backslash.
var (
	braces        = pattern.Of(`\\?(?:` + CellName + `|` + LikeName + `)`)
	escapedBraces = pattern.Of(`\\(` + CellName + `|` + LikeName + `)`)
)

// Verbatim is a text that is printed as it stands, without the backslashes before names in braces. Names without one
// are reported: nothing stands in their place.
func Verbatim(t Text, problems *diag.List) Text {
	for _, at := range braces().FindAllStringIndex(t.Value, -1) {
		name := t.Value[at[0]:at[1]]
		if name[0] != '\\' {
			found := new(diag.List)
			found.Warnf(t.At(at[0], len(name)), "leave the braces out, or write \\"+name+" to print them",
				"%s is printed as it is: this text has neither values nor objects", name)
			problems.AppendAbout(name, found)
		}
	}
	t.Value = escapedBraces().ReplaceAllString(t.Value, "$1")
	return t
}
