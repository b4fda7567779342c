package source

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"annualreport/layout/diag"
)

// encode writes a text in an encoding of wide units.
func encode(w wide, text string) string {
	var out []byte
	if w.size == 2 {
		for _, unit := range utf16.Encode([]rune(text)) {
			out = w.order.(binary.AppendByteOrder).AppendUint16(out, unit)
		}
		return string(out)
	}
	for _, r := range text {
		out = w.order.(binary.AppendByteOrder).AppendUint32(out, uint32(r))
	}
	return string(out)
}

// TestWide: a text in UTF-16 or UTF-32 is read as what it is, with a mark and without.
func TestWide(t *testing.T) {
	for _, text := range []string{"name;value\nZürich;4\n", "Käse\t3 %\r\n", "Région,Membres\nنورا,7\n", "a,b\nc,d\ne,f\n", "Owls 🦉🦉\nof the sea\n", "Owls of the sea: 🦉"} {
		for _, w := range wides() {
			for _, mark := range []string{w.mark, ""} {
				f := NewFile("a.csv", mark+encode(w, text))
				if f.Text != text || f.Encoding() != w.name {
					t.Errorf("%s %v mark %q: %q in %s", w.name, w.order, mark, f.Text, f.Encoding())
				}
			}
		}
		if f := NewFile("a.csv", "\ufeff"+text); f.Text != text || f.Encoding() != utf8Name {
			t.Errorf("%q", f.Text)
		}
	}
}

// TestShortWide: a single letter in UTF-32 is enough to see that it is.
func TestShortWide(t *testing.T) {
	for _, w := range wides()[:2] {
		if f := NewFile("a.csv", encode(w, "a")); f.Text != "a" || f.Encoding() != w.name {
			t.Errorf("%v: %q in %s", w.order, f.Text, f.Encoding())
		}
	}
}

// TestNotText: what is no text is reported at the line and the byte.
func TestNotText(t *testing.T) {
	utf16le := wides()[2]
	for _, c := range []struct{ text, where, what string }{
		{"a,b\nZ\xfcrich,2\n", "2:2", "here is the byte FC, which is “ü” in Windows-1252"},
		{"a\x93b", "1:2", "here is the byte 93, which is ““” in Windows-1252"},
		{"a\x81b", "1:2", "here is the byte 81"},
		{"ünde\xff", "1:5", "here is the byte FF, which is “ÿ” in Windows-1252"},
		{utf16le.mark + encode(utf16le, "one\ntwo") + "\x00\xd8" + encode(utf16le, "x"), "2:4", "half of a letter"},
		{utf16le.mark + encode(utf16le, "one") + "x", "1:4", "half of a letter"},
		{"a\x00b\x00c\x00d\x00\x00\x00\x00\x00", "1:2", "here is a byte of zero"},
		{"\x00a\x00b\x00c\x00d\x00\x00\x00\x00", "1:1", "here is a byte of zero"},
		{"a\x00b", "1:2", "here is a byte of zero"},
		{"owls and boats\x00\x00", "1:15", "here is a byte of zero"},
		{encode(utf16le, "نورا تعمل في البحر"), "1:10", "here is a byte of zero"},
	} {
		problems := new(diag.List)
		if _, ok := NewFile("f", c.text).Plain(problems, "save it as UTF-8"); ok {
			t.Errorf("%q is text", c.text)
			continue
		}
		p := problems.Sorted()[0]
		if p.Span.String() != "f:"+c.where || !strings.HasSuffix(p.Summary, c.what) || p.Hint == "" {
			t.Errorf("%q: %s: %s", c.text, p.Span, p.Summary)
		}
	}
}

