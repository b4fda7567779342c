package language

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write docs/languages.md as the program is today")

// TestDocs: docs/languages.md says which languages the program knows, and what of them.
func TestDocs(t *testing.T) {
	name := filepath.Join("..", "..", "docs", "languages.md")
	want := documentation(t)
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(name); err != nil || string(got) != want {
		t.Errorf("docs/languages.md is not what the program knows; write it with go test ./sections/language -run TestDocs -update (%v)", err)
	}
}

// documentation is the text of docs/languages.md.
func documentation(t *testing.T) string {
	var b strings.Builder
	b.WriteString(`# Languages

` + "`language`" + ` of a report, ` + "`{lang=…}`" + ` of words and the name of a catalogue are tags of BCP 47: ` + "`fr`, `pt-BR`, `sr-Latn`, `zh-TW`" + `. A tag
is looked up as CLDR has it: old and long names are today's (` + "`iw`" + ` is ` + "`he`, `sh`" + ` is ` + "`sr-Latn`" + `), the script is that of the tag or
the likeliest one (` + "`zh-TW`" + ` is written in Hant, ` + "`pa-PK`" + ` in Arab), and lines run as the script does. What is not known in the language
and in its script is never taken from another: words such as “Contents” are then in English and dates in figures, and both
are told. Any other registered language can be set, too.

This page is written by ` + "`go test ./sections/language -run TestDocs -update`" + `.

## With words of the program

| language | tag | lines run | names of months | words are divided | words read by |
| --- | --- | --- | --- | --- | --- |
`)
	for _, tag := range spoken(t) {
		l := speaking(t, tag)
		rows := rowsOf(t, tag)
		fmt.Fprintf(&b, "| %s | `%s` | %s | %s | %s | %s |\n", rows[0].word, tag, runs(l), yes(l.Dates.AreNamed()), yes(l.Patterns != ""), rows[1].word)
	}
	b.WriteString(`
The words stand in the files of ` + "`sections/language/words`" + `, with the projects that have the same word in their translations. The last column
says which native speaker has read all of them: if you are one, mend the file, and write your name and the date in its second line.
`)
	b.WriteString("\n## With dates, numbers, lists and quotation marks\n\nNames of months are known besides in\n\n" + wrapped(others(t, func(l *Language) bool { return l.Dates.AreNamed() })))
	b.WriteString("\nDates are in figures in\n\n" + wrapped(others(t, func(l *Language) bool { return !l.Dates.AreNamed() })))
	b.WriteString("\nand in all languages that stand nowhere here.\n\n## With hyphenation\n\nWords are divided in these languages, and in no other script of theirs:\n\n" + wrapped(slices.Sorted(maps.Keys(patterns))))
	b.WriteString(`
The patterns are those of TeX (hyph-utf8), and words are divided as LuaTeX divides them; those of Czech are of P. and O. Sojka. Of
these languages there are patterns under licences that let no other program carry them; ` + "`report check`" + ` says so, and where they are:

`)
	for _, tag := range slices.Sorted(maps.Keys(elsewhere)) {
		fmt.Fprintf(&b, "- `%s`: %s\n", tag, elsewhere[tag])
	}
	b.WriteString(ownHyphens)
	b.WriteString(sizesOfScripts)
	return b.String()
}

// ownHyphens says how an author says where words may be divided.
const ownHyphens = `
### Places in words that the author gives

Files in the folder ` + "`hyphenation`" + ` beside the report say where words may be divided, each for the language that its name begins with:

| file | what it is |
| --- | --- |
| ` + "`de.txt`, `hyph-de.hyp.txt`" + ` | words with a hyphen at each place where they may be divided; a word without one is never divided |
| ` + "`lv.tex`, `hyph-lv.tex`" + ` | patterns (` + "`\\patterns{…}`" + `) and words (` + "`\\hyphenation{…}`" + `) as TeX has them, with the fewest letters around a hyphen from the head of the file |
| ` + "`hyph-lv.pat.txt`" + ` | patterns alone |
| ` + "`hyph_lv_LV.dic`" + ` | patterns of LibreOffice (libhyphen), in the encoding of their first line. Where a hyphen would change letters, words are not divided; files with two levels of patterns are refused |

` + "```" + `
# hyphenation/de.txt: the long words of our house
Sachver-ständigen-rat Sachver-ständigen-rats
Donau-insel
Nirgendland
` + "```" + `

Words hold for each form of capitals, and for just this form of the word: write others beside it. They count more than patterns, and patterns
of the folder stand in the place of the program's. ` + "`de.txt`" + ` holds for ` + "`de-AT`" + ` and ` + "`de-CH`" + `, too, unless these have files of their own: for all
editions and translations, and for words in ` + "`[…]{lang=de}`" + `. Comments begin with ` + "`#`" + ` in lists of words, and with ` + "`%`" + ` in all files. A soft
hyphen (U+00AD) in a text says the same of one word at one place.
`

// sizesOfScripts says how large letters are that the family of a text lacks.
const sizesOfScripts = `
## Sizes of scripts

Letters that the family of a text lacks come from another family, and are made as large as the text looks: small letters of Greek,
Cyrillic, Georgian and Armenian as high as the x, letters of India, of Hebrew, Thai and Ethiopia, and those of China, Japan and Korea,
in proportion to it (` + "`layout/shape/evenness.go`" + ` has the letters that are measured), and the alef of Arabic as high as capitals. A size
of 9.5 pt means the same size for the eye in all of them, in text, titles and tables; leading stays. Nastaliq, which hangs from a
slope, and signs keep their sizes. Titles have the weight of the design where a family has it, and the nearest one where it has not.
`

// others are the locales of languages and scripts, without regions, that have no words of the program.
func others(t *testing.T, wanted func(*Language) bool) []string {
	var out []string
	for _, tag := range Tags() {
		s, _ := parse(tag)
		if l := speaking(t, tag); s.region == "" && tag != undetermined && !l.Translated && wanted(l) {
			out = append(out, tag)
		}
	}
	return out
}

func runs(l *Language) string {
	if l.RightToLeft() {
		return "from the right"
	}
	return "from the left"
}

func yes(known bool) string {
	if known {
		return "yes"
	}
	return "no"
}

// wrapped writes tags in lines of a hundred letters or so.
func wrapped(tags []string) string {
	var b strings.Builder
	at := 0
	for i, tag := range tags {
		if i > 0 {
			b.WriteString(",")
			if at++; at > 110 {
				b.WriteString("\n")
				at = 0
			} else {
				b.WriteString(" ")
				at++
			}
		}
		b.WriteString("`" + tag + "`")
		at += len(tag) + 2
	}
	return b.String() + ".\n"
}
