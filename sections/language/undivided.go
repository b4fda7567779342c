package language

// undivided are the languages in scripts that divide words whose words are short and never divided.
var undivided = []string{"vi"}

// elsewhere are the files of patterns, by locale, that an author can get: their licences (GPL, LGPL, none) let nobody
// carry them in a program under another.
var elsewhere = map[string]string{
	"hy": "hyph-hy.tex" + ofTeX, "id": "hyph-id.tex" + ofTeX, "lv": "hyph-lv.tex" + ofTeX, "mk": "hyph-mk.tex" + ofTeX,
	"ro": "hyph-ro.tex" + ofTeX, "zu": "hyph_zu_ZA.dic of LibreOffice",
}

// ofTeX says where files of TeX are found.
const ofTeX = " of TeX's package hyph-utf8 (ctan.org/pkg/hyph-utf8)"

// PatternsElsewhere is the file of patterns that an author can get, and where; empty if none is known.
func (l *Language) PatternsElsewhere() string { return first(l.locales, elsewhere) }
