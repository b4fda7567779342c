package brand

import (
	"fmt"
	"slices"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/brand/designs"
)

// TestRolls: a text gives numbers between two bounds, both of which come, and always the same.
func TestRolls(t *testing.T) {
	first, second := &dice{}, &dice{}
	seen := make(map[int]bool)
	for range 500 {
		a, b := first.roll(3, 7), second.roll(3, 7)
		if a != b || a < 3 || a > 7 {
			t.Fatalf("rolled %d and %d", a, b)
		}
		seen[a] = true
	}
	if len(seen) != 5 {
		t.Errorf("rolled %v", seen)
	}
}

// TestOnRing: points on a circle are turned by 15 degrees a step, from the right downwards.
func TestOnRing(t *testing.T) {
	c := unit.Point{X: 1000, Y: 1000}
	for step, want := range map[int]unit.Point{
		0: {X: 11000, Y: 1000}, 2: {X: 9660, Y: 6000}, 6: {X: 1000, Y: 11000}, 8: {X: -4000, Y: 9660}, 12: {X: -9000, Y: 1000}, 16: {X: -4000, Y: -7660},
		18: {X: 1000, Y: -9000}, 20: {X: 6000, Y: -7660}, 23: {X: 10659, Y: -1588}, 24: {X: 11000, Y: 1000},
	} {
		if got := onRing(c, 10000, step); got != want {
			t.Errorf("step %d is at %v, want %v", step, got, want)
		}
	}
}

// circle is where a circle of the art stands, in thousandths of the sheet's width.
type circle struct {
	x, y, r int64
	line    unit.Length
	filled  bool
	ink     color.Ink
}

// circles reads the circles of some art of a sheet.
func circles(items []display.Item, width unit.Length) []circle {
	var out []circle
	for _, it := range items {
		p := it.(display.Path)
		least, most := p.Segments[0].Points[0], p.Segments[0].Points[0]
		for _, s := range p.Segments {
			if s.Verb != display.CurveTo {
				continue // a curve alone has all of its points
			}
			for _, at := range s.Points {
				least.X, least.Y, most.X, most.Y = min(least.X, at.X), min(least.Y, at.Y), max(most.X, at.X), max(most.Y, at.Y)
			}
		}
		per := func(l unit.Length) int64 { return int64(l.MulDiv(1000, int64(width))) }
		c := circle{x: per((least.X + most.X) / 2), y: per((least.Y + most.Y) / 2), r: per((most.X - least.X) / 2), line: p.Line, filled: p.Fill != nil}
		if c.filled {
			c.ink = *p.Fill
		} else {
			c.ink = *p.Stroke
		}
		out = append(out, c)
	}
	return out
}

// TestPattern: the rings of a cover are around two centers below the title, the faint ones behind the others and evenly
// apart, and another name gives others.
func TestPattern(t *testing.T) {
	b := &Brand{Primary: defaultPrimary, Accent: defaultAccent, Second: defaultSecond}
	size := unit.Size{W: unit.Millimeters(210), H: unit.Millimeters(297)}
	plate := designs.Default().Front(designs.PatternCover)
	got := circles(Pattern(b, plate, "Nobody\n2031", Canvas{Size: size}), size.W)
	again, other := circles(Pattern(b, plate, "Nobody\n2031", Canvas{Size: size}), size.W), circles(Pattern(b, plate, "Nobody\n2032", Canvas{Size: size}), size.W)
	different := len(got) != len(other)
	for i, c := range got {
		if again[i] != c {
			t.Errorf("circle %d differs: %v and %v", i, c, again[i])
		}
		different = different || other[i] != c
		if c.r > 700 || c.r <= 0 || c.y < 700 {
			t.Errorf("circle %d: %+v", i, c)
		}
	}
	if !different {
		t.Error("two years have one pattern")
	}
	step := got[0].r
	for i := 1; got[i].x == got[0].x && got[i].ink == got[0].ink; i++ {
		if d := got[i].r - got[i-1].r; d < step-1 || d > step+1 {
			t.Errorf("ring %d is %d behind the one before, want %d", i, d, step)
		}
	}
	main, side := got[len(got)-1], got[len(got)-2]
	if !main.filled || main.ink != defaultSecond || !side.filled || side.ink != defaultAccent {
		t.Errorf("centers are %+v and %+v", main, side)
	}
	if main.x < 620 || main.x > 800 || main.y < 989 || main.y > 1132 || side.x < 160 || side.x > 340 || side.y < 1046 || side.y > 1217 {
		t.Errorf("centers are at %d, %d and %d, %d", main.x, main.y, side.x, side.y)
	}
}

