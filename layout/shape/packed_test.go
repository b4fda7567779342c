package shape

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"annualreport/fonts"
	"annualreport/layout/hyphen"
	"annualreport/layout/locale"
)

// TestAlphabets: the letters of alphabets are numbered in rising order, are of the script or of none, and act on no
// other ones.
func TestAlphabets(t *testing.T) {
	for i := range alphabets {
		a := &alphabets[i]
		n := 0
		for r := rune(0); r < 0x3000; r++ {
			number := a.number(r)
			if number < 0 {
				continue
			}
			if number != n {
				t.Errorf("%q has the number %d, want %d", r, number, n)
			}
			n++
			if s := language.LookupScript(r); s != a.script && s != language.Common {
				t.Errorf("%q is of the script %s", r, s)
			}
			if unicode.IsMark(r) || joins(r) || unseen(r) || harfbuzz.IsDefaultIgnorable(r) || r == '\u2044' {
				t.Errorf("%q acts on other letters", r)
			}
		}
		if n != a.size() {
			t.Errorf("%d letters have numbers, of %d", n, a.size())
		}
	}
}

// pieces are parts of a word that begin or end a line: their places in runes.
var pieces = []struct {
	from, to int // to counts from the end
	ending   Ending
}{{0, 1, Hyphenated}, {0, 2, Divided}, {1, 0, Whole}}

// comparison sets words in both ways.
type comparison struct {
	packed, plain *Shaper
	words, served int
}

// compare sets a text in a style by packed kerning and by HarfBuzz, with pieces of it, and compares all that is known of
// the words.
func (c *comparison) compare(t *testing.T, face *fonts.Face, style Style, text string) {
	t.Helper()
	one := &Word{Text: text, Face: face, style: &style, script: language.Latin}
	two := &Word{Text: text, Face: face, style: &style, script: language.Latin}
	if err := c.packed.shape(one); err != nil {
		t.Fatal(err)
	}
	again := one.withText(text)
	if k, _ := c.packed.packed.kerned(&again, c.packed.runes); k != nil {
		c.served++
	}
	if err := c.plain.shape(two); err != nil {
		t.Fatal(err)
	}
	c.words++
	sameWords(t, one, two)
	starts := byteOffsets(nil, text)
	for _, p := range pieces {
		if len(starts)-1 < p.from+p.to+1 {
			continue
		}
		from, to := starts[p.from], starts[len(starts)-1-p.to]
		f, err := c.packed.Fragment(one, from, to, p.ending)
		g, err2 := c.plain.Fragment(two, from, to, p.ending)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		sameWords(t, f, g)
	}
	clear(c.packed.fragments)
	clear(c.plain.fragments)
}

// sameWords compares every field of two words, and the spaces beside them.
func sameWords(t *testing.T, got, want *Word) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s, features %d, language %q: %q is\n%+v\nand HarfBuzz makes\n%+v", got.Face, got.style.Features, got.style.Language.Tag,
			got.Text, got, want)
	}
}

// packedFaces are the faces of the packed families.
func packedFaces() []*fonts.Face {
	return slices.DeleteFunc(builtInFaces(), func(f *fonts.Face) bool { return !slices.Contains(packedNames, f.Family) })
}

// randomWord is a word of letters of an alphabet; every second one is of plain letters only, in which there are more
// ligatures.
func randomWord(r *rand.Rand, letters []rune) string {
	var b strings.Builder
	plain := r.IntN(2) == 0
	for range 1 + r.IntN(12) {
		if plain {
			b.WriteByte("abfffiijklltTAVWy.,-0123456789·’"[r.IntN(29)])
		} else {
			b.WriteRune(letters[r.IntN(len(letters))])
		}
	}
	return b.String()
}

// compared are the styles in which words are compared.
var compared = []Style{
	{}, {Features: OldStyleFigures, Language: locale.Language{Tag: "en-GB"}},
	{Features: LiningFigures | NoLigatures, Tracking: 40, Language: locale.Language{Tag: "de"}},
	{Features: TabularFigures, Tracking: -15, Language: locale.Language{Tag: "nl"}},
	{Features: SuperiorFigures, Language: locale.Language{Tag: "ro"}}, {Features: SmallCapitals | OldStyleFigures},
	{Features: OldStyleFigures | Fractions}, {Language: locale.Language{Tag: "tr"}}, {Language: locale.Language{Tag: "ro-MD"}},
	{Features: LiningFigures, Language: locale.Language{Tag: "ca"}}, {Language: locale.Language{Tag: "se"}},
	{Language: locale.Language{Tag: "und-fonipa"}}, {Language: locale.Language{Tag: "sr-Latn"}},
}

