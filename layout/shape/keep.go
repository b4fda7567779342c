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
	if len(t.words) > kept*t.used+spare {
		t.dropOthers()
	}
	for _, s := range t.shapers {
		if len(s.fragments)+len(s.elongated) > len(t.words)+spare {
			s.forgetPieces()
		}
	}
	t.document++
	t.used = 0
}

// Words is how many texts the table has words of.
func (t *Table) Words() int { return len(t.words) }

// clear makes the table empty.
func (t *Table) clear() {
	t.styles = make(map[Style]uint32)
	t.numbered = nil
	t.words = make(map[wordKey]entry)
	t.faces = make(map[faceKey]bool)
	t.plain = make(map[plainKey]*kerning)
	t.fromMachine = make(map[wordKey][]machineRune)
	t.shapers = nil
	t.ruler = nil
	t.used = 0
}

// dropOthers drops the words that the last document does not have.
func (t *Table) dropOthers() {
	words := make(map[wordKey]entry, t.used)
	fromMachine := make(map[wordKey][]machineRune)
	for key, e := range t.words {
		if e.document != t.document {
			continue
		}
		words[key] = e
		if asked, ok := t.fromMachine[key]; ok {
			fromMachine[key] = asked
		}
	}
	t.words = words
	t.fromMachine = fromMachine
	for _, s := range t.shapers {
		s.forgetPieces()
	}
}

// ask asks the machine again for the faces of a text of an earlier document: a machine knows for what it was asked.
func (t *Table) ask(key wordKey) {
	for _, m := range t.fromMachine[key] {
		t.book.Machine().ForRune(m.r, m.forms)
	}
}
