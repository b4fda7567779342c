package css

import (
	"maps"
	"testing"

	"annualreport/layout/svg/dom"
)

// properties are those of the element with the id "x" in a drawing.
func propertiesOf(t *testing.T, file string) map[string]string {
	t.Helper()
	doc, err := dom.Parse([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	var sheet Sheet
	for _, n := range doc.Root.Elements() {
		if n.Name == "style" {
			sheet.Add(n.Words())
		}
	}
	return sheet.Properties(doc.ByID["x"])
}

// TestSelectors: each selector means the element, or does not.
func TestSelectors(t *testing.T) {
	const body = `<g class="a b" id="g"><rect/><rect id="x" class="c d" width="5" data-name="one two"/></g>`
	for selector, want := range map[string]bool{
		"rect": true, "*": true, "circle": false, "#x": true, ".c": true, ".d.c": true, ".c.e": false, "rect.c": true,
		"g rect": true, ".a>.c": true, "svg>.c": false, "svg .c": true, "rect+rect": true, "rect ~ .d": true, "circle+rect": false,
		"[width]": true, "[width='5']": true, "[width=\"6\"]": false, "[data-name~=two]": true, "[data-name^=one]": true,
		"[data-name$=two]": true, "[data-name*='e t']": true, "[height]": false,
		"rect:first-child": false, "rect:last-child": true, "rect:hover": false, "circle, rect": true, "g > rect , a": true,
		"svg:root rect": true, "g rect.c": true, "g rect .c": false, "[ width = '5' ]": true, "[]": false, "[5]": false, "[width=]": false, "[width": false, "rect:": false, "rect.": false,
		":is(rect": false, "[data-name|=one]": false, "[data-name=one two]": false, "g>rect~.c": true, "rect:is(.c, .z)": true, "rect::before": false, "g+rect": false, "*.c": true,
	} {
		got := propertiesOf(t, `<svg><style>`+escaped(selector)+`{fill:red}</style>`+body+`</svg>`)["fill"] == "red"
		if got != want {
			t.Errorf("%s: %t, want %t", selector, got, want)
		}
	}
}

// escaped is a selector in XML.
func escaped(text string) string {
	out := ""
	for _, r := range text {
		switch r {
		case '>':
			out += "&gt;"
			continue
		case '&':
			out += "&amp;"
			continue
		}
		out += string(r)
	}
	return out
}

// TestCascade: what is important counts more than a style attribute, that more than an id, a class, a name, and that
// more than an attribute; of two that weigh the same the later one counts.
func TestCascade(t *testing.T) {
	for _, c := range []struct{ name, rules, attributes, want string }{
		{"an attribute", "", `fill="a"`, "a"},
		{"a name", "rect{fill:b}", `fill="a"`, "b"},
		{"the later one", "rect{fill:b}rect{fill:c}", "", "c"},
		{"a class", ".c{fill:b}rect{fill:c}", "", "b"},
		{"an id", "#x{fill:b}.c{fill:c}", "", "b"},
		{"a style", "#x{fill:b}", `style="fill:a"`, "a"},
		{"an important one", "rect{fill:b ! important}#x{fill:c}", `style="fill:a"`, "b"},
		{"comments and unknown rules", "@font-face{font-family:x}/* } */ rect{/* ; */fill:b;;}", "", "b"},
		{"broken declarations", "rect{fill;:x;stroke-width:;fill:b;}", "", "b"},
		{"a rule without an end", "rect{fill:b", "", "b"},
		{"other media", "@media (min-width:900px){rect{fill:b}}", `fill="a"`, "a"},
		{"two names", "g rect{fill:b}rect{fill:c}", "", "c"},
		{"a name in an element", "svg rect{fill:b}rect{fill:c}", "", "b"},
		{"an attribute", "[class]{fill:b}svg rect{fill:c}", "", "b"},
		{"a place", "rect:last-child{fill:b}svg rect{fill:c}", "", "b"},
		{"a choice", ":is(#z, rect){fill:b}.c{fill:c}", "", "b"},
		{"behind a statement", "@charset 'x'; rect{fill:b}", "", "b"},
		{"behind signs", " ; /* */ ; rect{fill:b}", "", "b"},
		{"a statement without an end", "rect{fill:b}@import 'a'", "", "b"},
		{"spaces around the colon", " rect { fill : b } ", "", "b"},
		{"an important nothing", "rect{fill:b;fill:!important}", "", "b"},
		{"a number for a name", "rect{5:b;fill:c}", "", "c"},
		{"all media", "@media screen{rect{fill:b}}", `fill="a"`, "b"},
	} {
		got := propertiesOf(t, `<svg><style>`+c.rules+`</style><rect id="x" class="c" `+c.attributes+`/></svg>`)["fill"]
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestDeclarations: values keep their brackets, quotation marks and case; shorthands stand for what they are made of.
func TestDeclarations(t *testing.T) {
	const style = `fill:url( "#A;b" ) ; FONT-family:'A B', c;marker:url(#m);font:italic bold 12px/1.5 'A B',serif`
	got := propertiesOf(t, `<svg><rect id="x" style="`+escapedQuotes(style)+`"/></svg>`)
	want := map[string]string{
		"fill": `url( "#A;b" )`, "font-family": "'A B',serif", "font-size": "12px", "font-weight": "bold", "font-style": "italic",
		"marker": "url(#m)", "marker-start": "url(#m)", "marker-mid": "url(#m)", "marker-end": "url(#m)",
	}
	if !maps.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// escapedQuotes is a style in an attribute.
func escapedQuotes(text string) string {
	out := ""
	for _, r := range text {
		if r == '"' {
			out += "&quot;"
			continue
		}
		out += string(r)
	}
	return out
}

// TestFonts: the shorthand of fonts sets style, weight, size and family, and those that it does not name as usual; without a
// size and a family it sets nothing.
func TestFonts(t *testing.T) {
	const around = "font-style:italic;font-weight:bold;"
	for value, want := range map[string]string{
		"12px a": "normal normal 12px a", "12px/1.5 a b": "normal normal 12px a b", "oblique 300 1em a": "oblique 300 1em a", "bolder 12px a": "normal bolder 12px a", "lighter 12px a": "normal lighter 12px a", "small-caps 12px a": "normal normal 12px a",
		"12px": "italic bold  ", "a": "italic bold  ", "12 a": "italic bold  ", "italic 12px": "italic bold  ", ".5em a": "normal normal .5em a", "bold": "italic bold  ", "700 12px 'a b'": "normal 700 12px 'a b'",
	} {
		got := propertiesOf(t, `<svg><rect id="x" style="`+around+`font:`+value+`"/></svg>`)
		if list := got["font-style"] + " " + got["font-weight"] + " " + got["font-size"] + " " + got["font-family"]; list != want {
			t.Errorf("%s: %q, want %q", value, list, want)
		}
	}
}
