package pdf

import (
	"slices"
	"strings"
	"unicode"

	"annualreport/fonts"
	"annualreport/layout/arena"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/shape"
)

// slot is a character code of an embedded font: a glyph that stands for a text. The same glyph may stand for several
// texts (a hyphen and a soft hyphen, a space and a no-break space); each of them has a slot of its own. Glyphs that
// only together stand for a text (a letter and its dots, a syllable of Devanagari) become one glyph of the subset. So
// ToUnicode gives every reader the exact text, without ActualText, which many readers ignore.
type slot struct {
	glyph   uint16
	advance uint16 // font units
	text    string
	parts   string // values of fonts.Part, six bytes each; see packParts
}

// packParts writes parts as a string, since the key of a map must be comparable.
func packParts(parts []fonts.Part) string {
	b := make([]byte, 0, 6*len(parts))
	for _, p := range parts {
		b = append(b, byte(p.Glyph>>8), byte(p.Glyph), byte(uint16(p.X)>>8), byte(p.X), byte(uint16(p.Y)>>8), byte(p.Y))
	}
	return string(b)
}

// unpackParts undoes packParts.
func unpackParts(s string) []fonts.Part {
	var parts []fonts.Part
	for ; len(s) >= 6; s = s[6:] {
		parts = append(parts, fonts.Part{
			Glyph: uint16(s[0])<<8 | uint16(s[1]),
			X:     int16(uint16(s[2])<<8 | uint16(s[3])),
			Y:     int16(uint16(s[4])<<8 | uint16(s[5])),
		})
	}
	return parts
}

// fontUse is a face with the slots that a document uses, in the order of
// painting.
type fontUse struct {
	face *fonts.Face
	// name is that of the font among the resources of pages, upem how many units an em has.
	name cos.Name
	upem int64
	// slots are the slots by their codes; index has the codes.
	slots []slot
	index map[slot]uint16
	// words are the words that were encoded already; room is for the next ones, and fragments for theirs.
	words     map[*shape.Word]*encodedWord
	room      arena.Arena[encodedWord]
	fragments arena.Arena[byte]
	// space is the word of one glyph that was asked for last: the space between words, nearly always.
	space        *shape.Word
	encodedSpace *encodedWord
	// advances are the natural widths of the face's glyphs.
	advances []uint16
	// usual are, by glyph, the codes of the last texts for which glyphs stood alone in their own width; 0 for none.
	usual []uint16
	// tj writes fragments; glyphs are those of the word that is encoded.
	tj     tjWriter
	glyphs []paintedGlyph
}

func newFontUse(face *fonts.Face, name cos.Name, upem int64) (*fontUse, error) {
	advances, err := face.Advances()
	if err != nil {
		return nil, err
	}
	u := &fontUse{
		face: face, name: name, upem: upem, index: make(map[slot]uint16),
		words: make(map[*shape.Word]*encodedWord), advances: advances, usual: make([]uint16, len(advances)),
	}
	u.slots = []slot{{advance: u.advance(0)}} // .notdef
	return u, nil
}

// advance is the natural width of a glyph in font units.
func (u *fontUse) advance(glyph uint16) uint16 {
	if int(glyph) < len(u.advances) {
		return u.advances[glyph]
	}
	return 0
}

// code returns the code of a slot, and enters the slot if it is new.
func (u *fontUse) code(s slot) uint16 {
	if c, ok := u.index[s]; ok {
		return c
	}
	c := uint16(len(u.slots))
	u.slots = append(u.slots, s)
	u.index[s] = c
	return c
}

// codeAlone returns the code of a glyph that stands for a text alone, in its natural width. A letter nearly always
// stands for the text for which it stood before.
func (u *fontUse) codeAlone(glyph uint16, text string) uint16 {
	if int(glyph) >= len(u.usual) {
		return u.code(slot{glyph: glyph, text: text})
	}
	if c := u.usual[glyph]; c != 0 && u.slots[c].text == text {
		return c
	}
	c := u.code(slot{glyph: glyph, advance: u.advances[glyph], text: text})
	u.usual[glyph] = c
	return c
}

// width is the width of a slot in thousandths of an em, as the file has it.
func (u *fontUse) width(s slot) int64 { return u.thousandths(int64(s.advance)) }

