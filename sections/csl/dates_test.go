package csl

import (
	"fmt"
	"strings"
	"testing"
)

// issued is a publication of a date, in the arrays of CSL-JSON.
func issued(parts string) string {
	return `{"id": "a", "title": "Fog", "issued": {"date-parts": [` + parts + `]}}`
}

// TestPartsOfDates: each part of a date has its own form, look and signs; a part that is not known takes the signs that join
// it with it; a date of which no part is known is none.
func TestPartsOfDates(t *testing.T) {
	const day, month, year = `<date-part name="day"/>`, `<date-part name="month"/>`, `<date-part name="year"/>`
	for _, c := range []struct{ parts, date, want string }{
		{`<date variable="issued" form="text" text-case="uppercase"/>`, `[2031, 5, 3]`, "MAY 3, 2031"},
		{`<date variable="issued"><date-part name="month" text-case="uppercase" font-style="italic" suffix="!"/>` + year + `</date>`, `[2031, 5]`, "*MAY*!2031"},
		{`<date variable="issued"><date-part name="month" form="short"/></date>`, `[2031, 9]`, "Sept."},
		{`<date variable="issued"><date-part name="month" form="short" strip-periods="true"/></date>`, `[2031, 9]`, "Sept"},
		{`<date variable="issued"><date-part name="day" form="numeric-leading-zeros"/><date-part name="month" form="numeric-leading-zeros" prefix="/"/></date>`, `[2031, 5, 3]`, "03/05"},
		{`<date variable="issued"><date-part name="month" form="numeric"/><date-part name="year" form="short" prefix="/"/></date>`, `[2031, 5]`, "5/31"},
		{`<date variable="issued" form="text"><date-part name="month" form="short"/></date>`, `[2031, 9, 3]`, "Sept. 3, 2031"},
		{`<date variable="issued" form="text"><date-part name="day" form="ordinal" prefix="!" suffix="?"/></date>`, `[2031, 9, 3]`, "September 3rd, 2031"},
		{`<date variable="issued" form="text"/>`, `[2031, 9]`, "September 2031"}, {`<date variable="issued" form="text"/>`, `[2031]`, "2031"},
		{`<date variable="issued" form="text" date-parts="year"/>`, `[2031, 9, 3]`, "2031"}, {`<date variable="issued" form="none"/>`, `[2031]`, ""},
		{`<date variable="issued"><date-part name="year" suffix=", "/>` + month + `</date><text value="!"/>`, `[2031]`, "2031!"},
		{`<text value="x"/><date variable="issued"><date-part name="day" /><date-part name="month" prefix=" "/><date-part name="year" prefix=" "/></date>`, `[2031, 5]`, "xMay 2031"},
		{`<date variable="issued" prefix="(" suffix=")" font-weight="bold" delimiter="-">` + year + month + day + `</date>`, `[2031, 5, 3]`, "(**2031-May-3**)"},
		{`<group delimiter=" "><text value="of"/><date variable="issued">` + day + `</date></group>`, `[2031]`, ""},
		{`<group delimiter=" "><text value="of"/><date variable="issued">` + year + `</date></group>`, `[2031]`, "of 2031"},
		{`<date variable="issued">` + year + `</date><date variable="issued" prefix=" ">` + year + `</date>`, `[2031]`, "2031 2031"},
	} {
		if got := cited(t, styleOf(t, "", c.parts), "en", issued(c.date)); got != c.want {
			t.Errorf("%s of %s: %q, want %q", c.parts, c.date, got, c.want)
		}
	}
}

// TestEras: years before 1000 say which era they are of, short years have two figures, and a range that is open ends in its
// dash.
func TestEras(t *testing.T) {
	for form, wants := range map[string][5]string{
		"":      {"50 BC", "999 AD", "1000", "2005", "2031–"},
		"short": {"50 BC", "999 AD", "00", "05", "31–"},
	} {
		for i, date := range []string{`[-50]`, `[999]`, `[1000]`, `[2005]`, `[2031], [0]`} {
			s := styleOf(t, "", `<date variable="issued"><date-part name="year" form="`+form+`"/></date>`)
			if got := cited(t, s, "en", issued(date)); got != wants[i] {
				t.Errorf("%s %s: %s, want %s", form, date, got, wants[i])
			}
		}
	}
	day := styleOf(t, "", `<date variable="issued"><date-part name="day"/></date><text value="x"/>`)
	if got := cited(t, day, "en", issued(`[2031], [0]`)); got != "x" {
		t.Errorf("an open range without a known part is %q", got)
	}
}

