package jpeg

// readBand reads the coefficients of a block that no scan had before (ITU-T T.81, G.1.2.1 and G.1.2.2); of a
// sequential file that is all of them.
func (s *scan) readBand(c *scanChannel, b *keptBlock) bool {
	r := &s.bits
	k := s.first
	if k == 0 {
		size, ok := c.dc.next(r)
		if !ok || size > 16 {
			return false
		}
		c.before += r.takeSigned(size)
		b[0] = int16(c.before << s.low)
		k = 1
	}
	if k > s.last {
		return true
	}
	if s.run > 0 {
		s.run--
		return true
	}
	for ; k <= s.last; k++ {
		code, ok := c.ac.next(r)
		if !ok {
			return false
		}
		run := int(code >> 4)
		size := code & 15
		if size == 0 {
			if run != 15 {
				s.run = s.readRun(run) - 1
				break
			}
			k += 15
			continue
		}
		if k += run; k > s.last {
			return false // zeros run over the end of the band
		}
		b[zigzag[k]] = int16(r.takeSigned(size) << s.low)
	}
	return true
}

// readRun reads for how many blocks, this one with them, there are no more coefficients.
func (s *scan) readRun(size int) int {
	s.bits.need(size)
	return 1<<size + int(s.bits.take(uint8(size)))
}

// refine reads one more bit of coefficients that an earlier scan had, and those that only now are not zero
// (T.81, G.1.2.3).
func (s *scan) refine(c *scanChannel, b *keptBlock) bool {
	k := s.first
	if s.run == 0 {
		for ; k <= s.last; k++ {
			code, ok := c.ac.next(&s.bits)
			if !ok || code&15 > 1 {
				return false
			}
			run := int(code >> 4)
			if code&15 == 0 && run != 15 {
				s.run = s.readRun(run)
				break
			}
			fresh := int16(0)
			if code&15 == 1 {
				fresh = s.sign()
			}
			if k = s.refineKnown(b, k, run); k > s.last {
				return false
			}
			if fresh != 0 {
				b[zigzag[k]] = fresh
			}
		}
	}
	if s.run > 0 {
		s.run--
		s.refineKnown(b, k, blockSize)
	}
	return true
}

// sign reads the sign of a coefficient whose highest bit is that of the scan.
func (s *scan) sign() int16 {
	if s.bits.bit() {
		return 1 << s.low
	}
	return -1 << s.low
}

// refineKnown refines the coefficients that are not zero, from one on up to the zero that some others come before.
// It returns the place of that zero.
func (s *scan) refineKnown(b *keptBlock, k, zeros int) int {
	for ; k <= s.last; k++ {
		v := &b[zigzag[k]]
		switch {
		case *v == 0 && zeros == 0:
			return k
		case *v == 0:
			zeros--
		case !s.bits.bit():
		case *v > 0:
			*v += 1 << s.low
		default:
			*v -= 1 << s.low
		}
	}
	return k
}
