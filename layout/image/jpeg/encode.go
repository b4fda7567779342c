package jpeg

import (
	"encoding/binary"
	"errors"
)

// mostSide is the longest side that a file can have (ITU-T T.81, B.2.2).
const mostSide = 1<<16 - 1

var errTooLarge = errors.New("a JPEG file has no room for so many pixels in a row or column")

// Encode writes pixels as a baseline file: a byte a channel, pixel by pixel, row by row, of 1 channel for grey, or of 3
// for red, green and blue, behind which there may be a fourth one that is not written. Differences of color are sampled
// once for two pixels in each direction. The quality is from 1 to 100. The file is the same, byte for byte, that the
// encoder of the standard library writes.
func Encode(pixels []byte, width, height, channels, quality int) ([]byte, error) {
	if width > mostSide || height > mostSide {
		return nil, errTooLarge
	}
	e := newEncoder(width*height, channels, quality)
	e.writeHeader(width, height)
	if channels == 1 {
		e.writeGray(pixels, width, height)
	} else {
		e.writeColors(pixels, width, height)
	}
	e.bits.flush()
	return append(e.bits.out, mark, endImage), nil
}

// encoder writes a file.
type encoder struct {
	bits     bitWriter
	channels int
	// steps are the steps of quantization, in the order of files: of the light, and of the differences.
	steps [2][blockSize]uint8
	light planeEncoder
	// blue and red are the differences to the light.
	blue, red planeEncoder
}

// newEncoder readies the tables.
func newEncoder(pixels, channels, quality int) *encoder {
	e := &encoder{channels: channels, steps: stepsFor(quality)}
	e.bits.out = make([]byte, 0, 1024+pixels/4)
	first := [2]*codeTable{newCodeTable(&firstCodes[0]), newCodeTable(&firstCodes[1])}
	other := [2]*codeTable{newCodeTable(&otherCodes[0]), newCodeTable(&otherCodes[1])}
	light := newQuantizer(&e.steps[0])
	difference := newQuantizer(&e.steps[1])
	e.light = planeEncoder{steps: light, first: first[0], other: other[0]}
	e.blue = planeEncoder{steps: difference, first: first[1], other: other[1]}
	e.red = e.blue
	return e
}

// stepsFor are the steps of quantization at a quality, as the Independent JPEG Group reckons them.
func stepsFor(quality int) (steps [2][blockSize]uint8) {
	quality = min(max(quality, 1), 100)
	scale := 200 - 2*quality
	if quality < 50 {
		scale = 5000 / quality
	}
	for i := range steps {
		for k, v := range plainSteps[i] {
			steps[i][k] = uint8(min(max((int(v)*scale+50)/100, 1), 255))
		}
	}
	return steps
}

// writeHeader writes all segments before the data (T.81, B.2).
func (e *encoder) writeHeader(width, height int) {
	out := append(e.bits.out, mark, startImage)
	out = segmentOf(out, quantTables, func(b []byte) []byte {
		b = append(append(b, 0), e.steps[0][:]...)
		return append(append(b, 1), e.steps[1][:]...)
	})
	planes := 3
	if e.channels == 1 {
		planes = 1
	}
	out = segmentOf(out, frameBaseline, func(b []byte) []byte { return appendFrame(b, width, height, planes) })
	out = segmentOf(out, codeTables, func(b []byte) []byte {
		for i := range min(planes, 2) {
			b = firstCodes[i].append(b, byte(i))
			b = otherCodes[i].append(b, 0x10|byte(i))
		}
		return b
	})
	e.bits.out = segmentOf(out, startScan, func(b []byte) []byte {
		b = append(b, byte(planes))
		for i := range planes {
			b = append(b, byte(i+1), byte(min(i, 1)*0x11))
		}
		return append(b, 0, blockSize-1, 0)
	})
}

