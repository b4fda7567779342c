package sections

import (
	"strconv"
	"strings"

	"annualreport/layout/content"
	"annualreport/sections/source"
)

// crop reads which part of a picture is shown: `crop = "16:9"` and `focus = [30, 50]`, the
// point in percent of the width and the height that stays in sight.
func (r *reader) crop(t *source.Table) content.Crop {
	out := r.focus(t)
	shape := t.Text("crop")
	if shape.IsEmpty() {
		return out
	}
	w, h, ok := strings.Cut(shape.Value, ":")
	x, errX := strconv.Atoi(strings.TrimSpace(w))
	y, errY := strconv.Atoi(strings.TrimSpace(h))
	const most = 100
	if !ok || errX != nil || errY != nil || min(x, y) < 1 || max(x, y) > most {
		r.problems.Errorf(shape.Span, "write the width and the height with a colon, such as \"16:9\"", "a picture cannot be cropped to %q", shape.Value)
		return out
	}
	out.W, out.H = int64(x), int64(y)
	return out
}

// focus reads the point of a picture that stays in sight.
func (r *reader) focus(t *source.Table) content.Crop {
	point := t.Numbers("focus")
	if !t.Has("focus") {
		return content.Crop{}
	}
	if len(point) != 2 || min(point[0], point[1]) < 0 || max(point[0], point[1]) > 100 {
		r.problems.Errorf(t.ValueSpan("focus"), "such as [50, 30]: from the left and from the top", "`focus` must be two percentages")
		return content.Crop{}
	}
	return content.Crop{FocusX: int64(point[0] * 10), FocusY: int64(point[1] * 10), Focused: true}
}

// plainFigure reads a picture that is named by its file alone, with its `alt` beside it.
func (r *reader) plainFigure(t *source.Table, key string) *figure {
	f := &figure{alt: t.Text("alt")}
	if file := t.Need(key); !file.IsEmpty() {
		f.picture = r.picture(file)
	}
	if f.alt.IsEmpty() {
		r.problems.Errorf(t.ValueSpan(key), "add alt = \"what the picture shows\"", "the picture has no `alt`")
	}
	return f
}
