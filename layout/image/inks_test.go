package image

import (
	"bytes"
	"image"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/image/cmyk"
	"annualreport/layout/unit"
)

// inPrint are the pixels of the only picture of a document, made ready for a press: its inks and its alpha.
func inPrint(t *testing.T, store *Store, doc *display.Document, options Options) (im display.Image, inks, alpha []byte) {
	t.Helper()
	options.Inks = true
	out, problems := store.Prepare(doc, options)
	for _, p := range problems.Sorted() {
		t.Fatal(p.Summary)
	}
	im = out.Pages[0].Items[0].(display.Image)
	p := im.Picture
	if p.Format != cmyk.Format || !p.Inks || p.Turn > 1 {
		t.Fatalf("it becomes %s, inks %v, turn %d", p.Format, p.Inks, p.Turn)
	}
	packed, mask, err := cmyk.Strips(p.Data, p.Width, p.Height)
	if err != nil {
		t.Fatal(err)
	}
	if inks, err = packed.Pixels(); err != nil {
		t.Fatal(err)
	}
	if mask == nil {
		return im, inks, nil
	}
	if alpha, err = mask.Pixels(); err != nil {
		t.Fatal(err)
	}
	return im, inks, alpha
}

// pictureOf reads a file of testdata.
func pictureOf(t *testing.T, name string) *display.Picture {
	t.Helper()
	p, notes, err := Read(name, file(t, name))
	if err != nil || !p.Inks {
		t.Fatalf("%s: inks %v, %v", name, p.Inks, err)
	}
	for _, n := range notes {
		t.Fatalf("%s: note %d", name, n)
	}
	return p
}

// TestInksInPrint: a TIFF file of process inks keeps them in print, all of them, and its alpha.
func TestInksInPrint(t *testing.T) {
	for name, clear := range map[string]bool{"tiff/testdata/inks_strips.tif": false, "tiff/testdata/inks_alpha.tif": true} {
		im, inks, alpha := inPrint(t, new(Store), show(pictureOf(t, name), 100, 100, unit.Rect{}), Options{})
		if (alpha != nil) != clear {
			t.Errorf("%s: it has alpha: %v", name, alpha != nil)
		}
		for i := range im.Picture.Width * im.Picture.Height {
			x := i % im.Picture.Width
			y := i / im.Picture.Width
			want := []byte{byte(13 * x), byte(19 * y), byte(8 * (x + y)), byte(x * y)}
			if clear && alpha[i] != byte(14*x) {
				t.Fatalf("%s: alpha %d at %d, %d", name, alpha[i], x, y)
			}
			if clear && x == 0 {
				continue // of what is clear nothing is seen
			}
			if got := inks[4*i:][:4]; !bytes.Equal(got, want) {
				t.Fatalf("%s: %v at %d, %d, want %v", name, got, x, y, want)
			}
		}
	}
}

// TestInksOnScreens: on screens they are the colors that they look like on coated paper, as clear as they were.
func TestInksOnScreens(t *testing.T) {
	proof, err := color.NewProof("")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"tiff/testdata/inks_strips.tif", "tiff/testdata/inks_alpha.tif"} {
		im, img := ready(t, show(pictureOf(t, name), 100, 100, unit.Rect{}), Options{})
		if im.Picture.Inks || im.Picture.Profile != "" || im.Picture.Format != formatPNG {
			t.Errorf("%s: it becomes %s, inks %v", name, im.Picture.Format, im.Picture.Inks)
		}
		got := image.NewNRGBA(img.Bounds())
		for y := range got.Rect.Dy() {
			for x := range got.Rect.Dx() {
				got.Set(x, y, img.At(x, y))
			}
		}
		c := got.NRGBAAt(10, 5)
		r, g, b := proof.RGB(130, 95, 120, 50)
		const slack = 6 // colors lie between those of a table
		for i, d := range []int{int(c.R) - int(r), int(c.G) - int(g), int(c.B) - int(b)} {
			if d > slack || d < -slack {
				t.Errorf("%s: channel %d of %v is off by %d", name, i, c, d)
			}
		}
		want := uint8(255)
		if name == "tiff/testdata/inks_alpha.tif" {
			want = 140
		}
		if c.A != want {
			t.Errorf("%s: alpha %d, want %d", name, c.A, want)
		}
	}
}

// TestTurnedInks: process inks that do not stand upright are turned: those of TIFF files and those of JPEG files, which
// else keep their bytes. On screens they become colors.
func TestTurnedInks(t *testing.T) {
	upright := file(t, "jpeg/testdata/cmyk.jpg")
	p, _, err := Read("a.jpg", upright)
	if err != nil {
		t.Fatal(err)
	}
	straight, err := readInks(p, image.Rect(0, 0, p.Width, p.Height), image.Pt(p.Width, p.Height))
	if err != nil {
		t.Fatal(err)
	}
	p, _, err = Read("a.jpg", onItsSide(upright))
	if err != nil || p.Turn != 6 {
		t.Fatalf("turn %d, %v", p.Turn, err)
	}
	im, inks, _ := inPrint(t, new(Store), show(p, 500, 500, unit.Rect{}), Options{})
	w := im.Picture.Width
	for y := range straight.height {
		for x := range straight.width { // the left column becomes the first row, from the right
			got := inks[4*(x*w+w-1-y):][:4]
			if want := straight.data[4*(y*straight.width+x):][:4]; !bytes.Equal(got, want) {
				t.Fatalf("at %d, %d: %v, want %v", x, y, got, want)
			}
		}
	}
	im, _ = ready(t, show(p, 500, 500, unit.Rect{}), Options{Quality: 80})
	if q := im.Picture; q.Inks || q.Format != formatJPEG || q.Turn > 1 || q.Width != p.Width || q.Profile != "" {
		t.Errorf("on screens it is %+v", q)
	}
}

