package manuscript

import (
	"strings"
	"unicode/utf8"
)

// FormulaPart is a part of a formula, in parentheses if it has more than one sign or figure that belongs together.
func FormulaPart(s string) string {
	isNumber := strings.Trim(s, "0123456789.,") == ""
	if utf8.RuneCountInString(s) <= 1 || isNumber {
		return s
	}
	return "(" + s + ")"
}
