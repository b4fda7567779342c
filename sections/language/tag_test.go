package language

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	textlanguage "golang.org/x/text/language"
	"golang.org/x/text/unicode/bidi"

	"annualreport/fonts"
	"annualreport/layout/hyphen"
	"annualreport/layout/locale"
	"annualreport/layout/packed"
)

// TestTags: what a tag says, by all that depends on it. The month is that of February 2032, and what is English or
// ISO 8601 is so because the program knows no words or months in the language and the script of the tag.
func TestTags(t *testing.T) {
	const left, right = locale.LeftToRight, locale.RightToLeft
	for _, c := range []struct {
		tag, script string
		direction   locale.Direction
		contents    string
		month       string
		quote       string
		patterns    string
	}{
		// Chinese: the region says the script.
		{"zh", "Hans", left, "目录", "2032年2月", "“", ""}, {"zh-SG", "Hans", left, "目录", "2032年2月", "“", ""},
		{"zh-TW", "Hant", left, "目錄", "2032年2月", "「", ""}, {"zh-HK", "Hant", left, "目錄", "2032年2月", "「", ""},
		{"zh-MO", "Hant", left, "目錄", "2032年2月", "「", ""}, {"zh-Hant", "Hant", left, "目錄", "2032年2月", "「", ""},
		{"zh-Hans-HK", "Hans", left, "目录", "2032年2月", "“", ""}, {"cmn-TW", "Hant", left, "目錄", "2032年2月", "「", ""},
		{"zh-Latn", "Latn", left, "Contents", "2032-02", "“", "zh-latn-pinyin"}, {"ZH-tw", "Hant", left, "目錄", "2032年2月", "「", ""},
		{"yue", "Hant", left, "Contents", "2032年2月", "「", ""}, {"zh-yue", "Hant", left, "Contents", "2032年2月", "「", ""},
		// Serbian, in two scripts and under old names.
		{"sr", "Cyrl", left, "Садржај", "фебруар 2032.", "„", "sh-cyrl"}, {"sr-Latn", "Latn", left, "Sadržaj", "februar 2032.", "„", "sh-latn"},
		{"sr-ME", "Latn", left, "Sadržaj", "februar 2032.", "„", "sh-latn"}, {"sh", "Latn", left, "Sadržaj", "februar 2032.", "„", "sh-latn"},
		{"cnr", "Latn", left, "Sadržaj", "februar 2032.", "„", "sh-latn"}, {"sh-Cyrl", "Cyrl", left, "Садржај", "фебруар 2032.", "„", "sh-cyrl"},
		{"sr-Latn-RS", "Latn", left, "Sadržaj", "februar 2032.", "„", "sh-latn"}, {"sr-Cyrl-ME", "Cyrl", left, "Садржај", "фебруар 2032.", "„", "sh-cyrl"},
		{"bs", "Latn", left, "Sadržaj", "februar 2032.", "„", "sh-latn"}, {"bs-Cyrl", "Cyrl", left, "Contents", "фебруар 2032.", "„", "sh-cyrl"},
		// Norwegian.
		{"nb", "Latn", left, "Innhold", "februar 2032", "«", "nb"}, {"no", "Latn", left, "Innhold", "februar 2032", "«", "nb"},
		{"nn", "Latn", left, "Innhald", "februar 2032", "«", "nn"}, {"no-NO", "Latn", left, "Innhold", "februar 2032", "«", "nb"},
		{"no-nynorsk", "Latn", left, "Innhald", "februar 2032", "«", "nn"},
		// Portuguese.
		{"pt", "Latn", left, "Sumário", "fevereiro de 2032", "“", "pt"}, {"pt-BR", "Latn", left, "Sumário", "fevereiro de 2032", "“", "pt"},
		{"pt-PT", "Latn", left, "Índice", "fevereiro de 2032", "«", "pt"}, {"pt-MZ", "Latn", left, "Índice", "fevereiro de 2032", "«", "pt"},
		// Languages of several scripts.
		{"pa", "Guru", left, "ਤਤਕਰਾ", "ਫ਼ਰਵਰੀ 2032", "“", "pa"}, {"pa-Arab", "Arab", right, "Contents", "۲۰۳۲ فروری", "“", ""},
		{"pa-PK", "Arab", right, "Contents", "۲۰۳۲ فروری", "“", ""}, {"uz", "Latn", left, "Mundarija", "fevral, 2032", "“", ""},
		{"uz-Cyrl", "Cyrl", left, "Contents", "феврал, 2032", "“", ""}, {"uz-AF", "Arab", right, "Contents", "", "“", ""},
		{"az", "Latn", left, "Mündəricat", "fevral 2032", "“", ""}, {"az-Cyrl", "Cyrl", left, "Contents", "2032 феврал", "«", ""},
		{"az-IR", "Arab", right, "Contents", "۲۰۳۲-۰۲", "«", ""}, {"ms", "Latn", left, "Kandungan", "Februari 2032", "“", ""},
		{"ms-Arab", "Arab", right, "Contents", "2032-02", "”", ""}, {"tg", "Cyrl", left, "Contents", "Феврал 2032", "“", ""},
		{"tg-Arab", "Arab", right, "Contents", "2032-02", "“", ""}, {"kk-CN", "Arab", right, "Contents", "2032 اقپان", "»", ""},
		{"kk-Latn", "Latn", left, "Contents", "2032-02", "“", ""}, {"sd", "Arab", right, "Contents", "٢٠٣٢ فيبروري", "“", ""},
		{"sd-Deva", "Deva", left, "Contents", "फेबरवरी 2032", "“", ""}, {"ks-Deva", "Deva", left, "Contents", "", "“", ""},
		{"tk-Cyrl", "Cyrl", left, "Contents", "2032-02", "“", ""}, {"mn", "Cyrl", left, "Агуулга", "", "“", "mn-cyrl"},
		{"mn-CN", "Mong", left, "Contents", "2032-02", "“", ""}, {"ku", "Latn", left, "Contents", "sibata 2032an", "“", "kmr"},
		{"ku-IQ", "Arab", right, "Contents", "2032-02", "“", ""}, {"ff-Adlm", "Adlm", right, "Contents", "", "“", ""},
		{"hi-Latn", "Latn", left, "Contents", "February 2032", "“", ""}, {"ar-Latn", "Latn", left, "Contents", "2032-02", "“", ""},
		{"ru-Latn", "Latn", left, "Contents", "2032-02", "“", ""}, {"fa-AF", "Arab", right, "فهرست", "", "«", ""},
		// Old and long names.
		{"iw", "Hebr", right, "תוכן העניינים", "פברואר 2032", "”", ""}, {"in", "Latn", left, "Daftar isi", "Februari 2032", "“", ""},
		{"fra", "Latn", left, "Sommaire", "février 2032", "«\u00a0", "fr"}, {"en-UK", "Latn", left, "Contents", "February 2032", "“", "en-gb"},
		{"tl", "Latn", left, "Talaan ng nilalaman", "Pebrero 2032", "“", ""}, {"prs", "Arab", right, "فهرست", "", "«", ""},
		// Regions, variants and hands.
		{"en-US", "Latn", left, "Contents", "February 2032", "“", "en-us"}, {"en-CA", "Latn", left, "Contents", "February 2032", "“", "en-us"},
		{"en-IN", "Latn", left, "Contents", "February 2032", "“", "en-gb"}, {"en-150", "Latn", left, "Contents", "February 2032", "“", "en-gb"},
		{"de", "Latn", left, "Inhalt", "Februar 2032", "„", "de-1996"}, {"de-1901", "Latn", left, "Inhalt", "Februar 2032", "„", "de-1901"},
		{"de-CH-1901", "Latn", left, "Inhalt", "Februar 2032", "«", "de-ch-1901"}, {"de-Latf", "Latn", left, "Inhalt", "Februar 2032", "„", "de-1996"},
		{"el-polyton", "Grek", left, "Περιεχόμενα", "Φεβρουάριος 2032", "«", "el-polyton"}, {"el", "Grek", left, "Περιεχόμενα", "Φεβρουάριος 2032", "«", "el-monoton"},
		{"fa-Aran", "Arab", right, "فهرست", "فوریهٔ ۲۰۳۲", "«", ""}, {"ko-Hang", "Kore", left, "차례", "2032년 2월", "“", ""},
		{"de-u-co-phonebk", "Latn", left, "Inhalt", "Februar 2032", "„", "de-1996"}, {"en-x-house", "Latn", left, "Contents", "February 2032", "“", "en-us"},
		// Languages of which little is known.
		{"mg", "Latn", left, "Votoatiny", "Febroary 2032", "«", ""}, {"rw", "Latn", left, "Ibikubiyemo", "", "", ""},
		{"dv", "Thaa", right, "Contents", "2032-02", "“", ""}, {"skr", "Arab", right, "Contents", "2032-02", "“", ""},
		{"rhg", "Rohg", right, "Contents", "2032-02", "“", ""}, {"und", "", left, "Contents", "2032-02", "“", ""},
	} {
		l, err := For(c.tag)
		if err != nil {
			t.Errorf("%s: %v", c.tag, err)
			continue
		}
		month := l.Dates.MonthYear(time.Date(2032, 2, 1, 0, 0, 0, 0, time.UTC))
		if l.Tag != c.tag || l.Script != c.script || l.Direction != c.direction || l.Words.Contents != c.contents || l.Patterns != c.patterns {
			t.Errorf("%s: script %s, direction %d, contents %q, patterns %q; want %s, %d, %q, %q", c.tag, l.Script, l.Direction,
				l.Words.Contents, l.Patterns, c.script, c.direction, c.contents, c.patterns)
		}
		if c.month != "" && month != c.month || c.quote != "" && l.Quotes[0] != c.quote {
			t.Errorf("%s: %q, %q; want %q, %q", c.tag, month, l.Quotes[0], c.month, c.quote)
		}
		if english := c.contents == "Contents"; english == l.Translated && plainEnglish(l) != l.Translated {
			t.Errorf("%s: translated %v", c.tag, l.Translated)
		}
	}
}

