package language

import "strings"

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
	// joint is how the words of the patterns meet the items.
	joint joint
}

// List writes texts one after the other as people say them: A, B and C.
func (l *Lists) List(items []string) string {
	return strings.ReplaceAll(l.marked(items), itemMark, "")
}

// Between are the texts behind each item of a list, as List writes them. What a pattern has before the first item is
// left out: no language has such.
func (l *Lists) Between(items []string) []string {
	if len(items) == 0 {
		return nil
	}
	pieces := strings.Split(l.marked(items), itemMark)
	var out []string
	for i := 2; i < len(pieces); i += 2 {
		out = append(out, pieces[i])
	}
	return out
}

// itemMark stands on both sides of the items of a list while it is put together.
const itemMark = "\x00"

// marked is the list with marks around its items.
func (l *Lists) marked(items []string) string {
	n := len(items)
	if n == 0 {
		return ""
	}
	p := l.patterns
	out := itemMark + items[n-1] + itemMark
	for i := n - 2; i >= 0; i-- {
		pattern := p.Middle
		switch {
		case n == 2:
			pattern = p.Two
		case i == n-2:
			pattern = p.End
		case i == 0:
			pattern = p.Start
		}
		first := itemMark + items[i] + itemMark
		out = fill(l.euphonic(pattern, items[i], items[i+1]), first, out)
	}
	return out
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