// TestFirstOfMonth: a language may count the first day of a month alone.
func TestFirstOfMonth(t *testing.T) {
	s := styleOf(t, "", `<date variable="issued"><date-part name="day" form="ordinal"/></date>`)
	for language, want := range map[string]string{"fr": "1ᵉʳ 2 3", "en": "1st 2nd 3rd"} {
		var got []string
		for day := 1; day <= 3; day++ {
			got = append(got, strings.ReplaceAll(cited(t, s, language, issued(fmt.Sprintf(`[2031, 5, %d]`, day))), "1er", "1ᵉʳ"))
		}
		if list := strings.Join(got, " "); list != want {
			t.Errorf("%s: %s, want %s", language, list, want)
		}
	}
}

// TestRangesOfDates: what two dates have in common is written once, with its signs; between what differs stands the sign of
// the largest part that does, and the signs around the parts stand outside.
func TestRangesOfDates(t *testing.T) {
	const (
		signs  = `<date variable="issued"><date-part name="day" range-delimiter="~"/><date-part name="month" prefix=" " range-delimiter=" to "/><date-part name="year" prefix=" " range-delimiter="/"/></date>`
		backed = `<date variable="issued"><date-part name="year"/><date-part name="month" prefix=" in "/><date-part name="day" prefix=" "/></date>`
		points = `<date variable="issued" delimiter="."><date-part name="day"/><date-part name="month" form="numeric"/><date-part name="year"/></date>`
		plain  = `<date variable="issued"><date-part name="day"/><date-part name="month" prefix="."  form="numeric"/><date-part name="year" prefix="."/></date>`
		dashed = `<date variable="issued" delimiter="-"><date-part name="year"/><date-part name="month" form="numeric"/><date-part name="day"/></date>`
		behind = `<date variable="issued"><date-part name="month" suffix="."/><date-part name="year" prefix=" "/></date>`
	)
	for _, c := range []struct{ parts, date, want string }{
		{signs, `[2031, 5, 3], [2031, 5, 4]`, "3~4 May 2031"}, {signs, `[2031, 5, 3], [2031, 6, 4]`, "3 May to 4 June 2031"}, {signs, `[2030, 5, 3], [2031, 6, 4]`, "3 May 2030/4 June 2031"},
		{signs, `[2031, 5], [2031, 6]`, "May to June 2031"}, {signs, `[2031, 5, 3], [2031, 5, 3]`, "3 May 2031"},
		{backed, `[2031, 5], [2031, 6]`, "2031 in May–June"}, {backed, `[2031, 5, 3], [2031, 5, 4]`, "2031 in May 3–4"}, {backed, `[2030, 5], [2031, 5]`, "2030 in May–2031 in May"},
		{points, `[2031, 5, 3], [2031, 5, 4]`, "3–4.5.2031"}, {points, `[2031, 5, 3], [2031, 6, 4]`, "3.5–4.6.2031"}, {points, `[2030, 5, 3], [2031, 6, 4]`, "3.5.2030–4.6.2031"},
		{plain, `[2031, 5, 3], [2031, 5, 4]`, "3–4.5.2031"}, {plain, `[2031, 5, 3], [2031, 6, 4]`, "3.5–4.6.2031"},
		{dashed, `[2031, 5, 3], [2031, 5, 4]`, "2031-5-3–4"}, {dashed, `[2031, 5, 3], [2031, 6, 4]`, "2031-5-3–6-4"}, {behind, `[2031, 5], [2031, 6]`, "May–June. 2031"},
	} {
		if got := cited(t, styleOf(t, "", c.parts), "en", issued(c.date)); got != c.want {
			t.Errorf("%s: %q, want %q", c.date, got, c.want)
		}
	}
}

