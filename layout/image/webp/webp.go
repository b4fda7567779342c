// Package webp reads WebP files (RFC 9649): what their chunks say of the picture, and its pixels row by row. Of an
// animation it reads the first frame. The pixels are decoded by golang.org/x/image; their colors are made here, because
// they lie in the range of video, which the standard library takes for that of JPEG.
package webp

import (
	"encoding/binary"

	"annualreport/layout/image/fault"
)

// The marks of the chunks that are read (RFC 9649, 2.3 to 2.7).
const (
	chunkLossy    = "VP8 "
	chunkLossless = "VP8L"
	chunkExtended = "VP8X"
	chunkAlpha    = "ALPH"
	chunkProfile  = "ICCP"
	chunkExif     = "EXIF"
	chunkFrame    = "ANMF"
)

// chunkHead is the bytes before the body of a chunk: its mark and its length.
const chunkHead = 8

// Header is what a file says of its picture.
type Header struct {
	// Width and Height are in pixels, each 1 or more.
	Width, Height int
	// Lossless reports whether the pixels lie in the file as they were.
	Lossless bool
	// Frames is how many pictures the film has, of which the first one is read; 1 for a still.
	Frames int
	// Profile is the ICC profile of the pixels, empty for none.
	Profile string
	// Exif is the data of the camera; nil for none.
	Exif []byte

	// body are the chunks of the picture that is read: its alpha, if it has one apart, and its pixels.
	body []chunk
	// x and y are where the first frame stands in the film, in pixels.
	x, y int
}

// chunk is a part of a file.
type chunk struct {
	kind string
	body []byte
}

// Is reports whether data begins as a WebP file does.
func Is(data []byte) bool {
	return len(data) >= 12 && string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP"
}

// HasAlpha reports whether pixels that were packed with loss have alpha apart, as cut-outs and signs have it and
// photographs have not.
func (h *Header) HasAlpha() bool { return len(h.body) > 1 }

// ReadHeader reads all chunks of a file, but no pixels. It returns an error where a file has no picture, or ends before
// a chunk does.
func ReadHeader(data []byte) (Header, error) {
	h := Header{Frames: 1}
	if !Is(data) {
		return h, fault.ErrDamaged
	}
	parts, err := chunks(data[12:])
	if err != nil {
		return h, err
	}
	frames := 0
	for _, c := range parts {
		switch c.kind {
		case chunkExtended:
			if len(c.body) < 10 {
				return h, fault.ErrDamaged
			}
			h.Width, h.Height = 1+int24(c.body[4:]), 1+int24(c.body[7:])
		case chunkProfile:
			h.Profile = string(c.body)
		case chunkExif:
			h.Exif = exifOf(c.body)
		case chunkAlpha, chunkLossy, chunkLossless:
			h.take(c)
		case chunkFrame:
			if frames++; frames == 1 {
				err = h.frame(c.body)
			}
		}
		if err != nil {
			return h, err
		}
	}
	h.Frames = max(1, frames)
	return h, h.measure()
}

// exifOf is the data of the camera without the mark that JPEG files have before it, and some programs write here.
func exifOf(b []byte) []byte {
	const mark = "Exif\x00\x00"
	if len(b) > len(mark) && string(b[:len(mark)]) == mark {
		return b[len(mark):]
	}
	return b
}

// take keeps a chunk of the pixels. What comes behind them is no part of the picture.
func (h *Header) take(c chunk) {
	if n := len(h.body); n == 0 || h.body[n-1].kind == chunkAlpha {
		h.body = append(h.body, c)
	}
}

// frame reads the first frame of a film (RFC 9649, 2.7.1.1).
func (h *Header) frame(b []byte) error {
	const head = 16
	if len(b) < head {
		return fault.ErrShort
	}
	h.x, h.y = 2*int24(b), 2*int24(b[3:])
	parts, err := chunks(b[head:])
	for _, c := range parts {
		if c.kind == chunkAlpha || c.kind == chunkLossy || c.kind == chunkLossless {
			h.take(c)
		}
	}
	return err
}

// measure finds the size in the pixels, where no chunk said it, and checks it.
func (h *Header) measure() error {
	if len(h.body) == 0 {
		return fault.ErrDamaged
	}
	pixels := h.body[len(h.body)-1]
	w, height, ok := sizeOf(pixels)
	if !ok {
		return fault.ErrDamaged
	}
	h.Lossless = pixels.kind == chunkLossless
	if h.Width == 0 {
		h.Width, h.Height = w, height
	}
	if h.x+w > h.Width || h.y+height > h.Height {
		return fault.ErrDamaged
	}
	return nil
}

// sizeOf is the size that pixels say (RFC 6386, 9.1; RFC 9649, 3.4).
func sizeOf(c chunk) (width, height int, ok bool) {
	b := c.body
	switch {
	case c.kind == chunkLossy && len(b) >= 10:
		width = int(binary.LittleEndian.Uint16(b[6:])) & 0x3fff
		height = int(binary.LittleEndian.Uint16(b[8:])) & 0x3fff
	case c.kind == chunkLossless && len(b) >= 5:
		bits := binary.LittleEndian.Uint32(b[1:])
		width = 1 + int(bits&0x3fff)
		height = 1 + int(bits>>14&0x3fff)
	}
	return width, height, width > 0 && height > 0
}

// chunks takes data apart. Bytes behind the last chunk that are too few for another one are passed over.
func chunks(data []byte) ([]chunk, error) {
	var out []chunk
	for len(data) >= chunkHead {
		n := int64(binary.LittleEndian.Uint32(data[4:]))
		if n > int64(len(data)-chunkHead) {
			return out, fault.ErrShort
		}
		end := chunkHead + int(n)
		out = append(out, chunk{string(data[:4]), data[chunkHead:end]})
		data = data[min(end+end%2, len(data)):]
	}
	return out, nil
}

// int24 is a number of three bytes, the least first.
func int24(b []byte) int { return int(b[0]) | int(b[1])<<8 | int(b[2])<<16 }
