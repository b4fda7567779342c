package jpeg

import "encoding/binary"

// Frame is what a file says of its pixels in the header of its frame (ITU-T T.81, B.2.2).
type Frame struct {
	// Width and Height are in pixels; 0 where no header was found, or the height is told behind the pixels.
	Width, Height int
	// Channels and Depth are how many channels there are, and the bits of each.
	Channels, Depth int
	// Progressive reports whether the picture comes in several scans, and is held as a whole.
	Progressive bool
	// RGB reports whether the channels are red, green and blue themselves, and not light and differences to it.
	RGB bool
	// Process is how the pixels are coded.
	Process Process

	// named reports whether the channels are named R, G and B.
	named bool
}

// Process is how pixels are coded.
type Process uint8

// The processes of T.81, table B.1: by differences of frequencies in Huffman codes, which all readers know and a PDF may
// have; in arithmetic codes; without loss; as levels of a hierarchy.
const (
	Huffman Process = iota
	Arithmetic
	Lossless
	Hierarchical
)

// isFrame reports whether a marker begins the header of a frame.
func isFrame(kind byte) bool {
	const arithmeticConditions = 0xCC
	return kind >= frameBaseline && kind <= 0xCF && kind != codeTables && kind != 0xC8 && kind != arithmeticConditions
}

// read reads the header of the first frame.
func (f *Frame) read(kind byte, b []byte) {
	if len(b) < 6 || f.Channels > 0 {
		return
	}
	f.Depth = int(b[0])
	f.Height = int(binary.BigEndian.Uint16(b[1:]))
	f.Width = int(binary.BigEndian.Uint16(b[3:]))
	f.Channels = int(b[5])
	f.Progressive = kind == frameProgressive
	switch low := kind & 15; {
	case low == 3 || low == 11:
		f.Process = Lossless
	case low >= 5 && low <= 7 || low >= 13:
		f.Process = Hierarchical
	case low >= 9:
		f.Process = Arithmetic
	}
	f.named = len(b) >= 15 && f.Channels == 3 && b[6] == 'R' && b[9] == 'G' && b[12] == 'B'
}
