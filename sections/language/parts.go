package language

import "strings"

// PartName is how the parts of a report are counted.
type PartName struct {
	// pattern is the word for a part, in which {0} stands for its number.
	pattern string
	// count writes the number; nil for the digits of the language. It returns an empty text for a number that it
	// cannot write, which has digits then.
	count func(n int) string
	// digits writes a number in the digits of the language.
	digits func(n int) string
}

// Of is the name of a part by its number, from 1 on: Part I, I. rész, القسم الأول.
func (p PartName) Of(n int) string { return strings.Replace(p.pattern, "{0}", p.Number(n), 1) }

// Number is the number of a part without the word: I, الأول.
func (p PartName) Number(n int) string {
	if p.count != nil {
		if number := p.count(n); number != "" {
			return number
		}
	}
	return p.digits(n)
}

// partNames are the names of parts by locale; a test compares their completeness with that of Words. The words are
// those of the locales of babel 2026 (captions: part), where these have one.
var partNames = map[string]PartName{
	"en":      {pattern: "Part\u00a0{0}", count: roman},
	"fr":      {pattern: "Partie\u00a0{0}", count: roman},
	"es":      {pattern: "Parte\u00a0{0}", count: roman},
	"pt":      {pattern: "Parte\u00a0{0}", count: roman},
	"pt-PT":   {pattern: "Parte\u00a0{0}", count: roman},
	"ru":      {pattern: "Часть\u00a0{0}", count: roman},
	"ar":      {pattern: "القسم\u00a0{0}", count: ordinals(arabicOrdinals)},
	"de":      {pattern: "Teil\u00a0{0}", count: roman},
	"it":      {pattern: "Parte\u00a0{0}", count: roman},
	"nl":      {pattern: "Deel\u00a0{0}", count: roman},
	"el":      {pattern: "Μέρος\u00a0{0}", count: greek},
	"hi":      {pattern: "खंड\u00a0{0}"},
	"ja":      {pattern: "第{0}部"},
	"zh":      {pattern: "第{0}部分", count: han},
	"zh-Hant": {pattern: "第{0}部分", count: han},
	"ko":      {pattern: "제{0}부"},
	"tr":      {pattern: "{0}.\u00a0Kısım", count: roman},
	"pl":      {pattern: "Część\u00a0{0}", count: roman},
	"uk":      {pattern: "Частина\u00a0{0}", count: roman},
	"sv":      {pattern: "Del\u00a0{0}", count: roman},
	"da":      {pattern: "Del\u00a0{0}", count: roman},
	"no":      {pattern: "Del\u00a0{0}", count: roman},
	"nn":      {pattern: "Del\u00a0{0}", count: roman},
	"fi":      {pattern: "Osa\u00a0{0}", count: roman},
	"et":      {pattern: "{0}\u00a0osa", count: roman},
	"cs":      {pattern: "Část\u00a0{0}", count: roman},
	"sk":      {pattern: "Časť\u00a0{0}", count: roman},
	"sl":      {pattern: "{0}.\u00a0del", count: roman},
	"hr":      {pattern: "{0}.\u00a0dio", count: roman},
	"sr":      {pattern: "Део\u00a0{0}", count: roman},
	"sr-Latn": {pattern: "Deo\u00a0{0}", count: roman},
	"bg":      {pattern: "Част\u00a0{0}", count: roman},
	"ro":      {pattern: "Partea\u00a0{0}", count: roman},
	"hu":      {pattern: "{0}.\u00a0rész", count: roman},
	"ca":      {pattern: "Part\u00a0{0}", count: roman},
	"id":      {pattern: "Bagian\u00a0{0}", count: roman},
	"ms":      {pattern: "Bahagian\u00a0{0}", count: roman},
	"sw":      {pattern: "Sehemu ya\u00a0{0}", count: ordinals(swahiliOrdinals)},
	"vi":      {pattern: "Phần\u00a0{0}", count: roman},
	"th":      {pattern: "ภาคที่\u00a0{0}"},
	"fa":      {pattern: "بخش\u00a0{0}", count: ordinals(persianOrdinals)},
	"he":      {pattern: "חלק\u00a0{0}", count: hebrew},
	"ur":      {pattern: "حصہ\u00a0{0}", count: ordinals(urduOrdinals)},
	"bn":      {pattern: "খণ্ড\u00a0{0}"},
	"hy":      {pattern: "Մաս\u00a0{0}", count: roman},
	"ka":      {pattern: "ნაწილი\u00a0{0}", count: roman},
	"ta":      {pattern: "பகுதி\u00a0{0}"},
	"te":      {pattern: "భాగం\u00a0{0}"},
	"kn":      {pattern: "ಭಾಗ\u00a0{0}"},
	"ml":      {pattern: "ഭാഗം\u00a0{0}"},
	"gu":      {pattern: "ભાગ\u00a0{0}"},
	"pa":      {pattern: "ਭਾਗ\u00a0{0}"},
	"mr":      {pattern: "भाग\u00a0{0}"},
	"ne":      {pattern: "भाग\u00a0{0}"},
	"si":      {pattern: "කොටස\u00a0{0}"},
	"lo":      {pattern: "ພາກທີ\u00a0{0}"},
	"km":      {pattern: "ផ្នែកទី\u00a0{0}"},
	"my":      {pattern: "အပိုင်း\u00a0{0}"},
	"am":      {pattern: "ክፍል\u00a0{0}"},
}

// partNameFor is the name of parts for the first of some locales that there is one for, with the digits of the
// language; the English one where there is none.
func partNameFor(locales []string, digits func(n int) string) PartName {
	out := partNames["en"]
	for _, locale := range locales {
		if p, ok := partNames[locale]; ok {
			out = p
			break
		}
	}
	out.digits = digits
	return out
}
