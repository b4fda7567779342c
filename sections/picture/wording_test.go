package picture

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/png"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/layout/diag"
)

// film is a GIF file of some pictures.
func film(t *testing.T, count int) []byte {
	t.Helper()
	all := &gif.GIF{Delay: make([]int, count)}
	for range count {
		all.Image = append(all.Image, image.NewPaletted(image.Rect(0, 0, 2, 2), color.Palette{color.Black}))
	}
	var b bytes.Buffer
	if err := gif.EncodeAll(&b, all); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// large is a PNG file that says to have very many pixels.
func large(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 1, 1))); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()
	binary.BigEndian.PutUint32(data[16:], 50_000)
	binary.BigEndian.PutUint32(data[20:], 50_000)
	binary.BigEndian.PutUint32(data[29:], crc32.ChecksumIEEE(data[12:29]))
	return data
}

// TestWording: what is told of a file stands at its name in the report, in words of its author, with a cure. The format
// is that of the file, whatever its name says.
func TestWording(t *testing.T) {
	for name, c := range map[string]struct {
		data    string
		summary string
		cure    string
		read    bool
	}{
		"logo.png": {string(film(t, 1)), "", "", true},
		"film.gif": {string(film(t, 2)), `the picture "film.gif" moves, and stands still here: its first frame is shown`,
			"save the picture that is meant", true},
		"large.png": {string(large(t)), "the picture \"large.png\" is too large: it has 50000 × 50000 pixels, and 500 million are read of such a file",
			"at most 500 million pixels", false},
		"a.heic": {"\x00\x00\x00\x18ftypheic", `"a.heic" is a HEIC, as telephones write it`, "Most Compatible", false},
		"a.jpg":  {"\x00\x00\x00\x18ftypavif", `"a.jpg" is an AVIF`, "browser", false},
		"b.heic": {"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00heicmif1", `"b.heic" is a HEIC, as telephones write it`, "iPhone", false},
		"c.avif": {"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1avif", `"c.avif" is an AVIF`, "browser", false},
		"a.tif":  {"II*\x00\x08\x00\x00\x00", `the picture "a.tif" cannot be used: the file ends too early`, "save it anew", false},
		"a.bmp": {"BM\x00\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x01\x00\x40" +
			strings.Repeat("\x00", 40), `the picture "a.bmp" is a BMP, and it has 64 bits a pixel, packed in a way that is not read`, "8 bits", false},
	} {
		problems := new(diag.List)
		at := diag.At("report.toml", 3, 8)
		p := NewShelf(fstest.MapFS{name: {Data: []byte(c.data)}}).Load(name, at, problems)
		if (p != nil) != c.read {
			t.Errorf("%s is read: %v", name, p != nil)
		}
		told := problems.Sorted()
		if c.summary == "" && len(told) == 0 {
			continue
		}
		if len(told) != 1 || told[0].Summary != c.summary || !strings.Contains(told[0].Hint, c.cure) || told[0].Span != at {
			t.Errorf("%s: %+v", name, told)
		}
	}
}
