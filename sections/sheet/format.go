package sheet

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode"

	"annualreport/sections/number"
)

// format is how a cell of Excel shows a number (ISO/IEC 29500-1, 18.8.31), as far as it says what the number is.
type format struct {
	// general shows as many decimals as there are; else decimals is how many.
	general  bool
	decimals int
	// percent means that hundredths are shown; thousands is how often the number is divided by a thousand.
	percent   bool
	thousands int
	// unit is a currency beside the number.
	unit string
	// digits is how many digits are filled up with noughts, as in a code; 0 for numbers.
	digits int
	// shows is what is shown of a day; nothing for numbers.
	shows Parts
	// elapsed means that hours go on behind the 24th.
	elapsed bool
	// text means that the number is shown as it was typed.
	text bool
	// words are shown beside the number, and are no currency.
	words string
}

// general is the format of cells without one.
var general = &format{general: true}

// isDay reports whether the format shows a day or a time.
func (f *format) isDay() bool { return f.shows != Parts{} }

// builtIn are the formats that files do not write out (18.8.30). Currencies among them are those of the machine that
// shows the file, which no one knows here.
var builtIn = map[int]string{
	0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0", 6: "#,##0", 7: "#,##0.00", 8: "#,##0.00",
	9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "d/m/yyyy", 15: "d-mmm-yy", 16: "d-mmm",
	17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
	37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00",
	45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}

// styles reads the part of the styles.
func (x *xlsx) styles(t *tokens) error {
	codes := make(map[int]string)
	var ids []int
	cellFormats := false
	var element func(e xml.StartElement) error
	element = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmt":
			id, _ := strconv.Atoi(attribute(e, "numFmtId"))
			codes[id] = attribute(e, "formatCode")
		case "cellXfs":
			cellFormats = true
			err := t.each(element)
			cellFormats = false
			return err
		case "xf":
			if cellFormats {
				id, _ := strconv.Atoi(attribute(e, "numFmtId"))
				ids = append(ids, id)
			}
		}
		return t.each(element)
	}
	if err := t.each(element); err != nil {
		return err
	}
	for _, id := range ids {
		code, own := codes[id]
		if !own {
			code = builtInCode(id)
		}
		x.formats = append(x.formats, readFormat(code))
	}
	return nil
}

// builtInCode is a format that is not written out: those of days in languages of Asia are days, what is not known is
// general.
func builtInCode(id int) string {
	if code, ok := builtIn[id]; ok {
		return code
	}
	if id >= 27 && id <= 36 || id >= 50 && id <= 58 {
		return "yyyy-m-d"
	}
	return "General"
}

// readFormat reads what a format says of positive numbers: its first part.
func readFormat(code string) *format {
	if first, _, _ := strings.Cut(code, ";"); strings.EqualFold(strings.TrimSpace(first), "general") {
		return general
	}
	r := &formatReader{format: &format{}, code: code}
	for r.code != "" && r.next() {
	}
	f := r.format
	if strings.Contains(strings.ToLower(code), "general") && !f.isDay() && r.places == 0 {
		f.general = true
	}
	if f.isDay() {
		r.placeMinutes()
		return f
	}
	if r.fraction || r.exponent || r.places == 0 && !f.text {
		f.general = true
	}
	f.thousands = r.trailing
	if r.noughts > 1 && !r.grouped && !r.point && f.unit == "" && !f.percent {
		f.digits = r.noughts
	}
	return f
}

// formatReader goes through a format sign by sign.
type formatReader struct {
	*format
	code string
	// places counts the signs of digits, noughts the noughts before the point.
	places, noughts int
	// trailing counts commas behind the last digit.
	trailing                           int
	point, grouped, fraction, exponent bool
	// hours means that the last part of a time was hours or seconds come next, so that m is minutes.
	clock    string
	previous byte
}

// next reads one sign; false at the end of the first part.
func (r *formatReader) next() bool {
	c := r.code[0]
	r.code = r.code[1:]
	switch c {
	case ';':
		return false
	case '"':
		words, rest, _ := strings.Cut(r.code, `"`)
		r.code = rest
		r.literal(words)
	case '\\', '_', '*':
		if r.code != "" {
			n := strings.IndexFunc(r.code[1:], func(r rune) bool { return r < 0x80 || r >= 0xC0 }) + 1
			if n == 0 {
				n = len(r.code)
			}
			if c == '\\' {
				r.literal(r.code[:n])
			}
			r.code = r.code[n:]
		}
	case '[':
		inside, rest, _ := strings.Cut(r.code, "]")
		r.code = rest
		r.bracket(inside)
	case '0', '#', '?':
		r.digit(c)
	case '.':
		r.point = true
	case ',':
		if r.places > 0 && !r.point {
			r.trailing++
		}
	case '%':
		r.percent = true
	case '/':
		r.fraction = r.fraction || r.places > 0 && !r.isDay()
	case '@':
		r.text = true
	default:
		r.letter(c)
	}
	return true
}

// digit reads the place of a digit.
func (r *formatReader) digit(c byte) {
	if r.exponent || r.isDay() {
		return
	}
	if r.trailing > 0 {
		r.grouped = true // the comma stands between digits
		r.trailing = 0
	}
	r.places++
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
	switch strings.ToLower(inside) {
	case "h", "hh", "m", "mm", "s", "ss":
		r.elapsed = true
		r.shows.Time = true
	}
}

// literal reads words that are shown as they are: a currency is the unit.
func (r *formatReader) literal(words string) {
	words = strings.TrimSpace(words)
	switch {
	case words == "":
	case number.IsCurrency(words):
		r.unit = words
	case strings.ContainsFunc(words, unicode.IsLetter):
		r.words = words
	}
}

// letter reads a letter: of days and times, or a sign of money.
func (r *formatReader) letter(c byte) {
	switch c {
	case 'y', 'Y', 'e', 'b', 'B':
		if c == 'e' && r.places > 0 {
			break
		}
		r.shows.Year = true
	case 'E':
		if r.places > 0 {
			r.exponent = true
		} else {
			r.shows.Year = true
		}
	case 'd', 'D':
		r.shows.Day = true
	case 'h', 'H', 's', 'S':
		r.shows.Time = true
		r.clock += strings.ToLower(string(c))
	case 'm', 'M':
		if r.previous != c {
			r.clock += "m"
		}
	case '$':
		r.literal("$")
	case 'A', 'a', 'P', 'p', 'G', 'g':
		r.code = strings.TrimPrefix(strings.TrimPrefix(r.code, "eneral"), "M/PM")
	default:
		if c >= 0x80 { // the first byte of a sign such as € that stands by itself
			n := strings.IndexFunc(r.code, func(r rune) bool { return r < 0x80 || r >= 0xC0 })
			if n < 0 {
				n = len(r.code)
			}
			for n < len(r.code) && r.code[n] >= 0x80 && r.code[n] < 0xC0 {
				n++
			}
			r.literal(string(c) + r.code[:n])
			r.code = r.code[n:]
		}
	}
	r.previous = c
}

// placeMinutes finds whether an m is a month: it is minutes beside hours or seconds.
func (r *formatReader) placeMinutes() {
	for i := range r.clock {
		if r.clock[i] != 'm' {
			continue
		}
		afterHours := i > 0 && r.clock[i-1] == 'h'
		beforeSeconds := i+1 < len(r.clock) && r.clock[i+1] == 's'
		if !afterHours && !beforeSeconds {
			r.shows.Month = true
		}
	}
}
