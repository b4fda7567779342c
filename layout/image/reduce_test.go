package image

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	stdjpeg "image/jpeg"
	"io"
	"math"
	"testing"
)

// memory is the rows of pixels in memory.
type memory struct {
	*pixels
	at int
}

// Row implements rows.
func (m *memory) Row() ([]byte, error) {
	if m.at == m.height {
		return nil, io.EOF
	}
	m.at++
	n := m.width * m.channels
	return m.data[(m.at-1)*n : m.at*n], nil
}

// reduced makes a part of pixels smaller.
func reduced(t testing.TB, p *pixels, cut image.Rectangle, w, h int) *pixels {
	t.Helper()
	src := &source{rows: &memory{p, 0}, width: p.width, height: p.height, scale: 1, channels: p.channels}
	out, err := reduce(src, cut, w, h)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// grain are pixels of all levels, the same at each call.
func grain(w, h, channels int) *pixels {
	p := newPixels(w, h, channels)
	seed := uint32(7)
	for i := range p.data {
		seed = seed*1664525 + 1013904223
		p.data[i] = byte(seed >> 24)
	}
	return p
}

// TestWeights: the weights of each pixel add up to one, lie within the cells, and are about the same on both sides
// of its middle.
func TestWeights(t *testing.T) {
	for _, c := range []struct {
		span  span
		cells cells
	}{
		{span{0, 100, 100}, cells{0, 1, 100}}, {span{0, 160, 69}, cells{0, 2, 80}}, {span{13, 140, 33}, cells{12, 4, 36}},
		{span{0, 3, 2}, cells{0, 1, 3}}, {span{0, 1, 1}, cells{0, 1, 1}}, {span{5, 59_000, 13}, cells{0, 4000, 15}},
	} {
		a := newAxis(c.span, c.cells)
		for i := range a.usual {
			from := a.usual[i].from
			sum := int64(0)
			center := 0.0
			for k, w := range a.weights[i*a.count:][:a.count] {
				sum += int64(w)
				center += float64(int64(w)) * (float64(from+k) + 0.5)
			}
			if sum != 1<<weightBits || from < 0 || from+a.count > c.cells.count {
				t.Fatalf("%+v: pixel %d has cells %d+%d, weights %d", c, i, from, a.count, sum)
			}
			each := float64(c.span.length) / float64(c.span.pixels)
			want := (float64(c.span.start-c.cells.origin) + (float64(i)+0.5)*each) / float64(c.cells.each)
			edge := 2 * each / float64(c.cells.each)
			if got := center / (1 << weightBits); want > edge && want < float64(c.cells.count)-edge && math.Abs(got-want) > 0.02 {
				t.Errorf("%+v: pixel %d is at %.3f, want %.3f", c, i, got, want)
			}
		}
	}
}

// TestSameSize: a part of its own size is the part itself. What is clear in part goes through light, and loses the
// color where nothing is seen of it.
func TestSameSize(t *testing.T) {
	cut := image.Rect(3, 2, 20, 15)
	for _, channels := range []int{1, 3, 4} {
		p := grain(23, 17, channels)
		got := reduced(t, p, cut, cut.Dx(), cut.Dy())
		for i, v := range got.data {
			x := i / channels % cut.Dx()
			y := i / channels / cut.Dx()
			at := ((y+cut.Min.Y)*p.width + x + cut.Min.X) * channels
			want := p.data[at+i%channels]
			slack := 0
			if channels == 4 && i%4 < 3 {
				slack = 256 / (int(p.data[at+3]) + 1)
			}
			if d := int(v) - int(want); max(d, -d) > slack {
				t.Fatalf("%d channels: byte %d is %d, want %d", channels, i, v, want)
			}
		}
	}
}

// TestEvenGround: a ground of one color stays so at every size, to its edges.
func TestEvenGround(t *testing.T) {
	for _, v := range []byte{0, 127, 254, 255} {
		for _, size := range []image.Point{{1, 1}, {7, 5}, {49, 33}, {99, 98}} {
			for _, channels := range []int{1, 3, 4} {
				p := newPixels(100, 99, channels)
				for i := range p.data {
					p.data[i] = v
				}
				for i, got := range reduced(t, p, image.Rect(0, 0, 100, 99), size.X, size.Y).data {
					if got != v {
						t.Fatalf("%d channels at %v: byte %d is %d, want %d", channels, size, i, got, v)
					}
				}
			}
		}
	}
}

// ramp is a ground that gets lighter from the left to the right, in steps of one level.
func ramp(w, h int) *pixels {
	p := newPixels(w, h, 1)
	for i := range p.data {
		p.data[i] = byte(i % w * 255 / (w - 1))
	}
	return p
}

// TestPlace: what stands in a place stands there at every size, whatever part is seen and however the file is read.
func TestPlace(t *testing.T) {
	p := ramp(1024, 64)
	var file bytes.Buffer
	if err := stdjpeg.Encode(&file, p.image(), &stdjpeg.Options{Quality: 100}); err != nil {
		t.Fatal(err)
	}
	for _, cut := range []image.Rectangle{image.Rect(0, 0, 1024, 64), image.Rect(101, 3, 903, 60), image.Rect(7, 0, 1023, 63)} {
		for _, w := range []int{400, 301, 170, 100, 55} {
			h := max(1, cut.Dy()*w/cut.Dx())
			for _, fromJPEG := range []bool{false, true} {
				src := &source{rows: &memory{p, 0}, width: p.width, height: p.height, scale: 1, channels: 1}
				if fromJPEG {
					var err error
					if src, err = openJPEG(file.Bytes(), reduction(cut, w, h)); err != nil {
						t.Fatal(err)
					}
				}
				out, err := reduce(src, cut, w, h)
				if err != nil {
					t.Fatal(err)
				}
				for x := 4; x < w-4; x++ {
					want := (float64(cut.Min.X) + (float64(x)+0.5)*float64(cut.Dx())/float64(w)) * 255 / 1024
					if got := float64(out.data[h/2*w+x]); math.Abs(got-want) > 1.6 {
						t.Fatalf("%v at %d (JPEG: %t): pixel %d is %.0f, want %.1f", cut, w, fromJPEG, x, got, want)
					}
				}
			}
		}
	}
}

// TestLightOfPatterns: half of the pixels white and half black is half of the light, level 188, in every format and
// at every size.
func TestLightOfPatterns(t *testing.T) {
	p := newPixels(600, 600, 3)
	for i := range p.data {
		p.data[i] = byte((i/3%600 + i/3/600) % 2 * 255)
	}
	var file bytes.Buffer
	if err := stdjpeg.Encode(&file, p.first(1).image(), &stdjpeg.Options{Quality: 98}); err != nil {
		t.Fatal(err)
	}
	for _, w := range []int{299, 150, 130, 75, 40, 10} {
		src, err := openJPEG(file.Bytes(), 600/w)
		if err != nil {
			t.Fatal(err)
		}
		photo, err := reduce(src, image.Rect(0, 0, 600, 600), w, w)
		if err != nil {
			t.Fatal(err)
		}
		for _, got := range []*pixels{photo, reduced(t, p, image.Rect(0, 0, 600, 600), w, w)} {
			if v := got.data[(w/2*w+w/2)*got.channels]; v < 184 || v > 192 {
				t.Errorf("%d channels at %d: half of the light is %d, want 188", got.channels, w, v)
			}
		}
	}
}

// TestSameOnAllMachines: the pixels are made in whole numbers alone, so that they are these on every machine.
func TestSameOnAllMachines(t *testing.T) {
	for channels, want := range map[int]string{1: "3c80b2b26a8d897b", 3: "6938084d924cde04", 4: "30fc8b9ad7c80b3e"} {
		out := reduced(t, grain(211, 97, channels), image.Rect(5, 3, 200, 95), 61, 29)
		if got := fmt.Sprintf("%x", sha256.Sum256(out.data))[:16]; got != want {
			t.Errorf("%d channels: %s, want %s", channels, got, want)
		}
	}
}

// TestMeans: means are exact to the light of white, of few pixels and of many.
func TestMeans(t *testing.T) {
	for _, n := range []int{1, 2, 3, 7, 64, 1000, mostShared, mostShared + 1, 36_000_000} {
		for _, each := range []uint64{0, 1, 32_767, 65_535} {
			m := newMean(n, 1)
			if got := m.of(each * uint64(n)); uint64(got) != each {
				t.Errorf("the mean of %d times %d is %d", n, each, got)
			}
		}
	}
}

// TestLanes: lights that the filter made too dark or too light are weighed in a lane as they would be alone, by one
// weight for both or by one for each.
func TestLanes(t *testing.T) {
	ends := []int{-21_400, -9000, -1, 0, 1, 32_767, 65_535, 86_935}
	for _, low := range ends {
		for _, high := range ends {
			for _, weight := range []int{-2000, -1, 0, 1, 9000, 1 << weightBits} {
				other := 1<<weightBits - weight
				half := 1 << (weightBits - 1)
				lane := pair(uint32(low+bias), uint32(high+bias))
				single := lane*uint64(weight) + pair(700+bias, 30_000+bias)*uint64(other)
				wantLow := (low*weight+700*other+half)>>weightBits + bias
				wantHigh := (high*weight+30_000*other+half)>>weightBits + bias
				if got := rounded(single); wantLow >= 0 && wantHigh >= 0 && got != pair(uint32(wantLow), uint32(wantHigh)) {
					t.Fatalf("%d and %d by %d are %x", low, high, weight, got)
				}
				both := firstSum + lane*bothWeights(uint64(weight), uint64(other))
				want := (low*weight+high*other+half)>>weightBits + bias
				if got := lightOf(both); want >= 0 && want < 1<<laneBits && got != uint32(want) {
					t.Fatalf("%d by %d and %d by %d are %d, want %d", low, weight, high, other, got, want)
				}
			}
		}
	}
}

// TestReach: the filter reaches over the light that it is given by no more than what a lane has room for.
func TestReach(t *testing.T) {
	for _, c := range []struct{ length, pixels int }{
		{100, 100}, {100, 99}, {100, 51}, {100, 50}, {4, 3}, {5, 3}, {3, 2}, {2, 2}, {7, 5}, {59_000, 30_001},
	} {
		a := newAxis(span{0, c.length, c.pixels}, cells{0, 1, c.length})
		for i := range a.usual {
			below := int64(0)
			for _, w := range a.weights[i*a.count:][:a.count] {
				below += min(0, int64(w))
			}
			if -7*below > 1<<weightBits {
				t.Errorf("%+v: pixel %d has weights below zero of %d", c, i, below)
			}
		}
	}
}

// TestUpright: each of the eight ways to hold a camera gives the same part of the picture, upright.
func TestUpright(t *testing.T) {
	upright := grain(40, 24, 3)
	cut := image.Rect(4, 8, 36, 20)
	want := reduced(t, upright, cut, 8, 3)
	for held := turn(1); held <= 8; held++ {
		file := lyingAs(upright, held)
		part, size := held.inFile(cut, image.Pt(40, 24), image.Pt(8, 3))
		got := held.upright(reduced(t, file, part, size.X, size.Y))
		if got.width != 8 || got.height != 3 {
			t.Fatalf("held as %d: %d by %d", held, got.width, got.height)
		}
		for i, v := range got.data {
			if d := int(v) - int(want.data[i]); max(d, -d) > 1 {
				t.Fatalf("held as %d: byte %d is %d, want %d", held, i, v, want.data[i])
			}
		}
	}
}

// lyingAs are the pixels of a file whose picture is upright only when it is turned (CIPA DC-008, 4.6.4).
func lyingAs(p *pixels, held turn) *pixels {
	back := map[turn]turn{6: 8, 8: 6}
	if other, ok := back[held]; ok {
		return other.upright(p)
	}
	return held.upright(p) // the others undo themselves
}

// BenchmarkReduce makes 1.6 megapixels smaller, as they come and in cells of four.
func BenchmarkReduce(b *testing.B) {
	for _, channels := range []int{1, 3, 4} {
		p := grain(1600, 1000, channels)
		for _, w := range []int{1100, 697} {
			b.Run(fmt.Sprintf("%d channels to %d", channels, w), func(b *testing.B) {
				for b.Loop() {
					reduced(b, p, image.Rect(0, 0, 1600, 1000), w, w*5/8)
				}
			})
		}
	}
}

// TestAcross: the filter treats each channel as if it stood alone, over few cells and over many.
func TestAcross(t *testing.T) {
	seed := uint64(11)
	for _, s := range []span{{0, 160, 69}, {0, 160, 160}, {3, 120, 80}, {0, 160, 41}, {0, 160, 20}, {0, 160, 3}, {5, 150, 400}} {
		const count = 160
		a := newAxis(s, cells{0, 1, count})
		for _, channels := range []int{3, 4} {
			row := make([]uint64, (count+mostTaps)*channels)
			for i := range count * channels {
				seed = seed*6364136223846793005 + 1442695040888963407
				row[i] = pair(uint32(seed>>48)+bias, uint32(seed>>32&0xffff)+bias)
			}
			got := make([]uint64, s.pixels*channels)
			a.across(got, row, channels)
			for c := range channels {
				alone := make([]uint64, count+mostTaps)
				for i := range alone {
					alone[i] = row[i*channels+c]
				}
				want := make([]uint64, s.pixels)
				a.across(want, alone, 1)
				for x, v := range want {
					if got[x*channels+c] != v {
						t.Fatalf("%+v: channel %d of %d at %d is %x, want %x", s, c, channels, x, got[x*channels+c], v)
					}
				}
			}
		}
	}
}
