package tiff

import (
	"encoding/binary"

	"annualreport/layout/image/fault"
)

// The tags that are read (TIFF 6.0, appendix A).
const (
	tagKind         = 254
	tagWidth        = 256
	tagHeight       = 257
	tagDepth        = 258
	tagCompression  = 259
	tagPhotometric  = 262
	tagFillOrder    = 266
	tagStrips       = 273
	tagOrientation  = 274
	tagSamples      = 277
	tagRowsPerStrip = 278
	tagStripBytes   = 279
	tagPlanar       = 284
	tagT4           = 292
	tagPredictor    = 317
	tagColorMap     = 320
	tagTileWidth    = 322
	tagTileHeight   = 323
	tagTiles        = 324
	tagTileBytes    = 325
	tagInkSet       = 332
	tagExtra        = 338
	tagFormat       = 339
	tagJPEGTables   = 347
	tagProfile      = 34675
)

// The sizes of a file's parts, in bytes.
const (
	headerSize = 8
	entrySize  = 12
)

// directory is the fields of a picture.
type directory struct {
	order  binary.ByteOrder
	data   []byte
	fields map[int]entry
}

// entry is where the values of a field lie.
type entry struct {
	kind, count int
	at          int64
}

// valueSizes are the bytes of a value of each type.
var valueSizes = [...]int{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8}

// orderOf is the order of bytes of a file; nil if it is no TIFF file.
func orderOf(data []byte) binary.ByteOrder {
	switch {
	case len(data) < headerSize:
		return nil
	case string(data[:4]) == "II*\x00":
		return binary.LittleEndian
	case string(data[:4]) == "MM\x00*":
		return binary.BigEndian
	}
	return nil
}

// directories reads all directories of a file, each once.
func directories(data []byte) ([]directory, error) {
	order := orderOf(data)
	if order == nil {
		return nil, fault.ErrDamaged
	}
	var out []directory
	seen := make(map[int64]bool)
	for at := int64(order.Uint32(data[4:])); at != 0 && !seen[at]; {
		seen[at] = true
		d, next, err := readDirectory(data, order, at)
		if err != nil && len(out) == 0 {
			return nil, err
		}
		if err != nil {
			return out, nil // what comes behind the first picture is not read
		}
		out = append(out, d)
		at = next
	}
	if len(out) == 0 {
		return nil, fault.ErrDamaged
	}
	return out, nil
}

// readDirectory reads one directory, and where the next one lies.
func readDirectory(data []byte, order binary.ByteOrder, at int64) (directory, int64, error) {
	d := directory{order: order, data: data, fields: make(map[int]entry)}
	size := int64(len(data))
	if at < headerSize || at+2 > size {
		return d, 0, fault.ErrShort
	}
	count := int64(order.Uint16(data[at:]))
	end := at + 2 + count*entrySize
	if end > size {
		return d, 0, fault.ErrShort
	}
	for i := range count {
		b := data[at+2+i*entrySize:][:entrySize]
		e := entry{kind: int(order.Uint16(b[2:])), count: int(order.Uint32(b[4:]))}
		if e.kind == 0 || e.kind >= len(valueSizes) {
			continue
		}
		e.at = at + 2 + i*entrySize + 8
		if int64(valueSizes[e.kind])*int64(e.count) > 4 {
			e.at = int64(order.Uint32(b[8:]))
		}
		if e.at+int64(valueSizes[e.kind])*int64(e.count) > size {
			return d, 0, fault.ErrShort
		}
		d.fields[int(order.Uint16(b))] = e
	}
	next := int64(0)
	if end+4 <= size {
		next = int64(order.Uint32(data[end:]))
	}
	return d, next, nil
}

// numbers are the values of a field that has whole numbers; nil for others.
func (d *directory) numbers(tag int) []int {
	e, ok := d.fields[tag]
	if !ok {
		return nil
	}
	out := make([]int, 0, e.count)
	for i := range e.count {
		b := d.data[e.at+int64(i*valueSizes[e.kind]):]
		switch e.kind {
		case 1, 7:
			out = append(out, int(b[0]))
		case 3:
			out = append(out, int(d.order.Uint16(b)))
		case 4:
			out = append(out, int(d.order.Uint32(b)))
		default:
			return nil
		}
	}
	return out
}

// number is the first value of a field, or what holds without it.
func (d *directory) number(tag, without int) int {
	if all := d.numbers(tag); len(all) > 0 {
		return all[0]
	}
	return without
}

// bytes are the bytes of a field; empty if it is not there.
func (d *directory) bytes(tag int) []byte {
	e, ok := d.fields[tag]
	if !ok {
		return nil
	}
	return d.data[e.at:][:int64(valueSizes[e.kind])*int64(e.count)]
}
