package key

import (
	"strconv"
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Ratio is the shape of the part of a picture that is shown.
type Ratio struct {
	// W is to H as its width is to its height; both are 0 if the whole picture is shown.
	W, H int64
}

// readRatio reads `crop = "16:9"`.
func readRatio(shape source.Text, problems *diag.List) (Ratio, bool) {
	w, h, ok := strings.Cut(shape.Value, ":")
	x, errX := strconv.Atoi(strings.TrimSpace(w))
	y, errY := strconv.Atoi(strings.TrimSpace(h))
	const most = 100
	if !ok || errX != nil || errY != nil || min(x, y) < 1 || max(x, y) > most {
		problems.Errorf(shape.Span, "write the width and the height with a colon, such as \"16:9\"",
			"a picture cannot be cropped to %q", shape.Value)
		return Ratio{}, false
	}
	return Ratio{int64(x), int64(y)}, true
}

// Crop is the shape of the part of a picture that is shown: `crop = "16:9"`.
func Crop[T any](at func(*T) *Ratio) *schema.Field[*T, Ratio] {
	return schema.As("crop", at, readRatio).
		Doc("the width and the height of the part that is shown").Example(`"16:9"`)
}

// Focus is the point of a picture that stays in sight: `focus = [30, 50]`.
func Focus[T any](at func(*T) *content.Crop) *schema.Field[*T, content.Crop] {
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