// plainEnglish reports whether a language is English in its own letters.
func plainEnglish(l *Language) bool { return l.Base == "en" }

// TestUnknown: what is no tag of a known language is none.
func TestUnknown(t *testing.T) {
	for _, tag := range []string{"", "english", "xx", "../en", "fr-Quebec!", "en-!!", "pt-BRA", "sr-ltn", "sr-Xxyy", "fr-BX", "en-", "-en", "a", "en-u", "en-a-b-", "en-foobar", "su-SR-Qaai", "en-GB-Latn"} {
		if l, err := For(tag); !errors.Is(err, ErrUnknown) {
			t.Errorf("For(%q): %v, %v", tag, l, err)
		}
	}
}

// TestDirections: the direction of each locale and of each language of CLDR is that of its script, and
// that of a script is that of its letters (Unicode, bidi class).
func TestDirections(t *testing.T) {
	checked := 0
	for _, tag := range slices.Concat(Tags(), keys(likely)) {
		s, ok := canonical(tag)
		if !ok {
			t.Errorf("%s is not known", tag)
			continue
		}
		l := s.setting(tag, nil)
		if checked++; l.RightToLeft() != (slices.Contains(fromTheRight, l.Script)) {
			t.Errorf("%s, in %s: from right to left %v", tag, l.Script, l.RightToLeft())
		}
	}
	if checked < 7000 {
		t.Errorf("only %d languages", checked)
	}
	for _, code := range fromTheRight {
		l, err := For("en-" + code)
		if err != nil || !l.RightToLeft() {
			t.Errorf("en-%s runs from the left: %v", code, err)
		}
	}
	for tag, want := range map[string]bool{"sd-Deva": false, "ks-Deva": false, "sd": true, "ks": true, "skr": true, "bal": true, "bal-Latn": false,
		"mzn": true, "lrc": true, "glk": true, "uz-AF": true, "pa-PK": true, "az-IR": true, "kk-CN": true, "rhg": true, "rhg-Latn": false, "ur-Latn": false,
		"ckb": true, "nqo": true, "syr": true, "yi": true, "he-Latn": false, "tg-Arab": true, "ms-Arab": true, "ha-Arab": true, "uig": true, "pes": true, "ar-x-house": true} {
		if l, err := For(tag); err != nil || l.RightToLeft() != want {
			t.Errorf("%s: from right to left %v, %v", tag, !want, err)
		}
	}
}

