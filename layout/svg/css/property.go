package css

import "strings"

// properties are those that SVG has as attributes, too (SVG 1.1, 6.1, and SVG 2, 6.6). The names of others, such as
// "width", are attributes alone; still others, such as "mix-blend-mode", stand in styles alone.
var properties = wordSet(`
	clip clip-path clip-rule color color-interpolation color-interpolation-filters color-rendering display
	dominant-baseline alignment-baseline baseline-shift direction enable-background fill fill-opacity fill-rule
	filter flood-color flood-opacity font font-family font-size font-stretch font-style font-variant font-weight
	image-rendering letter-spacing marker-end marker-mid marker-start mask mask-type opacity overflow paint-order
	shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
	stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering
	transform-box transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode`)

// isProperty reports whether an attribute is a property.
func isProperty(name string) bool { return properties[name] }

// wordSet is the set of the words of a text.
func wordSet(text string) map[string]bool {
	out := make(map[string]bool)
	for _, word := range strings.Fields(text) {
		out[word] = true
	}
	return out
}
