package inflate

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"hash/adler32"
	"io"
	"math/rand/v2"
	"testing"
)

// read reads n bytes in pieces of some, and what stands at the end.
func read(n, each int, pieces ...[]byte) ([]byte, error) {
	r, err := NewReader(pieces...)
	if err != nil {
		return nil, err
	}
	var out []byte
	for len(out) < n {
		b, err := r.Next(min(each, n-len(out)))
		if err != nil {
			return out, err
		}
		out = append(out, b...)
	}
	return out, r.Finish()
}

// packed is data in the wrapper of zlib.
func packed(t testing.TB, raw []byte, level int) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := zlib.NewWriterLevel(&out, level)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(raw); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// grained is noise of some spread, with copies of what came before in as many places of a hundred as asked for.
func grained(random *rand.Rand, n, spread, copies int) []byte {
	raw := make([]byte, n)
	for i := range raw {
		raw[i] = byte(random.NormFloat64() * float64(spread))
	}
	for i := 1; i < n; i++ {
		if random.IntN(100) >= copies {
			continue
		}
		from := i - 1 - random.IntN(min(i, 40_000))
		if random.IntN(2) == 0 {
			from = i - 1 - random.IntN(min(i, 9))
		}
		for length := random.IntN(300); length > 0 && i < n; length-- {
			raw[i] = raw[from]
			i++
			from++
		}
	}
	return raw
}

// TestRead: what was deflated comes back, at each level, of each size, in one piece and in several.
func TestRead(t *testing.T) {
	levels := []int{flate.HuffmanOnly, flate.NoCompression, flate.BestSpeed, 6, flate.BestCompression}
	random := rand.New(rand.NewPCG(1, 2))
	for trial := range 200 {
		n := random.IntN(200_000)
		if trial%3 == 0 {
			n = random.IntN(50)
		}
		want := grained(random, n, 1+random.IntN(80), trial%30)
		data := packed(t, want, levels[trial%len(levels)])
		cut := random.IntN(len(data))
		got, err := read(n, 1+random.IntN(5000), data[:cut], nil, data[cut:])
		if err != nil || !bytes.Equal(got, want) {
			t.Fatalf("trial %d: %d bytes came back as %d others: %v", trial, n, len(got), err)
		}
	}
}

// TestPieces: the data may be cut anywhere, and into single bytes.
func TestPieces(t *testing.T) {
	want := grained(rand.New(rand.NewPCG(3, 4)), 3000, 9, 10)
	data := packed(t, want, 6)
	for cut := range data {
		if got, err := read(len(want), 700, data[:cut], data[cut:]); err != nil || !bytes.Equal(got, want) {
			t.Fatalf("cut at %d it differs: %v", cut, err)
		}
	}
	var single [][]byte
	for i := range data {
		single = append(single, data[i:i+1])
	}
	if got, err := read(len(want), 700, single...); err != nil || !bytes.Equal(got, want) {
		t.Fatalf("byte by byte it differs: %v", err)
	}
}

// TestEnds: data that is cut short is ErrShort, more or less of it than is asked for is an error, and so is another sum.
func TestEnds(t *testing.T) {
	want := grained(rand.New(rand.NewPCG(5, 6)), 2000, 9, 10)
	for _, level := range []int{flate.NoCompression, flate.HuffmanOnly, 6} {
		data := packed(t, want, level)
		for cut := range data {
			if _, err := read(len(want), 700, data[:cut]); !errors.Is(err, ErrShort) {
				t.Fatalf("level %d: cut at %d of %d the error is %v", level, cut, len(data), err)
			}
		}
		if _, err := read(len(want)-1, 700, data); !errors.Is(err, ErrDamaged) {
			t.Errorf("level %d: a byte more than asked for is no error: %v", level, err)
		}
		if _, err := read(len(want)+1, 700, data); !errors.Is(err, ErrShort) {
			t.Errorf("level %d: a byte less than asked for is no error: %v", level, err)
		}
		for i := range 4 {
			bad := bytes.Clone(data)
			bad[len(bad)-1-i] ^= 1
			if _, err := read(len(want), 700, bad); !errors.Is(err, ErrDamaged) {
				t.Errorf("level %d: a wrong sum is no error: %v", level, err)
			}
		}
	}
}

