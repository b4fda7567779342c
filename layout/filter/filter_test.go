package filter

import (
	"image"
	"image/color"
	"math"
	"testing"

	"annualreport/layout/blend"
)

// gray is a row of opaque greys of eight bits.
func gray(levels ...uint8) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, len(levels), 1))
	for x, v := range levels {
		img.SetRGBA(x, 0, color.RGBA{R: v, G: v, B: v, A: 0xff})
	}
	return img
}

// all is an area around everything.
var all = Area{-1e9, -1e9, 1e9, 1e9}

// alphas are the alphas of a row.
func alphas(img *image.NRGBA) []uint8 {
	var out []uint8
	for i := 3; i < len(img.Pix); i += 4 {
		out = append(out, img.Pix[i])
	}
	return out
}

// single applies one primitive to a picture.
func single(p Primitive, img *image.RGBA, scale float64) *image.NRGBA {
	e := Effect{Steps: []Step{{Do: p, In: []Source{Graphic}, Area: all}}}
	return e.Apply(img, Place{Scale: scale})
}

// TestLight: levels of screens become light and the same levels again.
func TestLight(t *testing.T) {
	for v := range uint32(blend.Full + 1) {
		light := lightOf(v)
		back := levelOf(light)
		if d := int(back) - int(v); d < -14 || d > 14 { // the darkest levels are thirteen to a step of light
			t.Fatalf("%d is the light %d, which is %d", v, light, back)
		}
	}
	if lightOf(0) != 0 || lightOf(blend.Full) != blend.Full || levelOf(blend.Full) != blend.Full {
		t.Error("black and white do not stay")
	}
}

// TestBlurKeeps: a blur keeps how much there is, for small deviations and large ones, and spreads it alike to both sides.
func TestBlurKeeps(t *testing.T) {
	const width = 401
	for _, deviation := range []float64{0.3, 0.7, 1, 1.9, 2, 2.3, 2.6, 5, 17.2, 40} {
		img := image.NewRGBA(image.Rect(0, 0, width, 1))
		for x := 190; x <= 210; x++ {
			img.SetRGBA(x, 0, color.RGBA{A: 0xff})
		}
		p := blurred(fromRGBA(img), deviation)
		sum, square := 0.0, 0.0
		for x := range width {
			v := float64(p.data[4*x+3])
			sum += v
			square += v * float64((x-200)*(x-200))
			if mirrored := p.data[4*(width-1-x)+3]; mirrored != p.data[4*x+3] {
				t.Errorf("%g: at %d and at its mirror there are %g and %d", deviation, x, v, mirrored)
				break
			}
		}
		if whole := 21.0 * blend.Full; sum < whole*0.998 || sum > whole*1.002 {
			t.Errorf("%g: %g is left of %g", deviation, sum, whole)
		}
		// The variance of a row of n pixels is (n²-1)/12; that of the blur is added.
		want := (21.0*21-1)/12 + deviation*deviation
		least := 0.96 * want
		if deviation >= smoothFrom { // three boxes have a shorter foot than the bell
			least = 0.86 * want
		}
		if got := square / sum; got < least || got > want*1.04 {
			t.Errorf("%g: the variance is %g, want %g", deviation, got, want)
		}
	}
}

// TestBlurBeyond: what a blur moves out of the picture comes back: the edge of what fills it is half clear.
func TestBlurBeyond(t *testing.T) {
	for _, deviation := range []float64{1, 8} {
		img := image.NewRGBA(image.Rect(0, 0, 100, 1))
		for x := range 100 {
			img.SetRGBA(x, 0, color.RGBA{A: 0xff})
		}
		got := alphas(single(Blur{X: deviation}, img, 1))
		if got[0] < 120 || got[0] > 185 || got[99] != got[0] || got[50] < 254 {
			t.Errorf("%g: %d, %d, %d", deviation, got[0], got[50], got[99])
		}
	}
}

// TestMorphologyOfRows: within the distance along a row the least or the greatest is chosen, for all widths.
func TestMorphologyOfRows(t *testing.T) {
	for width := 1; width < 40; width++ {
		p := newPixels(width, 1)
		for i := range p.data {
			p.data[i] = uint16(i * 40503)
		}
		for _, distance := range []int{1, 2, 3, 7, 50} {
			most := Morphology{Grows: true, X: float64(distance)}.apply([]*pixels{p}, 1)
			least := Morphology{X: float64(distance)}.apply([]*pixels{p}, 1)
			for x := range width {
				for k := range channels {
					great, small := uint16(0), uint16(0xffff)
					for i := x - distance; i <= x+distance; i++ {
						v := uint16(0)
						if i >= 0 && i < width {
							v = p.data[channels*i+k]
						}
						great, small = max(great, v), min(small, v)
					}
					if most.data[channels*x+k] != great || least.data[channels*x+k] != small {
						t.Fatalf("width %d, distance %d, at %d: %d and %d, want %d and %d",
							width, distance, x, most.data[channels*x+k], least.data[channels*x+k], great, small)
					}
				}
			}
		}
	}
}

