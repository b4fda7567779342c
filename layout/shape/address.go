package shape

import (
	"slices"
	"unicode"
)

// leastAddressPiece is how many characters of a divided address stand on a line at the least.
const leastAddressPiece = 3

// divideAddress adds to breaks the places where a web or mail address may be divided: before signs and behind slashes
// and equals signs, by the Chicago Manual of Style (18th edition, 7.53), and as a last resort anywhere. No hyphen is
// printed, since it would look like a part of the address.
func divideAddress(breaks []Break, runes []rune, starts []int) []Break {
	from, ok := addressStart(runes)
	if !ok {
		return breaks
	}
	for i := from + leastAddressPiece; i <= len(runes)-leastAddressPiece; i++ {
		if insideEscape(runes, i) || unicode.IsMark(runes[i]) {
			continue
		}
		kind := Anywhere
		if partsAddress(runes[i-1], runes[i]) {
			kind = InAddress
		}
		breaks = append(breaks, Break{Offset: i, At: starts[i], Kind: kind})
	}
	return breaks
}

// addressStart finds a web or mail address in a word. It returns the place behind its scheme; ok is false if there is
// no address.
func addressStart(runes []rune) (from int, ok bool) {
	domain := false
	for i := 1; i+1 < len(runes); i++ {
		before := isLetter(runes[i-1])
		behind := isLetter(runes[i+1])
		switch r := runes[i]; {
		case r == ':' && i+3 < len(runes) && string(runes[i:i+3]) == "://":
			return i + 3, isLetter(runes[i+3]) || unicode.IsDigit(runes[i+3])
		case r == '.' && before && behind:
			domain = true
			if i == len("www") && string(runes[:i]) == "www" {
				return 0, true
			}
		case domain && r == '/', r == '@' && behind:
			return 0, true
		}
	}
	return 0, false
}

// partsAddress reports whether the place between two characters is a good one to divide an address.
func partsAddress(before, behind rune) bool {
	return slices.Contains([]rune(".,?#%&{~_+@"), behind) || before == '/' && behind != '/' || before == '='
}

// insideEscape reports whether a place is within an escaped byte such as %7B.
func insideEscape(runes []rune, at int) bool {
	return runes[at-1] == '%' || at > 1 && runes[at-2] == '%'
}
