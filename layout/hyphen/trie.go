package hyphen

import (
	_ "embed" // the automaton of all patterns
	"slices"
	"sort"
)

// The patterns of all languages are one automaton, which the program in the folder pack makes, and which is read where
// it lies. A state is a head of one unit, and an edge of two units for each letter that may come next.
var (
	// states hold, one behind the other, heads and edges. A head is the place of the digits of the pattern that ends
	// in the state, 0 for none, and IsLeaf; an edge is the number of its letter, IsLast, and from TargetShift on the
	// place of the state that it leads to, in units. The edges of a state are in the order of their letters.
	//go:embed packed/states.bin
	states string
	// digits hold for a pattern how many of its last places have no digit, how many have one, and these.
	//go:embed packed/digits.bin
	digits string
	// letters are all letters of patterns, in rising order, each with its number in the last LetterBits bits.
	//go:embed packed/letters.bin
	letters string
)

// The parts of a state.
const (
	UnitSize    = 2
	IsLeaf      = 1 << 15
	LetterBits  = 11
	IsLast      = 1 << LetterBits
	TargetShift = LetterBits + 1
)

// boundary marks the start and the end of a word in patterns.
const boundary = '.'

// short is the number of two bytes at a place.
func short(s string, at uint32) uint32 { return uint32(s[at]) | uint32(s[at+1])<<8 }

// long is the number of four bytes at a place.
func long(s string, at uint32) uint32 { return short(s, at) | short(s, at+2)<<16 }

// letter is the number of a letter, 0 for one that no pattern has.
func letter(r rune) uint32 {
	n := len(letters) / 4
	i := sort.Search(n, func(i int) bool { return long(letters, uint32(4*i))>>LetterBits >= uint32(r) })
	if i == n {
		return 0
	}
	found := long(letters, uint32(4*i))
	if found>>LetterBits != uint32(r) {
		return 0
	}
	return found & (1<<LetterBits - 1)
}

// trie is the patterns of a language: the state that they begin in.
type trie uint32

// next is the state behind another and a letter, 0 if no pattern goes on like that.
func next(state, letter uint32) uint32 {
	at := state * UnitSize
	if short(states, at)&IsLeaf != 0 {
		return 0
	}
	for at += UnitSize; ; at += 2 * UnitSize {
		edge := long(states, at)
		switch own := edge & (IsLast - 1); {
		case own == letter:
			return edge >> TargetShift
		case own > letter || edge&IsLast != 0:
			return 0
		}
	}
}

// points appends the odd places of a word in small letters. Each pattern that
// fits somewhere raises the digits at its places; the highest digit wins.
func (t trie) points(word []rune, left, right int, points []int) []int {
	var lettersBuf [66]uint32
	var highestBuf [67]byte
	edge := letter(boundary)
	numbers := append(lettersBuf[:0], edge)
	for _, r := range word {
		numbers = append(numbers, letter(r))
	}
	numbers = append(numbers, edge)
	highest := slices.Grow(highestBuf[:0], len(numbers)+1)[:len(numbers)+1]
	for i := range numbers {
		state := uint32(t)
		for k, number := range numbers[i:] {
			if state = next(state, number); state == 0 {
				break
			}
			raise(highest[:i+k+2], short(states, state*UnitSize)&^IsLeaf)
		}
	}
	for at := left; at <= len(word)-right; at++ {
		if highest[at+1]&1 == 1 {
			points = append(points, at)
		}
	}
	return points
}

// raise raises places to the digits of a pattern that ends with them.
func raise(places []byte, pattern uint32) {
	if pattern == 0 {
		return
	}
	behind := int(digits[pattern])
	count := int(digits[pattern+1])
	places = places[len(places)-behind-count:]
	for i, digit := range []byte(digits[pattern+2 : int(pattern)+2+count]) {
		places[i] = max(places[i], digit)
	}
}
