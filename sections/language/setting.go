package language

import (
	"slices"
	"strings"

	"annualreport/fonts"
	"annualreport/layout/locale"
)

// Setting is how text of the language of a tag is set, and false where For knows no such language. It is quicker than
// For, which gives the same beside all else.
func Setting(tag string) (locale.Language, bool) {
	s, ok := canonical(tag)
	if !ok {
		return locale.Language{}, false
	}
	return s.setting(tag, s.locales()), true
}

// Spelled is a tag in the letters that are usual (BCP 47, RFC 5646, 2.1.1), as files are named: pt-BR for pt_br. It is
// false where no such language is known.
func Spelled(tag string) (string, bool) {
	s, ok := parse(tag)
	if !ok {
		return "", false
	}
	out := strings.Join(append([]string{s.String()}, s.variants...), "-")
	if len(out) != len(tag) {
		return tag, true // with extensions, which stay as they are
	}
	return out, true
}

// Same reports whether two tags are of the same language as it is written in one place, under whichever names, and
// false where one of them is not known.
func Same(a, b string) bool {
	one, known := canonical(a)
	other, alsoKnown := canonical(b)
	return known && alsoKnown && one.String() == other.String() && slices.Equal(one.variants, other.variants)
}

// Covers reports whether an edition in a language is meant by a tag: one in the same, or in its language in any region.
func Covers(tag, edition string) bool {
	return Same(tag, edition) || !strings.ContainsAny(tag, "-_") && Agree(tag, edition)
}

// Agree reports whether those who read the language of one tag read that of the other, wherever it is spoken: it is the
// same language, in the same script. Of tags that are not known it is taken that they agree.
func Agree(a, b string) bool {
	one, known := canonical(a)
	other, alsoKnown := canonical(b)
	if !known || !alsoKnown {
		return true
	}
	isForm := func(form, of string) bool { return of == "no" && (form == "nb" || form == "nn") }
	sameLanguage := one.language == other.language ||
		isForm(one.language, other.language) || isForm(other.language, one.language)
	return sameLanguage && plain(one.full().script) == plain(other.full().script)
}

// setting is how text of a language is set; tag is what its report calls it.
func (s subtags) setting(tag string, locales []string) locale.Language {
	full := s.full()
	l := locale.Language{
		Tag: tag, Script: plain(full.script), Direction: directionOf(full.script),
		Forms: full.forms(), Patterns: first(locales, patterns),
		Unspaced: slices.Contains(unspaced, plain(full.script)),
	}
	own := houseOf(locales)
	l.Punctuation, l.ShortWords = own.punctuation, own.shortWords
	if full.script == "Hant" {
		l.Stops = locale.CenteredStops
	}
	return l
}

// directionOf is the side that the lines of a script run to. A script that is not known runs to the right.
func directionOf(script string) locale.Direction {
	if side, _ := scripts.Find(plain(script)); side == "right" {
		return locale.RightToLeft
	}
	return locale.LeftToRight
}

// inNastaliq are the languages whose readers expect Arabic letters in the style Nastaliq.
var inNastaliq = []string{"ur", "ks", "pnb", "lah", "skr", "pa"}

// forms are the shapes of letters that are usual in the language and its country.
func (s subtags) forms() fonts.Forms {
	switch {
	case s.script == "Aran" || slices.Contains(inNastaliq, s.language):
		return fonts.Nastaliq
	case plain(s.script) == "Jpan":
		return fonts.Japanese
	case plain(s.script) == "Kore":
		return fonts.Korean
	case s.script == "Hant" && s.region == "HK":
		return fonts.HongKong
	case s.script == "Hant":
		return fonts.Taiwan
	}
	return fonts.Simplified
}

// first is what a list has for the first of some locales that it has; empty if it has none.
func first(locales []string, list map[string]string) string {
	for _, locale := range locales {
		if value, ok := list[locale]; ok {
			return value
		}
	}
	return ""
}

// unspaced are the scripts that put no spaces between words (UAX #14, classes SA and ID; Tibetan has signs between
// syllables).
var unspaced = []string{
	"Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Lana", "Tale", "Talu", "Tavt", "Hans", "Hant", "Hani", "Jpan",
}

// patterns are the keys of what divides words, by locale: patterns of TeX, and for Thai a list of words. English
// divides as in Britain where its conventions are those of the world (en-001), but for Canada.
var patterns = map[string]string{
	"af": "af", "as": "as", "be": "be", "bg": "bg", "bn": "bn", "ca": "ca", "cop": "cop", "cs": "cs-sojka",
	"cu": "cu", "cy": "cy", "da": "da", "eo": "eo", "es": "es", "et": "et", "eu": "eu", "fi": "fi", "fr": "fr",
	"fur": "fur", "ga": "ga", "gl": "gl", "grc": "grc", "gu": "gu", "hi": "hi", "hr": "hr", "hsb": "hsb", "hu": "hu",
	"ia": "ia", "is": "is", "it": "it", "ka": "ka", "kk": "kk", "kn": "kn", "la": "la", "lt": "lt", "ml": "ml",
	"mr": "mr", "nl": "nl", "nn": "nn", "oc": "oc", "or": "or", "pa": "pa", "pi": "pi", "pl": "pl", "pms": "pms",
	"pt": "pt", "rm": "rm", "ru": "ru", "sa": "sa", "sk": "sk", "sl": "sl", "sq": "sq", "sv": "sv", "ta": "ta",
	"te": "te", "th": "th", "tk": "tk", "tr": "tr", "uk": "uk", "de": "de-1996", "de-1901": "de-1901",
	"de-CH-1901": "de-ch-1901", "el": "el-monoton", "el-polyton": "el-polyton", "en": "en-us", "en-001": "en-gb",
	"en-CA": "en-us", "no": "nb", "mn": "mn-cyrl", "ku": "kmr", "zh-Latn": "zh-latn-pinyin", "am": "mul-ethi",
	"ti": "mul-ethi", "gez": "mul-ethi", "sr": "sh-cyrl", "sr-Latn": "sh-latn", "bs": "sh-latn",
	"bs-Cyrl": "sh-cyrl",
}
