package source

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"

	"annualreport/layout/diag"

	"annualreport/layout/pattern"
)

// utf8Name is the encoding that texts are in; the others are reported or taken into it.
const utf8Name = "UTF-8"

// wide is an encoding whose units are of two or four bytes. Spreadsheets save it as “Unicode text”,
// and editors as “Unicode”.
type wide struct {
	name string
	// mark is the byte order mark (Unicode 17, 23.8).
	mark  string
	size  int
	order binary.ByteOrder
}

// wides are these encodings; the marks of UTF-32 are tried first, because that of UTF-16 begins one of them.
func wides() []wide {
	return []wide{
		{"UTF-32", "\xff\xfe\x00\x00", 4, binary.LittleEndian},
		{"UTF-32", "\x00\x00\xfe\xff", 4, binary.BigEndian},
		{"UTF-16", "\xff\xfe", 2, binary.LittleEndian},
		{"UTF-16", "\xfe\xff", 2, binary.BigEndian},
	}
}

// narrow gives a text in UTF-8, and the encoding that it was in. A text in letters of one byte stays as
// it is; File.malformed finds those that are not UTF-8.
func narrow(text string) (utf8Text, encoding string) {
	if rest, ok := strings.CutPrefix(text, "\ufeff"); ok {
		return rest, utf8Name
	}
	for _, w := range wides() {
		if strings.HasPrefix(text, w.mark) {
			return w.decode(text[len(w.mark):]), w.name
		}
	}
	if w, ok := unmarked(text); ok {
		return w.decode(text), w.name
	}
	return text, utf8Name
}

// sampled is how many bytes of a text without a mark are looked at.
const sampled = 4096

// unmarked finds the encoding of a text without a mark by the place of its zero bytes, which UTF-8
// has none of: letters of Latin scripts, spaces and line ends have them in the bytes of high order.
func unmarked(text string) (wide, bool) {
	text = text[:min(len(text), sampled)]
	if len(text) < 4 || strings.IndexByte(text, 0) < 0 {
		return wide{}, false
	}
	var zeros [4]int
	for i := range len(text) {
		if text[i] == 0 {
			zeros[i%4]++
		}
	}
	quarter := len(text) / 4
	mostly := func(place int) bool { return zeros[place] > quarter/2 }
	all := wides()
	switch {
	case mostly(1) && mostly(2) && mostly(3) && !mostly(0):
		return all[0], true
	case mostly(0) && mostly(1) && mostly(2) && !mostly(3):
		return all[1], true
	case zeros[1]+zeros[3] > quarter && zeros[0]+zeros[2] == 0:
		return all[2], true
	case zeros[0]+zeros[2] > quarter && zeros[1]+zeros[3] == 0:
		return all[3], true
	}
	return wide{}, false
}

// decode gives the text in UTF-8. What is no letter, as half of a pair of UTF-16, becomes a byte that is
// no UTF-8, so that it is reported like those.
func (w wide) decode(text string) string {
	const broken = "\xff"
	data := []byte(text)
	var b strings.Builder
	for ; len(data) >= w.size; data = data[w.size:] {
		r := w.unit(data)
		if w.size == 2 && r >= 0xD800 && r < 0xDC00 && len(data) >= 4 {
			if low := w.unit(data[2:]); low >= 0xDC00 && low < 0xE000 {
				r = 0x10000 + (r-0xD800)<<10 + (low - 0xDC00)
				data = data[2:]
			}
		}
		if !utf8.ValidRune(r) {
			b.WriteString(broken)
			continue
		}
		b.WriteRune(r)
	}
	if len(data) > 0 {
		b.WriteString(broken)
	}
	return b.String()
}

// unit reads the next unit.
func (w wide) unit(data []byte) rune {
	if w.size == 2 {
		return rune(w.order.Uint16(data))
	}
	return rune(min(w.order.Uint32(data), utf8.MaxRune+1))
}

// malformed is the first byte of the text that is not UTF-8, or -1.
func (f *File) malformed() int {
	if utf8.ValidString(f.Text) {
		return -1
	}
	for at, r := range f.Text {
		if r == utf8.RuneError && !strings.HasPrefix(f.Text[at:], "\uFFFD") {
			return at
		}
	}
	return -1
}

// mostZeros is how many bytes of a text one zero is at most among: a text in UTF-16 of which nothing else is known
// has one for each space and line end.
const mostZeros = 20

// CureOfCSV is what to do with a CSV file that is not in UTF-8.
const CureOfCSV = "save it as “CSV UTF-8” in Excel, or with the character set “Unicode (UTF-8)” in LibreOffice"

// isText reports whether the file is text in UTF-8. If it is not, the problem names the first byte that is not UTF-8,
// and the letter for which that byte stands in Windows-1252.
func (f *File) isText(problems *diag.List, cure string) bool {
	at := f.malformed()
	if zeros := strings.Count(f.Text, "\x00"); zeros*mostZeros > len(f.Text) {
		problems.Errorf(f.Span(strings.IndexByte(f.Text, 0), 1), cure, "the file is no text: here is a byte of zero")
		return false
	}
	if at < 0 {
		return true
	}
	if strings.HasPrefix(f.encoding, "UTF-") && f.encoding != utf8Name {
		problems.Errorf(f.Span(at, 1), cure,
			"the file is not whole: it is written in %s, and here is half of a letter", f.encoding)
		return false
	}
	letter := ""
	if r := charmap.Windows1252.DecodeByte(f.Text[at]); r != utf8.RuneError && r >= 0xA0 {
		letter = fmt.Sprintf(", which is “%c” in Windows-1252", r)
	}
	problems.Errorf(f.Span(at, 1), cure,
		"the file is not UTF-8, and its letters would be garbled: here is the byte %02X%s", f.Text[at], letter)
	return false
}

// decoded gives a text in UTF-8 that was written in a named encoding, such as "ISO-8859-1" (as
// browsers read these names, WHATWG Encoding); false if no such encoding is known, or if the text is
// not in it.
func decoded(text, name string) (string, bool) {
	encoding, err := htmlindex.Get(strings.ToLower(strings.TrimSpace(name)))
	if err != nil {
		return "", false
	}
	out, err := encoding.NewDecoder().Bytes([]byte(text))
	if err != nil || bytes.Count(out, []byte("\ufffd")) > strings.Count(text, "\ufffd") {
		return "", false
	}
	return string(out), true
}

// In gives the file in UTF-8 if it says itself that it is in another encoding, and is; else the file as
// it is. Names that stand for UTF-8 change nothing.
func (f *File) In(charset string) *File {
	if f.encoding != utf8Name || slices.Contains([]string{"utf-8", "utf8"}, strings.ToLower(charset)) {
		return f
	}
	if f.malformed() < 0 && !strings.Contains(f.Text, "\x1b") {
		return f // saved as UTF-8 since; escapes begin letters of ISO-2022
	}
	text, ok := decoded(f.Text, charset)
	if !ok {
		return f
	}
	out := NewFile(f.Name(), text)
	out.encoding = charset
	return out
}

// Encoding is the encoding that the file is written in, "UTF-8" for most.
func (f *File) Encoding() string { return f.encoding }

// xmlEncoding finds the encoding that an XML file declares (XML 1.0, 4.3.3).
var xmlEncoding = pattern.Of(`^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']`)

// NewXML makes a file of XML, in the encoding that it declares.
func NewXML(name, text string) *File {
	f := NewFile(name, text)
	if declared := xmlEncoding().FindStringSubmatch(f.Text); declared != nil {
		return f.In(declared[1])
	}
	return f
}
