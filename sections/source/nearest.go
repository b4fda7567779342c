package source

import (
	"io/fs"
	"path"
	"strings"
)

// Nearest returns the known word that is most like another, empty if none is
// like it: at most a third of its letters may differ.
func Nearest(word string, known []string) string {
	best := ""
	distance := len([]rune(word))/3 + 2
	for _, k := range known {
		if d := edits(strings.ToLower(word), strings.ToLower(k)); d < distance {
			best = k
			distance = d
		}
	}
	return best
}

// edits counts the insertions, deletions, replacements and swaps of neighbors
// that turn one word into another (the distance of Damerau and Levenshtein, in the
// form that never edits a swapped pair again).
func edits(a, b string) int {
	x := []rune(a)
	y := []rune(b)
	rows := make([][]int, len(x)+1)
	for i := range rows {
		rows[i] = make([]int, len(y)+1)
		rows[i][0] = i
	}
	for j := range y {
		rows[0][j+1] = j + 1
	}
	for i := 1; i <= len(x); i++ {
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(x)][len(y)]
}

// NearestFile finds a file of a similar name in the same folder; it is empty if there is none.
func NearestFile(files fs.FS, name string) string {
	entries, err := fs.ReadDir(files, path.Dir(name))
	if err != nil {
		return ""
	}
	var names []string
	for _, e := range entries {
		names = append(names, path.Join(path.Dir(name), e.Name()))
	}
	return Nearest(name, names)
}
