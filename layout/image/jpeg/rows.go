package jpeg

// putTogether makes the row that is handed out of a row of the strips.
func (d *Decoder) putTogether(y int) {
	var rows [4][]byte
	for i := range d.strips {
		s := &d.strips[i]
		rows[i] = s.samples[y>>s.down*s.stride:][:s.stride]
	}
	switch {
	case d.space == Gray:
		copy(d.line, rows[0])
	case d.space == RGB && d.differences:
		d.colors(rows[0], rows[1], rows[2])
	default:
		for i := range d.strips {
			d.channel(i, rows[i])
		}
		if d.space == CMYK {
			d.inks()
		}
	}
}

// channel puts a channel into the row as it is.
func (d *Decoder) channel(i int, row []byte) {
	n := int(d.space)
	for x := range len(d.line) / n {
		d.line[n*x+i] = row[x>>d.strips[i].across]
	}
}

// colors puts red, green and blue into the row.
func (d *Decoder) colors(light, blue, red []byte) {
	if across := d.strips[1].across; across > 0 {
		if d.wide[0] == nil {
			d.wide = [2][]byte{make([]byte, len(d.line)/3), make([]byte, len(d.line)/3)}
		}
		blue = widened(d.wide[0], blue, across)
		red = widened(d.wide[1], red, across)
	}
	if d.sums == nil {
		d.sums = newColorSums()
	}
	d.sums.colorRow(d.line, light, blue, red)
}

// widened repeats samples that stand for several pixels, which are a power of two.
func widened(out, samples []byte, across uint) []byte {
	for i := range out {
		out[i] = samples[i>>across]
	}
	return out
}

// colorSums are what the differences of a color add to its channels. A sum has all three: red from sumRed on, blue from
// sumBlue on and green at its low end, each with its fraction below it. A channel below zero borrows from the next.
type colorSums struct{ blue, red [256]uint64 }

// The places of the whole levels of a sum; those of red and blue have eight bits of fraction, those of green sixteen.
const (
	sumRed   = 54
	sumBlue  = 36
	sumGreen = 16

	// sumOfLight is what one step of light adds to a sum.
	sumOfLight = (1<<8+1)<<(sumRed-8) | (1<<8+1)<<(sumBlue-8) | 0x10101
	// sumOver has the two bits above the eight of each level, of which one is set where a level is below 0 or above 255.
	sumOver = 3<<(sumRed+8) | 3<<(sumBlue+8) | 3<<(sumGreen+8)
)

// newColorSums makes the table. Its sums come to the levels that channels has, for all colors.
func newColorSums() *colorSums {
	out := new(colorSums)
	for i := range 256 {
		_, green, blue := channels(0, byte(i), 128)
		out.blue[i] = uint64(shortened(blue)<<(sumBlue-8) + int64(green))
		red, green, _ := channels(0, 128, byte(i))
		out.red[i] = uint64(shortened(red)<<(sumRed-8) + int64(green))
	}
	return out
}

// shortened is what a difference adds to red or blue, with eight bits of fraction instead of sixteen. A light adds 257
// times itself to the fraction of sixteen bits, and itself to that of eight: the least light that carries into the level
// must be the same.
func shortened(v int32) int64 {
	fraction := v & 0xffff
	carries := (1<<16 - fraction + 256) / 257
	return int64(v>>16+1)<<8 - int64(carries)
}

// colorRow puts colors into a row, of lights and their differences to blue and to red.
func (c *colorSums) colorRow(line, light, blue, red []byte) {
	light = light[:len(line)/3]
	blue = blue[:len(light)]
	red = red[:len(light)]
	ofBlue := &c.blue
	ofRed := &c.red
	for x, y := range light {
		p := (*[3]byte)(line[3*x : 3*x+3 : 3*x+3])
		sum := uint64(y)*sumOfLight + ofBlue[blue[x]] + ofRed[red[x]]
		if sum&sumOver == 0 {
			p[0], p[1], p[2] = byte(sum>>sumRed), byte(sum>>sumGreen), byte(sum>>sumBlue)
		} else {
			r, g, b := channels(y, blue[x], red[x])
			p[0], p[1], p[2] = channelOf(r), channelOf(g), channelOf(b)
		}
	}
}

// channels is the color of a light and its differences to blue and to red (ITU-T T.871, 7), as the standard library
// has it, with 16 bits behind the point; it may reach over what a byte holds.
func channels(y, cb, cr byte) (r, g, b int32) {
	light := int32(y) * 0x10101
	toBlue := int32(cb) - 128
	toRed := int32(cr) - 128
	return light + 91881*toRed, light - 22554*toBlue - 46802*toRed, light + 116130*toBlue
}

// rgb is the color of a light and its differences.
func rgb(y, cb, cr byte) (r, g, b byte) {
	red, green, blue := channels(y, cb, cr)
	return channelOf(red), channelOf(green), channelOf(blue)
}

// channelOf is the byte of a channel with 16 bits behind the point.
func channelOf(v int32) byte {
	if uint32(v)&0xff000000 == 0 {
		return byte(v >> 16)
	}
	return byte(^(v >> 31))
}

// inks turns what is left of the paper into inks. Where the first three channels are a color they are the ink's
// already turned round once.
func (d *Decoder) inks() {
	for i := 0; i < len(d.line); i += 4 {
		p := d.line[i:][:4]
		if d.differences {
			p[0], p[1], p[2] = rgb(p[0], p[1], p[2])
		} else {
			p[0], p[1], p[2] = 255-p[0], 255-p[1], 255-p[2]
		}
		p[3] = 255 - p[3]
	}
}
