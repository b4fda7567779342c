package cos

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"annualreport/layout/texttest"
)

// TestQuoting: whatever bytes strings, names and text strings have, what is written is read again as it was, by a reader
// of this test and by that of the package, and ends where it ends. Text that is no UTF-8 has U+FFFD there.
func TestQuoting(t *testing.T) {
	for _, text := range texttest.Texts(400) {
		holdQuoted(t, text)
	}
}

// FuzzQuoting holds the same for any text.
func FuzzQuoting(f *testing.F) {
	for _, text := range texttest.Texts(0) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		holdQuoted(t, text)
	})
}

// holdQuoted holds that a text is read again as it was.
func holdQuoted(t *testing.T, text string) {
	t.Helper()
	dict := NewDict(Name(text), String(text), Name("Text"), Text(text), Name("Last"), Array{Name(text), String(text)})
	written := Append(nil, dict)
	r := bareReader{data: written}
	r.sign("<<")
	got := []string{r.name(), r.str(), r.name(), r.text(), r.name()}
	r.sign("[")
	got = append(got, r.name(), r.str())
	r.sign("]")
	r.sign(">>")
	want := []string{text, text, "Text", string([]rune(text)), "Last", text, text}
	if r.fault != "" || len(r.data) > 0 || fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
		t.Fatalf("%q\nis read as %q\nfrom %q: %s, left %q", want, got, written, r.fault, r.data)
	}
	back, err := (&parser{data: written}).object(0)
	if err != nil || !bytes.Equal(Append(nil, back), written) {
		t.Fatalf("%q is read as %q, %v", written, Append(nil, back), err)
	}
	literal := bareReader{data: AppendLiteral(nil, []byte(text))}
	if got := literal.str(); got != text || len(literal.data) > 0 {
		t.Fatalf("%q is read as %q from %q", text, got, AppendLiteral(nil, []byte(text)))
	}
}

// bareReader reads objects by the clauses of ISO 32000-1 alone.
type bareReader struct {
	data  []byte
	fault string
}

// skip skips white space (7.2.2).
func (r *bareReader) skip() { r.data = bytes.TrimLeft(r.data, "\x00\t\n\f\r ") }

// sign reads a delimiter.
func (r *bareReader) sign(s string) {
	r.skip()
	if !bytes.HasPrefix(r.data, []byte(s)) {
		r.fault += "no " + s + " at " + strconv.Quote(string(r.data[:min(20, len(r.data))])) + "; "
		return
	}
	r.data = r.data[len(s):]
}

// name reads a name (7.3.5).
func (r *bareReader) name() string {
	r.sign("/")
	n := bytes.IndexAny(r.data, "\x00\t\n\f\r ()<>[]{}/%")
	if n < 0 {
		n = len(r.data)
	}
	var b strings.Builder
	for i := 0; i < n; i++ {
		c := r.data[i]
		if c == '#' {
			v, err := strconv.ParseUint(string(r.data[i+1:i+3]), 16, 8)
			if err != nil {
				r.fault += err.Error()
			}
			c = byte(v)
			i += 2
		} else if c < '!' || c > '~' {
			r.fault += "a byte of a name that must be written by its number; "
		}
		b.WriteByte(c)
	}
	r.data = r.data[n:]
	return b.String()
}

// str reads a string: hexadecimal (7.3.4.3), or literal (7.3.4.2), where an end of a line is a line feed.
func (r *bareReader) str() string {
	r.skip()
	if bytes.HasPrefix(r.data, []byte("<")) {
		digits, rest, _ := bytes.Cut(r.data[1:], []byte(">"))
		r.data = rest
		var b []byte
		for i := 0; i+1 < len(digits); i += 2 {
			v, err := strconv.ParseUint(string(digits[i:i+2]), 16, 8)
			if err != nil {
				r.fault += err.Error()
			}
			b = append(b, byte(v))
		}
		return string(b)
	}
	r.sign("(")
	var b strings.Builder
	depth := 1
	for i := 0; i < len(r.data); i++ {
		c := r.data[i]
		switch c {
		case '\\':
			i++
			c = r.data[i]
			if at := strings.IndexByte("nrtbf", c); at >= 0 {
				c = "\n\r\t\b\f"[at]
			}
		case '\r':
			r.fault += "a carriage return, which is read as a line feed; "
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				r.data = r.data[i+1:]
				return b.String()
			}
		}
		b.WriteByte(c)
	}
	r.fault += "a string without an end; "
	return b.String()
}

// text reads a text string (7.9.2.2), of which only ASCII is not in UTF-16.
func (r *bareReader) text() string {
	s := r.str()
	rest, wide := strings.CutPrefix(s, "\xfe\xff")
	if !wide {
		return s
	}
	var units []uint16
	for i := 0; i+1 < len(rest); i += 2 {
		units = append(units, uint16(rest[i])<<8|uint16(rest[i+1]))
	}
	return string(utf16.Decode(units))
}
