package shape

import (
	"runtime"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/norm"

	"annualreport/fonts"
	"annualreport/layout/parallel"
)

// Table holds every form of a word that a document has. Words are interned by
// one goroutine, then shaped by all.
type Table struct {
	book   *fonts.Book
	styles map[Style]uint32
	words  map[wordKey][]*Word
	faces  map[faceKey]bool
	// pending are the words that no goroutine has got yet, shaping those that
	// work on the others.
	pending []*Word
	shaping *parallel.Queue[[]*Word]
	shapers []*Shaper
}

// wordKey is a form of a word: a style, what the context says of its script and
// direction, and its text.
type wordKey struct {
	style       uint32
	script      scriptTag
	rightToLeft bool
	text        string
}

// faceKey caches whether a face covers a character.
type faceKey struct {
	face *fonts.Face
	r    rune
}

// NewTable makes an empty table over a book of faces.
func NewTable(book *fonts.Book) *Table {
	return &Table{
		book:   book,
		styles: make(map[Style]uint32),
		words:  make(map[wordKey][]*Word),
		faces:  make(map[faceKey]bool),
	}
}

// StyleID interns a style, so that words are found by a small number.
func (t *Table) StyleID(s Style) uint32 {
	id, ok := t.styles[s]
	if !ok {
		id = uint32(len(t.styles))
		t.styles[s] = id
	}
	return id
}

// Intern returns the words for a text without breaking spaces: one in most
// cases, several where one face or script does not serve the whole. They have no glyphs
// before Shape.
func (t *Table) Intern(id uint32, style Style, script scriptTag, rightToLeft bool, text string) []*Word {
	key := wordKey{id, script, rightToLeft, text}
	if w, ok := t.words[key]; ok {
		return w
	}
	var words []*Word
	for _, run := range t.faceRuns(style, script, text) {
		words = append(words, &Word{Text: text[run.from:run.to], Face: run.face, RightToLeft: rightToLeft, style: style, script: run.script})
	}
	t.words[key] = words
	t.pending = append(t.pending, words...)
	if len(t.pending) >= chunk {
		t.start()
	}
	return words
}

// start hands the pending words to the goroutines, which it starts at first:
// one fewer than there are cores, since the caller goes on.
func (t *Table) start() {
	if t.shaping == nil {
		const room = 1024 // chunks that wait, more than most reports have
		workers := max(runtime.GOMAXPROCS(0)-1, 1)
		t.growShapers(workers + 1)
		shapers := t.shapers
		t.shaping = parallel.NewQueue(workers, room, func(worker int, words []*Word) error {
			return shapers[worker].shapeAll(words)
		})
	}
	t.shaping.Put(t.pending)
	t.pending = nil
}

// growShapers makes room for n goroutines.
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

// The longest word that is shaped in one piece, in bytes, and the longest with marks that follow it: a glyph counts
// the characters before it in 16 bits. Longer ones are paragraphs without spaces, or no words.
const (
	mostOfWord  = 8_000
	mostOfMarks = 9_000
)

// faceRuns chooses faces: the style's own where it covers a whole base
// character with its marks, else the first fallback that does. Marks, joiners and
// signs of no script stay with what they follow.
func (t *Table) faceRuns(style Style, script scriptTag, text string) []faceRun {
	main := style.Family.Face(style.Weight, style.Slant)
	var runs []faceRun
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
		if n > 0 && runs[n-1].length() < mostOfWord && runs[n-1].script == own && t.coversAll(runs[n-1].face, whole) &&
			(common || runs[n-1].face == main || !t.coversAll(main, whole)) {
			runs[n-1].to = i + size
			continue
		}
		runs = append(runs, faceRun{i, i + size, t.faceFor(main, style, own, whole), own})
	}
	return runs
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

// joins reports whether a character never starts a run: marks, variation selectors
// and joiners shape with what stands before.
func joins(r rune) bool {
	return language.LookupScript(r) == language.Inherited || r == '\u200d' || r == '\u200c' || r == '\u00ad' || r == '\u2060'
}

// faceFor finds the first face that covers a character with its marks, the style's own before
// all, or else the first that covers it without them; where none does, the own shows that it is
// missing.
func (t *Table) faceFor(main *fonts.Face, style Style, script scriptTag, whole string) *fonts.Face {
	r, size := utf8.DecodeRuneInString(whole)
	if joins(r) || unicode.Is(unicode.Co, r) {
		return main // what a character for private use means, its family alone knows
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
			if f := family.Face(style.Weight, style.Slant); t.coversAll(f, wanted) {
				return f
			}
		}
	}
	return main
}

// coversAll reports whether a face has every character of a text, or of what its letters and marks are
// composed to, but joiners, which need no glyph.
func (t *Table) coversAll(f *fonts.Face, text string) bool {
	lacks := func(r rune) bool { return !t.covers(f, r) && !unseen(r) }
	if !strings.ContainsFunc(text, lacks) {
		return true
	}
	composed := norm.NFC.String(text)
	return composed != text && !strings.ContainsFunc(composed, lacks)
}

// unseen reports whether a letter is a joiner or a selector, which shape what is around them and show nothing.
func unseen(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}

// covers asks a face for a character once.
func (t *Table) covers(f *fonts.Face, r rune) bool {
	key := faceKey{f, r}
	known, ok := t.faces[key]
	if !ok {
		known = f.Covers(r)
		t.faces[key] = known
	}
	return known
}

// chunk is how many words a goroutine takes at a time.
const chunk = 64

// Shape waits until all words are shaped that were interned since the last
// call. Which goroutine shapes a word does not change its glyphs.
func (t *Table) Shape() error {
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

// EachParallel calls do for 0 to n-1 on all cores, each worker with its number
// and a shaper of its own, and returns the error of the lowest i that failed.
func (t *Table) EachParallel(n int, do func(worker int, s *Shaper, i int) error) error {
	t.growShapers(parallel.Workers(n))
	return parallel.EachWorker(n, func(worker, i int) error { return do(worker, t.shapers[worker], i) })
}

// Shaper returns the shaper of the calling goroutine when no other runs.
func (t *Table) Shaper() *Shaper {
	t.growShapers(1)
	return t.shapers[0]
}
