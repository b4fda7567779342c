package check

import (
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/markup"
	"annualreport/sections/number"
)

// comparedNumber is a number that was read, and which object states it: objects are counted from 1, and what stands in
// none has 0.
type comparedNumber struct {
	amount.Fact
	value  number.Value
	object int
}

// comparable reports whether two numbers of one name should be alike: months and countries stand in
// many charts and tables, which count other things of them.
func (s *comparedNumber) comparable(other *comparedNumber) bool {
	if s.value.Unit != other.value.Unit || s.object != 0 && s.object == other.object {
		return false
	}
	return s.object == 0 || other.object == 0 || s.Measure != "" && s.Measure == other.Measure
}

// Facts reports where the same thing is counted twice, with different results: in tables of one column of numbers, in
// charts of one series, and in big numbers, which are compared with all. The numbers of an object are one list.
func Facts(objects [][]amount.Fact, big []amount.Fact, problems *diag.List) {
	known := make(map[string][]comparedNumber)
	for i, numbers := range objects {
		for _, one := range numbers {
			compare(comparedNumber{Fact: one, object: i + 1}, known, problems)
		}
	}
	for _, one := range big {
		compare(comparedNumber{Fact: one}, known, problems)
	}
}

// shortestName is how many letters the name of a thing has that is not one of many: "2030"
// and "Total" stand in many tables and mean something else in each.
const shortestName = 8

// compare notes a number, and reports whether others of the same name differ from it. A number that is
// stated alike anywhere is right.
func compare(one comparedNumber, known map[string][]comparedNumber, problems *diag.List) {
	name := markup.Slug(markup.OriginalWords(one.Label))
	if utf8.RuneCountInString(name) < shortestName || one.Numerals == nil {
		return
	}
	v, err := one.Numerals.Read(one.Text)
	if err != nil {
		return
	}
	one.value = v
	var other *comparedNumber
	for i := range known[name] {
		before := &known[name][i]
		if !one.comparable(before) {
			continue
		}
		if before.value.Same(v) {
			other = nil
			break
		}
		if other == nil {
			other = before
		}
	}
	known[name] = append(known[name], one)
	if other != nil {
		problems.Warnf(one.Text.Span, "correct one of them, or take one from the other: value = \"{table.row}\"",
			"“%s” is %s here, and %s in %s",
			markup.OriginalWords(one.Label), one.Text.Original(),
			other.Text.Original(), other.Text.Span.LineFrom(one.Text.Span))
	}
}
