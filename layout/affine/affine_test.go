package affine

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestSinCos: the sines are those of the standard library, and those of quarters are exact.
func TestSinCos(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 10_000 {
		angle := (random.Float64() - 0.5) * 2000
		s, c := SinCos(angle)
		ws, wc := math.Sincos(angle * math.Pi / 180)
		if math.Abs(s-ws) > 1e-12 || math.Abs(c-wc) > 1e-12 {
			t.Fatalf("%v°: %v and %v, want %v and %v", angle, s, c, ws, wc)
		}
	}
	for i, want := range [][2]float64{{0, 1}, {1, 0}, {0, -1}, {-1, 0}, {0, 1}} {
		if s, c := SinCos(float64(90 * i)); s != want[0] || c != want[1] {
			t.Errorf("%d°: %v and %v", 90*i, s, c)
		}
	}
}

// TestInverse: a map and its inverse leave points where they are.
func TestInverse(t *testing.T) {
	m := Translation(3, -4).Times(Rotation(33)).Times(Skew(10, 0)).Times(Scaling(2, 5))
	p := m.Inverse().Apply(m.Apply(Point{7, 11}))
	if math.Abs(p.X-7) > 1e-9 || math.Abs(p.Y-11) > 1e-9 {
		t.Error(p)
	}
}

// TestKeepsShapes: turning, mirroring and scaling keep circles, leaning and scaling in one direction do not.
func TestKeepsShapes(t *testing.T) {
	if !Rotation(20).Times(Scaling(3, -3)).KeepsShapes() {
		t.Error("a map that turns, mirrors and enlarges keeps circles")
	}
	if Scaling(1, 2).KeepsShapes() || Skew(20, 0).KeepsShapes() {
		t.Error("scaling in one direction and leaning make ellipses of circles")
	}
}
