package cff2

import "errors"

// The limits of glyphs ("CFF2 CharString format": implementation limits), and how many bytes a glyph may run through
// at the most: subroutines that call each other often could run for hours.
const (
	mostOperands = 513
	mostNested   = 10
	mostBytes    = 1 << 20
)

// one is the number 1 as an operand: operands are in 1/65536.
const one = 1 << 16

var (
	errOperands = errors.New("it has operands that do not fit its operators")
	errNested   = errors.New("its subroutines are nested too deeply")
	errLong     = errors.New("it runs for too long")
	errOperator = errors.New("it has an unknown operator")
	errSubr     = errors.New("it calls a subroutine that is not there")
	errCut      = errors.New("it is cut off")
	errData     = errors.New("its variations are not there")
)

// machine runs the program of a glyph.
type machine struct {
	instance *Instance
	local    index
	data     int
	pen      pen
	stack    []int64
	hints    int
	bytes    int
}

// run runs a program, which may be a subroutine of others.
func (m *machine) run(program string, depth int) error {
	if depth > mostNested {
		return errNested
	}
	if m.bytes += len(program); m.bytes > mostBytes {
		return errLong
	}
	r := readerAt(program, 0)
	for r.left() > 0 {
		b := r.u8()
		var err error
		switch {
		case b >= 32 || b == shortInteger:
			err = m.push(operand(r, b))
		case b == callLocal:
			err = m.call(m.local, depth)
		case b == callGlobal:
			err = m.call(m.instance.font.global, depth)
		case b == hintMask || b == counterMask:
			err = m.skipMask(r)
		case b == escape:
			err = m.flex(r.u8())
		default:
			err = m.operate(b)
		}
		if err != nil {
			return err
		}
		if r.isShort {
			return errCut
		}
	}
	return nil
}

// operand is the number that begins with a byte ("CFF2 CharString format": charstring number encoding).
func operand(r *reader, first int) int64 {
	switch {
	case first == shortInteger:
		return int64(r.i16()) * one
	case first < 247:
		return int64(first-139) * one
	case first < 251:
		return int64((first-247)*256+r.u8()+108) * one
	case first < 255:
		return int64(-(first-251)*256-r.u8()-108) * one
	}
	return int64(int32(r.u32()))
}

// push puts an operand on the stack.
func (m *machine) push(v int64) error {
	if len(m.stack) >= mostOperands {
		return errOperands
	}
	m.stack = append(m.stack, v)
	return nil
}

// pop takes a whole number from the stack.
func (m *machine) pop() (int, error) {
	n := len(m.stack)
	if n == 0 {
		return 0, errOperands
	}
	v := m.stack[n-1]
	m.stack = m.stack[:n-1]
	return int(v >> 16), nil
}

// call runs a subroutine, whose number is counted from the middle of them ("CFF2 CharString format": subroutine
// operators).
func (m *machine) call(subrs index, depth int) error {
	n, err := m.pop()
	if err != nil {
		return err
	}
	switch {
	case subrs.count < 1240:
		n += 107
	case subrs.count < 33900:
		n += 1131
	default:
		n += 32768
	}
	program, ok := subrs.bytes(n)
	if !ok {
		return errSubr
	}
	return m.run(program, depth+1)
}

// skipMask skips the bits of a mask of hints, of which operands may stand before it.
func (m *machine) skipMask(r *reader) error {
	m.hints += len(m.stack) / 2
	m.stack = m.stack[:0]
	for range (m.hints + 7) / 8 {
		r.u8()
	}
	return nil
}

// choose chooses the data that deltas belong to.
func (m *machine) choose() error {
	var err error
	m.data, err = m.pop()
	m.stack = m.stack[:0]
	return err
}

// blend puts numbers in the place of numbers with their deltas: the n numbers, then the deltas of each of them.
func (m *machine) blend() error {
	n, err := m.pop()
	if err != nil {
		return err
	}
	if m.data < 0 || m.data >= len(m.instance.shares) {
		return errData
	}
	shares := m.instance.shares[m.data]
	from := len(m.stack) - n*(len(shares)+1)
	if n < 0 || from < 0 {
		return errOperands
	}
	deltas := m.stack[from+n:]
	for i := range n {
		for k, share := range shares {
			m.stack[from+i] += deltas[i*len(shares)+k] * int64(share) / whole
		}
	}
	m.stack = m.stack[:from+n]
	return nil
}
