package cff2

// The operators of dictionaries that are read ("CFF2": Top DICT, Font DICT and Private DICT operators). Those of two
// bytes have 12 in front.
const (
	opCharStrings = 17
	opPrivate     = 18
	opSubrs       = 19
	opIndex       = 22
	opStore       = 24
	opFontDicts   = 12<<8 | 36
	opFontSelect  = 12<<8 | 37
)

// escape is the first byte of operators of two bytes.
const escape = 12

// dict is the operands of the operators of a dictionary. Numbers with fractions are 0, since none is needed.
type dict map[int][]int

// readDict reads a dictionary ("CFF2": DICT data).
func readDict(data string) (dict, error) {
	out := make(dict)
	r := readerAt(data, 0)
	var operands []int
	for r.left() > 0 {
		b := r.u8()
		if b > opStore && b < 28 {
			continue // reserved
		}
		if b <= opStore {
			if b == escape {
				b = escape<<8 | r.u8()
			}
			out[b] = operands
			operands = nil
			continue
		}
		operands = append(operands, dictNumber(r, b))
	}
	if r.isShort {
		return nil, errCutOff
	}
	return out, nil
}

// dictNumber is the number that begins with a byte ("CFF2": DICT operand encoding).
func dictNumber(r *reader, first int) int {
	switch {
	case first == 28:
		return r.i16()
	case first == 29:
		return int(int32(r.u32()))
	case first == 30:
		skipReal(r)
		return 0
	case first < 247:
		return first - 139
	case first < 251:
		return (first-247)*256 + r.u8() + 108
	}
	return -(first-251)*256 - r.u8() - 108
}

// skipReal skips a number with a fraction, which ends at a half byte of 15.
func skipReal(r *reader) {
	for r.left() > 0 {
		if b := r.u8(); b>>4 == 15 || b&15 == 15 {
			return
		}
	}
	r.isShort = true
}

// last is the last operand of an operator; ok is false if there is none.
func (d dict) last(op int) (v int, ok bool) {
	operands := d[op]
	if len(operands) == 0 {
		return 0, false
	}
	return operands[len(operands)-1], true
}
