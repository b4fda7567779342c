package tiff

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"testing"

	"annualreport/layout/image/fault"
)

// rowsOf are all rows of a file as they are handed out.
func rowsOf(t *testing.T, name string) ([]byte, *Decoder) {
	t.Helper()
	d, err := NewDecoder(read(t, name))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	var out []byte
	for {
		row, err := d.Row()
		if err == io.EOF {
			return out, d
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out = append(out, row...)
	}
}

// inksAt are the inks that the test files have at a place.
func inksAt(x, y int) []byte {
	return []byte{byte(13 * x), byte(19 * y), byte(8 * (x + y)), byte(x * y)}
}

// TestInks: process inks are read in all the ways in which editors write them: strips, tiles and planes, eight bits and
// sixteen. The files were written by tifffile.
func TestInks(t *testing.T) {
	for _, name := range []string{
		"inks_strips.tif", "inks_planes.tif", "inks_tiles16.tif", "inks_planes16.tif", "inks_selection.tif",
	} {
		got, d := rowsOf(t, name)
		unread := 0
		if name == "inks_selection.tif" {
			unread = 1
		}
		if d.Space != CMYK || !d.Space.IsInks() || d.Unread != unread {
			t.Errorf("%s: space %d, %d channels unread", name, d.Space, d.Unread)
		}
		for i := 0; i < len(got); i += 4 {
			x := i / 4 % d.Width
			y := i / 4 / d.Width
			if want := inksAt(x, y); !bytes.Equal(got[i:i+4], want) {
				t.Fatalf("%s at %d, %d: %v, want %v", name, x, y, got[i:i+4], want)
			}
		}
	}
}

// TestInksWithAlpha: alpha stands behind the inks, and these are not multiplied by it.
func TestInksWithAlpha(t *testing.T) {
	for name, slack := range map[string]int{"inks_alpha.tif": 0, "inks_multiplied.tif": 3} {
		got, d := rowsOf(t, name)
		if d.Space != CMYKAlpha || !d.Space.IsInks() || d.Unread != 0 {
			t.Errorf("%s: space %d, %d channels unread", name, d.Space, d.Unread)
		}
		for i := 0; i < len(got); i += 5 {
			x := i / 5 % d.Width
			y := i / 5 / d.Width
			if got[i+4] != byte(14*x) {
				t.Fatalf("%s at %d, %d: alpha %d", name, x, y, got[i+4])
			}
			if got[i+4] < 40 {
				continue // little is left of what was multiplied
			}
			for k, want := range inksAt(x, y) {
				if off := int(got[i+k]) - int(want); off > slack || off < -slack {
					t.Fatalf("%s at %d, %d: %v, want %v", name, x, y, got[i:i+4], inksAt(x, y))
				}
			}
		}
	}
}

// TestInksAsJPEG: inks in a strip that is a JPEG file are not turned round, as those of whole JPEG files are.
func TestInksAsJPEG(t *testing.T) {
	got, d := rowsOf(t, "inks_jpeg.tif")
	if d.Space != CMYK || len(got) != 4*16*16 {
		t.Fatalf("space %d, %d bytes", d.Space, len(got))
	}
	for i, want := range []byte{200, 40, 90, 10} {
		if off := int(got[i]) - int(want); off > 1 || off < -1 {
			t.Errorf("%v", got[:4])
		}
	}
}

// retagged is a file in which the first field of a number has another.
func retagged(t *testing.T, name string, from, to uint16) []byte {
	t.Helper()
	data := read(t, name)
	at := bytes.Index(data, binary.LittleEndian.AppendUint16(nil, from))
	for at >= 0 && binary.LittleEndian.Uint16(data[at+2:]) > 4 {
		next := bytes.Index(data[at+1:], binary.LittleEndian.AppendUint16(nil, from))
		if next < 0 {
			t.Fatal("no such field")
		}
		at += 1 + next
	}
	binary.LittleEndian.PutUint16(data[at:], to)
	return data
}

// TestTilesAsStrips: programs of before TIFF 6.0 wrote the places of tiles into the fields of strips.
func TestTilesAsStrips(t *testing.T) {
	want, _, err := pixelsOf(read(t, "rgb-tiles.tif"))
	if err != nil {
		t.Fatal(err)
	}
	data := retagged(t, "rgb-tiles.tif", tagTiles, tagStrips)
	at := bytes.LastIndex(data, []byte{0x45, 0x01}) // TileByteCounts
	binary.LittleEndian.PutUint16(data[at:], tagStripBytes)
	if got, _, err := pixelsOf(data); err != nil || !bytes.Equal(got, want) {
		t.Errorf("the pixels are others: %v", err)
	}
}

// TestRarePackings: what few programs read is called by its name, and not damaged.
func TestRarePackings(t *testing.T) {
	old := read(t, "inks_strips.tif")
	h, err := ReadHeader(old)
	if err != nil {
		t.Fatal(err)
	}
	old[h.form.pieces.from[0]] = 0
	old[h.form.pieces.from[0]+1] |= 1
	deep := numbered(0)
	at := bytes.Index(deep, []byte{0x02, 0x01, 3, 0}) // BitsPerSample
	copy(deep[at+8:], []byte{4, 0, 4, 0})
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"old LZW":             {old, "it is packed as LZW in a way that was given up in 1992"},
		"two samples of four": {deep, "it has 4 bits a channel"},
	} {
		_, err := ReadHeader(c.data)
		var coding *fault.CodingError
		if !errors.As(err, &coding) || coding.What != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestUnknownTypes: fields whose values are of a type that nobody knows are passed over.
func TestUnknownTypes(t *testing.T) {
	for _, kind := range []uint16{0, 13, 200} {
		data := read(t, "inks_strips.tif")
		at := bytes.Index(data, []byte{0x31, 0x01, 2, 0}) // Software
		if at < 0 {
			at = bytes.Index(data, []byte{0x1a, 0x01, 5, 0}) // XResolution
		}
		binary.LittleEndian.PutUint16(data[at+2:], kind)
		if _, err := ReadHeader(data); err != nil {
			t.Errorf("type %d: %v", kind, err)
		}
	}
}

// TestRunsCutOff: runs of bytes that end within one are too short, wherever that is.
func TestRunsCutOff(t *testing.T) {
	const runs = "\x02abc\xfdx\x80\x00y"
	for n := range len(runs) + 1 {
		got, err := io.ReadAll(&unpacker{data: []byte(runs[:n])})
		if want := "abcxxxxy"; err != nil || !bytes.HasPrefix([]byte(want), got) || n == len(runs) && string(got) != want {
			t.Errorf("%d bytes: %q, %v", n, got, err)
		}
	}
}

// withField is a file in which a field of one number has another one.
func withField(t *testing.T, name string, tag int, from, to uint16) []byte {
	t.Helper()
	data := read(t, name)
	for _, kind := range []byte{3, 4} { // short and long
		field := binary.LittleEndian.AppendUint16(nil, uint16(tag))
		field = append(field, kind, 0, 1, 0, 0, 0)
		field = binary.LittleEndian.AppendUint16(field, from)
		if at := bytes.Index(data, field); at >= 0 {
			binary.LittleEndian.PutUint16(data[at+8:], to)
			return data
		}
	}
	t.Fatalf("%s has no field %d of %d", name, tag, from)
	return nil
}

// TestDamagedFields: numbers that contradict one another are damage.
func TestDamagedFields(t *testing.T) {
	for name, data := range map[string][]byte{
		"no width":        withField(t, "inks_strips.tif", tagWidth, 19, 0),
		"no height":       withField(t, "inks_strips.tif", tagHeight, 13, 0),
		"too few inks":    withField(t, "inks_strips.tif", tagSamples, 4, 3),
		"too few strips":  withField(t, "inks_strips.tif", tagRowsPerStrip, 4, 1),
		"too few planes":  withField(t, "inks_planes.tif", tagSamples, 4, 5),
		"rows of nothing": withField(t, "inks_strips.tif", tagRowsPerStrip, 4, 0),
	} {
		if _, err := ReadHeader(data); err == nil {
			t.Errorf("%s: it is read", name)
		}
	}
	if _, err := ReadHeader(withField(t, "inks_strips.tif", tagRowsPerStrip, 4, 5)); err != nil {
		t.Errorf("a strip more than needed: %v", err)
	}
}
