package block

import (
	"slices"

	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// tableGroup is tables that share the widths of their columns; most tables are alone. The first has the most columns:
// those of the others stand below its last ones, and their first column takes the width of the rest.
type tableGroup struct {
	tables []*tableNode
	// findings and unfit take what is told of tables that do not fit.
	findings *finding.List
	unfit    map[display.ElementID]bool
	// fixed is set once the widths are.
	fixed bool
	// styles are those of cells whose letters were made smaller, as they were.
	styles map[*inline.Paragraph][]inline.SetStyle
}

// groupKey is the same for tables that are alike: those of one name in a section, in the same frame.
type groupKey struct {
	section  int
	name     string
	x, width unit.Length
}

// groupOf enters a table among those that share their widths.
func groupOf(c *Collector, n *tableNode) *tableGroup {
	if n.block.Alike == "" {
		return &tableGroup{tables: []*tableNode{n}, findings: c.Findings, unfit: c.Unfit}
	}
	key := groupKey{n.frame.PartIndex(), n.block.Alike, n.frame.X, n.frame.Width}
	if c.groups[key] == nil {
		c.groups[key] = &tableGroup{findings: c.Findings, unfit: c.Unfit}
	}
	g := c.groups[key]
	g.tables = append(g.tables, n)
	g.widestFirst()
	return g
}

// squeezes are how tables that are too wide are made narrower, step by step: parts in
// thousandths of the padding and of the size of letters. Smaller ones cannot be read.
var squeezes = []struct{ padding, size int64 }{{1000, 1000}, {500, 1000}, {500, 900}, {500, 800}, {500, 750}}

// fixWidths finds the widths of the columns of all tables of the group.
func (g *tableGroup) fixWidths(s *inline.Setter) {
	if g.fixed {
		return
	}
	g.fixed = true
	if !g.sharesColumns(s) {
		for _, part := range g.divide() {
			part.fixWidths(s)
		}
		return
	}
	first := g.tables[0]
	padding, size, was := first.block.Padding, int64(1000), first.frame.Region.Styles.Style(role.TableCell).Text.Size
	var asked, unreduced claims
	var width unit.Length
	for i, q := range squeezes {
		if i > 0 {
			g.squeeze(s, padding.MulDiv(q.padding, 1000), q.size)
			size = q.size
		}
		asked = g.claims(s)
		if q.size == 1000 {
			unreduced = asked
		}
		width = g.width(&asked)
		isRoomy := i > 0 || first.undivided(&asked) <= width
		if first.overbooked() || first.holds(width, &asked) && isRoomy {
			break
		}
	}
	if !first.holds(width, &asked) { // the letters stay, so that nothing else is told of them
		g.squeeze(s, padding, 1000)
	}
	g.tell(&asked, width, [2]unit.Length{was, was.MulDiv(size, 1000)}, first.landscapeFit(&unreduced, &asked))
	widths := g.fit(s, width, &asked)
	for _, n := range g.tables {
		n.frame.Width = width
		n.widths = n.ownWidths(widths)
		n.setWidths(s)
		n.alignDecimals(s)
	}
}

// squeeze changes the padding of all tables, and their letters to a part of their size in
// thousandths.
func (g *tableGroup) squeeze(s *inline.Setter, padding unit.Length, part int64) {
	if g.styles == nil {
		g.styles = make(map[*inline.Paragraph][]inline.SetStyle)
	}
	for _, n := range g.tables {
		n.block.Padding = padding
		n.eachText(func(p *inline.Paragraph) { g.resize(s, p, part) })
	}
}

// resize sets a cell in a part of the size that it had. The leading of rows stays, for the grid.
func (g *tableGroup) resize(s *inline.Setter, p *inline.Paragraph, part int64) {
	before, known := g.styles[p]
	if !known {
		before = p.Styles
		g.styles[p] = before
	}
	p.Styles = before
	if part < 1000 {
		style := p.Style
		inline.Shrink(s, p, part)
		p.Style = style
	}
}

// sharesColumns reports whether one grid is enough for tables of unlike numbers of columns: it keeps to the column of
// text. Tables of as many columns share theirs in any case.
func (g *tableGroup) sharesColumns(s *inline.Setter) bool {
	if !slices.ContainsFunc(g.tables, func(n *tableNode) bool { return g.fewer(n) > 0 }) {
		return true
	}
	asked := g.claims(s)
	return g.width(&asked) <= g.tables[0].frame.Width && sum(asked.least) <= g.tables[0].frame.Width
}

// divide puts the tables with the most columns into a group of their own.
func (g *tableGroup) divide() []*tableGroup {
	out := []*tableGroup{{findings: g.findings, unfit: g.unfit}, {findings: g.findings, unfit: g.unfit}}
	for _, n := range g.tables {
		part := out[min(g.fewer(n), 1)]
		part.tables = append(part.tables, n)
	}
	for _, part := range out {
		part.widestFirst()
	}
	return out
}

// widestFirst puts the first of the tables with the most columns before the others.
func (g *tableGroup) widestFirst() {
	for i, n := range g.tables {
		if g.fewer(n) < 0 {
			g.tables[0], g.tables[i] = n, g.tables[0]
		}
	}
}

// fewer is how many columns a table has less than the group.
func (g *tableGroup) fewer(n *tableNode) int {
	return len(g.tables[0].block.Columns) - len(n.block.Columns)
}

// ownWidths are the widths of the columns of a table among those of its group.
func (n *tableNode) ownWidths(widths []unit.Length) []unit.Length {
	fewer := len(widths) - len(n.block.Columns)
	if fewer == 0 {
		return widths
	}
	return append([]unit.Length{sum(widths[:fewer+1])}, widths[fewer+1:]...)
}

// place is the first column of the group that a cell stands in, and how many it takes there.
func (g *tableGroup) place(n *tableNode, row, column int) (from, span int) {
	span = n.grid.at(row, column).across
	if column == 0 {
		return 0, span + g.fewer(n)
	}
	return column + g.fewer(n), span
}

// claims measures all cells of the group.
func (g *tableGroup) claims(s *inline.Setter) claims {
	cols := len(g.tables[0].block.Columns)
	out := claims{make([]unit.Length, cols), make([]unit.Length, cols), make([]unit.Length, cols)}
	for _, n := range g.tables {
		n.eachRow(func(k int, row []cell) {
			for i := range row {
				if from, span := g.place(n, k, i); !row[i].absent() && span == 1 {
					out.take(from, claimOf(s, n.models.paragraph(&row[i]), 2*n.block.Padding+n.inset(k, i)))
				}
			}
		})
	}
	if g.tables[0].block.Alike != "" {
		out.level(g.tables)
	}
	for _, n := range g.tables {
		n.eachRow(func(k int, row []cell) {
			for i := range row {
				from, span := g.place(n, k, i)
				if row[i].absent() || span == 1 {
					continue
				}
				one := claimOf(s, n.models.paragraph(&row[i]), 2*n.block.Padding+n.inset(k, i))
				out.spread(from, span, one)
				if i == 0 && n.grid.at(k, i).across == 1 { // the label of a row
					out.natural[0] = max(out.natural[0], one.natural-sum(out.natural[1:span]))
				}
			}
		})
	}
	if g.tables[0].block.Alike != "" {
		out.level(g.tables)
	}
	return out
}

// claimOf measures a cell with its padding.
func claimOf(s *inline.Setter, p *inline.Paragraph, padding unit.Length) claim {
	longest, whole := inline.Extent(s, p)
	hard := longest
	if longest > p.Style.Text.Size*plainWord {
		hard = min(hard, inline.Undivided(s, p))
	}
	return claim{hard + padding, max(longest, hard) + padding, whole + padding}
}

// plainWord is the width of words in ems up to which nobody asks where they may be divided.
const plainWord = 3

// labelRoom is the room that labels of tables that are alike have before these are set wider than the column of text,
// if the labels are as long.
const labelRoom = 130 * unit.Pt

// width is how wide the tables are set: over the column of text, or wider if that is needed
// and there is room. Tables that are alike keep to the column as long as their labels have room.
func (g *tableGroup) width(asked *claims) unit.Length {
	first := g.tables[0]
	need := sum(asked.natural)
	if first.block.Alike != "" {
		need = first.labelled(asked)
	}
	return max(first.frame.Width, min(need, first.widest))
}

// labelled is the width in which no word of the columns is divided, and the labels have room.
func (n *tableNode) labelled(asked *claims) unit.Length {
	return sum(asked.least[1:]) + max(asked.least[0], min(asked.natural[0], labelRoom))
}

// undivided is the width in which no word of the columns is divided, and labels of tables that are alike have room.
func (n *tableNode) undivided(asked *claims) unit.Length {
	if n.block.Alike == "" {
		return sum(asked.least)
	}
	return n.labelled(asked)
}

// own is the width that the author gave a column of a table of a width, or what the column
// cannot do without; 0 for none.
func (n *tableNode) own(i int, width unit.Length, asked *claims) unit.Length {
	share := n.block.Columns[i].Width
	if share == 0 {
		return 0
	}
	return max(width.MulDiv(int64(share), 1000), asked.hard[i])
}

// holds reports whether a width is enough for all columns.
func (n *tableNode) holds(width unit.Length, asked *claims) bool {
	return n.needed(width, asked, len(n.block.Columns)) <= width+inline.OverfullTolerance
}

// needed is the width that the first columns cannot do without.
func (n *tableNode) needed(width unit.Length, asked *claims, columns int) unit.Length {
	var need unit.Length
	for i := range columns {
		need += max(n.own(i, width, asked), asked.hard[i])
	}
	return need
}

// landscapeFit is how the columns would fit a landscape page, by what they ask for in letters of their own size and in
// the smallest ones.
func (n *tableNode) landscapeFit(unreduced, least *claims) finding.LandscapeFit {
	switch {
	case n.landscape == 0:
	case n.holds(n.landscape, unreduced):
		return finding.WholeLandscapeFit
	case n.holds(n.landscape, least):
		return finding.ReducedLandscapeFit
	}
	return finding.NoLandscapeFit
}

// tell reports columns that do not fit, and letters that became smaller for them: sizes are that of the letters before
// and after.
func (g *tableGroup) tell(asked *claims, width unit.Length, sizes [2]unit.Length, turned finding.LandscapeFit) {
	before, after := sizes[0], sizes[1]
	n := g.tables[0]
	cols := len(n.block.Columns)
	at, room := finding.At(n.block.Span), max(width, n.widest)
	fit := cols
	for fit > 0 && n.needed(width, asked, fit) > width+inline.OverfullTolerance {
		fit--
	}
	switch {
	case n.overbooked(): // told where the widths were read
		g.silence()
	case fit < cols:
		g.findings.Add(finding.WideTable{
			At: at, Columns: cols, Fit: fit, Room: room, LongWord: longWord(asked, room), Turned: turned,
		})
		g.silence()
	case after < before:
		g.findings.Add(finding.ReducedTable{
			At: at, Columns: cols, Room: room, Before: before, After: after, Turned: turned,
		})
	default:
		n.reportNarrow(g.findings, asked, width)
	}
}

// longWord is the number of the first column, from 1, that needs more than a width for one word; 0 if there is none.
func longWord(asked *claims, width unit.Length) int {
	for i, need := range asked.hard {
		if need > width+inline.OverfullTolerance {
			return i + 1
		}
	}
	return 0
}

// overbooked reports whether the author gave columns more than the whole width, or all of it and
// nothing to others.
func (n *tableNode) overbooked() bool {
	total, open := 0, false
	for _, col := range n.block.Columns {
		total += col.Width
		open = open || col.Width == 0
	}
	return total > 1000 || total == 1000 && open
}

// reportNarrow finds columns that are wider than their author said, because of a word.
func (n *tableNode) reportNarrow(found *finding.List, asked *claims, width unit.Length) {
	for i := range n.block.Columns {
		col := &n.block.Columns[i]
		own := width.MulDiv(int64(col.Width), 1000)
		if col.Width > 0 && asked.hard[i] > own+inline.OverfullTolerance {
			part := asked.hard[i].MulDiv(100, int64(width))
			found.Add(finding.NarrowColumn{At: finding.At(col.Span), Asked: col.Width / 10, Set: int(part)})
		}
	}
}

// silence keeps the lines and words of tables that do not fit from being told one by one.
func (g *tableGroup) silence() {
	for _, n := range g.tables {
		g.unfit[n.element] = true
		n.eachText(func(p *inline.Paragraph) { p.Silent = true })
	}
}

// fit divides a width among the columns: each gets what its author said; the others share the
// rest, in proportion to their wishes if all of these can be met, and else so that the tables
// are as low as can be found.
func (g *tableGroup) fit(s *inline.Setter, width unit.Length, asked *claims) []unit.Length {
	n := g.tables[0]
	out := make([]unit.Length, len(n.block.Columns))
	free := width
	if n.block.Alike != "" && sum(asked.hard[1:])+asked.least[0] < free {
		asked.hard[0] = asked.least[0] // words of titles are divided before those of labels
	}
	var rest claim // of the columns whose author said nothing
	for i := range out {
		if out[i] = n.own(i, width, asked); out[i] > 0 {
			free -= out[i]
			continue
		}
		rest.hard += asked.hard[i]
		rest.least += asked.least[i]
		rest.natural += asked.natural[i]
	}
	free = max(free, 0)
	for i := range out {
		switch {
		case n.block.Columns[i].Width > 0 || rest.natural == 0:
		case rest.natural <= free:
			out[i] = free.MulDiv(int64(asked.natural[i]), int64(rest.natural))
		case rest.least < free:
			out[i] = asked.least[i]
		case rest.hard < free: // some words are divided
			out[i] = asked.hard[i] + (free-rest.hard).MulDiv(
				int64(asked.least[i]-asked.hard[i]), int64(rest.least-rest.hard),
			)
		default:
			out[i] = free.MulDiv(int64(asked.hard[i]), int64(rest.hard))
		}
	}
	if rest.natural > free && rest.least < free {
		free -= rest.least
		if n.block.Alike != "" { // labels come before titles of columns
			own := min(free, asked.natural[0]-asked.least[0])
			out[0] += own
			free -= own
		}
		g.lower(s, out, asked.natural, free)
	}
	return out
}

// lower gives out what is left so that the tables become low.
func (g *tableGroup) lower(s *inline.Setter, widths, natural []unit.Length, free unit.Length) {
	f := fitter{widths: widths, natural: natural, fixed: make([]bool, len(widths))}
	for i, col := range g.tables[0].block.Columns {
		f.fixed[i] = col.Width > 0
	}
	for _, n := range g.tables {
		f.measure(g, n, s)
	}
	f.spend(free)
}

// eachRow visits the lines of titles, of which those of the columns are row -1, and the rows.
func (n *tableNode) eachRow(visit func(k int, row []cell)) {
	for k, row := range n.heads {
		visit(k-len(n.heads), row)
	}
	for k, row := range n.rows {
		visit(k, row)
	}
}

// eachText calls a function with all paragraphs on which the looks of cells depend: those of the cells that have their
// own, and the models.
func (n *tableNode) eachText(do func(p *inline.Paragraph)) {
	n.eachRow(func(_ int, row []cell) {
		for i := range row {
			if row[i].text != nil {
				do(row[i].text)
			}
		}
	})
	for i := range n.models.list {
		do(n.models.list[i].paragraph)
	}
}

// keepWords keeps the words of a title whole if the longest has room: a title is too short to gain from hyphens.
func keepWords(s *inline.Setter, p *inline.Paragraph) {
	if longest, _ := inline.Extent(s, p); longest <= p.Frame.Width {
		p.Whole = true
	}
}

// setWidths gives the cells their widths, with which they can be broken into lines. Cells that are kept briefly and
// need more than their words placed on a line become paragraphs.
func (n *tableNode) setWidths(s *inline.Setter) {
	for i := range n.models.list {
		m := &n.models.list[i]
		m.paragraph.Narrow(n.widths[m.column] - 2*n.block.Padding - barRoom(n, m.column))
	}
	n.eachRow(func(k int, row []cell) {
		for i := range row {
			switch c := &row[i]; {
			case c.text != nil:
				c.text.Narrow(sum(n.widths[i:i+n.grid.at(k, i).across]) - 2*n.block.Padding - n.inset(k, i))
				if k < 0 {
					keepWords(s, c.text)
				}
			case c.model != 0:
				n.models.fitLine(s, c)
			}
		}
	})
}
