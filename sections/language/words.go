package language

import "strings"

// Words are the words that the program itself puts into a report.
type Words struct {
	// Contents is the title of the list of sections.
	Contents string
	// Footnote stands before the number of a note where its mark is read aloud.
	Footnote string
	// BackToText says that a note's mark leads back to the text.
	BackToText string
	// Page stands before the number of a page that the text refers to.
	Page string
	// Undated is the heading of publications without a year.
	Undated string
	// Other is the heading of what belongs to no group.
	Other string
	// Pictures stands before those who took them, Editor and Editors behind those who
	// edited a publication.
	Pictures, Editor, Editors string
	// AlsoIn stands before the languages that a publication is out in besides.
	AlsoIn string
	Types  Types
}

// Types are the kinds of publications.
type Types struct{ Report, Book, Article, Chapter, Thesis, Webpage string }

// words are the words by language; a test compares their completeness.
var words = map[string]Words{
	"en": {Contents: "Contents", Footnote: "Footnote", BackToText: "Back to the text", Page: "page", Undated: "Undated", Other: "Other", Pictures: "Pictures", Editor: "ed.", Editors: "eds.",
		AlsoIn: "Also in", Types: Types{"Report", "Book", "Article", "Chapter", "Thesis", "Web page"}},
	"fr": {Contents: "Sommaire", Footnote: "Note de bas de page", BackToText: "Retour au texte", Page: "page", Undated: "Sans date", Other: "Autres", Pictures: "Photographies", Editor: "dir.", Editors: "dir.",
		AlsoIn: "Existe aussi en :", Types: Types{"Rapport", "Livre", "Article", "Chapitre", "Thèse", "Page web"}},
	"es": {Contents: "Índice", Footnote: "Nota al pie", BackToText: "Volver al texto", Page: "página", Undated: "Sin fecha", Other: "Otros", Pictures: "Fotografías", Editor: "ed.", Editors: "eds.",
		AlsoIn: "También en:", Types: Types{"Informe", "Libro", "Artículo", "Capítulo", "Tesis", "Página web"}},
	"pt": {Contents: "Índice", Footnote: "Nota de rodapé", BackToText: "Voltar ao texto", Page: "página", Undated: "Sem data", Other: "Outros", Pictures: "Fotografias", Editor: "org.", Editors: "orgs.",
		AlsoIn: "Também em:", Types: Types{"Relatório", "Livro", "Artigo", "Capítulo", "Tese", "Página web"}},
	"ru": {Contents: "Содержание", Footnote: "Сноска", BackToText: "Назад к тексту", Page: "с.", Undated: "Без даты", Other: "Прочее", Pictures: "Фотографии", Editor: "ред.", Editors: "ред.",
		AlsoIn: "Также на языках:", Types: Types{"Доклад", "Книга", "Статья", "Глава", "Диссертация", "Веб-страница"}},
	"ar": {Contents: "المحتويات", Footnote: "حاشية", BackToText: "العودة إلى النص", Page: "صفحة", Undated: "بلا تاريخ", Other: "أخرى", Pictures: "الصور", Editor: "تحرير", Editors: "تحرير",
		AlsoIn: "متاح أيضًا باللغات:", Types: Types{"تقرير", "كتاب", "مقال", "فصل", "أطروحة", "صفحة ويب"}},
	"de": {Contents: "Inhalt", Footnote: "Fußnote", BackToText: "Zurück zum Text", Page: "Seite", Undated: "Ohne Jahr", Other: "Weitere", Pictures: "Bilder", Editor: "Hrsg.", Editors: "Hrsg.",
		AlsoIn: "Auch auf:", Types: Types{"Bericht", "Buch", "Artikel", "Kapitel", "Hochschulschrift", "Webseite"}},
	"it": {Contents: "Indice", Footnote: "Nota a piè di pagina", BackToText: "Torna al testo", Page: "pagina", Undated: "Senza data", Other: "Altro", Pictures: "Immagini", Editor: "a cura di", Editors: "a cura di",
		AlsoIn: "Anche in:", Types: Types{"Rapporto", "Libro", "Articolo", "Capitolo", "Tesi", "Pagina web"}},
	"nl": {Contents: "Inhoud", Footnote: "Voetnoot", BackToText: "Terug naar de tekst", Page: "pagina", Undated: "Zonder datum", Other: "Overige", Pictures: "Foto’s", Editor: "red.", Editors: "red.",
		AlsoIn: "Ook in het:", Types: Types{"Rapport", "Boek", "Artikel", "Hoofdstuk", "Scriptie", "Webpagina"}},
	"el": {Contents: "Περιεχόμενα", Footnote: "Υποσημείωση", BackToText: "Επιστροφή στο κείμενο", Page: "σελ.", Undated: "Χωρίς ημερομηνία", Other: "Άλλα", Pictures: "Φωτογραφίες", Editor: "επιμ.", Editors: "επιμ.",
		AlsoIn: "Επίσης:", Types: Types{"Έκθεση", "Βιβλίο", "Άρθρο", "Κεφάλαιο", "Διατριβή", "Ιστοσελίδα"}},
	"hi": {Contents: "विषय-सूची", Footnote: "पाद टिप्पणी", BackToText: "पाठ पर वापस", Page: "पृष्ठ", Undated: "बिना तिथि", Other: "अन्य", Pictures: "चित्र", Editor: "संपा.", Editors: "संपा.",
		AlsoIn: "इन भाषाओं में भी:", Types: Types{"रिपोर्ट", "पुस्तक", "लेख", "अध्याय", "शोध-प्रबंध", "वेब पृष्ठ"}},
}

// wordsFor finds the words of a language, English where there are none.
func wordsFor(tag string) (w Words, translated bool) {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if w, ok := words[base]; ok {
		return w, true
	}
	return words["en"], false
}