// TestDatesOfKeys: a macro that sorts by parts of a date sorts by these alone, with years before our era and seasons in their
// place; a variable sorts by all of it.
func TestDatesOfKeys(t *testing.T) {
	item := func(title, date string) string {
		return fmt.Sprintf(`{"id": %q, "title": %q, "issued": {%s}}`, title, title, date)
	}
	items := strings.Join([]string{
		item("D", `"date-parts": [[2031, 2, 1]]`), item("C", `"date-parts": [[2031, 1, 2]]`), item("B", `"date-parts": [[2031, 1, 3]]`), item("A", `"date-parts": [[-44, 3, 15]]`),
		item("F", `"date-parts": [[2033]], "season": 3`), item("E", `"date-parts": [[2033]], "season": 2`),
	}, ",")
	when := func(parts string) string {
		return `<macro name="when"><date variable="issued">` + parts + `</date></macro><bibliography><sort><key macro="when"/><key variable="title"/></sort><layout><text variable="title"/></layout></bibliography>`
	}
	for parts, want := range map[string]string{
		when(`<date-part name="year"/>`): "A | B | C | D | E | F", when(`<date-part name="year"/><date-part name="month"/>`): "A | B | C | D | E | F",
		when(`<date-part name="year"/><date-part name="month"/><date-part name="day"/>`):                                                "A | C | B | D | E | F",
		`<bibliography><sort><key variable="issued"/></sort><layout><text variable="title"/></layout></bibliography>`:                   "A | C | B | D | E | F",
		`<bibliography><sort><key variable="issued" sort="descending"/></sort><layout><text variable="title"/></layout></bibliography>`: "F | E | D | B | C | A",
	} {
		if got := cited(t, styleOf(t, "", parts), "en", items); got != want {
			t.Errorf("%s: %s, want %s", parts, got, want)
		}
	}
}

// TestLettersOfYears: the letter that tells publications of a year apart stands behind the year once, or where the style calls
// it; a publication has one where a citation would be that of another, in the order of the list.
func TestLettersOfYears(t *testing.T) {
	item := func(id, family, date string) string {
		return fmt.Sprintf(`{"id": %q, "title": %q, "author": [{"family": %q}], "issued": {"date-parts": [[%s]]}}`, id, id, family, date)
	}
	const year = `<date variable="issued"><date-part name="year"/></date>`
	style := func(citation, layout string) string {
		return `<citation ` + citation + `><layout><names variable="author"/>` + year + `</layout></citation><bibliography><sort><key variable="title" sort="descending"/></sort><layout>` + layout + `</layout></bibliography>`
	}
	const add = `disambiguate-add-year-suffix="true"`
	items := strings.Join([]string{item("A", "Lamp", "2031"), item("B", "Lamp", "2031"), item("C", "Lamp", "2030"), item("D", "Wick", "2031")}, ",")
	for parts, want := range map[string]string{
		style(add, year+` `+year): "20312031 | 20302030 | 2031a2031 | 2031b2031", style("", year): "2031 | 2030 | 2031 | 2031",
		style(add, year+`<text variable="year-suffix" prefix="-"/>`): "2031 | 2030 | 2031-a | 2031-b",
		style(add, `<text variable="title"/>`):                       "D | C | B | A",
		style(add+` et-al-min="1" et-al-use-first="0"`, year):        "2031a | 2030 | 2031b | 2031c",
		`<bibliography><layout>` + year + `</layout></bibliography>`: "2031 | 2031 | 2030 | 2031",
	} {
		if got := cited(t, styleOf(t, "", parts), "en", items); got != want {
			t.Errorf("%s: %s, want %s", parts, got, want)
		}
	}
	own := `{"id": "a", "title": "Fog", "year-suffix": "q", "issued": {"date-parts": [[2031]]}}`
	if got := cited(t, styleOf(t, "", year+`<text variable="year-suffix"/>`), "en", own); got != "2031q" {
		t.Errorf("a letter of its own: %s", got)
	}
	for n, want := range map[int]string{0: "a", 25: "z", 26: "aa", 27: "ab", 51: "az", 52: "ba", 701: "zz", 702: "aaa"} {
		if got := letters(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}
