package png

import "testing"

// TestEight: eight bytes are reckoned with as each of them alone.
func TestEight(t *testing.T) {
	for a := range 256 {
		for b := range 256 {
			left := uint64(a) * 0x0001010001010001 // beside zeros, to which nothing may be carried
			right := uint64(b) * 0x0001010001010001
			for name, pair := range map[string][2]uint64{
				"sum":        {sums(left, right), uint64(byte(a+b)) * 0x0001010001010001},
				"difference": {differences(left, right), uint64(byte(a-b)) * 0x0001010001010001},
				"mean":       {means(left, right), uint64((a+b)/2) * 0x0001010001010001},
			} {
				if pair[0] != pair[1] {
					t.Fatalf("the %s of %d and %d is %016x, want %016x", name, a, b, pair[0], pair[1])
				}
			}
		}
	}
}

// TestPaeth: the guess is the one of three that is nearest to left + up - corner; of those as near the first.
func TestPaeth(t *testing.T) {
	distance := func(a, b int) int { return max(a-b, b-a) }
	for left := 0; left < 256; left += 5 {
		for up := 0; up < 256; up += 3 {
			for corner := range 256 {
				nearest := left
				for _, v := range []int{up, corner} {
					if distance(v, left+up-corner) < distance(nearest, left+up-corner) {
						nearest = v
					}
				}
				if got := paeth(left, up, corner); got != nearest {
					t.Fatalf("left %d, up %d, corner %d: it guesses %d, want %d", left, up, corner, got, nearest)
				}
			}
		}
	}
}
