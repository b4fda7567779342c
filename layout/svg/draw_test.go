package svg

import (
	"fmt"
	stdimage "image"
	"image/color"
	"strings"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/raster"
	"annualreport/layout/unit"
)

// unitPixels is how many pixels a unit of the drawings of these tests has.
const unitPixels = 4

// onPage is a drawing as the second painter shows it, unitPixels for each unit of a view box of 24 by 24.
func onPage(t *testing.T, file string) *stdimage.RGBA {
	t.Helper()
	drawing, problems := Read([]byte(file), nil)
	if len(problems) > 0 {
		t.Fatalf("%s: %v", file, problems)
	}
	const side = 24 * unitPixels * unit.Pt
	size := unit.Size{W: side, H: side.MulDiv(int64(drawing.Size.H), int64(drawing.Size.W))}
	shown := display.Image{Rect: unit.Rect{W: size.W, H: size.H}, Picture: &display.Picture{Format: "SVG", Drawing: drawing}}
	pages, err := raster.Pages(&display.Document{Pages: []display.Page{{Size: size, Items: []display.Item{shown}}}}, []int{0}, 72)
	if err != nil {
		t.Fatal(err)
	}
	return pages[0]
}

// inks are the colors of the tests, by their letters; - is paper.
var inks = map[byte]color.RGBA{
	'-': {255, 255, 255, 255}, 'k': {0, 0, 0, 255}, 'r': {255, 0, 0, 255}, 'g': {0, 128, 0, 255}, 'b': {0, 0, 255, 255},
	'y': {255, 255, 0, 255}, 'h': {128, 128, 128, 255}, 'p': {255, 127, 127, 255}, 'v': {127, 0, 128, 255},
}

// sees compares places of a picture with what they should be: "2,2 r; 12,12 -" is red at 2,2 and paper at 12,12.
func sees(t *testing.T, name, file, want string) {
	t.Helper()
	img := onPage(t, file)
	for place := range strings.SplitSeq(want, ";") {
		var x, y float64
		var ink string
		if _, err := fmt.Sscanf(strings.TrimSpace(place), "%g,%g %s", &x, &y, &ink); err != nil {
			t.Fatalf("%s: %q: %v", name, place, err)
		}
		got := img.RGBAAt(int(x*unitPixels), int(y*unitPixels))
		if !near(got, inks[ink[0]]) {
			t.Errorf("%s: at %g,%g there is %v, want %s", name, x, y, got, ink)
		}
	}
}

// near reports whether two colors are the same to the eye.
func near(a, b color.RGBA) bool {
	d := func(a, b uint8) bool { return max(a, b)-min(a, b) <= 3 }
	return d(a.R, b.R) && d(a.G, b.G) && d(a.B, b.B)
}

// open begins the drawings of the tests.
const open = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 24 24">`

// picture is what a part of a drawing shows.
type picture struct{ name, body, want string }

// seesAll compares drawings in a view box of 24 by 24.
func seesAll(t *testing.T, list []picture) {
	t.Helper()
	for _, c := range list {
		sees(t, c.name, open+c.body+"</svg>", c.want)
	}
}

// TestShapes: each shape stands where its file puts it, with its corners, its rule and its units.
func TestShapes(t *testing.T) {
	seesAll(t, []picture{
		{"even-odd", `<path fill-rule="evenodd" d="M0 0h24v24H0zM6 6h12v12H6z"/>`, "3,3 k; 12,12 -"},
		{"even-odd by style", `<path style="fill-rule:evenodd" d="M0 0h24v24H0zM6 6h12v12H6z"/>`, "3,3 k; 12,12 -"},
		{"even-odd of the group", `<g fill-rule="evenodd"><path d="M0 0h24v24H0zM6 6h12v12H6z"/></g>`, "3,3 k; 12,12 -"},
		{"nonzero", `<path d="M0 0h24v24H0zM6 6h12v12H6z"/>`, "3,3 k; 12,12 k"},
		{"nonzero the other way round", `<path d="M0 0h24v24H0zM6 6v12h12V6z"/>`, "3,3 k; 12,12 -"},
		{"rx alone", `<rect x="2" y="2" width="20" height="20" rx="8"/>`, "2.5,2.5 -; 12,2.5 k; 2.5,12 k; 5,5 k"},
		{"rx too long", `<rect width="24" height="12" rx="100"/>`, "0.5,0.5 -; 1,6 k"},
		{"an ellipse with one radius", `<ellipse cx="12" cy="12" rx="6"/>`, "12,7 k; 7,12 k; 4,12 -"},
		{"percent and inches", `<rect width="50%" height=".125in" fill="red"/>`, "11,11 r; 13,11 -; 11,12.5 -"},
		{"millimeters", `<rect width="1mm" height="24" fill="red"/>`, "3.4,5 r; 4.2,5 -"},
		{"em of the group", `<g font-size="6"><rect width="2em" height="1ex"/></g>`, "11,2 k; 13,2 -; 11,4 -"},
		{"shapes without a radius", `<g stroke="red" stroke-width="8" stroke-linecap="round"><circle cx="4" cy="4" r="0"/><ellipse cx="12" cy="4" rx="0" ry="2"/><ellipse cx="20" cy="4" rx="2" ry="0"/></g><rect y="20" width="4" height="4"/>`,
			"4,4 -; 12,4 -; 20,4 -; 2,22 k"},
		{"a polygon", `<polygon points="0,0 24,0,24 24"/>`, "20,4 k; 4,20 -"},
		{"a line", `<line x1="0" y1="12" x2="24" y2="12" stroke="red" stroke-width="4"/>`, "12,11 r; 12,15 -"},
		{"corners given by rules", `<style>rect{width:12px;height:24px}</style><rect/>`, "6,6 k; 18,6 -"},
	})
}

