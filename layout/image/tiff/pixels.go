package tiff

// pixels turns the row of the file into a byte a channel.
func (d *Decoder) pixels() {
	switch d.form.photometric {
	case palette:
		n := d.Space.Channels()
		for x := range d.Width {
			copy(d.line[n*x:], d.colors[d.number(x)][:])
		}
		if d.Space == Alpha {
			d.channel(3, d.form.alpha)
		}
	case whiteIsZero, blackIsZero:
		d.grays()
	default:
		for channel := range d.Space.Channels() { // alpha is the first sample behind the colors
			d.channel(channel, channel)
		}
	}
	if d.form.multiplied {
		divide(d.line, d.Space.Channels())
	}
}

// grays makes a row of grey, which may have alpha.
func (d *Decoder) grays() {
	n := d.Space.Channels()
	if d.form.depth < 8 {
		most := 1<<d.form.depth - 1
		for x := range d.Width {
			d.line[x*n] = byte(d.number(x) * 255 / most)
		}
	} else {
		d.channel(0, 0)
	}
	if d.form.photometric == whiteIsZero {
		for x := range d.Width {
			d.line[x*n] = 255 - d.line[x*n]
		}
	}
	if n == 1 {
		return
	}
	d.channel(3, d.form.alpha)
	for i := 0; i < len(d.line); i += n {
		d.line[i+1] = d.line[i]
		d.line[i+2] = d.line[i]
	}
}

// number is the first sample of a pixel, of at most eight bits.
func (d *Decoder) number(x int) int {
	depth := d.form.depth
	at := x * depth
	if !d.form.planar {
		at *= d.form.samples
	}
	return int(d.row[0][at/8]) >> (8 - depth - at%8) & (1<<depth - 1)
}

// channel puts a sample of each pixel into the row.
func (d *Decoder) channel(channel, sample int) {
	row := d.row[0]
	step := d.form.samples
	if d.form.planar {
		row = d.row[sample]
		sample = 0
		step = 1
	}
	n := d.Space.Channels()
	if d.form.depth == 8 {
		for x := range d.Width {
			d.line[x*n+channel] = row[x*step+sample]
		}
		return
	}
	for x := range d.Width {
		d.line[x*n+channel] = byte(d.form.order.Uint16(row[2*(x*step+sample):]) >> 8)
	}
}

// divide undoes that the channels of pixels were multiplied by their alpha, which is the last one.
func divide(line []byte, channels int) {
	for i := 0; i < len(line); i += channels {
		p := line[i:][:channels]
		alpha := int(p[channels-1])
		if alpha == 0 || alpha == 255 {
			continue
		}
		for k := range channels - 1 {
			p[k] = byte(min(255, (int(p[k])*255+alpha/2)/alpha))
		}
	}
}
