package icc

import "errors"

// pipeline is a table of the kinds lutAToB and lutBToA: curves, a grid, curves,
// a matrix and curves, some of which may be missing (ISO 15076-1, 10.12 and 10.13).
type pipeline struct {
	steps   []step
	in, out int
}

// step is a part of a pipeline; it may change the number of channels.
type step interface{ run(x []float64) []float64 }

func (t *pipeline) inputs() int  { return t.in }
func (t *pipeline) outputs() int { return t.out }

// apply implements transform.
func (t *pipeline) apply(in, out []float64) {
	var buffer [mostChannels]float64
	x := append(buffer[:0], in[:t.in]...)
	for _, s := range t.steps {
		x = s.run(x)
	}
	copy(out, x[:t.out])
}

// curves map each channel.
type curves []curve

func (c curves) run(x []float64) []float64 {
	for i := range c {
		x[i] = clamp(c[i].at(x[i]))
	}
	return x
}

// affine is a matrix of three by three, and what is added.
type affine [12]float64

func (m *affine) run(x []float64) []float64 {
	var out [3]float64
	for i := range 3 {
		out[i] = clamp(float64(m[3*i]*x[0]) + float64(m[3*i+1]*x[1]) + float64(m[3*i+2]*x[2]) + m[9+i])
	}
	return append(x[:0], out[:]...)
}

func (g *grid) run(x []float64) []float64 {
	out := make([]float64, g.out)
	g.apply(x, out)
	return out
}

// readPipeline reads a table; from the device it runs from the A curves to the B
// curves, to the device the other way.
func readPipeline(s string, fromDevice bool) (transform, error) {
	in, out := int(s[8]), int(s[9])
	if in < 1 || in > mostChannels || out < 1 || out > mostChannels {
		return nil, errors.New("has channels that cannot be")
	}
	r := partReader{s: s}
	sideA, sideB := in, out
	if !fromDevice {
		sideA, sideB = out, in
	}
	b, m := r.curves(12, sideB), r.curves(20, sideB)
	matrix := r.matrix(16)
	lookup := r.grid(24, in, out)
	if g, ok := lookup.(*grid); ok {
		g.linear = !fromDevice
	}
	a := r.curves(28, sideA)
	if r.err != nil {
		return nil, r.err
	}
	if lookup == nil && in != out {
		return nil, errors.New("has no grid between its channels")
	}
	if (m != nil || matrix != nil) && sideB != 3 {
		return nil, errors.New("has a matrix for other than three channels")
	}
	order := []step{a, lookup, m, matrix, b}
	if !fromDevice {
		order = []step{b, matrix, m, lookup, a}
	}
	t := &pipeline{in: in, out: out}
	for _, s := range order {
		if s != nil {
			t.steps = append(t.steps, s)
		}
	}
	return t, nil
}

// partReader reads the parts of a table, which stand at offsets; 0 is none. It
// keeps the first error.
type partReader struct {
	s   string
	err error
}

// part is what stands at an offset.
func (r *partReader) part(at int) string {
	offset := int(be32(r.s, at))
	if offset == 0 || r.err != nil {
		return ""
	}
	if offset > len(r.s) {
		r.err = errCutOff
		return ""
	}
	return r.s[offset:]
}

func (r *partReader) curves(at, n int) step {
	s := r.part(at)
	if s == "" {
		return nil
	}
	var out curves
	for range n {
		c, size, err := readCurve(s)
		if err != nil {
			r.err = err
			return nil
		}
		out = append(out, c)
		s = s[min((size+3)/4*4, len(s)):]
	}
	return out
}

func (r *partReader) matrix(at int) step {
	s := r.part(at)
	if s == "" {
		return nil
	}
	if len(s) < 48 {
		r.err = errCutOff
		return nil
	}
	m := new(affine)
	for i := range m {
		m[i] = fixed(s, 4*i)
	}
	return m
}

func (r *partReader) grid(at, in, out int) step {
	s := r.part(at)
	if s == "" {
		return nil
	}
	if len(s) < 20 {
		r.err = errCutOff
		return nil
	}
	points := make([]int, in)
	for i := range points {
		points[i] = int(s[i])
	}
	g, size := newGrid(points, out)
	values := samples{s: s, at: 20, wide: s[16] == 2}
	if g == nil || s[16] != 1 && s[16] != 2 || values.left() < size {
		r.err = errCutOff
		return nil
	}
	g.values = values.take(size)
	return g
}