// TestPaths: path data in its shortest forms is the path that it stands for.
func TestPaths(t *testing.T) {
	seesAll(t, []picture{
		{"flags without spaces, arcs repeated", `<path d="M0 12h24v12H0zm4 0a8 8 0 1016 0 8 8 0 00-16 0"/>`,
			"12,6 k; 12,18 -; 2,14 k; 2,6 -"},
		{"relative arcs in a row", `<path d="M2 12a5 5 0 0 1 10 0 5 5 0 0 1 10 0z"/>`, "7,9 k; 17,9 k; 12,7 -"},
		{"a large arc", `<path d="M12 2A10 10 0 1 1 2 12L12 12z"/>`, "17,17 k; 17,7 k; 7,17 k; 5,5 -"},
		{"radii too short", `<path d="M2 12A1 1 0 0 1 22 12z"/>`, "12,4 k; 12,14 -"},
		{"a turned ellipse", `<path d="M5 5A10 4 45 0 1 19 19A10 4 45 0 1 5 5"/>`, "12,12 k; 6,6 k; 6,18 -; 18,6 -"},
		{"numbers that touch", `<path d="M.5.5l11-.5-.5 11.5z"/>`, "9,3 k; 3,9 -"},
		{"smooth curves", `<path d="M0 12C0 0 12 0 12 12S24 24 24 12z"/>`, "6,6 k; 18,18 k; 6,18 -; 18,6 -"},
		{"smooth quadratic curves", `<path d="M0 12Q6 0 12 12T24 12z"/>`, "6,9 k; 18,15 k; 6,15 -; 18,9 -"},
		{"lines behind a move", `<path d="M0 0 24 0 24 24z"/>`, "20,4 k; 4,20 -"},
		{"a contour behind a closed one", `<path d="M0 0h4v4zl0 24h4z"/>`, "1,20 k; 10,10 -"},
		{"drawn up to what is broken", `<path d="M0 0h12v12h-12z M banana"/>`, "6,6 k; 18,18 -"},
	})
}

// TestStyles: colors come from attributes, rules and styles in the order of their weight.
func TestStyles(t *testing.T) {
	const rect = `<rect width="24" height="24" `
	seesAll(t, []picture{
		{"two classes", `<style>.a{fill:#f00}.b{stroke:#00f;stroke-width:4}</style><rect class="a b" x="4" y="4" width="12" height="12"/>`,
			"10,10 r; 3,10 b; 17,10 b; 20,20 -"},
		{"currentColor", `<g fill="currentColor">` + rect + `/></g>`, "12,12 k"},
		{"currentColor of the group", `<g color="red"><rect fill="currentColor" width="24" height="24"/></g>`, "12,12 r"},
		{"a rule counts more than an attribute", `<style>rect{fill:red}</style>` + rect + `fill="blue"/>`, "12,12 r"},
		{"a style counts more than a rule", `<style>rect{fill:red}</style>` + rect + `style="fill:blue"/>`, "12,12 b"},
		{"what is important counts most", `<style>rect{fill:red!important}</style>` + rect + `style="fill:blue"/>`, "12,12 r"},
		{"an id counts more than a class", `<style>#i{fill:red}.c{fill:blue}</style>` + rect + `id="i" class="c"/>`, "12,12 r"},
		{"descendants", `<style>g .c{fill:red}</style><g><g>` + rect + `class="c"/></g></g>`, "12,12 r"},
		{"children", `<style>.o>rect{fill:red}</style><g class="o"><g>` + rect + `/></g></g>`, "12,12 k"},
		{"attributes", `<style>[width="24"]{fill:red}</style>` + rect + `/>`, "12,12 r"},
		{"lists, comments and CDATA", `<style><![CDATA[/* a */ circle, rect{fill:red}]]></style>` + rect + `/>`, "12,12 r"},
		{"the first child", `<style>rect:first-child{fill:red}</style><g>` + rect + `/></g>`, "12,12 r"},
		{"a rule for dark screens", `<style>@media (prefers-color-scheme:dark){rect{fill:red}}</style>` + rect + `/>`, "12,12 k"},
		{"a rule for all media", `<style>@media screen{rect{fill:red}}</style>` + rect + `/>`, "12,12 r"},
		{"inherit", `<g fill="red"><rect style="fill:inherit" width="24" height="24"/></g>`, "12,12 r"},
		{"hidden, and not displayed", `<g visibility="hidden">` + rect + `/><rect visibility="visible" width="12" height="24" fill="red"/></g><g display="none">` + rect + `/></g>`,
			"6,6 r; 18,6 -"},
		{"digits with alpha", rect + `fill="#ff000080"/>`, "12,12 p"},
		{"rgb with percent", rect + `fill="rgb(100% 0% 0% / 50%)"/>`, "12,12 p"},
		{"rgba", rect + `fill="rgba(255,0,0,.5)"/>`, "12,12 p"},
		{"hsl", rect + `fill="hsl(0,100%,50%)"/>`, "12,12 r"},
		{"hsl with a unit", rect + `fill="hsl(0.5turn 0% 50%)"/>`, "12,12 h"},
		{"a name in capitals", rect + `fill="RED"/>`, "12,12 r"},
	})
}

