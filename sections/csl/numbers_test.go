package csl

import (
	"strings"
	"testing"

	"annualreport/sections/bib"
)

// TestFormsOfNumbers: numbers and what stands between them are written in the form of the element; ordinals in words go up to
// ten, and follow the gender of what they count.
func TestFormsOfNumbers(t *testing.T) {
	for _, c := range [][4]string{
		{"en", `form="ordinal"`, "2, 4", "2nd, 4th"}, {"en", `form="ordinal"`, "2 & 3", "2nd & 3rd"}, {"en", `form="ordinal"`, "2-3", "2nd–3rd"}, {"en", "", "2,4", "2, 4"},
		{"en", `form="long-ordinal"`, "1", "first"}, {"en", `form="long-ordinal"`, "10", "tenth"}, {"en", `form="long-ordinal"`, "11", "11th"}, {"en", `form="roman"`, "14", "xiv"},
		{"fr", `form="long-ordinal"`, "1", "premier"}, {"fr", `form="long-ordinal"`, "2", "deuxième"}, {"en", `form="ordinal"`, "II", "II"}, {"en", `text-case="uppercase" form="roman"`, "4", "IV"},
	} {
		if got := cited(t, styleOf(t, "", `<number variable="volume" `+c[1]+`/>`), c[0], `{"id": "a", "title": "Fog", "volume": "`+c[2]+`"}`); got != c[3] {
			t.Errorf("%v: %s", c, got)
		}
	}
}

