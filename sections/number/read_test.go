package number

import (
	"errors"
	"reflect"
	"testing"
	"unicode"
)

// TestCertain: what can be read in one way only is read so, whatever the language.
func TestCertain(t *testing.T) {
	for text, want := range map[string]string{
		"1": "1", "0": "0", "0.125": "0.125", ".5": "0.5", "12,5": "12.5", "1.234,50": "1234.50", "1,234.50": "1234.50", "1 234": "1234",
		"1\u202f234,5": "1234.5", "1’234.50": "1234.50", "1'234'567": "1234567", "1,234,567": "1234567", "1.234.567": "1234567", "1234,567": "1234.567",
		"12345.678": "12345.678", "12,34,567.8": "1234567.8", "1,00,000": "100000", "(12)": "-12", "−5": "-5", "–5": "-5", "5-": "-5", "+5": "5", "- 5": "-5",
		"12 %": "12 %", "%12": "12 %", "٥٠٪": "50 %", "12\u00a0‰": "12 ‰", "€ 1,200.00": "1200.00 €", "(€ 12)": "-12 €", "€ (12)": "-12 €", "-$5": "-5 $",
		"€ 3.5m": "3500000 €", "$3.5 million": "3500000 $", "3,5 Mio. €": "3500000 €", "EUR 2.1bn": "2100000000 EUR", "900 k€": "900000 €", "€900k": "900000 €",
		"Rs.500": "500 Rs.", "Fr. 1’200": "1200 Fr.", "US$ 5": "5 US$", "R 1 200": "1200 R", "₹ 3.5 crore": "35000000 ₹", "12 kr": "12 kr",
		"१,२३,४५६": "123456", "١٬٢٣٤٫٥": "1234.5", "𞥑⹁𞥒𞥓𞥔.𞥕": "1234.5", "\u200e−12": "-12", "１２": "12", "1.2E+05": "120000", "1,5e-3": "0.0015", "1.5 × 10³⁰": "1500000000000000000000000000000",
		"CHF 12.–": "12 CHF", "1'234.–": "1234", "1.234,-": "1234", "20,— €": "20 €", "Fr. 1'250.--": "1250 Fr.", "₹ 500/-": "500 ₹", "-5,-": "-5", "1.234,50 -": "-1234.50", "—5": "-5",
		"2 × 10⁻³": "0.002", "1.2345": "1.2345",
	} {
		got, ok := Read(text).Certain()
		if !ok || got.String() != want {
			t.Errorf("%q is read as %s (%t), want %s", text, got, ok, want)
		}
	}
}

// TestNoNumber: what has not the shape of a number is none.
func TestNoNumber(t *testing.T) {
	for _, text := range []string{
		"", "–", "n/a", "12 34", "1 23", "12345 678", "1,23,4", "1,2,3", "31.12.2018", "030.219.158", "007", "2015–2016", "10:30", "1/2", "10.1000/182",
		"+44 20 7946 0000", "Q4 2031", "5 km", "5 million", "3.5m", "5 %%", "€ 5 $", "(12", "--5", "(-5)", "5.", "1..5", "1,,5", "1.234,567,8", "1.234.56",
		"12%m", "1e9999", "€ 5 billion", "0,123,456", "1,234 567", "3 × 10", "ISBN 3", "1.234.–", "1,50,-", "12.-5", "5 - 3", "5---", "2030–", "1999-", "12 —", "1٫234٫5",
	} {
		if r := Read(text); r.IsNumber() {
			t.Errorf("%q is read as a number: %v %v", text, r.decimals, r.groups)
		}
	}
}

var (
	english = Notation{Decimal: '.', Group: ','}
	german  = Notation{Decimal: ',', Group: '.'}
	french  = Notation{Decimal: ',', Group: '\u202f'}
	indian  = Notation{Decimal: '.', Group: ',', Pairs: true}
)

