package image

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// corners is an image whose four quarters differ: red, green, blue, white.
func corners(w, h int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := [2][2]color.NRGBA{{{R: 255, A: 255}, {G: 255, A: 255}}, {{B: 255, A: 255}, {R: 255, G: 255, B: 255, A: 255}}}[y*2/h][x*2/w]
			img.SetNRGBA(x, y, c)
		}
	}
	return img
}

// camera is a JPEG file as a telephone writes it: with an orientation and a place in
// Exif, a comment, a thumbnail, and a film behind its end.
func camera(t *testing.T, img image.Image, orientation uint16) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	exif := []byte("Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x02")
	exif = append(exif, 0x01, 0x0F, 0, 2, 0, 0, 0, 4, 'S', 'p', 'y', 0)
	exif = append(exif, 0x01, 0x12, 0, 3, 0, 0, 0, 1)
	exif = binary.BigEndian.AppendUint16(exif, orientation)
	exif = append(exif, 0, 0, 0, 0, 0, 0)
	segment := func(kind byte, body string) string {
		return string([]byte{0xFF, kind, byte((len(body) + 2) >> 8), byte(len(body) + 2)}) + body
	}
	data := string(b.Bytes()[:2]) + segment(0xE1, string(exif)) + segment(0xFE, "a secret place") + segment(0xED, "Photoshop author") + string(b.Bytes()[2:])
	return []byte(data + "a film of the place")
}

func TestCameraTraces(t *testing.T) {
	data := camera(t, corners(40, 20), 1)
	p, _, err := Read("a.jpg", data)
	if err != nil {
		t.Fatal(err)
	}
	for _, trace := range []string{"Exif", "Spy", "secret", "author", "film"} {
		if !bytes.Contains(data, []byte(trace)) {
			t.Fatalf("the test's file has no %q", trace)
		}
		if bytes.Contains(p.Data, []byte(trace)) {
			t.Errorf("%q is left in the picture", trace)
		}
	}
	if _, err := jpeg.Decode(bytes.NewReader(p.Data)); err != nil {
		t.Errorf("the picture is broken: %v", err)
	}
}

// show puts a picture on a page in a rectangle, in points, behind an opening.
func show(p *display.Picture, w, h float64, clip unit.Rect) *display.Document {
	im := display.Image{Picture: p, Rect: unit.Rect{W: unit.Points(w), H: unit.Points(h)}, Clip: clip}
	return &display.Document{Structure: display.NewStructure(), Pages: []display.Page{{Items: []display.Item{im}}}}
}

// ready prepares the only picture of a document.
func ready(t *testing.T, doc *display.Document, options Options) (display.Image, image.Image) {
	t.Helper()
	out, problems := new(Store).Prepare(doc, options)
	for _, p := range problems.Sorted() {
		t.Fatal(p.Summary)
	}
	im := out.Pages[0].Items[0].(display.Image)
	img, err := decode(im.Picture)
	if err != nil {
		t.Fatal(err)
	}
	return im, img
}

// TestOrientation: each of the eight ways to hold a camera comes out upright.
func TestOrientation(t *testing.T) {
	// Which quarter of the file is at the upper left, and at the upper right, of the
	// picture (CIPA DC-008, 4.6.4): 0 red, 1 green, 2 blue, 3 white.
	want := [9][2]int{1: {0, 1}, 2: {1, 0}, 3: {3, 2}, 4: {2, 3}, 5: {0, 2}, 6: {2, 0}, 7: {3, 1}, 8: {1, 3}}
	name := func(c color.Color) int {
		r, g, b, _ := c.RGBA()
		switch {
		case r > 0x8000 && g > 0x8000:
			return 3
		case r > 0x8000:
			return 0
		case g > 0x8000:
			return 1
		case b > 0x8000:
			return 2
		}
		return -1
	}
	for o := uint16(1); o <= 8; o++ {
		p, _, err := Read("a.jpg", camera(t, corners(48, 24), o))
		if err != nil {
			t.Fatal(err)
		}
		if wide := p.Width > p.Height; wide != (o < 5) {
			t.Errorf("orientation %d: %d by %d", o, p.Width, p.Height)
		}
		im, img := ready(t, show(p, 100, 100, unit.Rect{}), Options{Quality: 95})
		if im.Picture.Turn > 1 {
			t.Errorf("orientation %d is left to the reader", o)
		}
		b := img.Bounds()
		got := [2]int{name(img.At(b.Dx()/4, b.Dy()/4)), name(img.At(b.Dx()*3/4, b.Dy()/4))}
		if got != want[o] {
			t.Errorf("orientation %d: the upper quarters are %v, want %v", o, got, want[o])
		}
	}
}

