package language

import (
	"strings"

	"golang.org/x/text/language"
)

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
	// Translation stands before the day of a translation that is older than the original.
	Translation string
	// AlsoIn stands before the languages that a publication is out in besides.
	AlsoIn string
	// Continued stands behind the title of a table on the pages that it goes on over.
	Continued string
	// AndOthers stands behind the first names of a list that is cut short.
	AndOthers string
	// Greeting begins the message that announces a report, ReadReport is the link to it, and
	// Attached says that the message has it; Unsubscribe is the link to get no more.
	Greeting, ReadReport, Attached, Unsubscribe string
	Types                                       Types
}

// Types are the kinds of publications.
type Types struct{ Report, Book, Article, Chapter, Thesis, Webpage string }

// words are the words by language; a test compares their completeness.
var words = map[string]Words{
	"en": {Contents: "Contents", Footnote: "Footnote", BackToText: "Back to the text", Page: "page", Undated: "Undated", Other: "Other", Pictures: "Pictures", Editor: "ed.", Editors: "eds.",
		Translation: "Translation", AlsoIn: "Also in", Continued: "continued", AndOthers: "et\u00a0al.",
		Greeting: "Hello", ReadReport: "Read the full report", Attached: "The full report is attached to this message.", Unsubscribe: "Unsubscribe",
		Types: Types{"Report", "Book", "Article", "Chapter", "Thesis", "Web page"}},
	"fr": {Contents: "Sommaire", Footnote: "Note de bas de page", BackToText: "Retour au texte", Page: "page", Undated: "Sans date", Other: "Autres", Pictures: "Photographies", Editor: "dir.", Editors: "dir.",
		Translation: "Traduction", AlsoIn: "Existe aussi en :", Continued: "suite", AndOthers: "et\u00a0al.",
		Greeting: "Bonjour", ReadReport: "Lire le rapport complet", Attached: "Le rapport complet est joint à ce message.", Unsubscribe: "Se désabonner",
		Types: Types{"Rapport", "Livre", "Article", "Chapitre", "Thèse", "Page web"}},
	"es": {Contents: "Índice", Footnote: "Nota al pie", BackToText: "Volver al texto", Page: "página", Undated: "Sin fecha", Other: "Otros", Pictures: "Fotografías", Editor: "ed.", Editors: "eds.",
		Translation: "Traducción", AlsoIn: "También en:", Continued: "continuación", AndOthers: "et\u00a0al.",
		Greeting: "Hola", ReadReport: "Leer el informe completo", Attached: "El informe completo va adjunto a este mensaje.", Unsubscribe: "Darse de baja",
		Types: Types{"Informe", "Libro", "Artículo", "Capítulo", "Tesis", "Página web"}},
	"pt": {Contents: "Índice", Footnote: "Nota de rodapé", BackToText: "Voltar ao texto", Page: "página", Undated: "Sem data", Other: "Outros", Pictures: "Fotografias", Editor: "org.", Editors: "orgs.",
		Translation: "Tradução", AlsoIn: "Também em:", Continued: "continuação", AndOthers: "et\u00a0al.",
		Greeting: "Olá", ReadReport: "Ler o relatório completo", Attached: "O relatório completo segue em anexo a esta mensagem.", Unsubscribe: "Cancelar a subscrição",
		Types: Types{"Relatório", "Livro", "Artigo", "Capítulo", "Tese", "Página web"}},
	"ru": {Contents: "Содержание", Footnote: "Сноска", BackToText: "Назад к тексту", Page: "с.", Undated: "Без даты", Other: "Прочее", Pictures: "Фотографии", Editor: "ред.", Editors: "ред.",
		Translation: "Перевод", AlsoIn: "Также на языках:", Continued: "продолжение", AndOthers: "и\u00a0др.",
		Greeting: "Здравствуйте", ReadReport: "Читать доклад полностью", Attached: "Полный текст доклада приложен к этому письму.", Unsubscribe: "Отписаться",
		Types: Types{"Доклад", "Книга", "Статья", "Глава", "Диссертация", "Веб-страница"}},
	"ar": {Contents: "المحتويات", Footnote: "حاشية", BackToText: "العودة إلى النص", Page: "صفحة", Undated: "بلا تاريخ", Other: "أخرى", Pictures: "الصور", Editor: "تحرير", Editors: "تحرير",
		Translation: "الترجمة", AlsoIn: "متاح أيضًا باللغات:", Continued: "تابع", AndOthers: "وآخرون",
		Greeting: "مرحبًا", ReadReport: "اقرأ التقرير كاملًا", Attached: "التقرير الكامل مرفق بهذه الرسالة.", Unsubscribe: "إلغاء الاشتراك",
		Types: Types{"تقرير", "كتاب", "مقال", "فصل", "أطروحة", "صفحة ويب"}},
	"de": {Contents: "Inhalt", Footnote: "Fußnote", BackToText: "Zurück zum Text", Page: "Seite", Undated: "Ohne Jahr", Other: "Weitere", Pictures: "Bilder", Editor: "Hrsg.", Editors: "Hrsg.",
		Translation: "Übersetzung", AlsoIn: "Auch auf:", Continued: "Fortsetzung", AndOthers: "et\u00a0al.",
		Greeting: "Guten Tag", ReadReport: "Den ganzen Bericht lesen", Attached: "Der ganze Bericht ist dieser Nachricht angehängt.", Unsubscribe: "Abmelden",
		Types: Types{"Bericht", "Buch", "Artikel", "Kapitel", "Hochschulschrift", "Webseite"}},
	"it": {Contents: "Indice", Footnote: "Nota a piè di pagina", BackToText: "Torna al testo", Page: "pagina", Undated: "Senza data", Other: "Altro", Pictures: "Immagini", Editor: "a cura di", Editors: "a cura di",
		Translation: "Traduzione", AlsoIn: "Anche in:", Continued: "continua", AndOthers: "et\u00a0al.",
		Greeting: "Buongiorno", ReadReport: "Leggere il rapporto completo", Attached: "Il rapporto completo è allegato a questo messaggio.", Unsubscribe: "Annullare l’iscrizione",
		Types: Types{"Rapporto", "Libro", "Articolo", "Capitolo", "Tesi", "Pagina web"}},
	"nl": {Contents: "Inhoud", Footnote: "Voetnoot", BackToText: "Terug naar de tekst", Page: "pagina", Undated: "Zonder datum", Other: "Overige", Pictures: "Foto’s", Editor: "red.", Editors: "red.",
		Translation: "Vertaling", AlsoIn: "Ook in het:", Continued: "vervolg", AndOthers: "et\u00a0al.",
		Greeting: "Hallo", ReadReport: "Lees het hele rapport", Attached: "Het hele rapport is bij dit bericht gevoegd.", Unsubscribe: "Afmelden",
		Types: Types{"Rapport", "Boek", "Artikel", "Hoofdstuk", "Scriptie", "Webpagina"}},
	"el": {Contents: "Περιεχόμενα", Footnote: "Υποσημείωση", BackToText: "Επιστροφή στο κείμενο", Page: "σελ.", Undated: "Χωρίς ημερομηνία", Other: "Άλλα", Pictures: "Φωτογραφίες", Editor: "επιμ.", Editors: "επιμ.",
		Translation: "Μετάφραση", AlsoIn: "Επίσης:", Continued: "συνέχεια", AndOthers: "κ.ά.",
		Greeting: "Γεια σας", ReadReport: "Διαβάστε ολόκληρη την έκθεση", Attached: "Ολόκληρη η έκθεση επισυνάπτεται σε αυτό το μήνυμα.", Unsubscribe: "Διαγραφή από τη λίστα",
		Types: Types{"Έκθεση", "Βιβλίο", "Άρθρο", "Κεφάλαιο", "Διατριβή", "Ιστοσελίδα"}},
	"hi": {Contents: "विषय-सूची", Footnote: "पाद टिप्पणी", BackToText: "पाठ पर वापस", Page: "पृष्ठ", Undated: "बिना तिथि", Other: "अन्य", Pictures: "चित्र", Editor: "संपा.", Editors: "संपा.",
		Translation: "अनुवाद", AlsoIn: "इन भाषाओं में भी:", Continued: "जारी", AndOthers: "एवं अन्य",
		Greeting: "नमस्ते", ReadReport: "पूरी रिपोर्ट पढ़ें", Attached: "पूरी रिपोर्ट इस संदेश के साथ संलग्न है।", Unsubscribe: "सदस्यता समाप्त करें",
		Types: Types{"रिपोर्ट", "पुस्तक", "लेख", "अध्याय", "शोध-प्रबंध", "वेब पृष्ठ"}},
	"ja": {Contents: "目次", Footnote: "脚注", BackToText: "本文に戻る", Page: "p.", Undated: "日付なし", Other: "その他", Pictures: "写真", Editor: "編", Editors: "編",
		Translation: "翻訳", AlsoIn: "ほかの言語:", Continued: "続き", AndOthers: "ほか",
		Greeting: "こんにちは", ReadReport: "報告書の全文を読む", Attached: "報告書の全文をこのメールに添付しています。", Unsubscribe: "配信を停止する",
		Types: Types{"報告書", "書籍", "論文", "章", "学位論文", "ウェブページ"}},
	"zh": {Contents: "目录", Footnote: "脚注", BackToText: "返回正文", Page: "页", Undated: "无日期", Other: "其他", Pictures: "图片", Editor: "编", Editors: "编",
		Translation: "翻译", AlsoIn: "另有语言版本：", Continued: "续", AndOthers: "等",
		Greeting: "您好", ReadReport: "阅读完整报告", Attached: "完整报告见本邮件附件。", Unsubscribe: "退订",
		Types: Types{"报告", "图书", "文章", "章节", "学位论文", "网页"}},
	"zh-hant": {Contents: "目錄", Footnote: "註腳", BackToText: "返回正文", Page: "頁", Undated: "無日期", Other: "其他", Pictures: "圖片", Editor: "編", Editors: "編",
		Translation: "翻譯", AlsoIn: "另有語言版本：", Continued: "續", AndOthers: "等",
		Greeting: "您好", ReadReport: "閱讀完整報告", Attached: "完整報告見本郵件附件。", Unsubscribe: "取消訂閱",
		Types: Types{"報告", "圖書", "文章", "章節", "學位論文", "網頁"}},
	"ko": {Contents: "차례", Footnote: "각주", BackToText: "본문으로 돌아가기", Page: "쪽", Undated: "날짜 없음", Other: "기타", Pictures: "사진", Editor: "편", Editors: "편",
		Translation: "번역", AlsoIn: "다른 언어:", Continued: "이어짐", AndOthers: "외",
		Greeting: "안녕하세요", ReadReport: "보고서 전문 읽기", Attached: "보고서 전문을 이 메일에 첨부합니다.", Unsubscribe: "수신 거부",
		Types: Types{"보고서", "도서", "논문", "장", "학위 논문", "웹페이지"}},
	"tr": {Contents: "İçindekiler", Footnote: "Dipnot", BackToText: "Metne dön", Page: "sayfa", Undated: "Tarihsiz", Other: "Diğer", Pictures: "Fotoğraflar", Editor: "ed.", Editors: "ed.",
		Translation: "Çeviri", AlsoIn: "Şu dillerde de:", Continued: "devam", AndOthers: "vd.",
		Greeting: "Merhaba", ReadReport: "Raporun tamamını okuyun", Attached: "Raporun tamamı bu iletinin ekindedir.", Unsubscribe: "Abonelikten çık",
		Types: Types{"Rapor", "Kitap", "Makale", "Bölüm", "Tez", "Web sayfası"}},
	"pl": {Contents: "Spis treści", Footnote: "Przypis", BackToText: "Powrót do tekstu", Page: "strona", Undated: "Bez daty", Other: "Inne", Pictures: "Zdjęcia", Editor: "red.", Editors: "red.",
		Translation: "Tłumaczenie", AlsoIn: "Także w językach:", Continued: "ciąg dalszy", AndOthers: "i\u00a0in.",
		Greeting: "Dzień dobry", ReadReport: "Przeczytaj cały raport", Attached: "Cały raport jest w załączniku do tej wiadomości.", Unsubscribe: "Wypisz się",
		Types: Types{"Raport", "Książka", "Artykuł", "Rozdział", "Praca dyplomowa", "Strona internetowa"}},
	"uk": {Contents: "Зміст", Footnote: "Виноска", BackToText: "Назад до тексту", Page: "с.", Undated: "Без дати", Other: "Інше", Pictures: "Світлини", Editor: "ред.", Editors: "ред.",
		Translation: "Переклад", AlsoIn: "Також мовами:", Continued: "продовження", AndOthers: "та\u00a0ін.",
		Greeting: "Вітаємо", ReadReport: "Читати звіт повністю", Attached: "Повний звіт додано до цього листа.", Unsubscribe: "Відписатися",
		Types: Types{"Звіт", "Книга", "Стаття", "Розділ", "Дисертація", "Вебсторінка"}},
	"sv": {Contents: "Innehåll", Footnote: "Fotnot", BackToText: "Tillbaka till texten", Page: "sidan", Undated: "Utan år", Other: "Övrigt", Pictures: "Bilder", Editor: "red.", Editors: "red.",
		Translation: "Översättning", AlsoIn: "Finns även på:", Continued: "forts.", AndOthers: "m.fl.",
		Greeting: "Hej", ReadReport: "Läs hela rapporten", Attached: "Hela rapporten är bifogad till detta meddelande.", Unsubscribe: "Avsluta prenumerationen",
		Types: Types{"Rapport", "Bok", "Artikel", "Kapitel", "Avhandling", "Webbsida"}},
	"da": {Contents: "Indhold", Footnote: "Fodnote", BackToText: "Tilbage til teksten", Page: "side", Undated: "Uden år", Other: "Andet", Pictures: "Billeder", Editor: "red.", Editors: "red.",
		Translation: "Oversættelse", AlsoIn: "Findes også på:", Continued: "fortsat", AndOthers: "m.fl.",
		Greeting: "Hej", ReadReport: "Læs hele rapporten", Attached: "Hele rapporten er vedhæftet denne besked.", Unsubscribe: "Afmeld",
		Types: Types{"Rapport", "Bog", "Artikel", "Kapitel", "Afhandling", "Webside"}},
	"nb": {Contents: "Innhold", Footnote: "Fotnote", BackToText: "Tilbake til teksten", Page: "side", Undated: "Uten år", Other: "Annet", Pictures: "Bilder", Editor: "red.", Editors: "red.",
		Translation: "Oversettelse", AlsoIn: "Finnes også på:", Continued: "forts.", AndOthers: "mfl.",
		Greeting: "Hei", ReadReport: "Les hele rapporten", Attached: "Hele rapporten er vedlagt denne meldingen.", Unsubscribe: "Meld deg av",
		Types: Types{"Rapport", "Bok", "Artikkel", "Kapittel", "Avhandling", "Nettside"}},
	"fi": {Contents: "Sisällys", Footnote: "Alaviite", BackToText: "Takaisin tekstiin", Page: "sivu", Undated: "Päiväämätön", Other: "Muut", Pictures: "Kuvat", Editor: "toim.", Editors: "toim.",
		Translation: "Käännös", AlsoIn: "Myös kielillä:", Continued: "jatkuu", AndOthers: "ym.",
		Greeting: "Hei", ReadReport: "Lue koko raportti", Attached: "Koko raportti on tämän viestin liitteenä.", Unsubscribe: "Peruuta tilaus",
		Types: Types{"Raportti", "Kirja", "Artikkeli", "Luku", "Opinnäyte", "Verkkosivu"}},
	"et": {Contents: "Sisukord", Footnote: "Joonealune märkus", BackToText: "Tagasi teksti juurde", Page: "lk", Undated: "Dateerimata", Other: "Muud", Pictures: "Pildid", Editor: "toim.", Editors: "toim.",
		Translation: "Tõlge", AlsoIn: "Ka keeltes:", Continued: "järg", AndOthers: "jt",
		Greeting: "Tere", ReadReport: "Loe kogu aruannet", Attached: "Kogu aruanne on selle kirja manuses.", Unsubscribe: "Loobu tellimusest",
		Types: Types{"Aruanne", "Raamat", "Artikkel", "Peatükk", "Väitekiri", "Veebileht"}},
	"cs": {Contents: "Obsah", Footnote: "Poznámka pod čarou", BackToText: "Zpět k textu", Page: "strana", Undated: "Bez data", Other: "Ostatní", Pictures: "Fotografie", Editor: "ed.", Editors: "eds.",
		Translation: "Překlad", AlsoIn: "Také v jazycích:", Continued: "pokračování", AndOthers: "a\u00a0kol.",
		Greeting: "Dobrý den", ReadReport: "Přečíst celou zprávu", Attached: "Celá zpráva je přiložena k tomuto e-mailu.", Unsubscribe: "Odhlásit odběr",
		Types: Types{"Zpráva", "Kniha", "Článek", "Kapitola", "Diplomová práce", "Webová stránka"}},
	"sk": {Contents: "Obsah", Footnote: "Poznámka pod čiarou", BackToText: "Späť k textu", Page: "strana", Undated: "Bez dátumu", Other: "Ostatné", Pictures: "Fotografie", Editor: "ed.", Editors: "eds.",
		Translation: "Preklad", AlsoIn: "Aj v jazykoch:", Continued: "pokračovanie", AndOthers: "a\u00a0kol.",
		Greeting: "Dobrý deň", ReadReport: "Prečítať celú správu", Attached: "Celá správa je priložená k tomuto e-mailu.", Unsubscribe: "Odhlásiť odber",
		Types: Types{"Správa", "Kniha", "Článok", "Kapitola", "Záverečná práca", "Webová stránka"}},
	"sl": {Contents: "Vsebina", Footnote: "Opomba", BackToText: "Nazaj k besedilu", Page: "stran", Undated: "Brez datuma", Other: "Drugo", Pictures: "Fotografije", Editor: "ur.", Editors: "ur.",
		Translation: "Prevod", AlsoIn: "Tudi v jezikih:", Continued: "nadaljevanje", AndOthers: "idr.",
		Greeting: "Pozdravljeni", ReadReport: "Preberite celotno poročilo", Attached: "Celotno poročilo je priloženo temu sporočilu.", Unsubscribe: "Odjava",
		Types: Types{"Poročilo", "Knjiga", "Članek", "Poglavje", "Diplomsko delo", "Spletna stran"}},
	"hr": {Contents: "Sadržaj", Footnote: "Bilješka", BackToText: "Natrag na tekst", Page: "stranica", Undated: "Bez datuma", Other: "Ostalo", Pictures: "Fotografije", Editor: "ur.", Editors: "ur.",
		Translation: "Prijevod", AlsoIn: "Također na jezicima:", Continued: "nastavak", AndOthers: "i\u00a0dr.",
		Greeting: "Poštovani", ReadReport: "Pročitajte cijelo izvješće", Attached: "Cijelo izvješće priloženo je ovoj poruci.", Unsubscribe: "Odjava",
		Types: Types{"Izvješće", "Knjiga", "Članak", "Poglavlje", "Disertacija", "Mrežna stranica"}},
	"sr": {Contents: "Садржај", Footnote: "Фуснота", BackToText: "Назад на текст", Page: "стр.", Undated: "Без датума", Other: "Остало", Pictures: "Фотографије", Editor: "ур.", Editors: "ур.",
		Translation: "Превод", AlsoIn: "Такође на језицима:", Continued: "наставак", AndOthers: "и\u00a0др.",
		Greeting: "Поштовани", ReadReport: "Прочитајте цео извештај", Attached: "Цео извештај је у прилогу ове поруке.", Unsubscribe: "Одјава",
		Types: Types{"Извештај", "Књига", "Чланак", "Поглавље", "Дисертација", "Веб-страница"}},
	"bg": {Contents: "Съдържание", Footnote: "Бележка под линия", BackToText: "Обратно към текста", Page: "с.", Undated: "Без дата", Other: "Други", Pictures: "Снимки", Editor: "ред.", Editors: "ред.",
		Translation: "Превод", AlsoIn: "Също и на:", Continued: "продължение", AndOthers: "и\u00a0др.",
		Greeting: "Здравейте", ReadReport: "Прочетете целия доклад", Attached: "Целият доклад е приложен към това писмо.", Unsubscribe: "Отписване",
		Types: Types{"Доклад", "Книга", "Статия", "Глава", "Дисертация", "Уебстраница"}},
	"ro": {Contents: "Cuprins", Footnote: "Notă de subsol", BackToText: "Înapoi la text", Page: "pagina", Undated: "Fără dată", Other: "Altele", Pictures: "Fotografii", Editor: "ed.", Editors: "ed.",
		Translation: "Traducere", AlsoIn: "De asemenea în:", Continued: "continuare", AndOthers: "ș.a.",
		Greeting: "Bună ziua", ReadReport: "Citiți raportul complet", Attached: "Raportul complet este atașat acestui mesaj.", Unsubscribe: "Dezabonare",
		Types: Types{"Raport", "Carte", "Articol", "Capitol", "Teză", "Pagină web"}},
	"hu": {Contents: "Tartalom", Footnote: "Lábjegyzet", BackToText: "Vissza a szöveghez", Page: "oldal", Undated: "Év nélkül", Other: "Egyéb", Pictures: "Képek", Editor: "szerk.", Editors: "szerk.",
		Translation: "Fordítás", AlsoIn: "További nyelveken:", Continued: "folytatás", AndOthers: "és mtsai",
		Greeting: "Üdvözöljük", ReadReport: "A teljes jelentés elolvasása", Attached: "A teljes jelentést ehhez az üzenethez mellékeltük.", Unsubscribe: "Leiratkozás",
		Types: Types{"Jelentés", "Könyv", "Cikk", "Fejezet", "Disszertáció", "Weboldal"}},
	"ca": {Contents: "Sumari", Footnote: "Nota al peu", BackToText: "Torna al text", Page: "pàgina", Undated: "Sense data", Other: "Altres", Pictures: "Fotografies", Editor: "ed.", Editors: "eds.",
		Translation: "Traducció", AlsoIn: "També en:", Continued: "continuació", AndOthers: "et\u00a0al.",
		Greeting: "Bon dia", ReadReport: "Llegiu l’informe complet", Attached: "L’informe complet va adjunt a aquest missatge.", Unsubscribe: "Donar-se de baixa",
		Types: Types{"Informe", "Llibre", "Article", "Capítol", "Tesi", "Pàgina web"}},
	"id": {Contents: "Daftar isi", Footnote: "Catatan kaki", BackToText: "Kembali ke teks", Page: "halaman", Undated: "Tanpa tanggal", Other: "Lainnya", Pictures: "Foto", Editor: "ed.", Editors: "ed.",
		Translation: "Terjemahan", AlsoIn: "Juga dalam bahasa:", Continued: "lanjutan", AndOthers: "dkk.",
		Greeting: "Halo", ReadReport: "Baca laporan lengkap", Attached: "Laporan lengkap terlampir pada pesan ini.", Unsubscribe: "Berhenti berlangganan",
		Types: Types{"Laporan", "Buku", "Artikel", "Bab", "Tesis", "Halaman web"}},
	"ms": {Contents: "Kandungan", Footnote: "Nota kaki", BackToText: "Kembali ke teks", Page: "halaman", Undated: "Tanpa tarikh", Other: "Lain-lain", Pictures: "Foto", Editor: "ed.", Editors: "ed.",
		Translation: "Terjemahan", AlsoIn: "Juga dalam bahasa:", Continued: "sambungan", AndOthers: "dll.",
		Greeting: "Helo", ReadReport: "Baca laporan penuh", Attached: "Laporan penuh dilampirkan bersama mesej ini.", Unsubscribe: "Berhenti melanggan",
		Types: Types{"Laporan", "Buku", "Artikel", "Bab", "Tesis", "Laman web"}},
	"sw": {Contents: "Yaliyomo", Footnote: "Tanbihi", BackToText: "Rudi kwenye matini", Page: "uk.", Undated: "Bila tarehe", Other: "Nyingine", Pictures: "Picha", Editor: "mhariri", Editors: "wahariri",
		Translation: "Tafsiri", AlsoIn: "Pia kwa lugha:", Continued: "inaendelea", AndOthers: "na wenzake",
		Greeting: "Habari", ReadReport: "Soma ripoti kamili", Attached: "Ripoti kamili imeambatishwa kwenye ujumbe huu.", Unsubscribe: "Jiondoe",
		Types: Types{"Ripoti", "Kitabu", "Makala", "Sura", "Tasnifu", "Ukurasa wa wavuti"}},
	"vi": {Contents: "Mục lục", Footnote: "Chú thích cuối trang", BackToText: "Trở lại văn bản", Page: "trang", Undated: "Không ghi năm", Other: "Khác", Pictures: "Ảnh", Editor: "biên tập", Editors: "biên tập",
		Translation: "Bản dịch", AlsoIn: "Cũng có bằng:", Continued: "tiếp theo", AndOthers: "và cộng sự",
		Greeting: "Xin chào", ReadReport: "Đọc toàn bộ báo cáo", Attached: "Toàn bộ báo cáo được đính kèm thư này.", Unsubscribe: "Hủy đăng ký",
		Types: Types{"Báo cáo", "Sách", "Bài viết", "Chương", "Luận văn", "Trang web"}},
	"th": {Contents: "สารบัญ", Footnote: "เชิงอรรถ", BackToText: "กลับไปที่เนื้อหา", Page: "หน้า", Undated: "ไม่ระบุปี", Other: "อื่น ๆ", Pictures: "ภาพถ่าย", Editor: "บรรณาธิการ", Editors: "บรรณาธิการ",
		Translation: "คำแปล", AlsoIn: "มีในภาษา:", Continued: "ต่อ", AndOthers: "และคณะ",
		Greeting: "สวัสดี", ReadReport: "อ่านรายงานฉบับเต็ม", Attached: "รายงานฉบับเต็มแนบมากับข้อความนี้", Unsubscribe: "ยกเลิกการรับข่าวสาร",
		Types: Types{"รายงาน", "หนังสือ", "บทความ", "บท", "วิทยานิพนธ์", "หน้าเว็บ"}},
	"fa": {Contents: "فهرست", Footnote: "پانویس", BackToText: "بازگشت به متن", Page: "صفحهٔ", Undated: "بدون تاریخ", Other: "دیگر", Pictures: "عکس\u200cها", Editor: "ویراستار", Editors: "ویراستاران",
		Translation: "ترجمه", AlsoIn: "همچنین به زبان\u200cهای:", Continued: "ادامه", AndOthers: "و همکاران",
		Greeting: "درود", ReadReport: "متن کامل گزارش را بخوانید", Attached: "متن کامل گزارش پیوست این پیام است.", Unsubscribe: "لغو اشتراک",
		Types: Types{"گزارش", "کتاب", "مقاله", "فصل", "پایان\u200cنامه", "صفحهٔ وب"}},
	"he": {Contents: "תוכן העניינים", Footnote: "הערת שוליים", BackToText: "חזרה לטקסט", Page: "עמוד", Undated: "ללא תאריך", Other: "אחר", Pictures: "תמונות", Editor: "עורך", Editors: "עורכים",
		Translation: "תרגום", AlsoIn: "גם בשפות:", Continued: "המשך", AndOthers: "ואחרים",
		Greeting: "שלום", ReadReport: "לקריאת הדוח המלא", Attached: "הדוח המלא מצורף להודעה זו.", Unsubscribe: "הסרה מרשימת התפוצה",
		Types: Types{"דוח", "ספר", "מאמר", "פרק", "עבודת גמר", "דף אינטרנט"}},
	"ur": {Contents: "فہرست", Footnote: "حاشیہ", BackToText: "متن پر واپس", Page: "صفحہ", Undated: "بلا تاریخ", Other: "دیگر", Pictures: "تصاویر", Editor: "مدیر", Editors: "مدیران",
		Translation: "ترجمہ", AlsoIn: "ان زبانوں میں بھی:", Continued: "جاری", AndOthers: "و دیگر",
		Greeting: "السلام علیکم", ReadReport: "مکمل رپورٹ پڑھیں", Attached: "مکمل رپورٹ اس پیغام کے ساتھ منسلک ہے۔", Unsubscribe: "رکنیت ختم کریں",
		Types: Types{"رپورٹ", "کتاب", "مضمون", "باب", "مقالہ", "ویب صفحہ"}},
	"bn": {Contents: "সূচিপত্র", Footnote: "পাদটীকা", BackToText: "পাঠে ফিরুন", Page: "পৃষ্ঠা", Undated: "তারিখবিহীন", Other: "অন্যান্য", Pictures: "ছবি", Editor: "সম্পা.", Editors: "সম্পা.",
		Translation: "অনুবাদ", AlsoIn: "আরও যে ভাষায়:", Continued: "চলমান", AndOthers: "ও অন্যান্য",
		Greeting: "শুভেচ্ছা", ReadReport: "সম্পূর্ণ প্রতিবেদন পড়ুন", Attached: "সম্পূর্ণ প্রতিবেদন এই বার্তার সঙ্গে সংযুক্ত।", Unsubscribe: "সদস্যতা বাতিল করুন",
		Types: Types{"প্রতিবেদন", "বই", "নিবন্ধ", "অধ্যায়", "অভিসন্দর্ভ", "ওয়েব পাতা"}},
	"hy": {Contents: "Բովանդակություն", Footnote: "Ծանոթագրություն", BackToText: "Վերադառնալ տեքստին", Page: "էջ", Undated: "Առանց ամսաթվի", Other: "Այլ", Pictures: "Լուսանկարներ", Editor: "խմբ.", Editors: "խմբ.",
		Translation: "Թարգմանություն", AlsoIn: "Նաև լեզուներով՝", Continued: "շարունակություն", AndOthers: "և ուրիշներ",
		Greeting: "Բարև Ձեզ", ReadReport: "Կարդալ ամբողջ զեկույցը", Attached: "Ամբողջ զեկույցը կցված է այս նամակին։", Unsubscribe: "Ապաբաժանորդագրվել",
		Types: Types{"Զեկույց", "Գիրք", "Հոդված", "Գլուխ", "Ատենախոսություն", "Կայքէջ"}},
	"ka": {Contents: "სარჩევი", Footnote: "სქოლიო", BackToText: "ტექსტთან დაბრუნება", Page: "გვერდი", Undated: "უთარიღო", Other: "სხვა", Pictures: "ფოტოები", Editor: "რედ.", Editors: "რედ.",
		Translation: "თარგმანი", AlsoIn: "აგრეთვე ენებზე:", Continued: "გაგრძელება", AndOthers: "და სხვ.",
		Greeting: "გამარჯობა", ReadReport: "წაიკითხეთ სრული ანგარიში", Attached: "სრული ანგარიში ერთვის ამ წერილს.", Unsubscribe: "გამოწერის გაუქმება",
		Types: Types{"ანგარიში", "წიგნი", "სტატია", "თავი", "დისერტაცია", "ვებგვერდი"}},
	"ta": {Contents: "பொருளடக்கம்", Footnote: "அடிக்குறிப்பு", BackToText: "உரைக்குத் திரும்பு", Page: "பக்கம்", Undated: "தேதியற்றவை", Other: "மற்றவை", Pictures: "படங்கள்", Editor: "பதி.", Editors: "பதி.",
		Translation: "மொழிபெயர்ப்பு", AlsoIn: "பிற மொழிகளில்:", Continued: "தொடர்ச்சி", AndOthers: "மற்றும் பலர்",
		Greeting: "வணக்கம்", ReadReport: "முழு அறிக்கையைப் படிக்கவும்", Attached: "முழு அறிக்கை இந்தச் செய்தியுடன் இணைக்கப்பட்டுள்ளது.", Unsubscribe: "குழுவிலகு",
		Types: Types{"அறிக்கை", "நூல்", "கட்டுரை", "அத்தியாயம்", "ஆய்வேடு", "இணையப் பக்கம்"}},
	"te": {Contents: "విషయసూచిక", Footnote: "పాదసూచిక", BackToText: "పాఠ్యానికి తిరిగి", Page: "పేజీ", Undated: "తేదీ లేనివి", Other: "ఇతర", Pictures: "చిత్రాలు", Editor: "సంపా.", Editors: "సంపా.",
		Translation: "అనువాదం", AlsoIn: "ఇతర భాషల్లో:", Continued: "కొనసాగింపు", AndOthers: "మరియు ఇతరులు",
		Greeting: "నమస్కారం", ReadReport: "పూర్తి నివేదిక చదవండి", Attached: "పూర్తి నివేదిక ఈ సందేశానికి జత చేయబడింది.", Unsubscribe: "చందా రద్దు చేయండి",
		Types: Types{"నివేదిక", "పుస్తకం", "వ్యాసం", "అధ్యాయం", "సిద్ధాంత గ్రంథం", "వెబ్ పేజీ"}},
	"kn": {Contents: "ಪರಿವಿಡಿ", Footnote: "ಅಡಿಟಿಪ್ಪಣಿ", BackToText: "ಪಠ್ಯಕ್ಕೆ ಹಿಂತಿರುಗಿ", Page: "ಪುಟ", Undated: "ದಿನಾಂಕವಿಲ್ಲದವು", Other: "ಇತರೆ", Pictures: "ಚಿತ್ರಗಳು", Editor: "ಸಂಪಾ.", Editors: "ಸಂಪಾ.",
		Translation: "ಅನುವಾದ", AlsoIn: "ಇತರ ಭಾಷೆಗಳಲ್ಲಿ:", Continued: "ಮುಂದುವರಿದಿದೆ", AndOthers: "ಮತ್ತು ಇತರರು",
		Greeting: "ನಮಸ್ಕಾರ", ReadReport: "ಪೂರ್ಣ ವರದಿ ಓದಿ", Attached: "ಪೂರ್ಣ ವರದಿಯನ್ನು ಈ ಸಂದೇಶಕ್ಕೆ ಲಗತ್ತಿಸಲಾಗಿದೆ.", Unsubscribe: "ಚಂದಾ ರದ್ದುಮಾಡಿ",
		Types: Types{"ವರದಿ", "ಪುಸ್ತಕ", "ಲೇಖನ", "ಅಧ್ಯಾಯ", "ಪ್ರಬಂಧ", "ಜಾಲಪುಟ"}},
	"ml": {Contents: "ഉള്ളടക്കം", Footnote: "അടിക്കുറിപ്പ്", BackToText: "പാഠത്തിലേക്ക് മടങ്ങുക", Page: "പേജ്", Undated: "തീയതിയില്ലാത്തവ", Other: "മറ്റുള്ളവ", Pictures: "ചിത്രങ്ങൾ", Editor: "എഡി.", Editors: "എഡി.",
		Translation: "വിവർത്തനം", AlsoIn: "മറ്റു ഭാഷകളിൽ:", Continued: "തുടർച്ച", AndOthers: "മറ്റുള്ളവരും",
		Greeting: "നമസ്കാരം", ReadReport: "പൂർണ്ണ റിപ്പോർട്ട് വായിക്കുക", Attached: "പൂർണ്ണ റിപ്പോർട്ട് ഈ സന്ദേശത്തോടൊപ്പം ചേർത്തിരിക്കുന്നു.", Unsubscribe: "വരിക്കാരല്ലാതാകുക",
		Types: Types{"റിപ്പോർട്ട്", "പുസ്തകം", "ലേഖനം", "അധ്യായം", "പ്രബന്ധം", "വെബ് പേജ്"}},
	"gu": {Contents: "અનુક્રમણિકા", Footnote: "પાદટીપ", BackToText: "લખાણ પર પાછા", Page: "પાનું", Undated: "તારીખ વિના", Other: "અન્ય", Pictures: "ચિત્રો", Editor: "સંપા.", Editors: "સંપા.",
		Translation: "અનુવાદ", AlsoIn: "અન્ય ભાષાઓમાં:", Continued: "ચાલુ", AndOthers: "અને અન્ય",
		Greeting: "નમસ્તે", ReadReport: "સંપૂર્ણ અહેવાલ વાંચો", Attached: "સંપૂર્ણ અહેવાલ આ સંદેશ સાથે જોડેલ છે.", Unsubscribe: "સદસ્યતા રદ કરો",
		Types: Types{"અહેવાલ", "પુસ્તક", "લેખ", "પ્રકરણ", "મહાનિબંધ", "વેબ પાનું"}},
	"pa": {Contents: "ਤਤਕਰਾ", Footnote: "ਫੁੱਟਨੋਟ", BackToText: "ਲਿਖਤ ਵੱਲ ਵਾਪਸ", Page: "ਸਫ਼ਾ", Undated: "ਬਿਨਾਂ ਮਿਤੀ", Other: "ਹੋਰ", Pictures: "ਤਸਵੀਰਾਂ", Editor: "ਸੰਪਾ.", Editors: "ਸੰਪਾ.",
		Translation: "ਅਨੁਵਾਦ", AlsoIn: "ਹੋਰ ਭਾਸ਼ਾਵਾਂ ਵਿੱਚ:", Continued: "ਜਾਰੀ", AndOthers: "ਅਤੇ ਹੋਰ",
		Greeting: "ਸਤ ਸ੍ਰੀ ਅਕਾਲ", ReadReport: "ਪੂਰੀ ਰਿਪੋਰਟ ਪੜ੍ਹੋ", Attached: "ਪੂਰੀ ਰਿਪੋਰਟ ਇਸ ਸੁਨੇਹੇ ਨਾਲ ਨੱਥੀ ਹੈ।", Unsubscribe: "ਗਾਹਕੀ ਰੱਦ ਕਰੋ",
		Types: Types{"ਰਿਪੋਰਟ", "ਕਿਤਾਬ", "ਲੇਖ", "ਅਧਿਆਇ", "ਖੋਜ-ਪ੍ਰਬੰਧ", "ਵੈੱਬ ਸਫ਼ਾ"}},
	"mr": {Contents: "अनुक्रमणिका", Footnote: "तळटीप", BackToText: "मजकुराकडे परत", Page: "पृष्ठ", Undated: "दिनांक नसलेले", Other: "इतर", Pictures: "छायाचित्रे", Editor: "संपा.", Editors: "संपा.",
		Translation: "भाषांतर", AlsoIn: "इतर भाषांमध्ये:", Continued: "पुढे चालू", AndOthers: "आणि इतर",
		Greeting: "नमस्कार", ReadReport: "संपूर्ण अहवाल वाचा", Attached: "संपूर्ण अहवाल या संदेशासोबत जोडला आहे.", Unsubscribe: "सदस्यता रद्द करा",
		Types: Types{"अहवाल", "पुस्तक", "लेख", "प्रकरण", "प्रबंध", "वेब पृष्ठ"}},
	"ne": {Contents: "विषयसूची", Footnote: "पादटिप्पणी", BackToText: "पाठमा फर्कनुहोस्", Page: "पृष्ठ", Undated: "मिति नभएका", Other: "अन्य", Pictures: "तस्बिरहरू", Editor: "सम्पा.", Editors: "सम्पा.",
		Translation: "अनुवाद", AlsoIn: "अन्य भाषामा:", Continued: "क्रमशः", AndOthers: "र अन्य",
		Greeting: "नमस्ते", ReadReport: "पूरा प्रतिवेदन पढ्नुहोस्", Attached: "पूरा प्रतिवेदन यस सन्देशसँग संलग्न छ।", Unsubscribe: "सदस्यता रद्द गर्नुहोस्",
		Types: Types{"प्रतिवेदन", "पुस्तक", "लेख", "अध्याय", "शोधपत्र", "वेब पृष्ठ"}},
	"si": {Contents: "පටුන", Footnote: "පාද සටහන", BackToText: "පෙළ වෙත ආපසු", Page: "පිටුව", Undated: "දිනයක් නැති", Other: "වෙනත්", Pictures: "ඡායාරූප", Editor: "සංස්.", Editors: "සංස්.",
		Translation: "පරිවර්තනය", AlsoIn: "වෙනත් භාෂාවලින්:", Continued: "සම්බන්ධයි", AndOthers: "සහ අනෙක් අය",
		Greeting: "ආයුබෝවන්", ReadReport: "සම්පූර්ණ වාර්තාව කියවන්න", Attached: "සම්පූර්ණ වාර්තාව මෙම පණිවිඩයට අමුණා ඇත.", Unsubscribe: "දායකත්වයෙන් ඉවත් වන්න",
		Types: Types{"වාර්තාව", "පොත", "ලිපිය", "පරිච්ඡේදය", "නිබන්ධය", "වෙබ් පිටුව"}},
	"lo": {Contents: "ສາລະບານ", Footnote: "ໝາຍເຫດ", BackToText: "ກັບໄປຫາເນື້ອໃນ", Page: "ໜ້າ", Undated: "ບໍ່ມີວັນທີ", Other: "ອື່ນໆ", Pictures: "ຮູບພາບ", Editor: "ບັນນາທິການ", Editors: "ບັນນາທິການ",
		Translation: "ການແປ", AlsoIn: "ໃນພາສາອື່ນ:", Continued: "ຕໍ່", AndOthers: "ແລະ ຄະນະ",
		Greeting: "ສະບາຍດີ", ReadReport: "ອ່ານບົດລາຍງານສະບັບເຕັມ", Attached: "ບົດລາຍງານສະບັບເຕັມແມ່ນຄັດຕິດມາກັບຂໍ້ຄວາມນີ້.", Unsubscribe: "ຍົກເລີກການຮັບຂ່າວສານ",
		Types: Types{"ບົດລາຍງານ", "ປຶ້ມ", "ບົດຄວາມ", "ບົດ", "ວິທະຍານິພົນ", "ໜ້າເວັບ"}},
	"km": {Contents: "មាតិកា", Footnote: "កំណត់សម្គាល់", BackToText: "ត្រឡប់ទៅអត្ថបទ", Page: "ទំព័រ", Undated: "គ្មានកាលបរិច្ឆេទ", Other: "ផ្សេងទៀត", Pictures: "រូបភាព", Editor: "កែសម្រួលដោយ", Editors: "កែសម្រួលដោយ",
		Translation: "ការបកប្រែ", AlsoIn: "មានជាភាសាផ្សេង៖", Continued: "ត", AndOthers: "និងអ្នកដទៃ",
		Greeting: "សួស្តី", ReadReport: "អានរបាយការណ៍ពេញលេញ", Attached: "របាយការណ៍ពេញលេញត្រូវបានភ្ជាប់មកជាមួយសារនេះ។", Unsubscribe: "ឈប់ទទួលសារ",
		Types: Types{"របាយការណ៍", "សៀវភៅ", "អត្ថបទ", "ជំពូក", "និក្ខេបបទ", "គេហទំព័រ"}},
	"my": {Contents: "မာတိကာ", Footnote: "အောက်ခြေမှတ်ချက်", BackToText: "စာသားသို့ ပြန်သွားရန်", Page: "စာမျက်နှာ", Undated: "ရက်စွဲမရှိ", Other: "အခြား", Pictures: "ဓာတ်ပုံများ", Editor: "တည်းဖြတ်", Editors: "တည်းဖြတ်",
		Translation: "ဘာသာပြန်", AlsoIn: "အခြားဘာသာစကားများ–", Continued: "အဆက်", AndOthers: "နှင့် အခြားသူများ",
		Greeting: "မင်္ဂလာပါ", ReadReport: "အစီရင်ခံစာ အပြည့်အစုံကို ဖတ်ရန်", Attached: "အစီရင်ခံစာ အပြည့်အစုံကို ဤစာနှင့်အတူ ပူးတွဲပေးပို့ထားပါသည်။", Unsubscribe: "စာရင်းမှ ထွက်ရန်",
		Types: Types{"အစီရင်ခံစာ", "စာအုပ်", "ဆောင်းပါး", "အခန်း", "ကျမ်း", "ဝဘ်စာမျက်နှာ"}},
	"am": {Contents: "ማውጫ", Footnote: "የግርጌ ማስታወሻ", BackToText: "ወደ ጽሑፉ ተመለስ", Page: "ገጽ", Undated: "ቀን ያልተጠቀሰ", Other: "ሌላ", Pictures: "ፎቶዎች", Editor: "አርታዒ", Editors: "አርታዒዎች",
		Translation: "ትርጉም", AlsoIn: "በሌሎች ቋንቋዎችም፦", Continued: "የቀጠለ", AndOthers: "እና ሌሎች",
		Greeting: "ሰላም", ReadReport: "ሙሉውን ሪፖርት ያንብቡ", Attached: "ሙሉው ሪፖርት ከዚህ መልእክት ጋር ተያይዟል።", Unsubscribe: "ከዝርዝሩ ውጣ",
		Types: Types{"ሪፖርት", "መጽሐፍ", "መጣጥፍ", "ምዕራፍ", "የምርምር ጽሑፍ", "ድረ ገጽ"}},
}

// wordsFor finds the words of a language, English where there are none.
func wordsFor(tag string) (w Words, translated bool) {
	t, err := language.Parse(tag)
	if err != nil {
		return words["en"], false
	}
	base, _ := t.Base()
	script, _ := t.Script()
	names := []string{base.String() + "-" + strings.ToLower(script.String())}
	if script.String() == Script(base.String()) {
		names = append(names, base.String())
	}
	for _, name := range names {
		if name == "no" || name == "nn" {
			name = "nb"
		}
		if w, ok := words[name]; ok {
			return w, true
		}
	}
	return words["en"], false
}
