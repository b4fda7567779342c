package sheet

import (
	"fmt"
	"testing"
)

// odsCells are the cells of a row of a file of LibreOffice with some styles, with all that is known of each.
func odsCells(t *testing.T, styles, cells string) []string {
	t.Helper()
	data := packed(t, map[string]string{"content.xml": `<office:document-content><office:automatic-styles>` + styles + `</office:automatic-styles><office:body><office:spreadsheet>` +
		`<table:table table:name="Coasts"><table:table-row>` + cells + `</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`})
	_, all := list(t, data, Whole, false)
	var out []string
	for _, c := range all.List {
		out = append(out, fully(&c))
	}
	return out
}

// fully is a cell in words, with how its number was rounded, divided and looks.
func fully(c *Cell) string {
	out := said(c)
	if c.Thousands > 0 {
		out += fmt.Sprintf(" in thousands %d of %s", c.Thousands, c.Whole.Decimal.String())
	}
	if c.Exact != nil {
		out += " exactly " + c.Exact.String()
	}
	for name, is := range map[string]bool{" scaled": c.Scaled, " struck": c.Struck} {
		if is {
			out += name
		}
	}
	return out
}

// TestODSValues: a value has what is shown of it: its decimals, its unit, its thousands and the words beside it; what is shown
// and is not the value leaves the value.
func TestODSValues(t *testing.T) {
	const number = `office:value-type="float" office:value=`
	for _, c := range [][3]string{
		{`office:value-type="currency" office:currency="EUR" office:value="5"`, "5,00", "number 5.00 EUR"}, {`office:value-type="currency" office:currency="EUR" office:value="5"`, "$ 5.00", "number 5.00 $"}, {number + `"5"`, "5.00 kg", "number 5.00 beside kg"},
		{number + `"1234567"`, "1235", "number 1235 in thousands 1 of 1234567 exactly 1234.567"}, {number + `"1250000"`, "1,3 Mio.", "number 1.3 beside Mio. in thousands 2 of 1250000 exactly 1.25"}, {number + `"5000000000000"`, "5", "number 5000000000000 scaled"}, {number + `"5000000000"`, "5", "number 5 in thousands 3 of 5000000000"},
		{number + `"0.4"`, "0", "number 0 exactly 0.4"}, {number + `"0.5"`, "1/2", "number 0.5 scaled"}, {number + `"0.5"`, "½", "number 0.5 scaled"}, {number + `"1.5"`, "1 1/2", "number 1.5 scaled"}, {number + `"0.6"`, "1/2", "number 0.6 scaled"}, {number + `"2030"`, "2030/31", "number 2030 beside /31"}, {number + `"5"`, "5/day", "number 5 beside /day"}, {number + `"7"`, "seven", "number 7 scaled"}, {number + `"7"`, "###", "number 7"}, {number + `"0"`, "–", "number 0"}, {number + `"0"`, "none", "number 0"}, {number + `"12"`, "", "unseen"},
		{number + `"-5"`, "(5)", "number -5"}, {number + `"-5"`, "-5,0", "number -5.0"}, {number + `"-5"`, "−5.0 °C", "number -5.0 beside °C"}, {number + `"5"`, "ca. 5 (x)", "number 5 beside ca. … (x)"}, {number + `"5"`, "- 5 -", "number 5 scaled"}, {number + `"x"`, "five", "five"},
		{`office:value-type="percentage" office:value="0.125"`, "13 %", "number 13 % exactly 12.5"}, {`office:value-type="percentage" office:value="0.125"`, "x", "number 12.5 % scaled"},
		{`office:value-type="boolean" office:boolean-value="true"`, "WAHR", "TRUE"}, {`office:value-type="boolean" office:boolean-value="false"`, "x", "FALSE"}, {`office:value-type="void"`, "words", "words"}, {`office:value-type="string"`, "#5", "#5"},
		{`table:formula="x" office:value-type="string"`, "Err:502", "fault Err:502"}, {`table:formula="x" office:value-type="string"`, "#NAME?", "fault #NAME?"}, {`table:formula="x" office:value-type="float" office:value="7"`, "###", "number 7"}, {`office:value-type="string"`, "Err:502", "Err:502"},
		{`table:formula="x"`, "", "uncomputed"}, {`table:formula="x"`, "words", "words"}, {`office:value-type="string" calcext:value-type="error"`, "x", "fault x"},
		{`office:value-type="date" office:date-value="1900-02-29"`, "29.02.1900", "29.02.1900"}, {`office:value-type="date" office:date-value="2031-03-01T14:30:00"`, "x", "day 2031-03-01 14:30:00 {true true true true false false}"},
		{`office:value-type="date" office:date-value="2031-03-01T14:30:05.25"`, "x", "day 2031-03-01 14:30:05 {true true true true true false}"}, {`office:value-type="date" office:date-value="2031-03-01T14:30"`, "x", "day 2031-03-01 14:30:00 {true true true true false false}"},
		{`office:value-type="date" office:date-value="2031-03-01T00:00:00Z"`, "x", "day 2031-03-01 00:00:00 {true true true false false false}"}, {`office:value-type="date" office:date-value="2031-03-01T00:00:07"`, "x", "day 2031-03-01 00:00:07 {true true true true true false}"},
		{`office:value-type="time" office:time-value="PT14H30M00S"`, "14:30", "14:30"}, {`office:value-type="time" office:time-value="PT14H30M00S"`, "14:30:00", "14:30:00"}, {`office:value-type="time" office:time-value="-PT01H00M00S"`, "-1:00", "-01:00"}, {`office:value-type="time" office:time-value="P1DT02H03M04,6S"`, "x", "26:03:05"},
		{`office:value-type="time" office:time-value="soon"`, "soon", "soon"}, {`office:value-type="time" office:time-value="PT90M"`, "1:30", "01:30"},
	} {
		got := odsCells(t, "", `<table:table-cell `+c[0]+`><text:p>`+c[1]+`</text:p></table:table-cell>`)
		if want := c[2]; want == "unseen" && len(got) > 0 || want != "unseen" && (len(got) != 1 || got[0] != want) {
			t.Errorf("%s shown as %q: %q, want %q", c[0], c[1], got, want)
		}
	}
	for attributes, want := range map[string]string{ // of a program that shows nothing
		`office:value-type="float" office:value="1.50"`: "number 1.5", `office:value-type="string" office:string-value="words"`: "words", `office:value-type="date" office:date-value="2031-03-01"`: "day 2031-03-01 00:00:00 {true true true false false false}",
		`office:value-type="time" office:time-value="PT1H"`: "01:00:00", `table:formula="x"`: "uncomputed", `office:value-type="currency" office:currency="CHF" office:value="2"`: "number 2 CHF", `office:value-type="percentage" office:value="0.5"`: "number 50 %",
	} {
		if got := odsCells(t, "", `<table:table-cell `+attributes+`/>`); len(got) != 1 || got[0] != want {
			t.Errorf("%s: %q, want %q", attributes, got, want)
		}
	}
	if got := odsCells(t, "", `<table:table-cell/><table:table-cell office:value-type="date" office:date-value="never"><text:p/></table:table-cell>`); len(got) != 0 {
		t.Errorf("empty cells: %q", got)
	}
}

