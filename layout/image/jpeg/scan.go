package jpeg

import "annualreport/layout/image/fault"

// scan is one of the passes over a picture (ITU-T T.81, B.2.3), with its data.
type scan struct {
	channels []scanChannel
	// first and last are the coefficients that it has, in the order of a file; high is the bit above those that an
	// earlier scan brought, 0 for none, and low the bit that this one goes down to (annex G).
	first, last int
	high, low   uint
	bits        bitReader
	// run is how many blocks follow that have no more coefficients here.
	run int
	// interval is after how many units the scan restarts, 0 for never; units counts those that were read.
	interval, units int
}

// scanChannel is a channel as a scan has it.
type scanChannel struct {
	*component
	dc, ac *huffman
	// places are where the coefficients of a file go to, in its order; nil in files that keep them.
	places *[blockSize]place
	// before is the first coefficient of the block before, to which the next one is told as a difference.
	before int32
}

// place is where a coefficient of a file goes to in a block, and the step that it is multiplied by.
type place struct {
	at   uint32
	step int32
}

// placesOf are the places of all coefficients, in the order of a file.
func placesOf(steps *[blockSize]int32) *[blockSize]place {
	out := new([blockSize]place)
	for i, at := range zigzag {
		out[i] = place{uint32(at), steps[at]}
	}
	return out
}

// readScan reads the header of a scan; its data follows.
func readScan(f *frame, t *tables, b, data []byte) (*scan, error) {
	if len(b) < 6 || len(b) != 4+2*int(b[0]) || int(b[0]) > len(f.components) {
		return nil, fault.ErrDamaged
	}
	s := &scan{last: blockSize - 1, interval: t.interval, bits: bitReader{data: data}}
	blocks := 0
	for i := range int(b[0]) {
		if err := s.addChannel(f, t, b[1+2*i], b[2+2*i]); err != nil {
			return nil, err
		}
		blocks += s.channels[i].across * s.channels[i].down
	}
	const mostBlocks = 10 // of a unit (T.81, B.2.3)
	if len(s.channels) > 1 && blocks > mostBlocks {
		return nil, errSampling
	}
	if f.progressive {
		end := b[len(b)-3:]
		s.first, s.last, s.high, s.low = int(end[0]), int(end[1]), uint(end[2]>>4), uint(end[2]&15)
	}
	return s, s.check(f.progressive)
}

// addChannel finds a channel of the frame, and its codes.
func (s *scan) addChannel(f *frame, t *tables, id, codes byte) error {
	dc := codes >> 4
	ac := codes & 15
	if dc > 3 || ac > 3 || f.baseline && (dc > 1 || ac > 1) {
		return fault.ErrDamaged
	}
	for _, other := range s.channels {
		if other.id == id {
			return fault.ErrDamaged
		}
	}
	for i := range f.components {
		c := &f.components[i]
		if c.id != id {
			continue
		}
		channel := scanChannel{component: c, dc: t.dc[dc], ac: t.ac[ac]}
		if !f.progressive {
			c.steps = t.stepsOf(c)
			channel.places = placesOf(c.steps)
		}
		s.channels = append(s.channels, channel)
		return nil
	}
	return fault.ErrDamaged
}

// check checks the bounds of a scan against one another.
func (s *scan) check(progressive bool) error {
	if !progressive {
		return nil
	}
	start := s.first == 0 && s.last == 0
	band := s.first > 0 && s.first <= s.last && s.last < blockSize && len(s.channels) == 1
	if !start && !band || s.high != 0 && s.high != s.low+1 {
		return fault.ErrDamaged
	}
	return nil
}

// codesKnown reports whether the tables that a scan needs were there.
func (s *scan) codesKnown() bool {
	for _, c := range s.channels {
		if c.dc == nil && s.first == 0 && s.high == 0 || c.ac == nil && s.last > 0 {
			return false
		}
	}
	return true
}

// nextUnit goes to the next unit, over a restart if there is one. Data that belongs to no unit is a fault.
func (s *scan) nextUnit(all int) error {
	s.units++
	if s.units == all {
		return s.bits.end()
	}
	if s.interval == 0 || s.units%s.interval != 0 {
		return nil
	}
	if err := s.bits.end(); err != nil {
		return err
	}
	if !s.bits.restart(byte((s.units/s.interval - 1) % 8)) {
		return fault.ErrDamaged
	}
	s.run = 0
	for i := range s.channels {
		s.channels[i].before = 0
	}
	return nil
}

// readBlock reads a whole block of a picture that has one scan, multiplied by its steps. The energy says how much it
// differs from its mean: the sum of the squares of all coefficients but the first. ok is false if it is damaged.
func (c *scanChannel) readBlock(r *bitReader, b *block) (energy int64, ok bool) {
	size, ok := c.dc.next(r)
	if !ok || size > 16 {
		return 0, false
	}
	c.before += r.takeSigned(size)
	b[0] = c.before * c.steps[0]
	energy, ok = c.readRest(r, b)
	return energy, ok && !r.short()
}

