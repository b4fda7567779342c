package markup

import (
	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// NamesTaken is the pattern of names in braces that a report takes for those of values, anywhere, and of objects, alone
// in a line or an item of a list.
const NamesTaken = source.CellName + `|^[ \t>]*(?:[-+*][ \t]+)?\{` + source.Name + `\}[ \t]*$`

// placedLine finds lines that place an object.
var placedLine = pattern.Of(`(?m)^[ \t>]*\{(` + source.Name + `)\}[ \t\r]*$`)

// PlacedNames are the names of the objects that a text seems to place. Lines of program text are among them.
func PlacedNames(text string) []string {
	var out []string
	for _, found := range placedLine().FindAllStringSubmatch(text, -1) {
		out = append(out, found[1])
	}
	return out
}