// fromTheRight are the scripts of ISO 15924 whose lines begin at the right.
var fromTheRight = []string{"Adlm", "Arab", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Gara", "Hatr", "Hebr", "Hung", "Khar", "Lydi", "Mand", "Mani",
	"Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Ougr", "Palm", "Phli", "Phlp", "Phnx", "Prti", "Rohg", "Samr", "Sarb", "Sidt", "Sogd", "Sogo",
	"Syrc", "Thaa", "Yezi"}

// keys are those of some lines.
func keys(t packed.Lines) []string {
	var out []string
	for len(t) > 0 {
		key, rest := cut(string(t), '\t')
		_, rest = cut(rest, '\n')
		if t = packed.Lines(rest); key[:min(3, len(key))] != "und" {
			out = append(out, key)
		}
	}
	return out
}

func cut(s string, at byte) (string, string) {
	i := 0
	for s[i] != at {
		i++
	}
	return s[:i], s[i+1:]
}

// TestScripts: the side that a script runs from is that of the letters that Unicode gives it.
func TestScripts(t *testing.T) {
	names := map[string]string{"Arabic": "Arab", "Hebrew": "Hebr", "Syriac": "Syrc", "Thaana": "Thaa", "Nko": "Nkoo", "Samaritan": "Samr", "Mandaic": "Mand",
		"Adlam": "Adlm", "Hanifi_Rohingya": "Rohg", "Yezidi": "Yezi", "Old_Uyghur": "Ougr", "Old_Hungarian": "Hung", "Mende_Kikakui": "Mend", "Latin": "Latn",
		"Greek": "Grek", "Cyrillic": "Cyrl", "Devanagari": "Deva", "Thai": "Thai", "Han": "Hani", "Ethiopic": "Ethi", "Mongolian": "Mong", "Tibetan": "Tibt"}
	for name, code := range names {
		letter := rune(0)
		for r := rune(1); r <= unicode.MaxRune && letter == 0; r++ {
			if unicode.Is(unicode.Scripts[name], r) && unicode.IsLetter(r) {
				letter = r
			}
		}
		p, _ := bidi.LookupString(string(letter))
		if want := p.Class() == bidi.R || p.Class() == bidi.AL; (directionOf(code) == locale.RightToLeft) != want {
			t.Errorf("%s, %c: from right to left %v", code, letter, !want)
		}
	}
}

