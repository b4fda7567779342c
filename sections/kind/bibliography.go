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
			ref.DOI.Value = address.BareDOI(ref.DOI.Value)
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
	if len(ref.Authors) > 0 {
		if name = ref.Authors[0].Family; name == "" {
			name = ref.Authors[0].Literal
		}
	}
	word, _, _ := strings.Cut(markup.Slug(ref.Title.Value), "-")
	base := markup.Slug(name) + "-" + word
	if ref.Year > 0 {
		base += "-" + strconv.Itoa(ref.Year)
	}
	for key, i := base, 2; ; key, i = base+"-"+strconv.Itoa(i), i+1 {
		if !taken[key] {
			return key
		}
	}
}
