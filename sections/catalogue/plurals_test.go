package catalogue

import (
	"strconv"
	"strings"
	"testing"
)

func TestPlurals(t *testing.T) {
	for tag, want := range map[string]string{"en": twoPlurals, "fr-CA": twoFromZero, "pt": twoPlurals, "pt-BR": twoFromZero, "ru": eastSlavic, "zh-Hant": onePlural, "??": twoPlurals} {
		if got := Plurals(tag); got != want {
			t.Errorf("%s: %s, want %s", tag, got, want)
		}
	}
	for tag, formula := range plurals {
		count, rest, _ := strings.Cut(strings.TrimPrefix(formula, "nplurals="), "; plural=")
		n, err := strconv.Atoi(count)
		if err != nil {
			t.Errorf("%s: %s", tag, formula)
		}
		if n > 2 && !strings.HasSuffix(rest, " : "+strconv.Itoa(n-1)+");") {
			t.Errorf("%s: the last of %d forms is not in %s", tag, n, rest)
		}
	}
}
