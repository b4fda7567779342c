package csl

import "annualreport/sections/bib"

// suffixes are the letters behind the years of publications that a citation would not tell apart: same names, same year
// (CSL 1.0.2, disambiguate-add-year-suffix).
func (b *bibliography) suffixes(order []int, l *locale) map[int]string {
	out := make(map[int]string)
	layout := b.style.citation.child("layout")
	isWanted := b.style.citation.is("disambiguate-add-year-suffix") || b.style.isLabeled()
	if layout == nil || !isWanted {
		return out
	}
	alike := make(map[string][]int)
	for place, i := range order {
		if b.refs[i].Date(bib.Issued).IsEmpty() && !b.refs[i].Has(bib.Title) {
			continue
		}
		c := b.renderer(i, place+1, l)
		c.area = b.style.citation
		cited := textOf(joined(c.children(layout), "").pieces)
		alike[cited] = append(alike[cited], i)
	}
	for _, list := range alike {
		if len(list) < 2 {
			continue
		}
		for n, i := range list {
			out[i] = letters(n)
		}
	}
	return out
}

// letters are a, b, … z, aa, ab.
func letters(n int) string {
	const all = 26
	if n >= all {
		return letters(n/all-1) + letters(n%all)
	}
	return string(rune('a' + n))
}
