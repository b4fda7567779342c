package image

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// The markers of JPEG that matter here (ITU-T T.81, annex B).
const (
	mark       = 0xFF
	startImage = 0xD8
	endImage   = 0xD9
	startScan  = 0xDA
	app0       = 0xE0
	app1       = 0xE1
	app2       = 0xE2
	app14      = 0xEE
	app15      = 0xEF
	comment    = 0xFE
)

var errJPEG = errors.New("the file ends too early")

// jpegParts is what a JPEG file holds beside its pixels.
type jpegParts struct {
	// plain is the file with nothing but the picture and what its colors mean: no
	// time, place, camera, author or thumbnail.
	plain []byte
	// profile is its ICC profile, and turn how it must be turned.
	profile string
	turn    turn
}

// readJPEG takes a file apart. Everything behind the end of the picture is dropped,
// too: telephones put films and larger pictures there.
func readJPEG(data []byte) (jpegParts, error) {
	var out jpegParts
	if len(data) < 4 || data[0] != mark || data[1] != startImage {
		return out, errors.New("it is no JPEG file")
	}
	pieces := make(map[byte][]byte)
	out.plain = append(out.plain, data[:2]...)
	at := 2
	for {
		for at < len(data) && data[at] != mark {
			at++ // filling between segments, which decoders skip
		}
		for at+1 < len(data) && data[at+1] == mark {
			at++
		}
		if at+2 > len(data) {
			return out, errJPEG
		}
		kind := data[at+1]
		if kind == endImage {
			out.plain = append(out.plain, mark, endImage)
			break
		}
		if kind == 0 || kind == 1 || kind >= 0xD0 && kind <= startImage {
			at += 2
			continue
		}
		if at+4 > len(data) {
			return out, errJPEG
		}
		end := at + 2 + int(binary.BigEndian.Uint16(data[at+2:]))
		if end < at+4 || end > len(data) {
			return out, errJPEG
		}
		body := data[at+4 : end]
		if out.keep(kind, body, pieces) {
			out.plain = append(out.plain, data[at:end]...)
		}
		at = end
		if kind == startScan {
			from := at
			at = scanEnd(data, at)
			out.plain = append(out.plain, data[from:at]...)
		}
	}
	for i := byte(1); pieces[i] != nil; i++ {
		out.profile += string(pieces[i])
	}
	return out, nil
}

// keep looks at a segment, and tells whether the picture needs it.
func (p *jpegParts) keep(kind byte, body []byte, pieces map[byte][]byte) bool {
	switch {
	case kind == app1 && bytes.HasPrefix(body, []byte("Exif\x00\x00")):
		p.turn = exifTurn(body[6:])
		return false
	case kind == app2 && bytes.HasPrefix(body, []byte(iccMark)) && len(body) > 14:
		pieces[body[12]] = body[14:]
		return true
	case kind == app14 && bytes.HasPrefix(body, []byte("Adobe")):
		return true
	case kind == app0 && bytes.HasPrefix(body, []byte("JFIF\x00")):
		return len(body) < 14 || body[12] == 0 || body[13] == 0 // without a thumbnail
	}
	return kind < app0 || kind > app15 && kind != comment
}

// scanEnd is where a scan that begins at a place ends: at the next marker that does
// not belong to its data.
func scanEnd(data []byte, at int) int {
	for ; at+1 < len(data); at++ {
		if next := data[at+1]; data[at] == mark && next != 0 && (next < 0xD0 || next > 0xD7) {
			return at
		}
	}
	return len(data)
}

// iccMark begins the segments of a profile (ICC.1:2010, B.4).
const iccMark = "ICC_PROFILE\x00"

// withProfile puts a profile into a JPEG file, in as many segments as it needs.
func withProfile(data []byte, profile string) []byte {
	if profile == "" || len(data) < 2 {
		return data
	}
	const most = 0xFFFF - 2 - len(iccMark) - 2
	count := (len(profile) + most - 1) / most
	if count > 255 {
		return data
	}
	out := append([]byte{}, data[:2]...)
	for i := range count {
		piece := profile[i*most : min((i+1)*most, len(profile))]
		out = append(out, mark, app2)
		out = binary.BigEndian.AppendUint16(out, uint16(2+len(iccMark)+2+len(piece)))
		out = append(out, iccMark...)
		out = append(out, byte(i+1), byte(count))
		out = append(out, piece...)
	}
	return append(out, data[2:]...)
}
