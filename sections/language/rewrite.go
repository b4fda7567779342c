package language

import (
	"strings"
	"unicode"
)

// Rewritten writes the numbers of a text, which are written in another language, with the
// digits, groups and signs of this one: 1,234.5 of English is 1 234,5 in French. What has
// digits and is no number, as 12.03.2031 in English, stays as it is.
func (l *Language) Rewritten(text string, from *Language) string {
	runes := []rune(text)
	var b strings.Builder
	for i := 0; i < len(runes); {
		if !unicode.IsDigit(runes[i]) {
			b.WriteRune(runes[i])
			i++
			continue
		}
		end := from.numberEnd(runes, i)
		if last := from.rangeEnd(runes, end); last > end && from.rangeEnd(runes, last) == last {
			b.WriteString(l.span(string(runes[i:end]), string(runes[end+1:last]), from))
			i = last
			continue
		}
		b.WriteString(l.rewritten(string(runes[i:end]), from))
		i = end
	}
	return b.String()
}

// numberEnd is where the number that begins at a place ends.
func (l *Language) numberEnd(runes []rune, at int) int {
	end := at + 1
	for end < len(runes) && (unicode.IsDigit(runes[end]) || end+1 < len(runes) && l.separates(runes[end]) && unicode.IsDigit(runes[end+1])) {
		end++
	}
	return end
}

// rangeEnd is where the second number of a range ends whose dash stands at a place; the
// place itself where there is none.
func (l *Language) rangeEnd(runes []rune, dash int) int {
	if dash+1 < len(runes) && runes[dash] == '–' && unicode.IsDigit(runes[dash+1]) {
		return l.numberEnd(runes, dash+1)
	}
	return dash
}

// span writes a range of two numbers, or of years, in the signs of the language.
func (l *Language) span(first, last string, from *Language) string {
	pattern := l.conventions.Numbers.Range
	if years := l.conventions.Years; isYear(first) && isYear(last) && strings.Count(years, "y") == 2 {
		pattern = strings.Replace(strings.Replace(years, "y", "{0}", 1), "y", "{1}", 1)
	}
	if pattern == "" {
		pattern = "{0}–{1}"
	}
	return fill(pattern, l.rewritten(first, from), l.rewritten(last, from))
}

// isYear tells a number of four digits, without groups.
func isYear(number string) bool {
	plain := latin(number)
	return len(plain) == 4 && allDigits(plain)
}

// separates tells a sign that stands inside of numbers.
func (l *Language) separates(r rune) bool {
	n := &l.conventions.Numbers
	return strings.ContainsRune(n.symbols.Decimal, r) || strings.ContainsRune(n.symbols.Group, r) || l.groupsBySpace() && unicode.IsSpace(r)
}

// groupsBySpace tells whether groups stand apart by a space, of which there are many kinds.
func (l *Language) groupsBySpace() bool {
	return strings.TrimSpace(l.conventions.Numbers.symbols.Group) == "" && l.conventions.Numbers.symbols.Group != ""
}

// rewritten writes one number; what is none stays.
func (l *Language) rewritten(number string, from *Language) string {
	n := &from.conventions.Numbers
	plain := latin(number)
	whole, fraction, broken := strings.Cut(plain, n.symbols.Decimal)
	group := n.symbols.Group
	if from.groupsBySpace() {
		group = " "
		whole = strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) {
				return ' '
			}
			return r
		}, whole)
	}
	groups := []string{whole}
	if group != "" {
		groups = strings.Split(whole, group)
	}
	if !areGroups(groups) || !allDigits(fraction) || broken && fraction == "" {
		return number
	}
	out := l.inDigits(whole)
	if len(groups) > 1 {
		out = l.grouped(strings.Join(groups, ""))
	}
	if broken {
		out += l.conventions.Numbers.symbols.Decimal + l.inDigits(fraction)
	}
	return out
}

// areGroups tells digits in groups as languages have them: three in the last, and three, two
// or four in those before (UTS #35, part 3, "Number Patterns").
func areGroups(groups []string) bool {
	for i, g := range groups {
		if g == "" || !allDigits(g) || len(groups) > 1 && len(g) > 4 {
			return false
		}
		if i > 0 && len(g) < 2 || i > 0 && i == len(groups)-1 && len(g) < 3 {
			return false
		}
	}
	return true
}

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }
