package block

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// The least widths of what stands side by side: narrower, nothing can be seen in a picture, and charts and tables have
// no room for their words.
const (
	leastPicture = 56 * unit.Pt
	leastObject  = 150 * unit.Pt
)

// galleryLine is a line of a gallery: some objects side by side, each with its width.
type galleryLine struct {
	// from is the first of its objects.
	from   int
	widths []unit.Length
	// height is that of its pictures; 0 where it has none.
	height unit.Length
}

// measures are what lines of a gallery have room in.
type measures struct {
	// width is that of a line, gap the space between two objects, and highest the height of pictures at the most.
	width, gap, highest unit.Length
	// rows is how many rows of a table a page has room for at the most; 0 for any number.
	rows int
}

// galleryLines divides a gallery among lines. A table that is higher than a page stands between lines, and is as wide
// as these.
func galleryLines(b *content.Gallery, room measures) []galleryLine {
	if b.Highest > 0 {
		room.highest = min(room.highest, b.Highest)
		return fullLines(b.Cells, room)
	}
	var out []galleryLine
	from := 0
	add := func(to int) {
		for _, line := range linesWithRoom(b.Cells[from:to], b.Columns, room) {
			line.from += from
			out = append(out, line)
		}
		from = to
	}
	for i, cell := range b.Cells {
		if table, ok := cell[0].(content.Table); ok && room.rows > 0 && len(table.Rows) > room.rows {
			add(i)
			add(i + 1)
		}
	}
	add(len(b.Cells))
	return out
}

// fullLines divides pictures of one height among lines, each of which has as many as it has room for.
func fullLines(cells [][]content.Block, room measures) []galleryLine {
	var out []galleryLine
	shapes := shapesOf(cells)
	for from := 0; from < len(shapes); {
		to := from + 1
		used := room.highest.MulDiv(int64(shapes[from].W), int64(shapes[from].H))
		for ; to < len(shapes); to++ {
			used += room.gap + room.highest.MulDiv(int64(shapes[to].W), int64(shapes[to].H))
			if used > room.width {
				break
			}
		}
		out = append(out, newLine(cells, from, to-from, to-from, room))
		from = to
	}
	return out
}

// linesWithRoom divides objects among lines, of as many as their author wants (0 for all), or fewer where one would be
// too narrow.
func linesWithRoom(cells [][]content.Block, columns int, room measures) []galleryLine {
	if len(cells) == 0 {
		return nil
	}
	if columns == 0 {
		columns = len(cells)
	}
	for columns = min(columns, len(cells)); columns > 1; columns-- {
		lines := linesOf(cells, columns, room)
		if !slices.ContainsFunc(lines, func(l galleryLine) bool { return l.isNarrow(cells) }) {
			return lines
		}
	}
	return linesOf(cells, 1, room)
}

// linesOf divides objects among lines of a number at the most, as few lines as can be: pictures so that all lines are
// about as high, others so that all have about as many.
func linesOf(cells [][]content.Block, columns int, room measures) []galleryLine {
	count := (len(cells) + columns - 1) / columns
	ends := evenEnds(len(cells), count)
	if shapes := shapesOf(cells); len(shapes) == len(cells) {
		ends = levelEnds(shapes, columns, count, room)
	}
	var out []galleryLine
	from := 0
	for _, to := range ends {
		out = append(out, newLine(cells, from, to-from, columns, room))
		from = to
	}
	return out
}

// evenEnds are where lines end that have about as many objects each.
func evenEnds(objects, count int) []int {
	ends := make([]int, count)
	from := 0
	for i := range ends {
		left := count - i
		from += (objects - from + left - 1) / left
		ends[i] = from
	}
	return ends
}