// TestCharset: a file that names its encoding is read in it; what is not in it is left.
func TestCharset(t *testing.T) {
	for _, c := range []struct{ text, charset, want string }{
		{"Z\xfcrich \x80 5", "ISO-8859-1", "Zürich € 5"},
		{"\xcf\xf0\xe8\xe2\xe5\xf2", "windows-1251", "Привет"},
		{"\xb1\xb3", "ISO-8859-2", "ął"},
		{"\x93\xfa\x96{", "Shift_JIS", "日本"},
		{"\x1b$BF|K\\\x1b(B", "ISO-2022-JP", "日本"},
		{"Zürich", "ISO-8859-1", "Zürich"},
		{"Z\xfcrich", "UTF-8", "Z\xfcrich"},
		{"Z\xfcrich", "nonsense", "Z\xfcrich"},
		{"Z\xfc", "Shift_JIS", "Z\xfc"},
	} {
		if got := NewFile("f", c.text).In(c.charset).Text; got != c.want {
			t.Errorf("%q in %s: %q", c.text, c.charset, got)
		}
	}
}

// FuzzNewFile: whatever the bytes are, the file has a text, which is UTF-8 or told.
func FuzzNewFile(f *testing.F) {
	for _, w := range wides() {
		f.Add([]byte(w.mark+encode(w, "a,ü\n𝄞")), "x")
		f.Add([]byte(encode(w, "a,b\nc,d")), "utf-8")
	}
	f.Add([]byte("Z\xfcrich"), "iso-8859-1")
	f.Fuzz(func(t *testing.T, data []byte, charset string) {
		file := NewFile("f", string(data)).In(charset)
		problems := new(diag.List)
		text, isText := file.Plain(problems, "")
		switch {
		case isText && !isSound(text.String()):
			t.Error("it is taken for plain text and is not")
		case isText && text.String() != file.Text && problems.Len() == 0:
			t.Error("characters that cannot be set are not told")
		case !isText && !problems.HasErrors():
			t.Error("neither text nor told")
		}
		for n := 1; ; n++ {
			if _, ok := file.Line(n); !ok {
				break
			}
		}
	})
}

// isSound reports whether a text is UTF-8 and has no character that cannot be set, but for signs of lost letters.
func isSound(text string) bool {
	return utf8.ValidString(text) && len(Controls(strings.ReplaceAll(text, "\uFFFD", "?"))) == 0
}

