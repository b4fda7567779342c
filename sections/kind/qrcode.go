package kind

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

// code draws an address as a QR code, black on the paper; nil, which it reports, for addresses
// that need a larger one than fits into a width. The blank zone at its sides is left to what
// is around it.
func code(address string, width unit.Length, at diag.Span, problems *diag.List) content.Block {
	modules, err := qr.Encode(address, qr.M, qr.Auto)
	if err != nil {
		problems.Warnf(at, "leave out qr = true", "the address cannot be a QR code: %v", err)
		return nil
	}
	side := unit.Millimeters(moduleWidth)
	n := modules.Bounds().Dx()
	if whole := unit.Length(n) * side; whole > width {
		problems.Warnf(at, "name a shorter one",
			"the address needs a QR code of %.0f mm, and there is room for %.0f mm",
			whole.Millimeters(), width.Millimeters())
		return nil
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
		Alt: fmt.Sprintf("QR code: %s", address), Span: at}
}
