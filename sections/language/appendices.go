package language

// appendices are the words for an appendix with its letter, for which {0} stands, by locale; a test compares their
// completeness with that of Words. They are those of the locales of babel 2026 (captions: appendix) or, where reports
// have another word, theirs; in am, bn, gu, hy, ka, kn, km, lo, ml, my, ne, pa, si, sw and te they are our own.
var appendices = map[string]string{
	"en":      "Appendix\u00a0{0}",
	"fr":      "Annexe\u00a0{0}",
	"es":      "Anexo\u00a0{0}",
	"pt":      "Apêndice\u00a0{0}",
	"pt-PT":   "Anexo\u00a0{0}",
	"ru":      "Приложение\u00a0{0}",
	"ar":      "الملحق\u00a0{0}",
	"de":      "Anhang\u00a0{0}",
	"it":      "Appendice\u00a0{0}",
	"nl":      "Bijlage\u00a0{0}",
	"el":      "Παράρτημα\u00a0{0}",
	"hi":      "परिशिष्ट\u00a0{0}",
	"ja":      "付録{0}",
	"zh":      "附录\u00a0{0}",
	"zh-Hant": "附錄\u00a0{0}",
	"ko":      "부록\u00a0{0}",
	"tr":      "Ek\u00a0{0}",
	"pl":      "Załącznik\u00a0{0}",
	"uk":      "Додаток\u00a0{0}",
	"sv":      "Bilaga\u00a0{0}",
	"da":      "Bilag\u00a0{0}",
	"no":      "Vedlegg\u00a0{0}",
	"nn":      "Vedlegg\u00a0{0}",
	"fi":      "Liite\u00a0{0}",
	"et":      "Lisa\u00a0{0}",
	"cs":      "Příloha\u00a0{0}",
	"sk":      "Príloha\u00a0{0}",
	"sl":      "Priloga\u00a0{0}",
	"hr":      "Prilog\u00a0{0}",
	"sr":      "Прилог\u00a0{0}",
	"sr-Latn": "Prilog\u00a0{0}",
	"bg":      "Приложение\u00a0{0}",
	"ro":      "Anexa\u00a0{0}",
	"hu":      "{0}.\u00a0függelék",
	"ca":      "Annex\u00a0{0}",
	"id":      "Lampiran\u00a0{0}",
	"ms":      "Lampiran\u00a0{0}",
	"sw":      "Kiambatisho\u00a0{0}",
	"vi":      "Phụ lục\u00a0{0}",
	"th":      "ภาคผนวก\u00a0{0}",
	"fa":      "پیوست\u00a0{0}",
	"he":      "נספח\u00a0{0}",
	"ur":      "ضمیمہ\u00a0{0}",
	"bn":      "পরিশিষ্ট\u00a0{0}",
	"hy":      "Հավելված\u00a0{0}",
	"ka":      "დანართი\u00a0{0}",
	"ta":      "பின்னிணைப்பு\u00a0{0}",
	"te":      "అనుబంధం\u00a0{0}",
	"kn":      "ಅನುಬಂಧ\u00a0{0}",
	"ml":      "അനുബന്ധം\u00a0{0}",
	"gu":      "પરિશિષ્ટ\u00a0{0}",
	"pa":      "ਅੰਤਿਕਾ\u00a0{0}",
	"mr":      "परिशिष्ट\u00a0{0}",
	"ne":      "परिशिष्ट\u00a0{0}",
	"si":      "ඇමුණුම\u00a0{0}",
	"lo":      "ເອກະສານຊ້ອນທ້າຍ\u00a0{0}",
	"km":      "ឧបសម្ព័ន្ធ\u00a0{0}",
	"my":      "နောက်ဆက်တွဲ\u00a0{0}",
	"am":      "አባሪ\u00a0{0}",
}

// appendixFor is the word for the first of some locales that there is any for; the English one where there is none.
func appendixFor(locales []string) string {
	for _, locale := range locales {
		if a, ok := appendices[locale]; ok {
			return a
		}
	}
	return appendices["en"]
}
