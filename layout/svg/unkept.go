package svg

import (
	"maps"
	"slices"
	"strings"

	"annualreport/layout/svg/dom"
)

// unkept are properties that change how an element looks and are not drawn, with the values that change nothing.
var unkept = map[string]struct {
	neutral string
	// ofText is set for those that only text has.
	ofText bool
}{
	"font-variant":              {"normal none", true},
	"font-variant-caps":         {"normal", true},
	"font-variant-position":     {"normal", true},
	"font-variant-numeric":      {"normal", true},
	"font-variant-ligatures":    {"normal common-ligatures contextual", true},
	"font-variant-east-asian":   {"normal", true},
	"font-variant-alternates":   {"normal", true},
	"font-stretch":              {"normal 100%", true},
	"font-feature-settings":     {"normal", true},
	"font-variation-settings":   {"normal", true},
	"font-size-adjust":          {"none", true},
	"text-transform":            {"none", true},
	"text-shadow":               {"none", true},
	"word-spacing":              {"normal 0 0px", true},
	"inline-size":               {"auto 0 0px", true},
	"shape-inside":              {"auto none", true},
	"kerning":                   {"auto 0 0px", true},
	"text-decoration-color":     {"currentcolor currentColor auto", true},
	"text-decoration-style":     {"solid", true},
	"text-decoration-thickness": {"auto from-font", true},
	"rotate":                    {"none 0 0deg", false},
	"scale":                     {"none 1", false},
	"translate":                 {"none 0 0px", false},
	"offset-path":               {"none", false},
	"mask-image":                {"none", false},
	"mask-border":               {"none", false},
	"backdrop-filter":           {"none", false},
	"zoom":                      {"1 100% normal reset", false},
}

// noteUnkept enters the properties of an element that change how it looks and are not drawn.
func noteUnkept(r *reader, n *dom.Node) {
	own := r.properties(n)
	for _, name := range slices.Sorted(maps.Keys(own)) {
		value := own[name]
		noteUnreadable(r, n, name, value)
		one, known := unkept[name]
		if !known || value == "" || isWide(value) {
			continue
		}
		if one.ofText && !hasText(n) || slices.Contains(strings.Fields(one.neutral), value) {
			continue
		}
		cure := flatten
		if one.ofText {
			cure = toPaths
		}
		r.note(n, cure, "the %s: %s of <%s> is not kept", name, shortened(value), n.Name)
	}
	if clip := own["clip"]; clip != "" && clip != "auto" && !isWide(clip) && (n.Name == "svg" || n.Name == "image") {
		r.note(n, "clip it with a <clipPath>", "the clip: %s of <%s> is not kept", shortened(clip), n.Name)
	}
	if moved := r.property(n, "animation-name") + r.property(n, "animation"); moved != "" && moved != "none" {
		r.note(n, takeOut, "the animation of <%s> is shown as it stands in the file, without its movement", n.Name)
	}
}

// hasText reports whether there is text in an element.
func hasText(n *dom.Node) bool {
	if n.Name == "text" || n.Name == "tspan" {
		return true
	}
	return slices.ContainsFunc(n.Elements(), hasText)
}
