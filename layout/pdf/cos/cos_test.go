package cos

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/go-pdf/fpdf"
)

// painted is a file as fpdf writes it, with text, a rectangle, an image mask and
// a title outside of ASCII.
func painted(t testing.TB) []byte {
	t.Helper()
	f := fpdf.New("P", "pt", "A4", "")
	f.SetCompression(false)
	f.SetTitle("Ünïcode (and \\ parentheses)", true)
	f.AddPage()
	f.RawWriteStr("BT /F1 10 Tf ET")
	f.Rect(1, 2, 3, 4, "F")
	f.AddPage()
	f.SetAlpha(0.5, "Normal")
	var b bytes.Buffer
	if err := f.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestShapeOfFpdf pins what the finishing pass counts on.
func TestShapeOfFpdf(t *testing.T) {
	f, err := Read(painted(t))
	if err != nil {
		t.Fatal(err)
	}
	if d := f.Dict(Ref(1)); d == nil || d.Get("Type") != Object(Name("Pages")) {
		t.Errorf("object 1 is %v, not the page tree", d)
	} else if kids, _ := d.Get("Kids").(Array); len(kids) != 2 {
		t.Errorf("the page tree has %d kids", len(kids))
	}
	if d := f.Dict(Ref(2)); d == nil || d.Get("ProcSet") == nil {
		t.Errorf("object 2 is %v, not the resources", d)
	}
	if f.Dict(f.Trailer.Get("Root")) == nil || f.Dict(f.Trailer.Get("Info")) == nil {
		t.Error("the trailer leads nowhere")
	}
	page := f.Dict(Ref(3))
	content, ok := f.Objects[int(page.Get("Contents").(Ref))].(*Stream)
	if !ok || !bytes.Contains(content.Data, []byte("BT /F1 10 Tf ET")) {
		t.Error("the first page does not hold what was painted")
	}
}

// TestRoundTrip writes fpdf's objects, and finds them again through the
// cross-reference stream.
func TestRoundTrip(t *testing.T) {
	f, err := Read(painted(t))
	if err != nil {
		t.Fatal(err)
	}
	d := NewDeflater(nil)
	defer d.Close()
	var first, second bytes.Buffer
	if err := Write(&first, f, "1.7", d); err != nil {
		t.Fatal(err)
	}
	again, _ := Read(painted(t))
	if err := Write(&second, again, "1.7", d); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same objects make different files")
	}
	text := unpack(t, first.Bytes())
	for _, want := range []string{"/Type /Catalog", "/Type /Pages", "/Count 2"} {
		if !strings.Contains(text, want) && !strings.Contains(text, strings.ReplaceAll(want, " ", "")) {
			t.Errorf("the file does not say %q", want)
		}
	}
	if !bytes.HasPrefix(first.Bytes(), []byte("%PDF-1.7\n%")) {
		t.Error("no header with a binary comment (ISO 32000-1, 7.5.2)")
	}
}

// unpack inflates all streams of a file.
func unpack(t *testing.T, data []byte) string {
	t.Helper()
	var out strings.Builder
	for {
		i := bytes.Index(data, []byte("stream\n"))
		if i < 0 {
			return out.String()
		}
		out.Write(data[:i])
		data = data[i+len("stream\n"):]
		if r, err := zlib.NewReader(bytes.NewReader(data)); err == nil {
			if _, err := io.Copy(&out, r); err != nil {
				t.Fatal(err)
			}
		}
		if j := bytes.Index(data, []byte("endstream")); j >= 0 {
			data = data[j+len("endstream"):]
		}
	}
}

func TestObjects(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"null", "null"}, {"true", "true"}, {"-1.50", "-1.50"}, {"12 0 R", "12 0 R"},
		{"/A#20b", "/A#20b"}, {"(a\\(b\\)\\\\c)", "(a\\(b\\)\\\\c)"}, {"(\\101\\n)", "<410a>"}, {"<4142 4>", "(AB@)"},
		{"[1 2 /X (y) [ ] ]", "[1 2 /X (y) []]"}, {"<</A 1 /B <</C [3 0 R]>> >>", "<</A 1/B<</C[3 0 R]>>>>"},
		{"(nested (parentheses) stay)", "(nested \\(parentheses\\) stay)"},
		{"(a\\\nb)", "(ab)"}, {"(a\\\rb)", "(ab)"}, {"(a\\\r\nb)", "(ab)"}, {"(a\\\n\rb)", "<610a62>"}, {"(a\\\r)", "(a)"},
		{"(a\nb)", "<610a62>"}, {"(a\rb)", "<610a62>"}, {"(a\r\nb)", "<610a62>"}, {"(a\n\rb)", "<610a0a62>"}, {"(a\\r\\nb)", "<610d0a62>"},
		{"(\\0053\\53\\5x\\x)", "<05332b057878>"},
	} {
		p := parser{data: []byte(c.in + " ")}
		o, err := p.object(0)
		if err != nil {
			t.Errorf("%s: %v", c.in, err)
			continue
		}
		written := string(Append(nil, o))
		q := parser{data: []byte(written + " ")}
		back, err := q.object(0)
		if err != nil || string(Append(nil, back)) != written {
			t.Errorf("%s → %s → %v, %v", c.in, written, back, err)
		}
		if squeeze(written) != squeeze(c.want) {
			t.Errorf("%s is written as %s, want %s", c.in, written, c.want)
		}
	}
}

