package raster

import (
	"errors"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/parallel"
	"annualreport/layout/unit"
)

// TestFaultOfPage: a panic while a page is painted is an error of Pages.
func TestFaultOfPage(t *testing.T) {
	size := unit.Size{W: unit.Points(10), H: unit.Points(10)}
	page := display.Page{Size: size, Items: []display.Item{display.Image{Rect: unit.Rect{W: size.W, H: size.H}}}} // without a picture
	_, err := Pages(&display.Document{Pages: []display.Page{page, page}}, []int{0, 1}, 72)
	var fault *parallel.Fault
	if !errors.As(err, &fault) {
		t.Fatalf("%v", err)
	}
}
