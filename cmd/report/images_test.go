package main

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"annualreport/layout/display"
	layoutimage "annualreport/layout/image"
	"annualreport/layout/raster"
)

// sheetName is what the picture of a report is called.
func sheetName(report string) string {
	name := exampleName(report)
	if filepath.Base(filepath.Dir(filepath.Dir(report))) == "examples" && filepath.Dir(filepath.Dir(filepath.Dir(report))) == filepath.Join("..", "..") {
		return "example-" + name
	}
	return name
}

// The sheets of pages: their resolution in pixels an inch, how many pages stand side by
// side, and the grey between them.
const (
	sheetResolution = 34
	sheetAcross     = 6
	sheetGap        = 6
)

// TestPageImages compares how the pages of the example with all kinds look, on one sheet: for the eye, since a golden of
// numbers does not show what it looks like.
func TestPageImages(t *testing.T) {
	name := filepath.Join("testdata", "examples", "kinds", defaultReport)
	compareSheet(t, sheetName(name), pageSheet(t, set(t, name)))
}

// compareSheet compares a sheet with what was accepted, or accepts it.
func compareSheet(t *testing.T, name string, sheet *image.Gray) {
	t.Helper()
	golden := filepath.Join("testdata", "golden", name+".png")
	if !*update {
		compareSheets(t, golden, sheet)
		return
	}
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, sheet); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(golden, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// pageSheet paints all pages of a document on one sheet.
func pageSheet(t *testing.T, doc *display.Document) *image.Gray {
	t.Helper()
	doc, problems := new(layoutimage.Store).Prepare(doc, layoutimage.Options{Resolution: 2 * sheetResolution, Quality: 90})
	for _, p := range problems.Sorted() {
		t.Fatal(p.Summary)
	}
	all := make([]int, len(doc.Pages))
	for i := range all {
		all[i] = i
	}
	pages, err := raster.Pages(doc, all, sheetResolution)
	if err != nil {
		t.Fatal(err)
	}
	w, h := pages[0].Bounds().Dx()+sheetGap, pages[0].Bounds().Dy()+sheetGap
	sheet := image.NewGray(image.Rect(0, 0, min(len(pages), sheetAcross)*w, (len(pages)+sheetAcross-1)/sheetAcross*h))
	for i := range sheet.Pix {
		sheet.Pix[i] = 0x90
	}
	for i, page := range pages {
		at := image.Pt(i%sheetAcross*w, i/sheetAcross*h)
		draw.Draw(sheet, page.Bounds().Add(at), page, image.Point{}, draw.Src)
	}
	return sheet
}

// compareSheets says in which page two sheets differ first. A step of grey may differ: photographs
// are decoded with rounding of the standard library's own.
func compareSheets(t *testing.T, golden string, got *image.Gray) {
	t.Helper()
	file, err := os.Open(golden)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	decoded, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	want, ok := decoded.(*image.Gray)
	if !ok || want.Bounds() != got.Bounds() {
		t.Fatalf("%s has another size: %v, want %v (run make golden and look at it)", golden, got.Bounds(), decoded.Bounds())
	}
	for i := range got.Pix {
		if d := int(got.Pix[i]) - int(want.Pix[i]); d > 1 || d < -1 {
			x, y := i%got.Stride, i/got.Stride
			t.Fatalf("%s differs at %d, %d (run make golden and look at it)", golden, x, y)
		}
	}
}
