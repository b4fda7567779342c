package scale

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestNice(t *testing.T) {
	for _, c := range []struct {
		low, high float64
		want      Axis
	}{
		{0, 97, Axis{0, 100, 20}}, {0, 1, Axis{0, 1, 0.2}}, {-13, 42, Axis{-20, 60, 20}}, {0, 0, Axis{0, 1, 0.2}},
		{0, 12_400, Axis{0, 15_000, 5_000}}, {7, 7, Axis{0, 8, 2}},
	} {
		if got := Nice(c.low, c.high, 5); got != c.want {
			t.Errorf("from %v to %v: %+v, want %+v", c.low, c.high, got, c.want)
		}
	}
}

// TestNiceHolds: every axis holds its values in two to twelve steps, each one, two or five
// times a power of ten, and has 0 among its ticks where it spans it.
func TestNiceHolds(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		low, high := (r.Float64()-0.5)*math.Pow10(r.IntN(12)-4), (r.Float64()-0.5)*math.Pow10(r.IntN(12)-4)
		low, high = min(low, high), max(low, high)
		a := Nice(low, high, 5)
		ticks := a.Ticks()
		if a.Low > low || a.High < high || len(ticks) < 3 || len(ticks) > 13 {
			t.Fatalf("from %v to %v: %+v with %d ticks", low, high, a, len(ticks))
		}
		f := a.Step / math.Pow10(int(math.Floor(math.Log10(a.Step)+1e-9)))
		if d := min(math.Abs(f-1), math.Abs(f-2), math.Abs(f-5)); d > 1e-9 {
			t.Fatalf("a step of %v", a.Step)
		}
		if low < 0 && high > 0 {
			zero := false
			for _, v := range ticks {
				zero = zero || v == 0
			}
			if !zero {
				t.Fatalf("%+v has no 0", a)
			}
		}
	}
}
