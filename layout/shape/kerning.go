package shape

import (
	"crypto/sha256"
	_ "embed" // the packed kerning
	"strings"

	"github.com/go-text/typesetting/harfbuzz"

	"annualreport/fonts"
)

// kerningData is what HarfBuzz makes of the letters of the alphabets in the built-in faces, letter by letter and pair
// by pair, as packKerning wrote it. It is read in place: numbers have two bytes, the lower one first.
//
// It begins with the number of its blocks. For each there is an entry: the script and the checksum of the file of the
// face, the place and the length of the block in bytes (4 each), and the name of the face with its length before it.
//
//go:generate go test -run ^TestKerningIsCurrent$ -pack .
//go:generate go test -run ^TestPackedPairs$ -pack -timeout 60m .
//go:embed kerning.bin
var kerningData string

// kerning is the block of a face and an alphabet. A form is a glyph that letters may have in some style, with its
// classes of kerning; forms have numbers from 1.
type kerning struct {
	measures
	alphabet *alphabet
	// features has a bit for each set of Features that the block serves.
	features string
	// letters are the forms of the letters of the alphabet in a style without features; 0 for a letter that HarfBuzz
	// must set.
	letters string
	// forms have six bytes each: glyph, advance, class as the left one of a pair, class as the right one.
	forms string
	// advances are the corrections of advances that occur.
	advances string
	// ligatures are, one after the other, how many forms make a ligature, these, the form of the ligature, and the
	// correction between the first two where there are no ligatures, in the order in which they are tried.
	ligatures string
	// variants are the other forms that letters have by a feature: the feature, how many letters, and for each its
	// number and its form.
	variants string
	// languages are those, of two letters, in which the face has other forms.
	languages string
	// classes is how many right classes there are; pairs has, for each left class and each right class, the place of
	// the correction in advances, or ligature or unpacked.
	classes int
	pairs   string
}

const (
	// ligature marks a pair with which a ligature may begin.
	ligature = 254
	// unpacked marks a pair of which more is to be known than the kerning: HarfBuzz must set the word.
	unpacked = 255
	// formSize is how many bytes a form takes in kerning.forms.
	formSize = 6
	// featureSets is how many sets of Features there are.
	featureSets = 256
)

// number reads the number at a place of packed data, counted in numbers.
func number(s string, i int) int { return int(s[2*i]) | int(s[2*i+1])<<8 }

// signed reads a number that may be negative.
func signed(s string, i int) int64 { return int64(int16(number(s, i))) }

// findKerning finds the block of a face for an alphabet in packed data; it is empty if there is none.
func findKerning(data string, face *fonts.Face, script scriptTag) string {
	if !face.BuiltIn() || len(data) < 2 {
		return ""
	}
	name := face.String()
	n := number(data, 0)
	directory := data[2:]
	for range n {
		e := readEntry(directory)
		if e.script == script && e.name == name {
			return data[e.from:e.to]
		}
		directory = directory[e.size:]
	}
	return ""
}

// kerningEntry is what the directory of packed data says of a block.
type kerningEntry struct {
	script   scriptTag
	checksum string
	from, to int
	name     string
	// size is how many bytes the entry takes itself.
	size int
}

// readEntry reads the first entry of a directory.
func readEntry(s string) kerningEntry {
	const places = 4 + sha256.Size
	from := number(s[places:], 0) | number(s[places:], 1)<<16
	length := number(s[places:], 2) | number(s[places:], 3)<<16
	name := s[places+9 : places+9+int(s[places+8])]
	return kerningEntry{
		script:   scriptTag(number(s, 0) | number(s, 1)<<16),
		checksum: s[4:places],
		from:     from, to: from + length,
		name: name, size: places + 9 + len(name),
	}
}

// kerningHead is how many numbers stand before the parts of a block.
const kerningHead = 5 + 2*len(spaces) + 8

// readKerning finds the parts of a block.
func readKerning(block string, a *alphabet) *kerning {
	k := &kerning{alphabet: a, measures: measures{
		upem: int64(number(block, 0)), ascent: int32(signed(block, 1)), descent: int32(signed(block, 2)),
		hyphen: rune(number(block, 3)), hyphenAdvance: int64(number(block, 4)),
	}}
	at := 5
	for i := range k.spaces {
		k.spaces[i] = spaceGlyph{harfbuzz.GID(number(block, at)), int64(number(block, at+1))}
		at += 2
	}
	parts := block[2*kerningHead:]
	part := func(size int) string {
		out := parts[:number(block, at)*size]
		parts = parts[len(out):]
		at++
		return out
	}
	k.features = part(1)
	k.letters = part(2)
	k.forms = part(formSize)
	k.advances = part(2)
	k.ligatures = part(2)
	k.variants = part(2)
	k.languages = part(2)
	k.classes = number(block, at)
	k.pairs = parts
	return k
}

// kerningOf is the packed kerning of a face for a script, nil if there is none.
func kerningOf(data string, face *fonts.Face, script scriptTag) *kerning {
	a := alphabetOf(script)
	if a == nil {
		return nil
	}
	block := findKerning(data, face, script)
	if block == "" {
		return nil
	}
	return readKerning(block, a)
}

// has reports whether a character is packed; then the face has a glyph for it.
func (k *kerning) has(r rune) bool {
	n := k.alphabet.number(r)
	return n >= 0 && number(k.letters, n) != 0
}

// serves reports whether the block has what a style asks for.
func (k *kerning) serves(features Features, language string) bool {
	return k.features[features/8]>>(features%8)&1 == 1 && k.plainLanguage(language)
}

// plainLanguage reports whether a language is written with the forms that the face has for most. That is known of
// languages with tags of two letters, with or without a region.
func (k *kerning) plainLanguage(tag string) bool {
	if tag == "" {
		return true
	}
	base, region, divided := strings.Cut(tag, "-")
	if len(base) != 2 || !lower(base) || divided && (len(region) != 2 || !lower(strings.ToLower(region))) {
		return false
	}
	for i := 0; i < len(k.languages); i += 2 {
		if k.languages[i:i+2] == base {
			return false
		}
	}
	return true
}

// lower reports whether a text is small letters of ASCII.
func lower(s string) bool {
	for _, c := range []byte(s) {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}
