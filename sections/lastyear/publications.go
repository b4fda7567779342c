package lastyear

import (
	"slices"
	"strconv"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/bib"
	"annualreport/sections/compose"
	"annualreport/sections/kind"
)

// comparePublications reports sections of which every publication is last year's, be it typed or of a file, once a
// section.
func comparePublications(c *comparison) {
	known := make(map[string]bool)
	for _, sections := range c.then.Sections {
		for _, s := range sections {
			for _, key := range publicationsOf(s) {
				known[key] = true
			}
		}
	}
	reported := make(map[diag.Span]bool)
	for _, sections := range c.now.Sections {
		for _, s := range sections {
			head, keys := s.Common(), publicationsOf(s)
			isNew := func(key string) bool { return !known[key] }
			if len(keys) < fewestEntries || slices.ContainsFunc(keys, isNew) || reported[head.Span()] {
				continue
			}
			reported[head.Span()] = true
			id := ""
			if head.Where.Has("id") {
				id = head.ID
			}
			tellList(c, head.Span(), id, len(keys), "publications")
		}
	}
}

// publicationsOf are the publications of a section, by what tells them from others.
func publicationsOf(s compose.Section) []string {
	list, ok := s.(kind.Publisher)
	if !ok {
		return nil
	}
	var out []string
	for _, r := range list.References() {
		out = append(out, publicationKey(&r))
	}
	return out
}

// publicationKey is the title, the names and the year of a publication: programs that keep publications write the
// rest anew now and then.
func publicationKey(r *bib.Reference) string {
	out := []string{keyOf(r.Value(bib.Title)), strconv.Itoa(r.Year()), keyOf(r.Date(bib.Issued).Words)}
	for _, role := range r.Roles() {
		for _, n := range r.Creators(role) {
			out = append(out, keyOf(n.Family+" "+n.Literal))
		}
	}
	return strings.Join(out, "\n")
}
