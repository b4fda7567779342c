package inflate

import "encoding/binary"

// readSymbols reads the symbols of a block until it ends, or there is no more room.
func (r *Reader) readSymbols() error {
	for r.block != noBlock {
		if err := r.readBytes(); err != nil || r.end+spare > len(r.out) {
			return err
		}
		if err := r.readSymbol(); err != nil {
			return err
		}
	}
	return nil
}

// readSymbol reads one symbol with care: the data may end within it, and its code may be a long one.
func (r *Reader) readSymbol() error {
	e, err := r.in.code(r.codes.literals[:], &r.codes.longLiterals, literalBits)
	if err != nil {
		return err
	}
	switch {
	case e&byteCount != 0:
		binary.LittleEndian.PutUint16(r.out[r.end:], uint16(e>>valueShift))
		r.end += int(e & byteCount / oneByte)
		return nil
	case e&endOfBlock != 0:
		r.block = noBlock
		return nil
	}
	length, err := r.in.number(e)
	if err != nil {
		return err
	}
	if e, err = r.in.code(r.codes.distances[:], &r.codes.longDistances, distanceBits); err != nil {
		return err
	}
	distance, err := r.in.number(e)
	if err != nil {
		return err
	}
	if distance > r.end {
		return ErrDamaged
	}
	r.end = repeat(r.out, r.end, distance, length)
	return nil
}

// code reads a code.
func (r *bitReader) code(table []entry, long *longCodes, size int) (entry, error) {
	if r.count < longestCode {
		r.fill()
	}
	e := table[int(r.window)&(len(table)-1)]
	if e == 0 {
		e = long.find(r.window, size)
	}
	n := uint(e & bitsMask)
	switch {
	case n > r.count || e == 0 && r.count < longestCode:
		return 0, ErrShort
	case e == 0:
		return 0, ErrDamaged
	}
	r.drop(n)
	return e, nil
}

// number reads the number that an entry begins: a length or a distance.
func (r *bitReader) number(e entry) (int, error) {
	more, ok := r.take(uint(e >> extraShift & extraMask))
	if !ok {
		return 0, ErrShort
	}
	return int(e>>valueShift) + int(more), nil
}

// repeat copies bytes to the end of what was read, from a distance before it, and returns the new end. It may write
// into the room behind that.
func repeat(out []byte, end, distance, length int) int {
	stop := end + length
	from := end - distance
	if distance < 8 {
		for ; end < stop; end++ {
			out[end] = out[from]
			from++
		}
		return stop
	}
	for ; end < stop; end += 8 {
		binary.LittleEndian.PutUint64(out[end:end+8:end+8], binary.LittleEndian.Uint64(out[from:from+8:from+8]))
		from += 8
	}
	return stop
}

// readBytes reads symbols as long as there are data and room enough to need no care, and stops before what needs it.
// Most of the time that a photograph takes goes by in its loop, whose state is held in variables: a round reads up to
// four entries of bytes out of the next 57 bits or more, the first of them lowest, and the copy behind them. It is
// written out, since a call would move all variables to the stack and back.
func (r *Reader) readBytes() error {
	const (
		ahead = 8 + 8 + 8
		room  = 8 + spare
		// shiftMask is what a processor takes of the bits of a shift: entries of bytes have zeros above bitsMask there.
		shiftMask = 63
	)
	at, ok := r.in.place()
	if !ok {
		return nil
	}
	piece := r.in.piece[:len(r.in.piece):len(r.in.piece)]
	out := r.out[:len(r.out):len(r.out)]
	end := r.end
	table := &r.codes.literals
	var err error
	for at/8+ahead <= uint(len(piece)) && end+room <= len(out) {
		bits := binary.LittleEndian.Uint64(piece[at/8:at/8+8:at/8+8]) >> (at % 8)
		e := table[bits%(1<<literalBits)]
		if e&byteCount != 0 {
			data := uint64(e >> valueShift)
			sum := e
			bits >>= e & shiftMask
			if e = table[bits%(1<<literalBits)]; e&byteCount != 0 {
				data |= uint64(e>>valueShift) << (sum >> 8 & 63)
				sum += e
				bits >>= e & shiftMask
				if e = table[bits%(1<<literalBits)]; e&byteCount != 0 {
					data |= uint64(e>>valueShift) << (sum >> 8 & 63)
					sum += e
					bits >>= e & shiftMask
					if e = table[bits%(1<<literalBits)]; e&byteCount != 0 {
						data |= uint64(e>>valueShift) << (sum >> 8 & 63)
						binary.LittleEndian.PutUint64(out[end:end+8:end+8], data)
						sum += e
						end += int(sum >> 11 & 15)
						at += uint(sum & 0xff)
						continue
					}
				}
			}
			binary.LittleEndian.PutUint64(out[end:end+8:end+8], data)
			end += int(sum >> 11 & 15)
			at += uint(sum & 0xff)
		}
		if e == 0 || e&endOfBlock != 0 {
			break
		}
		if at, end, err = r.readCopy(at, end, e); err != nil {
			break
		}
	}
	r.in.seek(at)
	r.end = end
	return err
}

// readCopy reads a copy, whose length begins with an entry at a place of the piece, in bits.
func (r *Reader) readCopy(at uint, end int, e entry) (uint, int, error) {
	piece := r.in.piece
	bits := binary.LittleEndian.Uint64(piece[at/8:at/8+8:at/8+8]) >> (at % 8) >> (e & bitsMask)
	extra := uint(e >> extraShift & extraMask)
	length := int(e>>valueShift) + int(bits&(1<<extra-1))
	at += uint(e&bitsMask) + extra
	bits = binary.LittleEndian.Uint64(piece[at/8:at/8+8:at/8+8]) >> (at % 8)
	if e = r.codes.distances[bits%(1<<distanceBits)]; e == 0 {
		if e = r.codes.longDistances.find(bits, distanceBits); e == 0 {
			return at, end, ErrDamaged
		}
	}
	extra = uint(e >> extraShift & extraMask)
	bits >>= e & bitsMask
	distance := int(e>>valueShift) + int(bits&(1<<extra-1))
	if distance > end {
		return at, end, ErrDamaged
	}
	return at + uint(e&bitsMask) + extra, repeat(r.out, end, distance, length), nil
}
