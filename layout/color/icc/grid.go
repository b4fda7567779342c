package icc

// grid is a table of colors at the crossings of a grid (a CLUT).
type grid struct {
	points  []int // along each input
	strides []int // of values, to the next point of each input
	out     int
	values  []float64
	// linear asks for linear interpolation along all inputs.
	linear bool
}

func newGrid(points []int, out int) (*grid, int) {
	g := &grid{points: points, out: out, strides: make([]int, len(points))}
	size := out
	for i := len(points) - 1; i >= 0; i-- {
		g.strides[i] = size
		if points[i] < 1 || size > largestLookup/points[i] {
			return nil, 0
		}
		size *= points[i]
	}
	return g, size
}

// apply finds a color between the points of the grid. Of colors of a device, the
// last three are interpolated in tetrahedra, which keep neutral colors neutral
// (Kasson, Nin, Plouffe and Hafner, "Performing color space conversions with
// three-dimensional linear interpolation", Journal of Electronic Imaging 4 (1995)), and
// those before them linearly. In the Lab of lut16 the neutral colors lie along one
// axis, which tetrahedra do not favor: there all three are interpolated linearly, as
// Little CMS does; results that differ by up to 12 % of ink show that it matters.
func (g *grid) apply(in, out []float64) { g.from(in, out, 0, 0) }

// from interpolates from an input on, at a base in the values.
func (g *grid) from(in, out []float64, input, base int) {
	rest := len(in) - input
	if rest == 3 && !g.linear {
		g.tetrahedral(in[input:], out, g.strides[input:], g.points[input:], base)
		return
	}
	if rest == 0 {
		copy(out, g.values[base:base+g.out])
		return
	}
	at, f := g.cell(in[input], g.points[input])
	base += at * g.strides[input]
	g.from(in, out, input+1, base)
	if f == 0 {
		return
	}
	var buffer [mostChannels]float64
	next := buffer[:g.out]
	g.from(in, next, input+1, base+g.strides[input])
	for i := range out[:g.out] {
		out[i] += float64(f * (next[i] - out[i]))
	}
}

// cell is the point below a value, and how far the value is on the way to the next.
func (g *grid) cell(x float64, points int) (at int, f float64) {
	x = float64(clamp(x) * float64(points-1))
	at = int(x)
	if at >= points-1 {
		return points - 1, 0
	}
	return at, x - float64(at)
}

// tetrahedral walks from the lowest corner of a cell to the highest, along the
// largest part first.
func (g *grid) tetrahedral(in, out []float64, strides, points []int, base int) {
	var f [3]float64
	order := [3]int{0, 1, 2}
	for i := range 3 {
		var at int
		at, f[i] = g.cell(in[i], points[i])
		base += at * strides[i]
	}
	for i := 1; i < 3; i++ {
		for k := i; k > 0 && f[order[k]] > f[order[k-1]]; k-- {
			order[k], order[k-1] = order[k-1], order[k]
		}
	}
	copy(out, g.values[base:base+g.out])
	for _, i := range order {
		if f[i] == 0 {
			return
		}
		next := base + strides[i]
		for c := range out[:g.out] {
			out[c] += float64(f[i] * (g.values[next+c] - g.values[base+c]))
		}
		base = next
	}
}
