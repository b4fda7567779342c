package page

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// waitingLandscape is what follows a page on landscape pages, and the section that it belongs to.
type waitingLandscape struct {
	section *content.Section
	galley.Landscape
}

// await makes landscape pages of a section follow the page that is being made.
func (a *assembler) await(s *content.Section, list []galley.Landscape) {
	for _, l := range list {
		a.waiting = append(a.waiting, waitingLandscape{s, l})
	}
}

// landscapes adds the landscape pages that wait. Nothing else shares them.
func (a *assembler) landscapes() {
	for _, w := range a.waiting {
		a.landscape(w.section, w.Strips)
		a.rest = 0
	}
	a.waiting = nil
}

// landscape divides strips into landscape pages.
func (a *assembler) landscape(s *content.Section, strips []galley.Strip) {
	sheet := a.doc.Sheet.Landscape().OneColumn()
	p := paginator{
		strips: strips, called: a.notes, columns: 1, half: sheet.Grid / 2, step: sheet.Grid / 2, height: sheet.Height(),
	}
	alone := content.Section{Title: s.Title, Styles: s.Styles, Ground: s.Ground, Landscape: true}
	for _, col := range p.breakColumns() {
		on := a.columns(&p, &alone, sheet)
		a.column(on, &alone, col, on.area.X)
	}
}

// turnContent turns what stands on a page by a quarter, but for its ground.
func turnContent(page *display.Page, state *pageState, turn display.Turn) {
	by := unit.Point{X: page.Size.W}
	if turn == display.CounterClockwise {
		by = unit.Point{Y: page.Size.H}
	}
	for i, it := range page.Items[state.fixed:] {
		page.Items[state.fixed+i] = it.Turned(turn).Moved(by)
	}
}

// cutForNotes is where a flow is cut because landscape pages call notes, and so does text behind them that would come
// to stand on the page before them: the numbers of notes rise from page to page. It is a place among the strips in the
// order of reading, or 0 where all notes are in order. The strips of the paginator are in the order of its columns.
func cutForNotes(p *paginator, columns []column, strips []galley.Strip) int {
	for first := 0; first < len(columns); first += p.columns {
		var from []galley.Landscape
		for _, col := range columns[first:min(first+p.columns, len(columns))] {
			for i := col.from; i < col.to; i++ {
				s := &p.strips[i]
				if from != nil && len(s.Notes) > 0 {
					return cutBehind(strips, from)
				}
				if from == nil && callsNotes(s.Landscapes) {
					from = s.Landscapes
				}
			}
		}
	}
	return 0
}

// cutBehind is the last place behind the strip with landscape pages where a page may end before the next note is
// called.
func cutBehind(strips []galley.Strip, pages []galley.Landscape) int {
	at := slices.IndexFunc(strips, func(s galley.Strip) bool {
		return len(s.Landscapes) > 0 && &s.Landscapes[0] == &pages[0]
	})
	cut := at + 1
	for k := at + 1; k < len(strips) && len(strips[k].Notes) == 0; k++ {
		if s := &strips[k]; !s.Blank && s.Cost < galley.Orphan {
			cut = k + 1
		}
	}
	return cut
}

// cutAt divides a flow between two of its strips.
func cutAt(f *galley.Flow, cut int) (before, behind galley.Flow) {
	before = *f
	before.Strips = f.Strips[:cut]
	before.Across = nil
	before.Landscapes = nil
	behind = *f
	behind.Strips = f.Strips[cut:]
	behind.Across = nil
	behind.Head = nil
	behind.GoesOn = true
	behind.First = lastSection(&before)
	for _, p := range f.Across {
		if p.At <= cut {
			before.Across = append(before.Across, p)
			continue
		}
		p.At -= cut
		behind.Across = append(behind.Across, p)
	}
	return before, behind
}

// lastSection is the section that the strips of a flow end in.
func lastSection(f *galley.Flow) *content.Section {
	for i := len(f.Strips) - 1; i >= 0; i-- {
		if s := f.Strips[i].Begins; s != nil {
			return s
		}
	}
	return f.First
}

// callsNotes reports whether what stands on landscape pages calls notes.
func callsNotes(list []galley.Landscape) bool {
	for _, l := range list {
		if len(galley.Flatten(l.Strips).Notes) > 0 {
			return true
		}
	}
	return false
}