// TestLines: lines have their width, their ends, their corners and their dashes.
func TestLines(t *testing.T) {
	seesAll(t, []picture{
		{"a width of 1, sharp corners", `<rect x="2" y="2" width="20" height="20" fill="none" stroke="black"/>`,
			"1.6,1.6 k; 2.4,12 k; 3,12 -; 1,12 -"},
		{"a sharp tip", `<path d="M6 18L12 6L18 18" fill="none" stroke="#000" stroke-width="5"/>`, "12,1.5 k"},
		{"a tip beyond its limit", `<path d="M6 18L12 6L18 18" fill="none" stroke="#000" stroke-width="5" stroke-miterlimit="1.5"/>`, "12,2 -"},
		{"a round tip", `<path d="M6 18L12 6L18 18" fill="none" stroke="#000" stroke-width="5" stroke-linejoin="round"/>`, "12,2 -; 12,4 k"},
		{"square ends", `<path d="M6 12H18" stroke="#000" stroke-width="6" stroke-linecap="square"/>`, "3.5,9.5 k; 20.5,14 k; 2.5,12 -"},
		{"round ends", `<path d="M6 12H18" stroke="#000" stroke-width="6" stroke-linecap="round"/>`, "3.5,12 k; 3.3,9.5 -"},
		{"ends by the path", `<path d="M6 6H18" stroke="#000" stroke-width="6"/><path d="M6 18H18" stroke="#000" stroke-width="6" stroke-linecap="round"/>`,
			"5,6 -; 5,18 k"},
		{"dashes", `<path d="M0 12H24" stroke="#000" stroke-width="4" stroke-dasharray="6"/>`, "3,12 k; 9,12 -; 15,12 k"},
		{"an odd number of dashes, from within", `<path d="M0 12H24" stroke="#000" stroke-width="4" stroke-dasharray="6 3 3" stroke-dashoffset="6"/>`,
			"1,12 -; 4,12 k; 9,12 -; 13,12 k; 16,12 -"},
		{"dashes in percent", `<path d="M0 12H24" stroke="#000" stroke-width="4" stroke-dasharray="25%"/>`, "3,12 k; 9,12 -"},
		{"dots", `<path d="M4 12h0M12 12z" stroke="#000" stroke-width="6" stroke-linecap="round"/>`, "4,12 k; 12,10 k; 8,12 -"},
		{"scaled with its shape", `<g transform="scale(3)"><path d="M0 4H8" stroke="#000"/></g>`, "12,11 k; 12,13 k; 12,14 -"},
		{"scaled in one direction", `<g transform="scale(1 4)"><path d="M0 3H24M12 0V6" stroke="#000" stroke-width="2"/></g>`,
			"3,9 k; 3,15.5 k; 11.5,3 k; 13.5,3 -"},
		{"of a width of its own", `<g transform="scale(3)"><path d="M0 4H8" stroke="#000" stroke-width="2" vector-effect="non-scaling-stroke"/></g>`,
			"12,11.4 k; 12,10.4 -"},
		{"below what is filled", `<path d="M6 6h12v12H6z" fill="red" stroke="#000" stroke-width="8" paint-order="stroke"/>`, "7,7 r; 4,7 k"},
	})
}

