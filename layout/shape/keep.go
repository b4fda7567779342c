package shape

import "annualreport/fonts"

// machineRune is a character, with the wanted forms, for which the machine gave a family.
type machineRune struct {
	r     rune
	forms fonts.Forms
}

// How much of earlier documents a table keeps. Texts come and go while an author writes; a table that is used for days
// must not grow with them.
const (
	// kept is how many times the words of the last document a table may have, and spare how many it may have beside.
	kept  = 2
	spare = 2_000
	// mostStyles is how many styles a table may know.
	mostStyles = 2_000
)

// Begin begins a document over a book of faces. If the book has the families of the last one, words of earlier
// documents need not be shaped again. What is shaped anew has the same glyphs.
func (t *Table) Begin(book *fonts.Book) {
	if t.shaping != nil {
		_ = t.shaping.Close() // of a document that was given up
		t.shaping = nil
	}
	broken := len(t.pending) > 0
	t.pending = nil
	same := t.book.Same(book)
	t.book = book
	if broken || !same || t.styles == nil || len(t.styles) > mostStyles {
		t.clear()
	}
	words, used := t.count()
	if words > kept*used+spare {
		t.dropOthers()
		words = used
	}
	for _, s := range t.shapers {
		if len(s.fragments)+len(s.elongated) > words+spare {
			s.forgetPieces()
		}
	}
	t.document++
	for i := range t.shelves {
		t.shelves[i].used = 0
	}
}

// Words is how many texts the table has words of.
func (t *Table) Words() int {
	words, _ := t.count()
	return words
}

// count is how many texts the table has words of, and of how many of them the present document has some.
func (t *Table) count() (words, used int) {
	for i := range t.shelves {
		words += len(t.shelves[i].words)
		used += t.shelves[i].used
	}
	return words, used
}

// clear makes the table empty.
func (t *Table) clear() {
	t.styles = make(map[Style]uint32)
	t.numbered = nil
	for i := range t.shelves {
		t.shelves[i].clear()
	}
	t.known = newCoverage()
	t.shapers = nil
	t.ruler = nil
}

// dropOthers drops the words that the last document does not have.
func (t *Table) dropOthers() {
	for i := range t.shelves {
		t.shelves[i].keepOnly(t.document)
	}
	for _, s := range t.shapers {
		s.forgetPieces()
	}
}
