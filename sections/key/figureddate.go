package key

import (
	"annualreport/layout/diag"
	"annualreport/sections/language"
	"annualreport/sections/source"
)

// FiguredDate is the day or the month that a text is in the figures of ISO 8601; false for other texts. What may as
// well be two years, and what has the shape of a date and is none, is told, and stays as it stands.
func FiguredDate(t source.Text, problems *diag.List) (language.FiguredDate, bool) {
	date, is := language.ReadFigured(t.Value)
	switch is {
	case language.FiguredOrYears:
		first, second := t.Value[:4], t.Value[5:]
		problems.Warnf(t.Span, "write the month with its name, or the years with a dash: "+first+"–"+second,
			"%s may be a month or two years; it is printed as it stands", t.Value)
	case language.NoSuchDay:
		problems.Warnf(t.Span, "write a day or a month of the calendar, as 2031-05-04 or 2031-05; "+
			"what is no date is written with other signs than hyphens between its figures",
			"%s has the shape of a date, and the calendar has none; it is printed as it stands", t.Value)
	default:
	}
	return date, is == language.SurelyFigured
}

// NameDate writes a text that is a day or a month in the figures of ISO 8601 as the language of the edition has it. By
// its name the text stays what it was.
func (in *Reading) NameDate(t *source.Text) {
	if date, ok := FiguredDate(*t, in.Problems); ok {
		*t = t.Translated(in.Language.Dates.Figured(date))
	}
}
