package inline

import (
	"math/rand/v2"
	"testing"

	"annualreport/layout/shape"
)

// TestPlainWordsKeepApart: a line may end at the same places of a paragraph whether all of it is looked at, or only
// what plain words do not keep apart.
func TestPlainWordsKeepApart(t *testing.T) {
	plain := []string{"a", "ab", "Ab.", "x,", "be!?", "I:", "no;"}
	others := []string{
		"“", "”", "“a", "a”", "(", ")", "(a", "a)", "«", "»", "’", "'a'", "\"", "5", "%", "-5", "+", "$5", "5€", ".", ",5",
		"…", "–", "—a", "-", "a-b", "‐c", "/", "a/b", "é", "漢", "ー", "「", "」", "ﾡ", "ｧ", "🇩", "🇪🇺", "👍🏽", "א", "א-",
		"한", "ก", "\u0301", "\u200b", "\u2060", "\u00ad", "‼", "№", "°", "§5", "!", "a?b", "1.5", "{", "}", "*", "@", "❤️",
	}
	between := []string{" ", " ", " ", " ", " ", " ", "~", "", "", "/"}
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var words []string
		known := make(map[int]bool) // the plain words
		for range 1 + random.IntN(12) {
			if random.IntN(3) > 0 {
				known[len(words)] = true
				words = append(words, plain[random.IntN(len(plain))])
			} else {
				words = append(words, others[random.IntN(len(others))])
			}
			if s := between[random.IntN(len(between))]; s != "" {
				words = append(words, s)
			}
		}
		whole := atomsOf(words...)
		parted := atomsOf(words...)
		for i := range known {
			parted.atoms[i].word = &shape.Word{Text: words[i], Plain: true}
		}
		comparePlaces(t, words, whole, parted)
	}
}

// comparePlaces compares where lines of two paragraphs of the same words may end.
func comparePlaces(t *testing.T, words []string, whole, parted *Paragraph) {
	t.Helper()
	var a, b itemizer
	all := opportunitiesOf(&a, whole)
	some := opportunitiesOf(&b, parted)
	if (all == nil) != (some == nil) {
		t.Fatalf("%q: looked at is %v and with plain words %v", words, all != nil, some != nil)
	}
	if all == nil {
		return
	}
	for i := range words[1:] {
		kind := whole.atoms[i].kind
		next := whole.atoms[i+1].kind
		if (kind != wordAtom && kind != lineEndAtom || next == wordAtom) && all.atSpace(i) != some.atSpace(i) {
			t.Fatalf("%q: behind %d a line may end: %v, with plain words %v", words, i, all.atSpace(i), some.atSpace(i))
		}
	}
	for i := range words {
		if whole.atoms[i].kind != wordAtom {
			continue
		}
		for k := 1; k < len([]rune(words[i])); k++ {
			within := some.starts[i] >= 0 && some.before[some.starts[i]+k]
			if all.before[all.starts[i]+k] != within {
				t.Fatalf("%q: within %d a line may end otherwise with plain words", words, i)
			}
		}
	}
}
