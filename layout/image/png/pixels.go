package png

// pixels turns the row of the file into a byte a channel.
func (d *Decoder) pixels() []byte {
	switch {
	case d.color == palette:
		d.fromPalette()
	case d.depth < 8:
		d.fromBits()
	case d.depth == 16:
		d.fromWords()
	case d.colors.clear:
		d.withClear()
	case d.color == grayAlpha:
		for i := 0; 4*i < len(d.line); i++ {
			v := d.row[2*i]
			copy(d.line[4*i:], []byte{v, v, v, d.row[2*i+1]})
		}
	default:
		return d.row
	}
	return d.line
}

// sample is a sample of a row with less than eight bits.
func (d *Decoder) sample(i int) int {
	at := i * d.depth
	return int(d.row[at/8]) >> (8 - d.depth - at%8) & (1<<d.depth - 1)
}

// fromPalette takes colors by their numbers.
func (d *Decoder) fromPalette() {
	n := d.Channels()
	for i := 0; i*n < len(d.line); i++ {
		number := 0
		if d.depth == 8 {
			number = int(d.row[i])
		} else {
			number = d.sample(i)
		}
		copy(d.line[i*n:][:n], d.colors.colors[number][:n])
	}
}

// fromBits takes grey of less than eight bits.
func (d *Decoder) fromBits() {
	n := d.Channels()
	scale := 255 / (1<<d.depth - 1)
	for i := 0; i*n < len(d.line); i++ {
		v := d.sample(i)
		d.put(i, [3]int{v}, [4]byte{byte(v * scale), byte(v * scale), byte(v * scale), 255})
	}
}

// withClear takes samples of eight bits of which one color is clear.
func (d *Decoder) withClear() {
	for i := 0; 4*i < len(d.line); i++ {
		if d.color == gray {
			v := d.row[i]
			d.put(i, [3]int{int(v)}, [4]byte{v, v, v, 255})
			continue
		}
		p := d.row[3*i:][:3]
		d.put(i, [3]int{int(p[0]), int(p[1]), int(p[2])}, [4]byte{p[0], p[1], p[2], 255})
	}
}

// fromWords takes samples of sixteen bits.
func (d *Decoder) fromWords() {
	n := d.Channels()
	var samples [4]int
	for i := 0; i*n < len(d.line); i++ {
		for k := range d.samples {
			p := d.row[2*(i*d.samples+k):][:2]
			samples[k] = int(p[0])<<8 | int(p[1])
		}
		color := [4]byte{3: 255}
		for k := range 3 {
			color[k] = byte(samples[k*min(1, d.samples/3)] >> 8)
		}
		if d.color >= grayAlpha {
			color[3] = byte(samples[d.samples-1] >> 8)
		}
		d.put(i, [3]int(samples[:3]), color)
	}
}

// put writes a pixel, which is clear if its samples are those that the file names.
func (d *Decoder) put(i int, samples [3]int, color [4]byte) {
	n := d.Channels()
	if d.colors.clear && samples == d.colors.sample {
		color[3] = 0
	}
	copy(d.line[i*n:][:n], color[:n])
}