// TestPlaces: transformations, viewports, symbols and uses put shapes where they belong.
func TestPlaces(t *testing.T) {
	const unitSquare = `<rect id="s" width="6" height="6"/>`
	seesAll(t, []picture{
		{"scale by one number", `<g transform="scale(2)">` + unitSquare + `</g>`, "11,11 k; 13,11 -"},
		{"rotate around a point", `<g transform="rotate(90 12 12)">` + unitSquare + `</g>`, "21,3 k; 3,3 -"},
		{"a list", `<g transform="translate(12,0) scale(2) translate(0 , 3)">` + unitSquare + `</g>`, "14,8 k; 14,5 -; 11,8 -"},
		{"skewX", `<g transform="skewX(45)"><rect width="6" height="12"/></g>`, "3,1 k; 12,10 k; 1,11 -"},
		{"a matrix", `<g transform="matrix(0 1 -1 0 24 0)">` + unitSquare + `</g>`, "21,3 k; 3,3 -"},
		{"transform as a style", `<g style="transform:translate(12px,12px) rotate(90deg)">` + unitSquare + `</g>`, "9,15 k; 15,15 -"},
		{"an origin", `<g transform="rotate(180)" transform-origin="12 12">` + unitSquare + `</g>`, "21,21 k; 3,3 -"},
		{"a use", `<defs>` + unitSquare + `</defs><use href="#s" x="12" y="12" fill="red"/>`, "15,15 r; 3,3 -"},
		{"a use of what comes later", `<use xlink:href="#s" x="12"/><defs>` + unitSquare + `</defs>`, "15,3 k; 3,3 -"},
		{"a symbol", `<symbol id="y" viewBox="0 0 100 100"><rect width="100" height="100" fill="red"/></symbol><use href="#y" width="12" height="12" x="6" y="6"/>`,
			"7,7 r; 17,17 r; 4,12 -; 19,12 -"},
		{"a symbol is cut off", `<symbol id="y" viewBox="0 0 10 10"><rect width="100" height="100"/></symbol><use href="#y" width="12" height="12"/>`, "6,6 k; 14,6 -"},
		{"an svg within", `<svg x="6" y="6" width="12" height="6" viewBox="0 0 10 10" preserveAspectRatio="xMaxYMid"><rect width="10" height="10"/></svg>`,
			"13,7 k; 17,11 k; 10,7 -"},
		{"sliced", `<svg x="6" width="6" height="12" viewBox="0 0 10 10" preserveAspectRatio="xMinYMid slice"><rect width="4" height="10"/></svg>`,
			"7,6 k; 10.5,6 k; 11.5,6 -"},
		{"stretched", `<svg width="24" height="12" viewBox="0 0 10 10" preserveAspectRatio="none"><rect width="10" height="10"/></svg>`, "1,1 k; 23,11 k; 12,13 -"},
		{"a use of itself", `<g id="a"><rect width="6" height="6"/><use href="#a" x="6"/></g>`, "3,3 k; 9,3 -"},
		{"HTML for other programs", `<foreignObject requiredExtensions="x"><p>a</p></foreignObject>` + unitSquare, "3,3 k"},
		{"HTML with its replacement", `<switch><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>` + unitSquare + `</switch>`, "3,3 k"},
		{"a switch", `<switch><foreignObject requiredExtensions="x"><p/></foreignObject><g><rect width="6" height="6"/></g></switch>`, "3,3 k"},
	})
}

// TestFrames: a drawing has the size that it says, or that of its view box, and nothing of it shows outside.
func TestFrames(t *testing.T) {
	for _, c := range []picture{
		{"millimeters", `<svg width="24mm" height="12mm"><rect width="45" height="45" fill="red"/></svg>`, "11,11 r; 13,6 -"},
		{"a width alone", `<svg viewBox="0 0 10 5" width="7"><rect width="5" height="5" fill="red"/></svg>`, "11,11 r; 13,11 -"},
		{"a height alone", `<svg viewBox="0 0 10 5" height="7"><rect width="5" height="5" fill="red"/></svg>`, "11,11 r; 13,11 -"},
		{"percent", `<svg viewBox="0 0 10 10" width="100%" height="100%"><rect width="5" height="10" fill="red"/></svg>`, "11,20 r; 13,20 -"},
		{"a viewport of other proportions", `<svg viewBox="0 0 10 10" width="20" height="10"><rect width="10" height="10" fill="red"/></svg>`, "3,6 -; 7,6 r; 17,6 r; 20,6 -"},
		{"a corner that is not 0", `<svg viewBox="-12 -12 24 24"><rect width="12" height="12" fill="red"/></svg>`, "6,6 -; 18,18 r"},
		{"no size at all", `<svg><rect x="100" y="100" width="12" height="12" fill="red"/><rect x="112" y="112" width="12" height="12"/></svg>`, "6,6 r; 18,18 k; 18,6 -"},
		{"entities", `<!DOCTYPE svg [<!ENTITY n "http://www.w3.org/2000/svg"><!ENTITY st0 "fill:#FF0000;">]><svg xmlns="&n;" viewBox="0 0 24 24"><rect style="&st0;" width="12" height="12"/></svg>`,
			"6,6 r; 18,6 -"},
		{"prefixes", `<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><s:rect width="12" height="12"/></s:svg>`, "6,6 k"},
	} {
		sees(t, c.name, c.body, c.want)
	}
}

