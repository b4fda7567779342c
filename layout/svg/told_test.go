package svg_test

import (
	"testing"

	"annualreport/fonts"
	"annualreport/layout/display"
	"annualreport/layout/lettering"
	"annualreport/layout/svg"
)

// read is a drawing with its text set in the program's own families.
func read(t *testing.T, body string) *display.Drawing {
	t.Helper()
	drawing, problems := svg.Read([]byte(open+body+`</svg>`), lettering.New(fonts.Embedded()))
	if len(problems) > 0 {
		t.Fatalf("%s: %v", body, problems)
	}
	return drawing
}

// TestTextTold: text that reaches over the edge of the drawing is named, and so is what text asks for and does not get.
func TestTextTold(t *testing.T) {
	const font = ` font-family="Source Sans 3" `
	const cut = ` reaches over the edge of the drawing, where nothing is seen of it`
	for body, want := range map[string]string{
		`<text x="180" y="50" font-size="40"` + font + `>words</text>`:                                                     `its text "words"` + cut,
		`<text x="-3" y="50" font-size="40"` + font + `>words</text>`:                                                      `its text "words"` + cut,
		`<text x="10" y="20" font-size="40"` + font + `>Words</text>`:                                                      `its text "Words"` + cut,
		`<text x="10" y="238" font-size="40"` + font + `>gyp</text>`:                                                       `its text "gyp"` + cut,
		`<text x="10" y="238" font-size="40"` + font + `>HHH</text>`:                                                       "",
		`<text x="500" y="50" font-size="40"` + font + ` opacity="1" fill="none">words</text><rect width="9" height="9"/>`: "",
		`<text x="10" y="50"` + font + `style="font-variant-numeric:oldstyle-nums">1</text>`:                               "the font-variant-numeric: oldstyle-nums of <text> is not kept",
		`<text x="10" y="50"` + font + `style="font-variant-ligatures:none">fi</text>`:                                     "the font-variant-ligatures: none of <text> is not kept",
		`<text x="10" y="50"` + font + `style="inline-size:40px">a b</text>`:                                               "the inline-size: 40px of <text> is not kept",
		`<text x="10" y="50"` + font + `style="text-decoration:underline">a</text>`:                                        "",
		`<text x="10" y="50"` + font + `style="text-decoration:underline solid">a</text>`:                                  "",
		`<text x="10" y="50"` + font + `style="text-decoration:underline dotted">a</text>`:                                 `the "dotted" of the text-decoration of <text> is not kept: its line is drawn as its letters are`,
		`<text x="10" y="50"` + font + `style="text-decoration:underline rgb(9 9 9)">a</text>`:                             `the "rgb(9 9 9)" of the text-decoration of <text> is not kept: its line is drawn as its letters are`,
		`<text x="10" y="50"` + font + `style="text-decoration:none;text-decoration-color:red">a</text>`:                   "the text-decoration-color: red of <text> is not kept",
		`<text x="10" y="50"` + font + `font-size="12 px">a</text>`:                                                        `the font-size "12 px" of <text> cannot be read, and is passed over`,
		`<text x="10" y="50"` + font + `font-weight="fat">a</text>`:                                                        `the font-weight "fat" of <text> cannot be read, and is passed over`,
		`<text x="10" y="50"` + font + `font-weight="650" letter-spacing="normal">a</text>`:                                "",
		`<text x="10" y="50" font-family="Source\20 Sans\20 3">a</text>`:                                                   "",
		`<g text-decoration="wavy"><rect width="9" height="9"/></g>`:                                                       "",
	} {
		got := ""
		if list := read(t, body).Remarks; len(list) > 0 {
			got = list[0].Fact
			if list[0].Cure == "" {
				t.Errorf("%s: no cure", body)
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", body, got, want)
		}
	}
}

// TestLinesAlongText: a line along text is painted as the element that asks for it, below the letters of all elements
// in that, and one that an inner element asks for is added to it (SVG 1.1, 10.12).
func TestLinesAlongText(t *testing.T) {
	inks := func(body string) []string {
		var out []string
		for _, m := range read(t, `<text x="10" y="50" font-family="Source Sans 3" fill="#f00" `+body+`</text>`).Marks {
			out = append(out, m.(display.Shape).Fill.(display.Solid).Ink.Screen.String())
		}
		return out
	}
	for body, want := range map[string]int{ // how many marks are red
		`text-decoration="underline">a<tspan fill="#00f">b</tspan>`:                                3,
		`>a<tspan fill="#00f" text-decoration="underline">b</tspan>`:                               1,
		`text-decoration="underline">a<tspan fill="#00f" text-decoration="none">b</tspan>`:         3,
		`text-decoration="underline">a<tspan fill="#00f" text-decoration="line-through">b</tspan>`: 3,
		`text-decoration="underline overline">a`:                                                   3,
		`style="text-decoration-line:underline">a`:                                                 2,
	} {
		got := 0
		for _, ink := range inks(body) {
			if ink == "#FF0000" || ink == "#ff0000" {
				got++
			}
		}
		if got != want {
			t.Errorf("%s: %d red marks of %v, want %d", body, got, inks(body), want)
		}
	}
}
