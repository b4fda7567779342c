package cos

import (
	"bytes"
	"compress/zlib"
	"image"
	"image/color"
	"image/png"
	"testing"
)

// packed is data as a stream of the Flate filter with the parameters of its predictor.
func packed(data []byte, params ...Object) *Stream {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(data) // a bytes.Buffer does not fail
	_ = w.Close()
	d := NewDict(Name("Filter"), Name("FlateDecode"))
	if len(params) > 0 {
		d.Set("DecodeParms", NewDict(params...))
	}
	return &Stream{Dict: *d, Data: b.Bytes()}
}

// TestPredictors: rows that are written as differences come back, by each of the five ways of
// PNG (9.2), for samples of less than a byte, too.
func TestPredictors(t *testing.T) {
	for _, c := range []struct {
		name                  string
		colors, bits, columns int
		rows, want            string
	}{
		{"none", 1, 8, 3, "\x00abc", "abc"},
		{"the sample before", 1, 8, 3, "\x01a\x01\x01", "abc"},
		{"the sample before, of three colors", 3, 8, 2, "\x01abc\x01\x01\x01", "abcbcd"},
		{"the row above", 1, 8, 2, "\x00ab\x02\x01\x01", "abbc"},
		{"the row above the first", 1, 8, 2, "\x02ab", "ab"},
		{"the mean of both", 1, 8, 2, "\x00dd\x03\x00\x01", "dd" + string([]byte{50, 100/2 + 50/2 + 1})},
		{"the nearest of three", 1, 8, 2, "\x00\x0a\x14\x04\x05\x01", "\x0a\x14\x0f\x15"},
		{"half bytes", 1, 4, 4, "\x01\x10\x01", "\x10\x11"},
		{"an odd number of half bytes", 1, 4, 3, "\x00ab\x00cd", "abcd"},
		{"a last row that is cut off", 1, 8, 3, "\x00abc\x00d", "abcd\x00\x00"},
	} {
		s := packed([]byte(c.rows), Name("Predictor"), Int(15), Name("Colors"), Int(c.colors), Name("BitsPerComponent"), Int(c.bits), Name("Columns"), Int(c.columns))
		got, err := s.Decode()
		if err != nil || string(got) != c.want {
			t.Errorf("%s: %q, %v; want %q", c.name, got, err, c.want)
		}
	}
}

// TestPredictorsOfPNG: what a program of others packed comes back to the pixel, with all ways of
// prediction that it chose.
func TestPredictorsOfPNG(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 40, 40))
	var want []byte
	for y := range 40 {
		for x := range 40 {
			c := color.RGBA{uint8(x * y), uint8(x*x - y), uint8(200 - 3*y), 255}
			img.SetRGBA(x, y, c)
			want = append(want, c.R, c.G, c.B)
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	var data []byte
	for rest := b.Bytes()[8:]; len(rest) > 12; { // the chunks of the file
		size := int(rest[0])<<24 | int(rest[1])<<16 | int(rest[2])<<8 | int(rest[3])
		if string(rest[4:8]) == "IDAT" {
			data = append(data, rest[8:8+size]...)
		}
		rest = rest[12+size:]
	}
	s := &Stream{Data: data, Dict: *NewDict(Name("Filter"), Array{Name("FlateDecode")},
		Name("DecodeParms"), Array{NewDict(Name("Predictor"), Int(15), Name("Colors"), Int(3), Name("Columns"), Int(40))})}
	if got, err := s.Decode(); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d bytes come back of %d: %v", len(got), len(want), err)
	}
}

// TestNoPredictor: a stream without parameters, or with those of no prediction, is what was
// packed; others than those of PNG are an error.
func TestNoPredictor(t *testing.T) {
	for _, params := range [][]Object{nil, {Name("Columns"), Int(3)}, {Name("Predictor"), Int(1)}} {
		if got, err := packed([]byte("abc"), params...).Decode(); err != nil || string(got) != "abc" {
			t.Errorf("%v: %q, %v", params, got, err)
		}
	}
	for _, params := range [][]Object{
		{Name("Predictor"), Int(2)}, {Name("Predictor"), Int(9)},
		{Name("Predictor"), Int(12), Name("Colors"), Int(0)}, {Name("Predictor"), Int(12), Name("Colors"), Int(33)},
		{Name("Predictor"), Int(12), Name("BitsPerComponent"), Int(0)}, {Name("Predictor"), Int(12), Name("BitsPerComponent"), Int(17)},
		{Name("Predictor"), Int(12), Name("Columns"), Int(0)}, {Name("Predictor"), Int(12), Name("Columns"), Int(1<<20 + 1)},
	} {
		if got, err := packed([]byte("abc"), params...).Decode(); err == nil {
			t.Errorf("%v: %q", params, got)
		}
	}
}

// TestFilters: text filters are undone, one after the other; those of pictures are an error.
func TestFilters(t *testing.T) {
	for _, c := range []struct {
		name   string
		filter Object
		data   string
		want   string
	}{
		{"none", nil, "abc", "abc"},
		{"hexadecimal", Name("ASCIIHexDecode"), "61 62 6>", "ab`"},
		{"base 85", Name("A85"), "@:E^~>", "abc"},
		{"two", Array{Name("AHx"), Name("ASCII85Decode")}, "40 3A 45 5E 7E 3E>", "abc"},
	} {
		s := &Stream{Data: []byte(c.data)}
		if c.filter != nil {
			s.Dict.Set("Filter", c.filter)
		}
		if got, err := s.Decode(); err != nil || string(got) != c.want {
			t.Errorf("%s: %q, %v; want %q", c.name, got, err, c.want)
		}
	}
	for _, filter := range []Name{"DCTDecode", "FlateDecode"} {
		s := &Stream{Data: []byte("abc"), Dict: *NewDict(Name("Filter"), filter)}
		if got, err := s.Decode(); err == nil {
			t.Errorf("%s: %q", filter, got)
		}
	}
	whole := packed(bytes.Repeat([]byte("abc"), 1000))
	whole.Data = whole.Data[:len(whole.Data)-6]
	if got, err := whole.Decode(); err != nil || len(got) < 2000 {
		t.Errorf("a stream that is cut off: %d bytes, %v", len(got), err)
	}
}
