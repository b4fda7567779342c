package manuscript

import (
	"fmt"
	"strings"
	"unicode"
)

// The characters by which files name the letters of fonts of symbols; each font has its own sign for the same one.
const firstSymbol, lastSymbol = '\uf020', '\uf0ff'

// lowByte is what such a character has of the number of a letter in its font.
const lowByte = 0xff

// symbolFonts are the signs of fonts of symbols by the numbers of their letters; those that nobody knows have none.
var symbolFonts = map[string]map[rune]rune{
	"symbol": symbolLetters(), "wingdings": wingdings, "webdings": webdings, "wingdings 2": nil, "wingdings 3": nil,
}

// symbolRows are the signs of the font Symbol, from a number on (Adobe Symbol Encoding to Unicode, the mapping file of
// the Unicode Consortium). A space stands where there is none.
var symbolRows = map[rune]string{
	0x21: "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
	0xA0: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…  ↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪",
	0xF1: "⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
}

// symbolLetters are the signs of the font Symbol by their numbers.
func symbolLetters() map[rune]rune {
	out := map[rune]rune{' ': ' '}
	for at, row := range symbolRows {
		for _, sign := range row {
			if sign != ' ' {
				out[at] = sign
			}
			at++
		}
	}
	return out
}

// wingdings are the signs of the font Wingdings that are used most.
var wingdings = map[rune]rune{
	0x20: ' ', 0x22: '✂', 0x23: '✁', 0x28: '☎', 0x29: '✆', 0x2A: '✉', 0x36: '⌛', 0x37: '⌨', 0x3E: '✇', 0x3F: '✍',
	0x41: '✌', 0x45: '☜', 0x46: '☞', 0x47: '☝', 0x48: '☟', 0x4A: '☺', 0x4C: '☹', 0x4E: '☠', 0x51: '✈', 0x52: '☼',
	0x54: '❄', 0x58: '✠', 0x59: '✡', 0x5A: '☪', 0x5B: '☯', 0x5D: '☸', 0x5E: '♈', 0x5F: '♉', 0x60: '♊', 0x61: '♋',
	0x62: '♌', 0x63: '♍', 0x64: '♎', 0x65: '♏', 0x66: '♐', 0x67: '♑', 0x68: '♒', 0x69: '♓', 0x6C: '●', 0x6D: '❍',
	0x6E: '■', 0x6F: '□', 0x71: '❑', 0x72: '❒', 0x73: '⬧', 0x74: '⧫', 0x75: '◆', 0x76: '❖', 0x77: '⬥', 0x78: '⌧',
	0x7A: '⌘', 0x7B: '❀', 0x7C: '✿', 0x7D: '❝', 0x7E: '❞',
	0x81: '①', 0x82: '②', 0x83: '③', 0x84: '④', 0x85: '⑤', 0x86: '⑥', 0x87: '⑦', 0x88: '⑧', 0x89: '⑨', 0x8A: '⑩',
	0x8C: '❶', 0x8D: '❷', 0x8E: '❸', 0x8F: '❹', 0x90: '❺', 0x91: '❻', 0x92: '❼', 0x93: '❽', 0x94: '❾', 0x95: '❿',
	0x9E: '·', 0x9F: '•', 0xA1: '○', 0xA4: '◉', 0xA5: '◎', 0xA7: '▪', 0xA8: '◻', 0xAA: '✦', 0xAB: '★', 0xAC: '✶',
	0xAD: '✴', 0xAE: '✹', 0xAF: '✵', 0xB1: '⌖', 0xB5: '✪', 0xB6: '✰', 0xD5: '⌫', 0xD6: '⌦', 0xD8: '➢', 0xDC: '➲',
	0xDF: '←', 0xE0: '→', 0xE1: '↑', 0xE2: '↓', 0xE3: '↖', 0xE4: '↗', 0xE5: '↙', 0xE6: '↘', 0xE8: '➔', 0xEF: '⇦',
	0xF0: '⇨', 0xF1: '⇧', 0xF2: '⇩', 0xFB: '✗', 0xFC: '✓', 0xFD: '☒', 0xFE: '☑',
}

// webdings are the signs of the font Webdings that are used most.
var webdings = map[rune]rune{
	0x20: ' ', 0x33: '◀', 0x34: '▶', 0x35: '▲', 0x36: '▼', 0x61: '✔', 0x63: '□', 0x67: '■', 0x6E: '●', 0x72: '✖',
}

// Signs is a text in a font as the signs that readers see. A letter of a font of symbols whose sign nobody knows is
// told with its number, and is no other sign.
func Signs(text, font string, losses *Losses) string {
	signs, isSymbols := symbolFonts[strings.ToLower(strings.TrimSpace(font))]
	return strings.Map(func(r rune) rune {
		letter := r
		if isPrivate(r) {
			letter &= lowByte
		} else if !isSymbols || r > lowByte || !unicode.IsGraphic(r) || unicode.IsSpace(r) {
			return r
		}
		if sign, ok := signs[letter]; ok {
			return sign
		}
		losses.AddOne(LossOfSymbols, strings.TrimSpace(fmt.Sprintf("%s U+%04X", font, r)))
		return unicode.ReplacementChar
	}, text)
}

// isPrivate reports whether a character is a letter of a font of symbols.
func isPrivate(r rune) bool { return r >= firstSymbol && r <= lastSymbol }
