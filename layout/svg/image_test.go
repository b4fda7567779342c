package svg_test

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
	stdimage "image"
	"image/color"
	"image/png"
	"os"
	"strings"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/image"
	"annualreport/layout/raster"
	"annualreport/layout/unit"
)

// corners are the colors of the tests, by their letters.
var corners = map[byte]color.RGBA{
	'k': {0, 0, 0, 255}, 'r': {255, 0, 0, 255}, 'b': {0, 0, 255, 255}, 'y': {255, 255, 0, 255},
}

// isNear reports whether a color looks as another one.
func isNear(a, b color.RGBA) bool {
	far := func(v, w uint8) bool { return max(v, w)-min(v, w) > 3 }
	return !far(a.R, b.R) && !far(a.G, b.G) && !far(a.B, b.B)
}

// drawingOf is a drawing as reports read it.
func drawingOf(t *testing.T, file string) *display.Drawing {
	t.Helper()
	p, _, err := image.Read("a.svg", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	return p.Drawing
}

// pictured is a drawing of 24 units as the second painter shows it, a pixel for each unit.
func pictured(t *testing.T, file string) *stdimage.RGBA {
	t.Helper()
	size := unit.Size{W: 24 * unit.Pt, H: 24 * unit.Pt}
	shown := display.Image{Rect: unit.Rect{W: size.W, H: size.H}, Picture: &display.Picture{Format: "SVG", Drawing: drawingOf(t, file)}}
	pages, err := raster.Pages(&display.Document{Pages: []display.Page{{Size: size, Items: []display.Item{shown}}}}, []int{0}, 72)
	if err != nil {
		t.Fatal(err)
	}
	return pages[0]
}

// embedding is a drawing that a picture fills.
func embedding(data []byte) string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><image width="24" height="24" preserveAspectRatio="none" href="data:;base64,` +
		base64.StdEncoding.EncodeToString(data) + `"/></svg>`
}

// withChunk is a PNG file with a chunk before its pixels.
func withChunk(file []byte, chunk string) []byte {
	const header = 8 + 25 // the signature, and the chunk of the size
	out := append([]byte{}, file[:header]...)
	out = binary.BigEndian.AppendUint32(out, uint32(len(chunk)-4))
	out = append(out, chunk...)
	out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE([]byte(chunk)))
	return append(out, file[header:]...)
}

// TestPictureColors: the colors of a picture in a drawing are those of the same file beside it, whatever they are coded in.
func TestPictureColors(t *testing.T) {
	img := stdimage.NewRGBA(stdimage.Rect(0, 0, 8, 8))
	for i := range img.Pix {
		img.Pix[i] = 128
		if i%4 == 3 {
			img.Pix[i] = 255
		}
	}
	var file bytes.Buffer
	if err := png.Encode(&file, img); err != nil {
		t.Fatal(err)
	}
	plain := pictured(t, embedding(file.Bytes())).RGBAAt(12, 12)
	bright := pictured(t, embedding(withChunk(file.Bytes(), "gAMA\x00\x01\x86\xa0"))).RGBAAt(12, 12) // levels of light
	if plain.R != 128 || bright.R < 186 || bright.R > 189 {
		t.Errorf("%v by itself, and %v as light", plain, bright)
	}
	inks, err := os.ReadFile("../image/jpeg/testdata/cmyk.jpg")
	if err != nil {
		t.Fatal(err)
	}
	drawing := drawingOf(t, embedding(inks))
	if len(drawing.Remarks) != 1 || !strings.Contains(drawing.Remarks[0].Fact, "is in process inks") {
		t.Errorf("%v", drawing.Remarks)
	}
	if p := drawing.Marks[0].(display.Bitmap).Picture; p.Inks || p.Format != "JPEG" {
		t.Errorf("%s, of inks: %t", p.Format, p.Inks)
	}
}

// TestOrientations: a picture stands as its photographer saw it, by the orientation that the camera wrote.
func TestOrientations(t *testing.T) {
	img := stdimage.NewRGBA(stdimage.Rect(0, 0, 2, 2))
	for i, ink := range "rybk" {
		img.SetRGBA(i%2, i/2, corners[byte(ink)])
	}
	var file bytes.Buffer
	if err := png.Encode(&file, img); err != nil {
		t.Fatal(err)
	}
	for orientation, want := range [...]string{"rybk", "rybk", "yrkb", "kbyr", "bkry", "rbyk", "brky", "kybr", "ykrb", "rybk"} {
		address := withOrientation(file.Bytes(), orientation)
		page := pictured(t, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><image width="24" height="24" href="`+address+`"/></svg>`)
		for i, at := range [...]stdimage.Point{{3, 3}, {21, 3}, {3, 21}, {21, 21}} {
			if got := page.RGBAAt(at.X, at.Y); !isNear(got, corners[want[i]]) {
				t.Errorf("orientation %d: at %v there is %v, want %c", orientation, at, got, want[i])
			}
		}
	}
	wide := stdimage.NewRGBA(stdimage.Rect(0, 0, 4, 2))
	file.Reset()
	if err := png.Encode(&file, wide); err != nil {
		t.Fatal(err)
	}
	drawing := drawingOf(t, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><image width="12" href="`+withOrientation(file.Bytes(), 6)+`"/></svg>`)
	if box := display.ExtentOfMarks(drawing.Marks); box.W.Points() < 1199 || box.W.Points() > 1201 || box.H.Points() < 2399 || box.H.Points() > 2401 {
		t.Errorf("a picture that is turned covers %v", box)
	}
}

// withOrientation is a PNG file as the address of a picture, with an orientation of Exif.
func withOrientation(file []byte, orientation int) string {
	chunk := "eXIfMM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string([]byte{byte(orientation), 0, 0, 0, 0, 0, 0})
	return "data:image/png;base64," + base64.StdEncoding.EncodeToString(withChunk(file, chunk))
}
