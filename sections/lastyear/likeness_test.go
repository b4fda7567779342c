package lastyear

import "testing"

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
		l := newLikenesses()
		l.add(test.old)
		if got := l.has(test.sentence); got != test.want {
			t.Errorf("%s: %q is like %q: %v, want %v", test.rule, test.sentence, test.old, got, test.want)
		}
	}
}

func TestComparisonsAreBounded(t *testing.T) {
	l := newLikenesses()
	l.add("in 2031")
	l.left = 1
	if !l.has("in 2031") || l.has("in 2031") {
		t.Error("of two comparisons, of which one is left, not the first alone is made")
	}
}