// TestOffsets: a picture is moved by whole pixels, in both directions, and out of itself.
func TestOffsets(t *testing.T) {
	for by, want := range map[float64][4]uint8{
		0: {1, 2, 3, 4}, 1: {0, 1, 2, 3}, 2: {0, 0, 1, 2}, -1: {2, 3, 4, 0}, 0.3: {1, 2, 3, 4}, 4: {}, -4: {}, 1e30: {}, -1e30: {},
	} {
		got := single(Offset{X: by}, gray(1, 2, 3, 4), 1)
		for x := range want {
			if got.NRGBAAt(x, 0).R != want[x] {
				t.Errorf("by %g: %v, want %v", by, got.Pix, want)
				break
			}
		}
	}
}

// TestArea: outside of its area the result of a step is clear, wherever the picture begins.
func TestArea(t *testing.T) {
	e := Effect{Steps: []Step{{Do: Offset{}, In: []Source{Graphic}, Area: Area{3, -9, 4.5, 9}}}}
	got := alphas(e.Apply(gray(9, 9, 9, 9, 9, 9), Place{Scale: 2, Left: 2, Top: -1}))
	if want := [6]uint8{2: 255, 3: 255, 4: 255}; [6]uint8(got) != want {
		t.Errorf("%v", got)
	}
}

// TestReduced: steps that change nothing go, those that are not used go, and what is left gives the same picture.
func TestReduced(t *testing.T) {
	identity := IdentityMatrix()
	blue := Flood{blend.Pixel{0, 0, blend.Full, blend.Full}}
	step := func(do Primitive, in ...Source) Step { return Step{Do: do, In: in, Area: Area{0, 0, 6, 1}} }
	part := func(do Primitive, in ...Source) Step { return Step{Do: do, In: in, Area: Area{1, 0, 3, 1}} }
	for name, c := range map[string]struct {
		steps  []Step
		left   int
		result Source
	}{
		"nothing":                {nil, 0, Nothing},
		"no flood":               {[]Step{step(Flood{})}, 0, Nothing},
		"a flood":                {[]Step{step(blue)}, 1, 0},
		"no blur":                {[]Step{step(Blur{}, Graphic)}, 0, Graphic},
		"a blur":                 {[]Step{step(Blur{X: 1}, Graphic)}, 1, 0},
		"a blur of nothing":      {[]Step{step(Blur{X: 1}, Nothing)}, 0, Nothing},
		"no offset, cut off":     {[]Step{part(Offset{}, Graphic)}, 1, 0},
		"no flood, cut off":      {[]Step{part(Flood{})}, 0, Nothing},
		"the alpha":              {[]Step{step(Offset{}, Shadow)}, 1, 0},
		"no matrix":              {[]Step{step(&identity, Graphic)}, 0, Graphic},
		"no curves":              {[]Step{step(&Transfer{}, Graphic)}, 0, Graphic},
		"an unused flood":        {[]Step{step(blue), step(Offset{X: 1}, Graphic)}, 1, 0},
		"on nothing":             {[]Step{step(Flood{}), step(Blend{}, Graphic, 0)}, 0, Graphic},
		"nothing on it":          {[]Step{step(Flood{}), step(Blend{blend.Multiply}, 0, Graphic)}, 0, Graphic},
		"on itself":              {[]Step{step(Merge{}, Graphic, Graphic)}, 1, 0},
		"in nothing":             {[]Step{step(Composite{In}, Graphic, Nothing)}, 0, Nothing},
		"out of nothing":         {[]Step{step(Composite{Out}, Graphic, Nothing)}, 0, Graphic},
		"nothing out of it":      {[]Step{step(Composite{Out}, Nothing, Graphic)}, 0, Nothing},
		"atop of nothing":        {[]Step{step(Composite{Atop}, Graphic, Nothing)}, 0, Nothing},
		"nothing atop":           {[]Step{step(Composite{Atop}, Nothing, Graphic)}, 0, Graphic},
		"over nothing":           {[]Step{step(Composite{Over}, Graphic, Nothing)}, 0, Graphic},
		"in itself":              {[]Step{step(Composite{In}, Graphic, Graphic)}, 1, 0},
		"numbers of steps":       {[]Step{step(blue), step(Offset{}, 0), step(Offset{X: 1}, 1), step(blue), step(Merge{}, 2, 1)}, 3, 2},
		"sums are not reduced":   {[]Step{step(Arithmetic{K4: 1}, Nothing, Nothing)}, 1, 0},
		"no growth":              {[]Step{step(Morphology{Grows: true}, Graphic)}, 0, Graphic},
		"curves give an alpha":   {[]Step{step(&Transfer{3: CurveOf(func(float64) float64 { return 1 })}, Nothing)}, 1, 0},
		"a matrix with an alpha": {[]Step{step(&Matrix{19: 1}, Nothing)}, 1, 0},
		"a matrix without":       {[]Step{step(&Matrix{4: 1}, Nothing)}, 0, Nothing},
	} {
		e := Effect{Steps: c.steps}
		got, result := e.Reduced(6, 1)
		if len(got.Steps) != c.left || result != c.result {
			t.Errorf("%s: %d steps and %d, want %d and %d", name, len(got.Steps), result, c.left, c.result)
		}
		before := e.Apply(gray(10, 20, 30, 40, 50, 60), Place{Scale: 1}).Pix
		want := before
		switch {
		case len(got.Steps) > 0:
			before = got.Apply(gray(10, 20, 30, 40, 50, 60), Place{Scale: 1}).Pix
		case result == Graphic:
			before = single(Offset{}, gray(10, 20, 30, 40, 50, 60), 1).Pix
		default:
			before = make([]uint8, len(want))
		}
		for i := range want {
			if want[i] != before[i] {
				t.Errorf("%s: %v, want %v", name, before, want)
				break
			}
		}
	}
}

