package png

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	stdpng "image/png"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// rowsOf reads all rows of a file.
func rowsOf(data []byte) (d *Decoder, pixels []byte, err error) {
	if d, err = NewDecoder(data); err != nil {
		return nil, nil, err
	}
	for {
		row, err := d.Row()
		if err == io.EOF {
			return d, pixels, nil
		}
		if err != nil {
			return nil, nil, err
		}
		pixels = append(pixels, row...)
	}
}

// standard gives the pixels that the standard library reads, with some channels.
func standard(data []byte, channels int) ([]byte, error) {
	img, err := stdpng.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	var out []byte
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			var c color.NRGBA
			switch img := img.(type) {
			case *image.NRGBA64: // its model rounds twice
				v := img.NRGBA64At(x, y)
				c = color.NRGBA{uint8(v.R >> 8), uint8(v.G >> 8), uint8(v.B >> 8), uint8(v.A >> 8)}
			case *image.NRGBA:
				c = img.NRGBAAt(x, y)
			case *image.Paletted:
				c = color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
				if v, ok := img.At(x, y).(color.NRGBA); ok {
					c = v
				}
			default:
				c = color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
			}
			out = append(out, []byte{c.R, c.G, c.B, c.A}[:channels]...)
		}
	}
	return out, nil
}

// samplesOf lists the files of testdata: every type of colors and depth, with and without interlacing, and all ways
// to name what is clear.
func samplesOf(t testing.TB) map[string][]byte {
	t.Helper()
	names, err := filepath.Glob("testdata/*.png")
	if err != nil || len(names) < 33 {
		t.Fatalf("testdata has %d files: %v", len(names), err)
	}
	out := make(map[string][]byte)
	for _, name := range names {
		if out[filepath.Base(name)], err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestAsStandard: every kind of file is read as the standard library reads it.
func TestAsStandard(t *testing.T) {
	for name, data := range samplesOf(t) {
		d, got, err := rowsOf(data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		want, err := standard(data, d.Channels())
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s differs with %d channels", name, d.Channels())
		}
	}
}

// TestFilters: rows of each filter are read, of pixels of each size.
func TestFilters(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for color, samples := range map[byte]int{gray: 1, rgb: 3, grayAlpha: 2, rgbAlpha: 4} {
		const width, height = 19, 25
		var raw []byte
		for y := range height {
			raw = append(raw, byte(y%5))
			for range width * samples {
				raw = append(raw, byte(random.Uint32()))
			}
		}
		data := fileOf(width, height, 8, color, raw)
		d, got, err := rowsOf(data)
		if err != nil {
			t.Fatal(err)
		}
		if want, err := standard(data, d.Channels()); err != nil || !bytes.Equal(got, want) {
			t.Errorf("type %d differs: %v", color, err)
		}
	}
}

// fileOf makes a file of rows with their filters.
func fileOf(width, height uint32, depth, color byte, raw []byte) []byte {
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	_, _ = w.Write(raw)
	_ = w.Close()
	head := binary.BigEndian.AppendUint32(nil, width)
	head = binary.BigEndian.AppendUint32(head, height)
	head = append(head, depth, color, 0, 0, 0)
	half := packed.Len() / 2
	return []byte(signature + chunk("IHDR", head) + chunk("IDAT", packed.Bytes()[:half]) + chunk("IDAT", packed.Bytes()[half:]) + chunk("IEND", nil))
}

// chunk is a part of a file with its sum.
func chunk(kind string, body []byte) string {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	b = append(b, kind...)
	b = append(b, body...)
	return string(binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:])))
}

// TestDamage: a file that is cut short, has a byte changed, or has more or fewer pixels than it says is an error,
// wherever that is.
func TestDamage(t *testing.T) {
	good := fileOf(9, 7, 8, rgb, make([]byte, 7*28))
	if _, _, err := rowsOf(good); err != nil {
		t.Fatal(err)
	}
	for at := range good {
		if _, _, err := rowsOf(good[:at]); err == nil {
			t.Errorf("%d bytes of %d are a picture", at, len(good))
		}
		bad := bytes.Clone(good)
		bad[at] ^= 0x10
		if _, _, err := rowsOf(bad); err == nil {
			t.Errorf("it is a picture with another byte at %d", at)
		}
	}
	for _, n := range []int{0, 27, 7*28 - 1, 7*28 + 1, 8 * 28} {
		if _, _, err := rowsOf(fileOf(9, 7, 8, rgb, make([]byte, n))); err == nil {
			t.Errorf("%d bytes are a picture of %d", n, 7*28)
		}
	}
	row := make([]byte, 28)
	row[0] = 5
	if _, _, err := rowsOf(fileOf(9, 1, 8, rgb, row)); err == nil {
		t.Error("a filter that there is not is read")
	}
}

// drawn is a picture of some channels: even ground, a ramp, and noise where it is asked for.
func drawn(width, height, channels int, noise bool) []byte {
	random := rand.New(rand.NewPCG(9, 10))
	out := make([]byte, width*height*channels)
	for i := range out {
		switch x := i / channels % width; {
		case noise:
			out[i] = byte(x + int(random.NormFloat64()*6))
		case x > width/2:
			out[i] = byte(x)
		}
	}
	return out
}

