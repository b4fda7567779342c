package svg

import (
	"strings"
	"testing"

	"annualreport/layout/affine"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/outline"
	"annualreport/layout/unit"
)

// TestPatterns: a pattern covers its shape from edge to edge, wherever its first cell lies, in its own units, and shows of a
// cell what lies in it, or all where it says so.
func TestPatterns(t *testing.T) {
	const whole = `<rect width="24" height="24" fill="url(#p)"/>`
	cell := func(attributes, content string) string {
		return `<pattern id="p" ` + attributes + `>` + content + `</pattern>`
	}
	const square = `<rect width="3" height="3" fill="red"/>`
	seesAll(t, []picture{
		{"a cell within", cell(`x="13" y="10" width="6" height="6" patternUnits="userSpaceOnUse"`, square) + whole, "2,5 r; 14,11 r; 17,11 -; 23.5,5 -; 20,23 r; 2,23 r; 2,20 -"},
		{"cells of other sides", cell(`x="2" y="1" width="8" height="6" patternUnits="userSpaceOnUse"`, square) + whole, "3,2 r; 11,2 r; 19,20 r; 6,2 -; 3,5 -; 11,14 r"},
		{"a shape within", cell(`x="1" y="2" width="6" height="6" patternUnits="userSpaceOnUse"`, square) + `<rect x="6" y="7" width="12" height="15" fill="url(#p)"/>`, "8,9 r; 14,9 r; 8,21 r; 14,15 r; 12,9 -; 2,3 -; 20,9 -"},
		{"turned", cell(`width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(90)"`, `<rect width="6" height="3" fill="red"/>`) + whole, "4.5,12 r; 1.5,12 -; 22.5,20 r"},
		{"in shares of a shape within", cell(`x=".25" y=".5" width=".5" height=".5"`, `<rect width="3" height="3" fill="red"/>`) + `<rect x="8" y="4" width="12" height="12" fill="url(#p)"/>`, "12,11 r; 18,11 r; 9,11 -; 12,5 r; 15,11 -; 12,14 -"},
		{"content in shares", cell(`width=".5" height=".5" patternContentUnits="objectBoundingBox"`, `<rect width=".25" height=".125" fill="red"/>`) + `<rect x="8" y="4" width="16" height="8" fill="url(#p)"/>`, "9,4.5 r; 11,4.5 r; 13,4.5 -; 17,4.5 r; 9,6 -; 9,8.5 r"},
		{"content in percent of the drawing", cell(`width="12" height="12" patternUnits="userSpaceOnUse"`, `<rect width="25%" height="50%" fill="red"/>`) + whole, "5,11 r; 7,11 -; 17,23 r"},
		{"cut off", cell(`width="6" height="6" patternUnits="userSpaceOnUse"`, `<rect x="4" y="4" width="4" height="4" fill="red"/>`) + whole, "5,5 r; 1,1 -; 7,7 -"},
		{"not cut off", cell(`width="6" height="6" patternUnits="userSpaceOnUse" overflow="visible"`, `<rect x="4" y="4" width="4" height="4" fill="red"/>`) + whole, "5,5 r; 7,7 r; 9,9 -"},
		{"of a line", cell(`width="6" height="24" patternUnits="userSpaceOnUse"`, `<rect width="3" height="24" fill="red"/>`) + `<path d="M0 12H24" stroke="url(#p)" stroke-width="6"/>`, "1,12 r; 4,12 -; 7,14 r; 7,17 -"},
		{"of a pattern", cell(`href="#q" width="12"`, "") + `<pattern id="q" width="6" height="6" patternUnits="userSpaceOnUse">` + square + `</pattern>` + whole, "1,1 r; 7,1 -; 13,7 r"},
		{"half of it seen", cell(`width="6" height="6" patternUnits="userSpaceOnUse"`, square) + `<rect width="24" height="24" fill="url(#p)" fill-opacity=".5"/>`, "1,1 p; 4,4 -"},
	})
}

