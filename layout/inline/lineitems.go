package inline

import (
	"annualreport/layout/arena"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// goesOn reports whether a word has the style, run and face of the first word of a text, and is tracked as that is.
func (r *rowItem) goesOn(first *rowItem, tracking int64) bool {
	return r.atom.style == first.atom.style && r.atom.run == first.atom.run && r.word.Face == first.word.Face &&
		(tracking == 0 || r.space || r.tracked() == first.tracked())
}

// tracked reports whether a word takes the tracking of its line, as spaces do.
func (r *rowItem) tracked() bool { return r.space || r.word.Trackable }

// alike counts the words that a row begins with and one text can have.
func alike(row []rowItem, tracking int64) int {
	n := 0
	for i := range row {
		r := &row[i]
		if r.word == nil || len(r.word.Glyphs) == 0 {
			continue
		}
		if !r.goesOn(&row[0], tracking) {
			break
		}
		n++
	}
	return n
}

// itemRoom is where the items of lines are made: lines share the blocks that their items and words lie in.
type itemRoom struct {
	items arena.Arena[display.Item]
	words arena.Arena[display.Word]
	// line has the items of the line that is composed.
	line []display.Item
}

// textItems gathers words of one face, style and run into texts, and adds these to the line.
func (room *itemRoom) textItems(p *Paragraph, row []rowItem, set letters) {
	var current display.Text
	var first *rowItem
	// behind is the tracking behind a word of the text. A space begins where that ends, so that a painter goes on from
	// there: nobody sees where in the gap the space stands.
	var behind unit.Length
	for i := range row {
		r := &row[i]
		if r.word == nil || len(r.word.Glyphs) == 0 {
			continue
		}
		if first == nil || !r.goesOn(first, set.tracking) {
			if first != nil {
				room.line = append(room.line, current)
			}
			st := &p.Styles[r.atom.style]
			current = display.Text{
				At: unit.Point{X: r.x, Y: -st.Text.Rise}, Face: r.word.Face, Size: st.Text.Size,
				Expansion: set.expansion, Ink: st.ink, Place: display.Content(r.atom.run),
				Words: room.words.Make(alike(row[i:], set.tracking))[:0],
			}
			behind = 0
			if set.tracking != 0 && r.tracked() {
				current.Tracking = set.tracking
				behind = display.TrackingBehind(current.Size, set.expansion, set.tracking)
			}
			first = r
		}
		x := r.x - current.At.X
		if r.space && r.width > 0 && len(current.Words) > 0 {
			x += behind
		}
		current.Words = append(current.Words, display.Word{Shaped: r.word, X: x})
		if p.Styles[r.atom.style].emphasis&content.Struck != 0 && !r.space {
			room.line = append(room.line, struckLine(r, &p.Styles[r.atom.style]))
		}
	}
	if first != nil {
		room.line = append(room.line, current)
	}
}

// struckLine is the rule through struck text, at a little below half the x-height.
func struckLine(r *rowItem, st *SetStyle) display.Item {
	ink := st.Text.Ink
	y := -st.Text.Size * 22 / 100
	return display.Path{
		Segments: display.RectPath(unit.Rect{X: r.x, Y: y, W: r.width, H: st.Text.Size / 20}),
		Fill:     &ink, Place: display.Place{Artifact: display.Decoration},
	}
}

// linkItems makes a link for each stretch of a line that belongs to one, with a rule below its text: readers who cannot
// distinguish colors must see that it is a link (WCAG 2.2, 1.4.1). Spaces alone at the end of a line are none.
func linkItems(p *Paragraph, row []rowItem, thickness unit.Length) []display.Item {
	if len(p.Links) == 0 {
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
		left := row[i].x
		right := left
		for ; end < len(row) && row[end].atom.link == id; end++ {
			if !row[end].space || end > i && end+1 < len(row) && row[end+1].atom.link == id {
				left = min(left, row[end].x)
				right = max(right, row[end].x+row[end].width)
			}
		}
		if left == right { // a space alone, behind which the line ends
			i = end
			continue
		}
		l := &p.Links[id]
		size := p.Styles[row[i].atom.style].Text.Size
		items = append(items, display.Link{
			Rect:   unit.Rect{X: left, Y: -size, W: right - left, H: size * 5 / 4},
			Target: l.target, Contents: l.contents, Element: l.Element,
		})
		if thickness > 0 && !l.plain {
			items = append(items, Rule(left, size/6, right-left, thickness, p.Styles[row[i].atom.style].ink))
		}
		i = end
	}
	return items
}

// FirstLink is the first link of a paragraph over another place, for what can be pressed as that link is.
func FirstLink(p *Paragraph, over unit.Rect) (display.Link, bool) {
	if len(p.Links) == 0 {
		return display.Link{}, false
	}
	l := &p.Links[0]
	return display.Link{Rect: over, Target: l.target, Contents: l.contents, Element: l.Element}, true
}
