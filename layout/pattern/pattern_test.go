package pattern

import "testing"

// TestOf: an expression is compiled once, when it is asked for.
func TestOf(t *testing.T) {
	broken := Of("(")
	digits := Of(`\d+`)
	first, again := digits(), digits()
	if first != again || first.FindString("a 12") != "12" {
		t.Error("the expression is not one")
	}
	defer func() {
		if recover() == nil {
			t.Error("an expression that is none was compiled")
		}
	}()
	broken()
}
