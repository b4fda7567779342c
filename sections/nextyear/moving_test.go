package nextyear_test

import (
	"strings"
	"testing"

	"annualreport/sections/nextyear"
)

// titled is a table below a caption.
func titled(caption string, columns ...string) string {
	return "[[section]]\nkind = \"narrative\"\n[[section.table]]\ncaption = \"" + caption + "\"\ncolumns = [\"Lamp\", \"" +
		strings.Join(columns, `", "`) + "\"]\nrows = [[\"a\"" + strings.Repeat(", 1", len(columns)) + "]]\n"
}

// TestYearsOfCaptions: a year of a caption moves as those of columns do: within one year of the report, or where a column
// of that year moves. Bases, prices, amounts and plans stay, and what the columns keep.
func TestYearsOfCaptions(t *testing.T) {
	for _, test := range []struct{ caption, columns, want string }{
		{"In 2031", "2031", "In 2032"},
		{"Since 1998, 2031", "2031", "Since 1998, 2032"},
		{"2029–2031", "2031", "2030–2032"},
		{"2029–2031", "2029 2031", "2029–2032"},
		{"2029–2031", "2029 2030 2031", "2030–2032"},
		{"2015–2031", "2031", "2015–2032"},
		{"2029–31", "2031", "2030–32"},
		{"2015–31", "2031", "2015–31"},
		{"2027", "2027 2028 2029 2030 2031", "2028"},
		{"2027", "2027 2031", "2027"},
		{"2029, 2030 and 2031", "2031", "2030, 2031 and 2032"},
		{"2032 and 2033", "2031", "2033 and 2034"},
		{"2030 vs. 2029", "2031", "2031 vs. 2030"},
		{"2031/2030", "2031", "2032/2031"},
		{"2031–2035", "2031", "2031–2035"},
		{"FY 30/31", "2031", "FY 31/32"},
		{"2031 (2030 prices)", "2031", "2032 (2030 prices)"},
		{"2031 (in Preisen von 2030)", "2031", "2032 (in Preisen von 2030)"},
		{"2031 (base: 2031)", "2031", "2032 (base: 2031)"},
		{"2031 (2030 = 100)", "2031", "2032 (2030 = 100)"},
		{"Index 2030=100, 2031", "2031", "Index 2030=100, 2032"},
		{"2031 against the baseline 2030", "2031", "2032 against the baseline 2030"},
		{"2031 (2030 baseline)", "2031", "2032 (2030 baseline)"},
		{"2031 über dem Basisjahr 2030", "2031", "2032 über dem Basisjahr 2030"},
		{"2031, from a base line of 2030", "2031", "2032, from a base line of 2030"},
		{"2031, baseline 2029–2031", "2031", "2032, baseline 2029–2031"},
		{"2031 (Baselines)", "2031", "2031 (Baselines)"},
		{"2031 (Basel 2031)", "2031", "2032 (Basel 2032)"},
		{"2031 (budget 2032)", "2031", "2032 (budget 2033)"},
		{"2031 at 2030 prices", "2031", "2032 at 2030 prices"},
		{"Prices of 2031", "2031", "Prices of 2032"},
		{"٢٠٣١ (أسعار ٢٠٣٠)", "٢٠٣١", "٢٠٣٢ (أسعار ٢٠٣٠)"},
		{"Costs of €2031", "2031", "Costs of €2031"},
		{"Costs 2031 €", "2031", "Costs 2031 €"},
		{"Under ISO 9001/2031", "2031", "Under ISO 9001/2031"},
		{"Of {m.all.2031} in 2031", "2031", "Of {m.all.2031} in 2032"},
	} {
		got, plan := later(t, head+titled(test.caption, strings.Fields(test.columns)...), nextyear.Options{By: 1})
		if !strings.Contains(got, "caption = \""+test.want+"\"\n") {
			t.Errorf("%q over %s: want %q, got\n%s", test.caption, test.columns, test.want, got)
		}
		if test.caption == "Costs 2031 €" && len(plan.Kept) != 1 {
			t.Errorf("told is %v", plan.Kept)
		}
	}
}

