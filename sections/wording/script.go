package wording

// usual is the language that is most often written in a script (ISO 15924; Unicode Technical Standard 35, likely
// subtags).
var usual = map[string]string{
	"Latn": "en", "Grek": "el", "Cyrl": "ru", "Armn": "hy", "Geor": "ka", "Hebr": "he", "Arab": "ar", "Ethi": "am",
	"Deva": "hi", "Beng": "bn", "Guru": "pa", "Gujr": "gu", "Orya": "or", "Taml": "ta", "Telu": "te", "Knda": "kn",
	"Mlym": "ml", "Sinh": "si", "Thai": "th", "Laoo": "lo", "Khmr": "km", "Mymr": "my", "Tibt": "bo",
	"Hani": "zh", "Hira": "ja", "Kana": "ja", "Hang": "ko",
}

// marked is how an author says what a word is in: the language that is most often written in its script, or the
// script alone.
func marked(word, script string) string {
	tag, known := usual[script]
	if !known {
		tag = "und-" + script
	}
	return "[" + word + "]{lang=" + tag + "}"
}
