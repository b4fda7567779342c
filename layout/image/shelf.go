package image

import (
	"encoding/binary"

	"annualreport/layout/display"
	"annualreport/layout/image/cmyk"
	"annualreport/layout/unit"
)

// The forms of a picture on a shelf.
const (
	packedSame = 'S'
	packedJPEG = 'J'
	packedPNG  = 'P'
	packedInks = 'I'
)

// packedHead is the bytes before the data of a picture on a shelf: its form, its size, and its part of the whole.
const packedHead = 1 + 2*4 + 4*8

// pack writes a picture that is ready for a shelf; one that stays as it was without its data.
func pack(p *display.Picture, v version) []byte {
	q := v.picture
	form := byte(packedPNG)
	data := q.Data
	switch {
	case len(data) == len(p.Data) && &data[0] == &p.Data[0]:
		form = packedSame
		data = nil
	case q.Format == formatJPEG:
		form = packedJPEG
	case q.Format == cmyk.Format:
		form = packedInks
	}
	b := make([]byte, 0, packedHead+len(data))
	b = append(b, form)
	b = binary.BigEndian.AppendUint32(b, uint32(q.Width))
	b = binary.BigEndian.AppendUint32(b, uint32(q.Height))
	for _, l := range []unit.Length{v.part.X, v.part.Y, v.part.W, v.part.H} {
		b = binary.BigEndian.AppendUint64(b, uint64(l))
	}
	return append(b, data...)
}

// unpack reads a picture as pack wrote it.
func unpack(p *display.Picture, b []byte) (version, bool) {
	if len(b) < packedHead {
		return version{}, false
	}
	q := *p
	if b[0] == packedSame {
		return version{&q, whole}, true
	}
	switch b[0] {
	case packedInks:
		q.Format = cmyk.Format
	case packedJPEG:
		q.Format = formatJPEG
	default:
		q.Format = formatPNG
	}
	if q.Inks && q.Format != cmyk.Format {
		q.Inks = false
		q.Profile = ""
	}
	if q.Grade != nil {
		q.Grade, q.Inks, q.Profile = nil, false, ""
	}
	q.Turn = 0
	q.Direct = false
	q.Width = int(binary.BigEndian.Uint32(b[1:]))
	q.Height = int(binary.BigEndian.Uint32(b[5:]))
	q.Data = b[packedHead:]
	length := func(i int) unit.Length { return unit.Length(binary.BigEndian.Uint64(b[9+8*i:])) }
	return version{&q, unit.Rect{X: length(0), Y: length(1), W: length(2), H: length(3)}}, true
}
