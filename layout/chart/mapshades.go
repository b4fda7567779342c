package chart

import (
	"math"
	"slices"

	"annualreport/layout/color"
	"annualreport/layout/content"
)

// mostShades is how many shades a map has at the most: on a copy in gray, too, they can be told apart.
const mostShades = 4

// shade is the values that a map shows in one ink.
type shade struct{ low, high float64 }

// shadesOf are the shades of a map from the lowest to the highest values. They are divided where the values have their
// gaps: so that the squares of the distances of values from the mean of their shade are least together (Fisher 1958,
// Jenks 1967). Values that are equal are in one shade.
func shadesOf(values []float64) []shade {
	sorted := slices.DeleteFunc(slices.Clone(values), func(v float64) bool { return !isKnown(v) })
	if len(sorted) == 0 {
		return nil
	}
	slices.Sort(sorted)
	starts := startsOf(sorted)
	n := min(len(starts), mostShades)
	var out []shade
	first := breaksOf(sorted, starts, n)
	for i, at := range first {
		end := len(sorted)
		if i+1 < len(first) {
			end = first[i+1]
		}
		out = append(out, shade{sorted[at], sorted[end-1]})
	}
	return out
}

// startsOf are the places in sorted values at which another value begins.
func startsOf(sorted []float64) []int {
	var out []int
	for i, v := range sorted {
		if i == 0 || v != sorted[i-1] {
			out = append(out, i)
		}
	}
	return out
}

// breaksOf are the places at which so many shades begin. Each begins at one of the starts.
func breaksOf(sorted []float64, starts []int, shades int) []int {
	cost := spreadOf(sorted)
	ends := append(slices.Clone(starts[1:]), len(sorted))
	// least is the least spread of the values up to an end in so many shades, and from where the last of them begins.
	least := make([][]float64, shades)
	from := make([][]int, shades)
	for k := range shades {
		least[k] = make([]float64, len(ends))
		from[k] = make([]int, len(ends))
		for e, end := range ends {
			least[k][e] = math.Inf(1)
			if k == 0 {
				least[k][e] = cost(0, end)
				continue
			}
			for s := 1; s <= e; s++ {
				if c := least[k-1][s-1] + cost(starts[s], end); c < least[k][e] {
					least[k][e], from[k][e] = c, s
				}
			}
		}
	}
	out := make([]int, shades)
	e := len(ends) - 1
	for k := shades - 1; k > 0; k-- {
		out[k] = starts[from[k][e]]
		e = from[k][e] - 1
	}
	return out
}

// spreadOf is a function for the sum of the squares of the distances of the values between two places from their mean,
// in squares of the greatest value.
func spreadOf(sorted []float64) func(from, to int) float64 {
	size := max(math.Abs(sorted[0]), math.Abs(sorted[len(sorted)-1]), math.SmallestNonzeroFloat64)
	sums, squares := make([]float64, len(sorted)+1), make([]float64, len(sorted)+1)
	for i, v := range sorted {
		v /= size
		sums[i+1] = sums[i] + v
		squares[i+1] = squares[i] + float64(v*v)
	}
	return func(from, to int) float64 {
		sum := sums[to] - sums[from]
		return max(0, squares[to]-squares[from]-float64(sum*sum)/float64(to-from))
	}
}

// shadeInks are the inks of shades, the strongest for the highest values.
func shadeInks(b *content.Chart, n int) []color.Ink {
	if n <= 1 {
		return []color.Ink{b.Series[0].Ink}
	}
	inks := color.Steps(b.Series[0].Ink, b.Ground, n)
	slices.Reverse(inks)
	return inks
}

// shadeAt is the shade of a value, -1 if it is not known.
func shadeAt(shades []shade, v float64) int {
	return slices.IndexFunc(shades, func(s shade) bool { return s.low <= v && v <= s.high })
}

// mapKeys are what stands beside the samples of a map: the values of each shade, and what a country without a known
// value is. Circles have their values beside them. A map without values has no keys, and other charts have none.
func mapKeys(b *content.Chart) [][]content.Inline {
	if b.Map == nil || b.Map.Present {
		return nil
	}
	text := func(s string) []content.Inline { return []content.Inline{content.Text{Value: s}} }
	var out [][]content.Inline
	if !b.Map.Circles {
		for _, s := range shadesOf(b.Series[0].Values) {
			if s.low == s.high || b.Format(s.low) == b.Format(s.high) {
				out = append(out, text(b.Format(s.low)))
			} else {
				out = append(out, text(b.Map.Range(s.low, s.high)))
			}
		}
	}
	if slices.ContainsFunc(b.Series[0].Values, func(v float64) bool { return !isKnown(v) }) {
		out = append(out, b.Map.NoData)
	}
	return out
}
