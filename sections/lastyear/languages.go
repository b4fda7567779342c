package lastyear

import (
	"slices"

	"annualreport/sections/language"
	"annualreport/sections/source"
)

// OtherLanguages are the languages that a report names for what stands in the editions of these alone, without those
// that its own language is: what stands there is read in none but these.
func OtherLanguages(r *Report, own string) []string {
	var out []string
	for _, tag := range languagesOf(r.Root, nil) {
		isKnown := func(other string) bool { return language.Same(other, tag) }
		_, ok := language.Setting(tag)
		if ok && !language.Covers(tag, own) && !slices.ContainsFunc(out, isKnown) {
			out = append(out, tag)
		}
	}
	slices.Sort(out)
	return out
}

// languagesOf adds the languages that tables of the report name, at any depth.
func languagesOf(v *source.Value, to []string) []string {
	for _, name := range v.Names() {
		if name != source.LanguagesKey {
			to = languagesOf(v.Keys[name], to)
			continue
		}
		for _, item := range v.Keys[name].List() {
			if tag, ok := item.Words(); ok && !slices.Contains(to, tag) {
				to = append(to, tag)
			}
		}
	}
	for _, item := range v.List() {
		to = languagesOf(item, to)
	}
	return to
}
