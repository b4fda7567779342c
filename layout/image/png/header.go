package png

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"

	"annualreport/layout/image/fault"
)

// Header is what a file says of its picture beside its pixels.
type Header struct {
	// Width and Height are in pixels, each 1 or more.
	Width, Height int
	// Channels is what a row has for each pixel: 1, 3 or 4.
	Channels int
	// Gray reports whether the file has levels of grey, with alpha or without.
	Gray bool
	// Interlaced reports whether the picture comes in passes, and is held as a whole.
	Interlaced bool
	// Frames is how many pictures a film has, of which the first one is read; 1 for a still.
	Frames int
	// Profile is the ICC profile of the pixels; empty for none, or where the file says that it is sRGB.
	Profile string
	// Calibration is what the file says of its colors without a profile; nil for nothing, or for those of sRGB.
	Calibration *Calibration
	// BitsPerPixel is how many bits of a row in the file a pixel has.
	BitsPerPixel int
	// Wide reports whether the file says that its colors are those of another screen than sRGB, and has no profile.
	Wide bool
	// Exif is the data of the camera; nil for none.
	Exif []byte

	// standard reports whether the file says that its colors are those of sRGB.
	standard bool
}

// Calibration is the chunks gAMA and cHRM (11.3.2.1, 11.3.2.2), in parts of 100,000.
type Calibration struct {
	// Gamma is the power by which light became a level, 0 where it is not said.
	Gamma int
	// Lights are the chromaticities x and y of white, red, green and blue; all zero where they are not said.
	Lights [4][2]int
}

// ReadHeader reads the chunks of a file, but no pixels and no sums. An error means that the file is damaged or ends
// before its picture begins.
func ReadHeader(data []byte) (Header, error) {
	h := Header{Frames: 1}
	d := new(Decoder)
	if len(data) < len(signature) || string(data[:len(signature)]) != signature {
		return h, fault.ErrDamaged
	}
	pixels := false
	for data = data[len(signature):]; len(data) >= 12; {
		n := int64(binary.BigEndian.Uint32(data))
		if n > int64(len(data)-12) {
			break
		}
		kind := string(data[4:8])
		body := data[8 : 8+n]
		data = data[12+n:]
		if d.width == 0 && kind == "CgBI" {
			return h, &fault.CodingError{What: "Xcode packed it for iPhones alone"}
		}
		if d.width == 0 && kind != "IHDR" {
			return h, fault.ErrDamaged
		}
		if kind == "IEND" {
			break
		}
		pixels = pixels || kind == "IDAT"
		if err := h.chunk(d, kind, body); err != nil {
			return h, err
		}
	}
	if !pixels {
		return h, fault.ErrShort
	}
	h.Width, h.Height = d.width, d.height
	h.Channels = d.Channels()
	h.Gray = d.color == gray || d.color == grayAlpha
	h.Interlaced = d.interlaced
	h.BitsPerPixel = d.depth * samplesIn[d.color]
	if h.standard || h.Profile != "" || h.Wide {
		h.Calibration = nil
	}
	return h, nil
}

// chunk reads what one chunk says.
func (h *Header) chunk(d *Decoder, kind string, body []byte) error {
	switch kind {
	case "IHDR":
		return d.readHeader(body)
	case "tRNS":
		d.colors.clear = true
	case "acTL":
		if len(body) >= 4 {
			h.Frames = max(1, int(binary.BigEndian.Uint32(body)))
		}
	case "iCCP":
		h.Profile = profileOf(body)
	case "sRGB":
		h.standard = true
	case "gAMA":
		if len(body) == 4 {
			h.calibration().Gamma = number(body)
		}
	case "cHRM":
		if len(body) == 32 {
			for i := range 8 {
				h.calibration().Lights[i/2][i%2] = number(body[4*i:])
			}
		}
	case "eXIf":
		h.Exif = body
	case "cICP": // ITU-T H.273: the primaries, and how light grows
		const (
			primariesOfSRGB = 1
			growthOfSRGB    = 13
		)
		h.standard = len(body) >= 2 && body[0] == primariesOfSRGB && body[1] == growthOfSRGB
		h.Wide = len(body) >= 2 && !h.standard
	}
	return nil
}

// calibration is that of the header, which is made where it is not yet there.
func (h *Header) calibration() *Calibration {
	if h.Calibration == nil {
		h.Calibration = new(Calibration)
	}
	return h.Calibration
}

// number is a number of four bytes, or 0 if it is larger than any that makes sense.
func number(b []byte) int {
	const most = 1 << 30
	if v := binary.BigEndian.Uint32(b); v < most {
		return int(v)
	}
	return 0
}

// mostProfile is how many bytes of a profile are read.
const mostProfile = 16 << 20

// profileOf unpacks a profile, which has a name before it. One that is damaged is none: readers that know it pass over
// it, too.
func profileOf(body []byte) string {
	_, packed, ok := bytes.Cut(body, []byte{0})
	if !ok || len(packed) < 1 || packed[0] != 0 {
		return ""
	}
	r, err := zlib.NewReader(bytes.NewReader(packed[1:]))
	if err != nil {
		return ""
	}
	profile, err := io.ReadAll(io.LimitReader(r, mostProfile))
	if err != nil {
		return ""
	}
	return string(profile)
}
