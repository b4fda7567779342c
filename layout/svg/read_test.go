package svg

import (
	"strings"
	"testing"

	"annualreport/layout/unit"
)

// TestShapes: a filled shape and a line along a shape stand where their file puts them, with their inks; what
// programs add for themselves is passed over.
func TestShapes(t *testing.T) {
	drawing, problems := Read([]byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:x="urn:x" viewBox="10 20 200 100">
<metadata><x:who>somebody</x:who></metadata><x:view/><g fill="#ff0000" transform="translate(10 20)"><rect width="100" height="100"/></g>
<circle cx="160" cy="70" r="40" style="fill:none;stroke:#0000ff;stroke-width:4"/></svg>`))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if size := drawing.Size; size.W != 2*size.H || len(drawing.Paths) != 2 {
		t.Fatalf("%s by %s, %d paths", size.W, size.H, len(drawing.Paths))
	}
	line := drawing.Scaled(unit.Rect{W: unit.Points(200), H: unit.Points(100)})[1]
	if box := line.Extent(); (box.W-unit.Points(80)).Abs() > unit.Pt/4 || (line.Line-unit.Points(4)).Abs() > unit.Pt/100 || line.Fill != nil {
		t.Errorf("a circle of 80 with a line of 4 is %s wide, with a line of %s", box.W, line.Line)
	}
	red := drawing.Scaled(unit.Rect{W: unit.Points(200), H: unit.Points(100)})[0]
	box := red.Extent()
	if red.Fill.Screen.String() != "#ff0000" || box.X.Abs() > unit.Pt/10 || (box.W-unit.Points(100)).Abs() > unit.Pt/10 {
		t.Errorf("the red square is %s at %v", red.Fill.Screen, box)
	}
}

// TestUndrawn: what would be missing from the page is a problem with its line, and there is no drawing.
func TestUndrawn(t *testing.T) {
	const open, end = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">`, `</svg>`
	for body, want := range map[string]string{
		"<text>words</text>":                                                "line 1: text in drawings is not set: turn it into paths",
		"\n<image href='a.png'/>":                                           "line 2: pictures in drawings are not shown: use a JPEG",
		"<rect width='5' height='5' clip-path='url(#a)'/>":                  "line 1: the clip-path of <rect> is not drawn: apply it",
		"<rect width='5' height='5' style='filter:url(#a)'/>":               "line 1: the filter of <rect>",
		"<linearGradient id='a'/>":                                          "line 1: colors that run into each other are not drawn",
		"<g transform='scale(2)'>\n<path d='M0 0 L5 5' stroke='#000'/></g>": "line 2: lines along shapes that are scaled",
		"<foreignObject/>":                                                  "line 1: the element <foreignObject>",
		"<rect width='5' height='5' fill='#f00' fill-opacity='0.5'/>":       "colors that are clear in part",
		"<path d='M0 0 L5 5' stroke='#000' stroke-dasharray='1 2'/>":        "broken lines are not drawn",
		"<title>nothing</title>":                                            "the drawing shows nothing",
		"<path d='M 0 0 L 5":                                                "line 1: it is no XML: ",
	} {
		drawing, problems := Read([]byte(open + body + end))
		if drawing != nil || len(problems) != 1 || !strings.HasPrefix(problems[0].Error(), want) {
			t.Errorf("%s: %v, want %q", body, problems, want)
		}
	}
}

// TestSizes: a drawing has a size that is neither without end nor too coarse.
func TestSizes(t *testing.T) {
	const body = `<path d="M0 0 L5 5 L5 0z"/></svg>`
	for open, want := range map[string]string{
		`<svg viewBox="0 0 10 5">`:         "",
		`<svg viewBox="0 0 10 0">`:         "the drawing has no size: give <svg> a viewBox",
		`<svg viewBox="0 0 10001 10">`:     "the drawing has no size",
		`<svg viewBox="0 0 10 10001">`:     "the drawing has no size",
		`<svg viewBox="0 0 10000001 1e6">`: "the drawing is 1e+07 units wide, and none can be over 10 million: scale it down",
		`<svg viewBox="0 0 3.9 1">`:        "the longer side of the drawing is 3.9 in its own units",
	} {
		drawing, problems := Read([]byte(open + body))
		if (drawing != nil) != (want == "") || drawing == nil && !strings.HasPrefix(problems[0].Error(), want) {
			t.Errorf("%s: %v, want %q", open, problems, want)
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

// FuzzRead: no file brings the program down, and each is a drawing or has problems.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`<svg viewBox="0 0 10 10"><path d="M0 0 L5 5 Q 1 2 3 4z"/></svg>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if drawing, problems := Read(data); (drawing == nil) == (len(problems) == 0) {
			t.Errorf("a drawing: %t, problems: %v", drawing != nil, problems)
		}
	})
}
