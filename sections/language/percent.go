package language

import "strings"

// percentWords are how words for percent begin, by language, with spaces as underscores. They are in small letters.
var percentWords = map[string]string{
	"af": "persent", "ar": "مئة مائة", "az": "faiz", "be": "працэнт адсот", "bg": "процент на_сто", "bn": "শতাংশ",
	"bs": "posto procen", "ca": "per_cent percent", "cs": "procent", "cy": "y_cant", "da": "procent", "de": "prozent",
	"el": "εκατό ποσοστ", "en": "percent per_cent", "eo": "procent elcent", "es": "por_ciento porcent",
	"et": "protsent", "eu": "ehuneko", "fa": "درصد", "fi": "prosent", "fr": "pour_cent pourcent",
	"ga": "faoin_gcéad sa_chéad", "gl": "por_cento porcent", "he": "אחוז", "hi": "प्रतिशत फ़ीसदी", "hr": "posto postot",
	"hu": "százalék", "hy": "տոկոս", "id": "persen", "is": "prósent", "it": "per_cento percent", "ja": "パーセント 割",
	"ka": "პროცენტ", "kk": "пайыз", "ko": "퍼센트 프로", "lt": "procent nuošimt", "lv": "procent", "mk": "процент отсто",
	"ms": "peratus", "nb": "prosent", "ne": "प्रतिशत", "nl": "procent percent", "nn": "prosent", "no": "prosent",
	"pl": "procent proc.", "pt": "por_cento percent porcent", "ro": "sută procent", "ru": "процент",
	"sk": "percent", "sl": "odstot procent", "sq": "përqind", "sr": "процен посто одсто procen posto odsto",
	"sv": "procent", "sw": "asilimia", "ta": "சதவீத விழுக்காடு சதவிகித", "th": "ร้อยละ เปอร์เซ็นต์", "tr": "yüzde",
	"uk": "відсот процент", "ur": "فیصد", "uz": "foiz", "vi": "phần_trăm", "zh": "百分 成",
}

// percentWordsOf are how the words for percent of a language begin, in small letters; none if none are known.
func percentWordsOf(base string) []string {
	words := strings.Fields(percentWords[base])
	for i := range words {
		words[i] = strings.ReplaceAll(words[i], "_", " ")
	}
	return words
}
