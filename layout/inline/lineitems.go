package inline

import (
	"annualreport/fonts"
	"annualreport/layout/arena"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// goesOn reports whether a word has the style, run and face of the word before it.
func (r *rowItem) goesOn(before *atom, face *fonts.Face) bool {
	return r.atom.style == before.style && r.atom.run == before.run && r.word.Face == face
}

// alike counts the words of one face, style and run that a row begins with.
func alike(row []rowItem) int {
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

// itemRoom is where the items of lines are made: lines share the blocks that their items and words lie in.
type itemRoom struct {
	items arena.Arena[display.Item]
	words arena.Arena[display.Word]
	// line has the items of the line that is composed.
	line []display.Item
}

// textItems gathers words of one face, style and run into texts, and adds these to the line.
func (room *itemRoom) textItems(p *Paragraph, row []rowItem, expansion int64) {
	var current display.Text
	var currentAtom *atom
	for i := range row {
		r := &row[i]
		if r.word == nil || len(r.word.Glyphs) == 0 {
			continue
		}
		if currentAtom == nil || !r.goesOn(currentAtom, current.Face) {
			if currentAtom != nil {
				room.line = append(room.line, current)
			}
			st := &p.Styles[r.atom.style]
			current = display.Text{
				At: unit.Point{X: r.x, Y: -st.Text.Rise}, Face: r.word.Face, Size: st.Text.Size,
				Expansion: expansion, Ink: st.ink, Place: display.Content(r.atom.run),
				Words: room.words.Make(alike(row[i:]))[:0],
			}
			currentAtom = r.atom
		}
		current.Words = append(current.Words, display.Word{Shaped: r.word, X: r.x - current.At.X})
		if p.Styles[r.atom.style].emphasis&content.Struck != 0 && !r.space {
			room.line = append(room.line, struckLine(r, &p.Styles[r.atom.style]))
		}
	}
	if currentAtom != nil {
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
