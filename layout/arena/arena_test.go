package arena

import (
	"slices"
	"testing"
)

// TestApart: slices of an arena are zero, have the length that was asked for, and none reaches into another, also when
// it is appended to.
func TestApart(t *testing.T) {
	var a Arena[int]
	var made [][]int
	for i := range 3 * largestBlock {
		s := a.Make(i % 40)
		for _, v := range s {
			if v != 0 {
				t.Fatalf("slice %d begins with %v", i, s)
			}
		}
		if len(s) != i%40 || cap(s) != len(s) {
			t.Fatalf("slice %d has %d of %d elements", i, len(s), cap(s))
		}
		for k := range s {
			s[k] = i
		}
		made = append(made, append(s, -1)[:len(s)])
	}
	for i, s := range made {
		if slices.ContainsFunc(s, func(v int) bool { return v != i }) {
			t.Fatalf("slice %d became %v", i, s)
		}
	}
}

// TestLarge: a slice that is larger than all blocks is made, and the arena goes on.
func TestLarge(t *testing.T) {
	var a Arena[byte]
	small := a.Make(3)
	large := a.Make(10 * largestBlock)
	next := a.Make(2)
	large[0] = 1
	if len(large) != 10*largestBlock || len(next) != 2 || small[0] != 0 || next[0] != 0 {
		t.Errorf("%d, %d elements", len(large), len(next))
	}
}

// TestCopy: a copy has the elements of its model and lives apart from it; the copy of nothing is nil.
func TestCopy(t *testing.T) {
	var a Arena[string]
	model := []string{"a", "b"}
	c := a.Copy(model)
	model[0] = "x"
	if !slices.Equal(c, []string{"a", "b"}) {
		t.Errorf("the copy is %q", c)
	}
	if a.Copy(nil) != nil || a.Copy([]string{}) != nil {
		t.Error("the copy of nothing is something")
	}
	if p := a.New(); *p != "" {
		t.Errorf("a new element is %q", *p)
	}
}

// TestFewBlocks: a thousand small slices are few allocations.
func TestFewBlocks(t *testing.T) {
	n := testing.AllocsPerRun(1, func() {
		var a Arena[int]
		for range 1000 {
			a.Make(5)
		}
	})
	if n > 20 {
		t.Errorf("%v allocations", n)
	}
}
