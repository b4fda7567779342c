package shape

import (
	"runtime"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/norm"

	"annualreport/fonts"
	"annualreport/layout/arena"
	"annualreport/layout/parallel"
)

// Table has every form of a word that occurs in a document. One goroutine interns the words; all cores shape them.
//
// A table can be used for one document after the other, and then has the words of earlier ones: Begin says when the
// next one begins.
type Table struct {
	book *fonts.Book
	// styles are the numbers of the styles, and numbered the styles by their numbers.
	styles   map[Style]uint32
	numbered []*Style
	words    map[wordKey]entry
	faces    map[faceKey]bool
	// document is the number of the present document, and used counts the entries of words that it has.
	document uint32
	used     int
	// fromMachine are, for texts that no face of the book has, the characters for which the machine gave one.
	fromMachine map[wordKey][]machineRune
	// asked are those of the text that is divided into runs.
	asked []machineRune
	// plain is the packed kerning of faces, which says which letters they have; nil for a face without any.
	plain map[plainKey]*kerning
	// pending are the words that are not given to a goroutine yet.
	pending []*Word
	// shaping is the queue of the goroutines that shape words; nil while none runs.
	shaping *parallel.Queue[[]*Word]
	shapers []*Shaper
	// ruler shapes texts whose width is asked for at once; nil until the first one.
	ruler *Shaper
	// room is for the next words, lists for what words has, and runs for those of the word that is entered.
	room  arena.Arena[Word]
	lists arena.Arena[*Word]
	runs  []faceRun
}

// wordKey is a form of a word: its style, its text, and the script and direction that it has from its context.
type wordKey struct {
	style       uint32
	script      scriptTag
	rightToLeft bool
	text        string
}

// entry is what is known of a text: its words, and the number of the last document that has it.
type entry struct {
	words    []*Word
	document uint32
}

// faceKey is a face and a character, for which the table notes whether the face covers it.
type faceKey struct {
	face *fonts.Face
	r    rune
}

// plainKey is a face and a script.
type plainKey struct {
	face   *fonts.Face
	script scriptTag
}

// NewTable makes an empty table over a book of faces.
func NewTable(book *fonts.Book) *Table {
	t := new(Table)
	t.Begin(book)
	return t
}

// StyleID is the number of a style; a new style gets the next one.
func (t *Table) StyleID(s Style) uint32 {
	id, ok := t.styles[s]
	if !ok {
		id = uint32(len(t.styles))
		t.styles[s] = id
		t.numbered = append(t.numbered, &s)
	}
	return id
}

