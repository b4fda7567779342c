package svg

import (
	"math"
	"strings"

	"annualreport/layout/affine"
	"annualreport/layout/filter"
	"annualreport/layout/svg/outline"
	"annualreport/layout/svg/value"
)

// functions read the functions of the property filter (Filter Effects 1, 8.1); ok is false for wrong arguments.
var functions = map[string]func(f *effectFrame, arguments string) (steps []filter.Step, ok bool){
	"blur": blurFunction, "drop-shadow": dropShadowFunction,
	"brightness": colorFunction(1, math.MaxFloat64, func(v float64) filter.Matrix { return levels(v, 0) }),
	"contrast":   colorFunction(1, math.MaxFloat64, func(v float64) filter.Matrix { return levels(v, (1-v)/2) }),
	"grayscale":  colorFunction(1, 1, func(v float64) filter.Matrix { return saturation(1 - v) }),
	"hue-rotate": hueFunction,
	"invert":     colorFunction(1, 1, func(v float64) filter.Matrix { return levels(1-float64(2*v), v) }),
	"opacity": colorFunction(1, 1, func(v float64) filter.Matrix {
		m := filter.IdentityMatrix()
		m[18] = v
		return m
	}),
	"saturate": colorFunction(1, math.MaxFloat64, saturation),
	"sepia":    colorFunction(1, 1, sepia),
}

// function reads a function, and sets the region of the frame: all that the function can reach.
func (f *effectFrame) function(call filterCall) (effect *filter.Effect, ok bool) {
	box := f.box
	if !box.Filled {
		return nil, false
	}
	f.region = region{x: box.Min.X, y: box.Min.Y, w: box.W(), h: box.H()}
	read := functions[call.name]
	if read == nil {
		return nil, false
	}
	steps, ok := read(f, call.arguments)
	if !ok {
		return nil, false
	}
	effect = &filter.Effect{Steps: steps}
	f.region = f.around(effect)
	whole := f.whole()
	for i := range steps {
		steps[i].Area = filter.Area{Right: whole.Max.X, Bottom: whole.Max.Y}
	}
	return effect, true
}

// around is the region of all that an element shows, with its lines, and that an effect can reach.
func (f *effectFrame) around(effect *filter.Effect) region {
	x, y := effect.Reach()
	fine := f.fine()
	line := float64(f.scene.style.line.width * max(f.scene.style.line.miter, math.Sqrt2))
	// Lines of elements in a group may be wider than its own: they have room for as much again as the group.
	byX := x/fine.X + line + f.box.W()
	byY := y/fine.Y + line + f.box.H()
	out := outline.Box{
		Min:    f.box.Min.Sub(affine.Point{X: byX, Y: byY}),
		Max:    f.box.Max.Add(affine.Point{X: byX, Y: byY}),
		Filled: true,
	}
	if seen := f.scene.shown; seen.Filled { // markers and letters may stand far outside of the box
		whole := seen.Mapped(f.scene.matrix.Inverse())
		by := affine.Point{X: x / fine.X, Y: y / fine.Y}
		out = out.With(whole.Min.Sub(by)).With(whole.Max.Add(by))
	}
	return region{x: out.Min.X, y: out.Min.Y, w: out.W(), h: out.H()}
}

// ofGraphic is a step that is applied to the element, or to the step before it.
func ofGraphic(do filter.Primitive) []filter.Step {
	return []filter.Step{{Do: do, In: []filter.Source{filter.Graphic}}}
}

// blurFunction reads blur(2px).
func blurFunction(f *effectFrame, arguments string) (steps []filter.Step, ok bool) {
	deviation, ok := f.length(arguments)
	if !ok && arguments != "" || deviation < 0 {
		return nil, false
	}
	fine := f.fine()
	return ofGraphic(filter.Blur{X: float64(deviation * fine.X), Y: float64(deviation * fine.Y)}), true
}

