package jpeg

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	stdjpeg "image/jpeg"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annualreport/layout/image/fault"
)

// decodeAll decodes a file at a part of its sides.
func decodeAll(data []byte, scale int) (d *Decoder, pixels []byte, err error) {
	if d, err = NewDecoder(data, scale); err != nil {
		return nil, nil, err
	}
	return rowsOf(d)
}

// rowsOf reads all rows of a decoder.
func rowsOf(d *Decoder) (same *Decoder, pixels []byte, err error) {
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

// samplesOf lists the files of testdata, which have every sampling, order of scans and space.
func samplesOf(t testing.TB) map[string][]byte {
	t.Helper()
	names, err := filepath.Glob("testdata/*.jpg")
	if err != nil || len(names) < 10 {
		t.Fatalf("testdata has %d files: %v", len(names), err)
	}
	out := make(map[string][]byte)
	for _, name := range names {
		if out[strings.TrimSuffix(filepath.Base(name), ".jpg")], err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestAsLibjpeg compares the pixels with those of djpeg of libjpeg-turbo 2.1 (-dct int -nosmooth -scale 1/n -pnm),
// which are in testdata. Grey, which the transform alone makes, is the same; colors differ in rounding. The way
// through light is shut, which libjpeg has not.
func TestAsLibjpeg(t *testing.T) {
	for name, data := range samplesOf(t) {
		for _, scale := range Scales {
			want, err := os.ReadFile(fmt.Sprintf("testdata/%s.%d.pnm", name, scale))
			if os.IsNotExist(err) && name == "cmyk" {
				continue // djpeg writes no inks
			}
			if err != nil {
				t.Fatal(err)
			}
			var kind string
			var w, h, most int
			if _, err := fmt.Sscanf(string(want[:20]), "%s\n%d %d\n%d\n", &kind, &w, &h, &most); err != nil {
				t.Fatal(err)
			}
			d, err := NewDecoder(data, scale)
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			for i := range d.strips {
				d.strips[i].bright = false
			}
			_, got, err := rowsOf(d)
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if d.Width() != w || d.Height() != h || len(got) > len(want) {
				t.Errorf("%s at 1/%d is %d by %d, want %d by %d", name, scale, d.Width(), d.Height(), w, h)
				continue
			}
			slack := 1
			if d.Space() == Gray {
				slack = 0
			}
			if most := farthest(got, want[len(want)-len(got):]); most > slack {
				t.Errorf("%s at 1/%d differs by %d levels", name, scale, most)
			}
		}
	}
}

// farthest is the largest difference of two bytes in the same place.
func farthest(a, b []byte) int {
	most := 0
	for i := range a {
		most = max(most, int(a[i])-int(b[i]), int(b[i])-int(a[i]))
	}
	return most
}

// standard gives the pixels that the standard library reads, in the order of our rows.
func standard(data []byte) ([]byte, error) {
	img, err := stdjpeg.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	var out []byte
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			switch img := img.(type) {
			case *image.Gray:
				out = append(out, img.GrayAt(x, y).Y)
			case *image.CMYK:
				v := img.CMYKAt(x, y)
				out = append(out, v.C, v.M, v.Y, v.K)
			default:
				v := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
				out = append(out, v.R, v.G, v.B)
			}
		}
	}
	return out, nil
}

// TestAsStandard: at the whole size the pixels are those of the standard library, but for the rounding of another
// transform.
func TestAsStandard(t *testing.T) {
	for name, data := range samplesOf(t) {
		_, got, err := decodeAll(data, 1)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		want, err := standard(data)
		if err != nil || len(got) != len(want) {
			t.Errorf("%s: %d bytes, want %d: %v", name, len(got), len(want), err)
			continue
		}
		if most := farthest(got, want); most > 3 {
			t.Errorf("%s differs by %d levels", name, most)
		}
	}
}

// pattern is a file of black and white pixels in turn.
func pattern(t testing.TB, side int) []byte {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, side, side))
	for i := range img.Pix {
		img.Pix[i] = uint8((i%side + i/side) % 2 * 255)
	}
	var b bytes.Buffer
	if err := stdjpeg.Encode(&b, img, &stdjpeg.Options{Quality: 98}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestLight: a fine pattern of black and white is as bright at a part of its size as it was: half of the light is
// level 188, and half of the level, 128, would be far too dark.
func TestLight(t *testing.T) {
	data := pattern(t, 64)
	for _, scale := range Scales[1:] {
		_, got, err := decodeAll(data, scale)
		if err != nil {
			t.Fatal(err)
		}
		for i, v := range got {
			if v < 186 || v > 190 {
				t.Fatalf("at 1/%d pixel %d is %d, want 188", scale, i, v)
			}
		}
	}
}

// TestCutShort: a file whose pixels end early is an error wherever it ends, and whatever its scans are.
func TestCutShort(t *testing.T) {
	for name, data := range samplesOf(t) {
		start := bytes.LastIndex(data, []byte{mark, startScan})
		if name == "progressive" {
			start = len(data) - 60 // its last scan is short
		}
		for at := start + 20; at < len(data)-4; at += 1 + (len(data)-start)/20 {
			short := append(bytes.Clone(data[:at]), mark, endImage)
			if data[at-1] == mark {
				continue
			}
			if _, _, err := decodeAll(short, 2); err == nil {
				t.Errorf("%s: %d bytes of %d are a picture", name, at, len(data))
			}
		}
	}
}

// TestRestarts: a restart marker that is missing, or another one, is damage, and so are bytes before it; zeros are not.
func TestRestarts(t *testing.T) {
	data := samplesOf(t)["restart"]
	_, want, err := decodeAll(data, 1)
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.Index(data, []byte{mark, restart0 + 1})
	before := string(data[:at])
	after := string(data[at+2:])
	_, got, err := decodeAll([]byte(before+"\x00\x00"+string(data[at:])), 1)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("zeros before a restart change the picture: %v", err)
	}
	for name, between := range map[string]string{"a byte": "\x01", "a byte behind a zero": "\x00\x02", "all bits": "\xff\x00"} {
		_, _, err := decodeAll([]byte(before+between+string(data[at:])), 1)
		if !errors.Is(err, fault.ErrDamaged) {
			t.Errorf("%s before a restart: %v", name, err)
		}
	}
	for name, other := range map[string]string{"none": "", "another": "\xff\xd5"} {
		if _, _, err := decodeAll([]byte(before+other+after), 1); err == nil {
			t.Errorf("%s: it is a picture", name)
		}
	}
}

