package bib

import (
	"bytes"
	"encoding/json"
	"strings"
)

// cslDateForm is a date in CSL-JSON.
type cslDateForm struct {
	Parts   [][]json.RawMessage `json:"date-parts"`
	Season  json.RawMessage     `json:"season"`
	Circa   json.RawMessage     `json:"circa"`
	Raw     json.RawMessage     `json:"raw"`
	Literal json.RawMessage     `json:"literal"`
}

// cslDate reads a date: in parts, in words, or as a text alone.
func cslDate(raw json.RawMessage) Date {
	if text, ok := cslText(raw); ok {
		return ReadDate(text)
	}
	var form cslDateForm
	if json.Unmarshal(raw, &form) != nil {
		return Date{}
	}
	d := Date{Circa: isTrue(form.Circa)}
	if len(form.Parts) > 0 {
		d.From = cslCalendar(form.Parts[0])
	}
	if len(form.Parts) > 1 {
		if d.To = cslCalendar(form.Parts[1]); d.To.Year == 0 && d.From.Year != 0 {
			d.Open = true // [[2014], [0]]
		}
	}
	if season, ok := cslText(form.Season); ok && d.From.Month == 0 && d.From.Year != 0 {
		if d.From.Season = atoi(season); d.From.Season == 0 {
			d.From.Season = seasonOf(season)
		}
	}
	if d.From.isValid() {
		return d
	}
	for _, words := range []json.RawMessage{form.Literal, form.Raw} {
		if text, ok := cslText(words); ok && strings.TrimSpace(text) != "" {
			read := ReadDate(text)
			return read.guessed(d.Circa)
		}
	}
	return Date{}
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

// cslCalendar reads a year, a month and a day, which may be written as texts. The months from 13 on are seasons.
func cslCalendar(parts []json.RawMessage) Calendar {
	var numbers [3]int
	for i := range min(len(parts), len(numbers)) {
		text, _ := cslText(parts[i])
		numbers[i] = atoi(strings.TrimSpace(text))
	}
	if m := numbers[1]; m > lastMonth && m <= lastMonth+4 {
		return Calendar{Year: numbers[0], Season: m - lastMonth}
	}
	c := calendarOf(numbers[0], numbers[1], numbers[2])
	if !c.isValid() {
		return Calendar{Year: c.Year}
	}
	return c
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
