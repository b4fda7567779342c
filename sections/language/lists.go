package language

import (
	"slices"
	"strings"
)

// listPatterns are the patterns of a list of texts (UTS #35, part 2, "List Patterns"): of
// two, and of the start, the middle and the end of more.
type listPatterns struct {
	Two    string `json:"2"`
	Start  string `json:"start"`
	Middle string `json:"middle"`
	End    string `json:"end"`
}

// Lists is how a language writes several things one after the other.
type Lists struct {
	patterns listPatterns
	// Comma is the sign that parts the items of a list, and a name from what is said of it, with
	// its space.
	Comma string
}

// List writes texts one after the other as people say them: A, B and C.
func (l *Lists) List(items []string) string {
	p := l.patterns
	switch n := len(items); n {
	case 0:
		return ""
	case 1:
		return items[0]
	case 2:
		return fill(p.Two, items[0], items[1])
	default:
		out := fill(p.End, items[n-2], items[n-1])
		for i := n - 3; i >= 0; i-- {
			pattern := p.Middle
			if i == 0 {
				pattern = p.Start
			}
			out = fill(pattern, items[i], out)
		}
		return out
	}
}

// Between are the texts behind each item of a list of n, as List writes them.
func (l *Lists) Between(n int) []string {
	const item = "\x00"
	out := strings.Split(l.List(slices.Repeat([]string{item}, n)), item)
	return out[min(1, len(out)-1):]
}

// orCommas are the patterns of a language, or those of languages that say nothing about lists.
func (p listPatterns) orCommas() listPatterns {
	if p.Two != "" {
		return p
	}
	const comma = "{0}, {1}"
	return listPatterns{comma, comma, comma, comma}
}

// fill puts two texts into a pattern.
func fill(pattern, first, second string) string {
	return strings.NewReplacer("{0}", first, "{1}", second).Replace(pattern)
}

// commas are the signs of scripts that have a comma of their own, with the space behind it.
var commas = map[string]string{
	"Arab": "، ", "Hans": "，", "Hant": "，", "Jpan": "、", "Ethi": "፣ ", "Mymr": "၊ ", "Nkoo": "߸ ", "Thaa": "، ",
	"Syrc": "، ", "Rohg": "، ",
}

// commaOf is the comma of a script, with its space.
func commaOf(script string) string {
	if c, ok := commas[script]; ok {
		return c
	}
	return ", "
}
