package catalogue

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/diag"
)

// CheckTerms reports translations that alter what a glossary says, and originals that are translated in two ways, and
// counts these translations. The terms are those of the language of the catalogue.
func CheckTerms(c *Catalogue, terms []Term, problems *diag.List) (toLookAt int) {
	longest := slices.Clone(terms)
	slices.SortStableFunc(longest, func(a, b Term) int { return len(b.Words) - len(a.Words) })
	for i := range c.Entries {
		e := &c.Entries[i]
		if !e.Done() || e.Str.Value == leftOut {
			continue
		}
		before := problems.Len()
		checkTerms(e, longest, problems)
		if problems.Len() > before {
			toLookAt++
		}
	}
	return toLookAt + checkTwins(c, problems)
}

// checkTerms reports terms of a text that its translation alters. Words of a longer term are none of a shorter one.
func checkTerms(e *Entry, longest []Term, problems *diag.List) {
	original := prose(e.ID.Value)
	for i := range longest {
		t := &longest[i]
		without, found := withoutWords(original, t.Words)
		if !found {
			continue
		}
		original = without
		if t.isIn(e.Str.Value) {
			continue
		}
		says := "leave it as it is"
		what := "the translation lacks “" + t.Words + "”, which stays in all languages"
		if len(t.Translations) > 0 {
			says = "write it"
			what = "the translation of “" + t.Words + "” is not “" + strings.Join(t.Translations, "” or “") + "”"
		}
		problems.Warnf(e.Str.Span, says+", or change "+t.At.LineFrom(e.Str.Span), "%s", what)
	}
}

// withoutWords is a text without some words, in small or in capital letters, and whether it had them.
func withoutWords(text, words string) (without string, found bool) {
	for from := 0; ; {
		at, length := indexFold(text[from:], words)
		if at < 0 {
			return text, found
		}
		at += from
		from = at + length
		if !isWhole(text, at, from) {
			continue
		}
		text = text[:at] + "\x00" + text[from:]
		from = at + 1
		found = true
	}
}

// indexFold finds words in a text in small or in capital letters; -1 if they are not there.
func indexFold(text, words string) (at, length int) {
	for i := range text {
		rest := text[i:]
		for n, wanted := 0, words; ; {
			if wanted == "" {
				return i, n
			}
			if n == len(rest) {
				break
			}
			a, sizeA := utf8.DecodeRuneInString(rest[n:])
			b, sizeB := utf8.DecodeRuneInString(wanted)
			if a != b && !strings.EqualFold(string(a), string(b)) {
				break
			}
			n += sizeA
			wanted = wanted[sizeB:]
		}
	}
	return -1, 0
}

// isWhole reports whether no word of a text goes on before or behind a part of it. Where words have no spaces between
// them each part is whole.
func isWhole(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	first, _ := utf8.DecodeRuneInString(text[from:])
	last, _ := utf8.DecodeLastRuneInString(text[:to])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return (from == 0 || !goOn(before, first)) && (to == len(text) || !goOn(last, after))
}

// goOn reports whether two letters are of one word.
func goOn(a, b rune) bool {
	inWord := func(r rune) bool {
		return (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)) && !unicode.In(r, unspaced...)
	}
	return inWord(a) && inWord(b)
}

// unspaced are the scripts without spaces between words (UAX #14, classes SA and ID).
var unspaced = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar,
	unicode.Tibetan,
}

// isIn reports whether a translation has what stands for the term.
func (t *Term) isIn(translation string) bool {
	if len(t.Translations) == 0 {
		return strings.Contains(translation, t.Words)
	}
	return slices.ContainsFunc(t.Translations, func(one string) bool {
		stem, open := strings.CutSuffix(one, "*")
		for from := 0; ; {
			at, length := indexFold(translation[from:], stem)
			if at < 0 {
				return false
			}
			at += from
			from = at + length
			end := from
			if open {
				end = len(translation)
			}
			if isWhole(translation, at, end) {
				return true
			}
		}
	})
}

// checkTwins reports an original that has another translation elsewhere, once for each translation.
func checkTwins(c *Catalogue, problems *diag.List) (toLookAt int) {
	first := make(map[string]*Entry)
	for i := range c.Entries {
		e := &c.Entries[i]
		if !e.Done() || e.Str.Value == leftOut || !hasLetters(e.ID.Value) {
			continue
		}
		one := first[e.ID.Value]
		if one == nil {
			first[e.ID.Value] = e
			continue
		}
		if one.Str.Value != e.Str.Value {
			problems.Warnf(e.Str.Span, "if both mean the same, write the same",
				"“%s” is “%s” here, and “%s” in line %d", shortened(e.ID.Value), shortened(e.Str.Value),
				shortened(one.Str.Value), one.Str.Span.Position().Line)
			toLookAt++
		}
	}
	return toLookAt
}
