package catalogue

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/sections/literal"
	"annualreport/sections/number"

	"annualreport/layout/pattern"
)

// The parts of a message that a translation must have, too.
var (
	linkPart  = pattern.Of(`\]\(([^) ]*)`)
	address   = pattern.Of(`https?://[^\s<>()\[\]。、，]*[^\s<>()\[\]。、，.,;:!?'"*_]`)
	notePart  = pattern.Of(`\[\^[^\]]+\]`)
	placePart = pattern.Of(`\{[^}]+\}`)
)

// words are the signs of Markdown that a backslash makes words, as in \[x\](y), and the backslash itself.
var words = pattern.Of(`\\[\\\[\]{}*_]`)

// unmarked is a text without signs that are words: they are no parts that a translation must have.
func unmarked(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	return words().ReplaceAllString(s, "|")
}

// Writing is how the original and the translation are written.
type Writing struct {
	// Original and Translation are how they write numbers.
	Original, Translation number.Notation
	// OriginalPercent and TranslationPercent are how words for percent begin in the two languages, in small letters;
	// where none are known it is not looked whether a sentence has lost a percent.
	OriginalPercent, TranslationPercent []string
	// Emphases counts what stands out from the words around it, in either of the two; nil if that is not compared.
	Emphases func(text string) Emphases
}

// Check reports what translations have lost or added: numbers, links, footnotes, places of objects and emphasis. Fuzzy
// translations are not checked, since somebody must review them anyway, nor is a translation that is a space, which
// leaves its text out. An address that a translation changes is reported where it is first, since it may be the page in
// its language. The addresses are the messages that are one as a whole.
func (c *Catalogue) Check(w Writing, addresses map[Key]bool, problems *diag.List) {
	moved := make(map[string]bool)
	for i := range c.Entries {
		e := &c.Entries[i]
		checkLost(e, addresses[e.Key()], w, moved, problems)
	}
}

// leftOut is the translation that leaves its text out of the language.
const leftOut = " "

// checkLost reports what the translation has lost or added: nothing of a message that is an address, but the address.
// It takes down in moved which changes of addresses were reported.
func checkLost(e *Entry, isAddress bool, w Writing, moved map[string]bool, problems *diag.List) {
	if !e.Done() || e.Str.Value == leftOut {
		return
	}
	if showsNothing(e.Str.Value) {
		tellNoWords(e, problems)
		return
	}
	compare := differences
	if isAddress {
		compare = otherAddresses
	}
	for _, d := range compare(e.ID.Value, e.Str.Value, w) {
		if d.isMoved {
			if moved[d.what] {
				continue
			}
			moved[d.what] = true
		}
		cure := d.cure
		if cure == "" {
			cure = "compare it with the original: " + shortened(e.ID.Value)
		}
		found := new(diag.List)
		found.Warnf(e.Str.Span, cure, "%s", d.what)
		problems.AppendAbout(d.part, found)
	}
}

// difference is what one of two texts lacks of the other. Without a cure of its own it is for the
// translator to compare them.
type difference struct {
	what, cure string
	// part is the link or the mark that the translation has; empty if it lacks one.
	part string
	// isMoved is set for an address of the web that became another one.
	isMoved bool
}

// differences lists what one of two texts lacks of the other.
func differences(id, str string, w Writing) []difference {
	out := append(otherMarks(id, str, w), otherLineEnds(id, str)...)
	id = unmarked(id)
	str = unmarked(str)
	out = append(out, parts("link", links(id), links(str))...)
	out = append(out, parts("footnote", notePart().FindAllString(id, -1), notePart().FindAllString(str, -1))...)
	out = append(out, parts("mark", marks(id), marks(str))...)
	for _, what := range slices.Concat(numbers(id, str, w), signs(id, str), percents(id, str, w)) {
		out = append(out, difference{what: what})
	}
	return out
}

