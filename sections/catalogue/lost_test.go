package catalogue

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/number"
)

// TestLost: what a translation lacks or adds is reported, each part once; what other languages write
// otherwise is not.
func TestLost(t *testing.T) {
	french := Writing{Original: number.Notation{Decimal: '.', Group: ','}, Translation: number.Notation{Decimal: ',', Group: '\u202f'},
		Emphases: func(text string) Emphases { return Emphases{Strong: strings.Count(text, "**") / 2} }}
	for _, c := range []struct {
		id, str string
		told    []string
	}{
		{"1,234 **owls** [here](https://owl.example)[^a] {t.x}", "{t.x} [ici](https://owl.example) 1 234 **hiboux**[^a]", nil},
		{"[a](#x) and [b](#x)", "[a](#x)", []string{"the translation lacks the link #x"}},
		{"See [](#owls).", "Voir ici.", []string{"the translation lacks the link #owls"}},
		{"See [](#owls).", "Voir [](#lamps).", []string{"the translation has the link #lamps in the place of #owls = write #owls, as in the original"}},
		{"See [](#owls).", "Voir [la figure {number}](#owls).", nil},
		{"[a](https://owl.example/en/2031) https://owl.example/1.", "https://owl.example/2. [a](https://owl.example/fr/2032)", []string{
			"the translation leads to https://owl.example/fr/2032, the original to https://owl.example/en/2031" +
				" = if that is not the same in the language of the translation, write https://owl.example/en/2031",
			"the translation leads to https://owl.example/2, the original to https://owl.example/1" +
				" = if that is not the same in the language of the translation, write https://owl.example/1"}},
		{"See https://owl.example/1.", "**https://owl.example/1**。", []string{"bold words: the translation has 1, the original 0"}},
		{"words", "[mots](#x)", []string{"the translation has the link #x, which the original does not have"}},
		{"a[^n] b", "a b", []string{"the translation lacks the footnote [^n]"}},
		{"{lamp}", "{lampe}", []string{"the translation has the mark {lampe} in the place of {lamp} = write {lamp}, as in the original"}},
		{"[a](#numbers)", "[a](#chiffres)", []string{"the translation has the link #chiffres in the place of #numbers = write #numbers, as in the original"}},
		{"**a** and **b**", "**a** et b", []string{"1 of 2 bold words are left in the translation"}},
		{"**a *b***", "**a *b*", []string{"0 of 1 bold words are left in the translation"}},
		{"a **b**", "**a** **b**", []string{"bold words: the translation has 2, the original 1"}},
		{`\[x\](y) \{5\} \*\*z\*\*`, "(y) x: 5, z", nil},
		{`\[x\](y) \{t.x\}`, "[x](y) {t.x}", []string{
			"the translation has the link y, which the original does not have",
			"the translation has the mark {t.x}, which the original does not have"}},
		{`\\[x](y)`, "x", []string{"the translation lacks the link y"}},
		{`1\_000 and \_5`, `1\_000 et 5`, nil},
		{"€12.5m", "12,5 M", []string{"the translation lacks the currency €"}},
		{"€12.5m", "12,5 M€", nil},
		{"€ 12.5", "12,5 EUR", nil},
		{"€12.5", "12,5 $", []string{"the translation has the currency $, the original €"}},
		{"CHF 12", "12 Fr.", nil},
		{"CHF 12", "12", []string{"the translation lacks the currency CHF"}},
		{"€12.5m was given", "12,5 millions d’euros", nil},
		{"7.5 owls", "75 hiboux", []string{"the translation says 75, the original 7.5"}},
		{"3 owls and 4", "4 hiboux", []string{"the translation lacks the number 3"}},
		{"owls", "2 hiboux", []string{"the translation has the number 2, which the original does not have"}},
		{"5 and 5", "5", []string{"the translation lacks the number 5"}},
		{"5", "5 et 5", []string{"the translation has the number 5, which the original does not have"}},
		{"the 20th century", "le XXe siècle", nil},
		{"le siècle", "the 20th century", nil},
		{"a", "\nb\n", []string{`the translation begins with \n, which the original does not = leave it out`,
			`the translation ends with \n, which the original does not = leave it out`}},
		{"a\n", "b", []string{`the original ends with \n, which the translation does not = write it there, too`}},
		{"a\n", "b\n\n", nil},
		{"[page](https://owl.example/12)[^1] {t.3}", "[page](https://owl.example/12)[^1] {t.3}", nil},
	} {
		var got []string
		for _, d := range differences(c.id, c.str, french) {
			if d.cure != "" {
				d.what += " = " + d.cure
			}
			got = append(got, d.what)
		}
		slices.Sort(got)
		slices.Sort(c.told)
		if !slices.Equal(got, c.told) {
			t.Errorf("%q for %q tells %q, want %q", c.str, c.id, got, c.told)
		}
	}
}

// TestCheck: done translations are looked at; the message shows the beginning of the original.
func TestCheck(t *testing.T) {
	long := strings.Repeat("owls of the sea\n", 9) + "and more"
	c, _ := read("msgid \"3 owls\"\nmsgstr \"4 hiboux\"\n\n#, fuzzy\nmsgid \"5 owls\"\nmsgstr \"6 hiboux\"\n\n" +
		"msgid \"7 owls\"\nmsgstr \" \"\n\nmsgid \"8 " + strings.ReplaceAll(long, "\n", "\\n") + "\"\nmsgstr \"9\"\n")
	problems := new(diag.List)
	c.Check(Writing{Original: number.Notation{Decimal: '.'}, Translation: number.Notation{Decimal: ','}}, nil, problems)
	told := problems.Sorted()
	if len(told) != 2 {
		t.Fatalf("%v", told)
	}
	if told[0].Hint != "compare it with the original: 3 owls" {
		t.Errorf("%q", told[0].Hint)
	}
	want := "compare it with the original: " + string([]rune("8 " + strings.ReplaceAll(long, "\n", " "))[:80]) + "…"
	if told[1].Hint != want {
		t.Errorf("%q, want %q", told[1].Hint, want)
	}
}

// TestOtherAddress: an address that a translation changes is reported once, and a name in the report each time.
func TestOtherAddress(t *testing.T) {
	const entry = "msgid \"owls of %[1]s [x](https://owl.example/en)[y](#a)\"\nmsgstr \"%[1]s [x](https://owl.example/fr)[y](#b)\"\n\n"
	c, _ := read(fmt.Sprintf(entry, "A") + fmt.Sprintf(entry, "B"))
	check := new(diag.List)
	c.Check(Writing{}, nil, check)
	all := new(diag.List)
	if toLookAt := c.CheckAll(Writing{}, all); check.Len() != 3 || all.Len() != 3 || toLookAt != 2 {
		t.Errorf("%v\n%v\n%d to look at", check.Sorted(), all.Sorted(), toLookAt)
	}
}
