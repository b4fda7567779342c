package sections

import (
	"strconv"
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/schema"
)

// ratio is the width and the height of the part of a picture that is shown.
type ratio struct{ w, h int64 }

// readRatio reads `crop = "16:9"`.
func readRatio(shape Text, problems *diag.List) (ratio, bool) {
	w, h, ok := strings.Cut(shape.Value, ":")
	x, errX := strconv.Atoi(strings.TrimSpace(w))
	y, errY := strconv.Atoi(strings.TrimSpace(h))
	const most = 100
	if !ok || errX != nil || errY != nil || min(x, y) < 1 || max(x, y) > most {
		problems.Errorf(shape.Span, "write the width and the height with a colon, such as \"16:9\"", "a picture cannot be cropped to %q", shape.Value)
		return ratio{}, false
	}
	return ratio{int64(x), int64(y)}, true
}

// focusKey is the point of a picture that stays in sight: `focus = [30, 50]`.
func focusKey[T any](at func(*T) *content.Crop) *schema.Field[T, content.Crop] {
	return schema.NumbersAs("focus", 2, at, readFocus).
		Doc("the point that stays in sight, in percent from the left and from the top").Example("[30, 50]")
}

// readFocus reads two percentages.
func readFocus(point []float64, at diag.Span, problems *diag.List) (content.Crop, bool) {
	if len(point) != 2 || min(point[0], point[1]) < 0 || max(point[0], point[1]) > 100 {
		problems.Errorf(at, "such as [50, 30]: from the left and from the top", "`focus` must be two percentages")
		return content.Crop{}, false
	}
	return content.Crop{FocusX: int64(point[0] * 10), FocusY: int64(point[1] * 10), Focused: true}, true
}