// TestHeader: only the wrapper of zlib with deflated data is read.
func TestHeader(t *testing.T) {
	good := packed(t, []byte("good"), 6)
	for first := range 256 {
		for second := range 256 {
			data := bytes.Clone(good)
			data[0] = byte(first)
			data[1] = byte(second)
			_, err := read(4, 4, data)
			_, other := zlib.NewReader(bytes.NewReader(data))
			if (err == nil) != (other == nil) {
				t.Fatalf("%x: the error is %v, and that of the standard library %v", data[:2], err, other)
			}
		}
	}
}

// TestFarCopies: copies reach 32,768 bytes back, of what was handed out long before.
func TestFarCopies(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	want := grained(random, window, 200, 0)
	for range 12 {
		want = append(want, want[len(want)-window:]...)
		want = append(want, grained(random, 3, 200, 0)...)
	}
	for _, each := range []int{1, 999, 100_000} {
		if got, err := read(len(want), each, packed(t, want, 9)); err != nil || !bytes.Equal(got, want) {
			t.Fatalf("in steps of %d it differs: %v", each, err)
		}
	}
}

// TestLongCodes: codes are read that are longer than the tables, those of distances among them.
func TestLongCodes(t *testing.T) {
	var want []byte
	for i := range 18 { // as many of a byte as of all before it together
		for range 1 << i / 2 {
			want = append(want, byte(i))
		}
	}
	rand.New(rand.NewPCG(9, 10)).Shuffle(len(want), func(i, k int) { want[i], want[k] = want[k], want[i] })
	for _, level := range []int{flate.HuffmanOnly, 6} {
		if got, err := read(len(want), 5000, packed(t, want, level)); err != nil || !bytes.Equal(got, want) {
			t.Fatalf("level %d: it differs: %v", level, err)
		}
	}
	var table [1 << distanceBits]entry
	var long longCodes
	lengths := []uint8{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15}
	if !makeCode(table[:], &long, lengths, distanceEntry) {
		t.Fatal("a code is refused")
	}
	for symbol, n := range lengths {
		code := uint64(1)<<(n-1) - 1 // ones, and a zero behind them
		if symbol == len(lengths)-1 {
			code = 1<<n - 1
		}
		in := bitReader{window: code, count: 64}
		e, err := in.code(table[:], &long, distanceBits)
		if err != nil || uint16(e>>valueShift) != distanceBase[symbol] || uint8(e&bitsMask) != n {
			t.Errorf("the code of %d bits is %x: %v", n, e, err)
		}
	}
}

// TestWrongCodes: codes that are too many or too few are no codes, but for one that is alone.
func TestWrongCodes(t *testing.T) {
	for _, one := range []struct {
		lengths []uint8
		good    bool
	}{
		{[]uint8{1, 1}, true}, {[]uint8{1}, true}, {[]uint8{0, 0}, true}, {[]uint8{2, 2, 1}, true},
		{[]uint8{2}, false}, {[]uint8{1, 2}, false}, {[]uint8{1, 1, 1}, false}, {[]uint8{1, 1, 2}, false},
		{[]uint8{15, 15}, false},
	} {
		var table [1 << lengthBits]entry
		if got := makeCode(table[:], new(longCodes), one.lengths, literalEntry); got != one.good {
			t.Errorf("lengths %v are a code: %t", one.lengths, got)
		}
	}
}

// TestAdler: the sum is that of the standard library, at each length, and of bytes that fill its lanes.
func TestAdler(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	for n := range 1200 {
		raw := bytes.Repeat([]byte{255}, n)
		if n%2 == 1 {
			raw = grained(random, n, 90, 0)
		}
		sum := newAdler()
		sum.add(raw[:n/3])
		sum.add(raw[n/3:])
		if want := adler32.Checksum(raw); sum.value() != want {
			t.Fatalf("of %d bytes the sum is %x, and should be %x", n, sum.value(), want)
		}
	}
}