// TestXML: a file of XML is read in the encoding that it declares, and else as it is.
func TestXML(t *testing.T) {
	for text, want := range map[string]string{
		"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xfc</a>":    "<?xml version='1.0' encoding='ISO-8859-1'?><a>ü</a>",
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>ü</a>":        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>ü</a>",
		"<a encoding='ISO-8859-1'>\xfc</a>":                         "<a encoding='ISO-8859-1'>\xfc</a>",
		"<?xml version='1.0' encoding='nonsense'?><a>\xfc</a>":      "<?xml version='1.0' encoding='nonsense'?><a>\xfc</a>",
		"\n<?xml version='1.0'  encoding = 'windows-1251'?><a>\xcf": "\n<?xml version='1.0'  encoding = 'windows-1251'?><a>П",
	} {
		if got := NewXML("f", text).Text; got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// TestSurrogates: every character is read from UTF-16 and UTF-32 in both orders, up to the ends of each range; half of a
// pair is no letter, and takes no others with it.
func TestSurrogates(t *testing.T) {
	const ends = "\x01\ud7ff\ue000\uffff\U00010000\U000103ff\U00010400\U0001f989\U0010fc00\U0010ffff"
	for _, w := range wides() {
		for _, r := range ends {
			if got := w.decode(encode(w, "a"+string(r)+"b")); got != "a"+string(r)+"b" {
				t.Errorf("%s %v: %U is %q", w.name, w.order, r, got)
			}
		}
		units := func(list ...uint32) string {
			var out []byte
			for _, u := range list {
				if w.size == 2 {
					out = w.order.(binary.AppendByteOrder).AppendUint16(out, uint16(u))
				} else {
					out = w.order.(binary.AppendByteOrder).AppendUint32(out, u)
				}
			}
			return string(out)
		}
		pair := "a\U00010000b"
		if w.size == 4 {
			pair = "a\xff\xffb"
		}
		for want, text := range map[string]string{
			"a\xffb": units('a', 0xD800, 'b'), "ab\xff": units('a', 'b', 0xDBFF), "a\xffc": units('a', 0xDC00, 'c'), "a\xff\xffe": units('a', 0xDFFF, 0xD800, 'e'),
			"a\xff\xfff": units('a', 0xD800, 0xD801, 'f'), "a\xff\ue000": units('a', 0xD800, 0xE000), pair: units('a', 0xD800, 0xDC00, 'b'),
			"ab": units('a', 'b'), "ac\xff": units('a', 'c') + "x", "": "",
		} {
			if got := w.decode(text); got != want {
				t.Errorf("%s %v: %q is %q, want %q", w.name, w.order, text, got, want)
			}
		}
	}
}

// TestUnmarked: the beginning of a text without a mark says how it is encoded, whatever follows, from two letters on.
func TestUnmarked(t *testing.T) {
	long := strings.Repeat("x, y\n", sampled/8) + strings.Repeat("نورا", 4*sampled)
	for _, w := range wides() {
		for _, text := range []string{"ab", long} {
			if f := NewFile("a.csv", encode(w, text)); w.size*len(text) >= 4 && f.Text != text {
				t.Errorf("%s %v: %.20q", w.name, w.order, f.Text)
			}
		}
	}
	for _, text := range []string{"", "a", "\x00", "a\x00", "a\x00b", "abcd", "abc\x00", "\x00bcdefgh"} {
		if _, ok := unmarked(text); ok {
			t.Errorf("%q is taken for wide units", text)
		}
	}
}

// TestShareOfZeros: a text in which each twentieth byte is a zero, or more, is none.
func TestShareOfZeros(t *testing.T) {
	for letters, want := range map[int]string{18: "the file is no text", 19: "the control character", 40: "the control character"} {
		problems := new(diag.List)
		NewFile("f", strings.Repeat("a", letters)+"\x00").Plain(problems, "")
		if got := problems.Sorted(); len(got) != 1 || !strings.HasPrefix(got[0].Summary, want) {
			t.Errorf("%d letters and a zero: %v", letters, got)
		}
	}
}

// TestKnownEncoding: a file keeps the name of the encoding that it is written in, whatever is done to its text; what says
// that it is in another, and is in wide units, is not read twice.
func TestKnownEncoding(t *testing.T) {
	utf16le := wides()[2]
	plain := func(f *File) string {
		text, _ := f.Plain(new(diag.List), "")
		return text.Encoding()
	}
	xml := func(text string) string {
		p, _ := PlainXML(NewFile("f", text), new(diag.List), "")
		return p.Encoding()
	}
	for _, c := range [][2]string{
		{NewFile("f", "Z\xfcrich").In("ISO-8859-1").Encoding(), "ISO-8859-1"}, {NewFile("f", "Z\xfcrich").In("").Encoding(), utf8Name},
		{NewFile("f", "a\x1bb").In("utf-8").Encoding(), utf8Name}, {NewFile("f", "a\x1bb").In("UTF8").Encoding(), utf8Name},
		{NewFile("f", utf16le.mark+encode(utf16le, "a\x1bb")).In("ISO-8859-1").Encoding(), "UTF-16"},
		{plain(NewFile("f", utf16le.mark+encode(utf16le, "a\x01b"))), "UTF-16"}, {plain(NewFile("f", utf16le.mark+encode(utf16le, "ab"))), "UTF-16"},
		{xml(utf16le.mark + encode(utf16le, "<a>&#x202E;</a>")), "UTF-16"},
	} {
		if c[0] != c[1] {
			t.Errorf("%s, want %s", c[0], c[1])
		}
	}
	if got := NewFile("f", "\ufffda\ufffdb\xff").malformed(); got != 8 {
		t.Errorf("the first byte that is no UTF-8 is %d", got)
	}
}
