package layout

import (
	"slices"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// flow is what is paginated together: a plate, or sections that may share
// pages. Sections with pages of their own are flows of their own.
type flow struct {
	plate    *partNodes
	last     bool // of the document
	sections []partNodes
	// indices are the places of the sections among the parts.
	indices []int
}

// flows groups parts.
func (c *collector) flows(parts []partNodes) []flow {
	var out []flow
	open := false
	for i, p := range parts {
		s, ok := p.part.(*Section)
		if !ok {
			out = append(out, flow{plate: &parts[i], last: i == len(parts)-1})
			open = false
			continue
		}
		alone := c.doc.Sheet.Rectos || s.OwnPages || s.Ground != nil || s.columns(&c.doc.Sheet) > 1
		if !open || alone {
			out = append(out, flow{})
		}
		last := &out[len(out)-1]
		last.sections = append(last.sections, p)
		last.indices = append(last.indices, i)
		open = !alone
	}
	return out
}

// sectionGap is the space above a section that begins on another's page, in
// grid lines.
const sectionGap = 3

// galley builds the strips of a flow; head holds an opener that runs over all
// columns, and across the pictures that do.
func (c *collector) galley(f flow) (head []strip, across []widePicture, body []strip) {
	sheet := &c.doc.Sheet
	first := f.sections[0].part.(*Section)
	columns := first.columns(sheet)
	if columns > 1 {
		g := newGalley(c.doc, sheet.Width())
		buildAll(g, f.sections[0].opener)
		g.flush()
		head = g.strips
	}
	g := newGalley(c.doc, first.measure(sheet))
	g.columns = columns
	for i, s := range f.sections {
		if i > 0 {
			g.space(sectionGap*sheet.Grid, 0)
			g.flush()
		}
		mark := len(g.strips)
		body := mark
		if columns == 1 {
			buildAll(g, s.opener)
			body = len(g.strips)
		}
		buildAll(g, s.body)
		g.keepOpener(mark, body)
		g.atFoot(mark, s.foot)
		for mark < len(g.strips) && g.strips[mark].blank {
			mark++
		}
		if mark < len(g.strips) {
			g.strips[mark].section = f.indices[i]
		}
	}
	return head, g.across, g.strips
}

// openerLines is how many lines stay below the title and the lead of a section.
const openerLines = 4

// keepOpener keeps an opener together, with the first thing of its section: some lines of
// text, with the headings above them, or a picture, a row of cells or of a table.
func (g *galley) keepOpener(from, body int) {
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

// callBelow lets the notes that an opener over all columns calls stand at the foot of
// the first column.
func callBelow(head, strips []strip) []strip {
	called := flatten(head).notes
	if len(called) == 0 {
		return strips
	}
	for i := range strips {
		if !strips[i].blank {
			strips[i].notes = append(called, strips[i].notes...)
			return strips
		}
	}
	return append(strips, strip{notes: called, section: -1})
}

// assembler turns columns into pages.
type assembler struct {
	c   *collector
	out *display.Document
	// titles are the running heads, folios the numbers to fill in, page by page.
	titles []string
	bare   []bool // pages without furniture
	// furniture is what stands at the foot of each page.
	furniture []*Furniture
	folios    [][]folio
	// rest is the height that the columns of the last page left free.
	rest unit.Length
}

// flow paginates a flow and adds its pages.
func (a *assembler) flow(f flow) {
	if f.plate != nil {
		a.plate(f.plate, f.last)
		return
	}
	head, across, strips := a.c.galley(f)
	sheet, title := &a.c.doc.Sheet, f.sections[0].part.(*Section)
	p := paginator{
		strips: callBelow(head, strips), called: a.c.notes, columns: title.columns(sheet), half: sheet.Grid / 2,
		height: sheet.Height(),
	}
	if len(across) == 0 && a.share(&p, title, head) {
		return
	}
	if sheet.Rectos && len(a.out.Pages)%2 == 1 {
		a.blank()
	}
	heads, columns, behind := p.breakBelow(head, across)
	if p.columns > 1 {
		columns = p.balance(columns)
	}
	a.rest = 0
	for first := 0; first < len(columns) || first < len(heads)*p.columns; first += p.columns {
		page := a.page(title)
		y, height := sheet.Top, p.roomOf(first/p.columns)
		if above := headOf(heads, first/p.columns); len(above) > 0 {
			a.place(page, above, unit.Point{X: a.left(len(a.out.Pages)), Y: y})
			y += total(above)
		}
		row := columns[min(first, len(columns)):min(first+p.columns, len(columns))]
		title = a.row(page, &p, title, row, y, height)
		if first+p.columns >= len(columns) && p.columns > 1 {
			a.leaveRest(title, row, height)
		}
	}
	a.follow(title, behind)
}

// row places the columns of one page, and its running head. It returns the
// section that the page ends in.
func (a *assembler) row(page *display.Page, p *paginator, title *Section, row []column, y, height unit.Length) *Section {
	running := ""
	for k, col := range row {
		a.column(page, p, title, col, unit.Point{X: a.columnLeft(title, len(a.out.Pages), k), Y: y}, height)
		for i := col.from; i < col.to; i++ {
			if s := p.strips[i].section; s >= 0 {
				title = a.c.doc.Parts[s].(*Section)
				if running == "" && i == col.from && k == 0 {
					running = title.Title
				}
			}
		}
	}
	if running != "" {
		a.titles[len(a.titles)-1] = running
	}
	return title
}

// leaveRest notes what is free below the last columns of a section, for a short
// section to follow them. Notes at the foot leave nothing.
func (a *assembler) leaveRest(title *Section, row []column, height unit.Length) {
	used := unit.Length(0)
	for _, col := range row {
		if col.notes > 0 {
			return
		}
		used = max(used, col.content)
	}
	if title.Ground == nil && !title.OwnPages {
		a.rest = height - used
	}
}

// share puts a short section in columns below the end of the one before it, if
// the whole of it fits there.
func (a *assembler) share(p *paginator, title *Section, head []strip) bool {
	sheet := &a.c.doc.Sheet
	if sheet.Rectos || p.columns < 2 || title.Ground != nil || title.OwnPages {
		return false
	}
	limit := a.rest - sectionGap*sheet.Grid - total(head)
	p.notes = newNoteFlow(p.strips, p.called, noteGap*p.half)
	row := p.even(column{}, limit)
	if row == nil {
		return false
	}
	page := &a.out.Pages[len(a.out.Pages)-1]
	running := a.titles[len(a.titles)-1]
	y := sheet.Top + sheet.Height() - a.rest + sectionGap*sheet.Grid
	a.place(page, head, unit.Point{X: a.left(len(a.out.Pages)), Y: y})
	a.rest = 0
	last := a.row(page, p, title, row, y+total(head), limit)
	a.leaveRest(last, row, limit)
	a.titles[len(a.titles)-1] = running
	return true
}

// page adds a page with the ground of its section.
func (a *assembler) page(s *Section) *display.Page {
	sheet := &a.c.doc.Sheet
	n := len(a.out.Pages) + 1
	a.out.Pages = append(a.out.Pages, display.Page{Size: sheet.Size, Label: a.c.doc.Furniture.Digits(n), Bleed: sheet.Bleed, Around: sheet.around()})
	a.titles = append(a.titles, s.Title)
	a.bare = append(a.bare, false)
	furniture := s.Furniture
	if furniture == nil {
		furniture = &a.c.doc.Furniture
	}
	a.furniture = append(a.furniture, furniture)
	a.folios = append(a.folios, nil)
	page := &a.out.Pages[n-1]
	if s.Ground != nil {
		ground, overlap := *s.Ground, sheet.overlap()
		page.Items = append(page.Items, display.Path{
			Segments: display.RectPath(unit.Rect{X: -overlap, Y: -overlap, W: sheet.Size.W + 2*overlap, H: sheet.Size.H + 2*overlap}), Fill: &ground,
			Place: display.Place{Artifact: display.Background},
		})
	}
	return page
}

// blank adds a page without anything on it.
func (a *assembler) blank() {
	a.page(&Section{})
	a.bare[len(a.bare)-1] = true
}

// pad adds blank pages until their number, with some more to come, is a multiple of
// what the sheet asks for. Covers on a sheet of their own do not count.
func (a *assembler) pad(more int) {
	sheet := &a.c.doc.Sheet
	inner := sheet.Wrap != nil && !sheet.Wrap.Inside // the back cover's inner page stays blank
	if inner {
		more++
	}
	for sheet.Multiple > 0 && (len(a.out.Pages)+more-sheet.wrapped())%sheet.Multiple != 0 {
		a.blank()
	}
	if inner {
		a.blank()
	}
}

// left is the left end of the text area on a page, counted from 1.
func (a *assembler) left(page int) unit.Length {
	sheet := &a.c.doc.Sheet
	mirrored := a.c.doc.Info.RightToLeft
	if sheet.Facing && page%2 == 0 {
		mirrored = !mirrored
	}
	if mirrored {
		return sheet.Outer
	}
	return sheet.Inner
}

// columnLeft is the left end of a column of a section, counted from 0 in the
// order of reading.
func (a *assembler) columnLeft(s *Section, page, column int) unit.Length {
	sheet := &a.c.doc.Sheet
	measure := s.measure(sheet)
	step := unit.Length(column) * (measure + sheet.Gutter)
	if a.turned(s, page) {
		step += sheet.Margin + sheet.MarginGap // from where lines begin
	}
	if a.c.doc.Info.RightToLeft {
		return a.left(page) + sheet.Width() - measure - step
	}
	return a.left(page) + step
}

// column places the strips of a column, with its notes at the foot.
func (a *assembler) column(page *display.Page, p *paginator, s *Section, col column, at unit.Point, height unit.Length) {
	strips := append(slices.Clone(col.header), p.strips[col.from:col.to]...)
	if next := p.nextContent(col.to - 1); next < len(p.strips) && p.strips[next].section < 0 {
		stretchStrips(strips, height-col.content-col.notes, p.half)
	}
	giveWay(strips, (col.content + col.notes - height).RoundUp(p.half))
	sinkFoot(strips, height-col.content-col.notes)
	if a.turned(s, len(a.out.Pages)) {
		strips = a.turn(strips)
	}
	a.place(page, strips, at)
	a.footnotes(page, p, s, col, unit.Point{X: at.X, Y: at.Y + height})
}

// footnotes places the notes of a column under a rule, so that they end at the foot of
// the column.
func (a *assembler) footnotes(page *display.Page, p *paginator, s *Section, col column, foot unit.Point) {
	if col.noteFrom == col.noteTo {
		return
	}
	y := foot.Y - (col.notes - p.notes.gap)
	x := foot.X
	if sheet := &a.c.doc.Sheet; a.c.doc.Info.RightToLeft {
		foot.X += s.measure(sheet) - sheet.Measure() // of a wide section
		x = foot.X + sheet.Measure() - noteRule
	}
	page.Items = append(page.Items, rule(x, y-p.half*2/3, noteRule, unit.Pt/2, a.c.notes[p.notes.lines[col.noteFrom].note].style.Rule))
	a.place(page, p.notes.between(col.noteFrom, col.noteTo), unit.Point{X: foot.X, Y: y})
}

// sinkFoot moves what stands at the foot of a column down by the space that the
// column has left.
func sinkFoot(strips []strip, slack unit.Length) {
	for i := range strips {
		if strips[i].foot && i > 0 && slack > 0 {
			strips[i-1].height += slack
		}
	}
}

// stretchStrips spends the space that a column lacks on its stretchable
// spaces, half a line at a time, so that text keeps to the grid.
func stretchStrips(strips []strip, slack, half unit.Length) {
	given := make([]unit.Length, len(strips))
	for slack >= half {
		before := slack
		for i := range strips {
			if s := &strips[i]; s.blank && given[i]+half <= s.stretch && slack >= half {
				given[i] += half
				slack -= half
			}
		}
		if slack == before {
			break
		}
	}
	for i := range strips {
		strips[i].height += given[i]
	}
}

// place puts strips on a page, one below the other.
func (a *assembler) place(page *display.Page, strips []strip, at unit.Point) {
	index := len(a.out.Pages) - 1
	strips = joined(strips)
	for i := range strips {
		s := &strips[i]
		from := at
		if s.bleeds {
			from.X = -a.c.doc.Sheet.overlap()
		}
		page.Items = append(page.Items, moved(s.items, from)...)
		for _, name := range s.anchors {
			a.out.Anchors[name] = display.Anchor{Page: index, Y: at.Y, Element: a.c.anchors[name]}
		}
		for _, f := range s.folios {
			f.at = f.at.Add(at)
			a.folios[index] = append(a.folios[index], f)
		}
		at.Y += s.height
	}
}
