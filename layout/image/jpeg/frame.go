package jpeg

import (
	"encoding/binary"
	"errors"
	"fmt"

	"annualreport/layout/image/fault"
)

// The markers of the decoder (ITU-T T.81, table B.1).
const (
	frameBaseline    = 0xC0
	frameExtended    = 0xC1
	frameProgressive = 0xC2
	codeTables       = 0xC4
	restart0         = 0xD0
	quantTables      = 0xDB
	restartInterval  = 0xDD
)

// blockSide is the side of a block of coefficients, blockSize how many it has.
const (
	blockSide = 8
	blockSize = blockSide * blockSide
)

// block is the coefficients of a block, row by row.
type block [blockSize]int32

// zigzag is the place of each coefficient in a block, in the order in which files have them (T.81, figure A.6).
var zigzag = [blockSize]uint8{
	0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5,
	12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
	35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51,
	58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
}

// component is one of the channels of a picture.
type component struct {
	id byte
	// across and down are its sampling factors.
	across, down int
	// table is the number of its quantization table, steps the table itself once it is known, row by row.
	table byte
	steps *[blockSize]int32
	// wide is its blocks in a row, with those that fill the last unit; high the same of a column.
	wide, high int
	// kept is its coefficients, before they are multiplied by the steps, where a file has them in several scans;
	// else nil.
	kept []keptBlock
}

// keptBlock is the coefficients of a block while scans are read, row by row.
type keptBlock [blockSize]int16

// index is the place of a component in its frame.
func (c *component) index(f *frame) int {
	for i := range f.components {
		if &f.components[i] == c {
			return i
		}
	}
	return 0
}

// frame is the frame header of a file (T.81, B.2.2).
type frame struct {
	width, height int
	progressive   bool
	baseline      bool
	components    []component
	// unitsAcross and unitsDown count the units in which channels are interleaved (MCU).
	unitsAcross, unitsDown int
}

// Errors of pixels that cannot be read.
var (
	errSampling = errors.New("its colors are sampled in a way that is not read")
	errInks     = errors.New("it has four channels, and does not say which inks they are")
	errCoding   = errors.New("it is coded in a way that is not read")
)

// readFrame reads the body of a frame header.
func readFrame(kind byte, b []byte) (*frame, error) {
	if len(b) < 6 {
		return nil, fault.ErrDamaged
	}
	if b[0] != 8 {
		return nil, fmt.Errorf("it has %d bits a channel, and only 8 are read", b[0])
	}
	f := &frame{
		progressive: kind == frameProgressive, baseline: kind == frameBaseline,
		height: int(binary.BigEndian.Uint16(b[1:])), width: int(binary.BigEndian.Uint16(b[3:])),
	}
	count := int(b[5])
	if count != 1 && count != 3 && count != 4 {
		return nil, fmt.Errorf("it has %d channels, and 1, 3 or 4 are read", count)
	}
	if len(b) != 6+3*count || f.width == 0 || f.height == 0 {
		return nil, fault.ErrDamaged
	}
	for i := range count {
		if err := f.addComponent(b[6+3*i:]); err != nil {
			return nil, err
		}
	}
	if count == 1 {
		f.components[0].across, f.components[0].down = 1, 1 // factors mean nothing without others (T.81, A.2.2)
	}
	return f, f.measure()
}

// addComponent reads a channel.
func (f *frame) addComponent(b []byte) error {
	c := component{id: b[0], across: int(b[1] >> 4), down: int(b[1] & 15), table: b[2]}
	for _, other := range f.components {
		if other.id == c.id {
			return fault.ErrDamaged
		}
	}
	if c.table > 3 || !isFactor(c.across) || !isFactor(c.down) {
		return errSampling
	}
	f.components = append(f.components, c)
	return nil
}

// isFactor reports whether a sampling factor is read: 3 divides no block.
func isFactor(n int) bool { return n == 1 || n == 2 || n == 4 }

// measure checks the sampling factors against one another, and counts units and blocks. The first channel, which
// carries the light, must be the finest, and the colors alike, as all cameras and programs write them.
func (f *frame) measure() error {
	first := &f.components[0]
	if len(f.components) > 1 && first.down == 4 {
		return errSampling
	}
	for i := range f.components {
		c := &f.components[i]
		if first.across%c.across != 0 || first.down%c.down != 0 {
			return errSampling
		}
		if i == 2 && (c.across != f.components[1].across || c.down != f.components[1].down) {
			return errSampling
		}
	}
	if len(f.components) == 4 && !f.inkSampling() {
		return errSampling
	}
	f.unitsAcross = (f.width + blockSide*first.across - 1) / (blockSide * first.across)
	f.unitsDown = (f.height + blockSide*first.down - 1) / (blockSide * first.down)
	for i := range f.components {
		c := &f.components[i]
		c.wide = f.unitsAcross * c.across
		c.high = f.unitsDown * c.down
	}
	return nil
}

// inkSampling reports whether four channels are sampled as process inks are: all alike, or the two in the middle
// at half of the sides.
func (f *frame) inkSampling() bool {
	c := f.components
	plain := c[0].across == c[0].down && c[0].across <= 2
	return plain && c[1].across == 1 && c[1].down == 1 && c[3].across == c[0].across && c[3].down == c[0].down
}

// tables are what segments before a scan say: steps of quantization, codes, and after how many units a scan restarts.
type tables struct {
	steps    [4]*[blockSize]int32
	dc, ac   [4]*huffman
	interval int
}

// stepsOf are the steps of a channel; where no table was there, all are zero.
func (t *tables) stepsOf(c *component) *[blockSize]int32 {
	if steps := t.steps[c.table]; steps != nil {
		return steps
	}
	return new([blockSize]int32)
}

// readSteps reads the body of a segment of quantization tables (T.81, B.2.4.1).
func (t *tables) readSteps(b []byte) error {
	for len(b) > 0 {
		number := b[0] & 15
		size := blockSize << (b[0] >> 4 & 1)
		if number > 3 || b[0]>>4 > 1 || len(b) < 1+size {
			return fault.ErrDamaged
		}
		steps := new([blockSize]int32)
		for i, place := range zigzag[:blockSize] {
			if size == blockSize {
				steps[place] = int32(b[1+i])
			} else {
				steps[place] = int32(binary.BigEndian.Uint16(b[1+2*i:]))
			}
		}
		t.steps[number] = steps
		b = b[1+size:]
	}
	return nil
}

// readCodes reads the body of a segment of code tables (T.81, B.2.4.2).
func (t *tables) readCodes(b []byte, baseline bool) error {
	for len(b) > 0 {
		if len(b) < 17 {
			return fault.ErrDamaged
		}
		number := b[0] & 15
		counts := (*[16]byte)(b[1:17])
		total := 0
		for _, n := range counts {
			total += int(n)
		}
		if b[0]>>4 > 1 || number > 3 || baseline && number > 1 || total == 0 || total > 256 || len(b) < 17+total {
			return fault.ErrDamaged
		}
		table := newHuffman(counts, b[17:17+total])
		if b[0]>>4 == 0 {
			t.dc[number] = table
		} else {
			t.ac[number] = table
		}
		b = b[17+total:]
	}
	return nil
}

// readInterval reads the body of a segment of the restart interval (T.81, B.2.4.4).
func (t *tables) readInterval(b []byte) error {
	if len(b) != 2 {
		return fault.ErrDamaged
	}
	t.interval = int(binary.BigEndian.Uint16(b))
	return nil
}