// TestMonthsAreInTheirScript: no locale has names of months in letters of another script.
func TestMonthsAreInTheirScript(t *testing.T) {
	for _, tag := range Tags() {
		l, err := For(tag)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range slices.Concat(l.Dates.long, l.Dates.alone, l.Dates.short) {
			for _, r := range name {
				if unicode.IsLetter(r) && !ofScript(r, l.Script) {
					t.Errorf("%s, in %s: the month %q", tag, l.Script, name)
					break
				}
			}
		}
	}
}

// ofScript reports whether a letter may stand in a text of a script of ISO 15924.
func ofScript(r rune, code string) bool {
	in := map[string][]*unicode.RangeTable{
		"Hans": {unicode.Han}, "Hant": {unicode.Han}, "Jpan": {unicode.Han, unicode.Hiragana, unicode.Katakana}, "Kore": {unicode.Hangul, unicode.Han},
	}[code]
	if in == nil {
		s, err := textlanguage.ParseScript(code)
		if err != nil {
			return true
		}
		for name, table := range unicode.Scripts {
			if unicodeCode[name] == s.String() {
				in = append(in, table)
			}
		}
	}
	return len(in) == 0 || unicode.In(r, append(in, unicode.Common, unicode.Inherited)...)
}

// unicodeCode are the codes of the scripts of most locales by their names in Unicode.
var unicodeCode = map[string]string{"Latin": "Latn", "Cyrillic": "Cyrl", "Greek": "Grek", "Arabic": "Arab", "Hebrew": "Hebr", "Devanagari": "Deva",
	"Bengali": "Beng", "Gurmukhi": "Guru", "Gujarati": "Gujr", "Tamil": "Taml", "Telugu": "Telu", "Kannada": "Knda", "Malayalam": "Mlym", "Sinhala": "Sinh",
	"Thai": "Thai", "Lao": "Laoo", "Khmer": "Khmr", "Myanmar": "Mymr", "Ethiopic": "Ethi", "Georgian": "Geor", "Armenian": "Armn", "Adlam": "Adlm", "Tibetan": "Tibt"}

