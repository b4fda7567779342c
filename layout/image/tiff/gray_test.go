package tiff

import (
	"bytes"
	"encoding/binary"
	"errors"
	"testing"

	"annualreport/layout/image/fault"
)

// grayFile is a file of one row of grey: so many pixels of some samples each, of a depth, plain, with more fields.
func grayFile(width, samples, depth, photometric uint16, row []byte, more ...[2]uint16) []byte {
	le := binary.LittleEndian
	out := []byte("II*\x00\x08\x00\x00\x00")
	fields := [][2]uint16{
		{tagWidth, width}, {tagHeight, 1}, {tagDepth, depth}, {tagCompression, plain}, {tagPhotometric, photometric},
		{tagSamples, samples}, {tagRowsPerStrip, 1}, {tagStripBytes, uint16(len(row))},
	}
	fields = append(fields, more...)
	fields = append(fields, [2]uint16{tagStrips, uint16(headerSize + 2 + entrySize*(len(fields)+1) + 4)})
	out = le.AppendUint16(out, uint16(len(fields)))
	for _, f := range fields {
		out = le.AppendUint16(out, f[0])
		out = le.AppendUint16(out, 3)
		out = le.AppendUint32(out, 1)
		out = le.AppendUint32(out, uint32(f[1]))
	}
	return append(append(out, 0, 0, 0, 0), row...)
}

// TestGrays: grey of all depths, in which 0 is black or white, and grey with alpha.
func TestGrays(t *testing.T) {
	opaque := func(levels ...byte) (out []byte) {
		for _, v := range levels {
			out = append(out, v, v, v, 255)
		}
		return out
	}
	for name, c := range map[string]struct{ data, want []byte }{
		"1 bit":           {grayFile(3, 1, 1, blackIsZero, []byte{0xa0}), opaque(255, 0, 255)},
		"2 bits":          {grayFile(4, 1, 2, blackIsZero, []byte{0x1b}), opaque(0, 85, 170, 255)},
		"4 bits":          {grayFile(3, 1, 4, blackIsZero, []byte{0x0f, 0x30}), opaque(0, 255, 51)},
		"8 bits":          {grayFile(2, 1, 8, blackIsZero, []byte{7, 200}), opaque(7, 200)},
		"16 bits":         {grayFile(2, 1, 16, blackIsZero, []byte{1, 7, 2, 200}), opaque(7, 200)},
		"white is zero":   {grayFile(4, 1, 2, whiteIsZero, []byte{0x1b}), opaque(255, 170, 85, 0)},
		"white in 8 bits": {grayFile(2, 1, 8, whiteIsZero, []byte{7, 200}), opaque(248, 55)},
		"alpha": {grayFile(2, 2, 8, blackIsZero, []byte{7, 10, 200, 20}, [2]uint16{tagExtra, 2}),
			[]byte{7, 7, 7, 10, 200, 200, 200, 20}},
		"another sample": {grayFile(2, 2, 8, blackIsZero, []byte{7, 10, 200, 20}, [2]uint16{tagExtra, 0}), opaque(7, 200)},
		"whole numbers":  {grayFile(1, 1, 8, blackIsZero, []byte{7}, [2]uint16{tagFormat, 1}), opaque(7)},
		"no format":      {grayFile(1, 1, 8, blackIsZero, []byte{7}, [2]uint16{tagFormat, 4}), opaque(7)},
	} {
		if got, _, err := pixelsOf(c.data); err != nil || !bytes.Equal(got, c.want) {
			t.Errorf("%s: %v, %v, want %v", name, got, err, c.want)
		}
	}
}

// TestUnreadGrays: samples that are no whole numbers, faxes that are not read and other depths are told as that.
func TestUnreadGrays(t *testing.T) {
	compressed := func(how, options uint16) []byte {
		data := grayFile(8, 1, 1, whiteIsZero, []byte{1}, [2]uint16{tagT4, options})
		at := bytes.Index(data, []byte{byte(tagCompression & 255), byte(tagCompression >> 8), 3, 0})
		binary.LittleEndian.PutUint16(data[at+8:], how)
		return data
	}
	for name, data := range map[string][]byte{
		"signed":                    grayFile(1, 1, 8, blackIsZero, []byte{7}, [2]uint16{tagFormat, 2}),
		"floating":                  grayFile(1, 1, 16, blackIsZero, []byte{7, 7}, [2]uint16{tagFormat, 3}),
		"3 bits":                    grayFile(1, 1, 3, blackIsZero, []byte{7}),
		"a fax of two dimensions":   compressed(fax3, 1),
		"a fax with filled rows":    compressed(fax3, 4),
		"a fax without ends of row": compressed(faxModified, 0),
	} {
		_, err := ReadHeader(data)
		var coding *fault.CodingError
		if !errors.As(err, &coding) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := ReadHeader(compressed(fax3, 0)); err != nil {
		t.Errorf("a fax of one dimension: %v", err)
	}
}