// readRest reads the coefficients of a block but the first.
func (c *scanChannel) readRest(r *bitReader, b *block) (energy int64, ok bool) {
	for k := uint(1); k < blockSize; {
		k, energy = c.readShort(r, b, k, energy)
		if k >= blockSize {
			break
		}
		r.need(32)
		at, v, ok := c.readOther(r, k)
		if at >= blockSize {
			return energy, ok
		}
		p := &c.places[at]
		v *= p.step
		b[p.at%blockSize] = v
		energy += int64(v) * int64(v)
		k = at + 1
	}
	return energy, true
}

// readShort reads coefficients from a place on whose codes and numbers are looked up together. It stops behind the block
// or at its end, and before what is not looked up or is not in the data. Most of the time that a photograph takes goes
// by here: all is held in variables, and nothing is called.
func (c *scanChannel) readShort(r *bitReader, b *block, k uint, energy int64) (uint, int64) {
	window := r.window
	count := r.count
	table := &c.ac.full
	places := c.places
	_, _ = places[0], b[0]
	for k < blockSize {
		if count < lookBits {
			next := r.ahead()
			if next == 0 {
				break
			}
			window |= next >> (count & 63)
			n := (64 - count) / 8
			r.at += n
			count += 8 * n
		}
		e := table[window>>(64-lookBits)]
		at := k + uint(e>>8&0xff)
		if at >= blockSize {
			if e&(blockEnds<<8) != 0 {
				window <<= e & 63
				count -= int(e & 0xff)
				k = blockSize
			}
			break
		}
		window <<= e & 63
		count -= int(e & 0xff)
		p := &places[at]
		v := int32(e) >> 16 * p.step
		b[p.at%blockSize] = v
		energy += int64(v) * int64(v)
		k = at + 1
	}
	r.window = window
	r.count = count
	return k, energy
}

// readOther reads what is not looked up together: a long code or number, the end of the block, or nothing but zeros. It
// returns the place of the coefficient, one behind the block at its end, and the coefficient, 0 for zeros up to its
// place. ok is false where there is no code.
func (c *scanChannel) readOther(r *bitReader, k uint) (at uint, v int32, ok bool) {
	code, ok := c.ac.next(r)
	if !ok {
		return blockSize, 0, false
	}
	run := uint(code >> 4)
	size := code & 15
	switch {
	case size == 0 && run == 15:
		return min(k+15, blockSize), 0, true
	case size == 0: // no number follows
		return blockSize, 0, true
	case k+run >= blockSize: // zeros run over the end of the block
		return blockSize, 0, false
	}
	return k + run, r.takeSigned(size), true
}

// signed is the number of some bits, at most 15, at the beginning of a window, as takeSigned reads it.
func signed(window uint64, size uint) int32 {
	negative := ^int32(int64(window) >> 63)
	return int32(window>>1>>(63-size)) - negative&(1<<size-1)
}

// readUnits reads all of a scan into the coefficients that are kept.
func (s *scan) readUnits(f *frame) error {
	if len(s.channels) == 1 {
		return s.readChannel(f)
	}
	all := f.unitsAcross * f.unitsDown
	for u := range all {
		for i := range s.channels {
			c := &s.channels[i]
			for k := range c.across * c.down {
				x := u%f.unitsAcross*c.across + k%c.across
				y := u/f.unitsAcross*c.down + k/c.across
				if !s.readKept(c, &c.kept[y*c.wide+x]) {
					return fault.ErrDamaged
				}
			}
		}
		if err := s.nextUnit(all); err != nil {
			return err
		}
	}
	return nil
}

// readChannel reads a scan of one channel: row by row, without the blocks that fill the last unit (T.81, A.2.3).
func (s *scan) readChannel(f *frame) error {
	c := &s.channels[0]
	first := &f.components[0]
	wide := blocksOf(f.width*c.across, first.across)
	high := blocksOf(f.height*c.down, first.down)
	for u := range wide * high {
		if !s.readKept(c, &c.kept[u/wide*c.wide+u%wide]) {
			return fault.ErrDamaged
		}
		if err := s.nextUnit(wide * high); err != nil {
			return err
		}
	}
	return nil
}

// blocksOf is how many blocks a side of some pixels has that is sampled once in so many.
func blocksOf(side, each int) int {
	return (side + blockSide*each - 1) / (blockSide * each)
}

// readKept reads what a scan has of a block. It reports whether it is whole.
func (s *scan) readKept(c *scanChannel, b *keptBlock) bool {
	switch {
	case s.high != 0 && s.first == 0:
		if s.bits.bit() {
			b[0] |= 1 << s.low
		}
	case s.high != 0:
		return s.refine(c, b) && !s.bits.short()
	default:
		return s.readBand(c, b) && !s.bits.short()
	}
	return !s.bits.short()
}
