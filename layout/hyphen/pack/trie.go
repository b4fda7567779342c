package main

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"annualreport/layout/hyphen"
)

// node is a node of the trie of a language's patterns.
type node struct {
	next map[rune]*node
	// digits are those of the pattern that ends here: one more than it has letters.
	digits []byte
}

// trieOf makes the trie of patterns.
func trieOf(patterns []string) *node {
	root := new(node)
	for _, p := range patterns {
		at := root
		var digits []byte
		digit := byte(0)
		for _, r := range p {
			if r >= '0' && r <= '9' {
				digit = byte(r - '0')
				continue
			}
			digits = append(digits, digit)
			digit = 0
			at = at.child(r)
		}
		at.digits = append(digits, digit)
	}
	return root
}

// child follows an edge, and makes it if need be.
func (n *node) child(r rune) *node {
	if n.next == nil {
		n.next = make(map[rune]*node)
	}
	if n.next[r] == nil {
		n.next[r] = new(node)
	}
	return n.next[r]
}

// packer writes the tries of all languages as one automaton, in which what is equal stands once: most patterns end
// alike, and many languages have patterns in common.
type packer struct {
	letters map[rune]int
	states  []byte
	// placeOf is where the state of some bytes stands.
	placeOf map[string]int
	digits  []byte
	// digitsAt is where some digits stand.
	digitsAt map[string]int
}

// packPatterns makes the files of the automaton.
func packPatterns(languages []language) (map[string][]byte, error) {
	roots := make([]*node, len(languages))
	for i, l := range languages {
		roots[i] = trieOf(l.patterns)
	}
	p := &packer{
		letters: lettersOf(roots), placeOf: make(map[string]int), digitsAt: make(map[string]int),
		states: make([]byte, hyphen.UnitSize), digits: make([]byte, 1), // place 0 is none
	}
	var index strings.Builder
	for i, l := range languages {
		fmt.Fprintf(&index, "%s\t%d %d %d\n", l.tag, l.left, l.right, p.state(roots[i]))
	}
	if len(p.letters) >= hyphen.IsLast || len(p.digits) >= hyphen.IsLeaf ||
		len(p.states)/hyphen.UnitSize >= 1<<(32-hyphen.TargetShift) {
		return nil, errors.New("there are more patterns than their numbers have room for")
	}
	return map[string][]byte{
		"languages.tsv": []byte(index.String()), "letters.bin": p.alphabet(), "states.bin": p.states,
		"digits.bin": p.digits,
	}, nil
}

// lettersOf numbers all letters from 1 on. The more often one stands in patterns, the smaller is its number: the edges
// of a state are looked through in the order of their letters.
func lettersOf(roots []*node) map[rune]int {
	uses := make(map[rune]int)
	var count func(n *node)
	count = func(n *node) {
		for r, to := range n.next {
			uses[r]++
			count(to)
		}
	}
	for _, root := range roots {
		count(root)
	}
	ordered := slices.SortedFunc(maps.Keys(uses), func(a, b rune) int {
		return cmp.Or(cmp.Compare(uses[b], uses[a]), cmp.Compare(a, b))
	})
	numbers := make(map[rune]int)
	for i, r := range ordered {
		numbers[r] = i + 1
	}
	return numbers
}

// alphabet lists the letters with their numbers, in the order of the letters.
func (p *packer) alphabet() []byte {
	var out []byte
	for _, r := range slices.Sorted(maps.Keys(p.letters)) {
		out = binary.LittleEndian.AppendUint32(out, uint32(r)<<hyphen.LetterBits|uint32(p.letters[r]))
	}
	return out
}

// state writes a node, behind the nodes that it leads to, and returns its place in units.
func (p *packer) state(n *node) int {
	head := p.digitsOf(n.digits)
	if len(n.next) == 0 {
		head |= hyphen.IsLeaf
	}
	state := binary.LittleEndian.AppendUint16(nil, uint16(head))
	runes := slices.SortedFunc(maps.Keys(n.next), func(a, b rune) int {
		return cmp.Compare(p.letters[a], p.letters[b])
	})
	for i, r := range runes {
		edge := uint32(p.state(n.next[r]))<<hyphen.TargetShift | uint32(p.letters[r])
		if i == len(runes)-1 {
			edge |= hyphen.IsLast
		}
		state = binary.LittleEndian.AppendUint32(state, edge)
	}
	place, ok := p.placeOf[string(state)]
	if !ok {
		place = len(p.states) / hyphen.UnitSize
		p.placeOf[string(state)] = place
		p.states = append(p.states, state...)
	}
	return place
}

// digitsOf writes the digits of a pattern without the zeros around them, and returns their place; 0 for none.
func (p *packer) digitsOf(digits []byte) int {
	inner := strings.Trim(string(digits), "\x00")
	if inner == "" {
		return 0
	}
	behind := len(digits) - len(strings.TrimRight(string(digits), "\x00"))
	record := string([]byte{byte(behind), byte(len(inner))}) + inner
	place, ok := p.digitsAt[record]
	if !ok {
		place = len(p.digits)
		p.digitsAt[record] = place
		p.digits = append(p.digits, record...)
	}
	return place
}
