package sheet

import (
	"strings"
	"unicode/utf8"

	"annualreport/sections/number"
)

// readFormat reads a part of a format. The first part shows positive numbers, so that a minus there is told.
func readFormat(code string, isFirst bool) *format {
	if strings.EqualFold(strings.TrimSpace(code), "general") {
		return general
	}
	r := &formatReader{format: &format{}, rest: code}
	for r.rest != "" {
		r.next()
	}
	f := r.format
	f.general = r.isGeneral && !f.isDay() && r.places == 0
	if f.isDay() || r.places == 0 && strings.Contains(r.letters, "m") {
		f.shows.Seconds = strings.Contains(r.letters, "s")
		elapsed := f.clock.elapsed
		f.clock = readClock(r.letters, code)
		f.clock.elapsed = elapsed
		f.clock.decimals = min(f.decimals, milliseconds)
		r.placeMinutes()
		f.words = wordsOfDay(r.literals, f)
		return f
	}
	if r.fraction || r.exponent || r.places == 0 && !f.text {
		f.general = true
	}
	f.empty = r.places == 0 && !r.isGeneral && !f.text
	f.literal = strings.TrimSpace(r.before + r.behind)
	f.thousands = r.trailing
	f.dash = r.noughts == 0 && f.literal != "" && isDash(f.literal)
	f.grouped = r.grouped
	isNumber := r.grouped || r.point || f.percent || f.general || f.thousands > 0
	if !isNumber && (r.noughts > 1 || isPunctuated(r.pattern)) {
		f.code = strings.TrimSpace(r.pattern)
		return f
	}
	r.placeWords(isFirst)
	return f
}

// isPunctuated reports whether the digits of a format stand apart by hyphens, brackets or strokes, as those of numbers
// of telephones do.
func isPunctuated(pattern string) bool {
	first := strings.IndexByte(pattern, optional)
	last := strings.LastIndexByte(pattern, optional)
	return first >= 0 && strings.ContainsAny(pattern[first:last], "-–()/")
}

// The places of digits in codes: one that is filled with a nought, and one that may stay empty.
const (
	nought   = '\x00'
	optional = '\x01'
)

// milliseconds is how many decimals of seconds Excel shows at the most.
const milliseconds = 3

// formatReader goes through a part of a format sign by sign.
type formatReader struct {
	*format
	rest string
	// places counts the signs of digits, noughts the noughts before the point.
	places, noughts int
	// trailing counts commas behind the last digit.
	trailing                                      int
	point, grouped, fraction, exponent, isGeneral bool
	// letters are those of times in small letters, which say whether m is minutes.
	letters  string
	previous byte
	// days counts the places of days of the month, run the letters d that stand together.
	days, run int
	// pattern is how a code is written; before and behind are what is shown beside the number.
	pattern, before, behind string
	// literals are the words that are shown as they are, and apart means that the last sign was none of them.
	literals []string
	apart    bool
}

// next reads one sign, and keeps the words that it adds: those that stand together are one.
func (r *formatReader) next() {
	known := len(r.before) + len(r.behind)
	r.sign()
	added := (r.before + r.behind)[known:]
	switch last := len(r.literals) - 1; {
	case added == "":
	case r.apart || last < 0:
		r.literals = append(r.literals, added)
	default:
		r.literals[last] += added
	}
	r.apart = added == ""
}

// sign reads one sign.
func (r *formatReader) sign() {
	c := r.rest[0]
	_, size := utf8.DecodeRuneInString(r.rest)
	sign := r.rest[:size]
	r.rest = r.rest[size:]
	switch c {
	case '"':
		words, rest, _ := strings.Cut(r.rest, `"`)
		r.rest = rest
		r.literal(words)
	case '\\', '_', '*':
		_, size := utf8.DecodeRuneInString(r.rest)
		if c == '\\' {
			r.literal(r.rest[:size])
		}
		r.rest = r.rest[size:]
	case '[':
		inside, rest, _ := strings.Cut(r.rest, "]")
		r.rest = rest
		r.bracket(inside)
	case '0', '#', '?':
		r.digit(c)
	case '.':
		r.point = true
	case ',':
		if r.places > 0 {
			r.trailing++
		}
	case '%':
		r.percent = true
	case '/':
		r.fraction = r.fraction || r.places > 0 && !r.isDay()
	case '@':
		r.text = true
	default:
		r.letter(c, sign)
	}
}

// digit reads the place of a digit.
func (r *formatReader) digit(c byte) {
	if r.isDay() && r.point {
		r.decimals++
	}
	if r.exponent || r.isDay() {
		return
	}
	if r.trailing > 0 {
		r.grouped = true // the comma stands between digits
		r.trailing = 0
	}
	r.places++
	if c == '0' {
		r.pattern += string(nought)
	} else {
		r.pattern += string(optional)
	}
	if r.point {
		r.decimals++
	} else if c == '0' {
		r.noughts++
	}
}

