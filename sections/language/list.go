package language

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// listPatterns are the patterns of a list of texts (UTS #35, part 2, "List Patterns"): of
// two, and of the start, the middle and the end of more.
type listPatterns struct {
	Two    string `json:"2"`
	Start  string `json:"start"`
	Middle string `json:"middle"`
	End    string `json:"end"`
}

// List writes texts one after the other as people say them: A, B and C.
func (l *Language) List(items []string) string {
	p := l.patterns()
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
func (l *Language) Between(n int) []string {
	const item = "\x00"
	out := strings.Split(l.List(slices.Repeat([]string{item}, n)), item)
	return out[min(1, len(out)-1):]
}

// patterns are those of the language, or of those that say nothing about lists.
func (l *Language) patterns() listPatterns {
	p := l.conventions.List
	if p.Two == "" {
		const comma = "{0}, {1}"
		p = listPatterns{comma, comma, comma, comma}
	}
	return p
}

// fill puts two texts into a pattern.
func fill(pattern, first, second string) string {
	return strings.NewReplacer("{0}", first, "{1}", second).Replace(pattern)
}

// commas are the signs of scripts that have a comma of their own, with the space behind it.
var commas = map[string]string{
	"Arab": "، ", "Hans": "，", "Hant": "，", "Jpan": "、", "Ethi": "፣ ", "Mymr": "၊ ", "Nkoo": "߸ ", "Thaa": "، ", "Syrc": "، ", "Rohg": "، ",
}

// Comma is the sign that parts the items of a list, and a name from what is said of it, with
// its space.
func (l *Language) Comma() string {
	if c, ok := commas[Script(l.Tag)]; ok {
		return c
	}
	return ", "
}

// Aside is a word in brackets behind another, in those of ideographs where the word is of them.
func (l *Language) Aside(word string) string {
	if ideographic(word) {
		return "（" + word + "）"
	}
	return " (" + word + ")"
}

// ideographic tells a word that no space parts from the one before.
func ideographic(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.In(first, unicode.Han, unicode.Hiragana)
}

// Greet writes the first line of a message to somebody, whose name may be empty.
func (l *Language) Greet(name string) string {
	greeting := l.Words.Greeting
	switch script := Script(l.Tag); {
	case ideographic(greeting) && script != "Kore":
		end := "。"
		if script != "Jpan" {
			end = "！"
		}
		if name == "" {
			return greeting + end
		}
		return name + l.Comma() + greeting + end
	case slices.Contains([]string{"Thai", "Laoo", "Khmr", "Mymr", "Tibt"}, script):
		return strings.TrimSpace(greeting + " " + name)
	case name != "":
		greeting += " " + name
	}
	return greeting + strings.TrimSpace(l.Comma())
}

// AndOthers puts the words for more names than are said behind a list of names.
func (l *Language) AndOthers(names string) string {
	if ideographic(l.Words.AndOthers) {
		return names + l.Words.AndOthers
	}
	return names + " " + l.Words.AndOthers
}