// parts compares the parts of one kind of two texts. One that is lacking and one that is too many
// are the same, which was translated: names of links, notes and places stay as they are.
func parts(kind string, original, translation []string) []difference {
	var lacking []string
	for _, one := range original {
		if i := slices.Index(translation, one); i >= 0 {
			translation = slices.Delete(slices.Clone(translation), i, i+1)
		} else {
			lacking = append(lacking, one)
		}
	}
	var out []difference
	for i := range max(len(lacking), len(translation)) {
		switch {
		case i >= len(translation):
			out = append(out, difference{what: fmt.Sprintf("the translation lacks the %s %s", kind, lacking[i])})
		case i >= len(lacking):
			what := fmt.Sprintf("the translation has the %s %s, which the original does not have", kind, translation[i])
			out = append(out, difference{what: what, part: translation[i]})
		case isWeb(lacking[i]) && isWeb(translation[i]):
			out = append(out, otherAddress(lacking[i], translation[i]))
		default:
			what := fmt.Sprintf("the translation has the %s %s in the place of %s", kind, translation[i], lacking[i])
			cure := "write " + lacking[i] + ", as in the original"
			out = append(out, difference{what: what, cure: cure, part: translation[i]})
		}
	}
	return out
}

// links are what the links of a text lead to, and the addresses that it has in words.
func links(s string) []string {
	return append(groups(linkPart(), s), address().FindAllString(linkPart().ReplaceAllString(s, " "), -1)...)
}

// isWeb reports whether a link leads to a page of the web, which may be another one in another language.
func isWeb(link string) bool {
	return strings.HasPrefix(link, "https://") || strings.HasPrefix(link, "http://")
}

// otherAddress is an address that a translation has in the place of the original's.
func otherAddress(original, translation string) difference {
	return difference{
		what:    fmt.Sprintf("the translation leads to %s, the original to %s", translation, original),
		cure:    "if that is not the same in the language of the translation, write " + original,
		part:    translation,
		isMoved: true,
	}
}

// otherAddresses is the address that a translation has in the place of the original's, where that is the whole message.
func otherAddresses(id, str string, _ Writing) []difference {
	if strings.TrimSpace(id) == strings.TrimSpace(str) {
		return nil
	}
	return []difference{otherAddress(id, str)}
}

// marks are the marks of a text: places of objects, values and kinds of letters. The number of what a link leads to is
// none: with it or without is a matter of grammar, and the link is compared itself.
func marks(s string) []string {
	const number = "{number}"
	return slices.DeleteFunc(placePart().FindAllString(s, -1), func(mark string) bool { return mark == number })
}

func groups(p *regexp.Regexp, s string) []string {
	var out []string
	for _, m := range p.FindAllStringSubmatch(s, -1) {
		out = append(out, m[1])
	}
	return out
}

// numbers reports the values that one of two texts lacks of the other, each read in its own
// notation. Numbers of links, notes and places are not counted.
func numbers(id, str string, w Writing) []string {
	original, translation := w.Original.In(prose(id)), w.Translation.In(prose(str))
	original, translation = unmatched(original, translation)
	var out []string
	for i := range max(len(original), len(translation)) {
		switch {
		case i >= len(translation):
			out = append(out, fmt.Sprintf("the translation lacks the number %s", original[i]))
		case i >= len(original):
			out = append(
				out, fmt.Sprintf("the translation has the number %s, which the original does not have", translation[i]),
			)
		default:
			out = append(out, fmt.Sprintf("the translation says %s, the original %s", translation[i], original[i]))
		}
	}
	return out
}

// signs reports a minus, a percent or a currency that one of two values lacks. Sentences have words for both, in which
// they cannot be found.
func signs(id, str string) []string {
	a, isValue := valueSigns(literal.Figures(id))
	b, alike := valueSigns(literal.Figures(str))
	if !isValue || !alike {
		return nil
	}
	var out []string
	for i, name := range []string{"minus", "sign of percent"} {
		switch {
		case a[i] && !b[i]:
			out = append(out, "the translation lacks the "+name)
		case b[i] && !a[i]:
			out = append(out, fmt.Sprintf("the translation has a %s, which the original does not have", name))
		}
	}
	return append(out, lostCurrency(currencyIn(id), currencyIn(str))...)
}

// lostCurrency reports a currency that the translation of a value lacks, or another one in its place. A sign may become
// letters, such as EUR or kr; whether these mean the same currency cannot be decided here.
func lostCurrency(original, translation string) []string {
	switch {
	case original == "" || original == translation:
		return nil
	case translation == "":
		return []string{"the translation lacks the currency " + original}
	case isSign(original) && isSign(translation), number.Clash(original, translation):
		return []string{fmt.Sprintf("the translation has the currency %s, the original %s", translation, original)}
	}
	return nil
}

