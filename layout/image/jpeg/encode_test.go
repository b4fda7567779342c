package jpeg

import (
	"bytes"
	"image"
	stdjpeg "image/jpeg"
	"math/rand/v2"
	"testing"
)

// standardFile is pixels as the standard library writes them.
func standardFile(t testing.TB, pixels []byte, width, height, channels, quality int) []byte {
	t.Helper()
	all := image.Rect(0, 0, width, height)
	var img image.Image = &image.Gray{Pix: pixels, Stride: width, Rect: all}
	if channels > 1 {
		colors := image.NewRGBA(all)
		for i := range width * height {
			copy(colors.Pix[4*i:][:3], pixels[channels*i:])
			colors.Pix[4*i+3] = 255
		}
		img = colors
	}
	var out bytes.Buffer
	if err := stdjpeg.Encode(&out, img, &stdjpeg.Options{Quality: quality}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// drawn are pixels: waves with grain of some strength, or at its largest nothing but grain of black and white.
func drawn(width, height, channels, grain int) []byte {
	random := rand.New(rand.NewPCG(1, uint64(width*height)))
	out := make([]byte, width*height*channels)
	for i := range out {
		x := i / channels % width
		y := i / channels / width
		v := x*3 + y*(1+i%channels)&127
		if grain > 0 {
			v += random.IntN(grain) - grain/2
		}
		if grain > 255 {
			v = 255 * random.IntN(2)
		}
		out[i] = byte(min(max(v, 0), 255))
	}
	return out
}

// TestEncodeAsStandard: a file is byte for byte that of the standard library, of each size, kind and quality.
func TestEncodeAsStandard(t *testing.T) {
	sizes := [][2]int{{1, 1}, {1, 40}, {40, 1}, {7, 9}, {8, 8}, {16, 16}, {17, 16}, {15, 33}, {130, 70}}
	for _, size := range sizes {
		for _, channels := range []int{1, 3, 4} {
			for _, grain := range []int{0, 9, 80, 256} {
				for _, quality := range []int{-3, 1, 10, 49, 50, 75, 85, 97, 100, 200} {
					pixels := drawn(size[0], size[1], channels, grain)
					got, err := Encode(pixels, size[0], size[1], channels, quality)
					want := standardFile(t, pixels, size[0], size[1], channels, quality)
					if err != nil || !bytes.Equal(got, want) {
						t.Fatalf("%v with %d channels, grain %d, quality %d: it differs: %v", size, channels, grain, quality, err)
					}
				}
			}
		}
	}
}

// TestEncodeAllColors: the light and the differences of every color in steps of five are those of the standard library.
func TestEncodeAllColors(t *testing.T) {
	const side = 52
	for g := 0; g < 256; g += 5 {
		pixels := make([]byte, 0, 4*3*side*side)
		for y := range 2 * side { // squares of two, since differences are sampled once for two pixels
			for x := range 2 * side {
				pixels = append(pixels, byte(x/2*5), byte(g), byte(y/2*5))
			}
		}
		got, err := Encode(pixels, 2*side, 2*side, 3, 100)
		if want := standardFile(t, pixels, 2*side, 2*side, 3, 100); err != nil || !bytes.Equal(got, want) {
			t.Fatalf("green of %d: it differs: %v", g, err)
		}
	}
}

// TestDivide: numbers are divided by every step as a division does.
func TestDivide(t *testing.T) {
	for step := 1; step < 256; step++ {
		q := newQuantizer((*[blockSize]uint8)(bytes.Repeat([]byte{byte(step)}, blockSize)))
		for v := int32(0); v < 1<<15; v += 1 + v%7 {
			want := (v + int32(8*step/2)) / int32(8*step)
			if got := divide(v+q[0].most+1, q[0].share); got != want {
				t.Fatalf("%d by %d is %d, want %d", v, 8*step, got, want)
			}
			if (v > q[0].most) != (want != 0) {
				t.Fatalf("%d by %d is %d, and was taken for something else", v, 8*step, want)
			}
		}
	}
}

// TestEncodeTooLarge: a side that a file cannot name is an error.
func TestEncodeTooLarge(t *testing.T) {
	if _, err := Encode(nil, 1<<16, 0, 3, 75); err == nil {
		t.Error("a file is 65,536 pixels wide")
	}
}

// FuzzEncode: whatever the pixels, the file is that of the standard library.
func FuzzEncode(f *testing.F) {
	f.Add(drawn(20, 18, 3, 80), 20, 3, 85)
	f.Add(drawn(17, 9, 1, 256), 17, 1, 1)
	f.Fuzz(func(t *testing.T, pixels []byte, width, channels, quality int) {
		if width < 1 || width > 1000 || channels != 1 && channels != 3 || len(pixels) < width*channels {
			return
		}
		height := len(pixels) / (width * channels)
		got, err := Encode(pixels, width, height, channels, quality)
		if want := standardFile(t, pixels, width, height, channels, quality); err != nil || !bytes.Equal(got, want) {
			t.Fatalf("it differs: %v", err)
		}
	})
}

// BenchmarkEncode writes a third of a megapixel, ours and by the standard library.
func BenchmarkEncode(b *testing.B) {
	pixels := drawn(697, 436, 3, 9)
	b.Run("ours", func(b *testing.B) {
		for b.Loop() {
			if _, err := Encode(pixels, 697, 436, 3, 85); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("standard", func(b *testing.B) {
		for b.Loop() {
			standardFile(b, pixels, 697, 436, 3, 85)
		}
	})
}
