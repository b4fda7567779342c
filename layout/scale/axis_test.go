package scale

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"
)

func TestNice(t *testing.T) {
	for _, c := range []struct{ low, high, wantLow, wantHigh, wantStep float64 }{
		{0, 97, 0, 100, 20}, {0, 1, 0, 1, 0.2}, {-13, 42, -20, 60, 20}, {0, 0, 0, 1, 0.2},
		{0, 12_400, 0, 15_000, 5_000}, {7, 7, 0, 8, 2}, {-7, -7, -8, 0, 2}, {0, 3_100_000_000, 0, 4e9, 1e9},
		{0, 0.012, 0, 0.015, 0.005}, {0, 1e300, 0, 1e300, 2e299}, {0, 1e-300, 0, 1e-300, 2e-301},
	} {
		got := Nice(c.low, c.high, 5)
		if got.Low != c.wantLow || got.High != c.wantHigh || got.step() != c.wantStep {
			t.Errorf("from %v to %v: %v to %v by %v, want %v to %v by %v", c.low, c.high,
				got.Low, got.High, got.step(), c.wantLow, c.wantHigh, c.wantStep)
		}
	}
}

// mostTicks is how many ticks an axis has at the most, for as many steps as are wanted.
func mostTicks(steps int) int { return 2*max(steps, 1) + 3 }

// TestNiceHolds: every axis holds its values between a few ticks that stand evenly, has 0
// among them where it spans it, and no two are written alike.
func TestNiceHolds(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 20000 {
		low, high := randomRange(r, i)
		steps := 1 + r.IntN(8)
		a := Nice(low, high, steps)
		ticks := a.Ticks()
		if a.Low > low || a.High < high || len(ticks) < 2 || len(ticks) > mostTicks(steps) {
			t.Fatalf("from %v to %v: %+v with %d ticks", low, high, a, len(ticks))
		}
		if ticks[0] != a.Low || ticks[len(ticks)-1] != a.High {
			t.Fatalf("from %v to %v: ticks from %v to %v on %+v", low, high, ticks[0], ticks[len(ticks)-1], a)
		}
		checkTicks(t, a, ticks)
		if share := a.Share(low); share < 0 || a.Share(high) > 1 || math.IsNaN(share) {
			t.Fatalf("from %v to %v: shares %v and %v", low, high, share, a.Share(high))
		}
	}
}

// randomRange is two numbers of any size, or near each other, or alike.
func randomRange(r *rand.Rand, i int) (low, high float64) {
	size := func() float64 { return (r.Float64() - 0.5) * math.Pow10(r.IntN(601)-300) }
	low, high = size(), size()
	switch i % 4 {
	case 1: // near each other
		high = low + math.Abs(low)*math.Pow10(-r.IntN(18))*r.Float64()
	case 2:
		low, high = (r.Float64()-0.5)*math.Pow10(r.IntN(12)-4), (r.Float64()-0.5)*math.Pow10(r.IntN(12)-4)
	case 3:
		high = low
	}
	return min(low, high), max(low, high)
}

func checkTicks(t *testing.T, a Axis, ticks []float64) {
	t.Helper()
	zero := a.Low > 0 || a.High < 0
	seen := make(map[string]bool)
	for i, v := range ticks {
		zero = zero || v == 0
		written := strconv.FormatFloat(v, 'f', a.Decimals(), 64)
		if seen[written] {
			t.Fatalf("%+v has two ticks %s", a, written)
		}
		seen[written] = true
		if i > 0 && math.Abs((v-ticks[i-1])/a.step()-1) > 0.1 {
			t.Fatalf("%+v: from tick %v to %v, not %v", a, ticks[i-1], v, a.step())
		}
	}
	if !zero {
		t.Fatalf("%+v has no 0", a)
	}
}

// TestPlain: an axis without ticks holds its values, and is never of no length.
func TestPlain(t *testing.T) {
	for _, c := range [][2]float64{{0, 0}, {-3, 12}, {5, 5}, {0, 2.5e9}, {-1e300, -1e300}} {
		a := Plain(c[0], c[1])
		if a.Low > c[0] || a.High < c[1] || a.High <= a.Low || len(a.Ticks()) > 0 {
			t.Errorf("from %v to %v: %+v with %d ticks", c[0], c[1], a, len(a.Ticks()))
		}
	}
}
