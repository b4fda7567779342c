package cos

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// typed is a PDF file written by hand; it remembers where its objects stand.
type typed struct {
	strings.Builder
	at map[int]int
}

func newTyped() *typed {
	f := &typed{at: make(map[int]int)}
	f.WriteString("%PDF-1.7\n")
	return f
}

// define writes an object.
func (f *typed) define(number int, body string) {
	f.at[number] = f.Len()
	fmt.Fprintf(f, "%d 0 obj\n%s\nendobj\n", number, body)
}

// used is the line of a table for an object that stands at an offset.
func used(at int) string { return fmt.Sprintf("%010d 00000 n \n", at) }

// free is the line of a table for an object that is none.
const free = "0000000000 65535 f \n"

// table writes a table of cross-references with its trailer and returns its place.
func (f *typed) table(rows, trailer string) int {
	at := f.Len()
	fmt.Fprintf(f, "xref\n%strailer\n<<%s>>\n", rows, trailer)
	return at
}

// end writes where the last section stands.
func (f *typed) end(at int) []byte {
	fmt.Fprintf(f, "startxref\n%d\n%%%%EOF\n", at)
	return []byte(f.String())
}

// reads checks what an object of a file reads as, "" for none.
func reads(t *testing.T, name string, data []byte, want map[int]string) {
	t.Helper()
	file, err := Open(data)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	for number, text := range want {
		got := ""
		if o, ok := file.Objects[number]; ok {
			got = string(Append(nil, o))
			if s, ok := o.(*Stream); ok {
				got = string(s.Data)
			}
		}
		if got != text {
			t.Errorf("%s: object %d is %q, want %q", name, number, got, text)
		}
	}
}

// TestOpenChanged: of an object that is defined twice the last holds, and one that was freed by a
// change is gone (ISO 32000-1, 7.5.6).
func TestOpenChanged(t *testing.T) {
	f := newTyped()
	f.define(1, "(first)")
	f.define(2, "(second)")
	f.define(3, "(third)")
	before := f.table("0 4\n"+free+used(f.at[1])+used(f.at[2])+used(f.at[3]), "/Size 4")
	f.define(2, "(changed)")
	data := f.end(f.table("2 2\n"+used(f.at[2])+free, fmt.Sprintf("/Size 4/Root 1 0 R/Prev %d", before)))
	reads(t, "changed", data, map[int]string{1: "(first)", 2: "(changed)", 3: ""})
	file, err := Open(data)
	if err != nil || file.Trailer.Get("Root") != Ref(1) {
		t.Errorf("the last trailer is %v, %v", file.Trailer, err)
	}
	if r := file.Add(Null{}); r != 3 {
		t.Errorf("the next object is %d", r)
	}
}

// TestOpenLengths: the length of a stream may be an object of its own, before or behind it, and a
// stream without a length that holds is left out alone.
func TestOpenLengths(t *testing.T) {
	f := newTyped()
	f.define(1, "<</Length 2 0 R>>stream\nabcde\nendstream")
	f.define(2, "5")
	f.define(3, "<</Length 2 0 R>>stream\r\nfghij\nendstream")
	f.define(4, "<</Length 9 0 R>>stream\nlost\nendstream")
	f.define(5, "<</Length 4>>stream\nlast\nendstream")
	f.define(6, "<</Length (4)>>stream\nlost\nendstream")
	f.define(7, "<</Length -4>>stream\nlost\nendstream")
	f.define(8, "<</Length 9999>>stream\nlost\nendstream")
	rows := "0 9\n" + free
	for n := 1; n <= 8; n++ {
		rows += used(f.at[n])
	}
	data := f.end(f.table(rows, "/Root 5 0 R"))
	reads(t, "lengths", data, map[int]string{1: "abcde", 2: "5", 3: "fghij", 4: "", 5: "last", 6: "", 7: "", 8: ""})
}

// TestLengthOfItsOwn: the reader of one writer's files takes direct lengths alone.
func TestLengthOfItsOwn(t *testing.T) {
	for body, want := range map[string]string{"<</Length 3>>stream\nabc\nendstream endobj": "abc", "<</Length 2 0 R>>stream\nabc\nendstream endobj": ""} {
		p := parser{data: []byte(body)}
		o, err := p.definition()
		s, ok := o.(*Stream)
		if ok != (want != "") || ok && (string(s.Data) != want || s.Dict.Get("Length") != nil) || !ok && err == nil {
			t.Errorf("%s: %v, %v", body, o, err)
		}
	}
}

