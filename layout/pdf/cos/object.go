// Package cos has the objects that a PDF file is made of (ISO 32000-1, 7.3). It reads files, of fpdf and of other
// programs, and writes them anew: renumbered, packed, and the same on every machine.
package cos

import (
	"bytes"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"annualreport/layout/unit"
)

// Object is a PDF object: Null, Boolean, Number, String, Name, Array, *Dict,
// *Stream or Ref.
type Object interface{ object() }

// Null is the null object.
type Null struct{}

// Boolean is true or false.
type Boolean bool

// Number is an integer or a real number, as it is written in the file.
type Number string

// String is a string of bytes.
type String []byte

// Name is a name without its slash and escapes.
type Name string

// Array is a list of objects.
type Array []Object

// Ref is a reference to an indirect object of a file.
type Ref int

// Dict is a dictionary whose entries keep their order.
type Dict struct{ entries []entry }

// entry is a key of a dictionary with its value.
type entry struct {
	key   Name
	value Object
}

// Stream is a dictionary with data. Length is not kept in the dictionary.
type Stream struct {
	Dict Dict
	// Data is nil where Packed has the data.
	Data []byte
	// Plain is set if the data must not be compressed. All other data is, unless the dictionary names a filter.
	Plain bool
	// Packed is the data if its compression began before the file was complete; else nil.
	Packed *FlateData
}

func (Null) object()    {}
func (Boolean) object() {}
func (Number) object()  {}
func (String) object()  {}
func (Name) object()    {}
func (Array) object()   {}
func (Ref) object()     {}
func (*Dict) object()   {}
func (*Stream) object() {}

// Integer is the value of a number without decimals; ok is false for all other objects.
func Integer(o Object) (value int, ok bool) {
	n, ok := o.(Number)
	if !ok {
		return 0, false
	}
	i, err := strconv.Atoi(string(n))
	return i, err == nil
}

// Real is the value of a number; ok is false for all other objects.
func Real(o Object) (value float64, ok bool) {
	n, ok := o.(Number)
	if !ok {
		return 0, false
	}
	v, err := strconv.ParseFloat(string(n), 64)
	return v, err == nil
}

// Int makes a number of an integer.
func Int(n int) Number { return Number(strconv.Itoa(n)) }

// Length makes a number of a length, in points with at most three decimals.
func Length(l unit.Length) Number { return Number(AppendLength(nil, l)) }

// AppendLength appends a length in points with at most three decimals. It computes with integers, since a file has
// hundreds of thousands of lengths.
func AppendLength(b []byte, l unit.Length) []byte {
	return AppendThousandths(b, int64(l.MulDiv(1000, int64(unit.Pt))))
}

// AppendThousandths appends a number of thousandths in its shortest form.
func AppendThousandths(b []byte, n int64) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	b = strconv.AppendInt(b, n/1000, 10)
	frac := n % 1000
	if frac == 0 {
		return b
	}
	b = append(b, '.', byte('0'+frac/100))
	if frac %= 100; frac != 0 {
		b = append(b, byte('0'+frac/10))
		if frac %= 10; frac != 0 {
			b = append(b, byte('0'+frac))
		}
	}
	return b
}

// Text makes a text string (ISO 32000-1, 7.9.2.2): in ASCII as it is, else in
// UTF-16 with a byte order mark.
func Text(s string) String {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x7f || s[i] < 0x20 {
			return append(String{0xFE, 0xFF}, UTF16(s)...)
		}
	}
	return String(s)
}

// UTF16 is a text in UTF-16, the high byte first, without a byte order mark.
func UTF16(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u>>8), byte(u))
	}
	return out
}

// plainText reads a text string: UTF-16 or UTF-8 behind their byte order marks, else PDFDocEncoding. Of that encoding
// it reads only the characters that Latin-1 has at the same codes.
func plainText(s String) string {
	switch {
	case bytes.HasPrefix(s, []byte{0xFE, 0xFF}):
		return FromUTF16(s[2:])
	case bytes.HasPrefix(s, []byte{0xEF, 0xBB, 0xBF}):
		return strings.ToValidUTF8(string(s[3:]), "\uFFFD")
	}
	out := make([]rune, len(s))
	for i, c := range s {
		out[i] = rune(c)
	}
	return string(out)
}

// FromUTF16 reads a text in UTF-16 without a byte order mark, as UTF16 writes it.
func FromUTF16(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return string(utf16.Decode(units))
}

