package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"maps"
	"math"
	"slices"
)

// What is left out, in square degrees of the equator: points whose triangle with their neighbours is smaller, and
// islands, but for the largest of each country.
const (
	leastTriangle = 0.0006
	leastIsland   = 0.006
)

// degree is how many parts a degree has in the packed outlines.
const degree = 200

// point is a place in degrees of longitude and latitude.
type point struct{ x, y float64 }

// arcsOf are the arcs in degrees. Each goes on beyond 180 degrees where it crosses the line there.
func arcsOf(t *topology) [][]point {
	out := make([][]point, len(t.Arcs))
	for i, arc := range t.Arcs {
		x, y := 0, 0
		for _, d := range arc {
			x, y = x+d[0], y+d[1]
			p := point{
				float64(float64(x)*t.Transform.Scale[0]) + t.Transform.Translate[0],
				float64(float64(y)*t.Transform.Scale[1]) + t.Transform.Translate[1],
			}
			if n := len(out[i]); n > 0 {
				p.x -= float64(360 * math.Round((p.x-out[i][n-1].x)/360))
			}
			out[i] = append(out[i], p)
		}
	}
	return out
}

// areaOf is twice the area of a triangle, seen from above its first corner.
func areaOf(a, b, c point) float64 {
	narrow := math.Cos(a.y * math.Pi / 180)
	return math.Abs(float64((b.x-a.x)*narrow*(c.y-a.y)) - float64((c.x-a.x)*narrow*(b.y-a.y)))
}

// ringArea is the area that a closed arc is around.
func ringArea(arc []point) float64 {
	sum := 0.0
	for i := 1; i < len(arc); i++ {
		a, b := arc[i-1], arc[i]
		sum += float64((a.x-arc[0].x)*(b.y-arc[0].y)) - float64((b.x-arc[0].x)*(a.y-arc[0].y))
	}
	return math.Abs(sum) / 2 * math.Cos(arc[0].y*math.Pi/180)
}

// simplified leaves out points, those first that change the least (Visvalingam and Whyatt 1993). The ends of an arc
// stay, since others begin there.
func simplified(arc []point) []point {
	out := slices.Clone(arc)
	least := 2 // points of an open arc, three corners of a closed one
	if out[0] == out[len(out)-1] {
		least = 5
	}
	for len(out) > least {
		at, area := 0, math.Inf(1)
		for i := 1; i+1 < len(out); i++ {
			if a := areaOf(out[i], out[i-1], out[i+1]) / 2; a < area {
				at, area = i, a
			}
		}
		if area >= leastTriangle {
			break
		}
		out = slices.Delete(out, at, at+1)
	}
	return out
}

// country is the rings of all outlines of one code.
type country struct {
	code  string
	rings [][]int
}

// countriesOf are the countries in the order of their codes, without small islands.
func countriesOf(t *topology, arcs [][]point) ([]country, error) {
	byCode := make(map[string]*country)
	for _, g := range t.Objects.Countries.Geometries {
		if g.Properties.A3 == antarctica {
			continue
		}
		rings, err := g.rings()
		if err != nil {
			return nil, err
		}
		code := g.code()
		if byCode[code] == nil {
			byCode[code] = &country{code: code}
		}
		byCode[code].rings = append(byCode[code].rings, rings...)
	}
	var out []country
	for _, code := range slices.Sorted(maps.Keys(byCode)) {
		c := byCode[code]
		c.rings = joined(c.rings, arcs)
		slices.SortStableFunc(c.rings, func(a, b []int) int { return cmp.Compare(sizeOf(b, arcs), sizeOf(a, arcs)) })
		last := 1
		for last < len(c.rings) && sizeOf(c.rings[last], arcs) >= leastIsland {
			last++
		}
		c.rings = c.rings[:last]
		out = append(out, *c)
	}
	return out, nil
}

// joined are the rings of a country without the arcs that two of them share: borders between parts of one country.
func joined(rings [][]int, arcs [][]point) [][]int {
	all := slices.Concat(rings...)
	within := func(i int) bool { return slices.Contains(all, i) && slices.Contains(all, ^i) }
	if !slices.ContainsFunc(all, within) {
		return rings
	}
	left := slices.DeleteFunc(slices.Clone(all), within)
	var out [][]int
	for len(left) > 0 {
		ring := []int{left[0]}
		start, end := endsOf(left[0], arcs)
		left = left[1:]
		for start != end {
			at := slices.IndexFunc(left, func(i int) bool { from, _ := endsOf(i, arcs); return from == end })
			_, end = endsOf(left[at], arcs)
			ring = append(ring, left[at])
			left = slices.Delete(left, at, at+1)
		}
		out = append(out, ring)
	}
	return out
}

// endsOf are the first and the last point of an arc in the direction in which it is followed.
func endsOf(i int, arcs [][]point) (first, last point) {
	arc := arcs[max(i, ^i)]
	if i < 0 {
		return arc[len(arc)-1], arc[0]
	}
	return arc[0], arc[len(arc)-1]
}

// sizeOf is about how large the area within a ring is.
func sizeOf(ring []int, arcs [][]point) float64 {
	var all []point
	for _, i := range ring {
		arc := arcs[max(i, ^i)]
		if i < 0 {
			arc = slices.Clone(arc)
			slices.Reverse(arc)
		}
		all = append(all, arc...)
	}
	return ringArea(all)
}

// packedOutlines writes the arcs that are needed, and the countries. All numbers are varints: how many arcs there are;
// of each how many points it has, the first one, and the differences of the others; how many countries; of each the two
// letters of its code, how many rings it has, and of each ring how many arcs, and these, as in TopoJSON.
func packedOutlines(t *topology) ([]byte, error) {
	arcs := arcsOf(t)
	countries, err := countriesOf(t, arcs)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	number := func(n int) { b.Write(binary.AppendVarint(nil, int64(n))) }
	renumbered := make(map[int]int)
	var used []int
	for _, c := range countries {
		for _, ring := range c.rings {
			for _, i := range ring {
				if i = max(i, ^i); !slices.Contains(used, i) {
					renumbered[i] = len(used)
					used = append(used, i)
				}
			}
		}
	}
	number(len(used))
	for _, i := range used {
		arc := simplified(arcs[i])
		number(len(arc))
		x, y := 0, 0
		for _, p := range arc {
			nextX, nextY := int(math.Round(p.x*degree)), int(math.Round(p.y*degree))
			number(nextX - x)
			number(nextY - y)
			x, y = nextX, nextY
		}
	}
	number(len(countries))
	for _, c := range countries {
		b.WriteString(c.code)
		number(len(c.rings))
		for _, ring := range c.rings {
			number(len(ring))
			for _, i := range ring {
				if i < 0 {
					number(^renumbered[^i])
				} else {
					number(renumbered[i])
				}
			}
		}
	}
	return b.Bytes(), nil
}
