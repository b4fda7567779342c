package inline

import (
	"slices"

	"annualreport/layout/display"
	"annualreport/layout/linebreak"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// rowItem is an atom or a piece of one in a line, or the gap between two
// ideographs, which has no word.
type rowItem struct {
	word *shape.Word
	atom *atom
	// x is the distance from the left end of the frame.
	x     unit.Length
	width unit.Length
	// glue is the index of the item whose stretch is added to the width, or -1.
	glue int
	// space is set for a space that is a word of its own.
	space bool
}

// compositor places the words of broken lines.
type compositor struct {
	itemizer *itemizer
	// last is the row that was placed last. The next row reuses its memory.
	last []rowItem
	// room is where the items of lines are made.
	room itemRoom
	// linkRule is the thickness of the rule below links.
	linkRule unit.Length
}

// line places the words of a broken line.
func (c *compositor) line(p *Paragraph, number int, l linebreak.Line) Line {
	short := c.itemizer.items[l.To].Cost <= linebreak.Forced && l.Width <= l.Measure
	set := letters{expansion: display.Natural}
	if justified(p) && !short {
		set = c.leeway(l).set(l)
	}
	row := c.row(p, l, set)
	if justified(p) && !short {
		if p.RightToLeft {
			c.elongate(p, l, row, set)
		}
		c.stretch(l, row)
	}
	out := Line{Width: c.width(l, row)}
	c.position(p, l, row, out.Width)
	c.room.line = c.room.line[:0]
	c.room.textItems(p, row, set)
	c.room.line = append(c.room.line, linkItems(p, row, c.linkRule)...)
	out.Items = c.room.items.Copy(c.room.line)
	for _, r := range row {
		if r.atom.note >= 0 && !slices.Contains(out.Notes, r.atom.note) {
			out.Notes = append(out.Notes, r.atom.note)
		}
	}
	return out
}

// post is what is added to the width at the start of a line; it is negative for a letter that hangs into the margin.
func (c *compositor) post(l linebreak.Line) unit.Length {
	if l.From == 0 {
		return c.itemizer.start
	}
	return c.itemizer.items[l.From-1].Post
}

// width is the width of a line's row, less what hangs into the margins.
func (c *compositor) width(l linebreak.Line, row []rowItem) unit.Length {
	width := c.post(l) - c.itemizer.refs[l.To].hang
	for i := range row {
		width += row[i].width
	}
	return width
}

// row lists the words and spaces of a line in logical order with their widths.
func (c *compositor) row(p *Paragraph, l linebreak.Line, set letters) []rowItem {
	row := c.last[:0]
	for i := l.From; i < l.To; {
		ref := c.itemizer.refs[i]
		a := &p.atoms[ref.atom]
		switch {
		case a.kind != wordAtom:
			r := c.space(p, int(ref.atom), c.itemizer.items[i].Width, false)
			r.glue = i
			row = append(row, r)
			i++
		case c.itemizer.items[i].Kind == linebreak.Glue:
			row = append(row, rowItem{atom: a, glue: i})
			i++
		default:
			end := i + 1
			for end < l.To && c.itemizer.refs[end].atom == ref.atom && c.itemizer.items[end].Kind != linebreak.Glue {
				end++
			}
			row = append(row, c.piece(p, l, i, end, set))
			i = end
		}
	}
	c.last = c.lastSpace(p, l, row)
	return c.last
}

// piece is the word, or the part of it, between two items of a line.
func (c *compositor) piece(p *Paragraph, l linebreak.Line, from, to int, set letters) rowItem {
	a := &p.atoms[c.itemizer.refs[from].atom]
	w := a.word
	first := int(c.itemizer.refs[from].from)
	last := int(c.itemizer.refs[to-1].to)
	ending := shape.Whole
	if to == l.To && c.itemizer.refs[l.To].atom == c.itemizer.refs[from].atom {
		ending = c.itemizer.refs[l.To].ending
	}
	if first > 0 || last < len(w.Text) || ending != shape.Whole {
		var err error
		if w, err = c.itemizer.shaper.Fragment(w, first, last, ending); err != nil {
			c.itemizer.err = err
			w = a.word
		}
	}
	size := p.Styles[a.style].Text.Size
	return rowItem{word: w, atom: a, width: set.width(w, size), glue: -1}
}

// space is a space of a line as a word of its own; zero makes its glyph one without width.
func (c *compositor) space(p *Paragraph, i int, width unit.Length, zero bool) rowItem {
	a := &p.atoms[i]
	char := ' '
	if a.kind == tieAtom {
		char = '\u00a0'
	}
	out := rowItem{atom: a, width: width, glue: -1, space: true}
	if w := neighbor(p, i); w != nil {
		var err error
		if out.word, err = c.itemizer.shaper.Space(w, char, zero); err != nil {
			c.itemizer.err = err
		}
	}
	return out
}

// lastSpace puts a space without width at the end of a line that ends at a space, or where the author ends it. It keeps
// the words apart for programs that read the text without its lines.
func (c *compositor) lastSpace(p *Paragraph, l linebreak.Line, row []rowItem) []rowItem {
	a := int(c.itemizer.refs[l.To].atom)
	if kind := p.atoms[a].kind; (kind == spaceAtom || kind == lineEndAtom) && len(row) > 0 {
		row = append(row, c.space(p, a, 0, true))
	}
	return row
}

// stretch shares what is missing among the spaces and the gaps between
// ideographs, so that the line fills its measure to the last scaled point.
func (c *compositor) stretch(l linebreak.Line, row []rowItem) {
	rest := l.Measure - c.width(l, row)
	give := func(r *rowItem) unit.Length {
		if rest < 0 {
			return c.itemizer.items[r.glue].Shrink
		}
		return c.itemizer.items[r.glue].Stretch
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
