package source

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestPieces: a file that is read in pieces has the values that the library gives the whole of it, and the same faults,
// whatever follows what: arrays that go on behind others, tables that are opened twice, names of two kinds.
func TestPieces(t *testing.T) {
	lines := []string{
		"[[x]]", "[[x]]", "[[ x ]] # a remark", "[[\"x\"]]", "[[y]]", "[x.t]", "[[x.t]]", "[x]", "[y]", "[z]", "[y.z]", "[[x.t.u]]",
		"a = 1", "b = \"a long text, which has quotes\"", "x = 1", "x = []", "x = [{a = 2}]", "t.a = 3", "x.a = 4",
		"c = \"\"\"\n[[x]]\na = 1\n\"\"\"", "d = [\n[[1]],\n[2]\n]", "# [[x]]", "", "[[x", "[[x]] a = 1", "e = {x = 1}",
	}
	dice := rand.New(rand.NewPCG(6, 7))
	cut := 0
	for range 5_000 {
		var text []string
		for range 1 + dice.IntN(9) {
			text = append(text, lines[dice.IntN(len(lines))])
		}
		whole := strings.Join(text, "\n") + "\n"
		sameValues(t, whole)
		s := scanner{text: whole}
		s.scan()
		if _, ok := decodePieces(pieces(whole, s.tops, 1)); ok && len(s.tops) > 1 {
			cut++
		}
	}
	if cut < 80 {
		t.Errorf("only %d files were read in pieces", cut)
	}
}

// TestListsOfPieces: an array of tables goes on in another piece, but not one that is written as a value.
func TestListsOfPieces(t *testing.T) {
	for text, want := range map[string]bool{
		"[[x]]\na = 1\n[[x]]\na = 2\n": true, "y = 1\n[[x]]\na = 1\n[[x]]\na = 2\n": true, "x = [{a = 2}]\n[[x]]\na = 1\n": false, "x = 1\n[[x]]\na = 1\n": false,
	} {
		s := scanner{text: text}
		s.scan()
		if _, ok := decodePieces(pieces(text, s.tops, 1)); ok != want {
			t.Errorf("%q: %t", text, ok)
		}
	}
}

// TestCuts: a file is cut before its first array, and before each other one that has so much before it.
func TestCuts(t *testing.T) {
	const text = "0123456789abcdefghijklmnopqrstuvwxyz"
	for _, c := range []struct {
		tops []int
		want string
	}{
		{nil, text + " true "}, {[]int{0}, " true " + text + " false "},
		{[]int{2, 5, 12, 20, 29, 33}, "01 true 23456789ab false cdefghijklmnopqrs false tuvwxyz false "},
	} {
		got := ""
		for _, p := range pieces(text, c.tops, 10) {
			got += fmt.Sprint(p.text, " ", p.first, " ")
		}
		if got != c.want {
			t.Errorf("%v: %q, want %q", c.tops, got, c.want)
		}
	}
}
