package bib

import (
	"strings"

	textlanguage "golang.org/x/text/language"
)

// languageNames are the languages that BibTeX's packages name in words (babel, polyglossia, and BibLaTeX's langid), and
// some as people write them into programs that keep publications.
var languageNames = map[string]string{
	"english": "en", "american": "en-US", "usenglish": "en-US", "british": "en-GB", "ukenglish": "en-GB",
	"australian": "en-AU", "canadian": "en-CA",
	"french": "fr", "francais": "fr", "français": "fr", "canadien": "fr-CA", "german": "de", "ngerman": "de",
	"deutsch":  "de",
	"austrian": "de-AT", "naustrian": "de-AT", "swissgerman": "de-CH", "nswissgerman": "de-CH", "spanish": "es",
	"español":    "es",
	"portuguese": "pt", "português": "pt", "portuges": "pt", "brazilian": "pt-BR", "brazil": "pt-BR", "italian": "it",
	"italiano": "it",
	"dutch":    "nl", "nederlands": "nl", "catalan": "ca", "basque": "eu", "galician": "gl", "romanian": "ro",
	"russian": "ru", "русский": "ru", "ukrainian": "uk", "українська": "uk", "bulgarian": "bg", "serbian": "sr",
	"croatian": "hr", "slovene": "sl", "slovenian": "sl",
	"polish": "pl", "czech": "cs", "slovak": "sk", "magyar": "hu", "hungarian": "hu", "albanian": "sq",
	"estonian": "et", "latvian": "lv", "lithuanian": "lt",
	"swedish": "sv", "danish": "da", "norsk": "nb", "norwegian": "nb", "nynorsk": "nn", "finnish": "fi",
	"icelandic": "is",
	"greek":     "el", "polutonikogreek": "el", "ελληνικά": "el", "latin": "la", "turkish": "tr", "türkçe": "tr",
	"armenian": "hy", "georgian": "ka",
	"arabic": "ar", "العربية": "ar", "persian": "fa", "farsi": "fa", "فارسی": "fa", "hebrew": "he", "עברית": "he",
	"urdu": "ur", "اردو": "ur",
	"hindi": "hi", "हिन्दी": "hi", "bengali": "bn", "বাংলা": "bn", "nepali": "ne", "tamil": "ta", "amharic": "am",
	"afrikaans": "af", "irish": "ga", "welsh": "cy", "breton": "br", "esperanto": "eo", "interlingua": "ia",
	"belarusian": "be", "macedonian": "mk", "maltese": "mt", "mongolian": "mn", "faroese": "fo", "bahasai": "id",
	"bahasam": "ms", "newzealand": "en-NZ", "usorbian": "hsb", "lsorbian": "dsb", "samin": "se", "occitan": "oc",
	"marathi": "mr", "telugu": "te", "kannada": "kn", "malayalam": "ml", "gujarati": "gu", "punjabi": "pa",
	"burmese": "my", "khmer": "km", "lao": "lo", "tibetan": "bo", "kurdish": "ku", "pashto": "ps", "somali": "so",
	"hausa": "ha", "yoruba": "yo", "igbo": "ig", "tigrinya": "ti", "bosnian": "bs", "azerbaijani": "az",
	"kazakh": "kk", "uzbek": "uz", "turkmen": "tk", "serbianc": "sr-Cyrl", "mexican": "es-MX",
	"swahili": "sw", "kiswahili": "sw",
	"chinese-simplified": "zh-Hans", "chinese-traditional": "zh-Hant", "simplified chinese": "zh-Hans",
	"traditional chinese": "zh-Hant", "chinese-hans": "zh-Hans", "chinese-hant": "zh-Hant",
	"chinese": "zh", "中文": "zh", "japanese": "ja", "日本語": "ja", "korean": "ko", "한국어": "ko",
	"thai": "th", "vietnamese": "vi", "tiếng việt": "vi", "indonesian": "id", "bahasa": "id", "malay": "ms",
}

// LanguageTag is the BCP 47 tag of a language that is named in words, by its tag, or by its code of three letters
// (ISO 639-2). Of several languages it is the first. What names none stays as it is.
func LanguageTag(name string) string {
	name = strings.TrimSpace(name)
	if tag, ok := languageTag(name); ok {
		return tag
	}
	first := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(",;/(", r) })
	if len(first) > 1 {
		if tag, ok := languageTag(strings.TrimSpace(first[0])); ok {
			return tag
		}
	}
	return name
}

// languageTag is the tag of one language; false if the name is not known.
func languageTag(name string) (string, bool) {
	if tag, ok := languageNames[strings.ToLower(name)]; ok {
		return tag, true
	}
	const longestCode = 3
	tag := strings.ReplaceAll(name, "_", "-")
	base, _, _ := strings.Cut(tag, "-")
	if len(base) < 2 || len(base) > longestCode {
		return "", false
	}
	parsed, err := textlanguage.Parse(tag)
	if err != nil {
		return "", false
	}
	if len(base) == longestCode {
		return parsed.String(), true
	}
	return strings.ToLower(base) + tag[len(base):], true
}
