package markup

import (
	"bytes"
	"strings"
	"testing"
)

// TestPasted: bullets of word processors begin items, and a tab begins a paragraph, but not in lists nor in program
// text. No byte moves.
func TestPasted(t *testing.T) {
	for text, want := range map[string]string{
		"•\tone\n•\ttwo\n":         "-   one\n-   two\n",
		"• one":                    "-   one",
		"\uf0b7\tone":              "-   one",
		"o\tone":                   "- one",
		"–\tone":                   "-   one",
		"·\tone":                   "-  one",
		"– one":                    "– one",
		"o one":                    "o one",
		"•\t\tone":                 "-    one",
		"•\t\t\tone":               " -    one",
		"\t•\tone":                 "-    one",
		"•      one":               "  -    \r\rone",
		"•\t      one":             "   -    \r\rone",
		"o                one":     "o                one",
		"o\t        one":           "   -    \r\rone",
		"•\u00a0\u00a0\u00a0one":   "-   \r\r\r\r\rone",
		"•     one":                "   -    one",
		"so in\n2019. A\n\n\tB":    "so in\n2019. A\n\n B",
		"# A\n2. b\n\n\tc":         "# A\n2. b\n\n\tc",
		"```\na\n```\n2. b\n\n\tc": "```\na\n```\n2. b\n\n\tc",
		"=\n2. b\n\n\tc":           "=\n2. b\n\n c",
		"a\n=\n2. b\n\n\tc":        "a\n=\n2. b\n\n\tc",
		"> a\n2. b\n\n\tc":         "> a\n2. b\n\n\tc",
		"a\n1. b\n\n\tc":           "a\n1. b\n\n\tc",
		"a\n- \n\n\tb":             "a\n- \n\n b",
		"a\n\n- \n\n\tb":           "a\n\n- \n\n\tb",
		"•\tone\n\t•\ttwo":         "-   one\n\t-   two",
		"\tWords.\n\n\tMore.\n":    " Words.\n\n More.\n",
		"\tWords.\n\tMore.\n":      " Words.\n More.\n",
		"\tA\nb\n\t~~~\n\tc":       " A\nb\n ~~~\n\tc",
		"\tA\n# B\n\tc":            " A\n# B\n\tc",
		"Words\n\tmore.\n":         "Words\n\tmore.\n",
		"- one\n\n\tmore of it\n":  "- one\n\n\tmore of it\n",
		"- one\n\nWords.\n\n\tA.":  "- one\n\nWords.\n\n A.",
		"```\n\tcode\n```\n\n\tA.": "```\n\tcode\n```\n\n A.",
		"```a`\n\n\tA.":            "```a`\n\n A.",
		"~~~\n```\n\tcode":         "~~~\n```\n\tcode",
		"````\n```\n\n\tcode":      "````\n```\n\n\tcode",
		"```\n``` x\n\n\tcode":     "```\n``` x\n\n\tcode",
		"```\n````\n\n\tA.":        "```\n````\n\n A.",
		"    code":                 "    code",
		"•":                        "•",
		"•\t":                      "•\t",
		"plain words":              "plain words",
	} {
		got := pasted([]byte(text))
		if string(got) != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if len(got) != len(text) || bytes.Count(got, []byte("\n")) != strings.Count(text, "\n") {
			t.Errorf("%q: bytes moved", text)
		}
	}
}

// FuzzPasted: whatever the text is, no byte moves, and only bullets and spaces become others.
func FuzzPasted(f *testing.F) {
	f.Add("•\tone\n\t•\ttwo\n\n```\n\tx\n```\n\n\tWords.")
	f.Fuzz(func(t *testing.T, text string) {
		got := pasted([]byte(text))
		if len(got) != len(text) {
			t.Fatalf("%q has %d bytes of %d", text, len(got), len(text))
		}
		for i := range got {
			if got[i] != text[i] && !strings.ContainsRune(" -\r", rune(got[i])) {
				t.Fatalf("%q becomes %q", text, got)
			}
		}
	})
}
