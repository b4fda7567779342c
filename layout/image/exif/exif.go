// Package exif reads from what a camera wrote into a picture how it was held, and nothing else.
package exif

import "encoding/binary"

// The tag of the orientation in the first directory of Exif, and the sizes of what is
// read there (TIFF 6.0, section 2).
const (
	orientationTag = 0x0112
	entrySize      = 12
)

// IsSideways reports whether the rows of a picture of an orientation run downward, so that its width and its height
// change places when it is set upright.
func IsSideways(orientation uint8) bool { return orientation >= 5 && orientation <= 8 }

// Orientation finds in a block of Exif, without the mark before it, how the camera was held (CIPA DC-008, 4.6.4): from
// 1, the right way up, to 8; 0 where it does not say.
func Orientation(block []byte) uint8 {
	if len(block) < 8 {
		return 0
	}
	var order binary.ByteOrder = binary.BigEndian
	if string(block[:2]) == "II" {
		order = binary.LittleEndian
	}
	at := int64(order.Uint32(block[4:]))
	if at < 8 || at+2 > int64(len(block)) {
		return 0
	}
	count := int64(order.Uint16(block[at:]))
	for i := range count {
		entry := at + 2 + i*entrySize
		if entry+entrySize > int64(len(block)) {
			return 0
		}
		if order.Uint16(block[entry:]) == orientationTag {
			if v := order.Uint16(block[entry+8:]); v <= 8 {
				return uint8(v)
			}
		}
	}
	return 0
}
