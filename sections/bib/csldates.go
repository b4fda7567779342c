package bib

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
)

// cslDateForm is a date in CSL-JSON. Year, Month and Day are those of pandoc’s older form.
type cslDateForm struct {
	Parts   json.RawMessage `json:"date-parts"`
	Season  json.RawMessage `json:"season"`
	Circa   json.RawMessage `json:"circa"`
	Raw     json.RawMessage `json:"raw"`
	Literal json.RawMessage `json:"literal"`
	EDTF    json.RawMessage `json:"edtf"`
	Year    json.RawMessage `json:"year"`
	Month   json.RawMessage `json:"month"`
	Day     json.RawMessage `json:"day"`
}

// cslDate reads a date: in parts, in words, or as a text alone. False means that something stands there that is none.
func cslDate(raw json.RawMessage) (Date, bool) {
	if text, ok := cslText(raw); ok {
		return ReadDate(text), true
	}
	var form cslDateForm
	if json.Unmarshal(raw, &form) != nil {
		return Date{}, isBlank(raw)
	}
	if form.Year == nil && form.Parts == nil && form.Literal == nil && form.Raw == nil && form.EDTF == nil {
		return Date{}, isBlank(raw)
	}
	d, isWhole := form.date()
	if !d.IsEmpty() && isWhole {
		return d, true
	}
	for _, words := range []json.RawMessage{form.Literal, form.Raw, form.EDTF} {
		if text, ok := cslText(words); ok && strings.TrimSpace(text) != "" {
			read := ReadDate(text)
			return read.guessed(isTrue(form.Circa)), true
		}
	}
	return d, isWhole
}

// date is the date of the numbers of a form; false if not all of them are read.
func (f *cslDateForm) date() (Date, bool) {
	days, isWhole := f.days()
	if len(days) == 0 {
		return Date{}, isWhole
	}
	d := days[0]
	if d.Words != "" || len(days) == 1 && !isWhole {
		return d, isWhole
	}
	d.Circa = isTrue(f.Circa)
	switch {
	case len(days) < 2:
	case days[1].Words != "":
		d = Date{Words: d.String() + "/" + days[1].Words, From: d.From}
		isWhole = false
	case days[1].From.Year == 0 && d.From.Year != 0:
		d.Open = true // [[2014], [0]]
	default:
		d.To = days[1].From
	}
	if season, ok := cslText(f.Season); ok && d.From.Month == 0 && d.From.Year != 0 && d.Words == "" {
		if d.From.Season = atoi(season); d.From.Season == 0 {
			d.From.Season = seasonOf(season)
		}
		isWhole = isWhole && d.From.Season > 0 && d.From.isValid()
		if !d.From.isValid() {
			d.From.Season = 0
		}
	}
	return d, isWhole
}

// days are the one or two days of a form, each as a date; false if there is more that is not read.
func (f *cslDateForm) days() ([]Date, bool) {
	parts := [][]json.RawMessage{{f.Year, f.Month, f.Day}}
	if f.Year == nil {
		parts = nil
		if json.Unmarshal(f.Parts, &parts) != nil && !isBlank(f.Parts) {
			return nil, false
		}
	}
	var out []Date
	isWhole := len(parts) <= 2
	for _, numbers := range parts[:min(len(parts), 2)] {
		day, isRead := cslCalendar(numbers)
		out = append(out, day)
		isWhole = isWhole && isRead
	}
	if len(out) > 0 && out[0].IsEmpty() {
		out = nil // [[null]]
	}
	return out, isWhole
}

// guessed is a date that is a guess, if so; words have a question mark then.
func (d Date) guessed(circa bool) Date {
	switch {
	case !circa:
	case d.Words == "":
		d.Circa = true
	case !strings.ContainsAny(d.Words, "?~"):
		d.Words += "?"
	}
	return d
}

// isTrue reports whether a flag is set: true, 1 or "true".
func isTrue(raw json.RawMessage) bool {
	text := strings.Trim(string(bytes.TrimSpace(raw)), `"`)
	return text != "" && text != "0" && text != "false" && text != "null"
}

// cslCalendar reads a year, a month and a day, which may be written as texts. The months from 13 to 16 are seasons.
// What is no day of a calendar stays as words; false means that not all is read.
func cslCalendar(parts []json.RawMessage) (Date, bool) {
	const longest = 3
	var numbers [longest]int
	var words []string
	isRead := len(parts) <= longest
	for i := range min(len(parts), longest) {
		text, _ := cslText(parts[i])
		if text = strings.TrimSpace(text); text == "" {
			isRead = isRead && isBlank(parts[i])
			continue
		}
		words = append(words, text)
		number, isNumber := wholeNumber(text)
		if i == 1 && !isNumber {
			number = monthOf(text)
			isNumber = number > 0
		}
		if !isNumber {
			return ReadDate(strings.Join(words, "-")), isRead && len(parts) == len(words)
		}
		numbers[i] = number
	}
	if m := numbers[1]; m > lastMonth && m <= lastMonth+4 && numbers[2] == 0 {
		return Date{From: Calendar{Year: numbers[0], Season: m - lastMonth}}, isRead
	}
	c := calendarOf(numbers[0], numbers[1], numbers[2])
	if hasAll := c.Season == 0 || numbers[2] == 0; hasAll && (c == (Calendar{}) || c.isValid()) {
		return Date{From: c}, isRead
	}
	for i := range words {
		number, _ := wholeNumber(words[i])
		words[i] = pad(number, 2)
	}
	whole := strings.Join(words, "-")
	isRead = isRead && inFigures().MatchString(whole) // checkDates reports it
	return Date{Words: whole, From: Calendar{Year: numbers[0]}}, isRead
}

// wholeNumber is a whole number in figures, which a program may have written as 2031.0.
func wholeNumber(text string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimSuffix(text, ".0"))
	return n, err == nil
}

// json writes a date for CSL-JSON.
func (d Date) json() *cslDateOut {
	if d.Words != "" {
		return &cslDateOut{Literal: d.Words}
	}
	out := &cslDateOut{Circa: d.Circa, Season: d.From.Season, Parts: [][]int{d.From.parts()}}
	switch {
	case d.IsRange():
		out.Parts = append(out.Parts, d.To.parts())
	case d.Open:
		out.Parts = append(out.Parts, []int{0})
	}
	if d.To.Season != 0 { // seasons of ranges have no place of their own
		out.Season = 0
		out.Parts = [][]int{{d.From.Year, lastMonth + d.From.Season}, {d.To.Year, lastMonth + d.To.Season}}
	}
	return out
}

// cslDateOut is a date as it is written.
type cslDateOut struct {
	Parts   [][]int `json:"date-parts,omitempty"`
	Season  int     `json:"season,omitempty"`
	Circa   bool    `json:"circa,omitempty"`
	Literal string  `json:"literal,omitempty"`
}

// parts are the numbers that are known of a date.
func (c Calendar) parts() []int {
	out := []int{c.Year}
	if c.Month != 0 {
		out = append(out, c.Month)
	}
	if c.Day != 0 {
		out = append(out, c.Day)
	}
	return out
}
