package sections

import (
	"annualreport/sections/language"
	"annualreport/sections/number"
)

// parsed reads a number as the language writes it.
func parsed(l *language.Language, text string) (float64, bool) {
	c := number.Context{Language: l.Notation()}
	v, err := c.Read(text)
	if err != nil {
		return 0, false
	}
	return v.Float(), true
}
