package inline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"

	"annualreport/layout/content"
	"annualreport/layout/hyphen"
	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// The costs of breaks, whose squares are added to the demerits, and how far spaces and letters may stretch and shrink.
// See docs/architecture.md for the measurements behind them.
const (
	hyphenCost = 600
	// raggedHyphenCost: a ragged line has little to gain from a hyphen.
	raggedHyphenCost = 300
	// shortPieceCost is added for each letter that a piece of a word lacks to four.
	shortPieceCost = 20
	// afterCharacterCost is that of a break behind a hyphen or a slash.
	afterCharacterCost = 25
	// beforeDashCost is that of a break before a dash, which belongs at the end of a line and not at its beginning.
	beforeDashCost = 700
	// invisibleCost is that of a break between syllables in scripts that put no spaces between words; dividedCost is
	// that of the same in scripts with spaces, where it is a last resort.
	invisibleCost = 20
	dividedCost   = 2000
	// addressCost is that of a break inside of an address at one of its signs.
	addressCost = 400

	// A word space stretches by half and shrinks by a third, as in TeX's fonts.
	spaceStretch = 2
	spaceShrink  = 3
	// leastSpace is the least width of a space in thousandths of an em, whatever kerning and shrinking take from it.
	// Programs that infer spaces from the places of letters join words at 150 and less (poppler's minWordSpacing).
	leastSpace = 154
	// keptCost is that of a break within words that must stay on one line. Its square is more than the cost of any line
	// that fits, see linebreak.
	keptCost = 200_000
	// Letters may be widened or narrowed by 2 %, which nobody sees (Hàn Thế
	// Thành, "Micro-typographic extensions to the TeX typesetting system", 2000).
	expansionLimit = 2
	// Letters may stand apart or together by as many thousandths of an em: by 1.5 % of their width in lines below
	// broadMeasure, and by 0.6 % in broader ones, whose spaces need less help.
	trackingLimit      = 7
	broadTrackingLimit = 3
	broadMeasure       = 100 * 720 * unit.Pt / 254 // 100 mm
	// Ideographs spread by a sixteenth of an em and close up by a fortieth.
	ideographStretch = 16
	ideographShrink  = 40
)

// itemizer writes paragraphs as the items that linebreak works on: boxes, glue and penalties.
type itemizer struct {
	shaper  *shape.Shaper
	hyphens *hyphen.Library
	// segmenter must not be used again inside of its own iteration.
	segmenter segmenter.Segmenter
	// legal are the places where lines of the paragraph may end; see opportunities.
	legal opportunities
	// items are those of the paragraph; refs has for each of them the part of the paragraph it stands for.
	items []linebreak.Item
	refs  []itemRef
	// start is how far the first line begins from the margin; see linebreak.Params.
	start unit.Length
	// tracking is the most tracking of the paragraph.
	tracking int64
	// err is the last error of shaping.
	err error
}

// toItems writes the paragraph as boxes, glue and penalties.
func (t *itemizer) toItems(p *Paragraph) {
	t.items = t.items[:0]
	t.refs = t.refs[:0]
	t.tracking = mostTracking(p)
	legal := opportunitiesOf(t, p)
	for i := range p.atoms {
		a := &p.atoms[i]
		switch a.kind {
		case wordAtom:
			t.wordItems(p, i, legal)
			t.seam(p, i, legal)
		case lineEndAtom:
			t.add(linebreak.Item{Kind: linebreak.Penalty, Cost: linebreak.Forced}, itemRef{atom: int32(i)})
		default:
			glue := t.glue(p, i)
			if a.kind == tieAtom || !legal.atSpace(i) {
				glue.Cost = linebreak.Never
			} else if p.Styles[a.style].emphasis&content.Kept != 0 || behindShortWord(p, i) {
				glue.Cost = keptCost
			} else if readByLines(p) {
				glue.Cost = max(glue.Cost, senseCost(p, i))
			}
			t.add(glue, itemRef{atom: int32(i), hang: -glue.Pre})
		}
	}
	t.end(p)
}

