package build

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"slices"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/reporttest"
	"annualreport/sections/edition"
)

// TestPageNumbers: lists are read in their order; what the report does not have is refused.
func TestPageNumbers(t *testing.T) {
	for list, want := range map[string][]int{
		"": {0, 1, 2, 3, 4}, "1": {0}, "5,1": {4, 0}, "2-4": {1, 2, 3}, " 1 , 3-3,": {0, 2}, "1-5": {0, 1, 2, 3, 4},
	} {
		if got, err := pageNumbers(list, 5); err != nil || !slices.Equal(got, want) {
			t.Errorf("%q is %v, %v", list, got, err)
		}
	}
	for _, list := range []string{"0", "6", "3-2", "4-6", "x", "1-", "-1", "1-2-3", "1.5"} {
		if got, err := pageNumbers(list, 5); failure.KindOf(err) != failure.Usage {
			t.Errorf("%q is %v, %v", list, got, err)
		}
	}
	if got, err := pageNumbers("", 0); got != nil || err != nil {
		t.Errorf("of no pages %v, %v", got, err)
	}
}

// picture is what a file shows.
func picture(t *testing.T, f File) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(f.Data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// size is how many pixels a picture has.
func size(t *testing.T, f File) image.Point { return picture(t, f).Bounds().Size() }

// shows reports whether a picture shows another one at a place.
func shows(img, part image.Image, at image.Point) bool {
	size := part.Bounds().Size()
	for y := range size.Y {
		for x := range size.X {
			r, g, b, _ := img.At(at.X+x, at.Y+y).RGBA()
			if r2, g2, b2, _ := part.At(x, y).RGBA(); r != r2 || g != g2 || b != b2 {
				return false
			}
		}
	}
	return true
}

// TestPaint: a picture of each page that is asked for, by its number, or one of them all side by side.
func TestPaint(t *testing.T) {
	p := reporttest.Translated(t, reporttest.Lamp, reporttest.French)
	r := PageRequest{Editions: []edition.Edition{edition.Screen(), edition.Print()}, Languages: []string{"all"}, Resolution: 20, Pages: "1,3"}
	result, err := Paint(p, r)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, result, []string{
		"lamp-en-screen-1.png", "lamp-en-screen-3.png", "lamp-en-print-1.png", "lamp-en-print-3.png",
		"lamp-fr-screen-1.png", "lamp-fr-screen-3.png", "lamp-fr-print-1.png", "lamp-fr-print-3.png",
	}, nil)
	page := size(t, result.Files[0])
	if result.Translations != nil {
		t.Errorf("it counts translations, %+v", result.Translations)
	}
	if page.X < 160 || page.X > 170 || result.Files[0].Pages != 1 {
		t.Errorf("a page of 210 mm has %d pixels at 20 to the inch", page.X)
	}
	r.Across, r.Languages, r.Editions = 2, nil, r.Editions[:1]
	if result, err = Paint(p, r); err != nil {
		t.Fatal(err)
	}
	expect(t, result, []string{"lamp-en-screen.png"}, nil)
	gap := page.X / 40
	if got := size(t, result.Files[0]); got != image.Pt(2*page.X+3*gap, page.Y+2*gap) || result.Files[0].Pages != 2 {
		t.Errorf("two pages side by side have %v pixels", got)
	}
	r.Pages = "1-3"
	if result, err = Paint(p, r); err != nil {
		t.Fatal(err)
	}
	if got := size(t, result.Files[0]); got != image.Pt(2*page.X+3*gap, 2*page.Y+3*gap) {
		t.Errorf("three pages, two side by side, have %v pixels", got)
	}
	r.Across = 0
	pages, err := Paint(p, r)
	if err != nil {
		t.Fatal(err)
	}
	sheet := picture(t, result.Files[0])
	for i, at := range []image.Point{{gap, gap}, {page.X + 2*gap, gap}, {gap, page.Y + 2*gap}} {
		if !shows(sheet, picture(t, pages.Files[i]), at) {
			t.Errorf("page %d is not at %v", i+1, at)
		}
	}
	r.Pages = "9"
	if _, err := Paint(p, r); failure.KindOf(err) != failure.Usage {
		t.Errorf("page 9 is painted: %v", err)
	}
}

// TestContactSheet: pages stand on grey, with a gap of a fortieth of their width around each.
func TestContactSheet(t *testing.T) {
	page := image.NewRGBA(image.Rect(0, 0, 80, 100))
	grey := color.RGBA{0xcc, 0xcc, 0xcc, 0xff}
	for _, c := range []struct {
		pages, across int
		size          image.Point
	}{{0, 3, image.Pt(1, 1)}, {1, 3, image.Pt(84, 104)}, {3, 3, image.Pt(248, 104)}, {4, 3, image.Pt(248, 206)}, {4, 1, image.Pt(84, 410)}} {
		sheet := contactSheet(slices.Repeat([]*image.RGBA{page}, c.pages), c.across)
		if sheet.Bounds().Size() != c.size {
			t.Errorf("%d pages, %d across: %v pixels", c.pages, c.across, sheet.Bounds().Size())
		}
		if c.pages > 0 && (sheet.At(1, 1) != grey || sheet.At(2, 2) == grey || sheet.At(c.size.X-1, c.size.Y-1) != grey) {
			t.Errorf("%d pages, %d across: there is no gap around them", c.pages, c.across)
		}
	}
}

// TestPaintedErrors: a report with errors has no pictures of its pages, and what is wrong is reported once.
func TestPaintedErrors(t *testing.T) {
	p := reporttest.Translated(t, reporttest.Lamp+"lamps = 3\n", reporttest.French)
	r := PageRequest{Editions: []edition.Edition{edition.Screen()}, Languages: []string{"all"}, Resolution: 20}
	result, err := Paint(p, r)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, result, nil, []string{"unknown key `lamps`"})
}

// TestManyPages: numbers of pages have as many digits as the last, so that files stand in their order.
func TestManyPages(t *testing.T) {
	long := strings.Replace(reporttest.Lamp, "The lamps burn.", strings.Repeat("The lamps burn all night. ", 1500), 1)
	r := PageRequest{Editions: []edition.Edition{edition.Screen()}, Resolution: 10, Pages: "9-10"}
	result, err := Paint(reporttest.Report(t, long), r)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, result, []string{"lamp-en-screen-09.png", "lamp-en-screen-10.png"}, nil)
}
