package webp

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"io"
	"os"
	"testing"
)

// pixelsOf are all pixels of a file, with alpha.
func pixelsOf(data []byte) ([]byte, *Decoder, error) {
	d, err := NewDecoder(data)
	if err != nil {
		return nil, nil, err
	}
	var out []byte
	for {
		row, err := d.Row()
		if err == io.EOF {
			return out, d, nil
		}
		if err != nil {
			return nil, nil, err
		}
		for i := 0; i < len(row); i += d.Channels() {
			out = append(out, row[i:i+3]...)
			if d.Channels() == 4 {
				out = append(out, row[i+3])
			} else {
				out = append(out, 255)
			}
		}
	}
}

// reference are the pixels of a file as the reference decoder of WebP gives them (libwebp 1.5), kept as PNG.
func reference(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name + ".png")
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	out := image.NewNRGBA(img.Bounds())
	draw.Draw(out, out.Rect, img, image.Point{}, draw.Src)
	return out.Pix
}

// TestPixels: pixels with loss and without, with alpha, and the first frame of a film are those of the reference
// decoder, to the last bit.
func TestPixels(t *testing.T) {
	for name, want := range map[string]struct {
		frames   int
		lossless bool
		exif     bool
	}{
		"lossy": {frames: 1}, "lossless": {frames: 1, lossless: true}, "alpha": {frames: 1},
		"film": {frames: 2}, "turned": {frames: 1, exif: true},
	} {
		data, err := os.ReadFile("testdata/" + name + ".webp")
		if err != nil {
			t.Fatal(err)
		}
		got, d, err := pixelsOf(data)
		if err != nil {
			t.Fatal(name, err)
		}
		if d.Width() != 19 || d.Height() != 13 || !bytes.Equal(got, reference(t, name)) {
			t.Errorf("%s: the pixels are others", name)
		}
		h, _ := ReadHeader(data)
		if h.Frames != want.frames || h.Lossless != want.lossless || (h.Exif != nil) != want.exif {
			t.Errorf("%s: %+v", name, h)
		}
	}
}

// TestSmallerFrame: the first frame of a film stands at its place, and what is left is clear.
func TestSmallerFrame(t *testing.T) {
	data, err := os.ReadFile("testdata/lossless.webp")
	if err != nil {
		t.Fatal(err)
	}
	h, _ := ReadHeader(data)
	h.Width, h.Height = 25, 20
	film := []byte("RIFF\x00\x00\x00\x00WEBP")
	film = appendChunk(film, chunk{chunkExtended, []byte{2, 0, 0, 0, 24, 0, 0, 19, 0, 0}})
	head := []byte{2, 0, 0, 3, 0, 0, 18, 0, 0, 12, 0, 0, 0, 0, 0, 0}
	film = appendChunk(film, chunk{chunkFrame, appendChunk(head, h.body[0])})
	got, d, err := pixelsOf(film)
	if err != nil {
		t.Fatal(err)
	}
	want := reference(t, "lossless")
	for y := range d.Height() {
		for x := range d.Width() {
			pixel := [4]byte(got[4*(y*25+x):])
			if x < 4 || x >= 23 || y < 6 || y >= 19 {
				if pixel != [4]byte{} {
					t.Fatalf("%d, %d: %v", x, y, pixel)
				}
			} else if pixel != [4]byte(want[4*((y-6)*19+x-4):]) {
				t.Fatalf("%d, %d: %v", x, y, pixel)
			}
		}
	}
}

// TestCutOff: a file that ends early is told, wherever it ends.
func TestCutOff(t *testing.T) {
	for _, name := range []string{"lossy", "lossless", "alpha", "film"} {
		data, err := os.ReadFile("testdata/" + name + ".webp")
		if err != nil {
			t.Fatal(err)
		}
		for n := range len(data) - 1 {
			if _, _, err := pixelsOf(data[:n]); err == nil && name != "film" {
				t.Errorf("%s: %d of %d bytes are read", name, n, len(data))
			}
		}
	}
}

// FuzzDecode: whatever a file holds, it is read or refused, and its rows are as many as its header says.
func FuzzDecode(f *testing.F) {
	for _, name := range []string{"lossy", "lossless", "alpha", "film", "turned"} {
		data, err := os.ReadFile("testdata/" + name + ".webp")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		h, err := ReadHeader(data)
		if err != nil || h.Width*h.Height > 1<<16 {
			return
		}
		if got, _, err := pixelsOf(data); err == nil && len(got) != 4*h.Width*h.Height {
			t.Errorf("%d × %d: %d bytes", h.Width, h.Height, len(got))
		}
	})
}
