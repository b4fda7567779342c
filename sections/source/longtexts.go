package source

import (
	"strings"

	"github.com/BurntSushi/toml"
)

// The library of TOML takes some seventy instructions for each letter of a text. The long texts of a report are nearly
// all of its file, and most have no more than line ends and quotes escaped. So these are read here: the library gets
// the file with a placeholder for each, and where that stands among the values the text is put back.

const (
	// longText is from how many bytes on a text is long, with its quotes.
	longText = 80
	// placeholder is what the library reads in place of a long text. A text that says the same itself stays what it is,
	// since a text is put back where its position was found.
	placeholder = "\u2063long text\u2063"
)

// stretch is a long text of a file, with its quotes, and the position that has it.
type stretch struct {
	at       *position
	from, to int
}

// sizes are how many bytes a long text and a piece of a file have at the least.
type sizes struct{ long, piece int }

// usual are the sizes that are worth the while.
var usual = sizes{longText, leastPiece}

// decode reads the values of a file, and where they stand. An error is one of syntax, by the library, or a
// limitError.
func decode(text string, least sizes) (map[string]any, *position, error) {
	s := scanner{text: text, least: least.long}
	root := s.scan()
	if s.limit != nil {
		return nil, nil, s.limit
	}
	short, texts, tops := shortened(text, s.long, s.tops)
	if values, ok := decodePieces(pieces(short, tops, least.piece)); ok && putBack(values, root, texts) == len(texts) {
		return values, root, nil
	}
	var values map[string]any
	_, err := toml.Decode(text, &values) // the library says what is wrong, and where
	return values, root, err
}

// shortened is a file with a placeholder for each long text, these texts by their positions, and where the headers of
// arrays are then.
func shortened(text string, long []stretch, tops []int) (string, map[*position]string, []int) {
	if len(long) == 0 {
		return text, nil, tops
	}
	texts := make(map[*position]string, len(long))
	moved := make([]int, 0, len(tops))
	var b strings.Builder
	from := 0
	for _, l := range long {
		for len(moved) < len(tops) && tops[len(moved)] < l.from {
			moved = append(moved, b.Len()+tops[len(moved)]-from)
		}
		value, ok := plainValue(text[l.from:l.to])
		if !ok {
			continue
		}
		texts[l.at] = value
		b.WriteString(text[from:l.from])
		b.WriteString(`"` + placeholder + `"`)
		from = l.to
	}
	for len(moved) < len(tops) {
		moved = append(moved, b.Len()+tops[len(moved)]-from)
	}
	b.WriteString(text[from:])
	return b.String(), texts, moved
}

// plainValue is the value of a text in double quotes, one or three; ok is false where it has more than the usual
// escapes and letters, and the library must read it.
func plainValue(raw string) (value string, ok bool) {
	quotes := `"`
	if strings.HasPrefix(raw, `"""`) {
		quotes = `"""`
	}
	if len(raw) < 2*len(quotes) || !strings.HasPrefix(raw, quotes) || !strings.HasSuffix(raw, quotes) {
		return "", false
	}
	inner := raw[len(quotes) : len(raw)-len(quotes)]
	lines := len(quotes) == 3
	if lines {
		inner = strings.TrimPrefix(inner, "\n") // TOML v1.0.0, String: a line end behind the quotes does not count
	}
	for i := range len(inner) {
		if c := inner[i]; c < ' ' && c != '\t' && (c != '\n' || !lines) || c == 0x7F {
			return "", false
		}
	}
	return unescaped(inner)
}

// unescaped is a text without its escapes; ok is false if it has others than those of line ends, tabs, quotes and
// backslashes.
func unescaped(text string) (value string, ok bool) {
	at := strings.IndexByte(text, '\\')
	if at < 0 {
		return text, true
	}
	var b strings.Builder
	b.Grow(len(text))
	for ; at >= 0; at = strings.IndexByte(text, '\\') {
		if at+1 == len(text) {
			return "", false
		}
		i := strings.IndexByte(`nt"\`, text[at+1])
		if i < 0 {
			return "", false
		}
		b.WriteString(text[:at])
		b.WriteByte("\n\t\"\\"[i])
		text = text[at+2:]
	}
	b.WriteString(text)
	return b.String(), true
}

// putBack puts texts among the values where the library has read their placeholders, and returns how many it did.
func putBack(values map[string]any, at *position, texts map[*position]string) int {
	n := 0
	for key, p := range at.table {
		switch v := values[key].(type) {
		case string:
			if t, ok := texts[p]; ok && v == placeholder {
				values[key] = t
				n++
			}
		case map[string]any:
			n += putBack(v, p, texts)
		case []map[string]any:
			for i := range min(len(v), len(p.array)) {
				n += putBack(v[i], p.array[i], texts)
			}
		case []any:
			n += putBackInList(v, p, texts)
		}
	}
	return n
}

// putBackInList is putBack for the values of a list.
func putBackInList(values []any, at *position, texts map[*position]string) int {
	n := 0
	for i := range min(len(values), len(at.array)) {
		p := at.array[i]
		switch v := values[i].(type) {
		case string:
			if t, ok := texts[p]; ok && v == placeholder {
				values[i] = t
				n++
			}
		case map[string]any:
			n += putBack(v, p, texts)
		case []any:
			n += putBackInList(v, p, texts)
		}
	}
	return n
}
