package svg

import (
	"slices"
	"strings"
	"testing"

	"annualreport/layout/affine"
	"annualreport/layout/blend"
	"annualreport/layout/display"
	"annualreport/layout/filter"
	"annualreport/layout/svg/dom"
)

// filtered is a drawing with a square from 8 to 16 that has a filter; attributes are those of the filter.
func filtered(attributes, primitives string) string {
	return open + `<filter id="f" color-interpolation-filters="sRGB" ` + attributes + `>` + primitives + `</filter>` +
		`<rect x="8" y="8" width="8" height="8" fill="red" filter="url(#f)"/></svg>`
}

// TestPrimitives: each primitive does to a red square what Filter Effects 1 says.
func TestPrimitives(t *testing.T) {
	const wide = `x="-100%" y="-100%" width="300%" height="300%"`
	for _, c := range []struct{ name, attributes, primitives, want string }{
		{"offset", wide, `<feOffset dx="4" dy="-2"/>`, "10,10 -; 14,10 r; 19,7 r; 19,13.6 r; 19,14.6 -"},
		{"offset in shares of the box", wide + ` primitiveUnits="objectBoundingBox"`, `<feOffset dx=".5"/>`, "11,12 -; 13,12 r; 19,12 r"},
		{"offset out of the region", `x="0" y="0" width="1" height="1"`, `<feOffset dx="4"/>`, "11,12 -; 15,12 r; 17,12 -"},
		{"flood", `x="0" y="0" width="1" height=".5"`, `<feFlood flood-color="#00f"/>`, "9,9 b; 15,11 b; 12,13 -"},
		{"flood in half", wide, `<feFlood flood-color="red" flood-opacity=".5"/>`, "2,2 p; 22,22 p"},
		{"flood in a part", wide, `<feFlood x="10" y="4" width="4" height="4" flood-color="#00f"/>`, "9,6 -; 11,6 b; 13,7 b; 12,9 -"},
		{"merge", wide, `<feFlood flood-color="#00f" result="a"/><feMerge><feMergeNode in="a"/><feMergeNode in="SourceGraphic"/></feMerge>`, "2,2 b; 12,12 r"},
		{"the alpha", wide, `<feOffset in="SourceAlpha"/>`, "12,12 k; 6,12 -"},
		{"in", wide, `<feFlood flood-color="#00f"/><feComposite operator="in" in2="SourceGraphic"/>`, "12,12 b; 6,12 -"},
		{"out", wide, `<feFlood flood-color="#00f"/><feComposite operator="out" in2="SourceGraphic"/>`, "12,12 -; 6,12 b"},
		{"atop", wide, `<feFlood flood-color="#00f" width="12"/><feComposite operator="atop" in2="SourceGraphic"/>`, "9,12 b; 15,12 r; 6,12 -"},
		{"xor", wide, `<feFlood flood-color="#00f" width="12"/><feComposite operator="xor" in2="SourceGraphic"/>`, "2,12 b; 9,12 -; 15,12 r"},
		{"arithmetic", wide, `<feFlood flood-color="#00f"/><feComposite operator="arithmetic" k2="1" k3="-1" in2="SourceGraphic"/>`, "2,2 b; 12,12 -"},
		{"matrix", wide, `<feColorMatrix values="0 0 0 0 0  0 0 0 0 0  1 0 0 0 0  0 0 0 1 0"/>`, "12,12 b; 6,12 -"},
		{"matrix of the alpha alone", wide, `<feColorMatrix values="0 0 0 0 1  0 0 0 0 0  0 0 0 0 0  0 0 0 .5 0"/>`, "12,12 p; 6,12 -"},
		{"no matrix", wide, `<feColorMatrix values="1 2 3"/>`, "12,12 r"},
		{"grey", wide, `<feColorMatrix type="saturate" values="0"/><feComponentTransfer><feFuncR type="table" tableValues="1 1"/></feComponentTransfer>` +
			`<feColorMatrix values="1 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 1 0"/>`, "12,12 r"},
		{"discrete", wide, `<feComponentTransfer><feFuncR type="discrete" tableValues="1 0"/><feFuncB type="discrete" tableValues="1 0"/></feComponentTransfer>`, "12,12 b"},
		{"linear", wide, `<feComponentTransfer><feFuncR type="linear" slope="0"/><feFuncG type="linear" intercept=".502"/></feComponentTransfer>`, "12,12 g"},
		{"gamma", wide, `<feComponentTransfer><feFuncR type="gamma" amplitude="0" offset=".498"/><feFuncB type="gamma" exponent="0" amplitude=".502"/></feComponentTransfer>`, "12,12 v"},
		{"blend", wide, `<feFlood flood-color="#ff0"/><feBlend mode="multiply" in2="SourceGraphic"/>`, "12,12 r; 2,2 y"},
		{"dilate", wide, `<feMorphology operator="dilate" radius="2 1"/>`, "6.5,12 r; 5.5,12 -; 12,7.5 r; 12,6.5 -"},
		{"erode", wide, `<feMorphology radius="2"/>`, "9.5,12 -; 10.5,12 r; 13.5,13.5 r; 14.5,12 -"},
		{"shadow", wide, `<feDropShadow dx="4" dy="4" stdDeviation="0" flood-color="#00f"/>`, "12,12 r; 18,18 b; 6,6 -"},
		{"a usual shadow", wide, `<feDropShadow stdDeviation="0" flood-color="#00f"/>`, "12,12 r; 17,17 b; 19,19 -; 7,7 -"},
		{"no growth", wide, `<feMorphology operator="dilate" radius="-1 3"/>`, "12,12 r; 12,7 -; 7,12 -"},
		{"no shrinking", wide, `<feMorphology radius="3 -1"/>`, "8.5,12 r"},
		{"an unknown source", wide, `<feOffset dx="4" in="nothing"/>`, "9,12 -; 18,12 r"},
		{"the step before", wide, `<feFlood flood-color="#00f"/><feOffset/>`, "2,2 b"},
	} {
		sees(t, c.name, filtered(c.attributes, c.primitives), c.want)
	}
}