// NewDict makes a dictionary of keys, which are Names, and values in turn.
func NewDict(pairs ...Object) *Dict {
	return SizedDict(len(pairs)/2, pairs...)
}

// SizedDict is NewDict with room for a number of entries in all.
func SizedDict(size int, pairs ...Object) *Dict {
	d := &Dict{entries: make([]entry, 0, size)}
	for i := 0; i+1 < len(pairs); i += 2 {
		d.Set(pairs[i].(Name), pairs[i+1])
	}
	return d
}

// Get returns the value of a key, nil if there is none.
func (d *Dict) Get(key Name) Object {
	for i := range d.entries {
		if d.entries[i].key == key {
			return d.entries[i].value
		}
	}
	return nil
}

// Set sets the value of a key, at the end if it is new.
func (d *Dict) Set(key Name, value Object) {
	for i := range d.entries {
		if d.entries[i].key == key {
			d.entries[i].value = value
			return
		}
	}
	d.entries = append(d.entries, entry{key, value})
}

// Delete removes a key.
func (d *Dict) Delete(key Name) {
	d.entries = slices.DeleteFunc(d.entries, func(e entry) bool { return e.key == key })
}

// Keys lists the keys in their order.
func (d *Dict) Keys() []Name {
	keys := make([]Name, len(d.entries))
	for i, e := range d.entries {
		keys[i] = e.key
	}
	return keys
}

// Sort puts the entries in the order of their keys.
func (d *Dict) Sort() {
	slices.SortFunc(d.entries, func(a, b entry) int { return bytes.Compare([]byte(a.key), []byte(b.key)) })
}

// Append appends an object as it is written in a file. Of a stream it appends only the dictionary; Write also writes
// the data.
func Append(b []byte, o Object) []byte { return appendObject(b, o, appendRef) }

// appendObject is Append with references as they are written by a function.
func appendObject(b []byte, o Object, ref func([]byte, Ref) []byte) []byte {
	switch o := o.(type) {
	case nil, Null:
		return append(b, "null"...)
	case Boolean:
		return strconv.AppendBool(b, bool(o))
	case Number:
		return append(b, o...)
	case String:
		return appendString(b, o)
	case Name:
		return appendName(b, o)
	case Ref:
		return ref(b, o)
	case Array:
		b = append(b, '[')
		for i, v := range o {
			if i > 0 {
				b = append(b, ' ')
			}
			b = appendObject(b, v, ref)
		}
		return append(b, ']')
	case *Dict:
		b = append(b, "<<"...)
		for _, e := range o.entries {
			b = appendName(b, e.key)
			b = append(b, ' ')
			b = appendObject(b, e.value, ref)
		}
		return append(b, ">>"...)
	case *Stream:
		return appendObject(b, &o.Dict, ref)
	}
	return b
}

// appendName writes a name behind its slash, with the escapes that it needs.
func appendName(b []byte, n Name) []byte {
	const digits = "0123456789ABCDEF"
	b = append(b, '/')
	for i := 0; i < len(n); i++ {
		if c := n[i]; isRegular(c) {
			b = append(b, c)
		} else {
			b = append(b, '#', digits[c>>4], digits[c&15])
		}
	}
	return b
}

// isRegular reports whether a character needs no escape in a name: it is no white space, no delimiter and no number
// sign (ISO 32000-1, 7.3.5).
func isRegular(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%', '#':
		return false
	}
	return c > ' ' && c < 0x7f
}

// appendString writes a string of printable ASCII in parentheses, and any other string in hexadecimal.
func appendString(b []byte, s String) []byte {
	for _, c := range s {
		if c < ' ' || c >= 0x7f {
			b = append(b, '<')
			b = hex.AppendEncode(b, s)
			return append(b, '>')
		}
	}
	return AppendLiteral(b, s)
}

// AppendLiteral writes a string in parentheses and escapes only the characters that need it (ISO 32000-1, 7.3.4.2). A
// carriage return is one of these, since it would be read as a line feed.
func AppendLiteral(b, s []byte) []byte {
	b = append(b, '(')
	for _, c := range s {
		switch c {
		case '(', ')', '\\':
			b = append(b, '\\', c)
		case '\r':
			b = append(b, '\\', 'r')
		default:
			b = append(b, c)
		}
	}
	return append(b, ')')
}
