package block

import (
	"iter"
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/galley"
	"annualreport/layout/parallel"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// Build turns parts, whose lines are broken, into strips. Texts of plates are made smaller until they
// have room; the flows are built one by one, as they are asked for.
func Build(c *Collector, parts []Part) (iter.Seq[galley.Flow], error) {
	buildNotes(c)
	if err := fitPlates(c, parts); err != nil {
		return nil, err
	}
	reportPlaques(c, parts)
	return flows(c, parts), nil
}

// flows builds the strips of parts, flow by flow. A part that is built is cleared: its strips have all that is still
// needed of it.
func flows(c *Collector, parts []Part) iter.Seq[galley.Flow] {
	return func(yield func(galley.Flow) bool) {
		for from := 0; from < len(parts); {
			to := flowEnd(&c.Doc.Sheet, parts, from)
			f := buildFlow(c, parts[from:to])
			f.Last = to == len(parts)
			if !yield(f) {
				return
			}
			from = to
		}
	}
}

// flowEnd is the end of the flow that begins with a part.
func flowEnd(sheet *content.Sheet, parts []Part, from int) int {
	if standsAlone(sheet, parts[from].Part) {
		return from + 1
	}
	to := from + 1
	for to < len(parts) && !standsAlone(sheet, parts[to].Part) && !beginsFlow(parts[to].Part) &&
		endColumns(parts[to].Part) == endColumns(parts[from].Part) {
		to++
	}
	return to
}

// endColumns is the number of columns of a section of end matter; 0 for other parts.
func endColumns(part content.Part) int {
	if s, ok := part.(*content.Section); ok {
		return s.EndColumns
	}
	return 0
}

// beginsFlow reports whether a part begins a page whatever stands above it. A section with a headpiece, or on a ground
// at the head of its page, does so unless the page before would be nearly empty; see galley.SharedHead.
func beginsFlow(part content.Part) bool {
	s, ok := part.(*content.Section)
	if !ok || len(s.PartOpener) > 0 {
		return true
	}
	hasHead := s.Headpiece != nil || s.Divider != nil && s.Divider.Share < content.WholePage
	return s.BeginsPage() && !hasHead
}

// standsAlone reports whether a part shares its pages with no other.
func standsAlone(sheet *content.Sheet, part content.Part) bool {
	s, ok := part.(*content.Section)
	if !ok || s.OwnPages || s.Landscape || s.Ground != nil {
		return true
	}
	return s.EndColumns == 0 && (sheet.Rectos || s.Columns(sheet) > 1)
}

// buildFlow builds the strips of a plate, or of sections that share pages.
func buildFlow(c *Collector, parts []Part) galley.Flow {
	if plate, ok := parts[0].Part.(*content.Plate); ok {
		f := galley.Flow{Plate: plate}
		for i := range parts[0].boxes {
			f.Boxes = append(f.Boxes, boxStrips(c, &parts[0].boxes[i]))
		}
		return f
	}
	f := galley.Flow{First: parts[0].Part.(*content.Section)}
	sheet := f.First.SheetOf(&c.Doc.Sheet)
	columns := f.First.Columns(sheet)
	if f.First.OpensPages(sheet) {
		g := galley.NewGalley(c.Doc, sheet.Width())
		g.Sheet = sheet
		buildOpener(g, &parts[0])
		g.Flush()
		f.Head = g.Strips
	}
	g := galley.NewGalley(c.Doc, f.First.Measure(sheet))
	g.Sheet = sheet
	g.Columns = columns
	g.Lines = c.Doc.Styles.OnGrid()
	g.Once = true
	g.Strips = make([]galley.Strip, 0, stripsOfParts(parts))
	buildSections(c, g, parts)
	f.Across = g.Across
	f.Strips = g.Strips
	f.Landscapes = g.Landscapes
	return f
}

// stretch is some sections of a flow that are built by one goroutine, below those before them.
type stretch struct {
	parts []Part
	// galleys have the strips of each section; nil for one that must stand on the galley of the flow while it is built.
	galleys []*galley.Galley
}

// stretchesOf divides the sections of a flow by the branches that collected them.
func stretchesOf(parts []Part) []stretch {
	var out []stretch
	for from := 0; from < len(parts); {
		to := from + 1
		for to < len(parts) && parts[to].branch == parts[from].branch {
			to++
		}
		out = append(out, stretch{parts: parts[from:to]})
		from = to
	}
	return out
}

// buildSections puts sections on a galley. As many stretches of them as there are cores are built side by side and
// joined then, so that not all of their strips are in memory twice.
func buildSections(c *Collector, g *galley.Galley, parts []Part) {
	list := stretchesOf(parts)
	cores := parallel.Workers(len(list))
	for from := 0; from < len(list); from += cores {
		some := list[from:min(from+cores, len(list))]
		if len(some) > 1 {
			buildBeside(c, g, some)
		}
		for i := range some {
			joinStretch(g, &some[i], from+i == 0)
		}
	}
}

// buildBeside builds stretches side by side, each on galleys of its own.
func buildBeside(c *Collector, g *galley.Galley, list []stretch) {
	err := c.Styles.Words.EachParallel(len(list), func(_ int, shaper *shape.Shaper, i int) error {
		s := &list[i]
		s.parts[0].branch.setter.Use(shaper)
		s.galleys = make([]*galley.Galley, len(s.parts))
		for k := range s.parts {
			if !s.parts[k].placed {
				s.galleys[k] = g.Below(stripsOfParts(s.parts[k : k+1]))
				buildSection(s.galleys[k], &s.parts[k])
			}
		}
		return nil
	})
	if err != nil {
		panic(err)
	}
}

// joinStretch puts the sections of a stretch on the galley of their flow, also those that are not built yet. Parts that
// are built are cleared. The first stretch of a flow has no space above it.
func joinStretch(g *galley.Galley, s *stretch, first bool) {
	for k := range s.parts {
		if k > 0 || !first {
			g.Space(galley.SectionGap*g.Grid, 0)
			g.Flush()
		}
		if s.galleys == nil || s.galleys[k] == nil {
			buildSection(g, &s.parts[k])
		} else {
			g.Join(s.galleys[k])
		}
		s.parts[k] = Part{}
	}
}

// stripsOfParts is about how many strips sections become, so that these are not moved as they grow more.
func stripsOfParts(parts []Part) int {
	n := 0
	for i := range parts {
		n += stripsOf(parts[i].above) + stripsOf(parts[i].opener) + stripsOf(parts[i].body) + stripsOf(parts[i].foot)
	}
	return n
}

// stripsOf is about how many strips nodes become: a line is one, a row of a table, and the space before a block.
func stripsOf(nodes []galley.Node) int {
	n := 0
	for _, node := range nodes {
		switch node := node.(type) {
		case *paragraphNode:
			n += len(node.p.Lines) + 1
		case group:
			n += stripsOf(node)
		case *beside:
			n += stripsOf(node.body) + 1
		case *tableNode:
			n += len(node.rows) + 2
		default:
			n += 2
		}
	}
	return n
}

// buildSection puts a section on the galley, which begins with its opener unless that runs over all columns.
func buildSection(g *galley.Galley, p *Part) {
	mark := len(g.Strips)
	body := mark
	if section := p.Part.(*content.Section); !section.OpensPages(g.Sheet) {
		buildOpener(g, p)
		body = len(g.Strips)
		widenTitles(g.Strips[mark:])
		g.Opened(mark)
	}
	galley.BuildBelow(g, p.body)
	if hasPage(p) {
		keepPage(g.Strips[mark:body])
	} else {
		keepOpener(g, mark, body)
	}
	g.PlaceWaiting()
	g.EndOverhang()
	galley.LetGo(g, mark)
	endTitle(g, mark, body)
	atFoot(g, mark, p.foot)
	for mark < len(g.Strips) && g.Strips[mark].Blank {
		mark++
	}
	if mark < len(g.Strips) {
		g.Strips[mark].Begins = p.Part.(*content.Section)
	}
}

// widenTitles lets what stands above a title begin where the title does, also where that runs into the column for
// notes.
func widenTitles(opener []galley.Strip) {
	wide := slices.ContainsFunc(opener, func(s galley.Strip) bool { return s.Title && s.Wide })
	for i := range opener {
		opener[i].Wide = opener[i].Wide || wide && opener[i].Title
	}
}

// partGap is the space between what opens a part of the report and the opener of its first section, in lines.
const partGap = 2

// largeTitle is how many lines of the grid a line of a title takes that is large, and titleGap the space below such a
// title without a lead, in half lines: it is as far from the first line of a text or of cards as a lead would be.
const (
	largeTitle = 2
	titleGap   = 3
)

// buildOpener puts the opener of a section on a galley, below what opens its part of the report.
func buildOpener(g *galley.Galley, p *Part) {
	if len(p.above) > 0 {
		galley.BuildAll(g, p.above)
		g.Space(partGap*g.Grid, 0)
	}
	galley.BuildAll(g, p.opener)
	g.EndOverhang()
	if last := len(g.Strips) - 1; last >= 0 && g.Strips[last].Title && g.Strips[last].Height >= largeTitle*g.Grid {
		g.Space(titleGap*g.Grid/2, 0)
	}
}

// keepPage keeps the strips of a page together, and nothing with them.
func keepPage(strips []galley.Strip) {
	if last := len(strips) - 1; last >= 0 {
		galley.Keep(strips[:last])
		strips[last].Cost = 0
	}
}

// openerLines is how many lines stay below the title and the lead of a section.
const openerLines = 4

// keepOpener keeps an opener together, with the first thing of its section: some lines of text, with the headings above
// them, or a picture, a row of cells or of a table. A table that is kept whole may begin the next page, at a price,
// behind fewer lines or none; see galley.LetGo for what does not fit below.
func keepOpener(g *galley.Galley, from, body int) {
	if from == body {
		return
	}
	alone := int64(galley.TitleAlone)
	if slices.ContainsFunc(g.Strips[from:body], func(s galley.Strip) bool { return s.Bleeds }) {
		alone = galley.PictureAlone
	}
	lines := unit.Length(0)
	for i := from; i < len(g.Strips)-1; i++ {
		s := &g.Strips[i]
		if s.Blank || i < body-1 {
			s.Cost = galley.Never
			continue
		}
		if i >= body && s.Cost < galley.Never {
			lines += s.Height
			alone = galley.FewLines
			if !isLine(s) || lines >= openerLines*g.Grid {
				return
			}
		}
		if (i == body-1 || s.Cost < galley.Never) && mayPart(g, i) {
			s.Cost = alone
			return
		}
		s.Cost = galley.Never
	}
}

// mayPart reports whether a page may end behind a strip of an opener although that is kept with what follows: where
// this is a table that is kept whole, below headings or not.
func mayPart(g *galley.Galley, at int) bool {
	next := firstBreak(g.Strips, at+1)
	return next < len(g.Strips) && !g.Strips[next].Line && g.Strips[next].Cost >= galley.DividedThing
}

// firstBreak is the first strip from one on behind which a page may end; the number of strips if there is none.
func firstBreak(strips []galley.Strip, from int) int {
	for i := from; i < len(strips); i++ {
		if !strips[i].Blank && strips[i].Cost < galley.Never {
			return i
		}
	}
	return len(strips)
}

// endTitle allows a break behind an opener that nothing follows, since it would otherwise stay with the next one, and
// these with the next ones, until all of them are higher than a page.
func endTitle(g *galley.Galley, from, body int) {
	if from < body && body == len(g.Strips) {
		g.Strips[body-1].Cost = 0
	}
}

// isLine reports whether a strip is a line of running text.
func isLine(s *galley.Strip) bool { return s.Line && s.Float == 0 }
