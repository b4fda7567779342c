package language

import "testing"

// TestReadFigured: days and months of the calendar are dates; two years in a row, or with up to twenty between them,
// are none; what may be both, and what no calendar has, is said.
func TestReadFigured(t *testing.T) {
	for text, want := range map[string]DateShape{
		"2031-01": SurelyFigured, "2031-12-31": SurelyFigured, "2032-02-29": SurelyFigured, "2031-02-29": NoSuchDay,
		"2031-00": NoSuchDay, "2031-13": NoSuchDay, "2031-32": NotFigured, "2031-51": NotFigured, "2031-52": NoSuchDay,
		"2011-12": FiguredOrYears, "1999-00": NotFigured, "2011-12-01": SurelyFigured, "1234-05": NotFigured,
		"2031-1": NotFigured, "2031": NotFigured, "x2031-01": NotFigured, "2031-01 ": NotFigured,
	} {
		date, got := ReadFigured(text)
		if got != want || got == SurelyFigured && date.IsMonth != (len(text) == len("2031-01")) {
			t.Errorf("%q is %d, want %d: %v", text, got, want, date)
		}
	}
}
