package frontmatter

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
	"annualreport/sections/compose"
)

// leastTile is how wide a tile of the contents is at the least, and leastNesting one with what is nested in it.
const (
	leastTile    = 96 * unit.Pt
	leastNesting = 150 * unit.Pt
)

// tileGroup is a section or a part, with what stands below it on its tile.
type tileGroup struct {
	top    *compose.Result
	nested []*compose.Result
	// headings is how many headings are listed.
	headings int
}

// tileDepth is how many levels of headings are listed on tiles: none, unless the author wants them.
func (l *contentsList) tileDepth() int {
	if l.part.Where.Has("depth") {
		return l.part.Depth
	}
	return 1
}

// onTiles are the tiles of the contents, where the design wants tiles and they have room on a page, or on two;
// nil for a list.
func (l *contentsList) onTiles() *content.ContentsTiles {
	c := l.c
	if !c.Brand.Design.Contents.Tiles {
		return nil
	}
	out := &content.ContentsTiles{CardStyle: c.Styles.Cards.Tiles}
	groups := l.tileGroups()
	const mostPages = 2
	for pages := 1; pages <= mostPages; pages++ {
		for _, across := range [...]int{2, 3, 4, 6} {
			out.Spans, out.Close = tileSpans(c, out, groups, across), across > 3
			if out.Spans != nil && tilePages(c, tileRows(c, out, groups), out.RowGap) <= pages {
				out.Grounds = tileGrounds(c, out.Spans)
				return out
			}
		}
	}
	return nil
}

// tilePages is about how many pages rows of tiles take, with the imprint below the last.
func tilePages(c *compose.Composer, rows []unit.Length, gap unit.Length) int {
	pages, room := 1, contentsRoom(c)+imprintRoom(c)
	for i, height := range rows {
		last := unit.Length(0)
		if i == len(rows)-1 {
			last = imprintRoom(c)
		}
		if height+last > room {
			pages++
			room = c.Sheet.Height()
		}
		room -= height + gap
	}
	return pages
}

// tileGroups are the sections and parts that have tiles.
func (l *contentsList) tileGroups() []tileGroup {
	var out []tileGroup
	for i := range l.parts {
		p := &l.parts[i]
		headings := len(subentries(l.tileDepth(), p))
		if last := len(out) - 1; p.Section.InPart && last >= 0 {
			out[last].nested = append(out[last].nested, p)
			out[last].headings += headings
			continue
		}
		out = append(out, tileGroup{top: p, headings: headings})
	}
	return out
}

// isNesting reports whether something stands below the title of the tile.
func (g *tileGroup) isNesting() bool { return len(g.nested) > 0 || g.headings > 0 }

// tileSpans gives tiles their parts of a row, with so many side by side at the most; nil where they would be too
// narrow. Those with a list on them stand in rows of their own.
func tileSpans(c *compose.Composer, tiles *content.ContentsTiles, groups []tileGroup, across int) []int {
	var out []int
	for from := 0; from < len(groups); {
		to := from + 1
		for to < len(groups) && groups[to].isNesting() == groups[from].isNesting() {
			to++
		}
		least, most := leastTile, across
		if groups[from].isNesting() {
			least, most = leastNesting, max(across/2, 2)
			for most > 1 && tileWidth(c, tiles, content.RowParts/most) < least {
				most--
			}
		}
		if tileWidth(c, tiles, content.RowParts/most) < least && most > 1 {
			return nil
		}
		out = append(out, rowSpans(to-from, most, tileWidth(c, tiles, content.RowParts/3) >= least)...)
		from = to
	}
	return out
}

// rowSpans divides some tiles among rows of so many at the most, which are as long as each other. Pairs are a wide and
// a narrow one in turn, where a third of a row is wide enough.
func rowSpans(count, most int, uneven bool) []int {
	rows := (count + most - 1) / most
	var out []int
	for row := range rows {
		in := count / rows
		if row < count%rows {
			in++
		}
		if in == 2 && uneven && most == 2 {
			const wide, narrow = content.RowParts * 2 / 3, content.RowParts / 3
			pair := [...]int{wide, narrow}
			out = append(out, pair[row%2], pair[1-row%2])
			continue
		}
		for i := range in {
			out = append(out, content.RowParts*(i+1)/in-content.RowParts*i/in)
		}
	}
	return out
}

