package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"annualreport/sections/language"
	"annualreport/sections/number"
)

// question is a value that is written in a locale.
type question struct {
	Locale string `json:"locale"`
	// Kind is what is written: number, percent, money, range, day, month-year, day-month, month, years, list, plurals.
	Kind string `json:"kind"`
	// Input is the value, as icu.mjs reads it.
	Input string `json:"input"`
	// Text is how the program writes it.
	Text string `json:"-"`
}

// The values of all locales.
var (
	numbers = []string{"0", "7", "0.5", "999", "1234", "-1234", "12345.6", "1234567.25", "-98765432"}
	shares  = []string{"50", "7.5", "-3.25", "1234"}
	sums    = []string{"5.00", "-1234.50", "1234567.00"}
	days    = []string{"2032-03-09", "2031-12-31"}
	lists   = []string{"A|B", "A|B|C", "A|B|C|D", "Ana|Irene", "Ana|Hilda", "agua|hielo"}
)

// allCases are the values in all locales that the program knows.
func allCases() ([]question, error) {
	var out []question
	for _, tag := range language.Tags() {
		if tag == "und" {
			continue
		}
		l, err := language.For(tag)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", tag, err)
		}
		of, err := casesOf(l)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", tag, err)
		}
		out = append(out, of...)
	}
	return out, nil
}

// casesOf are the values in a language.
func casesOf(l *language.Language) ([]question, error) {
	var out []question
	add := func(kind, input, text string) {
		out = append(out, question{Locale: l.Tag, Kind: kind, Input: input, Text: text})
	}
	for _, of := range []struct {
		kind, unit string
		values     []string
	}{{"number", "", numbers}, {"percent", number.Percent, shares}, {"money", "€", sums}, {"code", "CHF", sums}} {
		for _, value := range of.values {
			d, ok := number.FromTOML(value)
			if !ok {
				return nil, fmt.Errorf("%s is no number", value)
			}
			style := language.Style{Decimals: d.Decimals()}
			add(of.kind, value, l.Numbers.Value(number.Value{Decimal: d, Unit: of.unit}, style))
		}
	}
	add("range", "10–20", l.Numbers.Between(l.Numbers.Digits(10), l.Numbers.Digits(20)))
	for _, value := range days {
		day, err := time.Parse(time.DateOnly, value)
		if err != nil {
			return nil, err
		}
		if l.Dates.AreNamed() {
			add("day", value, l.Dates.Day(day))
			add("month-year", value, l.Dates.MonthYear(day))
			add("day-month", value, l.Dates.DayMonth(day))
			add("month", value, l.Dates.Month(day))
		}
	}
	add("years", "2028–2030", l.Dates.Years(2028, 2030))
	for _, value := range append(lists, ownNames(l)...) {
		add("list", value, l.Lists.List(strings.Split(value, "|")))
	}
	forms, err := pluralsOf(l.Plurals)
	if err != nil {
		return nil, err
	}
	add("plurals", strconv.Itoa(mostCounted), forms)
	return out, nil
}

// ownNames are lists of two and of three words in the letters of a language: its months.
func ownNames(l *language.Language) []string {
	var names []string
	for month := time.January; month <= time.March && l.Dates.AreNamed(); month++ {
		names = append(names, l.Dates.Month(time.Date(2031, month, 1, 0, 0, 0, 0, time.UTC)))
	}
	if len(names) == 0 {
		return nil
	}
	return []string{strings.Join(names[:2], "|"), strings.Join(names, "|")}
}
