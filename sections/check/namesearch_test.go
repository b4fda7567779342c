package check

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestNameSearch: in any text a name is found where its expression finds it behind what is no letter and no digit.
func TestNameSearch(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	pieces := strings.Split("Ana|ana|ANA|Müller|müller|MU\u0308LLER|Ko\u017f|KOS|\u212ao|o|7|x|\\n|\\t|\\u00a0|%20| |  |-|_|.|\n|'|é|e\u0301|日|本", "|")
	text := func(most int) string {
		var b strings.Builder
		for range 1 + r.IntN(most) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		return b.String()
	}
	for range 3_000 {
		words := text(30)
		name := strings.TrimSpace(text(3))
		sought := newSoughtName(name)
		if sought.pattern == nil || !strings.ContainsFunc(strings.Fields(name)[0], isWordRune) {
			continue
		}
		var want [][2]int
		whole := regexp.MustCompile(`(?i)(^|[^\pL\pN]|\\[btnfr])` + namePattern(name))
		for _, m := range whole.FindAllStringSubmatchIndex(words, -1) {
			want = append(want, [2]int{m[4], m[5]})
		}
		got := newWordIndex(words).find(sought)
		for _, at := range want {
			if !slices.Contains(got, at) && !coveredBy(got, at) {
				t.Fatalf("%q in %q: found %v, want %v", name, words, got, want)
			}
		}
		if len(want) == 0 && len(got) > 0 {
			t.Fatalf("%q in %q: found %v, want nothing", name, words, got)
		}
	}
}

// coveredBy reports whether a place lies in one of those that were found.
func coveredBy(found [][2]int, at [2]int) bool {
	return slices.ContainsFunc(found, func(f [2]int) bool { return f[0] <= at[0] && at[1] <= f[1] })
}
