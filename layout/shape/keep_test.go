package shape

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/go-text/typesetting/language"

	"annualreport/fonts"
	"annualreport/layout/locale"
)

// texts are a made-up document in Latin and Hebrew: n texts out of many.
func texts(dice *rand.Rand, n, of int) []string {
	out := make([]string, n)
	for i := range out {
		k := dice.IntN(of)
		if k%3 == 0 {
			out[i] = fmt.Sprintf("שלום%d", k)
		} else {
			out[i] = fmt.Sprintf("Wörter-%d", k)
		}
	}
	return out
}

// enter shapes texts as one document, and gives their words.
func enter(t *testing.T, table *Table, book *fonts.Book, tag string, list []string) [][]*Word {
	t.Helper()
	table.Begin(book)
	serif, _ := book.Family(fonts.SerifText)
	style := Style{Family: serif, Weight: fonts.Regular, Language: locale.Language{Tag: tag}}
	id := table.StyleID(style)
	out := make([][]*Word, len(list))
	for i, text := range list {
		out[i] = table.Intern(id, language.Latin, false, text)
	}
	if err := table.Shape(); err != nil {
		t.Fatal(err)
	}
	return out
}

// plainWords are words without the caches and pointers that tell them from equal ones.
func plainWords(words [][]*Word) [][]Word {
	out := make([][]Word, len(words))
	for i, list := range words {
		for _, w := range list {
			out[i] = append(out[i], *w)
		}
	}
	return out
}

// TestDocumentsShareWords: words of a table that had other documents are those of a new table, and a text that comes
// again has the word that it had. A table does not grow with the documents that it had.
func TestDocumentsShareWords(t *testing.T) {
	book := fonts.Embedded()
	dice := rand.New(rand.NewPCG(1, 2))
	table := new(Table)
	for n := range 40 {
		tag := []string{"de", "he"}[n%2]
		list := texts(dice, 300, 50_000)
		got := enter(t, table, book.Designed(), tag, list)
		if want := enter(t, new(Table), book, tag, list); !reflect.DeepEqual(plainWords(got), plainWords(want)) {
			t.Fatalf("document %d has other words than in a new table", n)
		}
		if again := enter(t, table, book, tag, list); again[7][0] != got[7][0] {
			t.Fatalf("the words of document %d are shaped anew", n)
		}
		if most := kept*300 + spare + 300; table.Words() > most {
			t.Fatalf("behind document %d there are %d texts, more than %d", n, table.Words(), most)
		}
	}
	if table.Words() < 2*300 {
		t.Errorf("of earlier documents only %d texts are kept", table.Words())
	}
}

// TestOtherFamilies: a table forgets its words if the next document has other families.
func TestOtherFamilies(t *testing.T) {
	book := fonts.Embedded()
	sans, _ := book.Family(fonts.Sans)
	table := new(Table)
	first := enter(t, table, book, "de", []string{"Ab"})
	if second := enter(t, table, book.Designed(sans), "de", []string{"Ab"}); first[0][0] == second[0][0] {
		t.Error("a word is taken from a document in other families")
	}
	if third := enter(t, table, fonts.Embedded(), "de", []string{"Ab"}); third[0][0].Face == first[0][0].Face {
		t.Error("a word has a face of another book")
	}
}

// TestPiecesAreDropped: the pieces of words at the ends of lines do not outlive these words.
func TestPiecesAreDropped(t *testing.T) {
	book := fonts.Embedded()
	table := new(Table)
	words := enter(t, table, book, "de", []string{"Leuchtturm"})
	s := table.Shaper()
	if _, err := s.Fragment(words[0][0], 0, 6, Hyphenated); err != nil {
		t.Fatal(err)
	}
	dice := rand.New(rand.NewPCG(3, 4))
	enter(t, table, book, "de", texts(dice, 3*spare, 1_000_000))
	enter(t, table, book, "de", nil)
	enter(t, table, book, "de", nil)
	if s := table.Shaper(); len(s.fragments) > 0 {
		t.Errorf("%d pieces are kept of words that are dropped", len(s.fragments))
	}
}

// TestGivenUpDocument: a document that is given up before its words are shaped leaves no word without glyphs.
func TestGivenUpDocument(t *testing.T) {
	book := fonts.Embedded()
	table := new(Table)
	table.Begin(book)
	serif, _ := book.Family(fonts.SerifText)
	style := Style{Family: serif, Weight: fonts.Regular}
	for i := range 3 * chunk / 2 {
		table.Intern(table.StyleID(style), language.Latin, false, fmt.Sprint("w", i))
	}
	for i, list := range enter(t, table, book, "", []string{"w0", "w90"}) {
		if len(list[0].Glyphs) == 0 {
			t.Errorf("word %d has no glyphs", i)
		}
	}
}

// TestTables: a table that is kept is used again for its language alone, and by one document at a time; the oldest
// tables go when there are too many words.
func TestTables(t *testing.T) {
	book := fonts.Embedded()
	keep := new(Tables)
	table := keep.Take("de")
	enter(t, table, book, "de", texts(rand.New(rand.NewPCG(5, 6)), 100, 1000))
	keep.Keep("de", table)
	if keep.Take("fr") == table || keep.Take("de") != table || keep.Take("de") == table {
		t.Error("a table is taken for another language, not taken again, or taken twice")
	}
	many := make(map[wordKey]entry)
	for i := range mostKept / 3 {
		many[wordKey{text: fmt.Sprint(i)}] = entry{}
	}
	for i := range 9 {
		full := new(Table)
		full.shelves[0].words = many
		keep.Keep(fmt.Sprint(i), full)
	}
	if n := len(keep.kept); n != 2 || keep.kept[1].language != "8" {
		t.Errorf("%d tables are kept, and not the two newest", n)
	}
	none := (*Tables)(nil)
	first := none.Take("de")
	if second := none.Take("de"); first == second {
		t.Error("without tables one is taken twice")
	}
}
