package svg_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/lettering"
	"annualreport/layout/svg"
)

// TestSameRoom: what says the same in two ways takes the same room: sizes by their names and by those around, weights and
// slopes, spaces that are kept or not, and places of letters.
func TestSameRoom(t *testing.T) {
	text := func(attributes, words string) string {
		return `<text x="10" y="100" font-family="Source Sans 3" ` + attributes + `>` + words + `</text>`
	}
	sized := func(size, words string) string { return text(`font-size="`+size+`"`, words) }
	for _, c := range []struct{ name, a, b string }{
		{"large", sized("large", "HH"), sized("18", "HH")}, {"medium", sized("medium", "HH"), sized("16", "HH")}, {"xx-small", sized("xx-small", "HH"), sized("9", "HH")}, {"what cannot be read", sized("huge", "HH"), sized("16", "HH")}, {"below zero", sized("-5", "HH"), sized("16", "HH")},
		{"larger", `<g font-size="50">` + sized("larger", "HH") + `</g>`, sized("60", "HH")}, {"smaller", `<g font-size="60">` + sized("smaller", "HH") + `</g>`, sized("50", "HH")}, {"percent", `<g font-size="50">` + sized("50%", "HH") + `</g>`, sized("25", "HH")}, {"em", `<g font-size="20">` + sized("2em", "HH") + `</g>`, sized("40", "HH")},
		{"normal weight", `<g font-weight="bold">` + text(`font-weight="normal" font-size="40"`, "HMO") + `</g>`, text(`font-size="40"`, "HMO")}, {"bold", text(`font-weight="bold" font-size="40"`, "HMO"), text(`font-weight="700" font-size="40"`, "HMO")}, {"bolder", text(`font-weight="bolder" font-size="40"`, "HMO"), text(`font-weight="700" font-size="40"`, "HMO")},
		{"lighter", text(`font-weight="lighter" font-size="40"`, "HMO"), text(`font-weight="300" font-size="40"`, "HMO")}, {"a weight that is none", text(`font-weight="1001" font-size="40"`, "HMO"), text(`font-size="40"`, "HMO")}, {"upright again", `<g font-style="italic">` + text(`font-style="normal" font-size="40"`, "fox") + `</g>`, text(`font-size="40"`, "fox")},
		{"sloped as around", `<g font-style="italic">` + text(`font-size="40"`, "fox") + `</g>`, text(`font-style="oblique" font-size="40"`, "fox")}, {"no weight of 0", text(`font-weight="0" font-size="40"`, "HMO"), text(`font-size="40"`, "HMO")},
		{"spaces are one", text(`font-size="40"`, "  H   \n\t H  "), text(`font-size="40"`, "H H")}, {"spaces over elements", text(`font-size="40"`, "H <tspan> H</tspan>"), text(`font-size="40"`, "H H")}, {"spaces that are kept", text(`font-size="40" xml:space="preserve"`, "H  H"), text(`font-size="40" style="white-space:pre"`, "H  H")},
		{"spaces kept around", `<g xml:space="preserve">` + text(`font-size="40"`, "H  H") + `</g>`, text(`font-size="40" style="white-space:pre"`, "H  H")}, {"spaces that are not", `<g xml:space="preserve">` + text(`font-size="40" xml:space="default"`, "H  H") + `</g>`, text(`font-size="40"`, "H H")}, {"collapsed by a rule", text(`font-size="40" xml:space="preserve" style="white-space:normal"`, "H  H"), text(`font-size="40"`, "H H")},
		{"not displayed", text(`font-size="40"`, `H<tspan display="none">HHH</tspan>H`), text(`font-size="40"`, "HH")}, {"moved by letters", text(`font-size="40" dx="0 20"`, "HH"), text(`font-size="40"`, `H<tspan dx="20">H</tspan>`)}, {"lowered by letters", text(`font-size="40" dy="0 20"`, "HH"), text(`font-size="40"`, `H<tspan dy="20">H</tspan>`)},
		{"a place of an inner one", text(`font-size="40" dx="1 2 3"`, `H<tspan dx="20">H</tspan>`), text(`font-size="40"`, `<tspan dx="1">H</tspan><tspan dx="20">H</tspan>`)}, {"not moved", text(`font-size="40" dx="0 0" dy="0 0"`, "fi"), text(`font-size="40"`, "fi")},
		{"set apart around a tspan", text(`font-size="40" letter-spacing="10"`, "HHH"), text(`font-size="40" letter-spacing="10"`, "H<tspan>HH</tspan>")}, {"set apart by nothing", text(`font-size="40" letter-spacing="normal"`, "HHH"), text(`font-size="40"`, "HHH")}, {"set apart in em", text(`font-size="40" letter-spacing=".5em"`, "HHH"), text(`font-size="40" letter-spacing="20"`, "HHH")},
		{"not set apart again", `<g letter-spacing="10">` + text(`font-size="40" letter-spacing="normal"`, "HHH") + `</g>`, text(`font-size="40"`, "HHH")}, {"a link", text(`font-size="40"`, "<a>HH</a>"), text(`font-size="40"`, "HH")}, {"anchored behind what is set apart", text(`font-size="40" text-anchor="end" letter-spacing="10"`, "HH"), text(`font-size="40" text-anchor="end" dx="-10"`, `H<tspan dx="10">H</tspan>`)},
		{"two chunks", text(`font-size="40" text-anchor="middle"`, `HH<tspan x="100">H</tspan>`), text(`font-size="40" text-anchor="middle"`, "HH") + strings.Replace(text(`font-size="40" text-anchor="middle"`, "H"), `x="10"`, `x="100"`, 1)},
	} {
		al, at, ar, ab := extent(t, c.a)
		bl, bt, br, bb := extent(t, c.b)
		for _, pair := range [][2]float64{{al, bl}, {at, bt}, {ar, br}, {ab, bb}} {
			if math.Abs(pair[0]-pair[1]) > 0.2 {
				t.Errorf("%s: %.1f,%.1f to %.1f,%.1f and %.1f,%.1f to %.1f,%.1f", c.name, al, at, ar, ab, bl, bt, br, bb)
				break
			}
		}
	}
}

