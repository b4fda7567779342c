package svg

import (
	"strings"

	"annualreport/layout/affine"
	"annualreport/layout/exact"
	"annualreport/layout/filter"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/value"
)

// colorMatrix reads feColorMatrix. Values that cannot be read change nothing.
func (s *stepReader) colorMatrix(n *dom.Node) {
	m := filter.IdentityMatrix()
	list, rest := value.Numbers(n.Attribute("values"))
	one := func(otherwise float64) float64 {
		if rest != "" || len(list) != 1 {
			return otherwise
		}
		return list[0]
	}
	switch n.Attribute("type") {
	case "saturate":
		m = saturation(max(one(1), 0))
	case "hueRotate":
		m = hueRotation(one(0))
	case "luminanceToAlpha":
		m = filter.Matrix{15: 0.2125, 16: 0.7154, 17: 0.0721}
	default:
		if rest == "" && len(list) == len(m) {
			m = filter.Matrix(list)
		} else if n.Attribute("values") != "" {
			s.frame.reader.note(n, exportNew, "the values of feColorMatrix are not 20 numbers: it changes nothing")
		}
	}
	s.add(n, &m, s.source(n, "in"))
}

// The shares of red, green and blue in how light a color is.
const (
	redLight   = 0.213
	greenLight = 0.715
	blueLight  = 0.072
)

// saturation is the matrix of feColorMatrix that makes colors more or less full (Filter Effects 1, 9.5).
func saturation(v float64) filter.Matrix {
	row := func(r, g, b float64) [3]float64 {
		return [3]float64{
			redLight + float64(r*v), greenLight + float64(g*v), blueLight + float64(b*v),
		}
	}
	return ofRows(
		row(1-redLight, -greenLight, -blueLight),
		row(-redLight, 1-greenLight, -blueLight),
		row(-redLight, -greenLight, 1-blueLight),
	)
}

// hueRotation is the matrix of feColorMatrix that turns hues by an angle in degrees (Filter Effects 1, 9.5).
func hueRotation(degrees float64) filter.Matrix {
	sin, cos := affine.SinCos(degrees)
	row := func(ofCos, ofSin [3]float64) [3]float64 {
		var out [3]float64
		for i, light := range [...]float64{redLight, greenLight, blueLight} {
			out[i] = light + float64(cos*ofCos[i]) + float64(sin*ofSin[i])
		}
		return out
	}
	return ofRows(
		row([3]float64{0.787, -0.715, -0.072}, [3]float64{-0.213, -0.715, 0.928}),
		row([3]float64{-0.213, 0.285, -0.072}, [3]float64{0.143, 0.140, -0.283}),
		row([3]float64{-0.213, -0.715, 0.928}, [3]float64{-0.787, 0.715, 0.072}),
	)
}

// ofRows is the matrix of three rows of red, green and blue, which leaves the alpha as it is.
func ofRows(red, green, blue [3]float64) filter.Matrix {
	m := filter.Matrix{18: 1}
	copy(m[0:], red[:])
	copy(m[5:], green[:])
	copy(m[10:], blue[:])
	return m
}

// transfer reads feComponentTransfer. Of several functions of one component the last one counts.
func (s *stepReader) transfer(n *dom.Node) {
	curves := &filter.Transfer{}
	for _, c := range n.Elements() {
		for i, name := range [...]string{"feFuncR", "feFuncG", "feFuncB", "feFuncA"} {
			if c.Name == name {
				curves[i] = knownCurve(s.frame.reader, c)
			}
		}
	}
	s.add(n, curves, s.source(n, "in"))
}

// mostCurves is how many curves of colors a drawing has: each is a table of all levels.
const mostCurves = 200

// knownCurve is the curve of a component, which is made once for all elements that the filter is applied to.
func knownCurve(r *reader, n *dom.Node) *filter.Curve {
	known, ok := r.curves[n]
	switch {
	case ok || r.full:
		return known
	case len(r.curves) == mostCurves:
		r.full = true
		r.refuse(n, flatten, "its filters have more than %d curves of colors", mostCurves)
		return nil
	case r.curves == nil:
		r.curves = make(map[*dom.Node]*filter.Curve)
	}
	r.curves[n] = curveOf(n)
	return r.curves[n]
}

// curveOf is the curve of a component; nil if it changes nothing.
func curveOf(n *dom.Node) *filter.Curve {
	list, rest := value.Numbers(n.Attribute("tableValues"))
	if rest != "" {
		list = nil
	}
	switch n.Attribute("type") {
	case "table":
		if len(list) > 0 {
			return filter.CurveOf(func(v float64) float64 { return inTable(list, v) })
		}
	case "discrete":
		if len(list) > 0 {
			count := float64(len(list))
			return filter.CurveOf(func(v float64) float64 { return list[min(int(float64(v*count)), len(list)-1)] })
		}
	case "linear":
		slope := number(n, "slope", 1)
		intercept := number(n, "intercept", 0)
		return filter.CurveOf(func(v float64) float64 { return float64(slope*v) + intercept })
	case "gamma":
		amplitude := number(n, "amplitude", 1)
		exponent := number(n, "exponent", 1)
		offset := number(n, "offset", 0)
		return filter.CurveOf(func(v float64) float64 {
			return float64(amplitude*exact.Power(v, exponent)) + offset
		})
	}
	return nil
}

// inTable is the value at a place of a table, on the straight line between its neighbors.
func inTable(list []float64, v float64) float64 {
	at := float64(v * float64(len(list)-1))
	i := min(int(at), len(list)-1)
	if i == len(list)-1 {
		return list[i]
	}
	return list[i] + float64((at-float64(i))*(list[i+1]-list[i]))
}

// filterCall is an entry of the property filter: url(#a), or a function such as blur(2px).
type filterCall struct {
	text string
	// name and arguments are those of a function.
	name, arguments string
}

// filterCalls are the entries of the property filter; ok is false if it cannot be read.
func filterCalls(text string) (out []filterCall, ok bool) {
	text = strings.TrimSpace(text)
	for text != "" {
		open := strings.IndexByte(text, '(')
		if open < 0 {
			return nil, false
		}
		end := closing(text, open)
		if end < 0 {
			return nil, false
		}
		one := filterCall{
			text: text[:end+1], name: strings.ToLower(text[:open]),
			arguments: strings.TrimSpace(text[open+1 : end]),
		}
		if one.name != "url" && functions[one.name] == nil {
			return nil, false
		}
		out = append(out, one)
		text = strings.TrimSpace(text[end+1:])
	}
	return out, true
}

// closing is where the parenthesis that opens at a place is closed; -1 if it is not.
func closing(text string, open int) int {
	depth := 0
	for i := open; i < len(text); i++ {
		switch text[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}
