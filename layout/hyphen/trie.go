package hyphen

import "slices"

// trie holds patterns by their letters. Edges live in one open-addressed
// table, which is built faster than a map and needs no pointers.
type trie struct {
	letters map[rune]uint8 // 1 and up; the word's edge '.' is one of them
	edges   []edge         // a power of two long, at most half full
	used    int
	nodes   []node
	values  []byte // digits of all patterns, one after another
}

// edge leads from a node by a letter to another node; key 0 is free.
type edge struct {
	key  uint32 // node<<8 | letter
	node uint32
}

// node may end a pattern: its digits are values[at : at+n].
type node struct {
	at uint32
	n  uint8
}

// boundary marks the start and the end of a word in patterns.
const boundary = '.'

// newTrie makes room for patterns of so many bytes: there are about as many edges as half of them.
func newTrie(size int) trie {
	room := 1 << 10
	for room < size {
		room *= 2
	}
	return trie{
		letters: make(map[rune]uint8), edges: make([]edge, room), nodes: append(make([]node, 0, size/2), node{}),
		values: make([]byte, 0, size),
	}
}

// add enters one pattern as TeX writes it, such as ".ab3i".
func (t *trie) add(pattern string) {
	at := uint32(len(t.values))
	at0 := uint32(0)
	digit := byte(0)
	for _, r := range pattern {
		if r >= '0' && r <= '9' {
			digit = byte(r - '0')
			continue
		}
		t.values = append(t.values, digit)
		digit = 0
		at0 = t.child(at0, t.letter(r))
	}
	t.values = append(t.values, digit)
	t.nodes[at0] = node{at, uint8(len(t.values) - int(at))}
}

// letter numbers the letters of the patterns in the order of their appearance.
func (t *trie) letter(r rune) uint8 {
	n, ok := t.letters[r]
	if !ok {
		n = uint8(len(t.letters) + 1)
		t.letters[r] = n
	}
	return n
}

// slot finds the place of a key in the table, taken or free.
func (t *trie) slot(key uint32) *edge {
	mask := uint32(len(t.edges) - 1)
	for i := key * 2654435761 >> 7 & mask; ; i = (i + 1) & mask {
		if e := &t.edges[i]; e.key == key || e.key == 0 {
			return e
		}
	}
}

// child follows an edge, making it if need be.
func (t *trie) child(from uint32, letter uint8) uint32 {
	key := from<<8 | uint32(letter)
	e := t.slot(key)
	if e.key == key {
		return e.node
	}
	if t.used++; 2*t.used > len(t.edges) {
		t.grow()
		e = t.slot(key)
	}
	*e = edge{key, uint32(len(t.nodes))}
	t.nodes = append(t.nodes, node{})
	return e.node
}

func (t *trie) grow() {
	old := t.edges
	t.edges = make([]edge, 2*len(old))
	for _, e := range old {
		if e.key != 0 {
			*t.slot(e.key) = e
		}
	}
}

// points appends the odd places of a word in small letters. Each pattern that
// fits somewhere raises the digits at its places; the highest digit wins.
func (t *trie) points(word []rune, left, right int, points []int) []int {
	var lettersBuf [66]uint8
	var digitsBuf [67]byte
	letters := append(lettersBuf[:0], t.letters[boundary])
	for _, r := range word {
		letters = append(letters, t.letters[r])
	}
	letters = append(letters, t.letters[boundary])
	digits := slices.Grow(digitsBuf[:0], len(letters)+1)[:len(letters)+1]
	for i := range letters {
		at := uint32(0)
		for _, l := range letters[i:] {
			e := t.slot(at<<8 | uint32(l))
			if l == 0 || e.key == 0 {
				break
			}
			at = e.node
			n := t.nodes[at]
			for k, v := range t.values[n.at : n.at+uint32(n.n)] {
				digits[i+k] = max(digits[i+k], v)
			}
		}
	}
	for at := left; at <= len(word)-right; at++ {
		if digits[at+1]&1 == 1 {
			points = append(points, at)
		}
	}
	return points
}
