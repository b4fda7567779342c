package block

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// collectContents collects the contents. The page numbers stand in a column of fixed width,
// so that the length of the contents does not depend on them and they can be
// filled in after pagination.
func collectContents(c *Collector, b content.Contents, f inline.Frame) galley.Node {
	f.Width = max(f.Width, f.Region.Sheet.Width()-f.X)
	if b.Spread > 0 || b.Tiles != nil {
		c.placed = true // how close entries are depends on the room of their page
	}
	nested := nesting{tree: f.Tree, parent: f.Parent}
	if b.Tiles != nil {
		return collectContentsTiles(c, &b, &nested, f)
	}
	f = f.Inset(b.Inset)
	f.Width -= b.Inset
	n := &contentsNode{block: b, frame: f}
	for i := range b.Entries {
		item := nested.item(depthOf(&b.Entries[i]))
		n.rows = append(n.rows, collectEntry(c, &b, i, f.Under(item)))
	}
	return n
}

// collectEntry collects an entry of the contents, by its place among them.
func collectEntry(c *Collector, b *content.Contents, i int, f inline.Frame) contentsRow {
	e := b.Entries[i]
	row := contentsRow{entry: e}
	if len(e.Label) > 0 {
		row.label = contentsLabel(c, &e, f.Inset(b.NumberWidth))
	}
	if e.Number != "" {
		number := f.Under(f.Tree.Add(f.Parent, display.Lbl))
		number.Width = b.NumberWidth
		row.number = c.Enter(
			numberStyle(&e, f.Region.Styles), []content.Inline{content.Text{Value: e.Number}}, number, number.Parent,
		)
	}
	reference := f.Tree.Add(f.Parent, display.Reference)
	title := f.Inset(b.NumberWidth).Under(reference)
	title.Width -= b.FolioWidth
	link := content.Link{Target: display.Target{Anchor: e.Anchor}, Inlines: e.Title, Plain: true}
	row.title = c.Enter(entryStyle(b, i, f.Region.Styles), []content.Inline{link}, title, reference)
	// The title's script was looked at where it stands.
	row.title.Span, row.title.Scripts = e.Span, inline.ScriptCount{}
	if len(e.Lead) > 0 {
		row.lead = contentsLead(c, &e, title.Under(f.Tree.Add(f.Parent, display.P)))
	}
	element := row.title.Links[0].Element
	folio := f.Region.Styles.Style(folioRole(e.Level)).Text
	if e.InPart && e.Level <= 1 {
		folio.Size = min(folio.Size, row.title.Style.Text.Size)
	}
	row.folio = galley.Folio{Anchor: e.Anchor, Style: folio, Run: f.Tree.AddRun(element), Element: element}
	return row
}

// contentsLabel is the line above the title of an entry.
func contentsLabel(c *Collector, e *content.ContentsEntry, f inline.Frame) *inline.Paragraph {
	label := f.Tree.Add(f.Parent, display.Lbl)
	out := c.Enter(*f.Region.Styles.Style(role.ContentsPartNumber), e.Label, f.Under(label), label)
	out.Span = e.Span
	out.Heading = true
	return out
}

// contentsLead is what is said of a section below its title.
func contentsLead(c *Collector, e *content.ContentsEntry, f inline.Frame) *inline.Paragraph {
	out := c.Enter(*f.Region.Styles.Style(role.ContentsLead), e.Lead, f, f.Parent)
	out.Span, out.Scripts = e.Span, inline.ScriptCount{} // they were looked at where the lead stands
	return out
}

// depthOf is how deep an entry is nested, from 1 on.
func depthOf(e *content.ContentsEntry) int {
	if e.InPart {
		return e.Level + 1
	}
	return e.Level
}

// entryStyle is how the title of an entry looks. Each level of headings is set in more than the one above it;
// lines that go on are set in further. The headings of a section follow each other without space.
func entryStyle(b *content.Contents, i int, styles *content.StyleSheet) content.ParagraphStyle {
	level := b.Entries[i].Level
	if level <= 1 {
		return topStyle(b, &b.Entries[i], styles)
	}
	style := *styles.Style(role.ContentsHeading)
	if level > 2 {
		style = *styles.Style(role.ContentsSubheading)
	}
	style.Indent = unit.Length(level-2) * b.Step
	style.Hang = style.Indent + b.Step
	if i > 0 && b.Entries[i-1].Level > 1 {
		style.Before = 0
	}
	return style
}

