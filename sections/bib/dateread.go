package bib

import (
	"strconv"
	"strings"

	"annualreport/layout/pattern"
)

// ReadDate reads a date as people and programs write it: 2031, 2031-05-03, 2031/05/03, 2014/2016, 2014–16, May 2031,
// 3 May 2031, 2031 May 3, Spring 2031, c. 2031, 2031? Of what is none of these, the words are kept, with the year in
// them.
func ReadDate(text string) Date {
	text = tie().ReplaceAllString(text, " $1")
	text = strings.Join(strings.Fields(strings.NewReplacer("\u00a0", " ", "–", "-", "—", "-", "‐", "-", "−", "-").
		Replace(text)), " ")
	if text == "" {
		return Date{}
	}
	plain, circa := withoutGuess(text)
	for _, read := range []func(string) (Date, bool){readNumbers, readRange, readWords} {
		if d, ok := read(plain); ok {
			d.Circa = d.Circa || circa
			return d
		}
	}
	return Date{Words: text, From: Calendar{Year: yearOf(text)}}
}

// tie finds a tilde between two words, which is a space of TeX; at the end of a date it is the sign of a guess.
var tie = pattern.Of(`~([\p{L}\p{N}])`)

// guess finds the words and signs for a date that is a guess.
var guess = pattern.Of(`^(?i:circa|ca?\.?|approximately|about)\s*([0-9].*)$`)

// withoutGuess takes the signs of a guess from a date.
func withoutGuess(text string) (string, bool) {
	if m := guess().FindStringSubmatch(text); m != nil {
		return m[1], true
	}
	if inner, ok := strings.CutPrefix(text, "["); ok && strings.HasSuffix(inner, "]") {
		plain, _ := withoutGuess(strings.TrimSuffix(inner, "]"))
		return plain, true
	}
	for _, sign := range []string{"?", "~", "%"} {
		if plain, ok := strings.CutSuffix(text, sign); ok {
			return plain, true
		}
	}
	return text, false
}

// Dates in numbers: ISO 8601 with its time left out, and RIS with its slashes and its words behind them.
var (
	isoDate = pattern.Of(`^(-?[0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?(?:[T ][0-9:.]+(?:Z|[+-][0-9:]+)?)?$`)
	risDate = pattern.Of(`^([0-9]{4})/([0-9]{0,2})(?:/([0-9]{0,2})(?:/(.*))?)?$`)
	dmyDate = pattern.Of(`^([0-9]{1,2})\.\s?(?:([0-9]{1,2})\.\s?)?([0-9]{4})$`)
)

// readNumbers reads a date in numbers.
func readNumbers(text string) (Date, bool) {
	if m := isoDate().FindStringSubmatch(text); m != nil {
		return calendarDate(m[1], m[2], m[3])
	}
	if m := dmyDate().FindStringSubmatch(text); m != nil {
		if m[2] == "" {
			return calendarDate(m[3], m[1], "")
		}
		return calendarDate(m[3], m[2], m[1])
	}
	m := risDate().FindStringSubmatch(text)
	if m == nil {
		return Date{}, false
	}
	if season := seasonOf(m[4]); season != 0 && m[2] == "" {
		return Date{From: Calendar{Year: atoi(m[1]), Season: season}}, true
	}
	return calendarDate(m[1], m[2], m[3])
}

// calendarDate is a date of figures; false if there is no such one.
func calendarDate(year, month, day string) (Date, bool) {
	c := calendarOf(atoi(year), atoi(month), atoi(day))
	return Date{From: c}, c.isValid()
}

// calendarOf is a date of numbers. The months from 21 on are seasons (ISO 8601-2, 4.8.1).
func calendarOf(year, month, day int) Calendar {
	const last = edtfSeason + 4
	if month > edtfSeason && month <= last {
		return Calendar{Year: year, Season: month - edtfSeason}
	}
	if month == 0 {
		day = 0
	}
	return Calendar{Year: year, Month: month, Day: day}
}

// atoi is a number in figures, 0 for none.
func atoi(figures string) int {
	n, err := strconv.Atoi(figures)
	if err != nil {
		return 0
	}
	return n
}

