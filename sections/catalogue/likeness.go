package catalogue

import (
	"strings"
	"unicode"
)

// wordsOf are the words of a text, or what stands between the stops of one whose words have no spaces between them.
func wordsOf(s string) []string {
	const stops = "、。，．：；！？「」（）"
	return strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(stops, r) })
}

// likeness is the part of two texts that is the same, in percent: of their words in order
// (the longest common subsequence).
func likeness(a, b []string) int {
	if len(a) == 0 || len(b) == 0 || len(a) > 4*len(b) || len(b) > 4*len(a) {
		return 0
	}
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			diagonal = above
		}
	}
	return 200 * row[len(b)] / (len(a) + len(b))
}

// mended is how much of two texts is the same, in percent of their letters, if they differ in one place alone, as by a
// typo: by two letters, or a sixth of the text. Else it is zero, as it is for texts that are too short to say.
func mended(a, b string) int {
	const (
		shortest = 4
		typo     = 2
		part     = 6
	)
	x := []rune(a)
	y := []rune(b)
	longest := max(len(x), len(y))
	if min(len(x), len(y)) < shortest {
		return 0
	}
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x = x[1:]
		y = y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x = x[:len(x)-1]
		y = y[:len(y)-1]
	}
	differ := max(len(x), len(y))
	if differ > max(typo, longest/part) {
		return 0
	}
	return 100 * (longest - differ) / longest
}
