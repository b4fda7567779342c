package years

import "testing"

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
