package language

import "strings"

// PartName is how the parts of a report are counted.
type PartName struct {
	// pattern is the word for a part, in which {0} stands for its number.
	pattern string
	// count writes the number; nil for the digits of the language. It returns an empty text for a number that it
	// cannot write, which has digits then.
	count func(n int) string
	// digits writes a number in the digits of the language.
	digits func(n int) string
}

// Of is the name of a part by its number, from 1 on: Part I, I. rész, القسم الأول.
func (p PartName) Of(n int) string { return strings.Replace(p.pattern, "{0}", p.Number(n), 1) }

// Number is the number of a part without the word: I, الأول.
func (p PartName) Number(n int) string {
	if p.count != nil {
		if number := p.count(n); number != "" {
			return number
		}
	}
	return p.digits(n)
}

// partName is how parts are counted, with the digits of the language.
func (l wordList) partName(digits func(n int) string) PartName {
	out := PartName{pattern: l["part"], digits: digits}
	if words := strings.Fields(l["part-ordinals"]); len(words) > 0 {
		out.count = ordinals(words)
		return out
	}
	switch l["part-numerals"] {
	case "roman":
		out.count = roman
	case "greek":
		out.count = greek
	case "hebrew":
		out.count = hebrew
	case "han":
		out.count = han
	}
	return out
}
