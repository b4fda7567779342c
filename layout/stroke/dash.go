package stroke

import (
	"math"

	"annualreport/layout/affine"
)

// mostDashes is how many dashes a contour is cut into at the most; with more of them it is a whole line.
const mostDashes = 100_000

// dashed cuts a contour into its dashes.
func dashed(c Contour, dashes []float64, offset float64) []Contour {
	sum := 0.0
	for _, d := range dashes {
		sum += d
	}
	points := c.Points
	if c.Closed {
		points = append(points[:len(points):len(points)], points[0])
	}
	if len(dashes) == 0 || !(sum > 0) || length(points)/sum*float64(len(dashes)) > mostDashes {
		return []Contour{c}
	}
	d := dasher{dashes: dashes}
	d.begin(offset, sum)
	for i := 1; i < len(points); i++ {
		d.line(points[i-1], points[i])
	}
	d.lift()
	return d.out
}

// length is that of lines through points.
func length(points []affine.Point) float64 {
	sum := 0.0
	for i := 1; i < len(points); i++ {
		sum += points[i].Sub(points[i-1]).Length()
	}
	return sum
}

// dasher walks along a contour. Dashes of even places are drawn, those of odd places are gaps.
type dasher struct {
	dashes []float64
	at     int
	left   float64
	run    []affine.Point
	toward affine.Point
	out    []Contour
}

// begin goes to the dash in which a contour begins.
func (d *dasher) begin(offset, sum float64) {
	into := math.Mod(offset, float64(sum*2)) // an odd number of dashes repeats after two rounds
	if into < 0 {
		into += float64(sum * 2)
	}
	for into > 0 && into >= d.length() {
		into -= d.length()
		d.at++
	}
	d.left = d.length() - into
}

// length is that of the dash or the gap that the walk is in.
func (d *dasher) length() float64 { return d.dashes[d.at%len(d.dashes)] }

// line walks along a straight line.
func (d *dasher) line(from, to affine.Point) {
	whole := to.Sub(from).Length()
	direction, ok := to.Sub(from).Unit()
	if !ok {
		return
	}
	d.toward = direction
	walked := 0.0
	d.put(from)
	for whole-walked > d.left {
		walked += d.left
		at := from.Add(direction.Times(walked))
		d.put(at)
		d.lift()
		d.at++
		d.left = d.length()
		d.put(at)
	}
	d.left -= whole - walked
	d.put(to)
}

// put adds a point to the dash that is drawn, if the walk is in one.
func (d *dasher) put(p affine.Point) {
	if d.at%2 == 0 && (len(d.run) == 0 || d.run[len(d.run)-1] != p) {
		d.run = append(d.run, p)
	}
}

// lift ends a dash.
func (d *dasher) lift() {
	if len(d.run) > 0 {
		d.out = append(d.out, Contour{Points: d.run, toward: d.toward})
	}
	d.run = nil
}