// behindShortWord reports whether a space stands behind a word of one letter that stays with the next in its language.
func behindShortWord(p *Paragraph, i int) bool {
	if i == 0 || p.atoms[i-1].kind != wordAtom {
		return false
	}
	before := &p.atoms[i-1]
	words := p.Styles[before.style].language.ShortWords
	if words == "" {
		return false
	}
	letter, size := utf8.DecodeLastRuneInString(before.word.Text)
	if !strings.ContainsRune(words, unicode.ToLower(letter)) {
		return false
	}
	opening, _ := utf8.DecodeLastRuneInString(before.word.Text[:len(before.word.Text)-size])
	return len(before.word.Text) == size || unicode.IsPunct(opening) && opens(opening)
}

// end adds the end of the paragraph, and notes how far its first line begins from the margin.
func (t *itemizer) end(p *Paragraph) {
	last := len(p.atoms) - 1
	hang := hangAfter(p, last)
	end := linebreak.Item{Kind: linebreak.Penalty, Cost: linebreak.Forced, Pre: -hang}
	t.add(end, itemRef{atom: int32(last), hang: hang})
	t.start = 0
	if p.atoms[0].kind == wordAtom {
		t.start = -HangBefore(p, 0)
	}
}

func (t *itemizer) add(it linebreak.Item, ref itemRef) {
	t.items = append(t.items, it)
	t.refs = append(t.refs, ref)
}

// justified reports whether spaces and letters of a paragraph may stretch.
func justified(p *Paragraph) bool { return p.Style.Align == content.Justified }

// mostTracking is by how many thousandths of an em letters of a paragraph may stand apart or together. Lines from right
// to left have no tracking: their letters join, or carry marks.
func mostTracking(p *Paragraph) int64 {
	switch {
	case !justified(p) || p.RightToLeft:
		return 0
	case p.Measures[len(p.Measures)-1] < broadMeasure:
		return trackingLimit
	}
	return broadTrackingLimit
}

// letterBox is some letters of a word as an item: units is their width in units of the face, and gaps is between how
// many of them tracking stands.
func (t *itemizer) letterBox(
	p *Paragraph, w *shape.Word, units int64, gaps int, size unit.Length,
) linebreak.Item {
	it := linebreak.Item{Kind: linebreak.Box, Width: w.Scale(units, size)}
	if justified(p) {
		it.Stretch = widening(it.Width)
		if w.Trackable {
			it.Stretch += size.MulDiv(int64(gaps)*t.tracking, 1000)
		}
		it.Shrink = it.Stretch
	}
	return it
}

// widening is by how much letters of a width may be widened or narrowed.
func widening(width unit.Length) unit.Length { return width * expansionLimit / 100 }

// wordItems writes a word as boxes with penalties between them.
func (t *itemizer) wordItems(p *Paragraph, i int, legal *opportunities) {
	a := &p.atoms[i]
	w := a.word
	size := p.Styles[a.style].Text.Size
	from := 0
	letters := 0 // before the piece
	before := int64(0)
	for _, b := range t.divisions(p, i, t.breaksOf(p, i, legal)) {
		box := t.letterBox(p, w, b.Before-before, b.Offset-letters, size)
		t.add(box, itemRef{atom: int32(i), from: int32(from), to: int32(b.At)})
		it, hang := t.breakItem(p, w, b, size)
		t.add(it, itemRef{int32(i), int32(b.At), int32(b.At), endingOf(w, b), hang})
		from = b.At
		letters = b.Offset
		before = b.Before
	}
	rest := t.letterBox(p, w, w.Advance-before, max(len(w.Glyphs)-1-letters, 0), size)
	t.add(rest, itemRef{atom: int32(i), from: int32(from), to: int32(len(w.Text))})
}

