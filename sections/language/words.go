package language

import "strings"

// Words are the words that the program itself puts into a report.
type Words struct {
	// Contents is the title of the list of sections.
	Contents string
	// BackToText says that a note's mark leads back to the text.
	BackToText string
	// Undated is the heading of publications without a year.
	Undated string
	// Other is the heading of what belongs to no group.
	Other string
}

// words are the words by language; a test compares their completeness.
var words = map[string]Words{
	"en": {Contents: "Contents", BackToText: "Back to the text", Undated: "Undated", Other: "Other"},
	"fr": {Contents: "Sommaire", BackToText: "Retour au texte", Undated: "Sans date", Other: "Autres"},
	"es": {Contents: "Índice", BackToText: "Volver al texto", Undated: "Sin fecha", Other: "Otros"},
	"pt": {Contents: "Índice", BackToText: "Voltar ao texto", Undated: "Sem data", Other: "Outros"},
	"ru": {Contents: "Содержание", BackToText: "Назад к тексту", Undated: "Без даты", Other: "Прочее"},
	"ar": {Contents: "المحتويات", BackToText: "العودة إلى النص", Undated: "بلا تاريخ", Other: "أخرى"},
	"de": {Contents: "Inhalt", BackToText: "Zurück zum Text", Undated: "Ohne Jahr", Other: "Weitere"},
	"it": {Contents: "Indice", BackToText: "Torna al testo", Undated: "Senza data", Other: "Altro"},
	"nl": {Contents: "Inhoud", BackToText: "Terug naar de tekst", Undated: "Zonder datum", Other: "Overige"},
	"el": {Contents: "Περιεχόμενα", BackToText: "Επιστροφή στο κείμενο", Undated: "Χωρίς ημερομηνία", Other: "Άλλα"},
	"hi": {Contents: "विषय-सूची", BackToText: "पाठ पर वापस", Undated: "बिना तिथि", Other: "अन्य"},
}

// wordsFor finds the words of a language, English where there are none.
func wordsFor(tag string) (w Words, translated bool) {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if w, ok := words[base]; ok {
		return w, true
	}
	return words["en"], false
}
