package kind

import (
	"strconv"
	"strings"

	"annualreport/sections/address"
	"annualreport/sections/bib"
	"annualreport/sections/compose"
	"annualreport/sections/markup"
)

// Bibliography lists the publications of some sections, for those who keep them elsewhere.
// Entries without a name get one of their first author, year and title.
func Bibliography(sections []compose.Section) []bib.Reference {
	var out []bib.Reference
	taken := make(map[string]bool)
	for _, list := range answers[Publisher](sections) {
		for _, ref := range list.References() {
			doi := ref.Text(bib.DOI)
			doi.Value = address.BareDOI(doi.Value)
			ref.Set(bib.DOI, doi)
			if ref.Key.IsEmpty() || taken[ref.Key.Value] {
				ref.Key.Value = keyFor(&ref, taken)
			}
			taken[ref.Key.Value] = true
			out = append(out, ref)
		}
	}
	return out
}

// keyFor makes a name that no other publication has.
func keyFor(ref *bib.Reference, taken map[string]bool) string {
	name := "anonymous"
	if authors := ref.Creators(bib.Author); len(authors) > 0 {
		if name = authors[0].Surname(); name == "" {
			name = authors[0].Literal
		}
	}
	word, _, _ := strings.Cut(markup.Slug(ref.Value(bib.Title)), "-")
	base := markup.Slug(name) + "-" + word
	if year := ref.Year(); year > 0 {
		base += "-" + strconv.Itoa(year)
	}
	for key, i := base, 2; ; key, i = base+"-"+strconv.Itoa(i), i+1 {
		if !taken[key] {
			return key
		}
	}
}
