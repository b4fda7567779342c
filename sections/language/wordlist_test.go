package language

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// spoken are the tags of all languages that the program speaks, in the order of the alphabet.
func spoken(t *testing.T) []string {
	t.Helper()
	entries, err := wordLists.ReadDir(strings.TrimSuffix(wordListFolder, "/"))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, strings.TrimSuffix(e.Name(), wordListSuffix))
	}
	slices.Sort(out)
	return out
}

// wordRow is a line of a file of words.
type wordRow struct{ key, word, sources, reason string }

// rowsOf are the lines of the file of a language.
func rowsOf(t *testing.T, tag string) []wordRow {
	t.Helper()
	data, err := wordLists.ReadFile(wordListFolder + tag + wordListSuffix)
	if err != nil {
		t.Fatal(err)
	}
	var out []wordRow
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		columns := strings.Split(line, "\t")
		if len(columns) < 2 || len(columns) > 4 || i > 1 && strings.HasSuffix(line, "\t") || strings.Contains(line, "\u00a0") {
			t.Fatalf("%s, line %d: %q", tag, i+1, line)
		}
		columns = append(columns, "", "")
		out = append(out, wordRow{columns[0], columns[1], columns[2], columns[3]})
	}
	return out
}

// keysOfPatterns are the keys of words that stand before or behind a number, a letter or a name.
var keysOfPatterns = []string{"page", "greeting-name", "figure", "table", "part", "appendix"}

// TestWordLists holds that each language has every word, in the order of the English file; that a number stays on the
// line of its word; and that no two words are one where a reader must tell them apart.
func TestWordLists(t *testing.T) {
	keys := func(tag string) (out []string) {
		for _, r := range rowsOf(t, tag) {
			if !strings.HasPrefix(r.key, "part-") {
				out = append(out, r.key)
			}
		}
		return out
	}
	want := keys("en")
	tags := spoken(t)
	if len(tags) < 80 {
		t.Errorf("the program speaks %d languages", len(tags))
	}
	for _, tag := range tags {
		if got := keys(tag); !slices.Equal(got, want) {
			t.Errorf("%s has the keys %v, want %v", tag, got, want)
		}
		if _, err := For(tag); err != nil {
			t.Errorf("%s has words, and no conventions: %v", tag, err)
		}
		words := make(wordList)
		for _, r := range rowsOf(t, tag) {
			words[r.key] = r.word
			places := 0
			if slices.Contains(keysOfPatterns, r.key) {
				places = 1
			}
			if r.word == "" && r.key != "read-by" || r.word != strings.TrimSpace(r.word) || strings.Count(r.word, "{0}") != places {
				t.Errorf("%s: %s is %q", tag, r.key, r.word)
			}
		}
		for _, key := range []string{"figure", "table", "appendix", "page"} {
			_, after, ok := strings.Cut(words[key], "{0}")
			before, _, _ := strings.Cut(words[key], "{0}")
			if !ok || strings.HasSuffix(before, " ") || strings.HasPrefix(after, " ") || before+after == "" {
				t.Errorf("%s: a line may end within %q", tag, words[key])
			}
		}
		for _, pair := range [][2]string{
			{"figure", "table"}, {"figures", "tables"}, {"film", "sound"}, {"sound", "transcript"}, {"yes", "no"}, {"part", "appendix"},
		} {
			if strings.EqualFold(words[pair[0]], words[pair[1]]) {
				t.Errorf("%s: %s and %s are both %q", tag, pair[0], pair[1], words[pair[0]])
			}
		}
	}
}

