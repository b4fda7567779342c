package png

import "annualreport/layout/image/fault"

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
		row = row[:len(row):len(row)]
		from = from[:len(row):len(row)]
		for i := 0; i+3 <= len(row); i += 3 {
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

// unUp undoes the filter that takes the byte above.
func unUp(row, above, from []byte) {
	row = row[:len(row):len(row)]
	above = above[:len(row):len(row)]
	from = from[:len(row):len(row)]
	i := 0
	for ; i+8 <= len(row); i += 8 {
		putEight(row, i, sums(eightAt(above, i), eightAt(from, i)))
	}
	for ; i < len(row); i++ {
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

// paeth guesses a byte by those left of it, above it and at the corner: the one that is nearest to left + above - corner
// (9.4). That is the smaller of left and above where three times the corner is not less than the larger one and both
// together; the larger one where it is not more than the smaller one and both; else the corner. The choice is made by
// masks of signs, since no processor foresees where a jump would go.
func paeth(left, up, corner int) int {
	apart := (left - up) & ((left - up) >> 63)
	low := up + apart
	high := left - apart
	turned := 3*corner - low - high
	guess := low + (corner-low)&((turned-high)>>63)
	return high + (guess-high)&((low-turned)>>63)
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
