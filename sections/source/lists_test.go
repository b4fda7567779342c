package source

import (
	"slices"
	"testing"

	"annualreport/layout/diag"
)

// TestNumbers: of a list of numbers what is none is reported at its place, and the others are kept.
func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		list string
		want []float64
		told []int // columns
	}{
		{"[1, 2.5, -3]", []float64{1, 2.5, -3}, nil},
		{"[1, \"two\", 3]", []float64{1, 3}, []int{9}},
		{"[true, 2, [3]]", []float64{2}, []int{6, 15}},
		{"[]", nil, nil},
		{"4", nil, []int{5}},
	} {
		problems := new(diag.List)
		got, _ := NewFile("f", "k = "+c.list).Parse(problems).Reals("k")
		var told []int
		for _, p := range problems.Sorted() {
			told = append(told, p.Span.Position().Column)
		}
		if !slices.Equal(got, c.want) || !slices.Equal(told, c.told) {
			t.Errorf("%s is %v, told at %v; want %v, %v", c.list, got, told, c.want, c.told)
		}
	}
}
