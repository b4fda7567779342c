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
	Types  Types
}

// Types are the kinds of publications.
type Types struct{ Report, Book, Article, Chapter, Thesis, Webpage string }

// words are the words by language; a test compares their completeness.
var words = map[string]Words{
	"en": {Contents: "Contents", Footnote: "Footnote", BackToText: "Back to the text", Page: "page", Undated: "Undated", Other: "Other", Pictures: "Pictures", Editor: "ed.", Editors: "eds.",
		Translation: "Translation", AlsoIn: "Also in", Types: Types{"Report", "Book", "Article", "Chapter", "Thesis", "Web page"}},
	"fr": {Contents: "Sommaire", Footnote: "Note de bas de page", BackToText: "Retour au texte", Page: "page", Undated: "Sans date", Other: "Autres", Pictures: "Photographies", Editor: "dir.", Editors: "dir.",
		Translation: "Traduction", AlsoIn: "Existe aussi en :", Types: Types{"Rapport", "Livre", "Article", "Chapitre", "Thèse", "Page web"}},
	"es": {Contents: "Índice", Footnote: "Nota al pie", BackToText: "Volver al texto", Page: "página", Undated: "Sin fecha", Other: "Otros", Pictures: "Fotografías", Editor: "ed.", Editors: "eds.",
		Translation: "Traducción", AlsoIn: "También en:", Types: Types{"Informe", "Libro", "Artículo", "Capítulo", "Tesis", "Página web"}},
	"pt": {Contents: "Índice", Footnote: "Nota de rodapé", BackToText: "Voltar ao texto", Page: "página", Undated: "Sem data", Other: "Outros", Pictures: "Fotografias", Editor: "org.", Editors: "orgs.",
		Translation: "Tradução", AlsoIn: "Também em:", Types: Types{"Relatório", "Livro", "Artigo", "Capítulo", "Tese", "Página web"}},
	"ru": {Contents: "Содержание", Footnote: "Сноска", BackToText: "Назад к тексту", Page: "с.", Undated: "Без даты", Other: "Прочее", Pictures: "Фотографии", Editor: "ред.", Editors: "ред.",
		Translation: "Перевод", AlsoIn: "Также на языках:", Types: Types{"Доклад", "Книга", "Статья", "Глава", "Диссертация", "Веб-страница"}},
	"ar": {Contents: "المحتويات", Footnote: "حاشية", BackToText: "العودة إلى النص", Page: "صفحة", Undated: "بلا تاريخ", Other: "أخرى", Pictures: "الصور", Editor: "تحرير", Editors: "تحرير",
		Translation: "الترجمة", AlsoIn: "متاح أيضًا باللغات:", Types: Types{"تقرير", "كتاب", "مقال", "فصل", "أطروحة", "صفحة ويب"}},
	"de": {Contents: "Inhalt", Footnote: "Fußnote", BackToText: "Zurück zum Text", Page: "Seite", Undated: "Ohne Jahr", Other: "Weitere", Pictures: "Bilder", Editor: "Hrsg.", Editors: "Hrsg.",
		Translation: "Übersetzung", AlsoIn: "Auch auf:", Types: Types{"Bericht", "Buch", "Artikel", "Kapitel", "Hochschulschrift", "Webseite"}},
	"it": {Contents: "Indice", Footnote: "Nota a piè di pagina", BackToText: "Torna al testo", Page: "pagina", Undated: "Senza data", Other: "Altro", Pictures: "Immagini", Editor: "a cura di", Editors: "a cura di",
		Translation: "Traduzione", AlsoIn: "Anche in:", Types: Types{"Rapporto", "Libro", "Articolo", "Capitolo", "Tesi", "Pagina web"}},
	"nl": {Contents: "Inhoud", Footnote: "Voetnoot", BackToText: "Terug naar de tekst", Page: "pagina", Undated: "Zonder datum", Other: "Overige", Pictures: "Foto’s", Editor: "red.", Editors: "red.",
		Translation: "Vertaling", AlsoIn: "Ook in het:", Types: Types{"Rapport", "Boek", "Artikel", "Hoofdstuk", "Scriptie", "Webpagina"}},
	"el": {Contents: "Περιεχόμενα", Footnote: "Υποσημείωση", BackToText: "Επιστροφή στο κείμενο", Page: "σελ.", Undated: "Χωρίς ημερομηνία", Other: "Άλλα", Pictures: "Φωτογραφίες", Editor: "επιμ.", Editors: "επιμ.",
		Translation: "Μετάφραση", AlsoIn: "Επίσης:", Types: Types{"Έκθεση", "Βιβλίο", "Άρθρο", "Κεφάλαιο", "Διατριβή", "Ιστοσελίδα"}},
	"hi": {Contents: "विषय-सूची", Footnote: "पाद टिप्पणी", BackToText: "पाठ पर वापस", Page: "पृष्ठ", Undated: "बिना तिथि", Other: "अन्य", Pictures: "चित्र", Editor: "संपा.", Editors: "संपा.",
		Translation: "अनुवाद", AlsoIn: "इन भाषाओं में भी:", Types: Types{"रिपोर्ट", "पुस्तक", "लेख", "अध्याय", "शोध-प्रबंध", "वेब पृष्ठ"}},
	"ja": {Contents: "目次", Footnote: "脚注", BackToText: "本文に戻る", Page: "p.", Undated: "日付なし", Other: "その他", Pictures: "写真", Editor: "編", Editors: "編",
		Translation: "翻訳", AlsoIn: "ほかの言語:", Types: Types{"報告書", "書籍", "論文", "章", "学位論文", "ウェブページ"}},
	"zh": {Contents: "目录", Footnote: "脚注", BackToText: "返回正文", Page: "页", Undated: "无日期", Other: "其他", Pictures: "图片", Editor: "编", Editors: "编",
		Translation: "翻译", AlsoIn: "另有语言版本：", Types: Types{"报告", "图书", "文章", "章节", "学位论文", "网页"}},
	"zh-hant": {Contents: "目錄", Footnote: "註腳", BackToText: "返回正文", Page: "頁", Undated: "無日期", Other: "其他", Pictures: "圖片", Editor: "編", Editors: "編",
		Translation: "翻譯", AlsoIn: "另有語言版本：", Types: Types{"報告", "圖書", "文章", "章節", "學位論文", "網頁"}},
	"ko": {Contents: "차례", Footnote: "각주", BackToText: "본문으로 돌아가기", Page: "쪽", Undated: "날짜 없음", Other: "기타", Pictures: "사진", Editor: "편", Editors: "편",
		Translation: "번역", AlsoIn: "다른 언어:", Types: Types{"보고서", "도서", "논문", "장", "학위 논문", "웹페이지"}},
	"tr": {Contents: "İçindekiler", Footnote: "Dipnot", BackToText: "Metne dön", Page: "sayfa", Undated: "Tarihsiz", Other: "Diğer", Pictures: "Fotoğraflar", Editor: "ed.", Editors: "ed.",
		Translation: "Çeviri", AlsoIn: "Şu dillerde de:", Types: Types{"Rapor", "Kitap", "Makale", "Bölüm", "Tez", "Web sayfası"}},
	"pl": {Contents: "Spis treści", Footnote: "Przypis", BackToText: "Powrót do tekstu", Page: "strona", Undated: "Bez daty", Other: "Inne", Pictures: "Zdjęcia", Editor: "red.", Editors: "red.",
		Translation: "Tłumaczenie", AlsoIn: "Także w językach:", Types: Types{"Raport", "Książka", "Artykuł", "Rozdział", "Praca dyplomowa", "Strona internetowa"}},
	"uk": {Contents: "Зміст", Footnote: "Виноска", BackToText: "Назад до тексту", Page: "с.", Undated: "Без дати", Other: "Інше", Pictures: "Світлини", Editor: "ред.", Editors: "ред.",
		Translation: "Переклад", AlsoIn: "Також мовами:", Types: Types{"Звіт", "Книга", "Стаття", "Розділ", "Дисертація", "Вебсторінка"}},
	"sv": {Contents: "Innehåll", Footnote: "Fotnot", BackToText: "Tillbaka till texten", Page: "sidan", Undated: "Utan år", Other: "Övrigt", Pictures: "Bilder", Editor: "red.", Editors: "red.",
		Translation: "Översättning", AlsoIn: "Finns även på:", Types: Types{"Rapport", "Bok", "Artikel", "Kapitel", "Avhandling", "Webbsida"}},
	"da": {Contents: "Indhold", Footnote: "Fodnote", BackToText: "Tilbage til teksten", Page: "side", Undated: "Uden år", Other: "Andet", Pictures: "Billeder", Editor: "red.", Editors: "red.",
		Translation: "Oversættelse", AlsoIn: "Findes også på:", Types: Types{"Rapport", "Bog", "Artikel", "Kapitel", "Afhandling", "Webside"}},
	"nb": {Contents: "Innhold", Footnote: "Fotnote", BackToText: "Tilbake til teksten", Page: "side", Undated: "Uten år", Other: "Annet", Pictures: "Bilder", Editor: "red.", Editors: "red.",
		Translation: "Oversettelse", AlsoIn: "Finnes også på:", Types: Types{"Rapport", "Bok", "Artikkel", "Kapittel", "Avhandling", "Nettside"}},
	"fi": {Contents: "Sisällys", Footnote: "Alaviite", BackToText: "Takaisin tekstiin", Page: "sivu", Undated: "Päiväämätön", Other: "Muut", Pictures: "Kuvat", Editor: "toim.", Editors: "toim.",
		Translation: "Käännös", AlsoIn: "Myös kielillä:", Types: Types{"Raportti", "Kirja", "Artikkeli", "Luku", "Opinnäyte", "Verkkosivu"}},
	"et": {Contents: "Sisukord", Footnote: "Joonealune märkus", BackToText: "Tagasi teksti juurde", Page: "lk", Undated: "Dateerimata", Other: "Muud", Pictures: "Pildid", Editor: "toim.", Editors: "toim.",
		Translation: "Tõlge", AlsoIn: "Ka keeltes:", Types: Types{"Aruanne", "Raamat", "Artikkel", "Peatükk", "Väitekiri", "Veebileht"}},
	"cs": {Contents: "Obsah", Footnote: "Poznámka pod čarou", BackToText: "Zpět k textu", Page: "strana", Undated: "Bez data", Other: "Ostatní", Pictures: "Fotografie", Editor: "ed.", Editors: "eds.",
		Translation: "Překlad", AlsoIn: "Také v jazycích:", Types: Types{"Zpráva", "Kniha", "Článek", "Kapitola", "Diplomová práce", "Webová stránka"}},
	"sk": {Contents: "Obsah", Footnote: "Poznámka pod čiarou", BackToText: "Späť k textu", Page: "strana", Undated: "Bez dátumu", Other: "Ostatné", Pictures: "Fotografie", Editor: "ed.", Editors: "eds.",
		Translation: "Preklad", AlsoIn: "Aj v jazykoch:", Types: Types{"Správa", "Kniha", "Článok", "Kapitola", "Záverečná práca", "Webová stránka"}},
	"sl": {Contents: "Vsebina", Footnote: "Opomba", BackToText: "Nazaj k besedilu", Page: "stran", Undated: "Brez datuma", Other: "Drugo", Pictures: "Fotografije", Editor: "ur.", Editors: "ur.",
		Translation: "Prevod", AlsoIn: "Tudi v jezikih:", Types: Types{"Poročilo", "Knjiga", "Članek", "Poglavje", "Diplomsko delo", "Spletna stran"}},
	"hr": {Contents: "Sadržaj", Footnote: "Bilješka", BackToText: "Natrag na tekst", Page: "stranica", Undated: "Bez datuma", Other: "Ostalo", Pictures: "Fotografije", Editor: "ur.", Editors: "ur.",
		Translation: "Prijevod", AlsoIn: "Također na jezicima:", Types: Types{"Izvješće", "Knjiga", "Članak", "Poglavlje", "Disertacija", "Mrežna stranica"}},
	"sr": {Contents: "Садржај", Footnote: "Фуснота", BackToText: "Назад на текст", Page: "стр.", Undated: "Без датума", Other: "Остало", Pictures: "Фотографије", Editor: "ур.", Editors: "ур.",
		Translation: "Превод", AlsoIn: "Такође на језицима:", Types: Types{"Извештај", "Књига", "Чланак", "Поглавље", "Дисертација", "Веб-страница"}},
	"bg": {Contents: "Съдържание", Footnote: "Бележка под линия", BackToText: "Обратно към текста", Page: "с.", Undated: "Без дата", Other: "Други", Pictures: "Снимки", Editor: "ред.", Editors: "ред.",
		Translation: "Превод", AlsoIn: "Също и на:", Types: Types{"Доклад", "Книга", "Статия", "Глава", "Дисертация", "Уебстраница"}},
	"ro": {Contents: "Cuprins", Footnote: "Notă de subsol", BackToText: "Înapoi la text", Page: "pagina", Undated: "Fără dată", Other: "Altele", Pictures: "Fotografii", Editor: "ed.", Editors: "ed.",
		Translation: "Traducere", AlsoIn: "De asemenea în:", Types: Types{"Raport", "Carte", "Articol", "Capitol", "Teză", "Pagină web"}},
	"hu": {Contents: "Tartalom", Footnote: "Lábjegyzet", BackToText: "Vissza a szöveghez", Page: "oldal", Undated: "Év nélkül", Other: "Egyéb", Pictures: "Képek", Editor: "szerk.", Editors: "szerk.",
		Translation: "Fordítás", AlsoIn: "További nyelveken:", Types: Types{"Jelentés", "Könyv", "Cikk", "Fejezet", "Disszertáció", "Weboldal"}},
	"ca": {Contents: "Sumari", Footnote: "Nota al peu", BackToText: "Torna al text", Page: "pàgina", Undated: "Sense data", Other: "Altres", Pictures: "Fotografies", Editor: "ed.", Editors: "eds.",
		Translation: "Traducció", AlsoIn: "També en:", Types: Types{"Informe", "Llibre", "Article", "Capítol", "Tesi", "Pàgina web"}},
	"id": {Contents: "Daftar isi", Footnote: "Catatan kaki", BackToText: "Kembali ke teks", Page: "halaman", Undated: "Tanpa tanggal", Other: "Lainnya", Pictures: "Foto", Editor: "ed.", Editors: "ed.",
		Translation: "Terjemahan", AlsoIn: "Juga dalam bahasa:", Types: Types{"Laporan", "Buku", "Artikel", "Bab", "Tesis", "Halaman web"}},
	"ms": {Contents: "Kandungan", Footnote: "Nota kaki", BackToText: "Kembali ke teks", Page: "halaman", Undated: "Tanpa tarikh", Other: "Lain-lain", Pictures: "Foto", Editor: "ed.", Editors: "ed.",
		Translation: "Terjemahan", AlsoIn: "Juga dalam bahasa:", Types: Types{"Laporan", "Buku", "Artikel", "Bab", "Tesis", "Laman web"}},
	"sw": {Contents: "Yaliyomo", Footnote: "Tanbihi", BackToText: "Rudi kwenye matini", Page: "uk.", Undated: "Bila tarehe", Other: "Nyingine", Pictures: "Picha", Editor: "mhariri", Editors: "wahariri",
		Translation: "Tafsiri", AlsoIn: "Pia kwa lugha:", Types: Types{"Ripoti", "Kitabu", "Makala", "Sura", "Tasnifu", "Ukurasa wa wavuti"}},
	"vi": {Contents: "Mục lục", Footnote: "Chú thích cuối trang", BackToText: "Trở lại văn bản", Page: "trang", Undated: "Không ghi năm", Other: "Khác", Pictures: "Ảnh", Editor: "biên tập", Editors: "biên tập",
		Translation: "Bản dịch", AlsoIn: "Cũng có bằng:", Types: Types{"Báo cáo", "Sách", "Bài viết", "Chương", "Luận văn", "Trang web"}},
	"th": {Contents: "สารบัญ", Footnote: "เชิงอรรถ", BackToText: "กลับไปที่เนื้อหา", Page: "หน้า", Undated: "ไม่ระบุปี", Other: "อื่น ๆ", Pictures: "ภาพถ่าย", Editor: "บรรณาธิการ", Editors: "บรรณาธิการ",
		Translation: "คำแปล", AlsoIn: "มีในภาษา:", Types: Types{"รายงาน", "หนังสือ", "บทความ", "บท", "วิทยานิพนธ์", "หน้าเว็บ"}},
	"fa": {Contents: "فهرست", Footnote: "پانویس", BackToText: "بازگشت به متن", Page: "صفحهٔ", Undated: "بدون تاریخ", Other: "دیگر", Pictures: "عکس\u200cها", Editor: "ویراستار", Editors: "ویراستاران",
		Translation: "ترجمه", AlsoIn: "همچنین به زبان\u200cهای:", Types: Types{"گزارش", "کتاب", "مقاله", "فصل", "پایان\u200cنامه", "صفحهٔ وب"}},
	"he": {Contents: "תוכן העניינים", Footnote: "הערת שוליים", BackToText: "חזרה לטקסט", Page: "עמוד", Undated: "ללא תאריך", Other: "אחר", Pictures: "תמונות", Editor: "עורך", Editors: "עורכים",
		Translation: "תרגום", AlsoIn: "גם בשפות:", Types: Types{"דוח", "ספר", "מאמר", "פרק", "עבודת גמר", "דף אינטרנט"}},
	"ur": {Contents: "فہرست", Footnote: "حاشیہ", BackToText: "متن پر واپس", Page: "صفحہ", Undated: "بلا تاریخ", Other: "دیگر", Pictures: "تصاویر", Editor: "مدیر", Editors: "مدیران",
		Translation: "ترجمہ", AlsoIn: "ان زبانوں میں بھی:", Types: Types{"رپورٹ", "کتاب", "مضمون", "باب", "مقالہ", "ویب صفحہ"}},
	"bn": {Contents: "সূচিপত্র", Footnote: "পাদটীকা", BackToText: "পাঠে ফিরুন", Page: "পৃষ্ঠা", Undated: "তারিখবিহীন", Other: "অন্যান্য", Pictures: "ছবি", Editor: "সম্পা.", Editors: "সম্পা.",
		Translation: "অনুবাদ", AlsoIn: "আরও যে ভাষায়:", Types: Types{"প্রতিবেদন", "বই", "নিবন্ধ", "অধ্যায়", "অভিসন্দর্ভ", "ওয়েব পাতা"}},
	"hy": {Contents: "Բովանդակություն", Footnote: "Ծանոթագրություն", BackToText: "Վերադառնալ տեքստին", Page: "էջ", Undated: "Առանց ամսաթվի", Other: "Այլ", Pictures: "Լուսանկարներ", Editor: "խմբ.", Editors: "խմբ.",
		Translation: "Թարգմանություն", AlsoIn: "Նաև լեզուներով՝", Types: Types{"Զեկույց", "Գիրք", "Հոդված", "Գլուխ", "Ատենախոսություն", "Կայքէջ"}},
	"ka": {Contents: "სარჩევი", Footnote: "სქოლიო", BackToText: "ტექსტთან დაბრუნება", Page: "გვერდი", Undated: "უთარიღო", Other: "სხვა", Pictures: "ფოტოები", Editor: "რედ.", Editors: "რედ.",
		Translation: "თარგმანი", AlsoIn: "აგრეთვე ენებზე:", Types: Types{"ანგარიში", "წიგნი", "სტატია", "თავი", "დისერტაცია", "ვებგვერდი"}},
	"ta": {Contents: "பொருளடக்கம்", Footnote: "அடிக்குறிப்பு", BackToText: "உரைக்குத் திரும்பு", Page: "பக்கம்", Undated: "தேதியற்றவை", Other: "மற்றவை", Pictures: "படங்கள்", Editor: "பதி.", Editors: "பதி.",
		Translation: "மொழிபெயர்ப்பு", AlsoIn: "பிற மொழிகளில்:", Types: Types{"அறிக்கை", "நூல்", "கட்டுரை", "அத்தியாயம்", "ஆய்வேடு", "இணையப் பக்கம்"}},
	"te": {Contents: "విషయసూచిక", Footnote: "పాదసూచిక", BackToText: "పాఠ్యానికి తిరిగి", Page: "పేజీ", Undated: "తేదీ లేనివి", Other: "ఇతర", Pictures: "చిత్రాలు", Editor: "సంపా.", Editors: "సంపా.",
		Translation: "అనువాదం", AlsoIn: "ఇతర భాషల్లో:", Types: Types{"నివేదిక", "పుస్తకం", "వ్యాసం", "అధ్యాయం", "సిద్ధాంత గ్రంథం", "వెబ్ పేజీ"}},
	"kn": {Contents: "ಪರಿವಿಡಿ", Footnote: "ಅಡಿಟಿಪ್ಪಣಿ", BackToText: "ಪಠ್ಯಕ್ಕೆ ಹಿಂತಿರುಗಿ", Page: "ಪುಟ", Undated: "ದಿನಾಂಕವಿಲ್ಲದವು", Other: "ಇತರೆ", Pictures: "ಚಿತ್ರಗಳು", Editor: "ಸಂಪಾ.", Editors: "ಸಂಪಾ.",
		Translation: "ಅನುವಾದ", AlsoIn: "ಇತರ ಭಾಷೆಗಳಲ್ಲಿ:", Types: Types{"ವರದಿ", "ಪುಸ್ತಕ", "ಲೇಖನ", "ಅಧ್ಯಾಯ", "ಪ್ರಬಂಧ", "ಜಾಲಪುಟ"}},
	"ml": {Contents: "ഉള്ളടക്കം", Footnote: "അടിക്കുറിപ്പ്", BackToText: "പാഠത്തിലേക്ക് മടങ്ങുക", Page: "പേജ്", Undated: "തീയതിയില്ലാത്തവ", Other: "മറ്റുള്ളവ", Pictures: "ചിത്രങ്ങൾ", Editor: "എഡി.", Editors: "എഡി.",
		Translation: "വിവർത്തനം", AlsoIn: "മറ്റു ഭാഷകളിൽ:", Types: Types{"റിപ്പോർട്ട്", "പുസ്തകം", "ലേഖനം", "അധ്യായം", "പ്രബന്ധം", "വെബ് പേജ്"}},
	"gu": {Contents: "અનુક્રમણિકા", Footnote: "પાદટીપ", BackToText: "લખાણ પર પાછા", Page: "પાનું", Undated: "તારીખ વિના", Other: "અન્ય", Pictures: "ચિત્રો", Editor: "સંપા.", Editors: "સંપા.",
		Translation: "અનુવાદ", AlsoIn: "અન્ય ભાષાઓમાં:", Types: Types{"અહેવાલ", "પુસ્તક", "લેખ", "પ્રકરણ", "મહાનિબંધ", "વેબ પાનું"}},
	"pa": {Contents: "ਤਤਕਰਾ", Footnote: "ਫੁੱਟਨੋਟ", BackToText: "ਲਿਖਤ ਵੱਲ ਵਾਪਸ", Page: "ਸਫ਼ਾ", Undated: "ਬਿਨਾਂ ਮਿਤੀ", Other: "ਹੋਰ", Pictures: "ਤਸਵੀਰਾਂ", Editor: "ਸੰਪਾ.", Editors: "ਸੰਪਾ.",
		Translation: "ਅਨੁਵਾਦ", AlsoIn: "ਹੋਰ ਭਾਸ਼ਾਵਾਂ ਵਿੱਚ:", Types: Types{"ਰਿਪੋਰਟ", "ਕਿਤਾਬ", "ਲੇਖ", "ਅਧਿਆਇ", "ਖੋਜ-ਪ੍ਰਬੰਧ", "ਵੈੱਬ ਸਫ਼ਾ"}},
	"mr": {Contents: "अनुक्रमणिका", Footnote: "तळटीप", BackToText: "मजकुराकडे परत", Page: "पृष्ठ", Undated: "दिनांक नसलेले", Other: "इतर", Pictures: "छायाचित्रे", Editor: "संपा.", Editors: "संपा.",
		Translation: "भाषांतर", AlsoIn: "इतर भाषांमध्ये:", Types: Types{"अहवाल", "पुस्तक", "लेख", "प्रकरण", "प्रबंध", "वेब पृष्ठ"}},
	"ne": {Contents: "विषयसूची", Footnote: "पादटिप्पणी", BackToText: "पाठमा फर्कनुहोस्", Page: "पृष्ठ", Undated: "मिति नभएका", Other: "अन्य", Pictures: "तस्बिरहरू", Editor: "सम्पा.", Editors: "सम्पा.",
		Translation: "अनुवाद", AlsoIn: "अन्य भाषामा:", Types: Types{"प्रतिवेदन", "पुस्तक", "लेख", "अध्याय", "शोधपत्र", "वेब पृष्ठ"}},
	"si": {Contents: "පටුන", Footnote: "පාද සටහන", BackToText: "පෙළ වෙත ආපසු", Page: "පිටුව", Undated: "දිනයක් නැති", Other: "වෙනත්", Pictures: "ඡායාරූප", Editor: "සංස්.", Editors: "සංස්.",
		Translation: "පරිවර්තනය", AlsoIn: "වෙනත් භාෂාවලින්:", Types: Types{"වාර්තාව", "පොත", "ලිපිය", "පරිච්ඡේදය", "නිබන්ධය", "වෙබ් පිටුව"}},
	"lo": {Contents: "ສາລະບານ", Footnote: "ໝາຍເຫດ", BackToText: "ກັບໄປຫາເນື້ອໃນ", Page: "ໜ້າ", Undated: "ບໍ່ມີວັນທີ", Other: "ອື່ນໆ", Pictures: "ຮູບພາບ", Editor: "ບັນນາທິການ", Editors: "ບັນນາທິການ",
		Translation: "ການແປ", AlsoIn: "ໃນພາສາອື່ນ:", Types: Types{"ບົດລາຍງານ", "ປຶ້ມ", "ບົດຄວາມ", "ບົດ", "ວິທະຍານິພົນ", "ໜ້າເວັບ"}},
	"km": {Contents: "មាតិកា", Footnote: "កំណត់សម្គាល់", BackToText: "ត្រឡប់ទៅអត្ថបទ", Page: "ទំព័រ", Undated: "គ្មានកាលបរិច្ឆេទ", Other: "ផ្សេងទៀត", Pictures: "រូបភាព", Editor: "កែសម្រួលដោយ", Editors: "កែសម្រួលដោយ",
		Translation: "ការបកប្រែ", AlsoIn: "មានជាភាសាផ្សេង៖", Types: Types{"របាយការណ៍", "សៀវភៅ", "អត្ថបទ", "ជំពូក", "និក្ខេបបទ", "គេហទំព័រ"}},
	"my": {Contents: "မာတိကာ", Footnote: "အောက်ခြေမှတ်ချက်", BackToText: "စာသားသို့ ပြန်သွားရန်", Page: "စာမျက်နှာ", Undated: "ရက်စွဲမရှိ", Other: "အခြား", Pictures: "ဓာတ်ပုံများ", Editor: "တည်းဖြတ်", Editors: "တည်းဖြတ်",
		Translation: "ဘာသာပြန်", AlsoIn: "အခြားဘာသာစကားများ–", Types: Types{"အစီရင်ခံစာ", "စာအုပ်", "ဆောင်းပါး", "အခန်း", "ကျမ်း", "ဝဘ်စာမျက်နှာ"}},
	"am": {Contents: "ማውጫ", Footnote: "የግርጌ ማስታወሻ", BackToText: "ወደ ጽሑፉ ተመለስ", Page: "ገጽ", Undated: "ቀን ያልተጠቀሰ", Other: "ሌላ", Pictures: "ፎቶዎች", Editor: "አርታዒ", Editors: "አርታዒዎች",
		Translation: "ትርጉም", AlsoIn: "በሌሎች ቋንቋዎችም፦", Types: Types{"ሪፖርት", "መጽሐፍ", "መጣጥፍ", "ምዕራፍ", "የምርምር ጽሑፍ", "ድረ ገጽ"}},
}

// wordsFor finds the words of a language, English where there are none.
func wordsFor(tag string) (w Words, translated bool) {
	t, err := language.Parse(tag)
	if err != nil {
		return words["en"], false
	}
	base, _ := t.Base()
	script, _ := t.Script()
	for _, name := range []string{base.String() + "-" + strings.ToLower(script.String()), base.String()} {
		if name == "no" || name == "nn" {
			name = "nb"
		}
		if w, ok := words[name]; ok {
			return w, true
		}
	}
	return words["en"], false
}
