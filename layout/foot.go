package layout

import "annualreport/layout/unit"

// footGap is the least space above what stands at the foot of a page, in grid lines.
const footGap = 2

// linesAboveFoot is how many lines stand on the page of a foot at the least.
const linesAboveFoot = 6

// atFoot builds nodes that go to the foot of the last page of what begins with a strip. They are
// never alone there: all comes a little nearer to each other if that is enough to keep them on the page,
// or some lines go to the next page with them.
func atFoot(g *galley, from int, nodes []node) {
	if len(nodes) == 0 {
		return
	}
	g.space(footGap*g.grid, 0)
	g.flush()
	mark := len(g.strips)
	buildAll(g, nodes)
	for i := mark; i < len(g.strips); i++ {
		g.strips[i].foot = i == mark
		if i+1 < len(g.strips) {
			g.strips[i].cost = never
		}
	}
	over := total(g.strips[from:]) - g.sheet.Height()
	if over > 0 && !closeUp(g.strips[from:mark], over, g.grid) {
		foot := g.strips[mark:]
		g.strips = g.strips[:mark]
		g.keepLast(linesAboveFoot)
		g.strips = append(g.strips, foot...)
	}
}

// closest is what strips may lose of their height to come nearer, in hundredths.
const closest = 6

// closeUp makes strips lower by a height: first the space at their end, down to half a line, then
// all alike. It tells whether that was enough, and changes nothing if not.
func closeUp(strips []strip, over, grid unit.Length) bool {
	last := len(strips) - 1
	if last < 0 || !strips[last].blank {
		return false
	}
	end := min(over, max(strips[last].height-grid/2, 0))
	rest, height := over-end, total(strips[:last])
	if rest > height*closest/100 {
		return false
	}
	strips[last].height -= end
	taken, seen := unit.Length(0), unit.Length(0)
	for i := range strips[:last] {
		seen += strips[i].height
		upTo := rest.MulDiv(int64(seen), int64(height))
		strips[i].height -= upTo - taken
		taken = upTo
	}
	return true
}