// TestRoomOfText: the box of text is that of its lines, by which gradients and clips are measured, and its lines are as long as
// its letters.
func TestRoomOfText(t *testing.T) {
	const clip = `<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width="%s" height="%s"/></clipPath>` +
		`<text x="20" y="100" font-size="100" font-family="Source Sans 3" clip-path="url(#c)">HHH</text>`
	left, top, right, bottom := extent(t, fmt.Sprintf(clip, "9", "9"))
	if _, t2, _, b2 := extent(t, `<rect width="1" height="1"/>`+fmt.Sprintf(clip, "1", "1")); math.Abs(b2-bottom) > 1 || t2 > 1 {
		t.Errorf("text clipped by its whole box ends at %.1f, want %.1f", b2, bottom)
	}
	drawn, problems := svg.Read([]byte(open+`<text x="20" y="100" font-size="100" font-family="Source Sans 3" text-decoration="underline">HHH</text></svg>`), lettering.New(fonts.Embedded()))
	if len(problems) > 0 || len(drawn.Marks) != 2 {
		t.Fatalf("%v", problems)
	}
	_, _, lined, low := extent(t, `<text x="20" y="100" font-size="100" font-family="Source Sans 3" text-decoration="underline">HHH</text>`)
	if low <= bottom+2 || low > bottom+25 || lined < right || lined > right+20 || top > 40 || left < 20 {
		t.Errorf("a line to %.1f and down to %.1f of text to %.1f and %.1f", lined, low, right, bottom)
	}
	_, high, _, _ := extent(t, `<text x="20" y="100" font-size="100" font-family="Source Sans 3" text-decoration="overline">HHH</text>`)
	if high >= top || high < top-40 {
		t.Errorf("a line above text begins at %.1f, the text at %.1f", high, top)
	}
}

// TestTextToldMore: what of text is not kept is told, and text is told that reaches over the edge by more than a hair, at
// whatever side.
func TestTextToldMore(t *testing.T) {
	const font = ` font-family="Source Sans 3" font-size="40" `
	const cut = ` reaches over the edge of the drawing, where nothing is seen of it`
	for body, want := range map[string]string{
		`<text x="10" y="50"` + font + `textLength="90">HH</text>`: "the textLength of its text is not kept: it is as long as its letters", `<text x="10" y="50"` + font + `dominant-baseline="mathematical">HH</text>`: "the baseline of its text is not kept: it stands on the usual one",
		`<text x="10" y="50"` + font + `dominant-baseline="central">HH</text>`: "", `<text x="10" y="50"` + font + `rotate="0 0">HH</text>`: "", `<text x="10" y="50"` + font + `baseline-shift="0">HH</text>`: "",
		`<text x="-2" y="50"` + font + `>HH</text>`: "", `<text x="-9" y="50"` + font + `>HH</text>`: `its text "HH"` + cut, `<text x="10" y="27"` + font + `>HH</text>`: "", `<text x="10" y="20"` + font + `>HH</text>`: `its text "HH"` + cut,
		`<text x="10" y="240"` + font + `>HH</text>`: "", `<text x="10" y="250"` + font + `>HH</text>`: `its text "HH"` + cut, `<text x="240" y="100" text-anchor="end"` + font + `>HH</text>`: "", `<text x="250" y="100" text-anchor="end"` + font + `>HH</text>`: `its text "HH"` + cut,
		`<text x="10" y="50"` + font + `letter-spacing="5">نورا</text>`: "the letter-spacing of its text is not kept: its letters join (CSS Text 3, 9.2)",
	} {
		got := ""
		for _, r := range read(t, body).Remarks {
			got += r.Fact
		}
		if got != want {
			t.Errorf("%s: %q, want %q", body, got, want)
		}
	}
	letters := lettering.New(fonts.Embedded())
	for body, want := range map[string]string{
		`<text y="20" baseline-shift="super">a</text>`: "text that is raised or lowered (baseline-shift) is not set", `<text y="20"><tref href="#a"/></text>`: "text that stands elsewhere (<tref>) is not set", `<text x="10 20" y="20">نو</text>`: "letters that join are not set one by one",
		`<text y="20" x="100">שלום<tspan x="20">ab</tspan></text>`: "", `<text y="20">ab<tspan fill="red">cd</tspan></text>`: "", `<text y="20">שלום</text>`: "",
	} {
		_, problems := svg.Read([]byte(open+body+`</svg>`), letters)
		got := ""
		for _, p := range problems {
			got += p.Fault
		}
		if got != want {
			t.Errorf("%s: %q, want %q", body, got, want)
		}
	}
}
