package image

import (
	"bytes"
	stdjpeg "image/jpeg"
	"os"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// summaries are what problems say, with their cures.
func summaries(problems *diag.List) []string {
	var out []string
	for _, p := range problems.Sorted() {
		out = append(out, p.Summary+"; "+p.Hint)
	}
	return out
}

// TestCheck: what Prepare finds broken is found without making anything ready, in the same words, and nothing else is.
func TestCheck(t *testing.T) {
	var photo bytes.Buffer
	if err := stdjpeg.Encode(&photo, grain(640, 400, 3).image(), nil); err != nil {
		t.Fatal(err)
	}
	drawing := asPNG(t, grain(640, 400, 4).image()).Data
	broken := func(data []byte) []byte { // less of the pixels, with the end that a file must have
		end := data[len(data)-2:]
		if data[0] != 0xff {
			end = data[len(data)-12:]
		}
		return append(bytes.Clone(data[:len(data)/2]), end...)
	}
	inks, err := os.ReadFile("jpeg/testdata/cmyk.jpg")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		data []byte
		want int
	}{
		"process inks": {inks, 0}, "process inks on their side": {onItsSide(inks), 0},
		"broken process inks": {broken(inks), 1},
		"a photograph":        {photo.Bytes(), 0}, "a broken photograph": {broken(photo.Bytes()), 1},
		"a picture without loss": {drawing, 0}, "a broken picture without loss": {broken(drawing), 1},
	} {
		p, _, err := Read("a", c.data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, points := range []float64{20, 500} { // made smaller, and as it is
			doc := show(p, points, points*5/8, unit.Rect{})
			options := Options{Resolution: 100, Quality: 80}
			_, problems := new(Store).Prepare(doc, options)
			want := summaries(problems)
			if points == 20 && len(want) != c.want {
				t.Errorf("%s: Prepare reports %q", name, want)
			}
			if got := summaries(Check(doc, options)); !slices.Equal(got, want) {
				t.Errorf("%s at %g points: Check reports %q, and Prepare %q", name, points, got, want)
			}
			if doc.Pages[0].Items[0].(display.Image).Picture != p {
				t.Errorf("%s: the document has another picture", name)
			}
		}
	}
}

// onItsSide is a file with the mark of a camera that was held upright.
func onItsSide(data []byte) []byte {
	const entry = "\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00" // the orientation is 6
	mark := "\xff\xe1\x00\x22Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01" + entry + "\x00\x00\x00\x00"
	return []byte(string(data[:2]) + mark + string(data[2:]))
}

// TestBoundsOfSize: pictures without pixels are refused as that, and those at a bound of their size are taken.
func TestBoundsOfSize(t *testing.T) {
	const none = "it has no pixels"
	for _, c := range []struct {
		head head
		want string // the start of the error, empty for none
	}{
		{head{width: 0, height: 5}, none}, {head{width: 5, height: 0}, none}, {head{width: -1, height: 5}, none},
		{head{width: 1, height: 1}, ""}, {head{width: mostSide, height: 1}, ""},
		{head{width: mostSide + 1, height: 1}, "it has 60001 × 1 pixels, and 60000 along a side are read"},
		{head{width: 1, height: mostSide + 1}, "it has 1 × 60001 pixels"},
		{head{width: 25_000, height: 20_000}, ""}, {head{width: 25_000, height: 20_001}, "it has 25000 × 20001 pixels"},
		{head{width: 20_000, height: 20_000, unpacked: 30}, ""}, {head{width: 20_000, height: 20_001, unpacked: 30}, "it has"},
		{head{width: 20_000, height: 20_971, held: 1}, ""}, {head{width: 20_000, height: 20_972, held: 1}, "it has"},
		{head{width: 20_000, height: 20_972, held: 4}, "it has 20000 × 20972 pixels, and 104 million are read of such a file"},
	} {
		got := ""
		if err := c.head.check(); err != nil {
			got = err.Error()
		}
		if !strings.HasPrefix(got, c.want) || (got == "") != (c.want == "") {
			t.Errorf("%d × %d: %q, want %q", c.head.width, c.head.height, got, c.want)
		}
	}
}