// topStyle is how the title of a section or of a part of the report looks. Right below a label it has no space above.
func topStyle(b *content.Contents, e *content.ContentsEntry, styles *content.StyleSheet) content.ParagraphStyle {
	if e.InPart || b.Tiles != nil && b.Tiles.Close {
		return *styles.Style(role.ContentsSection)
	}
	style := *styles.Style(role.ContentsEntry)
	if len(e.Label) > 0 {
		style.Before = 0
	}
	return style
}

// numberStyle is how the number of an entry looks: below the first level it is set as the title.
func numberStyle(e *content.ContentsEntry, styles *content.StyleSheet) content.ParagraphStyle {
	switch {
	case e.Level > 1:
		return *styles.Style(role.ContentsHeading)
	case e.InPart:
		return *styles.Style(role.ContentsSectionNumber)
	}
	return *styles.Style(role.ContentsNumber)
}

// folioRole is the role of the page number of an entry of a level.
func folioRole(level int) role.Role {
	if level <= 1 {
		return role.ContentsFolio
	}
	return role.ContentsHeadingFolio
}

// nesting puts entries below each other by their levels: those of a deeper level
// are a list of their own in the entry before them (ISO 32000-1, table 333).
type nesting struct {
	tree   *inline.Tree
	parent display.ElementID
	open   []openList
}

// openList is a list that entries of its level go to, and the last of them.
type openList struct {
	level     int
	toc, item display.ElementID
}

// item makes the element of an entry.
func (n *nesting) item(level int) display.ElementID {
	for len(n.open) > 1 && n.open[len(n.open)-1].level > level {
		n.open = n.open[:len(n.open)-1]
	}
	if last := len(n.open) - 1; last < 0 || n.open[last].level < level {
		parent := n.parent
		if last >= 0 {
			parent = n.open[last].item
		}
		n.open = append(n.open, openList{level: level, toc: n.tree.Add(parent, display.TOC)})
	}
	list := &n.open[len(n.open)-1]
	list.item = n.tree.Add(list.toc, display.TOCI)
	return list.item
}

type contentsNode struct {
	block content.Contents
	frame inline.Frame
	rows  []contentsRow
}

type contentsRow struct {
	entry content.ContentsEntry
	// label, number and lead are nil where the entry has none.
	label, number, title, lead *inline.Paragraph
	folio                      galley.Folio
}

// Prepare implements galley.Node.
func (n *contentsNode) Prepare(*inline.Setter) {}

// Build implements galley.Node.
func (n *contentsNode) Build(g *galley.Galley) {
	begin := len(g.Strips)
	starts := make([]int, len(n.rows))
	for i := range n.rows {
		g.Space(n.partSpace(i, g.Grid/2), 0)
		starts[i] = len(g.Strips)
		n.buildRow(g, i)
	}
	n.spread(g, begin, starts)
}

// buildRow builds an entry: the number and the page stand on the title's first baseline.
func (n *contentsNode) buildRow(g *galley.Galley, i int) {
	row := &n.rows[i]
	body := &beside{body: []galley.Node{&paragraphNode{row.title}}, label: group(nil)}
	if row.number != nil {
		body.label = &paragraphNode{row.number}
	}
	if row.lead != nil {
		body.body = append(body.body, &paragraphNode{row.lead})
	}
	from := len(g.Strips)
	if row.label != nil {
		(&paragraphNode{row.label}).Build(g)
		g.Flush()
	}
	mark := len(g.Strips)
	body.Build(g)
	g.Align()
	if mark == len(g.Strips) {
		return
	}
	first, last := mark, len(g.Strips)-1
	for g.Strips[first].Blank {
		first++
	}
	line := &g.Strips[first]
	line.Folios = append(line.Folios, row.folioAt(g, n.frame, row.title.Style.Leading-g.Drop))
	if n.block.Leaders {
		line.Items = append(line.Items, n.leaders(g, line, row.title.Style.Leading-g.Drop)...)
	}
	if depthOf(&row.entry) == 1 {
		n.rule(g, from, last)
	}
	n.keep(g, i, from, last)
}

// folioAt is the number of the page of an entry, at the end of the lines of a frame and at a distance below the head of
// its strip.
func (r *contentsRow) folioAt(g *galley.Galley, f inline.Frame, y unit.Length) galley.Folio {
	out := r.folio
	out.At = unit.Point{X: g.Left(f) + f.Width, Y: y}
	out.AlignEnd = true
	if g.Mirror {
		out.At.X, out.AlignEnd = g.Left(f), false
	}
	return out
}

