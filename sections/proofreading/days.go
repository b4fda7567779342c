package proofreading

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"annualreport/layout/diag"
)

// impossibleDays tells of days that no calendar has, such as 31 June.
func impossibleDays(p *passage, problems *diag.List) {
	if !strings.ContainsAny(p.plain, "0123456789") {
		return
	}
	for month := time.January; month <= time.December; month++ {
		name := p.language.Dates.Month(time.Date(2032, month, 1, 0, 0, 0, 0, time.UTC))
		if name == "" || !strings.Contains(p.plain, name) {
			continue
		}
		quoted := regexp.QuoteMeta(name)
		for _, expression := range []string{
			`\b(\d{1,2})(?:\.|º|st|nd|rd|th|er)?(?: de| of)? ` + quoted + `(?: (?:de )?(\d{4}))?`,
			quoted + ` (\d{1,2})(?:st|nd|rd|th)?\b(?:, (\d{4}))?`,
		} {
			for _, m := range regexp.MustCompile(expression).FindAllStringSubmatchIndex(p.plain, -1) {
				tellImpossible(p, month, m, problems)
			}
		}
	}
}

// tellImpossible tells of a day if its month does not have it. The match has the day, and the year if it is known: else
// February has 29 days.
func tellImpossible(p *passage, month time.Month, m []int, problems *diag.List) {
	day, err := strconv.Atoi(p.plain[m[2]:m[3]])
	if err != nil || strings.HasPrefix(p.plain[m[3]:], ",") && m[4] < 0 {
		return
	}
	year := 2032 // has a 29 February
	if m[4] >= 0 {
		if year, err = strconv.Atoi(p.plain[m[4]:m[5]]); err != nil {
			return
		}
	}
	if last := time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day(); day > last && day < 32 {
		problems.Warnf(p.at(m[0], m[1]-m[0]), "correct the day",
			"“%s” is no day: the month has %d", strings.TrimSpace(p.plain[m[0]:m[1]]), last)
	}
}