// TestYearsOfColumns: a column moves if its year is within one of that of the report, or is one of a series that reaches
// it; a year that could be an amount if another column has the next one. What is far stays with its values.
func TestYearsOfColumns(t *testing.T) {
	for _, test := range []struct {
		rule      string
		by        int
		old, want string
	}{
		{"a base and a target", 1, "Baseline 2015|2030|2031|Target 2040", "Baseline 2015|2031|2032|Target 2040"},
		{"a base and a target near", 1, "Baseline 2030|Result 2031|Target 2032", "Baseline 2030|Result 2032|Target 2033"},
		{"a base behind", 1, "2030 (baseline)|2031", "2030 (baseline)|2032"},
		{"a base in other words", 1, "Année de référence 2030|Résultat 2031", "Année de référence 2030|Résultat 2032"},
		{"a base in another script", 1, "基準年 2030|2031", "基準年 2030|2032"},
		{"years before a gap", 1, "2015|2020|2030|2031", "2015|2020|2031|2032"},
		{"a series", 1, "2022|2023|2024|2025|2026|2027|2028|2029|2030|2031", "2023|2024|2025|2026|2027|2028|2029|2030|2031|2032"},
		{"a series of another time", 1, "1990|1991|2031", "1990|1991|2032"},
		{"steps of two years by two", 2, "2027|2029|2031", "2029|2031|2033"},
		{"plans", 1, "Plan 2032|Plan 2033|Plan 2034", "Plan 2033|Plan 2034|Plan 2035"},
		{"prices of another year", 1, "2031 (2020 prices)|2030 (2020 prices)", "2032 (2020 prices)|2031 (2020 prices)"},
		{"a currency in the title", 1, "2031 €|2030 €", "2032 €|2031 €"},
		{"an amount", 1, "2031 €|Beds", "2031 €|Beds"},
		{"money before a number", 1, "€2031|€2030", "€2031|€2030"},
		{"business years", 1, "FY31|FY30|FY29", "FY32|FY31|FY30"},
		{"a window of years", 1, "2031|2029–2031", "2032|2030–2032"},
		{"windows", 1, "2029–2031|2028–2030|2027–2029", "2030–2032|2029–2031|2028–2030"},
		{"windows that grow", 1, "2015–2031|2015–2030", "2015–2032|2015–2031"},
		{"two calendars", 1, "2031 / 1453|2030 / 1452|2029 / 1451", "2032 / 1454|2031 / 1453|2030 / 1452"},
		{"comparisons", 1, "2031 vs 2030|2030 vs 2029", "2032 vs 2031|2031 vs 2030"},
	} {
		got, _ := later(t, head+titled("x", strings.Split(test.old, "|")...), nextyear.Options{By: test.by})
		if want := `"` + strings.ReplaceAll(test.want, "|", `", "`) + `"]`; !strings.Contains(got, want) {
			t.Errorf("%s: want %s, got\n%s", test.rule, want, got)
		}
	}
}

// TestLabelsOfNumbers: what a big number counts moves if it has the year of the report and no other number; a year near to
// it is told, and so is a remark with a number.
func TestLabelsOfNumbers(t *testing.T) {
	for _, test := range []struct{ label, note, want, told string }{
		{"Lamps in 2031", "", "Lamps in 2032", ""},
		{"Lamps since 1998", "", "Lamps since 1998", ""},
		{"Lamps since 2030", "", "Lamps since 2030", "“Lamps since 2030” names a year, and stays"},
		{"Lamps (2031: 4)", "", "Lamps (2031: 4)", "“Lamps (2031: 4)” names a year, and stays"},
		{"Lamps", "2030: 4", "Lamps", "the remark “2030: 4” stays"},
		{"Lamps", "in the west", "Lamps", ""},
	} {
		text := head + "[[section]]\nkind = \"figures\"\n[[section.number]]\nvalue = 5\nlabel = \"" + test.label + "\"\nnote = \"" +
			test.note + "\"\n"
		got, plan := later(t, text, nextyear.Options{By: 1})
		told := ""
		for _, k := range plan.Kept {
			told += k.Says
		}
		if !strings.Contains(got, "label = \""+test.want+"\"") || !strings.Contains(got, "value = \"\"") ||
			!strings.HasPrefix(told, test.told) || test.told == "" && told != "" {
			t.Errorf("%q, %q: told is %q in\n%s", test.label, test.note, told, got)
		}
	}
}

// TestBaselinesKeepTheirValues: the column of a baseline stays with its values, however near its year is; beside it, and
// beside plans, a column without a year is of the report's year.
func TestBaselinesKeepTheirValues(t *testing.T) {
	for _, test := range []struct{ columns, values, want string }{
		{"Baseline 2030|2031", "5|6", `5, ""`},
		{"Baseline 2030|2030|2031", "5|6|7", `5, 7, ""`},
		{"2030 baseline|Previous year|2031", "5|6|7", `5, 7, ""`},
		{"Baseline 2015|Now|Target 2040", "5|6|7", `5, "", 7`},
		{"Base year 2015|Now", "5|6", `5, ""`},
		{"Now|Target 2040", "6|7", `"", 7`},
		{"1998|Now", "6|7", `6, 7`},
		{"Baseline 2015|Target 2040", "5|7", `5, 7`},
	} {
		text := head + "[[section]]\nkind = \"narrative\"\n[[section.table]]\ncolumns = [\"Lamp\", \"" +
			strings.ReplaceAll(test.columns, "|", `", "`) + "\"]\nrows = [[\"a\", " +
			strings.ReplaceAll(test.values, "|", ", ") + "]]\n"
		if got, _ := later(t, text, nextyear.Options{By: 1}); !strings.Contains(got, `["a", `+test.want+`]]`) {
			t.Errorf("%s: want %s in\n%s", test.columns, test.want, got)
		}
	}
}