// appendFrame writes the body of a frame header.
func appendFrame(b []byte, width, height, planes int) []byte {
	const bitsOfChannel = 8
	b = binary.BigEndian.AppendUint16(append(b, bitsOfChannel), uint16(height))
	b = binary.BigEndian.AppendUint16(b, uint16(width))
	b = append(b, byte(planes))
	if planes == 1 {
		return append(b, 1, 0x11, 0)
	}
	return append(b, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1)
}

// segmentOf writes a segment with its length before it.
func segmentOf(out []byte, kind byte, body func([]byte) []byte) []byte {
	out = append(out, mark, kind, 0, 0)
	start := len(out) - 2
	out = body(out)
	binary.BigEndian.PutUint16(out[start:], uint16(len(out)-start))
	return out
}

// append writes a table of codes with its number.
func (s *codeSpec) append(out []byte, number byte) []byte {
	out = append(append(out, number), s.counts[:]...)
	return append(out, s.values...)
}

// unitSide is the side of a unit of colors in pixels.
const unitSide = 2 * blockSide

// writeGray writes the blocks of grey.
func (e *encoder) writeGray(pixels []byte, width, height int) {
	var edge [blockSize]byte
	var b block
	for y := 0; y < height; y += blockSide {
		for x := 0; x < width; x += blockSide {
			from := pixels[y*width+x:]
			stride := width
			if x+blockSide > width || y+blockSide > height {
				repeatEdge(edge[:], from, blockSide, width-x, height-y, width, 1)
				from = edge[:]
				stride = blockSide
			}
			for row := range blockSide {
				for i, v := range from[row*stride:][:blockSide] {
					b[row*blockSide+i] = int32(v)
				}
			}
			e.light.write(&e.bits, &b)
		}
	}
}

// unitRow is a row of a unit of colors, three bytes a pixel.
type unitRow [unitSide * 3]byte

// writeColors writes units of colors: four blocks of light, and one of each difference.
func (e *encoder) writeColors(pixels []byte, width, height int) {
	n := e.channels
	edge := make([]byte, unitSide*unitSide*3)
	shares := newColorShares()
	var u unit
	for y := 0; y < height; y += unitSide {
		for x := 0; x < width; x += unitSide {
			from := pixels[(y*width+x)*n:]
			stride := width * n
			if n != 3 || x+unitSide > width || y+unitSide > height {
				repeatEdge(edge, from, unitSide, width-x, height-y, width, n)
				from = edge
				stride = unitSide * 3
			}
			for row := 0; row < unitSide; row += 2 {
				u.setRows(shares, row, (*unitRow)(from[row*stride:]), (*unitRow)(from[(row+1)*stride:]))
			}
			for i := range u.light {
				e.light.write(&e.bits, &u.light[i])
			}
			e.blue.write(&e.bits, &u.blue)
			e.red.write(&e.bits, &u.red)
		}
	}
}

// repeatEdge copies a square at the right or lower edge of a picture, of which the picture has some columns and rows;
// beyond them it repeats the last ones. Width is that of the picture, channels are those of its pixels, of which it
// copies three at the most.
func repeatEdge(out, from []byte, side, columns, rows, width, channels int) {
	for y := range side {
		line := from[min(y, rows-1)*width*channels:]
		for x := range side {
			n := copy(out[:min(channels, 3)], line[min(x, columns-1)*channels:])
			out = out[n:]
		}
	}
}

// The shares of colors in the light and in its differences to blue and to red (ITU-T T.871, 7), with 16 bits behind the
// point.
const (
	lightOfRed, lightOfGreen, lightOfBlue = 19595, 38470, 7471
	blueOfRed, blueOfGreen, blueOfBlue    = -11056, -21712, 32768
	redOfRed, redOfGreen, redOfBlue       = 32768, -27440, -5328
	lightHalf                             = 1 << 15
	differenceHalf                        = 257 << 15
)

