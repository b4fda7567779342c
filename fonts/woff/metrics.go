package woff

import "encoding/binary"

// The flags of a rewritten hmtx table: bearings that are left out are the smallest abscissas of the outlines
// (WOFF 2.0, 5.4).
const (
	withoutLongBearings  = 1 << 0
	withoutOtherBearings = 1 << 1
)

// hmtx writes the widths and bearings out of their form in WOFF 2.0. So many glyphs, the first ones, have a width of
// their own.
func (o *outlines) hmtx(packed []byte, long int) ([]byte, error) {
	r := reader{data: packed}
	flags := r.u8()
	if long > len(o.lefts) {
		return nil, errCutOff
	}
	widths := r.bytes(2 * long)
	bearings := func(from, to, without int) []byte {
		if flags&without == 0 {
			return r.bytes(2 * (to - from))
		}
		var out []byte
		for _, left := range o.lefts[from:to] {
			out = binary.BigEndian.AppendUint16(out, uint16(int16(left)))
		}
		return out
	}
	first := bearings(0, long, withoutLongBearings)
	others := bearings(long, len(o.lefts), withoutOtherBearings)
	if r.short {
		return nil, errCutOff
	}
	out := make([]byte, 0, 4*long+len(others))
	for i := range long {
		out = append(out, widths[2*i:2*i+2]...)
		out = append(out, first[2*i:2*i+2]...)
	}
	return append(out, others...), nil
}

// loca is the table of the places of glyphs, in its long form.
func (o *outlines) loca() []byte {
	out := make([]byte, 0, 4*len(o.starts))
	for _, at := range o.starts {
		out = binary.BigEndian.AppendUint32(out, uint32(at))
	}
	return out
}
