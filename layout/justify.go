package layout

import (
	"slices"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

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
		if p.rightToLeft {
			s.elongate(p, l, row, expansion)
		}
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
	ending := shape.Whole
	if to == l.To && s.refs[l.To].atom == s.refs[from].atom {
		ending = s.refs[l.To].ending
	}
	if first > 0 || last < len(w.Text) || ending != shape.Whole {
		var err error
		if w, err = s.shaper.Fragment(w, first, last, ending); err != nil {
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

// goesOn tells whether a word is in the style, run and face of what stands before it.
func (r *placed) goesOn(before *atom, face *fonts.Face) bool {
	return r.atom.style == before.style && r.atom.run == before.run && r.word.Face == face
}

// stretch counts the words of one face, style and run that a row begins with.
func stretch(row []placed) int {
	n := 0
	for i := range row {
		r := &row[i]
		if r.word == nil || len(r.word.Glyphs) == 0 {
			continue
		}
		if !r.goesOn(row[0].atom, row[0].word.Face) {
			break
		}
		n++
	}
	return n
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
		if currentAtom == nil || !r.goesOn(currentAtom, current.Face) {
			if currentAtom != nil {
				items = append(items, current)
			}
			st := &p.styles[r.atom.style]
			current = display.Text{
				At: unit.Point{X: r.x, Y: -st.text.Rise}, Face: r.word.Face, Size: st.text.Size,
				Expansion: expansion, Ink: st.text.Ink, Place: display.Content(r.atom.run),
				Words: make([]display.Word, 0, stretch(row[i:])),
			}
			currentAtom = r.atom
		}
		current.Words = append(current.Words, display.Word{Shaped: r.word, X: r.x - current.At.X})
		if p.styles[r.atom.style].emphasis&content.Struck != 0 && !r.space {
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
