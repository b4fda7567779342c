package years

import (
	"math/rand/v2"
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
		{"a span of years with a short end", "2031/40 2031-33 2031–35", "2032/41 2032-34 2032–36"},
		{"a month", "2031-12 2031-02 12/2031", "2032-12 2032-02 12/2032"},
		{"digits behind a year that are neither", "2031/07 2031–85", "2031/07 2031–85"},
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

// TestYearsAndAmounts: a year is known by what stands around it from an amount of money, a quantity, and the number of
// a thing, a standard or a law.
func TestYearsAndAmounts(t *testing.T) {
	move := func(text string) string { return Move(text, 1, func(Year) bool { return true }) }
	for _, text := range []string{
		"€2031", "€ 2031", "2031 €", "2031€", "EUR 2031", "2031 EUR", "(EUR 2031)", "$2031", "US$2031", "US$ 2031", "R$ 2031",
		"2031 zł", "kr 2031", "2031 kr", "CHF\u00a02031", "₹2031", "2031 ₺", "2031 FCFA", "Price: £2031.", "Rs. 2031", "2031 руб.",
		"2031 km", "2031\u202fkm²", "2031 kWh", "2031 ha", "2031 tonnes", "2031 FTE", "2031 t.", "2031 %", "2031 ‰", "2031 °C", "٢٠٣١ كم",
		"ISO 9001/2015", "ISO 9001:2015", "ISO 2031", "ISO/IEC 2031", "DIN EN ISO 9001-2015", "ISO 14001:2031", "9001/2031", "765/2008",
		"(EU) 2019/2088", "2014/95/EU", "No. 2031", "Nr. 2031", "n° 2031", "Nº 2031", "№2031", "#2031", "§ 2031", "núm. 2031", "0.2031",
	} {
		if got := move(text); got != text {
			t.Errorf("%q is no year, and becomes %q", text, got)
		}
	}
	for text, want := range map[string]string{
		"FY2031": "FY2032", "FY 2031": "FY 2032", "FY 31": "FY 32", "FY31": "FY32", "FY’31": "FY’32", "FY30/31": "FY31/32", "FY99": "FY00",
		"FY2030/31": "FY2031/32", "GJ2031": "GJ2032", "2030/31": "2031/32", "2030–2031": "2031–2032", "2030/2031": "2031/2032", "2031/2030": "2032/2031",
		"31.12.2031": "31.12.2032", "31. 12. 2031": "31. 12. 2032", "2031-12-31": "2032-12-31", "12/31/2031": "12/31/2032", "Q3 2031": "Q3 2032",
		"Q3/2031": "Q3/2032", "H1 2031 €": "H1 2032 €", "FY 2031 €": "FY 2032 €", "31.12.2031 EUR": "31.12.2032 EUR", "2030/31 €": "2031/32 €",
		"2031 (€)": "2032 (€)", "2031\n€": "2032\n€", "2031 T€": "2032 T€", "2031, EUR": "2032, EUR", "in EUR 2031": "in EUR 2032",
		"Mio. € 2031": "Mio. € 2032", "2031 members": "2032 members", "ISO audit in 2031": "ISO audit in 2032", "2031: 5 km": "2032: 5 km",
		"Norway 2031": "Norway 2032", "No 2031": "No 2032", "CLASS OF 2031": "CLASS OF 2032", "ROI 2031": "ROI 2032", "€5 in 2031": "€5 in 2032",
		"ISO 9001, 2031": "ISO 9001, 2032", "FY 31.5": "FY 31.5", "FY 31-12": "FY 31-12", "FY 31 km": "FY 32 km", "FY 311": "FY 311",
		"COVID19 31": "COVID19 31", "FY 3": "FY 3",
	} {
		if got := move(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// TestShaped: a year with a unit behind it is found where that is asked for; money before it is money.
func TestShaped(t *testing.T) {
	for text, want := range map[string]int{"2031 €": 1, "EUR 2031": 1, "2031 km": 1, "€2031": 0, "2031.5": 0, "2031 and No. 2030": 1, "12031": 0} {
		if got := len(Shaped(text)); got != want {
			t.Errorf("%q has %d, want %d", text, got, want)
		}
	}
}

// TestAllOtherBytesStay holds for any text that what is no year is the same bytes after a move, and that a move there
// and back gives the text. A month behind a hyphen that becomes the end of a business year, as 2010-12, is the one
// exception: which of both it is depends on the year.
func TestAllOtherBytesStay(t *testing.T) {
	parts := []string{
		"2031", "2030", "1999", "9999", "0000", "31", "30", "12", "01", "1", "003", "٢٠٣١", "๒๕๗๔", "/", "-", "–", ".", ":", ",", " ", "\u00a0",
		"€", "EUR", "FY", "GJ", "km", "No.", "ISO", "(", ")", "Q3", "%", "'", "’", "EU", "年", "\xff", "\n", "x", "#", "in", "Mio.", "0.",
	}
	random := rand.New(rand.NewPCG(1, 2))
	all := func(Year) bool { return true }
	moved := 0
	for range 50_000 {
		text := ""
		for range 1 + random.IntN(8) {
			text += parts[random.IntN(len(parts))]
		}
		later := Move(text, 1, all)
		if back := Move(later, -1, all); back != text && !hasShortMonth(text) {
			t.Fatalf("%q becomes %q, and comes back as %q", text, later, back)
		}
		from, rest := 0, later
		for _, y := range In(text) {
			moved++
			before := text[from:y.From]
			if !strings.HasPrefix(rest, before) {
				t.Fatalf("%q becomes %q", text, later)
			}
			rest = rest[len(before)+y.To-y.From:]
			from = y.To
		}
		if rest != text[from:] {
			t.Fatalf("%q becomes %q", text, later)
		}
	}
	if moved < 5_000 {
		t.Errorf("only %d years moved", moved)
	}
}

// hasShortMonth reports whether a text has a hyphen between a year and the month that is its second next one, too.
func hasShortMonth(text string) bool {
	for _, y := range Shaped(text) {
		if size := digitsAt(text, min(y.To+1, len(text))); strings.HasPrefix(text[y.To:], "-") && size.count == 2 &&
			(size.value-y.Value%century+century)%century == 2 {
			return true
		}
	}
	return false
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