// TestInksOnShelf: pictures in inks come back from a shelf as they were made, in print and on screens.
func TestInksOnShelf(t *testing.T) {
	shelf := &memoryShelf{files: make(map[string][]byte)}
	doc := show(pictureOf(t, "tiff/testdata/inks_alpha.tif"), 5, 5, unit.Rect{})
	options := Options{Resolution: 100, Quality: 80}
	im, want, wantAlpha := inPrint(t, &Store{Shelf: shelf}, doc, options)
	again, got, gotAlpha := inPrint(t, &Store{Shelf: shelf}, doc, options)
	if !bytes.Equal(got, want) || !bytes.Equal(gotAlpha, wantAlpha) || again.Picture.Width != im.Picture.Width {
		t.Error("in print it comes back another")
	}
	for range 2 {
		out, _ := (&Store{Shelf: shelf}).Prepare(doc, options)
		if p := out.Pages[0].Items[0].(display.Image).Picture; p.Inks || p.Format != formatPNG {
			t.Errorf("on screens it is %s, inks %v", p.Format, p.Inks)
		}
	}
	if len(shelf.files) != 2 || shelf.loads != 2 {
		t.Errorf("%d files, loaded %d times", len(shelf.files), shelf.loads)
	}
}

// reducedInks are rows of inks made smaller.
func reducedInks(data []byte, width, channels int, cut image.Rectangle, w, h int) []byte {
	r := &inkReducer{channels: channels, cut: cut, out: newPixels(w, h, channels)}
	r.across = make([]uint64, w*channels)
	r.sums = make([]uint64, w*channels)
	for y := range len(data) / (width * channels) {
		r.row(y, data[y*width*channels:][:width*channels])
	}
	return r.out.data
}

// TestInksMadeSmaller: a pixel of a result is the mean of the inks that it covers, each by its share, and where they have
// alpha by that too; a picture of its own size stays as it is, and a part is cut out.
func TestInksMadeSmaller(t *testing.T) {
	row := []byte{0, 10, 20, 30, 90, 100, 110, 120, 240, 250, 255, 0}
	three := append(append(append([]byte{}, row...), row...), make([]byte, 12)...)
	whole := image.Rect(0, 0, 3, 3)
	clear := []byte{200, 0, 0, 0, 255, 100, 0, 0, 0, 100, 50, 50, 50, 50, 85, 9, 9, 9, 9, 0}
	for name, c := range map[string]struct {
		data            []byte
		width, channels int
		cut             image.Rectangle
		w, h            int
		want            []byte
	}{
		"as it is":            {three, 3, 4, whole, 3, 3, three},
		"to one":              {three, 3, 4, whole, 1, 1, []byte{73, 80, 86, 33}},
		"two of three across": {row, 3, 4, image.Rect(0, 0, 3, 1), 2, 1, []byte{30, 40, 50, 60, 190, 200, 207, 40}},
		"two of three down":   {three, 3, 4, whole, 3, 2, []byte{0, 10, 20, 30, 90, 100, 110, 120, 240, 250, 255, 0, 0, 3, 7, 10, 30, 33, 37, 40, 80, 83, 85, 0}},
		"a part":              {three, 3, 4, image.Rect(1, 1, 2, 2), 1, 1, []byte{90, 100, 110, 120}},
		"with alpha":          {clear, 4, 5, image.Rect(0, 0, 4, 1), 2, 1, []byte{172, 0, 0, 0, 178, 50, 50, 50, 50, 43}},
	} {
		if got := reducedInks(c.data, c.width, c.channels, c.cut, c.w, c.h); !bytes.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// TestScreenColors: grey and process inks are no colors of screens, whatever holds them; what cannot be read is.
func TestScreenColors(t *testing.T) {
	for name, want := range map[string]bool{
		"tiff/testdata/inks_strips.tif": false, "tiff/testdata/inks_alpha.tif": false, "jpeg/testdata/cmyk.jpg": false,
		"tiff/testdata/gray-packbits.tif": false, "tiff/testdata/rgb-lzw.tif": true, "tiff/testdata/rgba-lzw.tif": true,
		"webp/testdata/lossy.webp": true,
	} {
		p, _, err := Read(name, file(t, name))
		if err != nil {
			t.Fatal(err)
		}
		if HasScreenColors(p) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
	if !HasScreenColors(&display.Picture{Format: formatPNG}) {
		t.Error("a broken file is in no colors of screens")
	}
}

// TestSampleOfClearInks: a sample of a picture in inks is these, laid on paper where it is clear.
func TestSampleOfClearInks(t *testing.T) {
	for name, want := range map[string][]byte{
		"tiff/testdata/inks_strips.tif": {130, 95, 120, 50}, "tiff/testdata/inks_alpha.tif": {71, 52, 66, 27},
	} {
		s, err := TakeSample(pictureOf(t, name), 19)
		if err != nil || s.Channels != 4 || s.Columns != 19 {
			t.Fatalf("%s: %+v %v", name, s, err)
		}
		if got := s.Data[4*(5*19+10):][:4]; !bytes.Equal(got, want) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}