// TestForms: the shapes of letters that readers of a country expect.
func TestForms(t *testing.T) {
	for tag, want := range map[string]fonts.Forms{"ja": fonts.Japanese, "ja-JP": fonts.Japanese, "ko": fonts.Korean, "zh": fonts.Simplified, "zh-Hans-HK": fonts.Simplified,
		"zh-TW": fonts.Taiwan, "zh-Hant": fonts.Taiwan, "zh-MO": fonts.Taiwan, "zh-HK": fonts.HongKong, "zh-Hant-HK": fonts.HongKong, "yue": fonts.HongKong,
		"yue-Hans": fonts.Simplified, "yue-CN": fonts.Simplified, "ur": fonts.Nastaliq, "ks": fonts.Nastaliq, "fa": fonts.Simplified, "fa-Aran": fonts.Nastaliq, "en": fonts.Simplified} {
		if l := speaking(t, tag); l.Forms != want {
			t.Errorf("%s: forms %d, want %d", tag, l.Forms, want)
		}
	}
	for tag, want := range map[string]locale.Stops{"zh-TW": locale.CenteredStops, "zh-HK": locale.CenteredStops, "yue": locale.CenteredStops, "zh": locale.CornerStops, "ja": locale.CornerStops} {
		if l := speaking(t, tag); l.Stops != want {
			t.Errorf("%s: stops %d, want %d", tag, l.Stops, want)
		}
	}
	for tag, want := range map[string]string{"th": "th", "th-TH": "th", "tha": "th", "th-Latn": "", "thl": "", "lo": ""} {
		if l := speaking(t, tag); l.Patterns != want {
			t.Errorf("%s: list of words %q", tag, l.Patterns)
		}
	}
	for tag, want := range map[string]locale.Punctuation{"fr": locale.French, "fr-CA": locale.French, "fra": locale.French, "frr": locale.Close, "en": locale.Close} {
		if l := speaking(t, tag); l.Punctuation != want {
			t.Errorf("%s: punctuation %d", tag, l.Punctuation)
		}
	}
}

// TestHeard: words of links and of pictures are those of the language alone.
func TestHeard(t *testing.T) {
	for _, c := range []struct {
		tag, word string
		want      bool
	}{{"de", "mais", false}, {"de", "meer", false}, {"de", "mehr", true}, {"pt", "mais", true}, {"pt-PT", "mais", true}, {"nl", "meer", true},
		{"en", "here", true}, {"en-GB", "more", true}, {"sw", "here", false}, {"de-AT", "hier", true}, {"fr", "plus", true}, {"en", "plus", false}} {
		if got := slices.Contains(speaking(t, c.tag).Heard.Links, c.word); got != c.want {
			t.Errorf("%s: %q says nothing: %v", c.tag, c.word, got)
		}
	}
}

