package bib

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// TestManyReferences: of a file of more publications than a report has the first are read, and it is told at the first
// that is too many; so it is in each format.
func TestManyReferences(t *testing.T) {
	most := strings.Repeat
	for name, text := range map[string]string{
		"a.bib":  most("@book{a,title=7}\n", MostReferences+2),
		"a.ris":  most("TY  - BOOK\nTI  - T\nER  - \n", MostReferences+2),
		"a.json": "[" + most(`{"title":"T"},`, MostReferences+1) + `{"title":"T"}]`,
		"a.xml":  "<xml><records>" + most("<record><titles><title>T</title></titles></record>", MostReferences+2) + "</records></xml>",
		"a.nbib": most("PMID- 1\nTI  - T\n\n", MostReferences+2),
		"a.enw":  most("%0 Book\n%T T\n\n", MostReferences+2),
		"a.ciw":  "FN Web\n" + most("PT J\nTI T\nER\n\n", MostReferences+2),
	} {
		problems := new(diag.List)
		refs, _ := Read(source.NewFile(name, text), problems)
		told := problems.Sorted()
		want := fmt.Sprintf("here begins publication %d, and a report has at most %d", MostReferences+1, MostReferences)
		if len(refs) != MostReferences || len(told) != 1 || told[0].Summary != want {
			t.Errorf("%s: %d publications, told %v", name, len(refs), told)
		}
	}
}

// TestHostileFields: commands of TeX in one another, and signs that look for others behind them, take neither the stack
// nor the square of their length.
func TestHostileFields(t *testing.T) {
	const enough = 300_000
	for _, piece := range []string{`\enquote`, `\frac`, `$\frac`, `\cite[`, `"`, `\textbf\frac`, `\mbox{\frac`} {
		count := enough / len(piece)
		text := strings.Repeat(piece, count) + strings.Repeat("}", count*strings.Count(piece, "{"))
		refs, _ := Read(source.NewFile("a.bib", "@book{a,title={Fog "+text+"}}"), new(diag.List))
		if len(refs) != 1 || !strings.HasPrefix(refs[0].Value(Title), "Fog ") {
			t.Errorf("%s: %d publications", piece, len(refs))
		}
	}
}

// TestOpenEntries: entries that are not closed, each of which reaches to the end of the file, do not take the square of
// its length: reading stops, and says so.
func TestOpenEntries(t *testing.T) {
	for _, piece := range []string{"@comment{ {\n", "@book{a, title=\"x\n"} {
		problems := new(diag.List)
		Read(source.NewFile("a.bib", strings.Repeat(piece, 1000)), problems)
		const want = "too many entries of the file are not closed, and it is not read on"
		told := problems.Sorted()
		if len(told) > 2*mostRereads || !slices.ContainsFunc(told, func(p diag.Problem) bool { return p.Summary == want }) {
			t.Errorf("%q tells %d things", piece, len(told))
		}
	}
	refs, told := read("a.bib", strings.Repeat("@comment{ {\n", mostRereads/2)+"@book{b, title={Fog}}")
	if len(refs) != 1 || len(told) != mostRereads/2 {
		t.Errorf("%d publications behind what is not closed, told %q", len(refs), told)
	}
}

// TestLongFields: a field of more than 1 MB is left out and told, the others of its entry are read. A command that is not
// known is told once for a field.
func TestLongFields(t *testing.T) {
	refs, told := read("a.bib", "@book{a, title={Fog \\foo{x} \\foo{y}}, series={"+strings.Repeat("x", mostField)+"}, note={"+strings.Repeat("x", mostField+1)+"}}")
	if len(refs) != 1 || refs[0].Value(Title) != "Fog x y" || len(refs[0].Value(Series)) != mostField || refs[0].Has(Note) || len(told) != 2 ||
		!strings.HasSuffix(told[1], "has more than 1 MB, and is left out") && !strings.HasSuffix(told[0], "has more than 1 MB, and is left out") {
		t.Errorf("%d publications, told %q", len(refs), told)
	}
}

// TestManyNames: names and numbers that an entry has by the thousands do not take the square of their count; of many
// fields that CSL-JSON does not have some are told.
func TestManyNames(t *testing.T) {
	const many = 20_000
	for _, line := range []string{"AU  - Lamp, A\n", "SN  - 1234-5679\n", "KW  - fog\n"} {
		if refs, _ := read("a.ris", "TY  - JOUR\nTI  - Fog\n"+strings.Repeat(line, many)+"ER  - \n"); len(refs) != 1 {
			t.Errorf("%s: %d publications", line, len(refs))
		}
	}
	var fields strings.Builder
	for i := range 2 * mostStrange {
		fmt.Fprintf(&fields, `, "field%d": "fog"`, i)
	}
	_, told := read("a.json", `[{"id": "a", "title": "Fog"`+fields.String()+`}]`)
	if len(told) != mostStrange+1 || !strings.Contains(strings.Join(told, "\n"), "does not have 20 more fields") {
		t.Errorf("told %q", told)
	}
}