// TestKeepsClear: an effect is said to keep what is clear only where no color comes from nowhere.
func TestKeepsClear(t *testing.T) {
	blue := Flood{blend.Pixel{0, 0, blend.Full, blend.Full}}
	for name, c := range map[string]struct {
		steps []Step
		want  bool
	}{
		"nothing":         {nil, true},
		"blur":            {[]Step{{Do: Blur{X: 1}, In: []Source{Graphic}}}, true},
		"flood":           {[]Step{{Do: blue}}, false},
		"flood in":        {[]Step{{Do: blue}, {Do: Composite{In}, In: []Source{0, Graphic}}}, true},
		"out of a flood":  {[]Step{{Do: blue}, {Do: Composite{Out}, In: []Source{Graphic, 0}}}, true},
		"a flood out":     {[]Step{{Do: blue}, {Do: Composite{Out}, In: []Source{0, Graphic}}}, false},
		"a flood atop":    {[]Step{{Do: blue}, {Do: Composite{Atop}, In: []Source{0, Graphic}}}, true},
		"atop of a flood": {[]Step{{Do: blue}, {Do: Composite{Atop}, In: []Source{Graphic, 0}}}, false},
		"over a flood":    {[]Step{{Do: blue}, {Do: Composite{Over}, In: []Source{Graphic, 0}}}, false},
		"a sum":           {[]Step{{Do: Arithmetic{K4: 0.1}, In: []Source{Graphic, Graphic}}}, false},
		"a product":       {[]Step{{Do: Arithmetic{K1: 1}, In: []Source{Graphic, Graphic}}}, true},
		"a matrix":        {[]Step{{Do: &Matrix{19: 0.1}, In: []Source{Graphic}}}, false},
		"curves":          {[]Step{{Do: &Transfer{3: CurveOf(func(v float64) float64 { return 1 - v })}, In: []Source{Graphic}}}, false},
		"light curves":    {[]Step{{Do: &Transfer{0: CurveOf(func(v float64) float64 { return 1 - v })}, In: []Source{Graphic}}}, true},
	} {
		if got := (&Effect{Steps: c.steps}).KeepsClear(); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

// TestCurvesOfNoNumber: a curve has levels from 0 to the highest, whatever its function gives; what is no number is 0.
func TestCurvesOfNoNumber(t *testing.T) {
	for value, want := range map[float64]uint16{math.Inf(1): blend.Full, math.Inf(-1): 0, -1: 0, 2: blend.Full} {
		if got := CurveOf(func(float64) float64 { return value })[1]; got != want {
			t.Errorf("%g: %d, want %d", value, got, want)
		}
	}
	if got := CurveOf(func(float64) float64 { return math.NaN() })[1]; got != 0 {
		t.Errorf("no number: %d", got)
	}
}
