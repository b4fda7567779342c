package svg

import (
	"strings"
	"testing"

	"annualreport/layout/affine"
	"annualreport/layout/filter"
)

// TestCalculatedValues: what a property or an attribute counts is drawn as its sum (CSS Values 4, 10).
func TestCalculatedValues(t *testing.T) {
	seesAll(t, []picture{
		{"a width", `<rect width="calc(50% - 4px)" height="24" fill="red"/>`, "7,12 r; 9,12 -"},
		{"the width of a line", `<path d="M0 12H24" stroke="red" style="stroke-width:calc(2 * (1px + 3px))"/>`, "12,9 r; 12,15 r; 12,7 -; 12,17 -"},
		{"an opacity", `<rect width="24" height="24" fill="red" style="opacity:calc(1 / 2)"/>`, "12,12 p"},
		{"a percentage", `<rect width="24" height="24" fill="red" style="fill-opacity:min(50%, 80%)"/>`, "12,12 p"},
		{"dashes", `<path d="M0 12H24" stroke="red" stroke-width="6" style="stroke-dasharray:calc(6px + 6px) max(3px, 12px)"/>`, "6,12 r; 18,12 -"},
		{"a line below zero", `<path d="M0 12H24" stroke="red" style="stroke-width:calc(2px - 50%)"/><rect width="2" height="2"/>`, "12,12 -"},
		{"a variable in it", `<rect style="--w:4px;width:calc(var(--w) * 3)" height="24" fill="red"/>`, "11,12 r; 13,12 -"},
		{"a circle", `<circle cx="clamp(2px, 50px, 6px)" cy="12" r="5" fill="red"/>`, "2,12 r; 10,12 r; 12,12 -"},
	})
}

// TestWideWords: the words that each property has ask for the value of the element around, or for the first one (CSS
// Cascade 4, 7.3).
func TestWideWords(t *testing.T) {
	seesAll(t, []picture{
		{"initial", `<g fill="red" stroke="red" stroke-width="8"><rect x="8" width="8" height="24" style="fill:initial;stroke:initial"/></g>`, "12,12 k; 6,12 -"},
		{"a line as at first", `<g stroke="red" stroke-width="20"><path d="M0 12H24" style="stroke-width:initial"/></g>`, "12,12 r; 12,9 -"},
		{"unset", `<g fill="red"><rect width="24" height="24" style="fill:unset"/></g>`, "12,12 r"},
		{"revert", `<g fill="red"><rect width="24" height="24" style="fill:revert"/></g>`, "12,12 r"},
		{"what is not inherited", `<g opacity=".5"><rect width="24" height="24" fill="red" style="opacity:unset"/></g>`, "12,12 p"},
		{"inherited by its word", `<g opacity="0.999"><rect width="24" height="24" fill="red"/></g>`, "12,12 r"},
		{"a blend", `<rect width="24" height="24" fill="red" style="mix-blend-mode:initial"/>`, "12,12 r"},
	})
}

// TestUnreadValues: a value that cannot be read is named with its element; words without a meaning, and what the
// element does not show, are not.
func TestUnreadValues(t *testing.T) {
	for body, want := range map[string]string{
		`<path d="M0 1H9" stroke="red" stroke-width="3 px"/>`:                                         `the stroke-width "3 px" of <path> cannot be read, and is passed over`,
		`<path d="M0 1H9" stroke="red" stroke-width="-3"/>`:                                           `the stroke-width "-3" of <path> cannot be read, and is passed over`,
		`<path d="M0 1H9" stroke="red" stroke-width="calc(3px + 1)"/>`:                                `the stroke-width "calc(3px + 1)" of <path> cannot be read, and is passed over`,
		`<path d="M0 1H9" stroke="red" stroke-linecap="pointed"/>`:                                    `the stroke-linecap "pointed" of <path> cannot be read, and is passed over`,
		`<g stroke-miterlimit="many"><rect width="9" height="9"/></g>`:                                `the stroke-miterlimit "many" of <g> cannot be read, and is passed over`,
		`<rect width="9" height="9" opacity="half"/>`:                                                 `the opacity "half" of <rect> cannot be read, and is passed over`,
		`<rect width="9" height="9" color="rot"/>`:                                                    `the color "rot" of <rect> cannot be read, and is passed over`,
		`<rect width="9" height="9" stroke-width="null"/>`:                                            "",
		`<rect width="9" height="9" opacity="undefined"/>`:                                            "",
		`<rect width="9" height="9" style="opacity:initial"/>`:                                        "",
		`<rect width="9" height="9" color="currentColor"/>`:                                           "",
		`<rect width="9" height="9" font-size="12 px"/>`:                                              "",
		`<rect width="9" height="9" stroke-dashoffset="2em"/>`:                                        "",
		`<svg width="9" height="9" style="clip:rect(0,1px,1px,0)"><rect width="9" height="9"/></svg>`: "the clip: rect(0,1px,1px,0) of <svg> is not kept",
		`<svg width="9" height="9" style="clip:auto"><rect width="9" height="9"/></svg>`:              "",
		`<rect width="9" height="9" style="clip:rect(0,1px,1px,0)"/>`:                                 "",
		`<rect width="9" height="9" style="zoom:2"/>`:                                                 "the zoom: 2 of <rect> is not kept",
		`<rect width="9" height="9" style="zoom:1"/>`:                                                 "",
		`<rect width="9" height="9" style="backdrop-filter:blur(2px)"/>`:                              "the backdrop-filter: blur(2px) of <rect> is not kept",
	} {
		drawing, problems := Read([]byte(open+body+`</svg>`), nil)
		if len(problems) > 0 {
			t.Errorf("%s: %v", body, problems)
			continue
		}
		var facts []string
		for _, remark := range drawing.Remarks {
			facts = append(facts, remark.Fact)
			if remark.Cure == "" {
				t.Errorf("%s: no cure", body)
			}
		}
		if got := strings.Join(facts, "; "); got != want {
			t.Errorf("%s: %q, want %q", body, got, want)
		}
	}
}

