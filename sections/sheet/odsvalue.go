package sheet

import (
	"encoding/xml"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"annualreport/layout/pattern"
	"annualreport/sections/number"
)

// odsValue makes a cell of a value and of what is shown of it, line by line: the value is exact, and what is shown has
// its decimals. A program that computes values but shows none writes no lines.
func (c *Cell) odsValue(e xml.StartElement, lines []string, f odsFormat) {
	shown := strings.Join(lines, "\n")
	if isFault(e) || c.Formula && isFaultShown(shown) {
		c.Kind = Fault
		c.Text = shown
		return
	}
	switch kind := attribute(e, "value-type"); {
	case isValueType(kind) && lines != nil && strings.TrimSpace(shown) == "":
		c.Kind = unseen
	case kind == "float" || kind == "percentage" || kind == "currency":
		c.odsNumber(e, kind, shown)
		c.Ungrouped = !f.grouped
	case kind == "date":
		c.isoDay(attribute(e, "date-value"), f.shows)
		if c.Kind == Day {
			c.Beside = f.words
		} else if strings.TrimSpace(shown) != "" {
			c.words(shown) // no calendar has it, as 29 February 1900
		}
	case kind == "time":
		c.odsTime(attribute(e, "time-value"), shown, f)
	case kind == "boolean":
		c.truth(isTrue(attribute(e, "boolean-value")))
	case kind == "" && c.Formula && shown == "":
		c.Kind = Uncomputed
	case lines == nil:
		c.words(attribute(e, "string-value"))
	default:
		c.words(shown)
	}
}

// linkODS says where a cell leads: by the links among its words, or by its formula.
func (c *Cell) linkODS(runs []Run, formula formulaLink) {
	c.Linked = slices.ContainsFunc(runs, func(one Run) bool { return one.Link != "" })
	if c.Linked {
		return
	}
	c.Linked = formula.to != ""
	c.Unlinked = formula.computed
	if c.Kind == Words && c.Linked {
		c.Runs = linked(c.Runs, c.Text, formula.to)
	}
}

// isValueType reports whether a type is that of numbers, days, times or truths.
func isValueType(kind string) bool { return kind != "" && kind != "string" && kind != "void" }

// isFaultShown reports whether a formula shows the name of an error. Signs of number alone stand in columns that are
// too narrow for their values.
func isFaultShown(shown string) bool {
	return strings.HasPrefix(shown, "#") && strings.Trim(shown, "#") != "" || strings.HasPrefix(shown, "Err:")
}

// isFault reports whether LibreOffice says that a cell is an error, beside the type that other programs know.
func isFault(e xml.StartElement) bool {
	for _, a := range e.Attr {
		if a.Name.Local == "value-type" && a.Value == "error" {
			return true
		}
	}
	return false
}

// odsNumber makes a cell of a number.
func (c *Cell) odsNumber(e xml.StartElement, kind, shown string) {
	d, ok := number.FromTOML(attribute(e, "value"))
	if !ok {
		c.words(shown)
		return
	}
	v := number.Value{Decimal: d}
	if kind == "percentage" {
		v.Decimal = d.Shift(2)
		v.Unit = number.Percent
	}
	c.Kind = Number
	c.asShown(v, shown)
	if kind == "currency" && c.Number.Unit == "" {
		c.Number.Unit = attribute(e, "currency")
	}
	c.Text = c.Number.Decimal.String()
}

// shownDigits is the number in what a cell shows, with the signs in it and the minus before it.
var shownDigits = pattern.Of(`[-−–]?\s?\p{Nd}(?:[\p{Nd}.,'’٫٬\x{a0}\x{202f} ]*\p{Nd})?`)

// asShown makes the number of a cell from its value, with the decimals and the unit that it is shown with. Words beside
// it are kept apart. Where the sheet shows it divided by thousands, the whole number is kept, too; where it shows
// something else, as a fraction or a word, the number is the value.
func (c *Cell) asShown(v number.Value, shown string) {
	shown = strings.TrimSpace(shown)
	if read, ok := readShown(v, shown); ok {
		c.Number = read
		c.keepExact(tidy(v.Decimal))
		return
	}
	whole := v
	whole.Decimal = tidy(v.Decimal)
	c.Number = whole
	at := shownDigits().FindStringIndex(shown)
	if at == nil {
		c.Scaled = shown != "" && strings.Trim(shown, "#") != "" && v.Sign() != 0
		return
	}
	if isFraction(v, shown[at[0]:at[1]], shown[at[1]:]) {
		c.Scaled = true
		return
	}
	const mostThousands = 4
	for thousands := range mostThousands {
		divided := v
		divided.Decimal = v.Decimal.Shift(-3 * thousands)
		read, ok := readShown(divided, shown[at[0]:at[1]])
		if !ok || thousands > 0 && read.Sign() == 0 {
			continue
		}
		c.Beside = besides(shown[:at[0]], shown[at[1]:])
		c.Number.Decimal = read.Decimal
		c.keepExact(tidy(divided.Decimal))
		if thousands > 0 {
			c.Thousands = thousands
			c.Whole = &whole
		}
		return
	}
	c.Scaled = true
}

// denominator is the lower number of a fraction, behind the upper one.
var denominator = pattern.Of(`^\s?[/⁄]\s?([0-9]+)`)

// isFraction reports whether a number and what stands behind it are a fraction that the value is, as 1/2 is 0.5.
func isFraction(v number.Value, numerator, behind string) bool {
	m := denominator().FindStringSubmatch(behind)
	if m == nil {
		return false
	}
	upper, err := strconv.ParseFloat(numerator, 64)
	lower, wrong := strconv.ParseFloat(m[1], 64)
	return err == nil && wrong == nil && math.Round(float64(v.Float()*lower)) == upper
}

// besides are the words before and behind a number, without brackets and dashes, which are no words.
func besides(before, behind string) string {
	var kept []string
	for _, words := range []string{before, behind} {
		words = strings.TrimSpace(words)
		if strings.ContainsFunc(words, func(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.S) }) {
			kept = append(kept, words)
		}
	}
	return strings.Join(kept, " … ")
}

// readShown reads what is shown as a number that a value is when it is rounded; false if it is none.
func readShown(v number.Value, shown string) (number.Value, bool) {
	for _, n := range []number.Notation{{Decimal: '.'}, {Decimal: ','}} {
		read, ok := n.Value(shown)
		if ok && v.Decimal.Round(read.Decimals()).Cmp(read.Decimal) == 0 {
			read.Plain = false
			return read, true
		}
	}
	return number.Value{}, false
}

// duration is a stretch of time (XML Schema part 2, duration).
var duration = pattern.Of(`^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$`)

// odsTime makes a cell of a time.
func (c *Cell) odsTime(value, shown string, f odsFormat) {
	days, ok := durationDays(value)
	switch {
	case !ok:
		c.words(shown)
		return
	case f.shows == (Parts{}):
		f.clock = clock{hours: true, minutes: true, seconds: strings.Count(shown, ":") != 1, wide: true, elapsed: true}
	}
	c.Kind = Clock
	c.Text = f.clock.text(days)
	c.Beside = f.words
}

// durationDays is a stretch of time in days.
func durationDays(text string) (days float64, ok bool) {
	m := duration().FindStringSubmatch(text)
	if m == nil {
		return 0, false
	}
	for i, perDay := range []float64{1, 24, 1440, 86_400} {
		if part, err := strconv.ParseFloat(strings.Replace(m[i+2], ",", ".", 1), 64); err == nil {
			days += part / perDay
		}
	}
	if m[1] != "" {
		days = -days
	}
	return days, true
}