// TestEffects: gradients, clips, masks, opacity, patterns and markers show as their files say.
func TestEffects(t *testing.T) {
	const whole = `<rect width="24" height="24" `
	const half = `<stop stop-color="#f00"/><stop offset=".5" stop-color="#f00"/><stop offset=".5" stop-color="#00f"/>`
	seesAll(t, []picture{
		{"a linear gradient", `<linearGradient id="a"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient>` + whole + `fill="url(#a)"/>`,
			"12,5 v"},
		{"along y, in user units", `<linearGradient id="a" x2="0" y2="24" gradientUnits="userSpaceOnUse">` + half + `</linearGradient><rect y="6" width="24" height="18" fill="url(#a)"/>`,
			"12,11 r; 12,13 b"},
		{"stops by reference, later in the file", whole + `fill="url(#a)"/><linearGradient id="a" xlink:href="#b"/><linearGradient id="b">` + half + `</linearGradient>`,
			"11,12 r; 13,12 b"},
		{"transformed", `<linearGradient id="a" gradientTransform="rotate(90)">` + half + `</linearGradient>` + whole + `fill="url(#a)"/>`, "12,11 r; 12,13 b"},
		{"repeated", `<linearGradient id="a" x2=".5" spreadMethod="repeat">` + half + `</linearGradient>` + whole + `fill="url(#a)"/>`, "4,4 r; 9,4 b; 14,4 r; 20,4 b"},
		{"reflected", `<linearGradient id="a" x2=".5" spreadMethod="reflect">` + half + `</linearGradient>` + whole + `fill="url(#a)"/>`, "4,4 r; 9,4 b; 14,4 b; 20,4 r"},
		{"a radial gradient", `<radialGradient id="a">` + half + `</radialGradient>` + whole + `fill="url(#a)"/>`, "12,12 r; 12,7 r; 12,5 b; 1,1 b"},
		{"a focus", `<radialGradient id="a" fx="0.9" fy="0.5">` + half + `</radialGradient>` + whole + `fill="url(#a)"/>`, "20,12 r; 22.5,12 r; 8,12 b"},
		{"stops that are clear", `<linearGradient id="a"><stop stop-color="#f00" stop-opacity=".5"/><stop offset="1" stop-color="#f00" stop-opacity=".5"/></linearGradient>` + whole + `fill="url(#a)"/>`, "12,12 p"},
		{"stops at one place, beyond which the gradient goes on", `<linearGradient id="a" gradientUnits="userSpaceOnUse" x1="8" x2="16"><stop stop-color="#f00"/><stop stop-color="#ff0"/><stop offset="1" stop-color="#ff0"/><stop offset="1" stop-color="#00f"/></linearGradient>` + whole + `fill="url(#a)"/>`, "4,4 r; 12,4 y; 20,4 b"},
		{"stops at one place at its edge", `<linearGradient id="a"><stop stop-color="#f00"/><stop stop-color="#ff0"/><stop offset="1" stop-color="#ff0"/><stop offset="1" stop-color="#00f"/></linearGradient>` + whole + `fill="url(#a)"/>`, "0,4 y; 12,4 y; 23.9,4 y"},
		{"a gradient that begins far away", `<linearGradient id="a" gradientUnits="userSpaceOnUse" x1="9e4" x2="2e6"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient>` + whole + `fill="url(#a)"/>`, "12,12 r"},
		{"a gradient that ends far away", `<linearGradient id="a" gradientUnits="userSpaceOnUse" x1="-2e6" x2="-9e4"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient>` + whole + `fill="url(#a)"/>`, "12,12 b"},
		{"a gradient whose ends are far away", `<linearGradient id="a" gradientUnits="userSpaceOnUse" x1="-1e5" x2="1e5"><stop stop-color="#ff0"/><stop offset=".50006" stop-color="#ff0"/><stop offset=".50006" stop-color="#00f"/></linearGradient>` + whole + `fill="url(#a)"/>`, "2,12 y; 22,12 b"},
		{"a gradient far away between two colors", `<linearGradient id="a" gradientUnits="userSpaceOnUse" x1="-1e5" x2="1e5"><stop stop-color="#fff"/><stop offset="1"/></linearGradient>` + whole + `fill="url(#a)"/>`, "12,12 h"},
		{"a gradient that is not there", whole + `fill="url(#no) red"/>`, "12,12 r"},
		{"a gradient, and a color for want of one", `<linearGradient id="a">` + half + `</linearGradient>` + whole + `fill="url(#a) lime"/>`, "6,12 r; 18,12 b"},
		{"a color for a gradient by a box without a height", `<linearGradient id="a">` + half + `</linearGradient><path d="M0 12H24" stroke="url(#a) red" stroke-width="6"/>`, "6,12 r; 18,12 r"},
		{"a circle to begin at", `<radialGradient id="a" fr=".25">` + half + `</radialGradient>` + whole + `fill="url(#a)"/>`, "12,12 r; 20,12 r; 22,12 b"},
		{"a focus outside of its circle", `<radialGradient id="a" gradientUnits="userSpaceOnUse" cx="12" cy="12" r="6" fx="24" fy="12">` + half + `</radialGradient>` + whole + `fill="url(#a)"/>`,
			"17,12 r; 10,12 b; 7,12 b; 1,12 b"},
		{"a gradient along a line", `<linearGradient id="a" gradientUnits="userSpaceOnUse" x2="24">` + half + `</linearGradient><path d="M0 12H24" stroke="url(#a)" stroke-width="6"/>`, "6,12 r; 18,12 b; 6,6 -"},
		{"a clip", `<clipPath id="c"><circle cx="12" cy="12" r="6"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "12,12 k; 4,4 -"},
		{"a clip by the box", `<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width=".5" height="1"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "6,12 k; 18,12 -"},
		{"a clip by the box of a drawing within", `<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width=".5" height="1"/></clipPath>` +
			`<svg x="8" y="8" width="8" height="8" viewBox="0 0 100 100" clip-path="url(#c)"><rect width="100" height="100"/></svg>`, "10,12 k; 14,12 -"},
		{"a clip by the box of what holds one", `<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width=".5" height="1"/></clipPath>` +
			`<g clip-path="url(#c)"><svg x="8" y="8" width="8" height="8" viewBox="0 0 100 100"><rect width="100" height="100"/></svg></g>`, "10,12 k; 14,12 -"},
		{"a clip of two shapes that cross", `<clipPath id="c"><rect width="14" height="24"/><path d="M24 0H10v24h14z"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "12,12 k; 2,12 k; 22,12 k"},
		{"a clip of a clip", `<clipPath id="d"><rect width="12" height="24"/></clipPath><clipPath id="c" clip-path="url(#d)"><rect width="24" height="12"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "6,6 k; 18,6 -; 6,18 -"},
		{"a clip of what is clipped", `<clipPath id="d"><rect width="12" height="24"/></clipPath><clipPath id="c"><rect width="24" height="12" clip-path="url(#d)"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "6,6 k; 18,6 -; 6,18 -"},
		{"a clip with a hole", `<clipPath id="c"><path clip-rule="evenodd" d="M0 0h24v24H0zM6 6h12v12H6z"/></clipPath>` + whole + `clip-path="url(#c)"/>`, "3,3 k; 12,12 -"},
		{"a clip of nothing", `<clipPath id="c"/><rect width="4" height="4"/>` + whole + `clip-path="url(#c)"/>`, "2,2 k; 12,12 -"},
		{"a mask", `<mask id="m"><rect width="12" height="24" fill="#fff"/><rect x="12" width="12" height="24" fill="#808080"/></mask>` + whole + `fill="red" mask="url(#m)"/>`, "6,6 r; 18,6 p"},
		{"a mask by its alpha", `<mask id="m" mask-type="alpha"><rect width="12" height="24" fill="#000"/></mask>` + whole + `mask="url(#m)"/>`, "6,6 k; 18,6 -"},
		{"opacity", whole + `fill="red" opacity=".5"/>`, "12,12 p"},
		{"opacity of a group", `<g opacity=".5"><rect width="16" height="24" fill="red"/><rect x="8" width="16" height="24" fill="red"/></g>`, "4,12 p; 12,12 p; 20,12 p"},
		{"opacity of two shapes", `<g fill-opacity=".5" fill="red"><rect width="16" height="24"/></g>`, "4,12 p"},
		{"a pattern", `<pattern id="p" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="3" height="6" fill="red"/></pattern>` + whole + `fill="url(#p)"/>`, "1,1 r; 4,1 -; 7,20 r; 22,20 -"},
		{"a pattern by the box", `<pattern id="p" width=".5" height=".5"><rect width="6" height="12" fill="red"/></pattern>` + whole + `fill="url(#p)"/>`, "3,3 r; 9,3 -; 15,15 r"},
		{"a pattern by the box of what begins within", `<pattern id="p" x=".5" y=".25" width="1" height="1"><rect width="6" height="6" fill="red"/></pattern><rect y="8" width="24" height="16" fill="url(#p)"/>`, "15,15 r; 15,10 -; 3,15 -; 15,19 -"},
		{"a clip by the box of a window that is used", `<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width=".5" height="1"/></clipPath><defs><svg id="s" width="8" height="8" viewBox="0 0 100 100"><rect width="100" height="100"/></svg></defs>` +
			`<use href="#s" x="8" y="8" width="16" height="16" clip-path="url(#c)"/>`, "10,12 k; 15,12 k; 17,12 -"},
		{"a clip by the box of a group that is used", `<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width=".5" height="1"/></clipPath><defs><g id="s"><rect width="8" height="8"/></g></defs>` +
			`<use href="#s" x="8" y="8" width="1" height="1" clip-path="url(#c)"/>`, "10,12 k; 14,12 -"},
		{"markers", `<marker id="m" markerWidth="6" markerHeight="6" refX="3" refY="3" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L6 3L0 6z" fill="red"/></marker><path d="M6 18V6" stroke="#000" fill="none" marker-end="url(#m)"/>`,
			"6,5 r; 6,12 k; 3.5,8.5 r; 8.5,8.5 r; 4,4 -"},
	})
}