// TestFarGradients: gradients whose circles or ends lie far away are drawn up to farthestFrame.
func TestFarGradients(t *testing.T) {
	const stops = `<stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/>`
	const fill = `<rect width="24" height="24" fill="url(#a)"/>`
	seesAll(t, []picture{
		{"a far circle", `<radialGradient id="a" gradientUnits="userSpaceOnUse" cx="-19988" cy="12" r="40000">` + stops + `</radialGradient>` + fill, "4,12 v; 20,12 v"},
		{"repeated far away", `<linearGradient id="a" gradientUnits="userSpaceOnUse" x1="-23988" x2="24012" spreadMethod="reflect">` + stops + `</linearGradient>` + fill, "4,12 v; 20,12 v"},
	})
	_, problems := Read([]byte(open+`<radialGradient id="a" gradientUnits="userSpaceOnUse" cx="1e6" cy="12" r="1e6">`+stops+`</radialGradient>`+fill+`</svg>`), nil)
	if len(problems) != 1 || !strings.Contains(problems[0].Fault, "too far away") {
		t.Errorf("a circle farther away than can be drawn: %v", problems)
	}
}

// TestAddresses: an address may have its characters written as bytes in hexadecimal digits (RFC 3986, 2.1).
func TestAddresses(t *testing.T) {
	const gradient = `<linearGradient id="д b"><stop stop-color="red"/></linearGradient>`
	seesAll(t, []picture{
		{"as bytes", gradient + `<rect width="24" height="24" fill="url(#%D0%B4%20b)"/>`, "12,12 r"},
		{"as it is", gradient + `<rect width="24" height="24" fill="url(#д b)"/>`, "12,12 r"},
		{"a sign that is none", `<g id="50%"><rect width="24" height="24" fill="red"/></g><use href="#50%"/>`, "12,12 r"},
	})
}

// TestOldNames: the names that browsers had for clips and filters mean these.
func TestOldNames(t *testing.T) {
	const parts = `<clipPath id="c"><rect width="12" height="24"/></clipPath>`
	sees(t, "a clip", open+parts+`<rect width="24" height="24" fill="red" style="-webkit-clip-path:url(#c)"/></svg>`, "6,12 r; 18,12 -")
}

