package atlas

import (
	"cmp"
	"math"
	"slices"

	"annualreport/layout/affine"
)

// View is a part of the world on a map around a meridian, by its corners on a globe whose radius is 1.
type View struct {
	center    float64
	low, high affine.Point
}

// What a view shows: the margin around countries in parts of its longer side, and the least side.
const (
	margin    = 0.12
	leastSide = 0.11
)

// The world on a map: the meridian in its middle, so that it is cut in the Bering Strait and no country is, the
// latitudes at which it ends, and what of the seas at both sides is left out, on a globe whose radius is 1.
const (
	worldCenter = 11
	worldSouth  = -56
	worldNorth  = 83.7
	worldWest   = -2.1
	worldEast   = 2.42
)

// Whole is the world without the ice of the south and the middle of the Pacific, but with countries that lie there, by
// their codes.
func (w *World) Whole(codes []string) View {
	v := View{
		center: worldCenter,
		low:    affine.Point{X: worldWest, Y: newVertex(0, worldSouth).y},
		high:   affine.Point{X: worldEast, Y: newVertex(0, worldNorth).y},
	}
	for _, s := range w.spansOf(codes) {
		for _, p := range s.corners(worldCenter) {
			v.low.X, v.high.X = min(v.low.X, p.X-leastSide), max(v.high.X, p.X+leastSide)
		}
	}
	return v
}

// spansOf are where the main parts of countries lie.
func (w *World) spansOf(codes []string) []span {
	var out []span
	for _, code := range codes {
		if c := w.find(code); c != nil {
			out = append(out, w.mainParts(c)...)
		}
	}
	return out
}

// corners are the corners of a span on a map around a meridian.
func (s span) corners(center float64) []affine.Point {
	turn := fullTurns(center - float64((s.west+s.east)/2))
	var out []affine.Point
	for _, y := range []float64{s.south, s.north} {
		wide := widthAt(y)
		for _, lon := range []float64{s.west + turn, s.east + turn} {
			out = append(out, vertex{lon: lon, wide: wide, y: y}.at(center))
		}
	}
	return out
}

// span is the degrees of longitude from one to another, and the heights of the same places.
type span struct{ west, east, south, north float64 }

// View shows countries, by their codes, with what is around them; the whole world if they lie all over it, or if there
// are none. Islands far from the main part of a country do not count.
func (w *World) View(codes []string) View {
	spans := w.spansOf(codes)
	center, wide := around(spans)
	const most = 170
	if len(spans) == 0 || wide > most {
		return w.Whole(codes)
	}
	v := View{center: center, low: affine.Point{X: math.Inf(1), Y: math.Inf(1)}}
	v.high = affine.Point{X: -v.low.X, Y: -v.low.Y}
	for _, s := range spans {
		for _, p := range s.corners(center) {
			v.low = affine.Point{X: min(v.low.X, p.X), Y: min(v.low.Y, p.Y)}
			v.high = affine.Point{X: max(v.high.X, p.X), Y: max(v.high.Y, p.Y)}
		}
	}
	side := float64(max(v.high.X-v.low.X, v.high.Y-v.low.Y) * margin)
	v.low, v.high = v.low.Sub(affine.Point{X: side, Y: side}), v.high.Add(affine.Point{X: side, Y: side})
	return v.grown(leastSide, leastSide)
}

// widthAt is the length of a radian of the parallel at a height.
func widthAt(y float64) float64 {
	low, high := -90.0, 90.0
	const steps = 30
	for range steps {
		middle := (low + high) / 2
		if newVertex(0, middle).y < y {
			low = middle
		} else {
			high = middle
		}
	}
	return newVertex(0, low).wide
}

// mainParts are where the main part of a country lies: the rings that are a fifth of its largest at the least, and what
// is near them.
func (w *World) mainParts(c *country) []span {
	largest := 0.0
	var out []span
	var all []span
	for _, ring := range c.rings {
		line := w.line(w.arcs, ring)
		s, area := spanOf(line), areaOf(line)
		largest = max(largest, area)
		const share = 5
		if float64(area*share) >= largest {
			out = append(out, s)
		}
		all = append(all, s)
	}
	kept := slices.Clone(out)
	for _, s := range all[len(out):] {
		if slices.ContainsFunc(kept, func(k span) bool { return k.isNear(s) }) {
			out = append(out, s)
		}
	}
	return out
}

// isNear reports whether another span lies within a fifth of the size of this one beside it.
func (s span) isNear(other span) bool {
	const share = 5
	wide, high := (s.east-s.west)/share, (s.north-s.south)/share
	turn := fullTurns(float64((s.west+s.east)/2) - float64((other.west+other.east)/2))
	return other.west+turn > s.west-wide && other.east+turn < s.east+wide &&
		other.south > s.south-high && other.north < s.north+high
}

// spanOf is the span of a line.
func spanOf(line []vertex) span {
	s := span{west: math.Inf(1), east: math.Inf(-1), south: math.Inf(1), north: math.Inf(-1)}
	for _, v := range line {
		s.west, s.east = min(s.west, v.lon), max(s.east, v.lon)
		s.south, s.north = min(s.south, v.y), max(s.north, v.y)
	}
	return s
}

// areaOf is the area within a closed line.
func areaOf(line []vertex) float64 {
	var points []affine.Point
	for _, v := range line {
		points = append(points, v.at(line[0].lon))
	}
	return area(points)
}

// area is the area within a closed line of points.
func area(points []affine.Point) float64 {
	sum := 0.0
	for i, p := range points {
		sum += p.Cross(points[(i+1)%len(points)])
	}
	return math.Abs(sum) / 2
}

// around is the meridian in the middle of spans, and how many degrees they are wide: all but the largest gap.
func around(spans []span) (center, wide float64) {
	if len(spans) == 0 {
		return 0, 0
	}
	turned := slices.Clone(spans)
	for i, s := range turned {
		turn := float64(360 * math.Floor((s.west+180)/360))
		turned[i].west -= turn
		turned[i].east -= turn
	}
	slices.SortStableFunc(turned, func(a, b span) int { return cmp.Compare(a.west, b.west) })
	east, gap := turned[0].east, -1.0
	from := turned[0].west
	for _, s := range turned[1:] {
		if s.west-east > gap {
			gap = s.west - east
			from = s.west
		}
		east = max(east, s.east)
	}
	if last := turned[0].west + 360 - east; last > gap {
		gap = last
		from = turned[0].west
	}
	wide = 360 - gap
	return from + wide/2, wide
}

// grown is a view that is as wide and as high as asked for at the least, with the same middle.
func (v View) grown(wide, high float64) View {
	x := max(0, wide-(v.high.X-v.low.X)) / 2
	y := max(0, high-(v.high.Y-v.low.Y)) / 2
	v.low = v.low.Sub(affine.Point{X: x, Y: y})
	v.high = v.high.Add(affine.Point{X: x, Y: y})
	return v
}

// Height is the height of the view where its width is 1.
func (v View) Height() float64 { return (v.high.Y - v.low.Y) / (v.high.X - v.low.X) }

// Filling is the view with as much around it as a frame of this height has room for, whose width is 1.
func (v View) Filling(height float64) View {
	wide, high := v.high.X-v.low.X, v.high.Y-v.low.Y
	return v.grown(high/height, float64(wide*height))
}