// TestODSStyles: the format of a cell is that of its style, or of the one that this is taken from, of its row or its column; a
// format under a condition counts where it shows days.
func TestODSStyles(t *testing.T) {
	day := func(name, parts string) string {
		return `<number:date-style style:name="` + name + `">` + parts + `</number:date-style>`
	}
	styled := func(name, format, parent string) string {
		return `<style:style style:name="` + name + `" style:family="table-cell" style:data-style-name="` + format + `" style:parent-style-name="` + parent + `"/>`
	}
	const cell = `<table:table-cell table:style-name="c" office:value-type="date" office:date-value="2031-03-01"><text:p>x</text:p></table:table-cell>`
	const plain = "day 2031-03-01 00:00:00 {true true true false false false}"
	for styles, want := range map[string]string{
		day("N", `<number:year/>`) + styled("c", "N", ""): "day 2031-03-01 00:00:00 {true false false false false false}", day("N", `<number:month/><number:day/>`) + styled("c", "N", ""): "day 2031-03-01 00:00:00 {false true true false false false}",
		day("N", `<number:day-of-week/>`) + styled("c", "", "d") + styled("d", "N", ""): "day 2031-03-01 00:00:00 {false false false false false true}", day("N", `<number:quarter/>`) + styled("c", "none", "d") + styled("d", "N", "c"): "day 2031-03-01 00:00:00 {false false true false false false}",
		day("N", `<number:week-of-year/><number:hours/><number:seconds/>`) + styled("c", "N", ""): "day 2031-03-01 00:00:00 {false false true true true false}", day("N", `<number:month/>`): plain, styled("c", "", "c"): plain,
		`<number:number-style style:name="N"><number:number/><style:map style:apply-style-name="no"/><style:map style:apply-style-name="M"/></number:number-style>` + day("M", `<number:year/>`) + styled("c", "N", ""): "day 2031-03-01 00:00:00 {true false false false false false}",
		`<number:number-style style:name="N"><number:number/><style:map style:apply-style-name="M"/></number:number-style><number:number-style style:name="M"/>` + styled("c", "N", ""):                                 plain,
		day("N", `<number:year/><style:map style:apply-style-name="M"/>`) + day("M", `<number:month/>`) + styled("c", "N", ""):                                                                                          "day 2031-03-01 00:00:00 {true false false false false false}",
	} {
		if got := odsCells(t, styles, cell); len(got) != 1 || got[0] != want {
			t.Errorf("%s: %q, want %q", styles, got, want)
		}
	}
	const time = `<table:table-cell table:style-name="c" office:value-type="time" office:time-value="PT30H05M06.789S"><text:p>x</text:p></table:table-cell>`
	for parts, want := range map[string]string{
		`><number:hours/><number:minutes/>`: "6:05", ` number:truncate-on-overflow="false"><number:hours/><number:minutes/>`: "30:05", ` number:truncate-on-overflow="true"><number:hours number:style="long"/><number:minutes/><number:seconds/>`: "06:05:07",
		`><number:hours/><number:minutes number:style="long"/><number:seconds number:decimal-places="2"/>`: "6:05:06.79", `><number:minutes/><number:seconds/>`: "5:07", `><number:minutes number:style="long"/><number:seconds number:decimal-places="9"/>`: "05:06.789",
	} {
		styles := `<number:time-style style:name="N"` + parts + `</number:time-style>` + styled("c", "N", "")
		if got := odsCells(t, styles, time); len(got) != 1 || got[0] != want {
			t.Errorf("%s: %q, want %q", parts, got, want)
		}
	}
	line := func(name, kind, parent string) string {
		return `<style:style style:name="` + name + `" style:family="table-cell" style:parent-style-name="` + parent + `"><style:text-properties style:text-line-through-style="` + kind + `"/></style:style>`
	}
	for styles, want := range map[string]bool{line("c", "solid", ""): true, line("c", "none", ""): false, line("c", "", "d") + line("d", "solid", ""): true, line("c", "none", "d") + line("d", "solid", ""): false, line("c", "", "c"): false, "": false} {
		got := odsCells(t, styles, `<table:table-cell table:style-name="c" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>`)
		if (len(got) == 1 && got[0] == "number 1 struck") != want {
			t.Errorf("%s: %q", styles, got)
		}
	}
	for properties, want := range map[string]Look{
		`fo:font-weight="bold"`: Strong, `fo:font-weight="600"`: Strong, `fo:font-weight="900"`: Strong, `fo:font-weight="500"`: 0, `fo:font-weight="normal"`: 0, `fo:font-style="italic"`: Emphasis, `fo:font-style="oblique"`: Emphasis, `fo:font-style="normal"`: 0,
		`style:text-position="sub 58%"`: Lowered, `style:text-position="-33% 58%"`: Lowered, `style:text-position="super 58%"`: Raised, `style:text-position="33% 58%"`: Raised, `style:text-position="0% 100%"`: 0,
	} {
		styles := `<style:style style:name="T" style:family="text"><style:text-properties ` + properties + `/></style:style>`
		data := packed(t, map[string]string{"content.xml": `<office:document-content><office:automatic-styles>` + styles + `</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Coasts"><table:table-row>` +
			`<table:table-cell office:value-type="string"><text:p>a<text:span text:style-name="T">b</text:span></text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`})
		_, all := list(t, data, Whole, false)
		var got Look
		for _, r := range all.List[0].Runs {
			got |= r.Look
		}
		if got != want {
			t.Errorf("%s: %v, want %v", properties, got, want)
		}
	}
}

