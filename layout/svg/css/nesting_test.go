package css

import (
	"slices"
	"strings"
	"testing"

	"annualreport/layout/svg/dom"
)

// TestNesting: a rule within another one means elements below those of the outer one, or those that "&" makes of it;
// of two that weigh the same the later one counts (CSS Nesting 1).
func TestNesting(t *testing.T) {
	for rules, want := range map[string]string{
		"g{fill:a;rect{fill:b}}":                 "b",
		"g{fill:a;& rect{fill:b}}":               "b",
		"g{& > rect{fill:b}}":                    "b",
		"g{> rect{fill:b}}":                      "b",
		"svg{> rect{fill:b}}":                    "",
		"rect{&.c{fill:b}}":                      "b",
		"rect{&.d{fill:b}}":                      "",
		"rect{.a &{fill:b}}":                     "b",
		".c{.a{fill:b}}":                         "",
		"rect{fill:a;&{fill:b}fill:c}":           "c",
		"rect{fill:a;&{fill:b};}":                "b",
		"#g{rect{fill:b}}.c{fill:c}":             "b",
		"g{--x:{a;b};rect{fill:b}}":              "b",
		"rect{@media print{fill:b}}":             "b",
		"rect{@media (min-width:900px){fill:b}}": "",
		"g{svg &{rect{fill:b}}}":                 "b",
		"g,a{rect,circle{fill:b}}":               "b",
		"& rect{fill:b}":                         "b",
		"g{rect{fill:b":                          "b",
		"rect{fill:a;.x{}":                       "a",
		"rect{fill:a;{fill:b}}":                  "a",
		":is(#g,a) rect{fill:b}.a .c{fill:c}":    "b",
		":where(#g) rect{fill:b}rect{fill:c}":    "c",
		":not(circle):not(.d){fill:b}":           "b",
		"rect:not(.c){fill:b}":                   "",
		strings.Repeat(":is(", 40) + "rect" + strings.Repeat(")", 40) + "{fill:b}": "",
		strings.Repeat(":is(", 20) + "rect" + strings.Repeat(")", 20) + "{fill:b}": "b",
		".c{:is(g) &{fill:b}}":                              "b",
		strings.Repeat("svg{", 2) + "& rect{fill:b}" + "}}": "",
	} {
		got := propertiesOf(t, `<svg><style>`+escaped(rules)+`</style><g id="g" class="a"><rect id="x" class="c"/></g></svg>`)
		if got["fill"] != want {
			t.Errorf("%s: %q, want %q", rules, got["fill"], want)
		}
	}
}

// TestDeepRules: rules that stand in too many others are named as not read.
func TestDeepRules(t *testing.T) {
	for _, c := range []struct {
		depth int
		read  bool
	}{{deepestRule, true}, {deepestRule + 1, false}} {
		var s Sheet
		s.Add(strings.Repeat("&{", c.depth) + "fill:b" + strings.Repeat("}", c.depth))
		got := s.Properties(&dom.Node{Name: "svg"})["fill"]
		if (got == "b") != c.read || (len(s.Unread) == 0) != c.read {
			t.Errorf("%d: %q, not read %q", c.depth, got, s.Unread)
		}
	}
}

// TestUnreadSelectors: a selector that cannot be read is named, within a rule too, and one without a left side is none.
func TestUnreadSelectors(t *testing.T) {
	for rules, want := range map[string][]string{
		"g{rect:nth-child(2){fill:a}}": {"rect:nth-child(2)"}, "> rect{fill:a}": {"> rect"}, "g >{fill:a}": {"g >"},
		"g > > rect{fill:a}": {"g > > rect"}, "g{rect:hover{fill:a}}": nil, "g{@layer x{fill:a}}": {"@layer"},
		"rect:is(a:nth-child(1)){fill:a}": {"rect:is(a:nth-child(1))"}, "@import 'a'; @charset 'b';": {"@import"}, "@import 'a'": {"@import"}, "@IMPORT 'a';rect{fill:a}": {"@import"},
		"@media (MIN-width:9px){a{fill:a}}": {"@media (min-width:9px)"}, "@media print{a{fill:a}}": nil, "@media (hover){a{fill:a}}": nil, "@supports (x:y){a{fill:a}}": {"@supports"}, "@font-face{a:b}": nil, " a:x {fill:a}": {"a:x"},
	} {
		var s Sheet
		s.Add(rules)
		if !slices.Equal(s.Unread, want) {
			t.Errorf("%s: %q, want %q", rules, s.Unread, want)
		}
	}
}

// TestEscapes: an escape in a selector stands for a character, by its number or itself (CSS Syntax 3, 4.3.7).
func TestEscapes(t *testing.T) {
	for selector, class := range map[string]string{
		`.\31 x`: "1x", `.\000041b`: "Ab", `.sm\:a`: "sm:a", `.\31 0\.5`: "10.5", `.a\e9 t`: "aét", `[class="\31 x"]`: "1x",
		".\\31\tx": "1x", `.x\0 y`: "x\uFFFDy", `.x\d800 y`: "x\uFFFDy", `.x\110000 y`: "x\uFFFDy", `.\1F600`: "😀",
	} {
		n := &dom.Node{Name: "rect", Attributes: map[string]string{"class": class}}
		var s Sheet
		s.Add(selector + "{fill:a}")
		if got := s.Properties(n)["fill"]; got != "a" {
			t.Errorf("%s does not mean the class %q", selector, class)
		}
	}
	for text, want := range map[string]string{`a\`: "a", `\31`: "1", "\\31\r\n0": "10", `\0000310`: "10", "a\\\nb": "ab"} {
		if got := Unescaped(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
