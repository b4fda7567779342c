package woff

// step reads how far a point lies from the one before, in font units. The kind, of 0 to 127, says how many bits each
// axis has, their signs, and what is added to them (WOFF 2.0, 5.2, "triplet encoding").
func (s *streams) step(kind int) (dx, dy int) {
	switch {
	case kind < 10: // only y, of 8 bits
		return 0, signed(kind, kind/2*256+s.glyphs.u8())
	case kind < 20: // only x, of 8 bits
		return signed(kind, (kind-10)/2*256+s.glyphs.u8()), 0
	case kind < 84: // 4 bits each
		k := kind - 20
		b := s.glyphs.u8()
		return signed(kind, 1+k/16*16+b>>4), signed(kind>>1, 1+k/4%4*16+b&15)
	case kind < 120: // 8 bits each
		k := kind - 84
		return signed(kind, 1+k/12*256+s.glyphs.u8()), signed(kind>>1, 1+k/4%3*256+s.glyphs.u8())
	case kind < 124: // 12 bits each
		a := s.glyphs.u8()
		b := s.glyphs.u8()
		c := s.glyphs.u8()
		return signed(kind, a<<4|b>>4), signed(kind>>1, b&15<<8|c)
	}
	x := s.glyphs.u16() // 16 bits each
	return signed(kind, x), signed(kind>>1, s.glyphs.u16())
}

// signed is a distance with the sign that the lowest bit of a kind gives: 0 means that it is negative.
func signed(kind, v int) int {
	if kind&1 == 0 {
		return -v
	}
	return v
}