// length reads a length, which is no percentage, in units of the element.
func (f *effectFrame) length(text string) (v float64, ok bool) {
	l, ok := value.ParseLength(text)
	if !ok || l.HasShare() {
		return 0, false
	}
	return l.In(f.scene.lengths(), value.Diagonal), true
}

// dropShadowFunction reads drop-shadow(1px 2px 3px red): two or three lengths, with a color before or behind them.
func dropShadowFunction(f *effectFrame, arguments string) (steps []filter.Step, ok bool) {
	color := f.scene.style.color
	var lengths []float64
	words := wordsOf(arguments)
	for i, word := range words {
		if v, is := f.length(word); is {
			lengths = append(lengths, v)
			continue
		}
		c, is := value.ParseColor(word)
		switch {
		case i > 0 && i < len(words)-1:
			return nil, false
		case is:
			color = c
		case !strings.EqualFold(word, "currentcolor"):
			return nil, false
		}
	}
	if len(lengths) < 2 || len(lengths) > 3 || len(words) > len(lengths)+1 {
		return nil, false
	}
	fine := f.fine()
	bell := filter.Blur{}
	if len(lengths) == 3 {
		bell = filter.Blur{X: float64(lengths[2] * fine.X), Y: float64(lengths[2] * fine.Y)}
	}
	if bell.X < 0 {
		return nil, false
	}
	by := filter.Offset{X: float64(lengths[0] * fine.X), Y: float64(lengths[1] * fine.Y)}
	return []filter.Step{
		{Do: bell, In: []filter.Source{filter.Graphic}},
		{Do: by, In: []filter.Source{0}},
		{Do: floodOf(color, 1)},
		{Do: filter.Composite{Operator: filter.In}, In: []filter.Source{2, 1}},
		{Do: filter.Merge{}, In: []filter.Source{3, filter.Graphic}},
	}, true
}

// wordsOf are the words of a text, of which each may have spaces within parentheses.
func wordsOf(text string) []string {
	var out []string
	depth := 0
	begin := 0
	for i, c := range text + " " {
		switch {
		case c == '(':
			depth++
		case c == ')':
			depth--
		case depth == 0 && strings.ContainsRune(" \t\n\r\f", c):
			if i > begin {
				out = append(out, text[begin:i])
			}
			begin = i + 1
		}
	}
	return out
}

// colorFunction reads a function of colors with one number or percentage; otherwise is that of one without, and most
// the greatest that counts.
func colorFunction(
	otherwise, most float64, matrix func(float64) filter.Matrix,
) func(*effectFrame, string) ([]filter.Step, bool) {
	return func(_ *effectFrame, arguments string) ([]filter.Step, bool) {
		v := otherwise
		if arguments != "" {
			var ok bool
			if v, ok = value.ParseNumber(arguments); !ok || v < 0 {
				return nil, false
			}
		}
		m := matrix(min(v, most))
		return ofGraphic(&m), true
	}
}

// hueFunction reads hue-rotate(90deg).
func hueFunction(_ *effectFrame, arguments string) (steps []filter.Step, ok bool) {
	angle := 0.0
	if arguments != "" {
		if angle, ok = value.ParseAngle(arguments); !ok {
			return nil, false
		}
	}
	m := hueRotation(angle)
	return ofGraphic(&m), true
}

// levels is the matrix that multiplies red, green and blue by a factor and adds a level.
func levels(factor, added float64) filter.Matrix {
	return filter.Matrix{0: factor, 4: added, 6: factor, 9: added, 12: factor, 14: added, 18: 1}
}

// sepia is the matrix of the colors of old photographs (Filter Effects 1, 13.1).
func sepia(v float64) filter.Matrix {
	rest := 1 - v
	part := func(full, plain float64) float64 { return float64(full*v) + float64(plain*rest) }
	return ofRows(
		[3]float64{part(0.393, 1), part(0.769, 0), part(0.189, 0)},
		[3]float64{part(0.349, 0), part(0.686, 1), part(0.168, 0)},
		[3]float64{part(0.272, 0), part(0.534, 0), part(0.131, 1)},
	)
}
