package jpeg

import (
	"bytes"
	"image"
	stdjpeg "image/jpeg"
	"strings"
	"testing"
)

// picture is a small JPEG file of the standard library, which writes no segments of its own.
func picture(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := stdjpeg.Encode(&b, image.NewRGBA(image.Rect(0, 0, 16, 16)), nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// piece is a segment with its marker and its length.
func piece(kind byte, body string) string {
	return string([]byte{mark, kind, byte((len(body) + 2) >> 8), byte(len(body) + 2)}) + body
}

// with is a file with segments behind its beginning.
func with(data []byte, segments ...string) []byte {
	return []byte(string(data[:2]) + strings.Join(segments, "") + string(data[2:]))
}

// TestHeader: each segment that says something of the pixels is read, and others are not
// taken for it.
func TestHeader(t *testing.T) {
	plain := picture(t)
	for _, c := range []struct {
		name     string
		segments []string
		want     Header
	}{
		{"nothing", nil, Header{}},
		{"Adobe's mark", []string{piece(app14, "Adobe\x00d\x00\x00\x00\x00\x02")}, Header{Adobe: true}},
		{"another's segment 14", []string{piece(app14, "Abode")}, Header{}},
		{"Exif", []string{piece(app1, "Exif\x00\x00MM")}, Header{Exif: []byte("MM")}},
		{"XMP in the segment of Exif", []string{piece(app1, "http://ns.adobe.com/xap/1.0/\x00")}, Header{}},
		{"a profile", []string{piece(app2, iccMark+"\x01\x01one")}, Header{Profile: "one"}},
		{"a profile in pieces out of order", []string{piece(app2, iccMark+"\x02\x02two"), piece(app2, iccMark+"\x01\x02one")}, Header{Profile: "onetwo"}},
		{"a profile without its second piece", []string{piece(app2, iccMark+"\x01\x03one"), piece(app2, iccMark+"\x03\x03three")}, Header{Profile: "one"}},
		{"a profile without its first piece", []string{piece(app2, iccMark+"\x02\x02two")}, Header{}},
		{"a profile of nothing", []string{piece(app2, iccMark+"\x01\x01")}, Header{}},
		{"filling before a segment", []string{"\xff\xff" + piece(app14, "Adobe")}, Header{Adobe: true}},
	} {
		data := with(plain, c.segments...)
		whole, _, err := Read(data)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		for which, got := range map[string]Header{"Read": whole, "ReadHeader": ReadHeader(data)} {
			if got.Adobe != c.want.Adobe || got.Profile != c.want.Profile || string(got.Exif) != string(c.want.Exif) {
				t.Errorf("%s: %s has %+v, want %+v", c.name, which, got, c.want)
			}
		}
	}
}

// TestPlain: what the picture needs is kept to the byte, and what a camera or a program wrote
// beside it is dropped.
func TestPlain(t *testing.T) {
	plain := picture(t)
	for _, c := range []struct {
		name    string
		segment string
		kept    bool
	}{
		{"a profile", piece(app2, iccMark+"\x01\x01one"), true},
		{"Adobe's mark", piece(app14, "Adobe\x00d\x00\x00\x00\x00\x02"), true},
		{"JFIF", piece(app0, jfifMark+"\x01\x01\x00\x00\x01\x00\x01\x00\x00"), true},
		{"JFIF that is cut short", piece(app0, jfifMark+"\x01"), true},
		{"JFIF with a thumbnail", piece(app0, jfifMark+"\x01\x01\x00\x00\x01\x00\x01\x01\x01abc"), false},
		{"a thumbnail without rows", piece(app0, jfifMark+"\x01\x01\x00\x00\x01\x00\x01\x01\x00"), true},
		{"an extension of JFIF", piece(app0, "JFXX\x00"), false},
		{"Exif", piece(app1, "Exif\x00\x00MM"), false},
		{"a list of formats", piece(app2, "MPF\x00"), false},
		{"a profile of nothing", piece(app2, iccMark+"\x01\x01"), false},
		{"Photoshop", piece(0xED, "Photoshop 3.0"), false},
		{"the last of the segments of programs", piece(app15, "x"), false},
		{"a comment", piece(comment, "x"), false},
		{"a table of the decoder", piece(0xDB, strings.Repeat("\x01", 65)), true},
		{"a marker without a segment", "\xff\xd0", false},
	} {
		_, got, err := Read(append(with(plain, c.segment), "a film"...))
		want := plain
		if c.kept {
			want = with(plain, c.segment)
		}
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: %v; kept is %v, and should be %v", c.name, err, len(got) != len(plain), c.kept)
		}
	}
}

// TestDamaged: a file that ends before its picture does is refused wherever it is cut off, and
// its header is what there is.
func TestDamaged(t *testing.T) {
	data := with(picture(t), piece(app14, "Adobe"))
	for n := range len(data) - 1 {
		if _, _, err := Read(data[:n]); err == nil {
			t.Fatalf("%d bytes of %d are taken for a whole file", n, len(data))
		}
	}
	if !ReadHeader(data[:11]).Adobe {
		t.Error("a segment that is there is not read when the picture is missing")
	}
	if _, _, err := Read([]byte("\x89PNG\r\n\x1a\n")); err != errKind {
		t.Errorf("another format: %v", err)
	}
	if h := ReadHeader([]byte("\xff\xd8\xff\xee\x00\x01Adobe\xff\xd9")); h.Adobe {
		t.Error("a segment shorter than its length is read")
	}
	if h := ReadHeader(picture(t)[:2]); h.Adobe || h.Profile != "" {
		t.Error("a file of two bytes has a header")
	}
}

// TestScans: markers within the data of a scan do not end it.
func TestScans(t *testing.T) {
	file := "\xff\xd8" + piece(startScan, "\x00") + "ab\xff\x00cd\xff\xd7ef" + piece(0xC4, "x") + piece(startScan, "\x01") + "gh\xff\xd9"
	_, got, err := Read([]byte(file))
	if err != nil || string(got) != file {
		t.Errorf("%v: %q, want %q", err, got, file)
	}
	if ReadHeader([]byte("\xff\xd8" + piece(startScan, "\x00") + piece(app14, "Adobe") + "\xff\xd9")).Adobe {
		t.Error("what stands behind the picture is read for its header")
	}
}

// TestProfiles: a profile comes back as it was put in, in one segment or in many, and the
// pieces of a file that has too many of them do not go round for ever.
func TestProfiles(t *testing.T) {
	plain := picture(t)
	for _, size := range []int{1, 65_519, 65_520, 200_000} {
		profile := strings.Repeat("abcdefg", size/7+1)[:size]
		data := WithProfile(plain, profile)
		if got := ReadHeader(data).Profile; got != profile {
			t.Errorf("a profile of %d bytes comes back with %d", size, len(got))
		}
		if _, err := stdjpeg.Decode(bytes.NewReader(data)); err != nil {
			t.Errorf("with a profile of %d bytes: %v", size, err)
		}
	}
	for name, profile := range map[string]string{"none": "", "one that is too large": strings.Repeat("x", 255*65_519+1)} {
		if got := WithProfile(plain, profile); !bytes.Equal(got, plain) {
			t.Errorf("with %s the file has %d bytes more", name, len(got)-len(plain))
		}
	}
	if got := WithProfile([]byte("x"), "profile"); string(got) != "x" {
		t.Errorf("a file of one byte became %q", got)
	}
	var pieces []string
	for i := range 256 {
		pieces = append(pieces, piece(app2, iccMark+string([]byte{byte(i), 0})+"x"))
	}
	if got := ReadHeader(with(plain, pieces...)).Profile; len(got) != 255 {
		t.Errorf("255 pieces and one of the number 0 are %d", len(got))
	}
}

// TestMarksOfOthers: what other programs put into the segments of Exif and of profiles, or the same into others, is
// neither.
func TestMarksOfOthers(t *testing.T) {
	plain := samplesOf(t)["cmyk"]
	exif := "Exif\x00\x00MM\x00*"
	icc := "ICC_PROFILE\x00\x01\x01words"
	for segment, want := range map[string][2]string{
		"\xe1" + exif: {"MM\x00*", ""}, "\xe3" + exif: {"", ""}, "\xe1http://ns.adobe.com/xap/1.0/\x00": {"", ""},
		"\xe2" + icc: {"", "words"}, "\xe3" + icc: {"", ""}, "\xe2MPF\x00MM\x00*": {"", ""},
	} {
		size := len(segment) + 1
		data := string(plain[:2]) + "\xff" + segment[:1] + string([]byte{byte(size >> 8), byte(size)}) + segment[1:] + string(plain[2:])
		h := ReadHeader([]byte(data))
		if string(h.Exif) != want[0] || h.Profile != want[1] {
			t.Errorf("%q: Exif %q, profile %q", segment, h.Exif, h.Profile)
		}
	}
}

// TestDirectColors: channels are red, green and blue themselves where Adobe's mark says so, or their names alone; JFIF
// never has such ones.
func TestDirectColors(t *testing.T) {
	var b bytes.Buffer
	if err := stdjpeg.Encode(&b, image.NewRGBA(image.Rect(0, 0, 8, 8)), nil); err != nil {
		t.Fatal(err)
	}
	jfif := "\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
	adobe := func(transform string) string { return "\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00" + transform }
	for _, c := range []struct {
		marks string
		named bool
		want  bool
	}{
		{"", false, false}, {"", true, true}, {adobe("\x00"), false, true}, {adobe("\x01"), false, false},
		{adobe("\x01"), true, false}, {jfif, true, false}, {jfif + adobe("\x00"), false, false},
		{"\xff\xee\x00\x08Adobe\x00", true, false}, {"\xff\xed\x00\x0eAdobe\x00\x64\x00\x00\x00\x00\x00", false, false},
	} {
		plain := b.String()
		data := []byte(plain[:2] + c.marks + plain[2:])
		if at := bytes.Index(data, []byte{0xff, 0xc0, 0, 17}); c.named {
			data[at+10], data[at+13], data[at+16] = 'R', 'G', 'B'
		}
		if got := ReadHeader(data).Frame.RGB; got != c.want {
			t.Errorf("%q, named %v: %v", c.marks, c.named, got)
		}
	}
}
