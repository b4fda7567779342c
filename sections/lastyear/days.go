package lastyear

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"annualreport/sections/language"
	"annualreport/sections/years"
)

// days are the days of a year without it, as some languages write them: “4 May”.
type days []string

// daysOf are the days of a year in some languages. Those that begin or end a month are left out, which are of periods:
// accounts are of 31 December in each year.
func daysOf(tags []string) days {
	var out days
	for _, tag := range tags {
		l, _ := language.For(tag)
		if !l.Dates.AreNamed() {
			continue
		}
		for day := time.Date(2032, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() == 2032; day = day.AddDate(0, 0, 1) {
			if day.Day() == 1 || day.AddDate(0, 0, 1).Day() == 1 {
				continue
			}
			month := l.Dates.Month(day)
			out = append(out, l.Dates.DayMonth(day),
				fmt.Sprintf("%d %s", day.Day(), month), fmt.Sprintf("%s %d", month, day.Day()))
		}
	}
	return out
}

// in is the first day that a text without a year names, and where; false if there is none.
func (d days) in(text string) (at int, day string, ok bool) {
	const longest = 1000 // longer ones are compared as a whole
	if len(text) > longest || !strings.ContainsFunc(text, unicode.IsDigit) || len(years.In(text)) > 0 {
		return 0, "", false
	}
	for _, one := range d {
		i := strings.Index(text, one)
		if i < 0 || ok && (i > at || i == at && len(one) <= len(day)) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(one):])
		if !unicode.IsDigit(before) && !unicode.IsDigit(after) && !isLetter(one, after) {
			at, day, ok = i, one, true
		}
	}
	return at, day, ok
}

// isLetter reports whether a letter goes on with a word at the end of a day, as in “4 Mayor”.
func isLetter(day string, after rune) bool {
	last, _ := utf8.DecodeLastRuneInString(day)
	return unicode.IsLetter(last) && unicode.IsLetter(after) && last < 0x3000
}