// endingOf is how a word goes on behind a break. A word of a script without spaces is always whole: its readers expect
// no sign where a line ends.
func endingOf(w *shape.Word, b shape.Break) shape.Ending {
	switch {
	case b.Kind == shape.Discretionary:
		return shape.Hyphenated
	case b.Kind == shape.Invisible && !w.Spaceless():
		return shape.Divided
	}
	return shape.Whole
}

// breakItem gives a break inside of a word its cost and widths. It also returns
// how far the end of the line then hangs into the margin.
func (t *itemizer) breakItem(
	p *Paragraph, w *shape.Word, b shape.Break, size unit.Length,
) (it linebreak.Item, hang unit.Length) {
	it = linebreak.Item{Kind: linebreak.Penalty}
	switch b.Kind {
	case shape.Discretionary:
		it.Cost = hyphenCost
		if !justified(p) {
			it.Cost = raggedHyphenCost
		}
		it.Cost += shortPieceCost * int32(max(0, 4-b.LettersBefore)+max(0, 4-b.LettersAfter))
		it.Hyphenated = true
		width := w.Scale(w.Hyphen, size)
		hang = width.MulDiv(hangs('-').end, 1000)
		it.Pre = width - hang
	case shape.Ideographic:
		it.Kind = linebreak.Glue
		if justified(p) {
			it.Stretch = size / ideographStretch
			it.Shrink = size / ideographShrink
		}
	case shape.Invisible:
		it.Cost = dividedCost
		if w.Spaceless() {
			it.Cost = invisibleCost
		}
	case shape.InAddress:
		it.Cost = addressCost
	case shape.Anywhere:
		it.Cost = keptCost
	case shape.AfterCharacter:
		it.Cost = afterCharacterCost
		if next := firstRune(&shape.Word{Text: w.Text[b.At:]}); next == '—' || next == '–' {
			it.Cost = beforeDashCost
		}
		hang = hangAtBreak(w, b, size)
		it.Pre = -hang
	}
	return it, hang
}

// glue is a space as an item; its width includes the kerning to the letters on both sides.
func (t *itemizer) glue(p *Paragraph, i int) linebreak.Item {
	it := linebreak.Item{Kind: linebreak.Glue}
	size := p.Styles[p.atoms[i].style].Text.Size
	w := neighbor(p, i)
	if w == nil {
		it.Width = size / 4
		return it
	}
	advance, err := t.shaper.SpaceAdvance(w)
	if err != nil {
		t.err = err
	}
	it.Width = w.Scale(advance, size)
	if justified(p) {
		it.Stretch = it.Width / spaceStretch
		it.Shrink = it.Width / spaceShrink
	}
	if i > 0 && p.atoms[i-1].kind == wordAtom {
		prev := &p.atoms[i-1]
		prevSize := p.Styles[prev.style].Text.Size
		it.Width += prev.word.Scale(prev.word.Tail, prevSize)
		it.Pre = -hangAfter(p, i-1)
	}
	if i+1 < len(p.atoms) && p.atoms[i+1].kind == wordAtom {
		next := &p.atoms[i+1]
		it.Width += next.word.Scale(next.word.Lead, p.Styles[next.style].Text.Size)
		it.Post = -HangBefore(p, i+1)
	}
	least := size.MulDiv(leastSpace, 1000)
	it.Width = max(it.Width, least)
	it.Shrink = min(it.Shrink, it.Width-least)
	return it
}

// neighbor is the word whose face a space is set in: the one before it, or
// else the next.
func neighbor(p *Paragraph, i int) *shape.Word {
	for k := i - 1; k >= 0; k-- {
		if p.atoms[k].kind == wordAtom {
			return p.atoms[k].word
		}
	}
	for k := i + 1; k < len(p.atoms); k++ {
		if p.atoms[k].kind == wordAtom {
			return p.atoms[k].word
		}
	}
	return nil
}
