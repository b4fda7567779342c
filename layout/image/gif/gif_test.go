package gif

import (
	"bytes"
	"image"
	"image/color"
	"image/gif"
	"io"
	"testing"
)

// frame is a picture of red and clear pixels in stripes, at a place.
func frame(r image.Rectangle) *image.Paletted {
	p := image.NewPaletted(r, color.Palette{color.RGBA{R: 255, A: 255}, color.RGBA{}})
	for i := range p.Pix {
		p.Pix[i] = byte(i % 2)
	}
	return p
}

// file is a GIF file of some frames.
func file(t testing.TB, size image.Point, frames ...*image.Paletted) []byte {
	t.Helper()
	var b bytes.Buffer
	all := &gif.GIF{Image: frames, Delay: make([]int, len(frames)), Config: image.Config{Width: size.X, Height: size.Y}}
	if err := gif.EncodeAll(&b, all); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// rows are all pixels of a file.
func rows(data []byte) ([]byte, error) {
	d, err := NewDecoder(data)
	if err != nil {
		return nil, err
	}
	var out []byte
	for {
		row, err := d.Row()
		if err == io.EOF {
			return out, nil
		}
		out = append(out, row...)
	}
}

// TestFirstPicture: the first picture stands at its place in the frame of the file, and the others are counted.
func TestFirstPicture(t *testing.T) {
	data := file(t, image.Pt(4, 3), frame(image.Rect(1, 1, 3, 2)), frame(image.Rect(0, 0, 4, 3)))
	h, err := ReadHeader(data)
	if err != nil || h != (Header{Width: 4, Height: 3, Frames: 2}) {
		t.Fatalf("%+v %v", h, err)
	}
	got, err := rows(data)
	if err != nil {
		t.Fatal(err)
	}
	want := make([]byte, 4*4*3)
	copy(want[4*5:], []byte{255, 0, 0, 255})
	if !bytes.Equal(got, want) {
		t.Errorf("%v", got)
	}
}

// TestCutOff: a file that ends within its first picture is told.
func TestCutOff(t *testing.T) {
	data := file(t, image.Pt(40, 30), frame(image.Rect(0, 0, 40, 30)))
	for n := range len(data) - 3 {
		if _, err := rows(data[:n]); err == nil {
			t.Errorf("%d of %d bytes are read", n, len(data))
		}
	}
}

// FuzzDecode: whatever a file holds, it is read or refused.
func FuzzDecode(f *testing.F) {
	f.Add(file(f, image.Pt(4, 3), frame(image.Rect(1, 1, 3, 2)), frame(image.Rect(0, 0, 4, 3))))
	f.Fuzz(func(t *testing.T, data []byte) {
		h, err := ReadHeader(data)
		if err != nil || h.Width*h.Height > 1<<16 {
			return
		}
		if got, err := rows(data); err == nil && len(got) != 4*h.Width*h.Height {
			t.Errorf("%d × %d: %d bytes", h.Width, h.Height, len(got))
		}
	})
}

// TestNoSize: a file whose frame has no size has that of its first picture.
func TestNoSize(t *testing.T) {
	data := file(t, image.Pt(4, 3), frame(image.Rect(0, 0, 4, 3)))
	copy(data[6:10], []byte{0, 0, 0, 0})
	if h, err := ReadHeader(data); err != nil || h.Width != 4 || h.Height != 3 {
		t.Errorf("%+v, %v", h, err)
	}
}
