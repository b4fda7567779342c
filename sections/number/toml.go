package number

import (
	"math/big"
	"strings"
)

// FromTOML reads a number of TOML 1.0 as it is written: with its decimals, with underscores
// between digits, with an exponent, or whole in hexadecimal, octal or binary digits. What is
// none, as inf and nan, is reported as false.
func FromTOML(raw string) (Decimal, bool) {
	s := strings.ReplaceAll(strings.TrimSpace(raw), "_", "")
	if len(s) > 2 && s[0] == '0' && strings.ContainsRune("xob", rune(s[1])) {
		n, ok := new(big.Int).SetString(s, 0)
		return Decimal{unscaled: n}, ok
	}
	return parse(strings.ToLower(s))
}
