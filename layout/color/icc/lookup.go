package icc

import "errors"

// lookup is a table of the kinds lut8 and lut16: a curve for each input, a
// grid, a curve for each output (ISO 15076-1, 10.10 and 10.11).
type lookup struct {
	in, out []curve
	grid    *grid
	// matrix is applied to colors that come in as XYZ.
	matrix *[9]float64
	// lab means that Lab comes in or goes out in the scale of lut16, whose
	// highest value is a little over 100 (10.11, table 42).
	labIn, labOut bool
}

func (t *lookup) inputs() int  { return len(t.in) }
func (t *lookup) outputs() int { return len(t.out) }

// scale16 leads from the scale of version 4 to that of lut16.
const scale16 = 65280.0 / 65535.0

// apply implements transform.
func (t *lookup) apply(in, out []float64) {
	var buffer [mostChannels]float64
	x := buffer[:len(t.in)]
	copy(x, in)
	if t.matrix != nil {
		m := t.matrix
		for i := range 3 {
			x[i] = clamp(float64(m[3*i]*in[0]) + float64(m[3*i+1]*in[1]) + float64(m[3*i+2]*in[2]))
		}
	}
	for i, c := range t.in {
		if t.labIn {
			x[i] = float64(x[i] * scale16)
		}
		x[i] = c.at(x[i])
	}
	t.grid.apply(x, out)
	for i, c := range t.out {
		out[i] = c.at(out[i])
		if t.labOut {
			out[i] /= scale16
		}
	}
}

// readLookup reads a table of either kind.
func readLookup(s string, lab, toDevice bool) (transform, error) {
	wide := s[:4] == "mft2"
	n := int(s[8])
	m := int(s[9])
	points := int(s[10])
	if n < 1 || n > mostChannels || m < 1 || m > mostChannels || points < 2 {
		return nil, errors.New("has channels that cannot be")
	}
	r := samples{s: s, at: 48, wide: wide}
	entriesIn, entriesOut := 256, 256
	if wide {
		if len(s) < 52 {
			return nil, errCutOff
		}
		entriesIn, entriesOut = int(be16(s, 48)), int(be16(s, 50))
		r.at = 52
	}
	if entriesIn < 2 || entriesOut < 2 {
		return nil, errors.New("has curves of no length")
	}
	dims := make([]int, n)
	for i := range dims {
		dims[i] = points
	}
	g, size := newGrid(dims, m)
	if g == nil || r.left() < n*entriesIn+size+m*entriesOut {
		return nil, errCutOff
	}
	t := &lookup{grid: g, labIn: lab && wide && toDevice, labOut: lab && wide && !toDevice}
	for range n {
		t.in = append(t.in, sampleCurve(r.take(entriesIn)))
	}
	g.values = r.take(size)
	g.linear = lab && toDevice
	for range m {
		t.out = append(t.out, sampleCurve(r.take(entriesOut)))
	}
	if !lab && toDevice && n == 3 {
		t.matrix = new([9]float64)
		for i := range t.matrix {
			t.matrix[i] = fixed(s, 12+4*i)
		}
	}
	return t, nil
}

// samples are values of one or two bytes in a row.
type samples struct {
	s    string
	at   int
	wide bool
}

// left is how many values there are still.
func (r *samples) left() int {
	if r.wide {
		return (len(r.s) - r.at) / 2
	}
	return len(r.s) - r.at
}

// take reads values from 0 to 1.
func (r *samples) take(n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		if r.wide {
			out[i] = float64(be16(r.s, r.at)) / 65535
			r.at += 2
		} else {
			out[i] = float64(r.s[r.at]) / 255
			r.at++
		}
	}
	return out
}
