package inflate

import "math/bits"

// The bits that the tables look up at once: of two literals of most photographs, of most distances, and of all codes of
// lengths.
const (
	literalBits  = 11
	distanceBits = 9
	lengthBits   = 7
	longestCode  = 15
)

// entry is what a code says. 0 is no code, or one that is longer than its table.
//
//	bits 0–3    how many bits it has; of two bytes those of both codes
//	bits 4–7    of a length or a distance: how many bits follow whose number is added to its base
//	bit  8      set at the end of the block
//	bits 11–12  how many bytes of data it stands for, 1 or 2, which are its bits 16–31; 0 for what is no byte
//	bits 16–31  the bytes, the base, or of other codes the symbol
//
// Of up to four entries of bytes the low sixteen bits can be added: the low byte is how many bits they have together,
// the next one how many bits of data they stand for.
type entry uint32

const (
	bitsMask   = 15
	extraShift = 4
	extraMask  = 15
	endOfBlock = 1 << 8
	byteCount  = 3 << 11
	oneByte    = 1 << 11
	twoBytes   = 2 << 11
	valueShift = 16
)

// lengthBase and lengthExtra are the lengths of copies by their symbols, from 257 on; distanceBase and distanceExtra
// the distances by theirs (RFC 1951, 3.2.5).
var (
	lengthBase = [...]uint16{
		3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31,
		35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
	}
	lengthExtra = [...]uint8{
		0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
	}
	distanceBase = [...]uint16{
		1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025,
		1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
	}
	distanceExtra = [...]uint8{
		0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
	}
)

// literalEntry is what a symbol of the first code says, without its bits.
func literalEntry(symbol int) entry {
	switch {
	case symbol < 256:
		return oneByte | entry(symbol)<<valueShift
	case symbol == 256:
		return endOfBlock
	case symbol-257 < len(lengthBase):
		return entry(lengthExtra[symbol-257])<<extraShift | entry(lengthBase[symbol-257])<<valueShift
	}
	return 0
}

// distanceEntry is what a symbol of the second code says, without its bits.
func distanceEntry(symbol int) entry {
	if symbol >= len(distanceBase) {
		return 0
	}
	return entry(distanceExtra[symbol])<<extraShift | entry(distanceBase[symbol])<<valueShift
}

// literalTable has the codes of bytes, and of lengths of copies.
type literalTable [1 << literalBits]entry

// longCodes are codes that are longer than a table, by their length and their number among those of the same length.
type longCodes struct {
	// first is, for each length, the first code of it, its highest bit first; count how many there are, and place where
	// the entry of the first one is.
	first, count, place [longestCode + 1]int
	entries             []entry
}

// makeCode fills the table of a code, of which the length of each symbol is known (3.2.2). It reports whether the
// lengths are those of a code: none is missing and none is too many. A code of one symbol may lack its other half, and
// one that is not used may have none.
func makeCode(table []entry, long *longCodes, lengths []uint8, meaning func(symbol int) entry) bool {
	clear(table)
	var count, next [longestCode + 2]int
	for _, n := range lengths {
		count[n]++
	}
	count[0] = 0
	if long != nil {
		*long = longCodes{entries: long.entries[:0]}
	}
	code := 0
	longest := 0
	for n := 1; n <= longestCode; n++ {
		next[n] = code
		code = (code + count[n]) << 1
		if count[n] > 0 {
			longest = n
		}
	}
	if longest == 0 {
		return true
	}
	full := next[longest] + count[longest]
	if full != 1<<longest && !(longest == 1 && full == 1) {
		return false
	}
	size := uint(bits.Len(uint(len(table)))) - 1
	if long != nil {
		long.order(next[:], count[:], size)
	}
	for symbol, n := range lengths {
		if n == 0 {
			continue
		}
		e := meaning(symbol)
		if e != 0 {
			e |= entry(n)
		}
		if uint(n) <= size {
			spread(table, next[n], uint(n), e)
		} else {
			long.entries[long.place[n]+next[n]-long.first[n]] = e
		}
		next[n]++
	}
	return true
}

// order finds places for the codes that are longer than a table of some bits.
func (l *longCodes) order(next, count []int, size uint) {
	place := 0
	for n := int(size) + 1; n <= longestCode; n++ {
		l.first[n] = next[n]
		l.count[n] = count[n]
		l.place[n] = place
		place += count[n]
	}
	if cap(l.entries) < place {
		l.entries = make([]entry, place)
	}
	l.entries = l.entries[:place]
}

// spread enters a code at all places that it begins; its first bit is the lowest of the place.
func spread(table []entry, code int, n uint, e entry) {
	start := int(bits.Reverse16(uint16(code)) >> (16 - n))
	for at := start; at < len(table); at += 1 << n {
		table[at] = e
	}
}

// find finds a code that is longer than a table of some bits; 0 if there is none.
func (l *longCodes) find(window uint64, size int) entry {
	ahead := int(bits.Reverse16(uint16(window)))
	for n := size + 1; n <= longestCode; n++ {
		if at := ahead>>(16-n) - l.first[n]; at >= 0 && at < l.count[n] {
			return l.entries[l.place[n]+at]
		}
	}
	return 0
}

// pair puts two bytes into the entries whose bits are the codes of two. It goes from the last entry to the
// first, since the second byte is looked up where there is none but one byte yet.
func (t *literalTable) pair() {
	for at := len(t) - 1; at >= 0; at-- {
		e := t[at]
		if e&byteCount != oneByte {
			continue
		}
		second := t[at>>(e&bitsMask)]
		n := e&bitsMask + second&bitsMask
		if second&byteCount == oneByte && n <= literalBits {
			t[at] = n | twoBytes | e>>valueShift<<valueShift | second>>valueShift<<(valueShift+8)
		}
	}
}
