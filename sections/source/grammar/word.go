package grammar

import (
	"fmt"
	"strings"
	"time"

	"annualreport/layout/pattern"
)

var (
	// rightWord matches what needs no quotes: truth, numbers, days and times. Whether such a day is, the calendar says.
	rightWord = pattern.Of(`^(true|false|[+-]?(inf|nan)|[+-]?(0|[1-9](_?\d)*)(\.\d(_?\d)*)?([eE][+-]?\d(_?\d)*)?|` +
		`0x[0-9A-Fa-f](_?[0-9A-Fa-f])*|0o[0-7](_?[0-7])*|0b[01](_?[01])*|` +
		`\d{4}-\d\d-\d\d([Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)?)?|\d\d:\d\d(:\d\d(\.\d+)?)?)$`)
	onlyDay    = pattern.Of(`^\d{4}-\d\d-\d\d$`)
	truth      = pattern.Of(`^(?i:true|false)$`)
	yesOrNo    = pattern.Of(`^(?i:yes|no|on|off|y|n|ja|nein|oui|non|si|sí)$`)
	nothing    = pattern.Of(`^(?i:null|nil|none|undefined|~)$`)
	yearFirst  = pattern.Of(`^(\d{4})[-./](\d{1,2})[-./](\d{1,2})\.?$`)
	yearLast   = pattern.Of(`^(\d{1,2})([-./]) ?(\d{1,2})[-./] ?(\d{4})$`)
	inEnglish  = pattern.Of(`^(\d{1,2})(?:st|nd|rd|th)? (?i:of )?([A-Za-z]{3,9})\.?,? (\d{4})$`)
	monthFirst = pattern.Of(`^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$`)
	bareDot    = pattern.Of(`^([+-]?)(\d*)\.(\d*)$`)
	zeros      = pattern.Of(`^[+-]?0+\d+(\.\d+)?$`)
	grouped    = pattern.Of(`^[+-]?\d{1,3}([.,'’ \x{A0}\x{202F}]\d{3})+([.,]\d+)?$`)
	comma      = pattern.Of(`^[+-]?\d+,\d+$`)
)

// verdict is what is thought of a word without quotes.
type verdict struct {
	right bool
	// what is wrong, and what to do where the words instead do not show it.
	what, cure string
	instead    string
	sure       bool
}

// judge judges a word that stands without quotes.
func judge(word string, in place) verdict {
	if v, ok := judgeDay(word); ok {
		return v
	}
	switch {
	case rightWord().MatchString(word):
		return verdict{right: true}
	case truth().MatchString(word):
		return verdict{what: "true and false are written in small letters", instead: strings.ToLower(word), sure: true}
	case yesOrNo().MatchString(word):
		return verdict{what: fmt.Sprintf("“%s” is no value: a switch is true or false, and a text "+
			"stands between quotes", word)}
	case nothing().MatchString(word):
		return verdict{what: fmt.Sprintf("“%s” is no value in TOML", word),
			cure: "leave the key out, or put # before it"}
	}
	if v, ok := judgeNumber(word); ok {
		return v
	}
	return judgeWords(word, in)
}

// judgeNumber judges what looks like a number.
func judgeNumber(word string) (verdict, bool) {
	switch m := bareDot().FindStringSubmatch(word); {
	case m != nil && m[2]+m[3] != "":
		if m[2] == "" {
			m[2] = "0"
		}
		if m[3] == "" {
			m[3] = "0"
		}
		if len(m[2]) > 1 && m[2][0] == '0' {
			break
		}
		return verdict{what: "digits stand on both sides of the point of a number",
			instead: m[1] + m[2] + "." + m[3], sure: true}, true
	case grouped().MatchString(word) || comma().MatchString(word):
		return verdict{what: fmt.Sprintf("“%s” is no number of TOML, which has a point before "+
			"decimals and no other signs", word),
			cure: "write digits alone, as 1234.5; they are printed as the language has them"}, true
	}
	if zeros().MatchString(word) {
		return verdict{what: "a number does not begin with 0",
			cure: "put what is no number, such as a telephone number, between quotes; else leave the 0 out"}, true
	}
	return verdict{}, false
}

// judgeWords judges words that lack their quotes.
func judgeWords(word string, in place) verdict {
	v := verdict{what: "a text stands between quotes", instead: quoted(word), sure: true}
	first, last := firstRune(word), rune(word[len(word)-1])
	end := strings.TrimRight(word, typographicQuotes)
	bare := strings.TrimRight(word, ",; ")
	switch {
	case in == top && bare != word && bare != "":
		v = judge(bare, in)
		if v.right {
			v = verdict{instead: bare, sure: true}
		}
		v.what = fmt.Sprintf("no “%s” stands behind a value", word[len(bare):len(bare)+1])
		return v
	case last == '"' && strings.Count(word, `"`) == 1:
		v.what, v.instead = "the text that ends here has no quote at its beginning", `"`+word
	case end != word && strings.IndexFunc(end, isQuote) < 0:
		v.what, v.instead = "the text that ends here has no quote at its beginning", quoted(end)
	case in != top && strings.ContainsAny(word, "\"[]{}="), strings.ContainsRune("=[]{}", first):
		v.sure = false
	}
	return v
}

// judgeDay judges what looks like a day.
func judgeDay(word string) (verdict, bool) {
	var days []string
	certain := true
	if onlyDay().MatchString(word) {
		days = []string{word}
	} else if m := yearFirst().FindStringSubmatch(word); m != nil {
		days = []string{day(m[1], m[2], m[3])}
	} else if m := yearLast().FindStringSubmatch(word); m != nil {
		days = []string{day(m[4], m[3], m[1])}
		if m[2] != "." && m[1] != m[3] { // the day may stand behind the month
			days = append(days, day(m[4], m[1], m[3]))
		}
	} else if m := inEnglish().FindStringSubmatch(word); m != nil {
		days = []string{day(m[3], month(m[2]), m[1])}
	} else if m := monthFirst().FindStringSubmatch(word); m != nil {
		days = []string{day(m[3], month(m[1]), m[2])}
	} else {
		return verdict{}, false
	}
	var real []string
	for _, d := range days {
		if _, err := time.Parse(time.DateOnly, d); err == nil {
			real = append(real, d)
		}
	}
	certain = len(real) == 1
	switch {
	case len(real) == 0 && strings.ContainsAny(word, "abcdefghijklmnopqrstuvwxyz"):
		return verdict{}, false
	case len(real) == 0:
		return verdict{what: "there is no such day", cure: "write a day as 2017-05-31"}, true
	case real[0] == word:
		return verdict{right: true}, true
	case certain:
		return verdict{what: "a day is written as year, month and day, with “-” between them", instead: real[0],
			sure: true}, true
	}
	return verdict{what: "a day is written as year, month and day, with “-” between them",
		cure: fmt.Sprintf("write %s or %s, whichever is meant", real[0], real[1])}, true
}

// day is a day as TOML has it.
func day(year, month, day string) string {
	pad := func(s string) string {
		if len(s) == 1 {
			return "0" + s
		}
		return s
	}
	return year + "-" + pad(month) + "-" + pad(day)
}

// month is the number of a month of which a word is the name or its beginning; empty if there is none.
func month(word string) string {
	for m := time.January; m <= time.December; m++ {
		if name := m.String(); len(word) >= 3 && len(word) <= len(name) && strings.EqualFold(name[:len(word)], word) {
			return fmt.Sprint(int(m))
		}
	}
	return ""
}
