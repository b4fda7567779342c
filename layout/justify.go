package layout

import (
	"slices"

	"annualreport/layout/display"
	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// The costs of breaks, whose squares are added to the demerits, and what glue
// may do. See docs/architecture.md for the measurements behind them.
const (
	hyphenCost = 300
	// raggedHyphenCost: a ragged line has little to gain from a hyphen.
	raggedHyphenCost = 300
	// shortPieceCost is added for each letter that a piece of a word lacks to four.
	shortPieceCost = 20
	// afterCharacterCost is that of a break behind a hyphen or a slash.
	afterCharacterCost = 25
	// beforeDashCost is that of a dash that begins a line; it belongs at the end.
	beforeDashCost = 500
	// invisibleCost is that of a break between syllables in scripts that put no
	// spaces between words, dividedCost in those that do, where it is a last resort.
	invisibleCost = 20
	dividedCost   = 2000

	// A word space stretches by half and shrinks by a third, as in TeX's fonts.
	spaceStretch = 2
	spaceShrink  = 3
	// leastSpace is how many thousandths of an em a space keeps, whatever kerning
	// and shrinking take from it. Readers that guess at spaces from the places of
	// letters run words together from 150 on down (poppler's minWordSpacing).
	leastSpace = 154
	// Letters may be widened or narrowed by 2 %, which nobody sees (Hàn Thế
	// Thành, "Micro-typographic extensions to the TeX typesetting system", 2000).
	expansionLimit = 2
	// Ideographs spread by a sixteenth of an em and close up by a fortieth.
	ideographStretch = 16
	ideographShrink  = 40
)

// toItems writes the paragraph as boxes, glue and penalties.
func (s *setter) toItems(p *paragraph) {
	s.items, s.refs = s.items[:0], s.refs[:0]
	legal := s.opportunities(p)
	for i := range p.atoms {
		a := &p.atoms[i]
		switch a.kind {
		case wordAtom:
			s.wordItems(p, i, legal)
			s.seam(p, i, legal)
		case lineEndAtom:
			s.add(linebreak.Item{Kind: linebreak.Penalty, Cost: linebreak.Forced}, itemRef{atom: int32(i)})
		default:
			glue := s.glue(p, i)
			if a.kind == tieAtom || !legal.atSpace(i) {
				glue.Cost = linebreak.Never
			}
			s.add(glue, itemRef{atom: int32(i), hang: -glue.Pre})
		}
	}
	last := len(p.atoms) - 1
	hang := s.hangAfter(p, last)
	s.add(linebreak.Item{Kind: linebreak.Penalty, Cost: linebreak.Forced, Pre: -hang}, itemRef{atom: int32(last), hang: hang})
	s.start = 0
	if p.atoms[0].kind == wordAtom {
		s.start = -s.hangBefore(p, 0)
	}
}

func (s *setter) add(it linebreak.Item, ref itemRef) {
	s.items = append(s.items, it)
	s.refs = append(s.refs, ref)
}

// justified tells whether spaces and letters may stretch.
func (p *paragraph) justified() bool { return p.style.Align == Justified }

// box is a stretch of letters as an item.
func (s *setter) box(p *paragraph, w *shape.Word, units int64, size unit.Length) linebreak.Item {
	it := linebreak.Item{Kind: linebreak.Box, Width: w.Scale(units, size)}
	if p.justified() {
		it.Stretch = it.Width * expansionLimit / 100
		it.Shrink = it.Stretch
	}
	return it
}

// wordItems writes a word as boxes with penalties between them.
func (s *setter) wordItems(p *paragraph, i int, legal *opportunities) {
	a := &p.atoms[i]
	w, size := a.word, p.styles[a.style].text.Size
	from, before := 0, int64(0)
	for _, b := range s.breaksOf(w, i, legal) {
		s.add(s.box(p, w, b.Before-before, size), itemRef{atom: int32(i), from: int32(from), to: int32(b.At)})
		it, hang := s.breakItem(p, w, b, size)
		s.add(it, itemRef{int32(i), int32(b.At), int32(b.At), it.Hyphenated, hang})
		from, before = b.At, b.Before
	}
	s.add(s.box(p, w, w.Advance-before, size), itemRef{atom: int32(i), from: int32(from), to: int32(len(w.Text))})
}

// breakItem gives a break inside of a word its cost and widths. It also returns
// how far the end of the line then hangs into the margin.
func (s *setter) breakItem(p *paragraph, w *shape.Word, b shape.Break, size unit.Length) (it linebreak.Item, hang unit.Length) {
	it = linebreak.Item{Kind: linebreak.Penalty}
	switch b.Kind {
	case shape.Discretionary:
		it.Cost = hyphenCost
		if !p.justified() {
			it.Cost = raggedHyphenCost
		}
		it.Cost += shortPieceCost * int32(max(0, 4-b.LettersBefore)+max(0, 4-b.LettersAfter))
		it.Hyphenated = true
		width := w.Scale(w.Hyphen, size)
		hang = width.MulDiv(hangs('-').end, 1000)
		it.Pre = width - hang
	case shape.Ideographic:
		it.Kind = linebreak.Glue
		if p.justified() {
			it.Stretch, it.Shrink = size/ideographStretch, size/ideographShrink
		}
	case shape.Invisible:
		it.Cost = dividedCost
		if w.Spaceless() {
			it.Cost = invisibleCost
		}
	case shape.AfterCharacter:
		it.Cost = afterCharacterCost
		if next := firstRune(&shape.Word{Text: w.Text[b.At:]}); next == '—' || next == '–' {
			it.Cost = beforeDashCost
		}
		hang = s.hangAtBreak(w, b, size)
		it.Pre = -hang
	}
	return it, hang
}

// glue writes a space, with the kerning of the letters on both sides.
func (s *setter) glue(p *paragraph, i int) linebreak.Item {
	var it linebreak.Item
	it.Kind = linebreak.Glue
	size := p.styles[p.atoms[i].style].text.Size
	w := neighbor(p, i)
	if w == nil {
		it.Width = size / 4
		return it
	}
	advance, err := s.shaper.SpaceAdvance(w)
	if err != nil {
		s.err = err
	}
	it.Width = w.Scale(advance, size)
	if p.justified() {
		it.Stretch, it.Shrink = it.Width/spaceStretch, it.Width/spaceShrink
	}
	if i > 0 && p.atoms[i-1].kind == wordAtom {
		prev := &p.atoms[i-1]
		prevSize := p.styles[prev.style].text.Size
		it.Width += prev.word.Scale(prev.word.Tail, prevSize)
		it.Pre = -s.hangAfter(p, i-1)
	}
	if i+1 < len(p.atoms) && p.atoms[i+1].kind == wordAtom {
		next := &p.atoms[i+1]
		it.Width += next.word.Scale(next.word.Lead, p.styles[next.style].text.Size)
		it.Post = -s.hangBefore(p, i+1)
	}
	least := size.MulDiv(leastSpace, 1000)
	it.Width = max(it.Width, least)
	it.Shrink = min(it.Shrink, it.Width-least)
	return it
}

// neighbor is the word whose face a space is set in: the one before it, or
// else the next.
func neighbor(p *paragraph, i int) *shape.Word {
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

// placed is an atom or a piece of one in a line, or the gap between two
// ideographs, which has no word.
type placed struct {
	word  *shape.Word
	atom  *atom
	x     unit.Length
	width unit.Length
	// glue is the item whose stretch the width may take, or -1.
	glue  int
	space bool
}

// line places the words of a broken line.
func (s *setter) line(p *paragraph, number int, l linebreak.Line) line {
	short := s.items[l.To].Cost <= linebreak.Forced && l.Width <= l.Measure
	expansion := int64(display.Natural)
	if p.justified() && !short {
		expansion = spread(l)
	}
	row := s.row(p, l, expansion)
	if p.justified() && !short {
		s.stretch(l, row)
	}
	out := line{width: s.width(l, row)}
	s.position(p, l, row, out.width)
	out.items = s.texts(p, row, expansion)
	out.items = append(out.items, s.linkItems(p, row)...)
	for _, r := range row {
		if r.atom.note >= 0 && !slices.Contains(out.notes, r.atom.note) {
			out.notes = append(out.notes, r.atom.note)
		}
	}
	return out
}

// post is what is added at the start of a line, which hangs into the margin.
func (s *setter) post(l linebreak.Line) unit.Length {
	if l.From == 0 {
		return s.start
	}
	return s.items[l.From-1].Post
}

// width is the width of a line's row, less what hangs into the margins.
func (s *setter) width(l linebreak.Line, row []placed) unit.Length {
	width := s.post(l) - s.refs[l.To].hang
	for i := range row {
		width += row[i].width
	}
	return width
}

// spread gives letters their part of what a line lacks: the expansion in
// hundredths of a percent. Letters and spaces share by their stretch; what
// letters may not take is left to the spaces.
func spread(l linebreak.Line) int64 {
	missing, give := l.Measure-l.Width, l.Stretch
	if missing < 0 {
		give = l.Shrink
	}
	if give <= 0 {
		return display.Natural
	}
	limit := int64(display.Natural) * expansionLimit / 100
	used := min(int64(missing.Abs())*limit/int64(give), limit)
	if missing < 0 {
		used = -used
	}
	return display.Natural + used
}

// row lists the words and spaces of a line in logical order with their widths.
func (s *setter) row(p *paragraph, l linebreak.Line, expansion int64) []placed {
	row := s.placed[:0]
	for i := l.From; i < l.To; {
		ref := s.refs[i]
		a := &p.atoms[ref.atom]
		switch {
		case a.kind != wordAtom:
			r := s.space(p, int(ref.atom), s.items[i].Width, false)
			r.glue = i
			row = append(row, r)
			i++
		case s.items[i].Kind == linebreak.Glue:
			row = append(row, placed{atom: a, glue: i})
			i++
		default:
			end := i + 1
			for end < l.To && s.refs[end].atom == ref.atom && s.items[end].Kind != linebreak.Glue {
				end++
			}
			row = append(row, s.piece(p, l, i, end, expansion))
			i = end
		}
	}
	s.placed = s.lastSpace(p, l, row)
	return s.placed
}

// piece is the word, or the part of it, between two items of a line.
func (s *setter) piece(p *paragraph, l linebreak.Line, from, to int, expansion int64) placed {
	a := &p.atoms[s.refs[from].atom]
	w := a.word
	first, last := int(s.refs[from].from), int(s.refs[to-1].to)
	hyphen := to == l.To && s.refs[l.To].atom == s.refs[from].atom && s.refs[l.To].hyphen
	if first > 0 || last < len(w.Text) || hyphen {
		var err error
		if w, err = s.shaper.Fragment(w, first, last, hyphen); err != nil {
			s.err = err
			w = a.word
		}
	}
	size := p.styles[a.style].text.Size
	return placed{word: w, atom: a, width: wordWidth(w, size).MulDiv(expansion, display.Natural), glue: -1}
}

// space is a space of a line as a word of its own.
func (s *setter) space(p *paragraph, i int, width unit.Length, zero bool) placed {
	a := &p.atoms[i]
	char := ' '
	if a.kind == tieAtom {
		char = '\u00a0'
	}
	out := placed{atom: a, width: width, glue: -1, space: true}
	if w := neighbor(p, i); w != nil {
		var err error
		if out.word, err = s.shaper.Space(w, char, zero); err != nil {
			s.err = err
		}
	}
	return out
}

// lastSpace puts a space without width at the end of a line that ends at one,
// or by the author's wish: it keeps the words apart for readers who get the text
// without its lines.
func (s *setter) lastSpace(p *paragraph, l linebreak.Line, row []placed) []placed {
	a := int(s.refs[l.To].atom)
	if kind := p.atoms[a].kind; (kind == spaceAtom || kind == lineEndAtom) && len(row) > 0 {
		row = append(row, s.space(p, a, 0, true))
	}
	return row
}

// stretch shares what is missing among the spaces and the gaps between
// ideographs, so that the line fills its measure to the last scaled point.
func (s *setter) stretch(l linebreak.Line, row []placed) {
	rest := l.Measure - s.width(l, row)
	give := func(r *placed) unit.Length {
		if rest < 0 {
			return s.items[r.glue].Shrink
		}
		return s.items[r.glue].Stretch
	}
	var total unit.Length
	for i := range row {
		if row[i].glue >= 0 {
			total += give(&row[i])
		}
	}
	if total <= 0 {
		return
	}
	rest = max(rest, -total)
	var done, seen unit.Length
	for i := range row {
		if row[i].glue < 0 {
			continue
		}
		seen += give(&row[i])
		upTo := rest.MulDiv(int64(seen), int64(total))
		row[i].width += upTo - done
		done = upTo
	}
}

// position gives each word its place: by UAX #9 in the order in which it is
// seen, from the left end of the frame.
func (s *setter) position(p *paragraph, l linebreak.Line, row []placed, width unit.Length) {
	slack := l.Measure - width
	left := p.frame.width - l.Measure // the indent, where lines begin at the left
	before, after := unit.Length(0), slack
	switch p.style.Align {
	case Center:
		before, after = slack/2, slack-slack/2
	case End:
		before, after = slack, 0
	case Justified, Start:
	}
	x := left + before + s.post(l)
	if p.rightToLeft {
		x = after - s.refs[l.To].hang
	}
	if !p.rightToLeft && oneDirection(row) {
		for i := range row {
			row[i].x = x
			x += row[i].width
		}
		return
	}
	for _, i := range visualOrder(row, p.rightToLeft) {
		row[i].x = x
		x += row[i].width
	}
}

// oneDirection tells a line that runs from left to right throughout.
func oneDirection(row []placed) bool {
	for i := range row {
		if row[i].atom.level != 0 {
			return false
		}
	}
	return true
}

// visualOrder is rule L2 of UAX #9 over the words of a line; spaces at its end
// take the paragraph's level by rule L1.
func visualOrder(row []placed, rtl bool) []int {
	order := make([]int, len(row))
	levels := make([]int8, len(row))
	highest, lowestOdd := int8(0), int8(127)
	base := int8(0)
	if rtl {
		base = 1
	}
	for i := range row {
		order[i] = i
		levels[i] = row[i].atom.level
	}
	for i := len(row) - 1; i >= 0 && row[i].space; i-- {
		levels[i] = base
	}
	for _, l := range levels {
		highest = max(highest, l)
		if l&1 == 1 {
			lowestOdd = min(lowestOdd, l)
		}
	}
	for level := highest; level >= lowestOdd; level-- {
		for i := 0; i < len(row); {
			if levels[i] < level {
				i++
				continue
			}
			end := i
			for end < len(row) && levels[end] >= level {
				end++
			}
			// L2 reverses what was reversed before at higher levels; the
			// runs of a level are contiguous in order as in levels.
			slices.Reverse(order[i:end])
			i = end
		}
	}
	return order
}

// texts gathers words of one face, style and run into texts.
func (s *setter) texts(p *paragraph, row []placed, expansion int64) []display.Item {
	var items []display.Item
	var current display.Text
	var currentAtom *atom
	for i := range row {
		r := &row[i]
		if r.word == nil || len(r.word.Glyphs) == 0 {
			continue
		}
		if currentAtom == nil || r.atom.style != currentAtom.style || r.atom.run != currentAtom.run || r.word.Face != current.Face {
			if currentAtom != nil {
				items = append(items, current)
			}
			st := &p.styles[r.atom.style]
			current = display.Text{
				At: unit.Point{X: r.x, Y: -st.text.Rise}, Face: r.word.Face, Size: st.text.Size,
				Expansion: expansion, Ink: st.text.Ink, Place: display.Content(r.atom.run),
				Words: make([]display.Word, 0, len(row)-i),
			}
			currentAtom = r.atom
		}
		current.Words = append(current.Words, display.Word{Shaped: r.word, X: r.x - current.At.X})
		if p.styles[r.atom.style].emphasis&Struck != 0 && !r.space {
			items = append(items, struckLine(r, &p.styles[r.atom.style]))
		}
	}
	if currentAtom != nil {
		items = append(items, current)
	}
	return items
}

// struckLine is the rule through struck text, at a little below half the x-height.
func struckLine(r *placed, st *setStyle) display.Item {
	ink := st.text.Ink
	y := -st.text.Size * 22 / 100
	return display.Path{
		Segments: display.RectPath(unit.Rect{X: r.x, Y: y, W: r.width, H: st.text.Size / 20}),
		Fill:     &ink, Place: display.Place{Artifact: display.Decoration},
	}
}

// linkItems makes a link for each stretch of a line that belongs to one, with a
// rule below its text: color alone would not tell it to all readers.
func (s *setter) linkItems(p *paragraph, row []placed) []display.Item {
	if len(p.links) == 0 {
		return nil
	}
	var items []display.Item
	for i := 0; i < len(row); {
		id := row[i].atom.link
		if id < 0 {
			i++
			continue
		}
		end := i
		left, right := row[i].x, row[i].x
		for ; end < len(row) && row[end].atom.link == id; end++ {
			if !row[end].space || end > i && end+1 < len(row) && row[end+1].atom.link == id {
				left = min(left, row[end].x)
				right = max(right, row[end].x+row[end].width)
			}
		}
		l := &p.links[id]
		size := p.styles[row[i].atom.style].text.Size
		items = append(items, display.Link{
			Rect:   unit.Rect{X: left, Y: -size, W: right - left, H: size * 5 / 4},
			Target: l.target, Contents: l.contents, Element: l.element,
		})
		if thick := s.doc.Links.Line; thick > 0 && !l.plain {
			items = append(items, rule(left, size/6, right-left, thick, p.styles[row[i].atom.style].text.Ink))
		}
		i = end
	}
	return items
}
