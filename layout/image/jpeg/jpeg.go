// Package jpeg reads JPEG files: what their markers say of the picture (ITU-T T.81, annex B), and its pixels, row by
// row, at their full size or at a half, a quarter or an eighth of it. It writes baseline files.
package jpeg

import (
	"bytes"
	"encoding/binary"
	"errors"

	"annualreport/layout/image/fault"
)

// The markers that matter here (ITU-T T.81, table B.1).
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

// The beginnings of the segments that are read: Exif (CIPA DC-008, 4.7.2), profiles
// (ICC.1:2010, B.4), Adobe's (Technical Note 5116) and JFIF (ITU-T T.871).
const (
	exifMark  = "Exif\x00\x00"
	iccMark   = "ICC_PROFILE\x00"
	adobeMark = "Adobe"
	jfifMark  = "JFIF\x00"
)

var (
	errKind = errors.New("it is no JPEG file")
)

// Header is what a file says of its pixels.
type Header struct {
	// Adobe reports whether a program of Adobe's wrote the file; then its process inks are
	// inverted.
	Adobe bool
	// Profile is the ICC profile of the pixels, empty for none.
	Profile string
	// Exif is the data of the camera, without the mark before it; nil for none.
	Exif []byte
	// Frame is what the file says of its pixels.
	Frame Frame
}

// ReadHeader reads the segments before the first scan. Of a file that is damaged or no
// JPEG it gives what there is.
func ReadHeader(data []byte) Header {
	h := newReader()
	// What is damaged is said where the file comes in, by Read.
	_ = segments(data, func(kind byte, segment []byte) bool {
		h.segment(kind, segment)
		return kind != startScan
	})
	return h.done()
}

// Read takes a file apart: its header, and the file with nothing but the picture and what
// its colors mean, without time, place, camera, author and thumbnail. What stands behind the
// end of the picture is dropped, too: telephones put films and larger pictures there.
// A file that ends before its picture does is an error. Of a file that has nothing else it is the data itself.
func Read(data []byte) (header Header, plain []byte, err error) {
	h := newReader()
	var kept [][]byte
	size := 2 + 2 // the marks of the beginning and of the end
	if err := segments(data, func(kind byte, segment []byte) bool {
		h.segment(kind, segment)
		if needed(kind, segment) {
			kept = append(kept, segment)
			size += len(segment)
		}
		return true
	}); err != nil {
		return h.done(), nil, err
	}
	if size == len(data) {
		return h.done(), data, nil // nothing else is in it
	}
	plain = append(make([]byte, 0, size), mark, startImage)
	for _, segment := range kept {
		plain = append(plain, segment...)
	}
	return h.done(), append(plain, mark, endImage), nil
}

// segments calls fn for each segment of a file up to the end of the picture, with its
// marker; that of a scan has the scan's data behind it. It ends early when fn returns false.
func segments(data []byte, fn func(kind byte, segment []byte) bool) error {
	if len(data) < 4 || data[0] != mark || data[1] != startImage {
		return errKind
	}
	for at := 2; ; {
		at = nextMarker(data, at)
		if at+2 > len(data) {
			return fault.ErrShort
		}
		kind := data[at+1]
		if kind == endImage {
			return nil
		}
		if standsAlone(kind) {
			at += 2
			continue
		}
		end, err := segmentEnd(data, at)
		if err != nil {
			return err
		}
		if kind == startScan {
			end = scanEnd(data, end)
		}
		if !fn(kind, data[at:end]) {
			return nil
		}
		at = end
	}
}

// nextMarker passes over the filling between segments, which decoders skip.
func nextMarker(data []byte, at int) int {
	for at < len(data) && data[at] != mark {
		at++
	}
	for at+1 < len(data) && data[at+1] == mark {
		at++
	}
	return at
}

// standsAlone reports whether a marker has no segment: those of restarts and others.
func standsAlone(kind byte) bool { return kind == 0 || kind == 1 || kind >= 0xD0 && kind <= startImage }

// segmentEnd is where the segment that begins at a place ends.
func segmentEnd(data []byte, at int) (int, error) {
	if at+4 > len(data) {
		return 0, fault.ErrShort
	}
	end := at + 2 + int(binary.BigEndian.Uint16(data[at+2:]))
	if end < at+4 || end > len(data) {
		return 0, fault.ErrShort
	}
	return end, nil
}

// scanEnd is where the data of a scan ends: at the next marker that does not belong to it.
func scanEnd(data []byte, at int) int {
	for at < len(data) {
		n := bytes.IndexByte(data[at:], mark)
		if n < 0 || at+n+1 >= len(data) {
			break
		}
		at += n
		if next := data[at+1]; next != 0 && (next < 0xD0 || next > 0xD7) {
			return at
		}
		at++
	}
	return len(data)
}

// body is a segment without its marker and length.
func body(segment []byte) []byte { return segment[4:] }

// reader gathers what segments say. A profile comes in pieces, numbered from 1
// (ICC.1:2010, B.4).
type reader struct {
	header Header
	pieces map[byte][]byte
	// jfif reports whether the file has the mark of JFIF, whose colors are told as differences to the light.
	jfif bool
	// direct reports whether the mark of Adobe's programs says that the channels are colors themselves.
	direct bool
}

// mostPieces is how many segments a profile may take: their numbers are of one byte.
const mostPieces = 255

func newReader() *reader { return &reader{pieces: make(map[byte][]byte)} }

// segment reads one segment.
func (r *reader) segment(kind byte, segment []byte) {
	b := body(segment)
	switch {
	case kind == app1 && bytes.HasPrefix(b, []byte(exifMark)):
		r.header.Exif = b[len(exifMark):]
	case kind == app2 && bytes.HasPrefix(b, []byte(iccMark)) && len(b) > len(iccMark)+2:
		r.pieces[b[len(iccMark)]] = b[len(iccMark)+2:]
	case kind == app14 && bytes.HasPrefix(b, []byte(adobeMark)):
		r.header.Adobe = true
		r.direct = len(b) >= 12 && b[11] == 0
	case kind == app0 && bytes.HasPrefix(b, []byte(jfifMark)):
		r.jfif = true
	case isFrame(kind):
		r.header.Frame.read(kind, b)
	}
}

// done is the header with its profile put together.
func (r *reader) done() Header {
	for i := 1; i <= mostPieces && r.pieces[byte(i)] != nil; i++ {
		r.header.Profile += string(r.pieces[byte(i)])
	}
	f := &r.header.Frame
	f.RGB = f.Channels == 3 && !r.jfif && (r.direct || f.named && !r.header.Adobe)
	return r.header
}

// needed reports whether the picture needs a segment to be seen as it is.
func needed(kind byte, segment []byte) bool {
	b := body(segment)
	switch {
	case kind == app2 && bytes.HasPrefix(b, []byte(iccMark)):
		return len(b) > len(iccMark)+2
	case kind == app14 && bytes.HasPrefix(b, []byte(adobeMark)):
		return true
	case kind == app0 && bytes.HasPrefix(b, []byte(jfifMark)):
		return len(b) < 14 || b[12] == 0 || b[13] == 0 // without a thumbnail
	}
	return kind < app0 || kind > app15 && kind != comment
}

// WithProfile puts a profile into a file, in as many segments as it needs. A profile that
// needs more than a file may have is left out.
func WithProfile(data []byte, profile string) []byte {
	if profile == "" || len(data) < 2 {
		return data
	}
	const most = 0xFFFF - 2 - len(iccMark) - 2
	count := (len(profile) + most - 1) / most
	if count > mostPieces {
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
