package layout

import (
	"iter"

	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// flows builds the strips of parts, flow by flow.
func flows(c *collector, parts []partNodes) iter.Seq[flow] {
	return func(yield func(flow) bool) {
		for from := 0; from < len(parts); {
			to := flowEnd(&c.doc.Sheet, parts, from)
			f := buildFlow(c, parts[from:to], from)
			f.last = to == len(parts)
			if !yield(f) {
				return
			}
			from = to
		}
	}
}

// flowEnd is the end of the flow that begins with a part.
func flowEnd(sheet *content.Sheet, parts []partNodes, from int) int {
	if standsAlone(sheet, parts[from].part) {
		return from + 1
	}
	to := from + 1
	for to < len(parts) && !standsAlone(sheet, parts[to].part) {
		to++
	}
	return to
}

// standsAlone reports whether a part shares its pages with no other.
func standsAlone(sheet *content.Sheet, part content.Part) bool {
	s, ok := part.(*content.Section)
	return !ok || sheet.Rectos || s.OwnPages || s.Ground != nil || s.Columns(sheet) > 1
}

// buildFlow builds the strips of a plate, or of sections of which the first is a part of the document by an index.
func buildFlow(c *collector, parts []partNodes, index int) flow {
	if plate, ok := parts[0].part.(*content.Plate); ok {
		f := flow{plate: plate}
		for i := range parts[0].boxes {
			f.boxes = append(f.boxes, boxStrips(c, &parts[0].boxes[i]))
		}
		return f
	}
	sheet := &c.doc.Sheet
	f := flow{first: parts[0].part.(*content.Section)}
	columns := f.first.Columns(sheet)
	if columns > 1 {
		g := newGalley(c.doc, sheet.Width())
		buildAll(g, parts[0].opener)
		g.flush()
		f.head = g.strips
	}
	g := newGalley(c.doc, f.first.Measure(sheet))
	g.columns = columns
	for i := range parts {
		if i > 0 {
			g.space(sectionGap*sheet.Grid, 0)
			g.flush()
		}
		buildSection(g, &parts[i], index+i)
	}
	f.across, f.strips = g.across, g.strips
	return f
}

// buildSection puts a section on the galley, which begins with its opener unless that runs over all columns.
func buildSection(g *galley, p *partNodes, index int) {
	mark := len(g.strips)
	body := mark
	if g.columns == 1 {
		buildAll(g, p.opener)
		body = len(g.strips)
	}
	buildAll(g, p.body)
	keepOpener(g, mark, body)
	atFoot(g, mark, p.foot)
	for mark < len(g.strips) && g.strips[mark].blank {
		mark++
	}
	if mark < len(g.strips) {
		g.strips[mark].section = index
	}
}

// openerLines is how many lines stay below the title and the lead of a section.
const openerLines = 4

// keepOpener keeps an opener together, with the first thing of its section: some lines of
// text, with the headings above them, or a picture, a row of cells or of a table.
func keepOpener(g *galley, from, body int) {
	if from == body {
		return
	}
	lines := unit.Length(0)
	for i := from; i < len(g.strips)-1; i++ {
		s := &g.strips[i]
		if i >= body && !s.blank && s.cost < never {
			if lines += s.height; !s.isLine() || lines >= openerLines*g.grid {
				return
			}
		}
		s.cost = never
	}
}

// isLine tells a line of running text.
func (s *strip) isLine() bool { return s.line && s.float == 0 }
