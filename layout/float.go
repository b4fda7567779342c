package layout

import "annualreport/layout/unit"

// float marks the strips of a table, a picture or a chart, from one on, as what may stand
// a little later than where it is mentioned.
func (g *galley) float(from int) {
	g.floats++
	for i := from; i < len(g.strips); i++ {
		if len(g.strips[i].notes) > 0 {
			return // its notes belong where the text calls them
		}
	}
	for i := from; i < len(g.strips); i++ {
		g.strips[i].float = g.floats
	}
}

// A page that ends before a float may lack this part of its height, as 1/floatSlack, before
// text is moved up to fill it; at the most so many floats of a flow are looked at.
const (
	floatSlack = 9
	mostFloats = 40
)

// float fills pages that end early because a table or a picture did not fit: whole
// paragraphs from behind it go before it, as far as they fit. The order of reading stays.
func (p *paginator) float(columns []column) []column {
	if p.columns > 1 {
		return columns
	}
	tried := make(map[int32]bool)
	for range mostFloats {
		if !p.fill(columns, tried) {
			break
		}
		columns = p.breakColumns()
	}
	return columns
}

// fill moves text before the first float that left a page too empty.
func (p *paginator) fill(columns []column, tried map[int32]bool) bool {
	for _, col := range columns {
		from := p.nextContent(col.to - 1)
		slack := p.height - col.content - col.notes
		if from >= len(p.strips) || slack < p.height/floatSlack {
			continue
		}
		id := p.strips[from].float
		if id == 0 || tried[id] || from > 0 && p.strips[from-1].float == id {
			continue
		}
		tried[id] = true
		if p.moveUp(from, slack) {
			return true
		}
	}
	return false
}

// moveUp exchanges a float with the paragraphs behind it that fit into a height.
func (p *paginator) moveUp(from int, room unit.Length) bool {
	id := p.strips[from].float
	end := from
	for end < len(p.strips) && p.strips[end].float == id {
		end++
	}
	text := end
	for text < len(p.strips) && p.strips[text].blank {
		room -= p.strips[text].height
		text++
	}
	best := text
	for i := text; i < len(p.strips); i++ {
		s := &p.strips[i]
		heading := !s.blank && s.cost >= never
		if room -= s.height; room < 0 || s.float > 0 || s.section >= 0 || heading || s.foot {
			break
		}
		if !s.blank && (i+1 == len(p.strips) || p.strips[i+1].blank) {
			best = i + 1
		}
	}
	if best == text {
		return false
	}
	moved := make([]strip, 0, best-from)
	moved = append(moved, p.strips[text:best]...)
	moved = append(moved, p.strips[end:text]...)
	moved = append(moved, p.strips[from:end]...)
	copy(p.strips[from:best], moved)
	return true
}