// thousandths is a length in font units as thousandths of an em, rounded to the nearest.
func (u *fontUse) thousandths(units int64) int64 {
	if u.upem == 1000 {
		return units
	}
	n := units * 1000
	if n < 0 {
		return (n - u.upem/2) / u.upem
	}
	return (n + u.upem/2) / u.upem
}

// paintedGlyph is a glyph as it is painted: its code, its width, its place from the left end of the word, and how far
// it is raised. Lengths are in thousandths of an em.
type paintedGlyph struct {
	code  uint16
	width int64
	at    int64
	rise  int64
}

// encodedWord is a word in a form that is quick to paint.
type encodedWord struct {
	// fragment is the inside of a TJ array for the whole word, and end is where the pen then stands. It is nil if the
	// word needs operators of its own; then glyphs are those of the word.
	fragment []byte
	end      int64
	// codes is how many codes the fragment shows, each of which tracking follows.
	codes  int64
	glyphs []paintedGlyph
}

// encode gives the glyphs of a word their codes, once for each word. A word from right to left is painted from its last
// glyph to its first, so that the text of the file is in the order of reading (see docs/architecture.md).
func (u *fontUse) encode(w *shape.Word) *encodedWord {
	if w == u.space {
		return u.encodedSpace
	}
	if e, ok := u.words[w]; ok {
		if len(w.Glyphs) == 1 {
			u.space = w
			u.encodedSpace = e
		}
		return e
	}
	e := u.room.New()
	*e = u.encodeNew(w)
	u.words[w] = e
	return e
}

// encodeNew gives the glyphs of a word their codes.
func (u *fontUse) encodeNew(w *shape.Word) encodedWord {
	u.glyphs = u.glyphs[:0]
	if !u.encodeSimple(w) {
		u.glyphs = u.glyphs[:0]
		u.encodeClusters(w)
	}
	return u.build()
}

// encodeClusters encodes any word, cluster by cluster.
func (u *fontUse) encodeClusters(w *shape.Word) {
	pens := make([]int64, len(w.Glyphs)) // font units
	pen := int64(0)
	for i, g := range w.Glyphs {
		pens[i] = pen
		pen += int64(g.Advance)
	}
	runes := []rune(w.Text)
	for _, c := range conjuncts(w, clusters(w, len(runes)), runes) {
		u.encodeCluster(w, c, string(runes[c.from:c.to]), pens)
	}
}

// encodeSimple encodes a word from left to right each glyph of which stands for a text of its own, as in nearly all
// words of most languages. It reports whether the word is one.
func (u *fontUse) encodeSimple(w *shape.Word) bool {
	if w.RightToLeft || len(w.Glyphs) == 0 || w.Glyphs[0].Cluster != 0 {
		return false
	}
	for i, g := range w.Glyphs {
		if g.Y != 0 || g.Advance == 0 || i > 0 && g.Cluster <= w.Glyphs[i-1].Cluster {
			return false
		}
	}
	pen := int64(0)
	from := 0
	next := 1 // the glyph that the character at some place may begin
	runes := 0
	for at := range w.Text {
		if next < len(w.Glyphs) && int(w.Glyphs[next].Cluster) == runes {
			u.encodeGlyph(&w.Glyphs[next-1], w.Text[from:at], pen)
			pen += int64(w.Glyphs[next-1].Advance)
			from = at
			next++
		}
		runes++
	}
	u.encodeGlyph(&w.Glyphs[next-1], w.Text[from:], pen)
	return next == len(w.Glyphs)
}

// encodeGlyph encodes a glyph that stands for a text alone, at a pen in font units.
func (u *fontUse) encodeGlyph(g *shape.Glyph, text string, pen int64) {
	u.glyphs = append(u.glyphs, paintedGlyph{
		code: u.codeAlone(g.ID, text), width: u.thousandths(int64(u.advance(g.ID))),
		at: u.thousandths(pen + int64(g.X)),
	})
}

// cluster is glyphs that stand together for a stretch of text.
type cluster struct {
	glyphs   []int // in the order of painting
	from, to int   // runes
}

