package cff2

// The operators of glyphs ("CFF2 CharString format").
const (
	stems          = 1
	verticalStems  = 3
	moveVertical   = 4
	lines          = 5
	linesFlat      = 6
	linesUpright   = 7
	curves         = 8
	callLocal      = 10
	chooseData     = 15
	blendDeltas    = 16
	stemsMask      = 18
	hintMask       = 19
	counterMask    = 20
	move           = 21
	moveHorizontal = 22
	uprightMask    = 23
	curvesLine     = 24
	linesCurve     = 25
	curvesUpright  = 26
	curvesFlat     = 27
	shortInteger   = 28
	callGlobal     = 29
	curvesUpFirst  = 30
	curvesFlatOne  = 31
	hflex          = 34
	flexed         = 35
	hflexOne       = 36
	flexOne        = 37
)

// operate does what an operator of one byte says. All but one take the whole stack.
func (m *machine) operate(op int) error {
	if op == blendDeltas {
		return m.blend()
	}
	if op == chooseData {
		return m.choose()
	}
	args := m.stack
	m.stack = m.stack[:0]
	switch op {
	case stems, verticalStems, stemsMask, uprightMask:
		m.hints += len(args) / 2
		return nil
	case move, moveHorizontal, moveVertical:
		return m.move(op, args)
	}
	if !m.pen.isDown {
		return errOperands
	}
	return m.draw(op, args)
}

// move begins a contour.
func (m *machine) move(op int, args []int64) error {
	switch {
	case op == move && len(args) == 2:
		m.pen.move(args[0], args[1])
	case op == moveHorizontal && len(args) == 1:
		m.pen.move(args[0], 0)
	case op == moveVertical && len(args) == 1:
		m.pen.move(0, args[0])
	default:
		return errOperands
	}
	return nil
}

// draw draws lines and curves.
func (m *machine) draw(op int, args []int64) error {
	n := len(args)
	switch op {
	case lines:
		return m.lines(args)
	case linesFlat:
		return m.straight(args, true)
	case linesUpright:
		return m.straight(args, false)
	case curves:
		return m.curves(args)
	case curvesLine:
		if n < 8 {
			return errOperands
		}
		if err := m.curves(args[:n-2]); err != nil {
			return err
		}
		return m.lines(args[n-2:])
	case linesCurve:
		if n < 8 {
			return errOperands
		}
		if err := m.lines(args[:n-6]); err != nil {
			return err
		}
		return m.curves(args[n-6:])
	case curvesUpright:
		return m.along(args, false)
	case curvesFlat:
		return m.along(args, true)
	case curvesUpFirst:
		return m.turning(args, false)
	case curvesFlatOne:
		return m.turning(args, true)
	}
	return errOperator
}

// lines draws lines by pairs of numbers.
func (m *machine) lines(args []int64) error {
	if len(args) == 0 || len(args)%2 != 0 {
		return errOperands
	}
	for ; len(args) > 0; args = args[2:] {
		m.pen.line(args[0], args[1])
	}
	return nil
}

// straight draws lines that are horizontal and vertical in turn.
func (m *machine) straight(args []int64, isFlat bool) error {
	if len(args) == 0 {
		return errOperands
	}
	for _, v := range args {
		if isFlat {
			m.pen.line(v, 0)
		} else {
			m.pen.line(0, v)
		}
		isFlat = !isFlat
	}
	return nil
}

// curves draws curves by six numbers each.
func (m *machine) curves(args []int64) error {
	if len(args) == 0 || len(args)%6 != 0 {
		return errOperands
	}
	for ; len(args) > 0; args = args[6:] {
		m.pen.curve([6]int64(args))
	}
	return nil
}

// along draws curves that begin and end in the same direction, horizontal or vertical, by four numbers each. A number
// in front of them is how far the first one starts off across the direction.
func (m *machine) along(args []int64, isFlat bool) error {
	var across int64
	if len(args)%4 == 1 {
		across = args[0]
		args = args[1:]
	}
	if len(args) == 0 || len(args)%4 != 0 {
		return errOperands
	}
	for ; len(args) > 0; args = args[4:] {
		if isFlat {
			m.pen.curve([6]int64{args[0], across, args[1], args[2], args[3], 0})
		} else {
			m.pen.curve([6]int64{across, args[0], args[1], args[2], 0, args[3]})
		}
		across = 0
	}
	return nil
}

// turning draws curves that begin horizontal and end vertical, or the other way round, in turn, by four numbers each.
// A number behind them is how far the end of the last one is off its direction.
func (m *machine) turning(args []int64, isFlat bool) error {
	if n := len(args) % 4; len(args) < 4 || n > 1 {
		return errOperands
	}
	for len(args) >= 4 {
		var off int64
		if len(args) == 5 {
			off = args[4]
		}
		if isFlat {
			m.pen.curve([6]int64{args[0], 0, args[1], args[2], off, args[3]})
		} else {
			m.pen.curve([6]int64{0, args[0], args[1], args[2], args[3], off})
		}
		isFlat = !isFlat
		args = args[4:]
	}
	return nil
}

// flex draws the two curves of a flex, by the second byte of its operator.
func (m *machine) flex(op int) error {
	a := m.stack
	m.stack = m.stack[:0]
	if !m.pen.isDown {
		return errOperands
	}
	switch {
	case op == flexed && len(a) == 13: // the last number is the depth from which on the curves count
		m.pen.curve([6]int64(a))
		m.pen.curve([6]int64(a[6:]))
	case op == hflex && len(a) == 7:
		m.pen.curve([6]int64{a[0], 0, a[1], a[2], a[3], 0})
		m.pen.curve([6]int64{a[4], 0, a[5], -a[2], a[6], 0})
	case op == hflexOne && len(a) == 9:
		m.pen.curve([6]int64{a[0], a[1], a[2], a[3], a[4], 0})
		m.pen.curve([6]int64{a[5], 0, a[6], a[7], a[8], -(a[1] + a[3] + a[7])})
	case op == flexOne && len(a) == 11:
		m.pen.flexOne([11]int64(a))
	case op < hflex || op > flexOne:
		return errOperator
	default:
		return errOperands
	}
	return nil
}
