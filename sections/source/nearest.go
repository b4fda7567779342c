package source

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"
)

// A word is compared with as many others as these at the most, of at most so many letters: whoever has more names, or
// longer ones, made them by a program.
const (
	mostCompared = 1000
	mostLetters  = 64
)

// Nearest returns the known word that is most like another, empty if none is
// like it: at most a third of its letters may differ. Among very many words it looks only at those that begin alike.
func Nearest(word string, known []string) string {
	if len(word) > mostLetters*utf8.UTFMax {
		return ""
	}
	letters := []rune(strings.ToLower(word))
	if len(letters) > mostLetters {
		return ""
	}
	distance := len(letters)/3 + 2
	best := ""
	compared := 0
	for _, k := range known {
		if len(known) > mostCompared && !strings.HasPrefix(k, firstLetter(word)) {
			continue
		}
		if compared++; compared > mostCompared {
			break
		}
		if d := edits(letters, k, distance); d < distance {
			best = k
			distance = d
		}
	}
	return best
}

// firstLetter is the first letter of a word.
func firstLetter(word string) string {
	_, size := utf8.DecodeRuneInString(word)
	return word[:size]
}

// edits counts the insertions, deletions, replacements and swaps of neighbors
// that turn letters into a word in small letters (the distance of Damerau and Levenshtein, in the
// form that never edits a swapped pair again). It stops at a distance that is too far.
func edits(x []rune, word string, far int) int {
	if n := utf8.RuneCountInString(word); n > len(x)+far || len(x) > n+far {
		return far
	}
	var rows [3][2 * mostLetters]int // a word that is not too far has not more letters
	y := []rune(strings.ToLower(word))
	before := rows[0][:len(y)+1]
	last := rows[1][:len(y)+1]
	row := rows[2][:len(y)+1]
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > far { // a swap of the next row begins two rows above it, with one more
			return far
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}

// mostListed is how many names a message lists: more are not read.
const mostListed = 20

// Listed is a list of names for a message, which says how many it leaves out.
func Listed(names []string) string {
	if more := len(names) - mostListed; more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:mostListed], ", "), more)
	}
	return strings.Join(names, ", ")
}

// ownFiles begin the names of files by which runs of the program know of each other, which no author means.
const ownFiles = ".report-"

// NearestFile finds a file of a similar name in the same folder; it is empty if there is none.
func NearestFile(files fs.FS, name string) string {
	entries, err := fs.ReadDir(files, path.Dir(name))
	if err != nil {
		return ""
	}
	var names []string
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ownFiles) {
			continue
		}
		names = append(names, path.Join(path.Dir(name), e.Name()))
	}
	return Nearest(name, names)
}
