package bib

import (
	"strings"
	"testing"
)

// TestDatesOfNoCalendar: a month or a day that no year has is told, in each format; those of leap years are not.
func TestDatesOfNoCalendar(t *testing.T) {
	for date, isWrong := range map[string]bool{
		"2031-13-01": true, "2031-02-30": true, "2031-02-29": true, "2032-02-29": false, "1700-02-29": false, "2031-04-31": true,
		"2031-12-31": false, "2031-21": false, "2031-45": false, "2031-13": true, "2031-02-01/2031-02-31": true, "2031": false, "in press": false,
	} {
		_, told := read("a.bib", "@book{a, title = {Fog}, date = {"+date+"}}")
		if got := strings.Contains(strings.Join(told, ""), "none of the calendar"); got != isWrong || len(told) > 1 {
			t.Errorf("%s: told %q", date, told)
		}
	}
	_, told := read("a.json", `[{"id": "a", "title": "Fog", "issued": {"date-parts": [[2031, 2, 30]]}}]`)
	if want := `1: the date 2031-02-30 of "a" is none of the calendar`; strings.Join(told, "") != want {
		t.Errorf("of JSON: %q, want %q", told, want)
	}
}

// TestMonthOfNoCalendar: a number of a month that no year has is told in a field of its own, too, and with a day behind it.
func TestMonthOfNoCalendar(t *testing.T) {
	_, told := read("a.bib", "@book{a, title = {Fog}, year = 2014, month = {13}}")
	if want := `1: the date 2014-13 of "a" is none of the calendar`; strings.Join(told, "") != want {
		t.Errorf("of BibTeX: %q, want %q", told, want)
	}
	for parts, want := range map[string]string{
		"2014,13,45": `1: the date 2014-13-45 of "a" is none of the calendar`, "2014,13": "", "2014,21": "",
		"2014,21,4": `1: the date 2014-21-04 of "a" is none of the calendar`,
	} {
		_, told := read("a.json", `[{"id": "a", "title": "Fog", "issued": {"date-parts": [[`+parts+`]]}}]`)
		if strings.Join(told, "") != want {
			t.Errorf("%s: %q, want %q", parts, told, want)
		}
	}
}

// TestSecondFieldOfJSON: a second field of one name is told once, but not one of the same words, nor a name within names.
func TestSecondFieldOfJSON(t *testing.T) {
	const wanted = `1: this publication has a second field title, and the first is left out`
	for fields, want := range map[string]string{
		`"title": "Fog", "title": "Sea"`: wanted,
		`"title": "Fog", "title": "Fog"`: "",
		`"title": "Fog", "author": [{"family": "A", "title": "Dr"}], "note": "a \"title\""`: "",
	} {
		_, told := read("a.json", `[{"id": "a", `+fields+`}]`)
		if strings.Join(told, "") != want {
			t.Errorf("%s: told %q, want %q", fields, told, want)
		}
	}
}

// TestSecondField: a second field of one name is told, but not one of the same words, nor what programs write twice.
func TestSecondField(t *testing.T) {
	for fields, want := range map[string]string{
		"title = {Fog}, title = {Sea}":                       `1: the entry "a" has a second field title, which is left out`,
		"title = {Fog}, Title = {Fog}":                       "",
		"title = {Fog}, keywords = {sea}, keywords = {gull}": "",
	} {
		refs, told := read("a.bib", "@book{a, "+fields+"}")
		if strings.Join(told, "") != want || len(refs) != 1 || refs[0].Value(Title) != "Fog" {
			t.Errorf("%s: told %q, want %q", fields, told, want)
		}
	}
}

// TestLooseJoints: an "and" that no name follows is none of a name and is told; a comma before "and" is none either.
func TestLooseJoints(t *testing.T) {
	smith, doe := Name{Family: "Smith", Given: "J."}, Name{Family: "Doe", Given: "A."}
	for list, want := range map[string][]Name{
		"Smith, J. and": {smith}, "Smith, J. AND ": {smith}, "Smith, J., and Doe, A.": {smith, doe}, "and Smith, J.": {smith},
		"Smith, J. and Doe, A.,": {smith, doe}, "Smith, J. and {Rock and}": {smith, {Literal: "Rock and"}},
		"Smith, J.,and Doe, A.": {smith, doe},
		"Smith, Jr., J.":        {{Family: "Smith", Given: "J.", Suffix: "Jr."}},
	} {
		told := 0
		got := bibNames(list, func(string) {}, func(string) { told++ })
		isLoose := strings.HasSuffix(strings.ToLower(strings.TrimSpace(list)), " and") || strings.Contains(list, ",and")
		if len(got) != len(want) || got[0] != want[0] || got[len(got)-1] != want[len(want)-1] || isLoose != (told == 1) {
			t.Errorf("%q is %v, told %d times, want %v", list, got, told, want)
		}
	}
}
