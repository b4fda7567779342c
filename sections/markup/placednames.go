package markup

import "annualreport/layout/pattern"

// placedLine finds lines that place an object.
var placedLine = pattern.Of(`(?m)^[ \t>]*\{([\pL\pN_-]+)\}[ \t\r]*$`)

// PlacedNames are the names of the objects that a text seems to place. Lines of program text are among them.
func PlacedNames(text string) []string {
	var out []string
	for _, found := range placedLine().FindAllStringSubmatch(text, -1) {
		out = append(out, found[1])
	}
	return out
}
