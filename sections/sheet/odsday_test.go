package sheet

import "testing"

// TestDaysOfNoCalendar: a day that no calendar has is the words that the sheet shows, and without these what is written.
func TestDaysOfNoCalendar(t *testing.T) {
	const cell = `<table:table-cell office:value-type="date" office:date-value="1900-02-29T00:00:00"`
	got, _ := list(t, odsFile(t, "<table:table-row>"+cell+"><text:p>29.02.1900</text:p></table:table-cell>"+cell+"/></table:table-row>"), Whole, false)
	if got["A1"] != "29.02.1900" || got["B1"] != "1900-02-29T00:00:00" {
		t.Errorf("%v", got)
	}
}
