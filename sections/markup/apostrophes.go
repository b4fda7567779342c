package markup

import (
	"strings"
	"unicode"
)

// apostrophe stands for letters that are left out.
const apostrophe = "’"

// elisions are the words of each language that begin with an apostrophe, small and without it. They
// are no words without it, so that a quotation rarely begins with one.
var elisions = map[string][]string{
	"en": {
		"tis", "tisn’t", "tisn't", "twas", "twasn’t", "twasn't", "twere", "twill", "twould", "twixt", "tween", "til",
		"em", "n", "cos", "cuz", "coz", "nuff", "kay", "neath", "gainst", "mongst",
	},
	"af":  {"n", "t", "k"},
	"fy":  {"t", "n", "k", "e", "s"},
	"nl":  {"s", "t", "n", "k", "m", "r", "ns", "er", "ie"},
	"de":  {"n", "ne", "nen", "ner", "nem", "nes", "s", "ran", "rein", "raus", "rauf", "rum", "rüber"},
	"nds": {"n", "t", "k", "s"},
	"it":  {"ndrangheta", "ndranghetista", "sto", "sta", "sti", "ste"},
	"mt":  {"l", "il", "t", "d"},
}

// longerElisions are words of English whose first letters are often left out, and that are words
// without them: they have an apostrophe if no mark ends a quotation behind them.
var longerElisions = []string{"cause", "round", "bout", "cept", "less", "stead", "spite", "course"}

// elides reports whether the mark before a place stands for letters left out at the beginning of the
// word there, and how many marks belong to the word: rock 'n' roll has two.
func (q *quotation) elides(i int) (marks int, ok bool) {
	word := q.word(i + 1)
	if word == "" {
		return 0, false
	}
	end := i + 1 + len([]rune(word))
	closed := end < len(q.text) && q.text[end] == '\''
	if q.language == "en" && word == "n" && closed {
		return 2, true
	}
	if closed && !q.letterAt(end+1) {
		return 0, false // quoted by itself
	}
	if isDecade(word) {
		return 1, q.language == "en" && word[len(word)-1] == 's' || !q.closesLater(i)
	}
	small := strings.ToLower(word)
	for _, known := range elisions[q.language] {
		if small == known {
			return 1, true
		}
	}
	for _, known := range longerElisions {
		if small == known && q.language == "en" {
			return 1, !q.closesLater(i)
		}
	}
	return 0, false
}

// isDecade reports whether a word is a year or ten years without their century: 90s, 68.
func isDecade(word string) bool {
	digits := strings.TrimSuffix(word, "s")
	return len(digits) == 2 && strings.Trim(digits, "0123456789") == ""
}

// longestWord is the length up to which a word is read: those that are looked up are shorter, and a text may be
// one word with many apostrophes.
const longestWord = 32

// word is the letters and digits from a place on, with an apostrophe between them.
func (q *quotation) word(i int) string {
	end := i
	for end < min(len(q.text), i+longestWord) {
		inside := end > i && (q.text[end] == '\'' || q.text[end] == '’') && q.letterAt(end+1)
		if !inside && !q.letterAt(end) {
			break
		}
		end++
	}
	return string(q.text[i:end])
}

// letterAt reports whether a letter or a digit is at a place.
func (q *quotation) letterAt(i int) bool {
	if i < 0 || i >= len(q.text) {
		return false
	}
	r := q.text[i]
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}
