package language

// Captions are the words of captions that are numbered, and the titles of the lists of these.
type Captions struct {
	// Figure and Table are the label of a caption, in which {0} stands for its number.
	Figure, Table string
	// Figures and Tables are the titles of the lists of all figures and of all tables.
	Figures, Tables string
}

// captions are the words by locale; a test compares their completeness with that of Words. They are those of the
// locales of babel 2026 (captions: figure, table, listfigure, listtable), or of Typst's translations where those are
// short forms; in bn, gu, hy, ka, ne, my, pa, si and sw, where both have none or a word of another sense, they are
// our own. Letters are capital at the beginning alone.
var captions = map[string]Captions{
	"en":      {"Figure\u00a0{0}", "Table\u00a0{0}", "List of figures", "List of tables"},
	"fr":      {"Figure\u00a0{0}", "Tableau\u00a0{0}", "Table des figures", "Liste des tableaux"},
	"es":      {"Figura\u00a0{0}", "Tabla\u00a0{0}", "Índice de figuras", "Índice de tablas"},
	"pt":      {"Figura\u00a0{0}", "Tabela\u00a0{0}", "Lista de figuras", "Lista de tabelas"},
	"pt-PT":   {"Figura\u00a0{0}", "Tabela\u00a0{0}", "Lista de figuras", "Lista de tabelas"},
	"ru":      {"Рисунок\u00a0{0}", "Таблица\u00a0{0}", "Список иллюстраций", "Список таблиц"},
	"ar":      {"الشكل\u00a0{0}", "الجدول\u00a0{0}", "قائمة الأشكال", "قائمة الجداول"},
	"de":      {"Abbildung\u00a0{0}", "Tabelle\u00a0{0}", "Abbildungsverzeichnis", "Tabellenverzeichnis"},
	"it":      {"Figura\u00a0{0}", "Tabella\u00a0{0}", "Elenco delle figure", "Elenco delle tabelle"},
	"nl":      {"Figuur\u00a0{0}", "Tabel\u00a0{0}", "Lijst van figuren", "Lijst van tabellen"},
	"el":      {"Σχήμα\u00a0{0}", "Πίνακας\u00a0{0}", "Κατάλογος σχημάτων", "Κατάλογος πινάκων"},
	"hi":      {"चित्र\u00a0{0}", "तालिका\u00a0{0}", "चित्रों की सूची", "तालिकाओं की सूची"},
	"ja":      {"図{0}", "表{0}", "図目次", "表目次"},
	"zh":      {"图\u00a0{0}", "表\u00a0{0}", "插图目录", "表格目录"},
	"zh-Hant": {"圖\u00a0{0}", "表\u00a0{0}", "圖目錄", "表目錄"},
	"ko":      {"그림\u00a0{0}", "표\u00a0{0}", "그림 차례", "표 차례"},
	"tr":      {"Şekil\u00a0{0}", "Tablo\u00a0{0}", "Şekil listesi", "Tablo listesi"},
	"pl":      {"Rysunek\u00a0{0}", "Tabela\u00a0{0}", "Spis rysunków", "Spis tabel"},
	"uk":      {"Рисунок\u00a0{0}", "Таблиця\u00a0{0}", "Перелік ілюстрацій", "Перелік таблиць"},
	"sv":      {"Figur\u00a0{0}", "Tabell\u00a0{0}", "Figurer", "Tabeller"},
	"da":      {"Figur\u00a0{0}", "Tabel\u00a0{0}", "Figurer", "Tabeller"},
	"no":      {"Figur\u00a0{0}", "Tabell\u00a0{0}", "Figurer", "Tabeller"},
	"nn":      {"Figur\u00a0{0}", "Tabell\u00a0{0}", "Figurar", "Tabellar"},
	"fi":      {"Kuva\u00a0{0}", "Taulukko\u00a0{0}", "Kuvat", "Taulukot"},
	"et":      {"Joonis\u00a0{0}", "Tabel\u00a0{0}", "Joonised", "Tabelid"},
	"cs":      {"Obrázek\u00a0{0}", "Tabulka\u00a0{0}", "Seznam obrázků", "Seznam tabulek"},
	"sk":      {"Obrázok\u00a0{0}", "Tabuľka\u00a0{0}", "Zoznam obrázkov", "Zoznam tabuliek"},
	"sl":      {"Slika\u00a0{0}", "Tabela\u00a0{0}", "Slike", "Tabele"},
	"hr":      {"Slika\u00a0{0}", "Tablica\u00a0{0}", "Popis slika", "Popis tablica"},
	"sr":      {"Слика\u00a0{0}", "Табела\u00a0{0}", "Списак слика", "Списак табела"},
	"sr-Latn": {"Slika\u00a0{0}", "Tabela\u00a0{0}", "Spisak slika", "Spisak tabela"},
	"bg":      {"Фигура\u00a0{0}", "Таблица\u00a0{0}", "Списък на фигурите", "Списък на таблиците"},
	"ro":      {"Figura\u00a0{0}", "Tabelul\u00a0{0}", "Lista figurilor", "Lista tabelelor"},
	"hu":      {"{0}.\u00a0ábra", "{0}.\u00a0táblázat", "Ábrák jegyzéke", "Táblázatok jegyzéke"},
	"ca":      {"Figura\u00a0{0}", "Taula\u00a0{0}", "Índex de figures", "Índex de taules"},
	"id":      {"Gambar\u00a0{0}", "Tabel\u00a0{0}", "Daftar gambar", "Daftar tabel"},
	"ms":      {"Rajah\u00a0{0}", "Jadual\u00a0{0}", "Senarai rajah", "Senarai jadual"},
	"sw":      {"Kielelezo\u00a0{0}", "Jedwali\u00a0{0}", "Orodha ya vielelezo", "Orodha ya majedwali"},
	"vi":      {"Hình\u00a0{0}", "Bảng\u00a0{0}", "Danh sách hình vẽ", "Danh sách bảng"},
	"th":      {"รูปที่\u00a0{0}", "ตารางที่\u00a0{0}", "สารบัญรูป", "สารบัญตาราง"},
	"fa":      {"شکل\u00a0{0}", "جدول\u00a0{0}", "فهرست شکل\u200cها", "فهرست جدول\u200cها"},
	"he":      {"איור\u00a0{0}", "טבלה\u00a0{0}", "רשימת האיורים", "רשימת הטבלאות"},
	"ur":      {"شکل\u00a0{0}", "جدول\u00a0{0}", "فہرست اشکال", "فہرست جداول"},
	"bn":      {"চিত্র\u00a0{0}", "সারণি\u00a0{0}", "চিত্রের তালিকা", "সারণির তালিকা"},
	"hy":      {"Նկար\u00a0{0}", "Աղյուսակ\u00a0{0}", "Նկարների ցանկ", "Աղյուսակների ցանկ"},
	"ka":      {"სურათი\u00a0{0}", "ცხრილი\u00a0{0}", "სურათების სია", "ცხრილების სია"},
	"ta":      {"படம்\u00a0{0}", "அட்டவணை\u00a0{0}", "படங்களின் பட்டியல்", "அட்டவணைகளின் பட்டியல்"},
	"te":      {"ఆకృతి\u00a0{0}", "పట్టిక\u00a0{0}", "ఆకృతుల జాబితా", "పట్టికల జాబితా"},
	"kn":      {"ಚಿತ್ರ\u00a0{0}", "ಕೋಷ್ಟಕ\u00a0{0}", "ಚಿತ್ರಗಳ ಪಟ್ಟಿ", "ಕೋಷ್ಟಕಗಳ ಪಟ್ಟಿ"},
	"ml":      {"ചിത്രം\u00a0{0}", "പട്ടിക\u00a0{0}", "ചിത്രങ്ങളുടെ പട്ടിക", "പട്ടികകളുടെ സൂചിക"},
	"gu":      {"આકૃતિ\u00a0{0}", "કોષ્ટક\u00a0{0}", "આકૃતિઓની સૂચિ", "કોષ્ટકોની સૂચિ"},
	"pa":      {"ਚਿੱਤਰ\u00a0{0}", "ਸਾਰਣੀ\u00a0{0}", "ਚਿੱਤਰਾਂ ਦੀ ਸੂਚੀ", "ਸਾਰਣੀਆਂ ਦੀ ਸੂਚੀ"},
	"mr":      {"आकृती\u00a0{0}", "कोष्टक\u00a0{0}", "आकृत्यांची सूची", "कोष्टकांची सूची"},
	"ne":      {"चित्र\u00a0{0}", "तालिका\u00a0{0}", "चित्रहरूको सूची", "तालिकाहरूको सूची"},
	"si":      {"රූපය\u00a0{0}", "වගුව\u00a0{0}", "රූප ලේඛනය", "වගු ලේඛනය"},
	"lo":      {"ຮູບທີ\u00a0{0}", "ຕາຕະລາງທີ\u00a0{0}", "ສາລະບານຮູບ", "ສາລະບານຕາຕະລາງ"},
	"km":      {"រូប\u00a0{0}", "តារាង\u00a0{0}", "បញ្ជីរូបភាព", "បញ្ជីតារាង"},
	"my":      {"ပုံ\u00a0{0}", "ဇယား\u00a0{0}", "ပုံများစာရင်း", "ဇယားများစာရင်း"},
	"am":      {"ሥዕል\u00a0{0}", "ሰንጠረዥ\u00a0{0}", "የሥዕሎች ማውጫ", "የሰንጠረዦች ማውጫ"},
}

// captionsFor are the words for the first of some locales that there are any for; English ones where there are none.
func captionsFor(locales []string) Captions {
	for _, locale := range locales {
		if c, ok := captions[locale]; ok {
			return c
		}
	}
	return captions["en"]
}