// TestBackRings: the back cover has three rings in two inks around a disc, at equal distances.
func TestBackRings(t *testing.T) {
	b := &Brand{Primary: defaultPrimary, Accent: defaultAccent, Second: defaultSecond}
	size := unit.Size{W: 1000 * unit.Pt, H: 2000 * unit.Pt}
	want := []circle{{800, 500, 40, unit.Pt, false, defaultAccent}, {800, 500, 80, unit.Pt, false, defaultSecond},
		{800, 500, 120, unit.Pt, false, defaultAccent}, {800, 500, 14, 0, true, defaultSecond}}
	got := circles(BackPattern(b, &designs.Default().Back, "", Canvas{Size: size}), size.W)
	for i := range want {
		if len(got) != len(want) || got[i] != want[i] {
			t.Fatalf("circles are %+v", got)
		}
	}
}

// rightInks is whether the inks of shapes can be told from a ground.
func rightInks(t *testing.T, name string, items []display.Item, ground color.Ink) {
	t.Helper()
	seen := 0
	for _, it := range items {
		p := it.(display.Path)
		ink := p.Fill
		if ink == nil {
			ink = p.Stroke
		}
		if color.Contrast(*ink, ground) >= 1.25 {
			seen++
		}
	}
	if seen < 3 {
		t.Errorf("%s: %d of %d shapes are seen", name, seen, len(items))
	}
}

// TestPatternsAreSeen: patterns are seen on grounds of each color, also where colors of the brand are alike.
func TestPatternsAreSeen(t *testing.T) {
	size := unit.Size{W: unit.Millimeters(210), H: unit.Millimeters(297)}
	for _, b := range []*Brand{
		{Primary: defaultPrimary, Accent: defaultAccent, Second: defaultSecond},
		{Primary: defaultPrimary, Accent: defaultPrimary, Second: defaultPrimary},
		{Primary: color.White(), Accent: color.White(), Second: color.White()},
	} {
		for _, family := range []designs.Pattern{designs.Rings, designs.Weave, designs.Strata} {
			for ground := designs.OnPrimary; ground <= designs.OnWhite; ground++ {
				plate := &designs.Plate{Ground: ground, PatternGround: ground, Pattern: family,
					PatternArea: designs.Default().Front(designs.PatternCover).PatternArea}
				name := fmt.Sprintf("family %d on %d", family, ground)
				rightInks(t, name, Pattern(b, plate, "Nobody", Canvas{Size: size}), b.Ground(ground))
				rightInks(t, name+", back", BackPattern(b, plate, "Nobody", Canvas{Size: size}), b.Ground(ground))
			}
		}
	}
}

// TestMirrored: where lines begin at the right, each shape of each family stands as far from the right as it does from
// the left elsewhere.
func TestMirrored(t *testing.T) {
	b := &Brand{Primary: defaultPrimary, Accent: defaultAccent, Second: defaultSecond}
	const bleed = 9 * unit.Pt
	on := Canvas{Size: unit.Size{W: 500 * unit.Pt, H: 700 * unit.Pt}, Bleed: bleed}
	words := unit.Rect{X: 50 * unit.Pt, Y: 600 * unit.Pt, W: 100 * unit.Pt, H: 20 * unit.Pt}
	on.Words = []unit.Rect{words}
	mirrored := on
	mirrored.Mirrored = true
	words.X = on.Size.W - words.X - words.W
	mirrored.Words = []unit.Rect{words}
	draw := map[string]func(*Brand, *designs.Plate, string, Canvas) []display.Item{"front": Pattern, "back": BackPattern}
	for _, family := range []designs.Pattern{designs.Rings, designs.Weave, designs.Strata} {
		plate := &designs.Plate{Ground: designs.OnPrimary, Pattern: family, PatternArea: designs.Default().Front(designs.PatternCover).PatternArea}
		plate.PatternArea.W = plate.PatternArea.W * 2 / 3
		for cover, pattern := range draw {
			left, right := pattern(b, plate, "Nobody", on), pattern(b, plate, "Nobody", mirrored)
			if len(left) != len(right) {
				t.Fatalf("family %d, %s: %d and %d shapes", family, cover, len(left), len(right))
			}
			for i := range left {
				from, to := left[i].(display.Path), right[i].(display.Path)
				one, other := from.Extent(), to.Extent()
				one.X = on.Size.W - one.X - one.W
				if one != other {
					t.Errorf("family %d, %s, shape %d: %v, want %v", family, cover, i, other, one)
				}
			}
		}
	}
}