// tileWidth is the width of a tile that takes so many parts of its row.
func tileWidth(c *compose.Composer, tiles *content.ContentsTiles, span int) unit.Length {
	return (c.Sheet.Width()+tiles.Gap).MulDiv(int64(span), content.RowParts) - tiles.Gap
}

// tileRows are about the heights of the rows of tiles.
func tileRows(c *compose.Composer, tiles *content.ContentsTiles, groups []tileGroup) []unit.Length {
	var out []unit.Length
	taken := content.RowParts
	for i := range groups {
		if taken+tiles.Spans[i] > content.RowParts {
			out, taken = append(out, 0), 0
		}
		taken += tiles.Spans[i]
		row := &out[len(out)-1]
		*row = max(*row, tileHeight(c, tiles, &groups[i], tileWidth(c, tiles, tiles.Spans[i])))
	}
	return out
}

// tileHeight is about the height of a tile.
func tileHeight(c *compose.Composer, tiles *content.ContentsTiles, g *tileGroup, width unit.Length) unit.Length {
	line := c.Sheet.Grid
	width -= 2 * tiles.Padding
	number, title := c.Styles.Style(role.SmallNumber), c.Styles.Style(role.ContentsEntry)
	if tiles.Close {
		title = c.Styles.Style(role.ContentsSection)
	}
	height := 2*tiles.Padding + line/2 + title.Leading*unit.Length(linesOf(title, g.top.Title, width))
	if g.top.Number != "" {
		height += number.Leading + number.After
	} else {
		height += line
	}
	section, heading := c.Styles.Style(role.ContentsSection), c.Styles.Style(role.ContentsHeading)
	for _, p := range g.nested {
		lines := linesOf(section, p.Title, width-contentsNumber)
		height += section.Before + section.Leading*unit.Length(lines)
	}
	return height + unit.Length(g.headings)*(heading.Leading+heading.Before)
}

// tileGrounds are the grounds of tiles. As few as can be are those of a tile beside them or above them.
func tileGrounds(c *compose.Composer, spans []int) []*content.Tile {
	grounds := c.Brand.TileGrounds(color.White())
	made := make([]*content.Tile, len(grounds))
	var out []*content.Tile
	var above []int
	for len(spans) > 0 {
		count, width := 0, 0
		for count < len(spans) && width+spans[count] <= content.RowParts {
			width += spans[count]
			count++
		}
		row := rowGrounds(len(grounds), spans[:count], above)
		for _, at := range row {
			if made[at] == nil {
				made[at] = &content.Tile{Ground: grounds[at], Styles: c.Brand.OnTile(grounds[at])}
			}
			out = append(out, made[at])
		}
		above, spans = partsOf(row, spans[:count]), spans[count:]
	}
	return out
}

// partsOf is the ground of each part of a row of tiles.
func partsOf(row, spans []int) []int {
	var out []int
	for i, span := range spans {
		for range span {
			out = append(out, row[i])
		}
	}
	return out
}

// rowGrounds are the grounds of the tiles of a row, by their numbers, below a row whose parts have grounds: neighbors
// differ, if there are two colors, as few tiles as can be have the color of one above them, and then all colors are
// shown.
func rowGrounds(colors int, spans, above []int) []int {
	const beside, over, again = 1000, 10, 1
	best, least := make([]int, len(spans)), -1
	row := make([]int, len(spans))
	var choose func(i, from, cost int)
	choose = func(i, from, cost int) {
		if least >= 0 && cost >= least {
			return
		}
		if i == len(spans) {
			least = cost
			copy(best, row)
			return
		}
		for at := range colors {
			row[i] = at
			more := 0
			if i > 0 && row[i-1] == at {
				more += beside
			}
			for _, before := range row[:i] {
				if before == at {
					more += again
				}
			}
			for k := from; k < min(from+spans[i], len(above)); k++ {
				if above[k] == at {
					more += over
				}
			}
			choose(i+1, from+spans[i], cost+more)
		}
	}
	choose(0, 0, 0)
	return best
}
