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