// TestOrdinals: the end of an ordinal is that for the whole number, for its last two figures or for the last one, as its
// language says.
func TestOrdinals(t *testing.T) {
	english, err := new(Style).localeOf("en")
	if err != nil {
		t.Fatal(err)
	}
	for n, want := range map[int]string{
		1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 10: "10th", 11: "11th", 12: "12th", 13: "13th", 21: "21st", 22: "22nd", 101: "101st", 111: "111th", 112: "112th", 113: "113th", 1011: "1011th", 1021: "1021st",
	} {
		if got := english.ordinal(n, ""); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
	own := newLocale("xx")
	root, _, err := parse(`<terms><term name="ordinal">.</term><term name="ordinal-01" match="whole-number">W</term><term name="ordinal-02" match="last-two-digits">T</term>` +
		`<term name="ordinal-03">D</term><term name="ordinal-04" gender-form="feminine">F</term><term name="ordinal-12" match="whole-number">Z</term></terms>`)
	if err != nil {
		t.Fatal(err)
	}
	own.addTerms(root)
	for n, want := range map[int]string{1: "1W", 2: "2T", 3: "3D", 4: "4.", 11: "11.", 12: "12Z", 13: "13D", 22: "22.", 101: "101.", 102: "102T", 103: "103D", 112: "112.", 5: "5."} {
		if got := own.ordinal(n, ""); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
	if got := own.ordinal(14, "feminine") + own.ordinal(13, "feminine"); got != "14F13D" {
		t.Errorf("of a feminine word: %s", got)
	}
	if got := newLocale("xx").ordinal(3, ""); got != "3" {
		t.Errorf("of a language without any: %s", got)
	}
}

// TestRoman: numbers that have Roman figures have them.
func TestRoman(t *testing.T) {
	for n, want := range map[int]string{0: "0", -1: "-1", 1: "i", 4: "iv", 9: "ix", 40: "xl", 90: "xc", 400: "cd", 944: "cmxliv", 3999: "mmmcmxcix", 4000: "4000"} {
		if got := roman(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}

// TestLabelsOfCounts: what is counted has the word for several from two on; a word for what is not there is none, and one
// for what is there keeps its group.
func TestLabelsOfCounts(t *testing.T) {
	for item, want := range map[string]string{
		`"number-of-pages": "1"`: "page", `"number-of-pages": "2"`: "pages", `"number-of-pages": "many"`: "pages", `"number-of-pages": "0"`: "page", `"note": "x"`: "",
	} {
		s := styleOf(t, "", `<group delimiter=" "><text variable="medium"/><label variable="number-of-pages"/></group>`)
		if got := cited(t, s, "en", `{"id": "a", "title": "Fog", `+item+`}`); got != want {
			t.Errorf("%s: %q, want %q", item, got, want)
		}
	}
}

// TestPages: ranges of pages have the sign of the language, lists their commas, and letters before the figures stay; the first
// page is where the first range begins.
func TestPages(t *testing.T) {
	const sign = `<locale><terms><term name="page-range-delimiter"> to </term></terms></locale>`
	const none = `<locale><terms><term name="page-range-delimiter"></term></terms></locale>`
	for _, c := range [][4]string{
		{"", "", "321-5", "321–5"}, {"", sign, "321-325", "321 to 325"}, {"", none, "321-325", "321–325"}, {"", sign, "x-y", "x to y"}, {"", "", "3; 5,7-9", "3, 5, 7–9"},
		{"", "", "A3-A5", "A3–A5"}, {`page-range-format="minimal"`, "", "A33-A35", "A33–5"}, {`page-range-format="minimal"`, "", "A33-B35", "A33–B35"}, {`page-range-format="minimal"`, "", "A33-35", "A33–5"},
		{`page-range-format="expanded"`, "", "A33-5", "A33–A35"}, {`page-range-format="minimal-two"`, "", "321-325", "321–25"}, {`page-range-format="minimal-two"`, "", "3-5", "3–5"},
		{`page-range-format="minimal"`, "", "98-102", "98–102"}, {`page-range-format="minimal"`, "", "42", "42"}, {`page-range-format="chicago"`, "", "1496-1504", "1496–1504"},
		{`page-range-format="chicago-16"`, "", "1496-1504", "1496–504"}, {`page-range-format="chicago-15"`, "", "1496-1504", "1496–1504"},
	} {
		s := styleOf(t, c[0], c[1]+`<bibliography><layout><text variable="page"/></layout></bibliography>`)
		if got := cited(t, s, "en", `{"id": "a", "title": "Fog", "page": "`+c[2]+`"}`); got != c[3] {
			t.Errorf("%v: %s", c, got)
		}
	}
	for pages, want := range map[string]string{"321-325": "321", "321–5": "321", "7": "7", " A3 - A5 ": "A3", "": ""} {
		if got := firstPage(pages); got != want {
			t.Errorf("%q begins at %q, want %q", pages, got, want)
		}
	}
}

// TestChicago: the last page has the figures that the Chicago Manual of Style keeps (CSL 1.0.2, appendix V).
func TestChicago(t *testing.T) {
	for pages, want := range map[string]string{
		"3-10": "3–10", "71-72": "71–72", "100-104": "100–104", "600-613": "600–613", "1100-1123": "1100–1123", "107-108": "107–8", "505-517": "505–17", "1002-1006": "1002–6", "321-325": "321–25",
		"415-532": "415–532", "1087-1089": "1087–89", "1536-1538": "1536–38", "11564-11568": "11564–68", "13792-13803": "13792–803", "12991-13001": "12991–3001", "200-201": "200–201", "1234-1299": "1234–99",
	} {
		for _, form := range []string{"chicago", "chicago-16"} {
			if got := shortened(pages, form, "–"); got != want {
				t.Errorf("%s, %s: %s, want %s", pages, form, got, want)
			}
		}
	}
	if got := shortened("1496-1504", "chicago", "–") + shortened("11496-11504", "chicago", "–") + shortened("496-504", "chicago", "–"); got != "1496–150411496–504496–504" {
		t.Errorf("where three of four figures change: %s", got)
	}
}

// TestWordsOfLanguages: what a report says of publications by itself is in the words of its language, or in figures where
// these are not known.
func TestWordsOfLanguages(t *testing.T) {
	const unknown = "xx"
	for got, want := range map[string]string{
		Counted(bib.Volume, "2", "en"): "vol.\u00a02", Counted(bib.Volume, "2-3", "en"): "vols.\u00a02-3", Counted(bib.Volume, "spring", "en"): "spring", Counted(bib.Pages, "4–7", "en"): "pp.\u00a04–7",
		Counted(bib.Pages, "no. 1-no. 9", "en"): "pp.\u00a0no. 1-no. 9", Counted(bib.Volume, "no. 1-no. 9", "en"): "no. 1-no. 9", Counted(bib.Volume, "4", unknown): "4", Counted("x-y", "5", "en"): "5",
		Circa("1999", "en"): "c.\u00a01999", Circa("1998", "ja"): "およそ1998", Circa("1997", unknown): "1997?",
		Translators(1, "en"): "trans.", Translators(2, "de"): "Übers.", Translators(3, unknown): "", Within("en"): "in", Within(unknown): "",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	l := newLocale("xx")
	l.terms[termKey{"translator", "short", ""}] = term{single: "one", multiple: "more"}
	if l.word("translator", "short", false)+l.word("translator", "short", true) != "onemore" {
		t.Error("one and several are the same")
	}
}

// TestChainsOfScripts: a language that is written in several scripts has the words of its own.
func TestChainsOfScripts(t *testing.T) {
	for tag, want := range map[string]string{
		"zh-Hant": "en-US zh-CN zh zh-ZH zh-TW zh-Hant", "zh-TW": "en-US zh-CN zh zh-ZH zh-TW", "zh-HK": "en-US zh-CN zh zh-ZH zh-TW zh-HK", "zh": "en-US zh-CN zh zh-ZH",
		"zh-Hans": "en-US zh-CN zh zh-ZH zh-Hans", "sr-Latn": "en-US sr-Cyrl-RS sr sr-SR sr-Latn-RS sr-Latn", "it": "en-US it it-IT", "en": "en-US en en-EN",
	} {
		if got := strings.Join(chain(tag), " "); got != want {
			t.Errorf("%s: %s, want %s", tag, got, want)
		}
	}
	both, err := new(Style).localeOf("pt_BR")
	other, _ := new(Style).localeOf("pt-BR")
	if err != nil || both.word("edition", "short", false) != other.word("edition", "short", false) || both.language != "pt-BR" {
		t.Errorf("%s, %v", both.language, err)
	}
}
