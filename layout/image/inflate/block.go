package inflate

// blockKind is how a block is written (RFC 1951, 3.2.3).
type blockKind uint8

const (
	// noBlock is none: the next one is still to be opened.
	noBlock blockKind = iota
	storedBlock
	codedBlock
)

// openBlock reads the header of the next block.
func (r *Reader) openBlock() error {
	head, ok := r.in.take(3)
	if !ok {
		return ErrShort
	}
	r.last = head&1 != 0
	switch head >> 1 {
	case 0:
		return r.openStored()
	case 1:
		r.block = codedBlock
		return r.codes.fix()
	case 2:
		r.block = codedBlock
		return r.codes.read(&r.in)
	}
	return ErrDamaged
}

// openStored reads how long a block is that is not packed (3.2.4).
func (r *Reader) openStored() error {
	r.in.align()
	sizes, ok := r.in.take(32)
	if !ok {
		return ErrShort
	}
	r.stored = int(sizes & 0xffff)
	if uint(r.stored) != sizes>>16^0xffff {
		return ErrDamaged
	}
	if r.stored > 0 {
		r.block = storedBlock
	}
	return nil
}

// readBlock reads on in a block until it ends, or there is no more room.
func (r *Reader) readBlock() error {
	if r.block == codedBlock {
		return r.readSymbols()
	}
	room := r.out[r.end : len(r.out)-spare]
	n := r.in.bytes(room[:min(len(room), r.stored)])
	r.end += n
	r.stored -= n
	if r.stored == 0 {
		r.block = noBlock
		return nil
	}
	if n == 0 {
		return ErrShort
	}
	return nil
}

// The numbers of symbols (3.2.7).
const (
	mostLiterals  = 286
	mostDistances = 30
	lengthSymbols = 19
)

// codes are those of a block: for bytes and lengths of copies, and for distances.
type codes struct {
	literals  literalTable
	distances [1 << distanceBits]entry
	// longLiterals and longDistances are the codes that the tables are too small for.
	longLiterals, longDistances longCodes
	// fixed reports whether they are those of the standard.
	fixed bool
}

// fix sets the codes that the standard has for all (3.2.6).
func (c *codes) fix() error {
	if c.fixed {
		return nil
	}
	var literals [288]uint8
	for i := range literals {
		switch {
		case i < 144:
			literals[i] = 8
		case i < 256:
			literals[i] = 9
		case i < 280:
			literals[i] = 7
		default:
			literals[i] = 8
		}
	}
	var distances [32]uint8
	for i := range distances {
		distances[i] = 5
	}
	err := c.set(literals[:], distances[:])
	c.fixed = err == nil
	return err
}

// lengthOrder is the order in which the lengths of the codes of lengths stand (3.2.7).
var lengthOrder = [lengthSymbols]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// read reads the codes of a block (3.2.7).
func (c *codes) read(in *bitReader) error {
	head, ok := in.take(14)
	if !ok {
		return ErrShort
	}
	literals := int(head&31) + 257
	distances := int(head>>5&31) + 1
	if literals > mostLiterals || distances > mostDistances {
		return ErrDamaged
	}
	var lengths [lengthSymbols]uint8
	for _, symbol := range lengthOrder[:head>>10+4] {
		n, ok := in.take(3)
		if !ok {
			return ErrShort
		}
		lengths[symbol] = uint8(n)
	}
	var all [mostLiterals + mostDistances]uint8
	if err := readLengths(all[:literals+distances], lengths[:], in); err != nil {
		return err
	}
	c.fixed = false
	return c.set(all[:literals], all[literals:literals+distances])
}

// set makes the tables of codes of some lengths.
func (c *codes) set(literals, distances []uint8) error {
	if !makeCode(c.literals[:], &c.longLiterals, literals, literalEntry) {
		return ErrDamaged
	}
	if !makeCode(c.distances[:], &c.longDistances, distances, distanceEntry) {
		return ErrDamaged
	}
	c.literals.pair()
	return nil
}

// readLengths reads the lengths of codes, which are coded themselves.
func readLengths(out, lengths []uint8, in *bitReader) error {
	var table [1 << lengthBits]entry
	if !makeCode(table[:], nil, lengths, func(symbol int) entry { return oneByte | entry(symbol)<<valueShift }) {
		return ErrDamaged
	}
	for i := 0; i < len(out); {
		if in.count < 16 {
			in.fill()
		}
		e := table[in.window&(1<<lengthBits-1)]
		bits := uint(e & bitsMask)
		if bits == 0 {
			return ErrDamaged
		}
		if bits > in.count {
			return ErrShort
		}
		in.drop(bits)
		symbol := uint8(e >> valueShift)
		if symbol < 16 {
			out[i] = symbol
			i++
			continue
		}
		n, err := repeated(out[i:], symbol, in, i > 0 && symbol == 16)
		if err != nil {
			return err
		}
		if symbol == 16 {
			for k := range n {
				out[i+k] = out[i-1]
			}
		}
		i += n
	}
	return nil
}

// repeated reads how often a length comes again, by the symbol that says so.
func repeated(room []uint8, symbol uint8, in *bitReader, known bool) (int, error) {
	if symbol == 16 && !known {
		return 0, ErrDamaged
	}
	extra := [...]uint{2, 3, 7}[symbol-16]
	least := [...]int{3, 3, 11}[symbol-16]
	more, ok := in.take(extra)
	if !ok {
		return 0, ErrShort
	}
	n := least + int(more)
	if n > len(room) {
		return 0, ErrDamaged
	}
	return n, nil
}
