package language

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Dates is how a language writes days and months.
type Dates struct {
	// long, alone and short are the names of months: within a date, by themselves, and abbreviated; aloneShort are
	// those that are both. They are empty where they are not known.
	long, alone, short, aloneShort []string
	// monthYear, dayMonth, medium and inFigures are patterns of CLDR (UTS #35, part 4).
	monthYear, dayMonth, medium, inFigures string
	// years is the pattern of two years, for which {0} and {1} stand; empty if it is not known.
	years   string
	numbers *Numbers
}

// dates are those of a locale.
func (c *conventions) dates() Dates {
	d := Dates{long: named(c.Months), alone: named(c.Alone), short: named(c.Short),
		aloneShort: named(c.AloneShort), numbers: &c.Numbers,
		monthYear: c.Available["yMMMM"], dayMonth: c.Available["MMMd"],
		medium: c.Date["medium"], inFigures: c.Date["short"], years: intervalOf(c.Years)}
	if d.monthYear == "" {
		d.monthYear = "MMMM y"
	}
	if d.dayMonth == "" {
		d.dayMonth = "d MMM"
	}
	if d.medium == "" {
		d.medium = "d MMM y"
	}
	return d
}

// intervalOf is a pattern of two years with {0} and {1} in their places, without the marks that stand around letters
// which are no fields (UTS #35, part 4, "Date Field Symbol Table"). It is empty for a pattern of another number of
// years.
func intervalOf(pattern string) string {
	var b strings.Builder
	years, quoted := 0, false
	for _, r := range pattern {
		switch {
		case r == '\'':
			quoted = !quoted
		case r == 'y' && !quoted:
			fmt.Fprintf(&b, "{%d}", years)
			years++
		default:
			b.WriteRune(r)
		}
	}
	if years != 2 {
		return ""
	}
	return b.String()
}

// named are names of months, nil where these are not known; CLDR has M01 for the first then.
func named(months []string) []string {
	if len(months) != 12 || strings.HasPrefix(months[0], "M0") {
		return nil
	}
	return months
}

// AreNamed reports whether the names of months are known. Else dates are those of ISO 8601.
func (d *Dates) AreNamed() bool { return d.long != nil }

// MonthYear writes a date without its day, such as "May 2017".
func (d *Dates) MonthYear(day time.Time) string {
	if !d.AreNamed() {
		return d.filled("y-MM", day)
	}
	return d.filled(d.monthYear, day)
}

// DayMonth writes a day without its year, such as "12 Mar".
func (d *Dates) DayMonth(day time.Time) string {
	if !d.AreNamed() {
		return d.filled("MM-dd", day)
	}
	return d.filled(d.dayMonth, day)
}

// Month writes the name of a month by itself, such as "March".
func (d *Dates) Month(day time.Time) string {
	const wide = 4
	return d.month(day.Month(), true, wide)
}

// Clock writes a time of a day or a stretch of time in the digits of the language: digits with colons between them, and
// a point before decimals, become its own.
func (d *Dates) Clock(text string) string {
	return strings.ReplaceAll(d.numbers.inDigits(text), ".", d.numbers.DecimalSign())
}

// Years writes two years with what lies between them, such as "2014–2016".
func (d *Dates) Years(first, last int) string {
	pattern := d.years
	if pattern == "" {
		pattern = "{0}–{1}"
	}
	return fill(pattern, d.numbers.Digits(first), d.numbers.Digits(last))
}

// Day writes a day in a short form, such as "12 Mar 2030".
func (d *Dates) Day(day time.Time) string {
	if !d.AreNamed() {
		return d.filled("y-MM-dd", day)
	}
	return d.filled(d.medium, day)
}

// filled fills a pattern of CLDR (UTS #35, part 4): of its letters those for day, month and year.
func (d *Dates) filled(pattern string, day time.Time) string {
	var b strings.Builder
	for i := 0; i < len(pattern); {
		c := pattern[i]
		n := 1
		for i+n < len(pattern) && pattern[i+n] == c {
			n++
		}
		switch {
		case c == '\'':
			end := strings.IndexByte(pattern[i+1:], '\'')
			if end < 0 {
				end = len(pattern) - i - 1
			}
			b.WriteString(pattern[i+1 : i+1+end])
			n = min(end+2, len(pattern)-i)
		case c == 'y':
			b.WriteString(d.numbers.Digits(day.Year()))
		case c == 'M' || c == 'L':
			b.WriteString(d.month(day.Month(), c == 'L', n))
		case c == 'd':
			b.WriteString(d.padded(day.Day(), n))
		default:
			b.WriteString(pattern[i : i+n])
		}
		i += n
	}
	return b.String()
}

// padded writes a number with noughts before it.
func (d *Dates) padded(n, digits int) string {
	return d.numbers.inDigits(fmt.Sprintf("%0*d", digits, n))
}

// month writes a month in figures or by its name, as a pattern asks for it by the number of its letters.
func (d *Dates) month(m time.Month, alone bool, letters int) string {
	const abbreviated = 3
	names := d.long
	switch {
	case alone && letters == abbreviated && d.aloneShort != nil:
		names = d.aloneShort
	case alone && d.alone != nil:
		names = d.alone
	case letters == abbreviated && d.short != nil:
		names = d.short
	}
	if letters < abbreviated || names == nil {
		return d.padded(int(m), letters)
	}
	return names[m-1]
}

// AreDaysFirst reports whether the language writes the day before the month in figures.
func (d *Dates) AreDaysFirst() bool {
	day, month := strings.IndexByte(d.inFigures, 'd'), strings.IndexByte(d.inFigures, 'M')
	return day >= 0 && day < month
}

// ShortMonth writes a text that names a month, as "January" or "January 2031", with the
// shorter name that the language has for it (CLDR, months of the format type abbreviated): "Jan",
// "Jan 2031". It reports whether the text is one. A language without shorter names keeps the long ones.
func (d *Dates) ShortMonth(text string) (string, bool) {
	if !d.AreNamed() {
		return "", false
	}
	for _, names := range [][]string{d.long, d.alone, d.short} {
		for m, name := range names {
			before, after, ok := cutFold(text, name)
			if !ok || !isYearOrEmpty(before) || !isYearOrEmpty(after) {
				continue
			}
			if d.short != nil {
				name = d.short[m]
			}
			return before + likeFirst(name, strings.TrimPrefix(text, before)) + after, true
		}
	}
	return "", false
}

// cutFold cuts a text around a name that stands in it as a word, in small letters or capitals.
func cutFold(text, name string) (before, after string, ok bool) {
	runes := []rune(text)
	size := len([]rune(name))
	for i := 0; i+size <= len(runes) && size > 0; i++ {
		if i > 0 && unicode.IsLetter(runes[i-1]) || i+size < len(runes) && unicode.IsLetter(runes[i+size]) {
			continue
		}
		if strings.EqualFold(string(runes[i:i+size]), name) {
			return string(runes[:i]), string(runes[i+size:]), true
		}
	}
	return "", "", false
}

// isYearOrEmpty reports whether a text may stand beside the name of a month: figures and signs.
func isYearOrEmpty(s string) bool { return !strings.ContainsFunc(s, unicode.IsLetter) }

// likeFirst begins a name with a capital if a model does.
func likeFirst(name, model string) string {
	letter, _ := utf8.DecodeRuneInString(model)
	first, size := utf8.DecodeRuneInString(name)
	if !unicode.IsUpper(letter) || size == 0 {
		return name
	}
	return string(unicode.ToUpper(first)) + name[size:]
}
