package proofreading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
)

// placeholder matches what stands in a text until somebody knows better.
var placeholder = pattern.Of(`\b(?:TODO|FIXME|TBC|TBD|TBA|TKTK|XXX+)\b|(?i:\blorem ipsum\b|\bdolor sit ` +
	`amet\b)|\?\?\?+|` +
	`\[(?i:insert|your|name|date|number|amount|place|tbc|tbd|to be|please)\b[^\]\n]*\]|` +
	`(?i:\b(?:placeholder|dummy)(?: text| picture| image)?\b)|\b[Xx]{2}[.,][Xx]{3}\b`)

// placeholders tells of words that wait for others.
func placeholders(p *passage, problems *diag.List) {
	for _, m := range placeholder().FindAllStringIndex(p.plain, -1) {
		found := p.plain[m[0]:m[1]]
		if strings.HasPrefix(found, "[") && strings.HasPrefix(p.raw[m[1]:], "(") {
			continue // a link
		}
		problems.Warnf(p.at(m[0], m[1]-m[0]), "write what it stands for", "“%s” looks like a placeholder", found)
	}
}

// mayStandTwice are words that stand twice in good sentences, by languages. Other languages double words by their
// grammar, or are not known well enough.
var mayStandTwice = map[string]string{
	"en": "had that so very no bye ha", "de": "die der das den dem sie wenn wer ihr nach sein", "fr": "nous vous",
	"es": "no sí muy", "it": "via man mano così piano", "pt": "não muito logo", "nl": "die dat ze zij",
	"sv": "det den som", "da": "det den der som", "nb": "det den som", "nn": "det den som", "pl": "to", "cs": "se",
	"ru": "что только едва", "uk": "що ледве",
}

// doubledWords tells of words that stand twice, as they do where a sentence was changed.
func doubledWords(p *passage, problems *diag.List) {
	allowed, known := mayStandTwice[p.language.Base]
	if !known {
		return
	}
	before, end := "", -1
	for at := 0; at < len(p.plain); {
		length := wordLength(p.plain[at:])
		if length == 0 {
			_, size := utf8.DecodeRuneInString(p.plain[at:])
			at += size
			continue
		}
		one := p.plain[at : at+length]
		if strings.EqualFold(one, before) && isGap(p.plain[end:at]) && isDoubled(one, allowed) {
			problems.Warnf(p.at(end-len(before), at+length-end+len(before)), "leave one out", "“%s” stands twice", one)
		}
		before, end = one, at+length
		at = end
	}
}

// wordLength is how many bytes of letters a text begins with.
func wordLength(text string) int {
	for i, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '’' && r != '\'' {
			return i
		}
	}
	return len(text)
}

// isGap reports whether there is nothing but a space or the end of a line between two words.
func isGap(between string) bool {
	return between != "" && strings.Trim(between, " \t\r\n") == "" && strings.Count(between, "\n") < 2 &&
		len(between) < 4
}

// isDoubled reports whether the second of two words that are alike is one too many. Names such as Duran Duran are not,
// nor are single capitals.
func isDoubled(second, allowed string) bool {
	first, _ := utf8.DecodeRuneInString(second)
	if unicode.IsUpper(first) || !unicode.IsLetter(first) {
		return false
	}
	for _, w := range strings.Fields(allowed) {
		if strings.EqualFold(w, second) {
			return false
		}
	}
	return true
}

// doubledSpace matches two spaces between words.
var doubledSpace = pattern.Of(`[^\s|][ ]{2,}[^\s|{<]`)

// doubledSpaces tells of a text with several spaces between words, which are set as one.
func doubledSpaces(p *passage, problems *diag.List) {
	for _, m := range doubledSpace().FindAllStringIndex(p.raw, -1) {
		line := p.raw[strings.LastIndexByte(p.raw[:m[0]], '\n')+1:]
		line, _, _ = strings.Cut(line, "\n")
		if strings.ContainsAny(line, "|`") || p.plain[m[0]:m[1]] != p.raw[m[0]:m[1]] {
			continue // a table, or program text
		}
		if strings.HasSuffix(strings.TrimLeft(p.raw[:m[0]+1], " "), "\\") {
			continue
		}
		_, size := utf8.DecodeRuneInString(p.raw[m[0]:])
		problems.Warnf(p.at(m[0]+size, 2), "leave one out; they are set as one", "two spaces stand between words")
		return
	}
}
