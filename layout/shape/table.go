package shape

import (
	"runtime"
	"sync"

	"annualreport/fonts"
	"annualreport/layout/parallel"
)

// Table has every form of a word that occurs in a document. Several goroutines may intern words side by side; all cores
// shape them.
//
// A table can be used for one document after the other, and then has the words of earlier ones: Begin says when the
// next one begins.
type Table struct {
	book *fonts.Book
	// styles are the numbers of the styles, and numbered the styles by their numbers.
	styling  sync.RWMutex
	styles   map[Style]uint32
	numbered []*Style
	// shelves have the words, each those of some texts.
	shelves [shelves]shelf
	known   *coverage
	// document is the number of the present document.
	document uint32

	// handing guards what follows: how words are handed to the goroutines that shape them.
	handing sync.Mutex
	// pending are the words that are not given to a goroutine yet.
	pending []*Word
	// shaping is the queue of the goroutines that shape words; nil while none runs.
	shaping *parallel.Queue[[]*Word]
	shapers []*Shaper

	// measuring guards ruler, which shapes texts whose width is asked for at once; nil until the first one.
	measuring sync.Mutex
	ruler     *Shaper
}

// wordKey is a form of a word: its style, its text, and the script and direction that it has from its context.
type wordKey struct {
	style       uint32
	script      scriptTag
	rightToLeft bool
	text        string
}

// NewTable makes an empty table over a book of faces.
func NewTable(book *fonts.Book) *Table {
	t := new(Table)
	t.Begin(book)
	return t
}

// StyleID is the number of a style; a new style gets the next one. The numbers of styles that several goroutines ask
// for depend on which asks first: they tell styles apart and mean nothing else.
func (t *Table) StyleID(s Style) uint32 {
	t.styling.RLock()
	id, ok := t.styles[s]
	t.styling.RUnlock()
	if ok {
		return id
	}
	t.styling.Lock()
	defer t.styling.Unlock()
	if id, ok := t.styles[s]; ok {
		return id
	}
	id = uint32(len(t.styles))
	t.styles[s] = id
	t.numbered = append(t.numbered, &s)
	return id
}

// style is the style of a number.
func (t *Table) style(id uint32) *Style {
	t.styling.RLock()
	defer t.styling.RUnlock()
	return t.numbered[id]
}

// Intern returns the words for a text without breaking spaces: in most cases one, and several if one face or script
// does not cover the whole text. The style is given by its number. Words have no glyphs before Shape has run.
func (t *Table) Intern(id uint32, script scriptTag, rightToLeft bool, text string) []*Word {
	s := &t.shelves[shelfOf(id, text)]
	key := wordKey{id, script, rightToLeft, text}
	s.lock.Lock()
	e, ok := s.words[key]
	s.lock.Unlock()
	if ok && e.document == t.document {
		return e.words
	}
	return t.internNew(s, key)
}

// internNew is Intern for a text that the document has not had yet, or that another goroutine interns at this moment.
func (t *Table) internNew(s *shelf, key wordKey) []*Word {
	s.lock.Lock()
	defer s.lock.Unlock()
	e, ok := s.words[key]
	if ok && e.document == t.document {
		return e.words
	}
	s.used++
	if ok {
		s.ask(key, t.book)
		s.words[key] = entry{e.words, t.document}
		return e.words
	}
	s.choose = chooser{book: t.book, known: t.known}
	words := s.enter(key, t.style(key.style))
	s.words[key] = entry{words, t.document}
	t.hand(words)
	return words
}

// hand notes new words, and gives them to the goroutines that shape when they are enough for a start.
func (t *Table) hand(words []*Word) {
	t.handing.Lock()
	defer t.handing.Unlock()
	t.pending = append(t.pending, words...)
	if len(t.pending) >= chunk {
		t.start()
	}
}

// start gives the pending words to the goroutines. The first call starts these: one fewer than there are cores, since
// the caller goes on working.
func (t *Table) start() {
	if t.shaping == nil {
		const room = 1024 // how many chunks may wait: more than most reports have
		workers := max(runtime.GOMAXPROCS(0)-1, 1)
		t.growShapers(workers + 1)
		shapers := t.shapers
		t.shaping = parallel.NewQueue(workers, room, func(worker int, words []*Word) error {
			return shapers[worker].shapeAll(words)
		})
	}
	t.shaping.Put(t.pending)
	t.pending = make([]*Word, 0, chunk)
}

// growShapers makes shapers until there are n of them.
func (t *Table) growShapers(n int) {
	for len(t.shapers) < n {
		t.shapers = append(t.shapers, newShaper())
	}
}

// chunk is how many words a goroutine shapes at a time.
const chunk = 64

// Shape waits until all words that were interned since the last call are shaped. The glyphs of a word do not depend on
// which goroutine shapes it. An error is one of a face; the table is empty then.
func (t *Table) Shape() error {
	err := t.shapeAll()
	if err != nil {
		t.clear()
	}
	return err
}

// shapeAll shapes the words that wait.
func (t *Table) shapeAll() error {
	if t.shaping == nil {
		words := t.pending
		t.pending = nil
		return t.Shaper().shapeAll(words)
	}
	if len(t.pending) > 0 {
		t.start()
	}
	err := t.shaping.Close()
	t.shaping = nil
	return err
}

// EachParallel calls do for each i from 0 to n-1 on all cores. Each worker has a number and a shaper of its own. It
// returns the error of the lowest i that failed.
func (t *Table) EachParallel(n int, do func(worker int, s *Shaper, i int) error) error {
	t.growShapers(parallel.Workers(n))
	return parallel.EachWorker(n, func(worker, i int) error { return do(worker, t.shapers[worker], i) })
}

// Shaper returns a shaper for the calling goroutine. It may be used only while no other goroutine shapes.
func (t *Table) Shaper() *Shaper {
	t.growShapers(1)
	return t.shapers[0]
}
