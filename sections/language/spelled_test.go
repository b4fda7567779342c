package language

import "testing"

// TestSpelled: a tag is written in the letters that are usual, whatever those are that it has.
func TestSpelled(t *testing.T) {
	for tag, want := range map[string]string{
		"fr": "fr", "Fr": "fr", "pt_br": "pt-BR", "pt-br": "pt-BR", "ZH-hant": "zh-Hant", "sr_LATN_rs": "sr-Latn-RS", "ca-VALENCIA": "ca-valencia",
		"de-x-own": "de-x-own", "iw": "iw", "fr (1)": "", "french": "", "": "",
	} {
		if got, ok := Spelled(tag); got != want || ok != (want != "") {
			t.Errorf("%q is spelled %q, want %q", tag, got, want)
		}
	}
}
