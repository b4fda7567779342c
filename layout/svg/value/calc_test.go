package value

import (
	"math"
	"strings"
	"testing"
)

// TestCalculations: a calculation is the sum of its parts in their units, and one that CSS does not have is none (CSS
// Values 4, 10).
func TestCalculations(t *testing.T) {
	c := Context{Width: 200, Height: 100, Diagonal: 150, Font: 10}
	for text, want := range map[string]float64{
		"calc(5)": 5, "calc(5px)": 5, "CALC( 5px )": 5, "calc(50% + 10px)": 110, "calc(10px + 50%)": 110, "calc(50% - 2em - 1in)": -16,
		"calc(2 * 3px)": 6, "calc(3px * 2)": 6, "calc(3px / 2)": 1.5, "calc(2 * (1px + 50%))": 202, "calc((1 + 2) * 3)": 9,
		"calc(1px + 2 * 3px)": 7, "calc(100% / 3 - 2 * 1em)": 200.0/3 - 20, "calc(-1 * 5px)": -5, "calc(1px - (2px - 3px))": 2,
		"calc(calc(1px) + calc(2px))": 3, "min(5px, 3px, 4px)": 3, "max(5px,1in)": 96, "clamp(1px, 9px, 4px)": 4, "clamp(5px, 1px, 4px)": 5,
		"calc(min(1em, 2em) + 1px)": 11, "calc(50% + 50% + 1px + 1px + 1em + 1em)": 222, "calc((50% + 1px) + (25% + 1em))": 161,
		"calc(" + strings.Repeat("(", 20) + "1" + strings.Repeat(")", 20) + ")": 1,
	} {
		l, ok := ParseLength(text)
		if got := l.In(&c, Horizontal); !ok || math.Abs(got-want) > 1e-9 {
			t.Errorf("%q: %v, %t, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{
		"calc()", "calc(", "calc(1px", "calc(1px +)", "calc(1px + 2)", "calc(2 + 1%)", "calc(1px * 2px)", "calc(2 / 1px)", "calc(1 / 0)",
		"calc(1px 2px)", "calc(1px, 2px)", "min()", "min(1px, 50%)", "min(1px, 2)", "max(1em + 1px, 2em)", "clamp(1px, 2px)", "clamp(1px, 2px, 50%)",
		"sin(1)", "calc(1vw)", "calc (1px)x", "calc(1e308 * 1e308)", "calc(1px + 1e308 * 1e308)", "min(calc(1px), x)", "calc((1px)",
		"calc(" + strings.Repeat("(", 100) + "1" + strings.Repeat(")", 100) + ")",
		strings.Repeat("calc(", 100) + "1" + strings.Repeat(")", 100),
	} {
		if l, ok := ParseLength(text); ok {
			t.Errorf("%q: %v", text, l)
		}
	}
}

// TestCalculatedNumbers: a calculation of numbers or of percentages is a number; one of lengths is none.
func TestCalculatedNumbers(t *testing.T) {
	for text, want := range map[string]float64{"calc(1 / 2)": 0.5, "calc(25% + 25%)": 0.5, "0.5": 0.5, "50%": 0.5, "min(1, .5)": 0.5} {
		if got, ok := ParseNumber(text); !ok || math.Abs(got-want) > 1e-12 {
			t.Errorf("%q: %v, %t, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "1px", "calc(1px)", "calc(50% + 1px)", "half", "1 2"} {
		if got, ok := ParseNumber(text); ok {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestShares: a percentage anywhere in a sum makes it a share of something.
func TestShares(t *testing.T) {
	for text, want := range map[string]bool{"1px": false, "1%": true, "calc(1px + 1%)": true, "calc(1px + 1em)": false} {
		if l, ok := ParseLength(text); !ok || l.HasShare() != want {
			t.Errorf("%q: %t, want %t", text, l.HasShare(), want)
		}
	}
}
