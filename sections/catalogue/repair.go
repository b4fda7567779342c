package catalogue

import (
	"regexp"
	"strings"

	"annualreport/layout/pattern"
)

// Repair is a translation that was mended, or that can be.
type Repair struct {
	Entry *Entry
	// Was and Is are the translation before and after.
	Was, Is string
}

// Mend mends marks of a catalogue that are surely meant otherwise, as machines of translation spoil them: spaces within
// the signs of bold words or between the two brackets of a link, brackets of another script, backslashes before signs,
// a sign of headings, names of links, notes and places that were translated, and line ends around a text. A text is
// mended only where it agrees more with its original then.
func Mend(c *Catalogue, w Writing) []Repair {
	var out []Repair
	for i := range c.Entries {
		e := &c.Entries[i]
		if !e.Done() || e.Str.Value == leftOut {
			continue
		}
		if is := repaired(e.ID.Value, e.Str.Value, w); is != e.Str.Value {
			out = append(out, Repair{Entry: e, Was: e.Str.Value, Is: is})
			e.Str.Value = is
		}
	}
	return out
}

// repaired is a translation with those repairs that make it agree more with its original.
func repaired(id, str string, w Writing) string {
	left := len(differences(id, str, w))
	for _, mend := range []func(id, str string) string{
		withTightMarks, withTightLinks, withoutBackslashes, withoutHeadingMark,
		withNamesOfOriginal, withLinksOfOriginal, withLineEndsOfOriginal,
	} {
		if left == 0 {
			break
		}
		mended := mend(id, str)
		if mended == str {
			continue
		}
		if n := len(differences(id, mended, w)); n < left {
			str = mended
			left = n
		}
	}
	return str
}

// looseMarks are the signs of bold words with spaces inside of them.
var looseMarks = pattern.Of(`(\*\*|__)([ \t\x{a0}]*)([^*_\s](?:[^*_\n]*[^*_\s])?)([ \t\x{a0}]*)(\*\*|__)`)

// withTightMarks moves spaces inside of the signs of bold words to the outside, where there are none.
func withTightMarks(_, str string) string {
	var b strings.Builder
	at := 0
	for _, m := range looseMarks().FindAllStringSubmatchIndex(str, -1) {
		group := func(n int) string { return str[m[2*n]:m[2*n+1]] }
		if group(1) != group(5) {
			continue
		}
		before, after := group(2), group(4)
		b.WriteString(str[at:m[0]])
		if m[0] == 0 || endsInSpace(str[:m[0]]) {
			before = ""
		}
		if m[1] == len(str) || !strings.ContainsAny(str[m[1]:m[1]+1], wordsOfASCII) {
			after = ""
		}
		b.WriteString(before + group(1) + group(3) + group(5) + after)
		at = m[1]
	}
	return b.String() + str[at:]
}

// wordsOfASCII are the signs that a bold word must not run into.
const wordsOfASCII = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

// endsInSpace reports whether a text ends in a space or in an opening bracket.
func endsInSpace(s string) bool { return strings.TrimRight(s, " \t\n\u00a0(") != s }

// looseLink is a link whose brackets are apart, or of another script.
var looseLink = pattern.Of(`[\[［]([^\[\]［］]+)[\]］][ \t\x{a0}]*[(（][ \t]*([^()（）\s]+)[ \t]*[)）]`)

// withTightLinks joins the brackets of links.
func withTightLinks(_, str string) string { return looseLink().ReplaceAllString(str, "[$1]($2)") }

// withoutBackslashes takes the backslashes before signs of emphasis away.
func withoutBackslashes(_, str string) string {
	return escapedMark().ReplaceAllStringFunc(str, func(mark string) string { return mark[1:] })
}

// withoutHeadingMark takes the sign of a heading away.
func withoutHeadingMark(_, str string) string { return headingMark().ReplaceAllString(str, "") }

// withNamesOfOriginal gives links to places, notes and places of objects the names that they have in the original, in
// its order, where there are as many of them.
func withNamesOfOriginal(id, str string) string {
	for _, p := range []*namePattern{{linkPart, 1}, {notePart, 0}, {placePart, 0}} {
		str = p.renamed(id, str)
	}
	return str
}

// withLinksOfOriginal joins the brackets of links and gives these the names of the original.
func withLinksOfOriginal(id, str string) string {
	return withNamesOfOriginal(id, withTightLinks(id, str))
}

// namePattern finds the names of a kind in texts, in a group of its expression.
type namePattern struct {
	expression func() *regexp.Regexp
	group      int
}

// renamed is a text with the names of another in their order, where it has as many of them. Addresses of the web stay,
// which may be others in another language.
func (p *namePattern) renamed(id, str string) string {
	expression := p.expression()
	original := expression.FindAllStringSubmatch(id, -1)
	translation := expression.FindAllStringSubmatchIndex(str, -1)
	if len(original) != len(translation) {
		return str
	}
	var b strings.Builder
	at := 0
	for i, m := range translation {
		from, to := m[2*p.group], m[2*p.group+1]
		name := original[i][p.group]
		if isWeb(name) || isWeb(str[from:to]) {
			name = str[from:to]
		}
		b.WriteString(str[at:from] + name)
		at = to
	}
	return b.String() + str[at:]
}
