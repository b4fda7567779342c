package bmp

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"testing"

	"annualreport/layout/image/fault"
)

// file is a BMP file of a depth and a packing, with what stands behind its header, and its pixels.
func file(width, height, depth, packed int, table, pixels string) []byte {
	le := binary.LittleEndian
	out := []byte("BM\x00\x00\x00\x00\x00\x00\x00\x00")
	out = le.AppendUint32(out, uint32(fileHeader+newHeader+len(table)))
	out = le.AppendUint32(out, newHeader)
	out = le.AppendUint32(out, uint32(width))
	out = le.AppendUint32(out, uint32(height))
	out = le.AppendUint16(out, 1)
	out = le.AppendUint16(out, uint16(depth))
	out = le.AppendUint32(out, uint32(packed))
	out = append(out, make([]byte, 12)...)
	colors := 0
	if depth <= 8 {
		colors = len(table) / 4
	}
	out = le.AppendUint32(out, uint32(colors))
	out = append(out, 0, 0, 0, 0)
	return append(append(out, table...), pixels...)
}

// rows are all pixels of a file in hexadecimal, row by row.
func rows(data []byte) (string, error) {
	d, err := NewDecoder(data)
	if err != nil {
		return "", err
	}
	var out bytes.Buffer
	for {
		row, err := d.Row()
		if err == io.EOF {
			return out.String(), nil
		}
		fmt.Fprintf(&out, "%x ", row)
	}
}

// fourColors are blue, green, red and white, as files have them.
const fourColors = "\xff\x00\x00\x00\x00\xff\x00\x00\x00\x00\xff\x00\xff\xff\xff\x00"

// TestPixels: every depth and packing, in files that begin with the last row and with the first one. In runs, rows may
// end early and places be passed over.
func TestPixels(t *testing.T) {
	const masks555 = "\x00\x7c\x00\x00\xe0\x03\x00\x00\x1f\x00\x00\x00"
	const masks8888 = "\xff\x00\x00\x00\x00\xff\x00\x00\x00\x00\xff\x00\x00\x00\x00\xff"
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"1 bit":              {file(3, 1, 1, plain, fourColors[:8], "\xa0\x00\x00\x00"), "00ff000000ff00ff00 "},
		"4 bits":             {file(3, 1, 4, plain, fourColors, "\x01\x20\x00\x00"), "0000ff00ff00ff0000 "},
		"8 bits":             {file(2, 2, 8, plain, fourColors, "\x03\x02\x00\x00\x01\x00\x00\x00"), "00ff000000ff ffffffff0000 "},
		"8 bits from above":  {file(2, -2, 8, plain, fourColors, "\x03\x02\x00\x00\x01\x00\x00\x00"), "ffffffff0000 00ff000000ff "},
		"a number too large": {file(1, 1, 8, plain, fourColors, "\x09\x00\x00\x00"), "000000 "},
		"16 bits":            {file(2, 1, 16, plain, "", "\x00\x7c\x1f\x00"), "ff00000000ff "},
		"16 bits by masks":   {file(2, 1, 16, masks, masks555, "\xff\x7f\xe0\x03"), "ffffff00ff00 "},
		"24 bits":            {file(1, 1, 24, plain, "", "\x01\x02\x03\x00"), "030201 "},
		"32 bits":            {file(1, 1, 32, plain, "", "\x01\x02\x03\x04"), "030201 "},
		"32 bits with alpha": {file(1, 1, 32, alphaMask, masks8888, "\x01\x02\x03\x04"), "01020304 "},
		"alpha that is none": {file(1, 1, 32, alphaMask, masks8888, "\x01\x02\x03\x00"), "010203 "},
		"runs of 8 bits":     {file(3, 2, 8, runs8, fourColors, "\x02\x01\x00\x00\x00\x03\x02\x01\x03\x00\x00\x01"), "ff000000ff00ffffff 00ff0000ff000000ff "},
		"runs of 4 bits":     {file(3, 1, 4, runs4, fourColors, "\x03\x12\x00\x01"), "00ff00ff000000ff00 "},
		"a move":             {file(3, 1, 8, runs8, fourColors, "\x00\x02\x02\x00\x05\x03\x00\x01"), "0000ff0000ffffffff "},
	} {
		if got, err := rows(c.data); err != nil || got != c.want {
			t.Errorf("%s: %q %v, want %q", name, got, err, c.want)
		}
	}
}

// TestRefused: a file that ends early is told, and so is a packing that is not read.
func TestRefused(t *testing.T) {
	whole := file(2, 2, 24, plain, "", "\x01\x02\x03\x01\x02\x03\x00\x00\x01\x02\x03\x01\x02\x03\x00\x00")
	for n := range whole {
		if _, err := rows(whole[:n]); err == nil {
			t.Errorf("%d of %d bytes are read", n, len(whole))
		}
	}
	for _, data := range [][]byte{file(1, 1, 24, 4, "", "x"), file(1, 1, 64, plain, "", "12345678")} {
		if _, err := rows(data); err == nil || err.Error() == fault.ErrDamaged.Error() {
			t.Errorf("%v", err)
		}
	}
}

// FuzzDecode: whatever a file holds, it is read or refused.
func FuzzDecode(f *testing.F) {
	f.Add(file(3, 2, 8, runs8, fourColors, "\x02\x01\x00\x00\x00\x03\x02\x01\x03\x00\x00\x01"))
	f.Add(file(3, 1, 4, plain, fourColors, "\x01\x20\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := ReadHeader(data)
		if err != nil || d.Width()*d.Height() > 1<<16 {
			return
		}
		_, _ = rows(data)
	})
}

// TestCountOfColors: a file that counts no colors, or more than its depth has numbers for, has as many as these.
func TestCountOfColors(t *testing.T) {
	const two = "\xff\x00\x00\x00\x00\x00\xff\x00"
	for _, count := range []byte{0, 1, 2, 200} {
		data := file(8, 1, 1, 0, two, "\x0f\x00\x00\x00")
		data[fileHeader+32] = count
		want := "0000ff0000ff0000ff0000ffff0000ff0000ff0000ff0000 "
		if count == 1 {
			want = "0000ff0000ff0000ff0000ff000000000000000000000000 "
		}
		if got, err := rows(data); err != nil || got != want {
			t.Errorf("%d colors: %s, %v", count, got, err)
		}
	}
}

// TestRunsOfOtherDepth: runs are those of eight bits or of four, and masks those of 16 or 32, in files of just that depth.
func TestRunsOfOtherDepth(t *testing.T) {
	for _, c := range [][2]int{{1, runs8}, {1, runs4}, {4, runs8}, {8, runs4}, {8, masks}, {4, 9}, {24, masks}, {24, alphaMask}, {16, 9}, {32, 9}} {
		if got, err := rows(file(3, 1, c[0], c[1], fourColors, "\x03\x01\x00\x01")); err == nil {
			t.Errorf("%d bits, packed as %d: %s", c[0], c[1], got)
		}
	}
}
