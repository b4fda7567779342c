package aloud

import (
	"golang.org/x/text/encoding/charmap"

	"annualreport/layout/pdf/cos"
)

// font turns the bytes of a string into text.
type font struct {
	toUnicode map[string]string
	// wide is set if codes have two bytes.
	wide bool
	// named are the codes to which the encoding of the font gives other characters. Without a map to text these
	// characters are not known.
	named map[byte]bool
}

// readFont reads a font; dict is nil for a font that the file does not have.
func readFont(file *cos.File, dict *cos.Dict) *font {
	if dict == nil {
		return &font{}
	}
	f := &font{wide: dict.Get("Subtype") == cos.Object(cos.Name("Type0"))}
	if stream, ok := file.Resolve(dict.Get("ToUnicode")).(*cos.Stream); ok {
		if data, err := stream.Decode(); err == nil {
			f.toUnicode = readMap(data)
		}
	}
	if encoding := file.Dict(dict.Get("Encoding")); encoding != nil {
		f.named = make(map[byte]bool)
		code := 0
		for _, v := range file.Array(encoding.Get("Differences")) {
			if n, ok := cos.Integer(v); ok {
				code = n
				continue
			}
			f.named[byte(code)] = true
			code++
		}
	}
	return f
}

// unknown stands for a code whose text is not known.
const unknown = "\uFFFD"

// text reads a string.
func (f *font) text(s cos.String) string {
	var out []byte
	for i := 0; i < len(s); {
		size := 1
		if f.wide {
			size = min(2, len(s)-i)
		}
		out = append(out, f.character(s[i:i+size])...)
		i += size
	}
	return string(out)
}

// character is the text of one code. A simple font without a map is read in WinAnsiEncoding, which nearly all of them
// have (ISO 32000-1, 9.6.6).
func (f *font) character(code cos.String) string {
	if t, ok := f.toUnicode[string(code)]; ok {
		return t
	}
	if f.wide || len(code) != 1 || f.named[code[0]] {
		return unknown
	}
	return string(charmap.Windows1252.DecodeByte(code[0]))
}

// readMap reads a map from codes to text (ISO 32000-1, 9.10.3).
func readMap(data []byte) map[string]string {
	out := make(map[string]string)
	cos.Operators(data, func(operator string, operands []cos.Object) bool {
		switch operator {
		case "endbfchar":
			for i := 0; i+1 < len(operands); i += 2 {
				from, ok1 := operands[i].(cos.String)
				to, ok2 := operands[i+1].(cos.String)
				if ok1 && ok2 {
					out[string(from)] = cos.FromUTF16(to)
				}
			}
		case "endbfrange":
			for i := 0; i+2 < len(operands); i += 3 {
				mapRange(out, operands[i], operands[i+1], operands[i+2])
			}
		}
		return true
	})
	return out
}

// mapRange maps a range of codes to the texts of a list, or to texts that follow each other in Unicode.
func mapRange(out map[string]string, first, last, to cos.Object) {
	from, ok1 := first.(cos.String)
	end, ok2 := last.(cos.String)
	if !ok1 || !ok2 || len(from) == 0 || len(from) != len(end) {
		return
	}
	code := append(cos.String{}, from...)
	for i := 0; i < 1<<16; i++ {
		switch to := to.(type) {
		case cos.Array:
			if i >= len(to) {
				return
			}
			if s, ok := to[i].(cos.String); ok {
				out[string(code)] = cos.FromUTF16(s)
			}
		case cos.String:
			runes := []rune(cos.FromUTF16(to))
			if len(runes) == 0 {
				return
			}
			runes[len(runes)-1] += rune(i)
			out[string(code)] = string(runes)
		}
		if string(code) >= string(end) {
			return
		}
		for k := len(code) - 1; k >= 0; k-- {
			if code[k]++; code[k] != 0 {
				break
			}
		}
	}
}
