package chart

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestCells: shares have a hundred cells together, or leave out those of the rest; each has its own rounded up or down,
// and a larger share has no fewer.
func TestCells(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		n := 1 + r.IntN(12)
		values, sum := make([]float64, n), 0.0
		for i := range values {
			values[i] = math.Pow(r.Float64(), float64(1+r.IntN(6)))
			if r.IntN(3) == 0 {
				values[i] = float64(r.IntN(30))
			}
			sum += values[i]
		}
		if sum == 0 {
			continue
		}
		whole := sum * (1 + float64(r.IntN(2))*r.Float64())
		rest, all := 1-sum/whole, 0
		for i := range values {
			values[i] /= whole
		}
		cells := cellsOf(values, 100)
		for i, n := range cells {
			all += n
			if math.Abs(float64(n)-100*values[i]) >= 1+1e-9 {
				t.Fatalf("%v have %v cells", values, cells)
			}
			for k := range cells {
				if values[i] > values[k]+1e-9 && n < cells[k] {
					t.Fatalf("%v have %v cells: the larger has fewer", values, cells)
				}
			}
		}
		if math.Abs(float64(100-all)-100*rest) >= 1+1e-9 || rest == 0 && all != 100 {
			t.Fatalf("%v have %d cells, of which %g are left", values, all, 100*rest)
		}
	}
}
