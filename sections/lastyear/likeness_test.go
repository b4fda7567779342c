package lastyear

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestLikenesses(t *testing.T) {
	for _, test := range []struct {
		rule, old, sentence string
		want                bool
	}{
		{"the same", "In 2031 it rained on the coast", "In 2031 it rained on the coast", true},
		{"three words in five", "a b c 2031 e", "a b x 2031 y", true},
		{"fewer", "a b c 2031 e", "a x y 2031 z", false},
		{"another year", "In 2031 it rained on the coast", "In 2032 it rained on the coast", false},
		{"a word twice", "a a a 2031 b", "a c d 2031 e", false},
		{"a longer one", "a b 2031", "a b 2031 c d e f", false},
	} {
		l := newLikenesses(1)
		l.add(yearsOf(test.old), sortedWords(test.old))
		if got := l.has(yearsOf(test.sentence), sortedWords(test.sentence)); got != test.want {
			t.Errorf("%s: %q is like %q: %v, want %v", test.rule, test.sentence, test.old, got, test.want)
		}
	}
}

func TestComparisonsAreBounded(t *testing.T) {
	l := newLikenesses(1)
	l.add("2031 ", []string{"a", "b", "c"})
	other := []string{"a", "b", "d"}
	if !l.has("2031 ", other) || l.has("2031 ", other) {
		t.Error("of two comparisons, of which one is left, not the first alone is made")
	}
	if !l.has("2031 ", []string{"a", "b", "c"}) {
		t.Error("the same sentence is compared")
	}
}

// anyWords are the sorted words of a sentence of chance.
func anyWords(random *rand.Rand) []string {
	out := make([]string, random.IntN(9))
	for i := range out {
		out[i] = string(rune('a' + random.IntN(8)))
	}
	slices.Sort(out)
	return out
}

// TestRarestWordsFindAll: among many sentences the same are found as if each were compared.
func TestRarestWordsFindAll(t *testing.T) {
	random := rand.New(rand.NewPCG(20, 31))
	found := 0
	for range 3_000 {
		l := newLikenesses(1_000_000)
		var all [][]string
		for range 1 + random.IntN(6) {
			all = append(all, anyWords(random))
			l.add("", all[len(all)-1])
		}
		words := anyWords(random)
		want := slices.ContainsFunc(all, func(old []string) bool { return isLike(words, old) })
		if got := l.has("", words); got != want {
			t.Fatalf("%q is like one of %q: %v, want %v", words, all, got, want)
		}
		if want {
			found++
		}
	}
	if found < 300 || found > 2_700 {
		t.Errorf("%d of 3,000 sentences are found: the test says little", found)
	}
}

// BenchmarkLikenesses compares the sentences of a very large report with those of last year's.
func BenchmarkLikenesses(b *testing.B) {
	random := rand.New(rand.NewPCG(20, 31))
	sentence := func() []string {
		out := make([]string, 14)
		for i := range out {
			out[i] = fmt.Sprint(min(random.IntN(900), random.IntN(900)))
		}
		slices.Sort(out)
		return out
	}
	for b.Loop() {
		l := newLikenesses(1_000_000_000)
		for range 13_000 {
			l.add("", sentence())
		}
		for range 13_000 {
			l.has("", sentence())
		}
	}
}