func asPNG(t *testing.T, img image.Image) *display.Picture {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	p, _, err := Read("a.png", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestLight: a fine pattern of black and white is as bright as it was when it is made
// smaller; added up in the numbers of a screen it would be far too dark.
func TestLight(t *testing.T) {
	img := image.NewGray(image.Rect(0, 0, 600, 600))
	for i := range img.Pix {
		img.Pix[i] = uint8((i%600 + i/600) % 2 * 255)
	}
	im, small := ready(t, show(asPNG(t, img), 72, 72, unit.Rect{}), Options{Resolution: 150})
	if im.Picture.Width != 150 || im.Picture.Height != 150 {
		t.Errorf("the picture has %d by %d pixels, want 150 by 150", im.Picture.Width, im.Picture.Height)
	}
	if v := color.GrayModel.Convert(small.At(70, 70)).(color.Gray).Y; v < 186 || v > 190 {
		t.Errorf("half of the light is %d, want 188", v)
	}
	if _, ok := small.(*image.Gray); !ok {
		t.Errorf("a picture without color is a %T", small)
	}
}

// TestSlack: what is a little too fine stays as it is, to the byte.
func TestSlack(t *testing.T) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, corners(180, 180), nil); err != nil {
		t.Fatal(err)
	}
	p, _, err := Read("a.jpg", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	im, _ := ready(t, show(p, 72, 72, unit.Rect{}), Options{Resolution: 150, Quality: 80})
	if !bytes.Equal(im.Picture.Data, b.Bytes()) {
		t.Error("a picture of 180 ppi is written anew for 150")
	}
	im, _ = ready(t, show(p, 36, 36, unit.Rect{}), Options{Resolution: 150, Quality: 80})
	if im.Picture.Width != 75 {
		t.Errorf("a picture of 360 ppi has %d pixels, want 75", im.Picture.Width)
	}
}

// TestCut: what is never seen is not in the file, and what is seen stays in its place.
func TestCut(t *testing.T) {
	quarter := unit.Rect{X: unit.Points(50), Y: unit.Points(0), W: unit.Points(50), H: unit.Points(50)}
	im, img := ready(t, show(asPNG(t, corners(400, 400)), 100, 100, quarter), Options{})
	if img.Bounds().Dx() != 200 || img.Bounds().Dy() != 200 {
		t.Fatalf("the cut has %v", img.Bounds())
	}
	if r, g, _, _ := img.At(100, 100).RGBA(); r != 0 || g != 0xffff {
		t.Error("it is the wrong quarter")
	}
	if im.Rect != quarter {
		t.Errorf("it is placed at %v, want %v", im.Rect, quarter)
	}
}

// TestAlpha: what is clear stays clear, and its edge takes no color from what is hidden.
func TestAlpha(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 400, 400))
	for y := range 400 {
		for x := range 400 {
			if x < 200 {
				img.SetNRGBA(x, y, color.NRGBA{R: 255, A: 255})
			} else {
				img.SetNRGBA(x, y, color.NRGBA{B: 255}) // clear, blue below
			}
		}
	}
	_, small := ready(t, show(asPNG(t, img), 10, 10, unit.Rect{}), Options{Resolution: 150})
	for x := range small.Bounds().Dx() {
		c := color.NRGBAModel.Convert(small.At(x, 5)).(color.NRGBA)
		if c.A > 0 && c.B > 2 {
			t.Errorf("at %d the hidden blue shows: %v", x, c)
		}
	}
}

// TestDrawing: a drawing is a picture of paths, with the shape of its size; what cannot be drawn of it is an error.
func TestDrawing(t *testing.T) {
	p, _, err := Read("a.svg", []byte(`<svg viewBox="0 0 20 10"><rect width="5" height="5"/></svg>`))
	if err != nil || p.Format != formatSVG || p.Data != nil || p.Width != 2*p.Height || len(p.Drawing.Marks) != 1 {
		t.Errorf("%+v, %v", p, err)
	}
	_, _, err = Read("a.svg", []byte(`<svg viewBox="0 0 20 10"><text>words</text></svg>`))
	if err == nil || err.Error() != "line 1: text in drawings is not set: turn it into paths" {
		t.Error(err)
	}
}

// FuzzRead: no file brings the program down, whatever it is.
func FuzzRead(f *testing.F) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, corners(16, 8), nil); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte(`<svg viewBox="0 0 10 10"><path d="M0 0 L5 5 Q 1 2 3 4z"/></svg>`))
	f.Add([]byte("\x89PNG\r\n\x1a\n"))
	f.Fuzz(func(_ *testing.T, data []byte) {
		p, _, err := Read("a", data)
		if err != nil || p.Drawing != nil || p.Width*p.Height > 1<<20 {
			return
		}
		new(Store).Prepare(show(p, 10, 10, unit.Rect{}), Options{Resolution: 72, Quality: 50})
	})
}

// decode reads the pixels of a picture that is ready.
func decode(p *display.Picture) (image.Image, error) {
	img, _, err := image.Decode(bytes.NewReader(p.Data))
	return img, err
}
