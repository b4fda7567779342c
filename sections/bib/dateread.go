package bib

import (
	"strconv"
	"strings"

	"annualreport/layout/pattern"
)

// ReadDate reads a date as people and programs write it: 2031, 2031-05-03, 2031/05/03, 2014/2016, 2014–16, May 2031,
// 3 May 2031, 2031 May 3, Spring 2031, c. 2031, 2031?, 203X. Of what is none of these, the words are kept, with the
// year in them. A year in square brackets ([2031]) is such words: who made the catalogue has it from elsewhere than
// the work.
func ReadDate(text string) Date {
	text = strings.TrimSpace(text)
	if bare := strings.TrimLeft(text, "~∼≈"); bare != text {
		return ReadDate(bare).guessed(true)
	}
	if strings.Contains(text, "~") {
		text = tie().ReplaceAllString(text, " $1")
	}
	text = strings.Join(strings.Fields(dateSigns.Replace(text)), " ")
	if text == "" {
		return Date{}
	}
	plain, circa := withoutGuess(text)
	for _, read := range []func(string) (Date, bool){readNumbers, readRange, readWords, readUnspecified} {
		if d, ok := read(plain); ok {
			d.Circa = d.Circa || circa
			return d
		}
	}
	return Date{Words: text, From: Calendar{Year: yearOf(text)}}
}

// ReadYear reads the field for a year as ReadDate does, but 2020-21 is two years there, and not the spring of 2020.
func ReadYear(text string) Date {
	plain, circa := withoutGuess(strings.TrimSpace(dateSigns.Replace(text)))
	if d, ok := readYears(plain); ok && d.To.Year%100 > lastMonth {
		d.Circa = circa
		return d
	}
	return ReadDate(text)
}

// lastMonth is the number of December.
const lastMonth = 12

// dateSigns are the signs that stand for a hyphen in a date, and the space that is not broken.
var dateSigns = strings.NewReplacer("\u00a0", " ", "---", "-", "--", "-", "–", "-", "—", "-", "‐", "-", "−", "-")

// tie finds a tilde between two words, which is a space of TeX; at the end of a date it is the sign of a guess.
var tie = pattern.Of(`~([\p{L}\p{N}])`)

// guess finds the words for a date that is a guess. A c at once before the figures is the sign of copyright in
// catalogues of libraries, and none of them.
var guess = pattern.Of(`^(?i:(?:circa|ca\.?|approx\.|approximately|about)\s*|c(?:\.\s*|\s+))([0-9].*)$`)

// withoutGuess takes the signs of a guess from a date.
func withoutGuess(text string) (string, bool) {
	if m := guess().FindStringSubmatch(text); m != nil {
		plain, _ := withoutGuess(m[1])
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
	d, ok := calendarDate(m[1], m[2], m[3])
	return d.guessed(guessWord().MatchString(m[4])), ok
}

// guessWord finds the word for a guess behind a date of RIS.
var guessWord = pattern.Of(`^(?i:circa|ca?\.|approx|about|\?)`)

// calendarDate is a date of figures; false if there is no such one.
func calendarDate(year, month, day string) (Date, bool) {
	c := calendarOf(atoi(year), atoi(month), atoi(day))
	return Date{From: c}, c.isValid()
}

// calendarOf is a date of numbers. The months from 21 to 32 are seasons: of no hemisphere that is said, of the northern
// and of the southern one (ISO 8601-2, 4.8.1).
func calendarOf(year, month, day int) Calendar {
	const seasons, last = 4, edtfSeason + 3*4
	if month > edtfSeason && month <= last {
		return Calendar{Year: year, Season: (month-edtfSeason-1)%seasons + 1}
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

// readYears reads two years.
func readYears(text string) (Date, bool) {
	m := shortRange().FindStringSubmatch(text)
	if m == nil {
		return Date{}, false
	}
	end := m[1][:len(m[1])-len(m[2])] + m[2]
	return Date{From: Calendar{Year: atoi(m[1])}, To: Calendar{Year: atoi(end)}}, atoi(end) > atoi(m[1])
}

// unspecified finds a date of EDTF of which figures are not known (ISO 8601-2, 4.6): 203X, 20XX, 2031-XX, 2031-05-XX.
var unspecified = pattern.Of(`^(?:([0-9]{2}[0-9X])X|([0-9]{4}(?:-[0-9]{2})?)(?:-XX){1,2})$`)

// readUnspecified reads such a date: a decade or a century is a guess that is somewhere in it.
func readUnspecified(text string) (Date, bool) {
	m := unspecified().FindStringSubmatch(text)
	if m == nil {
		return Date{}, false
	}
	if m[2] != "" {
		return readNumbers(m[2])
	}
	from := atoi(strings.ReplaceAll(m[1], "X", "0") + "0")
	to := atoi(strings.ReplaceAll(m[1], "X", "9") + "9")
	return Date{From: Calendar{Year: from}, To: Calendar{Year: to}, Circa: true}, from > 0
}

// readRange reads a range of years, or one of EDTF: 2014-05/2014-07, 2014/.., 2014/.
func readRange(text string) (Date, bool) {
	if years, ok := readYears(text); ok {
		return years, true
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
	end, endGuessed := withoutGuess(end)
	from, ok := readNumbers(begin)
	from.Circa = guessed || endGuessed
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
