package cite

import (
	"strings"
	"unicode"

	textlanguage "golang.org/x/text/language"

	"annualreport/layout/locale"
	"annualreport/sections/bib"
	"annualreport/sections/language"
)

// scripts are the scripts that words are looked through for (ISO 15924, with the names of Unicode).
var scripts = []struct{ code, name string }{
	{"Latn", "Latin"}, {"Cyrl", "Cyrillic"}, {"Grek", "Greek"}, {"Arab", "Arabic"}, {"Hebr", "Hebrew"},
	{"Armn", "Armenian"}, {"Geor", "Georgian"},
	{"Deva", "Devanagari"}, {"Beng", "Bengali"}, {"Guru", "Gurmukhi"}, {"Gujr", "Gujarati"}, {"Orya", "Oriya"},
	{"Taml", "Tamil"}, {"Telu", "Telugu"},
	{"Knda", "Kannada"}, {"Mlym", "Malayalam"}, {"Sinh", "Sinhala"}, {"Thai", "Thai"}, {"Laoo", "Lao"},
	{"Tibt", "Tibetan"}, {"Mymr", "Myanmar"},
	{"Khmr", "Khmer"}, {"Ethi", "Ethiopic"}, {"Thaa", "Thaana"}, {"Syrc", "Syriac"}, {"Nkoo", "Nko"},
	{"Mong", "Mongolian"},
	{"Hani", "Han"}, {"Jpan", "Hiragana"}, {"Jpan", "Katakana"}, {"Kore", "Hangul"},
}

// ScriptOf is the script of most letters of a text, as in ISO 15924, empty if it has none that is known.
// A text with kana is Japanese, whatever else it has.
func ScriptOf(text string) string {
	count := make(map[string]int)
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		if of := scriptOf(r); of != "" {
			count[of]++
		}
	}
	if count["Jpan"] > 0 {
		count["Jpan"] += count["Hani"]
	}
	best := ""
	for _, s := range scripts { // in their order, so that equal counts have one answer
		if count[s.code] > count[best] {
			best = s.code
		}
	}
	return best
}

// scriptOf is the script of a letter, empty if it is none that is looked for.
func scriptOf(r rune) string {
	for _, s := range scripts {
		if unicode.Is(unicode.Scripts[s.name], r) {
			return s.code
		}
	}
	return ""
}

// Stretch is words of a text that are in one script. It is empty for words that fit the language around them.
type Stretch struct {
	Text, Script string
	// Added are words of the program in English, in an entry of another language.
	Added bool
}

// Scripts parts a text into words that can be of a language that is written in a script, and words in other scripts.
// Signs between words of one stretch belong to it, others to the language. A name that runs against the language is a
// stretch of its own, and so are words of the program that are not in it.
func Scripts(text, written string) []Stretch {
	var out []Stretch
	for text != "" {
		before, rest := text, ""
		if at := strings.IndexAny(text, marks); at >= 0 {
			before, rest = text[:at], text[at:]
		}
		out = append(out, stretches(before, written)...)
		if after, ok := strings.CutPrefix(rest, startOfAdded); ok {
			words, behind, _ := strings.Cut(after, endOfStretch)
			out = append(out, Stretch{Text: words, Added: true})
			rest = behind
		}
		text = strings.TrimLeft(rest, startOfName+endOfStretch)
	}
	return out
}

// stretches are the words of a text, as in Scripts.
func stretches(text, written string) []Stretch {
	var out []Stretch
	from, end := 0, 0 // the stretch, and where the last letter of it ends
	script := ""
	add := func(to int, script string) {
		if from < to {
			out = append(out, Stretch{Text: text[from:to], Script: script})
		}
		from = to
	}
	for i, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		of := scriptOf(r)
		if Fits(of, written) {
			of = ""
		}
		switch {
		case of == script:
		case script == "":
			add(i, "")
		case of == "":
			add(end, script)
		default:
			add(end, script)
			add(i, "")
		}
		script = of
		end = i + len(string(r))
	}
	if script != "" {
		add(end, script)
	}
	add(len(text), "")
	return out
}

// Fits reports whether words in a script can be of a language that is written in another: they can if either is not
// known.
func Fits(script, written string) bool {
	switch {
	case script == "" || written == "" || script == written:
		return true
	case script == "Hani":
		return written == "Hans" || written == "Hant" || written == "Jpan" || written == "Kore"
	}
	return false
}

// undetermined begins the tag of words of which only the script is known.
const undetermined = "und-"

// Undetermined is the tag of words of which only the script is known (BCP 47, 4.1): und-Cyrl.
func Undetermined(script string) string { return undetermined + script }

// CanBe reports whether a title can be of a language: it has a letter of the script of the language, or its letters run
// to the same side. Many languages are written in several scripts, and titles in others than theirs.
func CanBe(title, tag string) bool {
	own, known := language.Setting(tag)
	script := ScriptOf(title)
	of, alsoKnown := language.Setting(Undetermined(script))
	if script == "" || !known || !alsoKnown || of.Direction == own.Direction {
		return true
	}
	return strings.ContainsFunc(title, func(r rune) bool {
		letter := scriptOf(r)
		return letter != "" && Fits(letter, own.Script)
	})
}

// Language is the language that a publication is set in: its own if its title can be of it, or else the first of some
// languages that its title can be of. If there is none, only its script is known.
func Language(r *bib.Reference, likely ...locale.Language) string {
	title := r.Value(r.CitedBy())
	if own := r.Value(bib.Language); own != "" && CanBe(title, own) {
		return own
	}
	script := ScriptOf(title)
	for _, l := range likely {
		if Fits(script, l.Script) {
			return l.Tag
		}
	}
	return Undetermined(script)
}

// Conventions are the signs and words that a publication of a language is cited with. Where only the script is known
// they are those of the language that is most often written in it.
func Conventions(tag string) (*language.Language, error) {
	if strings.HasPrefix(tag, undetermined) {
		if t, err := textlanguage.Parse(tag); err == nil {
			base, _ := t.Base()
			tag = base.String()
		}
	}
	return language.For(tag)
}