// TestBlur: a blurred edge is half clear, and what is far from it is as before. Light blurs alike along both axes.
func TestBlur(t *testing.T) {
	img := onPage(t, filtered(`x="-1" y="-1" width="3" height="3"`, `<feGaussianBlur stdDeviation="1"/>`))
	for _, at := range [][2]float64{{8, 12}, {16, 12}, {12, 8}, {12, 16}} {
		got := img.RGBAAt(int(at[0]*unitPixels), int(at[1]*unitPixels))
		if got.R != 255 || got.G < 100 || got.G > 155 {
			t.Errorf("at %v there is %v", at, got)
		}
	}
	sees(t, "blur", filtered(`x="-1" y="-1" width="3" height="3"`, `<feGaussianBlur stdDeviation="1"/>`), "12,12 r; 4,12 -; 12,20 -")
	one := filtered(`x="-1" y="-1" width="3" height="3"`, `<feGaussianBlur stdDeviation="0 1"/>`)
	sees(t, "blur along Y", one, "8.4,12 r; 7.6,12 -; 12,12 r; 12,4 -")
}

// TestUsualShadow: a shadow that does not say how soft it is has a deviation of 2.
func TestUsualShadow(t *testing.T) {
	const wide = `x="-2" y="-2" width="5" height="5"`
	said := onPage(t, filtered(wide, `<feDropShadow dx="2" dy="2" stdDeviation="2 2"/>`))
	if usual := onPage(t, filtered(wide, `<feDropShadow/>`)); !slices.Equal(usual.Pix, said.Pix) {
		t.Error("a shadow that says nothing is another one")
	}
}

