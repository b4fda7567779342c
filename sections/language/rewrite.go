package language

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"annualreport/sections/number"

	"annualreport/layout/pattern"
)

// RewrittenText is a text without words as another language writes it.
type RewrittenText struct {
	Text string
	// Doubtful texts have digits that may be a number or a date of the original's notation, or
	// something else: a time, a version, a paragraph of a law. They stay as they are, and are for a
	// translator to write.
	Doubtful bool
}

// compound is digits with the signs that may be among them.
var compound = pattern.Of(
	`\p{Nd}+(?:(?:\.[ \x{a0}]|[.,٫٬⹁'’/:‑·\x{200e}\x{200f}\s\x{a0}\x{202f}\x{2009}-])` +
		`\p{Nd}+)*`)

// rewriter writes texts of one language as another one does.
type rewriter struct {
	from, to *Language
	// doubtful is set by what may be a number or a date, or something else.
	doubtful bool
}

// Rewrite writes the numbers and dates of a text, which are written in one language, as another
// one does: 1,234.5 of English is 1 234,5 in French, and 31.12.2031 of German 31 déc. 2031. What
// is surely neither, such as the number of a telephone, stays as it is; so does what is in doubt.
func Rewrite(text string, from, to *Language) RewrittenText {
	w := rewriter{from: from, to: to}
	if value, ok := w.wholeValue(text); ok {
		return RewrittenText{Text: value}
	}
	out := w.text(text)
	if w.doubtful {
		return RewrittenText{Text: text, Doubtful: true}
	}
	return RewrittenText{Text: out}
}

// text writes all numbers and dates of a text.
func (w *rewriter) text(text string) string {
	var b strings.Builder
	at := 0
	found := compound().FindAllStringIndex(text, -1)
	for i := 0; i < len(found); i++ {
		first := found[i]
		b.WriteString(text[at:first[0]])
		at = first[1]
		token := text[first[0]:first[1]]
		sign := signBefore(text[:first[0]])
		if sign != '+' && marked(text[:first[0]]) || sign == '+' && mayBeTelephone(token) {
			b.WriteString(token)
			continue
		}
		if last := i + 1; isRange(text, found, i) {
			b.WriteString(w.span(token, text[found[last][0]:found[last][1]]))
			at = found[last][1]
			i = last
			continue
		}
		b.WriteString(w.token(token, sign != 0))
	}
	b.WriteString(text[at:])
	return b.String()
}

// wholeValue writes a text that is one number with a sign of percent or of money.
func (w *rewriter) wholeValue(text string) (string, bool) {
	if strings.ContainsAny(text, "(×") || strings.ContainsFunc(text, unicode.IsLetter) {
		return "", false
	}
	v, ok := w.from.Numbers.Notation().Value(text)
	plus := strings.ContainsRune(text, '+')
	if !ok || v.Unit == "" || plus && v.Sign() == 0 {
		return "", false
	}
	first, last := strings.IndexFunc(text, unicode.IsDigit), strings.LastIndexFunc(text, unicode.IsDigit)
	v.Plain = !isGrouped(text[first:last], v)
	if plus { // it stands where a minus would
		v.Decimal = v.Neg()
		return strings.Replace(w.to.Numbers.Value(v, Style{Decimals: v.Decimals()}), minus, "+", 1), true
	}
	return w.to.Numbers.Value(v, Style{Decimals: v.Decimals()}), true
}

// signBefore is the plus or minus that digits stand behind, 0 if there is none. Behind a letter or a digit
// it is a hyphen.
func signBefore(before string) rune {
	sign, n := utf8.DecodeLastRuneInString(before)
	switch sign {
	case '+', '-', '\u2212':
	default:
		return 0
	}
	if r, _ := utf8.DecodeLastRuneInString(before[:len(before)-n]); unicode.IsLetter(r) || unicode.IsDigit(r) {
		return 0
	}
	return sign
}

// mayBeTelephone reports whether digits behind a plus may be the number of a telephone. A change such as
// +7.5 or +1,234,567 has a comma, or a single point, among its digits.
func mayBeTelephone(token string) bool {
	return !strings.ContainsAny(token, ",٫٬") && !oneSign().MatchString(latin(token))
}

// marked reports whether digits stand behind a sign that makes a name of them: + of telephones, # or §.
func marked(before string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune("#§@_\\/:", last) && before != ""
}

// isRange reports whether there are two numbers with a dash between them, and no third.
func isRange(text string, found [][]int, i int) bool {
	dash := func(k int) bool { return k >= 0 && k+1 < len(found) && text[found[k][1]:found[k+1][0]] == "–" }
	return dash(i) && !dash(i-1) && !dash(i+1)
}

