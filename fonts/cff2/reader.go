package cff2

import "errors"

// errCutOff is the error of a table that ends too early, or that points behind its end.
var errCutOff = errors.New("the CFF2 table is cut off")

// reader reads numbers of a table one after the other. After its end it gives zeros, and isShort is true.
type reader struct {
	data    string
	at      int
	isShort bool
}

// readerAt reads a table from a place on.
func readerAt(table string, at int) *reader {
	r := &reader{data: table, at: at}
	if at < 0 || at > len(table) {
		r.at = len(table)
		r.isShort = true
	}
	return r
}

// number is a big-endian number of some bytes.
func (r *reader) number(size int) int {
	if len(r.data)-r.at < size {
		r.isShort = true
		r.at = len(r.data)
		return 0
	}
	v := 0
	for range size {
		v = v<<8 | int(r.data[r.at])
		r.at++
	}
	return v
}

// u8 is a number of one byte.
func (r *reader) u8() int { return r.number(1) }

// u16 is a number of two bytes.
func (r *reader) u16() int { return r.number(2) }

// i16 is a signed number of two bytes.
func (r *reader) i16() int { return int(int16(r.number(2))) }

// u32 is a number of four bytes.
func (r *reader) u32() int { return r.number(4) }

// left is how many bytes follow.
func (r *reader) left() int { return len(r.data) - r.at }

// index is an array of byte strings ("CFF2": INDEX data).
type index struct {
	data  string // the strings, one behind the other
	sizes string // the offsets of the strings, from 1 on, and that of the end
	width int    // how many bytes an offset has
	count int
}

// readIndex reads an index and returns where it ends.
func readIndex(table string, at int) (index, int, error) {
	r := readerAt(table, at)
	x := index{count: r.u32()}
	if r.isShort {
		return index{}, 0, errCutOff
	}
	if x.count == 0 {
		return index{}, r.at, nil
	}
	x.width = r.u8()
	if x.width < 1 || x.width > 4 {
		return index{}, 0, errors.New("an index of the CFF2 table has offsets of no size")
	}
	if x.count < 0 || x.count >= r.left()/x.width {
		return index{}, 0, errCutOff
	}
	x.sizes = table[r.at : r.at+(x.count+1)*x.width]
	x.data = table[r.at+len(x.sizes):]
	end := x.offset(x.count)
	if end < 0 || end > len(x.data) {
		return index{}, 0, errCutOff
	}
	return x, r.at + len(x.sizes) + end, nil
}

// offset is where a string begins in data, the offset of the number of strings is where the last one ends.
func (x index) offset(i int) int { return readerAt(x.sizes, i*x.width).number(x.width) - 1 }

// bytes is a string of the index; ok is false if there is none, or if it is not within the table.
func (x index) bytes(i int) (s string, ok bool) {
	if i < 0 || i >= x.count {
		return "", false
	}
	from := x.offset(i)
	to := x.offset(i + 1)
	if from < 0 || to < from || to > len(x.data) {
		return "", false
	}
	return x.data[from:to], true
}
