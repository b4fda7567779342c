package csl

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"annualreport/sections/bib"
)

// writeDate writes a date: in a form of the language, or in the parts that the element has.
func writeDate(c *renderer, n *node) output {
	day := bib.Day(n.get("variable"))
	d := c.r.Date(day)
	if d.IsEmpty() || slices.Contains(c.written, string(day)) {
		return output{called: true}
	}
	if c.substitutes > 0 {
		c.written = append(c.written, string(day))
	}
	out := output{called: true, filled: true}
	switch {
	case c.sorting:
		out.pieces = []piece{{text: sortDate(d, n)}}
		return out
	case d.Words != "":
		out.pieces = []piece{{text: d.Words}}
	default:
		out.pieces = writeParts(c, d, n)
		if day == bib.Issued {
			out.pieces = withSuffix(c, out.pieces)
		}
	}
	out.filled = len(out.pieces) > 0
	out.pieces = inCase(out.pieces, n.get("text-case"), false)
	out.pieces = affixed(formatted(out.pieces, n), n)
	return out
}

// withSuffix puts the letter that tells two publications of a year apart behind the year, once in an entry.
func withSuffix(c *renderer, pieces []piece) []piece {
	if c.suffix == "" || c.suffixed || callsSuffix(c) || c.style.isLabeled() {
		return pieces
	}
	for i := len(pieces) - 1; i >= 0; i-- {
		if pieces[i].isYear {
			c.suffixed = true
			letter := pieces[i]
			letter.text = c.suffix
			return slices.Insert(pieces, i+1, letter)
		}
	}
	return pieces
}

// callsSuffix reports whether the style says itself where the letter behind the year stands.
func callsSuffix(c *renderer) bool { return calls(c.style.root, "year-suffix") }

// calls reports whether an element or one in it writes a variable.
func calls(n *node, variable string) bool {
	if n.get("variable") == variable {
		return true
	}
	for _, child := range n.children {
		if calls(child, variable) {
			return true
		}
	}
	return false
}

// writeParts writes a date or a range of dates.
func writeParts(c *renderer, d bib.Date, n *node) []piece {
	parts, delimiter := datePartsOf(c, n)
	switch {
	case d.IsRange():
		return writeRange(c, d, parts, delimiter)
	case d.Open:
		out := writeCalendar(c, d.From, parts, delimiter)
		if len(out) > 0 {
			out = append(out, piece{text: "–"})
		}
		return out
	}
	return writeCalendar(c, d.From, parts, delimiter)
}

// datePartsOf are the parts of a date that an element has, in their order. Those of a form of the language are changed
// by those of the element.
func datePartsOf(c *renderer, n *node) ([]*node, string) {
	form := n.get("form")
	if form == "" {
		return partsIn(n), n.get("delimiter")
	}
	localized := c.locale.dates[form]
	if localized == nil {
		return nil, ""
	}
	wanted := n.get("date-parts")
	var out []*node
	for _, p := range partsIn(localized) {
		name := p.get("name")
		if name == "day" && wanted != "" && wanted != "year-month-day" || name == "month" && wanted == "year" {
			continue
		}
		own := &node{name: p.name, attr: make(map[string]string)}
		for k, v := range p.attr {
			own.attr[k] = v
		}
		for _, change := range partsIn(n) {
			if change.get("name") != name {
				continue
			}
			for k, v := range change.attr {
				if k != "prefix" && k != "suffix" {
					own.attr[k] = v
				}
			}
		}
		out = append(out, own)
	}
	return out, localized.get("delimiter")
}

// partsIn are the elements date-part in another.
func partsIn(n *node) []*node {
	var out []*node
	for _, c := range n.children {
		if c.name == "date-part" {
			out = append(out, c)
		}
	}
	return out
}

// writeCalendar writes one day, month or year. What stands before the first part and behind the last is kept; a part
// that is not known takes its signs with it.
func writeCalendar(c *renderer, d bib.Calendar, parts []*node, delimiter string) []piece {
	var outputs []output
	for _, p := range parts {
		text := writeDatePart(c, d, p)
		if text == "" {
			continue
		}
		pieces := []piece{{text: text, isYear: p.get("name") == "year"}}
		if p.is("strip-periods") {
			pieces[0].text = withoutPeriods(text)
		}
		pieces = formatted(inCase(pieces, p.get("text-case"), false), p)
		outputs = append(outputs, output{pieces: affixed(pieces, p)})
	}
	out := joined(outputs, delimiter)
	return trimmedEnd(out.pieces, len(outputs) < len(parts))
}

// trimmedEnd takes spaces and commas behind a date that lacks its last part.
func trimmedEnd(pieces []piece, lacks bool) []piece {
	if len(pieces) == 0 || !lacks {
		return pieces
	}
	first, last := &pieces[0], &pieces[len(pieces)-1]
	first.text = strings.TrimLeft(first.text, " ")
	last.text = strings.TrimRight(last.text, " ,")
	return pieces
}

// writeDatePart writes a year, a month or a day.
func writeDatePart(c *renderer, d bib.Calendar, p *node) string {
	switch p.get("name") {
	case "year":
		return writeYear(c, d.Year, p.get("form"))
	case "month":
		return writeMonth(c, d, p.get("form"))
	}
	if d.Day == 0 {
		return ""
	}
	switch p.get("form") {
	case "numeric-leading-zeros":
		return fmt.Sprintf("%02d", d.Day)
	case "ordinal":
		if c.locale.has("limit-day-ordinals-to-day-1") && d.Day > 1 {
			return strconv.Itoa(d.Day)
		}
		gender := genderOf(c, fmt.Sprintf("month-%02d", d.Month))
		return c.locale.ordinal(d.Day, gender)
	}
	return strconv.Itoa(d.Day)
}

