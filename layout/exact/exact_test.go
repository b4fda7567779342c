package exact

import (
	"math"
	"math/rand/v2"
	"testing"
)

// near reports whether two numbers differ in their last digits alone.
func near(a, b float64) bool {
	const slack = 1e-13
	return a == b || math.IsNaN(a) && math.IsNaN(b) || math.Abs(a-b) <= slack*math.Abs(b)
}

// TestPower: powers are those of the standard library to the last digits, and at the ends of numbers the same.
func TestPower(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 20_000 {
		x := math.Exp2(40 * (random.Float64() - 0.5))
		y := 8 * (random.Float64() - 0.5)
		if got := Power(x, y); !near(got, math.Pow(x, y)) {
			t.Fatalf("%v to the power of %v is %v, want %v", x, y, got, math.Pow(x, y))
		}
	}
	ends := []float64{0, 5e-324, 1e-300, 0.5, 1, 2, 1e300, math.MaxFloat64, math.Inf(1), math.NaN()}
	for _, x := range ends {
		for _, y := range append(ends, -0.5, -1, -2, -1e300, math.Inf(-1)) {
			got := Power(x, y)
			want := math.Pow(x, y)
			if !near(got, want) && !(math.IsInf(y, 0) || math.Abs(y) > 1e10 || want < 1e-300 || want > 1e300) {
				t.Errorf("%v to the power of %v is %v, want %v", x, y, got, want)
			}
		}
	}
	if got := Power(-1, 2); !math.IsNaN(got) {
		t.Errorf("-1 to the power of 2 is %v", got)
	}
}

// TestCubeRoot: cube roots are those of the standard library, of numbers below 0, too.
func TestCubeRoot(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 20_000 {
		x := math.Exp2(100*(random.Float64()-0.5)) * float64(1-2*random.IntN(2))
		if got := CubeRoot(x); math.Abs(got-math.Cbrt(x)) > 4e-16*math.Abs(got) {
			t.Fatalf("%v: %v, want %v", x, got, math.Cbrt(x))
		}
	}
	for _, x := range []float64{0, 8, -27, math.Inf(1), math.Inf(-1)} {
		if got := CubeRoot(x); got != math.Cbrt(x) {
			t.Errorf("%v: %v, want %v", x, got, math.Cbrt(x))
		}
	}
}

// TestBits: these are the bits that all processors have to give.
func TestBits(t *testing.T) {
	for _, c := range []struct {
		got  float64
		want uint64
	}{
		{Power(0.5, 2.4), 0x3fc8406003b2ae5c}, {Power(0.73, 1/2.4), 0x3fec113cd4f4baf1},
		{CubeRoot(0.3), 0x3fe56bfea66ef78d},
	} {
		if bits := math.Float64bits(c.got); bits != c.want {
			t.Errorf("%v has the bits %#x, want %#x", c.got, bits, c.want)
		}
	}
}
