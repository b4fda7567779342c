package content

import "strings"

// RightToLeft tells whether a language's lines begin at the right.
func RightToLeft(tag string) bool {
	switch base, rest, _ := strings.Cut(strings.ToLower(tag), "-"); base {
	case "ar", "fa", "ur", "ps", "he", "yi", "ug", "sd", "dv", "ckb", "syr", "aii", "nqo", "ks":
		return !strings.HasPrefix(rest, "latn") && !strings.HasPrefix(rest, "cyrl")
	default:
		return strings.HasPrefix(rest, "arab") || strings.HasPrefix(rest, "hebr") || strings.HasPrefix(rest, "adlm")
	}
}