// TestLeftData: data behind the last block of a scan is damage, in any kind of file; zeros are not.
func TestLeftData(t *testing.T) {
	for name, data := range samplesOf(t) {
		end := bytes.LastIndex(data, []byte{mark, endImage})
		for between, whole := range map[string]bool{"": true, "\x00\x00\x00": true, "\x01": false, "\x00\x80": false, "\xff\x00": false} {
			_, _, err := decodeAll([]byte(string(data[:end])+between+string(data[end:])), 1)
			if whole && err != nil || !whole && !errors.Is(err, fault.ErrDamaged) {
				t.Errorf("%s: %q behind the last block: %v", name, between, err)
			}
		}
	}
}

// TestLongRuns: zeros that run over the end of a block are damage.
func TestLongRuns(t *testing.T) {
	code := new(huffman)
	*code = *newHuffman(&[16]byte{0: 1, 1: 1}, []byte{0xf1, 0x00}) // 0: fifteen zeros and a number; 10: the end
	// A code is followed by its number, a bit: four times fifteen zeros and a number are more than a block has.
	for bits, whole := range map[string]bool{"\x55\x80": false, "\x56\x00": true} {
		r := &bitReader{data: []byte(bits + "\x00\x00\x00\x00\x00\x00\x00\x00")}
		c := &scanChannel{component: new(component), ac: code, places: placesOf(new([blockSize]int32))}
		var b block
		if _, ok := c.readRest(r, &b); ok != whole {
			t.Errorf("%x: %t", bits, ok)
		}
	}
}

// TestInks: Adobe's mark says whether four channels are inks or a color and black, and without it nobody knows.
func TestInks(t *testing.T) {
	data := samplesOf(t)["cmyk"]
	at := bytes.Index(data, []byte(adobeMark)) + 11
	for transform := range byte(3) {
		other := bytes.Clone(data)
		other[at] = transform
		want, err := standard(other)
		if err != nil {
			t.Fatal(err)
		}
		if _, got, err := decodeAll(other, 1); err != nil || farthest(got, want) > 3 {
			t.Errorf("transform %d: %d levels, %v", transform, farthest(got, want), err)
		}
	}
	if _, _, err := decodeAll(bytes.Replace(data, []byte(adobeMark), []byte("Abode"), 1), 1); err == nil {
		t.Error("inks without a mark are read")
	}
}