// TestPlurals: the formula is that of the language, in all its scripts and under its old names.
func TestPlurals(t *testing.T) {
	for tag, want := range map[string]string{"en": twoPlurals, "fr-CA": twoFromZero, "pt": twoFromZero, "pt-BR": twoFromZero, "pt-PT": twoPlurals, "pt-AO": twoPlurals,
		"ru": eastSlavic, "zh-Hant": onePlural, "sr-Latn": eastSlavic, "sh": eastSlavic, "in": onePlural, "iw": withDual, "dv": twoPlurals, "bn-IN": twoFromZero, "ff-Adlm": twoFromZero,
		"lv": baltic, "fil": ofVisayas, "yue-Hans": onePlural} {
		if got := speaking(t, tag).Plurals; got != want {
			t.Errorf("%s: %s, want %s", tag, got, want)
		}
	}
}

// TestCollation: the order of the alphabet is known under the tag that the library has for it.
func TestCollation(t *testing.T) {
	for tag, want := range map[string]string{"sr-Latn": "hr", "cnr": "hr", "bs": "hr", "sr": "sr", "zh-TW": "zh-TW", "de-u-co-phonebk": "de-u-co-phonebk", "sv": "sv"} {
		if got := speaking(t, tag).Collation; got != want {
			t.Errorf("%s: %s, want %s", tag, got, want)
		}
	}
}

// TestPatterns: each locale's key is one of the archive of patterns, and each of the archive is that of a locale.
func TestPatterns(t *testing.T) {
	library := hyphen.NewLibrary()
	asked := make(map[string]bool)
	for locale, key := range patterns {
		asked[key] = true
		if l, ok := Setting(locale); !ok || l.Patterns != key {
			t.Errorf("%s is divided by %q, want %q", locale, l.Patterns, key)
		}
		if !slices.Contains(library.Tags(), key) {
			t.Errorf("%s: there are no patterns %q", locale, key)
		}
	}
	for _, key := range library.Tags() {
		if !asked[key] {
			t.Errorf("no language is divided by %q", key)
		}
	}
}

// TestSame: names of one language are the same, its forms are not.
func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{{"iw", "he", true}, {"FR", "fr", true}, {"sh", "sr-Latn", true}, {"cnr", "sr-ME", true}, {"sr", "sr-Latn", false}, {"pt", "pt-BR", false}, {"de", "de-1901", false},
		{"xx", "xx", false}, {"en", "fr", false}, {"en-UK", "en-GB", true}} {
		if got := Same(c.a, c.b); got != c.want {
			t.Errorf("%s and %s: %v", c.a, c.b, got)
		}
	}
}

// TestAgree: those who read the one read the other, or nobody knows.
func TestAgree(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{{"fr", "de", false}, {"fr", "fr_CA", true}, {"iw", "he", true}, {"zh_TW", "zh-Hant", true}, {"zh_CN", "zh-Hant", false},
		{"sr", "sr-Latn", false}, {"nb", "no", true}, {"no", "nn_NO", true}, {"de", "no", false}, {"sr@latin", "fr", true}} {
		if got := Agree(c.a, c.b); got != c.want {
			t.Errorf("%s and %s: %v", c.a, c.b, got)
		}
	}
}

// TestAnyTag: whatever a tag is made of, it is one or none, and what is known of it is never of another script.
func TestAnyTag(t *testing.T) {
	parts := []string{"en", "zh", "sr", "sh", "cnr", "no", "iw", "x", "i", "klingon", "und", "Latn", "Hant", "Cyrl", "Aran", "TW", "001", "419", "SU", "YU", "u",
		"co", "nynorsk", "bok", "1901", "art", "lojban", "sgn", "BR", "-", "", "_", "min", "nan", "yue", "Qaai", "q", "zzzzzzzzz", "é", "\x00"}
	random, known := rand.New(rand.NewPCG(3, 5)), 0
	for range 20_000 {
		var chosen []string
		for range 1 + random.IntN(5) {
			chosen = append(chosen, parts[random.IntN(len(parts))])
		}
		tag := strings.Join(chosen, "-")
		s, ok := canonical(tag)
		if !ok {
			continue
		}
		known++
		for _, name := range s.locales() {
			if locale, _ := parse(name); len(s.variants) == 0 && plain(locale.full().script) != plain(s.full().script) {
				t.Errorf("%s takes what %s has", tag, name)
			}
		}
	}
	if known < 2000 {
		t.Errorf("only %d tags are known", known)
	}
}
