package shape

import (
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"

	"annualreport/fonts"
	"annualreport/layout/arena"
)

// scriptTag is an ISO 15924 script.
type scriptTag = language.Script

// Shaper shapes words one at a time. It reuses buffers and fonts, so it must be used by one goroutine only.
type Shaper struct {
	fonts     map[*fonts.Face]*openFont
	measures  map[*fonts.Face]*measures
	packed    packedSetter
	buffer    *harfbuzz.Buffer
	segmenter segmenter.Segmenter
	// fragments, spaces and elongated are the words that were made already.
	fragments map[fragmentKey]*Word
	spaces    map[spaceKey]*Word
	elongated map[elongationKey]*Word
	// even makes letters of several families look equally large.
	even evenness
	// lastSpace is the space that was asked for last: most spaces are as those before them.
	lastSpace madeSpace
	// measured is the face of which measures were asked for last, with them.
	measured     *fonts.Face
	lastMeasures *measures
	// runes is the word that is being shaped, between two spaces.
	runes []rune
	// points, starts, sums and more are buffers for places of hyphenation, first bytes of characters, widths, and
	// breaks.
	points []int
	starts []int
	sums   []int64
	more   []Break
	// glyphs and breaks are room for those of the next words, and pieces for the next pieces of words.
	glyphs arena.Arena[Glyph]
	breaks arena.Arena[Break]
	pieces arena.Arena[Word]
}

// openFont is a face that is open for shaping.
type openFont struct {
	measures
	hb   *harfbuzz.Font
	face *font.Face
}

// newShaper makes a shaper without any font open.
func newShaper() *Shaper {
	return &Shaper{
		fonts:     make(map[*fonts.Face]*openFont),
		measures:  make(map[*fonts.Face]*measures),
		packed:    packedSetter{data: kerningData, settings: make(map[settingKey]*setting)},
		buffer:    harfbuzz.NewBuffer(),
		fragments: make(map[fragmentKey]*Word),
		spaces:    make(map[spaceKey]*Word),
		elongated: make(map[elongationKey]*Word),
		even:      evenness{heights: make(map[scriptOfFace]int64)},
	}
}

// open opens a face for shaping, with the repair of its lookup filters.
func (s *Shaper) open(f *fonts.Face) (*openFont, error) {
	if o, ok := s.fonts[f]; ok {
		return o, nil
	}
	o, err := opened(f)
	if err != nil {
		return nil, err
	}
	s.fonts[f] = o
	return o, nil
}

// opened opens a face and measures it. The font library panics on some broken tables of widths; such a panic becomes an
// error.
func opened(f *fonts.Face) (o *openFont, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = f.Recovered(r)
		}
	}()
	face, err := f.Shaping()
	if err != nil {
		return nil, err
	}
	hb := harfbuzz.NewFont(face)
	if _, err := repair(hb, face.Font); err != nil {
		return nil, err
	}
	return &openFont{measures: measure(hb, face), hb: hb, face: face}, nil
}

// shapeAll shapes words, one after the other.
func (s *Shaper) shapeAll(words []*Word) error {
	for _, w := range words {
		if err := s.shape(w); err != nil {
			return err
		}
	}
	return nil
}

// shape fills in the glyphs, the measures and the breaks of an interned word.
func (s *Shaper) shape(w *Word) error {
	m, err := s.measuresOf(w.Face)
	if err != nil {
		return err
	}
	w.FaceUnits = m.upem
	w.UnitsPerEm = s.even.unitsBeside(w, m.upem)
	w.Ascent = m.ascent
	w.Descent = m.descent
	if strings.TrimLeft(w.Text, " \u00a0\u202f\u2009") == "" && w.Text != "" {
		w.takeSpaces(m)
		return nil
	}
	s.runes = append(s.runes[:0], ' ')
	for _, r := range w.Text {
		s.runes = append(s.runes, r)
	}
	s.runes = append(s.runes, ' ')
	if err := s.set(w); err != nil {
		return err
	}
	if err := s.findMissing(w); err != nil {
		return err
	}
	w.Hyphen = m.hyphenAdvance + w.track()
	s.findBreaks(w)
	return nil
}

// set gives a word the glyphs of s.runes, from packed kerning where it can, else by HarfBuzz.
func (s *Shaper) set(w *Word) error {
	if k, items := s.packed.kerned(w, s.runes); k != nil {
		w.take(k, items, s.glyphs.Make(len(items)-2))
		w.Trackable = trackable(w)
		return nil
	}
	o, err := s.open(w.Face)
	if err != nil {
		return err
	}
	if err := s.run(w, o); err != nil {
		return err
	}
	w.collect(s.buffer, o, len(s.runes)-2)
	w.Trackable = trackable(w)
	return nil
}