// TestTables: a table is a line of straight pieces, a list of steps holds each as long as the others.
func TestTables(t *testing.T) {
	function := func(kind, values string) *filter.Curve {
		return curveOf(&dom.Node{Attributes: map[string]string{"type": kind, "tableValues": values}})
	}
	for _, c := range []struct {
		kind, values string
		at           float64
		want         float64
	}{
		{"table", "0 1 .5", 0, 0}, {"table", "0 1 .5", 0.25, 0.5}, {"table", "0 1 .5", 0.5, 1}, {"table", "0 1 .5", 0.75, 0.75},
		{"table", "0 1 .5", 1, 0.5}, {"table", ".2 .8", 0.5, 0.5}, {"table", ".4", 0.9, 0.4}, {"table", "2 -1", 0, 1},
		{"discrete", "0 1 .5", 0.3, 0}, {"discrete", "0 1 .5", 0.35, 1}, {"discrete", "0 1 .5", 0.65, 1}, {"discrete", "0 1 .5", 0.7, 0.5},
		{"discrete", "0 1 .5", 1, 0.5},
	} {
		got := float64(function(c.kind, c.values)[int(c.at*blend.Full)]) / blend.Full
		if got < c.want-0.001 || got > c.want+0.001 {
			t.Errorf("%s %s at %g: %g, want %g", c.kind, c.values, c.at, got, c.want)
		}
	}
	for _, kind := range []string{"identity", "", "table", "discrete", "curve"} {
		if function(kind, "") != nil || function(kind, "1px") != nil {
			t.Errorf("%q without numbers changes something", kind)
		}
	}
}

// TestLightAndLevels: steps compute in light unless they are told otherwise.
func TestLightAndLevels(t *testing.T) {
	const half = `<feComponentTransfer><feFuncR type="linear" slope=".2140411"/></feComponentTransfer>`
	for space, want := range map[string]uint8{"": 128, `color-interpolation-filters="linearRGB"`: 128, `color-interpolation-filters="sRGB"`: 55} {
		img := onPage(t, open+`<filter id="f" `+space+`>`+half+`</filter><rect width="24" height="24" fill="red" filter="url(#f)"/></svg>`)
		if got := img.RGBAAt(40, 40).R; got < want-2 || got > want+2 {
			t.Errorf("%q: %d, want %d", space, got, want)
		}
	}
}

// TestFilterFunctions: the functions of CSS do what they say, and a list with a wrong one is none.
func TestFilterFunctions(t *testing.T) {
	for call, want := range map[string]string{
		"drop-shadow(4px 4px 0 #00f)": "12,12 r; 18,18 b; 6,6 -", "drop-shadow(#00f 4px 4px)": "12,12 r; 18,18 b",
		"drop-shadow(4px 4px)": "18,18 g", "drop-shadow(rgb(0, 0, 255) 4px 4px) opacity(50%)": "12,12 p",
		"brightness(0)": "12,12 k", "opacity(.5)": "12,12 p", "hue-rotate(360deg)": "12,12 r",
		"contrast(0)": "12,12 h", "blur(0)": "12,12 r", "saturate(1)": "12,12 r", "sepia(0)": "12,12 r", "grayscale(0)": "12,12 r",
		"blur(-1px)": "12,12 r", "blur(5%)": "12,12 r", "drop-shadow(4px)": "12,12 r; 14,18 -", "brightness(0) turn(1)": "12,12 r",
		"brightness(0) blur(x)": "12,12 r", "brightness(": "12,12 r", "url(#none)": "12,12 r",
	} {
		file := open + `<rect x="8" y="8" width="8" height="8" color="green" fill="red" style="filter:` + call + `"/></svg>`
		sees(t, call, file, want)
	}
}

