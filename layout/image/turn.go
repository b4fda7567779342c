package image

import (
	"encoding/binary"
	"image"
)

// turn is how a camera was held: the Orientation of Exif (CIPA DC-008, 4.6.4),
// from 1, the right way up, to 8. 0 is as 1.
type turn uint8

// sideways reports whether width and height change places.
func (t turn) sideways() bool { return t >= 5 && t <= 8 }

// The tag of the orientation in the first directory of Exif, and the sizes of what is
// read there (TIFF 6.0, section 2).
const (
	orientationTag = 0x0112
	entrySize      = 12
)

// exifTurn finds the orientation in a block of Exif; 0 where it has none.
func exifTurn(exif []byte) turn {
	if len(exif) < 8 {
		return 0
	}
	var order binary.ByteOrder = binary.BigEndian
	if string(exif[:2]) == "II" {
		order = binary.LittleEndian
	}
	at := int64(order.Uint32(exif[4:]))
	if at < 8 || at+2 > int64(len(exif)) {
		return 0
	}
	count := int64(order.Uint16(exif[at:]))
	for i := range count {
		entry := at + 2 + i*entrySize
		if entry+entrySize > int64(len(exif)) {
			return 0
		}
		if order.Uint16(exif[entry:]) == orientationTag {
			if v := order.Uint16(exif[entry+8:]); v <= 8 {
				return turn(v)
			}
		}
	}
	return 0
}

// turnedImage is an image the right way up.
type turnedImage struct {
	image.Image
	turn turn
}

// Bounds implements image.Image.
func (t turnedImage) Bounds() image.Rectangle {
	b := t.Image.Bounds()
	if t.turn.sideways() {
		return image.Rect(0, 0, b.Dy(), b.Dx())
	}
	return image.Rect(0, 0, b.Dx(), b.Dy())
}

// source is the point of the image behind one that is the right way up.
func (t turnedImage) source(x, y int) (int, int) {
	b := t.Image.Bounds()
	w, h := b.Dx()-1, b.Dy()-1
	switch t.turn {
	case 2:
		x = w - x
	case 3:
		x, y = w-x, h-y
	case 4:
		y = h - y
	case 5:
		x, y = y, x
	case 6:
		x, y = y, h-x
	case 7:
		x, y = w-y, h-x
	case 8:
		x, y = w-y, x
	}
	return b.Min.X + x, b.Min.Y + y
}
