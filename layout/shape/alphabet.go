package shape

import "github.com/go-text/typesetting/language"

// letterRange is a stretch of characters, both ends included.
type letterRange struct{ first, last rune }

// alphabet is the characters of a script that are set from packed kerning: its letters, and the signs, figures and
// spaces among them. The characters are numbered in their order.
type alphabet struct {
	script scriptTag
	ranges []letterRange
}

// alphabets are those that are packed. Marks, joiners and the fraction slash are in none, since they act on the
// characters around them; TestAlphabets holds that.
var alphabets = []alphabet{
	{language.Latin, []letterRange{
		{' ', '~'}, {'\u00a0', '\u00ac'}, {'\u00ae', '\u017f'}, {'\u0218', '\u021b'}, {'\u1e9e', '\u1e9e'},
		{'\u2010', '\u2015'}, {'\u2018', '\u201e'}, {'\u2020', '\u2022'}, {'\u2026', '\u2026'}, {'\u2030', '\u2030'},
		{'\u2032', '\u2033'}, {'\u2039', '\u203a'}, {'\u20ac', '\u20ac'}, {'\u2122', '\u2122'}, {'\u2212', '\u2212'},
	}},
}

// size is how many characters the alphabet has.
func (a *alphabet) size() int {
	n := 0
	for _, r := range a.ranges {
		n += int(r.last-r.first) + 1
	}
	return n
}

// number is the number of a character, -1 for one that the alphabet lacks.
func (a *alphabet) number(r rune) int {
	n := 0
	for _, stretch := range a.ranges {
		if r < stretch.first {
			return -1
		}
		if r <= stretch.last {
			return n + int(r-stretch.first)
		}
		n += int(stretch.last-stretch.first) + 1
	}
	return -1
}

// alphabetOf is the alphabet of a script, nil if it is not packed.
func alphabetOf(script scriptTag) *alphabet {
	for i := range alphabets {
		if alphabets[i].script == script {
			return &alphabets[i]
		}
	}
	return nil
}
