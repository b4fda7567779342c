package png

import "math/bits"

// An entry of a table is a number: how many bits its code has at its low end, then how many more bits belong to its
// value, what it is, and its value.
const (
	lengthMask = 15
	extraShift = 4
	extraMask  = 15
	isLiteral  = 1 << 8
	isEnd      = 1 << 9
	isTable    = 1 << 10
	valueShift = 16
)

// The bits of a code that are looked up at once; longer ones go on in a second table.
const (
	literalBits  = 11
	distanceBits = 9
)

// codeTables are the codes of a block: of literals and lengths, and of distances.
type codeTables struct {
	literals, distances []uint32
	// isFixed reports whether they are those of blocks without codes of their own.
	isFixed bool
}

// literal finds the entry of the next code; its length is 0 if there is none.
func (t *codeTables) literal(window uint64) uint32 {
	e := t.literals[window&(1<<literalBits-1)]
	if e&isTable != 0 {
		e = t.literals[uint64(e>>valueShift)+window>>literalBits&(1<<(e&lengthMask)-1)]
	}
	return e
}

// distance is as literal.
func (t *codeTables) distance(window uint64) uint32 {
	e := t.distances[window&(1<<distanceBits-1)]
	if e&isTable != 0 {
		e = t.distances[uint64(e>>valueShift)+window>>distanceBits&(1<<(e&lengthMask)-1)]
	}
	return e
}

// The symbols of literals and lengths (RFC 1951, 3.2.5).
const (
	endSymbol     = 256
	mostLiterals  = 286
	mostDistances = 30
)

// literalEntry is the entry of a symbol but for the length of its code; false for those that mean nothing.
func literalEntry(symbol int) (uint32, bool) {
	switch {
	case symbol < endSymbol:
		return isLiteral | uint32(symbol)<<valueShift, true
	case symbol == endSymbol:
		return isEnd, true
	case symbol < 265:
		return uint32(symbol-257+3) << valueShift, true
	case symbol == 285:
		return mostMatch << valueShift, true
	case symbol < 285:
		extra := uint32(symbol-261) / 4
		base := uint32(3) + (4+uint32(symbol-261)%4)<<extra
		return base<<valueShift | extra<<extraShift, true
	}
	return 0, false
}

// distanceEntry is as literalEntry.
func distanceEntry(symbol int) (uint32, bool) {
	switch {
	case symbol < 4:
		return uint32(symbol+1) << valueShift, true
	case symbol < mostDistances:
		extra := uint32(symbol-2) / 2
		base := 1 + (2+uint32(symbol)%2)<<extra
		return base<<valueShift | extra<<extraShift, true
	}
	return 0, false
}

// mostLength is the length of the longest code.
const mostLength = 15

// tableOf makes the table of codes of the given lengths, one for each symbol. ok is false where they are no codes:
// too many of a length, or too few, but for a single one.
func tableOf(table []uint32, lengths []byte, first uint, entry func(symbol int) (uint32, bool)) (out []uint32, ok bool) {
	var counts, next [mostLength + 2]int
	longest := 0
	for _, n := range lengths {
		counts[n]++
		longest = max(longest, int(n))
	}
	counts[0] = 0
	code := 0
	for n := 1; n <= longest; n++ {
		code = (code + counts[n-1]) << 1
		next[n] = code
	}
	full := code + counts[longest]
	if longest > 0 && full != 1<<longest && (full != 1 || longest != 1) {
		return nil, false
	}
	out = append(table[:0], make([]uint32, 1<<first)...)
	for symbol, n := range lengths {
		if n == 0 {
			continue
		}
		e, known := entry(symbol)
		if known {
			e |= uint32(n)
		}
		reversed := uint32(bits.Reverse16(uint16(next[n])) >> (16 - n))
		next[n]++
		if uint(n) <= first {
			for at := reversed; at < 1<<first; at += 1 << n {
				out[at] = e
			}
			continue
		}
		out = enterLong(out, reversed, uint(n), first, uint(longest), e)
	}
	return out, true
}

// enterLong enters a code that is longer than what is looked up at once into the table that goes on there.
func enterLong(table []uint32, reversed uint32, n, first, longest uint, e uint32) []uint32 {
	root := reversed & (1<<first - 1)
	rest := longest - first
	if table[root] == 0 {
		table[root] = isTable | uint32(rest) | uint32(len(table))<<valueShift
		table = append(table, make([]uint32, 1<<rest)...)
	}
	start := table[root] >> valueShift
	for at := reversed >> first; at < 1<<rest; at += 1 << (n - first) {
		table[start+at] = e
	}
	return table
}

// fix takes the codes of blocks without codes of their own (RFC 1951, 3.2.6).
func (t *codeTables) fix() {
	if t.isFixed {
		return
	}
	var lengths [288]byte
	for i := range lengths {
		switch {
		case i < 144:
			lengths[i] = 8
		case i < 256:
			lengths[i] = 9
		case i < 280:
			lengths[i] = 7
		default:
			lengths[i] = 8
		}
	}
	t.literals, _ = tableOf(t.literals, lengths[:], literalBits, literalEntry)
	var even [32]byte
	for i := range even {
		even[i] = 5
	}
	t.distances, _ = tableOf(t.distances, even[:], distanceBits, distanceEntry)
	t.isFixed = true
}

// order is that in which the lengths of the codes of lengths come (RFC 1951, 3.2.7).
var order = [...]byte{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// startDynamic reads the codes of a block.
func (z *inflater) startDynamic() error {
	z.codes.isFixed = false
	literals := z.take(5) + 257
	distances := z.take(5) + 1
	known := z.take(4) + 4
	if literals > mostLiterals || distances > mostDistances {
		return errDamaged
	}
	var short [19]byte
	for i := range known {
		if !z.refill() {
			return errShort
		}
		short[order[i]] = byte(z.take(3))
	}
	plain := func(symbol int) (uint32, bool) { return uint32(symbol) << valueShift, true }
	table, ok := tableOf(nil, short[:], 7, plain)
	if !ok {
		return errDamaged
	}
	var lengths [mostLiterals + mostDistances]byte
	all := lengths[:literals+distances]
	if err := z.readLengths(all, table); err != nil {
		return err
	}
	if z.codes.literals, ok = tableOf(z.codes.literals, all[:literals], literalBits, literalEntry); !ok {
		return errDamaged
	}
	if z.codes.distances, ok = tableOf(z.codes.distances, all[literals:], distanceBits, distanceEntry); !ok {
		return errDamaged
	}
	return nil
}

// readLengths reads the lengths of codes, which are told by codes of their own.
func (z *inflater) readLengths(all []byte, table []uint32) error {
	for i := 0; i < len(all); {
		if !z.refill() || z.passed() {
			return errShort
		}
		e := table[z.window&127]
		if e&lengthMask == 0 {
			return errDamaged
		}
		z.take(uint(e & lengthMask))
		symbol := e >> valueShift
		value := byte(0)
		times := 1
		switch symbol {
		case 16:
			if i == 0 {
				return errDamaged
			}
			value = all[i-1]
			times = 3 + z.take(2)
		case 17:
			times = 3 + z.take(3)
		case 18:
			times = 11 + z.take(7)
		default:
			value = byte(symbol)
		}
		if i+times > len(all) {
			return errDamaged
		}
		for range times {
			all[i] = value
			i++
		}
	}
	return nil
}