// run shapes s.runes in the word's style. The shaper panics on some broken fonts; such a panic becomes an error.
func (s *Shaper) run(w *Word, o *openFont) (err error) {
	defer func() {
		if r := recover(); r != nil {
			s.buffer = harfbuzz.NewBuffer() // the old one is half done
			err = w.Face.Recovered(r)
		}
	}()
	s.buffer.Clear()
	s.buffer.ClusterLevel = harfbuzz.MonotoneGraphemes
	s.buffer.Props = harfbuzz.SegmentProperties{
		Script: w.script, Direction: harfbuzz.LeftToRight,
		Language: language.NewLanguage(w.style.Language.Tag),
	}
	if w.RightToLeft {
		s.buffer.Props.Direction = harfbuzz.RightToLeft
	}
	s.buffer.AddRunes(s.runes, 0, -1)
	s.buffer.Shape(o.hb, featuresOf(w, s.runes))
	return nil
}

// nominal is the glyph of a character without any features; 0 if the face has none.
func (o *openFont) nominal(r rune) harfbuzz.GID {
	g, _ := o.face.NominalGlyph(r)
	return g
}

// track is the tracking in font units.
func (w *Word) track() int64 { return int64(w.style.Tracking) * w.UnitsPerEm / 1000 }

// takeSpaces makes a word of spaces that are wider or narrower than the word space, or at which no line may end. A
// space that the face lacks gets the glyph of the word space.
func (w *Word) takeSpaces(m *measures) {
	i := uint16(0)
	for _, r := range w.Text {
		space := m.spaces[max(slices.Index(spaces[:], r), 0)]
		advance := space.advance
		switch r {
		case '\u202f', '\u2009': // narrow and thin: a fifth of an em
			advance = m.upem / 5
		}
		w.Glyphs = append(w.Glyphs, Glyph{ID: uint16(space.id), Cluster: i, Advance: int32(advance)})
		w.Advance += advance
		i++
	}
	w.Trackable = !w.RightToLeft
}

// collect takes the glyphs of a word of n runes from the buffer, without the spaces at both ends. By how much these
// spaces became wider or narrower it keeps as Lead and Tail.
func (w *Word) collect(b *harfbuzz.Buffer, o *openFont, n int) {
	track := w.track()
	w.Glyphs = make([]Glyph, 0, len(b.Info)-2)
	lastCluster := -1
	last := -1
	for i, info := range b.Info {
		pos := b.Pos[i]
		switch info.Cluster {
		case 0:
			w.Lead += int64(pos.XAdvance) - o.advance(info.Glyph)
			continue
		case n + 1:
			w.space = info.Glyph
			w.Tail += int64(pos.XAdvance) - o.advance(info.Glyph)
			continue
		}
		g := Glyph{
			ID: uint16(info.Glyph), Cluster: uint16(info.Cluster - 1),
			Advance: pos.XAdvance, X: int16(pos.XOffset), Y: int16(pos.YOffset),
		}
		if info.Cluster != lastCluster && lastCluster >= 0 && track != 0 {
			w.Glyphs[len(w.Glyphs)-1].Advance += int32(track)
			w.Advance += track
		}
		lastCluster = info.Cluster
		w.Glyphs = append(w.Glyphs, g)
		w.Advance += int64(g.Advance)
		last = len(w.Glyphs) - 1
	}
	if last < 0 {
		return
	}
	if track != 0 {
		w.Glyphs[last].Advance += int32(track)
		w.Advance += track
	}
	w.splitKernWithSpace(o)
}

// splitKernWithSpace removes the kerning between the last glyph and the space next to it from the advance of the glyph,
// which must be right beside any neighbor. In text from left to right, pair kerning changes the advance of the first
// glyph of a pair, and here that is the last glyph of the word.
func (w *Word) splitKernWithSpace(o *openFont) {
	last := &w.Glyphs[len(w.Glyphs)-1]
	if last.X != 0 || last.Advance == 0 {
		return
	}
	kern := int64(last.Advance) - w.track() - int64(o.hb.GlyphHAdvance(harfbuzz.GID(last.ID)))
	if kern == 0 {
		return
	}
	last.Advance -= int32(kern)
	w.Advance -= kern
	if w.RightToLeft {
		w.Lead += kern
	} else {
		w.Tail += kern
	}
}

// findMissing lists the characters that were set as .notdef.
func (s *Shaper) findMissing(w *Word) error {
	if !slices.ContainsFunc(w.Glyphs, func(g Glyph) bool { return g.ID == 0 }) {
		return nil
	}
	o, err := s.open(w.Face)
	if err != nil {
		return err
	}
	for _, r := range s.runes[1 : len(s.runes)-1] {
		if _, ok := o.face.NominalGlyph(r); !ok && !harfbuzz.IsDefaultIgnorable(r) && !unicode.IsSpace(r) {
			w.Missing = append(w.Missing, r)
		}
	}
	return nil
}