// TestMarkersOfLines: a marker stands with its point of reference on each vertex that it is for, as large as the line is wide or
// as it says, turned as it says, and shows what lies within it; a dot has the one of its beginning and that of its end.
func TestMarkersOfLines(t *testing.T) {
	mark := func(attributes, content string) string {
		return `<marker id="m" ` + attributes + `>` + content + `</marker>`
	}
	const square = `<rect width="2" height="2" fill="red"/>`
	const other = `<marker id="n" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9"><rect x="3" width="2" height="2" fill="blue"/></marker>`
	seesAll(t, []picture{
		{"by the width of lines", mark("", square) + `<path d="M2 12H12" stroke="#000" stroke-width="2" marker-end="url(#m)"/>`, "13,13 r; 15,15 r; 17,13 -; 13,17 -"},
		{"in units", mark(`markerUnits="userSpaceOnUse"`, `<rect width="9" height="9" fill="red"/>`) + `<path d="M2 12H12" stroke="#000" stroke-width="2" marker-end="url(#m)"/>`, "13,14 r; 14.5,14.5 r; 16,14 -; 14,16 -"},
		{"not cut off", mark(`markerUnits="userSpaceOnUse" overflow="visible"`, `<rect width="9" height="9" fill="red"/>`) + `<path d="M2 2H12" stroke="#000" marker-end="url(#m)"/>`, "20,9 r"},
		{"with a reference", mark(`markerUnits="userSpaceOnUse" refX="1" refY="2"`, square) + `<path d="M2 12H12" stroke="#000" stroke-width=".1" marker-end="url(#m)"/>`, "11.5,10.5 r; 12.5,11.5 r; 13.5,11 -; 12,13 -"},
		{"with words for one", mark(`markerUnits="userSpaceOnUse" markerWidth="4" markerHeight="8" viewBox="0 0 4 8" refX="center" refY="bottom"`, `<rect width="4" height="8" fill="red"/>`) + `<path d="M2 12H12" stroke-width=".1" stroke="#000" marker-end="url(#m)"/>`,
			"10.5,4.5 r; 13.5,11 r; 12,13 -; 9.5,8 -"},
		{"with a view box", mark(`markerUnits="userSpaceOnUse" markerWidth="8" markerHeight="8" viewBox="0 0 2 2" refX="1" refY="1"`, square) + `<path d="M2 12H12" stroke="#000" marker-end="url(#m)"/>`, "8.5,8.5 r; 15.5,15.5 r; 17,12 -"},
		{"wider than high", mark(`markerUnits="userSpaceOnUse" markerWidth="8" markerHeight="4" viewBox="0 0 2 2"`, square) + `<path d="M2 12H8" stroke="#000" marker-end="url(#m)"/>`, "9,14 r; 11,14 r; 13,14 -; 9,17 -"},
		{"in the middle", mark(`markerUnits="userSpaceOnUse"`, square) + `<path d="M2 4H12V16H20" fill="none" stroke="#000" stroke-width=".1" marker-mid="url(#m)"/>`, "13,5 r; 13,17 r; 3,5 -; 21,17 -"},
		{"turned by the line", mark(`markerUnits="userSpaceOnUse" orient="auto"`, square) + `<path d="M6 2V12" stroke="#000" stroke-width=".1" marker-end="url(#m)"/>`, "5,13 r; 7,13 -"},
		{"turned round at the beginning", mark(`markerUnits="userSpaceOnUse" orient="auto-start-reverse"`, square) + `<path d="M12 12H20" stroke="#000" stroke-width=".1" marker-start="url(#m)" marker-end="url(#m)"/>`, "11,11 r; 13,13 -; 21,13 r"},
		{"turned by an angle", mark(`markerUnits="userSpaceOnUse" orient="90"`, square) + `<path d="M2 12H12" stroke="#000" stroke-width=".1" marker-end="url(#m)"/>`, "11,13 r; 13,13 -"},
		{"of a dot", mark(`markerUnits="userSpaceOnUse"`, square) + other + `<path d="M12 12z" stroke="#000" stroke-width=".1" marker-start="url(#m)" marker-end="url(#n)"/><path d="M2 2" marker-start="url(#m)" marker-end="url(#n)"/>`, "13,13 r; 16,13 b; 3,3 r; 6,3 b"},
		{"of a dot without an end", mark(`markerUnits="userSpaceOnUse"`, square) + `<path d="M2 2" marker-start="url(#m)"/>`, "3,3 r; 6,3 -"},
		{"without a width", mark(`markerWidth="0"`, square) + `<path d="M2 12H12" stroke="#000" stroke-width="2" marker-end="url(#m)"/>`, "5,12 k; 13,14 -"},
		{"without a height", mark(`markerHeight="0"`, square) + `<path d="M2 12H12" stroke="#000" stroke-width="2" marker-end="url(#m)"/>`, "5,12 k; 13,14 -"},
		{"with the color of the line", mark(`markerUnits="userSpaceOnUse"`, `<rect width="2" height="2" fill="context-stroke"/>`) + `<path d="M2 12H12" stroke="red" stroke-width=".1" marker-end="url(#m)"/>`, "13,13 r"},
		{"with the color of what is filled", mark(`markerUnits="userSpaceOnUse"`, `<rect width="2" height="2" fill="context-fill"/>`) + `<path d="M2 12H12" fill="red" stroke="blue" stroke-width=".1" marker-end="url(#m)"/>`, "13,13 r"},
		{"of a use, with the color of that", `<defs><rect id="a" width="4" height="4" fill="context-fill"/></defs><use href="#a" fill="red"/>`, "2,2 r"},
		{"in percent", mark(`markerUnits="userSpaceOnUse" markerWidth="50%" markerHeight="25%"`, `<rect width="99" height="99" fill="red"/>`) + `<path d="M2 2H4" stroke="#000" stroke-width=".1" marker-end="url(#m)"/>`, "15,7 r; 17,7 -; 15,9 -"},
	})
}