// levelEnds are where lines of pictures end so that the squares of their heights are least together.
func levelEnds(shapes []unit.Size, columns, count int, room measures) []int {
	const most = int64(1) << 62
	// least[k][i] is the least sum of k lines of the first i pictures, and begins[k][i] where the last of them begins.
	least := make([][]int64, count+1)
	begins := make([][]int, count+1)
	for k := range least {
		least[k] = slices.Repeat([]int64{most}, len(shapes)+1)
		begins[k] = make([]int, len(shapes)+1)
	}
	least[0][0] = 0
	for k := 1; k <= count; k++ {
		for to := 1; to <= len(shapes); to++ {
			for from := max(0, to-columns); from < to; from++ {
				if least[k-1][from] == most {
					continue
				}
				if sum := least[k-1][from] + squareOf(shapes[from:to], room); sum < least[k][to] {
					least[k][to] = sum
					begins[k][to] = from
				}
			}
		}
	}
	ends := make([]int, count)
	to := len(shapes)
	for k := count; k > 0; k-- {
		ends[k-1] = to
		to = begins[k][to]
	}
	return ends
}

// squareOf is the square of the height at which pictures fill a line, in points.
func squareOf(shapes []unit.Size, room measures) int64 {
	_, height := levelled(shapes, room.width-unit.Length(len(shapes)-1)*room.gap, room.width*mostSquared)
	points := int64(height / unit.Pt)
	return points * points
}

// mostSquared limits the heights that are compared to that many times the width of a line.
const mostSquared = 16

// shapesOf are the proportions of the pictures among objects.
func shapesOf(cells [][]content.Block) []unit.Size {
	var out []unit.Size
	for _, cell := range cells {
		if p, ok := cell[0].(content.Picture); ok {
			out = append(out, proportions(&p))
		}
	}
	return out
}

// newLine is a line of n objects. Charts and tables are as wide as a column, so that those of all lines are alike;
// pictures share what is left so that all have one height.
func newLine(cells [][]content.Block, from, n, columns int, room measures) galleryLine {
	out := galleryLine{from: from, widths: make([]unit.Length, n)}
	column := (room.width - unit.Length(columns-1)*room.gap) / unit.Length(columns)
	free := room.width - unit.Length(n-1)*room.gap
	var pictures []int
	var shapes []unit.Size
	for i := range out.widths {
		if p, ok := cells[from+i][0].(content.Picture); ok {
			pictures = append(pictures, i)
			shapes = append(shapes, proportions(&p))
			continue
		}
		out.widths[i] = column
		free -= column
	}
	widths, height := levelled(shapes, free, room.highest)
	for k, i := range pictures {
		out.widths[i] = widths[k]
	}
	out.height = height
	return out
}

// proportions are the width and the height of what is seen of a picture, in any unit.
func proportions(p *content.Picture) unit.Size {
	if p.Crop.W > 0 && p.Crop.H > 0 {
		return unit.Size{W: unit.Length(p.Crop.W), H: unit.Length(p.Crop.H)}
	}
	return unit.Size{W: unit.Length(max(p.Image.Width, 1)), H: unit.Length(max(p.Image.Height, 1))}
}

// levelled gives pictures one height, at which they fill a width exactly, unless they would be too high. What division
// leaves goes to the last.
func levelled(shapes []unit.Size, width, highest unit.Length) (widths []unit.Length, height unit.Length) {
	if len(shapes) == 0 {
		return nil, 0
	}
	const unitHeight = 1 << 16
	all := unit.Length(0) // how wide they are if each is unitHeight high
	for _, s := range shapes {
		all += max(1, unitHeight*s.W/s.H)
	}
	height = width.MulDiv(unitHeight, int64(all))
	fills := height <= highest
	height = min(height, highest)
	used := unit.Length(0)
	for _, s := range shapes {
		w := max(1, height.MulDiv(int64(s.W), int64(s.H)))
		widths = append(widths, w)
		used += w
	}
	if fills {
		widths[len(widths)-1] += width - used
	}
	return widths, height
}

// isNarrow reports whether an object of the line has less than the least width.
func (l *galleryLine) isNarrow(cells [][]content.Block) bool {
	for i, width := range l.widths {
		least := leastObject
		if _, ok := cells[l.from+i][0].(content.Picture); ok {
			least = leastPicture
		}
		if width < least {
			return true
		}
	}
	return false
}
