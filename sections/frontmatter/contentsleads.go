package frontmatter

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/pattern"
	"annualreport/sections/compose"
)

// sentenceEnd is where a sentence may end, with a quotation mark behind it: before a space, or anywhere in languages
// without spaces.
var sentenceEnd = pattern.Of(`[.!?…؟۔।][”»"'’)]*(\s|$)|[。！？][」』）]?`)

// The letters of a sentence that are shown in the contents: one that ends sooner is likely a short form, and a longer
// one is no line of a list.
const (
	leastSentence = 24
	mostSentence  = 150
)

// leadOf is the first sentence of the lead of a section, without links and notes; nil if it has none that is short
// enough.
func leadOf(p *compose.Result) []content.Inline {
	if p.IsPart() {
		return nil
	}
	for _, b := range p.Section.Opener {
		if lead, ok := b.(content.Paragraph); ok && lead.Role == role.Lead {
			words := content.Unlinked(lead.Inlines)
			return content.FirstLetters(words, sentenceLength(content.PlainText(words)))
		}
	}
	return nil
}

// sentenceLength is how many letters the first sentence of a text has, or all of it if that is short; 0 if there is
// none that could stand in a list.
func sentenceLength(text string) int {
	all := utf8.RuneCountInString(text)
	for _, at := range sentenceEnd().FindAllStringIndex(text, -1) {
		end := strings.TrimSpace(text[:at[1]])
		letters := utf8.RuneCountInString(end)
		if letters >= leastSentence && letters <= mostSentence && endsSentence(end, text[at[1]:]) {
			return letters
		}
	}
	if all <= mostSentence {
		return all
	}
	return 0
}

// endsSentence reports whether a sentence ends between two pieces of a text: a word behind a full stop begins with a
// small letter in no language, and one before it that is short, or a name of few letters, is likely a short form.
func endsSentence(before, behind string) bool {
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(behind, " \n\t“„«»\"'‘’(¿¡—–-"))
	if behind != "" && (unicode.IsLower(next) || unicode.IsDigit(next)) {
		return false
	}
	word, stopped := strings.CutSuffix(strings.TrimRight(before, "”»\"'’)"), ".")
	if !stopped {
		return true
	}
	const leastWord, leastName = 3, 5
	word = word[strings.LastIndexAny(word, " \u00a0\n(—–-.")+1:]
	letters := utf8.RuneCountInString(word)
	first, _ := utf8.DecodeRuneInString(word)
	if unicode.IsUpper(first) {
		return letters >= leastName
	}
	return letters >= leastWord || unicode.IsDigit(first)
}