// forgetPieces drops the pieces of words that were made, which hold these words.
func (s *Shaper) forgetPieces() {
	s.fragments = make(map[fragmentKey]*Word)
	s.elongated = make(map[elongationKey]*Word)
}

// fragmentKey identifies a piece of a word with which a line begins or ends.
type fragmentKey struct {
	word     *Word
	from, to int
	ending   Ending
}

// Ending is how a piece of a word goes on in the next line.
type Ending uint8

// The endings of pieces. The text of a piece that goes on ends in a soft hyphen (U+00AD), which readers drop when they
// join the word (ISO 32000-1, 14.8.2.2.3).
const (
	// Whole means that the word does not go on in the next line.
	Whole Ending = iota
	// Hyphenated means that a hyphen is printed.
	Hyphenated
	// Divided means that the word goes on and nothing is printed, as in scripts of India.
	Divided
)

// withText is a word that is not shaped yet, in the face, style and direction of another one.
func (w *Word) withText(text string) Word {
	return Word{
		Text: text, Face: w.Face, FaceUnits: w.FaceUnits, UnitsPerEm: w.UnitsPerEm,
		Ascent: w.Ascent, Descent: w.Descent,
		RightToLeft: w.RightToLeft, style: w.style, script: w.script,
	}
}

// Fragment shapes the piece of a word between two bytes of its text. It returns an error if the face cannot be opened.
func (s *Shaper) Fragment(w *Word, from, to int, ending Ending) (*Word, error) {
	key := fragmentKey{w, from, to, ending}
	if f, ok := s.fragments[key]; ok {
		return f, nil
	}
	m, err := s.measuresOf(w.Face)
	if err != nil {
		return nil, err
	}
	text := w.Text[from:to]
	f := s.pieces.New()
	*f = w.withText(text)
	s.runes = append(s.runes[:0], ' ')
	for _, r := range text {
		s.runes = append(s.runes, r)
	}
	switch ending {
	case Hyphenated:
		s.runes = append(s.runes, m.hyphen)
		f.Text += "\u00ad"
	case Divided:
		f.Text += "\u00ad"
	}
	s.runes = append(s.runes, ' ')
	if err := s.set(f); err != nil {
		return nil, err
	}
	s.fragments[key] = f
	return f, nil
}

// spaceKey identifies a space between words.
type spaceKey struct {
	face  *fonts.Face
	space rune
	glyph harfbuzz.GID
	upem  int64
	zero  bool
}

// madeSpace is a space with its key.
type madeSpace struct {
	key  spaceKey
	word *Word
}

// Space returns a word of one space (U+0020 or U+00A0) in the face of a word, to be painted between words. With zero it
// has no width: so it stands at the end of a line, where it keeps words apart for programs that read the text.
func (s *Shaper) Space(w *Word, space rune, zero bool) (*Word, error) {
	key := spaceKey{w.Face, space, w.space, w.UnitsPerEm, zero}
	if s.lastSpace.word != nil && s.lastSpace.key == key {
		return s.lastSpace.word, nil
	}
	if f, ok := s.spaces[key]; ok {
		s.lastSpace = madeSpace{key, f}
		return f, nil
	}
	found, err := s.spaceOf(w)
	if err != nil {
		return nil, err
	}
	if zero {
		found.advance = 0
	}
	f := &Word{
		Text: string(space), Face: w.Face, FaceUnits: w.FaceUnits, UnitsPerEm: w.UnitsPerEm, Advance: found.advance,
		Glyphs: []Glyph{{ID: uint16(found.id), Advance: int32(found.advance)}},
	}
	s.spaces[key] = f
	return f, nil
}

// prefixes returns for each i the advance of the glyphs of the first i runes of a word, in the memory of sums. A place
// inside of a ligature gets its share of the width of the ligature. That is exact enough to choose breaks; the pieces
// of a divided word are shaped again.
func (w *Word) prefixes(runes int, sums []int64) []int64 {
	sums = append(sums[:0], make([]int64, runes+1)...)
	for _, g := range w.Glyphs {
		sums[g.Cluster+1] += int64(g.Advance)
	}
	starts := make([]bool, runes+1)
	for _, g := range w.Glyphs {
		starts[g.Cluster] = true
	}
	starts[runes] = true
	for from := 0; from < runes; {
		end := from + 1
		for !starts[end] {
			end++
		}
		width := sums[from+1]
		before := sums[from]
		for i := from + 1; i <= end; i++ {
			sums[i] = before + width*int64(i-from)/int64(end-from)
		}
		from = end
	}
	return sums
}

// SpaceAdvance returns the natural width of the word space of a word's face,
// in its units.
func (s *Shaper) SpaceAdvance(w *Word) (int64, error) {
	space, err := s.spaceOf(w)
	return space.advance + w.track(), err
}
