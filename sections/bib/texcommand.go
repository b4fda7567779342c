package bib

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// looks are the commands that change the look of what they take in braces, or of what follows them in a group.
var looks = map[string]Look{
	"emph": Italic, "em": Italic, "it": Italic, "itshape": Italic, "textit": Italic, "sl": Italic, "slshape": Italic,
	"textsl": Italic, "mkbibemph": Italic, "mkbibitalic": Italic, "bf": Bold, "bfseries": Bold, "textbf": Bold,
	"mkbibbold": Bold, "sc": SmallCaps, "scshape": SmallCaps, "textsc": SmallCaps, "mathbf": Bold, "mathit": Italic,
	"textsubscript": Lowered, "textsuperscript": Raised, "mkbibsuperscript": Raised, "mkbibsubscript": Lowered,
	"up": 0, "textup": 0, "upshape": 0,
}

// silent are commands that say how words look or where lines end, and not what they say.
var silent = wordSet("bgroup egroup begingroup endgroup displaystyle textstyle scriptstyle " +
	"scriptscriptstyle mdseries " +
	"textmd rm rmfamily textrm sf sffamily textsf tt ttfamily texttt normalfont textnormal mathrm mathsf " +
	"mathtt mathcal mathbb mathfrak operatorname ensuremath text mbox hbox fbox makebox protect relax " +
	"nolinkurl noindent " +
	"tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge left right big Big bigl bigr " +
	"Bigl Bigr " +
	"limits nolimits nobreak unskip ignorespaces MakeUppercase uppercase lowercase MakeSentenceCase cyrchar bibcyr " +
	"boldmath unboldmath leavevmode raggedright textlatin sloppy")

// hidden are commands of which what they take in braces is not seen, with the number of its groups.
var hidden = map[string]int{
	"vphantom": 1, "hphantom": 1, "phantom": 1, "hspace": 1, "vspace": 1, "index": 1, "label": 1, "color": 1,
	"selectlanguage": 1, "fontencoding": 1, "fontsize": 2, "textcolor": 1, "foreignlanguage": 1, "cite": 1, "hskip": 0,
	"noopsort": 1, "bibinfo": 1, "bibfield": 1, "bibnamefont": 0, "bibfnamefont": 0, "colorbox": 1, "raisebox": 1,
	"nocite": 1, "SortNoop": 1, "noop": 1, "textlanguage": 1, "begin": 1, "end": 1, "href": 1, "hyphenation": 1,
	"discretionary": 3, "setbox": 0, "thanks": 1, "switchargs": 0,
}

// wordSet returns what reports whether a text has a word. The set is made at the first question: most reports have no
// files of publications.
func wordSet(words string) func(word string) bool {
	set := sync.OnceValue(func() map[string]bool {
		out := make(map[string]bool)
		for _, w := range strings.Fields(words) {
			out[w] = true
		}
		return out
	})
	return func(word string) bool { return set()[word] }
}

