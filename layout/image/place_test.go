package image

import (
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/image/jpeg"
	"annualreport/layout/unit"
)

// TestCutInPlace: what is left of a picture stands where it stood, whichever part of it is seen.
func TestCutInPlace(t *testing.T) {
	pt := unit.Pt
	for _, seen := range []unit.Rect{
		{X: 10 * pt, Y: 20 * pt, W: 50 * pt, H: 40 * pt}, {X: 60 * pt, Y: 20 * pt, W: 50 * pt, H: 40 * pt},
		{X: 10 * pt, Y: 60 * pt, W: 50 * pt, H: 40 * pt}, {X: 35 * pt, Y: 40 * pt, W: 25 * pt, H: 20 * pt},
	} {
		doc := show(asPNG(t, corners(400, 320)), 100, 80, unit.Rect{})
		im := doc.Pages[0].Items[0].(display.Image)
		im.Rect = unit.Rect{X: 10 * pt, Y: 20 * pt, W: 100 * pt, H: 80 * pt}
		im.Clip = seen
		doc.Pages[0].Items[0] = im
		got, _ := ready(t, doc, Options{})
		r := got.Rect
		if (r.X-seen.X).Abs() > pt/100 || (r.Y-seen.Y).Abs() > pt/100 || (r.W-seen.W).Abs() > pt/100 || (r.H-seen.H).Abs() > pt/100 {
			t.Errorf("of %v is left %v", seen, r)
		}
	}
}

// TestProfileIsRead: a JPEG file is read with its profile, and keeps it when it is written anew.
func TestProfileIsRead(t *testing.T) {
	data := jpeg.WithProfile(camera(t, corners(400, 320), 6), "a profile")
	p, _, err := Read("a.jpg", data)
	if err != nil || p.Profile != "a profile" {
		t.Fatalf("the profile is %q: %v", p.Profile, err)
	}
	im, _ := ready(t, show(p, 32, 40, unit.Rect{}), Options{Resolution: 72, Quality: 80})
	if got := jpeg.ReadHeader(im.Picture.Data).Profile; got != "a profile" {
		t.Errorf("written anew, it has %q", got)
	}
}

// TestFactor: a picture has pixels enough for the larger of its two sides, and is left alone where that takes nearly all.
func TestFactor(t *testing.T) {
	const inch = 72 * unit.Pt
	p := &display.Picture{Width: 400, Height: 100}
	for _, c := range []struct {
		width, height unit.Length
		want          float64
	}{
		{inch, inch / 4, 0.25}, {inch, inch / 2, 0.5}, {2 * inch, inch / 4, 0.5}, {inch, inch, 1}, {4 * inch, inch, 1},
		{4 * inch * 3 / 4, inch / 10, 0.75}, {4 * inch * 4 / 5, inch / 10, 1}, {0, inch / 4, 1},
	} {
		u := use{picture: p, width: c.width, height: c.height}
		if got := u.factor(Options{Resolution: 100}); got != c.want {
			t.Errorf("%v × %v: %g, want %g", c.width, c.height, got, c.want)
		}
	}
	u := use{picture: p, width: inch, height: inch / 4}
	if got := u.factor(Options{}); got != 1 {
		t.Errorf("without a resolution: %g", got)
	}
	u.width = 4 * inch * 4 / 5
	if got := u.factor(Options{Resolution: 100, Compact: true}); got < 0.7999 || got > 0.8001 {
		t.Errorf("compact: %g", got)
	}
}
