package fonts

import (
	"slices"

	"github.com/go-text/typesetting/language"
)

// leastLetters is how many characters of a script a family has that is made for it; others
// have a few signs of many scripts.
const leastLetters = 20

// Scripts are the scripts that a family is made for, by their names of ISO 15924, those with
// the most characters first.
func (f *Family) Scripts() []string {
	scripts := f.madeFor()
	names := make([]string, len(scripts))
	for i, s := range scripts {
		names[i] = s.String()
	}
	return names
}

// madeFor are the scripts of Scripts.
func (f *Family) madeFor() []language.Script {
	counts := make(map[language.Script]int)
	parsed, err := f.Face(Regular, Upright).Open()
	if err != nil {
		return nil
	}
	for it := parsed.Cmap.Iter(); it.Next(); {
		r, _ := it.Char()
		switch s := language.LookupScript(r); s {
		case language.Common, language.Inherited, language.Unknown:
		default:
			counts[s]++
		}
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

// Families lists the families of the book, in the order in which they are looked for.
func (b *Book) Families() []*Family { return slices.Clone(b.families) }