// shortRange finds two years, or a year and the last figures of another: 2014-16, 2014/15, 2014-2016.
var shortRange = pattern.Of(`^([0-9]{4})\s?[-/]\s?([0-9]{2}|[0-9]{4})$`)

// readRange reads a range of years, or one of EDTF: 2014-05/2014-07, 2014/.., 2014/.
func readRange(text string) (Date, bool) {
	if m := shortRange().FindStringSubmatch(text); m != nil {
		end := m[1][:len(m[1])-len(m[2])] + m[2]
		if atoi(end) > atoi(m[1]) {
			return Date{From: Calendar{Year: atoi(m[1])}, To: Calendar{Year: atoi(end)}}, true
		}
	}
	if open, ok := strings.CutSuffix(text, "-"); ok { // a serial that still appears: 1999-
		if from, ok := readNumbers(strings.TrimSpace(open)); ok {
			from.Open = true
			return from, true
		}
	}
	begin, end, ok := strings.Cut(text, "/")
	if !ok {
		return Date{}, false
	}
	begin, guessed := withoutGuess(begin)
	end, _ = withoutGuess(end)
	from, ok := readNumbers(begin)
	from.Circa = guessed
	if !ok {
		return Date{}, false
	}
	if end == "" || end == ".." || end == "open" {
		from.Open = true
		return from, true
	}
	to, ok := readNumbers(end)
	from.To = to.From
	return from, ok
}

// Dates with the name of a month or of a season.
var (
	dayMonthYear = pattern.Of(`^([0-9]{1,2})(?:st|nd|rd|th|\.)?(?: of| de)? (\p{L}+)\.?,?(?: de)? ([0-9]{4})$`)
	monthDayYear = pattern.Of(`^(\p{L}+)\.?(?: ([0-9]{1,2})(?:st|nd|rd|th)?)?,? (?:de )?([0-9]{4})$`)
	yearMonthDay = pattern.Of(`^([0-9]{4}),? (\p{L}+)\.?(?: ([0-9]{1,2}))?$`)
	twoMonths    = pattern.Of(`^(\p{L}+)\.? ?[-/] ?(\p{L}+)\.?,? ([0-9]{4})$`)
	yearMonths   = pattern.Of(`^([0-9]{4}),? (\p{L}+)\.? ?[-/] ?(\p{L}+)\.?$`)
)

// readWords reads a date in which the month or the season has its name.
func readWords(text string) (Date, bool) {
	if m := dayMonthYear().FindStringSubmatch(text); m != nil {
		return namedDate(m[3], m[2], m[1])
	}
	if m := monthDayYear().FindStringSubmatch(text); m != nil {
		return namedDate(m[3], m[1], m[2])
	}
	if m := yearMonthDay().FindStringSubmatch(text); m != nil {
		return namedDate(m[1], m[2], m[3])
	}
	year, first, last := "", "", ""
	if m := twoMonths().FindStringSubmatch(text); m != nil {
		year, first, last = m[3], m[1], m[2]
	} else if m := yearMonths().FindStringSubmatch(text); m != nil {
		year, first, last = m[1], m[2], m[3]
	}
	from, ok := namedDate(year, first, "")
	to, both := namedDate(year, last, "")
	from.To = to.From
	return from, ok && both
}

// namedDate is a date with the name of a month or of a season.
func namedDate(year, name, day string) (Date, bool) {
	if month := monthOf(name); month != 0 {
		c := Calendar{Year: atoi(year), Month: month, Day: atoi(day)}
		return Date{From: c}, c.isValid()
	}
	season := seasonOf(name)
	return Date{From: Calendar{Year: atoi(year), Season: season}}, season != 0 && day == "" && atoi(year) != 0
}

// yearPattern finds the year in a date, whatever its form.
var yearPattern = pattern.Of(`\b(1[0-9]{3}|2[0-9]{3})(?:[a-z]?\b|$)`)

// yearOf is the year in some words, 0 if they name none.
func yearOf(words string) int {
	if m := yearPattern().FindStringSubmatch(words); m != nil {
		return atoi(m[1])
	}
	return 0
}