// TestVariables: variables are those of the nearest element, and colors for light and for dark pages those for light.
func TestVariables(t *testing.T) {
	const rect = `<rect width="24" height="24" `
	seesAll(t, []picture{
		{"of the drawing", `<style>:root{--Ink:red}</style>` + rect + `fill="var(--Ink)"/>`, "12,12 r"},
		{"of a group", `<style>:root{--a:red}</style><g style="--a:#00f">` + rect + `style="fill:var(--a)"/></g>`, "12,12 b"},
		{"that is not there", rect + `style="fill:var(--a, var(--b, red))"/>`, "12,12 r"},
		{"of a variable", `<style>:root{--a:var(--b);--b:red}</style>` + rect + `fill="var(--a)"/>`, "12,12 r"},
		{"light and dark", rect + `style="fill:light-dark(#ff0000, var(--dark, #000))"/>`, "12,12 r"},
		{"light and dark, of functions", rect + `style="fill:light-dark(rgb(255, 0, 0), rgb(0, 0, 0))"/>`, "12,12 r"},
		{"of itself", `<g fill="red"><g style="--a:var(--a)">` + rect + `style="fill:var(--a)"/></g></g>`, "12,12 r"},
	})
}

// TestDashMeasure: dashes are in the measure that a shape gives itself.
func TestDashMeasure(t *testing.T) {
	seesAll(t, []picture{
		{"of a line", `<path d="M0 12H24" pathLength="4" stroke="red" stroke-width="4" stroke-dasharray="1"/>`, "3,12 r; 9,12 -; 15,12 r; 21,12 -"},
		{"with an offset", `<path d="M0 12H24" pathLength="4" stroke="red" stroke-width="4" stroke-dasharray="1" stroke-dashoffset="1"/>`, "3,12 -; 9,12 r"},
		{"of one of two lines", `<g stroke="red" stroke-width="4" stroke-dasharray="2"><path d="M0 6H24" pathLength="8"/><path d="M0 18H24"/></g>`,
			"3,6 r; 9,6 -; 15,6 r; 1,18 r; 3,18 -; 5,18 r"},
		{"of a closed shape", `<rect x="4" y="4" width="16" height="16" fill="none" pathLength="4" stroke="red" stroke-width="4" stroke-dasharray="1"/>`, "12,4 r; 20,12 -; 12,20 r; 4,12 -"},
	})
}

