package block

import (
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// footGap is the least space above what stands at the foot of a page, in grid lines.
const footGap = 2

// leastFootGap is that space where the page is full, in half grid lines: with less, what stands at the foot
// reads as the last line of what is above it.
const leastFootGap = 3

// linesAboveFoot is how many lines stand on the page of a foot at the least.
const linesAboveFoot = 6

// atFoot builds nodes that go to the foot of the last page of what begins with a strip. They are
// never alone there: all comes a little nearer to each other if that is enough to keep them on the page,
// or some lines go to the next page with them.
func atFoot(g *galley.Galley, from int, nodes []galley.Node) {
	if len(nodes) == 0 {
		return
	}
	g.Space(footGap*g.Grid, 0)
	g.Flush()
	mark := len(g.Strips)
	galley.BuildAll(g, nodes)
	if last := len(g.Strips) - 1; last >= mark {
		g.Strips[mark].Foot = true
		galley.Keep(g.Strips[mark:last])
	}
	over := galley.Total(g.Strips[from:]) - g.Sheet.Height()
	if over > 0 && !closeUp(g.Strips[from:mark], over, g.Grid) {
		foot := g.Strips[mark:]
		g.Strips = g.Strips[:mark]
		g.KeepLast(linesAboveFoot)
		g.Strips = append(g.Strips, foot...)
	}
}

// closest is what strips may lose of their height to come nearer, in hundredths.
const closest = 8

// closeUp makes strips lower by a height: first the space at their end, down to a line and a half, then
// all alike. It reports whether that was enough, and changes nothing if not.
func closeUp(strips []galley.Strip, over, grid unit.Length) bool {
	last := len(strips) - 1
	if last < 0 || !strips[last].Blank {
		return false
	}
	end := min(over, max(strips[last].Height-leastFootGap*grid/2, 0))
	rest := over - end
	height := galley.Total(strips[:last])
	if rest > height*closest/100 {
		return false
	}
	strips[last].Height -= end
	taken := unit.Length(0)
	seen := unit.Length(0)
	for i := range strips[:last] {
		seen += strips[i].Height
		upTo := rest.MulDiv(int64(seen), int64(height))
		strips[i].Height -= upTo - taken
		taken = upTo
	}
	return true
}
