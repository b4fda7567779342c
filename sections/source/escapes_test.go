package source

import (
	"math/rand/v2"
	"strings"
	"testing"

	"annualreport/layout/diag"
)

// TestEscapes: each letter of a value, written with whatever escapes, is found where it stands.
func TestEscapes(t *testing.T) {
	pieces := []struct{ raw, value string }{
		{"a", "a"}, {"é", "é"}, {"日", "日"}, {`\"`, `"`}, {`\u00AD`, "\u00ad"}, {`\U0001F600`, "😀"}, {`\t`, "\t"}, {`\\`, `\`}, {"\n", "\n"}, {"\r\n", "\r\n"},
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var raw, value strings.Builder
		var places []int // of each letter of the value, in raw
		escapesIn := 0
		for range r.IntN(40) {
			p := pieces[r.IntN(len(pieces))]
			if p.raw[0] == '\\' {
				escapesIn++
			}
			for i := range p.value {
				place := raw.Len()
				if p.raw[0] != '\\' {
					place += i
				}
				places = append(places, place)
			}
			raw.WriteString(p.raw)
			value.WriteString(p.value)
		}
		const before = "k = \"\"\"\n"
		f := NewFile("f", before+raw.String()+"\"\"\"")
		text := f.Parse(new(diag.List)).Text("k")
		if text.Value != value.String() {
			t.Fatalf("%q is read as %q", raw.String(), text.Value)
		}
		k := 0
		for offset := range text.Value {
			if got, want := text.At(offset, 1), f.Span(len(before)+places[k], 1); got != want {
				t.Fatalf("%q: byte %d is at %s, want %s", raw.String(), offset, got, want)
			}
			k++
		}
		if len(text.more().escapes) > 2*escapesIn+1 {
			t.Fatalf("%d escapes, %d places", escapesIn, len(text.more().escapes))
		}
	}
}

// TestLiteral: a backslash in a literal string is a letter.
func TestLiteral(t *testing.T) {
	f := NewFile("f", `k = 'C:\u00AD\n\x'`)
	text := f.Parse(new(diag.List)).Text("k")
	for i := range text.Value {
		if got, want := text.At(i, 1), f.Span(len("k = '")+i, 1); got != want {
			t.Errorf("byte %d of %q is at %s, want %s", i, text.Value, got, want)
		}
	}
}

// TestPlacesOfStrings: each letter of a value is found where it stands, in a string of each kind, with line ends behind its
// quotes, escapes of each length, and others around it.
func TestPlacesOfStrings(t *testing.T) {
	for _, raw := range []string{
		`"z"`, `'z'`, `"a\tz"`, `"\u00e9\u00E9z"`, `"\U0001F989z"`, `"\x41\xe9z"`, `"\\z"`, `"\"\"z"`, `'\tz'`, `"é日z"`, "'''z'''",
		"'''\nz'''", "'''\r\n\\z'''", "\"\"\"\r\nz\"\"\"", "\"\"\"\n\nz\"\"\"", "\"\"\"\\\r\n \t z\"\"\"", "\"\"\"a\\  \n  b\\tz\"\"\"",
		"'''a''z'''", "\"\"\"a\"\"z\"\"\"", `"a\u2028\tz"`, `"z\t\t"`,
	} {
		const before = "'k' = '\\'\nt = "
		f := NewFile("f", before+raw+" # \\t \"y\"\n")
		problems := new(diag.List)
		text := f.Parse(problems).Text("t")
		at := strings.IndexByte(text.Value, 'z')
		if at < 0 || problems.Len() > 0 {
			t.Fatalf("%q is %q, told %v", raw, text.Value, problems.Sorted())
		}
		if got, want := text.At(at, 1), f.Span(len(before)+strings.IndexByte(raw, 'z'), 1); got != want {
			t.Errorf("%q: it is at %s, want %s", raw, got, want)
		}
	}
}

// TestBrokenEscapes: an escape that a text does not finish ends with the text.
func TestBrokenEscapes(t *testing.T) {
	for raw, want := range map[string]string{`\`: `\`, `a\`: `a\`, `\t\e\b`: "\t\x1b\b", `\x41\u0042\U00000043`: "ABC"} {
		if got := unescape(raw); got != want {
			t.Errorf("%q: %q, want %q", raw, got, want)
		}
	}
	for _, raw := range []string{`\x`, `\x4`, `\u12`, `\U1234567`} {
		if size, _ := escapeLength(raw, true); size > len(raw) {
			t.Errorf("%q takes %d bytes", raw, size)
		}
		_ = unescape("a" + raw)
	}
}
