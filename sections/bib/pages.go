package bib

import (
	"strings"

	"annualreport/layout/pattern"
)

// hyphens finds what stands between the first page and the last.
var hyphens = pattern.Of(`\s*[-‐‑–—−]+\s*`)

// pageRange writes pages with the dash that stands between numbers, whatever the file has.
func pageRange(pages string) string {
	if !strings.ContainsAny(pages, "-‐‑–—−") {
		return strings.TrimSpace(pages)
	}
	return hyphens().ReplaceAllString(strings.TrimSpace(pages), "–")
}

// count finds how many pages a volume has: 320, 320 p., xii, 320 pp., 320 S.
var count = pattern.Of(`^(?:[ivxlcdm]+[,+] ?)?([0-9]+)\s*(?i:pp?\.?|pages|s\.|seiten)?$`)

// isCount reports whether pages are how many a volume has, and not those where something stands.
func isCount(pages string) bool { return count().MatchString(pages) }

// countOf is how many they are.
func countOf(pages string) string {
	if m := count().FindStringSubmatch(pages); m != nil && !strings.ContainsAny(pages, ",+") {
		return m[1]
	}
	return pages
}