// TestWordsOfFiles: words are those of the file of the language, each in its place; languages without a file have
// English ones, and say so.
func TestWordsOfFiles(t *testing.T) {
	l := speaking(t, "hu")
	if w := l.Words; w.Page != "{0}.\u00a0oldal" || w.Contents != "Tartalom" || w.Types.Webpage != "Weboldal" || !l.Translated {
		t.Errorf("%+v", w)
	}
	if l.Captions.Table != "{0}.\u00a0táblázat" || l.Recordings.Film != "Videó" || l.Appendix != "{0}.\u00a0függelék" {
		t.Errorf("%v, %v, %q", l.Captions, l.Recordings, l.Appendix)
	}
	if l := speaking(t, "dv"); l.Words.Contents != "Contents" || l.Translated {
		t.Errorf("Dhivehi: %q, %t", l.Words.Contents, l.Translated)
	}
	for tag, want := range map[string]string{"zh": "（第{0}页）", "ko": " ({0}쪽)", "en": " (page\u00a0{0})", "eu": " ({0}.\u00a0orrialdea)"} {
		if got := speaking(t, tag).OnPage(); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

// alike is a word as it is compared between projects: without the place of a number, points and brackets, in small
// letters.
func alike(word string) string {
	word = strings.NewReplacer("{0}", "", "~", " ", "(", "", ")", "").Replace(word)
	return strings.ToLower(strings.Trim(word, " .:-"))
}

// peers are the projects that have a word, by language, key and word (testdata/words.tsv): babel, polyglossia and
// biblatex of TeX, the locales of CSL, pandoc, Typst, Sphinx and Quarto, as they were in 2026.
func peers(t *testing.T) map[[2]string]map[string][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "words.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[[2]string]map[string][]string)
	for line := range strings.Lines(string(data)) {
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		at := [2]string{columns[0], columns[1]}
		if out[at] == nil {
			out[at] = make(map[string][]string)
		}
		word := alike(columns[2])
		out[at][word] = append(out[at][word], strings.Fields(columns[3])...)
	}
	return out
}

// TestSources: the projects that a file of words names have that word, and none is left out. Where three projects or
// more agree on another word, and more than have ours, the file says why ours is better.
func TestSources(t *testing.T) {
	const agreed = 3
	known := peers(t)
	compared := 0
	for _, tag := range spoken(t) {
		var file strings.Builder
		for _, r := range rowsOf(t, tag) {
			found := known[[2]string{tag, r.key}]
			same := slices.Clone(found[alike(r.word)])
			slices.SortFunc(same, func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
			same = slices.Compact(same)
			sources := strings.Join(same, " ")
			if r.sources != sources && !*update {
				t.Errorf("%s: %s %q is said to be of %q, and is of %q", tag, r.key, r.word, r.sources, sources)
			}
			most := 0
			for _, projects := range found {
				slices.Sort(projects)
				most = max(most, len(slices.Compact(projects)))
				compared++
			}
			if opposed := most >= agreed && most > len(same); opposed && r.reason == "" {
				t.Errorf("%s: %s is %q, and %d projects agree on another: %v", tag, r.key, r.word, most, found)
			}
			columns := strings.TrimRight(strings.Join([]string{r.key, r.word, sources, r.reason}, "\t"), "\t")
			if r.key == "read-by" && r.word == "" {
				columns += "\t"
			}
			file.WriteString(columns + "\n")
		}
		if *update {
			if err := os.WriteFile(wordListFolder+tag+wordListSuffix, []byte(file.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	if compared < 1000 {
		t.Errorf("%d words were compared", compared)
	}
}

// TestLatinWords: the words of Serbian in Latin letters are those in Cyrillic ones, letter by letter.
func TestLatinWords(t *testing.T) {
	latin := rowsOf(t, "sr-Latn")
	for i, r := range rowsOf(t, "sr") {
		if r.key != "language" && romanized(r.word) != latin[i].word {
			t.Errorf("%s: %q is %q", r.key, r.word, latin[i].word)
		}
	}
}

// romanized writes Serbian in Latin letters, of which each Cyrillic one has its own.
func romanized(text string) string {
	small := []string{"а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "ђ", "đ", "е", "e", "ж", "ž", "з", "z", "и", "i", "ј", "j", "к", "k", "л", "l",
		"љ", "lj", "м", "m", "н", "n", "њ", "nj", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "ћ", "ć", "у", "u", "ф", "f", "х", "h", "ц", "c", "ч", "č",
		"џ", "dž", "ш", "š"}
	pairs := small
	for _, letter := range small {
		first := []rune(letter)[0]
		pairs = append(pairs, strings.ToUpper(string(first))+letter[len(string(first)):])
	}
	return strings.NewReplacer(pairs...).Replace(text)
}
