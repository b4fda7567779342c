package translate

import (
	"math/rand/v2"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/catalogue"
	"annualreport/sections/source"
)

// repairedOf is a translation after its repair.
func repairedOf(t *testing.T, id, str string) string {
	t.Helper()
	c := &catalogue.Catalogue{Entries: []catalogue.Entry{{ID: source.Text{Value: id}, Str: source.Text{Value: str}}}}
	catalogue.Mend(c, WritingIn("en", "fr"))
	return c.Entries[0].Str.Value
}

// TestRepair: marks that are surely meant otherwise are mended, and nothing else.
func TestRepair(t *testing.T) {
	for _, c := range []struct{ id, str, want string }{
		{"A **strong** word", "Un mot ** fort **.", "Un mot **fort**."}, {"A **strong** word", "Un mot** fort **ici", "Un mot **fort** ici"},
		{"A **strong** word", "Un mot **fort **", "Un mot **fort**"}, {"A *book*", `Un \*livre\*`, "Un *livre*"},
		{"In figures", "# En chiffres", "En chiffres"}, {"See [it](#a)", "Voyez [ça] (#a)", "Voyez [ça](#a)"},
		{"See [it](#a)", "Voyez ［ça］（#a）", "Voyez [ça](#a)"}, {"See [it](#start)", "Voyez [ça](#debut)", "Voyez [ça](#start)"},
		{"The end[^n]", "La fin[^note]", "La fin[^n]"}, {"[a](#a) [b](#b)", "[b](#b) [a](#a)", "[b](#b) [a](#a)"},
		{"[a](https://owl.example/en)", "[a](https://owl.example/fr)", "[a](https://owl.example/fr)"},
		{"2 ** 3 ** 4", "2 ** 3 ** 4", "2 ** 3 ** 4"}, {"A word", "Un ** mot **", "Un ** mot **"}, {"[a](#a)", "a", "a"},
		{"**a** [x](#y)", "** a ** [x] (#z)", "**a** [x](#y)"}, {"Cut {owl} here", "Coupez {hibou} ici", "Coupez {owl} ici"},
		{"A word", "\nUn mot\n", "Un mot"},
	} {
		if got := repairedOf(t, c.id, c.str); got != c.want {
			t.Errorf("%q for %q is %q, want %q", c.str, c.id, got, c.want)
		}
	}
}

// TestRepairOfAnyText: no repair makes a translation agree less with its original, a second one finds nothing, and no
// letter or digit of the words gets lost.
func TestRepairOfAnyText(t *testing.T) {
	pieces := strings.Fields("** * __ _ [ ] ( ) ［ ］ （ ） #a #b [^n] [^m] {x} {y} mot livre 12 # \\* \\_ https://a.example/")
	pieces = append(pieces, " ", " ", "\n", "\u00a0")
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 2))
		text := func() string {
			var b strings.Builder
			for range 1 + r.IntN(12) {
				b.WriteString(pieces[r.IntN(len(pieces))])
			}
			return b.String()
		}
		id, str := text(), text()
		once := repairedOf(t, id, str)
		if twice := repairedOf(t, id, once); twice != once {
			t.Fatalf("%q for %q is %q, and then %q", str, id, once, twice)
		}
		for _, word := range []string{"mot", "livre", "12"} {
			if strings.Count(once, word) != strings.Count(str, word) {
				t.Fatalf("%q for %q is %q, without a word", str, id, once)
			}
		}
		if before, after := faults(id, str), faults(id, once); after > before {
			t.Fatalf("%q for %q has %d faults, and %q has %d", str, id, before, once, after)
		}
	}
}

// faults are how many differences of a translation are told.
func faults(id, str string) int {
	c := &catalogue.Catalogue{Entries: []catalogue.Entry{{ID: source.Text{Value: id}, Str: source.Text{Value: str}}}}
	problems := new(diag.List)
	c.Check(WritingIn("en", "fr"), nil, problems)
	return problems.Len()
}