// TestClipsAndMasks: a clip and a mask show of an element what lies in both, by their own units, effects and regions.
func TestClipsAndMasks(t *testing.T) {
	const whole = `<rect width="24" height="24" fill="red" `
	seesAll(t, []picture{
		{"a mask ends with its region", `<mask id="m" maskUnits="userSpaceOnUse" x="4" y="2" width="8" height="12"><rect width="24" height="24" fill="#fff"/></mask>` + whole + `mask="url(#m)"/>`, "5,3 r; 11,13 r; 3,8 -; 13,8 -; 8,1 -; 8,15 -"},
		{"a mask by the box", `<mask id="m" maskContentUnits="objectBoundingBox"><rect width=".5" height=".25" fill="#fff"/></mask><rect x="8" y="4" width="12" height="12" fill="red" mask="url(#m)"/>`, "9,5 r; 13,6 r; 15,5 -; 9,8 -"},
		{"a mask and a clip", `<mask id="m"><rect width="12" height="24" fill="#fff"/></mask><clipPath id="c"><rect width="24" height="12"/></clipPath>` + whole + `mask="url(#m)" clip-path="url(#c)"/>`, "6,6 r; 18,6 -; 6,18 -"},
		{"what a clip refers to is hidden", `<clipPath id="c"><rect width="12" height="24" visibility="hidden"/><rect x="12" width="6" height="24"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "6,6 -; 15,6 r; 20,6 -"},
		{"a part of a clip is not displayed", `<clipPath id="c"><rect width="12" height="24" display="none"/><rect x="12" width="6" height="24"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "6,6 -; 15,6 r"},
		{"a use in a clip", `<rect id="a" width="6" height="24" fill="none"/><clipPath id="c"><use href="#a" x="12"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "6,6 -; 15,6 r; 20,6 -"},
		{"a use of nothing displayed in a clip", `<rect id="a" width="6" height="24" display="none"/><clipPath id="c"><use href="#a" x="12"/><rect width="6" height="24"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "3,6 r; 15,6 -"},
		{"a clip moved", `<clipPath id="c" transform="translate(12)"><rect width="6" height="24" transform="translate(0 12)"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "15,18 r; 15,6 -; 3,18 -"},
		{"a clip with lines", `<clipPath id="c"><rect x="8" y="8" width="8" height="8" fill="none" stroke="#000" stroke-width="8"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "12,12 r; 6,12 -"},
		{"a part clipped by what is none", `<clipPath id="c"><rect width="12" height="24" clip-path="url(#no)"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "6,6 r; 18,6 -"},
		{"a part clipped by a shape", `<rect id="no" width="1" height="1"/><clipPath id="c"><rect width="12" height="24" clip-path="url(#no)"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "6,6 r; 18,6 -"},
		{"a part clipped away", `<clipPath id="d"/><clipPath id="c"><rect width="12" height="24" clip-path="url(#d)"/><rect x="12" width="6" height="24"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "6,6 -; 15,6 r"},
		{"opacity of a line and of what it encloses", `<rect x="6" y="6" width="12" height="12" fill="red" stroke="red" stroke-width="4" opacity=".5"/>`, "12,12 p; 7,12 p; 5,12 p"},
		{"opacity of a line", `<path d="M0 12H24" stroke="red" stroke-width="4" opacity=".5"/>`, "12,12 p; 12,16 -"},
		{"opacity of a gradient", `<linearGradient id="a"><stop stop-color="red"/><stop offset="1" stop-color="red"/></linearGradient><rect width="24" height="24" fill="url(#a)" opacity=".5"/>`, "12,12 p"},
		{"no opacity", whole + `opacity="0"/><rect width="2" height="2"/>`, "1,1 k; 12,12 -"},
		{"windows in a mixture", `<svg width="12" height="24"><rect width="24" height="12" fill="red"/><g style="mix-blend-mode:multiply"><rect width="24" height="24" fill="#ff0"/></g><rect y="20" width="24" height="4"/></svg>`, "6,6 r; 6,18 y; 6,22 k; 18,6 -; 18,22 -"},
	})
}

// TestShapesAtEdges: shapes without extent show nothing, points that are no pairs are left out, and lines that do not scale,
// that a pattern paints or that are dots are as wide as they say.
func TestShapesAtEdges(t *testing.T) {
	const dot = `<rect width="1" height="1"/>`
	const tiles = `<pattern id="p" width="2" height="2" patternUnits="userSpaceOnUse"><rect width="2" height="2" fill="red"/></pattern>`
	seesAll(t, []picture{
		{"no width", dot + `<rect x="4" width="0" height="24" stroke="red" stroke-width="4"/>`, "4,12 -"}, {"no height", dot + `<rect y="4" width="24" height="0" stroke="red" stroke-width="4"/>`, "12,4 -"},
		{"below no width", dot + `<rect x="12" width="-4" height="24"/>`, "10,12 -"}, {"an odd point", `<polygon points="0,0 24,0 24,24 5"/>`, "20,4 k; 4,20 -; 4,12 -"}, {"a polyline", `<polyline points="0,12 12,12 12,24" fill="none" stroke="red" stroke-width="4"/>`, "6,12 r; 12,20 r; 4,18 -"},
		{"a circle", `<circle cx="12" cy="6" r="4"/>`, "12,3 k; 9,6 k; 12,11 -"}, {"an ellipse", `<ellipse cx="12" cy="6" rx="8" ry="4"/>`, "5,6 k; 12,3 k; 12,11 -"}, {"an ellipse with another radius alone", `<ellipse cx="12" cy="12" ry="6"/>`, "7,12 k; 12,7 k; 4,12 -"},
		{"a line of a pattern, not scaled", tiles + `<g transform="scale(3)"><path d="M0 4H8" stroke="url(#p)" stroke-width="2" vector-effect="non-scaling-stroke"/></g>`, "12,11.4 r; 12,10.4 -"},
		{"a line of a pattern, scaled", tiles + `<g transform="scale(3)"><path d="M0 4H8" stroke="url(#p)" stroke-width="2"/></g>`, "12,10 r; 12,8 -"},
		{"a dot, not scaled", `<g transform="scale(3)"><path d="M4 4h0" stroke="red" stroke-width="4" stroke-linecap="square" vector-effect="non-scaling-stroke"/></g>`, "12,10.5 r; 12,9 -; 10.5,12 r; 9,12 -"},
		{"a closed dot", `<path d="M12 12z" stroke="red" stroke-width="8" stroke-linecap="round"/>`, "12,9 r; 9,12 r; 12,7 -"}, {"a dot behind a line", `<path d="M2 2H8M16 16l0 0" stroke="red" stroke-width="6" stroke-linecap="round"/>`, "5,3 r; 16,14 r; 14,16 r"},
		{"a curve that comes back", `<path d="M12 4C4 4 4 20 12 20C20 20 20 4 12 4" fill="none" stroke="red" stroke-width="4"/>`, "6,12 r; 18,12 r; 12,12 -"},
		{"dashes without a measure", `<path d="M0 12H24" pathLength="0" stroke="red" stroke-width="4" stroke-dasharray="6"/>`, "3,12 r; 9,12 -"}, {"dashes of no length", `<path d="M0 12H24" stroke="red" stroke-width="4" stroke-dasharray="0 0"/>`, "3,12 r; 9,12 r"},
		{"dashes from before", `<path d="M0 12H24" stroke="red" stroke-width="4" stroke-dasharray="6" stroke-dashoffset="-6"/>`, "3,12 -; 9,12 r"}, {"a rule of the other order", `<path d="M6 6h12v12H6z" fill="red" stroke="#000" stroke-width="8" paint-order="stroke fill"/>`, "7,7 r; 4,7 k"},
		{"an order that is none", `<path d="M6 6h12v12H6z" fill="red" stroke="#000" stroke-width="8" paint-order="stroke banana"/>`, "7,7 k; 12,12 r"}, {"one twice", `<path d="M6 6h12v12H6z" fill="red" stroke="#000" stroke-width="8" paint-order="stroke stroke"/>`, "7,7 k"},
		{"normal", `<path d="M6 6h12v12H6z" fill="red" stroke="#000" stroke-width="8" paint-order="normal"/>`, "7,7 k"}, {"no miter below 1", `<path d="M6 18L12 6L18 18" fill="none" stroke="#000" stroke-width="5" stroke-miterlimit="0"/>`, "12,1.5 k"},
		{"a lowered color of a style above", `<g fill="red"><defs><pattern id="p" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6"/></pattern></defs></g><g fill="blue"><rect width="12" height="12" fill="url(#p)"/></g>`, "6,6 r"},
	})
}

// TestGradientsAtEdges: a gradient takes from another what it does not say, spreads as it says, and has its measures in the
// units and the letters of its shape.
func TestGradientsAtEdges(t *testing.T) {
	const half = `<stop stop-color="#f00"/><stop offset=".5" stop-color="#f00"/><stop offset=".5" stop-color="#00f"/>`
	const whole = `<rect width="24" height="24" fill="url(#a)"/>`
	seesAll(t, []picture{
		{"of another kind", `<radialGradient id="b">` + half + `</radialGradient><linearGradient id="a" href="#b"/>` + whole, "6,12 r; 18,12 b"}, {"of a pattern", `<pattern id="b"/><linearGradient id="a" href="#b">` + half + `</linearGradient>` + whole, "6,12 r; 18,12 b"},
		{"places of its own kind", `<linearGradient id="b" x1="0" x2="0" y2="1">` + half + `</linearGradient><linearGradient id="a" href="#b"/>` + whole, "12,6 r; 12,18 b"}, {"of a ring", `<linearGradient id="b" href="#a">` + half + `</linearGradient><linearGradient id="a" href="#b"/>` + whole, "6,12 r; 18,12 b"},
		{"in em", `<linearGradient id="a" gradientUnits="userSpaceOnUse" x2="2em">` + half + `</linearGradient><g font-size="12">` + whole + `</g>`, "6,12 r; 18,12 b"}, {"repeated", `<linearGradient id="a" x2=".5" spreadMethod="repeat">` + half + `</linearGradient>` + whole, "3,12 r; 9,12 b; 15,12 r; 21,12 b"},
		{"reflected", `<linearGradient id="a" x2=".5" spreadMethod="reflect">` + half + `</linearGradient>` + whole, "3,12 r; 9,12 b; 15,12 b; 21,12 r"}, {"turned", `<linearGradient id="a" gradientTransform="rotate(90)">` + half + `</linearGradient>` + whole, "12,6 r; 12,18 b"},
		{"of one stop", `<linearGradient id="a"><stop stop-color="red"/></linearGradient>` + whole, "12,12 r"}, {"of none", `<linearGradient id="a"/><rect width="2" height="2"/>` + whole, "1,1 k; 12,12 -"}, {"of a line that is a point", `<linearGradient id="a" x2="0">` + half + `</linearGradient>` + whole, "6,12 b"},
		{"stops out of their order", `<linearGradient id="a"><stop offset=".5" stop-color="#f00"/><stop offset=".2" stop-color="#00f"/></linearGradient>` + whole, "6,12 r; 18,12 b"}, {"stops in percent and beyond", `<linearGradient id="a"><stop offset="50%" stop-color="#f00"/><stop offset="50%" stop-color="#00f"/><stop offset="900%" stop-color="#00f"/></linearGradient>` + whole, "6,12 r; 18,12 b"},
		{"a circle", `<radialGradient id="a" cx=".5" cy=".25" r=".25">` + half + `</radialGradient>` + whole, "12,8 r; 12,10 b; 12,2 b; 12,4 r"}, {"a circle without a radius", `<radialGradient id="a" r="0">` + half + `</radialGradient>` + whole, "12,12 b"},
		{"by a box that lies within", `<linearGradient id="a">` + half + `</linearGradient><rect x="12" width="12" height="24" fill="url(#a)"/>`, "15,12 r; 21,12 b"},
	})
}

// TestBackgrounds: a drawing has the ground that its style gives it, below all; one that is clear is none.
func TestBackgrounds(t *testing.T) {
	for style, want := range map[string]string{"background:red": "12,12 r; 1,1 k", "background-color:#00f": "12,12 b; 1,1 k", "background:transparent": "12,12 -; 1,1 k", "background:url(a)": "12,12 -", "background-color:transparent;background:red": "12,12 r"} {
		sees(t, style, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" style="`+style+`"><rect width="2" height="2"/></svg>`, want)
	}
}

// TestRectanglesWithin: a rectangle lies within another where no side of it is outside.
func TestRectanglesWithin(t *testing.T) {
	frame := unit.Rect{X: 10, Y: 20, W: 30, H: 40}
	for r, want := range map[unit.Rect]bool{
		frame: true, {X: 11, Y: 21, W: 28, H: 38}: true, {X: 9, Y: 20, W: 30, H: 40}: false, {X: 10, Y: 19, W: 30, H: 40}: false, {X: 10, Y: 20, W: 31, H: 40}: false, {X: 10, Y: 20, W: 30, H: 41}: false,
		{X: 11, Y: 20, W: 30, H: 40}: false, {X: 10, Y: 21, W: 30, H: 40}: false,
	} {
		if got := within(r, frame); got != want {
			t.Errorf("%v: %t", r, got)
		}
	}
	for r, want := range map[unit.Rect]bool{{W: 1, H: 1}: true, {W: 0, H: 1}: false, {W: 1, H: 0}: false} {
		if got := boxOfRect(r).Filled; got != want {
			t.Errorf("%v: %t", r, got)
		}
	}
	a := outline.Box{Max: affine.Point{X: 4, Y: 4}, Filled: true}
	for at, want := range map[affine.Point]bool{{X: 2, Y: 2}: true, {X: 4, Y: 0}: false, {X: 0, Y: 4}: false, {X: 5, Y: 2}: false, {X: 2, Y: 5}: false} {
		if got := overlap(a, outline.Box{Min: at, Max: at.Add(affine.Point{X: 4, Y: 4}), Filled: true}).Filled; got != want {
			t.Errorf("%v: %t", at, got)
		}
	}
}

// TestSteps: each step of a filter has the values, the input and the result that it says; what it does not say is usual.
func TestSteps(t *testing.T) {
	const wide = `x="-1" y="-1" width="3" height="3"`
	for _, c := range []struct{ name, attributes, primitives, want string }{
		{"an empty merge", wide, `<feMerge/><feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge>`, "12,12 r; 6,6 -"},
		{"fuller colors", wide, `<feColorMatrix type="saturate" values="1"/>`, "12,12 r"}, {"of several numbers none", wide, `<feColorMatrix type="saturate" values="0 0"/>`, "12,12 r"}, {"below none", wide, `<feColorMatrix type="saturate" values="-1"/><feComponentTransfer><feFuncR type="linear" slope="0"/></feComponentTransfer><feComponentTransfer><feFuncG type="discrete" tableValues="0 0"/><feFuncB type="discrete" tableValues="0 0"/></feComponentTransfer>`, "12,12 k"},
		{"turned hues", wide, `<feColorMatrix type="hueRotate" values="360"/>`, "12,12 r"}, {"lightness as alpha", wide, `<feColorMatrix type="luminanceToAlpha"/><feComponentTransfer><feFuncA type="linear" slope="9"/></feComponentTransfer>`, "12,12 k; 6,6 -"},
		{"a deviation in shares", wide + ` primitiveUnits="objectBoundingBox"`, `<feMorphology operator="dilate" radius=".25 .125"/>`, "6.5,12 r; 5,12 -; 12,7.5 r; 12,6 -"}, {"shares along Y", wide + ` primitiveUnits="objectBoundingBox"`, `<feOffset dy=".5"/>`, "12,11 -; 12,18 r"},
		{"a radius along Y alone below zero", wide, `<feMorphology operator="dilate" radius="3 -1"/>`, "12,12 r; 6,12 -"}, {"no radius along Y", wide, `<feMorphology operator="dilate" radius="3 0"/>`, "12,12 r; 6,12 r; 12,7 -"},
		{"a part in shares", wide + ` primitiveUnits="objectBoundingBox"`, `<feFlood flood-color="#00f" x=".25" y=".5" width=".5" height=".25"/>`, "11,12.5 b; 9,12.5 -; 11,11 -; 11,14.5 -"}, {"a part at the lower right", wide, `<feFlood flood-color="#00f" x="14" y="12" width="99" height="99"/>`, "15,13 b; 23,23 b; 13,13 -; 15,11 -"},
		{"a color of the element", wide, `<feFlood color="red" flood-color="currentcolor"/>`, "2,2 r"}, {"a result without a name", wide, `<feFlood flood-color="#00f" result=""/><feOffset in="" dx="0"/>`, "2,2 b"}, {"a result before all", wide, `<feOffset dx="4" result="a"/><feFlood flood-color="#00f"/><feOffset in="a"/>`, "9,12 -; 18,12 r"},
		{"screened", wide, `<feFlood flood-color="#00f"/><feBlend mode="normal" in2="SourceGraphic"/>`, "12,12 b"}, {"lighter", wide, `<feFlood flood-color="#ff0"/><feComposite operator="lighter" in2="SourceGraphic"/>`, "12,12 y; 2,2 y"}, {"over", wide, `<feFlood flood-color="#00f" width="12"/><feComposite in2="SourceGraphic"/>`, "9,12 b; 15,12 r"},
		{"a shadow along one axis", wide, `<feDropShadow dx="6" dy="0" stdDeviation="0" flood-color="#00f"/>`, "12,12 r; 20,12 b; 12,18 -"}, {"a region without a height", `x="0" y="0" width="1" height=".25"`, `<feOffset/>`, "12,9 r; 12,12 -"},
	} {
		sees(t, c.name, filtered(c.attributes, c.primitives), c.want)
	}
	for call, want := range map[string]string{
		"drop-shadow(6px 0 0 #00f)": "12,12 r; 20,12 b", "drop-shadow(0 6px #00f)": "12,20 b; 20,12 -", "blur()": "12,12 r", "brightness()": "12,12 r", "hue-rotate()": "12,12 r", "hue-rotate(0)": "12,12 r", "hue-rotate(x)": "12,12 r; 6,6 -",
		"sepia(0) drop-shadow(6px 0 #00f)": "20,12 b", "contrast(1)": "12,12 r", "invert(0)": "12,12 r", "opacity()": "12,12 r", "saturate(0) brightness(0)": "12,12 k", "drop-shadow(0 0 -1px #00f)": "12,12 r; 18,18 -", "invert(1) brightness(0)": "12,12 k",
	} {
		sees(t, call, open+`<rect x="8" y="8" width="8" height="8" fill="red" style="filter:`+call+`"/></svg>`, want)
	}
}

// TestSoftness: a blur is as wide along X and along Y as its function, or its shadow, says, in units of the element.
func TestSoftness(t *testing.T) {
	edges := func(call, transform string) [2]int { // how many pixels are neither red nor paper, along X and along Y
		img := onPage(t, open+`<g transform="`+transform+`"><rect x="8" y="8" width="8" height="8" fill="red" style="filter:`+call+`"/></g></svg>`)
		var out [2]int
		for i := range 24 * unitPixels {
			for axis, at := range [2]struct{ x, y int }{{i, 12 * unitPixels}, {12 * unitPixels, i}} {
				if g := img.RGBAAt(at.x, at.y).G; g > 8 && g < 247 {
					out[axis]++
				}
			}
		}
		return out
	}
	plain, wide, shadow := edges("blur(.5px)", ""), edges("blur(1px)", ""), edges("drop-shadow(0 0 1px red)", "")
	alike := func(soft [2]int) bool { return max(soft[0], soft[1])-min(soft[0], soft[1]) <= 2 }
	if !alike(plain) || plain[0] < 8 || !alike(wide) || wide[0] < plain[0]*3/2 || !alike(shadow) || shadow[0] < 6 {
		t.Errorf("%v, %v and %v pixels are soft", plain, wide, shadow)
	}
	if tall := edges("blur(.5px)", "translate(0 -12) scale(1 2)"); tall[0] != plain[0] || tall[1] < plain[1]*3/2 {
		t.Errorf("%v pixels are soft, scaled along Y", tall)
	}
}

// TestMatrices: the matrices of colors leave gray as it is, turn back by a whole turn, and of old photographs have their rows
// (Filter Effects 1, 9.5 and 13.1).
func TestMatrices(t *testing.T) {
	apply := func(m [20]float64, c [3]float64) (out [3]float64) {
		for i := range out {
			out[i] = m[5*i]*c[0] + m[5*i+1]*c[1] + m[5*i+2]*c[2] + m[5*i+4]
		}
		return out
	}
	near := func(a, b [3]float64) bool {
		for i := range a {
			if d := a[i] - b[i]; d > 2e-3 || d < -2e-3 {
				return false
			}
		}
		return true
	}
	gray, red := [3]float64{.4, .4, .4}, [3]float64{1, 0, 0}
	for angle := 0.0; angle <= 360; angle += 30 {
		if got := apply(hueRotation(angle), gray); !near(got, gray) {
			t.Errorf("gray turned by %v is %v", angle, got)
		}
	}
	if got := apply(hueRotation(90), red); !near(got, [3]float64{0, .356, -.574}) {
		t.Errorf("red turned by 90 is %v", got)
	}
	for v := 0.0; v <= 1; v += .25 {
		want := [3]float64{1 - v + .393*v, .349 * v, .272 * v}
		if got := apply(sepia(v), red); !near(got, want) {
			t.Errorf("red as of old by %v is %v, want %v", v, got, want)
		}
	}
	if got := apply(levels(2, .1), [3]float64{.1, .2, .3}); !near(got, [3]float64{.3, .5, .7}) {
		t.Errorf("levels: %v", got)
	}
}

// TestTold: what is shown in another way, and what is not shown, is told, each once and not too often.
func TestTold(t *testing.T) {
	const rect = `<rect width="5" height="5"/>`
	told := func(body string) (remarks, problems string) {
		drawing, list := Read([]byte(open+rect+body+"</svg>"), nil)
		for _, p := range list {
			problems += p.Fault + "|"
		}
		if drawing != nil {
			for _, r := range drawing.Remarks {
				remarks += r.Fact + "|"
			}
		}
		return remarks, problems
	}
	for body, want := range map[string][2]string{
		`<polygon points="0,0 9,0 9"/>`: {`the points of <polygon> are no list of pairs: it is drawn up to there|`, ""}, `<polygon points="0,0 9,0 9,9 x"/>`: {`the points of <polygon> are no list of pairs: it is drawn up to there|`, ""}, `<polygon points="0,0 9,0 9,9"/>`: {},
		`<rect width="9" height="9" clip-path="url(#no)"/>`: {`the clip-path of <rect> refers to "#no", which is not in the file|`, ""}, `<rect width="9" height="9" mask="url(#no)"/>`: {`the mask of <rect> refers to "#no", which is not in the file|`, ""},
		`<radialGradient id="a" fx="2"><stop/><stop offset="1"/></radialGradient><rect width="9" height="9" fill="url(#a)"/>`:                                             {`the focus of <radialGradient id="a"> lies outside of its circle, and is drawn on it|`, ""},
		`<radialGradient id="a" fx="1"><stop/><stop offset="1"/></radialGradient><rect width="9" height="9" fill="url(#a)"/>`:                                             {},
		`<radialGradient id="a" fr=".5"><stop/><stop offset="1"/></radialGradient><rect width="9" height="9" fill="url(#a)"/>`:                                            {`<radialGradient id="a"> begins at a circle (fr) that is no smaller than its end|`, ""},
		`<linearGradient id="a" x1="left"><stop/><stop offset="1"/></linearGradient><rect width="9" height="9" fill="url(#a)"/>`:                                          {`the x1="left" of <linearGradient id="a"> is no length|`, ""},
		`<linearGradient id="a" gradientTransform="turn(1)"><stop/><stop offset="1"/></linearGradient><rect width="9" height="9" fill="url(#a)"/>`:                        {`the gradientTransform of <linearGradient id="a"> cannot be read|`, ""},
		`<pattern id="p" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="turn(1)">` + rect + `</pattern><rect width="9" height="9" fill="url(#p)"/>`: {`the patternTransform of <pattern id="p"> cannot be read|`, ""},
		`<pattern id="p" width="9" height="9" patternUnits="userSpaceOnUse">` + rect + `</pattern><rect width="9" height="9" fill="url(#p)"/>`:                            {},
		`<pattern id="p" width="9" height="0" patternUnits="userSpaceOnUse">` + rect + `</pattern><rect width="9" height="9" fill="url(#p)"/>`:                            {`the pattern <pattern id="p"> has no area: what it paints is not shown|`, ""},
		`<linearGradient id="b" href="#no"><stop/><stop offset="1"/></linearGradient><rect width="9" height="9" fill="url(#b)"/>`:                                         {`<linearGradient id="b"> refers to "#no", which is nothing of its kind in the file|`, ""},
		`<rect width="9" height="9" style="transform:rotate(9deg);transform-origin:1px 2px 3px 4px"/>`:                                                                    {`the transform-origin "1px 2px 3px 4px" of <rect> cannot be read|`, ""},
		`<rect width="9" height="9" style="transform:rotate(9deg);transform-origin:left x"/>`:                                                                             {`the transform-origin "left x" of <rect> cannot be read|`, ""},
		`<rect width="9" height="9" style="transform:rotate(9deg);transform-origin:x top"/>`:                                                                              {`the transform-origin "x top" of <rect> cannot be read|`, ""},
		`<rect width="9" height="9" style="transform:rotate(9deg);transform-origin:1px 2px 3px"/>`:                                                                        {},
		`<image width="9" height="9"/>`: {}, `<image width="9" height="9" href="data:,x"/>`: {"", "pictures in drawings are not shown|"}, `<image width="9" height="9" href="dat"/>`: {"", `the picture "dat" that the drawing links to is not shown|`},
		`<text>a</text>`: {"", "text in drawings is not set|"}, `<g id="a"><use href="#a"/>` + rect + `</g>`: {"the element <use> refers to itself, and is not drawn there|", ""},
		`<foreignObject/>`: {}, `<style type="text/css">rect:nth-child(2){fill:red}</style>`: {"the rule rect:nth-child(2) of its style sheet is not read|", ""}, `<style type="text/x">rect:nth-child(2){fill:red}</style>`: {},
		strings.Repeat(`<use href="#no"/>`, 3): {`a <use> refers to "#no", which is not in the file|`, ""}, strings.Repeat(`<mesh/>`, 3): {"", "the element <mesh> is not drawn|"},
		`<filter id="f"><feTurbulence/></filter><rect width="9" height="9" filter="url(#f)"/><mesh/>`: {"", "the filter of <rect> (feTurbulence) is not drawn|the element <mesh> is not drawn|"},
		`<use href="` + strings.Repeat("x", 60) + `"/>`:                                               {"", `the <use> of another file, "` + strings.Repeat("x", 60) + `", is not drawn|`}, `<use href="` + strings.Repeat("x", 61) + `"/>`: {"", `the <use> of another file, "` + strings.Repeat("x", 60) + `…", is not drawn|`},
		`<rect width="9" height="9" font-size="x" stroke-width="-1"/>`: {`the stroke-width "-1" of <rect> cannot be read, and is passed over|`, ""}, `<rect width="9" height="9" stroke-width="0" opacity="null" fill-opacity="undefined" stroke-linecap=""/>`: {},
	} {
		if remarks, problems := told(body); remarks != want[0] || problems != want[1] {
			t.Errorf("%s: %q and %q, want %q", body, remarks, problems, want)
		}
	}
	many := ""
	for i := range mostFound + 2 {
		many += `<use href="#no` + strings.Repeat("x", i) + `"/><flow` + strings.Repeat("x", i) + `/>`
	}
	if remarks, _ := told(many); strings.Count(remarks, "|") != mostFound {
		t.Errorf("%d remarks", strings.Count(remarks, "|"))
	}
	for text, want := range map[string]bool{"0": false, "1": true, "1000": true, "1001": false, "x": false, "bold": true} {
		if got := isWeight(text); got != want {
			t.Errorf("a weight of %s: %t", text, got)
		}
	}
	if !isExtent("0") || isExtent("-1") || !isFontSize("larger") || !isFontSize("medium") || !isFontSize("0px") || isFontSize("huge") || !isSpacing("normal") || !isColor("currentColor") {
		t.Error("a value is read, or not")
	}
}

// TestTooMuch: rules, text and references beyond their bound are refused, once.
func TestTooMuch(t *testing.T) {
	rules := strings.Repeat("a{fill:red}", 10_000)
	deep := `<rect id="a0" width="1" height="1"/>`
	for i := range deepest + 1 {
		deep += `<use id="a` + strings.Repeat("i", i+1) + `" href="#a` + strings.Repeat("i", i) + `"/>`
	}
	deep = strings.Replace(deep, `id="a0"`, `id="a"`, 1)
	for body, want := range map[string]string{
		`<style>` + rules + `</style>` + strings.Repeat(`<g/>`, 6000) + `<rect width="1" height="1"/>`: "it has 10000 rules for 6003 elements, which is too much", deep: "its references are more than 64 deep",
	} {
		_, problems := Read([]byte(open+body+`</svg>`), nil)
		if len(problems) != 1 || problems[0].Fault != want {
			t.Errorf("%v, want %q", problems, want)
		}
	}
	drawing, problems := Read([]byte(open+`<style>`+strings.Repeat("a{fill:red}", 1000)+`</style>`+strings.Repeat(`<g/>`, 1000)+`<rect width="1" height="1"/></svg>`), nil)
	if len(problems) > 0 || len(drawing.Marks) != 1 {
		t.Errorf("%v", problems)
	}
	r := reader{}
	n := &dom.Node{Name: "text"}
	for range 3 {
		r.sets(n, mostText/3)
	}
	if r.full || r.sets(n, 1) || !r.full || len(r.problems) != 1 {
		t.Errorf("%d bytes of text are set, %v", r.text, r.problems)
	}
	r = reader{}
	if !r.draws(n, mostPoints) || r.draws(n, 1) || len(r.problems) != 1 {
		t.Errorf("%d points are drawn, %v", r.points, r.problems)
	}
}
