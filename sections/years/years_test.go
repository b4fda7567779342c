package years

import (
	"strings"
	"testing"
	"unicode"
)

func TestMove(t *testing.T) {
	for _, test := range []struct{ rule, text, want string }{
		{"a year", "Annual Report 2031", "Annual Report 2032"},
		{"a slug", "cloud-shepherds-2031", "cloud-shepherds-2032"},
		{"a business year", "2031/32", "2032/33"},
		{"a business year with an en dash", "2031–32", "2032–33"},
		{"a business year at the end of a century", "2098/99 2099/00", "2099/00 2100/01"},
		{"two years", "2031–2032", "2032–2033"},
		{"a day", "31.12.2031", "31.12.2032"},
		{"a day of ISO 8601", "2011-12-31", "2012-12-31"},
		{"Arabic digits", "التقرير ٢٠٣١", "التقرير ٢٠٣٢"},
		{"Devanagari", "२०२९/३०", "२०३०/३१"},
		{"digits carry", "2029", "2030"},
		{"no spaces between words", "2031年度", "2032年度"},
		{"a script without spaces", "พ.ศ.2574", "พ.ศ.2575"},
		{"in brackets", "(2031)", "(2032)"},
		{"at a full stop", "In 2031.", "In 2032."},
		{"a number of five digits", "12031", "12031"},
		{"a number in groups", "1,2031", "1,2031"},
		{"a number with decimals", "2031.5", "2031.5"},
		{"a part of a word", "A2031b", "A2031b"},
		{"percent", "2031%", "2031%"},
		{"none", "no year", "no year"},
		{"letters beyond 16 bits", "𝟐𝟎𝟑𝟏/𝟑𝟐 𞥒𞥐𞥓𞥙", "𝟐𝟎𝟑𝟐/𝟑𝟑 𞥒𞥐𞥔𞥐"},
		{"a part of a name", "a_2031 2031_a", "a_2031 2031_a"},
		{"years that do not follow each other", "2031/40 2031-33", "2032/40 2032-33"},
		{"other lengths behind a stroke", "2031/3 2031/032 2031/320", "2032/3 2032/032 2032/320"},
		{"a business year in a word", "2031/32a", "2032/32a"},
		{"decimals and groups of other languages", "2031,5 2031'000 2031’000 '2031 ’2031 +2031 %2031",
			"2031,5 2031'000 2031’000 '2031 ’2031 +2031 %2031"},
		{"the end of a sentence, of words, of a quotation", "2031, 2031’ 2031' 2031.", "2032, 2032’ 2032' 2032."},
		{"bytes that are no letter", "2031\xff 2031/\xff", "2032\xff 2032/\xff"},
	} {
		if got := Move(test.text, 1, func(Year) bool { return true }); got != test.want {
			t.Errorf("%s: %q becomes %q, want %q", test.rule, test.text, got, test.want)
		}
	}
}

func TestMoveBackIsTheSame(t *testing.T) {
	all := func(Year) bool { return true }
	for _, text := range []string{"2031/32 and 1999", "٢٠٣١–٢٠٣٢", "x 2031-12-31 y", "2031, 2032; 2033"} {
		if back := Move(Move(text, 7, all), -7, all); back != text {
			t.Errorf("%q comes back as %q", text, back)
		}
	}
}

func TestOnlyAskedYearsMove(t *testing.T) {
	got := Move("Since 1829; 2030 and 2031", 1, func(y Year) bool { return y.Value > 2000 })
	if want := "Since 1829; 2031 and 2032"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAlone(t *testing.T) {
	for text, want := range map[string]bool{" 2031 ": true, "2031/32": true, "Net 2031": false, "2030–2031": false, "": false} {
		if _, ok := Alone(text); ok != want {
			t.Errorf("%q is a year alone: %v, want %v", text, ok, want)
		}
	}
}

// TestDigitsOfAllScripts: a year is found and moved in the digits of whatever script; digits of several scripts keep
// theirs.
func TestDigitsOfAllScripts(t *testing.T) {
	for _, zero := range zeros() {
		digits := func(text string) string {
			return strings.Map(func(r rune) rune {
				if r < '0' || r > '9' {
					return r
				}
				return r - '0' + zero
			}, text)
		}
		text := digits("x 1999, 2099/00 and 12345")
		if got, want := Move(text, 1, func(Year) bool { return true }), digits("x 2000, 2100/01 and 12345"); got != want {
			t.Errorf("%U: %q becomes %q, want %q", zero, text, got, want)
		}
		found := In(text)
		if len(found) != 2 || found[0].Value != 1999 || found[1].Value != 2099 || found[1].End != 2100 {
			t.Errorf("%U: in %q are %v", zero, text, found)
		}
	}
	if got := Move("2٠3१", 8, func(Year) bool { return true }); got != "2٠3९" {
		t.Errorf("digits of several scripts become %q", got)
	}
}

// zeros are the digits nought of all scripts: decimal digits stand in tens (Unicode 17, 4.6).
func zeros() []rune {
	var out []rune
	n := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !unicode.Is(unicode.Nd, r) {
			continue
		}
		if n%10 == 0 {
			out = append(out, r)
		}
		n++
	}
	return out
}
