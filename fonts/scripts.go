package fonts

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/language"
)

// leastLetters is how many characters of a script a family has at the least if it is made for the script. Many families
// have a few characters of other scripts.
const leastLetters = 20

// mostCharacters is how many entries of a map of characters are looked at. The map of a broken font may name ranges far
// beyond the last character of Unicode, and name them many times.
const mostCharacters = unicode.MaxRune + 1

// Scripts are the scripts that families of one name are made for, by their codes of ISO 15924. Those with the most
// characters come first. Fonts for the web have one file, and so one family, for each alphabet: together they are made
// for all of these.
func Scripts(families ...*Family) []string {
	scripts := madeFor(families)
	names := make([]string, len(scripts))
	for i, s := range scripts {
		names[i] = s.String()
	}
	return names
}

// madeFor is Scripts, as values.
func madeFor(families []*Family) []language.Script {
	counts := make(map[language.Script]int)
	var before []*Face
	for _, f := range families {
		face := f.Face(Regular, Upright)
		countScripts(face, before, counts)
		before = append(before, face)
	}
	var out []language.Script
	for s, n := range counts {
		if n >= leastLetters {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b language.Script) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return int(a) - int(b)
	})
	return out
}

// countScripts adds how many characters of each script a face has that none of some others has.
func countScripts(face *Face, others []*Face, counts map[language.Script]int) {
	parsed, err := face.Open()
	if err != nil {
		return
	}
	left := mostCharacters
	for it := parsed.Cmap.Iter(); it.Next() && left > 0; left-- {
		r, _ := it.Char()
		if slices.ContainsFunc(others, func(other *Face) bool { return other.Covers(r) }) {
			continue
		}
		switch s := language.LookupScript(r); s {
		case language.Common, language.Inherited, language.Unknown:
		default:
			counts[s]++
		}
	}
}

// Families lists the families of the book, in the order in which Family looks for a name.
func (b *Book) Families() []*Family { return slices.Clone(b.families) }