// span writes a range of two numbers, or of years, in the signs of the language.
func (w *rewriter) span(first, last string) string {
	pattern := w.to.Numbers.Range
	if years := w.to.Dates.years; isYear(first) && isYear(last) && years != "" {
		pattern = years
	}
	if pattern == "" {
		pattern = "{0}–{1}"
	}
	return fill(pattern, w.token(first, false), w.token(last, false))
}

// isYear reports whether a text is a number of four digits, without groups.
func isYear(number string) bool {
	plain := latin(number)
	return len(plain) == 4 && isDigits(plain)
}

// token writes one number or date; what is none stays, and what may be one is noted. Behind a sign
// there is no time.
func (w *rewriter) token(token string, signed bool) string {
	plain := latin(token)
	if isDigits(plain) {
		return w.digits(token, plain)
	}
	if day, certainty := w.from.Dates.in(plain); certainty != noDate {
		if certainty == doubtfulDate {
			w.doubtful = true
			return token
		}
		return w.to.Dates.Day(day)
	}
	v, ok := w.from.Numbers.Notation().Value(token)
	if !ok || strings.ContainsAny(plain, "/:-‑·") {
		w.doubtful = w.doubtful || shapedAsNumber(plain)
		return token
	}
	if !signed && mayBeTime(plain) {
		w.doubtful = true
		return token
	}
	v.Plain = !isGrouped(token, v)
	return w.to.Numbers.Value(v, Style{Decimals: v.Decimals()})
}

// isGrouped reports whether an author wrote a number in groups: there are more signs among its
// digits than the one before decimals.
func isGrouped(token string, v number.Value) bool {
	signs := 0
	for _, r := range token {
		if !unicode.IsDigit(r) {
			signs++
		}
	}
	if v.Decimals() > 0 {
		signs--
	}
	return signs > 0
}

// digits writes digits without any signs: not those of a code, which begins with a
// nought or is long.
func (w *rewriter) digits(token, plain string) string {
	const longest = 9
	if plain[0] == '0' && len(plain) > 1 || len(plain) > longest {
		return token
	}
	return w.to.Numbers.inDigits(plain)
}

// oneSign is digits with a single sign among them that parts decimals somewhere.
var oneSign = pattern.Of(`^\d+[.,٫]\d+$`)

// shapedAsNumber reports whether a text would be a number elsewhere, as 14.30 in a German report.
func shapedAsNumber(plain string) bool { return oneSign().MatchString(plain) }

// clock is the shape of a time, a day with its month, or a version.
var clock = pattern.Of(`^([01]?\d|2[0-4])\.[0-5]\d$`)

// mayBeTime reports whether a number may be a time such as 14.30, or a version such as 3.10.
func mayBeTime(plain string) bool { return clock().MatchString(plain) }

// dateCertainty is how sure a text is a date.
type dateCertainty uint8

const (
	noDate dateCertainty = iota
	// doubtfulDate has the shape of one, and its day and month may be exchanged, or there is none.
	doubtfulDate
	surelyDate
)

// shortYear is the shape of a date with two digits of its year.
var shortYear = pattern.Of(`^\d{1,2}([./])\d{1,2}[./]\d{2}$`)

// in reads a date as authors of the language write it, in Latin digits.
func (d *Dates) in(plain string) (time.Time, dateCertainty) {
	plain = strings.Map(func(r rune) rune {
		if r == '\u200e' || r == '\u200f' {
			return -1
		}
		return r
	}, strings.ReplaceAll(plain, "\u00a0", " "))
	date, ok := number.DateIn(plain)
	switch {
	case !ok && shortYear().MatchString(plain):
		return time.Time{}, doubtfulDate
	case !ok:
		return time.Time{}, noDate
	case date.YearFirst:
		return dated(date.Year, date.First, date.Second)
	}
	dayFirst, certainty := dated(date.Year, date.Second, date.First)
	monthFirst, other := dated(date.Year, date.First, date.Second)
	switch {
	case certainty == surelyDate && (other != surelyDate || d.AreDaysFirst() || dayFirst.Equal(monthFirst)):
		return dayFirst, surelyDate
	case other == surelyDate && certainty != surelyDate && date.Separator != ".":
		return monthFirst, surelyDate
	}
	return time.Time{}, doubtfulDate
}

// dated is the day of a year, month and day in digits.
func dated(year, month, day string) (time.Time, dateCertainty) {
	if t, err := time.Parse("2006-1-2", year+"-"+month+"-"+day); err == nil {
		return t, surelyDate
	}
	return time.Time{}, doubtfulDate
}