// crossed is a file whose objects 3 and 4 stand in the object stream 2, with the cross-references
// in the stream 5 by rows of some widths.
func crossed(widths, index string, rows func(f *typed, at int) string) []byte {
	f := newTyped()
	f.define(1, "(plain)")
	f.define(2, "<</Type/ObjStm/N 3/First 14/Length 31>>stream\n3 0 4 6 6 11  (in 3)[0 4](away)\nendstream")
	at := f.Len()
	body := rows(f, at)
	f.define(5, fmt.Sprintf("<</Type/XRef/Size 6/Root 1 0 R/W%s%s/Length %d>>stream\n%s\nendstream", widths, index, len(body), body))
	return f.end(at)
}

// TestOpenStreams: cross-reference streams say by their widths where objects are, the kind "at an
// offset" where they do not say one; objects come out of object streams (7.5.7, 7.5.8).
func TestOpenStreams(t *testing.T) {
	offset := func(at int) string { return string([]byte{byte(at >> 8), byte(at)}) }
	want := map[int]string{1: "(plain)", 3: "(in 3)", 4: "[0 4]", 6: ""}
	reads(t, "with kinds", crossed("[1 2 1]", "", func(f *typed, at int) string {
		return "\x00\x00\x00\xff" + "\x01" + offset(f.at[1]) + "\x00" + "\x01" + offset(f.at[2]) + "\x00" +
			"\x02\x00\x02\x00" + "\x02\x00\x02\x01" + "\x01" + offset(at) + "\x00"
	}), want)
	reads(t, "of a part", crossed("[1 2 1]", "/Index[1 2 5 1]", func(f *typed, at int) string {
		return "\x01" + offset(f.at[1]) + "\x00" + "\x00" + offset(f.at[2]) + "\x00" + "\x01" + offset(at) + "\x00"
	}), map[int]string{1: "(plain)", 2: "", 3: "", 4: ""})
	reads(t, "without kinds", crossed("[0 2 0]", "/Index[1 2 5 1]", func(f *typed, at int) string {
		return offset(f.at[1]) + offset(f.at[2]) + offset(at)
	}), map[int]string{1: "(plain)", 3: ""})
	reads(t, "shorter than it says", crossed("[1 2 1]", "/Index[1 9]", func(f *typed, at int) string {
		return "\x01" + offset(f.at[1]) + "\x00"
	}), map[int]string{1: "(plain)", 2: ""})
	reads(t, "as wide as can be", crossed("[0 8 0]", "/Index[1 1]", func(f *typed, at int) string {
		return strings.Repeat("\x00", 6) + offset(f.at[1])
	}), map[int]string{1: "(plain)"})
	for _, widths := range []string{"[1 2]", "[1 2 9]", "[1 -2 1]", "[1 2 1 1]", "(1)", "[/A 2 1]"} {
		if _, err := Open(crossed(widths, "", func(*typed, int) string { return "" })); err == nil {
			t.Errorf("widths of %s are accepted", widths)
		}
	}
}

// TestOpenHybrid: a table for old readers may lead to a stream for the others, whose objects are
// read too, and which the table before does not undo (7.5.8.4).
func TestOpenHybrid(t *testing.T) {
	f := newTyped()
	f.define(1, "(old)")
	f.define(2, "(hidden)")
	before := f.table("0 2\n"+free+used(f.at[1]), "/Size 2")
	stream := f.Len()
	row := string([]byte{1, byte(f.at[2] >> 8), byte(f.at[2])})
	f.define(3, fmt.Sprintf("<</Type/XRef/Size 3/Index[2 1]/W[1 2 0]/Length 3>>stream\n%s\nendstream", row))
	data := f.end(f.table("0 1\n"+free, fmt.Sprintf("/XRefStm %d/Prev %d", stream, before)))
	reads(t, "hybrid", data, map[int]string{1: "(old)", 2: "(hidden)"})
	data = f.end(f.table("0 1\n"+free, fmt.Sprintf("/XRefStm 99999/Prev %d", before)))
	reads(t, "hybrid, outside of the file", data, map[int]string{1: "(old)", 2: ""})
	hybrid := func(at int) []byte {
		var again typed
		again.WriteString(f.String())
		return again.end(again.table("0 1\n"+free, fmt.Sprintf("/XRefStm %05d/Prev %d", at, before)))
	}
	for _, at := range []int{0, -7, len(hybrid(0)), before} {
		reads(t, fmt.Sprintf("hybrid, at %d", at), hybrid(at), map[int]string{2: ""})
	}
}

// TestOpenRound: sections that lead to each other are read once.
func TestOpenRound(t *testing.T) {
	f := newTyped()
	f.define(1, "(one)")
	at := f.Len()
	data := f.end(f.table("0 2\n"+free+used(f.at[1]), fmt.Sprintf("/Prev %d", at)))
	reads(t, "round", data, map[int]string{1: "(one)"})
}

