package svg

// The words that each property has (CSS Cascade 4, 7.3).

// isWide reports whether a value is one of these words.
func isWide(value string) bool { return isDefaulted(value) || isInherited(value) }

// isDefaulted reports whether a value asks for the one of a drawing in which nothing is said.
func isDefaulted(value string) bool { return value == "initial" }

// isInherited reports whether a value of a property that elements inherit asks for the one of the element around.
func isInherited(value string) bool {
	switch value {
	case "inherit", "unset", "revert", "revert-layer":
		return true
	}
	return false
}

// initials are the values of the properties that elements inherit in a drawing in which nothing is said.
var initials = map[string]string{
	"color": "black", "fill": "black", "stroke": "none", "fill-opacity": "1", "stroke-opacity": "1",
	"fill-rule": "nonzero", "clip-rule": "nonzero", "stroke-width": "1", "stroke-miterlimit": "4",
	"stroke-dashoffset": "0", "stroke-dasharray": "none", "stroke-linecap": "butt", "stroke-linejoin": "miter",
	"paint-order": "fill", "visibility": "visible", "marker-start": "none", "marker-mid": "none", "marker-end": "none",
	"font-size": "medium", "font-weight": "normal", "font-style": "normal", "direction": "ltr",
	"text-anchor": "start", "letter-spacing": "normal", "dominant-baseline": "auto",
}
