package manuscript

import "unicode"

// The letters of fonts of symbols, which other fonts do not have.
const firstSymbol, lastSymbol = '\uf020', '\uf0ff'

// symbols are the bullets, arrows and signs that word processors insert, by their numbers in such fonts.
var symbols = map[rune]rune{
	0xF0B7: '•', 0xF0A7: '▪', 0xF0E0: '→', 0xF0DF: '←', 0xF0FC: '✓', 0xF0FB: '✗', 0xF0D8: '➢', 0xF04A: '☺',
	0xF0B0: '°', 0xF0B1: '±', 0xF0B4: '×', 0xF0B8: '÷', 0xF0A3: '≤', 0xF0B3: '≥', 0xF0B9: '≠', 0xF0BB: '≈',
	0xF061: 'α', 0xF062: 'β', 0xF067: 'γ', 0xF064: 'δ', 0xF06D: 'μ', 0xF070: 'π', 0xF0E5: '∑', 0xF0D6: '√',
	0xF020: ' ',
}

// Symbol is the sign of a letter of a font of symbols; unicode.ReplacementChar and false if nobody knows it.
func Symbol(letter rune) (sign rune, ok bool) {
	if sign, ok := symbols[letter]; ok {
		return sign, true
	}
	return unicode.ReplacementChar, false
}
