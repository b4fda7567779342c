package kind_test

import (
	"slices"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/sections"
	"annualreport/sections/bib"
)

// TestNamesOfPublications: publications without a name get one of their first author, the first word of their title and
// their year, a number behind it where it is taken; DOIs are given bare.
func TestNamesOfPublications(t *testing.T) {
	const text = `[report]
title = "T"
date = 2031-01-31
language = "en"
[organisation]
name = "Nobody"
[[section]]
kind = "publications"
title = "Papers"
[[section.publication]]
id = "own"
title = "Zero"
doi = "https://doi.org/10.5555/12345678"
[[section.publication]]
title = "A Chart of Lights"
authors = ["Nobody, Ada"]
year = 2030
[[section.publication]]
title = "A Chart of Oil"
authors = ["Nobody, Ed"]
year = 2030
[[section.publication]]
title = "A Chart of Wicks"
authors = ["Nobody, Ed"]
year = 2030
[[section.publication]]
title = "Oil"
authors = ["The Keepers"]
[[section.publication]]
title = "Wicks"
`
	problems := new(diag.List)
	report := sections.Read("report.toml", text, fstest.MapFS{}, fonts.Embedded(), problems)
	var got []string
	list := report.Publications()
	for _, p := range list {
		got = append(got, p.Key.Value)
	}
	want := []string{"own", "nobody-a-2030", "nobody-a-2030-2", "nobody-a-2030-3", "the-keepers-oil", "anonymous-wicks"}
	if !slices.Equal(got, want) || list[0].Value(bib.DOI) != "10.5555/12345678" {
		t.Errorf("%q, want %q; the DOI is %q", got, want, list[0].Value(bib.DOI))
	}
}