// TestFilterFrames: the axes of a filter are those of its element, which may lie at an angle, and filters may stand in one
// another, in patterns and in symbols.
func TestFilterFrames(t *testing.T) {
	const shift = `<filter id="f" x="-3" y="-3" width="9" height="7"><feOffset dx="8"/></filter>`
	const square = `<rect x="0" y="0" width="4" height="4" fill="red" filter="url(#f)"/>`
	for name, c := range map[string]struct{ body, want string }{
		"turned":      {shift + `<g transform="rotate(90 4 4)">` + square + `</g>`, "6,10 r; 10,2 -; 2,2 -"},
		"larger":      {shift + `<g transform="scale(2)">` + square + `</g>`, "20,4 r; 14,4 -"},
		"in another":  {shift + `<g filter="url(#f)">` + square + `</g>`, "18,2 r; 10,2 -"},
		"of a use":    {shift + `<defs><rect id="a" width="4" height="4" fill="red"/></defs><use href="#a" y="4" filter="url(#f)"/>`, "10,6 r; 2,6 -"},
		"of a symbol": {shift + `<symbol id="a" filter="url(#f)" overflow="visible"><rect width="4" height="4" fill="red"/></symbol><use href="#a"/>`, "10,2 r; 2,2 -"},
		"of a mask": {shift + `<mask id="m" maskUnits="userSpaceOnUse" x="0" y="0" width="24" height="24"><rect width="4" height="4" fill="#fff" filter="url(#f)"/></mask>` +
			`<rect width="24" height="24" fill="red" mask="url(#m)"/>`, "10,2 r; 2,2 -"},
		"of a group of wide lines in a pattern": {`<pattern id="p" width="24" height="24" patternUnits="userSpaceOnUse"><g filter="brightness(1)">` +
			`<path d="M4 10H20V14H4z" stroke="red" stroke-width="6"/></g></pattern><rect width="24" height="24" fill="url(#p)"/>`, "12,8 r; 12,16 r; 2,12 r; 22,12 r"},
		"of a pattern": {shift + `<pattern id="p" width="12" height="12" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="red" filter="url(#f)"/></pattern>` +
			`<rect width="24" height="24" fill="url(#p)"/>`, "10,2 r; 22,14 r; 2,2 -; 16,2 -"},
		"with a clip":    {shift + `<clipPath id="c"><rect x="8" width="2" height="4"/></clipPath><rect width="4" height="4" fill="red" filter="url(#f)" clip-path="url(#c)"/>`, "9,2 r; 11,2 -"},
		"from elsewhere": {`<filter id="g" href="#f"/>` + shift + `<rect width="4" height="4" fill="red" filter="url(#g)"/>`, "10,2 r; 2,2 -"},
		"of a line":      {`<filter id="f" x="0" y="0" width="24" height="24" filterUnits="userSpaceOnUse"><feOffset dy="8"/></filter><path d="M2 4H22" stroke="red" stroke-width="4" filter="url(#f)"/>`, "12,12 r; 12,4 -"},
	} {
		sees(t, name, open+c.body+`</svg>`, c.want)
	}
}

// TestVectorsStay: a filter that changes nothing leaves outlines as they are, which are cut off where its region ends.
func TestVectorsStay(t *testing.T) {
	const figma = `<feFlood flood-opacity="0" result="BackgroundImageFix"/><feBlend in="SourceGraphic" in2="BackgroundImageFix" result="shape"/>` +
		`<feOffset dx="0"/><feGaussianBlur stdDeviation="0"/><feMerge><feMergeNode in="shape"/></feMerge>`
	drawing, problems := Read([]byte(filtered("", figma)), nil)
	if len(problems) > 0 || len(drawing.Marks) != 1 {
		t.Fatalf("%v", problems)
	}
	if _, ok := drawing.Marks[0].(display.Shape); !ok {
		t.Errorf("there is a %T", drawing.Marks[0])
	}
	sees(t, "cut off", filtered(`x="0" y="0" width=".5" height="1"`, figma), "9,12 r; 11.5,12 r; 12.5,12 -")
}

// TestUndrawnPrimitives: what of filters is not drawn is a problem with the name of the primitive.
func TestUndrawnPrimitives(t *testing.T) {
	for primitive, want := range map[string]string{
		`<feTurbulence/>`:               "the filter of <rect> (feTurbulence) is not drawn",
		`<feImage href="#a"/>`:          "the filter of <rect> (feImage) is not drawn",
		`<feOffset in="FillPaint"/>`:    "the filter of <rect> (FillPaint) is not drawn",
		`<feBlend mode="plus-darker"/>`: `the filter of <rect> (the mode "plus-darker" of feBlend) is not drawn`,
		``:                              "the drawing shows nothing",
		`<feFlood flood-opacity="0"/>`:  "the drawing shows nothing",
	} {
		_, problems := Read([]byte(filtered("", primitive)), nil)
		if len(problems) != 1 || problems[0].Fault != want {
			t.Errorf("%s: %v", primitive, problems)
		}
	}
}