// TestOpenRefuses: a file whose cross-references cannot be read is refused, and one with a
// password says so.
func TestOpenRefuses(t *testing.T) {
	table := func(rows, trailer string) []byte { f := newTyped(); return f.end(f.table(rows, trailer)) }
	for name, data := range map[string][]byte{
		"no file":                  []byte("%PDF-1.7\n"),
		"no place":                 []byte("%PDF-1.7\nstartxref\n%%EOF"),
		"before the file":          newTyped().end(-1),
		"at its end":               []byte("startxref 12"),
		"behind the file":          newTyped().end(9999),
		"no section":               newTyped().end(0),
		"a row of another kind":    table("0 1\n0000000000 65535 x \n", ""),
		"a negative count":         table("0 -1\n", ""),
		"a negative number":        table("-1 1\n"+free, ""),
		"more rows than it can":    table("0 99999\n", ""),
		"a row without its offset": table("0 2\n"+free, ""),
		"a broken trailer":         table("0 1\n"+free, "/Size"),
		"an object of no stream":   func() []byte { f := newTyped(); f.define(1, "(a)"); return f.end(f.at[1]) }(),
	} {
		if _, err := Open(data); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
	if _, err := Open(table("0 1\n"+free, "/Encrypt 1 0 R")); !errors.Is(err, ErrEncrypted) {
		t.Errorf("an encrypted file: %v", err)
	}
}

// TestOpenBrokenObjects: an object that is not where the table says, or has no end, is left out, and
// the others are there.
func TestOpenBrokenObjects(t *testing.T) {
	f := newTyped()
	f.define(1, "(one)")
	f.define(2, "(two")
	f.define(3, "(three)")
	rows := "0 6\n" + free + used(f.at[1]) + used(f.at[2]) + used(f.at[1]) + used(99999) + used(f.at[3]+1)
	data := f.end(f.table(rows, ""))
	reads(t, "broken", data, map[int]string{1: "(one)", 3: "", 4: "", 5: ""})
}

// TestEscapes: the escapes of strings (ISO 32000-1, table 3), at most three digits of a code, and a
// line that goes on.
func TestEscapes(t *testing.T) {
	for in, want := range map[string]string{
		`(\n\r\t\b\f)`: "\n\r\t\b\f", `(\(\)\\)`: `()\`, `(\101\1012)`: "AA2", `(\7\0)`: "\a\x00", `(\53x)`: "+x", `(\8)`: "8",
		"(a\\\nb)": "ab", `(\q)`: "q", "(a(b)c)": "a(b)c", "<4>": "@", "<4 1>": "A", "<>": "",
	} {
		p := parser{data: []byte(in + " ")}
		o, err := p.object(0)
		if s, ok := o.(String); !ok || string(s) != want {
			t.Errorf("%s is %q, %v; want %q", in, o, err, want)
		}
	}
	for _, in := range []string{"(a", "(a\\", "(\\1", "(\\12", "<41", "<4x>", "[1", "<</A 1", "<<1 2>>", "", "  % only words", "nothing"} {
		p := parser{data: []byte(in)}
		if o, err := p.object(0); err == nil {
			t.Errorf("%q is read as %v", in, o)
		}
	}
}

// TestNames: a code in a name is a character, and a sign without a code itself (7.3.5).
func TestNames(t *testing.T) {
	for in, want := range map[string]Name{"/A#42": "AB", "/#41#42C": "ABC", "/A#4": "A#4", "/A#": "A#", "/A#zz": "A#zz", "/": "", "/A(b)": "A", "/A%b": "A"} {
		p := parser{data: []byte(in)}
		if o, err := p.object(0); o != want {
			t.Errorf("%s is %v, %v; want %q", in, o, err, string(want))
		}
	}
}

// TestNumbersBeforeReferences: two numbers are a reference only with their R.
func TestNumbersBeforeReferences(t *testing.T) {
	for in, want := range map[string]string{"[1 2 3]": "[1 2 3]", "[1 0 R 2]": "[1 0 R 2]", "[-1 0 2]": "[-1 0 2]", "[1 0]": "[1 0]", "[0 0 R]": "[0 0 R]", "[1 %x\n 0 R]": "[1 0 R]"} {
		p := parser{data: []byte(in)}
		o, err := p.object(0)
		if err != nil || string(Append(nil, o)) != want {
			t.Errorf("%s is %v, %v", in, o, err)
		}
	}
}

// TestLengthElsewhere: the length of a stream that is no number, is free, stands in an object stream or in no file is none.
func TestLengthElsewhere(t *testing.T) {
	f := newTyped()
	f.define(1, "5")
	f.define(2, "(5)")
	o := opener{parser: parser{data: []byte(f.String())}, entries: map[int]place{
		1: {at: f.at[1]}, 2: {at: f.at[2]}, 3: {at: -1}, 4: {stream: 1, at: f.at[1]}, 5: {at: f.Len()}, 6: {at: f.at[1]}, 7: {stream: 1},
	}}
	for r := Ref(1); r <= 9; r++ {
		n, ok := o.lengthOf(r)
		if ok != (r == 1) || ok && n != 5 {
			t.Errorf("the length in object %d is %d, %v", r, n, ok)
		}
	}
}

// TestUnpackBounds: of an object stream as many objects are read as it says, and none that begins behind its end.
func TestUnpackBounds(t *testing.T) {
	for _, c := range []struct {
		count, first Object
		data         string
		want         int
	}{
		{Int(2), Int(12), "1 0 2 2 3 4 7 8 9", 2}, {Int(3), Int(12), "1 0 2 2 3 4 7 8 9", 3}, {Int(3), Int(12), "1 0 2 2 3 5 7 8 9", 2},
		{Int(3), Int(-1), "1 0 2 2 3 4 7 8 9", 0}, {Int(2), Int(12), "1 0 2 -2 3 4 7 8 9", 1}, {Int(4), Int(12), "1 0 2 2 x 4 7 8 9", 2},
		{Int(1), Int(0), "1 0 ", 1},
	} {
		o := opener{entries: map[int]place{1: {stream: 9}, 2: {stream: 9}, 3: {stream: 9}, 4: {stream: 9}}, file: &File{Objects: make(map[int]Object)}}
		o.unpack(9, &Stream{Dict: *NewDict(Name("N"), c.count, Name("First"), c.first), Data: []byte(c.data)})
		if len(o.file.Objects) != c.want || o.file.next != c.want {
			t.Errorf("%v from %v of %q: %d objects, the last is %d; want %d", c.count, c.first, c.data, len(o.file.Objects), o.file.next, c.want)
		}
	}
}

// TestNamesAsWritten: what has a meaning of its own, spaces and bytes beyond the printable ones are written by their
// codes in names (7.3.5), and in hexadecimal in strings.
func TestNamesAsWritten(t *testing.T) {
	for in, want := range map[Object]string{
		Name("A~!"): "/A~!", Name("A B"): "/A#20B", Name("A\x7f"): "/A#7F", Name("\x1f"): "/#1F", Name("A/(#)"): "/A#2F#28#23#29", Name("\xe9"): "/#E9",
	} {
		if got := string(Append(nil, in)); got != want {
			t.Errorf("%q is written as %s, want %s", in, got, want)
		}
	}
	for in, want := range map[string]string{" ~": "( ~)", "\x1f": "<1f>", "\x7f": "<7f>", "\xe9": "<e9>"} {
		if got := string(Append(nil, String(in))); got != want {
			t.Errorf("%q is written as %s, want %s", in, got, want)
		}
	}
	for in, want := range map[string]string{"a\rb": `(a\rb)`, "a(b\\": `(a\(b\\)`, "a\nb": "(a\nb)", "": "()"} {
		if got := string(AppendLiteral(nil, []byte(in))); got != want {
			t.Errorf("%q is written as %s, want %s", in, got, want)
		}
	}
}

// TestSort: the keys of a dictionary come in their order, with their values.
func TestSort(t *testing.T) {
	d := NewDict(Name("C"), Int(3), Name("A"), Int(1), Name("AB"), Int(2))
	d.Sort()
	if got := string(Append(nil, d)); got != "<</A 1/AB 2/C 3>>" {
		t.Errorf("sorted: %s", got)
	}
	d.Delete("AB")
	d.Set("A", Int(7))
	if got := string(Append(nil, d)); got != "<</A 7/C 3>>" || d.Get("AB") != nil {
		t.Errorf("changed: %s", got)
	}
}

// TestPredictorBounds: predictors with numbers that no picture has are refused.
func TestPredictorBounds(t *testing.T) {
	for _, c := range []struct {
		predictor, colors, bits, columns int
		ok                               bool
	}{
		{10, 1, 8, 1, true}, {9, 1, 8, 1, false}, {2, 1, 8, 1, false}, {15, 32, 8, 1, true}, {15, 33, 8, 1, false}, {15, 0, 8, 1, false},
		{15, 1, 16, 1, true}, {15, 1, 17, 1, false}, {15, 1, 1, 1, true}, {15, 1, 0, 1, false}, {15, 1, 8, 0, false},
		{15, 1, 8, 1 << 20, true}, {15, 1, 8, 1<<20 + 1, false}, {1, 0, 0, 0, true},
	} {
		_, err := unpredict(nil, NewDict(Name("Predictor"), Int(c.predictor), Name("Colors"), Int(c.colors), Name("BitsPerComponent"), Int(c.bits), Name("Columns"), Int(c.columns)))
		if (err == nil) != c.ok {
			t.Errorf("%+v: %v", c, err)
		}
	}
}