// squeeze takes out the spaces that PDF does not need.
func squeeze(s string) string {
	for _, d := range []string{"[", "]", "<<", ">>", "/", "("} {
		s = strings.ReplaceAll(strings.ReplaceAll(s, " "+d, d), d+" ", d)
	}
	return s
}

func TestBrokenFilesAreRefused(t *testing.T) {
	good := painted(t)
	for name, broken := range map[string][]byte{
		"empty":                 nil,
		"no startxref":          bytes.ReplaceAll(good, []byte("startxref"), []byte("startxxxx")),
		"startxref outside":     bytes.ReplaceAll(good, []byte("startxref\n"), []byte("startxref\n9")),
		"no trailer":            bytes.ReplaceAll(good, []byte("trailer"), []byte("trailxx")),
		"cut":                   good[:len(good)/2],
		"offsets moved":         append([]byte("%%%%%%%%"), good...),
		"objects without end":   bytes.ReplaceAll(good, []byte("endobj"), []byte("endxxx")),
		"stream past the end":   bytes.Replace(good, []byte("/Length "), []byte("/Length 9999"), 1),
		"nested without bounds": append(bytes.Repeat([]byte("["), 10000), good...),
	} {
		if _, err := Read(broken); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
	p := parser{data: bytes.Repeat([]byte("["), 10_000)}
	if _, err := p.object(0); err == nil {
		t.Error("endless nesting is accepted")
	}
}

func TestText(t *testing.T) {
	for in, want := range map[string]string{"plain": "(plain)", "é": "<FEFF00E9>", "𝒜": "<FEFFD835DC9C>"} {
		p := parser{data: append(Append(nil, Text(in)), ' ')}
		o, err := p.object(0)
		if err != nil {
			t.Fatal(err)
		}
		q := parser{data: []byte(want + " ")}
		w, _ := q.object(0)
		if fmt.Sprint(o) != fmt.Sprint(w) {
			t.Errorf("Text(%q) = %v, want %v", in, o, w)
		}
	}
}

// FuzzRead reads anything; what it accepts it can write and read again.
func FuzzRead(f *testing.F) {
	f.Add(painted(f))
	f.Add([]byte("xref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF"))
	f.Add([]byte("1 0 obj\n<</A (x) /B [1 2 0 R]>>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer\n<</Root 1 0 R>>\nstartxref\n36\n%%EOF"))
	d := NewDeflater(nil)
	f.Cleanup(d.Close)
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Read(data)
		if err != nil {
			return
		}
		if err := Write(io.Discard, file, "1.7", d); err != nil {
			t.Logf("not written: %v", err)
		}
	})
}

// TestMerge: two pictures that are the same, each with a mask of its own that is
// the same, become one with one mask; what only looks alike stays.
func TestMerge(t *testing.T) {
	f := &File{Objects: make(map[int]Object), Trailer: new(Dict)}
	picture := func(data string, mask Ref) Ref {
		return f.Add(&Stream{Dict: *NewDict(Name("SMask"), mask), Data: []byte(data)})
	}
	mask := func(data string) Ref { return f.Add(&Stream{Data: []byte(data)}) }
	one, two := picture("picture", mask("mask")), picture("picture", mask("mask"))
	other := picture("picture", mask("MASK"))
	f.Trailer.Set("Root", f.Add(Array{one, two, other}))
	f.Merge()
	root := f.Array(f.Trailer.Get("Root"))
	if root[0] != root[1] || root[0] == root[2] || len(f.Objects) != 5 {
		t.Errorf("%v of %d objects", root, len(f.Objects))
	}
}
