package value

import (
	"fmt"
	"math"
	"testing"

	"annualreport/layout/affine"
)

// TestColors: each form of a color is read, and what is none is not.
func TestColors(t *testing.T) {
	for text, want := range map[string]Color{
		"#f00": {255, 0, 0, 1}, "#F00A": {255, 0, 0, 2.0 / 3}, "#102030": {16, 32, 48, 1}, "#10203000": {16, 32, 48, 0},
		"RebeccaPurple": {0x66, 0x33, 0x99, 1}, " grey ": {128, 128, 128, 1}, "transparent": {},
		"rgb(1,2,3)": {1, 2, 3, 1}, "rgb( 100% , 50%, 0% )": {255, 128, 0, 1}, "rgb(1 2 3 / 50%)": {1, 2, 3, 0.5},
		"rgba(300,-5,3,.25)": {255, 0, 3, 0.25}, "hsl(120,100%,50%)": {0, 255, 0, 1}, "hsl(-240deg 100% 25%)": {0, 128, 0, 1},
		"hsla(0.5turn,100%,50%,0)": {0, 255, 255, 0}, "hwb(0 50% 0%)": {255, 128, 128, 1}, "hwb(90 60% 60%)": {128, 128, 128, 1},
	} {
		if got, ok := ParseColor(text); !ok || got != want {
			t.Errorf("%q: %+v, %t, want %+v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "#", "#12", "#12345", "#xyz", "rot", "rgb(1,2)", "rgb(1,2,3", "rgb(1,2,3) x", "rgb(1px,2,3)", "hsl(1em,2%,3%)", "url(#a)", "none"} {
		if got, ok := ParseColor(text); ok {
			t.Errorf("%q: %+v", text, got)
		}
	}
}

// TestLengths: each unit has its length.
func TestLengths(t *testing.T) {
	c := Context{Width: 200, Height: 100, Diagonal: 150, Font: 10}
	for text, want := range map[string]float64{
		"5": 5, "5px": 5, "1in": 96, "2.54cm": 96, "25.4mm": 96, "72pt": 96, "6pc": 96, "101.6Q": 96, "2em": 20, "2ex": 10, "1rem": 16,
		"50%": 100, "-.5": -0.5, "+1e1": 10, "1e-1em": 1, " 7 ": 7,
	} {
		l, ok := ParseLength(text)
		if got := l.In(&c, Horizontal); !ok || math.Abs(got-want) > 1e-9 {
			t.Errorf("%q: %v, %t, want %v", text, got, ok, want)
		}
	}
	half, _ := ParseLength("50%")
	if half.In(&c, Vertical) != 50 || half.In(&c, Diagonal) != 75 || half.In(&c, Share) != 0.5 {
		t.Error("percentages are not shares of their axis")
	}
	for _, text := range []string{"", "px", "5 px", "5furlongs", "5px5", "1e400", "NaN", "Inf", "--5", "."} {
		if l, ok := ParseLength(text); ok {
			t.Errorf("%q: %v", text, l)
		}
	}
}

// TestTransforms: lists are read from left to right, and a list with a mistake is none.
func TestTransforms(t *testing.T) {
	for text, want := range map[string]affine.Point{
		"": {X: 1, Y: 2}, "none": {X: 1, Y: 2}, "translate(3)": {X: 4, Y: 2}, "translate(3,4)": {X: 4, Y: 6}, "translate(3 4)": {X: 4, Y: 6},
		"scale(2)": {X: 2, Y: 4}, "scale(2 3)": {X: 2, Y: 6}, "scale(2),translate(1)": {X: 4, Y: 4}, "translate(1)scale(2)": {X: 3, Y: 4},
		"rotate(90)": {X: -2, Y: 1}, "rotate(90 1 1)": {X: 0, Y: 1}, "rotate(100grad)": {X: -2, Y: 1}, "skewX(45)": {X: 3, Y: 2}, "skewY(45)": {X: 1, Y: 3},
		"matrix(1 2 3 4 5 6)": {X: 12, Y: 16}, "translate(1px, 1in)": {X: 2, Y: 98}, "translateX(2)translateY(1)scaleX(2)scaleY(3)": {X: 4, Y: 7},
	} {
		m, ok := ParseTransform(text)
		if got := m.Apply(affine.Point{X: 1, Y: 2}); !ok || got.Sub(want).Length() > 1e-9 {
			t.Errorf("%q: %v, %t, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"rotate()", "rotate(1 2)", "scale(1 2 3)", "turn(1)", "scale(2", "scale 2", "translate(50%)", "scale(2) x"} {
		if m, ok := ParseTransform(text); ok {
			t.Errorf("%q: %v", text, m)
		}
	}
}

// TestAspect: a view box stands in its viewport as its words say.
func TestAspect(t *testing.T) {
	view := View{10, 20, 50, 100}
	for text, want := range map[string][2]affine.Point{ // where the corners of the view box come to lie in 200 by 200
		"": {{X: 50}, {X: 150, Y: 200}}, "xMinYMin": {{}, {X: 100, Y: 200}}, "xMaxYMax meet": {{X: 100}, {X: 200, Y: 200}},
		"none": {{}, {X: 200, Y: 200}}, "xMidYMin slice": {{}, {X: 200, Y: 400}}, "defer xMidYMax slice": {{Y: -200}, {X: 200, Y: 200}},
		"banana": {{X: 50}, {X: 150, Y: 200}},
	} {
		m := ParseAspect(text).Matrix(view, 200, 200)
		from, to := m.Apply(affine.Point{X: 10, Y: 20}), m.Apply(affine.Point{X: 60, Y: 120})
		if from.Sub(want[0]).Length() > 1e-9 || to.Sub(want[1]).Length() > 1e-9 {
			t.Errorf("%q: %v to %v, want %v", text, from, to, want)
		}
	}
	for _, text := range []string{"", "1 2 3", "0 0 0 5", "0 0 5 -5", "0 0 a b", "0 0 5 5 5"} {
		if v, ok := ParseView(text); ok {
			t.Errorf("%q: %v", text, v)
		}
	}
}

// TestHues: colors by their hue run around the circle, in whatever unit, and white and black are mixed into them (CSS Color 4,
// 7 and 8).
func TestHues(t *testing.T) {
	for text, want := range map[string]Color{
		"hsl(0 100% 50%)": {255, 0, 0, 1}, "hsl(30 100% 50%)": {255, 128, 0, 1}, "hsl(60 100% 50%)": {255, 255, 0, 1}, "hsl(150 100% 50%)": {0, 255, 128, 1}, "hsl(180 100% 50%)": {0, 255, 255, 1}, "hsl(240 100% 50%)": {0, 0, 255, 1},
		"hsl(300 100% 50%)": {255, 0, 255, 1}, "hsl(330 100% 50%)": {255, 0, 128, 1}, "hsl(360 100% 50%)": {255, 0, 0, 1}, "hsl(-30 100% 50%)": {255, 0, 128, 1}, "hsl(0 50% 75%)": {223, 159, 159, 1}, "hsl(0 100% 100%)": {255, 255, 255, 1}, "hsl(0 0% 20%)": {51, 51, 51, 1},
		"hsl(100grad 100% 50%)": {128, 255, 0, 1}, "hsl(0.25turn 100% 50%)": {128, 255, 0, 1}, "hsl(90 1e2% 5e1%)": {128, 255, 0, 1}, "hsl(90 100 50)": {128, 255, 0, 1},
		"hwb(0 0% 0%)": {255, 0, 0, 1}, "hwb(60 0% 0%)": {255, 255, 0, 1}, "hwb(90 0% 0%)": {128, 255, 0, 1}, "hwb(200 0% 0%)": {0, 170, 255, 1}, "hwb(90 20% 0%)": {153, 255, 51, 1}, "hwb(90 0% 40%)": {77, 153, 0, 1}, "hwb(90 20% 40%)": {102, 153, 51, 1},
		"hwb(0 50% 50%)": {128, 128, 128, 1}, "hwb(0 100% 100%)": {128, 128, 128, 1}, "hwb(0 75% 25%)": {191, 191, 191, 1}, "hwb(0 90% 60%)": {153, 153, 153, 1}, "hwb(300 20 40)": {153, 51, 153, 1},
		"rgb( 1 , 2 , 3 )": {1, 2, 3, 1}, "rgb(none 2 3)": {0, 2, 3, 1}, "rgb(1 2 3/.5)": {1, 2, 3, 0.5}, "rgb(1 2 3 / 200%)": {1, 2, 3, 1}, "rgb (1,2,3)": {1, 2, 3, 1}, "rgb(1,2,3) ": {1, 2, 3, 1},
	} {
		if got, ok := ParseColor(text); !ok || got != want {
			t.Errorf("%q: %+v, %t, want %+v", text, got, ok, want)
		}
	}
}

// TestAngles: an angle has a unit, unless it is 0.
func TestAngles(t *testing.T) {
	for text, want := range map[string]float64{"90deg": 90, " .25turn ": 90, "100grad": 90, "0": 0, "-0.5turn": -180, "0deg": 0} {
		if got, ok := ParseAngle(text); !ok || got != want {
			t.Errorf("%q: %v, %t, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "90", "90px", "deg", "90deg x", "0 x", "0px"} {
		if got, ok := ParseAngle(text); ok {
			t.Errorf("%q: %v", text, got)
		}
	}
	for text, want := range map[string]bool{"skew(45)": true, "skew(45 0)": true, "skewX(45)": true, "skewX(1 2)": false, "skewY(45 1)": false, "skew(1 2 3)": false, "translateX(1 2)": false, "scaleX(1 2)": false, " none ": true, "none x": false, " scale( 2 ) ": true, "scale (2)": true, "rotate(90deg)": true} {
		if m, ok := ParseTransform(text); ok != want {
			t.Errorf("%q: %v", text, m)
		}
	}
	for text, want := range map[string]affine.Point{"skew(45)": {X: 3, Y: 2}, "skew(45 45)": {X: 3, Y: 3}, "skew(0 45)": {X: 1, Y: 3}, " \t scale( 2 , 3 )\n": {X: 2, Y: 6}} {
		if m, ok := ParseTransform(text); !ok || m.Apply(affine.Point{X: 1, Y: 2}).Sub(want).Length() > 1e-9 {
			t.Errorf("%q: %v", text, m)
		}
	}
}

// TestViews: a view box is four numbers, two of which are above 0; its fit is that of the axis that has less room, or more.
func TestViews(t *testing.T) {
	for text, want := range map[string]bool{"0 0 5 5": true, " 0,0 5,5 ": true, "-1 -2 .1 .1": true, "0 0 5 0": false, "0 0 0 5": false, "0 0 5": false, "0 0 5 5 x": false, "0 0 -1 5": false} {
		if v, ok := ParseView(text); ok != want {
			t.Errorf("%q: %v", text, v)
		}
	}
	for _, c := range []struct {
		view   View
		text   string
		sx, sy float64
	}{
		{View{0, 0, 100, 50}, "", 2, 2}, {View{0, 0, 50, 100}, "", 2, 2}, {View{0, 0, 100, 50}, "xMidYMid slice", 4, 4}, {View{0, 0, 50, 100}, "xMidYMid slice", 4, 4}, {View{0, 0, 100, 50}, "none", 2, 4}, {View{0, 0, 50, 100}, "xMidYMid meet", 2, 2},
	} {
		m := ParseAspect(c.text).Matrix(c.view, 200, 200)
		if m.A != c.sx || m.D != c.sy {
			t.Errorf("%v %q: %v by %v, want %v by %v", c.view, c.text, m.A, m.D, c.sx, c.sy)
		}
	}
}

// TestScanners: numbers end where they do, and what cannot be read is left as it was.
func TestScanners(t *testing.T) {
	for text, want := range map[string]string{" 1, 2\t3 ": "[1 2 3] ", "1,,2": "[1] ,2", "1 x": "[1] x", "": "[] ", " ": "[] ", "1e2e": "[100] e", "1e": "[1] e", "1e+": "[1] e+", "-.5.5+1": "[-0.5 0.5 1] ", "-": "[] -", ".": "[] .", "1.": "[1] "} {
		list, rest := Numbers(text)
		if got := fmt.Sprint(list) + " " + rest; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for _, text := range []string{"x", "5furlongs", "calc(1px + 2)", "calc(1px", "min(1px, 1%)", "calc(1e308 * 1e308)"} {
		s := Scanner{Text: text}
		if l, ok := s.Length(); ok || s.Text != text {
			t.Errorf("%q: %v, and %q is left", text, l, s.Text)
		}
	}
	for text, word := range map[string]string{"az-AZ9": "az-AZ", "@a": "", "[a": "", "`a": "", "{a": "", "": ""} {
		s := Scanner{Text: text}
		if got := s.Word(); got != word || got+s.Text != text {
			t.Errorf("%q: %q", text, got)
		}
	}
	for c, want := range map[byte]bool{'/': false, '0': true, '9': true, ':': false} {
		if isDigit(c) != want {
			t.Errorf("%q: %t", c, isDigit(c))
		}
	}
}
