package svg_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	stdimage "image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/display"
	"annualreport/layout/image"
	"annualreport/layout/lettering"
	"annualreport/layout/svg"
	"annualreport/layout/unit"
)

// open begins the drawings of these tests.
const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240">`

// extent is the rectangle around what a drawing shows, in its own units.
func extent(t *testing.T, body string) (left, top, right, bottom float64) {
	t.Helper()
	p, _, err := image.ReadWith("a.svg", []byte(open+body+`</svg>`), lettering.New(fonts.Embedded()))
	if err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	box := display.ExtentOfMarks(p.Drawing.Marks)
	in := func(l unit.Length) float64 { return l.Points() / 10 }
	return in(box.X), in(box.Y), in(box.X + box.W), in(box.Y + box.H)
}

// TestText: text stands at its place, in its size, anchored as it says; each of these pairs covers the same room.
func TestText(t *testing.T) {
	const style = `font-family="Source Sans 3" font-size="40"`
	for _, c := range []struct{ name, a, b string }{
		{"moved", `<text x="100" y="100" ` + style + `>HH</text>`, `<g transform="translate(60 40)"><text x="40" y="60" ` + style + `>HH</text></g>`},
		{"a tspan", `<text x="100" y="100" ` + style + `>HH</text>`, `<text x="1" y="2" ` + style + `><tspan x="100" y="100">HH</tspan></text>`},
		{"spaces around it", `<text x="100" y="100" ` + style + `>HH</text>`, "<text x='100' y='100' " + style + ">\n  HH\n </text>"},
		{"letters at their places", `<text x="10" y="100" ` + style + `>H</text><text x="80" y="120" ` + style + `>H</text>`, `<text x="10 80" y="100 120" ` + style + `>HH</text>`},
		{"dx and dy", `<text x="10" y="100" ` + style + `>H</text>`, `<text x="5" y="90" dx="5" dy="10" ` + style + `>H</text>`},
		{"style as rules", `<text x="10" y="100" ` + style + `>H</text>`, `<style>text{font:x;font-size:40px;font-family:'Source Sans 3',serif}</style><text x="10" y="100">H</text>`},
		{"em", `<text x="40" y="100" ` + style + `>H</text>`, `<text x="1em" y="2.5em" ` + style + `>H</text>`},
	} {
		al, at, ar, ab := extent(t, c.a)
		bl, bt, br, bb := extent(t, c.b)
		if near := func(a, b float64) bool { return a-b < 0.2 && b-a < 0.2 }; !near(al, bl) || !near(at, bt) || !near(ar, br) || !near(ab, bb) {
			t.Errorf("%s: %.1f,%.1f to %.1f,%.1f and %.1f,%.1f to %.1f,%.1f", c.name, al, at, ar, ab, bl, bt, br, bb)
		}
	}
	left, _, right, bottom := extent(t, `<text x="120" y="100" text-anchor="middle" `+style+`>HHH</text>`)
	if middle := (left + right) / 2; middle < 119 || middle > 121 || bottom < 99.5 || bottom > 100.5 {
		t.Errorf("anchored in the middle: %.1f to %.1f, on %.1f", left, right, bottom)
	}
	if _, _, right, _ := extent(t, `<text x="120" y="100" text-anchor="end" `+style+`>HHH</text>`); right > 120 || right < 115 {
		t.Errorf("anchored at the end: to %.1f", right)
	}
	_, _, plain, _ := extent(t, `<text x="10" y="100" `+style+`>HHH</text>`)
	if _, _, right, _ := extent(t, `<text x="10" y="100" letter-spacing="10" `+style+`>HHH</text>`); right-plain < 19 || right-plain > 21 {
		t.Errorf("letters set apart: %.1f wider", right-plain)
	}
}

// TestAnchorsBackward: in lines from right to left a text begins at its right end.
func TestAnchorsBackward(t *testing.T) {
	for anchor, want := range map[string][2]float64{"start": {-1, 0}, "middle": {-0.5, 0.5}, "end": {0, 1}} {
		left, _, right, _ := extent(t, `<g direction="rtl"><text x="120" y="100" font-family="Source Sans 3" font-size="40" text-anchor="`+anchor+`">HHH</text></g>`)
		wide := right - left
		if l, r := left-120-want[0]*wide, right-120-want[1]*wide; l < -4 || l > 4 || r < -4 || r > 4 {
			t.Errorf("%s: from %.1f to %.1f", anchor, left, right)
		}
	}
}

// TestBaselines: another line of the letters stands at their place where one is asked for.
func TestBaselines(t *testing.T) {
	top := func(baseline string) float64 {
		_, top, _, _ := extent(t, `<text x="20" y="120" font-family="Source Sans 3" font-size="100" dominant-baseline="`+baseline+`">H</text>`)
		return top
	}
	usual := top("auto")
	for baseline, want := range map[string][2]float64{ // by how much lower, in hundredths of the size
		"alphabetic": {0, 0}, "middle": {20, 30}, "central": {25, 45}, "hanging": {70, 110}, "text-after-edge": {-45, -15},
	} {
		if lower := top(baseline) - usual; lower < want[0]-0.1 || lower > want[1]+0.1 {
			t.Errorf("%s: %.1f lower, want %v", baseline, lower, want)
		}
	}
}