// TestRefusals: what is not read says what it is.
func TestRefusals(t *testing.T) {
	good := samplesOf(t)["420"]
	frame := bytes.Index(good, []byte{mark, frameBaseline})
	for name, c := range map[string]struct {
		at   int
		to   byte
		want string
	}{
		"lossless": {frame + 1, 0xC3, "coded"}, "arithmetic": {frame + 1, 0xC9, "coded"}, "12 bits": {frame + 4, 12, "12 bits"},
		"two channels": {frame + 9, 2, "2 channels"}, "factor 3": {frame + 11, 0x31, "sampled"}, "no rows": {frame + 6, 0, "damaged"},
		"no second table of steps": {frame + 15, 9, "sampled"}, "colors finer than light": {frame + 14, 0x42, "sampled"},
	} {
		data := bytes.Clone(good)
		data[c.at] = c.to
		if name == "no rows" {
			data[c.at-1] = 0
		}
		if _, err := NewDecoder(data, 1); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// FuzzDecoder: no file brings the decoder down, and what the standard library reads it reads alike.
func FuzzDecoder(f *testing.F) {
	for _, data := range samplesOf(f) {
		f.Add(data, uint8(1))
	}
	f.Fuzz(func(t *testing.T, data []byte, scale uint8) {
		config, err := stdjpeg.DecodeConfig(bytes.NewReader(data))
		if err != nil || config.Width*config.Height > 1<<16 {
			return
		}
		if _, _, err := decodeAll(data, Scales[scale%4]); err != nil {
			return
		}
		want, err := standard(data)
		if err != nil {
			return
		}
		_, got, err := decodeAll(data, 1)
		if err != nil || len(got) != len(want) {
			t.Fatalf("%d bytes, want %d: %v", len(got), len(want), err)
		}
	})
}

// BenchmarkDecoder decodes a picture of 1.5 megapixels at each part of its sides.
func BenchmarkDecoder(b *testing.B) {
	img := image.NewYCbCr(image.Rect(0, 0, 1536, 1024), image.YCbCrSubsampleRatio420)
	seed := uint32(1)
	for i := range img.Y {
		seed = seed*1664525 + 1013904223
		img.Y[i] = byte(i%1536/8) + byte(seed>>28)
	}
	for i := range img.Cb {
		img.Cb[i] = byte(i % 768 / 4)
		img.Cr[i] = byte(i / 768 / 4)
	}
	var file bytes.Buffer
	if err := stdjpeg.Encode(&file, img, &stdjpeg.Options{Quality: 88}); err != nil {
		b.Fatal(err)
	}
	for _, scale := range Scales {
		b.Run(fmt.Sprint("1 in ", scale), func(b *testing.B) {
			for b.Loop() {
				if _, _, err := decodeAll(file.Bytes(), scale); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("standard library", func(b *testing.B) {
		for b.Loop() {
			if _, err := stdjpeg.Decode(bytes.NewReader(file.Bytes())); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// TestSamplingOfGray: a channel that stands alone has a sample for each pixel, whatever its sampling says (T.81, A.2.2).
func TestSamplingOfGray(t *testing.T) {
	img := image.NewGray(image.Rect(0, 0, 40, 40))
	for i := range img.Pix {
		img.Pix[i] = byte(i * 7)
	}
	var b bytes.Buffer
	if err := stdjpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	_, want, err := decodeAll(b.Bytes(), 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, sampling := range []byte{0x14, 0x22, 0x41, 0x44} {
		data := bytes.Clone(b.Bytes())
		at := bytes.Index(data, []byte{0xff, 0xc0, 0, 11})
		data[at+11] = sampling
		if _, got, err := decodeAll(data, 1); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%x: the pixels are others: %v", sampling, err)
		}
	}
}

// TestOtherSegments: segments of programs and remarks are passed over, wherever they stand; others mean a coding that is
// not read.
func TestOtherSegments(t *testing.T) {
	plain := samplesOf(t)["cmyk"]
	for kind, read := range map[byte]bool{0xe0: true, 0xe1: true, 0xef: true, 0xfe: true, 0xf0: false, 0xcc: false, 0xdc: false} {
		data := append(append(bytes.Clone(plain[:2]), 0xff, kind, 0, 6, 'm', 'o', 'r', 'e'), plain[2:]...)
		_, _, err := decodeAll(data, 1)
		if read && err != nil || !read && err == nil {
			t.Errorf("segment %x: %v", kind, err)
		}
	}
}

// TestCodesCutOff: a table of codes that ends early, or has none or too many, is damaged and read no further.
func TestCodesCutOff(t *testing.T) {
	one := make([]byte, 17)
	one[1], one[2] = 1, 2 // a code of one bit, two of two bits
	whole := append(one, 5, 6, 7)
	many := make([]byte, 17+2*255)
	many[8], many[16] = 255, 255
	for name, c := range map[string]struct {
		body     []byte
		baseline bool
		whole    bool
	}{
		"whole": {whole, true, true}, "two": {append(bytes.Clone(whole), whole...), true, true},
		"without its last value": {whole[:19], true, false}, "without its values": {whole[:17], true, false},
		"without counts": {whole[:16], true, false}, "of nothing": {make([]byte, 17), true, false},
		"of too many": {many, true, false}, "of a third kind": {append([]byte{0x20}, whole[1:]...), true, false},
		"number 2": {append([]byte{2}, whole[1:]...), false, true}, "number 2 in baseline": {append([]byte{2}, whole[1:]...), true, false},
		"number 4": {append([]byte{4}, whole[1:]...), false, false},
	} {
		if err := new(tables).readCodes(c.body, c.baseline); (err == nil) != c.whole {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestBoundsOfScans: the scans of a progressive file have the first coefficient alone, or a band of one channel, and each
// goes one bit down (T.81, G.1.1.1).
func TestBoundsOfScans(t *testing.T) {
	for _, c := range []struct {
		first, last, channels int
		high, low             uint
		want                  bool
	}{
		{0, 0, 3, 0, 1, true}, {0, 0, 3, 1, 0, true}, {0, 0, 3, 2, 0, false}, {0, 5, 1, 0, 0, false}, {1, 63, 1, 0, 2, true},
		{1, 63, 3, 0, 2, false}, {6, 5, 1, 0, 0, false}, {5, 5, 1, 0, 0, true}, {1, 64, 1, 0, 0, false}, {1, 5, 1, 3, 2, true},
		{1, 5, 1, 1, 1, false},
	} {
		s := scan{channels: make([]scanChannel, c.channels), first: c.first, last: c.last, high: c.high, low: c.low}
		if err := s.check(true); (err == nil) != c.want {
			t.Errorf("%+v: %v", c, err)
		}
		if err := s.check(false); err != nil {
			t.Errorf("%+v in a file of one scan: %v", c, err)
		}
	}
}

// TestUnitsOfTenBlocks: a unit of a scan has ten blocks at the most (T.81, B.2.3).
func TestUnitsOfTenBlocks(t *testing.T) {
	for down, want := range map[int]error{1: nil, 2: errSampling} {
		f := &frame{components: []component{{id: 1, across: 4, down: 2}, {id: 2, across: 1, down: 1}, {id: 3, across: 1, down: down}}}
		tables := new(tables)
		for i := range tables.steps {
			tables.steps[i] = new([blockSize]int32)
		}
		if _, err := readScan(f, tables, []byte{3, 1, 0, 2, 0, 3, 0, 0, 63, 0}, nil); err != want {
			t.Errorf("%d blocks: %v", 9+down, err)
		}
	}
}

// TestStepsOfWords: steps are told in bytes or in words (T.81, B.2.4.1).
func TestStepsOfWords(t *testing.T) {
	words := []byte{0x11}
	for i := range blockSize {
		words = append(words, 1, byte(i))
	}
	steps := new(tables)
	if err := steps.readSteps(words); err != nil {
		t.Fatal(err)
	}
	if got := steps.steps[1][zigzag[5]]; got != 256+5 {
		t.Errorf("the sixth step is %d", got)
	}
	for _, b := range [][]byte{words[:len(words)-1], append([]byte{0x21}, words[1:]...), append([]byte{0x14}, words[1:]...)} {
		if err := new(tables).readSteps(b); err == nil {
			t.Errorf("%d bytes, head %x: they are read", len(b), b[0])
		}
	}
}
