package source

import (
	"strings"
	"testing"

	"annualreport/layout/diag"
)

// TestPlainXML: what nobody sees is told in a file of XML, also if it is written by its number; all else stays as it is
// written.
func TestPlainXML(t *testing.T) {
	for text, want := range map[string]struct{ text, told string }{
		"<a>&#38;&#x3c;&#65;&#xE9;&#10;</a>":    {"<a>&#38;&#x3c;&#65;&#xE9;&#10;</a>", ""},
		"<a>a&#x202E;b</a>":                     {"<a>a b</a>", "the sign of direction without an end U+202E"},
		"<a>a&#8238;b&#x202c;c</a>":             {"<a>a\u202eb\u202cc</a>", ""},
		"<a b='x&#xE0041;'/>":                   {"<a b='x '/>", "the letter that nobody sees U+E0041"},
		"<a>x&#27;[2J</a>":                      {"<a>x [2J</a>", "the control character U+001B"},
		"<a>x&#0;</a>":                          {"<a>x&#0;</a>", ""},
		"<a>x&#xFFFE;</a>":                      {"<a>x </a>", "the number of no character: U+FFFE"},
		"<a>x&#xD800;&#x99999999999999999;</a>": {"<a>x\ufffd\ufffd</a>", "a letter was lost"},
		"<a>\u2066</a>\n&amp;#8238;":            {"<a> </a>\n&amp;#8238;", "U+2066"},
	} {
		var problems diag.List
		got, ok := PlainXML(NewXML("a.svg", text), &problems, "save it anew")
		if !ok || got.String() != want.text {
			t.Errorf("%q is %q, want %q", text, got.String(), want.text)
		}
		told := problems.Sorted()
		if want.told == "" && len(told) > 0 || want.told != "" && (len(told) == 0 || !strings.Contains(told[0].Summary, want.told)) {
			t.Errorf("%q: it says %v", text, told)
		}
	}
}

// TestNumbersOfCharacters: a character by its number is one up to the last, but for the halves of pairs.
func TestNumbersOfCharacters(t *testing.T) {
	for written, want := range map[string]rune{
		"&#xD7FF;": 0xD7FF, "&#xD800;": lostLetter, "&#xDFFF;": lostLetter, "&#xE000;": 0xE000, "&#x10FFFF;": 0x10FFFF, "&#x110000;": lostLetter,
		"&#65;": 'A', "&#0;": 0, "&#99999999999;": lostLetter,
	} {
		if got := referred(written); got != want {
			t.Errorf("%s: %U, want %U", written, got, want)
		}
	}
}