// TestTextReported: another family than asked for is a remark; what is not set is a problem.
func TestTextReported(t *testing.T) {
	letters := lettering.New(fonts.Embedded())
	for body, want := range map[string]string{
		`<text y="20" font-family="Helvetica">words</text>`:                                                 `remark: its text "words" asks for the font Helvetica, and is set in Source Sans 3`,
		`<text y="20">words</text>`:                                                                         `remark: its text "words" names no font, and is set in Source Sans 3`,
		`<text y="20" font-family="sans-serif">words</text>`:                                                `remark: its text "words" asks for the font sans-serif, and is set in Source Sans 3`,
		`<text y="20" font-family="Source Sans 3">words</text>`:                                             "nothing",
		`<text y="20" font-family="Source Sans 3" letter-spacing="3">مرحبا</text>`:                          "remark: the letter-spacing of its text is not kept: its letters join",
		`<text y="20" font-family="Source Sans 3" letter-spacing="0">مرحبا</text>`:                          "nothing",
		`<text y="20" x="0 9 18" font-family="Source Sans 3">مرحبا</text>`:                                  "problem: letters that join are not set one by one",
		`<text y="20" font-family="Source Sans 3" font-variant="small-caps">a</text>`:                       "remark: the font-variant: small-caps of <text> is not kept",
		`<text y="20" font-family="Source Sans 3" style="word-spacing:3px">a b</text>`:                      "remark: the word-spacing: 3px of <text> is not kept",
		`<text y="20" font-family="Source Sans 3" style="word-spacing:0px">a b</text>`:                      "nothing",
		`<text y="20" font-family="Source Sans 3"><tspan style="text-transform:uppercase">a</tspan></text>`: "remark: the text-transform: uppercase of <tspan> is not kept",
		`<text><textPath href="#a">words</textPath></text>`:                                                 "problem: text along a path is not set",
		`<text y="20" writing-mode="tb">words</text>`:                                                       "problem: text that runs downward is not set",
		`<text y="20" rotate="10 20">words</text>`:                                                          "problem: letters that are turned one by one are not set",
		"<text y='20'>\U0001F600</text>":                                                                    "problem: no font has the character",
		`<text y="20"><tspan>שלו</tspan><tspan>ם</tspan></text>`:                                            "problem: text from right to left is not set in several pieces",
	} {
		drawing, problems := svg.Read([]byte(open+body+`</svg>`), letters)
		got := "nothing"
		switch {
		case len(problems) > 0:
			got = "problem: " + problems[0].Fault
		case len(drawing.Remarks) > 0:
			got = "remark: " + drawing.Remarks[0].Fact
		}
		if !strings.HasPrefix(got, want) {
			t.Errorf("%s: %s, want %s", body, got, want)
		}
	}
}

// TestLettersOfOneSign: letters that are set apart keep marks, and consonants that are one sign, together.
func TestLettersOfOneSign(t *testing.T) {
	width := func(text, attributes string) float64 {
		left, _, right, _ := extent(t, `<text y="100" font-size="20" font-family="Source Sans 3" `+attributes+`>`+text+`</text>`)
		return right - left
	}
	for _, c := range []struct {
		text string
		gaps float64
	}{{"HHH", 2}, {"e\u0301e\u0301", 1}, {"क्षक्ष", 1}, {"क\u094d\u200dषा", 0}} {
		if wider := width(c.text, `letter-spacing="10"`) - width(c.text, ""); wider < 10*c.gaps-1 || wider > 10*c.gaps+1 {
			t.Errorf("%s: %.1f wider, want %.0f", c.text, wider, 10*c.gaps)
		}
	}
}

// TestBitmaps: a picture in the file stands in its frame in its proportions; one that is linked to is a problem.
func TestBitmaps(t *testing.T) {
	img := stdimage.NewRGBA(stdimage.Rect(0, 0, 2, 1))
	img.Set(0, 0, color.Black)
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	data := "data:image/png;base64," + base64.StdEncoding.EncodeToString(b.Bytes())
	for _, c := range []struct {
		attributes string
		want       [4]float64
	}{
		{`x="20" y="20" width="100" height="100"`, [4]float64{20, 45, 120, 95}},
		{`x="20" y="20" width="100" height="100" preserveAspectRatio="none"`, [4]float64{20, 20, 120, 120}},
		{`x="20" y="20" width="100" height="100" preserveAspectRatio="xMinYMin slice"`, [4]float64{20, 20, 120, 120}},
		{`x="20" y="20" width="100"`, [4]float64{20, 20, 120, 70}},
		{`x="20" y="20" height="100"`, [4]float64{20, 20, 220, 120}},
	} {
		left, top, right, bottom := extent(t, fmt.Sprintf(`<image href="%s" %s/>`, data, c.attributes))
		got := [4]float64{left, top, right, bottom}
		for i := range got {
			if d := got[i] - c.want[i]; d > 0.1 || d < -0.1 {
				t.Errorf("%s: %v, want %v", c.attributes, got, c.want)
				break
			}
		}
	}
	for address, want := range map[string]string{
		"photo.png":                          `the picture "photo.png" that the drawing links to is not shown`,
		"data:image/gif;base64,R0lG":         "a picture in the drawing cannot be shown: it is no picture that is read",
		"data:image/png;base64,iVBORw0KGgo=": "a picture in the drawing cannot be shown: the file ends too early",
		"data:,%3Csvg/%3E":                   "a picture in the drawing cannot be shown: it is a drawing itself",
		"data:,%25PDF-1.4":                   "a picture in the drawing cannot be shown: it is a PDF",
	} {
		_, _, err := image.Read("a.svg", []byte(open+`<image width="9" height="9" href="`+address+`"/></svg>`))
		if refused := new(image.DrawingError); !errors.As(err, &refused) || len(refused.Problems) != 1 || refused.Problems[0].Fault != want {
			t.Errorf("%s: %v, want %q", address, err, want)
		}
	}
}
