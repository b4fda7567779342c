package compose

import (
	"fmt"

	"github.com/boombuler/barcode/qr"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// The sizes of a code (ISO/IEC 18004): telephones read modules of this width from
// paper, and need this many of them blank around the code.
const (
	moduleWidth = 0.4 // mm
	quietZone   = 4
)

// QRCode draws an address as a QR code, black on the paper; false, which it reports, for addresses
// that need a larger one than fits into a width. The blank zone at its sides is left to what
// is around it.
func QRCode(address string, width unit.Length, at diag.Span, problems *diag.List) (code content.Drawing, ok bool) {
	modules, err := qr.Encode(address, qr.M, qr.Auto)
	if err != nil {
		problems.Warnf(at, "leave out qr = true", "the address cannot be a QR code: %v", err)
		return content.Drawing{}, false
	}
	side := unit.Millimeters(moduleWidth)
	n := modules.Bounds().Dx()
	if whole := unit.Length(n) * side; whole > width {
		problems.Warnf(at, "name a shorter one",
			"the address needs a QR code of %.0f mm, and there is room for %.0f mm",
			whole.Millimeters(), width.Millimeters())
		return content.Drawing{}, false
	}
	ink := color.Black()
	path := display.Path{Fill: &ink}
	dark := func(x, y int) bool {
		r, _, _, _ := modules.At(x, y).RGBA()
		return r == 0
	}
	for y := range n {
		for x := 0; x < n; {
			from := x
			for x < n && dark(x, y) {
				x++
			}
			if x > from { // modules beside each other are one rectangle, without seams
				modules := unit.Rect{
					X: unit.Length(from) * side, Y: unit.Length(y+quietZone) * side,
					W: unit.Length(x-from) * side, H: side,
				}
				path.Segments = append(path.Segments, display.RectPath(modules)...)
			}
			x++
		}
	}
	whole := unit.Length(n) * side
	return content.Drawing{Paths: []display.Path{path}, Size: unit.Size{W: whole, H: whole + 2*quietZone*side},
		Alt: fmt.Sprintf("QR code: %s", address), Span: at}, true
}

// QRPlate is a QR code on a white plate, with its blank zone on all sides, for grounds of any color.
func QRPlate(address string, width unit.Length, at diag.Span, problems *diag.List) (code content.Drawing, ok bool) {
	zone := quietZone * unit.Millimeters(moduleWidth)
	code, ok = QRCode(address, width-2*zone, at, problems)
	if !ok {
		return code, false
	}
	white := color.White()
	code.Size.W += 2 * zone
	plate := display.Path{Segments: display.RectPath(unit.Rect{W: code.Size.W, H: code.Size.H}), Fill: &white}
	paths := []display.Path{plate}
	for _, p := range code.Paths {
		paths = append(paths, p.Moved(unit.Point{X: zone}).(display.Path))
	}
	code.Paths = paths
	return code, true
}
