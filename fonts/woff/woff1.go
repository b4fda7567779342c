package woff

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/zlib"
)

// unpack1 unpacks a file of WOFF 1.0.
func unpack1(data string) (Font, error) {
	r := &reader{data: []byte(data)}
	r.bytes(len(magic1))
	f := Font{Flavor: string(r.bytes(4))}
	r.u32() // the length of the file
	n := r.u16()
	r.bytes(2 + 4 + 2 + 2 + 5*4) // reserved, sizes, version, metadata, private data
	total := 0
	for range n {
		tag := string(r.bytes(4))
		offset := r.u32()
		packed := r.u32()
		size := r.u32()
		r.u32() // checksum
		if r.short || offset > len(data) || packed > len(data)-offset || packed > size {
			return Font{}, errCutOff
		}
		if total += size; total > MostBytes {
			return Font{}, errTooLarge
		}
		table := []byte(data[offset : offset+packed])
		if packed < size {
			var err error
			if table, err = inflate(table, size); err != nil {
				return Font{}, fmt.Errorf("table %q: %w", tag, err)
			}
		}
		if !f.add(tag, table) {
			return Font{}, fmt.Errorf("table %q is there twice", tag)
		}
	}
	if r.short {
		return Font{}, errCutOff
	}
	return f, nil
}

// inflate unpacks a table of the given size.
func inflate(packed []byte, size int) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	return readAll(z, size)
}

// readAll reads what a stream must have. Memory is taken as the bytes come: a small file may name any size.
func readAll(r io.Reader, size int) ([]byte, error) {
	var out bytes.Buffer
	if n, err := io.CopyN(&out, r, int64(size)); n < int64(size) {
		return nil, fmt.Errorf("it has %d bytes instead of %d: %w", n, size, err)
	}
	return out.Bytes(), nil
}

// Altered is the table of a file of WOFF 1.0 whose bytes are not those that were packed, by their sum in the directory;
// empty if there is none. WOFF 2.0 has no sums.
func Altered(data string) string {
	if !strings.HasPrefix(data, magic1) {
		return ""
	}
	f, err := unpack1(data)
	if err != nil {
		return ""
	}
	const header, row, sum = 44, 20, 16
	for i, t := range f.Tables {
		if at := header + row*i + sum; tableSum(t) != binary.BigEndian.Uint32([]byte(data[at:at+4])) {
			return strings.TrimSpace(t.Tag)
		}
	}
	return ""
}

// tableSum is the sum of the words of a table, without the adjustment in head (OpenType 1.9, "head").
func tableSum(t Table) (sum uint32) {
	for i, b := range t.Data {
		if t.Tag != "head" || i < 8 || i >= 12 {
			sum += uint32(b) << (24 - 8*(i%4))
		}
	}
	return sum
}
