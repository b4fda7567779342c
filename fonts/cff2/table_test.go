package cff2

import (
	"encoding/binary"
	"slices"
)

// parts are the parts of a table of the tests.
type parts struct {
	glyphs, global []string
	// local are the subroutines of each font dictionary, and data what their private dictionaries name; selected says
	// which glyph has which dictionary.
	local    [][]string
	data     []int
	selected string
	// regions are those of the store, and used those of each set of deltas.
	regions []region
	used    [][]int
}

// indexOf writes an index.
func indexOf(strings []string) string {
	out := binary.BigEndian.AppendUint32(nil, uint32(len(strings)))
	if len(strings) == 0 {
		return string(out)
	}
	out = append(out, 3)
	at := 1
	for i := range len(strings) + 1 {
		out = append(out, byte(at>>16), byte(at>>8), byte(at))
		if i < len(strings) {
			at += len(strings[i])
		}
	}
	for _, s := range strings {
		out = append(out, s...)
	}
	return string(out)
}

// num is an operand of a dictionary of five bytes, so that the length of dictionaries does not depend on their numbers.
func num(v int) string { return string(binary.BigEndian.AppendUint32([]byte{29}, uint32(v))) }

// storeOf writes the store with its length.
func storeOf(p parts) string {
	words := func(values ...int) (out []byte) {
		for _, v := range values {
			out = binary.BigEndian.AppendUint16(out, uint16(v))
		}
		return out
	}
	axes := 1
	if len(p.regions) > 0 {
		axes = len(p.regions[0])
	}
	regions := words(axes, len(p.regions))
	for _, r := range p.regions {
		for _, s := range r {
			regions = append(regions, words(s.start, s.peak, s.end)...)
		}
	}
	head := 8 + 4*len(p.used)
	body := regions
	out := words(1)
	out = binary.BigEndian.AppendUint32(out, uint32(head))
	out = append(out, words(len(p.used))...)
	for _, used := range p.used {
		out = binary.BigEndian.AppendUint32(out, uint32(head+len(body)))
		body = slices.Concat(body, words(0, 0, len(used)), words(used...))
	}
	out = append(out, body...)
	return string(words(len(out))) + string(out)
}

// table writes a table.
func table(p parts) string {
	const topSize = 7 + 7 + 6 + 6 // four operators, two of them of two bytes
	const header = 5
	at := header + topSize + len(indexOf(p.global))
	body := ""
	add := func(s string) int {
		place := at + len(body)
		body += s
		return place
	}
	charStrings := add(indexOf(p.glyphs))
	var dicts []string
	for i, local := range p.local {
		private := num(p.data[i]) + "\x16"
		size := len(private) + 6
		if len(local) == 0 {
			size = len(private)
		} else {
			private += num(size) + "\x13"
		}
		place := add(private + indexOf(local))
		dicts = append(dicts, num(size)+num(place)+"\x12")
	}
	fontDicts := add(indexOf(dicts))
	selected := add(p.selected)
	stored := add(storeOf(p))
	top := num(charStrings) + "\x11" + num(fontDicts) + "\x0c\x24" + num(selected) + "\x0c\x25" + num(stored) + "\x18"
	return "\x02\x00\x05" + string([]byte{0, byte(len(top))}) + top + indexOf(p.global) + body
}

// program writes a program of operands and operators: an int is an operand, a string the bytes of an operator.
func program(words ...any) string {
	var out []byte
	for _, w := range words {
		switch w := w.(type) {
		case int:
			out = append(out, 28, byte(w>>8), byte(w))
		case string:
			out = append(out, w...)
		}
	}
	return string(out)
}