// TestEncode: what was written comes back, by our reader and by that of the standard library.
func TestEncode(t *testing.T) {
	for _, channels := range []int{1, 3, 4} {
		for _, noise := range []bool{false, true} {
			for _, size := range [][2]int{{1, 1}, {1, 9}, {9, 1}, {37, 23}, {300, 200}} {
				want := drawn(size[0], size[1], channels, noise)
				data, err := Encode(want, size[0], size[1], channels)
				if err != nil {
					t.Fatal(err)
				}
				d, got, err := rowsOf(data)
				if err != nil || d.Channels() != channels || !bytes.Equal(got, want) {
					t.Errorf("%v with %d channels: it differs: %v", size, channels, err)
				}
				if other, err := standard(data, channels); err != nil || !bytes.Equal(other, want) {
					t.Errorf("%v with %d channels: the standard library reads something else: %v", size, channels, err)
				}
			}
		}
	}
}

// TestEncodeIsSmall: photographs and drawings are about as small as the standard library makes them at its fastest, or
// smaller.
func TestEncodeIsSmall(t *testing.T) {
	for _, noise := range []bool{false, true} {
		pixels := drawn(400, 300, 1, noise)
		data, err := Encode(pixels, 400, 300, 1)
		if err != nil {
			t.Fatal(err)
		}
		var other bytes.Buffer
		fast := stdpng.Encoder{CompressionLevel: stdpng.BestSpeed}
		if err := fast.Encode(&other, &image.Gray{Pix: pixels, Stride: 400, Rect: image.Rect(0, 0, 400, 300)}); err != nil {
			t.Fatal(err)
		}
		if len(data) > other.Len()+other.Len()/50 {
			t.Errorf("noise %t: %d bytes, and %d by the standard library", noise, len(data), other.Len())
		}
	}
}

// FuzzDecoder: no file brings the decoder down, and it reads exactly what the standard library reads.
func FuzzDecoder(f *testing.F) {
	for _, data := range samplesOf(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		config, err := stdpng.DecodeConfig(bytes.NewReader(data))
		if err != nil || config.Width*config.Height > 1<<16 {
			return
		}
		d, got, err := rowsOf(data)
		if err != nil {
			return
		}
		want, err := standard(data, d.Channels())
		if err != nil || !bytes.Equal(got, want) {
			t.Fatalf("it differs: %v", err)
		}
	})
}

// BenchmarkDecoder reads a photograph of 1.6 megapixels.
func BenchmarkDecoder(b *testing.B) {
	img := image.NewRGBA(image.Rect(0, 0, 1600, 1000))
	random := rand.New(rand.NewPCG(7, 8))
	for i := range img.Pix {
		img.Pix[i] = byte(float64(i/6400%200) + random.NormFloat64()*3)
		if i%4 == 3 {
			img.Pix[i] = 255
		}
	}
	var file bytes.Buffer
	if err := stdpng.Encode(&file, img); err != nil {
		b.Fatal(err)
	}
	for name, read := range map[string]func() error{
		"rows": func() error {
			d, err := NewDecoder(file.Bytes())
			for err == nil {
				_, err = d.Row()
			}
			return err
		},
		"standard library": func() error {
			_, err := stdpng.Decode(bytes.NewReader(file.Bytes()))
			return err
		},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := read(); err != nil && err != io.EOF {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkEncode writes a photograph of 0.3 megapixels.
func BenchmarkEncode(b *testing.B) {
	pixels := drawn(697, 436, 3, true)
	for b.Loop() {
		if _, err := Encode(pixels, 697, 436, 3); err != nil {
			b.Fatal(err)
		}
	}
}

// TestClearWords: of files of sixteen bits a sample, pixels of the color that is named are clear, all of its bytes counted.
func TestClearWords(t *testing.T) {
	for color, c := range map[byte]struct{ named, row string }{
		gray: {"\x12\x34", "\x00\x12\x34\x12\x35\x13\x34\x00\x00"},
		rgb: {"\x12\x34\x56\x78\x9a\xbc",
			"\x00\x12\x34\x56\x78\x9a\xbc\x12\x34\x56\x78\x9a\xbd\x13\x34\x56\x78\x9a\xbc\x12\x34\x56\x79\x9a\xbc"},
	} {
		data := fileOf(4, 1, 16, color, []byte(c.row))
		at := bytes.Index(data, []byte("IDAT")) - 4
		named := endChunk(append(beginChunk(nil, "tRNS"), c.named...), 0)
		data = append(append(bytes.Clone(data[:at]), named...), data[at:]...)
		d, got, err := rowsOf(data)
		if err != nil {
			t.Fatal(err)
		}
		var alphas []byte
		for i := 3; i < len(got); i += 4 {
			alphas = append(alphas, got[i])
		}
		if want := []byte{0, 255, 255, 255}; d.Channels() != 4 || !bytes.Equal(alphas, want) {
			t.Errorf("type %d: alpha %v, want %v", color, alphas, want)
		}
	}
}

// TestHeaderCutOff: a header is read of any beginning of a file, or refused.
func TestHeaderCutOff(t *testing.T) {
	for name, data := range samplesOf(t) {
		for n := range min(len(data), 400) {
			if h, err := ReadHeader(data[:n]); err == nil && h.Width <= 0 {
				t.Fatalf("%s: of %d bytes %+v is read", name, n, h)
			}
		}
	}
}
