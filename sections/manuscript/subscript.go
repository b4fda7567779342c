package manuscript

import "strings"

// subscripts are the characters that Unicode has for letters below the line (The Unicode Standard 17.0, 22.4).
var subscripts = strings.NewReplacer(
	"0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇", "8", "₈", "9", "₉",
	"+", "₊", "-", "₋", "−", "₋", "=", "₌", "(", "₍", ")", "₎",
	"a", "ₐ", "e", "ₑ", "o", "ₒ", "x", "ₓ", "h", "ₕ", "k", "ₖ", "l", "ₗ", "m", "ₘ", "n", "ₙ", "p", "ₚ", "s", "ₛ",
	"t", "ₜ", "i", "ᵢ", "r", "ᵣ", "u", "ᵤ", "v", "ᵥ",
)

// lossOfSubscripts are letters below the line for which Unicode has no characters.
var lossOfSubscripts = Loss{"letters below the line", "they stand on the line: write them in another way"}

// lower writes letters below the line with the characters that are made for it, where there are such.
func lower(runs []Run) {
	for i := range runs {
		if runs[i].Marks&Subscript == 0 {
			continue
		}
		if low, ok := Lowered(runs[i].Text); ok {
			runs[i].Text = low
			runs[i].Marks &^= Subscript
		}
	}
}

// Lowered writes a text with the characters below the line. It reports whether there are such for all of it.
func Lowered(text string) (string, bool) {
	for _, r := range text {
		if r != ' ' && subscripts.Replace(string(r)) == string(r) {
			return text, false
		}
	}
	return subscripts.Replace(text), true
}