// TestFilterRemarks: what is drawn without a filter, or not drawn for its sake, is a remark.
func TestFilterRemarks(t *testing.T) {
	for body, want := range map[string]string{
		`<rect width="5" height="5" filter="url(#none)"/>`:                                                             `the filter of <rect> refers to "#none", which is not in the file`,
		`<rect width="5" height="5" filter="blur(x)"/>`:                                                                `the filter "blur(x)" of <rect> cannot be read: the element is drawn without it`,
		`<filter id="f"><feOffset/></filter><path id="p" d="M0 0H9" filter="url(#f)"/>`:                                `the filter of <path id="p"> has a region without an area: the element is not shown`,
		`<filter id="f"><feOffset in="BackgroundImage" dx="1"/></filter><rect width="5" height="5" filter="url(#f)"/>`: `the BackgroundImage of a filter is not known`,
		`<filter id="f"><feComposite operator="under"/></filter><rect width="5" height="5" filter="url(#f)"/>`:         `the operator "under" of feComposite is none`,
		`<filter id="f"><feFlood flood-color="rot"/></filter><rect width="5" height="5" filter="url(#f)"/>`:            `the flood-color "rot" is no color`,
		`<filter id="f"><feColorMatrix values="1 2"/></filter><rect width="5" height="5" filter="url(#f)"/>`:           `the values of feColorMatrix are not 20 numbers`,
	} {
		drawing, problems := Read([]byte(open+`<rect x="20" width="1" height="1"/>`+body+`</svg>`), nil)
		if len(problems) > 0 || len(drawing.Remarks) != 1 || !strings.HasPrefix(drawing.Remarks[0].Fact, want) {
			t.Errorf("%s: %v, %+v, want %q", body, problems, drawing, want)
		}
	}
}

// TestFilterBounds: filters that are applied too often, or to too much, are refused; a large region of a small element
// takes no more than the element.
func TestFilterBounds(t *testing.T) {
	const steps = `<feOffset dx="1"/><feGaussianBlur stdDeviation="1"/><feOffset dx="2"/>`
	filter := `<filter id="f" x="0" y="0" width="24" height="24" filterUnits="userSpaceOnUse">` + strings.Repeat(steps, 40) + `</filter>`
	body := strings.Repeat(`<rect width="24" height="24" filter="url(#f)"/>`, 5)
	_, problems := Read([]byte(open+filter+body+`</svg>`), nil)
	if len(problems) != 1 || !strings.Contains(problems[0].Fault, "more than 200 times its area") {
		t.Errorf("%v", problems)
	}
	drawing, problems := Read([]byte(open+`<filter id="f" x="-99" y="-99" width="200" height="200"><feGaussianBlur stdDeviation=".1"/></filter>`+
		`<rect x="8" width="2" height="2" filter="url(#f)"/></svg>`), nil)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	part := drawing.Marks[0].(display.FilterGroup).Part
	if part.W.Points() > 300 || part.H.Points() > 300 {
		t.Errorf("%v of a square of 200 points is painted", part)
	}
	_, problems = Read([]byte(open+`<filter id="f" x="0" y="0" width="1e9" height="1e9"><feGaussianBlur stdDeviation=".1"/></filter>`+
		`<rect x="8" width="2" height="2" filter="url(#f)"/></svg>`), nil)
	if len(problems) != 1 || !strings.Contains(problems[0].Fault, "a region that is too large") {
		t.Errorf("%v", problems)
	}
}