// clusters lists the clusters of a word in logical order.
func clusters(w *shape.Word, runes int) []cluster {
	var out []cluster
	order := make([]int, len(w.Glyphs))
	for i := range order {
		order[i] = i
		if w.RightToLeft {
			order[i] = len(order) - 1 - i
		}
	}
	for _, i := range order {
		at := int(w.Glyphs[i].Cluster)
		if n := len(out); n > 0 && out[n-1].from == at {
			out[n-1].glyphs = append(out[n-1].glyphs, i)
			continue
		}
		if n := len(out); n > 0 {
			out[n-1].to = at
		}
		out = append(out, cluster{glyphs: []int{i}, from: at})
	}
	if n := len(out); n > 0 {
		out[n-1].to = runes
		out[0].from = 0
	}
	return out
}

// encodeCluster gives a cluster its code: that of its only glyph, or that of a new glyph made of all its glyphs. Pens
// are the places of the glyphs in font units.
func (u *fontUse) encodeCluster(w *shape.Word, c cluster, text string, pens []int64) {
	g := w.Glyphs[c.glyphs[0]]
	if text == "\u00ad" && g.Advance == 0 {
		return // a soft hyphen that no line ends at is not shown
	}
	if len(c.glyphs) == 1 {
		s := slot{glyph: g.ID, advance: u.advance(g.ID), text: text}
		if g.Advance == 0 && strings.TrimFunc(text, invisible) == "" {
			s.advance = 0 // a space at the end of a line, a joiner
		}
		at := u.thousandths(pens[c.glyphs[0]] + int64(g.X))
		u.glyphs = append(u.glyphs, paintedGlyph{
			code: u.code(s), width: u.width(s), at: at, rise: u.thousandths(int64(g.Y)),
		})
		return
	}
	left := pens[slices.Min(c.glyphs)]
	s := slot{text: text}
	parts := make([]fonts.Part, 0, len(c.glyphs))
	for _, i := range c.glyphs {
		g := w.Glyphs[i]
		parts = append(parts, fonts.Part{Glyph: g.ID, X: int16(pens[i] - left + int64(g.X)), Y: g.Y})
		// The new glyph is as wide as its last part with an advance reaches. Were it narrower, readers would take the
		// gap behind it for a space.
		end := pens[i] - left + max(int64(u.advance(g.ID)), int64(g.Advance))
		if g.Advance != 0 && end > int64(s.advance) {
			s.advance = uint16(end)
		}
	}
	s.parts = packParts(parts)
	u.glyphs = append(u.glyphs, paintedGlyph{code: u.code(s), width: u.width(s), at: u.thousandths(left)})
}

// invisible reports whether a character leaves no ink.
func invisible(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }

// build makes a word of the glyphs that were encoded.
func (u *fontUse) build() encodedWord {
	for i := range u.glyphs {
		if u.glyphs[i].rise != 0 {
			return encodedWord{glyphs: slices.Clone(u.glyphs)}
		}
	}
	u.tj.buf = u.tj.buf[:0]
	u.tj.pen = 0
	for i := range u.glyphs {
		u.tj.glyph(&u.glyphs[i])
	}
	u.tj.closeString()
	return encodedWord{fragment: append(u.fragments.Make(len(u.tj.buf))[:0], u.tj.buf...), end: u.tj.pen,
		codes: int64(len(u.glyphs))}
}

// tjWriter writes the inside of a TJ array. It knows where the pen stands after rounding, so that errors of rounding
// never add up.
type tjWriter struct {
	buf []byte
	pen int64 // thousandths of an em
	// tracking is what the pen moves behind each glyph beside its width.
	tracking int64
	// open is set while a string is open, and codes are those of the string.
	open  bool
	codes []byte
}

// move brings the pen to a place.
func (t *tjWriter) move(to int64) {
	if to == t.pen {
		return
	}
	t.closeString()
	t.separate()
	t.buf = cos.AppendThousandths(t.buf, (t.pen-to)*1000)
	t.pen = to
}

// separate keeps two numbers apart.
func (t *tjWriter) separate() {
	if n := len(t.buf); n > 0 && t.buf[n-1] >= '0' && t.buf[n-1] <= '9' {
		t.buf = append(t.buf, ' ')
	}
}

// glyph shows a glyph at its place.
func (t *tjWriter) glyph(g *paintedGlyph) {
	t.move(g.at)
	t.open = true
	t.codes = append(t.codes, byte(g.code>>8), byte(g.code))
	t.pen += g.width + t.tracking
}

// closeString ends the string of codes, if one is open.
func (t *tjWriter) closeString() {
	if t.open {
		t.buf = cos.AppendLiteral(t.buf, t.codes)
		t.codes = t.codes[:0]
		t.open = false
	}
}
