package png

import (
	"encoding/binary"

	"annualreport/layout/image/fault"
)

// The filters of rows (9.2).
const (
	filterNone    = 0
	filterSub     = 1
	filterUp      = 2
	filterAverage = 3
	filterPaeth   = 4
)

// unfilter undoes the filter of a row; above is the row above it, step how many bytes a pixel has.
func unfilter(row, above, from []byte, step int, filter byte) error {
	above = above[:len(row)]
	from = from[:len(row)]
	switch filter {
	case filterNone:
		copy(row, from)
	case filterSub:
		unSub(row, from, step)
	case filterUp:
		unUp(row, above, from)
	case filterAverage:
		unAverage(row, above, from, step)
	case filterPaeth:
		first := 0
		if step == 3 || step == 4 {
			unPaethColors(row, above, from, step)
			first = 3
		}
		for i := first; i < min(step, len(row)); i++ {
			unPaeth(row[i:], above[i:], from[i:], step)
		}
	default:
		return fault.ErrDamaged
	}
	return nil
}

// unSub undoes the filter that takes the byte of the pixel before. Those of a pixel of three bytes are held in variables,
// since each waits for the one before it.
func unSub(row, from []byte, step int) {
	if step == 3 {
		var red, green, blue byte
		for i := 0; i+3 <= len(from) && i+3 <= len(row); i += 3 {
			by := (*[3]byte)(from[i : i+3 : i+3])
			to := (*[3]byte)(row[i : i+3 : i+3])
			red += by[0]
			green += by[1]
			blue += by[2]
			to[0], to[1], to[2] = red, green, blue
		}
		return
	}
	n := min(step, len(row))
	copy(row, from[:n])
	before := row[:len(row)-n]
	rest := row[n:][:len(before)]
	for i, v := range from[n:][:len(before)] {
		rest[i] = v + before[i]
	}
}

// unUp undoes the filter that takes the byte above, eight bytes at once: the sums of all but the highest bits cannot run
// over, and the highest bits are added without a carry.
func unUp(row, above, from []byte) {
	const highest = 0x8080808080808080
	whole := len(row) &^ 7
	for i := 0; i < whole; i += 8 {
		a := binary.LittleEndian.Uint64(above[i : i+8 : i+8])
		b := binary.LittleEndian.Uint64(from[i : i+8 : i+8])
		binary.LittleEndian.PutUint64(row[i:i+8:i+8], (a&^highest+b&^highest)^(a^b)&highest)
	}
	for i := whole; i < len(row); i++ {
		row[i] = from[i] + above[i]
	}
}

// unAverage undoes the filter that takes the mean of the byte of the pixel before and of that above.
func unAverage(row, above, from []byte, step int) {
	n := min(step, len(row))
	for i, v := range from[:n] {
		row[i] = v + above[i]/2
	}
	before := row[:len(row)-n]
	rest := row[n:][:len(before)]
	up := above[n:][:len(before)]
	for i, v := range from[n:][:len(before)] {
		rest[i] = v + byte((uint(before[i])+uint(up[i]))/2)
	}
}

// paeth guesses a byte by those left of it, above it and at the corner: the one that is nearest to
// left + above - corner (9.4).
func paeth(left, up, corner int) int {
	byLeft := up - corner
	byUp := left - corner
	byCorner := byLeft + byUp
	byCorner = max(byCorner, -byCorner)
	byLeft = max(byLeft, -byLeft)
	byUp = max(byUp, -byUp)
	guess := corner
	if byUp <= byCorner {
		guess = up
	}
	if byLeft <= min(byUp, byCorner) {
		guess = left
	}
	return guess
}

// unPaeth undoes the filter of Paeth for one byte of each pixel.
func unPaeth(row, above, from []byte, step int) {
	left := 0
	corner := 0
	for i := 0; i < len(row); i += step {
		up := int(above[i])
		left = int(from[i] + byte(paeth(left, up, corner)))
		row[i] = byte(left)
		corner = up
	}
}

// unPaethColors undoes it for three bytes of each pixel at once: each waits for the one before it, and the others are
// done while it does.
func unPaethColors(row, above, from []byte, step int) {
	var red, green, blue, cornerRed, cornerGreen, cornerBlue int
	for i := 0; i+3 <= len(row); i += step {
		to := row[i : i+3 : i+3]
		up := above[i : i+3 : i+3]
		by := from[i : i+3 : i+3]
		red = int(by[0] + byte(paeth(red, int(up[0]), cornerRed)))
		green = int(by[1] + byte(paeth(green, int(up[1]), cornerGreen)))
		blue = int(by[2] + byte(paeth(blue, int(up[2]), cornerBlue)))
		to[0], to[1], to[2] = byte(red), byte(green), byte(blue)
		cornerRed, cornerGreen, cornerBlue = int(up[0]), int(up[1]), int(up[2])
	}
}
