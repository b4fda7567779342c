package atlas

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"annualreport/layout/affine"
)

// open opens the outlines.
func open(t *testing.T) *World {
	t.Helper()
	w, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// TestEqualEarth: the map is as wide and as high as its authors say, and areas keep their measure everywhere.
func TestEqualEarth(t *testing.T) {
	near := func(a, b, by float64) bool { return math.Abs(a-b) <= by }
	if x := newVertex(180, 0).at(0).X; !near(x, 2.7066299836960748, 1e-12) {
		t.Errorf("half of the equator is %v", x)
	}
	if y := newVertex(0, 90).y; !near(y, 1.3173627591574133, 1e-9) {
		t.Errorf("the pole lies at %v", y)
	}
	if y := newVertex(0, -90).y; !near(y, -1.3173627591574133, 1e-9) {
		t.Errorf("the other pole lies at %v", y)
	}
	for lat := -89.0; lat < 89; lat += 7.3 {
		const small = 0.02
		a, b := newVertex(40, lat-small).at(11), newVertex(40+small, lat-small).at(11)
		c, d := newVertex(40+small, lat+small).at(11), newVertex(40, lat+small).at(11)
		onMap := area([]affine.Point{a, b, c, d})
		onGlobe := small / degrees * (math.Sin((lat+small)/degrees) - math.Sin((lat-small)/degrees))
		if !near(onMap/onGlobe, 1, 1e-4) {
			t.Errorf("at %v an area is %v times as large", lat, onMap/onGlobe)
		}
	}
}

// at is where a place lies on a map of a view whose width is 1000.
func (v View) at(lon, lat float64) affine.Point {
	p := newVertex(lon+fullTurns(v.center-lon), lat).at(v.center)
	scale := 1000 / (v.high.X - v.low.X)
	return affine.Point{X: (p.X - v.low.X) * scale, Y: (v.high.Y - p.Y) * scale}
}

// TestCountries: places lie in their countries, also where several count them to theirs: as the texts of the program say.
func TestCountries(t *testing.T) {
	w := open(t)
	v := w.Whole(nil)
	outlines := w.Outlines(v, 1000)
	for _, c := range []struct {
		name     string
		lon, lat float64
		code     string
	}{
		{"Nairobi", 36.8, -1.3, "KE"}, {"Bern", 7.45, 46.95, "CH"}, {"Maseru", 27.7, -29.5, "LS"},
		{"Bloemfontein", 26.2, -29.1, "ZA"}, {"Simferopol", 34.1, 45.0, "UA"}, {"Smara", -11.6, 26.7, "EH"},
		{"Hargeisa", 44.06, 9.56, "SO"}, {"Lefka", 33.0, 35.1, "CY"}, {"Pristina", 21.1, 42.6, "XK"},
		{"Taichung", 120.9, 24.2, "TW"}, {"Bilibino", 166.4, 68.05, "RU"}, {"Uelen", -171.5, 66.2, "RU"},
		{"the Atlantic", -30, 0, ""},
	} {
		in := ""
		for i := range outlines {
			if outlines[i].Contains(v.at(c.lon, c.lat)) {
				in += outlines[i].Code
			}
		}
		if in != c.code {
			t.Errorf("%s lies in %q, want %q", c.name, in, c.code)
		}
	}
	for code, has := range map[string]bool{"KE": true, "TV": true, "VA": true, "RE": false, "AQ": false, "--": true, "": false, "ke": false} {
		if w.Has(code) != has {
			t.Errorf("an outline of %q: %v", code, !has)
		}
	}
}

// TestViews: a view has the countries that it is of in its middle, also beyond the meridian of 180 degrees, and the
// islands far from a country do not make it larger.
func TestViews(t *testing.T) {
	w := open(t)
	for _, c := range []struct {
		codes        []string
		center, wide float64 // in degrees, about
	}{
		{[]string{"FR"}, 2, 18}, {[]string{"FJ", "TV", "WS"}, -177, 16}, {[]string{"NZ", "FJ"}, 173, 18},
		{[]string{"KE", "UG"}, 35.7, 13}, {[]string{"LU"}, 6.1, 6},
	} {
		v := w.View(c.codes)
		if math.Abs(math.Remainder(v.center-c.center, 360)) > 3 {
			t.Errorf("%v lie around %v", c.codes, v.center)
		}
		if wide := (v.high.X - v.low.X) * degrees; wide < c.wide*0.7 || wide > c.wide*1.6 {
			t.Errorf("%v are %v wide", c.codes, wide)
		}
	}
	for _, codes := range [][]string{nil, {"RU", "BR", "FJ"}, {"??"}} {
		if v := w.View(codes); v.center != worldCenter {
			t.Errorf("%v lie around %v", codes, v.center)
		}
	}
}

// TestAnyViews: whatever a map shows and however large it is, nothing leaves its frame, every country that it is of lies
// within it, and neighbors share their borders.
func TestAnyViews(t *testing.T) {
	w := open(t)
	var codes []string
	for _, c := range w.countries {
		codes = append(codes, c.code)
	}
	r := rand.New(rand.NewPCG(8, 9))
	for range 20 {
		var of []string
		for range 1 + r.IntN(5) {
			of = append(of, codes[r.IntN(len(codes))])
		}
		v := w.View(of)
		if r.IntN(3) == 0 {
			v = w.Whole(of)
		}
		v = v.Filling(0.3 + r.Float64())
		width := 40 + 500*r.Float64()
		shown := make(map[string]bool)
		for _, o := range w.Outlines(v, width) {
			shown[o.Code] = true
			for _, ring := range o.Rings {
				for _, p := range ring {
					if p.X < -1e-6 || p.Y < -1e-6 || p.X > width+1e-6 || p.Y > width*v.Height()+1e-6 {
						t.Fatalf("%v: %s has a point at %v, of %v × %v", of, o.Code, p, width, width*v.Height())
					}
				}
			}
		}
		for _, code := range of {
			// What is smaller than the distance of points on a map may have no corners left.
			if o := w.find(code); code != unnamed && !shown[code] && !isTiny(w, o, width/(v.high.X-v.low.X)) {
				t.Errorf("%v: %s is not shown", of, code)
			}
		}
	}
}

// isTiny reports whether a country is about as small as the distance of points, at a scale.
func isTiny(w *World, c *country, scale float64) bool {
	s := spanOf(w.line(w.arcs, c.rings[0]))
	return max((s.east-s.west)/degrees, s.north-s.south)*scale < 4*nearest
}

// TestDamaged: outlines that are cut short are an error.
func TestDamaged(t *testing.T) {
	data, _, err := archive.File("world.bin")
	if err != nil {
		t.Fatal(err)
	}
	for n := 0; n < len(data); n += 9973 {
		if _, err := read(data[:n]); err == nil {
			t.Errorf("%d of %d bytes can be read", n, len(data))
		}
	}
	if _, err := read(append(slices.Clone(data), 0)); err == nil {
		t.Error("more bytes can be read")
	}
}
