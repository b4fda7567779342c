package number

import (
	"fmt"
	"strings"
	"testing"
)

// TestProse: the numbers of sentences are found, with all that they may stand for; those that are
// parts of words are loose.
func TestProse(t *testing.T) {
	english, german := Notation{Decimal: '.', Group: ','}, Notation{Decimal: ',', Group: '.'}
	for _, c := range []struct {
		notation Notation
		text     string
		want     string // the values of a number with strokes between them, loose ones with a question mark
	}{
		{english, "We helped 1,234 people, and 7.5% of them twice.", "1234 7.5"},
		{german, "Wir halfen 1.234 Menschen, 7,5 % davon zweimal.", "1234 7.5"},
		{english, "In 2031, 200 groups met.", "2031 200"},
		{english, "A loss of −5 or (3).", "5 3"},
		{english, "$1.2 million, 3 lakh, 4 billion", "1.2/1200000 3/300000 4/4000000000"},
		{english, "预算为120万美元。", "120/1200000"},
		{english, "The 20th century, B2B", "20? 2?"},
		{english, "20世紀", "20"},
		{german, "Am 31.12.2031.", "31 2031"},
		{german, "Am 31. 12. 2031.", "31 2031"},
		{english, "It was 2031. 12 owls came, 1,234. 5 stayed.", "2031 12 1234 5"},
		{english, "On 2031-03-04.", "4 2031"},
		{english, "On 12/31/2031, and 2031-12-31.", "31 2031 31 2031"},
		{english, "On 03/04/2031.", "3/4 2031"},
		{english, "On 44/13/2031, at 10:30.", "44 13 2031 10 30"},
		{english, "1,234-5,678 owls, 7.5/1,000", "1234 5678 7.5 1000"},
		{english, "2030-31, 3/4", "2030 31 3 4"},
		{english, "1.234,5", "1234.5"},
		{english, "Version 3.1.4", "3 1 4"},
		{english, "٧٫٥ and ١٬٢٣٤", "7.5 1234"},
		{english, "no number", ""},
	} {
		var got []string
		for _, f := range c.notation.In(c.text) {
			var values []string
			for _, v := range f.Values {
				values = append(values, v.String())
			}
			one := strings.Join(values, "/")
			if f.Loose {
				one += "?"
			}
			got = append(got, one)
		}
		if fmt.Sprint(strings.Join(got, " ")) != c.want {
			t.Errorf("%q has %q, want %q", c.text, strings.Join(got, " "), c.want)
		}
	}
}