// TestUndrawn: what would be missing from the page is a problem with its line, and there is no drawing.
func TestUndrawn(t *testing.T) {
	const end = `</svg>`
	for body, want := range map[string]string{
		`<rect width="5" height="5" style="mix-blend-mode:plus-lighter"/>`:                      "line 1: the mixture of colors (mix-blend-mode: plus-lighter) of <rect> is not drawn",
		`<foreignObject><p>words</p></foreignObject>`:                                           "line 1: the HTML in <foreignObject> is not drawn",
		`<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">words</p></foreignObject>`:      "line 1: the HTML in <foreignObject> is not drawn",
		`<foreignObject><div xmlns="http://www.w3.org/1999/xhtml"><img/></div></foreignObject>`: "line 1: the HTML in <foreignObject> is not drawn",
		`<switch><foreignObject><p>words</p></foreignObject></switch>`:                          "line 1: the HTML in <foreignObject> is not drawn",
		`<mesh/>`:                   "line 1: the element <mesh> is not drawn",
		`<meshgradient/>`:           "line 1: the element <meshgradient> is not drawn",
		`<hatch/>`:                  "line 1: the element <hatch> is not drawn",
		`<use href="other.svg#a"/>`: `line 1: the <use> of another file, "other.svg#a", is not drawn`,
		`<rect width="5" height="5" clip-path="circle(5)"/>`:      `line 1: the clip-path "circle(5)" of <rect> is not drawn`,
		`<path d="M2 5H20"/>`:                                     "the drawing shows nothing",
		`<path d="M2 5V20z" fill="red"/>`:                         "the drawing shows nothing",
		`<title>nothing</title>`:                                  "the drawing shows nothing",
		`<path d="M 0 0 L 5`:                                      "line 1: it is no XML: ",
		`<rect width="5" height="5" transform="translate(1e9)"/>`: "line 1: <rect> lies too far away from the drawing",
	} {
		drawing, problems := Read([]byte(open+body+end), nil)
		if drawing != nil || len(problems) != 1 || !strings.HasPrefix(problems[0].Error(), want) {
			t.Errorf("%s: %v, want %q", body, problems, want)
		}
	}
}

