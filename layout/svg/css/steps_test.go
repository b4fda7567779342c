package css

import (
	"strings"
	"testing"

	"annualreport/layout/svg/dom"
)

// TestSteps: a selector that tries each choice of the elements around one comes to an end, and says so.
func TestSteps(t *testing.T) {
	n := &dom.Node{Name: "rect"}
	inner := n
	for range 200 {
		n.Parent = &dom.Node{Name: "g"}
		n = n.Parent
	}
	for _, c := range []struct {
		selector  string
		exhausted bool
	}{{strings.Repeat("g ", 100) + "rect", false}, {"svg " + strings.Repeat("g ", 20) + "rect", true}} {
		var s Sheet
		s.Add(c.selector + "{fill:red}")
		got := s.Properties(inner)["fill"]
		if s.IsExhausted() != c.exhausted || got == "red" == c.exhausted {
			t.Errorf("%.20s: %q after %d steps", c.selector, got, s.walk.steps)
		}
	}
}