// Intern returns the words for a text without breaking spaces: in most cases one, and several if one face or script
// does not cover the whole text. The style is given by its number. Words have no glyphs before Shape has run.
func (t *Table) Intern(id uint32, script scriptTag, rightToLeft bool, text string) []*Word {
	key := wordKey{id, script, rightToLeft, text}
	e, ok := t.words[key]
	if ok && e.document == t.document {
		return e.words
	}
	t.used++
	if ok {
		t.ask(key)
		t.words[key] = entry{e.words, t.document}
		return e.words
	}
	t.asked = nil
	style := t.numbered[id]
	t.runs = t.faceRuns(t.runs[:0], style, script, text)
	words := t.lists.Make(len(t.runs))
	for i, run := range t.runs {
		w := t.room.New()
		w.Text = text[run.from:run.to]
		w.Face = run.face
		w.RightToLeft = rightToLeft
		w.style = style
		w.script = run.script
		words[i] = w
	}
	t.words[key] = entry{words, t.document}
	if len(t.asked) > 0 {
		t.fromMachine[key] = t.asked
	}
	t.pending = append(t.pending, words...)
	if len(t.pending) >= chunk {
		t.start()
	}
	return words
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

// faceRun is a stretch of a word in one face and script.
type faceRun struct {
	from, to int
	face     *fonts.Face
	script   scriptTag
}

// length is how many bytes the run has.
func (r *faceRun) length() int { return r.to - r.from }

// The longest pieces that are shaped as one word, in bytes. They are limited since the cluster of a glyph has 16 bits.
// Longer pieces are paragraphs without spaces, or no words at all.
const (
	// mostOfWord is the limit for a word, and mostOfMarks that for a word with the marks that follow it.
	mostOfWord  = 8_000
	mostOfMarks = 9_000
)

// faceRuns chooses the faces of a text: the face of the style where it covers a base character with all its marks, else
// the first fallback that does. Marks, joiners and signs of no script stay with what they follow. The runs are in the
// memory of runs, which has none.
func (t *Table) faceRuns(runs []faceRun, style *Style, script scriptTag, text string) []faceRun {
	main := style.Family.Face(style.Weight, style.Slant)
	if t.plainIn(main, script, text) {
		return append(runs, faceRun{0, len(text), main, script})
	}
	for i, r := range text {
		own := language.LookupScript(r)
		common := own == language.Common || own == language.Inherited || own == language.Unknown
		if common {
			own = script
			if len(runs) > 0 {
				own = runs[len(runs)-1].script
			}
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		n := len(runs)
		if n > 0 && joins(r) && runs[n-1].length() < mostOfMarks {
			runs[n-1].to = i + size
			continue
		}
		whole := withMarks(text[i:min(len(text), i+mostOfMarks)])
		if n > 0 && runs[n-1].length() < mostOfWord && runs[n-1].script == own {
			last := runs[n-1].face
			if t.coversAll(last, whole) && (common || last == main || !t.coversAll(main, whole)) {
				runs[n-1].to = i + size
				continue
			}
		}
		runs = append(runs, faceRun{i, i + size, t.faceFor(main, style, own, whole), own})
	}
	return runs
}

// plainIn reports whether a text is short and all of letters that are packed for a face and a script: then it is one
// run.
func (t *Table) plainIn(face *fonts.Face, script scriptTag, text string) bool {
	if len(text) >= mostOfWord {
		return false
	}
	key := plainKey{face, script}
	k, ok := t.plain[key]
	if !ok {
		k = kerningOf(kerningData, face, script)
		t.plain[key] = k
	}
	if k == nil {
		return false
	}
	for _, r := range text {
		if !k.has(r) {
			return false
		}
	}
	return true
}

// withMarks is the first character of a text with what joins it.
func withMarks(text string) string {
	for i, r := range text {
		if i > 0 && !joins(r) {
			return text[:i]
		}
	}
	return text
}

// joins reports whether a character never begins a run: marks, variation selectors and joiners are shaped with what
// stands before them.
func joins(r rune) bool {
	switch r {
	case '\u200d', '\u200c', '\u00ad', '\u2060':
		return true
	}
	return language.LookupScript(r) == language.Inherited
}

// faceFor is the first face that covers a character with its marks: that of the style, else a fallback. If there is
// none, it is the first face that covers the character without its marks; if there is none either, the face of the
// style, which then shows that the character is missing.
func (t *Table) faceFor(main *fonts.Face, style *Style, script scriptTag, whole string) *fonts.Face {
	r, size := utf8.DecodeRuneInString(whole)
	if joins(r) || unicode.Is(unicode.Co, r) {
		return main // a character for private use has a meaning only in the family of the style
	}
	for _, wanted := range []string{whole, whole[:size]} {
		if t.coversAll(main, wanted) {
			return main
		}
		for _, family := range t.book.Fallbacks(script, style.Language.Forms) {
			if f := family.Face(style.Weight, style.Slant); t.coversAll(f, wanted) {
				return f
			}
		}
		last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(wanted, unseen))
		if family := t.book.Machine().ForRune(last, style.Language.Forms); family != nil {
			t.asked = append(t.asked, machineRune{last, style.Language.Forms})
			if f := family.Face(style.Weight, style.Slant); t.coversAll(f, wanted) {
				return f
			}
		}
	}
	return main
}

// coversAll reports whether a face has every character of a text, or every character of the composed form of the text.
// Joiners need no glyph.
func (t *Table) coversAll(f *fonts.Face, text string) bool {
	lacks := func(r rune) bool { return !t.covers(f, r) && !unseen(r) }
	if !strings.ContainsFunc(text, lacks) {
		return true
	}
	composed := norm.NFC.String(text)
	return composed != text && !strings.ContainsFunc(composed, lacks)
}

// unseen reports whether a character is a joiner or a variation selector, which has an effect on other characters and
// no glyph itself.
func unseen(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}

// covers reports whether a face has a character. It asks the face once and notes the answer.
func (t *Table) covers(f *fonts.Face, r rune) bool {
	key := faceKey{f, r}
	known, ok := t.faces[key]
	if !ok {
		known = f.Covers(r)
		t.faces[key] = known
	}
	return known
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
