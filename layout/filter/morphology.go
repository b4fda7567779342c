package filter

// Morphology is feMorphology: each component becomes the least, or where Grows is set the greatest, of those within
// a distance along X and along Y.
type Morphology struct {
	Grows bool
	X, Y  float64
}

func (m Morphology) apply(in []*pixels, scale float64) *pixels {
	choose := func(a, b uint16) uint16 { return min(a, b) }
	if m.Grows {
		choose = func(a, b uint16) uint16 { return max(a, b) }
	}
	out := in[0]
	if r := near(float64(m.X * scale)); r > 0 {
		out = chosen(out, r, choose)
	}
	if r := near(float64(m.Y * scale)); r > 0 {
		out = chosen(out.turned(), r, choose).turned()
	}
	return out.own(in[0])
}

// chosen is the picture of what is chosen of each pixel and those up to a distance from it in its row. What lies
// outside is clear.
func chosen(p *pixels, distance int, choose func(a, b uint16) uint16) *pixels {
	distance = min(distance, p.width)
	out := p.empty()
	window := 2*distance + 1
	// A row is cut into pieces as long as the window. What is chosen of a window is chosen of the end of one piece and
	// of the beginning of the next one (van Herk; Gil and Werman).
	count := (p.width + 2*distance + window - 1) / window * window
	line := make([]uint16, count)
	ends := make([]uint16, count)
	begins := make([]uint16, count)
	for y := range p.height {
		row := p.data[channels*p.width*y:][:channels*p.width]
		if isClear(row) {
			continue
		}
		to := out.data[channels*p.width*y:]
		for k := range channels {
			clear(line)
			for x := range p.width {
				line[distance+x] = row[channels*x+k]
			}
			runs(line, begins, ends, window, choose)
			for x := range p.width {
				to[channels*x+k] = choose(ends[x], begins[x+window-1])
			}
		}
	}
	return out
}

// runs fills what is chosen from the beginning of each piece of a line up to each place, and from there to its end.
func runs(line, begins, ends []uint16, piece int, choose func(a, b uint16) uint16) {
	for i, v := range line {
		begins[i] = v
		if i%piece != 0 {
			begins[i] = choose(begins[i-1], v)
		}
	}
	for i := len(line) - 1; i >= 0; i-- {
		ends[i] = line[i]
		if i%piece != piece-1 {
			ends[i] = choose(ends[i+1], line[i])
		}
	}
}