// TestPartsOfParts: what an element inherits, refers to or is part of shows through all that is around it.
func TestPartsOfParts(t *testing.T) {
	const whole = `<rect width="24" height="24" fill="red" `
	seesAll(t, []picture{
		{"a mask on a clip of two shapes", `<clipPath id="c"><rect width="10" height="24"/><rect x="8" width="4" height="24"/></clipPath><mask id="m"><rect width="24" height="12" fill="#fff"/></mask>` + whole + `clip-path="url(#c)" mask="url(#m)"/>`, "6,6 r; 18,6 -; 6,18 -; 18,18 -"},
		{"clips apart and not", `<clipPath id="c"><rect width="6" height="24"/><rect x="12" width="12" height="24" clip-rule="evenodd"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "3,12 r; 9,12 -; 18,12 r"},
		{"a ring as a clip", `<clipPath id="c"><path clip-rule="evenodd" d="M0 0H24V24H0zM8 8H16V16H8z"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "4,4 r; 12,12 -"},
		{"a faded line", `<path d="M0 12H24" stroke="red" stroke-width="8" opacity=".5"/>`, "12,12 p; 12,6 -"},
		{"the fill of a marker", `<marker id="m" markerWidth="8" markerHeight="8" refX="4" refY="4" markerUnits="userSpaceOnUse"><rect width="8" height="8" fill="context-stroke"/></marker><path d="M2 12H20" stroke="red" marker-end="url(#m)"/>`, "20,9 r; 20,12 r"},
		{"the line of a marker", `<marker id="m" markerWidth="8" markerHeight="8" refX="4" refY="4" markerUnits="userSpaceOnUse"><rect width="8" height="8" fill="context-fill"/></marker><path d="M2 12H20" fill="blue" stroke="red" marker-end="url(#m)"/>`, "20,9 b"},
		{"a marker by the words of its point", `<marker id="m" markerWidth="8" markerHeight="8" refX="right" refY="bottom" markerUnits="userSpaceOnUse"><rect width="8" height="8" fill="red"/></marker><path d="M12 12H24" stroke="none" marker-start="url(#m)"/>`, "6,6 r; 14,14 -"},
		{"a marker by its middle", `<marker id="m" markerWidth="8" markerHeight="8" refX="center" refY="center" markerUnits="userSpaceOnUse"><rect width="8" height="8" fill="red"/></marker><path d="M12 12H24" stroke="none" marker-start="url(#m)"/>`, "9,9 r; 15,15 r; 17,17 -"},
		{"a marker by an angle", `<marker id="m" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="90"><rect width="8" height="4" fill="red"/></marker><path d="M12 12H24" stroke="none" marker-start="url(#m)"/>`, "10,18 r; 18,14 -"},
		{"a pattern in parts of its shape", `<pattern id="p" width=".5" height="1" patternContentUnits="objectBoundingBox"><rect width=".25" height="1" fill="red"/></pattern><rect width="24" height="24" fill="url(#p)"/>`, "3,12 r; 9,12 -; 15,12 r; 21,12 -"},
		{"a stop in the color around it", `<g color="red"><linearGradient id="a"><stop stop-color="currentColor"/></linearGradient></g><rect width="24" height="24" color="blue" fill="url(#a)"/>`, "12,12 r"},
		{"a stop in the color of its shape", `<linearGradient id="a"><stop stop-color="currentColor"/></linearGradient><rect width="24" height="24" color="red" fill="url(#a)"/>`, "12,12 r"},
		{"a radius for both", `<ellipse cx="12" cy="12" rx="10" fill="red"/>`, "4,12 r; 12,4 r"},
		{"corners of one radius", `<rect width="24" height="24" ry="12" fill="red"/>`, "12,12 r; 1,1 -"},
		{"gaps of nothing", `<path d="M0 12H24" stroke="red" stroke-width="8" stroke-dasharray="0 0"/>`, "12,12 r"},
	})
}

// TestUnreadStops: a color of a stop that is none is black and named.
func TestUnreadStops(t *testing.T) {
	file := open + `<linearGradient id="a"><stop stop-color="rot"/></linearGradient><rect width="24" height="24" fill="url(#a)"/></svg>`
	sees(t, "black", file, "12,12 k")
	drawing, _ := Read([]byte(file), nil)
	if len(drawing.Remarks) != 1 || drawing.Remarks[0].Fact != `the stop-color "rot" is no color` {
		t.Errorf("%v", drawing.Remarks)
	}
}

// TestHTMLOfSwitches: HTML in a <switch> is refused where nothing else can be drawn, and nowhere else.
func TestHTMLOfSwitches(t *testing.T) {
	const html = `<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">words</p></foreignObject>`
	for body, refused := range map[string]bool{
		`<switch>` + html + `</switch>`:                             true,
		`<switch>` + html + `<rect width="9" height="9"/></switch>`: false,
		`<switch>` + strings.Replace(html, "width", `requiredExtensions="x" width`, 1) + `</switch><rect width="9" height="9"/>`: false,
		`<switch><g systemLanguage="fr"/>` + html + `</switch>`:                                                                  true,
	} {
		_, problems := Read([]byte(open+body+`</svg>`), nil)
		if got := len(problems) > 0 && strings.Contains(problems[0].Fault, "HTML"); got != refused {
			t.Errorf("%s: %v", body, problems)
		}
	}
}

// TestFarFrames: a gradient lies too far away where its beginning, its end or its side does.
func TestFarFrames(t *testing.T) {
	const beyond = farthestFrame + 1
	for name, c := range map[string]struct {
		m         affine.Matrix
		origin, x affine.Point
		want      bool
	}{
		"near":      {affine.Identity(), affine.Point{X: 1}, affine.Point{X: 1}, false},
		"beginning": {affine.Identity(), affine.Point{Y: -beyond}, affine.Point{X: 1}, true},
		"end":       {affine.Scaling(1, 1e-9), affine.Point{}, affine.Point{X: beyond}, true},
		"side":      {affine.Scaling(1e-9, 1), affine.Point{}, affine.Point{X: beyond}, true},
	} {
		if got := farFrame(c.m, c.origin, c.x); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

// TestSaturation: a share of colors is mixed with the gray that is as light (Filter Effects 1, 9.5).
func TestSaturation(t *testing.T) {
	for v, want := range map[float64]filter.Matrix{
		1:  {0: 1, 6: 1, 12: 1, 18: 1},
		.5: {.6065, .3575, .036, 0, 0, .1065, .8575, .036, 0, 0, .1065, .3575, .536, 0, 0, 0, 0, 0, 1, 0},
		2:  {1.787, -.715, -.072, 0, 0, -.213, 1.285, -.072, 0, 0, -.213, -.715, 1.928, 0, 0, 0, 0, 0, 1, 0},
	} {
		for i, got := range saturation(v) {
			if d := got - want[i]; d > 1e-6 || d < -1e-6 {
				t.Errorf("%g: %g at %d, want %g", v, got, i, want[i])
			}
		}
	}
}