// shares are what each level of a channel adds to the light of a color, and to its differences.
type shares struct {
	light [256]uint32
	// differences have the difference to blue in the lower half, and that to red in the upper one.
	differences [256]uint64
}

// colorShares are the shares of red, green and blue. Those of red have the halves that round the sums.
type colorShares [3]shares

// newColorShares makes the tables.
func newColorShares() *colorShares {
	out := new(colorShares)
	out[0].set(lightOfRed, blueOfRed, redOfRed)
	out[1].set(lightOfGreen, blueOfGreen, redOfGreen)
	out[2].set(lightOfBlue, blueOfBlue, redOfBlue)
	for i := range 256 {
		out[0].light[i] += lightHalf
		out[0].differences[i] += differenceHalf<<32 + differenceHalf
	}
	return out
}

// set sets the shares of a channel. Those below zero are as numbers with a sign have them: the sums of three are not.
func (s *shares) set(light, blue, red int64) {
	for i := range int64(256) {
		s.light[i] = uint32(i * light)
		s.differences[i] = uint64(i*red<<32 + i*blue)
	}
}

// of is the light of a color and its differences to blue and to red, in two halves; all with 16 bits behind the point.
func (c *colorShares) of(r, g, b byte) (light uint32, differences uint64) {
	light = c[0].light[r] + c[1].light[g] + c[2].light[b]
	return light, c[0].differences[r] + c[1].differences[g] + c[2].differences[b]
}

// Differences to the light are from 1 to 256.
const (
	// wholeDifferences has the bits of two differences without their fractions.
	wholeDifferences = 0xffff<<32 | 0xffff
	// largest has the bits that are set only in a difference of 256, with its fraction.
	largest = 1<<56 | 1<<24
)

// withinByte takes one from a difference of 256, in both halves.
func withinByte(differences uint64) uint64 { return differences - differences>>8&(1<<32|1) }

// unit is the samples of a square of 16 by 16 pixels: of its light in four blocks, and of the differences to blue and
// to red, which are sampled once for two pixels in each direction.
type unit struct {
	light     [4]block
	blue, red block
}

// setRows turns two rows of pixels into samples.
func (u *unit) setRows(c *colorShares, row int, first, second *unitRow) {
	for side := range 2 {
		light := &u.light[row/blockSide*2+side]
		upper := (*[blockSide]int32)(light[row%blockSide*blockSide:])
		lower := (*[blockSide]int32)(light[(row+1)%blockSide*blockSide:])
		at := row/2*blockSide + side*blockSide/2
		blue := (*[blockSide / 2]int32)(u.blue[at:])
		red := (*[blockSide / 2]int32)(u.red[at:])
		for i := range blockSide / 2 {
			from := (side*blockSide + 2*i) * 3
			p := (*[6]byte)(first[from : from+6 : from+6])
			q := (*[6]byte)(second[from : from+6 : from+6])
			light0, both0 := c.of(p[0], p[1], p[2])
			upper[2*i] = int32(light0 >> 16)
			light1, both1 := c.of(p[3], p[4], p[5])
			upper[2*i+1] = int32(light1 >> 16)
			light2, both2 := c.of(q[0], q[1], q[2])
			lower[2*i] = int32(light2 >> 16)
			light3, both3 := c.of(q[3], q[4], q[5])
			lower[2*i+1] = int32(light3 >> 16)
			sum := both0>>16&wholeDifferences + both1>>16&wholeDifferences + both2>>16&wholeDifferences + both3>>16&wholeDifferences
			if (both0|both1|both2|both3)&largest != 0 {
				sum = withinByte(both0>>16&wholeDifferences) + withinByte(both1>>16&wholeDifferences) +
					withinByte(both2>>16&wholeDifferences) + withinByte(both3>>16&wholeDifferences)
			}
			sum += 2<<32 | 2
			blue[i] = int32(uint32(sum) >> 2)
			red[i] = int32(sum >> 34)
		}
	}
}