// bracket reads what stands in brackets: a currency with its language, a color, a condition, hours that go on.
func (r *formatReader) bracket(inside string) {
	if money, ok := strings.CutPrefix(inside, "$"); ok {
		sign, _, _ := strings.Cut(money, "-")
		r.literal(sign)
		return
	}
	switch small := strings.ToLower(inside); small {
	case "h", "hh", "m", "mm", "s", "ss":
		r.clock.elapsed = true
		r.shows.Time = true
		r.letters += small[:1]
	}
}

// literal reads words that are shown as they are.
func (r *formatReader) literal(words string) {
	r.pattern += words
	if r.places > 0 || r.isGeneral {
		r.behind += words
	} else {
		r.before += words
	}
}

// placeWords finds what the words before and behind the number are: a currency or the sign of a share is the unit,
// brackets, dashes and spaces are none, and others are words. A minus before numbers that are positive is told.
func (r *formatReader) placeWords(isFirst bool) {
	var kept []string
	for i, words := range []string{r.before, r.behind} {
		words = strings.TrimSpace(words)
		bare := strings.TrimSpace(strings.Trim(words, "()-–—− "))
		switch share := number.ShareOf(bare); {
		case number.IsCurrency(words):
			r.unit = words
		case number.IsCurrency(bare):
			r.unit = bare
		case share != "" && !r.percent && r.unit == "":
			r.unit = share
		case isFirst && i == 0 && strings.ContainsAny(words, "-−") || strings.Trim(bare, ".,:;'’") != "":
			kept = append(kept, words)
		}
	}
	r.words = strings.Join(kept, " … ")
}

// letter reads a letter: of days and times, or a sign of its own.
func (r *formatReader) letter(c byte, sign string) {
	switch c {
	case 'y', 'Y', 'e', 'b', 'B':
		if c == 'e' && r.places > 0 {
			break
		}
		r.shows.Year = true
	case 'E':
		if r.places > 0 {
			r.exponent = true
			r.rest = strings.TrimLeft(r.rest, "+-")
		} else {
			r.shows.Year = true
		}
	case 'd', 'D':
		r.day()
	case 'h', 'H', 's', 'S':
		r.shows.Time = true
		r.letters += strings.ToLower(sign)
	case 'm', 'M':
		if r.previous != c {
			r.letters += "m"
		}
	case 'A', 'a', 'P', 'p', 'G', 'g':
		r.word(sign)
	default:
		if !r.fraction || !strings.Contains("123456789", sign) { // a denominator that the format says
			r.literal(sign)
		}
	}
	r.previous = c
}

// daysOfWeek is how many letters d stand together from the name of a day of the week on.
const daysOfWeek = 3

// day reads a d: one or two stand for the day of the month, more for that of the week.
func (r *formatReader) day() {
	if r.previous|0x20 != 'd' {
		r.run = 0
	}
	switch r.run++; r.run {
	case 1:
		r.days++
	case daysOfWeek:
		r.days--
		r.shows.Weekday = true
	}
	r.shows.Day = r.days > 0
}

// word reads a word of formats that begins with a letter: General, the half of a day, or the day of the week, which
// programs in Japanese and Chinese write as aaa and aaaa.
func (r *formatReader) word(sign string) {
	const general = "eneral"
	const noon = "M/PM"
	const shortNoon = "/P"
	const dayOfWeek = "aa"
	rest := strings.ToUpper(r.rest)
	switch {
	case len(r.rest) >= len(general) && strings.EqualFold(r.rest[:len(general)], general):
		r.isGeneral = true
		r.rest = r.rest[len(general):]
	case strings.HasPrefix(rest, noon):
		r.rest = r.rest[len(noon):]
	case strings.HasPrefix(rest, shortNoon):
		r.rest = r.rest[len(shortNoon):]
	case strings.EqualFold(sign, dayOfWeek[:1]) && strings.HasPrefix(rest, strings.ToUpper(dayOfWeek)):
		r.rest = strings.TrimLeft(r.rest, "aA")
		r.shows.Weekday = true
	default:
		r.literal(sign)
	}
}

// placeMinutes finds whether an m is a month: it is minutes beside hours or seconds.
func (r *formatReader) placeMinutes() {
	for i := range r.letters {
		if r.letters[i] != 'm' {
			continue
		}
		afterHours := i > 0 && r.letters[i-1] == 'h'
		beforeSeconds := i+1 < len(r.letters) && r.letters[i+1] == 's'
		if !afterHours && !beforeSeconds {
			r.shows.Month = true
		}
	}
}