// currencyIn is the sign or the letters of a currency in a value, empty if it has none.
func currencyIn(value string) string {
	if i := strings.IndexFunc(value, isCurrencySign); i >= 0 {
		sign, _ := utf8.DecodeRuneInString(value[i:])
		return string(sign)
	}
	for _, word := range strings.FieldsFunc(value, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' }) {
		if number.IsCurrency(word) {
			return word
		}
	}
	return ""
}

// isSign reports whether a currency is written with a sign of its own.
func isSign(currency string) bool { return strings.ContainsFunc(currency, isCurrencySign) }

func isCurrencySign(r rune) bool { return unicode.Is(unicode.Sc, r) }

// The signs of a value: a minus or brackets around it, and a percent.
var (
	oneNumber   = pattern.Of(`^[^\p{Nd}]*\p{Nd}[\p{Nd}.,٫٬'’\s]*[^\p{Nd}]*$`)
	minusSign   = pattern.Of(`^[^\pL\p{Nd}]*(?:[-−–]|\([^)]*\p{Nd})|\p{Nd}\s?[-−]$`)
	percentSign = pattern.Of(`[%٪％﹪]`)
)

// valueSigns reports whether a value is below nothing, and whether it is percent; false if the text is not one
// number with a few letters at the most.
func valueSigns(text string) (signs [2]bool, ok bool) {
	const few = 3
	letters := 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	if letters > few || !oneNumber().MatchString(text) {
		return signs, false
	}
	return [2]bool{minusSign().MatchString(text), percentSign().MatchString(text)}, true
}

// percents reports a percent that a sentence has lost or added. A sign may become a word, and one word may stand for
// several signs.
func percents(id, str string, w Writing) []string {
	if len(w.OriginalPercent) == 0 || len(w.TranslationPercent) == 0 {
		return nil
	}
	if _, isValue := valueSigns(literal.Figures(id)); isValue {
		return nil // as signs reports it
	}
	original, translation := prose(id), prose(str)
	switch {
	case !strings.ContainsFunc(translation, unicode.IsDigit) || !strings.ContainsFunc(original, unicode.IsDigit):
		return nil // a number in words is reported, or there is none
	case percentSign().MatchString(original) && !saysPercent(translation, w.TranslationPercent):
		return []string{"the translation lacks the sign of percent"}
	case percentSign().MatchString(translation) && !saysPercent(original, w.OriginalPercent):
		return []string{"the translation has a sign of percent, which the original does not have"}
	}
	return nil
}

// saysPercent reports whether a sentence has a sign of percent or a word for it.
func saysPercent(text string, words []string) bool {
	if percentSign().MatchString(text) {
		return true
	}
	small := strings.ToLower(text)
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(small, word) })
}

// prose is a text without its links, notes and places.
func prose(s string) string {
	for _, p := range []*regexp.Regexp{linkPart(), address(), notePart(), placePart()} {
		s = p.ReplaceAllString(s, " ")
	}
	return directionMarks.Replace(literal.Figures(s))
}

// directionMarks are the marks that Arabic has among the figures of a date (CLDR, dateFormats).
var directionMarks = strings.NewReplacer("\u200e", "", "\u200f", "", "\u061c", "")

// unmatched are the numbers of two texts that the other does not have. Parts of words are left
// out, once they have matched what they could.
func unmatched(a, b []number.Mention) (onlyA, onlyB []number.Mention) {
	b = slices.Clone(b)
	for _, one := range a {
		i := slices.IndexFunc(b, one.Same)
		if i >= 0 {
			b = slices.Delete(b, i, i+1)
		} else if !one.Loose {
			onlyA = append(onlyA, one)
		}
	}
	return onlyA, slices.DeleteFunc(b, func(f number.Mention) bool { return f.Loose })
}

// longestSample is how many letters of a text messages show.
const longestSample = 80

// shortened is the beginning of a text as messages show it.
func shortened(s string) string { return Shortened(s, longestSample) }

// Shortened is the beginning of a text, of so many letters at the most, in one line.
func Shortened(s string, most int) string {
	letters := []rune(strings.ReplaceAll(s, "\n", " "))
	if len(letters) <= most {
		return string(letters)
	}
	return string(letters[:most]) + "…"
}
