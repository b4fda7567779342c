package tiff

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/draw"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annualreport/layout/image/fault"
)

// pixelsOf are all pixels of a file as red, green, blue and alpha.
func pixelsOf(data []byte) ([]byte, *Decoder, error) {
	d, err := NewDecoder(data)
	if err != nil {
		return nil, nil, err
	}
	var out []byte
	n := d.Space.Channels()
	for {
		row, err := d.Row()
		if err == io.EOF {
			return out, d, nil
		}
		if err != nil {
			return nil, nil, err
		}
		for i := 0; i < len(row); i += n {
			p := []byte{row[i], row[i], row[i], 255}
			if n > 1 {
				copy(p, row[i:i+n])
			}
			out = append(out, p...)
		}
	}
}

// read reads a file of testdata.
func read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// reference are the pixels of a PNG file of the same picture.
func reference(t *testing.T, name string) []byte {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(read(t, name+".png")))
	if err != nil {
		t.Fatal(err)
	}
	out := image.NewNRGBA(img.Bounds())
	draw.Draw(out, out.Rect, img, image.Point{}, draw.Src)
	return out.Pix
}

// TestPixels: one picture in many packings, in strips, tiles and planes, in both orders of bytes, has the same pixels.
// The files were written by libtiff and tifffile; a file is named by the picture that it shows.
func TestPixels(t *testing.T) {
	names, err := filepath.Glob("testdata/*-*.tif")
	if err != nil || len(names) < 15 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		name = filepath.Base(name)
		shown, _, _ := strings.Cut(name, "-")
		got, _, err := pixelsOf(read(t, name))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !bytes.Equal(got, reference(t, shown)) {
			t.Errorf("%s: the pixels are others", name)
		}
	}
}

// numbered is a file of three pixels whose colors are told by number, each behind which stands another sample; kind says
// what that is (tag ExtraSamples).
func numbered(kind uint32) []byte {
	const (
		pixels  = 8
		palette = pixels + 6
		start   = palette + 3*256*2
	)
	out := append([]byte("II*\x00"), 0, 0, 0, 0)
	binary.LittleEndian.PutUint32(out[4:], start)
	out = append(out, 1, 255, 2, 10, 1, 128)
	for channel := range 3 {
		for i := range 256 {
			out = binary.LittleEndian.AppendUint16(out, uint16(min(i, 2)*(channel+1)*40)<<8)
		}
	}
	fields := [][3]uint32{
		{tagWidth, 1, 3}, {tagHeight, 1, 1}, {tagDepth, 2, 8 | 8<<16}, {tagCompression, 1, plain}, {tagPhotometric, 1, 3},
		{tagStrips, 1, pixels}, {tagSamples, 1, 2}, {tagStripBytes, 1, 6}, {tagColorMap, 3 * 256, palette}, {tagExtra, 1, kind},
	}
	out = binary.LittleEndian.AppendUint16(out, uint16(len(fields)))
	for _, f := range fields {
		out = binary.LittleEndian.AppendUint16(out, uint16(f[0]))
		out = binary.LittleEndian.AppendUint16(out, 3)
		out = binary.LittleEndian.AppendUint32(out, f[1])
		out = binary.LittleEndian.AppendUint32(out, f[2])
	}
	return append(out, 0, 0, 0, 0)
}

// TestNumberedWithAlpha: colors by number may have alpha beside them, or a sample that means nothing.
func TestNumberedWithAlpha(t *testing.T) {
	for kind, want := range map[uint32][]byte{
		0: {40, 80, 120, 255, 80, 160, 240, 255, 40, 80, 120, 255},
		2: {40, 80, 120, 255, 80, 160, 240, 10, 40, 80, 120, 128},
	} {
		if got, _, err := pixelsOf(numbered(kind)); err != nil || !bytes.Equal(got, want) {
			t.Errorf("kind %d: %v %v, want %v", kind, got, err, want)
		}
	}
}

// TestMultiplied: colors that were multiplied by their alpha are divided again.
func TestMultiplied(t *testing.T) {
	line := []byte{100, 50, 0, 128, 7, 7, 7, 0, 9, 9, 9, 255, 255, 255, 255, 10}
	divide(line, 4)
	if want := []byte{199, 100, 0, 128, 7, 7, 7, 0, 9, 9, 9, 255, 255, 255, 255, 10}; !bytes.Equal(line, want) {
		t.Errorf("%v", line)
	}
}

// TestHeader: pages are counted, the orientation is found, and inks are told from colors.
func TestHeader(t *testing.T) {
	if h, err := ReadHeader(read(t, "pages.tif")); err != nil || h.Pages != 3 {
		t.Errorf("%+v %v", h.Pages, err)
	}
	if h, err := ReadHeader(read(t, "turned.tif")); err != nil || h.Orientation != 8 || h.Pages != 1 {
		t.Errorf("%+v %v", h.Orientation, err)
	}
	if h, err := ReadHeader(read(t, "inks.tif")); err != nil || h.Space != CMYK {
		t.Errorf("%+v %v", h.Space, err)
	}
}

// TestUnread: what is coded in a way that is not read is told as that, not as damage.
func TestUnread(t *testing.T) {
	_, err := NewDecoder(read(t, "float.tif"))
	var coding *fault.CodingError
	if !errors.As(err, &coding) {
		t.Errorf("%v", err)
	}
}

// TestUnreadByName: kinds of colors and packings that are not read are called by their names, not by the numbers of files.
func TestUnreadByName(t *testing.T) {
	for _, c := range []struct {
		tag, number int
		want        string
	}{{tagPhotometric, 8, "its colors are those of CIELAB"}, {tagCompression, 34712, "it is packed as JPEG 2000"}} {
		data := read(t, "rgb-raw.tif")
		entry := []byte{byte(c.tag), byte(c.tag >> 8), 3, 0, 1, 0, 0, 0}
		at := bytes.Index(data, entry)
		if at < 0 {
			t.Fatal("the file has no such tag")
		}
		data[at+8], data[at+9] = byte(c.number), byte(c.number>>8)
		if _, err := ReadHeader(data); err == nil || err.Error() != c.want {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
}

// TestCutOff: a file that ends early is told. Its directory stands at its end or before its pixels.
func TestCutOff(t *testing.T) {
	for _, name := range []string{"rgb-raw.tif", "rgb-lzw.tif", "rgb-16.tif", "one-group4.tif", "rgb-packbits.tif"} {
		data := read(t, name)
		for _, n := range []int{0, 7, 8, 9, 50, len(data) / 2, len(data) * 9 / 10} {
			if got, _, err := pixelsOf(data[:n]); err == nil {
				t.Errorf("%s: %d of %d bytes are read as %d", name, n, len(data), len(got))
			}
		}
	}
}

// FuzzDecode: whatever a file holds, it is read or refused, and its rows are as many as its header says.
func FuzzDecode(f *testing.F) {
	names, _ := filepath.Glob("testdata/*.tif")
	for _, name := range names {
		f.Add(read(f, filepath.Base(name)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		h, err := ReadHeader(data)
		if err != nil || h.Width > 1<<10 || h.Height > 1<<10 {
			return
		}
		if got, _, err := pixelsOf(data); err == nil && len(got) != 4*h.Width*h.Height {
			t.Errorf("%d × %d: %d bytes", h.Width, h.Height, len(got))
		}
	})
}
