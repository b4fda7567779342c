package image

import (
	"image"

	"annualreport/layout/image/exif"
)

// turn is how a camera was held: the Orientation of Exif (CIPA DC-008, 4.6.4),
// from 1, the right way up, to 8. 0 is as 1.
type turn uint8

// sideways reports whether width and height change places.
func (t turn) sideways() bool { return exif.IsSideways(uint8(t)) }

// inFile gives a part of an upright picture as it lies in its file, and the size that its pixels have there. The
// width and the height are those of the upright picture and of the result.
func (t turn) inFile(part image.Rectangle, whole, result image.Point) (cut image.Rectangle, size image.Point) {
	cut = part
	size = result
	if t.sideways() {
		whole = image.Pt(whole.Y, whole.X)
		cut = image.Rect(part.Min.Y, part.Min.X, part.Max.Y, part.Max.X)
		size = image.Pt(result.Y, result.X)
	}
	if t.mirrored() {
		cut.Min.X, cut.Max.X = whole.X-cut.Max.X, whole.X-cut.Min.X
	}
	if t.overturned() {
		cut.Min.Y, cut.Max.Y = whole.Y-cut.Max.Y, whole.Y-cut.Min.Y
	}
	return cut, size
}

// mirrored reports whether the rows of the file run from right to left, in the picture or along its side.
func (t turn) mirrored() bool { return t == 2 || t == 3 || t == 7 || t == 8 }

// overturned reports whether the first row of the file is the last one, or the last column.
func (t turn) overturned() bool { return t == 3 || t == 4 || t == 6 || t == 7 }

// upright turns pixels as they lie in a file.
func (t turn) upright(p *pixels) *pixels {
	if t <= 1 {
		return p
	}
	out := newPixels(p.width, p.height, p.channels)
	if t.sideways() {
		out.width, out.height = p.height, p.width
	}
	n := p.channels
	at := 0
	for y := range out.height {
		for x := range out.width {
			fileX := x
			fileY := y
			if t.sideways() {
				fileX, fileY = y, x
			}
			if t.mirrored() {
				fileX = p.width - 1 - fileX
			}
			if t.overturned() {
				fileY = p.height - 1 - fileY
			}
			copy(out.data[at:at+n], p.data[(fileY*p.width+fileX)*n:])
			at += n
		}
	}
	return out
}