// rule puts the rule of an entry of the first level above the first of its strips that is no space, or below the last.
func (n *contentsNode) rule(g *galley.Galley, from, last int) {
	at, y := last, g.Strips[last].Height+g.Grid/8
	switch n.block.Rules {
	case content.NoRules:
		return
	case content.RulesAbove:
		for at = from; g.Strips[at].Blank; {
			at++
		}
		y = -g.Grid / 4
	case content.RulesBelow:
	}
	s := &g.Strips[at]
	s.Items = append(s.Items, inline.Rule(g.Left(n.frame), y, n.frame.Width, n.block.Line, &n.block.Rule))
}

// spread makes the space above entries larger, so that the list fills its page: above those of the first level twice as
// much as above sections in parts. A list of several pages stays as it is.
func (n *contentsNode) spread(g *galley.Galley, begin int, starts []int) {
	page := g.Sheet.Height()
	above := galley.Total(g.Strips[:begin]) % page
	rest := page - above - galley.Total(g.Strips[begin:]) - n.block.Reserve
	parts := unit.Length(0)
	for i := 1; i < len(starts); i++ {
		parts += n.partsOf(i)
	}
	if rest <= 0 || parts == 0 {
		return
	}
	part := min(rest/parts, n.block.Spread/mostParts)
	for i := len(starts) - 1; i > 0 && part > 0; i-- {
		more := part * n.partsOf(i)
		at := starts[i]
		if more == 0 || at == len(g.Strips) {
			continue
		}
		if !g.Strips[at].Blank {
			g.Strips = slices.Insert(g.Strips, at, galley.Strip{Blank: true, Cost: g.Strips[at-1].Cost})
		}
		g.Strips[at].Height += more
		g.Strips[at].Plain += more
		g.Offset += more
	}
}

// mostParts is how many parts of the room that is left go above an entry of the first level.
const mostParts = 2

// partsOf is how many parts of the room that is left go above an entry.
func (n *contentsNode) partsOf(i int) unit.Length {
	e := &n.rows[i].entry
	switch {
	case depthOf(e) == 1:
		return mostParts
	case e.Level == 1:
		return 1
	}
	return 0
}

// The dots of leaders: their distance, their radius, and the room for the number of a page that they lead to.
const (
	leaderStep   = 6 * unit.Pt
	leaderRadius = unit.Pt * 2 / 5
	leaderFolio  = 24 * unit.Pt
)

// leaders are dots from the words of a line to the number of its page, at places that are the same in all lines.
func (n *contentsNode) leaders(g *galley.Galley, line *galley.Strip, baseline unit.Length) []display.Item {
	left := g.Left(n.frame)
	from, to := left, left+n.frame.Width-leaderFolio
	if g.Mirror {
		from, to = left+leaderFolio, left+n.frame.Width
	}
	for _, it := range line.Items {
		words, ok := it.(display.Text)
		if !ok {
			continue
		}
		if at := words.Extent(); g.Mirror {
			to = min(to, at.X)
		} else {
			from = max(from, at.X+at.W)
		}
	}
	var dots []display.Segment
	y := baseline - leaderRadius
	for x := (from + 2*leaderStep) / leaderStep * leaderStep; x <= to-leaderStep; x += leaderStep {
		dots = append(dots, display.CirclePath(unit.Point{X: x, Y: y}, leaderRadius)...)
	}
	if len(dots) == 0 {
		return nil
	}
	return []display.Item{display.Path{
		Segments: dots, Fill: &n.block.Rule, Place: display.Place{Artifact: display.Decoration},
	}}
}

// partSpace is the least space above an entry where a part of the report begins or ends above it: half a line below the
// rule under the title of a part, and below its last section as much as above the number of a part.
func (n *contentsNode) partSpace(i int, half unit.Length) unit.Length {
	if i == 0 || n.rows[i-1].entry.InPart == n.rows[i].entry.InPart {
		return 0
	}
	if n.rows[i].entry.InPart {
		return half
	}
	return n.frame.Region.Styles.Style(role.ContentsPartNumber).Before
}

// keep holds the lines of an entry together, and an entry with the first of those below it; the last of
// several does not stand alone on the next page.
func (n *contentsNode) keep(g *galley.Galley, i, from, last int) {
	galley.Keep(g.Strips[from:max(from, last)])
	next := i + 1
	if next == len(n.rows) {
		return
	}
	depth := func(i int) int { return depthOf(&n.rows[i].entry) }
	ends := next+1 == len(n.rows) || depth(next+1) < depth(next)
	switch {
	case depth(next) > depth(i):
		g.Strips[last].Cost = galley.Never
	case ends && depth(next) == depth(i) && depth(i) > 1:
		g.Strips[last].Cost = galley.Widow
	}
}