// TestPackedWords: words of any letters are the same by packed kerning as by HarfBuzz, in each face and style, and most
// need no HarfBuzz.
func TestPackedWords(t *testing.T) {
	n := 1000
	if testing.Short() {
		n = 200
	}
	letters := newPacker(t, packedFaces()[0], &alphabets[0]).runes[1:]
	patterns := english(t)
	for i, face := range packedFaces() {
		r := rand.New(rand.NewPCG(1, uint64(i)))
		c := comparison{packed: newShaper(), plain: plainShaper()}
		for range n {
			style := compared[r.IntN(len(compared))]
			style.Hyphenation = patterns
			c.compare(t, face, style, randomWord(r, letters))
			if t.Failed() {
				return
			}
		}
		if c.served < c.words/4 {
			t.Errorf("%s: of %d words only %d were set from packed kerning", face, c.words, c.served)
		}
	}
}

// english are the patterns of hyphenation of English.
func english(t *testing.T) *hyphen.Patterns {
	t.Helper()
	library := hyphen.NewLibrary()
	patterns, err := library.For("en-us")
	if err != nil {
		t.Fatal(err)
	}
	return patterns
}

// TestPackedTexts: so are all words of the texts in the repository, and nearly all of them need no HarfBuzz.
func TestPackedTexts(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and nothing runs beside it")
	}
	words := make(map[string]bool)
	err := filepath.WalkDir(filepath.Join("..", ".."), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !slices.Contains([]string{".toml", ".md", ".txt"}, filepath.Ext(path)) {
			return err
		}
		text, err := os.ReadFile(path)
		for _, word := range strings.Fields(string(text)) {
			if len(word) < 60 {
				words[word] = true
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	list := sortedKeys(words)
	faces := packedFaces()
	style := Style{Features: OldStyleFigures, Language: locale.Language{Tag: "en"}}
	c := comparison{packed: newShaper(), plain: plainShaper()}
	for i, word := range list {
		if latin(word) {
			c.compare(t, faces[i%len(faces)], style, word)
		}
		if t.Failed() {
			return
		}
	}
	if c.words < 10_000 || c.served < c.words*98/100 {
		t.Errorf("of %d words %d were set from packed kerning", c.words, c.served)
	}
}

// latin reports whether a word has letters of the alphabet and no others.
func latin(word string) bool {
	return !strings.ContainsFunc(word, func(r rune) bool {
		s := language.LookupScript(r)
		return s != language.Latin && s != language.Common
	})
}

// sortedKeys are the keys of a set, in order.
func sortedKeys(set map[string]bool) []string {
	var out []string
	for k := range set {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// TestPackedPairs: with -pack, every pair of letters is compared in every style, after the packing.
func TestPackedPairs(t *testing.T) {
	if !*pack {
		t.Skip("takes minutes: for go generate")
	}
	for _, face := range packedFaces() {
		c := comparison{packed: newShaper(), plain: plainShaper()}
		letters := newPacker(t, face, &alphabets[0]).runes[1:]
		for _, f := range []Features{0, OldStyleFigures, LiningFigures, TabularFigures, NoLigatures} {
			for _, a := range letters {
				for _, b := range letters {
					c.compare(t, face, Style{Features: f}, string([]rune{a, b}))
				}
				if t.Failed() {
					return
				}
			}
		}
		for _, word := range ligatureWords("abfhijklt·") {
			c.compare(t, face, Style{}, word)
		}
		t.Logf("%s: %d words, %d of them from packed kerning", face, c.words, c.served)
	}
}

// ligatureWords are all words of up to five of some letters.
func ligatureWords(letters string) []string {
	words := []string{""}
	for from := 0; len(words[from]) < 5; from++ {
		for _, r := range letters {
			words = append(words, words[from]+string(r))
		}
	}
	return words[1:]
}

// TestOtherFaces: a face of a report is set by HarfBuzz, even one with the name and the file of a built-in one.
func TestOtherFaces(t *testing.T) {
	for _, face := range packedFaces() {
		own := fonts.NewFace(face.Family, face.Weight, face.Slant, "")
		if findKerning(kerningData, own, language.Latin) != "" || findKerning(kerningData, face, language.Latin) == "" {
			t.Errorf("%s: packed kerning is for the built-in face alone", face)
		}
	}
	if face := builtInFace(t, "Noto Naskh Arabic 400"); findKerning(kerningData, face, language.Latin) != "" {
		t.Errorf("%s is packed", face)
	}
}

// TestFewFacesAreOpened: neither the measures of a built-in face nor a word with a ligature need the face open.
func TestFewFacesAreOpened(t *testing.T) {
	s := newShaper()
	face := builtInFace(t, "Source Serif 4 SmText 400")
	style := Style{Features: OldStyleFigures, Language: locale.Language{Tag: "en"}}
	for _, text := range []string{"Office,", "\u00a0", "2031–32", "naïve", "(Łódź)", "„fünf“"} {
		w := &Word{Text: text, Face: face, style: &style, script: language.Latin}
		if err := s.shape(w); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Space(w, ' ', false); err != nil {
			t.Fatal(err)
		}
		if _, err := s.SpaceAdvance(w); err != nil {
			t.Fatal(err)
		}
	}
	if len(s.fonts) > 0 {
		t.Error(fmt.Sprint("the face was opened: ", len(s.fonts)))
	}
}

// TestPlainRuns: a word of packed letters gets the face and the script that a search letter by letter finds.
func TestPlainRuns(t *testing.T) {
	book := fonts.Embedded()
	letters := newPacker(t, packedFaces()[0], &alphabets[0]).runes
	letters = append(letters, 'ж', 'א', 'a', '\u0301', '→')
	for _, name := range packedNames {
		family, _ := book.Family(name)
		for i, script := range []scriptTag{language.Latin, language.Cyrillic, language.Common} {
			quick := chooser{book: book, known: newCoverage()}
			slow := chooser{book: book, known: newCoverage()}
			style := Style{Family: family, Weight: fonts.Regular}
			slow.known.plain[plainKey{family.Face(fonts.Regular, fonts.Upright), script}] = nil
			r := rand.New(rand.NewPCG(2, uint64(i)))
			for range 3000 {
				word := randomWord(r, letters)
				if got, want := quick.faceRuns(nil, &style, script, word), slow.faceRuns(nil, &style, script, word); !slices.Equal(got, want) {
					t.Fatalf("%s, %s: the runs of %q are %v, want %v", name, script, word, got, want)
				}
			}
		}
	}
}

// TestLeftToHarfBuzz: what is more than kerning of pairs is left to HarfBuzz, and the words are the same.
func TestLeftToHarfBuzz(t *testing.T) {
	for _, face := range packedFaces() {
		c := comparison{packed: newShaper(), plain: plainShaper()}
		for _, word := range []string{"l·l", "col·lega", "L·L", "COL·LEGI", "a1/2", "\u00ad", "i\u0301"} {
			c.compare(t, face, Style{}, word)
		}
		c.compare(t, face, Style{Language: locale.Language{Tag: "crh"}}, "fikir")
		c.compare(t, face, Style{Features: SmallCapitals}, "fikir")
		if face.Slant == fonts.Upright && c.served > 1 {
			t.Errorf("%s: %d words were set from packed kerning", face, c.served)
		}
		s := newShaper()
		w := &Word{Text: "abc", Face: face, RightToLeft: true, script: language.Latin}
		if k, _ := s.packed.kerned(w, []rune(" abc ")); k != nil {
			t.Errorf("%s: a word from right to left was set from packed kerning", face)
		}
	}
}

// TestLettersWithoutWidth: a last letter that tracking leaves no width keeps its kerning, as by HarfBuzz.
func TestLettersWithoutWidth(t *testing.T) {
	face := builtInFace(t, "Source Serif 4 SmText 400")
	c := comparison{packed: newShaper(), plain: plainShaper()}
	kerned := 0
	for r := '!'; r <= '~'; r++ {
		w := &Word{Text: string(r), Face: face, style: new(Style), script: language.Latin}
		if err := c.plain.shape(w); err != nil {
			t.Fatal(err)
		}
		if w.Tail != 0 {
			kerned++
		}
		c.compare(t, face, Style{Tracking: int16(-w.Advance - w.Tail)}, string(r))
	}
	if kerned == 0 || c.served < 90 {
		t.Errorf("of %d letters %d were set from packed kerning, and %d kern with the space", c.words, c.served, kerned)
	}
}

// TestLongWords: a text too long for one word is cut, also where all of its letters are packed.
func TestLongWords(t *testing.T) {
	family, _ := fonts.Embedded().Family(fonts.SerifText)
	choose := chooser{book: fonts.Embedded(), known: newCoverage()}
	runs := choose.faceRuns(nil, &Style{Family: family, Weight: fonts.Regular}, language.Latin, strings.Repeat("a", mostOfWord+5))
	if len(runs) != 2 {
		t.Errorf("there are %d runs, want 2", len(runs))
	}
}