// writeYear writes a year; those before 1000 say which era they are of.
func writeYear(c *renderer, year int, form string) string {
	const eras, century = 1000, 100
	switch {
	case year == 0:
		return ""
	case form == "short" && year >= eras:
		return fmt.Sprintf("%02d", year%century)
	case year < 0:
		return strconv.Itoa(-year) + c.locale.word("bc", "", false)
	case year < eras:
		return strconv.Itoa(year) + c.locale.word("ad", "", false)
	}
	return strconv.Itoa(year)
}

// writeMonth writes a month or a season.
func writeMonth(c *renderer, d bib.Calendar, form string) string {
	if d.Season != 0 {
		return c.locale.word(fmt.Sprintf("season-%02d", d.Season), "", false)
	}
	if d.Month == 0 {
		return ""
	}
	switch form {
	case "numeric":
		return strconv.Itoa(d.Month)
	case "numeric-leading-zeros":
		return fmt.Sprintf("%02d", d.Month)
	}
	return c.locale.word(fmt.Sprintf("month-%02d", d.Month), form, false)
}

// writeRange writes two dates: what they have in common once, and a dash between the parts that differ.
func writeRange(c *renderer, d bib.Date, parts []*node, delimiter string) []piece {
	parts = slices.DeleteFunc(slices.Clone(parts), func(p *node) bool { return isUnknown(d, p.get("name")) })
	var differing []*node
	for _, p := range parts {
		if differs(d, p.get("name")) {
			differing = append(differing, p)
		}
	}
	if len(differing) == 0 {
		return writeCalendar(c, d.From, parts, delimiter)
	}
	first := indexOf(parts, differing[0])
	last := indexOf(parts, differing[len(differing)-1])
	dash := differing[0].get("range-delimiter")
	for _, p := range differing {
		if p.get("name") == largest(d) {
			dash = p.get("range-delimiter")
		}
	}
	if dash == "" {
		dash = "–"
	}
	before := writeCalendar(c, d.From, parts[:first], delimiter)
	from := trimmedSuffix(writeCalendar(c, d.From, parts[first:last+1], delimiter), parts[last].get("suffix"))
	to := writeCalendar(c, d.To, parts[first:last+1], delimiter)
	to = trimmedPrefix(to, parts[first].get("prefix"))
	behind := writeCalendar(c, d.To, parts[last+1:], delimiter)
	if len(before) > 0 && delimiter != "" {
		before = append(before, piece{text: delimiter})
	}
	if len(behind) > 0 && delimiter != "" {
		behind = append([]piece{{text: delimiter}}, behind...)
	}
	out := append(before, from...)
	out = append(out, piece{text: dash})
	out = append(out, to...)
	return append(out, behind...)
}

// isUnknown reports whether neither of two dates has a part.
func isUnknown(d bib.Date, name string) bool {
	switch name {
	case "day":
		return d.From.Day == 0 && d.To.Day == 0
	case "month":
		return d.From.Month == 0 && d.To.Month == 0 && d.From.Season == 0 && d.To.Season == 0
	}
	return false
}

// trimmedSuffix takes the signs behind the last piece away.
func trimmedSuffix(pieces []piece, suffix string) []piece {
	if last := len(pieces) - 1; suffix != "" && last > 0 && pieces[last].text == suffix {
		return pieces[:last]
	}
	return pieces
}

// trimmedPrefix takes the signs before the first piece away.
func trimmedPrefix(pieces []piece, prefix string) []piece {
	if prefix != "" && len(pieces) > 1 && pieces[0].text == prefix {
		return pieces[1:]
	}
	return pieces
}

// indexOf is the place of a part among others.
func indexOf(parts []*node, p *node) int {
	for i := range parts {
		if parts[i] == p {
			return i
		}
	}
	return 0
}

// largest is the largest part in which two dates differ, empty for one date twice.
func largest(d bib.Date) string {
	switch {
	case d.From.Year != d.To.Year:
		return "year"
	case d.From.Month != d.To.Month || d.From.Season != d.To.Season:
		return "month"
	case d.From.Day != d.To.Day:
		return "day"
	}
	return ""
}

// differs reports whether a part of two dates stands on both sides of the dash: the largest that differs, and all
// smaller ones.
func differs(d bib.Date, name string) bool {
	order := map[string]int{"year": 3, "month": 2, "day": 1}
	return order[name] <= order[largest(d)]
}

// sortDate is a date as it is compared.
func sortDate(d bib.Date, n *node) string {
	year, month, day := d.From.Year, d.From.Month, d.From.Day
	switch n.get("date-parts") {
	case "year":
		month, day = 0, 0
	case "year-month":
		day = 0
	}
	if n.get("form") == "" && len(n.children) > 0 {
		names := ""
		for _, p := range partsIn(n) {
			names += p.get("name")
		}
		if !strings.Contains(names, "month") {
			month = 0
		}
		if !strings.Contains(names, "day") {
			day = 0
		}
	}
	const base = 5000 // years before the common era come first
	return fmt.Sprintf("%05d%02d%02d", year+base, month+d.From.Season, day)
}
