// Package language knows what a report must know of a language: its words for
// the parts of a report, its quotation marks, how it writes dates and numbers.
//
// The conventions are those of CLDR 48.2 (Unicode licence, in the archive); the
// words are ours, in words.go.
package language

import (
	"archive/zip"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"

	"annualreport/layout/content"
)

// archive holds one JSON file a locale, reduced from CLDR.
//
//go:embed cldr.zip
var archive string

// Language is one language with its conventions.
type Language struct {
	// Tag is the BCP 47 tag that the report gave.
	Tag   string
	Words Words
	// Translated tells that Words are in the language itself, not in English.
	Translated bool

	conventions conventions
}

// conventions is a locale of the archive.
type conventions struct {
	Available map[string]string `json:"available"`
	Date      map[string]string `json:"date"`
	Months    []string          `json:"months"`
	Alone     []string          `json:"months_alone"`
	Short     []string          `json:"months_short"`
	List      listPatterns      `json:"list"`
	Years     string            `json:"interval_y"`
	Numbers   numbers           `json:"numbers"`
	Quotes    []string          `json:"quotes"`
}

// ErrUnknown tells that a tag is not that of a known language.
var ErrUnknown = errors.New("the language is not known")

// For finds the language of a tag, dropping subtags from its end until there
// is a locale.
func For(tag string) (*Language, error) {
	r, err := zip.NewReader(strings.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, fmt.Errorf("language: %w", err)
	}
	for name := tag; name != ""; name = parent(name) {
		f, err := r.Open(canonical(name) + ".json")
		if err != nil {
			continue
		}
		defer f.Close()
		l := &Language{Tag: tag}
		if err := json.NewDecoder(f).Decode(&l.conventions); err != nil {
			return nil, fmt.Errorf("language %s: %w", name, err)
		}
		l.Words, l.Translated = wordsFor(tag)
		return l, nil
	}
	if _, err := language.Parse(tag); err != nil {
		return nil, ErrUnknown
	}
	// A language without conventions in CLDR takes those that all may take.
	l, err := For("und")
	if err != nil {
		return nil, ErrUnknown
	}
	l.Tag = tag
	l.Words, l.Translated = wordsFor(tag)
	return l, nil
}

// Script names the script that a language is written in, as in ISO 15924: the
// one that its tag says, or the most likely one (CLDR, likely subtags); empty if the
// tag is none.
func Script(tag string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return ""
	}
	script, confidence := t.Script()
	if confidence == language.No {
		return ""
	}
	return script.String()
}

// parent drops the last subtag.
func parent(tag string) string {
	i := strings.LastIndexByte(tag, '-')
	if i < 0 {
		return ""
	}
	return tag[:i]
}

// canonical writes a tag as CLDR does: language small, Script with a capital,
// REGION in capitals.
func canonical(tag string) string {
	parts := strings.Split(tag, "-")
	for i, p := range parts {
		switch {
		case i == 0:
			parts[i] = strings.ToLower(p)
		case len(p) == 4:
			parts[i] = strings.ToUpper(p[:1]) + strings.ToLower(p[1:])
		default:
			parts[i] = strings.ToUpper(p)
		}
	}
	return strings.Join(parts, "-")
}

// MonthYear writes a date without its day, such as "May 2017".
func (l *Language) MonthYear(d time.Time) string {
	pattern := l.conventions.Available["yMMMM"]
	switch {
	case l.nameless():
		pattern = "y-MM"
	case pattern == "":
		pattern = "MMMM y"
	}
	return l.date(d, pattern)
}

// ShortDate writes a day in a short form, such as "12 Mar 2030".
func (l *Language) ShortDate(d time.Time) string {
	pattern := l.conventions.Date["medium"]
	switch {
	case l.nameless():
		pattern = "y-MM-dd"
	case pattern == "":
		pattern = "d MMM y"
	}
	return l.date(d, pattern)
}

// nameless tells a language whose names of months are not known; CLDR has M01 for the first.
// Dates are then those of ISO 8601.
func (l *Language) nameless() bool {
	return len(l.conventions.Months) == 0 || strings.HasPrefix(l.conventions.Months[0], "M0")
}

// date fills a pattern of CLDR (UTS #35, part 4): of its letters those for day,
// month and year.
func (l *Language) date(d time.Time, pattern string) string {
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
			b.WriteString(l.Digits(d.Year()))
		case c == 'M' || c == 'L':
			b.WriteString(l.month(d.Month(), c == 'L', n))
		case c == 'd':
			b.WriteString(l.padded(d.Day(), n))
		default:
			b.WriteString(pattern[i : i+n])
		}
		i += n
	}
	return b.String()
}

// padded writes a number with noughts before it.
func (l *Language) padded(n, digits int) string { return l.inDigits(fmt.Sprintf("%0*d", digits, n)) }

func (l *Language) month(m time.Month, alone bool, letters int) string {
	names := l.conventions.Months
	const abbreviated = 3
	switch {
	case alone:
		names = l.conventions.Alone
	case letters == abbreviated && len(l.conventions.Short) == 12:
		names = l.conventions.Short
	}
	if letters < abbreviated || len(names) < 12 {
		return l.padded(int(m), letters)
	}
	return names[m-1]
}

// zeros are the digits nought of the numbering systems that locales use by
// default, when they are not those of Latin.
var zeros = map[string]rune{
	"arab": '٠', "arabext": '۰', "beng": '০', "deva": '०', "mymr": '၀', "tibt": '༠', "cakm": '𑄶',
	"adlm": '𞥐', "olck": '᱐', "nkoo": '߀', "mtei": '꯰', "rohg": '𐴰', "hmnp": '𞅀',
}

// Digits writes a number without grouping in the digits of the language.
func (l *Language) Digits(n int) string { return l.inDigits(strconv.Itoa(n)) }

// inDigits writes digits as those of the language.
func (l *Language) inDigits(s string) string {
	zero, ok := zeros[l.conventions.Numbers.System]
	if !ok {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return zero + r - '0'
		}
		return r
	}, s)
}

// Quotes returns the four quotation marks: outer opening and closing, inner
// opening and closing. Those of French have their spaces with them.
func (l *Language) Quotes() [4]string {
	out := [4]string{"“", "”", "‘", "’"}
	copy(out[:], l.conventions.Quotes)
	if !content.French(l.Tag) {
		return out
	}
	for i, mark := range out {
		switch mark {
		case "«":
			out[i] += "\u00a0"
		case "»":
			out[i] = "\u00a0" + mark
		}
	}
	return out
}

// RightToLeft tells whether the language's lines begin at the right.
func (l *Language) RightToLeft() bool { return content.RightToLeft(l.Tag) }

// Tags are the tags of all languages and regions whose conventions are known, in the order of the alphabet.
func Tags() []string {
	r, err := zip.NewReader(strings.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil // the archive is part of the program; For tells what is wrong with it
	}
	var out []string
	for _, f := range r.File {
		if tag, ok := strings.CutSuffix(f.Name, ".json"); ok {
			out = append(out, tag)
		}
	}
	slices.Sort(out)
	return out
}

// DecimalSign is the sign before decimals.
func (l *Language) DecimalSign() string { return l.conventions.Numbers.symbols.Decimal }
