package csl

import (
	"strings"

	"annualreport/layout/pattern"
)

// pageRange finds a range of pages: what stands before the figures, and the figures, of the first and of the last.
var pageRange = pattern.Of(`^(.*?)([0-9]+)\s*[-–]\s*(.*?)([0-9]+)$`)

// pagesOf writes ranges of pages as the style has them.
func pagesOf(c *renderer, text string) string {
	if text == "" {
		return ""
	}
	delimiter := c.locale.word("page-range-delimiter", "", false)
	if delimiter == "" {
		delimiter = "–"
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' })
	for i, part := range parts {
		parts[i] = shortened(strings.TrimSpace(part), c.style.root.get("page-range-format"), delimiter)
	}
	return strings.Join(parts, ", ")
}

// firstPage is where a range begins.
func firstPage(text string) string {
	first, _, _ := strings.Cut(text, "–")
	first, _, _ = strings.Cut(first, "-")
	return strings.TrimSpace(first)
}

// shortened writes one range in a format of CSL (1.0.2, appendix V).
func shortened(part, form, delimiter string) string {
	m := pageRange().FindStringSubmatch(part)
	if m == nil || m[3] != "" && m[1] != m[3] {
		return strings.NewReplacer("–", delimiter, "-", delimiter).Replace(part)
	}
	prefix, first, last := m[1], m[2], m[4]
	whole := last
	if len(whole) < len(first) {
		whole = first[:len(first)-len(whole)] + whole
	}
	if form == "" {
		return prefix + first + delimiter + m[3] + last
	}
	if len(whole) != len(first) {
		return prefix + first + delimiter + prefix + whole
	}
	switch form {
	case "minimal":
		last = minimal(first, whole, 1)
	case "minimal-two":
		last = minimal(first, whole, 2)
	case "chicago", "chicago-15", "chicago-16":
		last = chicago(first, whole, form == "chicago-16")
	default:
		last = whole
		return prefix + first + delimiter + prefix + last
	}
	return prefix + first + delimiter + last
}

// minimal is the last page without the figures that it has in common with the first, but for some.
func minimal(first, last string, least int) string {
	same := 0
	for same < len(first)-least && first[same] == last[same] {
		same++
	}
	return last[same:]
}

// chicago is the last page by the Chicago Manual of Style: whole up to 100 and for multiples of it, else with two
// figures at least.
func chicago(first, last string, newer bool) string {
	const whole, four = 2, 4
	n := strings.TrimLeft(first, "0")
	switch {
	case len(n) <= whole || strings.HasSuffix(n, "00"):
		return last
	case n[len(n)-2] == '0':
		return minimal(first, last, 1)
	case !newer && len(n) == four && len(minimal(first, last, 1)) == four-1:
		return last
	}
	return minimal(first, last, whole)
}