// command reads a command, which stands at the place of the reader.
func (t *texReader) command() {
	name := t.name()
	if name == "" {
		t.at = len(t.text)
		return
	}
	begun := t.at
	t.at += 1 + len(name)
	if _, isAccent := accents[name]; isAccent && t.accent(name) {
		return
	}
	if !isLetter(name[0]) {
		t.oneSign(name)
		return
	}
	t.skipSpaces()
	if letter, ok := letterOf(name); ok {
		t.out.write(letter)
		t.skipEmptyGroup()
		return
	}
	known := t.known(name)
	if !known || silent(name) || hidden[name] > 0 {
		if strings.HasPrefix(t.text[t.at:], "{") {
			if !known {
				t.unknown(`\` + name + "{…}")
			}
			t.argument() // what an unknown command takes is read as words
			return
		}
	}
	if known {
		return
	}
	t.at = begun
	t.sign(1+len(name), t.text[begun:begun+1+len(name)])
	t.unknown(`\` + name)
}

// letterOf is the letter or the name that a command stands for.
func letterOf(name string) (string, bool) {
	if letter, ok := letters()[name]; ok {
		return letter, true
	}
	journal, ok := journals[name]
	return journal, ok
}

// name is the name of the command at the place of the reader: letters, or one sign.
func (t *texReader) name() string {
	from := t.at + 1
	if from >= len(t.text) {
		return ""
	}
	end := from
	for end < len(t.text) && isLetter(t.text[end]) {
		end++
	}
	if end == from {
		_, size := utf8.DecodeRuneInString(t.text[from:])
		end = from + size
	}
	return t.text[from:end]
}

// oneSign writes what a command of one sign stands for: \&, \%, \_ …
func (t *texReader) oneSign(name string) {
	if name == "(" || name == ")" {
		t.math = name == "("
	}
	if sign, ok := signs[name]; ok {
		name = sign
	}
	t.out.write(name)
}

// known reads the command of a name that is known, and is neither a letter nor an accent.
func (t *texReader) known(name string) bool {
	if look, ok := looks[name]; ok {
		if strings.HasPrefix(t.text[t.at:], "{") {
			t.out.inLook(look, t.argument)
		} else {
			t.out.look |= look // to the end of the group
		}
		return true
	}
	switch name {
	case "enquote", "mkbibquote":
		t.enquote()
		return true
	case "url", "path":
		t.verbatim()
		return true
	case "verb":
		t.delimited()
		return true
	case "char", "symbol", "unichar":
		t.character()
		return true
	case "frac", "tfrac", "nicefrac", "sfrac":
		t.argument()
		t.out.write("/")
		t.argument()
		return true
	case "sqrt":
		t.out.write("√")
		return true
	}
	if groups, ok := hidden[name]; ok {
		for range groups {
			t.skipGroup()
		}
		return true
	}
	return silent(name)
}

// skipSpaces goes behind the spaces that end the name of a command.
func (t *texReader) skipSpaces() {
	for t.at < len(t.text) && isSpace(t.text[t.at]) {
		t.at++
	}
}

// skipEmptyGroup goes behind the braces that only end the name of a command.
func (t *texReader) skipEmptyGroup() {
	if strings.HasPrefix(t.text[t.at:], "{}") {
		t.at += 2
	}
}

// longestOption is how many bytes what stands in brackets behind a command has at most.
const longestOption = 1000

// skipGroup goes behind a group, or behind what an optional argument has in brackets with it, without a word.
func (t *texReader) skipGroup() {
	t.skipSpaces()
	if rest := t.text[t.at:]; strings.HasPrefix(rest, "[") {
		if end := strings.IndexByte(rest[:min(len(rest), longestOption)], ']'); end >= 0 {
			t.at += end + 1
		}
	}
	if strings.HasPrefix(t.text[t.at:], "{") {
		t.at = min(groupEnd(t.text, t.at)+1, len(t.text))
	}
}

// enquote sets quotation marks around its group: double ones outside, single ones in those.
func (t *texReader) enquote() {
	before, behind := "“", "”"
	if t.quotes%2 == 1 {
		before, behind = "‘", "’"
	}
	t.quotes++
	t.out.write(before)
	t.argument()
	t.out.write(behind)
	t.quotes--
}

// verbatim writes an address as it is.
func (t *texReader) verbatim() {
	if !strings.HasPrefix(t.text[t.at:], "{") {
		return
	}
	end := groupEnd(t.text, t.at)
	t.out.write(plainAddress(t.text[t.at+1 : end]))
	t.at = min(end+1, len(t.text))
}

// delimited writes what stands between two equal signs.
func (t *texReader) delimited() {
	rest := t.text[t.at:]
	if rest == "" {
		return
	}
	inner, _, ok := strings.Cut(rest[1:], rest[:1])
	t.at++
	t.sign(len(inner), inner)
	if ok {
		t.at++
	}
}

// character writes the letter of a number: \char"E9, \symbol{233}.
func (t *texReader) character() {
	rest := strings.TrimPrefix(t.text[t.at:], "{")
	digits := strings.TrimLeft(rest, `"`)
	base := 10
	if digits != rest {
		base = 16
	}
	number, length := leadingNumber(digits, base)
	t.at = len(t.text) - len(digits) + length
	if strings.HasPrefix(t.text[t.at:], "}") || strings.HasPrefix(t.text[t.at:], " ") {
		t.at++
	}
	if r := rune(number); unicode.IsGraphic(r) && utf8.ValidRune(r) {
		t.out.write(string(r))
	}
}

// leadingNumber is the number that a text begins with, and its length in bytes.
func leadingNumber(text string, base int) (number, length int) {
	const figures, most = "0123456789ABCDEF", 1 << 21
	upper := strings.ToUpper(text[:min(len(text), 8)])
	for length < len(upper) && number < most {
		value := strings.IndexByte(figures[:base], upper[length])
		if value < 0 {
			break
		}
		number = number*base + value
		length++
	}
	return number, length
}