// TestSettled: the place of a text that can be read in two ways settles it, or it is a doubt.
func TestSettled(t *testing.T) {
	semicolons := func(l Notation) Context { return Context{Language: l, Separator: ';'} }
	commas := func(l Notation) Context { return Context{Language: l, Separator: ','} }
	for _, c := range []struct {
		name    string
		context Context
		text    string
		want    string
	}{
		{"groups of the language", Context{Language: english}, "1,250", "1250"},
		{"groups of the language", Context{Language: german}, "1.250", "1250"},
		{"decimals of the language", Context{Language: german}, "12,500", ""},
		{"decimals of the language", Context{Language: english}, "1.234", ""},
		{"neither of the language", Context{Language: french}, "1.234", ""},
		{"certain", Context{Language: english}, "4,5", "4.5"},
		{"certain", Context{Language: german}, "4.5", "4.5"},
		{"seen with decimals", Context{Language: english, Seen: english}, "1.234", "1.234"},
		{"seen against the language", Context{Language: english, Seen: german}, "1,250", ""},
		{"semicolons", semicolons(english), "1.234", ""},
		{"semicolons", semicolons(german), "1.234", ""},
		{"semicolons", semicolons(english), "12,500", ""},
		{"semicolons with others", Context{Language: english, Separator: ';', Seen: german}, "1.234", "1234"},
		{"semicolons with others", Context{Language: english, Separator: ';', Seen: german}, "12,500", "12.500"},
		{"semicolons and the report's", Context{Language: english, Separator: ';', Default: german}, "12,500", "12.500"},
		{"commas", commas(english), "1.234", "1.234"},
		{"commas", commas(english), "12,500", "12500"},
		{"commas, another language", commas(german), "1.234", ""},
		{"given", Context{Language: english, Given: german}, "1.234", "1234"},
		{"given", Context{Language: english, Given: german}, "12,500", "12.500"},
		{"given", Context{Language: english, Given: german}, "12 500,5", "12500.5"},
		{"given, another", Context{Language: english, Given: german}, "7.5", ""},
		{"given, another", Context{Language: english, Given: french}, "1.234", ""},
		{"pairs", Context{Language: english}, "12,34,567", ""},
		{"pairs", Context{Language: indian}, "12,34,567", "1234567"},
	} {
		got, err := c.context.Read(c.text)
		if c.want == "" && err == nil || c.want != "" && (err != nil || got.String() != c.want) {
			t.Errorf("%s: %q is %s (%v), want %q", c.name, c.text, got, err, c.want)
		}
	}
	var doubt *Doubt
	c := semicolons(english)
	if _, err := c.Read("1.234"); !errors.As(err, &doubt) || doubt.Groups.String() != "1234" || doubt.Decimals.String() != "1.234" {
		t.Errorf("the doubt is %v", doubt)
	}
}

func TestExample(t *testing.T) {
	for text, want := range map[string]Notation{
		"1.234,5": german, "1,234.5": english, "12,34,567.8": indian, "1 234,5": {Decimal: ',', Group: ' '}, "7,5": {Decimal: ','},
	} {
		if got, ok := Example(text); !ok || got != want {
			t.Errorf("%q shows %v, %t", text, got, ok)
		}
	}
	for _, text := range []string{"1234", "1.234", "de", "", "1 234", "7,5 %"} {
		if got, ok := Example(text); ok {
			t.Errorf("%q shows %v", text, got)
		}
	}
}

func TestLearn(t *testing.T) {
	var c Context
	for text, fits := range map[string]bool{"1.234": true, "Kenya": true} {
		if c.Learn(text) != fits || c.Seen.Known() {
			t.Errorf("%q shows %v", text, c.Seen)
		}
	}
	if !c.Learn("7,5") || !c.Learn("1.234,5") || c.Learn("7.5") || c.Learn("1,234,567") {
		t.Error("contradictions are not told")
	}
}

// TestDigits: digits of all scripts have their values.
func TestDigits(t *testing.T) {
	for _, r16 := range unicode.Nd.R16 {
		if (int(r16.Hi)-int(r16.Lo)+1)%10 != 0 {
			t.Errorf("digits from %U do not stand in tens", r16.Lo)
		}
	}
	for _, r32 := range unicode.Nd.R32 {
		if (int(r32.Hi)-int(r32.Lo)+1)%10 != 0 {
			t.Errorf("digits from %U do not stand in tens", r32.Lo)
		}
	}
}

func TestFromTOML(t *testing.T) {
	for raw, want := range map[string]string{
		"7": "7", "-7.50": "-7.50", "+1_000": "1000", "1e6": "1000000", "1.50e1": "15.0", "5E-3": "0.005", "0xFF": "255", "0o17": "15", "0b11": "3", "-0": "0",
	} {
		if got, ok := FromTOML(raw); !ok || got.String() != want {
			t.Errorf("%s is %s (%t), want %s", raw, got, ok, want)
		}
	}
	for _, raw := range []string{"inf", "-inf", "nan", "+nan", ""} {
		if _, ok := FromTOML(raw); ok {
			t.Errorf("%s is a number", raw)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"1.234,5", "€ 3.5m", "(12)", "× 10³", "1e9", "1e1100", "1e-1098", "٫٬", "R", "-"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := Read(text)
		v, ok := r.Certain()
		if !ok {
			return
		}
		again, ok := english.Value(v.Decimal.String())
		if !ok || again.Cmp(v.Decimal) != 0 {
			t.Errorf("%q is %s, which is read as %s", text, v, again)
		}
	})
}

// TestBareNumbers compares the short way of digits that have nothing around them with the long one.
func TestBareNumbers(t *testing.T) {
	for _, whole := range []string{"0", "007", "12", "1234", "1,234", "1.234.567", "12,34,567", "12..5", "1,.5", "99999999999999999999"} {
		for _, rest := range []string{"", ".5", ",50", ".234", ",234.50", ".00"} {
			text := whole + rest
			if !isBare(text) {
				t.Fatalf("%q does not take the short way", text)
			}
			if got, want := Read(text), readWithSigns(text); !reflect.DeepEqual(got, want) {
				t.Errorf("%q: %v, and with the signs around it %v", text, got, want)
			}
		}
	}
	for _, text := range []string{"", ".5", "5.", "-5", "5 ", "5%", "1 234", "٣"} {
		if isBare(text) {
			t.Errorf("%q has more than digits", text)
		}
	}
}
