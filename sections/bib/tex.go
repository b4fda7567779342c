package bib

import (
	"html"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"annualreport/layout/pattern"
)

// accents are the combining marks behind TeX's accents.
var accents = map[rune]string{
	'\'': "\u0301", '`': "\u0300", '^': "\u0302", '"': "\u0308", '~': "\u0303", '=': "\u0304", '.': "\u0307",
	'u': "\u0306", 'v': "\u030c", 'H': "\u030b", 'c': "\u0327", 'k': "\u0328", 'd': "\u0323", 'b': "\u0331",
	'r': "\u030a",
}

// letters are TeX's names of letters and signs, those of the packages textcomp and inputenc among them.
var letters = map[string]string{
	"ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å", "AA": "Å",
	"i": "i", "j": "j",
	"dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
	"textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "textellipsis": "…",
	"textbullet": "•", "textperiodcentered": "·",
	"textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“", "textquotedblright": "”",
	"textquotesingle": "'", "textquotedbl": "\"",
	"quotesinglbase": "‚", "quotedblbase": "„", "guillemotleft": "«", "guillemotright": "»",
	"guilsinglleft": "‹", "guilsinglright": "›",
	"textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^",
	"textasciigrave": "`", "textunderscore": "_", "textbar": "|",
	"textless": "<", "textgreater": ">", "textbraceleft": "{", "textbraceright": "}",
	"textdollar": "$", "textexclamdown": "¡", "textquestiondown": "¿",
	"copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™",
	"S": "§", "textsection": "§", "P": "¶", "textparagraph": "¶",
	"pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€",
	"textyen": "¥", "textcent": "¢", "dag": "†", "ddag": "‡",
	"textdegree": "°", "textmu": "µ", "textordfeminine": "ª", "textordmasculine": "º",
	"textnumero": "№", "textonehalf": "½", "textonequarter": "¼",
	"textthreequarters": "¾", "textpm": "±", "pm": "±", "times": "×", "texttimes": "×",
	"cdot": "·", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥",
	"TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX", "BibLaTeX": "BibLaTeX",
	"slash": "/", "thinspace": "\u202f", "quad": " ", "qquad": " ",
	"newline": " ", "linebreak": " ", "nobreakspace": "\u00a0", "textquotestraightdblbase": "„",
	"infty": "∞", "rightarrow": "→", "circ": "°",
	"alpha": "α", "epsilon": "ε", "theta": "θ", "kappa": "κ", "rho": "ρ", "tau": "τ", "phi": "φ",
	"chi": "χ", "psi": "ψ", "beta": "β", "gamma": "γ", "delta": "δ", "lambda": "λ", "mu": "μ",
	"pi": "π", "sigma": "σ", "omega": "ω", "Delta": "Δ", "Omega": "Ω",
}

// spaces are TeX's commands of one sign for spaces, for line ends and for what is not seen. Others are the sign itself.
var spaces = map[string]string{
	",": "\u202f", ";": " ", ":": " ", "\\": " ", "\n": " ", "/": "", "-": "", "!": "", "@": "", "(": "", ")": "",
}

// silent are commands that say how words look, and not what they say.
var silent = wordSet("emph em it itshape textit sl slshape textsl bf bfseries textbf mdseries textmd " +
	"sc scshape textsc rm rmfamily textrm sf sffamily textsf tt ttfamily texttt up upshape textup " +
	"normalfont textnormal mathrm mathit mathbf mathsf mathtt mathcal mathbb ensuremath text mbox hbox " +
	"protect relax nolinkurl url noindent tiny scriptsize footnotesize small normalsize large Large " +
	"bgroup egroup begingroup endgroup displaystyle textstyle")

// wordSet is the words of a text.
func wordSet(words string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// plainTeX turns a value of BibTeX into the text that it stands for. Of an unknown command, what it has in braces
// stays. An unknown command without braces may be a sign or a word: it stays as it is written, and unknown is called
// with it.
func plainTeX(s string, unknown func(command string)) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\\':
			i += command(&b, s[i:], unknown)
			continue
		case r == '{' || r == '}' || r == '$':
		case r == '~':
			b.WriteRune('\u00a0')
		case strings.HasPrefix(s[i:], "---"):
			b.WriteRune('—')
			size = 3
		case strings.HasPrefix(s[i:], "--"):
			b.WriteRune('–')
			size = 2
		case strings.HasPrefix(s[i:], "``"):
			b.WriteRune('“')
			size = 2
		case strings.HasPrefix(s[i:], "''"):
			b.WriteRune('”')
			size = 2
		case r == '\n' || r == '\t' || r == '\r':
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
		i += size
	}
	return norm.NFC.String(strings.Join(fields(b.String()), " "))
}

// fields divides a text at its breaking spaces.
func fields(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ' ' })
}

