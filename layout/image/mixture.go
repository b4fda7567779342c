package image

import (
	"annualreport/layout/blend"
	"annualreport/layout/display"
	"annualreport/layout/filter"
	"annualreport/layout/unit"
)

// mixedAsLight is a drawing for a press, in which what is mixed by modes that do not suit inks is to become pixels: a
// FilterGroup that changes nothing, since painters mix as screens do. The drawing given stays as it is.
func mixedAsLight(d *display.Drawing) *display.Drawing {
	out := *d
	out.Marks = lightMarks(d.Marks, unit.Rect{W: d.Size.W, H: d.Size.H})
	return &out
}

// lightMarks are the marks of a group, seen within a rectangle, with their mixtures of light as pixels.
func lightMarks(list []display.Mark, within unit.Rect) []display.Mark {
	begin, end := lightRun(list)
	part := display.ExtentOfMarks(list[begin:end]).Within(within)
	if part.W <= 0 || part.H <= 0 {
		end = begin
	}
	out := make([]display.Mark, 0, len(list))
	for _, m := range list[:begin] {
		out = append(out, lightMark(m, within))
	}
	if begin < end {
		out = append(out, asPixels(list[begin:end], part))
	}
	for _, m := range list[end:] {
		out = append(out, lightMark(m, within))
	}
	return out
}

// lightMark is a mark with the mixtures of light in it as pixels.
func lightMark(m display.Mark, within unit.Rect) display.Mark {
	switch m := m.(type) {
	case display.Group:
		m.Marks = lightMarks(m.Marks, within)
		return m
	case display.Repetition: // its marks have no mixtures of light with what is below them
		m.Marks = lightMarks(m.Marks, display.ExtentOfMarks(m.Marks))
		return m
	}
	return m
}

// lightRun is where those marks begin and end that become pixels together: up to the last one that is mixed as light,
// from the first one that a mixture may touch; begin is end if there are none.
func lightRun(list []display.Mark) (begin, end int) {
	var mixed unit.Rect
	for i, m := range list {
		if one := list[i : i+1]; display.Blends(one) {
			mixed = mixed.Around(display.ExtentOfMarks(one))
		}
		if mixesAsLight(m) {
			end = i + 1
		}
	}
	for begin < end {
		touched := display.ExtentOfMarks(list[begin : begin+1]).Within(mixed)
		if touched.W > 0 && touched.H > 0 {
			break
		}
		begin++
	}
	return begin, end
}

// mixesAsLight reports whether a mark is mixed with what is below it by a mode that does not suit inks.
func mixesAsLight(m display.Mark) bool {
	return display.BlendsBy([]display.Mark{m}, func(m blend.Mode) bool { return !m.SuitsInks() })
}

// asPixels is the part of marks that is seen, which is to be painted as pixels.
func asPixels(marks []display.Mark, part unit.Rect) display.FilterGroup {
	area := filter.Area{
		Left: part.X.Points(), Top: part.Y.Points(), Right: (part.X + part.W).Points(), Bottom: (part.Y + part.H).Points(),
	}
	same := filter.Step{Do: filter.Merge{}, In: []filter.Source{filter.Graphic}, Area: area}
	return display.FilterGroup{
		Marks: marks, Effect: &filter.Effect{Steps: []filter.Step{same}}, Part: part,
		Frame: display.Frame{
			Origin: unit.Point{X: part.X, Y: part.Y}, X: unit.Point{X: part.W}, Y: unit.Point{Y: part.H},
		},
	}
}
