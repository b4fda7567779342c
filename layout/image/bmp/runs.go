package bmp

// The codes behind a nought in runs.
const (
	endOfRow     = 0
	endOfPicture = 1
	move         = 2
)

// unpack reads pixels in runs: a count and a number, or a nought and a code. What a file leaves out has the number 0;
// runs beyond the end of a row or of the picture are cut off.
func (d *Decoder) unpack() {
	u := unpacker{Decoder: d, data: d.data}
	for len(u.data) >= 2 && u.y < d.height && u.run() {
	}
}

// unpacker is where a picture in runs is read.
type unpacker struct {
	*Decoder
	data []byte
	x, y int
}

// run reads one run; false behind the last one.
func (u *unpacker) run() bool {
	count := int(u.data[0])
	second := u.data[1]
	u.data = u.data[2:]
	switch {
	case count > 0:
		for i := range count {
			u.set(u.x+i, u.y, u.number([]byte{second, second}, i%2, i%2))
		}
		u.x += count
	case second == endOfRow:
		u.x = 0
		u.y++
	case second == endOfPicture:
		return false
	case second == move:
		if len(u.data) < 2 {
			return false
		}
		u.x += int(u.data[0])
		u.y += int(u.data[1])
		u.data = u.data[2:]
	default:
		return u.plainRun(int(second))
	}
	return true
}

// plainRun reads numbers one by one; false if they are cut off.
func (u *unpacker) plainRun(count int) bool {
	size := (count*u.depth + 15) / 16 * 2
	if len(u.data) < size {
		return false
	}
	for i := range count {
		u.set(u.x+i, u.y, u.number(u.data, i*u.depth/8, i%2))
	}
	u.x += count
	u.data = u.data[size:]
	return true
}

// number is one of the numbers of a byte: the whole, or the half of four bits.
func (d *Decoder) number(data []byte, at, half int) byte {
	switch {
	case d.depth == 8:
		return data[at]
	case half == 0:
		return data[at] >> 4
	}
	return data[at] & 15
}

// set writes the number of a pixel, if the picture has it. The rows come from below.
func (d *Decoder) set(x, y int, number byte) {
	if x < d.width && y < d.height {
		d.numbers[y*d.width+x] = number
	}
}
