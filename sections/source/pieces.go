package source

import (
	"github.com/BurntSushi/toml"

	"annualreport/layout/parallel"
)

// The library of TOML reads a file from its beginning to its end. A file of many sections, [[section]], is the same as
// pieces of some sections each, which are read on all cores; the lists of their sections follow each other. Where a
// piece has more to do with others than that, or something is wrong, the library reads the file as a whole.

// leastPiece is how many bytes a piece has at the least.
const leastPiece = 16_000

// piece is a part of a file. All but the first begin with the header of an array.
type piece struct {
	text  string
	first bool
	// values are what the piece says.
	values map[string]any
}

// pieces cuts a file before some of the headers of arrays.
func pieces(text string, tops []int, least int) []piece {
	var out []piece
	from := 0
	for i, top := range tops {
		// What stands before the first array is a piece of its own: it shows whether something else has the name.
		if i == 0 || top-from >= least {
			out = append(out, piece{text: text[from:top], first: i == 0})
			from = top
		}
	}
	return append(out, piece{text: text[from:], first: len(tops) == 0})
}

// decodePieces reads the values of all pieces; ok is false if the file must be read as a whole.
func decodePieces(list []piece) (values map[string]any, ok bool) {
	err := parallel.EachWorker(len(list), func(_, i int) error {
		_, err := toml.Decode(list[i].text, &list[i].values)
		return err
	})
	if err != nil {
		return nil, false
	}
	out := make(map[string]any)
	lists := make(map[string]bool) // the names whose values are lists of pieces
	for i := range list {
		if !take(out, lists, &list[i]) {
			return nil, false
		}
	}
	return out, true
}

// take adds the values of a piece to those of the pieces before it. It reports whether that is possible: lists of
// tables with headers of their own go on, and nothing else is said twice.
func take(out map[string]any, lists map[string]bool, p *piece) bool {
	for name, value := range p.values {
		_, known := out[name]
		tables, listed := value.([]map[string]any)
		switch {
		case known && listed && lists[name]:
			out[name] = append(out[name].([]map[string]any), tables...)
			continue
		case known:
			return false
		}
		out[name] = value
		lists[name] = listed && !p.first
	}
	return true
}
