package png

import "encoding/binary"

// pixels turns the row of the file into a byte a channel.
func (d *Decoder) pixels() []byte {
	switch {
	case d.color == palette:
		d.fromPalette()
	case d.depth < 8:
		d.fromBits()
	case d.depth == 16 && !d.colors.clear && d.color != grayAlpha:
		highBytes(d.line, d.row)
	case d.depth == 16 && d.color == grayAlpha:
		for i := 0; 4*i < len(d.line); i++ {
			v := d.row[4*i]
			copy(d.line[4*i:], []byte{v, v, v, d.row[4*i+2]})
		}
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

// highBytes are the higher bytes of samples of sixteen bits.
func highBytes(line, row []byte) {
	row = row[:2*len(line)]
	for len(row) >= 8 && len(line) >= 4 {
		v := binary.LittleEndian.Uint64(row)
		line[0], line[1], line[2], line[3] = byte(v), byte(v>>16), byte(v>>32), byte(v>>48)
		row = row[8:]
		line = line[4:]
	}
	for i := range line {
		line[i] = row[2*i]
	}
}

// fromWords takes samples of sixteen bits of which one color is clear.
func (d *Decoder) fromWords() {
	step := 2 * d.samples
	for i := 0; 4*i < len(d.line); i++ {
		p := d.row[step*i:][:step]
		alpha := byte(0)
		for k := range d.samples {
			if int(p[2*k])<<8|int(p[2*k+1]) != d.colors.sample[k] {
				alpha = 255
			}
		}
		green := step / 3 // of grey all three are the same sample
		copy(d.line[4*i:], []byte{p[0], p[green], p[2*green], alpha})
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
