package shape

import (
	"sync"

	"annualreport/fonts"
	"annualreport/layout/arena"
)

// shelves is how many shelves a table has: more than there are goroutines that look words up at a time, so that two
// seldom meet at one.
const shelves = 32

// shelf has the words of some of the texts of a table. Its lock is held while one text is looked up.
type shelf struct {
	lock  sync.Mutex
	words map[wordKey]entry
	// used counts the entries of words that the present document has.
	used int
	// fromMachine are, for texts that no face of the book has, the characters for which the machine gave one.
	fromMachine map[wordKey][]machineRune
	// choose chooses the faces of new words.
	choose chooser
	// room is for the next words, lists for what words has, and runs for those of the word that is entered.
	room  arena.Arena[Word]
	lists arena.Arena[*Word]
	runs  []faceRun
}

// entry is what is known of a text: its words, and the number of the last document that has it.
type entry struct {
	words    []*Word
	document uint32
}

// shelfOf is the number of the shelf that has the words of a text in a style.
func shelfOf(style uint32, text string) uint32 {
	n := uint32(len(text))
	sum := style + n
	if n > 0 {
		sum += uint32(text[0]) + 5*uint32(text[n/2]) + 11*uint32(text[n-1])
	}
	return sum % shelves
}

// enter makes the words of a text that the shelf does not have.
func (s *shelf) enter(key wordKey, style *Style) []*Word {
	s.runs = s.choose.faceRuns(s.runs[:0], style, key.script, key.text)
	words := s.lists.Make(len(s.runs))
	for i, run := range s.runs {
		w := s.room.New()
		w.Text = key.text[run.from:run.to]
		w.Face = run.face
		w.RightToLeft = key.rightToLeft
		w.style = style
		w.script = run.script
		words[i] = w
	}
	if len(s.choose.asked) > 0 {
		if s.fromMachine == nil {
			s.fromMachine = make(map[wordKey][]machineRune)
		}
		s.fromMachine[key] = s.choose.asked
	}
	return words
}

// ask asks the machine again for the faces of a text of an earlier document: a machine knows for what it was asked.
func (s *shelf) ask(key wordKey, book *fonts.Book) {
	for _, m := range s.fromMachine[key] {
		book.Machine().ForRune(m.r, m.forms)
	}
}

// clear makes the shelf empty.
func (s *shelf) clear() {
	s.words = make(map[wordKey]entry)
	s.fromMachine = nil
	s.used = 0
}

// keepOnly drops the words that a document does not have.
func (s *shelf) keepOnly(document uint32) {
	words := make(map[wordKey]entry, s.used)
	for key, e := range s.words {
		if e.document == document {
			words[key] = e
		} else {
			delete(s.fromMachine, key)
		}
	}
	s.words = words
}