// TestRemarks: what is shown in another way than its author may expect is a remark, and the drawing is there.
func TestRemarks(t *testing.T) {
	const rect = `<rect width="5" height="5"/>`
	for body, want := range map[string]string{
		rect + `<script>x()</script>`:                                                       "the <script> in the drawing is not run",
		`<rect width="5" height="5"><animate attributeName="x"/></rect>`:                    "the animation <animate>",
		`<g>` + rect + `<animateTransform/></g>`:                                            "the animation <animateTransform>",
		rect + `<foreignObject><div xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>`: "the effect of <foreignObject>",
		rect + `<rect width="5" height="5" fill="url(#no)"/>`:                               `<rect> is painted with "#no"`,
		rect + `<use href="#no"/>`:                                                          `a <use> refers to "#no"`,
		`<rect width="5" height="5" fill="sky"/>`:                                           `the fill "sky" of <rect> is no color`,
		`<rect width="5" height="5" x="left"/>`:                                             `the x="left" of <rect> is no length`,
		`<g transform="turn(5)">` + rect + `</g>`:                                           `the transform="turn(5)" of <g> cannot be read`,
		rect + `<flowRoot/>`:                                                                "the element <flowRoot> is none of SVG",
		`<path d="M0 0L5 5L0 5 banana"/>`:                                                   `the data of <path> is broken at "banana"`,
		`<style>@media (min-width:1px){rect{fill:red}}</style>` + rect:                      "the rule @media (min-width:1px)",
		`<style>rect:nth-child(2){fill:red}</style>` + rect:                                 "the rule rect:nth-child(2)",
		`<rect width="5" height="5" style="rotate:5deg"/>`:                                  "the rotate: 5deg of <rect> is not kept",
		`<rect width="5" height="5" style="animation:a 3s"/>`:                               "the animation of <rect>",
		`<marker id="m"/><rect width="5" height="5" marker-end="url(#m)"/>`:                 "the markers of <rect> are not drawn",
		`<clipPath id="c"><use href="#g"/></clipPath><g id="g">` + rect + `</g><rect width="5" height="5" clip-path="url(#c)"/>`: "a <use> in a clipPath leads to <g>",
		`<style>@import "a.css";</style>` + rect: "the rule @import of its style sheet",
	} {
		drawing, problems := Read([]byte(open+body+"</svg>"), nil)
		if len(problems) > 0 || len(drawing.Remarks) != 1 || !strings.HasPrefix(drawing.Remarks[0].Fact, want) {
			t.Errorf("%s: %v, %+v, want %q", body, problems, drawing, want)
		}
	}
}

// TestBounds: a drawing that would take all memory or all day is refused with the bound.
func TestBounds(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and nothing runs beside it")
	}
	bomb := `<g id="a0"><rect width="1" height="1"/></g>`
	for i := range 9 {
		use := fmt.Sprintf(`<use href="#a%d"/>`, i)
		bomb += fmt.Sprintf(`<g id="a%d">%s</g>`, i+1, strings.Repeat(use, 10))
	}
	for _, c := range []struct{ name, file, want string }{
		{"uses of uses", open + bomb + `</svg>`, "it draws more than 300000 elements"},
		{"many tiles", open + `<pattern id="p" width=".01" height=".01" patternUnits="userSpaceOnUse"><rect width="1" height="1"/></pattern><rect width="24" height="24" fill="url(#p)"/></svg>`,
			"is repeated more than 20000 times"},
		{"many points", open + `<path id="p" d="M0 0` + strings.Repeat("l1 1-1-1", 10_000) + `"/>` + strings.Repeat(`<use href="#p"/>`, 200) + `</svg>`, "more than 2000000 points"},
		{"a size without end", `<svg viewBox="0 0 1e20 1e20"><rect width="1e19" height="1e19"/></svg>`, "the drawing is 1e+20 units wide"},
		{"no size", `<svg viewBox="0 0 10 0"/>`, "the drawing has no size"},
		{"slender", `<svg viewBox="0 0 10001 10"><rect width="5" height="5"/></svg>`, "one of its sides is over 1000 times as long"},
		{"deep", strings.Repeat("<svg>", 1000), "more than 512 deep"},
	} {
		drawing, problems := Read([]byte(c.file), nil)
		if drawing != nil || len(problems) == 0 || !strings.Contains(problems[0].Fault, c.want) {
			t.Errorf("%s: %v, want %q", c.name, problems, c.want)
		}
	}
}

// TestIs: a drawing is known by its first element, whatever stands before it.
func TestIs(t *testing.T) {
	for data, want := range map[string]bool{
		"<svg/>": true, "<?xml version='1.0' encoding='x'?><!-- a --><svg>": true,
		"": false, "words": false, "<html><svg/></html>": false, "\xff\xd8\xff": false,
	} {
		if got := Is([]byte(data)); got != want {
			t.Errorf("%q: %t", data, got)
		}
	}
}