// TestMixtures: an element is mixed with what is below it in its drawing, as far as the next group that stands alone.
func TestMixtures(t *testing.T) {
	const below = `<rect width="24" height="24" fill="#ff0"/>`
	const red = `<rect width="12" height="24" fill="#f00" style="mix-blend-mode:multiply"/>`
	const blue = `<rect width="12" height="24" fill="#00f" style="mix-blend-mode:multiply"/>`
	for name, c := range map[string]struct{ body, want string }{
		"on a ground":           {below + blue, "6,12 k; 18,12 y"},
		"on nothing":            {blue, "6,12 b; 18,12 -"},
		"in a plain group":      {below + `<g>` + blue + `</g>`, "6,12 k"},
		"in a window":           {below + `<svg width="6" height="24">` + blue + `</svg>`, "3,12 k; 9,12 y"},
		"in an isolated group":  {below + `<g style="isolation:isolate">` + blue + `</g>`, "6,12 b"},
		"in a group that fades": {below + `<g opacity=".999">` + blue + `</g>`, "6,12 b"},
		"in a clipped group":    {`<clipPath id="c"><rect width="6" height="24"/></clipPath>` + below + `<g clip-path="url(#c)">` + blue + `</g>`, "3,12 b; 9,12 y"},
		"clipped itself":        {`<clipPath id="c"><rect width="6" height="24"/></clipPath>` + below + `<g style="mix-blend-mode:multiply" clip-path="url(#c)">` + `<rect width="12" height="24" fill="#00f"/></g>`, "3,12 k; 9,12 y"},
		"normal":                {below + `<rect width="12" height="24" fill="#00f" style="mix-blend-mode:normal"/>`, "6,12 b"},
		"red on yellow":         {below + red, "6,12 r"},
	} {
		sees(t, name, open+c.body+`</svg>`, c.want)
	}
	_, problems := Read([]byte(open+`<mask id="m">`+blue+`</mask><rect width="5" height="5" mask="url(#m)"/></svg>`), nil)
	if len(problems) != 1 || !strings.Contains(problems[0].Fault, "in the mask") {
		t.Errorf("%v", problems)
	}
}

// TestFloodsEnd: a flood ends where the drawing does, however large its region is.
func TestFloodsEnd(t *testing.T) {
	drawing, problems := Read([]byte(open+`<filter id="f" x="-99" y="-99" width="250" height="250" filterUnits="userSpaceOnUse"><feFlood flood-color="#00f"/></filter>`+
		`<rect width="2" height="2" filter="url(#f)"/></svg>`), nil)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	part := drawing.Marks[0].(display.FilterGroup).Part
	if part.W.Points() > canvas+9 || part.H.Points() > canvas+9 {
		t.Errorf("%v is painted", part)
	}
}

// TestFilterCalls: a name of a filter is what stands directly before its parenthesis (CSS Syntax 3, 4.3.4): with a space
// between, and with a name that is none, a filter is left out with a remark.
func TestFilterCalls(t *testing.T) {
	for _, call := range []string{"url (#f)", "blur (1px)", "url\t(#f)", "(1px)", "glow(2px)", "URL", "blur(1px) url (#f)"} {
		body := `<filter id="f"><feOffset dx="9"/></filter><rect width="5" height="5" filter="` + call + `"/>`
		drawing, problems := Read([]byte(open+body+`</svg>`), nil)
		if len(problems) > 0 || len(drawing.Marks) != 1 || len(drawing.Remarks) != 1 {
			t.Errorf("%q: %v, %+v", call, problems, drawing)
			continue
		}
		if cure := drawing.Remarks[0].Cure; !strings.Contains(cure, "spelled") {
			t.Errorf("%q: the cure is %q", call, cure)
		}
	}
	var f effectFrame
	f.box = f.box.With(affine.Point{}).With(affine.Point{X: 1, Y: 1})
	if _, ok := f.function(filterCall{name: "glow"}); ok {
		t.Error("a function that is none is read")
	}
}