// TestODSColumns: a cell without a style has that of its row, or of the column that it stands in.
func TestODSColumns(t *testing.T) {
	const styles = `<number:date-style style:name="Y"><number:year/></number:date-style><number:date-style style:name="M"><number:month/></number:date-style><number:date-style style:name="D"><number:day/></number:date-style>` +
		`<style:style style:name="y" style:family="table-cell" style:data-style-name="Y"/><style:style style:name="m" style:family="table-cell" style:data-style-name="M"/><style:style style:name="d" style:family="table-cell" style:data-style-name="D"/>`
	const cell = `<table:table-cell office:value-type="date" office:date-value="2031-03-01"><text:p>x</text:p></table:table-cell>`
	data := packed(t, map[string]string{"content.xml": `<office:document-content><office:automatic-styles>` + styles + `</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Coasts">` +
		`<table:table-column table:number-columns-repeated="2" table:default-cell-style-name="y"/><table:table-column table:default-cell-style-name="m"/><table:table-column/>` +
		`<table:table-row>` + cell + cell + cell + cell + `</table:table-row><table:table-row table:default-cell-style-name="d">` + cell + `</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`})
	got, _ := list(t, data, Whole, false)
	const day = "day 2031-03-01 00:00:00 "
	for name, want := range map[string]string{"A1": day + "{true false false false false false}", "B1": day + "{true false false false false false}", "C1": day + "{false true false false false false}", "D1": day + "{true true true false false false}", "A2": day + "{false false true false false false}"} {
		if got[name] != want {
			t.Errorf("%s: %s, want %s", name, got[name], want)
		}
	}
}
