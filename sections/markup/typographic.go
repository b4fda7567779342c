package markup

import (
	"strings"
	"unicode/utf8"
)

// Typographic sets the straight marks ' and " of a paragraph as running text has them: as quotation marks of its
// language, and as apostrophes. The paragraph is handed over in stretches, and returned in them. The tag of its
// language is one of BCP 47; quotes are opening and closing for ", opening and closing for '.
func Typographic(stretches []string, tag string, quotes [4]string) []string {
	whole := strings.Join(stretches, "")
	if !strings.ContainsAny(whole, `'"`) {
		return stretches
	}
	base, _, _ := strings.Cut(tag, "-")
	text := []rune(whole)
	var places []int
	for i, r := range text {
		if r == '\'' || r == '"' {
			places = append(places, i)
		}
	}
	values := conventions{language: base, quotes: quotes}.resolve(text, places)
	out := make([]string, len(stretches))
	for i, s := range stretches {
		var b strings.Builder
		for s != "" {
			r, size := utf8.DecodeRuneInString(s)
			if r == '\'' || r == '"' {
				b.WriteString(values[0])
				values = values[1:]
			} else {
				b.WriteString(s[:size])
			}
			s = s[size:]
		}
		out[i] = b.String()
	}
	return out
}
