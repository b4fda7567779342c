package png

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"math/bits"

	"github.com/klauspost/compress/zlib"
)

// Encode writes pixels as a file: a byte a channel, pixel by pixel, row by row, of 1 channel for grey, 3 for red,
// green and blue, and 4 for these with alpha, which they are not multiplied by.
func Encode(pixels []byte, width, height, channels int) ([]byte, error) {
	color := map[int]byte{1: gray, 3: rgb, 4: rgbAlpha}[channels]
	head := binary.BigEndian.AppendUint32(nil, uint32(width))
	head = binary.BigEndian.AppendUint32(head, uint32(height))
	head = append(head, 8, color, 0, 0, 0)
	out := append(make([]byte, 0, 64), signature...)
	out = endChunk(append(beginChunk(out, "IHDR"), head...), len(out))
	start := len(out)
	out, err := pack(beginChunk(out, "IDAT"), pixels, width*channels, channels)
	if err != nil {
		return nil, err
	}
	out = endChunk(out, start)
	return endChunk(beginChunk(out, "IEND"), len(out)), nil
}

// beginChunk begins a part of a file. Its length is still to be written.
func beginChunk(out []byte, kind string) []byte { return append(append(out, 0, 0, 0, 0), kind...) }

// endChunk ends the part that begins at a place: with its length before it, and its sum behind it.
func endChunk(out []byte, start int) []byte {
	body := out[start+8:]
	binary.BigEndian.PutUint32(out[start:], uint32(len(body)))
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[start+4:]))
}

// pack filters rows and deflates them, behind what there is.
func pack(out, pixels []byte, line, step int) ([]byte, error) {
	raw := make([]byte, 0, len(pixels)+len(pixels)/max(line, 1))
	above := make([]byte, line)
	repeats := 0
	for ; len(pixels) >= line && line > 0; pixels = pixels[line:] {
		row := pixels[:line]
		start := len(raw)
		raw = filter(raw, row, above, step)
		repeats += repeatsOf(raw[start:])
		above = row
	}
	level := levelOf(repeats, len(raw))
	to := bytes.NewBuffer(out)
	if level == zlib.HuffmanOnly {
		to.Grow(len(raw)/2 + 64)
	}
	w, err := zlib.NewWriterLevel(to, level)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(raw); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return to.Bytes(), nil
}

// levelOf is how rows of some bytes are deflated, some of which are as those before them. Those of photographs have
// nothing that comes again: to look for it takes three times as long, and what it finds by chance makes the file
// larger. Of drawings the library finds much more at this level than at its usual one, and takes a sixth longer.
func levelOf(repeats, size int) int {
	const (
		share   = 3 // one byte of so many
		drawing = 7
	)
	if repeats < size/share {
		return zlib.HuffmanOnly
	}
	return drawing
}

// repeatsOf counts bytes of a row that are as the one before them, eight at once: where two are the same their difference
// is zero, and neither the sum with 127 nor the difference itself has its highest bit.
func repeatsOf(row []byte) int {
	const others = ^uint64(highest)
	count := 0
	at := 1
	for ; at+8 <= len(row); at += 8 {
		v := eightAt(row, at) ^ eightAt(row, at-1)
		count += 8 - bits.OnesCount64((v&others+others|v)&highest)
	}
	for ; at < len(row); at++ {
		if row[at] == row[at-1] {
			count++
		}
	}
	return count
}

// filter appends a row with the filter whose bytes are nearest to zero in sum, as the standard advises (12.7).
func filter(out, row, above []byte, step int) []byte {
	kind := bestFilter(row, above, step)
	out = append(out, kind)
	start := len(out)
	out = append(out, row...)
	to := out[start:]
	above = above[:len(row)]
	n := min(step, len(row)) // left of the first pixel all is zero
	switch kind {
	case filterSub:
		subtract(to[n:], row, row, func(left, _ uint64) uint64 { return left })
	case filterUp:
		subtract(to, above, above, func(_, up uint64) uint64 { return up })
	case filterAverage:
		subtract(to[:n], make([]byte, n), above, means)
		subtract(to[n:], row, above[n:], means)
	case filterPaeth:
		subtract(to[:n], above, above, func(_, up uint64) uint64 { return up })
		subtractPaeth(to[n:], row, above, n)
	}
	return out
}

// subtract takes from each byte what a filter guesses, by those left of it and above it, eight at once.
func subtract(to, left, above []byte, guess func(left, up uint64) uint64) {
	left = left[:len(to):len(to)]
	above = above[:len(to):len(to)]
	i := 0
	for ; i+8 <= len(to); i += 8 {
		putEight(to, i, differences(eightAt(to, i), guess(eightAt(left, i), eightAt(above, i))))
	}
	for ; i < len(to); i++ {
		to[i] -= byte(guess(uint64(left[i]), uint64(above[i])))
	}
}

// subtractPaeth takes what the filter of Paeth guesses, behind the first pixel of a row.
func subtractPaeth(to, left, above []byte, step int) {
	for i := range to {
		to[i] -= byte(paeth(int(left[i]), int(above[i+step]), int(above[i])))
	}
}

// sampled is of how many pixels one is looked at to choose a filter.
const sampled = 4

// bestFilter chooses the filter of a row.
func bestFilter(row, above []byte, step int) byte {
	if len(row) < step {
		return filterNone
	}
	left := row[:len(row)-step]
	corner := above[:len(left)]
	up := above[step:][:len(left)]
	own := row[step:][:len(left)]
	var none, sub, ofUp, average, ofPaeth int
	for from := 0; from+step <= len(own); from += sampled * step {
		for i := from; i < from+step; i++ {
			v := own[i]
			a := left[i]
			b := up[i]
			none += int(distances[v])
			sub += int(distances[v-a])
			ofUp += int(distances[v-b])
			average += int(distances[v-byte((uint(a)+uint(b))/2)])
			ofPaeth += int(distances[v-byte(paeth(int(a), int(b), int(corner[i])))])
		}
	}
	least := filterNone
	all := [...]int{filterNone: none, filterSub: sub, filterUp: ofUp, filterAverage: average, filterPaeth: ofPaeth}
	for kind, sum := range all {
		if sum < all[least] {
			least = kind
		}
	}
	return byte(least)
}

// distances are how far each byte of a filtered row is from zero; bytes above 127 are below it.
var distances = func() (out [256]uint8) {
	for v := range out {
		out[v] = uint8(min(v, 256-v))
	}
	return out
}()