// TestFunctionsReachAll: a function of CSS is applied to all that an element shows: lines of elements in a group, and
// markers, may be far larger than the box of their outlines.
func TestFunctionsReachAll(t *testing.T) {
	const marker = `<marker id="m" markerUnits="userSpaceOnUse" markerWidth="40" markerHeight="40" refX="10" refY="10">` +
		`<rect width="20" height="20" fill="red"/></marker>`
	for name, c := range map[string]struct{ body, want string }{
		"a wide line in a group": {`<g filter="blur(.01px)"><path d="M2 12H22" stroke="red" stroke-width="20"/></g>`, "12,3 r; 12,21 r; 12,1 -"},
		"a large marker": {
			marker + `<path d="M12 12h.5" marker-start="url(#m)" filter="brightness(1)"/>`, "3,3 r; 21,21 r; 1,12 -",
		},
		"a large marker, larger": {
			marker + `<g transform="scale(.5)"><path d="M24 24h.5" marker-start="url(#m)" filter="brightness(1)"/></g>`,
			"8,8 r; 16,16 r; 6,12 -",
		},
	} {
		sees(t, name, open+c.body+`</svg>`, c.want)
	}
}

// TestCurvesOnce: the curves of a filter are made once, for however many elements it is applied to; a drawing with more
// curves than it may have is refused.
func TestCurvesOnce(t *testing.T) {
	const steps = `<feComponentTransfer><feFuncR type="gamma" exponent="2"/><feFuncG type="linear" slope=".5"/></feComponentTransfer>`
	body := `<filter id="f">` + steps + `</filter>` + strings.Repeat(`<rect width="5" height="5" filter="url(#f)"/>`, 5)
	drawing, problems := Read([]byte(open+body+`</svg>`), nil)
	if len(problems) > 0 || len(drawing.Marks) != 5 {
		t.Fatalf("%v, %+v", problems, drawing)
	}
	made := make(map[*filter.Curve]bool)
	for _, m := range drawing.Marks {
		for _, step := range m.(display.FilterGroup).Effect.Steps {
			if transfer, ok := step.Do.(*filter.Transfer); ok {
				made[transfer[0]] = true
				made[transfer[1]] = true
			}
		}
	}
	if len(made) != 2 {
		t.Errorf("%d curves are made, want 2", len(made))
	}
	for count, want := range map[int]int{mostCurves / 2: 0, mostCurves/2 + 1: 1} {
		const two = `<feComponentTransfer><feFuncR type="linear"/><feFuncG type="linear"/></feComponentTransfer>`
		body := `<filter id="f">` + strings.Repeat(two, count) + `</filter><rect width="5" height="5" filter="url(#f)"/>`
		_, problems := Read([]byte(open+body+`</svg>`), nil)
		if len(problems) != want || want > 0 && !strings.Contains(problems[0].Fault, "more than 200 curves") {
			t.Errorf("%d steps: %v", count, problems)
		}
	}
}

// TestWordsOfFunctions: words end at any space, but not within parentheses.
func TestWordsOfFunctions(t *testing.T) {
	got := wordsOf("1px\t2px\r\n rgb(0,\n0,\t0)\f3px")
	if want := []string{"1px", "2px", "rgb(0,\n0,\t0)", "3px"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	for _, space := range []string{"\n", "\t", "\r\n", " "} {
		call := "drop-shadow(4px" + space + "4px rgb(0," + space + "0,255))"
		file := open + `<style>rect{filter:` + call + `}</style><rect x="8" y="8" width="8" height="8" fill="red"/></svg>`
		sees(t, call, file, "12,12 r; 18,18 b; 6,6 -")
	}
}

// TestMixturesInMasks: a mixture in a mask is told wherever it stands there.
func TestMixturesInMasks(t *testing.T) {
	const mixed = `<rect width="3" height="3" fill="#fff" style="mix-blend-mode:screen"/>`
	for _, body := range []string{
		`<g opacity=".5">` + mixed + `</g>`,
		`<pattern id="p" width="9" height="9" patternUnits="userSpaceOnUse"><g opacity=".5">` + mixed + `</g></pattern>` +
			`<rect width="24" height="24" fill="url(#p)"/>`,
	} {
		_, problems := Read([]byte(open+`<mask id="m">`+body+`</mask><rect width="5" height="5" mask="url(#m)"/></svg>`), nil)
		if len(problems) != 1 || !strings.Contains(problems[0].Fault, "in the mask") {
			t.Errorf("%s: %v", body, problems)
		}
	}
}
