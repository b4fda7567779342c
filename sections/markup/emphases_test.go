package markup

import "testing"

// TestEmphasesOf: what stands out is counted as it is set, and signs that are words are not.
func TestEmphasesOf(t *testing.T) {
	for words, want := range map[string]Emphases{
		"plain": {}, "*one* and _two_": {Emphasis: 2}, "**a** __b__ *c*": {Strong: 2, Emphasis: 1}, "***both***": {Strong: 1, Emphasis: 1},
		"** loose **": {}, `\*x\*`: {}, "a `code`": {Code: 1}, "2 * 3 * 4": {}, "# *x*": {Emphasis: 1}, "1. *May*": {Emphasis: 1},
		"**fort*": {Emphasis: 1}, "snake_case_name": {}, "**[link](x)**": {Strong: 1},
	} {
		if got := EmphasesOf(words); got != want {
			t.Errorf("%q: %+v, want %+v", words, got, want)
		}
	}
}
