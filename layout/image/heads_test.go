package image

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"os"
	"slices"
	"strings"
	"testing"

	markers "annualreport/layout/image/jpeg"
	calibrated "annualreport/layout/image/png"
	"annualreport/layout/unit"

	"compress/zlib"
)

// withChunk puts a chunk behind the header of a PNG file.
func withChunk(data []byte, kind string, body []byte) []byte {
	const head = 8 + 25
	c := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	c = append(append(c, kind...), body...)
	c = binary.BigEndian.AppendUint32(c, crc32.ChecksumIEEE(c[4:]))
	return slices.Concat(data[:head], c, data[head:])
}

// withProfile gives a PNG file a profile of layout/color/icc/testdata.
func withProfile(t *testing.T, data []byte, name string) []byte {
	t.Helper()
	profile, err := os.ReadFile("../color/icc/testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	b := bytes.NewBufferString("a screen\x00\x00")
	w := zlib.NewWriter(b)
	if _, err := w.Write(profile); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return withChunk(data, "iCCP", b.Bytes())
}

// orientation is a block of Exif that says how a camera was held.
func orientation(n byte) []byte {
	return []byte("II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00" + string(n) + "\x00\x00\x00\x00\x00\x00\x00")
}

// file reads a file of another room.
func file(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// film is a GIF file of two pictures.
func film(t *testing.T) []byte {
	t.Helper()
	p := image.NewPaletted(image.Rect(0, 0, 6, 4), color.Palette{color.RGBA{R: 255, A: 255}})
	var b bytes.Buffer
	if err := gif.EncodeAll(&b, &gif.GIF{Image: []*image.Paletted{p, p}, Delay: []int{5, 5}}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestHeads: the format of a file is seen in it, whatever its name says; its size is that of the upright picture, and
// what of it is not shown is noted.
func TestHeads(t *testing.T) {
	plain := asPNG(t, corners(6, 4)).Data
	for name, c := range map[string]struct {
		data          []byte
		format        string
		width, height int
		notes         []Note
	}{
		"PNG":                 {plain, formatPNG, 6, 4, nil},
		"turned PNG":          {withChunk(plain, "eXIf", orientation(6)), formatPNG, 4, 6, nil},
		"moving PNG":          {withChunk(plain, "acTL", []byte{0, 0, 0, 2, 0, 0, 0, 0}), formatPNG, 6, 4, []Note{FirstOfFilm}},
		"PNG of other colors": {withChunk(plain, "cICP", []byte{9, 16, 0, 1}), formatPNG, 6, 4, []Note{UnreadProfile}},
		"PNG of sRGB":         {withChunk(plain, "cICP", []byte{1, 13, 0, 1}), formatPNG, 6, 4, nil},
		"PNG with a profile":  {withProfile(t, plain, "wide.icc"), formatPNG, 6, 4, nil},
		"film":                {film(t), formatGIF, 6, 4, []Note{FirstOfFilm}},
		"WebP":                {file(t, "webp/testdata/lossy.webp"), formatWebP, 19, 13, nil},
		"turned WebP":         {file(t, "webp/testdata/turned.webp"), formatWebP, 13, 19, nil},
		"moving WebP":         {file(t, "webp/testdata/film.webp"), formatWebP, 19, 13, []Note{FirstOfFilm}},
		"TIFF":                {file(t, "tiff/testdata/rgb-lzw.tif"), formatTIFF, 19, 13, nil},
		"turned TIFF":         {file(t, "tiff/testdata/turned.tif"), formatTIFF, 13, 19, nil},
		"TIFF of pages":       {file(t, "tiff/testdata/pages.tif"), formatTIFF, 19, 13, []Note{FirstOfPages}},
		"TIFF of inks":        {file(t, "tiff/testdata/inks.tif"), formatTIFF, 19, 13, nil},
	} {
		p, notes, err := Read("a.jpg", c.data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if p.Format != c.format || p.Width != c.width || p.Height != c.height || !slices.Equal(notes, c.notes) {
			t.Errorf("%s: %s of %d × %d, %v", name, p.Format, p.Width, p.Height, notes)
		}
		im, img := ready(t, show(p, 100, 100, unit.Rect{}), Options{Quality: 80})
		if b := img.Bounds(); b.Dx() != c.width || b.Dy() != c.height || im.Picture.Turn > 1 {
			t.Errorf("%s becomes %v", name, b)
		}
	}
}

// TestWrittenAnew: a photograph of the web stays one, and what was packed without loss stays so.
func TestWrittenAnew(t *testing.T) {
	for name, want := range map[string]string{
		"webp/testdata/lossy.webp": formatJPEG, "webp/testdata/lossless.webp": formatPNG, "webp/testdata/alpha.webp": formatPNG,
		"tiff/testdata/rgb-lzw.tif": formatPNG,
	} {
		p, _, err := Read(name, file(t, name))
		if err != nil {
			t.Fatal(err)
		}
		if p.Photograph() != (want == formatJPEG) {
			t.Errorf("%s is a photograph: %v", name, p.Photograph())
		}
		if im, _ := ready(t, show(p, 100, 100, unit.Rect{}), Options{Quality: 80}); im.Picture.Format != want {
			t.Errorf("%s becomes %s, want %s", name, im.Picture.Format, want)
		}
	}
}

// gamma is the body of a chunk of numbers of four bytes.
func gamma(values ...uint32) (out []byte) {
	for _, v := range values {
		out = binary.BigEndian.AppendUint32(out, v)
	}
	return out
}

// TestProfiles: pixels with the profile or the calibration of another screen become those of sRGB, so that the picture
// looks the same.
func TestProfiles(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 1, 1))
	img.SetNRGBA(0, 0, color.NRGBA{R: 200, G: 100, B: 50, A: 255})
	data := asPNG(t, img).Data
	for name, c := range map[string]struct {
		data []byte
		want color.NRGBA
	}{
		"none":            {data, color.NRGBA{R: 200, G: 100, B: 50, A: 255}},
		"a wide one":      {withProfile(t, data, "wide.icc"), color.NRGBA{R: 216, G: 93, B: 24, A: 255}},
		"light itself":    {withChunk(data, "gAMA", gamma(100_000)), color.NRGBA{R: 229, G: 168, B: 122, A: 255}},
		"a screen of 2.2": {withChunk(data, "gAMA", gamma(45_455)), color.NRGBA{R: 200, G: 100, B: 50, A: 255}},
		"light, but sRGB": {withChunk(withChunk(data, "sRGB", []byte{0}), "gAMA", gamma(100_000)),
			color.NRGBA{R: 200, G: 100, B: 50, A: 255}},
		"lights of P3": {withChunk(withChunk(data, "gAMA", gamma(45_455)), "cHRM",
			gamma(31_270, 32_900, 68_000, 32_000, 26_500, 69_000, 15_000, 6_000)), color.NRGBA{R: 215, G: 93, B: 31, A: 255}},
		"one of grey":  {withProfile(t, data, "gray.icc"), color.NRGBA{R: 200, G: 100, B: 50, A: 255}},
		"a broken one": {withChunk(data, "iCCP", []byte("x\x00\x00words")), color.NRGBA{R: 200, G: 100, B: 50, A: 255}},
	} {
		p, _, err := Read("a.png", c.data)
		if err != nil {
			t.Fatal(name, err)
		}
		_, out := ready(t, show(p, 10, 10, unit.Rect{}), Options{Quality: 80})
		if got := color.NRGBAModel.Convert(out.At(0, 0)); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// TestProfileOfPhotograph: a profile of a photograph that is made of tables is noted, since inks are made without it.
func TestProfileOfPhotograph(t *testing.T) {
	wide := string(file(t, "../color/icc/testdata/wide.icc"))
	tables := strings.Replace(wide, "rXYZ", "xXYZ", 1)
	for name, c := range map[string]struct {
		profile string
		want    int
	}{"none": {"", 0}, "lights": {wide, 0}, "tables": {tables, 1}, "grey": {string(file(t, "../color/icc/testdata/gray.icc")), 0}} {
		data := markers.WithProfile(recoded(t, 0xc0, 8), c.profile)
		p, notes, err := Read("a.jpg", data)
		if err != nil || len(notes) != c.want || p.Profile != c.profile {
			t.Errorf("%s: %v %v", name, notes, err)
		}
	}
}

// recoded is a JPEG file whose frame has another marker, or another depth.
func recoded(t *testing.T, marker, depth byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, corners(16, 16), nil); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()
	at := bytes.Index(data, []byte{0xff, 0xc0, 0, 17, 8})
	data[at+1], data[at+4] = marker, depth
	return data
}

// TestUnreadJPEG: a JPEG file that PDF does not have is told as what it is, when it is read.
func TestUnreadJPEG(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want bool
	}{
		"ordinary": {recoded(t, 0xc0, 8), false}, "12 bits": {recoded(t, 0xc1, 12), true},
		"arithmetic": {recoded(t, 0xc9, 8), true}, "arithmetic in scans": {recoded(t, 0xca, 8), true},
		"without loss": {recoded(t, 0xc3, 8), true}, "a hierarchy": {recoded(t, 0xc5, 8), true},
	} {
		_, _, err := Read("a.jpg", c.data)
		var format *FormatError
		if got := errors.As(err, &format) && format.Coding != ""; got != c.want || !got && err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestPNGOfXcode: a PNG file whose first chunk is that of Xcode is told as what it is, and not as damaged.
func TestPNGOfXcode(t *testing.T) {
	_, _, err := Read("a.png", []byte(startPNG+"\x00\x00\x00\x04CgBI\x50\x00\x20\x02\x2b\xd5\xb3\x7f"))
	var format *FormatError
	if !errors.As(err, &format) || format.Coding != "Xcode packed it for iPhones alone" {
		t.Error(err)
	}
}

// TestTooLarge: a picture with more pixels than are read is told with the limit, before it takes room.
func TestTooLarge(t *testing.T) {
	large := asPNG(t, corners(6, 4)).Data
	binary.BigEndian.PutUint32(large[16:], 70_000)
	wide := slices.Clone(film(t))
	binary.LittleEndian.PutUint16(wide[6:], 50_000)
	binary.LittleEndian.PutUint16(wide[8:], 50_000)
	deep := asPNG(t, corners(6, 4)).Data
	binary.BigEndian.PutUint32(deep[16:], 16_000)
	binary.BigEndian.PutUint32(deep[20:], 16_000)
	deep[24] = 16
	for _, data := range [][]byte{large, wide, deep} {
		_, _, err := Read("a", data)
		var size *SizeError
		if !errors.As(err, &size) {
			t.Errorf("%v", err)
		}
	}
}

// TestNamedColors: a JPEG file whose channels are red, green and blue is written anew, since painters take only light
// and differences to it; its colors stay.
func TestNamedColors(t *testing.T) {
	data := recoded(t, 0xc0, 8)
	at := bytes.Index(data, []byte{0xff, 0xc0, 0, 17, 8})
	scan := bytes.Index(data, []byte{0xff, 0xda})
	for i, name := range []byte("RGB") {
		data[at+10+3*i] = name
		data[scan+5+2*i] = name
	}
	direct, _, err := Read("a.jpg", data)
	if err != nil || !direct.Direct {
		t.Fatal(direct, err)
	}
	im, img := ready(t, show(direct, 16, 16, unit.Rect{}), Options{Quality: 100})
	if im.Picture.Direct || bytes.Equal(im.Picture.Data, direct.Data) {
		t.Error("the file stayed as it was")
	}
	want, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	r, g, b, _ := img.At(12, 12).RGBA()
	r2, g2, b2, _ := want.At(12, 12).RGBA()
	for i, d := range []int{int(r>>8) - int(r2>>8), int(g>>8) - int(g2>>8), int(b>>8) - int(b2>>8)} {
		if d < -4 || d > 4 {
			t.Errorf("channel %d is off by %d", i, d)
		}
	}
}

// TestNoteProfile: a profile that is for pixels of this kind and cannot be read is noted; one of others says nothing.
func TestNoteProfile(t *testing.T) {
	broken := strings.Repeat("x", 16) + "RGB " + strings.Repeat("x", 200)
	for _, c := range []struct {
		profile string
		gray    bool
		want    int
	}{{broken, false, 1}, {broken, true, 0}, {"", false, 0}, {broken[:19], false, 0}, {strings.Replace(broken, "RGB ", "GRAY", 1), true, 1}} {
		h := new(head)
		if h.noteProfile(c.profile, c.gray); len(h.notes) != c.want {
			t.Errorf("%d bytes, gray %v: %v", len(c.profile), c.gray, h.notes)
		}
	}
}

// TestCalibrationOf: a power near 1/2.2 is that of sRGB, and others are as they are written.
func TestCalibrationOf(t *testing.T) {
	for gamma, want := range map[int]float64{
		0: 0, 43_000: 0, 45_455: 0, 47_700: 0, 42_999: 100_000. / 42_999, 47_701: 100_000. / 47_701, 100_000: 1,
	} {
		if got := calibrationOf(&calibrated.Calibration{Gamma: gamma}).Power; got != want {
			t.Errorf("%d: %g, want %g", gamma, got, want)
		}
	}
}

// TestHeldWhole: of a PNG file that is interlaced all pixels are in memory at once, and of others a row.
func TestHeldWhole(t *testing.T) {
	for name, want := range map[string]int64{"rgb8": 0, "rgb8i": 3, "gray8i": 1, "rgba8i": 4} {
		h, err := headOfPNG(file(t, "png/testdata/"+name+".png"))
		if err != nil || h.held != want {
			t.Errorf("%s: %d bytes of a pixel, want %d: %v", name, h.held, want, err)
		}
	}
}