// command writes what a command at the start of a text stands for, and returns its length.
func command(b *strings.Builder, s string, unknown func(command string)) int {
	if len(s) < 2 {
		return len(s)
	}
	r, size := utf8.DecodeRuneInString(s[1:])
	end := 1 + size
	if isLetter(s[1]) {
		for end < len(s) && isLetter(s[end]) {
			end++
		}
	}
	name := s[1:end]
	if mark, ok := accents[r]; ok && len(name) == size {
		if base, n := accented(s[end:]); n > 0 {
			b.WriteString(base + mark)
			return end + n
		}
	}
	if letter, ok := letters[name]; ok {
		b.WriteString(letter)
		if end < len(s) && s[end] == ' ' {
			end++ // a space ends the name
		}
		return end
	}
	if !isLetter(s[1]) {
		if space, ok := spaces[name]; ok {
			name = space
		}
		b.WriteString(name) // \&, \%, \_ …
		return end
	}
	behind := end + len(s[end:]) - len(strings.TrimLeft(s[end:], " \t\r\n"))
	if silent[name] || strings.HasPrefix(s[behind:], "{") {
		return behind
	}
	b.WriteString(s[:end])
	unknown(s[:end])
	return end
}

// accented is the letter that an accent stands over, and the length of what names it.
func accented(s string) (string, int) {
	at := 0
	for at < len(s) && (s[at] == ' ' || s[at] == '{') {
		at++
	}
	if at >= len(s) {
		return "", 0
	}
	base, n := "", 0
	if s[at] == '\\' && at+1 < len(s) && (s[at+1] == 'i' || s[at+1] == 'j') {
		base, n = s[at+1:at+2], at+2
	} else {
		r, size := utf8.DecodeRuneInString(s[at:])
		base, n = string(r), at+size
	}
	if strings.Contains(s[:at], "{") && n < len(s) && s[n] == '}' {
		n++
	}
	return base, n
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// languageNames are the languages that BibTeX's packages name in words (babel, polyglossia, and BibLaTeX's langid), and
// some as people write them into programs that keep publications.
var languageNames = map[string]string{
	"english": "en", "american": "en-US", "usenglish": "en-US", "british": "en-GB", "ukenglish": "en-GB",
	"australian": "en-AU", "canadian": "en-CA",
	"french": "fr", "francais": "fr", "français": "fr", "canadien": "fr-CA", "german": "de", "ngerman": "de",
	"deutsch":  "de",
	"austrian": "de-AT", "naustrian": "de-AT", "swissgerman": "de-CH", "nswissgerman": "de-CH", "spanish": "es",
	"español":    "es",
	"portuguese": "pt", "português": "pt", "portuges": "pt", "brazilian": "pt-BR", "brazil": "pt-BR", "italian": "it",
	"italiano": "it",
	"dutch":    "nl", "nederlands": "nl", "catalan": "ca", "basque": "eu", "galician": "gl", "romanian": "ro",
	"russian": "ru", "русский": "ru", "ukrainian": "uk", "українська": "uk", "bulgarian": "bg", "serbian": "sr",
	"croatian": "hr", "slovene": "sl", "slovenian": "sl",
	"polish": "pl", "czech": "cs", "slovak": "sk", "magyar": "hu", "hungarian": "hu", "albanian": "sq",
	"estonian": "et", "latvian": "lv", "lithuanian": "lt",
	"swedish": "sv", "danish": "da", "norsk": "nb", "norwegian": "nb", "nynorsk": "nn", "finnish": "fi",
	"icelandic": "is",
	"greek":     "el", "polutonikogreek": "el", "ελληνικά": "el", "latin": "la", "turkish": "tr", "türkçe": "tr",
	"armenian": "hy", "georgian": "ka",
	"arabic": "ar", "العربية": "ar", "persian": "fa", "farsi": "fa", "فارسی": "fa", "hebrew": "he", "עברית": "he",
	"urdu": "ur", "اردو": "ur",
	"hindi": "hi", "हिन्दी": "hi", "bengali": "bn", "বাংলা": "bn", "nepali": "ne", "tamil": "ta", "amharic": "am",
	"swahili": "sw", "kiswahili": "sw",
	"chinese": "zh", "中文": "zh", "japanese": "ja", "日本語": "ja", "korean": "ko", "한국어": "ko",
	"thai": "th", "vietnamese": "vi", "tiếng việt": "vi", "indonesian": "id", "bahasa": "id", "malay": "ms",
}

// languageTag is the BCP 47 tag of a language that is named in words or by its tag.
func languageTag(name string) string {
	if tag, ok := languageNames[strings.ToLower(strings.TrimSpace(name))]; ok {
		return tag
	}
	return strings.TrimSpace(name)
}

// tag is a tag of HTML, which programs that keep publications write notes in.
var tag = pattern.Of(`</?[A-Za-z][^<>]*>`)

// withoutTags is a note without its HTML.
func withoutTags(note string) string {
	if !strings.ContainsRune(note, '<') {
		return note
	}
	return strings.Join(fields(html.UnescapeString(tag().ReplaceAllString(note, " "))), " ")
}