// TestRingsKeepOffWords: no loud ring runs through words, no disc lies on them, wherever they stand; rings elsewhere stay.
func TestRingsKeepOffWords(t *testing.T) {
	b := &Brand{Primary: defaultPrimary, Accent: defaultAccent, Second: defaultSecond}
	size := unit.Size{W: 1000 * unit.Pt, H: 1414 * unit.Pt}
	plate := designs.Default().Front(designs.PatternCover)
	for year := range 30 {
		seed := fmt.Sprint("Nobody\n", year)
		free := circles(Pattern(b, plate, seed, Canvas{Size: size}), size.W)
		for y := unit.Length(0); y < 1414; y += 90 {
			words := unit.Rect{X: 110 * unit.Pt, Y: y * unit.Pt, W: 400 * unit.Pt, H: 40 * unit.Pt}
			for _, c := range circles(Pattern(b, plate, seed, Canvas{Size: size, Words: []unit.Rect{words}}), size.W) {
				at := unit.Point{X: unit.Length(c.x) * unit.Pt, Y: unit.Length(c.y) * unit.Pt}
				nearest, farthest := distances(at, words)
				r := unit.Length(c.r) * unit.Pt
				isOn := nearest < square(r-unit.Pt) && (c.filled || square(r+unit.Pt) < farthest)
				if isLoud := c.ink == b.Accent || c.ink == b.Second; isOn && isLoud {
					t.Errorf("year %d: words at %v have %+v on them", year, words.Y, c)
				}
			}
		}
		away := unit.Rect{X: 110 * unit.Pt, W: 10 * unit.Pt, H: 10 * unit.Pt}
		if got := circles(Pattern(b, plate, seed, Canvas{Size: size, Words: []unit.Rect{away}}), size.W); !slices.Equal(got, free) {
			t.Errorf("year %d: words far away change the rings", year)
		}
	}
}

// TestNarrowWeave: a weave in a strip of any width has no more than so many bars.
func TestNarrowWeave(t *testing.T) {
	b := &Brand{Primary: defaultPrimary, Accent: defaultAccent, Second: defaultSecond}
	size := unit.Size{W: unit.Millimeters(210), H: unit.Millimeters(297)}
	for h := int64(1); h < 50000; h *= 3 {
		plate := &designs.Plate{Pattern: designs.Weave, PatternArea: designs.Area{W: 46800, H: min(h, 46800)}}
		const most = (mostAlong + 3) * 12
		if items := Pattern(b, plate, "Nobody", Canvas{Size: size}); len(items) == 0 || len(items) > most {
			t.Errorf("a strip of %d has %d bars", h, len(items))
		}
	}
}

// TestRulesAreSeen: the rules above big numbers and the blanks of portraits are seen on grounds of each color.
func TestRulesAreSeen(t *testing.T) {
	b := &Brand{Primary: defaultPrimary, Accent: defaultAccent, Second: defaultSecond, Design: designs.Default()}
	for ground := designs.OnPrimary; ground <= designs.OnWhite; ground++ {
		on := b.Ground(ground)
		cards := cardStyles(b, on, unit.Pt)
		for _, ink := range append(cards.Numbers.Rules, cards.NumbersBetween.Rules...) {
			if color.Contrast(ink, on) < 1.25 {
				t.Errorf("ground %d: a rule is %v", ground, ink.Screen)
			}
		}
		if cards.Persons.Blank.Screen == on.Screen {
			t.Errorf("ground %d: a blank is not seen", ground)
		}
		letters := b.On(on).Style(role.PersonInitials).Text.Ink
		if color.Contrast(letters, cards.Persons.Blank) < color.MinimumContrast {
			t.Errorf("ground %d: initials of %v on %v", ground, letters.Screen, cards.Persons.Blank.Screen)
		}
	}
}