// FuzzRead: no data brings the reader down, and it reads exactly what the standard library reads.
func FuzzRead(f *testing.F) {
	random := rand.New(rand.NewPCG(13, 14))
	for _, level := range []int{flate.NoCompression, flate.HuffmanOnly, 1, 6} {
		f.Add(packed(f, grained(random, 400, 9, 5), level))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		z, err := zlib.NewReader(bytes.NewReader(data))
		var want []byte
		if err == nil {
			want, err = io.ReadAll(io.LimitReader(z, 1<<20))
		}
		if len(want) == 1<<20 {
			return
		}
		got, ours := read(len(want), 1000, data)
		if (err == nil) != (ours == nil) || err == nil && !bytes.Equal(got, want) {
			t.Fatalf("it differs: %v, and by the standard library %v", ours, err)
		}
	})
}

// BenchmarkRead reads noise, as photographs are after their filters.
func BenchmarkRead(b *testing.B) {
	raw := grained(rand.New(rand.NewPCG(15, 16)), 4<<20, 8, 0)
	data := packed(b, raw, 6)
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		r, err := NewReader(data)
		for n := 0; n < len(raw) && err == nil; n += 1 << 10 {
			_, err = r.Next(1 << 10)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}

// The size of a block that is not packed stands twice, the second time with its bits turned round.
func TestStored(t *testing.T) {
	for _, one := range []struct {
		turned uint16
		good   bool
	}{{^uint16(3), true}, {3, false}} {
		data := []byte{0x78, 0x9c, 1}
		data = binary.LittleEndian.AppendUint16(data, 3)
		data = binary.LittleEndian.AppendUint16(data, one.turned)
		data = append(data, "abc"...)
		data = binary.BigEndian.AppendUint32(data, adler32.Checksum([]byte("abc")))
		if got, err := read(3, 3, data); (err == nil) != one.good || one.good && string(got) != "abc" {
			t.Errorf("turned as %x it is %q: %v", one.turned, got, err)
		}
	}
}

// bitsOf packs bits, the first of each pair being how many there are, from the lowest on (RFC 1951, 3.1.1).
func bitsOf(pairs ...[2]uint) []byte {
	var out []byte
	at := uint(0)
	for _, p := range pairs {
		for i := range p[0] {
			if at%8 == 0 {
				out = append(out, 0)
			}
			out[at/8] |= byte(p[1]>>i&1) << (at % 8)
			at++
		}
	}
	return out
}

// TestRepeatOfNothing: lengths of codes that begin with the repetition of one before are damage.
func TestRepeatOfNothing(t *testing.T) {
	block := [][2]uint{{1, 1}, {2, 2}, {5, 0}, {5, 0}, {4, 15}} // one block, with codes of its own, 19 lengths
	for symbol := range uint(19) {
		length := uint(0)
		if symbol == 0 || symbol == 3 { // those of 16 and of 0, in the order of the standard
			length = 1
		}
		block = append(block, [2]uint{3, length})
	}
	block = append(block, [2]uint{1, 1}, [2]uint{30, 0})
	data := append([]byte{0x78, 0x9c}, bitsOf(block...)...)
	if _, err := read(1, 1, data); !errors.Is(err, ErrDamaged) {
		t.Errorf("%v", err)
	}
}

// TestTooManyCodes: blocks that count more codes than there are symbols are damage.
func TestTooManyCodes(t *testing.T) {
	for _, counts := range [][2]uint{{30, 0}, {31, 0}, {0, 30}, {0, 31}, {31, 31}} {
		block := [][2]uint{{1, 1}, {2, 2}, {5, counts[0]}, {5, counts[1]}, {4, 15}, {30, 0}, {30, 0}}
		data := append([]byte{0x78, 0x9c}, bitsOf(block...)...)
		if _, err := read(1, 1, data); !errors.Is(err, ErrDamaged) {
			t.Errorf("%v: %v", counts, err)
		}
	}
}
