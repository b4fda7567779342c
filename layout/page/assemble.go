package page

import (
	"iter"
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// withOpenerNotes are the strips of a flow, whose first text also calls the notes of its opener: an opener runs over
// all columns and has no foot of its own, so its notes stand at the foot of the first column.
func withOpenerNotes(head, strips []galley.Strip) []galley.Strip {
	called := galley.Flatten(head).Notes
	if len(called) == 0 {
		return strips
	}
	for i := range strips {
		if !strips[i].Blank {
			strips[i].Notes = append(called, strips[i].Notes...)
			return strips
		}
	}
	return append(strips, galley.Strip{Notes: called})
}

// Assemble divides flows into pages and puts on them all that the pages of a document have. The notes are those that
// strips call by their numbers, and the tree has the elements that anchors lead to.
func Assemble(
	s *inline.Session, t *inline.Tree, flows iter.Seq[galley.Flow], notes []*galley.Note,
) (*display.Document, error) {
	doc := s.Doc
	out := &display.Document{
		Info: doc.Info, Structure: t.Structure, Anchors: make(map[string]display.Anchor),
		Outline: t.Outline, Sources: t.Sources, Attachments: doc.Attachments,
	}
	a := &assembler{doc: doc, notes: notes, out: out, elements: t.Anchors}
	endsWithPlate := true
	for f := range flows {
		a.flow(&f)
		if len(out.Pages) == 1 && doc.Sheet.Wrap != nil && !doc.Sheet.Wrap.Inside {
			a.blank() // the inner page of the front cover
		}
		endsWithPlate = f.Plate != nil
	}
	if !endsWithPlate {
		a.pad(0)
	}
	if err := furnishPages(a, s); err != nil {
		return nil, err
	}
	enterAliases(out.Anchors, doc.Aliases)
	return out, nil
}

// assembler turns columns into pages.
type assembler struct {
	doc   *content.Document
	notes []*galley.Note
	out   *display.Document
	// elements are the elements of the structure that anchors lead to, by the names of the anchors.
	elements map[string]display.ElementID
	pages    []pageState
	// placed are the strips of the column that was placed last. The next column reuses their memory.
	placed []galley.Strip
	// rest is the height that the columns of the last page left free, and restOf how many columns these are.
	rest   unit.Length
	restOf int
	// waiting are the landscape pages that follow the page that is being made.
	waiting []waitingLandscape
}

// pageState is what is known of a page while others are still to come.
type pageState struct {
	// heads are what the running head names.
	heads runningHeads
	// bare pages have no furniture, and covered is what of the margins of others is covered.
	bare    bool
	covered galley.Coverage
	// styles say how the foot of the page looks.
	styles *content.StyleSheet
	// folios are the numbers to fill in.
	folios []galley.Folio
	// sheet is that of the page, and fixed is how many of its items are not turned where its content is.
	sheet *content.Sheet
	fixed int
}

// flow paginates a flow and adds its pages.
func (a *assembler) flow(f *galley.Flow) {
	if f.Plate != nil {
		a.plate(f)
		return
	}
	f.Strips = withOpenerNotes(f.Head, f.Strips)
	for _, s := range f.Across {
		callAt(f.Strips, s)
	}
	a.strips(f)
}

// strips paginates the strips of a flow and adds its pages.
func (a *assembler) strips(f *galley.Flow) {
	if cut := galley.CutBehind(f.Strips); cut > 0 {
		a.cut(f, cut)
		return
	}
	title := f.First
	sheet := title.SheetOf(&a.doc.Sheet)
	p := paginator{
		strips: f.Strips, called: a.notes, columns: title.Columns(sheet), half: sheet.Grid / 2,
		step:   galley.StepOf(sheet.Grid, a.doc.Styles.OnGrid()),
		height: sheet.Height(),
	}
	if len(f.Across) == 0 && !f.GoesOn && a.sharePage(&p, title, f.Head) {
		return
	}
	if sheet.Rectos && !f.GoesOn && len(a.out.Pages)%2 == 1 {
		a.blank()
	}
	heads, columns, leftOver := breakBelow(&p, f.Head, f.Across)
	if cut := cutForNotes(&p, columns, f.Strips); cut > 0 {
		a.cut(f, cut)
		return
	}
	if p.columns > 1 {
		columns = p.balance(columns)
	}
	a.rest = 0
	for first := 0; first < len(columns) || first < len(heads)*p.columns; first += p.columns {
		on := a.columns(&p, title, sheet)
		on.height = p.roomOf(first / p.columns)
		if above := headOf(heads, first/p.columns); len(above) > 0 {
			a.place(on.page, outsideGrounds(&on, above), on.area)
			on.area.Y += headHeight(&p, above)
		}
		row := columns[min(first, len(columns)):min(first+p.columns, len(columns))]
		title = a.row(on, title, row)
		if first+p.columns >= len(columns) {
			a.leaveRest(on, title, row)
		}
		a.landscapes()
	}
	a.placeLeftOver(title, leftOver)
	a.await(title, f.Landscapes)
	a.landscapes()
}

// cut paginates the strips of a flow in two parts, each on pages of its own.
func (a *assembler) cut(f *galley.Flow, at int) {
	before, behind := cutAt(f, at)
	a.strips(&before)
	a.strips(&behind)
}

// pageColumns is where the columns of one page stand, and what they hold: each has the height.
type pageColumns struct {
	*paginator
	sheet *content.Sheet
	page  *display.Page
	// number is that of the page, counted from 1.
	number int
	// area is the upper left corner of the columns.
	area   unit.Point
	height unit.Length
}

// columns is a further page of a section for the columns of a paginator.
func (a *assembler) columns(p *paginator, s *content.Section, sheet *content.Sheet) pageColumns {
	page := a.page(s, sheet)
	number := len(a.out.Pages)
	return pageColumns{
		paginator: p, sheet: sheet, page: page, number: number, area: textArea(a.doc, sheet, number), height: p.height,
	}
}

// row places the columns of one page, and its running head. It returns the
// section that the page ends in.
func (a *assembler) row(on pageColumns, title *content.Section, row []column) *content.Section {
	var running runningHeads
	for k, col := range row {
		a.column(on, title, col, columnLeft(on, title, a.doc.Info.RightToLeft, k))
		for i := col.from; i < col.to; i++ {
			if s := on.strips[i].Begins; s != nil {
				title = s
				if running == (runningHeads{}) && i == col.from && k == 0 {
					running = headsOf(title)
				}
			}
			a.await(title, on.strips[i].Landscapes)
		}
	}
	if running != (runningHeads{}) {
		a.last().heads = running
	}
	return title
}

// leaveRest notes in a.rest what is free below the last columns of a section, so that a short section can follow
// them on the same page. Where a column has something at its foot nothing is free.
func (a *assembler) leaveRest(on pageColumns, title *content.Section, row []column) {
	used := unit.Length(0)
	for i := range row {
		col := &row[i]
		if col.notes > 0 || slices.ContainsFunc(on.strips[col.from:col.to], hasFoot) {
			return
		}
		grown := growth(on.paginator, col, on.strips.nextContent(col.to-1), on.height)
		used = max(used, col.content+grown)
	}
	if title.Ground == nil && !title.OwnPages && !title.Landscape {
		a.rest = on.height - used
		a.restOf = on.columns
	}
}

// hasFoot reports whether a strip stands at the foot of its column.
func hasFoot(s galley.Strip) bool { return s.Foot }

// sharePage puts a short section in columns below the end of the section before it, if the whole of it fits there,
// and reports whether it does. Below text in one column only end matter stands in columns.
func (a *assembler) sharePage(p *paginator, title *content.Section, head []galley.Strip) bool {
	sheet := title.SheetOf(&a.doc.Sheet)
	if sheet.Rectos || p.columns < 2 || title.BeginsPage() || a.restOf == 1 && title.EndColumns == 0 {
		return false
	}
	limit := a.rest - galley.SectionGap*sheet.Grid - headHeight(p, head)
	p.notes = galley.NewNoteFlow(p.strips, p.called, galley.NoteGap*p.half)
	row := p.even(column{}, limit)
	if row == nil || cutForNotes(p, row, p.strips) > 0 {
		return false
	}
	on := pageColumns{
		paginator: p, sheet: sheet, page: &a.out.Pages[len(a.out.Pages)-1], number: len(a.out.Pages),
		area: textArea(a.doc, sheet, len(a.out.Pages)), height: limit,
	}
	running := a.last().heads
	on.area.Y += sheet.Height() - a.rest + galley.SectionGap*sheet.Grid
	a.place(on.page, head, on.area)
	on.area.Y += headHeight(p, head)
	a.rest = 0
	last := a.row(on, title, row)
	a.leaveRest(on, last, row)
	a.last().heads = running
	a.landscapes()
	return true
}

// last is the state of the last page.
func (a *assembler) last() *pageState { return &a.pages[len(a.pages)-1] }

// page adds a page of a sheet with the ground of its section.
func (a *assembler) page(s *content.Section, sheet *content.Sheet) *display.Page {
	size := sheet.Size
	if leafTurn(a.doc, sheet) != display.Upright {
		size = a.doc.Sheet.Size
	}
	n := len(a.out.Pages) + 1
	a.out.Pages = append(a.out.Pages, display.Page{
		Size: size, Label: a.doc.Furniture.Digits(n), Bleed: sheet.Bleed, Around: sheet.Around(),
	})
	styles := s.Styles
	if styles == nil {
		styles = a.doc.Styles
	}
	a.pages = append(a.pages, pageState{heads: headsOf(s), styles: styles, sheet: sheet})
	page := &a.out.Pages[n-1]
	if s.Ground != nil {
		ground := *s.Ground
		overlap := sheet.Overlap()
		page.Items = append(page.Items, display.Path{
			Segments: display.RectPath(unit.Rect{
				X: -overlap, Y: -overlap, W: size.W + 2*overlap, H: size.H + 2*overlap,
			}),
			Fill:  &ground,
			Place: display.Place{Artifact: display.Background},
		})
	}
	a.last().fixed = len(page.Items)
	return page
}

// blank adds a page without anything on it.
func (a *assembler) blank() {
	a.page(&content.Section{}, &a.doc.Sheet)
	a.last().bare = true
}

// plate adds the page of a plate, such as a cover, whose boxes stand at fixed places.
func (a *assembler) plate(f *galley.Flow) {
	plate := f.Plate
	switch {
	case f.Last:
		a.pad(1)
	case plate.Opens && a.doc.Sheet.Rectos && len(a.out.Pages)%2 == 1:
		a.blank()
	}
	page := a.page(&content.Section{Title: plate.Title, Ground: plate.Ground}, &a.doc.Sheet)
	a.rest = 0
	a.last().bare = true
	art := plate.Art
	if sheet := &a.doc.Sheet; plate.Opens && sheet.Facing && len(a.out.Pages)%2 == 0 {
		art = outside(sheet, art, 0)
	}
	page.Items = append(page.Items, art...)
	for i, box := range plate.Boxes {
		strips := f.Boxes[i]
		at := unit.Point{X: box.Rect.X, Y: box.Rect.Y}
		if box.FromFoot {
			at.Y += box.Rect.H - galley.Total(strips)
		}
		a.place(page, strips, at)
	}
	if plate.Anchor != "" {
		a.out.Anchors[plate.Anchor] = display.Anchor{Page: len(a.out.Pages) - 1, Element: a.elements[plate.Anchor]}
	}
}

// pad adds blank pages until the number of pages is a multiple of what the sheet asks for; more is how many pages are
// still to come. Covers on a sheet of their own do not count.
func (a *assembler) pad(more int) {
	sheet := &a.doc.Sheet
	blankInside := sheet.Wrap != nil && !sheet.Wrap.Inside // the inner page of the back cover stays blank
	if blankInside {
		more++
	}
	for sheet.Multiple > 0 && (len(a.out.Pages)+more-sheet.Wrapped())%sheet.Multiple != 0 {
		a.blank()
	}
	if blankInside {
		a.blank()
	}
}

// column places the strips of a column of a section at its left end, with its notes at the foot.
func (a *assembler) column(on pageColumns, s *content.Section, col column, left unit.Length) {
	a.placed = append(append(a.placed[:0], col.header...), on.strips[col.from:col.to]...)
	strips := a.placed
	for i := 1; i < len(strips); i++ {
		strips[i].Lower()
	}
	slack := on.height - col.content - col.notes
	next := on.strips.nextContent(col.to - 1)
	grown := growth(on.paginator, &col, next, on.height)
	galley.Grow(strips, grown, on.step)
	slack -= grown
	if next < len(on.strips) && on.strips[next].Begins == nil {
		stretchStrips(strips, slack, on.step)
	}
	galley.GiveWay(strips, (-slack).RoundUp(on.step))
	lowerHeads(strips)
	alignText(strips, on.sheet.Grid)
	sinkFoot(strips, slack)
	if turned(on.sheet, s, on.number) {
		strips = turn(a.doc, strips)
	}
	a.place(on.page, outsideGrounds(&on, strips), unit.Point{X: left, Y: on.area.Y})
	for i := col.from; i < col.to; i++ {
		on.strips[i].Items = nil // the page has them
	}
	a.footnotes(on, s, col, left)
}

// footnotes places the notes of a column under a rule, so that they end at the foot of
// the column.
func (a *assembler) footnotes(on pageColumns, s *content.Section, col column, left unit.Length) {
	if col.noteFrom == col.noteTo {
		return
	}
	y := on.area.Y + on.height - (col.notes - on.notes.Gap)
	x := left
	if a.doc.Info.RightToLeft {
		wide := a.notes[on.notes.Lines[col.noteFrom].Note].Width
		left += s.Measure(on.sheet) - wide // of a wide section
		x = left + wide - galley.NoteRule
	}
	ink := a.notes[on.notes.Lines[col.noteFrom].Note].Rule
	on.page.Items = append(on.page.Items, inline.Rule(x, y-on.half*2/3, galley.NoteRule, unit.Pt/2, &ink))
	a.place(on.page, on.notes.Between(col.noteFrom, col.noteTo), unit.Point{X: left, Y: y})
}

// lowerHeads draws what would reach over the head of a page within the column, where something stands above it.
func lowerHeads(strips []galley.Strip) {
	for i := range strips {
		if s := &strips[i]; i > 0 && s.Lowered != nil {
			s.Items = s.Lowered(s.Height)
		}
	}
}

// alignText makes strips above lines of text higher, so that these stand on the grid of their page.
func alignText(strips []galley.Strip, grid unit.Length) {
	y := unit.Length(0)
	for i := range strips {
		s := &strips[i]
		if rest := s.HeadBelow(y, grid) - y; rest > 0 {
			strips[i-1].Height += rest
			y += rest
		}
		y += s.Height
	}
}

// sinkFoot moves the strips that belong at the foot of a column down by slack, the space that the column has left.
func sinkFoot(strips []galley.Strip, slack unit.Length) {
	for i := range strips {
		if strips[i].Foot && i > 0 && slack > 0 {
			strips[i-1].Height += slack
		}
	}
}

// stretchStrips adds to the stretchable spaces of a column until its content fills it. Slack is the height that is
// empty. Each space grows by steps, so that text keeps to the baseline grid.
func stretchStrips(strips []galley.Strip, slack, step unit.Length) {
	given := make([]unit.Length, len(strips))
	for slack >= step {
		before := slack
		for i := range strips {
			if s := &strips[i]; s.Blank && given[i]+step <= s.Stretch && slack >= step {
				given[i] += step
				slack -= step
			}
		}
		if slack == before {
			break
		}
	}
	for i := range strips {
		strips[i].Height += given[i]
	}
}

// furnitureItems is how many items the furniture of a page has in most cases.
const furnitureItems = 2

// place puts strips on a page, one below the other.
func (a *assembler) place(page *display.Page, strips []galley.Strip, at unit.Point) {
	index := len(a.out.Pages) - 1
	page.Items = append(page.Items, galley.Moved(galley.Grounds(strips), at)...)
	strips = joined(strips)
	items := 0
	for i := range strips {
		items += len(strips[i].Items)
	}
	page.Items = slices.Grow(page.Items, items+furnitureItems)
	for i := range strips {
		s := &strips[i]
		from := at
		if s.Bleeds {
			from.X = -a.doc.Sheet.Overlap()
		}
		a.pages[index].covered = max(a.pages[index].covered, s.Covers)
		page.Items = galley.AppendMoved(page.Items, s.Items, from)
		for _, name := range s.Anchors {
			a.out.Anchors[name] = display.Anchor{Page: index, Y: at.Y, Element: a.elements[name]}
		}
		for _, f := range s.Folios {
			f.At = f.At.Add(at)
			a.pages[index].folios = append(a.pages[index].folios, f)
		}
		at.Y += s.Height
	}
}
