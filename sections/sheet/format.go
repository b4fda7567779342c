package sheet

import (
	"encoding/xml"
	"slices"
	"strconv"
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
	// code is how a code such as a postcode is written: a nought or an optional for each of its digits, and what stands
	// between them; empty for numbers.
	code string
	// shows is what is shown of a day; nothing for numbers.
	shows Parts
	// clock is how a time is shown.
	clock clock
	// text means that the number is shown as it was typed.
	text bool
	// words are shown beside the number, and are no currency.
	words string
	// scaled means that the format divides numbers by their size, so that the whole number is taken.
	scaled bool
	// empty means that no digit is shown, but the words of literal, which may be none.
	empty   bool
	literal string
	// dash means that a dash stands for nought, which has no digits.
	dash bool
	// grouped means that digits stand in groups.
	grouped bool
}

// general is the format of cells without one.
var general = &format{general: true}

// isDay reports whether the format shows a day or a time.
func (f *format) isDay() bool { return f.shows != Parts{} }

// builtIn are the formats that files do not write out (18.8.30). Currencies among them are those of the machine that
// shows the file, which no one knows here (MachineCurrency).
var builtIn = map[int]string{
	0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0", 6: "#,##0", 7: "#,##0.00", 8: "#,##0.00",
	9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "d/m/yyyy", 15: "d-mmm-yy", 16: "d-mmm",
	17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
	32: "h:mm", 33: "h:mm:ss", // in Chinese, Japanese and Korean
	37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00",
	45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}

// cellFormat is the format of a cell, by the numbers of the format of its number and of its font.
type cellFormat struct{ number, font int }

// styles reads the part of the styles. Formats stand in conditional ones (dxfs) as well, under the same numbers: those
// are of no cell.
func (x *xlsx) styles(t *tokens) error {
	codes := make(map[int]string)
	var struck []bool
	var cells []cellFormat
	number := func(e xml.StartElement) int {
		id, _ := strconv.Atoi(attribute(e, "numFmtId"))
		return id
	}
	var element func(e xml.StartElement) error
	element = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "styleSheet":
			return t.each(element)
		case "numFmts":
			return t.each(func(e xml.StartElement) error {
				codes[number(e)] = attribute(e, "formatCode")
				return t.skip()
			})
		case "fonts":
			return t.each(func(xml.StartElement) error {
				var look Look
				err := t.each(func(property xml.StartElement) error {
					look |= lookOf(property)
					return t.skip()
				})
				struck = append(struck, look&Struck != 0)
				return err
			})
		case "cellXfs":
			return t.each(func(e xml.StartElement) error {
				font, _ := strconv.Atoi(attribute(e, "fontId"))
				cells = append(cells, cellFormat{number(e), font})
				return t.skip()
			})
		}
		return t.skip()
	}
	if err := t.each(element); err != nil {
		return err
	}
	for _, one := range cells {
		id := one.number
		code, own := codes[id]
		if !own {
			code = builtInCode(id)
		}
		f := readNumberFormat(code)
		if !own && slices.Contains(moneyOfMachine, id) {
			for i := range f.parts {
				f.parts[i].words = MachineCurrency
			}
		}
		f.isStruck = one.font >= 0 && one.font < len(struck) && struck[one.font]
		x.formats = append(x.formats, f)
	}
	return nil
}

// MachineCurrency stands for the currency of the machine that shows a file, which is not in the file.
const MachineCurrency = "¤"

// moneyOfMachine are the formats that are not written out and show that currency.
var moneyOfMachine = []int{5, 6, 7, 8, 42, 44}

// builtInCode is a format that is not written out (ISO/IEC 29500-1, 18.8.30): those of days in languages of Asia are
// days, what is not known is general.
func builtInCode(id int) string {
	if code, ok := builtIn[id]; ok {
		return code
	}
	if id >= 27 && id <= 36 || id >= 50 && id <= 58 {
		return "yyyy-m-d"
	}
	return "General"
}
